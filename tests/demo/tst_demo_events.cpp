// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotest.h"

/// The event search (API 70 to 73).
class TestDemoEvents : public DemoTest
{
    Q_OBJECT

private slots:
    void init() { start(demo::SampleState::Empty); }
    void tellsTheWholeLife();
    void keepsOnlyWhatChanged();
    void omitsWhatIsEmptyOnCreation();
    void showsFlowEvents();
    void pagesBySequence();
    void limits();
    void filters_data();
    void filters();
    void filtersByTime();
    void readsTimesAsGoDoes_data();
    void readsTimesAsGoDoes();
    void countsOffsets();
    void doesNotWaitForReads();
    void validates_data();
    void validates();
    void foldsToWhatIsStored();

private:
    QJsonArray search(const QByteArray &body)
    {
        return m_client->post(u"/admin/v1/events/_search"_s, body).json[u"events"].toArray();
    }
    static QStringList types(const QJsonArray &events)
    {
        QStringList result;
        for (const QJsonValue &event : events)
            result << event[u"type"][u"type"].toString();
        return result;
    }
    QString path(const QString &id) const { return u"/management/v1/actions/"_s + id; }
};

void TestDemoEvents::tellsTheWholeLife()
{
    const QString id =
        m_client->post(u"/management/v1/actions"_s, R"({"name":"a","script":"s","timeout":"10s"})")
            .json[u"id"]
            .toString();
    m_client->put(path(id), R"({"name":"a","script":"t","timeout":"10s"})");
    m_client->post(path(id) + u"/_deactivate"_s);
    m_client->post(path(id) + u"/_reactivate"_s);
    m_client->remove(path(id));
    const QJsonArray events = search("{\"aggregateId\":\"" + id.toLatin1() + "\",\"asc\":true}");
    QCOMPARE(types(events), QStringList({u"action.added"_s, u"action.changed"_s, u"action.deactivated"_s,
                                         u"action.reactivated"_s, u"action.removed"_s}));
    for (int i = 0; i < events.size(); ++i)
        QCOMPARE(events[i][u"sequence"], QString::number(i + 1));

    const QJsonObject added = events[0].toObject();
    QCOMPARE(added.keys(), QStringList({u"aggregate"_s, u"creationDate"_s, u"editor"_s, u"payload"_s,
                                        u"sequence"_s, u"type"_s}));
    QCOMPARE(added[u"payload"], QJsonObject({{u"allowedToFail"_s, false},
                                             {u"name"_s, u"a"_s},
                                             {u"script"_s, u"s"_s},
                                             {u"timeout"_s, qint64(10'000'000'000)}}));
    QCOMPARE(added[u"editor"][u"displayName"], u"Demo Owner"_s);
    QCOMPARE(added[u"editor"][u"service"], u"zitadel"_s);
    QCOMPARE(added[u"aggregate"][u"id"], id);
    QCOMPARE(added[u"aggregate"][u"resourceOwner"], firstOrganisation());
    QCOMPARE(added[u"aggregate"][u"type"][u"type"], u"action"_s);
    QCOMPARE(added[u"aggregate"][u"type"][u"localized"][u"key"], u"AggregateTypes.action"_s);
    QCOMPARE(added[u"aggregate"][u"type"][u"localized"][u"localizedMessage"], u"Action"_s);
    QCOMPARE(added[u"type"][u"localized"][u"key"], u"EventTypes.action.added"_s);
    QCOMPARE(added[u"type"][u"localized"][u"localizedMessage"], u"Action added"_s);
    QCOMPARE(events[1][u"payload"], QJsonObject({{u"script"_s, u"t"_s}}));
    QVERIFY(!events[2].toObject().contains("payload"_L1));
    QVERIFY(!events[3].toObject().contains("payload"_L1));
    QCOMPARE(events[4][u"payload"], QJsonObject());
    QVERIFY(events[4].toObject().contains("payload"_L1));
}

void TestDemoEvents::keepsOnlyWhatChanged()
{
    const QString id = m_client
                           ->post(u"/management/v1/actions"_s,
                                  R"({"name":"a","script":"s","timeout":"10s","allowedToFail":true})")
                           .json[u"id"]
                           .toString();
    m_client->put(path(id), R"({"name":"a","script":"s"})");
    const QJsonArray events = search("{\"aggregateId\":\"" + id.toLatin1() + "\"}");
    QCOMPARE(events[0][u"payload"], QJsonObject({{u"allowedToFail"_s, false}, {u"timeout"_s, 0}}));
}

void TestDemoEvents::omitsWhatIsEmptyOnCreation()
{
    m_client->post(u"/management/v1/actions"_s, R"({"name":"a","script":"s"})");
    QCOMPARE(search("{}")[0][u"payload"],
             QJsonObject({{u"allowedToFail"_s, false}, {u"name"_s, u"a"_s}, {u"script"_s, u"s"_s}}));
}

void TestDemoEvents::showsFlowEvents()
{
    const QString id = m_client->create(u"a"_s);
    const DemoReply set =
        m_client->post(u"/management/v1/flows/2/trigger/4"_s, "{\"actionIds\":[\"" + id.toLatin1() + "\"]}");
    m_client->post(u"/management/v1/flows/2/_clear"_s);
    const QJsonArray events = search(R"({"aggregateTypes":["org"],"asc":true})");
    QCOMPARE(types(events), QStringList({u"org.flow.trigger_actions.set"_s, u"org.flow.cleared"_s}));
    QCOMPARE(events[0][u"payload"],
             QJsonObject({{u"actionIDs"_s, QJsonArray{id}}, {u"flowType"_s, 2}, {u"triggerType"_s, 4}}));
    QCOMPARE(events[0][u"aggregate"][u"id"], firstOrganisation());
    QCOMPARE(events[0][u"sequence"], set.json[u"details"][u"sequence"]);
    QCOMPARE(events[1][u"payload"], QJsonObject({{u"flowType"_s, 2}}));
}

void TestDemoEvents::pagesBySequence()
{
    const QString id = m_client->create(u"a"_s);
    for (int i = 0; i < 6; ++i)
        m_client->put(path(id), "{\"name\":\"a\",\"script\":\"" + QByteArray::number(i) + "\"}");
    const QByteArray base = "{\"aggregateId\":\"" + id.toLatin1() + "\",\"limit\":3,";
    const auto sequences = [&](const QByteArray &rest) {
        QStringList result;
        for (const QJsonValue &event : search(base + rest))
            result << event[u"sequence"].toString();
        return result.join(u' ');
    };
    QCOMPARE(sequences(R"("asc":true})"), u"1 2 3"_s);
    QCOMPARE(sequences(R"("asc":true,"sequence":"3"})"), u"4 5 6"_s);
    QCOMPARE(sequences(R"("asc":true,"sequence":"6"})"), u"7"_s);
    QCOMPARE(sequences(R"("asc":true,"sequence":"7"})"), QString());
    QCOMPARE(sequences(R"("sequence":0})"), u"7 6 5"_s);
    QCOMPARE(sequences(R"("sequence":"3"})"), u"2 1"_s);
}

void TestDemoEvents::limits()
{
    for (int i = 0; i < 1'100; ++i)
        m_server->addAction(firstOrganisation(), u"a%1"_s.arg(i), u"s"_s);
    QCOMPARE(search("{}").size(), 1'000);
    QCOMPARE(search(R"({"limit":0})").size(), 1'000);
    QCOMPARE(search(R"({"limit":2000})").size(), 1'000);
    QCOMPARE(search(R"({"limit":7})").size(), 7);
    QCOMPARE(m_client->post(u"/admin/v1/events/_search"_s, R"({"aggregateId":"1"})").body, "{}"_ba);
}

void TestDemoEvents::filters_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("count");
    QTest::newRow("nothing") << "{}"_ba << 4;
    QTest::newRow("type") << R"({"eventTypes":["action.added"]})"_ba << 3;
    QTest::newRow("two types") << R"({"eventTypes":["action.added","action.changed"]})"_ba << 4;
    QTest::newRow("unknown type") << R"({"eventTypes":["action.exploded"]})"_ba << 0;
    QTest::newRow("aggregate type") << R"({"aggregateTypes":["action"]})"_ba << 4;
    QTest::newRow("other aggregate type") << R"({"aggregateTypes":["user"]})"_ba << 0;
    QTest::newRow("organisation") << R"({"resourceOwner":"SECOND"})"_ba << 1;
    QTest::newRow("editor") << R"({"editorUserId":"MANAGER"})"_ba << 1;
    QTest::newRow("all of them") << R"({"editorUserId":"MANAGER","resourceOwner":"SECOND"})"_ba << 0;
}

void TestDemoEvents::filters()
{
    QFETCH(QByteArray, body);
    QFETCH(int, count);
    DemoClient manager(*m_server, u"manager");
    const QString managerId = manager.get(u"/auth/v1/users/me"_s).json[u"user"][u"id"].toString();
    const QString id = m_client->create(u"a"_s);
    manager.put(path(id), R"({"name":"a","script":"t"})");
    m_client->create(u"b"_s);
    m_client->setOrganisation(secondOrganisation());
    m_client->create(u"a"_s);
    m_client->setOrganisation(firstOrganisation()); // does not limit what is found
    body.replace("SECOND", secondOrganisation().toLatin1()).replace("MANAGER", managerId.toLatin1());
    QCOMPARE(search(body).size(), count);
}

void TestDemoEvents::filtersByTime()
{
    const QString id = m_client->create(u"a"_s);
    for (int i = 0; i < 4; ++i)
        m_client->put(path(id), "{\"name\":\"a\",\"script\":\"" + QByteArray::number(i) + "\"}");
    const QByteArray middle = search(R"({"asc":true})")[2][u"creationDate"].toString().toLatin1();
    const QByteArray last = search(R"({"asc":true})")[4][u"creationDate"].toString().toLatin1();
    QCOMPARE(search("{\"asc\":true,\"from\":\"" + middle + "\"}").size(), 2);
    QCOMPARE(search("{\"from\":\"" + middle + "\"}").size(), 2);
    QCOMPARE(search("{\"asc\":true,\"creationDate\":\"" + middle + "\"}").size(), 2);
    QCOMPARE(search("{\"range\":{\"since\":\"" + middle + "\",\"until\":\"" + last + "\"}}").size(), 1);
    const DemoReply both =
        m_client->post(u"/admin/v1/events/_search"_s, "{\"from\":\"" + middle + "\",\"range\":{}}");
    QVERIFY(both.message().contains("error parsing \"range\", oneof"_L1));
    const DemoReply bad = m_client->post(u"/admin/v1/events/_search"_s, R"({"from":"yesterday"})");
    QVERIFY(bad.message().endsWith("(line 1:9): invalid google.protobuf.Timestamp value \"yesterday\""_L1));
    QCOMPARE(search(R"({"asc":true,"from":"2001-02-03T04:05:06.123456789+01:00"})").size(), 5);
}

void TestDemoEvents::readsTimesAsGoDoes_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<QString>("refusal"); // empty: taken
    const QString invalid = u"invalid google.protobuf.Timestamp value"_s;
    const QString outOfRange = u"google.protobuf.Timestamp value out of range:"_s;
    const auto row = [](const char *time, const QString &refusal = {}) {
        QTest::newRow(time) << QByteArray(time) << refusal;
    };
    row("2000-01-01T00:00:00Z");
    row("2000-01-01T00:00:00,5Z");
    row("2000-01-01T00:00:00,1234567891Z");
    row("2000-01-01T00:00:00+24:00");
    row("2000-01-01T00:00:00-23:60");
    row("2000-01-01T0:00:00Z");
    row("2000-02-29T23:59:59.123456789Z");
    row("0001-01-01T00:00:00Z");
    row("9999-12-31T23:59:59Z");
    row("0000-01-01T00:00:00Z", outOfRange);
    row("0001-01-01T00:00:00+00:01", outOfRange);
    row("9999-12-31T23:59:59-00:01", outOfRange);
    row("2000-01-01T00:00:00.1234567891Z", invalid);
    row("2000-01-01T24:00:00Z", invalid);
    row("2000-01-01T00:60:00Z", invalid);
    row("2000-01-01T00:00:60Z", invalid);
    row("2000-01-01T0:0:00Z", invalid);
    row("2001-02-29T00:00:00Z", invalid);
    row("2000-1-01T00:00:00Z", invalid);
    row("2000-01-01T00:00:00+25:00", invalid);
    row("2000-01-01T00:00:00+00:61", invalid);
    row("2000-01-01T00:00:00.Z", invalid);
    row("2000-01-01t00:00:00z", invalid);
    row("2000-01-01 00:00:00Z", invalid);
    row("2000-01-01T00:00:00", invalid);
}

void TestDemoEvents::readsTimesAsGoDoes()
{
    QFETCH(QByteArray, time);
    QFETCH(QString, refusal);
    const DemoReply reply = m_client->post(u"/admin/v1/events/_search"_s, "{\"from\":\"" + time + "\"}");
    QCOMPARE(reply.status, refusal.isEmpty() ? 200 : 400);
    if (!refusal.isEmpty())
        QVERIFY2(reply.message().endsWith(u"(line 1:9): %1 \"%2\""_s.arg(refusal, QString::fromLatin1(time))),
                 reply.body.constData());
}

void TestDemoEvents::countsOffsets()
{
    const QString id = m_client->create(u"a"_s);
    m_client->put(path(id), R"({"name":"a","script":"b"})");
    const QJsonArray events = search(R"({"asc":true})");
    QCOMPARE(events.size(), 2);
    // A minute before, told as a day later or earlier elsewhere.
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-60);
    const auto told = [&](qint64 hours, const char *offset) {
        return before.addSecs(hours * 3600).toString(u"yyyy-MM-ddTHH:mm:ss"_s).toLatin1() + offset;
    };
    QCOMPARE(search("{\"asc\":true,\"from\":\"" + told(24, "+24:00") + "\"}").size(), 2);
    QCOMPARE(search("{\"asc\":true,\"from\":\"" + told(-24, "-24:00") + "\"}").size(), 2);
    QCOMPARE(search("{\"from\":\"" + told(0, "Z") + "\"}").size(), 0);
}

void TestDemoEvents::doesNotWaitForReads()
{
    setProjectionDelay(std::chrono::hours(1));
    m_client->create(u"a"_s);
    QCOMPARE(search("{}").size(), 1);
}

void TestDemoEvents::validates_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("violation");
    const auto list = [](int count) { return "[\"a\"" + QByteArray(",\"a\"").repeated(count - 1) + "]"; };
    const QByteArray tooLong(201, 'x');
    QTest::newRow("event types") << "{\"eventTypes\":" + list(31) + "}"
                                 << u"EventTypes: value must contain no more than 30 item(s)"_s;
    QTest::newRow("aggregate types") << "{\"aggregateTypes\":" + list(11) + "}"
                                     << u"AggregateTypes: value must contain no more than 10 item(s)"_s;
    QTest::newRow("editor") << "{\"editorUserId\":\"" + tooLong + "\"}"
                            << u"EditorUserId: value length must be between 0 and 200 runes, inclusive"_s;
    QTest::newRow("aggregate") << "{\"aggregateId\":\"" + tooLong + "\"}"
                               << u"AggregateId: value length must be between 0 and 200 runes, inclusive"_s;
    QTest::newRow("owner") << "{\"resourceOwner\":\"" + tooLong + "\"}"
                           << u"ResourceOwner: value length must be between 0 and 200 runes, inclusive"_s;
}

void TestDemoEvents::validates()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, violation);
    COMPARE_REFUSAL(m_client->post(u"/admin/v1/events/_search"_s, body), 400, 3,
                    u"invalid ListEventsRequest."_s + violation);
}

void TestDemoEvents::foldsToWhatIsStored()
{
    start(demo::SampleState::Sample);
    const QJsonArray actions = m_client->post(u"/management/v1/actions/_search"_s).json[u"result"].toArray();
    QVERIFY(!actions.isEmpty());
    for (const QJsonValue &action : actions) {
        QJsonObject folded;
        const QByteArray id = action[u"id"].toString().toLatin1();
        const QJsonArray events = search("{\"asc\":true,\"aggregateId\":\"" + id + "\"}");
        for (const QJsonValue &event : events) {
            const QJsonObject payload = event[u"payload"].toObject();
            for (const QString &key : payload.keys())
                folded[key] = payload[key];
        }
        QCOMPARE(folded[u"name"], action[u"name"]);
        QCOMPARE(folded[u"script"], action[u"script"]);
        QCOMPARE(folded[u"allowedToFail"].toBool(), action[u"allowedToFail"].toBool());
        QCOMPARE(events.last()[u"sequence"], action[u"details"][u"sequence"]);
        QCOMPARE(events.last()[u"creationDate"], action[u"details"][u"changeDate"]);
    }
}

QTEST_GUILESS_MAIN(TestDemoEvents)
#include "tst_demo_events.moc"
