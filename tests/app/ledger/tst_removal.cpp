// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/flowchanges.h"
#include "ledger/ledger.h"
#include "ledger/removal.h"
#include "support/ledgerfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Break = demo::Switches::Break;

/// Deleting, and the triggers that ran what is deleted, on a real server.
class RemovalTest : public QObject, LedgerFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        m_ledger.reset();
        QVERIFY(begin());
        m_ledger = std::make_unique<Ledger>(*m_client, *m_archive);
        m_first = m_server->addAction(m_organisation, u"first"_s, u"function first() {}"_s);
        m_id = m_server->addAction(m_organisation, u"gone"_s, u"function gone() {}"_s);
        QVERIFY(letRun({m_first, m_id}, u"5"_s));
        QVERIFY(letRun({m_id, m_first}, u"4"_s));
        const auto read = answerOf(m_client->action(m_organisation, m_id));
        QVERIFY(read);
        m_shown = *read;
    }
    void cleanup() { disconnect(&m_transport, nullptr, this, nullptr); }

    /// Else the server would go on remembering it, and refuse the same list without it as no change.
    void takesItOutOfItsTriggersFirst()
    {
        QVERIFY(remove());
        QVERIFY(!isThere());
        const auto again = answerOf(m_client->setTriggerActions(m_organisation, u"2"_s, u"5"_s, {m_first}));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Error::Kind::NoChanges);
        QCOMPARE(kept().size(), 1);
        const QList<zitadel::Binding> bindings = kept().constFirst().bindings;
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
        // Where the server has not refused it, a read that is late may be all that we have.
        QCOMPARE(kept().size(), isLimited ? 0 : 1);
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

    /// Reads go on showing the action for a while. It was taken for not deleted, and what was kept of it was
    /// forgotten: the only copy there was.
    void aLostAnswerWhileReadsLag()
    {
        m_server->setSwitches(
            {.projectionDelay = 700ms, .breakage = Break::CutOffInTheMiddle, .onlyMethod = "DELETE"});
        QVERIFY(remove());
        fault({});
        QVERIFY(!isThere());
        QCOMPARE(runBy(u"5"_s), QStringList{m_first});
        QCOMPARE(kept().size(), 1);
        QCOMPARE(kept().constFirst().bindings.size(), 2);
        QCOMPARE(kept().constFirst().action.fields.script, m_shown.fields.script);
    }

    /// Reads lag for longer than anybody waits: nothing is lost, and no trigger is told to run it.
    void aLostAnswerWhileReadsLagForVeryLong()
    {
        m_server->setSwitches(
            {.projectionDelay = 20s, .breakage = Break::CutOffInTheMiddle, .onlyMethod = "DELETE"});
        const auto removed = remove();
        QVERIFY(!removed);
        QVERIFY2(removed.error().advice.contains(u"Recently deleted"_s), qPrintable(removed.error().advice));
        QCOMPARE(kept().size(), 1);
        QCOMPARE(kept().constFirst().bindings.size(), 2);
        const auto again = answerOf(m_client->setTriggerActions(m_organisation, u"2"_s, u"5"_s, {m_first}));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Error::Kind::NoChanges);
    }

    /// The line is dead from the deletion on: it may or may not have come through.
    void inDoubtItIsKept_data()
    {
        QTest::addColumn<demo::Switches::Break>("breakage");
        QTest::newRow("came through") << Break::CutOffInTheMiddle;
        QTest::newRow("did not") << Break::BadGateway;
    }
    void inDoubtItIsKept()
    {
        QFETCH(const demo::Switches::Break, breakage);
        fault({.breakage = breakage, .onlyMethod = "DELETE"});
        connect(&m_transport, &http::Transport::answered, this, [this](const http::Exchange &exchange) {
            if (exchange.method == "DELETE")
                fault({.breakage = Break::BadGateway});
        });
        const auto removed = remove();
        QVERIFY(!removed);
        QVERIFY2(removed.error().advice.contains(u"not known"_s), qPrintable(removed.error().advice));
        disconnect(&m_transport, nullptr, this, nullptr);
        fault({});
        QCOMPARE(isThere(), breakage == Break::BadGateway);
        QCOMPARE(runBy(u"5"_s), QStringList{m_first});
        QCOMPARE(kept().size(), 1);
        QCOMPARE(kept().constFirst().bindings.size(), 2);
        // Once more, and it is one row with all its places, although no trigger runs it any more.
        QVERIFY(remove());
        QVERIFY(!isThere());
        QCOMPARE(kept().size(), 1);
        QCOMPARE(kept().constFirst().bindings.size(), 2);
    }

    /// What went out of a trigger and could not be put back is the only word of where it ran.
    void placesThatAreNotRestoredAreKept()
    {
        fault({.rateLimited = true, .onlyMethod = "DELETE"});
        connect(&m_transport, &http::Transport::answered, this, [this](const http::Exchange &exchange) {
            if (exchange.method == "DELETE")
                fault({.rateLimited = true, .onlyPath = "/flows/2/trigger/5"});
        });
        const auto removed = remove();
        QVERIFY(!removed);
        QVERIFY2(removed.error().advice.contains(u"Pre access token creation"_s),
                 qPrintable(removed.error().advice));
        disconnect(&m_transport, nullptr, this, nullptr);
        fault({});
        QVERIFY(isThere());
        QCOMPARE(runBy(u"4"_s), (QStringList{m_id, m_first}));
        QCOMPARE(runBy(u"5"_s), QStringList{m_first});
        QCOMPARE(kept().size(), 1);
    }

    /// As it was seen with a real server: the deletion got lost, and another administrator changed one of the
    /// triggers before the action was put back. Their list became the old one.
    void aLostDeletionLeavesWhatOthersMade()
    {
        const QString third = m_server->addAction(m_organisation, u"third"_s, u"function third() {}"_s);
        const QString conf = m_server->addAction(m_organisation, u"conf"_s, u"function conf() {}"_s);
        const QString renamed = m_server->addAction(m_organisation, u"renamed"_s, u"function renamed() {}"_s);
        QVERIFY(letRun({conf, m_id, m_first, third}, u"4"_s));
        QVERIFY(letRun({m_id, m_first, third}, u"5"_s));
        QVERIFY(letRun({m_first, m_id}, u"2"_s, u"1"_s));
        QVERIFY(letRun({m_id}, u"1"_s, u"3"_s));
        fault({.breakage = Break::BadGateway, .onlyMethod = "DELETE"});
        bool isSet = false;
        connect(&m_transport, &http::Transport::answered, this, [&](const http::Exchange &exchange) {
            if (exchange.method == "DELETE" && !std::exchange(isSet, true))
                m_client->setTriggerActions(m_organisation, u"2"_s, u"4"_s, {third, renamed});
        });
        QVERIFY(!remove());
        QVERIFY(isSet);
        fault({});
        QVERIFY(isThere());
        QStringList theirs = runBy(u"4"_s);
        QCOMPARE(theirs.removeAll(m_id), 1);
        QCOMPARE(theirs, (QStringList{third, renamed}));
        QCOMPARE(runBy(u"5"_s), (QStringList{m_id, m_first, third}));
        QCOMPARE(runBy(u"2"_s, u"1"_s), (QStringList{m_first, m_id}));
        QCOMPARE(runBy(u"1"_s, u"3"_s), QStringList{m_id});
    }

    void theHistoryHasWhatWasDeleted()
    {
        QVERIFY(remove());
        const auto versions = answerOf(m_archive->history().versionsOf(m_organisation, m_id));
        QVERIFY(versions);
        QCOMPARE(versions->size(), 1);
        QCOMPARE(versions->constFirst().sequence, m_shown.details.sequence);
        const auto fields = answerOf(m_archive->history().fields(versions->constFirst().id));
        QVERIFY(fields);
        QCOMPARE(*fields, m_shown.fields);
    }

    /// What is kept was what the list had shown, hours ago perhaps, and what was deleted was something else.
    void whatSomebodyChangedIsNotDeletedUnseen()
    {
        zitadel::ActionFields changed = m_shown.fields;
        changed.script = u"function gone() { /* theirs */ }"_s;
        QVERIFY(answerOf(m_client->updateAction(m_organisation, m_id, changed)));
        std::optional<zitadel::Action> newer;
        connect(m_ledger.get(), &Ledger::wasRead, m_ledger.get(),
                [&newer](const zitadel::Action &action) { newer = action; });
        const auto removed = remove();
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, Error::Kind::Conflict);
        QVERIFY(isThere());
        QCOMPARE(runBy(u"5"_s), (QStringList{m_first, m_id}));
        QVERIFY(kept().isEmpty());
        QVERIFY(newer);
        QCOMPARE(newer->fields, changed);
        m_shown = *newer;
        QVERIFY(remove());
        QVERIFY(!isThere());
        QCOMPARE(kept().constFirst().action.fields, changed);
    }

    /// Switching it off is no other content, and is kept.
    void theStateIsKeptAsItIs()
    {
        QVERIFY(answerOf(m_client->deactivateAction(m_organisation, m_id)));
        QVERIFY(remove());
        QCOMPARE(kept().constFirst().action.state, zitadel::ActionState::Inactive);
    }

    /// What was saved a moment ago is deleted, although reads do not show it yet.
    void readsThatAreLateAreNoConflict()
    {
        m_server->setSwitches({.projectionDelay = 500ms});
        zitadel::Action saved = m_shown;
        saved.fields.script = u"function gone() { /* saved */ }"_s;
        const auto answer = answerOf(m_ledger->update(m_shown, saved.fields));
        QVERIFY(answer);
        m_shown = answer->action;
        QVERIFY(remove());
        QCOMPARE(kept().constFirst().action.fields, saved.fields);

        zitadel::Action made = m_shown;
        made.fields.name = u"fresh"_s;
        made = answerOf(m_ledger->create(m_organisation, made.fields))->action;
        m_shown = made;
        QVERIFY(remove());
        QCOMPARE(kept().constFirst().action.fields, made.fields);
        QTest::qWait(600);
        QVERIFY(!answerOf(m_client->action(m_organisation, made.id)));
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
        QVERIFY(answerOf(m_client->flow(m_organisation, u"2"_s)));
        m_server->clearRequests();
        QSignalSpy removed(m_ledger.get(), &Ledger::removed);
        QVERIFY(answerOf(removal::remove(*m_ledger, action)));
        // The read has told; nothing is left to be asked or deleted.
        QCOMPARE(m_server->requests().size(), 1);
        QCOMPARE(m_server->requests().constFirst().method, "GET"_ba);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(kept().size(), 1); // it can be brought back all the same
    }

private:
    Result<> remove(const removal::Options &options = {})
    {
        return answerOf(removal::remove(*m_ledger, m_shown, options));
    }
    bool isThere() { return LedgerFixture::isThere(m_id); }

    std::unique_ptr<Ledger> m_ledger;
    QString m_first;
    QString m_id;
    zitadel::Action m_shown; ///< as a person saw it
};

QTEST_GUILESS_MAIN(RemovalTest)
#include "tst_removal.moc"
