// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotest.h"

#include <QElapsedTimer>

const QString createPath = u"/management/v1/actions"_s;
const QString listPath = u"/management/v1/actions/_search"_s;

/// The calls on actions (API 22 to 42).
class TestDemoActions : public DemoTest
{
    Q_OBJECT

private slots:
    void init() { start(demo::SampleState::Empty); }
    void creates();
    void refusesTakenNames();
    void freesNames();
    void updatesEverythingAtOnce();
    void comparesStoredValues();
    void refusesUpdates();
    void renamesOwnCase();
    void deactivatesAndReactivates();
    void deletes();
    void keepsOrganisationsApart();
    void ignoresIdsInBodies();
    void listsAll();
    void filters_data();
    void filters();
    void combinesFilters();
    void pages_data();
    void pages();
    void projectsLater();
    void commandsSeeStoredState();
    void answersHaveALargestSize();
    void isQuick();

private:
    QString path(const QString &id, const QString &call = {}) const
    {
        return createPath + u'/' + id + (call.isEmpty() ? QString() : u'/' + call);
    }
    QJsonObject read(const QString &id) { return m_client->get(path(id)).json[u"action"].toObject(); }
    QStringList names(const DemoReply &reply) const
    {
        QStringList result;
        for (const QJsonValue &action : reply.json[u"result"].toArray())
            result << action[u"name"].toString();
        result.sort();
        return result;
    }
};

void TestDemoActions::creates()
{
    const DemoReply reply =
        m_client->post(createPath, R"({"name":"a","script":"s","timeout":"1.5s","allowedToFail":true})");
    QCOMPARE(reply.status, 200);
    const QString id = reply.json[u"id"].toString();
    QCOMPARE(id.size(), 18);
    const QJsonObject details = reply.json[u"details"].toObject();
    QCOMPARE(details.keys(), QStringList({u"creationDate"_s, u"resourceOwner"_s, u"sequence"_s}));
    QCOMPARE(details[u"sequence"], u"1"_s);
    QCOMPARE(details[u"resourceOwner"], firstOrganisation());
    const QRegularExpression form(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3}|\\.\\d{6})?Z$"_s);
    QVERIFY(form.match(details[u"creationDate"].toString()).hasMatch());

    const QJsonObject action = read(id);
    QCOMPARE(action[u"id"], id);
    QCOMPARE(action[u"state"], u"ACTION_STATE_ACTIVE"_s);
    QCOMPARE(action[u"name"], u"a"_s);
    QCOMPARE(action[u"script"], u"s"_s);
    QCOMPARE(action[u"timeout"], u"1.500s"_s);
    QCOMPARE(action[u"allowedToFail"], true);
    QCOMPARE(action[u"details"].toObject().keys(),
             QStringList({u"changeDate"_s, u"resourceOwner"_s, u"sequence"_s}));
    QCOMPARE(action[u"details"][u"changeDate"], details[u"creationDate"]);
}

void TestDemoActions::refusesTakenNames()
{
    m_client->create(u"Straße"_s);
    const QString message = u"Errors.Action.AlreadyExists (V3-DKcYh)"_s;
    COMPARE_REFUSAL(m_client->post(createPath, R"({"name":"Straße","script":"s"})"), 409, 6, message);
    COMPARE_REFUSAL(m_client->post(createPath, R"({"name":"STRAßE","script":"s"})"), 409, 6, message);
    const QString other = m_client->create(u"other"_s);
    COMPARE_REFUSAL(m_client->put(path(other), R"({"name":"sTRAßE","script":"s"})"), 409, 6, message);
    m_client->setOrganisation(secondOrganisation());
    QVERIFY(!m_client->create(u"Straße"_s).isEmpty());
}

void TestDemoActions::freesNames()
{
    const QString first = m_client->create(u"a"_s);
    QCOMPARE(m_client->put(path(first), R"({"name":"b","script":"s"})").status, 200);
    const QString second = m_client->create(u"a"_s);
    QVERIFY(!second.isEmpty());
    QCOMPARE(m_client->remove(path(first)).status, 200);
    QVERIFY(!m_client->create(u"B"_s).isEmpty());
}

