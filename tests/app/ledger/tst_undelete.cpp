// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/ledger.h"
#include "support/ledgerfixture.h"
#include "workspace/workspace.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Break = demo::Switches::Break;
using Kind = Error::Kind;

/// Deleting by way of the workspace, and the way back, whatever breaks on it.
class UndeleteTest : public QObject, LedgerFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        m_workspace.reset();
        QVERIFY(begin());
        m_first = m_server->addAction(m_organisation, u"first"_s, u"function first() {}"_s);
        m_id = m_server->addAction(m_organisation, u"gone"_s, u"function gone() {}"_s);
        QVERIFY(letRun({m_first, m_id}, u"5"_s));
        QVERIFY(letRun({m_id, m_first}, u"4"_s));
        m_workspace = std::make_unique<Workspace>(*m_client, Profile(), *m_archive);
        reload();
    }
    void cleanup() { disconnect(&m_transport, nullptr, this, nullptr); }

    // -- deleting

    void whatSomebodyChangedIsShownFirst()
    {
        changeElsewhere(u"function gone() { 1 }"_s);
        m_workspace->deeds().remove(m_id);
        QTRY_VERIFY(m_workspace->list().trouble());
        QCOMPARE(m_workspace->list().trouble()->error.kind, Kind::Conflict);
        QCOMPARE(m_workspace->list().model().find(m_id)->fields.script, u"function gone() { 1 }"_s);
        QVERIFY(isThere(m_id));
        m_workspace->deeds().remove(m_id);
        QTRY_VERIFY(!m_workspace->list().model().find(m_id));
        QVERIFY(!isThere(m_id));
        QCOMPARE(kept().constFirst().action.fields.script, u"function gone() { 1 }"_s);
    }

    void whatSomebodyChangedIsShownInTheTab()
    {
        QSignalSpy wasRead(&m_workspace->ledger(), &Ledger::wasRead);
        ActionDocument *document = m_workspace->documents().open(m_id);
        QVERIFY(document);
        QTRY_COMPARE(wasRead.size(), 1); // the look whether there is a newer version
        document->setScript(u"function gone() { mine }"_s);
        changeElsewhere(u"function gone() { theirs }"_s);
        m_workspace->deeds().remove(m_id);
        QTRY_VERIFY(document->trouble());
        QCOMPARE(document->trouble()->error.kind, Kind::Conflict);
        QVERIFY(document->newerOnServer());
        m_workspace->deeds().retry(document);
        QTRY_VERIFY(document->isNew());
        QCOMPARE(document->fields().script, u"function gone() { mine }"_s);
        QVERIFY(!isThere(m_id));
        QCOMPARE(kept().constFirst().action.fields.script, u"function gone() { theirs }"_s);
    }

    // -- bringing back

    void goesOnWhereATriggerFailed()
    {
        removeIt();
        fault({.breakage = Break::BadGateway, .onlyPath = "/flows/2/trigger/5"});
        const auto first = bringBack();
        QVERIFY(first);
        QVERIFY(!first->isWhole() && !first->wasThere);
        fault({});
        QCOMPARE(runBy(u"4"_s), (QStringList{first->id, m_first}));
        QCOMPARE(kept().size(), 1);
        QCOMPARE(kept().constFirst().action.id, first->id);
        QCOMPARE(kept().constFirst().bindings.size(), 1);
        QCOMPARE(kept().constFirst().bindings.constFirst().trigger, u"5"_s);

        const auto second = bringBack();
        QVERIFY(second);
        QVERIFY(second->isWhole() && second->wasThere);
        QCOMPARE(second->id, first->id);
        QCOMPARE(runBy(u"5"_s), (QStringList{m_first, first->id}));
        QVERIFY(kept().isEmpty());
        QCOMPARE(named(u"gone"_s), 1);
    }

    /// The program dies between the creation and the triggers: the places are kept until they are filled.
    void theProgramEndsInTheMiddle()
    {
        removeIt();
        const auto removed = kept().constFirst();
        connect(&m_transport, &http::Transport::answered, this, [this](const http::Exchange &exchange) {
            if (exchange.method == "POST" && exchange.url.path().endsWith(u"/actions"_s))
                fault({.breakage = Break::Hang});
        });
        auto future = m_workspace->deeds().undelete(removed, removed.bindings);
        QTRY_VERIFY(m_server->switches().breakage == Break::Hang &&
                    !m_server->requests().constLast().path.endsWith("/actions"));
        QVERIFY(!future.isFinished());
        m_workspace.reset();
        fault({});
        m_workspace = std::make_unique<Workspace>(*m_client, Profile(), *m_archive);
        reload();
        QCOMPARE(kept().size(), 1);
        QCOMPARE(kept().constFirst().bindings.size(), 2);
        const auto outcome = bringBack();
        QVERIFY(outcome);
        QVERIFY(outcome->isWhole());
        QCOMPARE(named(u"gone"_s), 1);
        QCOMPARE(runBy(u"5"_s), (QStringList{m_first, outcome->id}));
    }

    void aLostAnswerToTheCreation_data()
    {
        QTest::addColumn<demo::Switches::Break>("breakage");
        QTest::newRow("cut off") << Break::CutOffInTheMiddle;
        QTest::newRow("dropped") << Break::DropBeforeAnswer;
    }
    void aLostAnswerToTheCreation()
    {
        QFETCH(const demo::Switches::Break, breakage);
        removeIt();
        m_server->setSwitches(
            {.projectionDelay = 300ms, .breakage = breakage, .onlyMethod = "POST", .count = 1});
        const auto outcome = bringBack();
        QVERIFY(outcome);
        QVERIFY(outcome->isWhole());
        fault({});
        QTRY_COMPARE(named(u"gone"_s), 1);
        QTRY_COMPARE(runBy(u"5"_s), (QStringList{m_first, outcome->id}));
        QVERIFY(kept().isEmpty());
    }

    /// The answer is lost, and so is all that is asked afterwards. The next try was told for ever that the
    /// name is taken.
    void theNextTryFindsWhatWasCreated()
    {
        removeIt();
        fault({.breakage = Break::CutOffInTheMiddle, .onlyMethod = "POST"});
        const auto lost = bringBack();
        QVERIFY(!lost);
        QVERIFY(lost.error().mayHaveHappened);
        QCOMPARE(kept().size(), 1);
        fault({});
        const auto outcome = bringBack();
        QVERIFY(outcome);
        QVERIFY(outcome->isWhole());
        QCOMPARE(named(u"gone"_s), 1);
        QVERIFY(kept().isEmpty());
    }

    void aNameThatIsTakenMeanwhile()
    {
        removeIt();
        m_server->addAction(m_organisation, u"Gone"_s, u"function Gone() {}"_s);
        const auto outcome = bringBack();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Kind::NameTaken);
        QCOMPARE(kept().size(), 1);
        reload();
        const ActionDocument *document =
            m_workspace->documents().newActionOf(kept().constFirst().action.fields);
        QCOMPARE(document->fields().name, u"gone2"_s);
        QCOMPARE(document->fields().script, u"function gone2() {}"_s);
    }

    /// It would run although it was switched off.
    void whatCannotBeSwitchedOffGoesIntoNoTrigger()
    {
        QVERIFY(answerOf(m_client->deactivateAction(m_organisation, m_id)));
        reload();
        removeIt();
        QCOMPARE(kept().constFirst().action.state, zitadel::ActionState::Inactive);
        fault({.breakage = Break::BadGateway, .onlyPath = "_deactivate"});
        const auto first = bringBack();
        QVERIFY(first);
        QVERIFY(!first->isWhole());
        QVERIFY(first->notDeactivated);
        QCOMPARE(first->triggers.size(), 2);
        QVERIFY(
            std::ranges::none_of(first->triggers, [](const auto &change) { return bool(change.result); }));
        fault({});
        QCOMPARE(runBy(u"5"_s), QStringList{m_first});
        QCOMPARE(kept().constFirst().bindings.size(), 2);

        const auto second = bringBack();
        QVERIFY(second);
        QVERIFY(second->isWhole());
        QCOMPARE(runBy(u"5"_s), (QStringList{m_first, first->id}));
        const auto action = answerOf(m_client->action(m_organisation, first->id));
        QVERIFY(action);
        QVERIFY(!action->isActive());
        QVERIFY(kept().isEmpty());
    }

    /// Its deletion was in doubt, and had not come through.
    void whatIsThereIsNotMadeTwice()
    {
        fault({.breakage = Break::BadGateway, .onlyMethod = "DELETE"});
        connect(&m_transport, &http::Transport::answered, this, [this](const http::Exchange &exchange) {
            if (exchange.method == "DELETE")
                fault({.breakage = Break::BadGateway});
        });
        m_workspace->deeds().remove(m_id);
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->list().trouble(), 10'000);
        disconnect(&m_transport, nullptr, this, nullptr);
        fault({});
        QCOMPARE(runBy(u"5"_s), QStringList{m_first});
        const auto outcome = bringBack();
        QVERIFY(outcome);
        QVERIFY(outcome->wasThere && outcome->isWhole());
        QCOMPARE(outcome->id, m_id);
        QCOMPARE(runBy(u"5"_s), (QStringList{m_first, m_id}));
        QCOMPARE(runBy(u"4"_s), (QStringList{m_id, m_first}));
        QVERIFY(kept().isEmpty());
    }

    /// Reads that show it still are no reason not to make it again.
    void deletedAMomentAgo()
    {
        m_server->setSwitches({.projectionDelay = 2s});
        removeIt();
        const auto removed = kept().constFirst();
        const auto outcome = answerOf(m_workspace->deeds().undelete(removed, {}));
        QVERIFY(outcome);
        QVERIFY(!outcome->wasThere && outcome->isWhole());
        QVERIFY(outcome->id != m_id);
    }

    /// Into the triggers of all flows, each at its place, under its new id.
    void intoTheTriggersOfAllFlows()
    {
        const QString third = m_server->addAction(m_organisation, u"third"_s, u"function third() {}"_s);
        const QString conf = m_server->addAction(m_organisation, u"conf"_s, u"function conf() {}"_s);
        QVERIFY(letRun({m_first, m_id}, u"2"_s, u"1"_s));
        QVERIFY(letRun({conf, m_id, m_first, third}, u"4"_s));
        QVERIFY(letRun({m_id, m_first, third}, u"5"_s));
        QVERIFY(letRun({m_id}, u"1"_s, u"3"_s));
        removeIt();
        QCOMPARE(kept().constFirst().bindings.size(), 4);
        m_server->setSwitches({.projectionDelay = 300ms});
        const auto outcome = bringBack();
        QVERIFY(outcome);
        QVERIFY(outcome->isWhole());
        fault({});
        QTRY_COMPARE(runBy(u"1"_s, u"3"_s), QStringList{outcome->id});
        QCOMPARE(runBy(u"2"_s, u"1"_s), (QStringList{m_first, outcome->id}));
        QCOMPARE(runBy(u"4"_s), (QStringList{conf, outcome->id, m_first, third}));
        QCOMPARE(runBy(u"5"_s), (QStringList{outcome->id, m_first, third}));
    }

    /// The second one was put into a list from before the first was in it again: both were told as whole, and
    /// the trigger ran one of them.
    void twoWhileReadsLag()
    {
        const QString third = m_server->addAction(m_organisation, u"third"_s, u"function third() {}"_s);
        QVERIFY(
            answerOf(m_client->setTriggerActions(m_organisation, u"2"_s, u"5"_s, {m_first, m_id, third})));
        removeIt();
        m_workspace->deeds().remove(m_first);
        QTRY_VERIFY(!m_workspace->list().model().find(m_first));
        const auto gone = kept(); // the last deleted first
        QCOMPARE(gone.size(), 2);
        m_server->setSwitches({.projectionDelay = 300ms});
        QStringList ids;
        for (const history::RemovedAction &removed : gone) {
            const auto outcome = answerOf(m_workspace->deeds().undelete(removed, removed.bindings));
            QVERIFY(outcome);
            QVERIFY(outcome->isWhole());
            ids << outcome->id;
        }
        QTRY_COMPARE(runBy(u"5"_s), (QStringList{ids[0], ids[1], third}));
    }

private:
    void reload()
    {
        m_workspace->list().reload();
        QTRY_COMPARE(m_workspace->list().state(), ActionList::State::Loaded);
    }
    void removeIt()
    {
        m_workspace->deeds().remove(m_id);
        QTRY_VERIFY(!m_workspace->list().model().find(m_id));
    }
    void changeElsewhere(const QString &script)
    {
        QVERIFY(
            answerOf(m_client->updateAction(m_organisation, m_id, {.name = u"gone"_s, .script = script})));
    }
    /// The last deleted one, into all of its triggers.
    Result<Undeleted> bringBack()
    {
        const auto removed = kept().constFirst();
        return answerOf(m_workspace->deeds().undelete(removed, removed.bindings));
    }
    qsizetype named(const QString &name)
    {
        const auto actions = answerOf(m_client->actions(m_organisation));
        return actions ? std::ranges::count(*actions, name,
                                            [](const zitadel::Action &action) { return action.fields.name; })
                       : -1;
    }

    std::unique_ptr<Workspace> m_workspace;
    QString m_first;
    QString m_id;
};

QTEST_GUILESS_MAIN(UndeleteTest)
#include "tst_undelete.moc"
