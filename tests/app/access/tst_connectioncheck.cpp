// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/connect/connectioncheck.h"
#include "access/connect/trial.h"
#include "access/secrets/secrets.h"
#include "demo/demoserver.h"
#include "support/pagevisitor.h"
#include "support/rawserver.h"
#include "support/talkserver.h"
#include "support/tlsfront.h"
#include "support/waiting.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = Finding::State;
using Step = Finding::Step;

/// What the test of a connection says, for each way in which one can be wrong.
class tst_connectioncheck : public QObject
{
    Q_OBJECT

    std::unique_ptr<demo::Server> m_server;
    Profile m_profile;
    Secrets m_secrets{false};
    std::unique_ptr<ConnectionCheck> m_check;
    const certificates::Identity m_root = certificates::authority("Acme Root");

    void run()
    {
        m_check = std::make_unique<ConnectionCheck>(m_profile, m_secrets);
        QSignalSpy finished(m_check.get(), &ConnectionCheck::finished);
        m_check->start();
        QVERIFY(finished.count() > 0 || finished.wait(15'000));
        QVERIFY(!m_check->isRunning());
        // No secret is in what goes to support.
        QVERIFY(!m_check->asText().contains(QString::fromLatin1(m_server->identity(u"owner").token)));
    }
    const Finding &at(Step step) const { return m_check->findings().at(qsizetype(step)); }
    /// All is well before @p step, that one is the problem, and what depends on it was not tried.
    void verifyProblem(Step step, const QString &words)
    {
        for (const Finding &finding : m_check->findings()) {
            const State expected = finding.step < step    ? State::Good
                                   : finding.step == step ? State::Problem
                                                          : State::Skipped;
            QVERIFY2(finding.state == expected, qPrintable(m_check->asText()));
        }
        const QString said = at(step).title + u' ' + at(step).text;
        QVERIFY2(said.contains(words), qPrintable(said));
        QVERIFY(!m_check->isGood());
    }
    void use(QStringView identity)
    {
        m_secrets.store(u"p"_s, Secrets::Kind::AccessToken, m_server->identity(identity).token);
    }

private slots:
    void init()
    {
        m_server = std::make_unique<demo::Server>(demo::SampleState::Sample);
        QVERIFY(m_server->listen());
        m_profile = {};
        m_profile.id = u"p"_s;
        m_profile.url = m_server->url();
        m_profile.network.timeout = 2s;
        use(u"owner");
    }
    void cleanup() { m_check.reset(); }

    void allIsWell()
    {
        run();
        QVERIFY2(m_check->isGood(), qPrintable(m_check->asText()));
        QVERIFY(at(Step::Server).text.contains(u"agree"_s));
        QVERIFY(at(Step::Account).title.contains(u"service account"_s));
        QVERIFY(at(Step::Organisation).title.contains(u"Acme Corp"_s));
        QVERIFY(at(Step::Organisation).text.contains(u"1"_s)); // one more
        QVERIFY(at(Step::Rights).title.contains(u"delete"_s));
        QVERIFY(at(Step::Actions).title.contains(u"16"_s));
        QVERIFY(at(Step::Actions).text.contains(u"Login V2"_s));
        QVERIFY(m_check->asText().contains(m_server->organisations().constFirst().id));
        // Nothing was changed.
        for (const demo::RecordedRequest &request : m_server->requests())
            QVERIFY2(request.jsonMethod == "GET" || request.jsonPath.endsWith("_search"),
                     (request.jsonMethod + request.jsonPath).constData());
        // Which wires get through, and how fast.
        static const QRegularExpression times(
            uR"(What gets through: JSON \(\d+ ms\), gRPC \(\d+ ms\), gRPC-Web \(\d+ ms\)\.)"_s);
        QVERIFY2(times.match(at(Step::Server).text).hasMatch(), qPrintable(at(Step::Server).text));
        QVERIFY(!at(Step::Server).text.contains(u"What does not"_s));
    }

    void byEachWire_data()
    {
        QTest::addColumn<int>("wire");
        QTest::newRow("JSON") << int(NetworkOptions::Wire::Json);
        QTest::newRow("gRPC") << int(NetworkOptions::Wire::Grpc);
        QTest::newRow("gRPC-Web") << int(NetworkOptions::Wire::GrpcWeb);
    }
    void byEachWire()
    {
        QFETCH(int, wire);
        m_profile.network.wire = NetworkOptions::Wire(wire);
        run();
        QVERIFY2(m_check->isGood(), qPrintable(m_check->asText()));
        QVERIFY(at(Step::Server).text.contains(u"agree"_s)); // JSON tells the time
        QVERIFY(at(Step::Actions).title.contains(u"16"_s));
        QCOMPARE(m_server->requests().constLast().path.startsWith("/zitadel."),
                 wire != int(NetworkOptions::Wire::Json));
    }

    /// As a proxy does that takes HTTP/1.1 and JSON alone.
    void aProxyThatLetsJsonThroughAlone()
    {
        TalkServer proxy([](const QByteArray &request) {
            if (request.startsWith("GET /management/v1/healthz "))
                return RawServer::http("200 OK", "{}");
            return RawServer::http("404 Not Found", R"({"code":5,"message":"Not Found"})");
        });
        m_profile.url = proxy.url();
        m_profile.network.wire = NetworkOptions::Wire::GrpcWeb;
        run();
        verifyProblem(Step::Server, u"does not take gRPC"_s);
        const Finding server = at(Step::Server);
        QVERIFY2(server.text.contains(u"What gets through: JSON ("_s), qPrintable(server.text));
        QVERIFY2(server.text.contains(u"What does not: gRPC, gRPC-Web."_s), qPrintable(server.text));
        QVERIFY(server.details.contains(u"gRPC-Web: "_s));
    }

    // -- the server

    void nameNotFound()
    {
        m_profile.url = QUrl(u"https://no-such-host.invalid"_s);
        run();
        verifyProblem(Step::Server, u"no server of this name"_s);
    }

    void refused()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        m_profile.url = QUrl(u"http://127.0.0.1:%1"_s.arg(closed.serverPort()));
        closed.close();
        run();
        verifyProblem(Step::Server, u"Nothing answers"_s);
    }

    void hangs()
    {
        m_server->setSwitches({.breakage = demo::Switches::Break::Hang});
        run();
        verifyProblem(Step::Server, u"in time"_s);
    }

    void wrongHost()
    {
        m_server->setExternalUrl(QUrl(u"https://acme.example.com"_s));
        run();
        verifyProblem(Step::Server, u"own domain"_s);
        QVERIFY(at(Step::Server).details.contains(u"unable to set instance"_s));
    }

    void notZitadel_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("a page") << RawServer::http("200 OK", "<html>Welcome</html>");
        QTest::newRow("another API") << RawServer::http("404 Not Found", R"({"error":"nope"})");
        QTest::newRow("not HTTP") << QByteArray("220 mail ESMTP\r\n");
    }
    void notZitadel()
    {
        QFETCH(QByteArray, answer);
        RawServer server(answer);
        m_profile.url = server.url();
        run();
        QCOMPARE(at(Step::Server).state, State::Problem);
        QVERIFY(!at(Step::Server).text.isEmpty());
        QVERIFY(!server.request().contains("Authorization")); // the token goes to instances only
    }

