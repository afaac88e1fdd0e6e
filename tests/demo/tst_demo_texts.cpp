// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotest.h"

const QString listPath = u"/management/v1/actions/_search"_s;
const QString createPath = u"/management/v1/actions"_s;
const QString organisationsPath = u"/v2/organizations/_search"_s;
const QString membershipsPath = u"/auth/v1/memberships/me/_search"_s;
const QString eventsPath = u"/admin/v1/events/_search"_s;
const QString nulError =
    u"unknown database error: ERROR: unsupported Unicode escape sequence (SQLSTATE 22P05) ()"_s;

/// Odd texts and numbers, and what the real server's database makes of them (API 28 to 30, 35).
class TestDemoTexts : public DemoTest
{
    Q_OBJECT

private slots:
    void init() { start(demo::SampleState::Empty); }
    void cannotStoreNul_data();
    void cannotStoreNul();
    void looksAtNulBeforeNames();
    void keepsByteOrderMarks_data();
    void keepsByteOrderMarks();
    void findsByteOrderMarks();
    void comparesNamesAsGoDoes_data();
    void comparesNamesAsGoDoes();
    void searchesInLowerCase_data();
    void searchesInLowerCase();
    void failsBeyondTheDatabase_data();
    void failsBeyondTheDatabase();
    void ignoresIdsOfCreations();
    void leavesOutDefaults();
    void validatesOrganisationQueries_data();
    void validatesOrganisationQueries();
    void searchesMemberships_data();
    void searchesMemberships();

private:
    static QStringList names(const DemoReply &reply, QLatin1StringView field = "name"_L1)
    {
        QStringList result;
        for (const QJsonValue &row : reply.json[u"result"].toArray())
            result << row[field].toString();
        return result;
    }
    DemoReply post(const QString &name, const QString &script = u"s"_s)
    {
        const QJsonObject body{{u"name"_s, name}, {u"script"_s, script}};
        return m_client->post(createPath, QJsonDocument(body).toJson());
    }
};

void TestDemoTexts::cannotStoreNul_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("script") << R"({"name":"b","script":"x\u0000y"})"_ba;
    QTest::newRow("script alone") << R"({"name":"b","script":"\u0000"})"_ba;
    QTest::newRow("name") << R"({"name":"b\u0000","script":"s"})"_ba;
}

void TestDemoTexts::cannotStoreNul()
{
    QFETCH(QByteArray, body);
    const QString id = m_client->create(u"a"_s);
    const QJsonObject detail{{u"@type"_s, u"type.googleapis.com/zitadel.v1.ErrorDetail"_s},
                             {u"message"_s, nulError.chopped(3)}};
    for (const DemoReply &reply :
         {m_client->post(createPath, body), m_client->put(createPath + u'/' + id, body)}) {
        COMPARE_REFUSAL(reply, 500, 2, nulError);
        QCOMPARE(reply.json[u"details"].toArray(), QJsonArray{detail}); // no id
    }
    QVERIFY(!m_client->create(u"b"_s).isEmpty()); // the name was not taken
}

void TestDemoTexts::looksAtNulBeforeNames()
{
    m_client->create(u"a"_s);
    COMPARE_REFUSAL(m_client->post(createPath, R"({"name":"a","script":"\u0000"})"), 500, 2, nulError);
    COMPARE_REFUSAL(m_client->put(createPath + u"/1"_s, R"({"name":"a","script":"\u0000"})"), 404, 5,
                    "Action not found (COMMAND-Sfg2t)"_L1);
    COMPARE_REFUSAL(
        m_client->post(createPath, R"({"name":"","script":"\u0000"})"), 400, 3,
        "invalid CreateActionRequest.Name: value length must be between 1 and 200 runes, inclusive"_L1);
}

void TestDemoTexts::keepsByteOrderMarks_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("escaped") << "\\ufeffbom"_ba << "\\ufefffunction bom(ctx, api) {}"_ba;
    QTest::newRow("raw") << "\xef\xbb\xbf"
                            "bom"_ba
                         << "\xef\xbb\xbf"
                            "function bom(ctx, api) {}"_ba;
    QTest::newRow("twice") << "\\ufeff\\ufeffbom"_ba << "\\ufeff\\ufefff"_ba;
    QTest::newRow("nothing else") << "\\ufeff"_ba << "\\ufeff"_ba;
    QTest::newRow("inside") << "b\\ufeffm"_ba << "f\\ufeff"_ba;
}

