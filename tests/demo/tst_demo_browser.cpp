// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browsertest.h"

using namespace std::chrono_literals;

/// People's way to a token with a browser, and the life of a session (API 55 to 60).
class TestDemoBrowser : public BrowserTest
{
    Q_OBJECT

private slots:
    void init() { start(demo::SampleState::Empty); }
    void signsIn();
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
    COMPARE_OAUTH(refresh(u"nonsense"_s), 400, "invalid_request"_L1, "Errors.User.RefreshToken.Invalid"_L1);
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
    COMPARE_OAUTH(revoke(first[u"access_token"].toString(), m_server->clientIdWithoutDeviceGrant()), 401,
                  "invalid_client"_L1, "token was not issued for this client"_L1);
    for (const QByteArray &personal : {m_client->token(), m_server->identity(u"viewer").token})
        COMPARE_OAUTH(revoke(QString::fromLatin1(personal), app), 401, "invalid_client"_L1,
                      "token was not issued for this client"_L1);
    QCOMPARE(apiStatus(QString::fromLatin1(m_client->token())), 200);
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