    void anotherAddress()
    {
        RawServer server(RawServer::http("301 Moved", "", "Location: https://elsewhere.example.com/\r\n"));
        m_profile.url = server.url();
        run();
        verifyProblem(Step::Server, u"leads somewhere else"_s);
        QVERIFY(at(Step::Server).details.contains(u"elsewhere.example.com"_s));
    }

    // -- TLS, in front of the very same server

    void certificates_data()
    {
        QTest::addColumn<QByteArray>("hosts");
        QTest::addColumn<int>("daysFrom");
        QTest::addColumn<int>("daysUntil");
        QTest::addColumn<bool>("isTrusted");
        QTest::addColumn<QString>("words");
        const QByteArray here = "DNS:localhost";
        QTest::newRow("good") << here << -1 << 30 << true << QString();
        QTest::newRow("expired") << here << -30 << -2 << true << u"expired"_s;
        QTest::newRow("wrong name") << QByteArray("DNS:acme.example.com") << -1 << 30 << true
                                    << u"acme.example.com"_s;
        QTest::newRow("private authority") << here << -1 << 30 << false << u"authority"_s;
    }
    void certificates()
    {
        QFETCH(QByteArray, hosts);
        QFETCH(int, daysFrom);
        QFETCH(int, daysUntil);
        QFETCH(bool, isTrusted);
        QFETCH(QString, words);
        TlsFront front(
            *m_server,
            ::certificates::make(
                {.name = "acme", .hosts = hosts, .daysFrom = daysFrom, .daysUntil = daysUntil}, &m_root));
        m_profile.url = front.url();
        if (isTrusted)
            m_profile.network.privateAuthorities = m_root.certificate.toPem();
        run();
        if (words.isEmpty()) {
            QVERIFY2(m_check->isGood(), qPrintable(m_check->asText()));
            return;
        }
        verifyProblem(Step::Server, words);
        // The chain as it was shown, so that a person can compare fingerprints.
        QVERIFY2(at(Step::Server).details.contains(u"SHA-256"_s), qPrintable(at(Step::Server).details));
        QVERIFY(at(Step::Server).details.contains(u"Acme Root"_s));
        QCOMPARE(m_server->requests().size(), 0); // not a byte has left
    }

