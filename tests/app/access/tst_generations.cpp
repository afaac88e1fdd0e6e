// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/connect/connectioncheck.h"
#include "access/secrets/secrets.h"
#include "access/signin/credentials.h"
#include "api/client.h"
#include "demo/demoserver.h"
#include "http/transport.h"
#include "support/pagevisitor.h"
#include "support/waiting.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Error::Kind;
using Method = SignInOptions::Method;
using State = Credentials::State;

/// Answers of a sign-in that come when it is over, and windows that share one.
class tst_generations : public QObject
{
    Q_OBJECT

    std::unique_ptr<demo::Server> m_server;
    std::unique_ptr<http::Transport> m_transport;
    std::unique_ptr<Secrets> m_secrets;
    std::unique_ptr<Credentials> m_credentials;
    Profile m_profile;

    void setUp(Method method)
    {
        m_profile = {};
        m_profile.id = u"p"_s;
        m_profile.url = m_server->url();
        m_profile.signIn.method = method;
        m_profile.signIn.clientId = m_server->clientId();
        m_credentials = std::make_unique<Credentials>(m_profile, *m_transport, *m_secrets);
    }
    void answerAfter(std::chrono::milliseconds latency)
    {
        demo::Switches switches = m_server->switches();
        switches.latency = latency;
        switches.devicePollInterval = 1s;
        m_server->setSwitches(switches);
    }
    int requestsTo(const QByteArray &path, const QByteArray &body = {}) const
    {
        int count = 0;
        for (const demo::RecordedRequest &request : m_server->requests())
            count += request.path.startsWith(path) && request.body.contains(body) ? 1 : 0;
        return count;
    }
    int renewals() const { return requestsTo("/oauth/v2/token", "grant_type=refresh_token"); }
    QByteArray kept(Secrets::Kind kind) { return answerOf(m_secrets->read(u"p"_s, kind)).value(); }
    QString nameOf(Credentials &credentials)
    {
        Client client(m_profile.url, *m_transport, credentials);
        const auto account = answerOf(client.account());
        return account ? account->loginName.section(u'@', 0, 0) : account.error().message;
    }
    /// Signs in by the browser. Gives the access token.
    QByteArray signIn(const QString &person = u"minna.vogt"_s)
    {
        const auto done = m_credentials->signIn();
        if (!QTest::qWaitFor([this] { return m_credentials->prompt().has_value(); }))
            return {};
        PageVisitor().signIn(m_credentials->prompt()->url, person);
        return answerOf(done) ? answerOf(m_credentials->token()).value_or(QByteArray()) : QByteArray();
    }

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
        m_credentials.reset();
        m_transport.reset();
    }

    // -- signing out

    void signOutDuringARenewalStaysSignedOut()
    {
        setUp(Method::Browser);
        const QByteArray access = signIn();
        QVERIFY(!access.isEmpty());
        answerAfter(500ms);
        const auto renewal = m_credentials->renewed(access);
        QTRY_COMPARE(renewals(), 1); // the server has carried it out, and its answer is on the way
        const auto done = m_credentials->signOut();
        QCOMPARE(m_credentials->state(), State::NeedsPerson);
        QCOMPARE(answerOf(renewal).error().kind, Kind::SignInFailed); // at once
        QTRY_VERIFY(done.isFinished());
        // Ours, and those that came late.
        QTRY_COMPARE(requestsTo("/oauth/v2/revoke"), 4);
        answerAfter(0ms);
        QTest::qWait(600);
        QCOMPARE(m_credentials->state(), State::NeedsPerson);
        QCOMPARE(kept(Secrets::Kind::RefreshToken), QByteArray());
        QCOMPARE(kept(Secrets::Kind::SessionToken), QByteArray());
        QVERIFY(!m_credentials->isExchanging());
        // Nothing the server has given out is good any more.
        QList<QByteArray> revoked;
        for (const demo::RecordedRequest &request : m_server->requests()) {
            if (request.path.startsWith("/oauth/v2/revoke"))
                revoked << request.body.split('&').constFirst();
        }
        QCOMPARE(QSet<QByteArray>(revoked.begin(), revoked.end()).size(), 4);
    }

    void aLateRenewalChangesNoLaterSignIn()
    {
        setUp(Method::Browser);
        const QByteArray access = signIn();
        answerAfter(1'500ms);
        m_credentials->renewed(access);
        QTRY_COMPARE(renewals(), 1);
        answerAfter(0ms);
        m_credentials->signOut();
        QVERIFY(!signIn(u"viewer"_s).isEmpty());
        const QByteArray refresh = kept(Secrets::Kind::RefreshToken);
        QTRY_COMPARE(requestsTo("/oauth/v2/revoke"), 4);
        QTRY_VERIFY(!m_credentials->isExchanging());
        QCOMPARE(m_credentials->state(), State::SignedIn);
        QCOMPARE(kept(Secrets::Kind::RefreshToken), refresh);
        QCOMPARE(nameOf(*m_credentials), u"viewer"_s);
    }

    /// A request that was sent as one person must not be sent again as another.
    void nothingIsRepeatedUnderAnotherSignIn()
    {
        setUp(Method::Browser);
        const QByteArray minnas = signIn();
        m_credentials->signOut();
        QVERIFY(!signIn(u"viewer"_s).isEmpty());
        QCOMPARE(answerOf(m_credentials->renewed(minnas)).error().kind, Kind::SignInFailed);
        QCOMPARE(m_credentials->state(), State::SignedIn);
        QCOMPARE(nameOf(*m_credentials), u"viewer"_s);
    }

    /// A token that is simply there is the same one afterwards, and is judged as ever.
    void aFixedTokenComesAgain()
    {
        setUp(Method::AccessToken);
        m_secrets->store(u"p"_s, Secrets::Kind::AccessToken, m_server->identity(u"owner").token);
        QCOMPARE(nameOf(*m_credentials), u"owner"_s);
        m_credentials->signOut();
        QCOMPARE(m_credentials->state(), State::NeedsPerson);
        QVERIFY(answerOf(m_credentials->signIn()));
        QCOMPARE(nameOf(*m_credentials), u"owner"_s);
        const Error rejected = answerOf(m_credentials->renewed(m_server->identity(u"owner").token)).error();
        QCOMPARE(rejected.httpStatus, 401);
    }

    void signingOutEndsWhatAnotherWindowRenewed()
    {
        setUp(Method::Browser);
        QVERIFY(!signIn().isEmpty());
        Credentials other(m_profile, *m_transport, *m_secrets);
        QVERIFY(answerOf(other.signIn()));
        const QByteArray refresh = kept(Secrets::Kind::RefreshToken);
        const auto done = m_credentials->signOut();
        QTRY_VERIFY(done.isFinished());
        QTRY_COMPARE(requestsTo("/oauth/v2/revoke", refresh), 1);
        QCOMPARE(kept(Secrets::Kind::RefreshToken), QByteArray());
    }

    // -- cancelling

    void aCancelledBrowserSignInIsRevoked()
    {
        setUp(Method::Browser);
        const auto done = m_credentials->signIn();
        QTRY_VERIFY(m_credentials->prompt());
        answerAfter(400ms);
        PageVisitor().signIn(m_credentials->prompt()->url, u"minna.vogt"_s);
        QTRY_COMPARE(requestsTo("/oauth/v2/token"), 1);
        m_credentials->cancel();
        QCOMPARE(answerOf(done).error().kind, Kind::Cancelled);
        QTRY_COMPARE(requestsTo("/oauth/v2/revoke"), 2);
        QCOMPARE(m_credentials->state(), State::NeedsPerson);
        QCOMPARE(kept(Secrets::Kind::RefreshToken), QByteArray());
    }

    void aCancelledDeviceSignInIsRevoked()
    {
        answerAfter(0ms);
        setUp(Method::DeviceCode);
        const auto done = m_credentials->signIn();
        QTRY_VERIFY(m_credentials->prompt());
        m_server->approveDevice(m_credentials->prompt()->userCode.toLatin1(), u"minna.vogt"_s);
        answerAfter(500ms);
        QTRY_COMPARE(requestsTo("/oauth/v2/token"), 1);
        m_credentials->cancel();
        QCOMPARE(answerOf(done).error().kind, Kind::Cancelled);
        QTRY_COMPARE(requestsTo("/oauth/v2/revoke"), 2);
        QCOMPARE(kept(Secrets::Kind::RefreshToken), QByteArray());
    }

    void aCancelledTestIsRevokedThoughItIsGone_data()
    {
        QTest::addColumn<bool>("isDestroyed");
        QTest::newRow("cancelled") << false;
        QTest::newRow("destroyed") << true;
    }
    void aCancelledTestIsRevokedThoughItIsGone()
    {
        QFETCH(bool, isDestroyed);
        setUp(Method::Browser);
        auto secrets = std::make_unique<Secrets>(false);
        auto check = std::make_unique<ConnectionCheck>(m_profile, *secrets);
        check->start();
        QTRY_VERIFY(check->prompt());
        answerAfter(400ms);
        PageVisitor().signIn(check->prompt()->url, u"minna.vogt"_s);
        QTRY_COMPARE(requestsTo("/oauth/v2/token"), 1);
        // From an event loop, as when somebody presses Stop or closes the dialog.
        QEventLoop loop;
        QTimer::singleShot(0, &loop, [&] {
            if (isDestroyed) {
                check.reset();
                secrets.reset();
            } else {
                check->cancel();
            }
            loop.quit();
        });
        loop.exec();
        QTRY_COMPARE(requestsTo("/oauth/v2/revoke"), 2);
    }

    // -- two windows

    void twoWindowsThatRenewAtOnceBothGoOn()
    {
        setUp(Method::Browser);
        const QByteArray access = signIn();
        Credentials other(m_profile, *m_transport, *m_secrets);
        answerAfter(700ms);
        const auto first = m_credentials->renewed(access);
        QTRY_COMPARE(renewals(), 1);
        // The other's refusal is there before the new tokens are.
        answerAfter(0ms);
        const auto second = other.token();
        QTRY_COMPARE(renewals(), 2);
        QVERIFY(!first.isFinished());
        QVERIFY(answerOf(second));
        QVERIFY(answerOf(first));
        QCOMPARE(other.state(), State::SignedIn);
        QCOMPARE(m_credentials->state(), State::SignedIn);
        QCOMPARE(nameOf(other), u"minna.vogt"_s);
        QCOMPARE(nameOf(*m_credentials), u"minna.vogt"_s);
    }

    void twoWindowsDoNotEndEachOthersTokens()
    {
        setUp(Method::Browser);
        QVERIFY(!signIn().isEmpty());
        Credentials other(m_profile, *m_transport, *m_secrets);
        QVERIFY(answerOf(other.signIn())); // renews, which ends the first window's token
        QCOMPARE(renewals(), 1);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(nameOf(*m_credentials), u"minna.vogt"_s);
            QCOMPARE(nameOf(other), u"minna.vogt"_s);
        }
        QCOMPARE(renewals(), 1);
        // A token that is no good although it is the newest is renewed.
        m_server->revoke(answerOf(other.token()).value());
        QCOMPARE(nameOf(*m_credentials), u"minna.vogt"_s);
        QCOMPARE(nameOf(other), u"minna.vogt"_s);
        QCOMPARE(renewals(), 2);
    }

    void aSignInThatIsOverIsOver()
    {
        setUp(Method::Browser);
        const QByteArray access = signIn();
        m_server->revoke(kept(Secrets::Kind::RefreshToken));
        QCOMPARE(answerOf(m_credentials->renewed(access)).error().kind, Kind::SignInFailed);
        QCOMPARE(m_credentials->state(), State::NeedsPerson);
        QCOMPARE(renewals(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_generations)
#include "tst_generations.moc"
