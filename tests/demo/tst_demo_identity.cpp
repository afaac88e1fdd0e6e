// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotest.h"

const QString organisationsPath = u"/v2/organizations/_search"_s;

/// Who am I, where may I act, is it alive (API 62 to 68), and what the sample state holds.
class TestDemoIdentity : public DemoTest
{
    Q_OBJECT

private slots:
    void init() { start(demo::SampleState::Empty); }
    void tellsWhoIAm();
    void tellsMyOrganisation();
    void tellsMyRights_data();
    void tellsMyRights();
    void tellsMyMemberships();
    void listsOrganisationsIMayRead_data();
    void listsOrganisationsIMayRead();
    void searchesOrganisations_data();
    void searchesOrganisations();
    void requiresOrganisationQueries();
    void tellsTheInstance();
    void tellsHealth();
    void announcesItself();
    void startsDifferently();
    void holdsSamples();
    void bindsSamples();
    void agesSamples();

private:
    static QStringList names(const DemoReply &reply)
    {
        QStringList result;
        for (const QJsonValue &organisation : reply.json[u"result"].toArray())
            result << organisation[u"name"].toString();
        return result;
    }
};

void TestDemoIdentity::tellsWhoIAm()
{
    const QJsonObject owner = m_client->get(u"/auth/v1/users/me"_s).json[u"user"].toObject();
    QCOMPARE(owner[u"state"], u"USER_STATE_ACTIVE"_s);
    QCOMPARE(owner[u"userName"], u"owner@acme.example.com"_s);
    QCOMPARE(owner[u"preferredLoginName"], owner[u"userName"]);
    QCOMPARE(owner[u"loginNames"], QJsonArray{owner[u"userName"]});
    QCOMPARE(owner[u"details"][u"resourceOwner"], firstOrganisation());
    QVERIFY(owner[u"details"].toObject().contains("creationDate"_L1));
    QCOMPARE(owner[u"machine"][u"name"], u"Demo Owner"_s);
    QVERIFY(!owner.contains("human"_L1));

    DemoClient viewer(*m_server, u"viewer");
    const QJsonObject human = viewer.get(u"/auth/v1/users/me"_s).json[u"user"].toObject();
    QVERIFY(!human.contains("machine"_L1));
    QCOMPARE(human[u"human"][u"profile"][u"displayName"], u"Vera Viewer"_s);
    QCOMPARE(human[u"human"][u"profile"][u"firstName"], u"Vera"_s);
    QCOMPARE(human[u"human"][u"profile"][u"lastName"], u"Viewer"_s);
    QCOMPARE(human[u"human"][u"email"][u"isEmailVerified"], true);
    QCOMPARE(human[u"human"][u"phone"], QJsonObject());

    DemoClient stranger(*m_server, u"stranger");
    QCOMPARE(stranger.get(u"/auth/v1/users/me"_s).status, 200);
}

void TestDemoIdentity::tellsMyOrganisation()
{
    const QJsonObject organisation = m_client->get(u"/management/v1/orgs/me"_s).json[u"org"].toObject();
    QCOMPARE(organisation[u"id"], firstOrganisation());
    QCOMPARE(organisation[u"name"], u"Acme Corp"_s);
    QCOMPARE(organisation[u"state"], u"ORG_STATE_ACTIVE"_s);
    QCOMPARE(organisation[u"primaryDomain"], u"acme.example.com"_s);
    DemoClient stranger(*m_server, u"stranger");
    COMPARE_REFUSAL(stranger.get(u"/management/v1/orgs/me"_s), 404, 5,
                    "membership not found (AUTHZ-cdgFk)"_L1);
}

