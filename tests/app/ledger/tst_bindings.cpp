// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/client.h"
#include "api/flowjson.h"
#include "archive/archive.h"
#include "demo/demoserver.h"
#include "http/tokensource.h"
#include "http/transport.h"
#include "ledger/bindings.h"
#include "ledger/ledger.h"
#include "support/rewritingfront.h"
#include "support/waiting.h"
#include "workspace/workspace.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Which triggers run an action, from the demo server's flows.
class tst_bindings : public QObject
{
    Q_OBJECT

    std::unique_ptr<demo::Server> m_server;
    std::unique_ptr<http::Transport> m_transport;
    std::unique_ptr<FixedToken> m_token;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Archive> m_archive;
    std::unique_ptr<Ledger> m_ledger;
    QString m_acme;

    void signInAs(QStringView identity)
    {
        m_ledger.reset();
        m_client.reset();
        m_token = std::make_unique<FixedToken>(m_server->identity(identity).token);
        m_client = std::make_unique<Client>(m_server->url(), *m_transport, *m_token);
        m_ledger = std::make_unique<Ledger>(*m_client, *m_archive);
    }

private slots:
    void init()
    {
        QTest::failOnWarning();
        m_server = std::make_unique<demo::Server>(demo::SampleState::Sample);
        QVERIFY(m_server->listen());
        m_server->setSwitches({.projectionDelay = 0ms});
        m_acme = m_server->organisations().constFirst().id;
        m_transport = std::make_unique<http::Transport>(NetworkOptions{.timeout = 5s});
        m_folder = std::make_unique<QTemporaryDir>();
        m_archive = std::make_unique<Archive>(m_folder->filePath(u"ledger.sqlite"_s));
        signInAs(u"owner");
    }
    void cleanup()
    {
        m_ledger.reset();
        m_archive.reset();
        m_client.reset();
        m_transport.reset();
        m_server.reset();
    }

    void readsAFlow()
    {
        const auto flow = answerOf(m_client->flow(m_acme, u"2"_s));
        QVERIFY(flow.has_value());
        QCOMPARE(flow->id, u"2"_s);
        QCOMPARE(flow->name, u"Complement Token"_s);
        QVERIFY(!flow->triggers.isEmpty());
        for (const zitadel::TriggerActions &trigger : flow->triggers) {
            QVERIFY(trigger.id == u"4"_s || trigger.id == u"5"_s);
            QVERIFY(!trigger.name.isEmpty());
            QVERIFY(!trigger.actionIds.isEmpty());
        }
        QVERIFY(std::ranges::is_sorted(flow->triggers, {}, &zitadel::TriggerActions::id));
    }

    void refusesWhatIsNoFlow()
    {
        QCOMPARE(flowjson::flow("{}").error().kind, Error::Kind::NotZitadel);
        QCOMPARE(flowjson::flow("<html>").error().kind, Error::Kind::NotZitadel);
        const auto unset = flowjson::flow(R"({"flow":{"type":{"id":"3","name":{"key":"K"}},"details":{}}})");
        QVERIFY(unset.has_value());
        QCOMPARE(unset->name, u"Internal Authentication"_s);
        QVERIFY(unset->triggers.isEmpty());
    }

    /// Reads lag behind writes.
    void asksAgainUntilTheWriteIsSeen()
    {
        const QString id = m_server->addAction(m_acme, u"fresh"_s, u"function fresh() {}"_s);
        m_server->setSwitches({.projectionDelay = 900ms});
        const auto edit = [id](const QStringList &) { return Result<Ledger::TriggerEdit>({{id}}); };
        const auto writing = m_ledger->changeTrigger(m_acme, {u"3"_s, u"1"_s}, edit);
        QTRY_VERIFY(writing.isFinished());
        QVERIFY(writing.result().result);
        QVERIFY(writing.result().isWritten);
        Bindings bindings(*m_ledger);
        QSignalSpy changed(&bindings, &Bindings::changed);
        bindings.read(m_acme);
        const auto late = answerOf(m_client->flow(m_acme, u"3"_s));
        QVERIFY(!zitadel::actionsOf(*late, u"1"_s).contains(id));
        QVERIFY(bindings.of(id).isEmpty());
        QTRY_COMPARE(bindings.of(id).size(), 1);
        QCOMPARE(changed.size(), 1);
    }

