// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotest.h"

/// The JSON that is accepted (API 9, 10, 14, 15) and sent (API 11 to 13), and the field validators (API 20).
class TestDemoJson : public DemoTest
{
    Q_OBJECT

private slots:
    void init() { start(demo::SampleState::Empty); }
    void refusesBodies_data();
    void refusesBodies();
    void refusesSearchBodies_data();
    void refusesSearchBodies();
    void acceptsBodies_data();
    void acceptsBodies();
    void readsDurations_data();
    void readsDurations();
    void clampsTimeouts_data();
    void clampsTimeouts();
    void validates_data();
    void validates();
    void validatesSearches_data();
    void validatesSearches();
    void omitsDefaults();
    void keepsTextAsItIs();

private:
    /// The message with whatever blank stands after `proto:` made plain.
    static QString plain(const DemoReply &reply) { return reply.message().replace(QChar::Nbsp, u' '); }
};

void TestDemoJson::refusesBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *body, const char *message) {
        QTest::newRow(name) << QByteArray(body) << QString::fromUtf8(message);
    };
    // The table of 1.5.
    row("same field twice", R"({"name":"a","name":"b"})", "proto: (line 1:13): duplicate field \"name\"");
    row("both spellings", R"({"allowedToFail":true,"allowed_to_fail":true})",
        "proto: (line 1:23): duplicate field \"allowed_to_fail\"");
    row("number for text", R"({"name":5})", "proto: (line 1:9): invalid value for string field name: 5");
    row("text for bool", R"({"allowedToFail":"true"})",
        "proto: (line 1:18): invalid value for bool field allowedToFail: \"true\"");
    row("number for bool", R"({"allowedToFail":1})",
        "proto: (line 1:18): invalid value for bool field allowedToFail: 1");
    row("null", "null", "proto: syntax error (line 1:1): unexpected token null");
    row("list", "[]", "proto: syntax error (line 1:1): unexpected token [");
    row("text", "\"x\"", "proto: syntax error (line 1:1): unexpected token \"x\"");
    row("truncated", R"({"name":"a")", "unexpected EOF");
    row("truncated in a text", R"({"name":"a)", "unexpected EOF");
    row("comma at the end", R"({"name":"a",})",
        "invalid character '}' looking for beginning of object key string");
    row("raw newline", "{\"name\":\"a\nb\"}", "invalid character '\\n' in string literal");
    row("invalid UTF-8", "{\"name\":\"\xff\"}", "proto: syntax error (line 1:9): invalid UTF-8 in string");
    // The scanner's other words.
    row("not JSON", "name=a", "invalid character 'a' in literal null (expecting 'u')");
    row("bare word", "hello", "invalid character 'h' looking for beginning of value");
    row("no colon", R"({"name" "a"})", "invalid character '\"' after object key");
    row("no comma", R"({"name":"a" "b"})", "invalid character '\"' after object key:value pair");
    row("no comma in a list", R"({"x":[1 2]})", "invalid character '2' after array element");
    row("leading zero", R"({"x":01})", "invalid character '1' after object key:value pair");
    row("point without digit", R"({"x":1.})", "invalid character '}' after decimal point in numeric literal");
    row("exponent without digit", R"({"x":1e})", "invalid character '}' in exponent of numeric literal");
    row("sign without digit", R"({"x":-})", "invalid character '}' in numeric literal");
    row("bad escape", R"({"x":"\q"})", "invalid character 'q' in string escape code");
    row("bad unicode escape", R"({"x":"\u12g4"})",
        "invalid character 'g' in \\u hexadecimal character escape");
    row("byte beyond ASCII", "\xc3\xa4", "invalid character 'Ã' looking for beginning of value");
    row("half a pair", R"({"name":"\ud800 and more"})",
        "proto: syntax error (line 1:9): invalid escape code \" and m\" in string");
    row("half a pair in what is dropped", R"({"unknown":["\ud800 and more"]})",
        "proto: syntax error (line 1:13): invalid escape code \" and m\" in string");
    // Places count lines, and code points in them, from the value's own beginning.
    row("second line", "\n\n {\n  \"name\":\"ä\", \"name\":1}",
        "proto: (line 2:15): duplicate field \"name\"");
    // 1.6
    row("duration without unit", R"({"timeout":"10"})",
        "proto: (line 1:12): invalid google.protobuf.Duration value \"10\"");
    row("duration as a number", R"({"timeout":10})", "proto: syntax error (line 1:12): unexpected token 10");
    row("duration as an object", R"({"timeout":{}})", "proto: syntax error (line 1:12): unexpected token {");
}