void TestDemoIdentity::tellsMyRights_data()
{
    QTest::addColumn<QString>("identity");
    QTest::addColumn<int>("organisation");
    QTest::addColumn<QString>("has");
    QTest::addColumn<QString>("lacks");
    QTest::newRow("owner") << u"owner"_s << 1 << u"events.read iam.read org.action.delete org.flow.delete"_s
                           << QString();
    QTest::newRow("manager") << u"manager"_s << 0 << u"org.action.write org.flow.write org.read"_s
                             << u"events.read"_s;
    QTest::newRow("manager elsewhere") << u"manager"_s << 1 << QString() << u"org.read"_s;
    QTest::newRow("viewer") << u"viewer"_s << 1 << u"org.action.read org.flow.read"_s
                            << u"org.action.write org.action.delete org.flow.write"_s;
    QTest::newRow("stranger") << u"stranger"_s << 0 << QString() << u"org.read org.action.read"_s;
}

void TestDemoIdentity::tellsMyRights()
{
    QFETCH(QString, identity);
    QFETCH(int, organisation);
    QFETCH(QString, has);
    QFETCH(QString, lacks);
    DemoClient client(*m_server, identity);
    client.setOrganisation(m_server->organisations().at(organisation).id);
    const DemoReply reply = client.post(u"/auth/v1/permissions/zitadel/me/_search"_s);
    QCOMPARE(reply.status, 200);
    QSet<QString> rights;
    for (const QJsonValue &right : reply.json[u"result"].toArray())
        rights << right.toString();
    QCOMPARE(rights.size(), reply.json[u"result"].toArray().size());
    for (const QString &right : has.split(u' ', Qt::SkipEmptyParts))
        QVERIFY2(rights.contains(right), qPrintable(right));
    for (const QString &right : lacks.split(u' ', Qt::SkipEmptyParts))
        QVERIFY2(!rights.contains(right), qPrintable(right));
}

void TestDemoIdentity::tellsMyMemberships()
{
    const DemoReply reply = m_client->post(u"/auth/v1/memberships/me/_search"_s);
    QCOMPARE(reply.json[u"details"][u"totalResult"], u"3"_s);
    QStringList lines;
    for (const QJsonValue &membership : reply.json[u"result"].toArray()) {
        const bool isInstance = membership[u"iam"].toBool();
        QCOMPARE(membership.toObject().contains("orgId"_L1), !isInstance);
        lines << u"%1 %2"_s.arg(isInstance ? u"instance"_s : membership[u"displayName"].toString(),
                                membership[u"roles"][0].toString());
    }
    lines.sort();
    QCOMPARE(lines,
             QStringList({u"Acme Corp ORG_OWNER"_s, u"Empty Ltd ORG_OWNER"_s, u"instance IAM_OWNER"_s}));
    QCOMPARE(m_client->post(u"/auth/v1/memberships/me/_search"_s, R"({"query":{"limit":1}})")
                 .json[u"result"]
                 .toArray()
                 .size(),
             1);
    DemoClient stranger(*m_server, u"stranger");
    QVERIFY(!stranger.post(u"/auth/v1/memberships/me/_search"_s).json.contains("result"_L1));
}

void TestDemoIdentity::listsOrganisationsIMayRead_data()
{
    QTest::addColumn<QString>("identity");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("owner") << u"owner"_s << QStringList{u"Acme Corp"_s, u"Empty Ltd"_s};
    QTest::newRow("manager") << u"manager"_s << QStringList{u"Acme Corp"_s};
    QTest::newRow("viewer") << u"viewer"_s << QStringList{u"Acme Corp"_s, u"Empty Ltd"_s};
    QTest::newRow("stranger") << u"stranger"_s << QStringList();
}

void TestDemoIdentity::listsOrganisationsIMayRead()
{
    QFETCH(QString, identity);
    QFETCH(QStringList, found);
    DemoClient client(*m_server, identity);
    const DemoReply reply = client.post(organisationsPath);
    QStringList sorted = names(reply);
    sorted.sort();
    QCOMPARE(sorted, found);
    QCOMPARE(reply.json[u"details"][u"totalResult"], u"2"_s); // all, whatever the rights
    QVERIFY(reply.json[u"details"].toObject().contains("timestamp"_L1));
}

