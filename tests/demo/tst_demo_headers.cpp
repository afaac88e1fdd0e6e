// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawtest.h"

const QByteArray list = "POST /management/v1/actions/_search";
const QByteArray create = "POST /management/v1/actions";

/// What headers of requests do, which headers answers have, and how large a message may be (API 5, 21).
class TestDemoHeaders : public RawTest
{
    Q_OBJECT

private slots:
    void init() { start(demo::SampleState::Empty); }
    void judgesDeadlines_data();
    void judgesDeadlines();
    void judgesDeadlinesInOrder();
    void needsPrintableAuthorization_data();
    void needsPrintableAuthorization();
    void dropsOddOrganisations();
    void measuresMessages_data();
    void measuresMessages();
    void refusesLargeMessagesFirst();
    void cachesNothing_data();
    void cachesNothing();
    void setsCookies();
    void numbersRequests();
    void neverSends();
};

void TestDemoHeaders::judgesDeadlines_data()
{
    QTest::addColumn<QByteArray>("deadline");
    QTest::addColumn<int>("status");
    for (const char *fine : {"5S", "500m", "1H", "1M", "123456789S", "+1S", "0S", "00000000001S", "9000000u"})
        QTest::newRow(fine) << QByteArray(fine) << 200;
    for (const char *over : {"1n", "1u", "-1S", "-1H", "99999999H"})
        QTest::newRow(over) << QByteArray(over) << 504;
    for (const char *bad : {"soon", "x", "1.5S", "1s", "S", "+S", "1 S", "99999999999999999999S", "0x1S"})
        QTest::newRow(bad) << QByteArray(bad) << 400;
}

void TestDemoHeaders::judgesDeadlines()
{
    QFETCH(QByteArray, deadline);
    QFETCH(int, status);
    const RawReply reply = send(list, "Grpc-Timeout: " + deadline + "\r\n");
    QCOMPARE(reply.status, status);
    if (status == 504)
        QCOMPARE(reply.json(), QJsonObject({{u"code"_s, 4}, {u"message"_s, u"context deadline exceeded"_s}}));
    if (status == 400)
        QCOMPARE(reply.json(),
                 QJsonObject({{u"code"_s, 3},
                              {u"message"_s, u"invalid grpc-timeout: "_s + QString::fromLatin1(deadline)}}));
}

void TestDemoHeaders::judgesDeadlinesInOrder()
{
    const QByteArray nobody = "Authorization: x\r\n";
    QCOMPARE(send(list, nobody + "Grpc-Timeout: x\r\n", "{").message(), u"invalid grpc-timeout: x"_s);
    QCOMPARE(send(list, nobody + "Grpc-Timeout: 1n\r\n", "{").message(), u"unexpected EOF"_s);
    QCOMPARE(send(list, nobody + "Grpc-Timeout: 1n\r\n").status, 504);
    QCOMPARE(send("GET /debug/healthz", "Grpc-Timeout: x\r\n").status, 200); // no call of gRPC
}

void TestDemoHeaders::needsPrintableAuthorization_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("umlaut") << "Bearer \xc3\xa4"_ba;
    QTest::newRow("Latin 1") << "Bearer \xe4"_ba;
    QTest::newRow("tab") << "Bearer\tx"_ba;
}

void TestDemoHeaders::needsPrintableAuthorization()
{
    QFETCH(QByteArray, value);
    const QByteArray header = "Authorization: " + value + "\r\n";
    const RawReply reply = send(list, header);
    QCOMPARE(reply.status, 500);
    QCOMPARE(reply.json(), QJsonObject({{u"code"_s, 13},
                                        {u"message"_s, u"header key \"authorization\" contains value with "
                                                       "non-printable ASCII characters"_s}}));
    QCOMPARE(send(list, header, "{").status, 400); // the body comes first
}

void TestDemoHeaders::dropsOddOrganisations()
{
    const auto organisation = [this](const QByteArray &id) {
        return send("GET /management/v1/orgs/me", "x-zitadel-orgid: " + id + "\r\n");
    };
    QCOMPARE(organisation("\xc3\xa4").json()[u"org"][u"id"], firstOrganisation());
    QCOMPARE(organisation("1\t2").json()[u"org"][u"id"], firstOrganisation());
    QCOMPARE(organisation("12").status, 403);
}

