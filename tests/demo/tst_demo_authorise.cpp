// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browsertest.h"

/// What the authorise endpoint takes, and how it refuses (API 56, 57).
class TestDemoAuthorise : public BrowserTest
{
    Q_OBJECT

private slots:
    void init() { start(demo::SampleState::Empty); }
    void takesLoopbackAddresses_data();
    void takesLoopbackAddresses();
    void keepsFragments();
    void refusesWithoutRedirect_data();
    void refusesWithoutRedirect();
    void judgesInOrder();
    void goesOnToSignIn_data();
    void goesOnToSignIn();
    void servesForms();
    void redirectsUnknownOrganisations_data();
    void redirectsUnknownOrganisations();
    void cannotBeSilent();
    void holdsToTheChallenge_data();
    void holdsToTheChallenge();
};

void TestDemoAuthorise::takesLoopbackAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isTaken");
    for (const char *address :
         {"http://127.0.0.1/callback", "http://127.0.0.1:1/callback", "http://localhost:65535/callback",
          "http://[::1]:8080/callback", "https://localhost:8443/callback", "http://127.0.0.1:5000/",
          "http://127.0.0.2:1/callback", "http://127.255.0.9/callback", "http://127.0.0.1/callback#x"})
        QTest::newRow(address) << QString::fromLatin1(address) << true;
    for (const char *address :
         {"http://127.0.0.1:1/other", "http://127.0.0.1:1/callback/", "http://127.0.0.1:1/callback?a=b",
          "http://127.0.0.1:1", "http://128.0.0.1:1/callback", "http://evil.example.com/callback",
          "http://127.0.0.1.evil.example.com/callback", "http://127.0.0.1@evil.example.com/callback",
          "custom://127.0.0.1/callback", "/callback", "nonsense"})
        QTest::newRow(address) << QString::fromLatin1(address) << false;
}

void TestDemoAuthorise::takesLoopbackAddresses()
{
    QFETCH(QString, address);
    QFETCH(bool, isTaken);
    const DemoReply reply = authorise(withField(authFields(), u"redirect_uri"_s, address));
    QCOMPARE(reply.headers.contains("Location"), isTaken);
    if (isTaken)
        QCOMPARE(reply.status, 302);
    else
        COMPARE_OAUTH(reply, 400, "invalid_request"_L1,
                      "The requested redirect_uri is missing in the client configuration. If you have any "
                      "questions, you may contact the administrator of the application."_L1);
}

void TestDemoAuthorise::keepsFragments()
{
    const Fields fields = withField(authFields(), u"redirect_uri"_s, redirectUri + "#x"_L1);
    const DemoReply page = authorise(withField(fields, u"prompt"_s, u"none"_s));
    const QUrl back(open(page.header("Location")).header("Location"));
    QCOMPARE(back.fragment(), u"x"_s);
    QVERIFY(back.query().contains("error=interaction_required"_L1));
}

void TestDemoAuthorise::refusesWithoutRedirect_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("refusal");
    const QString ask =
        u" If you have any questions, you may contact the administrator of the application."_s;
    QTest::newRow("unknown app") << u"client_id"_s << u"1"_s << 400
                                 << u"invalid_request Errors.App.NotFound"_s;
    QTest::newRow("no app") << u"client_id"_s << QString() << 400
                            << u"invalid_request auth request is missing client_id"_s;
    QTest::newRow("no address") << u"redirect_uri"_s << QString() << 500
                                << u"server_error auth request is missing redirect_uri"_s;
    QTest::newRow("no scope")
        << u"scope"_s << QString() << 400
        << u"invalid_request The scope of your request is missing. Please ensure some scopes are requested."_s +
               ask;
    QTest::newRow("no response type")
        << u"response_type"_s << QString() << 400
        << u"invalid_request The response type is missing in your request."_s + ask;
    QTest::newRow("other response type")
        << u"response_type"_s << u"token"_s << 400
        << u"unauthorized_client The requested response type is missing in the client configuration."_s + ask;
    QTest::newRow("silent and not")
        << u"prompt"_s << u"none login"_s << 400
        << u"invalid_request The prompt parameter `none` must only be used as a single value"_s;
    QTest::newRow("age in words") << u"max_age"_s << u"x"_s << 400
                                  << u"invalid_request error decoding form"_s;
    QTest::newRow("age below none") << u"max_age"_s << u"-1"_s << 400
                                    << u"invalid_request error decoding form"_s;
    QTest::newRow("request object")
        << u"request"_s << u"x"_s << 400
        << u"invalid_request parsing of request failed: token contains an invalid number of segments"_s;
}

