// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/client.h"
#include "api/grpcframes.h"
#include "api/grpcwire.h"
#include "http/transport.h"
#include "support/http2server.h"
#include "support/rawserver.h"
#include "support/waiting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Error::Kind;
using explain::Operation;

namespace {

QByteArray frame(char flags, const QByteArray &content)
{
    QByteArray bytes = grpc::framed(content);
    bytes[0] = flags;
    return bytes;
}

/// As gRPC-Web has it, over a raw socket.
QByteArray web(const QByteArray &body, const QByteArray &headers = {})
{
    return RawServer::http("200 OK", body, "Content-Type: application/grpc-web+proto\r\n" + headers);
}

const QByteArray good = frame('\x80', "grpc-status: 0\r\n");

/// The answer to a write: details with the sequence 7.
const QByteArray written = QByteArray::fromHex("0a020807");

} // namespace

/// What a real server sent, read by our own reader; and what no server should send.
class tst_grpc : public QObject
{
    Q_OBJECT

    QJsonArray m_recorded;

    QJsonObject recorded(const QString &what) const
    {
        for (const QJsonValue &exchange : m_recorded) {
            if (exchange["what"_L1] == what)
                return exchange.toObject();
        }
        return {};
    }
    static QByteArray bytes(const QJsonValue &base64)
    {
        return QByteArray::fromBase64(base64.toString().toLatin1());
    }

    http::Outcome outcome(const QString &what) const
    {
        const QJsonObject exchange = recorded(what);
        http::Outcome outcome;
        outcome.status = exchange["status"_L1].toInt();
        for (const QJsonValue &line : exchange["headers"_L1].toArray()) {
            const QString text = line.toString();
            outcome.headers.append(text.section(u':', 0, 0), text.section(u':', 1).trimmed());
        }
        outcome.body = bytes(exchange["body"_L1]);
        outcome.usedHttp2 = what.startsWith("grpc"_L1);
        return outcome;
    }

