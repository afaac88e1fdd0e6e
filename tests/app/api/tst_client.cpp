// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/client.h"
#include "demo/demoserver.h"
#include "http/transport.h"
#include "support/talkserver.h"
#include "support/waiting.h"
#include "support/wireundertest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSslKey>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Error::Kind;

/// The client over real sockets: against the demo server, and against servers that no server should be.
class tst_client : public QObject
{
    Q_OBJECT

    std::unique_ptr<demo::Server> m_server;
    std::unique_ptr<http::Transport> m_transport;
    std::unique_ptr<FixedToken> m_token;
    std::unique_ptr<Client> m_client;
    QString m_acme;

    QByteArray tokenOf(QStringView identity) { return m_server->identity(identity).token; }
    static zitadel::ActionFields sample(const QString &name)
    {
        return {name, u"function x() {}"_s, 1500ms, true};
    }

    void setUp(std::chrono::seconds timeout)
    {
        m_client.reset();
        m_transport = std::make_unique<http::Transport>(NetworkOptions{.timeout = timeout, .wire = wireUnderTest()});
        m_token = std::make_unique<FixedToken>(tokenOf(u"owner"));
        m_client = std::make_unique<Client>(m_server->url(), *m_transport, *m_token);
    }

private slots:
    void init()
    {
        QTest::failOnWarning();
        m_server = std::make_unique<demo::Server>(demo::SampleState::Empty);
        QVERIFY(m_server->listen());
        m_acme = m_server->organisations().constFirst().id;
        setUp(5s);
        m_server->setSwitches({.projectionDelay = 0ms}); // what was written can be read at once
    }

    void sendsWhatTheApiAsksFor()
    {
        ONLY_JSON();
        const auto created = answerOf(m_client->createAction(m_acme, sample(u"a"_s)));
        QVERIFY(created);
        m_server->clearRequests();
        const auto saved =
            answerOf(m_client->updateAction(m_acme, created->id, {u"b"_s, u"Ä🚀"_s, 0s, false}));
        QVERIFY(saved);
        QCOMPARE(saved->sequence, 2u);
        QVERIFY(saved->writtenAt);
        QCOMPARE(saved->resourceOwner, m_acme);

        QCOMPARE(m_server->requests().size(), 1);
        const demo::RecordedRequest put = m_server->requests().constFirst();
        QCOMPARE(put.method, "PUT"_ba);
        QCOMPARE(put.path, "/management/v1/actions/"_ba + created->id.toLatin1());
        const auto header = [&put](const QByteArray &name) {
            for (const auto &[key, value] : put.headers) {
                if (key == name)
                    return value;
            }
            return QByteArray();
        };
        QCOMPARE(header("authorization"), "Bearer "_ba + m_server->identity(u"owner").token);
        QCOMPARE(header("x-zitadel-orgid"), m_acme.toLatin1());
        QCOMPARE(header("content-type"), "application/json"_ba);
        QVERIFY(header("origin").isEmpty() && header("cookie").isEmpty());
        const QJsonObject body = QJsonDocument::fromJson(put.body).object();
        QCOMPARE(body.size(), 4);
        QCOMPARE(body[u"script"].toString(), u"Ä🚀"_s);
    }

    void listsAndReadsVerbatim()
    {
        const QString script = u"\ufeff// Grüße 🚀\r\nfunction x() {}\r\u2028"_s;
        const auto created = answerOf(m_client->createAction(m_acme, {u"x"_s, script, 1500ms, true}));
        QVERIFY(created);
        const auto appears = [&] {
            const auto read = answerOf(m_client->action(m_acme, created->id));
            return read && read->fields.script == script && read->fields.timeout == 1500ms &&
                   read->isActive();
        };
        QTRY_VERIFY(appears());
        const auto list = answerOf(m_client->actions(m_acme));
        QVERIFY(list && list->size() == 1);
        QCOMPARE(list->constFirst().fields.script, script);
    }

