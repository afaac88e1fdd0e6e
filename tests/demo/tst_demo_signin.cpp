// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serviceaccounttest.h"

/// Service accounts' ways to a token (API 51 to 54).
class TestDemoSignIn : public ServiceAccountTest
{
    Q_OBJECT

private slots:
    void init() { start(demo::SampleState::Empty); }
    void writesKeyFiles();
    void takesAssertions_data();
    void takesAssertions();
    void refusesAssertions_data();
    void refusesAssertions();
    void refusesOtherKeys();
    void refusesIncompleteRequests_data();
    void refusesIncompleteRequests();
    void refusesLockedUsers();
    void takesClientCredentials();
    void refusesClientCredentials_data();
    void refusesClientCredentials();
};

void TestDemoSignIn::writesKeyFiles()
{
    const QJsonObject key = keyFile(u"owner");
    QCOMPARE(key[u"type"], u"serviceaccount"_s);
    QVERIFY(key[u"key"].toString().startsWith("-----BEGIN RSA PRIVATE KEY-----\n"_L1));
    QVERIFY(!key[u"expirationDate"].toString().isEmpty());
    QCOMPARE(m_server->keyFile(u"owner"), m_server->keyFile(u"owner"));
    QVERIFY(keyFile(u"manager")[u"keyId"] != key[u"keyId"]);
    QVERIFY(keyFile(u"manager")[u"userId"] != key[u"userId"]);
    QVERIFY(m_server->keyFile(u"nobody").isEmpty());
    QCOMPARE(m_client->get(u"/auth/v1/users/me"_s).json[u"user"][u"id"], key[u"userId"]);
}

void TestDemoSignIn::takesAssertions_data()
{
    QTest::addColumn<QString>("claim");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("plain") << QString() << QJsonValue();
    QTest::newRow("audiences") << u"aud"_s
                               << QJsonValue(QJsonArray{u"https://other.example.com"_s, u"URL"_s});
    QTest::newRow("nearly an hour old") << u"iat"_s << QJsonValue(-3590);
    QTest::newRow("about to expire") << u"exp"_s << QJsonValue(10);
}

void TestDemoSignIn::takesAssertions()
{
    QFETCH(QString, claim);
    QFETCH(QJsonValue, value);
    const QJsonObject key = keyFile(u"manager");
    QJsonObject all = claims(key);
    if (value.isArray())
        value = QJsonArray{value[0], m_server->url().toString()};
    if (value.isDouble())
        value = seconds() + value.toInteger();
    if (!claim.isEmpty())
        all[claim] = value;
    const DemoReply reply = exchangeAssertion(assertion(key, all));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json.keys(),
             QStringList({u"access_token"_s, u"expires_in"_s, u"id_token"_s, u"token_type"_s}));
    QCOMPARE(reply.json[u"token_type"], u"Bearer"_s);
    QCOMPARE(reply.json[u"expires_in"], 43199);
    QCOMPARE(reply.header("Cache-Control"), u"no-store"_s);
    QCOMPARE(apiUser(reply.json[u"access_token"].toString()), u"manager@acme.example.com"_s);
    const QJsonObject identity = jwtClaims(reply.json[u"id_token"].toString().toLatin1());
    QCOMPARE(identity[u"iss"], m_server->url().toString());
    QCOMPARE(identity[u"sub"], key[u"userId"]);

    const DemoReply plain = exchangeAssertion(assertion(key, all), apiScope + " offline_access"_L1);
    QVERIFY(!plain.json.contains("id_token"_L1));
    QVERIFY(!plain.json.contains("refresh_token"_L1));
}

