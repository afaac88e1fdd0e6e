// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serviceaccounttest.h"

const QString userInfoPath = u"/oidc/v1/userinfo"_s;

/// How the endpoints of OAuth read forms, headers and verbs (API 50, 54).
class TestDemoForms : public ServiceAccountTest
{
    Q_OBJECT

private slots:
    void init() { start(demo::SampleState::Empty); }
    void readsBasic_data();
    void readsBasic();
    void wantsAClient_data();
    void wantsAClient();
    void takesBlankScopes();
    void refusesBadForms_data();
    void refusesBadForms();
    void readsQueries();
    void servesAnyVerb_data();
    void servesAnyVerb();
    void knowsNoOtherPaths_data();
    void knowsNoOtherPaths();
    void findsTheTokenOfUserInfo_data();
    void findsTheTokenOfUserInfo();

private:
    Fields ownerForm() const
    {
        const demo::Identity owner = m_server->identity(u"owner");
        return {{u"grant_type"_s, u"client_credentials"_s},
                {u"client_id"_s, owner.userName},
                {u"client_secret"_s, QString::fromLatin1(owner.clientSecret)},
                {u"scope"_s, u"openid"_s}};
    }
    DemoReply postBody(const QString &path, const QByteArray &form)
    {
        QHttpHeaders headers;
        headers.append("Content-Type", "application/x-www-form-urlencoded");
        return exchange("POST", path, headers, form);
    }
};

void TestDemoForms::readsBasic_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("hasForm");
    QTest::addColumn<QString>("refusal"); // empty: a token
    const QString noClient = u"invalid_request client_id or client_assertion must be provided"_s;
    QTest::newRow("right") << "Basic PAIR"_ba << false << QString();
    QTest::newRow("lower case") << "basic PAIR"_ba << false << QString();
    QTest::newRow("capitals") << "BASIC PAIR"_ba << false << QString();
    QTest::newRow("another client than the form's")
        << "Basic " + "nobody:x"_ba.toBase64() << true << u"invalid_client client not found"_s;
    QTest::newRow("empty id") << "Basic Og=="_ba << false << noClient;
    QTest::newRow("empty id, a secret") << "Basic Onk="_ba << false << noClient;
    QTest::newRow("empty id wins over the form") << "Basic Og=="_ba << true << noClient;
    for (const char *bad : {"Basic x", "Basic !!!", "Basic eHl6", "Basic Og", "Digest PAIR", "Basic"}) {
        QTest::addRow("%s", bad) << QByteArray(bad) << false << noClient;
        QTest::addRow("%s, with a form", bad) << QByteArray(bad) << true << QString();
    }
    QTest::newRow("bad escape") << "Basic JXp6OiV6eg=="_ba << true
                                << u"invalid_client invalid basic auth header"_s;
}

void TestDemoForms::readsBasic()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, hasForm);
    QFETCH(QString, refusal);
    const demo::Identity owner = m_server->identity(u"owner");
    const QByteArray pair = owner.userName.toUtf8().toPercentEncoding() + ':' + owner.clientSecret;
    QHttpHeaders headers;
    headers.append("Authorization", header.replace("PAIR", pair.toBase64()));
    Fields fields = ownerForm();
    if (!hasForm)
        fields = withField(withField(fields, u"client_id"_s, {}), u"client_secret"_s, {});
    const DemoReply reply = postForm(tokenPath, fields, headers);
    if (refusal.isEmpty())
        QCOMPARE(reply.status, 200);
    else
        COMPARE_OAUTH(reply, 400, refusal.section(u' ', 0, 0), refusal.section(u' ', 1));
}

void TestDemoForms::wantsAClient_data()
{
    QTest::addColumn<QString>("grantType");
    QTest::addColumn<QString>("ofApp"); // what an app hears that names itself
    const QString exchangeType = u"urn:ietf:params:oauth:grant-type:token-exchange"_s;
    QTest::newRow("secret") << u"client_credentials"_s << u"client not found"_s;
    QTest::newRow("code") << u"authorization_code"_s << u"code missing"_s;
    QTest::newRow("refresh") << u"refresh_token"_s << u"refresh_token missing"_s;
    QTest::newRow("exchange") << exchangeType << u"grant_type \"%1\" not allowed"_s.arg(exchangeType);
}

