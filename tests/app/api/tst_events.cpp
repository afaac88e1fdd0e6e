// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/client.h"
#include "api/eventsjson.h"
#include "demo/demoserver.h"
#include "http/transport.h"
#include "support/waiting.h"

#include <QHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponse>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using zitadel::ServerEvent;
using Kind = Error::Kind;
using Type = ServerEvent::Type;

/// The event search: its JSON, and the client's way through its pages over a real socket.
class tst_events : public QObject
{
    Q_OBJECT

    std::unique_ptr<demo::Server> m_server;
    std::unique_ptr<http::Transport> m_transport;
    std::unique_ptr<FixedToken> m_token;
    std::unique_ptr<Client> m_client;
    QString m_acme;

    void actAs(QStringView identity)
    {
        m_client.reset();
        m_transport = std::make_unique<http::Transport>(NetworkOptions{.timeout = 10s});
        m_token = std::make_unique<FixedToken>(m_server->identity(identity).token);
        m_client = std::make_unique<Client>(m_server->url(), *m_transport, *m_token);
    }
    Result<QList<ServerEvent>> eventsOf(const QString &id)
    {
        return answerOf(m_client->actionEvents(m_acme, id));
    }
    QJsonObject bodyOf(qsizetype request) const
    {
        return QJsonDocument::fromJson(m_server->requests().at(request).body).object();
    }

    /// An event as the server tells it, with @p payload as its JSON; none if that is empty.
    static QByteArray event(const QByteArray &type, int sequence, const QByteArray &payload = {})
    {
        // By hand, as the payload is to arrive byte by byte.
        return "{\"editor\":{\"userId\":\"7\",\"displayName\":\"Mia\"},\"sequence\":\"" +
               QByteArray::number(sequence) + "\",\"creationDate\":\"2026-07-01T08:00:00.120034Z\"," +
               (payload.isEmpty() ? QByteArray() : "\"payload\":" + payload + ',') + "\"type\":{\"type\":\"" +
               type + "\"}}";
    }
    static QByteArray answer(const QByteArrayList &events)
    {
        return "{\"events\":[" + events.join(',') + "]}";
    }
    static Result<ServerEvent> read(const QByteArray &type, const QByteArray &payload = {})
    {
        return eventsjson::events(answer({event(type, 3, payload)}))
            .transform([](const QList<ServerEvent> &events) { return events.constFirst(); });
    }

private slots:
    void init()
    {
        QTest::failOnWarning();
        m_server = std::make_unique<demo::Server>(demo::SampleState::Empty);
        QVERIFY(m_server->listen());
        m_acme = m_server->organisations().constFirst().id;
        m_server->setSwitches({.projectionDelay = 0ms});
        actAs(u"owner");
    }

    // -- JSON

    void readsAnEvent()
    {
        const auto added =
            read("action.added", R"({"allowedToFail":false,"name":"a","script":"s","timeout":10000000000})");
        QVERIFY(added);
        QCOMPARE(added->type, Type::Added);
        QCOMPARE(added->sequence, 3u);
        QCOMPARE(added->editor, u"Mia"_s);
        QCOMPARE(added->at, QDateTime(QDate(2026, 7, 1), QTime(8, 0, 0, 120), QTimeZone::UTC));
        QCOMPARE(added->fields, (zitadel::KnownFields{u"a"_s, u"s"_s, 10s, false}));
    }

    void onlyWhatChangedIsKnown()
    {
        const auto changed = read("action.changed", R"({"timeout":0})");
        QVERIFY(changed);
        QCOMPARE(changed->fields, (zitadel::KnownFields{.timeout = 0ns}));
        const auto allowed = read("action.changed", R"({"allowedToFail":false})");
        QVERIFY(allowed);
        QCOMPARE(allowed->fields, (zitadel::KnownFields{.allowedToFail = false}));
    }

