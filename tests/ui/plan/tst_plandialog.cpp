// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/emptystate.h"
#include "compare/comparedialog.h"
#include "ledger/planrun.h"
#include "support/planview.h"
#include "support/windowfixture.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QMessageBox>
#include <QProgressBar>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using exchange::Step;

/// The window for plans, over a real server.
class PlanDialogTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> f;

    void begin(int count)
    {
        f = std::make_unique<WindowFixture>(demo::SampleState::Empty);
        for (int i = 0; i < count; ++i)
            f->server.addAction(f->profile.organisationId, u"action%1"_s.arg(i, 4, 10, QChar(u'0')),
                                u"old\n"_s);
    }
    /// All actions of the list are to have the script "new".
    PlanJob job(const std::function<void(exchange::Plan &)> &change = {})
    {
        PlanJob job = PlanJob::here(*f->workspace);
        job.title = u"Make them new"_s;
        job.make = [this, change] {
            exchange::Plan plan;
            for (const SearchableScript &script : f->workspace->list().model().scripts()) {
                const zitadel::Action action = *f->workspace->list().model().find(script.actionId);
                Step step{.kind = Step::Kind::Change, .before = action, .after = {action.fields, true}};
                step.after.fields.script = u"new\n"_s;
                plan.steps << step;
            }
            if (change)
                change(plan);
            return QtFuture::makeReadyValueFuture(Result<exchange::Plan>(plan));
        };
        return job;
    }
    PlanView open(const PlanJob &job)
    {
        (new PlanDialog(job, f->themes, {}, f->window.get()))->open();
        const PlanView plan(f->window.get());
        if (!QTest::qWaitFor([&plan] { return !summary(plan).startsWith("Reading"_L1); }))
            qFatal("the plan is not made");
        return plan;
    }
    /// With pauses that a test can wait for.
    static PlanJob hasty(PlanJob job, std::chrono::milliseconds pause)
    {
        job.run = [run = job.run, pause](const QList<Step> &steps, QObject *parent) {
            const auto begun = run(steps, parent);
            if (begun)
                (*begun)->setPauses({pause, pause});
            return begun;
        };
        return job;
    }
    static QString summary(const PlanView &plan) { return plan.in<QLabel>("planSummary")->text(); }
    static QString busy(const PlanView &plan) { return plan.in<QProgressBar>("planProgress")->format(); }