void TestDemoTexts::keepsByteOrderMarks()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, script);
    const auto raw = [](QByteArray text) { return text.replace("\\ufeff", "\xef\xbb\xbf"); };
    const DemoReply made =
        m_client->post(createPath, "{\"name\":\"" + name + "\",\"script\":\"" + script + "\"}");
    QCOMPARE(made.status, 200);
    const DemoReply read = m_client->get(createPath + u'/' + made.json[u"id"].toString());
    QVERIFY2(read.body.contains("\"name\":\"" + raw(name) + '"'), read.body.constData());
    QVERIFY2(read.body.contains("\"script\":\"" + raw(script) + '"'), read.body.constData());
    const DemoReply events = m_client->post(eventsPath);
    QVERIFY2(events.body.contains("\"name\":\"" + raw(name) + '"'), events.body.constData());
    QVERIFY2(events.body.contains("\"script\":\"" + raw(script) + '"'), events.body.constData());
}

void TestDemoTexts::findsByteOrderMarks()
{
    QCOMPARE(m_client->post(createPath, R"({"name":"\ufeffa","script":"s"})").status, 200);
    QCOMPARE(m_client->post(createPath, R"({"name":"a","script":"s"})").status, 200); // another name
    COMPARE_REFUSAL(m_client->post(createPath, R"({"name":"\ufeffA","script":"s"})"), 409, 6,
                    "Errors.Action.AlreadyExists (V3-DKcYh)"_L1);
    const auto count = [this](const QByteArray &query) {
        return names(m_client->post(listPath, "{\"queries\":[" + query + "]}")).size();
    };
    QCOMPARE(count(R"({"actionNameQuery":{"name":"\ufeffa"}})"), 1);
    QCOMPARE(count(R"({"actionNameQuery":{"name":"a"}})"), 1);
    QCOMPARE(count(R"({"actionNameQuery":{"name":"\ufeff","method":2}})"), 1);
    const QByteArray id = m_client->post(listPath).json[u"result"][0][u"id"].toString().toLatin1();
    QCOMPARE(count("{\"actionIdQuery\":{\"id\":\"" + id + "\"}}"), 1);
    QCOMPARE(count("{\"actionIdQuery\":{\"id\":\"\\ufeff" + id + "\"}}"), 0);
}

void TestDemoTexts::comparesNamesAsGoDoes_data()
{
    QTest::addColumn<QString>("taken");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isFree");
    QTest::newRow("plain") << u"aÄ"_s << u"Aä"_s << false;
    QTest::newRow("dotted I is i") << u"İ"_s << u"i"_s << false;
    QTest::newRow("dotted I is I") << u"İ"_s << u"I"_s << false;
    QTest::newRow("dotted I is no i with a dot") << u"İ"_s << u"i\u0307"_s << true;
    QTest::newRow("dotless i") << u"ı"_s << u"I"_s << true;
    QTest::newRow("final sigma") << u"ς"_s << u"Σ"_s << true;
    QTest::newRow("sigma") << u"σ"_s << u"Σ"_s << false;
    QTest::newRow("sharp s") << u"ß"_s << u"SS"_s << true;
    QTest::newRow("capital sharp s") << u"ß"_s << u"ẞ"_s << false;
    QTest::newRow("ligature") << u"ﬁ"_s << u"FI"_s << true;
    QTest::newRow("Kelvin") << u"K"_s << u"k"_s << false;
    QTest::newRow("beyond the first plane") << u"𐐀"_s << u"𐐨"_s << false;
}

void TestDemoTexts::comparesNamesAsGoDoes()
{
    QFETCH(QString, taken);
    QFETCH(QString, name);
    QFETCH(bool, isFree);
    QCOMPARE(post(taken).status, 200);
    QCOMPARE(post(name).status, isFree ? 200 : 409);
}

void TestDemoTexts::searchesInLowerCase_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<int>("method");
    QTest::addColumn<bool>("isFound");
    for (const int method : {1, 3, 5, 7}) {
        const auto row = [method](const char *name, const QString &wanted, bool isFound) {
            QTest::addRow("%s, method %d", name, method) << wanted << method << isFound;
        };
        row("final sigma for final sigma", u"ς"_s, true);
        row("sigma for final sigma", u"σ"_s, false);
        row("capital sigma for final sigma", u"Σ"_s, false);
    }
    QTest::newRow("capitals") << u"ΑΝΑΣ"_s << 1 << true;
}