    void stateAndDelete()
    {
        const auto created = answerOf(m_client->createAction(m_acme, sample(u"a"_s)));
        QVERIFY(created);
        QCOMPARE(answerOf(m_client->reactivateAction(m_acme, created->id)).error().kind, Kind::NoChanges);
        QCOMPARE(answerOf(m_client->deactivateAction(m_acme, created->id))->sequence, 2u);
        QCOMPARE(answerOf(m_client->deactivateAction(m_acme, created->id)).error().kind, Kind::NoChanges);
        QVERIFY(answerOf(m_client->deleteAction(m_acme, created->id)));
        QCOMPARE(answerOf(m_client->deleteAction(m_acme, created->id)).error().kind, Kind::NotFound);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("identity");
        QTest::addColumn<QString>("organisation"); // empty: Acme
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("id");
        QTest::newRow("no right") << u"viewer"_s << QString() << int(Kind::Forbidden) << 403
                                  << u"AUTH-5mWD2"_s;
        QTest::newRow("no membership")
            << u"stranger"_s << QString() << int(Kind::NoMembership) << 404 << u"AUTHZ-cdgFk"_s;
        QTest::newRow("no such organisation")
            << u"owner"_s << u"1"_s << int(Kind::UnknownOrganisation) << 403 << u"AUTH-Bs7Ds"_s;
        QTest::newRow("bad token") << u"nobody"_s << QString() << int(Kind::Unauthorized) << 401
                                   << u"AUTH-7fs1e"_s;
    }
    void refusals()
    {
        QFETCH(QString, identity);
        QFETCH(QString, organisation);
        const QByteArray known = tokenOf(identity);
        FixedToken token(known.isEmpty() ? "not-a-token"_ba : known);
        Client client(m_server->url(), *m_transport, token);
        const auto answer =
            answerOf(client.createAction(organisation.isEmpty() ? m_acme : organisation, sample(u"a"_s)));
        QVERIFY(!answer);
        const Error &error = answer.error();
        QTEST(int(error.kind), "kind");
        QTEST(error.httpStatus, "status");
        QTEST(error.serverId, "id");
        QVERIFY(error.serverMessage.contains(error.serverId));
        QVERIFY(!error.message.isEmpty() && !error.advice.isEmpty() && !error.requestId.isEmpty());
        QVERIFY(!error.mayHaveHappened);
        const QString all = error.message + error.advice + error.serverMessage + error.technical;
        QVERIFY(!all.contains(QString::fromLatin1(known.isEmpty() ? "not-a-token"_ba : known)));
    }

