// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/reply.h"
#include "demo/demoserver.h"
#include "http/proxysettings.h"
#include "http/transport.h"
#include "support/exchanges.h"
#include "support/rawserver.h"
#include "support/streamserver.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using explain::Operation;
using http::Exchange;
using http::Transport;
using Kind = Error::Kind;

/// Answers the first requests, and breaks the connection instead of answering those after.
class BreakingServer : public QObject
{
public:
    explicit BreakingServer(int answers)
        : m_answers(answers)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            m_open.append(socket);
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] { m_open.removeOne(socket); });
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }

    QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort())); }
    int count(const QByteArray &method) const { return int(m_methods.count(method)); }
    const QByteArray &lastBody() const { return m_lastBody; }
    qsizetype open() const { return m_open.size(); }
    void answersFromNowOn() { m_answers = 1'000; }
    void closeAll()
    {
        for (QTcpSocket *socket : QList(m_open))
            socket->disconnectFromHost();
    }

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &read = m_read[socket];
        read += socket->readAll();
        const qsizetype end = read.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = read.first(end).toLower();
        const qsizetype at = head.indexOf("content-length:");
        const qsizetype length = at < 0 ? 0 : head.sliced(at + 15).split('\r')[0].trimmed().toLongLong();
        if (read.size() < end + 4 + length)
            return;
        m_methods.append(read.first(read.indexOf(' ')));
        m_lastBody = read.sliced(end + 4, length);
        read.clear();
        if (--m_answers >= 0)
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        else
            socket->abort();
    }

    QList<QTcpSocket *> m_open;
    QHash<QTcpSocket *, QByteArray> m_read;
    QByteArrayList m_methods;
    QByteArray m_lastBody;
    int m_answers;
    QTcpServer m_server; // the first to go, with its sockets, which tell of it
};

/// Exchanges over real sockets, and how they can end.
class tst_transport : public QObject
{
    Q_OBJECT

    static Error errorOf(const http::Outcome &outcome, Operation operation = Operation::Save)
    {
        const auto judged = reply::judge(outcome, operation);
        return judged ? Error{.message = u"none"_s} : judged.error();
    }

private slots:
    void init() { QTest::failOnWarning(); }

    void sendsAndAnswers()
    {
        RawServer server(RawServer::http("200 OK", "{\"a\":1}",
                                         "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nX-Request-Id: r-1\r\n"));
        Transport transport({});
        QSignalSpy answered(&transport, &Transport::answered);
        QUrl url = server.url();
        url.setPath(u"/v1/x"_s);
        url.setQuery(u"code=secret-code"_s);
        auto future = transport.send(requestFor(url, "PUT", "{}"));
        QVERIFY(!future.isFinished());
        const auto outcome = outcomeOf(future);
        QVERIFY(outcome);
        QVERIFY(server.request().startsWith("PUT /v1/x?code=secret-code HTTP/1.1\r\n"));
        QVERIFY(server.request().toLower().contains("authorization: bearer secret-token\r\n"));
        QVERIFY(!server.request().toLower().contains("cookie"));
        QCOMPARE(outcome->status, 200);
        QCOMPARE(outcome->body, "{\"a\":1}"_ba);
        QVERIFY(outcome->body.capacity() >= outcome->body.size() + 256);
        QCOMPARE(outcome->headers.value("x-request-id"), "r-1"_ba);
        QCOMPARE(outcome->serverTime(), QDateTime(QDate(1994, 11, 6), QTime(8, 49, 37), QTimeZone::UTC));
        QCOMPARE(outcome->failure, QNetworkReply::NoError);
        QVERIFY(outcome->isWhole() && !outcome->wasCancelled && outcome->wasSent && !outcome->usedHttp2);

        QCOMPARE(answered.size(), 1);
        const auto exchange = answered[0][0].value<Exchange>();
        QCOMPARE(exchange.method, "PUT"_ba);
        QCOMPARE(exchange.url.path(), u"/v1/x"_s);
        QVERIFY(!exchange.url.hasQuery());
        QCOMPARE(exchange.status, 200);
        QCOMPARE(exchange.requestId, "r-1"_ba);
        QVERIFY(exchange.failure.isEmpty() && exchange.sent.isEmpty() && exchange.received.isEmpty());
        QVERIFY(qAbs(exchange.startedAt.secsTo(QDateTime::currentDateTimeUtc())) < 20);
    }

