// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signintest.h"
#include "support/jwt.h"

#include <QCryptographicHash>

using namespace std::chrono_literals;

const QString redirectUri = u"http://127.0.0.1:4711/callback"_s;
const QByteArray verifier = "a-verifier-of-at-least-forty-three-characters-length";

/// People's way to a token with a browser, and the life of a session (API 55 to 60).
class TestDemoBrowser : public SignInTest
{
    Q_OBJECT

private slots:
    void init() { start(demo::SampleState::Empty); }
    void signsIn();
    void takesLoopbackAddresses_data();
    void takesLoopbackAddresses();
    void showsErrorsWithoutRedirect_data();
    void showsErrorsWithoutRedirect();
    void redirectsErrors_data();
    void redirectsErrors();
    void showsPeople();
    void cancels();
    void refusesStrangers();
    void refusesCodes_data();
    void refusesCodes();
    void usesCodesOnce();
    void forgetsOldCodes();
    void renews();
    void narrowsScopes();
    void endsSessions();
    void revokes();

private:
    Fields authFields() const
    {
        const QByteArray challenge = jwtPart(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256));
        return {{u"client_id"_s, m_server->clientId()},
                {u"redirect_uri"_s, redirectUri},
                {u"response_type"_s, u"code"_s},
                {u"scope"_s, u"openid offline_access unheard_of "_s + apiScope},
                {u"state"_s, u"some state & more"_s},
                {u"nonce"_s, u"n-1"_s},
                {u"code_challenge"_s, QString::fromLatin1(challenge)},
                {u"code_challenge_method"_s, u"S256"_s}};
    }
    DemoReply authorise(const Fields &fields)
    {
        return open(u"/oauth/v2/authorize?"_s + QString::fromLatin1(encodedFields(fields)));
    }
    static QUrlQuery queryOf(const DemoReply &reply) { return QUrlQuery(QUrl(reply.header("Location"))); }
    static QString field(const DemoReply &redirect, const QString &name)
    {
        return queryOf(redirect).queryItemValue(name, QUrl::FullyDecoded);
    }
    DemoReply signIn(const QString &authRequestId, const QString &user)
    {
        return postForm(u"/ui/login/login"_s, {{u"authRequestID"_s, authRequestId}, {u"user"_s, user}});
    }
    QString codeFor(const QString &user, const Fields &fields)
    {
        return field(signIn(field(authorise(fields), u"authRequestID"_s), user), u"code"_s);
    }
    Fields codeFields(const QString &code) const
    {
        return {{u"grant_type"_s, u"authorization_code"_s},
                {u"code"_s, code},
                {u"redirect_uri"_s, redirectUri},
                {u"client_id"_s, m_server->clientId()},
                {u"code_verifier"_s, QString::fromLatin1(verifier)}};
    }
    DemoReply session(const QString &user = u"viewer"_s)
    {
        return postForm(tokenPath, codeFields(codeFor(user, authFields())));
    }
    DemoReply refresh(const QString &token, const QString &scope = {})
    {
        const Fields fields{{u"grant_type"_s, u"refresh_token"_s},
                            {u"refresh_token"_s, token},
                            {u"client_id"_s, m_server->clientId()}};
        return postForm(tokenPath, withField(fields, u"scope"_s, scope));
    }
};

#define COMPARE_DEAD(reply)                                                                                  \
    COMPARE_OAUTH(reply, 400, "invalid_request"_L1, "Errors.OIDCSession.RefreshTokenInvalid"_L1)