void TestDemoJson::refusesBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, message);
    const DemoReply reply = m_client->post(u"/management/v1/actions"_s, body);
    QCOMPARE(plain(reply), message);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.code(), 3);
    QVERIFY(!reply.hasDetails());
}

void TestDemoJson::refusesSearchBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *body, const char *message) {
        QTest::newRow(name) << QByteArray(body) << QString::fromUtf8(message);
    };
    row("two of one", R"({"queries":[{"actionNameQuery":{},"actionIdQuery":{}}]})",
        "proto: (line 1:35): error parsing \"actionIdQuery\", oneof zitadel.management.v1.ActionQuery.query "
        "is already set");
    row("null in a list", R"({"queries":[null]})", "proto: syntax error (line 1:13): unexpected token null");
    row("object for list", R"({"queries":{}})", "proto: syntax error (line 1:12): unexpected token {");
    row("negative", R"({"query":{"limit":-1}})",
        "proto: (line 1:19): invalid value for uint32 field limit: -1");
    row("fraction", R"({"query":{"limit":1.5}})",
        "proto: (line 1:19): invalid value for uint32 field limit: 1.5");
    row("too large", R"({"query":{"limit":4294967296}})",
        "proto: (line 1:19): invalid value for uint32 field limit: 4294967296");
    row("too large for 64 bits", R"({"query":{"offset":"18446744073709551616"}})",
        "proto: (line 1:20): invalid value for uint64 field offset: \"18446744073709551616\"");
    row("empty text", R"({"query":{"limit":""}})",
        "proto: (line 1:19): invalid value for uint32 field limit: \"\"");
    row("bool for enum", R"({"sortingColumn":true})",
        "proto: (line 1:18): invalid value for enum field sortingColumn: true");
}

void TestDemoJson::refusesSearchBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, message);
    const DemoReply reply = m_client->post(u"/management/v1/actions/_search"_s, body);
    QCOMPARE(plain(reply), message);
    QCOMPARE(reply.status, 400);
}

void TestDemoJson::acceptsBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("blank") << " \r\n\t"_ba;
    QTest::newRow("more after the value") << "{} trailing"_ba;
    QTest::newRow("unknown keys") << R"({"nonsense":{"a":[1,{"b":null}]},"Query":5})"_ba;
    QTest::newRow("null") << R"({"query":null,"queries":null})"_ba;
    QTest::newRow("64 bits as number") << R"({"query":{"offset":0}})"_ba;
    QTest::newRow("32 bits as text") << R"({"query":{"limit":"100"}})"_ba;
    QTest::newRow("exponent") << R"({"query":{"limit":1e2}})"_ba;
    QTest::newRow("unknown enum name") << R"({"sortingColumn":"NO_SUCH_COLUMN"})"_ba;
    QTest::newRow("unknown enum number") << R"({"sortingColumn":77})"_ba;
}

void TestDemoJson::acceptsBodies()
{
    QFETCH(QByteArray, body);
    const DemoReply reply = m_client->post(u"/management/v1/actions/_search"_s, body);
    QCOMPARE(reply.message(), QString());
    QCOMPARE(reply.status, 200);
}

void TestDemoJson::readsDurations_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("read"); // empty: refused
    const auto row = [](const QString &sent, const QString &read) {
        QTest::newRow(qPrintable(sent)) << sent << read;
    };
    row(u"10s"_s, u"10s"_s);
    row(u"0.5s"_s, u"0.500s"_s);
    row(u".5s"_s, u"0.500s"_s);
    row(u"1.s"_s, u"1s"_s);
    row(u"+3s"_s, u"3s"_s);
    row(u"1.0000005s"_s, u"1.000000500s"_s);
    row(u"1.00025s"_s, u"1.000250s"_s);
    for (const QString &bad :
         {u"10"_s, u"1m"_s, u"10000ms"_s, u"01s"_s, u""_s, u"s"_s, u"1.0000000001s"_s, u" 1s"_s, u"1,5s"_s})
        row(bad, {});
}