void TestDemoActions::updatesEverythingAtOnce()
{
    const DemoReply created =
        m_client->post(createPath, R"({"name":"a","script":"s","timeout":"5s","allowedToFail":true})");
    const QString id = created.json[u"id"].toString();
    const DemoReply updated = m_client->put(path(id), R"({"name":"b","script":"t"})");
    QCOMPARE(updated.status, 200);
    QCOMPARE(updated.json.keys(), QStringList({u"details"_s}));
    QCOMPARE(updated.json[u"details"][u"sequence"], u"2"_s);
    QVERIFY(updated.json[u"details"][u"creationDate"] != created.json[u"details"][u"creationDate"]);
    const QJsonObject action = read(id);
    QCOMPARE(action[u"name"], u"b"_s);
    QCOMPARE(action[u"script"], u"t"_s);
    QCOMPARE(action[u"timeout"], u"20s"_s);
    QVERIFY(!action.contains("allowedToFail"_L1));
    QCOMPARE(action[u"state"], u"ACTION_STATE_ACTIVE"_s);
    QCOMPARE(action[u"details"][u"sequence"], u"2"_s);
    QCOMPARE(action[u"details"][u"changeDate"], updated.json[u"details"][u"creationDate"]);
}

void TestDemoActions::comparesStoredValues()
{
    const QString id = m_client->post(createPath, R"({"name":"a","script":"s"})").json[u"id"].toString();
    const QString noChanges = u"No changes (ACTION-dg4t2)"_s;
    COMPARE_REFUSAL(m_client->put(path(id), R"({"name":"a","script":"s","timeout":"0s"})"), 400, 9,
                    noChanges);
    // Stored as 0, shown as 20 s: sending what was read is a change, once.
    const QByteArray asRead = R"({"name":"a","script":"s","timeout":"20s"})";
    QCOMPARE(m_client->put(path(id), asRead).status, 200);
    COMPARE_REFUSAL(m_client->put(path(id), asRead), 400, 9, noChanges);
    QCOMPARE(read(id)[u"details"][u"sequence"], u"2"_s);
}

void TestDemoActions::refusesUpdates()
{
    const QByteArray body = R"({"name":"a","script":"s"})";
    const QString notFound = u"Action not found (COMMAND-Sfg2t)"_s;
    COMPARE_REFUSAL(m_client->put(path(u"1"_s), body), 404, 5, notFound);
    const QString id = m_client->create(u"a"_s);
    m_client->remove(path(id));
    COMPARE_REFUSAL(m_client->put(path(id), body), 404, 5, notFound);
    const QString taken = m_client->create(u"taken"_s);
    Q_UNUSED(taken);
    COMPARE_REFUSAL(m_client->put(path(id), R"({"name":"taken","script":"s"})"), 404, 5, notFound);
}

void TestDemoActions::renamesOwnCase()
{
    const QString id = m_client->create(u"addGroups"_s);
    QCOMPARE(m_client->put(path(id), R"({"name":"addgroups","script":"s"})").status, 200);
    QCOMPARE(read(id)[u"name"], u"addgroups"_s);
}

void TestDemoActions::deactivatesAndReactivates()
{
    const QString id = m_client->create(u"a"_s);
    COMPARE_REFUSAL(m_client->post(path(id, u"_reactivate"_s)), 400, 9,
                    "Action is not inactive (COMMAND-J53zh)"_L1);
    const DemoReply off = m_client->post(path(id, u"_deactivate"_s), "");
    QCOMPARE(off.status, 200);
    QCOMPARE(off.json[u"details"][u"sequence"], u"2"_s);
    QVERIFY(off.json[u"details"].toObject().contains("creationDate"_L1));
    QCOMPARE(read(id)[u"state"], u"ACTION_STATE_INACTIVE"_s);
    COMPARE_REFUSAL(m_client->post(path(id, u"_deactivate"_s)), 400, 9,
                    "Action is not active (COMMAND-Dgj92)"_L1);
    // An update does not touch the state.
    QCOMPARE(m_client->put(path(id), R"({"name":"b","script":"s"})").status, 200);
    QCOMPARE(read(id)[u"state"], u"ACTION_STATE_INACTIVE"_s);
    QCOMPARE(m_client->post(path(id, u"_reactivate"_s), "{}").json[u"details"][u"sequence"], u"4"_s);
    QCOMPARE(read(id)[u"state"], u"ACTION_STATE_ACTIVE"_s);
    COMPARE_REFUSAL(m_client->post(path(u"1"_s, u"_deactivate"_s)), 404, 5,
                    "Action not found (COMMAND-NRmhu)"_L1);
    COMPARE_REFUSAL(m_client->post(path(u"1"_s, u"_reactivate"_s)), 404, 5,
                    "Action not found (COMMAND-Aa22g)"_L1);
}