void TestDemoSignIn::refusesAssertions_data()
{
    QTest::addColumn<QString>("claim");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("other audience") << u"aud"_s << QJsonValue(u"https://other.example.com"_s);
    QTest::newRow("slash at the end") << u"aud"_s << QJsonValue(u"URL/"_s);
    QTest::newRow("other audiences") << u"aud"_s << QJsonValue(QJsonArray{u"a"_s, u"b"_s});
    QTest::newRow("no audience") << u"aud"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("over an hour old") << u"iat"_s << QJsonValue(-3605);
    QTest::newRow("ahead") << u"iat"_s << QJsonValue(5);
    QTest::newRow("no time") << u"iat"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("in no calendar") << u"exp"_s << QJsonValue(1e300);
    QTest::newRow("expired") << u"exp"_s << QJsonValue(-1);
    QTest::newRow("no end") << u"exp"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("other issuer") << u"iss"_s << QJsonValue(u"1"_s);
    QTest::newRow("other subject") << u"sub"_s << QJsonValue(u"1"_s);
}

void TestDemoSignIn::refusesAssertions()
{
    QFETCH(QString, claim);
    QFETCH(QJsonValue, value);
    const QJsonObject key = keyFile(u"owner");
    QJsonObject all = claims(key);
    if (value.isString())
        value = value.toString().replace("URL"_L1, m_server->url().toString());
    if (value.isDouble())
        value = seconds() + value.toInteger();
    all[claim] = value; // "undefined" takes it away
    COMPARE_OAUTH(exchangeAssertion(assertion(key, all)), 400, "invalid_grant"_L1, "invalid assertion"_L1);
    change([](demo::Switches &switches) { switches.keyErrorsAsServerError = true; });
    COMPARE_OAUTH(exchangeAssertion(assertion(key, all)), 500, "server_error"_L1, "Errors.Internal"_L1);
}

void TestDemoSignIn::refusesOtherKeys()
{
    const QJsonObject key = keyFile(u"owner");
    const QByteArray pem = key[u"key"].toString().toUtf8();
    const QJsonObject header{{u"alg"_s, u"RS256"_s}, {u"kid"_s, key[u"keyId"]}};
    const QByteArray good = signedJwt(pem, header, claims(key));
    QCOMPARE(exchangeAssertion(good).status, 200);

    const QByteArray foreign = keyFile(u"manager")[u"key"].toString().toUtf8();
    QByteArray tampered = good;
    const qsizetype place = good.lastIndexOf('.') + 20;
    tampered[place] = good[place] == 'A' ? 'B' : 'A';
    const QByteArrayList bad{
        signedJwt(foreign, header, claims(key)),
        signedJwt(pem, {{u"alg"_s, u"RS256"_s}, {u"kid"_s, u"1"_s}}, claims(key)),
        signedJwt(pem, {{u"alg"_s, u"RS256"_s}}, claims(key)),
        signedJwt(pem, {{u"alg"_s, u"none"_s}, {u"kid"_s, key[u"keyId"]}}, claims(key)),
        good.first(good.lastIndexOf('.') + 1),
        tampered,
        good + "=",
        "nonsense",
        "a.b.c",
    };
    for (const QByteArray &assertion : bad)
        COMPARE_OAUTH(exchangeAssertion(assertion), 400, "invalid_grant"_L1, "invalid assertion"_L1);
}

void TestDemoSignIn::refusesIncompleteRequests_data()
{
    QTest::addColumn<QString>("without");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("description");
    const QString invalid = u"invalid_request"_s;
    QTest::newRow("no grant type") << u"grant_type"_s << QString() << invalid << u"grant_type missing"_s;
    QTest::newRow("unknown grant type")
        << u"grant_type"_s << u"password"_s << u"unsupported_grant_type"_s << u"password not supported"_s;
    QTest::newRow("no assertion") << u"assertion"_s << QString() << invalid << u"assertion missing"_s;
    QTest::newRow("no scope") << u"scope"_s << QString() << invalid
                              << u"The scope of your request is missing."_s;
}

