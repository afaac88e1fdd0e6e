// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotest.h"

/// The calls on flows (API 42 to 47).
class TestDemoFlows : public DemoTest
{
    Q_OBJECT

private slots:
    void init()
    {
        start(demo::SampleState::Empty);
        m_a = m_client->create(u"a"_s);
        m_b = m_client->create(u"b"_s);
    }
    void listsFlowTypes();
    void listsTriggerTypes_data();
    void listsTriggerTypes();
    void readsFlowsNeverSet();
    void acceptsOldNames();
    void setsTriggers();
    void checksInOrder_data();
    void checksInOrder();
    void remembersLists_data();
    void remembersLists();
    void clears();
    void cascades();
    void keepsRowsWithoutActions();
    void shufflesTriggers();
    void keepsOrganisationsApart();
    void projectsLater();
    void countsOrganisationSequence();

private:
    DemoReply set(int flow, int trigger, const QStringList &ids)
    {
        const QJsonObject body{{u"actionIds"_s, QJsonArray::fromStringList(ids)}};
        return m_client->post(u"/management/v1/flows/%1/trigger/%2"_s.arg(flow).arg(trigger),
                              QJsonDocument(body).toJson());
    }
    QJsonObject flow(int flow)
    {
        return m_client->get(u"/management/v1/flows/%1"_s.arg(flow)).json[u"flow"].toObject();
    }
    /// One line per trigger, such as "4: a b", in order of triggers.
    QStringList triggers(int number)
    {
        QStringList lines;
        for (const QJsonValue &entry : flow(number)[u"triggerActions"].toArray()) {
            QString line = entry[u"triggerType"][u"id"].toString() + u':';
            for (const QJsonValue &action : entry[u"actions"].toArray())
                line += u' ' + action[u"name"].toString();
            lines << line;
        }
        lines.sort();
        return lines;
    }
    DemoReply remove(const QString &id) { return m_client->remove(u"/management/v1/actions/"_s + id); }

    QString m_a;
    QString m_b;
};

void TestDemoFlows::listsFlowTypes()
{
    const QJsonArray result =
        m_client->post(u"/management/v1/flows/types/_search"_s, "not read").json[u"result"].toArray();
    QStringList lines;
    for (const QJsonValue &type : result)
        lines << u"%1 %2 %3"_s.arg(type[u"id"].toString(), type[u"name"][u"key"].toString(),
                                   type[u"name"][u"localizedMessage"].toString());
    QCOMPARE(lines, QStringList({u"1 Action.Flow.Type.ExternalAuthentication External Authentication"_s,
                                 u"2 Action.Flow.Type.CustomiseToken Complement Token"_s,
                                 u"3 Action.Flow.Type.InternalAuthentication Internal Authentication"_s,
                                 u"4 Action.Flow.Type.CustomizeSAMLResponse Complement SAMLResponse"_s}));
}

void TestDemoFlows::listsTriggerTypes_data()
{
    QTest::addColumn<QString>("flow");
    QTest::addColumn<QStringList>("triggers");
    const QStringList authentication{u"1 Action.TriggerType.PostAuthentication Post Authentication"_s,
                                     u"2 Action.TriggerType.PreCreation Pre Creation"_s,
                                     u"3 Action.TriggerType.PostCreation Post Creation"_s};
    QTest::newRow("1") << u"1"_s << authentication;
    QTest::newRow("2") << u"2"_s
                       << QStringList{
                              u"4 Action.TriggerType.PreUserinfoCreation Pre Userinfo creation"_s,
                              u"5 Action.TriggerType.PreAccessTokenCreation Pre access token creation"_s};
    QTest::newRow("3") << u"3"_s << authentication;
    QTest::newRow("4") << u"4"_s
                       << QStringList{
                              u"6 Action.TriggerType.PreSAMLResponseCreation Pre SAMLResponse creation"_s};
    QTest::newRow("old name") << u"FLOW_TYPE_EXTERNAL_AUTHENTICATION"_s << authentication;
    QTest::newRow("unknown") << u"5"_s << QStringList();
}