void TestDemoActions::deletes()
{
    const QString id = m_client->create(u"a"_s);
    const DemoReply reply = m_client->remove(path(id));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, "{}"_ba);
    COMPARE_REFUSAL(m_client->remove(path(id)), 404, 5, "Action not found (COMMAND-Dgh4h)"_L1);
    COMPARE_REFUSAL(m_client->get(path(id)), 404, 5, "Action not found (QUERY-GEfnb)"_L1);
    QVERIFY(!m_client->post(listPath).json.contains("result"_L1));
}

void TestDemoActions::keepsOrganisationsApart()
{
    const QString id = m_client->create(u"a"_s);
    m_client->setOrganisation(secondOrganisation());
    QVERIFY(!m_client->post(listPath).json.contains("result"_L1));
    COMPARE_REFUSAL(m_client->get(path(id)), 404, 5, "Action not found (QUERY-GEfnb)"_L1);
    COMPARE_REFUSAL(m_client->put(path(id), R"({"name":"a","script":"s"})"), 404, 5,
                    "Action not found (COMMAND-Sfg2t)"_L1);
    COMPARE_REFUSAL(m_client->post(path(id, u"_deactivate"_s)), 404, 5,
                    "Action not found (COMMAND-NRmhu)"_L1);
    COMPARE_REFUSAL(m_client->post(path(id, u"_reactivate"_s)), 404, 5,
                    "Action not found (COMMAND-Aa22g)"_L1);
    COMPARE_REFUSAL(m_client->remove(path(id)), 404, 5, "Action not found (COMMAND-Dgh4h)"_L1);
}

void TestDemoActions::ignoresIdsInBodies()
{
    const QString id = m_client->create(u"a"_s);
    QCOMPARE(m_client->put(path(id), R"({"id":"1","name":"b","script":"s"})").status, 200);
    QCOMPARE(read(id)[u"name"], u"b"_s);
}

void TestDemoActions::listsAll()
{
    const DemoReply empty = m_client->post(listPath);
    QCOMPARE(empty.json.keys(), QStringList({u"details"_s}));
    for (int i = 0; i < 250; ++i)
        m_server->addAction(firstOrganisation(), u"action%1"_s.arg(i), u"s"_s);
    const DemoReply all = m_client->post(listPath, "");
    QCOMPARE(all.json[u"result"].toArray().size(), 250);
    QCOMPARE(all.json[u"details"][u"totalResult"], u"250"_s);
    QVERIFY(!all.json[u"details"][u"viewTimestamp"].toString().isEmpty());
    QVERIFY(!all.json[u"details"].toObject().contains("processedSequence"_L1));
    QVERIFY(!all.json.contains("sortingColumn"_L1));
}