    void tellsTheTriggersOfAnAction()
    {
        Bindings bindings(*m_ledger);
        QVERIFY(!bindings.wasAsked(m_acme));
        bindings.read(m_acme);
        QTRY_VERIFY(bindings.isKnown(m_acme));
        QVERIFY(!bindings.trouble(m_acme));
        const auto flow = answerOf(m_client->flow(m_acme, u"2"_s));
        const zitadel::TriggerActions &trigger = flow->triggers.constFirst();
        const QString id = trigger.actionIds.constLast();
        QVERIFY(bindings.triggersOf(id).contains(zitadel::TriggerId{u"2"_s, trigger.id}));
        const zitadel::Binding expected{u"2"_s,
                                        flow->name,
                                        trigger.id,
                                        trigger.name,
                                        trigger.actionIds.size() - 1,
                                        trigger.actionIds.size()};
        QVERIFY(bindings.of(id).contains(expected));
        QVERIFY(bindings.triggersOf(u"1"_s).isEmpty());
        // Read again, nothing is there twice.
        const auto before = bindings.of(id);
        QSignalSpy changed(&bindings, &Bindings::changed);
        bindings.read(m_acme);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(bindings.of(id), before);
    }

    void ownWritesAreKnownAtOnce()
    {
        Bindings &bindings = m_ledger->bindings();
        bindings.read(m_acme);
        QTRY_VERIFY(bindings.isKnown(m_acme));
        const QString id = m_server->addAction(m_acme, u"fresh"_s, u"function fresh() {}"_s);
        m_server->setSwitches({.projectionDelay = 10s});
        const zitadel::TriggerId trigger{u"2"_s, u"5"_s};
        const auto edit = [id](const QStringList &now) {
            return Result<Ledger::TriggerEdit>({QStringList(id) + now});
        };
        const auto writing = m_ledger->changeTrigger(m_acme, trigger, edit);
        QTRY_VERIFY(writing.isFinished());
        QVERIFY(writing.result().result);
        QVERIFY(bindings.in(m_acme).contains(id));
        QCOMPARE(bindings.of(id).size(), 1);
        QCOMPARE(bindings.of(id).constFirst().id(), trigger);
        QCOMPARE(bindings.of(id).constFirst().place, 0);
        QCOMPARE(bindings.of(id).constFirst().count, writing.result().before.size() + 1);
        // A deleted one is run by nothing, and the others move up.
        const QString second = writing.result().before.constFirst();
        const auto placeOf = [&](const QString &action) {
            for (const zitadel::Binding &binding : bindings.of(action)) {
                if (binding.id() == trigger)
                    return binding.place;
            }
            return qsizetype(-1);
        };
        QCOMPARE(placeOf(second), 1);
        QVERIFY(answerOf(m_ledger->remove(m_acme, id)));
        QVERIFY(bindings.of(id).isEmpty());
        QCOMPARE(placeOf(second), 0);
    }

    void keepsWhatIsKnownWhenAReadFails()
    {
        Bindings bindings(*m_ledger);
        bindings.read(m_acme);
        QTRY_VERIFY(bindings.isKnown(m_acme));
        const auto flow = answerOf(m_client->flow(m_acme, u"2"_s));
        const QString id = flow->triggers.constFirst().actionIds.constFirst();
        const auto before = bindings.of(id);
        m_server->setSwitches(
            {.projectionDelay = 0ms, .breakage = demo::Switches::Break::BadGateway, .count = 1});
        bindings.read(m_acme);
        QTRY_VERIFY(bindings.trouble(m_acme).has_value());
        QCOMPARE(bindings.of(id), before);
        bindings.read(m_acme);
        QTRY_VERIFY(!bindings.trouble(m_acme));
    }

