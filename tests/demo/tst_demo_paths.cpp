// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawtest.h"

/// Odd paths and verbs, as they stand on the request line (API 1, 2).
class TestDemoPaths : public RawTest
{
    Q_OBJECT

private slots:
    void init() { start(demo::SampleState::Empty); }
    void emptyLastSegments_data();
    void emptyLastSegments();
    void needsPrintablePaths_data();
    void needsPrintablePaths();
    void refusesBadEscapes_data();
    void refusesBadEscapes();
    void needsASlashBehindThePrefix_data();
    void needsASlashBehindThePrefix();
    void redirects_data();
    void redirects();
    void servesFormsAsGet_data();
    void servesFormsAsGet();
    void readsBodiesOfDeletions_data();
    void readsBodiesOfDeletions();
};

void TestDemoPaths::emptyLastSegments_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("answer"); // status and message
    QTest::newRow("read") << "GET /management/v1/actions/"_ba << ""_ba
                          << u"404 Action not found (QUERY-GEfnb)"_s;
    QTest::newRow("update") << "PUT /management/v1/actions/"_ba << R"({"name":"a","script":"s"})"_ba
                            << u"400 invalid UpdateActionRequest.Id: value length must be between 1 and 200 "
                               "runes, inclusive"_s;
    QTest::newRow("delete") << "DELETE /management/v1/actions/"_ba << ""_ba
                            << u"400 ID missing (COMMAND-Gfg3g)"_s;
    QTest::newRow("create") << "POST /management/v1/actions/"_ba << "{}"_ba << u"405 Method Not Allowed"_s;
    QTest::newRow("flow with POST") << "POST /management/v1/flows/"_ba << "{}"_ba
                                    << u"405 Method Not Allowed"_s;
    QTest::newRow("flow") << "GET /management/v1/flows/"_ba << ""_ba << u"200 "_s;
    QTest::newRow("trigger") << "POST /management/v1/flows/2/trigger/"_ba << "{}"_ba
                             << u"400 TriggerType is invalid (COMMAND-Dfgh6)"_s;
    QTest::newRow("nothing there") << "POST /management/v1/actions/_search/"_ba << "{}"_ba
                                   << u"404 Not Found"_s;
}

void TestDemoPaths::emptyLastSegments()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, body);
    QFETCH(QString, answer);
    const RawReply reply = send(line, {}, body);
    QCOMPARE(u"%1 %2"_s.arg(reply.status).arg(reply.message()), answer);
    if (reply.status == 200)
        QCOMPARE(reply.json()[u"flow"][u"type"][u"id"], u"0"_s);
}

void TestDemoPaths::needsPrintablePaths_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("umlaut") << "GET /management/v1/actions/%C3%A4"_ba;
    QTest::newRow("NUL") << "DELETE /management/v1/actions/%00"_ba;
    QTest::newRow("DEL") << "GET /management/v1/actions/%7F"_ba;
    QTest::newRow("line break") << "PUT /management/v1/actions/a%0Ab"_ba;
    QTest::newRow("flow") << "GET /management/v1/flows/%EF%BB%BF1"_ba;
    QTest::newRow("raw bytes") << "GET /management/v1/flows/\xc3\xa4"_ba;
}

void TestDemoPaths::needsPrintablePaths()
{
    QFETCH(QByteArray, line);
    m_authorization = "Authorization: nonsense\r\n"; // judged before the token
    const RawReply reply = send(line, {}, "{}");
    QCOMPARE(reply.status, 500);
    QCOMPARE(reply.json(),
             QJsonObject({{u"code"_s, 13},
                          {u"message"_s, u"header key \"zitadel-activity-path\" contains value with "
                                         "non-printable ASCII characters"_s}}));
    QCOMPARE(send("GET /management/v1/actions/a%20b", {}).status, 401); // a blank is printable
    QCOMPARE(send("GET /management/v1/n%C3%A4chst", {}).status, 404);   // no such path
}

void TestDemoPaths::refusesBadEscapes_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("no digits") << "/management/v1/actions/%zz"_ba;
    QTest::newRow("nothing") << "/management/v1/actions/%"_ba;
    QTest::newRow("one digit") << "/management/v1/actions/%4"_ba;
    QTest::newRow("half a digit") << "/management/v1/actions/%4g?a=b"_ba;
    QTest::newRow("unknown path") << "/%"_ba;
    QTest::newRow("signing in") << "/oauth/v2/%zz"_ba;
}