void TestDemoFlows::listsTriggerTypes()
{
    QFETCH(QString, flow);
    QFETCH(QStringList, triggers);
    const DemoReply reply =
        m_client->post(u"/management/v1/flows/%1/triggers/_search"_s.arg(flow), "not read");
    if (triggers.isEmpty()) {
        COMPARE_REFUSAL(reply, 404, 5, "Errors.NotFound (MANAG-P2OBk)"_L1);
        return;
    }
    QStringList lines;
    for (const QJsonValue &type : reply.json[u"result"].toArray())
        lines << u"%1 %2 %3"_s.arg(type[u"id"].toString(), type[u"name"][u"key"].toString(),
                                   type[u"name"][u"localizedMessage"].toString());
    QCOMPARE(lines, triggers);
}

void TestDemoFlows::readsFlowsNeverSet()
{
    const QJsonObject known = flow(2);
    QCOMPARE(known.keys(), QStringList({u"details"_s, u"state"_s, u"type"_s}));
    QCOMPARE(known[u"details"], QJsonObject());
    QCOMPARE(known[u"state"], u"FLOW_STATE_ACTIVE"_s);
    QCOMPARE(known[u"type"][u"name"][u"key"], u"Action.Flow.Type.CustomiseToken"_s);

    for (const QString &unknown : {u"9"_s, u"0"_s, u"01"_s, u"FLOW_TYPE_CUSTOMISE_TOKEN"_s}) {
        const DemoReply reply = m_client->get(u"/management/v1/flows/"_s + unknown);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json[u"flow"][u"type"][u"id"], u"0"_s);
        QCOMPARE(reply.json[u"flow"][u"type"][u"name"][u"key"], u"Action.Flow.Type.Unspecified"_s);
        QCOMPARE(reply.json[u"flow"][u"type"][u"name"][u"localizedMessage"], u"Unspecified"_s);
    }
}

void TestDemoFlows::acceptsOldNames()
{
    const QString base = u"/management/v1/flows/FLOW_TYPE_EXTERNAL_AUTHENTICATION/trigger/TRIGGER_TYPE_"_s;
    const QByteArray body =
        "{\"action_ids\":[\"" + m_a.toLatin1() + "\"],\"flowType\":\"2\"}"; // the path wins
    for (const QString &name : {u"POST_AUTHENTICATION"_s, u"PRE_CREATION"_s, u"POST_CREATION"_s})
        QCOMPARE(m_client->post(base + name, body).status, 200);
    QCOMPARE(triggers(1), QStringList({u"1: a"_s, u"2: a"_s, u"3: a"_s}));
}

void TestDemoFlows::setsTriggers()
{
    const DemoReply reply = set(2, 5, {m_b, m_a});
    QCOMPARE(reply.status, 200);
    const QJsonObject written = reply.json[u"details"].toObject();
    QCOMPARE(written.keys(), QStringList({u"creationDate"_s, u"resourceOwner"_s, u"sequence"_s}));
    QCOMPARE(written[u"resourceOwner"], firstOrganisation());

    m_client->post(u"/management/v1/actions/%1/_deactivate"_s.arg(m_b));
    QCOMPARE(triggers(2), QStringList{u"5: b a"_s}); // in order, inactive ones too
    const QJsonObject read = flow(2);
    QCOMPARE(read[u"details"][u"sequence"], written[u"sequence"]);
    QCOMPARE(read[u"details"][u"changeDate"], written[u"creationDate"]);
    const QJsonValue trigger = read[u"triggerActions"][0];
    QCOMPARE(trigger[u"triggerType"][u"name"][u"localizedMessage"], u"Pre access token creation"_s);
    QCOMPARE(trigger[u"actions"][0][u"state"], u"ACTION_STATE_INACTIVE"_s);
    QCOMPARE(trigger[u"actions"][0][u"timeout"], u"10s"_s);
    QVERIFY(!trigger[u"actions"][0][u"script"].toString().isEmpty());

    QCOMPARE(set(2, 5, {m_a}).status, 200); // replaces, does not add
    QCOMPARE(triggers(2), QStringList{u"5: a"_s});
    QCOMPARE(set(2, 5, {}).status, 200);
    QVERIFY(!flow(2).contains("triggerActions"_L1));
}