void TestDemoBrowser::signsIn()
{
    const DemoReply begun = authorise(authFields());
    QCOMPARE(begun.status, 302);
    QVERIFY(begun.header("Location").startsWith("/ui/login/login?authRequestID="_L1));
    const DemoReply page = open(begun.header("Location"));
    QCOMPARE(page.status, 200);
    const DemoReply back = signIn(field(begun, u"authRequestID"_s), u"minna.vogt"_s);
    QCOMPARE(back.status, 302);
    QVERIFY(back.header("Location").startsWith(redirectUri + u'?'));
    QCOMPARE(field(back, u"state"_s), u"some state & more"_s);

    const DemoReply reply = postForm(tokenPath, codeFields(field(back, u"code"_s)));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json.keys(), QStringList({u"access_token"_s, u"expires_in"_s, u"id_token"_s,
                                             u"refresh_token"_s, u"token_type"_s}));
    QCOMPARE(reply.json[u"expires_in"], 43199);
    QCOMPARE(apiUser(reply.json[u"access_token"].toString()), u"minna.vogt@acme.example.com"_s);
    const QJsonObject identity = jwtClaims(reply.json[u"id_token"].toString().toLatin1());
    QCOMPARE(identity[u"aud"], QJsonArray{m_server->clientId()});
    QCOMPARE(identity[u"nonce"], u"n-1"_s);
    QCOMPARE(identity[u"iss"], m_server->url().toString());
    // All rights, in any organisation.
    QCOMPARE(m_client->get(u"/admin/v1/instances/me"_s).status, 200);

    const Fields plain = withField(authFields(), u"scope"_s, apiScope);
    const DemoReply once = postForm(tokenPath, codeFields(codeFor(u"viewer"_s, plain)));
    QCOMPARE(once.json.keys(), QStringList({u"access_token"_s, u"expires_in"_s, u"token_type"_s}));
}

void TestDemoBrowser::takesLoopbackAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isTaken");
    for (const char *address :
         {"http://127.0.0.1/callback", "http://127.0.0.1:1/callback", "http://localhost:65535/callback",
          "http://[::1]:8080/callback", "https://localhost:8443/callback", "http://127.0.0.1:5000/"})
        QTest::newRow(address) << QString::fromLatin1(address) << true;
    for (const char *address :
         {"http://127.0.0.1:1/other", "http://127.0.0.1:1/callback/", "http://127.0.0.1:1/callback?a=b",
          "http://127.0.0.1:1", "http://127.0.0.2:1/callback", "http://evil.example.com/callback",
          "http://127.0.0.1.evil.example.com/callback", "http://127.0.0.1@evil.example.com/callback",
          "http://user@127.0.0.1/callback", "http://127.0.0.1/callback#x", "custom://127.0.0.1/callback",
          "/callback", "nonsense"})
        QTest::newRow(address) << QString::fromLatin1(address) << false;
}

void TestDemoBrowser::takesLoopbackAddresses()
{
    QFETCH(QString, address);
    QFETCH(bool, isTaken);
    const DemoReply reply = authorise(withField(authFields(), u"redirect_uri"_s, address));
    QCOMPARE(reply.status, isTaken ? 302 : 400);
    QCOMPARE(reply.headers.contains("Location"), isTaken);
}

void TestDemoBrowser::showsErrorsWithoutRedirect_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("unknown app") << u"client_id"_s << u"1"_s;
    QTest::newRow("no app") << u"client_id"_s << QString();
    QTest::newRow("no address") << u"redirect_uri"_s << QString();
}

void TestDemoBrowser::showsErrorsWithoutRedirect()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    const DemoReply reply = authorise(withField(authFields(), name, value));
    QCOMPARE(reply.status, 400);
    QVERIFY(!reply.headers.contains("Location"));
    QVERIFY(reply.body.contains(name.toUtf8()));
}

void TestDemoBrowser::redirectsErrors_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("error");
    const QString invalid = u"invalid_request"_s;
    QTest::newRow("no scope") << u"scope"_s << QString() << invalid;
    QTest::newRow("no response type") << u"response_type"_s << QString() << invalid;
    QTest::newRow("other response type") << u"response_type"_s << u"token"_s << u"unauthorized_client"_s;
    QTest::newRow("no challenge") << u"code_challenge"_s << QString() << invalid;
    QTest::newRow("no method") << u"code_challenge_method"_s << QString() << invalid;
    QTest::newRow("plain method") << u"code_challenge_method"_s << u"plain"_s << invalid;
    QTest::newRow("not signed in") << u"prompt"_s << u"none"_s << u"login_required"_s;
}

void TestDemoBrowser::redirectsErrors()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, error);
    const DemoReply reply = authorise(withField(authFields(), name, value));
    QCOMPARE(reply.status, 302);
    QVERIFY(reply.header("Location").startsWith(redirectUri + u'?'));
    QCOMPARE(field(reply, u"error"_s), error);
    QCOMPARE(field(reply, u"state"_s), u"some state & more"_s);
    QVERIFY(!queryOf(reply).hasQueryItem(u"code"_s));
}