    void tellsWhyTheyCannotBeRead()
    {
        signInAs(u"stranger");
        Bindings bindings(*m_ledger);
        bindings.read(m_acme);
        QTRY_VERIFY(bindings.trouble(m_acme).has_value());
        QVERIFY(!bindings.isKnown(m_acme));
        QVERIFY(!bindings.trouble(m_acme)->message.isEmpty());
    }

    int flowRequests() const
    {
        const auto requests = m_server->requests();
        return int(std::ranges::count_if(requests, [](const demo::RecordedRequest &request) {
            return request.path.startsWith("/management/v1/flows/");
        }));
    }

    void theListLearnsThemAfterEachLoad()
    {
        const QTemporaryDir folder;
        Archive archive(folder.filePath(u"archive.sqlite"_s));
        Workspace workspace(*m_client, Profile(), archive);
        const ActionListModel &model = workspace.list().model();
        workspace.place().identify();
        workspace.list().reload();
        QTRY_COMPARE(workspace.list().state(), ActionList::State::Loaded);
        QTRY_VERIFY(model.triggers().areKnown);
        QCOMPARE(flowRequests(), 4);
        const auto flow = answerOf(m_client->flow(m_acme, u"2"_s));
        const QString id = flow->triggers.constFirst().actionIds.constFirst();
        QVERIFY(model.triggers().byAction.contains(id));
        m_server->clearRequests();
        workspace.list().reload();
        QTRY_COMPARE(flowRequests(), 4);
        // Elsewhere something else runs, and is not known yet.
        workspace.place().selectOrganisation(m_server->organisations().at(1).id);
        QVERIFY(!model.triggers().areKnown && model.triggers().byAction.isEmpty());
        QTRY_VERIFY(model.triggers().areKnown);
        QVERIFY(model.triggers().byAction.isEmpty());
    }

    void whatMayNotBeReadIsNotAskedFor()
    {
        RewritingFront front(*m_server);
        front.replaceText(u"org.flow.read"_s, u"none"_s);
        Client client(front.url(), *m_transport, *m_token);
        const QTemporaryDir folder;
        Archive archive(folder.filePath(u"archive.sqlite"_s));
        Workspace workspace(client, Profile(), archive);
        workspace.place().identify();
        workspace.list().reload();
        QTRY_COMPARE(workspace.list().state(), ActionList::State::Loaded);
        const ActionListModel &model = workspace.list().model();
        QTRY_VERIFY(!model.triggers().hindrance.isEmpty());
        QVERIFY(model.headerData(ActionListModel::TriggersColumn, Qt::Horizontal, Qt::ToolTipRole)
                    .toString()
                    .contains(u"may not read flows"_s));
        workspace.list().reload();
        QTRY_COMPARE(workspace.list().state(), ActionList::State::Loaded);
        QCOMPARE(flowRequests(), 0);
    }

    void anOpenActionAsksForNothingAnew()
    {
        const QTemporaryDir folder;
        Archive archive(folder.filePath(u"archive.sqlite"_s));
        Workspace workspace(*m_client, Profile(), archive);
        workspace.list().reload();
        QTRY_VERIFY(workspace.bindings().isKnown(m_acme)); // once the rights are
        const auto flow = answerOf(m_client->flow(m_acme, u"2"_s));
        const QString id = flow->triggers.constFirst().actionIds.constFirst();
        m_server->clearRequests();
        QVERIFY(workspace.documents().open(id));
        QVERIFY(!workspace.bindings().triggersOf(id).isEmpty());
        QSignalSpy changed(&workspace.bindings(), &Bindings::changed);
        workspace.list().reload();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(flowRequests(), 4);
    }
};

QTEST_GUILESS_MAIN(tst_bindings)
#include "ledger/bindings.h"
#include "tst_bindings.moc"