    void keyFileOverTls()
    {
        TlsFront front(*m_server,
                       ::certificates::make({.name = "localhost", .hosts = "DNS:localhost"}, &m_root));
        m_profile.url = front.url();
        m_profile.network.privateAuthorities = m_root.certificate.toPem();
        m_profile.signIn.method = SignInOptions::Method::KeyFile;
        m_secrets.store(u"p"_s, Secrets::Kind::Key, m_server->keyFile(u"manager"));
        run();
        QVERIFY2(m_check->isGood(), qPrintable(m_check->asText()));
    }

    // -- the sign-in and the account

    void badToken()
    {
        m_secrets.store(u"p"_s, Secrets::Kind::AccessToken, "no-token-of-anybody");
        run();
        verifyProblem(Step::Account, u"does not accept the token"_s);
        QVERIFY(at(Step::Account).details.contains(u"AUTH-7fs1e"_s));
    }

    void noToken()
    {
        m_secrets.store(u"p"_s, Secrets::Kind::AccessToken, {});
        run();
        verifyProblem(Step::SignIn, u"no access token"_s);
    }

    void theClocksAreCompared()
    {
        demo::Switches switches;
        switches.clockOffset = -130s;
        m_server->setSwitches(switches);
        run();
        QCOMPARE(at(Step::Server).state, State::Note);
        QVERIFY2(at(Step::Server).text.contains(u"2 min 1"_s), qPrintable(at(Step::Server).text));
        QVERIFY(at(Step::Server).text.contains(u"ahead"_s));
        QVERIFY(m_check->isGood()); // a token does not mind
        m_profile.signIn.method = SignInOptions::Method::KeyFile;
        m_secrets.store(u"p"_s, Secrets::Kind::Key, m_server->keyFile(u"owner"));
        run();
        QCOMPARE(at(Step::SignIn).state, State::Problem);
        QVERIFY(at(Step::SignIn).text.contains(u"ahead"_s));
    }

    void aPersonSignsInAndNothingStaysBehind()
    {
        m_profile.signIn.method = SignInOptions::Method::Browser;
        m_profile.signIn.clientId = m_server->clientId();
        // The refresh token of a session that goes on elsewhere must not be used up.
        m_secrets.store(u"p"_s, Secrets::Kind::RefreshToken, "of-the-session");
        Trial trial(m_profile, {}, m_secrets);
        QSignalSpy finished(&trial.check(), &ConnectionCheck::finished);
        trial.start();
        QTRY_VERIFY(trial.check().prompt());
        PageVisitor().signIn(trial.check().prompt()->url, u"minna.vogt"_s);
        QVERIFY(finished.count() > 0 || finished.wait());
        QVERIFY2(trial.check().isGood(), qPrintable(trial.check().asText()));
        QVERIFY(trial.check().findings().at(qsizetype(Step::Account)).title.contains(u"person"_s));
        QTRY_VERIFY(m_server->requests().constLast().path.startsWith("/oauth/v2/revoke"));
        QCOMPARE(answerOf(m_secrets.read(u"p"_s, Secrets::Kind::RefreshToken)).value(), "of-the-session"_ba);
        for (const demo::RecordedRequest &request : m_server->requests())
            QVERIFY(!request.body.contains("of-the-session"));
    }

    void cancels()
    {
        m_server->setSwitches({.breakage = demo::Switches::Break::Hang});
        m_check = std::make_unique<ConnectionCheck>(m_profile, m_secrets);
        QSignalSpy finished(m_check.get(), &ConnectionCheck::finished);
        m_check->start();
        QTRY_VERIFY(m_server->requests().size() > 0);
        m_check->cancel();
        QCOMPARE(finished.count(), 1);
        QCOMPARE(at(Step::Server).state, State::Skipped);
        m_server->setSwitches({});
        run();
        QVERIFY(m_check->isGood());
    }

    // -- what may be done

    void noMembership()
    {
        use(u"stranger");
        run();
        verifyProblem(Step::Organisation, u"not a member"_s);
    }

    void organisationThatDoesNotExist()
    {
        m_profile.organisationId = u"123456789012345678"_s;
        run();
        verifyProblem(Step::Organisation, u"does not know this organisation"_s);
    }

    void mayOnlyRead()
    {
        use(u"viewer");
        run();
        QCOMPARE(at(Step::Rights).state, State::Note);
        QVERIFY(at(Step::Rights).text.contains(u"Org Owner"_s));
        QVERIFY(m_check->isGood());
    }

    void olderServerWithoutASearchForOrganisations()
    {
        demo::Switches switches;
        switches.noOrganisationSearch = true;
        m_server->setSwitches(switches);
        use(u"manager");
        run();
        QVERIFY2(m_check->isGood(), qPrintable(m_check->asText()));
        QVERIFY(at(Step::Organisation).details.contains(u"Acme Corp"_s));
    }

    void actionsV1IsGone()
    {
        demo::Switches switches;
        switches.noActionsV1 = true;
        m_server->setSwitches(switches);
        run();
        verifyProblem(Step::Actions, u"Actions V1"_s);
    }
};

QTEST_GUILESS_MAIN(tst_connectioncheck)
#include "tst_connectioncheck.moc"