private slots:
    void cleanup() { f.reset(); }

    void ticksAndCounts()
    {
        begin(4);
        QVERIFY(f->start());
        const PlanView plan = open(job([](exchange::Plan &made) {
            made.steps[1].blocked = u"It is <b>blocked</b>."_s;
            made.steps[2].undoesOthers = true;
            made.steps[2].hints << u"Somebody was here."_s;
        }));
        QTRY_COMPARE(plan.rows(), 4);
        auto *go = plan.button("planButton");
        QCOMPARE(go->text(), u"&Do 2 step(s)"_s);
        QCOMPARE(plan.text(1, 2), u"Cannot be done: It is <b>blocked</b>."_s);
        QCOMPARE(plan.tick(2), Qt::Unchecked); // what others did is undone by nobody who does not say so
        plan.button("planAllButton")->click();
        QCOMPARE(go->text(), u"&Do 3 step(s)"_s);
        plan.setTick(1, true);
        QCOMPARE(go->text(), u"&Do 3 step(s)"_s);
        plan.button("planNoneButton")->click();
        QVERIFY(!go->isEnabled());
        plan.choose(0);
        QTest::keyClick(plan.list, Qt::Key_Space);
        QCOMPARE(go->text(), u"&Do 1 step(s)"_s);
        plan.button("planShowButton")->click();
        QVERIFY(plan.dialog->findChild<CompareDialog *>());
    }

    void whatFailedOnTheWayIsTriedAgain()
    {
        begin(6);
        QVERIFY(f->start());
        const PlanView plan = open(job());
        f->server.setSwitches({.projectionDelay = 0ms,
                               .breakage = demo::Switches::Break::BadGateway,
                               .onlyMethod = "PUT",
                               .count = 8});
        plan.button("planButton")->click();
        QTRY_VERIFY(plan.button("planRetryButton")->isVisible());
        QCOMPARE(summary(plan), u"4 of 6 steps were done. Failed: 2."_s);
        plan.button("planCopyButton")->click();
        const QString report = QGuiApplication::clipboard()->text();
        QVERIFY2(report.startsWith(u"Make them new\n"_s), qPrintable(report));
        QCOMPARE(report.count(u": Done"_s), 4);
        QCOMPARE(report.count(u": Failed: "_s), 2);
        plan.button("planRetryButton")->click();
        QTRY_COMPARE(summary(plan), u"6 of 6 steps were done."_s);
        QVERIFY(!plan.button("planRetryButton")->isVisible());
        for (int row = 0; row < 6; ++row)
            QCOMPARE(plan.text(row, 3), u"Done"_s);
        // And all six can be undone, whichever run did them.
        plan.button("planUndoButton")->click();
        const PlanView undo(plan.dialog);
        QTRY_COMPARE(undo.rows(), 6);
    }

    void theWaitForTheServerIsTold()
    {
        begin(6);
        QVERIFY(f->start());
        const PlanView plan = open(hasty(job(), 500ms));
        f->server.setSwitches({.projectionDelay = 0ms, .rateLimited = true, .onlyMethod = "PUT", .count = 4});
        plan.button("planButton")->click();
        QTRY_VERIFY2(busy(plan).startsWith(u"Waiting, the server asks for fewer requests"_s),
                     qPrintable(busy(plan)));
        QVERIFY(plan.in<QProgressBar>("planProgress")->isVisible());
        QTRY_VERIFY(!busy(plan).startsWith(u"Waiting"_s));
        QTRY_COMPARE(summary(plan), u"6 of 6 steps were done."_s);
    }

    void cancelLeavesTheReport()
    {
        begin(10);
        QVERIFY(f->start());
        const PlanView plan = open(hasty(job(), 60s));
        f->server.setSwitches({.projectionDelay = 0ms, .rateLimited = true, .onlyMethod = "PUT"});
        plan.button("planButton")->click();
        QTRY_VERIFY(busy(plan).startsWith(u"Waiting"_s));
        QCOMPARE(plan.button("planCloseButton")->text(), u"Cancel"_s);
        plan.button("planCloseButton")->click();
        QTRY_VERIFY(summary(plan).startsWith(u"0 of 10 steps were done."_s));
        QVERIFY(summary(plan).contains(u"Not begun: "_s));
        QVERIFY(plan.dialog->isVisible());
        f->server.setSwitches({.projectionDelay = 0ms});
        QVERIFY(plan.button("planRetryButton")->isVisible());
        plan.button("planRetryButton")->click();
        QTRY_COMPARE(summary(plan), u"10 of 10 steps were done."_s);
    }

    void productionIsAskedFirst()
    {
        begin(1);
        f->profile.isProduction = true;
        f->relink();
        QVERIFY(f->start());
        const PlanView plan = open(job());
        plan.button("planButton")->click();
        auto *question = plan.dialog->findChild<QMessageBox *>(u"productionQuestion"_s);
        QVERIFY(question);
        QVERIFY(!plan.button("planButton")->isEnabled());
        question->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(plan.button("planButton")->isEnabled());
        plan.button("planButton")->click();
        plan.dialog->findChildren<QMessageBox *>(u"productionQuestion"_s)
            .constLast()
            ->findChild<QPushButton *>(u"confirmButton"_s)
            ->click();
        QTRY_COMPARE(summary(plan), u"1 of 1 steps were done."_s);
    }

    void aPlanThatCannotBeMadeSaysSo()
    {
        begin(1);
        QVERIFY(f->start());
        PlanJob bad = job();
        bad.make = [] {
            return QtFuture::makeReadyValueFuture(Result<exchange::Plan>(
                std::unexpected(Error{.message = u"No plan <i>today</i>."_s, .serverId = u"ID-4711"_s})));
        };
        const PlanView plan = open(bad);
        auto *message = plan.in<EmptyState>("planMessage");
        QTRY_VERIFY(message->isVisible());
        QVERIFY(message->wholeText().contains(u"No plan <i>today</i>."_s));
        QVERIFY(message->wholeText().contains(u"ID-4711"_s));
        QVERIFY(!plan.button("planButton")->isEnabled());
    }

    void tenThousandStepsStayQuick()
    {
        begin(0);
        QVERIFY(f->start());
        PlanJob large = job([](exchange::Plan &plan) {
            for (int i = 0; i < 10'000; ++i) {
                const QString name = u"action%1"_s.arg(i);
                plan.steps << Step{.kind = Step::Kind::Create, .after = {{name, u"1"_s, 10s, false}, true}};
            }
        });
        QElapsedTimer timer;
        timer.start();
        const PlanView plan = open(large);
        QTRY_COMPARE(plan.rows(), 10'000);
        plan.choose(9'999);
        plan.button("planNoneButton")->click();
        plan.button("planAllButton")->click();
        QVERIFY(!plan.list->grab().isNull());
        QCOMPARE(plan.button("planButton")->text(), u"&Do 10000 step(s)"_s);
        QVERIFY2(timer.durationElapsed() < 3s, qPrintable(QString::number(timer.elapsed())));
    }

    void everyControlHasANameAndAKey()
    {
        begin(2);
        QVERIFY(f->start());
        const PlanView plan = open(job());
        QSet<QChar> mnemonics;
        for (QPushButton *button : plan.dialog->findChildren<QPushButton *>()) {
            if (!button->objectName().startsWith("plan"_L1))
                continue;
            const qsizetype mark = button->text().indexOf(u'&');
            if (mark < 0) // Close, for which Escape stands
                continue;
            const QChar letter = button->text()[mark + 1].toLower();
            QVERIFY2(!mnemonics.contains(letter), qPrintable(button->text()));
            mnemonics.insert(letter);
        }
        QVERIFY(mnemonics.size() >= 6);
        QVERIFY(!plan.list->accessibleName().isEmpty());
        QTRY_VERIFY(plan.list->hasFocus());
    }
};

QTEST_MAIN(PlanDialogTest)
#include "tst_plandialog.moc"