void TestDemoActions::filters_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QStringList>("found");
    const auto name = [](const char *row, const char *method, const QString &text, const QStringList &found) {
        const QJsonObject query{
            {u"name"_s, text},
            {u"method"_s, QString::fromLatin1("TEXT_QUERY_METHOD_") + QLatin1StringView(method)}};
        QTest::newRow(row) << QJsonDocument(QJsonObject{{u"actionNameQuery"_s, query}}).toJson() << found;
    };
    name("equals", "EQUALS", u"addGroups"_s, {u"addGroups"_s});
    name("equals, other case", "EQUALS", u"ADDGROUPS"_s, {});
    name("equals ignoring case", "EQUALS_IGNORE_CASE", u"ADDGROUPS"_s, {u"addGroups"_s});
    name("starts", "STARTS_WITH", u"add"_s, {u"addGroups"_s, u"addRoles"_s});
    name("starts, other case", "STARTS_WITH", u"Add"_s, {});
    name("starts ignoring case", "STARTS_WITH_IGNORE_CASE", u"ADD"_s, {u"addGroups"_s, u"addRoles"_s});
    name("contains", "CONTAINS", u"Gro"_s, {u"addGroups"_s});
    name("contains ignoring case", "CONTAINS_IGNORE_CASE", u"gro"_s, {u"addGroups"_s});
    name("ends", "ENDS_WITH", u"les"_s, {u"addRoles"_s});
    name("ends ignoring case", "ENDS_WITH_IGNORE_CASE", u"LES"_s, {u"addRoles"_s});
    name("per cent is itself", "CONTAINS", u"%"_s, {u"100%_sure"_s});
    name("underline is itself", "CONTAINS", u"_"_s, {u"100%_sure"_s});
    name("unknown method is the default", "SOUNDS_LIKE", u"addRoles"_s, {u"addRoles"_s});
    QTest::newRow("default method") << R"({"actionNameQuery":{"name":"addRoles"}})"_ba
                                    << QStringList{u"addRoles"_s};
    QTest::newRow("id") << R"({"actionIdQuery":{"id":"ID"}})"_ba << QStringList{u"addGroups"_s};
    QTest::newRow("unknown id") << R"({"actionIdQuery":{"id":"1"}})"_ba << QStringList();
    QTest::newRow("active") << R"({"actionStateQuery":{"state":"ACTION_STATE_ACTIVE"}})"_ba
                            << QStringList{u"100%_sure"_s, u"addGroups"_s};
    QTest::newRow("inactive by number")
        << R"({"actionStateQuery":{"state":1}})"_ba << QStringList{u"addRoles"_s};
    QTest::newRow("unspecified") << R"({"actionStateQuery":{}})"_ba << QStringList();
    QTest::newRow("unknown state") << R"({"actionStateQuery":{"state":"ACTION_STATE_SLEEPING"}})"_ba
                                   << QStringList();
}

void TestDemoActions::filters()
{
    QFETCH(QByteArray, query);
    QFETCH(QStringList, found);
    const QString id = m_server->addAction(firstOrganisation(), u"addGroups"_s, u"s"_s);
    m_server->addAction(firstOrganisation(), u"addRoles"_s, u"s"_s, 0, false, false);
    m_server->addAction(firstOrganisation(), u"100%_sure"_s, u"s"_s);
    const DemoReply reply =
        m_client->post(listPath, "{\"queries\":[" + query.replace("ID", id.toLatin1()) + "]}");
    QCOMPARE(names(reply), found);
    QCOMPARE(reply.json[u"details"][u"totalResult"].toString().toInt(), found.size());
}

void TestDemoActions::combinesFilters()
{
    m_server->addAction(firstOrganisation(), u"addGroups"_s, u"s"_s);
    m_server->addAction(firstOrganisation(), u"addRoles"_s, u"s"_s, 0, false, false);
    const DemoReply reply = m_client->post(listPath, R"({"sortingColumn":"ACTION_FIELD_NAME_NAME","queries":[
            {"actionNameQuery":{"name":"add","method":2}},{"actionStateQuery":{"state":2}}]})");
    QCOMPARE(names(reply), QStringList{u"addGroups"_s});
}

void TestDemoActions::pages_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("total"); // empty: absent
    QTest::newRow("limit") << R"({"limit":2})"_ba << 2 << u"5"_s;
    QTest::newRow("offset") << R"({"offset":"3"})"_ba << 2 << u"5"_s;
    QTest::newRow("both") << R"({"offset":"1","limit":3})"_ba << 3 << u"5"_s;
    QTest::newRow("no limit") << R"({"limit":0})"_ba << 5 << u"5"_s;
    QTest::newRow("huge limit") << R"({"limit":4294967295})"_ba << 5 << u"5"_s;
    QTest::newRow("past the end") << R"({"offset":"5"})"_ba << 0 << QString();
    QTest::newRow("far past the end") << R"({"offset":"18446744073709551615"})"_ba << 0 << QString();
}

void TestDemoActions::pages()
{
    QFETCH(QByteArray, query);
    QFETCH(int, rows);
    QFETCH(QString, total);
    for (int i = 0; i < 5; ++i)
        m_server->addAction(firstOrganisation(), u"action%1"_s.arg(i), u"s"_s);
    const DemoReply reply = m_client->post(listPath, "{\"query\":" + query + "}");
    QCOMPARE(reply.json[u"result"].toArray().size(), rows);
    QCOMPARE(reply.json[u"details"][u"totalResult"].toString(), total);
}