    static void eachWire()
    {
        QTest::addColumn<QString>("wire");
        QTest::newRow("gRPC") << u"grpc"_s;
        QTest::newRow("gRPC-Web") << u"web"_s;
    }

private slots:
    void initTestCase()
    {
        QFile file(QFINDTESTDATA("app/api/recorded/grpc.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_recorded = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(m_recorded.size() > 50);
    }

    void asksAsTheRealServerWasAsked_data() { eachWire(); }
    /// Byte by byte, as field numbers have no names that could tell a mistake.
    void asksAsTheRealServerWasAsked()
    {
        QFETCH(QString, wire);
        const GrpcWire made(wire == "web"_L1);
        const auto id = [&](const QString &what) {
            // The second field of an answer to a creation.
            return QString::fromLatin1(bytes(recorded(what)["body"_L1]).mid(45, 18));
        };
        const QString action = id(wire + " create"_L1);
        QCOMPARE(action.size(), 18);
        const QString name = "wire72113"_L1 + (wire == "grpc"_L1 ? u"grpc"_s : u"web"_s);
        const QString script = u"function wire72113(ctx, api) {\n  // ü 🚀\n}\n"_s;
        const auto request = [&](const QString &what) {
            return bytes(recorded(wire + u' ' + what)["request"_L1]);
        };
        const zitadel::ActionFields fields{name, script, 1s + 500ms, true};

        const Wire::Question create = made.createAction(fields);
        QCOMPARE(create.path, "/zitadel.management.v1.ManagementService/CreateAction"_ba);
        QCOMPARE(create.body.toHex(), request(u"create"_s).toHex());
        QCOMPARE(made.action(action).body, request(u"get"_s));
        QCOMPARE(made.deactivateAction(action).body, request(u"deactivate"_s));
        QCOMPARE(made.deleteAction(action).body, request(u"delete"_s));
        QCOMPARE(made.flow(u"2"_s).body, request(u"flow"_s));
        QCOMPARE(made.setTriggerActions(u"2"_s, u"5"_s, {action}).body, request(u"set trigger"_s));
        QCOMPARE(made.account().body, grpc::framed({}));
    }

    void readsWhatTheRealServerSent_data() { eachWire(); }
    void readsWhatTheRealServerSent()
    {
        QFETCH(QString, wire);
        const GrpcWire made(wire == "web"_L1);
        const auto message = [&](const QString &what, Operation operation) {
            return made.judge(outcome(wire + u' ' + what), operation).value_or(QByteArray());
        };
        const auto created = made.readWritten(message(u"create"_s, Operation::Create));
        QVERIFY(created);
        QCOMPARE(created->sequence, 1u);
        QCOMPARE(created->resourceOwner, u"401935233072499750"_s);
        QVERIFY(created->writtenAt && created->writtenAt->date() == QDate(2026, 11, 30));
        QCOMPARE(created->id.size(), 18);

        const auto action = made.readAction(message(u"get"_s, Operation::Open));
        QVERIFY(action);
        QCOMPARE(action->id, created->id);
        QVERIFY(action->isActive() && action->fields.allowedToFail);
        QCOMPARE(action->fields.script, u"function wire72113(ctx, api) {\n  // ü 🚀\n}\n"_s);
        QCOMPARE(action->fields.timeout, 1s + 500ms);
        QCOMPARE(action->details.changeDate, created->writtenAt);

        const auto list = made.readActions(message(u"list"_s, Operation::List));
        QVERIFY(list && list->actions.size() == 1);
        QCOMPARE(list->total, 1);
        QCOMPARE(list->actions.constFirst(), *action);
        QVERIFY(!list->asOf.isEmpty());
        QCOMPARE(made.readWritten(message(u"update"_s, Operation::Save))->sequence, 2u);
        QCOMPARE(made.readWritten(message(u"deactivate"_s, Operation::Deactivate))->sequence, 3u);
        QVERIFY(made.readWritten(message(u"set trigger"_s, Operation::SetTrigger))->sequence > 200u);
        const auto flow = made.readFlow(message(u"flow"_s, Operation::Flows));
        QVERIFY(flow);
        QCOMPARE(flow->id, u"2"_s);
        QCOMPARE(flow->name, u"Complement Token"_s);
        const auto deleted = made.judge(outcome(wire + u" delete"_s), Operation::Delete);
        QVERIFY(deleted && made.readNothing(*deleted));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("id");
        QTest::newRow("no changes") << u"update, nothing differs"_s << int(Kind::NoChanges) << 9
                                    << u"ACTION-dg4t2"_s;
        QTest::newRow("validator") << u"update, validator"_s << int(Kind::Invalid) << 3 << QString();
        QTest::newRow("not found") << u"update, not found"_s << int(Kind::NotFound) << 5
                                   << u"COMMAND-Sfg2t"_s;
        QTest::newRow("name taken") << u"create, name taken"_s << int(Kind::NameTaken) << 6 << u"V3-DKcYh"_s;
        QTest::newRow("no token") << u"no token"_s << int(Kind::Unauthorized) << 16 << QString();
        QTest::newRow("bad token") << u"bad token"_s << int(Kind::Unauthorized) << 16 << u"AUTH-7fs1e"_s;
        QTest::newRow("organisation")
            << u"unknown organisation"_s << int(Kind::UnknownOrganisation) << 7 << u"AUTH-Bs7Ds"_s;
        QTest::newRow("method") << u"unknown method"_s << int(Kind::NoRoute) << 12 << QString();
        QTest::newRow("service") << u"unknown service"_s << int(Kind::NoRoute) << 12 << QString();
        QTest::newRow("message") << u"broken message"_s << int(Kind::ServerFault) << 13 << QString();
        QTest::newRow("script") << u"script of 40001 bytes"_s << int(Kind::Invalid) << 3 << QString();
        QTest::newRow("gone") << u"delete again"_s << int(Kind::NotFound) << 5 << u"COMMAND-Dgh4h"_s;
    }
    void refusals()
    {
        QFETCH(QString, what);
        QFETCH(QString, id);
        for (const bool isWeb : {false, true}) {
            const auto judged =
                GrpcWire(isWeb).judge(outcome((isWeb ? "web "_L1 : "grpc "_L1) + what), Operation::Save);
            QVERIFY(!judged);
            QTEST(int(judged.error().kind), "kind");
            QTEST(judged.error().grpcCode, "code");
            QVERIFY2(id.isEmpty() || judged.error().serverId == id, qPrintable(judged.error().serverId));
            QVERIFY(!judged.error().message.isEmpty() && !judged.error().serverMessage.isEmpty());
        }
    }

    void messagesAreDecoded()
    {
        const auto judged = GrpcWire(false).judge(outcome(u"grpc broken message"_s), Operation::Open);
        QVERIFY(judged.error().serverMessage.contains(u"proto:\u00a0cannot parse"_s));
    }

    void aGatewayThatTakesNoGrpc()
    {
        const auto judged = GrpcWire(false).judge(outcome(u"grpc over HTTP/1.1"_s), Operation::Save);
        QCOMPARE(judged.error().kind, Kind::NoRoute);
        QVERIFY(!judged.error().mayHaveHappened);
        QVERIFY(judged.error().message.contains(u"gRPC"_s));
    }

    void brokenAnswers_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("mayHaveHappened");
        const auto row = [](const char *name, const QByteArray &answer, Kind kind, bool mayHaveHappened) {
            QTest::newRow(name) << answer << int(kind) << mayHaveHappened;
        };
        const QByteArray message = frame(0, written);
        row("page of a proxy", RawServer::http("200 OK", "<html>", "Content-Type: text/html\r\n"),
            Kind::NotZitadel, true);
        row("JSON", RawServer::http("200 OK", "{}", "Content-Type: application/json\r\n"), Kind::NotZitadel,
            true);
        row("no type", RawServer::http("200 OK", message + good), Kind::NotZitadel, true);
        row("text form", RawServer::http("200 OK", "AAAA", "Content-Type: application/grpc-web-text\r\n"),
            Kind::NotZitadel, true);
        row("nothing", web({}), Kind::CutOff, true);
        row("no trailers", web(message), Kind::CutOff, true);
        row("no status in the trailers", web(message + frame('\x80', "x: 1\r\n")), Kind::CutOff, true);
        row("half a frame", web(message.first(7)), Kind::CutOff, true);
        row("half a frame's header", web(message.first(3)), Kind::CutOff, true);
        row("half the trailers", web(message + good.first(12)), Kind::CutOff, true);
        row("a frame of 4 GiB", web(QByteArray::fromHex("00ffffffff") + written), Kind::CutOff, true);
        row("no message", web(good), Kind::NotZitadel, true);
        row("two messages", web(message + message + good), Kind::NotZitadel, true);
        row("behind the trailers", web(message + good + message), Kind::NotZitadel, true);
        row("compressed", web(frame(1, written) + good), Kind::NotZitadel, true);
        row("compressed trailers", web(message + frame('\x81', "x")), Kind::NotZitadel, true);
        row("unknown flags", web(frame(2, written) + good), Kind::NotZitadel, true);
        row("broken message", web(frame(0, "\xff\xff\xff") + good), Kind::NotZitadel, true);
        row("no sequence", web(frame(0, {}) + good), Kind::NotZitadel, true);
        row("field of another type", web(frame(0, QByteArray::fromHex("0805")) + good), Kind::NotZitadel,
            true);
        row("status that is none", web({}, "grpc-status: fine\r\n"), Kind::ServerFault, true);
        row("status of tomorrow", web({}, "grpc-status: 99\r\n"), Kind::ServerFault, true);
        row("deadline", web({}, "grpc-status: 4\r\n"), Kind::ServerFault, true);
        row("unavailable", web({}, "grpc-status: 14\r\n"), Kind::ServerFault, true);
        row("given up", web({}, "grpc-status: 1\r\n"), Kind::Invalid, true);
        row("exhausted", web({}, "grpc-status: 8\r\n"), Kind::RateLimited, false);
        row("refused behind the message", web(frame('\x80', "grpc-status: 7\r\n")), Kind::Forbidden, false);
        row("details that are none", web({}, "grpc-status: 5\r\ngrpc-status-details-bin: %%%\r\n"),
            Kind::NoRoute, false);
        row("no route", RawServer::http("404 Not Found", R"({"code":5,"message":"Not Found"})"),
            Kind::NoRoute, false);
        row("415", RawServer::http("415 Unsupported Media Type", ""), Kind::NoRoute, false);
        row("502", RawServer::http("502 Bad Gateway", "<html>"), Kind::ServerFault, true);
        row("redirect", RawServer::http("302 Found", "", "Location: https://elsewhere.example/\r\n"),
            Kind::Redirected, false);
        row("cut off",
            "HTTP/1.1 200 OK\r\nContent-Type: application/grpc-web+proto\r\nContent-Length: 500\r\n\r\n" +
                message,
            Kind::CutOff, true);
    }
    /// A write: what may have happened is never told as if it had not, and never as done.
    void brokenAnswers()
    {
        QFETCH(QByteArray, answer);
        RawServer server(answer);
        http::Transport transport({.timeout = 2s, .wire = NetworkOptions::Wire::GrpcWeb});
        FixedToken token("secret-token");
        Client client(server.url(), transport, token);
        const auto saved = answerOf(client.updateAction(u"1"_s, u"1"_s, {u"a"_s, u"b"_s, 1s, false}));
        QVERIFY(!saved);
        QTEST(int(saved.error().kind), "kind");
        QTEST(saved.error().mayHaveHappened, "mayHaveHappened");
        QVERIFY(!saved.error().message.isEmpty() && !saved.error().advice.isEmpty());
        QVERIFY(!saved.error().technical.contains(u"secret-token"_s));
        QVERIFY(server.request().startsWith("POST /zitadel.management.v1.ManagementService/UpdateAction "));
        QVERIFY(server.request().contains("application/grpc-web+proto"));
        QVERIFY(server.request().toLower().contains("grpc-timeout: 8000m"));
    }

    void goodAnswers_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("usual") << web(frame(0, written) + good);
        QTest::newRow("unknown fields") << web(
            frame(0, QByteArray::fromHex("0a020807") + QByteArray::fromHex("fa7f0161 9d7f00000000")) + good);
        QTest::newRow("status in the header too") << web(frame(0, written) + good, "grpc-status: 0\r\n");
        QTest::newRow("status in the header alone") << web(frame(0, written), "grpc-status: 0\r\n");
        QTest::newRow("plain line ends") << web(frame(0, written) + frame('\x80', "Grpc-Status:0\n"));
    }
    void goodAnswers()
    {
        QFETCH(QByteArray, answer);
        RawServer server(answer);
        http::Transport transport({.timeout = 2s, .wire = NetworkOptions::Wire::GrpcWeb});
        QList<http::Exchange> log;
        connect(&transport, &http::Transport::answered, this,
                [&](const http::Exchange &exchange) { log << exchange; });
        FixedToken token("t");
        Client client(server.url(), transport, token);
        const auto saved = answerOf(client.updateAction(u"1"_s, u"1"_s, {u"a"_s, u"b"_s, 1s, false}));
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().technical));
        QCOMPARE(saved->sequence, 7u);
        QCOMPARE(log.size(), 1);
        QCOMPARE(log.constFirst().status, 200);
        QVERIFY(log.constFirst().failure.isEmpty() && log.constFirst().refusal.isEmpty());
    }

    void streams_data()
    {
        using Make = std::function<QByteArray(quint32)>;
        using H2 = Http2Server;
        QTest::addColumn<Make>("answer");
        QTest::addColumn<int>("kind"); // -1: good
        QTest::addColumn<bool>("mayHaveHappened");
        const auto row = [](const char *name, const Make &answer, int kind, bool mayHaveHappened = false) {
            QTest::newRow(name) << answer << kind << mayHaveHappened;
        };
        const H2::Headers head{{":status", "200"}, {"content-type", "application/grpc"}};
        const H2::Headers fine{{"grpc-status", "0"}};
        const QByteArray message = frame(0, written);
        row(
            "good",
            [=](quint32 id) {
                return H2::headers(id, head) + H2::data(id, message) + H2::headers(id, fine, true);
            },
            -1);
        row(
            "in pieces",
            [=](quint32 id) {
                QByteArray all = H2::headers(id, head);
                for (const char c : message)
                    all += H2::data(id, QByteArray(1, c));
                return all + H2::headers(id, fine, true);
            },
            -1);
        row(
            "with a ping between",
            [=](quint32 id) {
                return H2::headers(id, head) + H2::frame(6, 0, 0, "12345678") + H2::data(id, message) +
                       H2::headers(id, fine, true);
            },
            -1);
        row(
            "refused in the trailers",
            [=](quint32 id) {
                return H2::headers(id, head) +
                       H2::headers(id, {{"grpc-status", "9"}, {"grpc-message", "x"}}, true);
            },
            int(Kind::Invalid));
        row(
            "refused in the header",
            [=](quint32 id) {
                return H2::headers(id, H2::Headers(head) << std::pair("grpc-status"_ba, "7"_ba), true);
            },
            int(Kind::Forbidden));
        row(
            "refused behind a message",
            [=](quint32 id) {
                return H2::headers(id, head) + H2::data(id, message) +
                       H2::headers(id, {{"grpc-status", "14"}}, true);
            },
            int(Kind::ServerFault), true);
        row(
            "no trailers", [=](quint32 id) { return H2::headers(id, head) + H2::data(id, message, true); },
            int(Kind::CutOff), true);
        row(
            "trailers of gRPC-Web",
            [=](quint32 id) { return H2::headers(id, head) + H2::data(id, message + good, true); },
            int(Kind::NotZitadel), true);
        row(
            "good, and no message",
            [=](quint32 id) { return H2::headers(id, head) + H2::headers(id, fine, true); },
            int(Kind::NotZitadel), true);
        row(
            "compressed",
            [=](quint32 id) {
                return H2::headers(id, head) + H2::data(id, frame(1, written)) + H2::headers(id, fine, true);
            },
            int(Kind::NotZitadel), true);
        row(
            "half a frame",
            [=](quint32 id) {
                return H2::headers(id, head) + H2::data(id, message.first(6)) + H2::headers(id, fine, true);
            },
            int(Kind::CutOff), true);
        row(
            "page of a proxy",
            [=](quint32 id) {
                return H2::headers(id, {{":status", "200"}, {"content-type", "text/html"}}) +
                       H2::data(id, "<html>", true);
            },
            int(Kind::NotZitadel), true);
        row(
            "404",
            [=](quint32 id) {
                return H2::headers(id, {{":status", "404"}, {"content-type", "application/json"}}) +
                       H2::data(id, R"({"code":5,"message":"Not Found"})", true);
            },
            int(Kind::NoRoute));
        row(
            "reset before the answer", [=](quint32 id) { return H2::reset(id, 2); }, int(Kind::Offline),
            true);
        row(
            "reset in the middle",
            [=](quint32 id) {
                return H2::headers(id, head) + H2::data(id, message.first(6)) + H2::reset(id, 8);
            },
            int(Kind::CutOff), true);
        row(
            "reset before the trailers",
            [=](quint32 id) { return H2::headers(id, head) + H2::data(id, message) + H2::reset(id, 2); },
            int(Kind::CutOff), true);
        row(
            "going away before it was looked at", [=](quint32) { return H2::goAway(0, 0); },
            int(Kind::Offline), true);
        row(
            "going away in the middle",
            [=](quint32 id) {
                return H2::headers(id, head) + H2::goAway(id, 0) + H2::data(id, message) +
                       H2::headers(id, fine, true);
            },
            -1);
        row("silence", [](quint32) { return QByteArray(); }, int(Kind::TimedOut), true);
    }
    /// The same over HTTP/2: what may have happened is told as such, whatever the frames were.
    void streams()
    {
        QFETCH(std::function<QByteArray(quint32)>, answer);
        QFETCH(int, kind);
        Http2Server server(answer);
        http::Transport transport({.timeout = 2s, .wire = NetworkOptions::Wire::Grpc});
        FixedToken token("t");
        Client client(server.url(), transport, token);
        const auto saved = answerOf(client.updateAction(u"1"_s, u"1"_s, {u"a"_s, u"b"_s, 1s, false}));
        QCOMPARE(server.requestCount(), 1); // never sent again by itself
        if (kind < 0) {
            QVERIFY2(saved, saved ? "" : qPrintable(saved.error().technical));
            QCOMPARE(saved->sequence, 7u);
            return;
        }
        QVERIFY(!saved);
        QVERIFY2(int(saved.error().kind) == kind,
                 qPrintable(u"%1 %2"_s.arg(int(saved.error().kind)).arg(saved.error().technical)));
        QTEST(saved.error().mayHaveHappened, "mayHaveHappened");
        QVERIFY(!saved.error().message.isEmpty() && !saved.error().advice.isEmpty());
    }

    void givingUpResetsTheStream()
    {
        Http2Server server([](quint32) { return QByteArray(); });
        http::Transport transport({.timeout = 5s, .wire = NetworkOptions::Wire::Grpc});
        FixedToken token("t");
        Client client(server.url(), transport, token);
        std::stop_source stop;
        auto future = client.actions(u"1"_s, stop.get_token());
        QTRY_COMPARE(server.requestCount(), 1);
        stop.request_stop();
        QCOMPARE(answerOf(future).error().kind, Kind::Cancelled);
        QTRY_COMPARE(server.resetCount(), 1);
    }

    void theLogTellsRefusals()
    {
        RawServer server(web({}, "grpc-status: 9\r\ngrpc-message: no\r\n"));
        http::Transport transport({.timeout = 2s, .wire = NetworkOptions::Wire::GrpcWeb});
        QString refusal;
        connect(&transport, &http::Transport::answered, this,
                [&](const http::Exchange &exchange) { refusal = exchange.refusal; });
        FixedToken token("t");
        Client client(server.url(), transport, token);
        QVERIFY(!answerOf(client.actions(u"1"_s)));
        QCOMPARE(refusal, u"gRPC status 9"_s);
    }

    void umlautsAndPadding()
    {
        RawServer server(web({}, "grpc-status: 9\r\ngrpc-message: Keine %C3%84nderung 100%25\r\n"
                                 "grpc-status-details-bin: CAUaDgoBeBIJCgdORVctMTIz\r\n"));
        http::Transport transport({.timeout = 2s, .wire = NetworkOptions::Wire::GrpcWeb});
        FixedToken token("t");
        Client client(server.url(), transport, token);
        const Error error = answerOf(client.action(u"1"_s, u"1"_s)).error();
        QCOMPARE(error.serverMessage, u"Keine Änderung 100%"_s);
        QCOMPARE(error.serverId, u"NEW-123"_s);
        QCOMPARE(error.httpStatus, 400);
    }

    void numbersAreExact()
    {
        const GrpcWire wire(true);
        // The largest sequence there can be, and a timeout of 19.999999999 s.
        const auto action = wire.readAction(QByteArray::fromHex(
            "0a20 0a0131 120b 08ffffffffffffffffff01 220161 2a0162 3208 0813 10ff93ebdc03"));
        QVERIFY2(action, action ? "" : qPrintable(action.error().technical));
        QCOMPARE(action->details.sequence, std::numeric_limits<quint64>::max());
        QCOMPARE(action->fields.timeout, 20s - 1ns);
        const QByteArray sent = wire.createAction({u"a"_s, u"b"_s, 20s - 1ns, false}).body;
        QVERIFY2(sent.contains(QByteArray::fromHex("1a08 0813 10ff93ebdc03")), sent.toHex().constData());
    }
};

QTEST_GUILESS_MAIN(tst_grpc)
#include "tst_grpc.moc"