    void whatACreationLeavesOutIsEmpty()
    {
        const auto added = read("action.added", R"({"allowedToFail":true,"name":"a"})");
        QVERIFY(added);
        QCOMPARE(added->fields, (zitadel::KnownFields{u"a"_s, QString(), 0ns, true}));
    }

    void aCreationWithoutPayloadTellsNothing()
    {
        const auto added = read("action.added");
        QVERIFY(added);
        QCOMPARE(added->fields, zitadel::KnownFields());
    }

    void strangeMembersAreNotKnown()
    {
        const auto changed = read(
            "action.changed",
            R"({"future":{"a":[1,{"b":null}]},"name":5,"script":null,"timeout":"soon","allowedToFail":1})");
        QVERIFY(changed);
        QCOMPARE(changed->fields, zitadel::KnownFields());
        QCOMPARE(read("action.frozen", R"({"script":"s"})").value().type, Type::Other);
    }

    void nanosecondsStayWhole()
    {
        QCOMPARE(read("action.changed", R"({"timeout":1234567891})")->fields.timeout, 1'234'567'891ns);
        QCOMPARE(read("action.changed", R"({"timeout":1.5e9})")->fields.timeout, 1'500ms);
    }

    void scriptsAreVerbatim()
    {
        const QByteArray script = "\"\\ufeffa\\r\\nb\\rc\\u2028\\u0000Ä🚀\\ud83d\\ude80\"";
        QCOMPARE(read("action.changed", "{\"script\":" + script + '}')->fields.script,
                 u"\ufeffa\r\nb\rc\u2028"_s + QChar(0) + u"Ä🚀🚀"_s);
        // The byte order mark as it really comes: not escaped (API 12).
        QCOMPARE(read("action.changed", "{\"script\":\"\xef\xbb\xbf"
                                        "a\"}")
                     ->fields.script,
                 u"\ufeffa"_s);
    }

    void theAuthorMayBeGone()
    {
        const auto events = eventsjson::events(
            R"({"events":[{"editor":{"userId":"7"},"sequence":4,"creationDate":"2026-07-01T10:00:00+02:00",)"
            R"("type":{"type":"action.removed"},"payload":{}}]})");
        QVERIFY(events);
        QCOMPARE(events->constFirst().editor, u"7"_s);
        QCOMPARE(events->constFirst().sequence, 4u);
        QCOMPARE(events->constFirst().at, QDateTime(QDate(2026, 7, 1), QTime(8, 0), QTimeZone::UTC));
        QCOMPARE(events->constFirst().at.timeSpec(), Qt::UTC);
    }

    void readsFlowEvents()
    {
        const auto set =
            read("org.flow.trigger_actions.set", R"({"actionIDs":["1","2"],"flowType":2,"triggerType":5})");
        QVERIFY(set);
        QCOMPARE(set->type, Type::TriggerSet);
        QCOMPARE(set->flow, u"2"_s);
        QCOMPARE(set->trigger, u"5"_s);
        QCOMPARE(set->actionIds, (QStringList{u"1"_s, u"2"_s}));
        const auto cascade = read("org.flow.trigger_actions.cascade.removed",
                                  R"({"actionID":"1","flowType":2,"triggerType":0})");
        QVERIFY(cascade);
        QCOMPARE(cascade->type, Type::TriggerCascade);
        QCOMPARE(cascade->actionIds, QStringList{u"1"_s});
        QCOMPARE(read("org.flow.cleared", R"({"flowType":3})")->flow, u"3"_s);
    }

    void otherAnswersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("list") << "[]"_ba;
        QTest::newRow("page") << "<html></html>"_ba;
        QTest::newRow("cut off") << answer({event("action.added", 1)}).chopped(8);
        QTest::newRow("no sequence") << R"({"events":[{"creationDate":"2026-07-01T08:00:00Z"}]})"_ba;
        QTest::newRow("no time") << R"({"events":[{"sequence":"1"}]})"_ba;
        QTest::newRow("no list") << R"({"events":5})"_ba;
    }
    void otherAnswersAreRefused()
    {
        QFETCH(QByteArray, body);
        const auto events = eventsjson::events(body);
        QVERIFY(!events);
        QCOMPARE(events.error().kind, Kind::NotZitadel);
    }

    void noEventsAreAnAnswer() { QVERIFY(eventsjson::events("{}").value().isEmpty()); }

    // -- over a socket

    void tellsTheWholeLife()
    {
        const zitadel::ActionFields first{u"f"_s, u"\ufefffunction f() {}\r\n"_s, 1500ms, true};
        const QString id = answerOf(m_client->createAction(m_acme, first)).value().id;
        zitadel::ActionFields second = first;
        second.timeout = 1'234'567'891ns;
        QVERIFY(answerOf(m_client->updateAction(m_acme, id, second)));
        QVERIFY(answerOf(m_client->deactivateAction(m_acme, id)));
        QVERIFY(answerOf(m_client->reactivateAction(m_acme, id)));
        QVERIFY(answerOf(m_client->deleteAction(m_acme, id)));
        m_server->clearRequests();
        const auto events = eventsOf(id);
        QVERIFY(events);
        QCOMPARE(m_server->requests().size(), 1);
        QCOMPARE(m_server->requests().constFirst().path, "/admin/v1/events/_search"_ba);
        QCOMPARE(bodyOf(0).value("aggregateId"_L1), id);
        QList<Type> types;
        for (const ServerEvent &event : *events)
            types << event.type;
        QCOMPARE(types,
                 (QList{Type::Added, Type::Changed, Type::Deactivated, Type::Reactivated, Type::Removed}));
        QCOMPARE(events->at(0).fields, (zitadel::KnownFields{first.name, first.script, 1500ms, true}));
        QCOMPARE(events->at(1).fields, (zitadel::KnownFields{.timeout = second.timeout}));
        QCOMPARE(events->at(0).editor, u"Demo Owner"_s);
    }

    void tellsOfTheFlows()
    {
        const QString id = m_server->addAction(m_acme, u"f"_s, u"function f() {}"_s);
        QVERIFY(answerOf(m_client->setTriggerActions(m_acme, u"2"_s, u"5"_s, {id})));
        QVERIFY(answerOf(m_client->deleteAction(m_acme, id)));
        const auto events = answerOf(m_client->flowEvents(m_acme));
        QVERIFY(events);
        QCOMPARE(events->size(), 2);
        QCOMPARE(events->at(0).type, Type::TriggerSet);
        QCOMPARE(events->at(0).actionIds, QStringList{id});
        QCOMPARE(events->at(1).type, Type::TriggerCascade);
        QCOMPARE(events->at(1).actionIds, QStringList{id});
    }

    void goesThroughAllPages()
    {
        const QString id = m_server->addAction(m_acme, u"f"_s, u"function f() {}"_s);
        constexpr int full = paging::mostEvents;
        QList<QFuture<Result<zitadel::WriteAnswer>>> writes; // at once, as their order does not matter
        for (int i = 1; i < full; ++i)
            writes << m_client->updateAction(m_acme, id, {u"f"_s, QString::number(i), 10s, false});
        for (const auto &write : writes)
            QVERIFY(answerOf(write));
        m_server->clearRequests();
        auto events = eventsOf(id);
        QVERIFY(events);
        QCOMPARE(events->size(), full);
        // A full page may not be the last one.
        QCOMPARE(m_server->requests().size(), 2);
        QCOMPARE(bodyOf(0).value("sequence"_L1).toString(), u"0"_s);
        QCOMPARE(bodyOf(1).value("sequence"_L1).toString(), QString::number(full));

        QVERIFY(answerOf(m_client->deactivateAction(m_acme, id)));
        events = eventsOf(id);
        QVERIFY(events);
        QCOMPARE(events->size(), full + 1);
        for (qsizetype i = 0; i < events->size(); ++i)
            QCOMPARE(events->at(i).sequence, quint64(i) + 1);
    }

    void asksForLessWhereAnAnswerWouldBeTooLarge()
    {
        // Answers at most 20 events; each page is read as large ones are, in another thread.
        QHttpServer http;
        QList<int> limits;
        const QByteArray script = "{\"script\":\"" + QByteArray(40'000, 'x') + "\"}";
        http.route(u"/admin/v1/events/_search"_s, [&](const QHttpServerRequest &request) {
            const QJsonObject query = QJsonDocument::fromJson(request.body()).object();
            const int limit = query.value("limit"_L1).toInt();
            const int after = query.value("sequence"_L1).toString().toInt();
            limits << limit;
            if (limit > 20)
                return QHttpServerResponse("application/json",
                                           "{\"code\":8,\"message\":\"grpc: received message larger than max "
                                           "(4200000 vs. 4194304)\"}",
                                           QHttpServerResponse::StatusCode::TooManyRequests);
            QByteArrayList events;
            for (int i = after + 1; i <= std::min(after + limit, 37); ++i)
                events << event("action.changed", i, script);
            return QHttpServerResponse("application/json", answer(events));
        });
        auto *socket = new QTcpServer(&http);
        QVERIFY(socket->listen(QHostAddress::LocalHost));
        QVERIFY(http.bind(socket));
        Client client(QUrl(u"http://127.0.0.1:%1"_s.arg(socket->serverPort())), *m_transport, *m_token);
        const auto events = answerOf(client.actionEvents(m_acme, u"7"_s));
        QVERIFY(events);
        QCOMPARE(events->size(), 37);
        QCOMPARE(events->constLast().fields.script->size(), 40'000);
        QCOMPARE(limits, (QList{1000, 125, 15, 15, 15}));
    }

    void aHistoryWithoutAnEndIsGivenUp()
    {
        QHttpServer http;
        int last = 0;
        http.route(u"/admin/v1/events/_search"_s, [&](const QHttpServerRequest &) {
            QByteArrayList events;
            for (int end = last + 10'000; last < end;)
                events << event("action.changed", ++last, "{}");
            return QHttpServerResponse("application/json", answer(events));
        });
        auto *socket = new QTcpServer(&http);
        QVERIFY(socket->listen(QHostAddress::LocalHost));
        QVERIFY(http.bind(socket));
        Client client(QUrl(u"http://127.0.0.1:%1"_s.arg(socket->serverPort())), *m_transport, *m_token);
        const auto events = answerOf(client.actionEvents(m_acme, u"7"_s));
        QVERIFY(!events);
        QCOMPARE(events.error().kind, Error::Kind::TooLarge);
        QVERIFY(last <= 200'000);
    }

    void withoutTheRoleItIsForbidden()
    {
        const QString id = m_server->addAction(m_acme, u"f"_s, u"function f() {}"_s);
        actAs(u"manager");
        const auto events = eventsOf(id);
        QVERIFY(!events);
        QCOMPARE(events.error().kind, Kind::Forbidden);
        QVERIFY2(events.error().advice.contains("IAM_OWNER_VIEWER"_L1), qPrintable(events.error().advice));
    }

    void canBeCancelled()
    {
        const QString id = m_server->addAction(m_acme, u"f"_s, u"function f() {}"_s);
        m_server->setSwitches({.breakage = demo::Switches::Break::Hang});
        std::stop_source stop;
        auto future = m_client->actionEvents(m_acme, id, stop.get_token());
        QTRY_COMPARE(m_server->requests().size(), 1);
        stop.request_stop();
        const auto events = answerOf(future);
        QVERIFY(!events);
        QCOMPARE(events.error().kind, Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(tst_events)
#include "tst_events.moc"