    void timeOfTheServer_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("nonsense") << "yesterday"_ba;
        QTest::newRow("another zone") << "Sun, 06 Nov 1994 08:49:37 CET"_ba;
    }
    void timeOfTheServer()
    {
        QFETCH(QByteArray, date);
        http::Outcome outcome;
        outcome.headers.append("Date", date);
        QVERIFY(!outcome.serverTime().isValid());
    }

    void recordsBodiesOnlyWhenAsked()
    {
        RawServer server(RawServer::http("200 OK", "answer"));
        Transport transport({});
        QSignalSpy answered(&transport, &Transport::answered);
        QVERIFY(!transport.recordsBodies());
        const auto last = [&answered] { return answered.constLast()[0].value<Exchange>(); };

        QVERIFY(outcomeOf(transport.send(requestFor(server.url(), "POST", "asked"))));
        QVERIFY(last().sent.isEmpty() && last().received.isEmpty());
        transport.setRecordsBodies(true);
        QVERIFY(outcomeOf(transport.send(requestFor(server.url(), "POST", "asked"))));
        QCOMPARE(last().sent, "asked"_ba);
        QCOMPARE(last().received, "answer"_ba);
        QVERIFY(outcomeOf(transport.send(requestFor(server.url(), "POST", "password"), true)));
        QVERIFY(last().sent.isEmpty() && last().received.isEmpty());
    }

    void nameNotFound()
    {
        Transport transport({.proxy = {.mode = ProxyOptions::Mode::None}});
        const auto outcome =
            outcomeOf(transport.send(requestFor(QUrl(u"https://does-not-exist.invalid/"_s), "PUT")));
        QVERIFY(outcome);
        QCOMPARE(outcome->status, 0);
        const Error error = errorOf(*outcome);
        QCOMPARE(error.kind, Kind::NameNotFound);
        QVERIFY(!error.mayHaveHappened);
        QVERIFY(!error.message.isEmpty() && error.advice.contains(u"Your text is still here"_s));
    }

    void refused()
    {
        Transport transport({});
        QSignalSpy answered(&transport, &Transport::answered);
        const auto outcome =
            outcomeOf(transport.send(requestFor(QUrl(u"http://127.0.0.1:%1/x"_s.arg(closedPort())), "PUT")));
        QVERIFY(outcome);
        const Error error = errorOf(*outcome);
        QCOMPARE(error.kind, Kind::Refused);
        QVERIFY(!error.mayHaveHappened);
        QCOMPARE(answered[0][0].value<Exchange>().status, 0);
        QVERIFY(!answered[0][0].value<Exchange>().failure.isEmpty());
    }

    void timesOut()
    {
        RawServer silent{QByteArray()};
        Transport transport({.timeout = 1s});
        const auto outcome = outcomeOf(transport.send(requestFor(silent.url(), "PUT")));
        QVERIFY(outcome);
        const Error error = errorOf(*outcome);
        QCOMPARE(error.kind, Kind::TimedOut);
        QVERIFY(error.mayHaveHappened);
    }

    void cutOff()
    {
        RawServer server("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"details\":{");
        Transport transport({});
        QSignalSpy answered(&transport, &Transport::answered);
        const auto outcome = outcomeOf(transport.send(requestFor(server.url(), "PUT")));
        QVERIFY(outcome && !outcome->isWhole());
        QCOMPARE(outcome->status, 200);
        QCOMPARE(errorOf(*outcome).kind, Kind::CutOff);
        QVERIFY(errorOf(*outcome).mayHaveHappened);
        QVERIFY(!answered[0][0].value<Exchange>().failure.isEmpty());
    }

    void endlessAnswersEnd_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("piece");
        const QByteArray lines = QByteArray(64, 'x').append('\n').repeated(1'000);
        QTest::newRow("until it closes") << "HTTP/1.1 200 OK\r\n\r\n"_ba << lines;
        QTest::newRow("in pieces") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"_ba
                                   << QByteArray::number(lines.size(), 16) + "\r\n" + lines + "\r\n";
        QTest::newRow("a refusal") << "HTTP/1.1 500 Internal Server Error\r\n\r\n"_ba << lines;
    }
    void endlessAnswersEnd()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, piece);
        StreamServer server(head, piece, 0ms);
        Transport transport({});
        transport.setRecordsBodies(true);
        QSignalSpy answered(&transport, &Transport::answered);
        const auto outcome = outcomeOf(transport.send(requestFor(server.url(), "PUT")));
        QVERIFY(outcome);
        QVERIFY(outcome->isTooLarge && !outcome->isWhole() && !outcome->wasCancelled);
        QVERIFY(outcome->body.isEmpty());
        QCOMPARE(errorOf(*outcome).kind, Kind::TooLarge);
        QVERIFY(errorOf(*outcome).mayHaveHappened);
        QVERIFY(answered[0][0].value<Exchange>().received.isEmpty());
        QVERIFY(!answered[0][0].value<Exchange>().failure.isEmpty());
        QTRY_VERIFY(server.isLeft());
        QVERIFY2(server.sent() < 32 * http::usualAnswer, qPrintable(QString::number(server.sent())));
    }

    void whatIsAnnouncedAsTooLargeIsNotAwaited()
    {
        StreamServer server("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n", "x", 20ms);
        Transport transport({});
        const auto outcome = outcomeOf(transport.send(requestFor(server.url())));
        QVERIFY(outcome);
        QCOMPARE(errorOf(*outcome).kind, Kind::TooLarge);
        QTRY_VERIFY(server.isLeft());
    }

    void theLimitIsTheRequests()
    {
        RawServer server(RawServer::http("200 OK", QByteArray(1'000, 'x')));
        Transport transport({});
        http::Request request = requestFor(server.url());
        request.answerLimit = 1'000;
        const auto whole = outcomeOf(transport.send(request));
        QVERIFY(whole && whole->isWhole());
        QCOMPARE(whole->body.size(), 1'000);
        request.answerLimit = 999;
        const auto larger = outcomeOf(transport.send(request));
        QVERIFY(larger && larger->isTooLarge && larger->body.isEmpty());
    }

    void bodiesHaveRoomBehindThem_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 255, 4'096, 65'536, 1'000'000})
            QTest::addRow("%d bytes", size) << size;
    }
    /// The reader of JSON reads on past the end, and would copy the text if there were none.
    void bodiesHaveRoomBehindThem()
    {
        QFETCH(int, size);
        RawServer server(RawServer::http("200 OK", QByteArray(size, 'x')));
        Transport transport({});
        const auto outcome = outcomeOf(transport.send(requestFor(server.url())));
        QVERIFY(outcome && outcome->isWhole());
        QCOMPARE(outcome->body.size(), size);
        QVERIFY(outcome->body.capacity() >= size + 256);
    }

    void aByteNowAndThenIsNoProgressForEver()
    {
        StreamServer server("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", "x", 100ms);
        Transport transport({.timeout = 1s});
        QElapsedTimer timer;
        timer.start();
        const auto outcome = outcomeOf(transport.send(requestFor(server.url(), "PUT")));
        QVERIFY(outcome && !outcome->isWhole());
        QVERIFY2(timer.durationElapsed() > 3s, "ended by the limit for a pause");
        QVERIFY(timer.durationElapsed() < 8s);
        QCOMPARE(errorOf(*outcome).kind, Kind::TimedOut);
        QVERIFY(errorOf(*outcome).mayHaveHappened && !outcome->wasCancelled);
        QTRY_VERIFY(server.isLeft());
        QCOMPARE(transport.timeInAll(), 4s);
        QCOMPARE(transport.timeInAll(10 * 64 * 1024), 14s); // what really comes may take its time
    }

    void encryptedToAServerThatIsNot()
    {
        RawServer server("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        QUrl url = server.url();
        url.setScheme(u"https"_s);
        Transport transport({.timeout = 2s});
        const auto outcome = outcomeOf(transport.send(requestFor(url, "PUT")));
        QVERIFY(outcome && !outcome->tls);
        // It waits for the end of a request that never comes, as we wait for its side of the handshake.
        QVERIFY(errorOf(*outcome).kind == Kind::TimedOut || errorOf(*outcome).kind == Kind::Tls);
    }

    void cancels()
    {
        RawServer silent{QByteArray()};
        Transport transport({});
        QSignalSpy answered(&transport, &Transport::answered);
        std::stop_source stop;
        http::Request request = requestFor(silent.url(), "PUT");
        request.stop = stop.get_token();
        auto future = transport.send(std::move(request));
        QTRY_VERIFY(!silent.request().isEmpty());
        stop.request_stop();
        QVERIFY(future.isFinished());
        QVERIFY(future.result().wasCancelled && future.result().wasSent);
        QCOMPARE(errorOf(future.result()).kind, Kind::Cancelled);
        QVERIFY(errorOf(future.result()).mayHaveHappened);
        QCOMPARE(answered.size(), 1);
    }

    void cancelledBefore()
    {
        RawServer server(RawServer::http("200 OK", ""));
        Transport transport({});
        std::stop_source stop;
        stop.request_stop();
        http::Request request = requestFor(server.url(), "PUT");
        request.stop = stop.get_token();
        auto future = transport.send(std::move(request));
        QVERIFY(future.isFinished());
        QVERIFY(future.result().wasCancelled && !future.result().wasSent);
        QVERIFY(!errorOf(future.result()).mayHaveHappened);
        // Whatever was sent before would be there before this.
        QVERIFY(outcomeOf(transport.send(requestFor(server.url(), "OPTIONS"))));
        QVERIFY(server.request().startsWith("OPTIONS "));
        QCOMPARE(server.request().count("\r\n\r\n"), 1);
    }

    void cancelledWhileTheSystemIsAsked()
    {
        // Any name but this computer's has to wait for the system's proxy settings first.
        Transport transport({});
        std::stop_source stop;
        http::Request request = requestFor(QUrl(u"http://example.invalid/"_s), "PUT");
        request.stop = stop.get_token();
        auto future = transport.send(std::move(request));
        QVERIFY(!future.isFinished());
        stop.request_stop();
        QVERIFY(future.isFinished());
        QVERIFY(future.result().wasCancelled && !future.result().wasSent);
        QSignalSpy answered(&transport, &Transport::answered);
        // By then the system has answered for the first, too, as it is the same question.
        QVERIFY(outcomeOf(transport.send(requestFor(QUrl(u"http://example.invalid/"_s), "GET"))));
        QCOMPARE(answered.size(), 1);
    }

    void stoppingAfterwardsDoesNothing()
    {
        RawServer server(RawServer::http("200 OK", "x"));
        std::stop_source stop;
        {
            Transport transport({});
            http::Request request = requestFor(server.url());
            request.stop = stop.get_token();
            QVERIFY(outcomeOf(transport.send(std::move(request))));
        }
        stop.request_stop();
    }

    void redirectsAreNotFollowed()
    {
        RawServer other(RawServer::http("200 OK", "stolen"));
        RawServer server(
            RawServer::http("307 Temporary Redirect", "", "Location: " + other.url().toEncoded() + "/y\r\n"));
        Transport transport({});
        const auto outcome = outcomeOf(transport.send(requestFor(server.url(), "PUT", "{}")));
        QVERIFY(outcome);
        QCOMPARE(outcome->status, 307);
        QCOMPARE(errorOf(*outcome).kind, Kind::Redirected);
        QVERIFY(outcomeOf(transport.send(requestFor(other.url(), "OPTIONS"))));
        QVERIFY(other.request().startsWith("OPTIONS "));
    }

    void asksAProxysPageForNothing()
    {
        RawServer server(RawServer::http("407 Proxy Authentication Required", "<html>",
                                         "Proxy-Authenticate: Basic realm=\"x\"\r\n"));
        Transport transport({});
        const auto outcome = outcomeOf(transport.send(requestFor(server.url(), "PUT")));
        QVERIFY(outcome);
        const Error error = errorOf(*outcome);
        QCOMPARE(error.kind, Kind::Proxy);
        QCOMPARE(error.httpStatus, 407);
        QVERIFY(!error.mayHaveHappened);
    }

    void aWriteIsSentOnce_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isKept");
        for (const bool isKept : {false, true}) {
            const char *how = isKept ? "kept" : "new";
            QTest::addRow("update, %s connection", how) << "PUT"_ba << "{\"a\":1}"_ba << isKept;
            QTest::addRow("large, %s connection", how) << "PUT"_ba << QByteArray(300'000, 'x') << isKept;
            QTest::addRow("create, %s connection", how) << "POST"_ba << "{}"_ba << isKept;
            QTest::addRow("no body, %s connection", how) << "POST"_ba << QByteArray() << isKept;
            QTest::addRow("delete, %s connection", how) << "DELETE"_ba << QByteArray() << isKept;
        }
    }
    /// Where the connection breaks before the answer nobody knows what became of it, and to send it again
    /// could do it twice.
    void aWriteIsSentOnce()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        QFETCH(bool, isKept);
        BreakingServer server(isKept ? 1 : 0);
        Transport transport({});
        if (isKept)
            QVERIFY(outcomeOf(transport.send(requestFor(server.url())))->isWhole());
        http::Request request = requestFor(server.url(), method, body);
        request.isWrite = true;
        const auto outcome = outcomeOf(transport.send(std::move(request)));
        QVERIFY(outcome);
        QVERIFY(!outcome->isWhole());
        QCOMPARE(outcome->failure, QNetworkReply::RemoteHostClosedError);
        const Error error = errorOf(*outcome);
        QVERIFY(error.mayHaveHappened);
        QVERIFY(!error.message.isEmpty());
        QCOMPARE(server.count(method), 1);
        // The next one gets a connection of its own.
        server.answersFromNowOn();
        http::Request next = requestFor(server.url(), method, body);
        next.isWrite = true;
        const auto second = outcomeOf(transport.send(std::move(next)));
        QVERIFY(second && second->isWhole());
        QCOMPARE(server.count(method), 2);
        QCOMPARE(server.lastBody(), body);
    }

    /// A server closes what was idle for long; that is no reason for a write to fail.
    void aWriteAfterALongPause()
    {
        BreakingServer server(1'000);
        Transport transport({});
        QVERIFY(outcomeOf(transport.send(requestFor(server.url())))->isWhole());
        server.closeAll();
        QTRY_COMPARE(server.open(), 0);
        QTest::qWait(300); // the pause; what is closed right now may have been read before
        http::Request request = requestFor(server.url(), "PUT", "{}");
        request.isWrite = true;
        const auto outcome = outcomeOf(transport.send(std::move(request)));
        QVERIFY(outcome && outcome->isWhole());
        QCOMPARE(server.count("PUT"), 1);
    }

    void connectionsAreKept()
    {
        demo::Server server(demo::SampleState::Empty);
        QVERIFY(server.listen());
        QUrl url = server.url();
        url.setPath(u"/debug/healthz"_s);
        Transport transport({});
        for (int i = 0; i < 20; ++i) {
            const auto outcome = outcomeOf(transport.send(requestFor(url)));
            QVERIFY(outcome && outcome->isWhole());
        }
        QCOMPARE(server.requests().size(), 20);
    }

    void diesWithRequestsInFlight()
    {
        RawServer silent{QByteArray()};
        std::stop_source stop;
        auto transport = std::make_unique<Transport>(NetworkOptions{});
        QList<QFuture<http::Outcome>> futures;
        for (int i = 0; i < 10; ++i) { // more than there are connections to one server
            http::Request request = requestFor(silent.url());
            request.stop = stop.get_token();
            futures.append(transport->send(std::move(request)));
        }
        QTRY_VERIFY(!silent.request().isEmpty());
        futures.append(transport->send(requestFor(QUrl(u"http://example.invalid/"_s))));
        int reached = 0;
        int cancelled = 0;
        for (auto &future : futures)
            future.then([&reached](const http::Outcome &) { ++reached; }).onCanceled([&cancelled] {
                ++cancelled;
            });
        transport.reset();
        QCOMPARE(cancelled, futures.size());
        stop.request_stop();
        // What was queued for them comes before what is queued now, and before another's whole exchange.
        RawServer server(RawServer::http("200 OK", "x"));
        Transport another({});
        QVERIFY(outcomeOf(another.send(requestFor(server.url()))));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(reached, 0);
        QCOMPARE(cancelled, futures.size());
    }

    void diesAsSoonAsItHasAnswered()
    {
        RawServer server(RawServer::http("200 OK", "x"));
        auto transport = std::make_unique<Transport>(NetworkOptions{});
        bool arrived = false;
        transport->send(requestFor(server.url())).then(this, [&](const http::Outcome &) {
            transport.reset();
            arrived = true;
        });
        QTRY_VERIFY(arrived);
    }

    void thisComputer_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("is");
        QTest::newRow("localhost") << u"localhost"_s << true;
        QTest::newRow("capitals") << u"LocalHost"_s << true;
        QTest::newRow("dot") << u"localhost."_s << true;
        QTest::newRow("below") << u"acme.localhost"_s << true;
        QTest::newRow("v4") << u"127.0.0.1"_s << true;
        QTest::newRow("v4 other") << u"127.3.2.1"_s << true;
        QTest::newRow("v6") << u"::1"_s << true;
        QTest::newRow("name") << u"example.com"_s << false;
        QTest::newRow("looks like it") << u"localhost.example.com"_s << false;
        QTest::newRow("ends like it") << u"notlocalhost"_s << false;
        QTest::newRow("v4 number as name") << u"127.0.0.1.example.com"_s << false;
        QTest::newRow("private") << u"192.168.0.1"_s << false;
    }
    void thisComputer()
    {
        QFETCH(QString, host);
        QTEST(http::isLoopback(host), "is");
    }
};

QTEST_GUILESS_MAIN(tst_transport)
#include "tst_transport.moc"