    void writeRefusals()
    {
        const auto a = answerOf(m_client->createAction(m_acme, sample(u"a"_s)));
        const auto b = answerOf(m_client->createAction(m_acme, sample(u"b"_s)));
        QVERIFY(a && b);
        const auto put = [this](const QString &id, const zitadel::ActionFields &fields) {
            return answerOf(m_client->updateAction(m_acme, id, fields)).error();
        };
        QCOMPARE(put(a->id, sample(u"a"_s)).kind, Kind::NoChanges);
        QCOMPARE(put(a->id, sample(u"B"_s)).kind, Kind::NameTaken);
        QCOMPARE(put(u"123"_s, sample(u"c"_s)).kind, Kind::NotFound);
        const Error tooLong = put(a->id, {u"a"_s, u"x"_s.repeated(40'001), 1s, false});
        QCOMPARE(tooLong.kind, Kind::Invalid);
        QVERIFY(tooLong.message.contains(u"script"_s));
        QCOMPARE(tooLong.serverMessage,
                 u"invalid UpdateActionRequest.Script: value length must be at most 40000 bytes"_s);
    }

    void faults_data()
    {
        using Break = demo::Switches::Break;
        QTest::addColumn<demo::Switches>("switches");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("mayHaveHappened");
        QTest::addColumn<bool>("happened");
        const auto broken = [](Break breakage) {
            demo::Switches switches{.projectionDelay = 0ms};
            switches.breakage = breakage;
            switches.onlyMethod = "POST";
            return switches;
        };
        demo::Switches expired{.projectionDelay = 0ms}, limited, failing;
        expired.tokensExpired = true;
        limited.rateLimited = true;
        failing.serverErrorRate = 1;
        // Of a connection by HTTP/2 that goes, Qt 6.8 tells nobody: the time limit ends what waits for it.
        const bool isHttp2 = wireUnderTest() == NetworkOptions::Wire::Grpc;
        QTest::newRow("dropped") << broken(Break::DropBeforeAnswer)
                                 << int(isHttp2 ? Kind::TimedOut : Kind::Offline) << true << true;
        QTest::newRow("cut off") << broken(Break::CutOffInTheMiddle)
                                 << int(isHttp2 ? Kind::TimedOut : Kind::CutOff) << true << true;
        QTest::newRow("garbage") << broken(Break::Garbage) << int(Kind::NotZitadel) << true << false;
        QTest::newRow("gateway") << broken(Break::BadGateway) << int(Kind::ServerFault) << true << false;
        QTest::newRow("no answer") << broken(Break::Hang) << int(Kind::TimedOut) << true << false;
        QTest::newRow("expired") << expired << int(Kind::Unauthorized) << false << false;
        QTest::newRow("rate") << limited << int(Kind::RateLimited) << false << false;
        QTest::newRow("5xx") << failing << int(Kind::ServerFault) << true << false;
    }
    void faults()
    {
        QFETCH(demo::Switches, switches);
        QFETCH(bool, happened);
        m_server->setSwitches(switches);
        setUp(1s);
        const auto answer = answerOf(m_client->createAction(m_acme, sample(u"a"_s)));
        QVERIFY(!answer);
        QTEST(int(answer.error().kind), "kind");
        QTEST(answer.error().mayHaveHappened, "mayHaveHappened");
        QVERIFY(!answer.error().message.isEmpty());
        m_server->setSwitches({.projectionDelay = 0ms});
        const auto list = answerOf(m_client->actions(m_acme));
        QVERIFY(list);
        QCOMPARE(list->size(), happened ? 1 : 0);
    }

    void strangeServers_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &answer, Kind kind, int status) {
            QTest::newRow(name) << answer << int(kind) << status;
        };
        row("not HTTP", "SSH-2.0-OpenSSH_9\r\n", Kind::Offline, 0);
        row("redirect", RawServer::http("302 Found", "", "Location: https://elsewhere.example/\r\n"),
            Kind::Redirected, 302);
        row("page of a proxy", RawServer::http("200 OK", "<html>Sign in to the hotel</html>"),
            Kind::NotZitadel, 0);
        row("another API", RawServer::http("200 OK", R"({"data":[]})"), Kind::NotZitadel, 0);
        row("404 of a web server", RawServer::http("404 Not Found", "<html>nginx</html>"), Kind::NotZitadel,
            404);
        row("401 of a proxy",
            RawServer::http("401 Unauthorized", "", "WWW-Authenticate: Basic realm=\"x\"\r\n"),
            Kind::NotZitadel, 401);
        row("413", RawServer::http("413 Payload Too Large", ""), Kind::NotZitadel, 413);
        row("502", RawServer::http("502 Bad Gateway", "<html>"), Kind::ServerFault, 502);
        row("wrong host",
            RawServer::http("404 Not Found",
                            R"({"code":5,"message":"unable to set instance using origin x"})"),
            Kind::WrongHost, 404);
        row("no route", RawServer::http("404 Not Found", R"({"code":5,"message":"Not Found"})"),
            Kind::NoRoute, 404);
        row("405", RawServer::http("405 Method Not Allowed", R"({"code":12,"message":"Method Not Allowed"})"),
            Kind::NoRoute, 405);
        row("unknown id",
            RawServer::http("400 Bad Request", R"({"code":9,"message":"x","details":[{"id":"NEW-1"}]})"),
            Kind::Invalid, 400);
        row("409 without details", RawServer::http("409 Conflict", R"({"code":10,"message":"aborted"})"),
            Kind::Invalid, 409);
        row("cut off", "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"details\":{", Kind::CutOff, 200);
        row("cut off in the header", "HTTP/1.1 200 OK\r\nContent-Le", Kind::Offline, 0);
        row("empty", RawServer::http("200 OK", ""), Kind::NotZitadel, 0);
        row("half JSON", RawServer::http("200 OK", R"({"details":{"totalResult":"1"},"result":[{"id")"),
            Kind::NotZitadel, 0);
    }
    void strangeServers()
    {
        ONLY_JSON();
        QFETCH(QByteArray, answer);
        QFETCH(int, status);
        RawServer server(answer);
        FixedToken token("secret-token");
        Client client(server.url(), *m_transport, token);
        const auto list = answerOf(client.actions(m_acme));
        QVERIFY(!list);
        QTEST(int(list.error().kind), "kind");
        if (status > 0)
            QCOMPARE(list.error().httpStatus, status);
        QVERIFY(!list.error().message.isEmpty() && !list.error().advice.isEmpty());
        QVERIFY(!list.error().technical.contains(u"secret-token"_s));
    }

    void refusedConnection()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        FixedToken token("t");
        Client client(QUrl(u"http://127.0.0.1:%1"_s.arg(port)), *m_transport, token);
        const auto answer = answerOf(client.updateAction(m_acme, u"1"_s, sample(u"a"_s)));
        QCOMPARE(answer.error().kind, Kind::Refused);
        QVERIFY(!answer.error().mayHaveHappened);
    }