void TestDemoFlows::checksInOrder_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("ids");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    const QString flow = u"FlowType missing (COMMAND-Dfhj5)"_s;
    const QString trigger = u"TriggerType is invalid (COMMAND-Dfgh6)"_s;
    const QString same = u"No Changes (COMMAND-Nfh52)"_s;
    const QString missing = u"ActionIDs do not exist (COMMAND-dg422)"_s;
    QTest::newRow("flow unknown") << u"7/trigger/99"_s << u"x"_s << 3 << flow;
    QTest::newRow("trigger unknown") << u"1/trigger/7"_s << u"x"_s << 3 << trigger;
    QTest::newRow("trigger of another flow") << u"2/trigger/1"_s << u"A"_s << 3 << trigger;
    QTest::newRow("never set, nothing") << u"2/trigger/4"_s << QString() << 9 << same;
    QTest::newRow("unknown id") << u"2/trigger/4"_s << u"123"_s << 9 << missing;
    QTest::newRow("twice") << u"2/trigger/4"_s << u"A A"_s << 9 << missing;
    QTest::newRow("one of two unknown") << u"2/trigger/4"_s << u"A 123"_s << 9 << missing;
}

void TestDemoFlows::checksInOrder()
{
    QFETCH(QString, path);
    QFETCH(QString, ids);
    QFETCH(int, code);
    QFETCH(QString, message);
    const QStringList list = ids.replace(u'A', m_a).split(u' ', Qt::SkipEmptyParts);
    const QJsonObject body{{u"actionIds"_s, QJsonArray::fromStringList(list)}};
    COMPARE_REFUSAL(m_client->post(u"/management/v1/flows/"_s + path, QJsonDocument(body).toJson()), 400,
                    code, message);
}

void TestDemoFlows::remembersLists_data()
{
    // Steps: a list to set, "-A" to delete, "clear"; the last one is judged.
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("same again") << QStringList{u"A B"_s, u"A B"_s} << false;
    QTest::newRow("other order") << QStringList{u"A B"_s, u"B A"_s} << true;
    QTest::newRow("deleted meanwhile, the rest") << QStringList{u"A B"_s, u"-A"_s, u"B"_s} << true;
    QTest::newRow("deleted meanwhile, same ids") << QStringList{u"A B"_s, u"-A"_s, u"A B"_s} << false;
    QTest::newRow("deleted meanwhile, nothing") << QStringList{u"A"_s, u"-A"_s, QString()} << true;
    QTest::newRow("emptied twice") << QStringList{u"A"_s, QString(), QString()} << false;
    QTest::newRow("cleared, same again") << QStringList{u"A"_s, u"clear"_s, u"A"_s} << true;
    QTest::newRow("cleared, nothing") << QStringList{u"A"_s, u"clear"_s, QString()} << false;
}

void TestDemoFlows::remembersLists()
{
    QFETCH(QStringList, steps);
    QFETCH(bool, isAccepted);
    DemoReply last;
    for (QString step : steps) {
        if (step == u"clear")
            last = m_client->post(u"/management/v1/flows/2/_clear"_s);
        else if (step == u"-A")
            last = remove(m_a);
        else
            last = set(2, 4, step.replace(u'A', m_a).replace(u'B', m_b).split(u' ', Qt::SkipEmptyParts));
    }
    if (isAccepted)
        QCOMPARE(last.status, 200);
    else
        COMPARE_REFUSAL(last, 400, 9, "No Changes (COMMAND-Nfh52)"_L1);
}

void TestDemoFlows::clears()
{
    const QString path = u"/management/v1/flows/2/_clear"_s;
    COMPARE_REFUSAL(m_client->post(path), 400, 9, "Flow is already empty (COMMAND-DgGh3)"_L1);
    COMPARE_REFUSAL(m_client->post(u"/management/v1/flows/7/_clear"_s), 400, 3,
                    "FlowType missing (COMMAND-Dfw2h)"_L1);
    set(2, 4, {m_a});
    set(2, 5, {m_b});
    set(1, 1, {m_a});
    const DemoReply cleared = m_client->post(path, "not read");
    QCOMPARE(cleared.status, 200);
    QCOMPARE(cleared.json[u"details"].toObject().keys(),
             QStringList({u"changeDate"_s, u"resourceOwner"_s, u"sequence"_s}));
    QCOMPARE(triggers(2), QStringList());
    QCOMPARE(flow(2)[u"details"], QJsonObject());
    QCOMPARE(triggers(1), QStringList{u"1: a"_s});
    COMPARE_REFUSAL(m_client->post(path), 400, 9, "Flow is already empty (COMMAND-DgGh3)"_L1);

    // All set to nothing is not yet empty: clearing works once more.
    set(2, 4, {m_a});
    set(2, 4, {});
    QCOMPARE(m_client->post(path).status, 200);
    COMPARE_REFUSAL(m_client->post(path), 400, 9, "Flow is already empty (COMMAND-DgGh3)"_L1);
}