void TestDemoActions::projectsLater()
{
    const QString id = m_client->create(u"a"_s);
    setProjectionDelay(std::chrono::milliseconds(200));
    const QString late = m_client->create(u"late"_s);
    COMPARE_REFUSAL(m_client->get(path(late)), 404, 5, "Action not found (QUERY-GEfnb)"_L1);
    QCOMPARE(m_client->put(path(id), R"({"name":"b","script":"s"})").status, 200);
    QCOMPARE(read(id)[u"name"], u"a"_s);
    QCOMPARE(m_client->remove(path(id)).status, 200);
    QTRY_COMPARE(m_client->get(path(late)).status, 200);
    QTRY_COMPARE(m_client->get(path(id)).status, 404);
    // Put there by the test, an action does not wait.
    setProjectionDelay(std::chrono::hours(1));
    const QString seeded =
        m_server->addAction(firstOrganisation(), u"seeded"_s, u"s"_s, 1'500'000'000, true, false);
    const QJsonObject action = read(seeded);
    QCOMPARE(action[u"timeout"], u"1.500s"_s);
    QCOMPARE(action[u"allowedToFail"], true);
    QCOMPARE(action[u"state"], u"ACTION_STATE_INACTIVE"_s);
}

void TestDemoActions::commandsSeeStoredState()
{
    setProjectionDelay(std::chrono::hours(1));
    const QString id = m_client->create(u"a"_s);
    QCOMPARE(m_client->post(path(id, u"_deactivate"_s)).json[u"details"][u"sequence"], u"2"_s);
    COMPARE_REFUSAL(m_client->post(createPath, R"({"name":"A","script":"s"})"), 409, 6,
                    "Errors.Action.AlreadyExists (V3-DKcYh)"_L1);
    QCOMPARE(m_client->remove(path(id)).status, 200);
}

void TestDemoActions::answersHaveALargestSize()
{
    for (int i = 0; i < 110; ++i)
        m_server->addAction(firstOrganisation(), u"large%1"_s.arg(i), u"x"_s.repeated(40'000));
    QCOMPARE(m_client->post(listPath).status, 200);
    demo::Switches switches = m_server->switches();
    switches.largestAnswer = 4'194'304; // as up to v4.13.1
    m_server->setSwitches(switches);
    const auto refused = m_client->post(listPath);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.json[u"code"].toInt(), 8);
    QVERIFY(refused.json[u"message"].toString().startsWith(u"grpc: received message larger than max ("_s));
    QVERIFY(refused.json[u"message"].toString().endsWith(u" vs. 4194304)"_s));
    QCOMPARE(m_client->post(listPath, R"({"query":{"limit":100}})").status, 200);
}

void TestDemoActions::isQuick()
{
    const QString script =
        u"// a line of the usual length, with \"quotes\" and an ä\n"_s.repeated(200).left(10'000);
    for (int i = 0; i < 1'000; ++i)
        m_server->addAction(firstOrganisation(), u"large%1"_s.arg(i), script);
    for (int i = 0; i < 10'000; ++i)
        m_server->addAction(secondOrganisation(), u"small%1"_s.arg(i), u"function f(ctx, api) {}"_s);
    m_client->get(path(u"1"_s)); // takes the actions over
    demo::Switches switches = m_server->switches();
    switches.largestAnswer = 20'000'000;
    m_server->setSwitches(switches);
    QElapsedTimer timer;
    timer.start();
    QNetworkReply *large = m_client->begin("POST", listPath, "{}");
    QSignalSpy finished(large, &QNetworkReply::finished);
    QVERIFY(finished.wait(5'000));
    QVERIFY(large->size() > 10'000'000);
    delete large;
    const qint64 largeTime = timer.restart();
    m_client->setOrganisation(secondOrganisation());
    QCOMPARE(m_client->post(listPath).json[u"details"][u"totalResult"], u"10000"_s);
    const qint64 smallTime = timer.elapsed();
    qInfo("10 MB of scripts: %lld ms, 10000 actions: %lld ms", largeTime, smallTime);
    QVERIFY(largeTime < 3'000);
    QVERIFY(smallTime < 3'000);
}

QTEST_GUILESS_MAIN(TestDemoActions)
#include "tst_demo_actions.moc"
