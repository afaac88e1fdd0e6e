// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/secrets/secrets.h"
#include "access/signin/credentials.h"
#include "api/client.h"
#include "demo/demoserver.h"
#include "http/transport.h"
#include "support/pagevisitor.h"
#include "support/streamserver.h"
#include "support/waiting.h"

#include <QTemporaryDir>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Error::Kind;
using Method = SignInOptions::Method;
using State = Credentials::State;

/// Signing in by all five ways, and staying signed in, against the demo server's own sign-in.
class tst_credentials : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<demo::Server> m_server;
    std::unique_ptr<http::Transport> m_transport;
    std::unique_ptr<Secrets> m_secrets;
    std::unique_ptr<Credentials> m_credentials;
    std::unique_ptr<Client> m_client;
    Profile m_profile;

    void setUp(Method method)
    {
        m_client.reset();
        m_profile = {};
        m_profile.id = u"p"_s;
        m_profile.url = m_server->url();
        m_profile.signIn.method = method;
        if (method == Method::Browser || method == Method::DeviceCode)
            m_profile.signIn.clientId = m_server->clientId();
        if (method == Method::ClientCredentials)
            m_profile.signIn.clientId = m_server->identity(u"owner").userName;
        rebuild();
    }
    void rebuild()
    {
        m_client.reset();
        m_credentials = std::make_unique<Credentials>(m_profile, *m_transport, *m_secrets);
        m_client = std::make_unique<Client>(m_profile.url, *m_transport, *m_credentials);
    }
    void keep(Secrets::Kind kind, const QByteArray &secret) { m_secrets->store(u"p"_s, kind, secret); }
    void change(const std::function<void(demo::Switches &)> &edit)
    {
        demo::Switches switches = m_server->switches();
        edit(switches);
        m_server->setSwitches(switches);
    }
    int requestsTo(const QByteArray &path, const QByteArray &body = {})
    {
        int count = 0;
        for (const demo::RecordedRequest &request : m_server->requests())
            count += request.path.startsWith(path) && request.body.contains(body) ? 1 : 0;
        return count;
    }
    QString whoAmI()
    {
        const auto account = answerOf(m_client->account());
        return account ? account->loginName.section(u'@', 0, 0) : account.error().message;
    }

    /// Signs in by the browser as @p person.
    Result<> signInByBrowser(const QString &person)
    {
        const auto done = m_credentials->signIn();
        if (!QTest::qWaitFor([this] { return m_credentials->prompt().has_value(); }))
            return std::unexpected(Error{.message = u"no page to sign in on"_s});
        m_page = PageVisitor().signIn(m_credentials->prompt()->url, person);
        return answerOf(done);
    }
    PageVisitor::Page m_page;