void TestDemoTexts::searchesInLowerCase()
{
    QFETCH(QString, wanted);
    QFETCH(int, method);
    QFETCH(bool, isFound);
    post(wanted.size() > 1 ? u"ανας"_s.replace(u'ς', u'σ') : u"ς"_s);
    const QJsonObject query{{u"name"_s, wanted}, {u"method"_s, method}};
    const QJsonObject body{{u"queries"_s, QJsonArray{QJsonObject{{u"actionNameQuery"_s, query}}}}};
    QCOMPARE(names(m_client->post(listPath, QJsonDocument(body).toJson())).size(), isFound ? 1 : 0);
}

void TestDemoTexts::failsBeyondTheDatabase_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message"); // empty: 200
    const auto row = [](const char *name, const QString &path, const char *body, int code,
                        const QString &message) {
        QTest::newRow(name) << path << QByteArray(body) << code << message;
    };
    const QString actions = u"An internal error occurred (QUERY-SDfr52)"_s;
    const QString organisations = u"An internal error occurred (QUERY-M6mYN)"_s;
    const QString events = u"unable to filter events (SQL-KyeAx)"_s;
    row("offset", listPath, R"({"query":{"offset":"9223372036854775808"}})", 13, actions);
    row("largest offset", listPath, R"({"query":{"offset":"18446744073709551615"}})", 13, actions);
    row("offset that fits", listPath, R"({"query":{"offset":"9223372036854775807"}})", 0, {});
    row("name", listPath, R"({"queries":[{"actionNameQuery":{"name":"\u0000"}}]})", 13, actions);
    row("name, method", listPath, R"({"queries":[{"actionNameQuery":{"name":"a\u0000","method":5}}]})", 13,
        actions);
    row("id", listPath, R"({"queries":[{"actionIdQuery":{"id":"1\u0000"}}]})", 13, actions);
    row("violations come first", listPath, R"({"query":{"offset":"9223372036854775808"},"queries":[{}]})", 3,
        u"invalid ListActionsRequest.Queries[0]: embedded message failed validation | caused by: invalid "
        "ActionQuery.Query: value is required"_s);
    row("organisations", organisationsPath, R"({"query":{"offset":"9223372036854775808"}})", 13,
        organisations);
    row("name of an organisation", organisationsPath, R"({"queries":[{"nameQuery":{"name":"\u0000"}}]})", 13,
        organisations);
    row("memberships", membershipsPath, R"({"query":{"offset":"9223372036854775808"}})", 2,
        u"ERROR: bigint out of range (SQLSTATE 22003) ()"_s);
    row("sequence", eventsPath, R"({"sequence":"9223372036854775808"})", 13, events);
    row("sequence that fits", eventsPath, R"({"sequence":"9223372036854775807"})", 0, {});
    for (const char *field : {"editorUserId", "aggregateId", "resourceOwner"})
        QTest::newRow(field) << eventsPath << "{\"" + QByteArray(field) + R"(":"\u0000"})" << 13 << events;
    for (const char *field : {"eventTypes", "aggregateTypes"})
        QTest::newRow(field) << eventsPath << "{\"" + QByteArray(field) + R"(":["a","\u0000"]})" << 13
                             << events;
    row("trigger", u"/management/v1/flows/4/trigger/6"_s, R"({"actionIds":["\u0000"]})", 13, events);
    row("unknown trigger", u"/management/v1/flows/4/trigger/1"_s, R"({"actionIds":["\u0000"]})", 3,
        u"TriggerType is invalid (COMMAND-Dfgh6)"_s);
}

void TestDemoTexts::failsBeyondTheDatabase()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QFETCH(int, code);
    QFETCH(QString, message);
    const DemoReply reply = m_client->post(path, body);
    QCOMPARE(reply.status, code == 0 ? 200 : code == 3 ? 400 : 500);
    QCOMPARE(reply.code(), code);
    QCOMPARE(reply.message(), message);
    if (code == 2)
        QVERIFY(reply.hasDetails() && reply.errorId().isEmpty());
}

void TestDemoTexts::ignoresIdsOfCreations()
{
    COMPARE_REFUSAL(
        m_client->post(createPath, R"({"id":5})"), 400, 3,
        "invalid CreateActionRequest.Name: value length must be between 1 and 200 runes, inclusive"_L1);
    QVERIFY(m_client->put(createPath + u"/1"_s, R"({"id":5})")
                .message()
                .endsWith("invalid value for string field id: 5"_L1)); // there it is a field
}