void TestDemoIdentity::searchesOrganisations_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("found");
    const QString acme = u"Acme Corp"_s;
    const QString empty = u"Empty Ltd"_s;
    const QByteArray byName = R"("sortingColumn":"ORGANIZATION_FIELD_NAME_NAME")";
    QTest::newRow("up") << "{\"query\":{\"asc\":true}," + byName + "}" << QStringList{acme, empty};
    QTest::newRow("down") << "{" + byName + "}" << QStringList{empty, acme};
    QTest::newRow("page") << "{\"query\":{\"asc\":true,\"limit\":1,\"offset\":1}," + byName + "}"
                          << QStringList{empty};
    QTest::newRow("name")
        << R"({"queries":[{"nameQuery":{"name":"ac","method":"TEXT_QUERY_METHOD_STARTS_WITH_IGNORE_CASE"}}]})"_ba
        << QStringList{acme};
    QTest::newRow("domain") << R"({"queries":[{"domainQuery":{"domain":"empty","method":2}}]})"_ba
                            << QStringList{empty};
    QTest::newRow("state") << R"({"queries":[{"stateQuery":{"state":"ORGANIZATION_STATE_INACTIVE"}}]})"_ba
                           << QStringList();
    QTest::newRow("id") << R"({"queries":[{"idQuery":{"id":"SECOND"}}]})"_ba << QStringList{empty};
    QTest::newRow("default") << R"({"queries":[{"defaultQuery":{}}]})"_ba << QStringList{acme};
}

void TestDemoIdentity::searchesOrganisations()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, found);
    const DemoReply reply =
        m_client->post(organisationsPath, body.replace("SECOND", secondOrganisation().toLatin1()));
    QCOMPARE(names(reply), found);
    for (const QJsonValue &organisation : reply.json[u"result"].toArray())
        QCOMPARE(organisation[u"state"], u"ORGANIZATION_STATE_ACTIVE"_s);
}

void TestDemoIdentity::requiresOrganisationQueries()
{
    COMPARE_REFUSAL(
        m_client->post(organisationsPath, R"({"queries":[{}]})"), 400, 3,
        "invalid ListOrganizationsRequest.Queries[0]: embedded message failed validation | caused by: "
        "invalid SearchQuery.Query: value is required"_L1);
}

void TestDemoIdentity::tellsTheInstance()
{
    QCOMPARE(m_client->get(u"/admin/v1/instances/me"_s).json[u"instance"][u"version"], u"v4.13.1"_s);
    DemoClient manager(*m_server, u"manager");
    COMPARE_REFUSAL(manager.get(u"/admin/v1/instances/me"_s), 403, 7,
                    "No matching permissions found (AUTH-5mWD2)"_L1);
}

void TestDemoIdentity::tellsHealth()
{
    m_client->m_authorization = "nonsense";
    const DemoReply plain = m_client->get(u"/debug/healthz"_s);
    QCOMPARE(plain.body, "ok"_ba);
    QVERIFY(plain.header("Content-Type").startsWith("text/plain"_L1));
    QCOMPARE(m_client->get(u"/debug/ready"_s).body, "\"ok\""_ba);
    QCOMPARE(m_client->get(u"/healthz"_s).json[u"status"], u"SERVING"_s);
    QCOMPARE(m_client->get(u"/management/v1/healthz"_s).body, "{}"_ba);
    const QJsonObject console = m_client->get(u"/ui/console/assets/environment.json"_s).json;
    QCOMPARE(console[u"api"], m_server->url().toString());
    QCOMPARE(console[u"issuer"], m_server->url().toString());
}

void TestDemoIdentity::announcesItself()
{
    const QByteArray line = m_server->announcement();
    QVERIFY(!line.contains('\n'));
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    QCOMPARE(json[u"url"], m_server->url().toString());
    QCOMPARE(json[u"identities"].toObject().keys(),
             QStringList({u"manager"_s, u"owner"_s, u"stranger"_s, u"viewer"_s}));
    const demo::Identity owner = m_server->identity(u"owner");
    QCOMPARE(json[u"identities"][u"owner"][u"token"], QString::fromLatin1(owner.token));
    QCOMPARE(json[u"identities"][u"owner"][u"organisation"], owner.organisationId);
    QCOMPARE(json[u"organisations"][1][u"name"], u"Empty Ltd"_s);
    QCOMPARE(json[u"organisations"][1][u"id"], secondOrganisation());
    QVERIFY(m_server->identity(u"nobody").token.isEmpty());
}

