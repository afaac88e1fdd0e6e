// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serviceaccounttest.h"

using namespace std::chrono_literals;
using Break = demo::Switches::Break;

/// What tokens are good for (API 49), by which name the server is called (API 3), and the switches as far as
/// signing in goes.
class TestDemoTokens : public ServiceAccountTest
{
    Q_OBJECT

private slots:
    void init() { start(demo::SampleState::Empty); }
    void describesItself();
    void wantsTheAudience();
    void expiresTokens();
    void revokesTokens();
    void tellsUserInfo();
    void hasAClockOfItsOwn();
    void isCalledByItsExternalName();
    void breaksHere();
    void failsHere();
    void lacksWhatOldServersLack();
    void addsOrganisations();
    void announcesClients();
};

void TestDemoTokens::describesItself()
{
    const DemoReply reply = open(u"/.well-known/openid-configuration"_s);
    QCOMPARE(reply.status, 200);
    const QString base = m_server->url().toString();
    QCOMPARE(reply.json[u"issuer"], base);
    QCOMPARE(reply.json[u"authorization_endpoint"], base + "/oauth/v2/authorize"_L1);
    QCOMPARE(reply.json[u"token_endpoint"], base + tokenPath);
    QCOMPARE(reply.json[u"device_authorization_endpoint"], base + devicePath);
    QCOMPARE(reply.json[u"revocation_endpoint"], base + revokePath);
    QCOMPARE(reply.json[u"userinfo_endpoint"], base + "/oidc/v1/userinfo"_L1);
    QCOMPARE(reply.json[u"jwks_uri"], base + "/oauth/v2/keys"_L1);
    QCOMPARE(reply.json[u"code_challenge_methods_supported"], QJsonArray{u"S256"_s});
    QVERIFY(reply.json[u"grant_types_supported"].toArray().contains(jwtGrant));
    QVERIFY(open(u"/oauth/v2/keys"_s).json[u"keys"].isArray());
    QCOMPARE(reply.json[u"introspection_endpoint"], base + "/oauth/v2/introspect"_L1);
    QCOMPARE(reply.json[u"end_session_endpoint"], base + "/oidc/v1/end_session"_L1);
    QCOMPARE(reply.json[u"request_parameter_supported"], true);
    QVERIFY(exchange("GET", u"/oauth/v2/keys"_s, {}).headers.contains("Date"));
}

void TestDemoTokens::wantsTheAudience()
{
    const QString token = exchangeSecret(u"openid profile"_s).json[u"access_token"].toString();
    QVERIFY(!token.isEmpty());
    m_client->m_authorization = "Bearer " + token.toUtf8();
    COMPARE_REFUSAL(m_client->get(u"/auth/v1/users/me"_s), 401, 16, "Errors.Token.Invalid (AUTH-7fs1e)"_L1);
    m_client->m_authorization = {};
    QCOMPARE(m_client->get(u"/auth/v1/users/me"_s).status, 200); // a personal token needs no scope
}

void TestDemoTokens::expiresTokens()
{
    change([](demo::Switches &switches) { switches.accessTokenLife = 30s; });
    const DemoReply reply = exchangeSecret();
    QCOMPARE(reply.json[u"expires_in"], 30);
    const QString token = reply.json[u"access_token"].toString();
    QCOMPARE(apiStatus(token), 200);
    change([](demo::Switches &switches) { switches.clockOffset = 31s; });
    QCOMPARE(apiStatus(token), 401);
    QCOMPARE(apiStatus(QString::fromLatin1(m_client->token())), 200);
}

void TestDemoTokens::revokesTokens()
{
    const QString token = exchangeSecret().json[u"access_token"].toString();
    m_server->revoke(token.toLatin1());
    QCOMPARE(apiStatus(token), 401);
    m_server->revoke(m_client->token());
    QCOMPARE(apiStatus(QString::fromLatin1(m_client->token())), 401);
    QCOMPARE(exchangeSecret().status, 200);
}