private slots:
    void init()
    {
        QTest::failOnWarning();
        m_server = std::make_unique<demo::Server>(demo::SampleState::Empty);
        QVERIFY(m_server->listen());
        m_transport = std::make_unique<http::Transport>(NetworkOptions{.timeout = 5s});
        m_secrets = std::make_unique<Secrets>(false);
    }
    void cleanup()
    {
        m_client.reset();
        m_credentials.reset();
        m_transport.reset();
    }

    // -- access token

    void accessToken()
    {
        keep(Secrets::Kind::AccessToken, m_server->identity(u"owner").token);
        setUp(Method::AccessToken);
        QCOMPARE(m_credentials->state(), State::SignedOut);
        QCOMPARE(whoAmI(), u"owner"_s);
        QCOMPARE(m_credentials->state(), State::SignedIn);

        // A server that refuses it says so once, and recovers without anything being done.
        change([](demo::Switches &switches) { switches.tokensExpired = true; });
        const auto refused = answerOf(m_client->account());
        QCOMPARE(refused.error().kind, Kind::Unauthorized);
        QCOMPARE(m_credentials->trouble()->kind, Kind::SignInFailed);
        change([](demo::Switches &switches) { switches.tokensExpired = false; });
        QCOMPARE(whoAmI(), u"owner"_s);
        QVERIFY(!m_credentials->trouble());
    }

    void aMissingTokenIsAskedFor()
    {
        setUp(Method::AccessToken);
        const auto refused = answerOf(m_client->account());
        QCOMPARE(refused.error().kind, Kind::SignInFailed);
        QCOMPARE(m_credentials->state(), State::NeedsPerson);
        QCOMPARE(m_server->requests().size(), 0);
        // Given meanwhile, it is found by the person's next try.
        keep(Secrets::Kind::AccessToken, m_server->identity(u"viewer").token);
        QVERIFY(answerOf(m_credentials->signIn()));
        QCOMPARE(whoAmI(), u"viewer"_s);
    }

    // -- key

    void keyFromItsFile()
    {
        setUp(Method::KeyFile);
        m_profile.signIn.keyFile = m_folder.filePath(u"key.json"_s);
        QFile file(m_profile.signIn.keyFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_server->keyFile(u"manager"));
        file.close();
        rebuild();
        QCOMPARE(whoAmI(), u"manager"_s);
        // The key is never copied out of its file.
        QCOMPARE(answerOf(m_secrets->read(u"p"_s, Secrets::Kind::Key)).value(), QByteArray());
        // Gone, it is missed by name.
        QVERIFY(file.remove());
        rebuild();
        const auto missing = answerOf(m_client->account());
        QVERIFY(missing.error().message.contains(u"key.json"_s));
    }

    void keyFromTheKeyringIsRenewedByItself()
    {
        keep(Secrets::Kind::Key, m_server->keyFile(u"owner"));
        setUp(Method::KeyFile);
        QCOMPARE(whoAmI(), u"owner"_s);
        // As if twelve hours had gone by: the server's clock says so, ours does not.
        change([](demo::Switches &switches) { switches.clockOffset = -1s; });
        for (const demo::RecordedRequest &request : m_server->requests()) {
            for (const auto &[name, value] : request.headers) {
                if (name == "authorization" && value.startsWith("Bearer "))
                    m_server->revoke(value.sliced(7));
            }
        }
        m_server->clearRequests();
        QCOMPARE(whoAmI(), u"owner"_s);
        QCOMPARE(requestsTo("/oauth/v2/token"), 1);
        QCOMPARE(requestsTo("/auth/v1/users/me"), 2);
    }

    void badKeys_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("not JSON") << QByteArray("-----BEGIN RSA PRIVATE KEY-----");
        QTest::newRow("of an application")
            << QByteArray(R"({"type":"application","keyId":"1","key":"x","appId":"2","clientId":"3"})");
        QTest::newRow("no key in it")
            << QByteArray(R"({"type":"serviceaccount","keyId":"1","key":"secret-text","userId":"2"})");
    }
    void badKeys()
    {
        QFETCH(QByteArray, content);
        keep(Secrets::Kind::Key, content);
        setUp(Method::KeyFile);
        const auto refused = answerOf(m_client->account());
        QVERIFY(!refused);
        QCOMPARE(m_credentials->state(), State::NeedsPerson);
        QVERIFY(!refused.error().message.isEmpty());
        QVERIFY(!refused.error().advice.contains(u"secret-text"_s));
    }

    void aClockThatIsALittleAheadDoesNoHarm_data()
    {
        QTest::addColumn<int>("ahead"); // of this computer, in seconds
        for (const int ahead : {2, 4, 30, -2, -30})
            QTest::addRow("%d s", ahead) << ahead;
    }
    void aClockThatIsALittleAheadDoesNoHarm()
    {
        QFETCH(int, ahead);
        keep(Secrets::Kind::Key, m_server->keyFile(u"owner"));
        change([ahead](demo::Switches &switches) { switches.clockOffset = std::chrono::seconds(-ahead); });
        setUp(Method::KeyFile);
        QCOMPARE(whoAmI(), u"owner"_s);
    }

    /// A pipe into which nobody writes keeps no window waiting, and no program from its end.
    void aKeyFromAPipeCanBeCancelled()
    {
        setUp(Method::KeyFile);
        m_profile.signIn.keyFile = m_folder.filePath(u"fifo"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(m_profile.signIn.keyFile).constData(), 0600), 0);
        rebuild();
        const auto asked = m_credentials->token();
        QCOMPARE(m_credentials->state(), State::SigningIn);
        QTest::qWait(150);
        QVERIFY(!asked.isFinished());
        QElapsedTimer since;
        since.start();
        m_credentials->cancel();
        QCOMPARE(answerOf(asked).error().kind, Kind::Cancelled);
        QVERIFY(since.elapsed() < 2'000);
        // And once more, with a key.
        const auto again = m_credentials->token();
        QTest::qWait(50);
        QFile writer(m_profile.signIn.keyFile);
        QVERIFY(writer.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        writer.write(m_server->keyFile(u"manager"));
        writer.close();
        QVERIFY(answerOf(again));
        QCOMPARE(whoAmI(), u"manager"_s);
    }

    void aTokenIsNoKey()
    {
        keep(Secrets::Kind::Key, "INVENTED-token_0123456789abcdefghijklmnopqrst\n");
        setUp(Method::KeyFile);
        QVERIFY(answerOf(m_client->account()).error().advice.contains(u"access token"_s));
        keep(Secrets::Kind::Key, "-----BEGIN RSA PRIVATE KEY-----\nsecret-text\n");
        rebuild();
        QVERIFY(answerOf(m_client->account()).error().advice.contains(u"private key"_s));
    }

    void aWrongClockIsNamed()
    {
        keep(Secrets::Kind::Key, m_server->keyFile(u"owner"));
        change([](demo::Switches &switches) { switches.clockOffset = -250s; });
        setUp(Method::KeyFile);
        const Error error = answerOf(m_client->account()).error();
        QCOMPARE(error.kind, Kind::SignInFailed);
        QVERIFY2(error.advice.contains(u"4 min 1"_s), qPrintable(error.advice)); // 10 s, less the way
        QVERIFY(error.advice.contains(u"ahead"_s));
        // Older servers fail altogether; that tells the same.
        change([](demo::Switches &switches) { switches.keyErrorsAsServerError = true; });
        rebuild();
        QVERIFY(answerOf(m_client->account()).error().advice.contains(u"ahead"_s));
    }

    // -- client credentials

    void clientCredentials()
    {
        keep(Secrets::Kind::ClientSecret, m_server->identity(u"owner").clientSecret);
        setUp(Method::ClientCredentials);
        QCOMPARE(whoAmI(), u"owner"_s);

        keep(Secrets::Kind::ClientSecret, "wrong+secret &co");
        rebuild();
        const Error wrong = answerOf(m_client->account()).error();
        QCOMPARE(wrong.kind, Kind::SignInFailed);
        QCOMPARE(wrong.serverMessage, u"Errors.User.Machine.Secret.Invalid"_s);
        QVERIFY(!(wrong.message + wrong.advice + wrong.technical).contains(u"wrong+secret"_s));
        // Not tried again with every request, or the account might be locked.
        m_server->clearRequests();
        QVERIFY(!answerOf(m_client->account()));
        QCOMPARE(m_server->requests().size(), 0);

        m_profile.signIn.clientId = u"nobody"_s;
        rebuild();
        QCOMPARE(answerOf(m_client->account()).error().serverId, u"invalid_client"_s);
        m_profile.signIn.clientId = m_server->identity(u"viewer").userName;
        rebuild();
        QVERIFY(answerOf(m_client->account()).error().message.contains(u"no client secret"_s));
        m_server->setLocked(u"owner"_s, true);
        keep(Secrets::Kind::ClientSecret, m_server->identity(u"owner").clientSecret);
        m_profile.signIn.clientId = m_server->identity(u"owner").userName;
        rebuild();
        QVERIFY(answerOf(m_client->account()).error().message.contains(u"locked"_s));
    }

    // -- browser

    void browser()
    {
        setUp(Method::Browser);
        // Nobody is asked to sign in because of a request.
        QCOMPARE(answerOf(m_client->account()).error().kind, Kind::SignInFailed);
        QVERIFY(!m_credentials->prompt());

        QVERIFY(signInByBrowser(u"minna.vogt"_s));
        QCOMPARE(m_page.status, 200);
        QVERIFY(m_page.text.contains("Action Studio"));
        QVERIFY(!m_credentials->prompt());
        QCOMPARE(whoAmI(), u"minna.vogt"_s);
        const QByteArray refresh = answerOf(m_secrets->read(u"p"_s, Secrets::Kind::RefreshToken)).value();
        QVERIFY(!refresh.isEmpty());

        // The next start of the program goes on without a person.
        rebuild();
        QVERIFY(answerOf(m_credentials->signIn()));
        QVERIFY(!m_credentials->prompt());
        QCOMPARE(whoAmI(), u"minna.vogt"_s);
        QVERIFY(answerOf(m_secrets->read(u"p"_s, Secrets::Kind::RefreshToken)).value() != refresh);
    }

    void theBrowsersPortIsClosedAfterwards()
    {
        setUp(Method::Browser);
        const auto done = m_credentials->signIn();
        QTRY_VERIFY(m_credentials->prompt());
        const QUrl redirect(
            QUrlQuery(m_credentials->prompt()->url).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        QVERIFY(redirect.port() > 0);
        // Somebody else who finds the port does not get in.
        QUrl forged = redirect;
        forged.setQuery(u"code=stolen&state=guessed"_s);
        QVERIFY(PageVisitor().open(forged).text.contains("not the answer"));
        QVERIFY(!done.isFinished());
        PageVisitor().signIn(m_credentials->prompt()->url, u"minna.vogt"_s);
        QVERIFY(answerOf(done));
        QTRY_COMPARE(PageVisitor().open(redirect).status, 0);
    }

    void aRefusalOnThePage()
    {
        setUp(Method::Browser);
        const auto refused = signInByBrowser({});
        QCOMPARE(refused.error().serverId, u"access_denied"_s);
        QVERIFY(m_page.text.contains("not signed in"));
        QCOMPARE(m_credentials->state(), State::NeedsPerson);
        // And a second try works.
        QVERIFY(signInByBrowser(u"viewer"_s));
        QCOMPARE(whoAmI(), u"viewer"_s);
    }

    void cancelEndsTheWait()
    {
        setUp(Method::Browser);
        const auto done = m_credentials->signIn();
        QTRY_VERIFY(m_credentials->prompt());
        m_credentials->cancel();
        QCOMPARE(answerOf(done).error().kind, Kind::Cancelled);
        QVERIFY(!m_credentials->prompt());
        QVERIFY(signInByBrowser(u"viewer"_s));
    }

    void oneRenewalForAllRequests()
    {
        setUp(Method::Browser);
        QVERIFY(signInByBrowser(u"minna.vogt"_s));
        // The token ends while requests are under way.
        QVERIFY(answerOf(m_client->account()));
        m_server->revoke(lastBearer());
        m_server->clearRequests();
        QList<QFuture<Result<zitadel::Account>>> all;
        for (int i = 0; i < 12; ++i)
            all.append(m_client->account());
        for (const auto &one : all)
            QVERIFY(answerOf(one));
        QCOMPARE(requestsTo("/oauth/v2/token"), 1);
        QCOMPARE(requestsTo("/auth/v1/users/me"), 24); // each once refused, once replayed
    }

    void aWriteThatMet401IsReplayedOnce()
    {
        setUp(Method::Browser);
        QVERIFY(signInByBrowser(u"minna.vogt"_s));
        QVERIFY(answerOf(m_client->account()));
        m_server->revoke(lastBearer());
        m_server->clearRequests();
        const auto created = answerOf(
            m_client->createAction(m_server->organisations().constFirst().id, {u"a"_s, u"x"_s, 1s, false}));
        QVERIFY(created);
        QCOMPARE(requestsTo("/management/v1/actions"), 2);
    }

    void expiryIsForeseen()
    {
        setUp(Method::Browser);
        change([](demo::Switches &switches) {
            switches.accessTokenLife = 5s;
        }); // less than we leave for the way
        QVERIFY(signInByBrowser(u"minna.vogt"_s));
        m_server->clearRequests();
        QCOMPARE(whoAmI(), u"minna.vogt"_s);
        QCOMPARE(requestsTo("/oauth/v2/token", "refresh_token"), 1);
        QCOMPARE(requestsTo("/auth/v1/users/me"), 1); // no 401 was needed to find out
    }

    void aRevokedRefreshTokenAsksForThePerson()
    {
        setUp(Method::Browser);
        QVERIFY(signInByBrowser(u"minna.vogt"_s));
        QVERIFY(answerOf(m_client->account()));
        m_server->revoke(answerOf(m_secrets->read(u"p"_s, Secrets::Kind::RefreshToken)).value());
        m_server->revoke(lastBearer());
        QSignalSpy changes(m_credentials.get(), &Credentials::stateChanged);
        const Error error = answerOf(m_client->account()).error();
        QCOMPARE(error.kind, Kind::Unauthorized);
        QCOMPARE(m_credentials->state(), State::NeedsPerson);
        QVERIFY(!m_credentials->prompt()); // no page opens in the middle of work
        QVERIFY(signInByBrowser(u"minna.vogt"_s));
        QCOMPARE(whoAmI(), u"minna.vogt"_s);
    }

    void twoWindowsShareOneSignIn()
    {
        setUp(Method::Browser);
        QVERIFY(signInByBrowser(u"minna.vogt"_s));
        QVERIFY(answerOf(m_client->account()));
        // The other window renews, which ends our token and our refresh token.
        Credentials other(m_profile, *m_transport, *m_secrets);
        QVERIFY(answerOf(other.signIn()));
        QVERIFY(!other.prompt());
        QCOMPARE(whoAmI(), u"minna.vogt"_s);
        QCOMPARE(m_credentials->state(), State::SignedIn);
    }

    void aNetworkThatFailsIsNoEndOfTheSession()
    {
        setUp(Method::Browser);
        QVERIFY(signInByBrowser(u"minna.vogt"_s));
        QVERIFY(answerOf(m_client->account()));
        m_server->revoke(lastBearer());
        change([](demo::Switches &switches) {
            switches.breakage = demo::Switches::Break::BadGateway;
            switches.onlyPath = "/oauth/v2/token";
        });
        QVERIFY(!answerOf(m_client->account()));
        QCOMPARE(m_credentials->state(), State::SignedOut);
        change([](demo::Switches &switches) { switches.breakage = demo::Switches::Break::None; });
        QCOMPARE(whoAmI(), u"minna.vogt"_s);
    }

    void signingOutRevokesAndForgets()
    {
        setUp(Method::Browser);
        QVERIFY(signInByBrowser(u"minna.vogt"_s));
        QVERIFY(answerOf(m_client->account()));
        const QByteArray refresh = answerOf(m_secrets->read(u"p"_s, Secrets::Kind::RefreshToken)).value();
        const QByteArray access = lastBearer();
        const auto done = m_credentials->signOut();
        QTRY_VERIFY(done.isFinished());
        QCOMPARE(m_credentials->state(), State::NeedsPerson);
        QCOMPARE(answerOf(m_secrets->read(u"p"_s, Secrets::Kind::RefreshToken)).value(), QByteArray());
        FixedToken old(access);
        Client client(m_profile.url, *m_transport, old);
        QCOMPARE(answerOf(client.account()).error().kind, Kind::Unauthorized);
        QCOMPARE(requestsTo("/oauth/v2/revoke", refresh), 1);
    }

    // -- device

    void deviceCode()
    {
        change([](demo::Switches &switches) { switches.devicePollInterval = 1s; });
        setUp(Method::DeviceCode);
        const auto done = m_credentials->signIn();
        QTRY_VERIFY(m_credentials->prompt());
        const SignInPrompt prompt = *m_credentials->prompt();
        QCOMPARE(prompt.kind, SignInPrompt::Kind::Device);
        QCOMPARE(prompt.userCode.size(), 9);
        QVERIFY(prompt.url.toString().contains(prompt.userCode));
        QTRY_COMPARE(requestsTo("/oauth/v2/token"), 2); // so the first answer was "not yet"
        QVERIFY(!done.isFinished());
        m_server->approveDevice(prompt.userCode.toLatin1(), u"minna.vogt"_s);
        QVERIFY(answerOf(done));
        QCOMPARE(whoAmI(), u"minna.vogt"_s);
        QVERIFY(!answerOf(m_secrets->read(u"p"_s, Secrets::Kind::RefreshToken)).value().isEmpty());
    }

    void deviceDenied()
    {
        change([](demo::Switches &switches) { switches.devicePollInterval = 1s; });
        setUp(Method::DeviceCode);
        const auto done = m_credentials->signIn();
        QTRY_VERIFY(m_credentials->prompt());
        m_server->denyDevice(m_credentials->prompt()->userCode.toLatin1());
        QCOMPARE(answerOf(done).error().serverId, u"access_denied"_s);
        QCOMPARE(m_credentials->state(), State::NeedsPerson);
    }

    void deviceCodeExpires()
    {
        change([](demo::Switches &switches) { switches.devicePollInterval = 1s; });
        setUp(Method::DeviceCode);
        const auto done = m_credentials->signIn();
        QTRY_VERIFY(m_credentials->prompt());
        change([](demo::Switches &switches) { switches.clockOffset = 400s; });
        QCOMPARE(answerOf(done).error().serverId, u"expired_token"_s);
    }

    void deviceSlowsDownWhenAsked()
    {
        change([](demo::Switches &switches) {
            switches.devicePollInterval = 1s;
            switches.slowsPollingDown = true;
        });
        setUp(Method::DeviceCode);
        const auto done = m_credentials->signIn();
        QTRY_VERIFY(m_credentials->prompt());
        // A poll in between, as of somebody who does not wait, makes the client's next one too early.
        QTRY_COMPARE(requestsTo("/oauth/v2/token"), 1);
        const QByteArray poll = m_server->requests().constLast().body;
        PageVisitor().send(QUrl(m_server->url().toString() + u"/oauth/v2/token"_s), fieldsOf(poll));
        QTRY_COMPARE(requestsTo("/oauth/v2/token"), 3); // refused with slow_down
        m_server->approveDevice(m_credentials->prompt()->userCode.toLatin1(), u"minna.vogt"_s);
        QTest::qWait(2500);
        QCOMPARE(requestsTo("/oauth/v2/token"), 3); // it keeps quiet for five seconds more
        QVERIFY(answerOf(done));
        QCOMPARE(requestsTo("/oauth/v2/token"), 4);
    }

    void deviceGrantMustBeAllowed()
    {
        setUp(Method::DeviceCode);
        m_profile.signIn.clientId = m_server->clientIdWithoutDeviceGrant();
        rebuild();
        const Error error = answerOf(m_credentials->signIn()).error();
        QCOMPARE(error.serverId, u"unauthorized_client"_s);
        QVERIFY(error.advice.contains(u"grant types"_s));
    }

    // -- the server as it must not be

    void secretsGoToTheInstanceOnly()
    {
        setUp(Method::Browser);
        m_server->setExternalUrl(QUrl(u"https://evil.example.com"_s));
        rebuild();
        const auto refused = answerOf(m_credentials->signIn());
        QVERIFY(!refused);
        QVERIFY(!m_credentials->prompt());
    }

private:
    static QList<std::pair<QString, QString>> fieldsOf(const QByteArray &form)
    {
        return QUrlQuery(QString::fromLatin1(form)).queryItems(QUrl::FullyDecoded);
    }

    /// The token of the last request to the API.
    QByteArray lastBearer() const
    {
        QByteArray token;
        for (const demo::RecordedRequest &request : m_server->requests()) {
            for (const auto &[name, value] : request.headers) {
                if (name == "authorization" && value.startsWith("Bearer "))
                    token = value.sliced(7);
            }
        }
        return token;
    }

    /// Neither where to sign in nor what a sign-in gives is large.
    void answersHaveABound_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("good") << "HTTP/1.1 200 OK\r\n\r\n{"_ba;
        QTest::newRow("refusal") << "HTTP/1.1 400 Bad Request\r\n\r\n{"_ba;
    }
    void answersHaveABound()
    {
        QFETCH(QByteArray, head);
        StreamServer server(head, QByteArray(50'000, ' '), 0ms);
        setUp(Method::ClientCredentials);
        keep(Secrets::Kind::ClientSecret, "secret");
        m_profile.url = server.url();
        rebuild();
        const auto done = answerOf(m_credentials->signIn());
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Kind::TooLarge);
        QTRY_VERIFY(server.isLeft());
    }
};

QTEST_GUILESS_MAIN(tst_credentials)
#include "tst_credentials.moc"