void TestDemoHeaders::measuresMessages_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const QString tooLarge = u"grpc: received message larger than max (%1 vs. 4194304)"_s;
    const QString noName =
        u"invalid CreateActionRequest.Name: value length must be between 1 and 200 runes, inclusive"_s;
    const QByteArray much(6'000'000, 'x');
    const auto script = [](qsizetype size) {
        return R"({"name":"a","script":")" + QByteArray(size, 'x') + "\"}";
    };
    QTest::newRow("script") << script(6'000'000) << tooLarge.arg(6000008);
    QTest::newRow("script with escapes")
        << R"({"name":"a","script":")" + QByteArray("\\u0078").repeated(4'500'000) + "\"}"
        << tooLarge.arg(4500008);
    QTest::newRow("all fields") << R"({"name":"a","timeout":"10.5s","allowedToFail":true,"script":")" + much +
                                       "\"}"
                                << tooLarge.arg(6000020);
    QTest::newRow("just too large") << script(4194304 - 7) << tooLarge.arg(4194305);
    QTest::newRow("just not")
        << script(4194304 - 8)
        << u"invalid CreateActionRequest.Script: value length must be at most 40000 bytes"_s;
    QTest::newRow("blanks") << QByteArray(5 * 1024 * 1024, ' ') << noName;
    QTest::newRow("unknown key") << R"({"x":")" + much + "\"}" << noName;
    QTest::newRow("behind the value") << "{}" + much << noName;
    QTest::newRow("escapes that come to little")
        << R"({"name":"a","script":")" + QByteArray("\\u0078").repeated(1'000'000) + "\"}"
        << u"invalid CreateActionRequest.Script: value length must be at most 40000 bytes"_s;
}

void TestDemoHeaders::measuresMessages()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, message);
    const RawReply reply = send(create, {}, body);
    QCOMPARE(reply.message(), message);
    QCOMPARE(reply.status, message.startsWith("grpc"_L1) ? 429 : 400);
    QVERIFY(!reply.json().contains("details"_L1));
}

void TestDemoHeaders::refusesLargeMessagesFirst()
{
    // With the id from the path: 1 + 1 + 3 bytes.
    const QByteArray body = R"({"name":"a","script":")" + QByteArray(6'000'000, 'x') + R"(","id":"ignored"})";
    const RawReply update = send("PUT /management/v1/actions/123", "Authorization: x\r\n", body);
    QCOMPARE(update.message(), u"grpc: received message larger than max (6000013 vs. 4194304)"_s);
    QVERIFY(update.header("set-cookie").startsWith("zitadel.quota.exhausted=true"));
    QVERIFY(!update.has("cache-control"));
    const QByteArray ids = R"({"actionIds":[")" + QByteArray(5'000'000, '1') + R"(","","2"]})";
    QCOMPARE(send("POST /management/v1/flows/2/trigger/4", {}, ids).message(),
             u"grpc: received message larger than max (5000016 vs. 4194304)"_s);
}

void TestDemoHeaders::cachesNothing_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("kind"); // of the headers
    const QString v1 = u"v1"_s;
    const QString v2 = u"v2"_s;
    const QString none = u"none"_s;
    const auto row = [](const char *name, const QByteArray &line, const QString &kind,
                        const QByteArray &body = {}, const QByteArray &headers = {}) {
        QTest::newRow(name) << line << body << headers << kind;
    };
    const QByteArray organisations = "POST /v2/organizations/_search";
    row("list", list, v1);
    row("not found", "GET /management/v1/actions/1", v1);
    row("no token", list, v1, {}, "Authorization: x\r\n");
    row("violation", create, v1, "{}");
    row("wrong host", list, v1, {}, "Host: elsewhere\r\n");
    row("service's health", "GET /management/v1/healthz", v1);
    row("v2", organisations, v2);
    row("v2, no token", organisations, v2, {}, "Authorization: x\r\n");
    row("v2, violation", organisations, v2, R"({"queries":[{}]})");
    row("v2, decoder", organisations, none, "{");
    row("decoder", create, none, "{");
    row("unknown route", "GET /management/v1/nothing", none);
    row("wrong verb", "GET /management/v1/actions", none);
    row("no route at all", "GET /management/v1", none);
    row("health", "GET /healthz", none);
    row("probe", "GET /debug/healthz", none);
    row("readiness", "GET /debug/ready", none);
    row("deadline", list, none, {}, "Grpc-Timeout: 1n\r\n");
}