void TestDemoFlows::cascades()
{
    set(2, 4, {m_a, m_b});
    set(2, 5, {m_a});
    const int before = set(1, 1, {m_b}).json[u"details"][u"sequence"].toString().toInt();
    QCOMPARE(remove(m_a).status, 200);
    QCOMPARE(triggers(2), QStringList{u"4: b"_s}); // the one without actions is gone
    const QByteArray query = R"({"eventTypes":["org.flow.trigger_actions.cascade.removed"],"asc":true})";
    const QJsonArray events = m_client->post(u"/admin/v1/events/_search"_s, query).json[u"events"].toArray();
    QCOMPARE(events.size(), 2); // one per row
    for (const QJsonValue &event : events) {
        QCOMPARE(event[u"aggregate"][u"type"][u"type"], u"org"_s);
        QCOMPARE(event[u"payload"],
                 QJsonObject({{u"actionID"_s, m_a}, {u"flowType"_s, 2}, {u"triggerType"_s, 0}}));
    }
    QCOMPARE(set(1, 2, {m_b}).json[u"details"][u"sequence"].toString().toInt(), before + 3);
}

void TestDemoFlows::keepsRowsWithoutActions()
{
    const DemoReply reply = set(2, 4, {m_a});
    remove(m_a);
    const QJsonObject read = flow(2);
    QVERIFY(!read.contains("triggerActions"_L1));
    QCOMPARE(read[u"details"][u"sequence"], reply.json[u"details"][u"sequence"]);
}

void TestDemoFlows::shufflesTriggers()
{
    set(1, 1, {m_a});
    set(1, 2, {m_a});
    set(1, 3, {m_a});
    QSet<QString> first;
    for (int i = 0; i < 200 && first.size() < 3; ++i)
        first << flow(1)[u"triggerActions"][0][u"triggerType"][u"id"].toString();
    QCOMPARE(first.size(), 3);
}

void TestDemoFlows::keepsOrganisationsApart()
{
    set(2, 4, {m_a});
    m_client->setOrganisation(secondOrganisation());
    QCOMPARE(flow(2)[u"details"], QJsonObject());
    COMPARE_REFUSAL(set(2, 4, {m_a}), 400, 9, "ActionIDs do not exist (COMMAND-dg422)"_L1);
    COMPARE_REFUSAL(m_client->post(u"/management/v1/flows/2/_clear"_s), 400, 9,
                    "Flow is already empty (COMMAND-DgGh3)"_L1);
}

void TestDemoFlows::projectsLater()
{
    setProjectionDelay(std::chrono::milliseconds(200));
    set(2, 4, {m_a});
    QCOMPARE(triggers(2), QStringList());
    COMPARE_REFUSAL(set(2, 4, {m_a}), 400, 9, "No Changes (COMMAND-Nfh52)"_L1); // commands know already
    QTRY_COMPARE(triggers(2), QStringList{u"4: a"_s});
}

void TestDemoFlows::countsOrganisationSequence()
{
    const int first = set(2, 4, {m_a}).json[u"details"][u"sequence"].toString().toInt();
    QVERIFY(first > 0);
    QCOMPARE(set(1, 1, {m_a}).json[u"details"][u"sequence"].toString().toInt(), first + 1);
    QCOMPARE(
        m_client->post(u"/management/v1/flows/2/_clear"_s).json[u"details"][u"sequence"].toString().toInt(),
        first + 2);
}

QTEST_GUILESS_MAIN(TestDemoFlows)
#include "tst_demo_flows.moc"
