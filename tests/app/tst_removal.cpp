// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/client.h"
#include "api/tokensource.h"
#include "demo/demoserver.h"
#include "flow/flowchanges.h"
#include "http/transport.h"
#include "removal/removal.h"
#include "storage/archive.h"
#include "support/waiting.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Break = demo::Switches::Break;

/// Deleting, and the triggers that ran what is deleted, on a real server.
class RemovalTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_archive.reset(); // before its folder
        m_folder = std::make_unique<QTemporaryDir>();
        m_archive = std::make_unique<Archive>(m_folder->filePath(u"profile.sqlite"_s));
        m_server = std::make_unique<demo::Server>(demo::SampleState::Empty);
        QVERIFY(m_server->listen());
        fault({});
        m_organisation = m_server->organisations().constFirst().id;
        m_client.reset();
        m_token = std::make_unique<FixedToken>(m_server->identity(u"owner").token);
        m_client = std::make_unique<Client>(m_server->url(), m_transport, *m_token);
        m_first = m_server->addAction(m_organisation, u"first"_s, u"function first() {}"_s);
        m_id = m_server->addAction(m_organisation, u"gone"_s, u"function gone() {}"_s);
        QVERIFY(answerOf(m_client->setTriggerActions(m_organisation, u"2"_s, u"5"_s, {m_first, m_id})));
        QVERIFY(answerOf(m_client->setTriggerActions(m_organisation, u"2"_s, u"4"_s, {m_id, m_first})));
    }

    /// Else the server would go on remembering it, and refuse the same list without it as no change.
    void takesItOutOfItsTriggersFirst()
    {
        QVERIFY(remove());
        QVERIFY(!isThere());
        const auto again = answerOf(m_client->setTriggerActions(m_organisation, u"2"_s, u"5"_s, {m_first}));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Error::Kind::NoChanges);
        QCOMPARE(kept().size(), 1);
        const QList<Bindings::Binding> bindings = kept().constFirst().bindings;
        QCOMPARE(bindings.size(), 2);
        QCOMPARE(bindings[0].trigger, u"4"_s);
        QCOMPARE(bindings[0].place, 0);
        QCOMPARE(bindings[1].trigger, u"5"_s);
        QCOMPARE(bindings[1].place, 1);
    }

    void putsItBackWhereItIsNotDeleted_data()
    {
        QTest::addColumn<demo::Switches::Break>("breakage");
        QTest::addColumn<bool>("isLimited");
        QTest::newRow("never arrived") << Break::BadGateway << false;
        QTest::newRow("garbage") << Break::Garbage << false;
        QTest::newRow("refused") << Break::None << true;
    }

    void putsItBackWhereItIsNotDeleted()
    {
        QFETCH(const demo::Switches::Break, breakage);
        QFETCH(const bool, isLimited);
        // And reads lag: what they tell meanwhile is not to be trusted.
        m_server->setSwitches({.projectionDelay = 400ms,
                               .rateLimited = isLimited,
                               .breakage = breakage,
                               .onlyMethod = "DELETE"});
        const auto removed = remove();
        QVERIFY(!removed);
        QTest::qWait(500);
        fault({});
        QVERIFY(isThere());
        QCOMPARE(runBy(u"5"_s), (QStringList{m_first, m_id}));
        QCOMPARE(runBy(u"4"_s), (QStringList{m_id, m_first}));
        QVERIFY(kept().isEmpty());
    }

    /// The answer was lost on the way, and the deletion was not.
    void aLostAnswerIsNoFailure()
    {
        for (const Break breakage : {Break::DropBeforeAnswer, Break::CutOffInTheMiddle}) {
            init();
            fault({.breakage = breakage, .onlyMethod = "DELETE"});
            QVERIFY(remove());
            QVERIFY(!isThere());
            QCOMPARE(kept().size(), 1);
        }
    }

    void nothingHappensWithoutTheFlows()
    {
        fault({.breakage = Break::BadGateway, .onlyPath = "/flows/"});
        QVERIFY(!remove());
        fault({});
        QVERIFY(isThere());
        QVERIFY(kept().isEmpty());

        // Writing fails in the second trigger: the first one is as it was.
        fault({.breakage = Break::BadGateway, .onlyPath = "/flows/2/trigger/5"});
        const auto removed = remove();
        QVERIFY(!removed);
        QVERIFY2(removed.error().advice.contains(u"Pre access token creation"_s),
                 qPrintable(removed.error().advice));
        fault({});
        QVERIFY(isThere());
        QCOMPARE(runBy(u"4"_s), (QStringList{m_id, m_first}));
        QCOMPARE(runBy(u"5"_s), (QStringList{m_first, m_id}));
    }

    /// Whoever may delete actions and not change flows can do so all the same.
    void withoutTheRightToFlows()
    {
        QVERIFY(remove({.mayWriteFlows = false}));
        QVERIFY(!isThere());
        QCOMPARE(kept().constFirst().bindings.size(), 2);
        init();
        QVERIFY(remove({.mayReadFlows = false, .mayWriteFlows = false}));
        QVERIFY(!isThere());
        QVERIFY(kept().constFirst().bindings.isEmpty());
    }

    void anActionThatIsGoneCounts()
    {
        const zitadel::Action action = *answerOf(m_client->action(m_organisation, m_id));
        QVERIFY(answerOf(m_client->deleteAction(m_organisation, m_id)));
        QVERIFY(answerOf(removal::remove(*m_client, *m_archive, action, {})));
    }

private:
    void fault(demo::Switches switches)
    {
        switches.projectionDelay = 0ms;
        m_server->setSwitches(switches);
    }
    Result<> remove(const removal::How &how = {})
    {
        zitadel::Action action;
        action.id = m_id;
        action.details.resourceOwner = m_organisation;
        action.fields.name = u"gone"_s;
        return answerOf(removal::remove(*m_client, *m_archive, action, how));
    }
    bool isThere() { return bool(answerOf(m_client->action(m_organisation, m_id))); }
    QStringList runBy(const QString &trigger)
    {
        const auto flow = answerOf(m_client->flow(m_organisation, u"2"_s));
        for (const zitadel::TriggerActions &each : flow ? flow->triggers : QList<zitadel::TriggerActions>()) {
            if (each.id == trigger)
                return each.actionIds;
        }
        return {};
    }
    QList<history::RemovedAction> kept()
    {
        return answerOf(m_archive->removed().list(m_organisation)).value_or(QList<history::RemovedAction>());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Archive> m_archive;
    std::unique_ptr<demo::Server> m_server;
    http::Transport m_transport{{.timeout = 5s}};
    std::unique_ptr<FixedToken> m_token;
    std::unique_ptr<Client> m_client;
    QString m_organisation;
    QString m_first;
    QString m_id;
};

QTEST_GUILESS_MAIN(RemovalTest)
#include "tst_removal.moc"