void TestDemoAuthorise::refusesWithoutRedirect()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(int, status);
    QFETCH(QString, refusal);
    const DemoReply reply = authorise(withField(authFields(), name, value));
    QVERIFY(!reply.headers.contains("Location"));
    COMPARE_OAUTH(reply, status, refusal.section(u' ', 0, 0), refusal.section(u' ', 1));
}

void TestDemoAuthorise::judgesInOrder()
{
    // Each has all faults that follow; mended one by one.
    Fields fields{{u"max_age"_s, u"x"_s}, {u"request"_s, u"x"_s}, {u"prompt"_s, u"none login"_s}};
    const auto description = [&] { return authorise(fields).json[u"error_description"].toString(); };
    QCOMPARE(description(), u"error decoding form"_s);
    fields = withField(fields, u"max_age"_s, u"5"_s);
    QVERIFY(description().startsWith("parsing of request failed"_L1));
    fields = withField(fields, u"request"_s, {});
    QVERIFY(description().contains("client_id"_L1));
    fields = withField(fields, u"client_id"_s, m_server->clientId());
    QVERIFY(description().contains("missing redirect_uri"_L1));
    fields = withField(fields, u"redirect_uri"_s, u"http://evil.example.com"_s);
    QVERIFY(description().contains("prompt"_L1));
    fields = withField(fields, u"prompt"_s, {});
    QVERIFY(description().startsWith("The scope"_L1));
    fields = withField(fields, u"scope"_s, u"openid"_s);
    QVERIFY(description().startsWith("The requested redirect_uri"_L1));
    fields = withField(fields, u"redirect_uri"_s, redirectUri);
    QVERIFY(description().startsWith("The response type"_L1));
    fields = withField(fields, u"response_type"_s, u"code"_s);
    QCOMPARE(authorise(fields).status, 302);
}

void TestDemoAuthorise::goesOnToSignIn_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("no challenge") << u"code_challenge"_s << QString();
    QTest::newRow("no method") << u"code_challenge_method"_s << QString();
    QTest::newRow("plain method") << u"code_challenge_method"_s << u"plain"_s;
    QTest::newRow("unknown method") << u"code_challenge_method"_s << u"x"_s;
    QTest::newRow("not signed in") << u"prompt"_s << u"none"_s;
    QTest::newRow("blank scope") << u"scope"_s << u" "_s;
    QTest::newRow("an age") << u"max_age"_s << u"0"_s;
}

void TestDemoAuthorise::goesOnToSignIn()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    const DemoReply reply = authorise(withField(authFields(), name, value));
    QCOMPARE(reply.status, 302);
    QVERIFY(reply.header("Location").startsWith("/ui/login/login?authRequestID="_L1));
}

void TestDemoAuthorise::servesForms()
{
    QCOMPARE(postForm(u"/oauth/v2/authorize"_s, authFields()).status, 302);
    // Of both, the body wins.
    const DemoReply reply = postForm(u"/oauth/v2/authorize?client_id=1&response_type=code"_s,
                                     withField(authFields(), u"response_type"_s, {}));
    QCOMPARE(reply.status, 302);
    const Fields blank = withField(authFields(), u"scope"_s, {}) + Fields{{u"scope"_s, {}}};
    QCOMPARE(authorise(blank).status, 302);
}

void TestDemoAuthorise::redirectsUnknownOrganisations_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("unknown id") << u"urn:zitadel:iam:org:id:1"_s << false;
    QTest::newRow("unknown domain") << u"urn:zitadel:iam:org:domain:primary:nobody.example.com"_s << false;
    QTest::newRow("id") << u"urn:zitadel:iam:org:id:FIRST"_s << true;
    QTest::newRow("domain") << u"urn:zitadel:iam:org:domain:primary:acme.example.com"_s << true;
}

