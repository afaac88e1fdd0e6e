// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawtest.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/// gRPC and gRPC-Web as a real server answers them; by curl, which knows HTTP/2 from somebody else.
class tst_demo_grpc : public RawTest
{
    Q_OBJECT

    static QByteArray framed(const QByteArray &message)
    {
        QByteArray length(4, '\0');
        qToBigEndian(quint32(message.size()), length.data());
        return '\0' + length + message;
    }
    RawReply web(const QByteArray &method, const QByteArray &body, const QByteArray &headers = {},
                 const QByteArray &type = "application/grpc-web+proto")
    {
        return send("POST /zitadel.management.v1.ManagementService/" + method,
                    "Content-Type: " + type + "\r\n" + headers, body);
    }
    QByteArray create(const QByteArray &name)
    {
        return framed("\n" + QByteArray(1, char(name.size())) + name + "\x12\x01x");
    }

private slots:
    void init() { start(demo::SampleState::Empty); }

    void answersWithATrailerFrame()
    {
        const RawReply reply = web("CreateAction", create("a"));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.header("content-type"), "application/grpc-web+proto"_ba);
        QCOMPARE(reply.header("cache-control"), "no-store"_ba);
        QVERIFY(reply.has("x-request-id") && !reply.has("grpc-status"));
        QVERIFY(reply.body.startsWith('\0'));
        QVERIFY(reply.body.endsWith(QByteArray::fromHex("8000000010677270632d7374617475733a20300d0a")));
    }

    void refusesInTheHeader()
    {
        QVERIFY(web("CreateAction", create("a")).body.size() > 21);
        const RawReply taken = web("CreateAction", create("A"));
        QCOMPARE(taken.status, 200);
        QVERIFY(taken.body.isEmpty());
        QCOMPARE(taken.header("grpc-status"), "6"_ba);
        QVERIFY(taken.header("grpc-message").endsWith("(V3-DKcYh)"));
        const QByteArray details = taken.header("grpc-status-details-bin");
        QVERIFY(!details.endsWith('=') && QByteArray::fromBase64(details).contains("zitadel.v1.ErrorDetail"));
        // Without an id there are no details.
        const RawReply nobody = web("GetAction", framed("\n\x01x"), "Authorization: \r\n");
        QCOMPARE(nobody.header("grpc-status"), "16"_ba);
        QVERIFY(!nobody.has("grpc-status-details-bin"));
    }

    void whatReachesNoService_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("method")
            << "Nothing"_ba << framed({}) << "12"_ba
            << "unknown method Nothing for service zitadel.management.v1.ManagementService"_ba;
        QTest::newRow("message")
            << "GetAction"_ba << framed("\xff\xff\xff") << "13"_ba
            << "grpc: error unmarshalling request: proto: cannot parse invalid wire-format data"_ba;
        QTest::newRow("text") << "GetAction"_ba << framed("\n\x01\xff") << "13"_ba
                              << "grpc: error unmarshalling request: string field contains invalid UTF-8"_ba;
        QTest::newRow("compressed") << "GetAction"_ba << QByteArray::fromHex("0100000000") << "13"_ba
                                    << "grpc: compressed flag set with identity or empty encoding"_ba;
        QTest::newRow("large") << "CreateAction"_ba << framed(QByteArray(4'300'039, 'x')) << "8"_ba
                               << "grpc: received message larger than max (4300039 vs. 4194304)"_ba;
    }
    void whatReachesNoService()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        const RawReply reply = web(method, body);
        QTEST(reply.header("grpc-status"), "status");
        QTEST(reply.header("grpc-message"), "message");
        QVERIFY(!reply.has("x-request-id"));
    }

    void theWrongWay()
    {
        const RawReply reply = web("GetAction", framed("\n\x01x"), {}, "application/grpc");
        QCOMPARE(reply.status, 404);
        QCOMPARE(reply.message(), u"Not Found"_s);
        QCOMPARE(send("GET /zitadel.management.v1.ManagementService/GetAction", {}).status, 404);
    }

    void theTextForm()
    {
        const RawReply reply = web("Healthz", framed({}), {}, "application/grpc-web-text");
        QCOMPARE(reply.body, "AAAAAAA=gAAAABBncnBjLXN0YXR1czogMA0K"_ba);
    }

    /// What is written by one of them is read by the others.
    void oneState()
    {
        QVERIFY(web("CreateAction", create("byWeb")).body.size() > 21);
        const RawReply json = send(
            "POST /management/v1/actions/_search",
            "Content-Type: application/json\r\nx-zitadel-orgid: " + firstOrganisation().toLatin1() + "\r\n",
            "{}");
        QCOMPARE(json.json()[u"result"][0][u"name"].toString(), u"byWeb"_s);
        const QByteArray id = json.json()[u"result"][0][u"id"].toString().toLatin1();
        const RawReply read = web("GetAction", framed("\n" + QByteArray(1, char(id.size())) + id));
        QVERIFY(read.body.contains("byWeb"));
    }

    void http2ByCurl()
    {
        const QString curl = QStandardPaths::findExecutable(u"curl"_s);
        QVERIFY2(!curl.isEmpty(), "curl is missing");
        QTemporaryDir folder;
        QFile request(folder.filePath(u"request"_s));
        QVERIFY(request.open(QIODevice::WriteOnly));
        // Larger than the window of a stream, so that both sides have to wait for the other.
        const QByteArray script(39'000, 'x');
        QByteArray message = "\n\x05"
                             "large\x12";
        for (auto rest = quint32(script.size());; rest >>= 7) {
            message += char(rest < 0x80 ? rest : (rest & 0x7f) | 0x80);
            if (rest < 0x80)
                break;
        }
        request.write(framed(message + script));
        request.close();
        const auto run = [&](const QByteArray &method, const QString &data) {
            QProcess process;
            process.start(curl, {u"-sS"_s, u"--max-time"_s, u"10"_s, u"--http2-prior-knowledge"_s, u"-D"_s,
                                 folder.filePath(u"headers"_s), u"-o"_s, folder.filePath(u"body"_s),
                                 u"--data-binary"_s, data, u"-H"_s, u"content-type: application/grpc"_s,
                                 u"-H"_s, u"te: trailers"_s, u"-H"_s,
                                 u"authorization: Bearer "_s + QString::fromLatin1(m_client->token()),
                                 m_server->url().toString() + u"/zitadel.management.v1.ManagementService/"_s +
                                     QString::fromLatin1(method)});
            process.waitForFinished();
            const auto read = [&](const QString &name) {
                QFile file(folder.filePath(name));
                return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            };
            return std::pair(read(u"headers"_s) + process.readAllStandardError(), read(u"body"_s));
        };
        for (int i = 0; i < 6; ++i) {
            const auto [headers, body] = run("CreateAction", u'@' + request.fileName());
            QVERIFY2(headers.startsWith("HTTP/2 200"), headers.constData());
            QVERIFY2(headers.contains(i == 0 ? "grpc-status: 0" : "grpc-status: 6"), headers.constData());
            QVERIFY2(headers.indexOf("content-type:") < headers.indexOf("grpc-status:"), headers.constData());
            QVERIFY(!headers.contains("date:"));
        }
        for (int i = 0; i < 5; ++i)
            m_server->addAction(firstOrganisation(), u"more%1"_s.arg(i), QString::fromLatin1(script));
        QFile empty(folder.filePath(u"empty"_s));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.write(framed({}));
        empty.close();
        const auto [headers, body] = run("ListActions", u'@' + empty.fileName());
        QVERIFY2(headers.contains("grpc-status: 0"), headers.constData());
        QVERIFY(body.size() > 6 * script.size());
    }
};

QTEST_GUILESS_MAIN(tst_demo_grpc)
#include "tst_demo_grpc.moc"