    void selfSignedCertificateIsRefused()
    {
        const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
        if (openssl.isEmpty())
            QSKIP("no openssl to make a certificate with");
        QTemporaryDir folder;
        QProcess process;
        process.start(openssl, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s,
                                u"2"_s, u"-subj"_s, u"/CN=localhost"_s, u"-addext"_s,
                                u"subjectAltName=DNS:localhost"_s, u"-keyout"_s,
                                folder.filePath(u"key.pem"_s), u"-out"_s, folder.filePath(u"cert.pem"_s)});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QFile key(folder.filePath(u"key.pem"_s));
        QVERIFY(key.open(QIODevice::ReadOnly));
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPrivateKey(QSslKey(&key, QSsl::Rsa));
        configuration.setLocalCertificateChain(QSslCertificate::fromPath(folder.filePath(u"cert.pem"_s)));
        QSslServer server;
        server.setSslConfiguration(configuration);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        FixedToken token("t");
        Client client(QUrl(u"https://localhost:%1"_s.arg(server.serverPort())), *m_transport, token);
        const auto answer = answerOf(client.updateAction(m_acme, u"1"_s, sample(u"a"_s)));
        QCOMPARE(answer.error().kind, Kind::Tls);
        QVERIFY(!answer.error().mayHaveHappened);
        QVERIFY(!answer.error().technical.isEmpty());
    }

    void cancels()
    {
        m_server->setSwitches({.breakage = demo::Switches::Break::Hang});
        std::stop_source stop;
        auto future = m_client->actions(m_acme, stop.get_token());
        QTRY_VERIFY(!m_server->requests().isEmpty());
        stop.request_stop();
        QCOMPARE(answerOf(future).error().kind, Kind::Cancelled);
    }

    void largeListsComeWhole()
    {
        for (int i = 0; i < 300; ++i)
            m_server->addAction(m_acme, u"action%1"_s.arg(i), u"// 🚀\n"_s + u"x"_s.repeated(2'000));
        const auto list = answerOf(m_client->actions(m_acme));
        QVERIFY(list);
        QCOMPARE(list->size(), 300);
    }

    /// The limits of requests for lists, as they were asked.
    QList<int> askedLimits() const
    {
        QList<int> limits;
        for (const demo::RecordedRequest &request : m_server->requests())
            limits.append(QJsonDocument::fromJson(request.body)[u"query"][u"limit"].toInt());
        return limits;
    }
    static QSet<QString> idsOf(const QList<zitadel::Action> &actions)
    {
        QSet<QString> ids;
        for (const zitadel::Action &action : actions)
            ids.insert(action.id);
        return ids;
    }

    void manyActionsComeInLargePages()
    {
        ONLY_JSON();
        demo::Switches switches{.projectionDelay = 0ms};
        switches.largestAnswer = 4 * 1024 * 1024;
        m_server->setSwitches(switches);
        QSet<QString> made;
        for (int i = 0; i < 3'000; ++i)
            made.insert(m_server->addAction(m_acme, u"action%1"_s.arg(i), u"x"_s.repeated(4'000)));
        m_server->clearRequests();
        const auto list = answerOf(m_client->actions(m_acme));
        QVERIFY2(list, list ? "" : qPrintable(list.error().message));
        QCOMPARE(list->size(), 3'000);
        QCOMPARE(idsOf(*list), made);
        const QList<int> limits = askedLimits();
        QCOMPARE(limits.first(2), QList<int>({1'000, 50}));
        QVERIFY2(limits.size() < 10, qPrintable(QString::number(limits.size())));
        // The next time nobody has to be refused first.
        m_server->clearRequests();
        QVERIFY(answerOf(m_client->actions(m_acme)));
        QCOMPARE(askedLimits().constFirst(), 50);
    }

    void aPageThatIsTooLargeIsHalved()
    {
        demo::Switches switches{.projectionDelay = 0ms};
        switches.largestAnswer = 4 * 1024 * 1024;
        m_server->setSwitches(switches);
        QSet<QString> made;
        // Small ones first, so that the size of rows is far off when the large ones come.
        for (int i = 0; i < 2'000; ++i)
            made.insert(m_server->addAction(m_acme, u"action%1"_s.arg(i),
                                            u"x"_s.repeated(i < 1'500 ? 1'000 : 39'000)));
        m_server->clearRequests();
        const auto list = answerOf(m_client->actions(m_acme));
        QVERIFY2(list, list ? "" : qPrintable(list.error().message));
        QCOMPARE(idsOf(*list), made);
        // What is refused all the same, however little it is, is told.
        switches.largestAnswer = 20'000;
        m_server->setSwitches(switches);
        const auto refused = answerOf(m_client->actions(m_acme));
        QVERIFY(!refused);
        QCOMPARE(refused.error().grpcCode, 8);
    }

    void pagesOnTheirWayAreCancelled()
    {
        for (int i = 0; i < 500; ++i)
            m_server->addAction(m_acme, u"action%1"_s.arg(i), u"x"_s.repeated(30'000));
        QVERIFY(answerOf(m_client->actions(m_acme))); // which are too many for one answer
        m_server->clearRequests();
        demo::Switches slow{.latency = 1s, .projectionDelay = 0ms};
        m_server->setSwitches(slow);
        std::stop_source stop;
        auto future = m_client->actions(m_acme, stop.get_token());
        // The first page, and then four at a time.
        QTRY_COMPARE(m_server->requests().size(), 5);
        stop.request_stop();
        QCOMPARE(answerOf(future).error().kind, Kind::Cancelled);
        m_server->setSwitches({.projectionDelay = 0ms});
        QVERIFY(answerOf(m_client->countActions(m_acme)));
        QCOMPARE(m_server->requests().size(), 6); // nothing else was asked meanwhile
    }

    void pagesWhatIsTooLargeForOneAnswer()
    {
        ONLY_JSON();
        // As a server says that its answer is over the limit (API 21), and then pages by 50.
        QStringList asked;
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [&asked, socket] {
                const QByteArray request = socket->readAll();
                const QByteArray body = request.mid(request.indexOf("\r\n\r\n") + 4);
                asked.append(QString::fromLatin1(body));
                if (QJsonDocument::fromJson(body)[u"query"][u"limit"].toInt() > 500) {
                    socket->write(RawServer::http(
                        "429 Too Many Requests",
                        R"j({"code":8,"message":"grpc: received message larger than max (1 vs. 2)"})j"));
                    return;
                }
                const int offset = QJsonDocument::fromJson(body)[u"query"][u"offset"].toString().toInt();
                QJsonArray rows;
                for (int i = offset; i < qMin(offset + 50, 120); ++i)
                    rows.append(QJsonObject{{u"id"_s, QString::number(1000 + i)}, {u"name"_s, u"a"_s}});
                const QJsonObject page{{u"details"_s, QJsonObject{{u"totalResult"_s, u"120"_s}}},
                                       {u"result"_s, rows}};
                socket->write(RawServer::http("200 OK", QJsonDocument(page).toJson()));
            });
        });
        FixedToken token("t");
        Client client(QUrl(u"http://127.0.0.1:%1"_s.arg(server.serverPort())), *m_transport, token);
        const auto list = answerOf(client.actions(m_acme));
        QVERIFY2(list, list ? "" : qPrintable(list.error().message));
        QCOMPARE(list->size(), 120);
        QCOMPARE(asked.size(), 4);
    }

    static QByteArray page(int from, int end, const QString &total)
    {
        QJsonArray rows;
        for (int i = from; i < end; ++i)
            rows.append(QJsonObject{{u"id"_s, QString::number(1000 + i)}, {u"name"_s, u"a"_s}});
        const QJsonObject page{{u"details"_s, QJsonObject{{u"totalResult"_s, total}}}, {u"result"_s, rows}};
        return RawServer::http("200 OK", QJsonDocument(page).toJson());
    }
    static int offsetOf(const QByteArray &request)
    {
        return QJsonDocument::fromJson(TalkServer::bodyOf(request))[u"query"][u"offset"].toString().toInt();
    }

    void theRestOfAShortListIsAskedFor()
    {
        ONLY_JSON();
        // A server, or something before it, that never gives more than 50 rows.
        TalkServer server([](const QByteArray &request) {
            const int offset = offsetOf(request);
            return page(offset, qMin(offset + 50, 120), u"120"_s);
        });
        FixedToken token("t");
        Client client(server.url(), *m_transport, token);
        const auto list = answerOf(client.actions(m_acme));
        QVERIFY2(list, list ? "" : qPrintable(list.error().message));
        QCOMPARE(list->size(), 120);
    }

    void aListThatStaysShortIsNotTheWhole_data()
    {
        QTest::addColumn<QString>("total");
        QTest::addColumn<bool>("heedsOffset");
        QTest::newRow("one is missing") << u"61"_s << true;
        QTest::newRow("very many are missing") << u"1000000000000"_s << true;
        QTest::newRow("more than there are numbers") << u"18446744073709551615"_s << true;
        QTest::newRow("the same rows for ever") << u"1000000000000"_s << false;
    }
    void aListThatStaysShortIsNotTheWhole()
    {
        ONLY_JSON();
        QFETCH(QString, total);
        QFETCH(bool, heedsOffset);
        TalkServer server([total, heedsOffset](const QByteArray &request) {
            const int offset = heedsOffset ? offsetOf(request) : 0;
            return page(offset, qMin(offset + 50, 60), total);
        });
        FixedToken token("t");
        Client client(server.url(), *m_transport, token);
        const auto list = answerOf(client.actions(m_acme));
        QVERIFY(!list);
        QCOMPARE(list.error().kind, Kind::CutOff);
        QVERIFY2(list.error().message.contains(heedsOffset ? u"60"_s : u"50"_s),
                 qPrintable(list.error().message));
        QVERIFY2(server.requests().size() < 20, qPrintable(QString::number(server.requests().size())));
    }

    void pagesThatNeverEndAreGivenUp()
    {
        ONLY_JSON();
        // New rows, and always more to come: memory is what would end it.
        int rows = 0;
        TalkServer server([&rows](const QByteArray &) {
            rows += 5'000;
            return page(rows, rows + 5'000, u"999999999"_s);
        });
        FixedToken token("t");
        Client client(server.url(), *m_transport, token);
        const auto list = answerOf(client.actions(m_acme));
        QVERIFY(!list);
        QCOMPARE(list.error().kind, Kind::TooLarge);
        QVERIFY(rows < 200'000);
    }

    void pagesWhatWeTakeNoLargerAnswerOf()
    {
        ONLY_JSON();
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 60000000\r\n\r\n";
        TalkServer server([&head](const QByteArray &request) {
            return TalkServer::bodyOf(request) == "{}" ? head : page(0, 3, u"3"_s);
        });
        FixedToken token("t");
        Client client(server.url(), *m_transport, token);
        const auto list = answerOf(client.actions(m_acme));
        QVERIFY2(list, list ? "" : qPrintable(list.error().message));
        QCOMPARE(list->size(), 3);
    }

    void membershipsComeWhole()
    {
        ONLY_JSON();
        TalkServer server([](const QByteArray &request) {
            if (request.startsWith("POST /v2/"))
                return RawServer::http("404 Not Found", R"({"code":5,"message":"Not Found"})");
            const int offset = offsetOf(request);
            QJsonArray rows;
            for (int i = offset; i < qMin(offset + 40, 130); ++i)
                rows.append(QJsonObject{{u"orgId"_s, QString::number(i + 1)}, {u"displayName"_s, u"o"_s}});
            const QJsonObject page{{u"details"_s, QJsonObject{{u"totalResult"_s, u"130"_s}}},
                                   {u"result"_s, rows}};
            return RawServer::http("200 OK", QJsonDocument(page).toJson());
        });
        FixedToken token("t");
        Client client(server.url(), *m_transport, token);
        const auto all = answerOf(client.organisations());
        QVERIFY(all && all->isComplete);
        QCOMPARE(all->organisations.size(), 130);
    }

    void idsThatDoNotArriveAreRefused_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("control character") << u"123\x01"_s;
        QTest::newRow("line break") << u"123\n456"_s;
        QTest::newRow("line break behind") << u"123\n"_s;
        QTest::newRow("NUL") << u"123"_s + QChar(0);
        QTest::newRow("blank") << u" "_s;
        QTest::newRow("blank before") << u" 123"_s;
        QTest::newRow("letter that servers drop") << u"12ä"_s;
        QTest::newRow("DEL") << u"12\x7f"_s;
    }
    void idsThatDoNotArriveAreRefused()
    {
        QFETCH(QString, id);
        const auto made = answerOf(m_client->createAction(id, sample(u"a"_s)));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Kind::Input);
        QVERIFY(!made.error().mayHaveHappened && !made.error().message.isEmpty());
        QVERIFY(!answerOf(m_client->actions(id)) && !answerOf(m_client->rights(id)));
        QVERIFY(!answerOf(m_client->flow(id, u"2"_s)) && !answerOf(m_client->flowEvents(id)));
        QCOMPARE(m_server->requests().size(), 0);
    }

    void tokensThatDoNotArriveAreRefused()
    {
        FixedToken token("secret\ntoken");
        Client client(m_server->url(), *m_transport, token);
        const auto list = answerOf(client.actions(m_acme));
        QVERIFY(!list);
        QCOMPARE(list.error().kind, Kind::Unauthorized);
        QVERIFY(!list.error().message.contains(u"secret"_s));
        QCOMPARE(m_server->requests().size(), 0);
    }

    void aTokenThatIsRefusedWithItsOwnOrganisation_data()
    {
        QTest::addColumn<QByteArray>("owner");
        QTest::addColumn<bool>("isGood");
        QTest::addColumn<int>("kind");
        QTest::newRow("its own") << "7"_ba << true << 0;
        QTest::newRow("another") << "8"_ba << false << int(Kind::Forbidden);
        QTest::newRow("bad token") << QByteArray() << false << int(Kind::Unauthorized);
    }
    void aTokenThatIsRefusedWithItsOwnOrganisation()
    {
        ONLY_JSON();
        QFETCH(QByteArray, owner);
        QFETCH(bool, isGood);
        TalkServer server([owner](const QByteArray &request) {
            const bool hasHeader = !TalkServer::header(request, "x-zitadel-orgid").isEmpty();
            if (hasHeader || owner.isEmpty())
                return RawServer::http("401 Unauthorized",
                                       R"j({"code":16,"message":"Errors.Token.Invalid )j"
                                       R"j((AUTH-7fs1e)","details":[{"id":"AUTH-7fs1e"}]})j");
            if (request.startsWith("GET /auth/v1/users/me "))
                return RawServer::http("200 OK", R"({"user":{"id":"1","details":{"resourceOwner":")" + owner +
                                                     R"("},"machine":{"name":"m"}}})");
            return RawServer::http("200 OK", R"({"details":{"sequence":"3","resourceOwner":"7"}})");
        });
        FixedToken token("t");
        Client client(server.url(), *m_transport, token);
        const auto saved = answerOf(client.updateAction(u"7"_s, u"1"_s, sample(u"a"_s)));
        QCOMPARE(bool(saved), isGood);
        int unnamed = 0; // writes that act in whatever is the own organisation
        for (const QByteArray &request : server.requests())
            unnamed += request.startsWith("PUT ") && TalkServer::header(request, "x-zitadel-orgid").isNull();
        QCOMPARE(unnamed, isGood ? 1 : 0);
        if (!isGood) {
            QTEST(int(saved.error().kind), "kind");
            return;
        }
        // Several that meet it at the same time all come through.
        Client fresh(server.url(), *m_transport, token);
        QList<QFuture<Result<zitadel::WriteAnswer>>> together;
        for (int i = 0; i < 5; ++i)
            together << fresh.updateAction(u"7"_s, u"1"_s, sample(u"a"_s));
        for (const auto &one : std::as_const(together))
            QVERIFY(answerOf(one));
        // From now on it is known, for this organisation alone.
        const auto before = server.requests().size();
        QVERIFY(answerOf(client.updateAction(u"7"_s, u"1"_s, sample(u"b"_s))));
        QCOMPARE(server.requests().size(), before + 1);
        QVERIFY(!answerOf(client.updateAction(u"9"_s, u"1"_s, sample(u"b"_s))));
        for (const QByteArray &request : server.requests().sliced(before + 1))
            QVERIFY(!request.startsWith("PUT ") || TalkServer::header(request, "x-zitadel-orgid") == "9");
    }

    void organisations()
    {
        const auto all = answerOf(m_client->organisations());
        QVERIFY(all);
        QCOMPARE(all->organisations.size(), m_server->organisations().size());
        const auto own = answerOf(m_client->organisation({}));
        QVERIFY(own);
        QCOMPARE(own->id, m_acme);
        QCOMPARE(answerOf(m_client->organisation(u"7"_s)).error().kind, Kind::UnknownOrganisation);
    }

    void moreOrganisationsThanAListCanHold()
    {
        for (int i = 0; i < 2'050; ++i)
            m_server->addOrganisation(u"Tenant %1"_s.arg(i, 4, 10, QChar(u'0')));
        const auto all = answerOf(m_client->organisations());
        QVERIFY(all);
        QCOMPARE(all->organisations.size(), 2'000);
        QVERIFY(!all->isComplete);
        // The rest is found by name.
        const auto last = answerOf(m_client->organisations(u"tenant 2049"_s));
        QVERIFY(last);
        QCOMPARE(last->organisations.size(), 1);
        QVERIFY(last->isComplete);
    }
};

QTEST_GUILESS_MAIN(tst_client)
#include "tst_client.moc"