void TestDemoAuthorise::redirectsUnknownOrganisations()
{
    QFETCH(QString, scope);
    QFETCH(bool, isKnown);
    scope.replace("FIRST"_L1, firstOrganisation());
    const DemoReply reply = authorise(withField(authFields(), u"scope"_s, u"openid "_s + scope));
    QCOMPARE(reply.status, 302);
    QCOMPARE(reply.header("Location").startsWith("/ui/login/"_L1), isKnown);
    if (isKnown)
        return;
    QVERIFY(reply.header("Location").startsWith(redirectUri + u'?'));
    QCOMPARE(field(reply, u"error"_s), u"invalid_request"_s);
    QCOMPARE(field(reply, u"error_description"_s), u"Errors.Org.NotFound"_s);
    QCOMPARE(field(reply, u"state"_s), u"some state & more"_s);
    QVERIFY(reply.header("Location").contains("some+state+%26+more"_L1)); // as forms are encoded
}

void TestDemoAuthorise::cannotBeSilent()
{
    const DemoReply begun = authorise(withField(authFields(), u"prompt"_s, u"none"_s));
    const DemoReply back = open(begun.header("Location"));
    QCOMPARE(back.status, 302);
    QVERIFY(back.header("Location").startsWith(redirectUri + u'?'));
    QCOMPARE(field(back, u"error"_s), u"interaction_required"_s);
    QCOMPARE(field(back, u"error_description"_s),
             u"Unfortunately, the user may be not logged in and/or additional interaction is required."_s);
    QCOMPARE(field(back, u"state"_s), u"some state & more"_s);
    QCOMPARE(open(begun.header("Location")).status, 400); // over
}

void TestDemoAuthorise::holdsToTheChallenge_data()
{
    QTest::addColumn<QString>("challenge");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("refusal");
    const QString v = QString::fromLatin1(verifier);
    QTest::newRow("none") << QString() << QString() << QString() << QString();
    QTest::newRow("none, yet answered")
        << QString() << QString() << v << u"invalid_request code_verifier unexpectedly provided"_s;
    QTest::newRow("plain") << v << u"plain"_s << v << QString();
    QTest::newRow("no method is plain") << v << QString() << v << QString();
    QTest::newRow("plain, wrong") << v << u"plain"_s << u"x"_s << u"invalid_grant invalid code_verifier"_s;
    QTest::newRow("hash taken for plain") << v << u"S256"_s << v << u"invalid_grant invalid code_verifier"_s;
    QTest::newRow("no answer") << v << u"S256"_s << QString() << u"invalid_request code_verifier required"_s;
}

void TestDemoAuthorise::holdsToTheChallenge()
{
    QFETCH(QString, challenge);
    QFETCH(QString, method);
    QFETCH(QString, answer);
    QFETCH(QString, refusal);
    const Fields fields = withField(withField(authFields(), u"code_challenge"_s, challenge),
                                    u"code_challenge_method"_s, method);
    const Fields person{{u"authRequestID"_s, field(authorise(fields), u"authRequestID"_s)},
                        {u"user"_s, u"viewer"_s}};
    const QString code = field(postForm(u"/ui/login/login"_s, person), u"code"_s);
    const DemoReply reply = postForm(tokenPath, withField({{u"grant_type"_s, u"authorization_code"_s},
                                                           {u"code"_s, code},
                                                           {u"redirect_uri"_s, redirectUri},
                                                           {u"client_id"_s, m_server->clientId()}},
                                                          u"code_verifier"_s, answer));
    if (refusal.isEmpty())
        QCOMPARE(reply.status, 200);
    else
        COMPARE_OAUTH(reply, 400, refusal.section(u' ', 0, 0), refusal.section(u' ', 1));
}

QTEST_GUILESS_MAIN(TestDemoAuthorise)
#include "tst_demo_authorise.moc"