void TestDemoForms::wantsAClient()
{
    QFETCH(QString, grantType);
    QFETCH(QString, ofApp);
    const Fields fields{{u"grant_type"_s, grantType}};
    COMPARE_OAUTH(postForm(tokenPath, fields), 400, "invalid_request"_L1,
                  "client_id or client_assertion must be provided"_L1);
    const DemoReply named = postForm(tokenPath, withField(fields, u"client_id"_s, m_server->clientId()));
    QCOMPARE(named.status, 400);
    QCOMPARE(named.json[u"error_description"], ofApp);
    COMPARE_OAUTH(postForm(tokenPath, withField(fields, u"client_assertion"_s, u"x"_s)), 400,
                  "invalid_request"_L1, "invalid client_assertion_type "_L1);
}

void TestDemoForms::takesBlankScopes()
{
    for (const QString &blank : {QString(), u" "_s}) {
        const Fields fields = withField(ownerForm(), u"scope"_s, {}) + Fields{{u"scope"_s, blank}};
        QCOMPARE(postForm(tokenPath, fields).status, 200);
        const QJsonObject key = keyFile(u"owner");
        QCOMPARE(exchangeAssertion(assertion(key, claims(key)), blank).status, 200);
    }
    const DemoReply absent = postForm(tokenPath, withField(ownerForm(), u"scope"_s, {}));
    QCOMPARE(absent.status, 400);
    QVERIFY(
        absent.json[u"error_description"].toString().startsWith("The scope of your request is missing."_L1));
}

void TestDemoForms::refusesBadForms_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("form");
    QTest::newRow("escape") << tokenPath << "grant_type=%zz"_ba;
    QTest::newRow("escape in a name") << tokenPath << "grant_type=x&%4=1"_ba;
    QTest::newRow("semicolon") << tokenPath << "grant_type=x;a=b"_ba;
    QTest::newRow("revocation") << revokePath << "token=%"_ba;
    QTest::newRow("device") << devicePath << "client_id=1;2"_ba;
    QTest::newRow("who am I") << userInfoPath << "access_token=%g0"_ba;
    QTest::newRow("authorise") << u"/oauth/v2/authorize"_s << "state=%zz"_ba;
}

void TestDemoForms::refusesBadForms()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, form);
    COMPARE_OAUTH(postBody(path, form), 400, "invalid_request"_L1, "error parsing form"_L1);
    const QByteArray answer = m_client->raw(
        "GET " + path.toLatin1() + '?' + form + " HTTP/1.1\r\nHost: " + m_client->host() + "\r\n\r\n", "}");
    QVERIFY2(answer.startsWith("HTTP/1.1 400 ") && answer.contains("error parsing form"), answer.constData());
}

void TestDemoForms::readsQueries()
{
    const QString all = QString::fromLatin1(encodedFields(ownerForm()));
    QCOMPARE(exchange("POST", tokenPath + u'?' + all, {}).status, 200);
    QCOMPARE(
        postForm(tokenPath + u"?grant_type=client_credentials"_s, withField(ownerForm(), u"grant_type"_s, {}))
            .status,
        200);
    // Of both, the body wins.
    QCOMPARE(postForm(tokenPath + u"?grant_type=nonsense"_s, ownerForm()).status, 200);
    COMPARE_OAUTH(open(tokenPath + u"?grant_type=nonsense"_s), 400, "unsupported_grant_type"_L1,
                  "nonsense not supported"_L1);
    // A body of a verb that has none is not read.
    QHttpHeaders headers;
    headers.append("Content-Type", "application/x-www-form-urlencoded");
    COMPARE_OAUTH(exchange("DELETE", tokenPath, headers, encodedFields(ownerForm())), 400,
                  "invalid_request"_L1, "grant_type missing"_L1);
    QCOMPARE(exchange("PUT", tokenPath, headers, encodedFields(ownerForm())).status, 200);
}