void TestDemoJson::readsDurations()
{
    QFETCH(QString, sent);
    QFETCH(QString, read);
    const DemoReply reply = m_client->post(u"/management/v1/actions"_s,
                                           R"({"name":"a","script":"s","timeout":")" + sent.toUtf8() + "\"}");
    if (read.isEmpty()) {
        QCOMPARE(plain(reply),
                 u"proto: (line 1:36): invalid google.protobuf.Duration value \"%1\""_s.arg(sent));
        return;
    }
    const QString id = reply.json[u"id"].toString();
    QCOMPARE(m_client->get(u"/management/v1/actions/"_s + id).json[u"action"][u"timeout"], read);
}

void TestDemoJson::clampsTimeouts_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QString>("read");
    QTest::newRow("absent") << ""_ba << u"20s"_s;
    QTest::newRow("null") << R"(,"timeout":null)"_ba << u"20s"_s;
    QTest::newRow("zero") << R"(,"timeout":"0s")"_ba << u"20s"_s;
    QTest::newRow("twenty") << R"(,"timeout":"20s")"_ba << u"20s"_s;
    QTest::newRow("just less") << R"(,"timeout":"19.999s")"_ba << u"19.999s"_s;
    QTest::newRow("tiny") << R"(,"timeout":"0.000000001s")"_ba << u"0.000000001s"_s;
}

void TestDemoJson::clampsTimeouts()
{
    QFETCH(QByteArray, member);
    QFETCH(QString, read);
    const DemoReply reply =
        m_client->post(u"/management/v1/actions"_s, R"({"name":"a","script":"s")" + member + "}");
    const QString id = reply.json[u"id"].toString();
    QCOMPARE(m_client->get(u"/management/v1/actions/"_s + id).json[u"action"][u"timeout"], read);
}

void TestDemoJson::validates_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("violation"); // empty: none
    const QJsonObject fine{{u"name"_s, u"a"_s}, {u"script"_s, u"s"_s}, {u"timeout"_s, u"10s"_s}};
    const auto row = [&](const char *name, const QString &key, const QString &value,
                         const QString &violation) {
        QJsonObject body = fine;
        body[key] = value;
        QTest::newRow(name) << body << violation;
    };
    const QString name = u"Name: value length must be between 1 and 200 runes, inclusive"_s;
    const QString timeout = u"Timeout: value must be inside range [0s, 20s]"_s;
    row("no name", u"name"_s, {}, name);
    row("longest name", u"name"_s, u"😀"_s.repeated(200), {});
    row("name too long", u"name"_s, u"😀"_s.repeated(201), name);
    row("blank name", u"name"_s, u" "_s, {});
    row("no script", u"script"_s, {}, u"Script: value length must be at least 1 runes"_s);
    row("longest script", u"script"_s, QString(40000, u'x'), {});
    row("script too long", u"script"_s, QString(40001, u'x'),
        u"Script: value length must be at most 40000 bytes"_s);
    row("script too long in bytes", u"script"_s, QString(20001, u'ä'),
        u"Script: value length must be at most 40000 bytes"_s);
    row("timeout too long", u"timeout"_s, u"20.000000001s"_s, timeout);
    row("timeout far too long", u"timeout"_s, u"315576000000s"_s, timeout);
    row("negative timeout", u"timeout"_s, u"-0.1s"_s, timeout);
    QTest::newRow("first violation only") << QJsonObject() << name;
}

void TestDemoJson::validates()
{
    QFETCH(QJsonObject, body);
    QFETCH(QString, violation);
    const QByteArray json = QJsonDocument(body).toJson();
    const DemoReply created = m_client->post(u"/management/v1/actions"_s, json);
    if (violation.isEmpty()) {
        QCOMPARE(created.status, 200);
        return;
    }
    COMPARE_REFUSAL(created, 400, 3, u"invalid CreateActionRequest."_s + violation);
    COMPARE_REFUSAL(m_client->put(u"/management/v1/actions/1"_s, json), 400, 3,
                    u"invalid UpdateActionRequest."_s + violation);
    COMPARE_REFUSAL(
        m_client->put(u"/management/v1/actions/"_s + u"1"_s.repeated(201), json), 400, 3,
        "invalid UpdateActionRequest.Id: value length must be between 1 and 200 runes, inclusive"_L1);
}