void TestDemoTokens::tellsUserInfo()
{
    const auto info = [this](const QString &token) {
        QHttpHeaders headers;
        headers.append("Authorization", "Bearer " + token.toLatin1());
        return exchange("GET", u"/oidc/v1/userinfo"_s, headers);
    };
    const QString owner = u"urn:zitadel:iam:user:resourceowner"_s;
    const QString scope = u"openid profile %1"_s.arg(owner);
    const QJsonObject json = info(exchangeSecret(scope).json[u"access_token"].toString()).json;
    QCOMPARE(json[u"sub"], keyFile(u"owner")[u"userId"]);
    QCOMPARE(json[u"name"], u"Demo Owner"_s);
    QCOMPARE(json[u"preferred_username"], u"owner@acme.example.com"_s);
    QVERIFY(json[u"updated_at"].toInteger() > 1'000'000'000);
    QCOMPARE(json[owner + ":id"_L1], firstOrganisation());
    QCOMPARE(json[owner + ":name"_L1], u"Acme Corp"_s);
    QCOMPARE(info(exchangeSecret(u"openid"_s).json[u"access_token"].toString()).json.keys(),
             QStringList{u"sub"_s});
    const QString viewer = QString::fromLatin1(m_server->identity(u"viewer").token);
    QCOMPARE(info(viewer).json.keys(), QStringList{u"sub"_s}); // personal ones have no scopes
    COMPARE_OAUTH(info(u"nonsense"_s), 401, "access_denied"_L1, "access token invalid"_L1);
}

void TestDemoTokens::hasAClockOfItsOwn()
{
    change([](demo::Switches &switches) { switches.clockOffset = -2h; });
    const DemoReply reply = exchangeKey(u"owner");
    COMPARE_OAUTH(reply, 400, "invalid_grant"_L1, "invalid assertion"_L1);
    const QDateTime date =
        QLocale::c().toDateTime(reply.header("Date"), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    const QDateTime utc(date.date(), date.time(), QTimeZone::UTC);
    QVERIFY(qAbs(utc.secsTo(QDateTime::currentDateTimeUtc()) - 7200) < 30);
    const QJsonObject key = keyFile(u"owner");
    QJsonObject corrected = claims(key);
    corrected[u"iat"] = seconds() - 7200;
    QCOMPARE(exchangeAssertion(assertion(key, corrected)).status, 200);
}

void TestDemoTokens::isCalledByItsExternalName()
{
    const auto discovery = [this](const QByteArray &host) {
        QHttpHeaders headers;
        headers.append("Host", host);
        return exchange("GET", u"/.well-known/openid-configuration"_s, headers);
    };
    QCOMPARE(discovery("localhost:" + QByteArray::number(m_server->url().port())).status, 200);
    const DemoReply wrong = discovery("other.example.com");
    QCOMPARE(wrong.status, 404);
    QVERIFY(wrong.message().startsWith("unable to set instance"_L1));

    m_server->setExternalUrl(QUrl(u"https://demo.example.com/"_s));
    QCOMPARE(discovery(m_client->host()).status, 404);
    QCOMPARE(discovery("demo.example.com:443").status, 200);
    const QJsonObject json = discovery("Demo.Example.com").json;
    QCOMPARE(json[u"issuer"], u"https://demo.example.com"_s);
    QCOMPARE(json[u"token_endpoint"], u"https://demo.example.com/oauth/v2/token"_s);
    COMPARE_REFUSAL(
        m_client->get(u"/auth/v1/users/me"_s), 404, 5,
        u"unable to set instance using origin &{%1  http} (ExternalDomain is demo.example.com): "
        "ID=QUERY-1kIjX Message=Instance not found. Make sure you got the domain right. Check out "
        "https://zitadel.com/docs/apis/introduction#domains"_s.arg(QString::fromLatin1(m_client->host())));

    QHttpHeaders host;
    host.append("Host", "demo.example.com");
    const QJsonObject key = keyFile(u"owner");
    QJsonObject all = claims(key);
    all[u"aud"] = u"https://demo.example.com"_s;
    QCOMPARE(postForm(tokenPath,
                      {{u"grant_type"_s, jwtGrant},
                       {u"assertion"_s, QString::fromLatin1(assertion(key, all))},
                       {u"scope"_s, usualScope}},
                      host)
                 .status,
             200);

    demo::Server early(demo::SampleState::Empty);
    early.setExternalUrl(QUrl(u"http://early.example.com:8080"_s));
    QVERIFY(early.listen());
    QCOMPARE(DemoClient(early).get(u"/management/v1/healthz"_s).status, 404);
}

void TestDemoTokens::breaksHere()
{
    const QJsonObject key = keyFile(u"owner");
    change([](demo::Switches &switches) { switches.breakage = Break::BadGateway; });
    QCOMPARE(exchangeSecret().status, 502);
    change([](demo::Switches &switches) { switches.breakage = Break::DropBeforeAnswer; });
    QCOMPARE(exchangeSecret().status, 0);
    change([](demo::Switches &switches) {
        switches.breakage = Break::Garbage;
        switches.onlyPath = "/oauth/";
        switches.count = 1;
        switches.accessTokenLife = 77s;
    });
    QVERIFY(open(u"/.well-known/openid-configuration"_s).json.contains("issuer"_L1));
    QVERIFY(exchangeSecret().body.startsWith("<!DOCTYPE html>"));
    QCOMPARE(exchangeSecret().json[u"expires_in"], 77); // properties outlive the faults
}

void TestDemoTokens::failsHere()
{
    change([](demo::Switches &switches) { switches.serverErrorRate = 1; });
    for (int i = 0; i < 5; ++i)
        COMPARE_OAUTH(exchangeSecret(), 500, "server_error"_L1, "Errors.Internal"_L1);
    change([](demo::Switches &switches) {
        switches.serverErrorRate = 0;
        switches.rateLimited = true;
    });
    QCOMPARE(exchangeSecret().status, 429);
}

void TestDemoTokens::lacksWhatOldServersLack()
{
    const QString organisations = u"/v2/organizations/_search"_s;
    change([](demo::Switches &switches) { switches.noOrganisationSearch = true; });
    COMPARE_REFUSAL(m_client->post(organisations), 404, 5, "Not Found"_L1);
    QCOMPARE(m_client->post(u"/management/v1/actions/_search"_s).status, 200);
    change([](demo::Switches &switches) {
        switches.noOrganisationSearch = false;
        switches.noActionsV1 = true;
    });
    QCOMPARE(m_client->post(organisations).status, 200);
    for (const QString &path :
         {u"/management/v1/actions/_search"_s, u"/management/v1/actions"_s, u"/management/v1/actions/1"_s,
          u"/management/v1/flows/1"_s, u"/management/v1/flows/types/_search"_s})
        COMPARE_REFUSAL(m_client->post(path), 404, 5, "Not Found"_L1);
}

void TestDemoTokens::addsOrganisations()
{
    const QString id = m_server->addOrganisation(u"Third Party"_s);
    QCOMPARE(m_server->organisations().size(), 3);
    QCOMPARE(m_server->organisations().at(2).id, id);
    const auto found = [](DemoClient &client) {
        return client.post(u"/v2/organizations/_search"_s).json[u"result"].toArray();
    };
    QCOMPARE(found(*m_client).size(), 3);
    QCOMPARE(found(*m_client).at(2)[u"name"], u"Third Party"_s);
    QCOMPARE(found(*m_client).at(2)[u"primaryDomain"], u"third-party.example.com"_s);
    DemoClient manager(*m_server, u"manager");
    QCOMPARE(found(manager).size(), 1);
    m_client->setOrganisation(id);
    const QString action = m_client->create(u"a"_s);
    QVERIFY(!action.isEmpty());
    const QByteArray ids = "{\"actionIds\":[\"" + action.toLatin1() + "\"]}";
    QCOMPARE(m_client->post(u"/management/v1/flows/1/trigger/1"_s, ids).status, 200);
}

void TestDemoTokens::announcesClients()
{
    const QJsonObject json = QJsonDocument::fromJson(m_server->announcement()).object();
    QCOMPARE(json[u"clientId"], m_server->clientId());
    QVERIFY(m_server->clientId() != m_server->clientIdWithoutDeviceGrant());
    const demo::Identity owner = m_server->identity(u"owner");
    QVERIFY(!owner.clientSecret.isEmpty());
    QCOMPARE(json[u"identities"][u"owner"][u"clientId"], owner.userName);
    QCOMPARE(json[u"identities"][u"owner"][u"clientSecret"], QString::fromLatin1(owner.clientSecret));
    QVERIFY(!json[u"identities"][u"viewer"].toObject().contains("clientId"_L1));
}

QTEST_GUILESS_MAIN(TestDemoTokens)
#include "tst_demo_tokens.moc"