void TestDemoPaths::refusesBadEscapes()
{
    QFETCH(QByteArray, path);
    const RawReply reply = send("GET " + path, {});
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.body, "400 Bad Request"_ba);
    QCOMPARE(reply.header("content-type"), "text/plain; charset=utf-8"_ba);
    QVERIFY(!reply.has("x-request-id"));
    QCOMPARE(send("GET /management/v1/flows/1?a=%zz", {}).status, 200); // queries are not looked at
}

void TestDemoPaths::needsASlashBehindThePrefix_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    for (const char *path :
         {"/management/v1", "/auth/v1", "/admin/v1", "/management/v1?a=b", "/management/v1x"})
        QTest::newRow(path) << QByteArray(path) << 400;
    for (const char *path : {"/management/v1/", "/auth/v1/", "/v2", "/management"})
        QTest::newRow(path) << QByteArray(path) << 404;
}

void TestDemoPaths::needsASlashBehindThePrefix()
{
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    const RawReply reply = send("GET " + path, {});
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.json(), status == 400 ? QJsonObject({{u"code"_s, 3}, {u"message"_s, u"Bad Request"_s}})
                                         : QJsonObject({{u"code"_s, 5}, {u"message"_s, u"Not Found"_s}}));
}

void TestDemoPaths::redirects_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("up") << "/management/v1/actions/.."_ba << "/management/v1"_ba;
    QTest::newRow("here") << "/management/v1/actions/."_ba << "/management/v1/actions"_ba;
    QTest::newRow("up, with a slash") << "/management/v1/actions/../"_ba << "/management/v1/"_ba;
    QTest::newRow("escaped") << "/management/v1/actions/%2E%2E?a=b"_ba << "/management/v1?a=b"_ba;
    QTest::newRow("root") << "/healthz/.."_ba << "/"_ba;
}

void TestDemoPaths::redirects()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, location);
    const RawReply reply = send("GET " + path, {});
    QCOMPARE(reply.status, 301);
    QCOMPARE(reply.header("location"), location);
    QVERIFY(!reply.has("vary"));
    QVERIFY(!reply.has("x-request-id"));
}

void TestDemoPaths::servesFormsAsGet_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("status");
    const QByteArray form = "application/x-www-form-urlencoded";
    QTest::newRow("flow") << "/management/v1/flows/1"_ba << form << 200;
    QTest::newRow("health") << "/management/v1/healthz"_ba << form << 200;
    QTest::newRow("other type") << "/management/v1/flows/1"_ba << "application/json"_ba << 405;
    QTest::newRow("with a character set") << "/management/v1/flows/1"_ba << form + "; charset=utf-8" << 405;
    QTest::newRow("other verbs as well") << "/management/v1/actions/1"_ba << form << 405;
    QTest::newRow("its own verb") << "/management/v1/actions/_search"_ba << form << 200;
}

void TestDemoPaths::servesFormsAsGet()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, type);
    QFETCH(int, status);
    QCOMPARE(send("POST " + path, "Content-Type: " + type + "\r\n").status, status);
    if (path.endsWith("/flows/1"))
        QCOMPARE(send("PUT " + path, "Content-Type: " + type + "\r\n").status, 405);
}

void TestDemoPaths::readsBodiesOfDeletions_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("answer");
    const QString gone = u"404 Action not found (COMMAND-Dgh4h)"_s;
    QTest::newRow("none") << ""_ba << gone;
    QTest::newRow("empty") << "{}"_ba << gone;
    QTest::newRow("any field") << R"({"id":5})"_ba << gone;
    QTest::newRow("cut off") << "{"_ba << u"400 unexpected EOF"_s;
    QTest::newRow("no JSON") << "x"_ba << u"400 invalid character 'x' looking for beginning of value"_s;
}

void TestDemoPaths::readsBodiesOfDeletions()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, answer);
    const QByteArray line = "DELETE /management/v1/actions/1";
    const RawReply reply = send(line, {}, body);
    QCOMPARE(u"%1 %2"_s.arg(reply.status).arg(reply.message()), answer);
    m_authorization = ""; // judged later
    QCOMPARE(send(line, {}, body).status, reply.status == 400 ? 400 : 401);
}

QTEST_GUILESS_MAIN(TestDemoPaths)
#include "tst_demo_paths.moc"