void TestDemoJson::validatesSearches_data()
{
    QTest::addColumn<QByteArray>("queries");
    QTest::addColumn<QString>("violation");
    const QString query =
        u"invalid ListActionsRequest.Queries[%1]: embedded message failed validation | caused by: %2"_s;
    const QString inner = u"invalid ActionQuery.%1: embedded message failed validation | caused by: %2"_s;
    const QByteArray tooLong(201, 'x');
    QTest::newRow("empty query") << "{}"_ba
                                 << query.arg(0).arg(u"invalid ActionQuery.Query: value is required"_s);
    QTest::newRow("second is bad") << R"({"actionIdQuery":{}},{"unknown":{}})"_ba
                                   << query.arg(1).arg(u"invalid ActionQuery.Query: value is required"_s);
    QTest::newRow("long name")
        << R"({"actionNameQuery":{"name":")" + tooLong + "\"}}"
        << query.arg(0).arg(
               inner.arg(u"ActionNameQuery"_s,
                         u"invalid ActionNameQuery.Name: value length must be at most 200 runes"_s));
    QTest::newRow("long id") << R"({"actionIdQuery":{"id":")" + tooLong + "\"}}"
                             << query.arg(0).arg(inner.arg(
                                    u"ActionIdQuery"_s,
                                    u"invalid ActionIDQuery.Id: value length must be at most 200 runes"_s));
    QTest::newRow("method")
        << R"({"actionNameQuery":{"method":8}})"_ba
        << query.arg(0).arg(
               inner.arg(u"ActionNameQuery"_s,
                         u"invalid ActionNameQuery.Method: value must be one of the defined enum values"_s));
    QTest::newRow("state")
        << R"({"actionStateQuery":{"state":3}})"_ba
        << query.arg(0).arg(
               inner.arg(u"ActionStateQuery"_s,
                         u"invalid ActionStateQuery.State: value must be one of the defined enum values"_s));
}

void TestDemoJson::validatesSearches()
{
    QFETCH(QByteArray, queries);
    QFETCH(QString, violation);
    COMPARE_REFUSAL(m_client->post(u"/management/v1/actions/_search"_s, "{\"queries\":[" + queries + "]}"),
                    400, 3, violation);
}

void TestDemoJson::omitsDefaults()
{
    const DemoReply empty = m_client->post(u"/management/v1/actions/_search"_s);
    QVERIFY(!empty.json.contains("result"_L1));
    QVERIFY(empty.json.contains("details"_L1));
    QVERIFY(!empty.json[u"details"].toObject().contains("totalResult"_L1));

    const QString id = m_client->create(u"a"_s);
    const QJsonObject action = m_client->get(u"/management/v1/actions/"_s + id).json[u"action"].toObject();
    QVERIFY(!action.contains("allowedToFail"_L1));
    QCOMPARE(action[u"details"][u"sequence"], u"1"_s); // a text
    QCOMPARE(m_client->remove(u"/management/v1/actions/"_s + id).body, "{}"_ba);
}

void TestDemoJson::keepsTextAsItIs()
{
    const QString script = u"// <ä> & \u2028 \"\\\" 😀\r\n\tx\u0001\u007f"_s;
    const QJsonObject body{{u"name"_s, u"ünïcode 😀"_s}, {u"script"_s, script}};
    const QString id =
        m_client->post(u"/management/v1/actions"_s, QJsonDocument(body).toJson()).json[u"id"].toString();
    const DemoReply reply = m_client->get(u"/management/v1/actions/"_s + id);
    QCOMPARE(reply.json[u"action"][u"script"], script);
    QCOMPARE(reply.json[u"action"][u"name"], u"ünïcode 😀"_s);
    QVERIFY(reply.body.contains("<ä> & \u2028 "));
    QVERIFY(reply.body.contains(R"(\r\n\tx\u0001)"));
}

QTEST_GUILESS_MAIN(TestDemoJson)
#include "tst_demo_json.moc"