void TestDemoHeaders::cachesNothing()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, headers);
    QFETCH(QString, kind);
    const RawReply reply = send(line, headers, body);
    QVERIFY(reply.status != 0);
    QCOMPARE(reply.header("cache-control"), kind == "v1"_L1 ? "no-store"_ba : ""_ba);
    QCOMPARE(reply.header("pragma"), kind == "v1"_L1 ? "no-cache"_ba : ""_ba);
    QCOMPARE(reply.header("expires").endsWith(" GMT"), kind == "v1"_L1);
    QCOMPARE(reply.header("grpcgateway-content-type"), kind == "none"_L1 ? ""_ba : "application/grpc"_ba);
    QCOMPARE(reply.has("grpcgateway-cache-control"), kind != "none"_L1);
    QCOMPARE(reply.has("grpcgateway-pragma"), kind != "none"_L1);
    QCOMPARE(reply.header("grpcgateway-date").endsWith(" GMT"), kind == "v2"_L1);
}

void TestDemoHeaders::setsCookies()
{
    const RawReply good = send(list, {});
    QCOMPARE(good.all("set-cookie"),
             QByteArrayList{"zitadel.quota.exhausted=; Path=/; Max-Age=0; SameSite=Lax"});
    QCOMPARE(good.all("vary"), QByteArrayList({"Origin", "Cookie"}));
    const RawReply bad = send("GET /management/v1/actions/1", {});
    QVERIFY(!bad.has("set-cookie"));
    QCOMPARE(bad.all("vary"), QByteArrayList{"Origin"});

    demo::Switches switches = m_server->switches();
    switches.rateLimited = true;
    m_server->setSwitches(switches);
    const QByteArray blocked = send(list, {}).header("set-cookie");
    QVERIFY(blocked.startsWith("zitadel.quota.exhausted=true; ") && blocked.endsWith("; SameSite=Lax"));
    m_server->setSwitches({});

    for (const QByteArray &line : {"GET /.well-known/openid-configuration"_ba, "POST /oauth/v2/token"_ba}) {
        const RawReply signIn = send(line, {});
        QCOMPARE(signIn.all("set-cookie").size(), 1);
        QVERIFY(signIn.header("set-cookie").startsWith("zitadel.useragent="));
        QVERIFY(signIn.header("set-cookie").endsWith("; SameSite=Lax"));
        QCOMPARE(signIn.header("cache-control"), "no-store"_ba);
    }
}

void TestDemoHeaders::numbersRequests()
{
    const QByteArray first = send(list, {}).header("x-request-id");
    const QByteArray second = send("GET /management/v1/nothing", {}).header("x-request-id");
    QVERIFY(!first.isEmpty() && !second.isEmpty() && first != second);
    for (const QByteArray &path : {"/debug/healthz"_ba, "/debug/ready"_ba, "//healthz"_ba, "/%"_ba}) {
        const RawReply reply = send("GET " + path, {});
        QVERIFY(reply.status != 0);
        QVERIFY2(!reply.has("x-request-id") && !reply.has("vary") && !reply.has("set-cookie"),
                 path.constData());
    }
}

void TestDemoHeaders::neverSends()
{
    for (const QByteArray &line : {list, "GET /management/v1/actions/1"_ba}) {
        const RawReply reply = send(line, {});
        QCOMPARE(reply.header("content-type"), "application/json"_ba);
        QVERIFY(reply.header("date").endsWith(" GMT"));
        QVERIFY(!reply.body.endsWith('\n'));
        for (const char *absent : {"etag", "last-modified", "location", "retry-after", "www-authenticate"})
            QVERIFY2(!reply.has(absent), absent);
    }
}

QTEST_GUILESS_MAIN(TestDemoHeaders)
#include "tst_demo_headers.moc"