void TestDemoBrowser::showsPeople()
{
    const Fields hinted = withField(authFields(), u"login_hint"_s, u"minna.vogt@acme.example.com"_s);
    const DemoReply begun = authorise(hinted);
    const DemoReply page = open(begun.header("Location"));
    QVERIFY(page.header("Content-Type").startsWith("text/html"_L1));
    QVERIFY(page.body.contains("Action Studio"));
    QVERIFY(page.body.contains("value=\"" + field(begun, u"authRequestID"_s).toLatin1() + '"'));
    QCOMPARE(m_server->people(), QStringList({u"viewer"_s, u"minna.vogt"_s, u"gus.guest"_s}));
    for (const QString &name : m_server->people())
        QVERIFY(page.body.contains("<button name=\"user\" value=\"" + name.toLatin1() + '"'));
    QVERIFY(page.body.contains("value=\"minna.vogt\" autofocus>"));
    QVERIFY(!page.body.contains("Demo Owner"));
    QVERIFY(page.body.contains("name=\"cancel\""));
    QVERIFY(!page.body.contains("src=") && !page.body.contains("href="));
}

void TestDemoBrowser::cancels()
{
    const QString id = field(authorise(authFields()), u"authRequestID"_s);
    const DemoReply reply =
        postForm(u"/ui/login/login"_s, {{u"authRequestID"_s, id}, {u"cancel"_s, u"true"_s}});
    QCOMPARE(reply.status, 302);
    QCOMPARE(field(reply, u"error"_s), u"access_denied"_s);
    QCOMPARE(field(reply, u"state"_s), u"some state & more"_s);
    QCOMPARE(signIn(id, u"viewer"_s).status, 400);
}

void TestDemoBrowser::refusesStrangers()
{
    QCOMPARE(open(u"/ui/login/login?authRequestID=1"_s).status, 400);
    QCOMPARE(open(u"/ui/login/login"_s).status, 400);
    const QString id = field(authorise(authFields()), u"authRequestID"_s);
    QCOMPARE(signIn(id, u"nobody"_s).status, 400);
    QCOMPARE(signIn(id, u"owner"_s).status, 400); // a service account
    m_server->setLocked(u"viewer"_s, true);
    QCOMPARE(signIn(id, u"viewer"_s).status, 400);
    QCOMPARE(signIn(id, u"gus.guest"_s).status, 302);
    QCOMPARE(signIn(id, u"gus.guest"_s).status, 400); // over
}

void TestDemoBrowser::refusesCodes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("other code") << u"code"_s << u"x"_s << u"invalid_request Errors.User.Code.Invalid"_s;
    QTest::newRow("no code") << u"code"_s << QString() << u"invalid_request code missing"_s;
    QTest::newRow("no verifier") << u"code_verifier"_s << QString()
                                 << u"invalid_request code_verifier required"_s;
    QTest::newRow("other verifier") << u"code_verifier"_s << u"x"_s
                                    << u"invalid_grant invalid code_verifier"_s;
    QTest::newRow("other address") << u"redirect_uri"_s << u"http://127.0.0.1:4712/callback"_s
                                   << u"invalid_grant redirect_uri does not correspond"_s;
    QTest::newRow("no address") << u"redirect_uri"_s << QString()
                                << u"invalid_request redirect_uri missing"_s;
    QTest::newRow("other app") << u"client_id"_s << u"OTHER"_s
                               << u"invalid_request Errors.User.Code.Invalid"_s;
    QTest::newRow("unknown app") << u"client_id"_s << u"1"_s
                                 << u"invalid_client no active client not found"_s;
    QTest::newRow("no app") << u"client_id"_s << QString()
                            << u"invalid_request client_id or client_assertion must be provided"_s;
}

void TestDemoBrowser::refusesCodes()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, refusal);
    value.replace("OTHER"_L1, m_server->clientIdWithoutDeviceGrant());
    const QString code = codeFor(u"viewer"_s, authFields());
    COMPARE_OAUTH(postForm(tokenPath, withField(codeFields(code), name, value)), 400,
                  refusal.section(u' ', 0, 0), refusal.section(u' ', 1));
    QCOMPARE(postForm(tokenPath, codeFields(code)).status, 200);
}

void TestDemoBrowser::usesCodesOnce()
{
    const QString code = codeFor(u"viewer"_s, authFields());
    QCOMPARE(postForm(tokenPath, codeFields(code)).status, 200);
    COMPARE_OAUTH(postForm(tokenPath, codeFields(code)), 400, "invalid_request"_L1,
                  "Errors.User.Code.Invalid"_L1);
}

