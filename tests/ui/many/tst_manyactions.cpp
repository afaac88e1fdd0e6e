// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jumpbox.h"
#include "compare/comparedialog.h"
#include "exchange/exportdialog.h"
#include "ledger/bindings.h"
#include "many/timeoutdialog.h"
#include "support/planview.h"
#include "support/windowfixture.h"
#include "workspace/flowplan.h"

#include <QClipboard>
#include <QDoubleSpinBox>
#include <QMenu>
#include <QProgressBar>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Several actions at once, in the real window.
class tst_ManyActions : public QObject
{
    Q_OBJECT

    static constexpr int outcomeColumn = 3;
    std::unique_ptr<WindowFixture> f;
    QString m_organisation;
    QStringList m_ids; ///< of action01 to action12

    QTableView *table() const { return f->find<QTableView>("actionTable"); }
    ListPane &list() const { return f->window->listPane(); }
    zitadel::Action onServer(const QString &id) const
    {
        return answerOf(f->client().action(m_organisation, id)).value_or(zitadel::Action());
    }
    int activeOnServer() const
    {
        const auto all = answerOf(f->workspace->ledger().readList(m_organisation));
        return all ? int(std::ranges::count_if(*all, &zitadel::Action::isActive)) : -1;
    }
    QStringList runBy(const QString &trigger) const
    {
        const auto flow = answerOf(f->client().flow(m_organisation, u"2"_s));
        return flow ? zitadel::actionsOf(*flow, trigger) : QStringList();
    }
    bool letRun(const QString &trigger, const QStringList &ids) const
    {
        return bool(answerOf(f->client().setTriggerActions(m_organisation, u"2"_s, trigger, ids)));
    }
    QStringList some(const QList<int> &numbers) const
    {
        QStringList ids;
        for (const int number : numbers)
            ids << m_ids[number - 1];
        return ids;
    }
    /// By mouse, with Ctrl; action01 is the first row.
    void select(const QList<int> &numbers) const
    {
        Qt::KeyboardModifiers modifiers;
        for (const int number : numbers) {
            const QModelIndex row = table()->model()->index(number - 1, 0);
            table()->scrollTo(row);
            QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers,
                              table()->visualRect(row).center());
            modifiers = Qt::ControlModifier;
        }
    }
    /// The plan that a command has opened, once it is made.
    PlanView planOf(const char *command, int steps) const
    {
        f->command(command);
        return made(steps);
    }
    PlanView made(int steps) const
    {
        const bool isThere = QTest::qWaitFor([this] { // not one that was closed and is still there
            const PlanView newest(f->window.get());
            return newest.dialog && newest.dialog->isVisible();
        });
        const PlanView plan(f->window.get());
        if (!isThere || !QTest::qWaitFor([&] { return plan.rows() == steps; }))
            qWarning("no plan, or another one");
        return plan;
    }
    static QString summary(const PlanView &plan) { return plan.in<QLabel>("planSummary")->text(); }
    void choose(const QString &text) const
    {
        // One that was answered is still there for a moment.
        JumpBox *box = nullptr;
        const bool isThere = QTest::qWaitFor([this, &box] {
            const auto boxes = f->window->findChildren<JumpBox *>();
            const auto open = std::ranges::find_if(boxes, &QWidget::isVisible);
            box = open == boxes.end() ? nullptr : *open;
            return box;
        });
        if (!isThere)
            return qWarning("nothing to choose from");
        auto *search = box->findChild<QLineEdit *>();
        QTest::keyClicks(search, text);
        QTest::keyClick(search, Qt::Key_Return);
    }
    QString textOf(const char *command) const { return f->find<QAction>(command)->text().remove(u'&'); }
    bool isEnabled(const char *command) const { return f->find<QAction>(command)->isEnabled(); }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(
            u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing the keyboard))"_s));
        f = std::make_unique<WindowFixture>(demo::SampleState::Empty);
        m_organisation = f->profile.organisationId;
        m_ids.clear();
        for (int number = 1; number <= 12; ++number) {
            const QString name = u"action%1"_s.arg(number, 2, 10, QChar(u'0'));
            m_ids << f->server.addAction(m_organisation, name, u"function %1() {}\n"_s.arg(name));
        }
        QVERIFY(f->start());
        QTRY_COMPARE(table()->model()->rowCount(), 12);
    }
    void cleanup() { f.reset(); }

    /// With one row all is as it is without this.
    void commandsFollowTheSelection()
    {
        select({3});
        QCOMPARE(textOf("deleteCommand"), u"Delete…"_s);
        QCOMPARE(textOf("toggleActiveCommand"), u"Deactivate"_s);
        QVERIFY(!isEnabled("activateSelectedCommand"));
        QVERIFY(!isEnabled("compareTwoCommand"));
        QVERIFY(isEnabled("setTimeoutCommand"));
        QCOMPARE(f->window->targets(), some({3}));

        select({3, 5});
        QCOMPARE(f->text("countLabel"), u"2 of 12 selected"_s);
        QCOMPARE(textOf("deleteCommand"), u"Delete 2 actions…"_s);
        QCOMPARE(textOf("toggleActiveCommand"), u"Deactivate 2 actions…"_s);
        QVERIFY(isEnabled("compareTwoCommand"));
        QVERIFY(isEnabled("deactivateSelectedCommand"));
        f->command("copyIdCommand");
        QCOMPARE(QGuiApplication::clipboard()->text(), some({3, 5}).join(u'\n'));
        // The keys go to a tab: its action is meant, whatever is selected in the list.
        f->open(u"action07"_s);
        QTRY_VERIFY(f->editor() && f->editor()->code().hasFocus());
        QCOMPARE(f->window->targets(), some({7}));
        QCOMPARE(textOf("deleteCommand"), u"Delete…"_s);
        table()->setFocus();
        QCOMPARE(f->window->targets(), some({3, 5}));
        QCOMPARE(textOf("deleteCommand"), u"Delete 2 actions…"_s);

        QMenu *menu = f->find<QMenu>("selectedActionsMenu");
        QVERIFY(menu->actions().contains(f->find<QAction>("setTimeoutCommand")));
        emit list().contextMenuRequested(m_ids[2], table() -> mapToGlobal(QPoint(10, 10)));
        auto *popup = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(popup);
        QVERIFY(popup->actions().contains(menu->menuAction()));
        popup->close();
    }

    void twelveAreDeactivated()
    {
        QVERIFY(letRun(u"5"_s, some({2, 1})));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
        const PlanView plan = planOf("toggleActiveCommand", 12);
        QCOMPARE(plan.dialog->windowTitle(), u"Deactivate: 12 actions"_s);
        QCOMPARE(plan.text(0, 0), u"Deactivate"_s);
        QVERIFY(plan.text(0, 2).contains(u"skipped by Complement Token › Pre access token creation"_s));
        QVERIFY(plan.text(5, 2).isEmpty());
        QCOMPARE(activeOnServer(), 12); // nothing is done before it is said
        plan.setTick(11, false);
        plan.button("planButton")->click();
        QTRY_COMPARE(summary(plan), u"11 of 11 steps were done."_s);
        QCOMPARE(activeOnServer(), 1);
        QCOMPARE(runBy(u"5"_s), some({2, 1}));
        QTRY_COMPARE(f->workspace->list().state(), ActionList::State::Loaded);
        QVERIFY(!f->workspace->list().model().find(m_ids[0])->isActive());
        QCOMPARE(list().selectedIds(), m_ids); // still what is meant
        plan.dialog->close();

        // What is so already is no step.
        const PlanView again = planOf("deactivateSelectedCommand", 1);
        QVERIFY(summary(again).contains(u"Unchanged: 11"_s));
        again.dialog->close();
    }

    /// Somebody else is quicker with one, and a request of another one fails: the rest is done, and what may
    /// succeed is tried again.
    void whatFailsIsToldAndTriedAgain()
    {
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
        f->command("setTimeoutCommand");
        auto *ask = f->find<TimeoutDialog>("timeoutDialog");
        QVERIFY(ask);
        ask->findChild<QDoubleSpinBox *>(u"manyTimeoutEdit"_s)->setValue(7.5);
        ask->findChild<QPushButton *>(u"timeoutButton"_s)->click();
        const PlanView plan = made(12);
        zitadel::ActionFields theirs = onServer(m_ids[3]).fields;
        theirs.script = u"function action04() { theirs(); }\n"_s;
        QVERIFY(answerOf(f->client().updateAction(m_organisation, m_ids[3], theirs)));
        f->server.setSwitches({.projectionDelay = 0ms,
                               .breakage = demo::Switches::Break::BadGateway,
                               .onlyMethod = "PUT",
                               .onlyPath = m_ids[8].toLatin1(),
                               .count = 2});
        plan.button("planButton")->click();
        QTRY_COMPARE(summary(plan), u"10 of 12 steps were done. Failed: 2."_s);
        QVERIFY(plan.text(3, outcomeColumn).contains(u"Somebody else changed it"_s));
        QVERIFY(plan.text(8, outcomeColumn).startsWith(u"Failed"_s));
        QCOMPARE(onServer(m_ids[3]).fields, theirs);
        QVERIFY(onServer(m_ids[8]).fields.timeout != 7500ms);

        QVERIFY(plan.button("planRetryButton")->isVisible());
        plan.button("planRetryButton")->click();
        QTRY_COMPARE(onServer(m_ids[8]).fields.timeout, 7500ms);
        QTRY_COMPARE(summary(plan), u"11 of 12 steps were done. Failed: 1."_s);
        for (const int number : {1, 2, 3, 5, 12})
            QCOMPARE(onServer(m_ids[number - 1]).fields.timeout, 7500ms);
        QCOMPARE(onServer(m_ids[3]).fields, theirs);
        plan.button("planCopyButton")->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"action04"_s));
        plan.dialog->close();

        // A new plan sees what they made.
        f->command("setTimeoutCommand");
        ask = f->window->findChildren<TimeoutDialog *>().constLast();
        ask->findChild<QDoubleSpinBox *>(u"manyTimeoutEdit"_s)->setValue(7.5);
        ask->findChild<QPushButton *>(u"timeoutButton"_s)->click();
        const PlanView again = made(1);
        again.button("planButton")->click();
        QTRY_COMPARE(onServer(m_ids[3]).fields.timeout, 7500ms);
        QCOMPARE(onServer(m_ids[3]).fields.script, theirs.script);
        again.dialog->close();
    }

    void canBeCancelledHalfWay()
    {
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
        const PlanView plan = planOf("deactivateSelectedCommand", 12);
        f->server.setSwitches({.latency = 100ms, .projectionDelay = 0ms});
        plan.button("planButton")->click();
        auto *progress = plan.in<QProgressBar>("planProgress");
        QTRY_VERIFY(progress->value() > 0);
        QCOMPARE(plan.button("planCloseButton")->text().remove(u'&'), u"Cancel"_s);
        plan.button("planCloseButton")->click();
        QTRY_VERIFY(summary(plan).contains(u"Not begun: "_s));
        f->server.setSwitches({.projectionDelay = 0ms});
        // What the report says is what the server has.
        int done = 0;
        for (int row = 0; row < plan.rows(); ++row) {
            const bool isDone = plan.text(row, outcomeColumn) == u"Done"_s;
            QCOMPARE(onServer(m_ids[row]).isActive(), !isDone);
            done += isDone;
        }
        QVERIFY(done > 0 && done < 12);
        plan.dialog->close();
    }

    void addsToATriggerAtAPlace()
    {
        QVERIFY(letRun(u"5"_s, some({9, 2, 6})));
        f->workspace->bindings().read(m_organisation);
        QTRY_COMPARE(f->workspace->bindings().of(m_ids[8]).size(), 1);
        FlowPlan &shown = f->workspace->flowPlan(); // as in the pane of flows
        shown.read();
        QTRY_COMPARE(shown.state(), FlowPlan::State::Known);
        select({4, 2, 11});
        QCOMPARE(textOf("addToTriggerCommand"), u"Add 3 actions to trigger…"_s);
        f->command("addToTriggerCommand");
        choose(u"access token"_s);
        choose(u"Before action06"_s);
        const PlanView plan = made(1);
        QCOMPARE(plan.text(0, 1), u"Complement Token › Pre access token creation"_s);
        QVERIFY(summary(plan).contains(u"Unchanged: 1"_s));
        plan.button("planButton")->click();
        QTRY_COMPARE(runBy(u"5"_s), some({9, 2, 4, 11, 6}));
        QTRY_COMPARE(shown.current({u"2"_s, u"5"_s}), some({9, 2, 4, 11, 6}));
        QTRY_VERIFY(plan.button("planUndoButton")->isVisible());
        plan.dialog->close();

        // Into one that runs nothing there is but one place.
        f->command("addToTriggerCommand");
        choose(u"Userinfo"_s);
        const PlanView second = made(1);
        second.button("planButton")->click();
        QTRY_COMPARE(runBy(u"4"_s), some({2, 4, 11}));
        second.dialog->close();
        QTRY_COMPARE(f->workspace->bindings().of(m_ids[3]).size(), 2);

        f->command("removeFromTriggerCommand");
        choose(u"access token"_s);
        const PlanView third = made(1);
        third.button("planButton")->click();
        QTRY_COMPARE(runBy(u"5"_s), some({9, 6}));
        QCOMPARE(runBy(u"4"_s), some({2, 4, 11}));
        third.dialog->close();
    }

    /// Somebody else has changed the trigger since the plan was made: theirs stays.
    void aTriggerThatOthersChangedIsNotWrittenOver()
    {
        QVERIFY(letRun(u"5"_s, some({1, 2})));
        f->workspace->bindings().read(m_organisation);
        QTRY_COMPARE(f->workspace->bindings().of(m_ids[0]).size(), 1);
        select({5, 6});
        f->command("addToTriggerCommand");
        choose(u"access token"_s);
        choose(u"After all"_s);
        const PlanView plan = made(1);
        QVERIFY(letRun(u"5"_s, some({2, 1, 3})));
        plan.button("planButton")->click();
        QTRY_COMPARE(summary(plan), u"0 of 1 steps were done. Failed: 1."_s);
        QCOMPARE(runBy(u"5"_s), some({2, 1, 3}));
        plan.dialog->close();
    }

    void deletesWhatIsTickedAndBringsItBack()
    {
        QVERIFY(letRun(u"5"_s, some({4, 3, 1})));
        select({3, 4, 5});
        QTest::keyClick(table(), Qt::Key_Delete);
        const PlanView plan = made(3);
        QCOMPARE(plan.dialog->windowTitle(), u"Delete: 3 actions"_s);
        QCOMPARE(plan.tick(0), Qt::Checked); // it is what was asked for
        plan.setTick(1, false);
        plan.button("planButton")->click();
        QTRY_COMPARE(summary(plan), u"2 of 2 steps were done."_s);
        QTRY_COMPARE(table()->model()->rowCount(), 10);
        QCOMPARE(onServer(m_ids[3]).id, m_ids[3]);
        QCOMPARE(runBy(u"5"_s), some({4, 1}));
        plan.dialog->close();
        QCOMPARE(list().selectedIds(), some({4})); // what is left of it

        const auto removed = answerOf(f->workspace->deeds().removedActions());
        QVERIFY(removed);
        QCOMPARE(removed->size(), 2);
        for (const history::RemovedAction &one : *removed)
            QVERIFY(answerOf(f->workspace->deeds().undelete(one, one.bindings)));
        QTRY_COMPARE(table()->model()->rowCount(), 12);
        QCOMPARE(runBy(u"5"_s).size(), 3);
    }

    /// One alone is asked about as ever.
    void oneIsDeletedByTheQuestion()
    {
        select({3});
        QTest::keyClick(table(), Qt::Key_Delete);
        QTRY_VERIFY(f->box("deleteQuestion"));
        QVERIFY(!f->window->findChild<PlanDialog *>());
    }

    void duplicates()
    {
        QVERIFY(answerOf(f->client().deactivateAction(m_organisation, m_ids[1])));
        select({1, 2});
        const PlanView plan = planOf("duplicateCommand", 3);
        plan.button("planButton")->click();
        QTRY_COMPARE(summary(plan), u"3 of 3 steps were done."_s);
        QTRY_COMPARE(table()->model()->rowCount(), 14);
        const auto copy = onServer(f->workspace->list().model().idByName(u"action02Copy"_s));
        QVERIFY(!copy.isActive());
        QCOMPARE(copy.fields.script, u"function action02Copy() {}\n"_s);
        plan.dialog->close();
    }

    void comparesTwo()
    {
        select({2, 8});
        f->command("compareTwoCommand");
        auto *dialog = f->find<CompareDialog>("compareTwoDialog");
        QVERIFY(dialog);
        QTRY_VERIFY(!dialog->findChildren<QComboBox *>().isEmpty());
        QStringList chosen;
        for (const QComboBox *box : dialog->findChildren<QComboBox *>())
            chosen << box->currentText();
        QVERIFY(chosen.contains(u"action02"_s) && chosen.contains(u"action08"_s));
        dialog->close();
    }

    /// Of the others the folder has what it had.
    void exportsOnlyTheSelected()
    {
        QVERIFY(letRun(u"5"_s, some({3, 2})));
        const QDir folder(f->folder.filePath(u"files"_s));
        const auto exportSelected = [&] {
            f->command("exportSelectedCommand");
            auto *chooser = f->find<QFileDialog>("exportSelectedDialog");
            emit chooser->fileSelected(folder.path());
            chooser->close();
            auto *dialog = f->window->findChildren<ExportDialog *>().constLast();
            auto *progress = dialog->findChild<QProgressBar *>(u"exportProgress"_s);
            const bool isDone = QTest::qWaitFor([progress] { return progress->isHidden(); });
            dialog->close();
            return isDone &&
                   QTest::qWaitFor([this] { return !f->find<QFileDialog>("exportSelectedDialog"); });
        };
        select({2, 7});
        QVERIFY(exportSelected());
        QCOMPARE(folder.entryList({u"action*.js"_s}), (QStringList{u"action02.js"_s, u"action07.js"_s}));
        const auto first = exchange::read(folder.path());
        QVERIFY(first);
        QCOMPARE(first->triggers->size(), 1);
        QCOMPARE(first->triggers->first().actions, (QStringList{u"action03"_s, u"action02"_s}));

        QFile edited(folder.filePath(u"action02.js"_s));
        QVERIFY(edited.open(QIODevice::WriteOnly));
        edited.write("edited");
        edited.close();
        select({9});
        QVERIFY(exportSelected());
        const auto second = exchange::read(folder.path());
        QVERIFY(second);
        QCOMPARE(second->actions.size(), 3);
        QCOMPARE(second->actions[0].fields.script, u"edited"_s);
        QCOMPARE(second->triggers, first->triggers);
    }

    /// The selection is meant as it is seen, over reloads and filters.
    void reloadAndFilterWithASelection()
    {
        select({2, 3, 12});
        f->command("reloadCommand");
        QTRY_COMPARE(f->workspace->list().state(), ActionList::State::Loaded);
        QCOMPARE(list().selectedIds(), some({2, 3, 12}));
        list().setFilter(u"action0"_s);
        QCOMPARE(f->window->targets(), some({2, 3}));
        table()->setFocus();
        const PlanView plan = planOf("allowToFailCommand", 2);
        list().setFilter({});
        QVERIFY(answerOf(f->client().deleteAction(m_organisation, m_ids[2])));
        f->workspace->list().reload();
        QTRY_COMPARE(table()->model()->rowCount(), 11);
        QCOMPARE(list().selectedIds(), some({2, 12}));
        plan.button("planButton")->click();
        QTRY_COMPARE(summary(plan), u"1 of 2 steps were done. Failed: 1."_s);
        QVERIFY(onServer(m_ids[1]).fields.allowedToFail);
        plan.dialog->close();
    }

    void whoMayNotWriteIsTold()
    {
        f = std::make_unique<WindowFixture>(demo::SampleState::Sample);
        f->profile.isReadOnly = true;
        f->relink();
        QVERIFY(f->start());
        select({1, 2});
        for (const char *command : {"deleteCommand", "deactivateSelectedCommand", "setTimeoutCommand",
                                    "removeFromTriggerCommand", "addToTriggerCommand", "duplicateCommand"}) {
            QVERIFY2(!isEnabled(command), command);
            QVERIFY2(f->find<QAction>(command)->toolTip().contains(u"read-only"_s), command);
        }
        QVERIFY(isEnabled("compareTwoCommand"));
        QVERIFY(isEnabled("exportSelectedCommand"));
    }
};

QTEST_MAIN(tst_ManyActions)
#include "tst_manyactions.moc"