void TestDemoIdentity::startsDifferently()
{
    const QByteArray token = m_client->token();
    const QString organisation = firstOrganisation();
    start(demo::SampleState::Empty);
    QVERIFY(m_client->token() != token);
    QVERIFY(firstOrganisation() != organisation);
    QCOMPARE(firstOrganisation().size(), 18);
}

void TestDemoIdentity::holdsSamples()
{
    start(demo::SampleState::Sample);
    const QJsonArray actions = m_client->post(u"/management/v1/actions/_search"_s).json[u"result"].toArray();
    QVERIFY(actions.size() >= 12);
    int inactive = 0, fractional = 0, allowedToFail = 0, large = 0, beyondLatin = 0;
    for (const QJsonValue &action : actions) {
        const QString script = action[u"script"].toString();
        const QString name = action[u"name"].toString();
        QVERIFY2(script.contains(u"function %1(ctx, api) {"_s.arg(name)), qPrintable(name));
        QVERIFY2(script.toUtf8().size() <= 40'000, qPrintable(name));
        inactive += action[u"state"] == u"ACTION_STATE_INACTIVE"_s;
        fractional += action[u"timeout"].toString().contains(u'.');
        allowedToFail += action[u"allowedToFail"].toBool();
        large += script.size() > 10'000;
        beyondLatin += script.contains(u"😀") || script.contains(u"🎉");
    }
    QVERIFY(inactive >= 1 && inactive <= 2);
    QVERIFY(fractional >= 1);
    QVERIFY(allowedToFail > 0 && allowedToFail < actions.size());
    QCOMPARE(large, 1);
    QVERIFY(beyondLatin >= 1);
    m_client->setOrganisation(secondOrganisation());
    QVERIFY(!m_client->post(u"/management/v1/actions/_search"_s).json.contains("result"_L1));
}

void TestDemoIdentity::bindsSamples()
{
    start(demo::SampleState::Sample);
    QStringList triggers;
    for (int flow = 1; flow <= 4; ++flow) {
        const DemoReply reply = m_client->get(u"/management/v1/flows/%1"_s.arg(flow));
        for (const QJsonValue &entry : reply.json[u"flow"][u"triggerActions"].toArray())
            triggers << u"%1/%2"_s.arg(flow).arg(entry[u"triggerType"][u"id"].toString());
    }
    triggers.sort();
    QCOMPARE(triggers, QStringList({u"1/1"_s, u"1/2"_s, u"1/3"_s, u"2/4"_s, u"2/5"_s, u"3/1"_s, u"3/2"_s,
                                    u"3/3"_s, u"4/6"_s}));
}

void TestDemoIdentity::agesSamples()
{
    start(demo::SampleState::Sample);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    int old = 0, recent = 0;
    for (const QJsonValue &action :
         m_client->post(u"/management/v1/actions/_search"_s).json[u"result"].toArray()) {
        const QDateTime changed =
            QDateTime::fromString(action[u"details"][u"changeDate"].toString(), Qt::ISODateWithMs);
        QVERIFY(changed.isValid() && changed <= now);
        old += changed.daysTo(now) > 28;
        recent += changed.daysTo(now) < 7;
    }
    QVERIFY(old >= 3);
    QVERIFY(recent >= 3);
    // In the order of their time, as the server would have written them; one editor has left.
    const QJsonArray events =
        m_client->post(u"/admin/v1/events/_search"_s, R"({"asc":true})").json[u"events"].toArray();
    QVERIFY(events.size() > 30);
    for (int i = 1; i < events.size(); ++i)
        QVERIFY(events[i - 1][u"creationDate"].toString() < events[i][u"creationDate"].toString());
    QVERIFY(!events.first()[u"editor"].toObject().contains("displayName"_L1));
    QCOMPARE(events.last()[u"editor"][u"displayName"], u"Demo Owner"_s);
}

QTEST_GUILESS_MAIN(TestDemoIdentity)
#include "tst_demo_identity.moc"
