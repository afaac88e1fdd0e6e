// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/secrets/secrets.h"
#include "access/signin/credentials.h"
#include "demo/demoserver.h"
#include "http/transport.h"
#include "support/oauthserver.h"
#include "support/pagevisitor.h"
#include "support/waiting.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Error::Kind;
using Method = SignInOptions::Method;
using Reply = OAuthServer::Reply;
using State = Credentials::State;

/// Servers that refuse, fail or lie at the sign-in: what they are given, and what is said of them.
class tst_refusals : public QObject
{
    Q_OBJECT

    QByteArray m_key; ///< a service account's
    std::unique_ptr<OAuthServer> m_server;
    http::Transport m_transport{NetworkOptions{.timeout = 5s}};
    std::unique_ptr<Secrets> m_secrets;
    Profile m_profile;

    void use(Method method)
    {
        m_profile.signIn.method = method;
        if (method != Method::KeyFile)
            m_profile.signIn.clientId = u"123"_s;
    }
    Error refused()
    {
        Credentials credentials(m_profile, m_transport, *m_secrets);
        const auto done = answerOf(credentials.signIn());
        return done ? Error{.message = u"signed in"_s} : done.error();
    }
    static QString words(const Error &error) { return error.message + u' ' + error.advice; }

private slots:
    void initTestCase()
    {
        demo::Server server(demo::SampleState::Empty);
        QVERIFY(server.listen());
        m_key = server.keyFile(u"owner");
    }
    void init()
    {
        m_server = std::make_unique<OAuthServer>();
        m_secrets = std::make_unique<Secrets>(false);
        m_profile = {};
        m_profile.id = u"p"_s;
        m_profile.url = m_server->url();
        m_secrets->store(u"p"_s, Secrets::Kind::Key, m_key);
        m_secrets->store(u"p"_s, Secrets::Kind::ClientSecret, "secret");
    }

    // -- which instance