void TestDemoBrowser::forgetsOldCodes()
{
    const QString code = codeFor(u"viewer"_s, authFields());
    setClock(301s);
    COMPARE_OAUTH(postForm(tokenPath, codeFields(code)), 400, "invalid_request"_L1,
                  "Errors.User.Code.Invalid"_L1);
}

void TestDemoBrowser::renews()
{
    const DemoReply first = session();
    const DemoReply second = refresh(first.json[u"refresh_token"].toString());
    QCOMPARE(second.status, 200);
    QVERIFY(second.json.contains("id_token"_L1));
    QVERIFY(second.json[u"refresh_token"] != first.json[u"refresh_token"]);
    QCOMPARE(apiStatus(first.json[u"access_token"].toString()), 401);
    QCOMPARE(apiUser(second.json[u"access_token"].toString()), u"viewer@acme.example.com"_s);
    COMPARE_DEAD(refresh(first.json[u"refresh_token"].toString()));
    QCOMPARE(apiStatus(second.json[u"access_token"].toString()), 200);
    COMPARE_DEAD(refresh(u"nonsense"_s));
    QCOMPARE(refresh(second.json[u"refresh_token"].toString()).status, 200);
}

void TestDemoBrowser::narrowsScopes()
{
    const QString token = session().json[u"refresh_token"].toString();
    COMPARE_OAUTH(refresh(token, u"openid email"_s), 400, "invalid_scope"_L1, ""_L1);
    const DemoReply narrowed = refresh(token, u"offline_access "_s + apiScope);
    QCOMPARE(narrowed.status, 200);
    QVERIFY(!narrowed.json.contains("id_token"_L1));
}

void TestDemoBrowser::endsSessions()
{
    const QString idle = session().json[u"refresh_token"].toString();
    setClock(std::chrono::days(31));
    COMPARE_DEAD(refresh(idle));
    setClock(0s);
    QString token = session().json[u"refresh_token"].toString();
    for (const int day : {25, 50, 75}) {
        setClock(std::chrono::days(day));
        token = refresh(token).json[u"refresh_token"].toString();
        QVERIFY(!token.isEmpty());
    }
    setClock(std::chrono::days(91));
    COMPARE_DEAD(refresh(token));

    setClock(0s);
    const QString locked = session().json[u"refresh_token"].toString();
    m_server->setLocked(u"viewer"_s, true);
    COMPARE_OAUTH(refresh(locked), 400, "invalid_request"_L1, "Errors.User.NotActive"_L1);
}

void TestDemoBrowser::revokes()
{
    const auto revoke = [this](const QString &token, const QString &clientId) {
        return postForm(revokePath, {{u"token"_s, token}, {u"client_id"_s, clientId}});
    };
    const QString app = m_server->clientId();
    const QJsonObject first = session().json;
    COMPARE_OAUTH(revoke(first[u"access_token"].toString(), m_server->clientIdWithoutDeviceGrant()), 400,
                  "invalid_client"_L1, "token was not issued for this client"_L1);
    QCOMPARE(apiStatus(first[u"access_token"].toString()), 200);
    QCOMPARE(revoke(first[u"access_token"].toString(), app).status, 200);
    QCOMPARE(apiStatus(first[u"access_token"].toString()), 401);

    const QJsonObject second = refresh(first[u"refresh_token"].toString()).json;
    QCOMPARE(revoke(second[u"refresh_token"].toString(), app).status, 200);
    QCOMPARE(apiStatus(second[u"access_token"].toString()), 401);
    COMPARE_DEAD(refresh(second[u"refresh_token"].toString()));
    QCOMPARE(revoke(u"nonsense"_s, app).status, 200);
    COMPARE_OAUTH(revoke({}, app), 400, "invalid_request"_L1, "token missing"_L1);

    const QJsonObject third = session().json;
    m_server->revoke(third[u"refresh_token"].toString().toLatin1());
    QCOMPARE(apiStatus(third[u"access_token"].toString()), 401);
    COMPARE_DEAD(refresh(third[u"refresh_token"].toString()));
}

QTEST_GUILESS_MAIN(TestDemoBrowser)
#include "tst_demo_browser.moc"