void TestDemoSignIn::refusesIncompleteRequests()
{
    QFETCH(QString, without);
    QFETCH(QString, with);
    QFETCH(QString, error);
    QFETCH(QString, description);
    const QJsonObject key = keyFile(u"owner");
    const Fields fields{{u"grant_type"_s, jwtGrant},
                        {u"assertion"_s, QString::fromLatin1(assertion(key, claims(key)))},
                        {u"scope"_s, usualScope}};
    const DemoReply reply = postForm(tokenPath, withField(fields, without, with));
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.json[u"error"], error);
    QVERIFY(reply.json[u"error_description"].toString().startsWith(description));
    // Only forms are read.
    QHttpHeaders json;
    json.append("Content-Type", "application/json");
    COMPARE_OAUTH(exchange("POST", tokenPath, json, encodedFields(fields)), 400, "invalid_request"_L1,
                  "grant_type missing"_L1);
}

void TestDemoSignIn::refusesLockedUsers()
{
    const QString token = exchangeKey(u"owner").json[u"access_token"].toString();
    m_server->setLocked(u"owner"_s, true);
    COMPARE_OAUTH(exchangeKey(u"owner"), 400, "invalid_request"_L1, "Errors.User.NotActive"_L1);
    QCOMPARE(apiStatus(token), 401);
    QCOMPARE(apiStatus(QString::fromLatin1(m_client->token())), 401);
    m_server->setLocked(u"owner"_s, false);
    QCOMPARE(apiStatus(token), 200);
}

void TestDemoSignIn::takesClientCredentials()
{
    const DemoReply reply = exchangeSecret();
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json.keys(),
             QStringList({u"access_token"_s, u"expires_in"_s, u"id_token"_s, u"token_type"_s}));
    QCOMPARE(apiUser(reply.json[u"access_token"].toString()), u"owner@acme.example.com"_s);

    const demo::Identity manager = m_server->identity(u"manager");
    QHttpHeaders basic;
    const QByteArray pair =
        manager.userName.toUtf8().toPercentEncoding() + ':' + manager.clientSecret.toPercentEncoding();
    basic.append("Authorization", "Basic " + pair.toBase64());
    const DemoReply byHeader =
        postForm(tokenPath, {{u"grant_type"_s, u"client_credentials"_s}, {u"scope"_s, usualScope}}, basic);
    QCOMPARE(byHeader.status, 200);
    QCOMPARE(apiUser(byHeader.json[u"access_token"].toString()), manager.userName);
}

void TestDemoSignIn::refusesClientCredentials_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("description");
    const QString invalid = u"invalid_request"_s;
    const QString owner = u"owner@acme.example.com"_s;
    QTest::newRow("unknown") << u"nobody"_s << u"s"_s << usualScope << u"invalid_client"_s
                             << u"client not found"_s;
    QTest::newRow("no secret") << u"stranger@acme.example.com"_s << u"s"_s << usualScope << invalid
                               << u"Errors.User.Machine.Secret.NotExisting"_s;
    QTest::newRow("human") << u"viewer@acme.example.com"_s << u"s"_s << usualScope << invalid
                           << u"Errors.User.Machine.Secret.NotExisting"_s;
    QTest::newRow("wrong") << owner << u"s"_s << usualScope << invalid
                           << u"Errors.User.Machine.Secret.Invalid"_s;
    QTest::newRow("no scope") << owner << QString() << QString() << invalid
                              << u"The scope of your request is missing. Please ensure some scopes are "
                                 "requested. If you have any questions, you may contact the administrator of "
                                 "the application."_s;
}

void TestDemoSignIn::refusesClientCredentials()
{
    QFETCH(QString, id);
    QFETCH(QString, secret);
    QFETCH(QString, scope);
    QFETCH(QString, error);
    QFETCH(QString, description);
    if (secret.isEmpty())
        secret = QString::fromLatin1(m_server->identity(u"owner").clientSecret);
    const Fields fields{
        {u"grant_type"_s, u"client_credentials"_s}, {u"client_id"_s, id}, {u"client_secret"_s, secret}};
    COMPARE_OAUTH(postForm(tokenPath, withField(fields, u"scope"_s, scope)), 400, error, description);
}

QTEST_GUILESS_MAIN(TestDemoSignIn)
#include "tst_demo_signin.moc"