void TestDemoTexts::leavesOutDefaults()
{
    DemoClient stranger(*m_server, u"stranger");
    QCOMPARE(stranger.get(u"/auth/v1/users/me"_s).json[u"user"][u"machine"],
             QJsonObject({{u"name"_s, u"Demo Stranger"_s}}));
    QCOMPARE(m_client->get(u"/auth/v1/users/me"_s).json[u"user"][u"machine"],
             QJsonObject({{u"name"_s, u"Demo Owner"_s}, {u"hasSecret"_s, true}}));
}

void TestDemoTexts::validatesOrganisationQueries_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("violation"); // empty: none
    const QByteArray tooLong(201, 'x');
    const QString length = u"value length must be between 1 and 200 runes, inclusive"_s;
    const QString nested = u": embedded message failed validation | caused by: invalid "_s;
    const auto texts = [&](const char *query, const char *field, const QString &shown) {
        const QByteArray start = "{\"" + QByteArray(query) + "\":{\"" + field + "\":\"";
        QTest::addRow("%s, empty", query) << "{\"" + QByteArray(query) + "\":{}}" << shown + length;
        QTest::addRow("%s, too long", query) << start + tooLong + "\"}}" << shown + length;
        QTest::addRow("%s, long", query) << start + QByteArray(200, 'x') + "\"}}" << QString();
    };
    texts("idQuery", "id", u"IdQuery"_s + nested + u"OrganizationIDQuery.Id: "_s);
    texts("nameQuery", "name", u"NameQuery"_s + nested + u"OrganizationNameQuery.Name: "_s);
    texts("domainQuery", "domain", u"DomainQuery"_s + nested + u"OrganizationDomainQuery.Domain: "_s);
    QTest::newRow("state")
        << R"({"stateQuery":{"state":9}})"_ba
        << u"StateQuery"_s + nested +
               u"OrganizationStateQuery.State: value must be one of the defined enum values"_s;
    QTest::newRow("known state") << R"({"stateQuery":{"state":3}})"_ba << QString();
    QTest::newRow("method")
        << R"({"nameQuery":{"name":"a","method":8}})"_ba
        << u"NameQuery"_s + nested +
               u"OrganizationNameQuery.Method: value must be one of the defined enum values"_s;
}

void TestDemoTexts::validatesOrganisationQueries()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, violation);
    const DemoReply reply = m_client->post(organisationsPath, "{\"queries\":[" + query + "]}");
    if (violation.isEmpty())
        QCOMPARE(reply.status, 200);
    else
        COMPARE_REFUSAL(reply, 400, 3,
                        u"invalid ListOrganizationsRequest.Queries[0]: embedded message failed validation | "
                        "caused by: invalid SearchQuery."_s +
                            violation);
}

void TestDemoTexts::searchesMemberships_data()
{
    QTest::addColumn<QByteArray>("queries");
    QTest::addColumn<QStringList>("found");
    const QStringList all{u"Acme Corp"_s, u"Empty Ltd"_s, u"ZITADEL"_s};
    QTest::newRow("all") << ""_ba << all;
    QTest::newRow("organisation") << R"({"orgQuery":{"orgId":"SECOND"}})"_ba << QStringList{u"Empty Ltd"_s};
    QTest::newRow("no organisation") << R"({"orgQuery":{}})"_ba << QStringList();
    QTest::newRow("instance") << R"({"iamQuery":{"iam":true}})"_ba << QStringList{u"ZITADEL"_s};
    QTest::newRow("project") << R"({"projectQuery":{"projectId":"1"}})"_ba << QStringList();
    QTest::newRow("both") << R"({"orgQuery":{"orgId":"SECOND"}},{"iamQuery":{"iam":true}})"_ba
                          << QStringList();
}

void TestDemoTexts::searchesMemberships()
{
    QFETCH(QByteArray, queries);
    QFETCH(QStringList, found);
    queries.replace("SECOND", secondOrganisation().toLatin1());
    const DemoReply reply = m_client->post(membershipsPath, "{\"queries\":[" + queries + "]}");
    QStringList sorted = names(reply, "displayName"_L1);
    sorted.sort();
    QCOMPARE(sorted, found);
    QCOMPARE(reply.json[u"details"][u"totalResult"].toString().toInt(), found.size());
    COMPARE_REFUSAL(
        m_client->post(membershipsPath, R"({"queries":[{}]})"), 400, 3,
        "invalid ListMyMembershipsRequest.Queries[0]: embedded message failed validation | caused by: "
        "invalid MembershipQuery.Query: value is required"_L1);
}

QTEST_GUILESS_MAIN(TestDemoTexts)
#include "tst_demo_texts.moc"