void TestDemoForms::servesAnyVerb_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("description");
    QTest::newRow("token") << tokenPath << 400 << u"grant_type missing"_s;
    QTest::newRow("revoke") << revokePath << 400 << u"client_id or client_assertion must be provided"_s;
    QTest::newRow("device") << devicePath << 400 << u"client_id or client_assertion must be provided"_s;
    QTest::newRow("who am I") << userInfoPath << 401 << u"access token missing"_s;
    QTest::newRow("discovery") << u"/.well-known/openid-configuration"_s << 200 << QString();
    QTest::newRow("keys") << u"/oauth/v2/keys"_s << 200 << QString();
}

void TestDemoForms::servesAnyVerb()
{
    QFETCH(QString, path);
    QFETCH(int, status);
    QFETCH(QString, description);
    for (const QByteArray &verb : {"GET"_ba, "POST"_ba, "PUT"_ba, "DELETE"_ba, "PATCH"_ba, "BREW"_ba}) {
        const DemoReply reply = exchange(verb, path, {});
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.json[u"error_description"].toString(), description);
    }
}

void TestDemoForms::knowsNoOtherPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("slash at the end") << u"/.well-known/openid-configuration/"_s;
    QTest::newRow("token with a slash") << tokenPath + u'/';
    QTest::newRow("unknown") << u"/oauth/v2/nothing"_s;
    QTest::newRow("unknown, other") << u"/oidc/v1/nothing"_s;
}

void TestDemoForms::knowsNoOtherPaths()
{
    QFETCH(QString, path);
    const DemoReply reply = open(path);
    QCOMPARE(reply.status, 404);
    QVERIFY(reply.header("Content-Type").startsWith("text/plain"_L1));
    QCOMPARE(reply.body, "404 page not found\n"_ba);
}

void TestDemoForms::findsTheTokenOfUserInfo_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QString>("refusal"); // empty: who it is
    const QString missing = u"invalid_request access token missing"_s;
    const QString invalid = u"access_denied access token invalid"_s;
    QTest::newRow("header") << "Bearer TOKEN"_ba << ""_ba << QString();
    QTest::newRow("two blanks") << "Bearer  TOKEN"_ba << ""_ba << QString();
    QTest::newRow("form") << ""_ba << "access_token=TOKEN"_ba << QString();
    QTest::newRow("no Bearer, but a form") << "Basic x"_ba << "access_token=TOKEN"_ba << QString();
    QTest::newRow("the header wins") << "Bearer x"_ba << "access_token=TOKEN"_ba << invalid;
    QTest::newRow("nothing") << ""_ba << ""_ba << missing;
    QTest::newRow("no Bearer") << "Basic x"_ba << ""_ba << missing;
    QTest::newRow("lower case") << "bearer TOKEN"_ba << ""_ba << missing;
    QTest::newRow("twice") << "Bearer Bearer TOKEN"_ba << ""_ba << missing;
    QTest::newRow("unknown") << "Bearer x"_ba << ""_ba << invalid;
    QTest::newRow("unknown in the form") << ""_ba << "access_token=x"_ba << invalid;
}

void TestDemoForms::findsTheTokenOfUserInfo()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, form);
    QFETCH(QString, refusal);
    header.replace("TOKEN", m_client->token());
    form.replace("TOKEN", m_client->token());
    QHttpHeaders headers;
    if (!header.isEmpty())
        headers.append("Authorization", header);
    const DemoReply byQuery = exchange("GET", userInfoPath + u'?' + QString::fromLatin1(form), headers);
    headers.append("Content-Type", "application/x-www-form-urlencoded");
    for (const DemoReply &reply : {byQuery, exchange("POST", userInfoPath, headers, form)}) {
        if (refusal.isEmpty())
            QCOMPARE(reply.json[u"sub"], keyFile(u"owner")[u"userId"]);
        else
            COMPARE_OAUTH(reply, 401, refusal.section(u' ', 0, 0), refusal.section(u' ', 1));
    }
}

QTEST_GUILESS_MAIN(TestDemoForms)
#include "tst_demo_forms.moc"