    void anAssertionIsForTheInstanceItself_data()
    {
        QTest::addColumn<QString>("issuer"); // %1: the server, %2: its port
        QTest::addColumn<bool>("isOwn");
        QTest::newRow("own") << u"http://%1"_s << true;
        QTest::newRow("own with a slash") << u"http://%1/"_s << true;
        QTest::newRow("another host") << u"https://prod.example.com"_s << false;
        QTest::newRow("another port") << u"http://127.0.0.1:1"_s << false;
        QTest::newRow("another scheme") << u"https://%1"_s << false;
        QTest::newRow("a name for this computer") << u"http://localhost:%2"_s << false;
        QTest::newRow("own as a user name") << u"http://%1@prod.example.com"_s << false;
        QTest::newRow("user name before own") << u"http://prod.example.com@%1"_s << false;
        QTest::newRow("below own") << u"http://%1/prod"_s << false;
        QTest::newRow("query") << u"http://%1?prod"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void anAssertionIsForTheInstanceItself()
    {
        QFETCH(QString, issuer);
        QFETCH(bool, isOwn);
        const QUrl url = m_server->url();
        issuer.replace(u"%1"_s, url.authority()).replace(u"%2"_s, QString::number(url.port()));
        m_server->discovery = {{u"issuer"_s, issuer}};
        for (const Method method : {Method::KeyFile, Method::ClientCredentials}) {
            use(method);
            const Error error = refused();
            QVERIFY(!error.message.isEmpty());
            if (!isOwn && !issuer.isEmpty())
                QCOMPARE(error.kind, Kind::WrongHost);
        }
        QCOMPARE(m_server->forms().isEmpty(), !isOwn); // not even an assertion
    }

    void aKeySignsForTheInstanceItWasGivenFor()
    {
        use(Method::KeyFile);
        m_server->answer = [](const QByteArray &, const QUrlQuery &) {
            return Reply{200, {{u"access_token"_s, u"t"_s}}, {}};
        };
        m_profile.signIn.keyFor = QUrl(u"https://prod.example.com"_s);
        const Error error = refused();
        QCOMPARE(error.kind, Kind::SignInFailed);
        QVERIFY2(error.message.contains(u"prod.example.com"_s), qPrintable(error.message));
        QVERIFY(m_server->forms().isEmpty());
        m_profile.signIn.keyFor = m_server->url();
        QCOMPARE(refused().message, u"signed in"_s);
    }

    // -- clocks

    void anAssertionIsDatedBack()
    {
        use(Method::KeyFile);
        refused();
        QCOMPARE(m_server->forms().size(), 1);
        const QByteArray assertion = m_server->forms().constFirst().queryItemValue(u"assertion"_s).toLatin1();
        const QJsonObject claims =
            QJsonDocument::fromJson(
                QByteArray::fromBase64(assertion.split('.').value(1), QByteArray::Base64UrlEncoding))
                .object();
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        const qint64 made = claims.value(u"iat"_s).toInteger();
        QVERIFY(made <= now - 30 && made >= now - 300);
        QVERIFY(claims.value(u"exp"_s).toInteger() > now + 60);
        QCOMPARE(claims.value(u"aud"_s).toString(), m_server->url().toString());
    }

    // -- a server that fails

    void aFailingActionIsNoFaultOfTheKey_data()
    {
        QTest::addColumn<Method>("method");
        QTest::newRow("key") << Method::KeyFile;
        QTest::newRow("client credentials") << Method::ClientCredentials;
    }
    void aFailingActionIsNoFaultOfTheKey()
    {
        QFETCH(Method, method);
        use(method);
        m_server->answer = [](const QByteArray &, const QUrlQuery &) {
            return OAuthServer::refusal(500, u"server_error"_s, u"Errors.Internal"_s);
        };
        const Error error = refused();
        QCOMPARE(error.kind, Kind::ServerFault);
        QVERIFY2(error.message.contains(u"server failed"_s), qPrintable(words(error)));
        QVERIFY2(error.advice.contains(u"action"_s) && error.advice.contains(u"Complement Token"_s) &&
                     error.advice.contains(u"deactivates"_s),
                 qPrintable(words(error)));
        QVERIFY2(!words(error).contains(u"new key"_s), qPrintable(words(error)));
        QCOMPARE(error.serverMessage, u"Errors.Internal"_s);
    }

    /// The server runs the action for tokens with claims only, so there is a way in to switch it off.
    void aFailingActionKeepsNobodyOut_data() { aFailingActionIsNoFaultOfTheKey_data(); }
    void aFailingActionKeepsNobodyOut()
    {
        QFETCH(Method, method);
        use(method);
        m_server->answer = [](const QByteArray &, const QUrlQuery &form) {
            const QString scope = form.queryItemValue(u"scope"_s);
            if (scope.contains(u"openid"_s))
                return OAuthServer::refusal(500, u"server_error"_s, u"Errors.Internal"_s);
            return scope.contains(u":aud"_s) ? Reply{200, {{u"access_token"_s, u"t"_s}}, {}}
                                             : OAuthServer::refusal(400, u"invalid_scope"_s);
        };
        QCOMPARE(refused().message, u"signed in"_s);
    }

    void aClockIsNamedWhereItIsTheCause_data()
    {
        QTest::addColumn<int>("ahead"); // of this computer, in seconds
        QTest::addColumn<QString>("expected");
        QTest::newRow("agrees") << 0 << u"new key"_s;
        QTest::newRow("a little ahead") << 20 << u"new key"_s;
        QTest::newRow("ahead") << 90 << u"ahead"_s;
        QTest::newRow("a little behind") << -60 << u"new key"_s;
        QTest::newRow("behind") << -400 << u"behind"_s;
    }
    void aClockIsNamedWhereItIsTheCause()
    {
        QFETCH(int, ahead);
        QFETCH(QString, expected);
        use(Method::KeyFile);
        m_server->answer = [ahead](const QByteArray &, const QUrlQuery &) {
            const QDateTime servers = QDateTime::currentDateTimeUtc().addSecs(-ahead);
            Reply reply = OAuthServer::refusal(400, u"invalid_grant"_s, u"invalid assertion"_s);
            reply.headers =
                "Date: " + QLocale::c().toString(servers, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1() +
                "\r\n";
            return reply;
        };
        const Error error = refused();
        QCOMPARE(error.kind, Kind::SignInFailed);
        QVERIFY2(error.advice.contains(expected), qPrintable(error.advice));
        QCOMPARE(error.advice.contains(u"clock"_s), expected != u"new key"_s);
    }

    // -- the words of a real server

    void refusalsAreTold_data()
    {
        QTest::addColumn<Method>("method");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("description");
        QTest::addColumn<QString>("expected");
        QTest::newRow("app with a secret")
            << Method::DeviceCode << u"invalid_client"_s << u"empty client secret"_s << u"client secret"_s;
        QTest::newRow("app with a key")
            << Method::DeviceCode << u"invalid_client"_s << u"client_assertion must be provided"_s
            << u"authentication method"_s;
        QTest::newRow("unknown app") << Method::DeviceCode << u"invalid_client"_s
                                     << u"no active client not found"_s << u"does not know"_s;
        QTest::newRow("wrong secret") << Method::ClientCredentials << u"invalid_request"_s
                                      << u"Errors.User.Machine.Secret.Invalid"_s << u"secret is wrong"_s;
        QTest::newRow("unknown account") << Method::ClientCredentials << u"invalid_client"_s
                                         << u"client not found"_s << u"does not know"_s;
        QTest::newRow("bad key") << Method::KeyFile << u"invalid_grant"_s << u"invalid assertion"_s
                                 << u"does not accept"_s;
    }
    void refusalsAreTold()
    {
        QFETCH(Method, method);
        QFETCH(QString, error);
        QFETCH(QString, description);
        QFETCH(QString, expected);
        use(method);
        m_server->answer = [&](const QByteArray &, const QUrlQuery &) {
            return OAuthServer::refusal(400, error, description);
        };
        const Error told = refused();
        QCOMPARE(told.kind, Kind::SignInFailed);
        QVERIFY2(words(told).contains(expected), qPrintable(words(told)));
        QCOMPARE(told.message.contains(u"does not know"_s), expected == u"does not know"_s);
        QCOMPARE(told.serverMessage, description);
    }

    /// A forgotten code is told by a real server as a client's mistake.
    void aForgottenDeviceCodeHasExpired()
    {
        use(Method::DeviceCode);
        m_server->answer = [this](const QByteArray &path, const QUrlQuery &) {
            if (path.endsWith("device_authorization"))
                return device(m_server->url().toString() + u"/device"_s);
            return OAuthServer::refusal(
                400, u"invalid_client"_s,
                u"client_id does not correspond to the client_id in the authorization request"_s);
        };
        QVERIFY(refused().message.contains(u"expired"_s));
    }

    void whatTheBrowserBringsIsDecoded()
    {
        use(Method::Browser);
        Credentials credentials(m_profile, m_transport, *m_secrets);
        const auto done = credentials.signIn();
        QTRY_VERIFY(credentials.prompt());
        const QUrlQuery asked(credentials.prompt()->url);
        QUrl back(asked.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        back.setQuery(u"error=interaction_required&error_description=Unfortunately%2C+the+user+may+be+not+"
                      "logged+in+and%2For+1%2B1%3D2+is+required.&state="_s +
                      asked.queryItemValue(u"state"_s));
        PageVisitor().open(back);
        QCOMPARE(answerOf(done).error().serverMessage,
                 u"Unfortunately, the user may be not logged in and/or 1+1=2 is required."_s);
    }

    // -- pages

    void onlyWebPagesAreOpened_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("complete");
        QTest::addColumn<bool>("isGood");
        const QString good = u"https://acme.example.com/device"_s;
        QTest::newRow("https") << good << good + u"?user_code=ABCD"_s << true;
        QTest::newRow("here") << u"http://127.0.0.1:8080/device"_s << QString() << true;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << QString() << false;
        QTest::newRow("a program") << u"smb://evil.example.com/x"_s << QString() << false;
        QTest::newRow("a script") << u"javascript:alert(1)"_s << QString() << false;
        QTest::newRow("unprotected") << u"http://evil.example.com/device"_s << QString() << false;
        QTest::newRow("a file with the code") << good << u"file:///tmp/x.desktop"_s << false;
        QTest::newRow("a user name") << u"https://acme.example.com@evil.example.com/"_s << QString() << false;
    }
    void onlyWebPagesAreOpened()
    {
        QFETCH(QString, page);
        QFETCH(QString, complete);
        QFETCH(bool, isGood);
        use(Method::DeviceCode);
        m_server->answer = [&](const QByteArray &, const QUrlQuery &) { return device(page, complete); };
        Credentials credentials(m_profile, m_transport, *m_secrets);
        const auto done = credentials.signIn();
        QTRY_VERIFY(credentials.prompt() || done.isFinished());
        QCOMPARE(credentials.prompt().has_value(), isGood);
        if (!isGood)
            QVERIFY(answerOf(done).error().message.contains(u"page"_s));
    }

    void aCodeThatNobodyCanTypeIsNone_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("lines") << u"ABCD\nat https://evil.example.com"_s;
        QTest::newRow("bidi") << u"AB\u202eCD"_s;
        QTest::newRow("endless") << u"A"_s.repeated(5'000);
    }
    void aCodeThatNobodyCanTypeIsNone()
    {
        QFETCH(QString, code);
        use(Method::DeviceCode);
        m_server->answer = [&](const QByteArray &, const QUrlQuery &) {
            return device(u"https://acme.example.com/device"_s, {}, code);
        };
        QCOMPARE(refused().kind, Kind::NotZitadel);
    }

    // -- the token file of the command line

    void tryAgainReadsTheTokenFileAnew()
    {
        demo::Server server(demo::SampleState::Empty);
        QVERIFY(server.listen());
        QTemporaryDir folder;
        m_profile.url = server.url();
        m_profile.signIn.tokenFile = folder.filePath(u"token"_s);
        m_secrets->store(u"p"_s, Secrets::Kind::AccessToken, "read-at-the-start");
        Credentials credentials(m_profile, m_transport, *m_secrets);
        QCOMPARE(answerOf(credentials.token()).value(), "read-at-the-start"_ba);
        const Error rejected = answerOf(credentials.renewed("read-at-the-start")).error();
        QVERIFY2(rejected.advice.contains(m_profile.signIn.tokenFile), qPrintable(rejected.advice));

        QFile file(m_profile.signIn.tokenFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Bearer a-newer-token\r\n");
        file.close();
        QVERIFY(answerOf(credentials.signIn()));
        QCOMPARE(answerOf(credentials.token()).value(), "a-newer-token"_ba);
        QVERIFY(!credentials.trouble());
        // Gone, as a pipe is: what was read last is all there is.
        QVERIFY(file.remove());
        QVERIFY(answerOf(credentials.signIn()));
        QCOMPARE(answerOf(credentials.token()).value(), "a-newer-token"_ba);
    }

    void anOldTokenWithTheWordBearerStillWorks()
    {
        m_secrets->store(u"p"_s, Secrets::Kind::AccessToken, " Bearer stored-as-it-was-pasted\n");
        Credentials credentials(m_profile, m_transport, *m_secrets);
        QCOMPARE(answerOf(credentials.token()).value(), "stored-as-it-was-pasted"_ba);
    }

private:
    static Reply device(const QString &page, const QString &complete = {},
                        const QString &code = u"ABCD-EFGH"_s)
    {
        return {200,
                {{u"device_code"_s, u"d"_s},
                 {u"user_code"_s, code},
                 {u"verification_uri"_s, page},
                 {u"verification_uri_complete"_s, complete},
                 {u"interval"_s, 1}},
                {}};
    }
};

QTEST_GUILESS_MAIN(tst_refusals)
#include "tst_refusals.moc"
