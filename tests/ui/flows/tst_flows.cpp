// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flowplandialog.h"
#include "flows/flowsmodel.h"
#include "flows/flowspane.h"
#include "support/windowfixture.h"
#include "workspace/flowplan.h"

#include <QAbstractItemModelTester>
#include <QDockWidget>
#include <QMimeData>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using zitadel::TriggerId;

/// The pane of flows in the real window.
class tst_Flows : public QObject
{
    Q_OBJECT

    const TriggerId m_token{u"2"_s, u"5"_s};
    const TriggerId m_userinfo{u"2"_s, u"4"_s};
    std::unique_ptr<WindowFixture> m_fixture;

    FlowPlan &plan() const { return m_fixture->workspace->flowPlan(); }
    FlowsPane *pane() const { return m_fixture->find<FlowsPane>("flowsPane"); }
    QTreeView *tree() const { return m_fixture->find<QTreeView>("flowsTree"); }
    FlowsModel *model() const { return static_cast<FlowsModel *>(tree()->model()); }
    void click(const char *name) const
    {
        QTest::mouseClick(m_fixture->find<QAbstractButton>(name), Qt::LeftButton);
    }
    QString idOf(const QString &name) const { return m_fixture->workspace->list().model().idByName(name); }
    QString other(const TriggerId &trigger) const
    {
        for (const QString &id : m_fixture->workspace->list().model().allIds()) {
            if (!plan().wanted(trigger).contains(id))
                return id;
        }
        return {};
    }
    QStringList onServer(const TriggerId &trigger) const
    {
        const auto flow = answerOf(m_fixture->client().flow(m_fixture->profile.organisationId, trigger.flow));
        return flow ? zitadel::actionsOf(*flow, trigger.trigger) : QStringList();
    }
    QModelIndex indexOf(const TriggerId &trigger, const QString &id) const
    {
        return model()->find(trigger, id);
    }
    void open()
    {
        m_fixture->command("flowsCommand");
        QTRY_COMPARE(plan().state(), FlowPlan::State::Known);
    }
    /// Types into the box and presses Enter.
    void choose(const QString &text) const
    {
        auto *box = m_fixture->window->findChild<JumpBox *>();
        QVERIFY(box);
        auto *search = box->findChild<QLineEdit *>();
        QTest::keyClicks(search, text);
        QTest::keyClick(search, Qt::Key_Return);
    }
    FlowPlanDialog *apply() const
    {
        click("applyFlowChangesButton");
        auto *dialog = m_fixture->window->findChild<FlowPlanDialog *>();
        if (dialog)
            QTest::mouseClick(dialog->findChild<QPushButton *>("applyFlowsButton"_L1), Qt::LeftButton);
        return dialog;
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(
            u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing the keyboard))"_s));
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->start());
    }
    void cleanup() { m_fixture.reset(); }

    void showsWhatRunsInOrder()
    {
        open();
        const QAbstractItemModelTester tester(model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model()->rowCount(), 4);
        QCOMPARE(model()->index(1, 0).data().toString(), u"Complement Token"_s);
        QCOMPARE(model()->rowCount(model()->index(1, 0)), 2);
        const QStringList ids = onServer(m_token);
        QVERIFY(!ids.isEmpty());
        const QModelIndex trigger = model()->find(m_token, {});
        QCOMPARE(model()->rowCount(trigger), int(ids.size()));
        for (int row = 0; row < ids.size(); ++row) {
            const QModelIndex index = model()->index(row, 0, trigger);
            QCOMPARE(model()->actionOf(index), ids[row]);
            QCOMPARE(index.data().toString(),
                     m_fixture->workspace->list().model().find(ids[row])->fields.name);
        }
        pane()->select(m_token, {});
        QVERIFY(m_fixture->text("aboutTriggerLabel").contains(u"at most"_s));
        pane()->select({u"1"_s, u"1"_s}, {});
        QVERIFY(m_fixture->text("aboutTriggerLabel").contains(u"Login V2"_s));
    }

    void addsMovesRemovesByKeysAndApplies()
    {
        open();
        const QStringList before = onServer(m_token);
        const QString added = other(m_token);
        pane()->select(m_token, {});
        QTest::keyClick(tree(), Qt::Key_Insert);
        choose(m_fixture->workspace->list().model().find(added)->fields.name);
        QTRY_COMPARE(plan().wanted(m_token), before + QStringList{added});
        QCOMPARE(model()->actionOf(tree()->currentIndex()), added);
        QTest::keyClick(tree(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(plan().wanted(m_token).indexOf(added), before.size() - 1);
        QCOMPARE(model()->actionOf(tree()->currentIndex()), added); // it goes along
        QCOMPARE(onServer(m_token), before);
        const QStringList wanted = plan().wanted(m_token);

        FlowPlanDialog *dialog = apply();
        QVERIFY(dialog);
        QTRY_COMPARE(onServer(m_token), wanted);
        QTRY_COMPARE(dialog->findChild<QLabel *>("flowPlanTitle"_L1)->text(), u"All is applied."_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>("closeFlowPlanButton"_L1), Qt::LeftButton);

        QTRY_VERIFY(m_fixture->find<QPushButton>("undoFlowsButton")->isVisible());
        click("undoFlowsButton");
        QTRY_COMPARE(onServer(m_token), before);

        pane()->select(m_token, before.constFirst());
        QTest::keyClick(tree(), Qt::Key_Delete);
        QVERIFY(!plan().wanted(m_token).contains(before.constFirst()));
        click("discardFlowsButton");
        QCOMPARE(plan().wanted(m_token), before);
    }

    void anActionIsAddedFromItself()
    {
        m_fixture->command("flowsCommand"); // its pane need not be known before
        QTRY_COMPARE(plan().state(), FlowPlan::State::Known);
        const QString id = other(m_userinfo);
        m_fixture->window->openAction(id);
        m_fixture->editor()->code().setFocus();
        m_fixture->command("addToTriggerCommand");
        choose(u"Pre Userinfo"_s);
        QTRY_COMPARE(plan().wanted(m_userinfo).constLast(), id);
        QCOMPARE(model()->actionOf(tree()->currentIndex()), id);
    }

    void addingWaitsUntilTheFlowsAreRead()
    {
        const QStringList before = onServer(m_userinfo);
        QStringList others = m_fixture->workspace->list().model().allIds();
        others.removeIf([&before](const QString &id) { return before.contains(id); });
        const QString id = others.constFirst();
        m_fixture->window->openAction(id);
        m_fixture->editor()->code().setFocus();
        m_fixture->command("addToTriggerCommand");
        choose(u"Pre Userinfo"_s);
        QTRY_COMPARE(plan().wanted(m_userinfo), before + QStringList{id});
    }

    void dragsAbout()
    {
        open();
        const QStringList ids = onServer(m_token);
        const QString added = other(m_token);
        plan().insert(m_token, added, 0);
        const QModelIndex trigger = model()->find(m_token, {});
        std::unique_ptr<QMimeData> data(model()->mimeData({model()->index(0, 0, trigger)}));
        // Below the last one, then into another trigger.
        QVERIFY(model()->dropMimeData(data.get(), Qt::MoveAction, int(ids.size()) + 1, 0, trigger));
        QCOMPARE(plan().wanted(m_token), ids + QStringList{added});
        plan().remove(m_userinfo, added);
        const QModelIndex to = model()->find(m_userinfo, {});
        QVERIFY(model()->dropMimeData(data.get(), Qt::MoveAction, 0, 0, to));
        QCOMPARE(plan().wanted(m_userinfo).constFirst(), added);
        QCOMPARE(plan().wanted(m_token), ids);
        QVERIFY(!model()->dropMimeData(data.get(), Qt::MoveAction, 0, 0, model()->index(0, 0)));
    }

    void aFailureIsToldAndNothingIsLost()
    {
        open();
        const QStringList before = onServer(m_token);
        plan().insert(m_token, other(m_token), 0);
        const QStringList wanted = plan().wanted(m_token);
        // Somebody else is quicker.
        const auto set = answerOf(m_fixture->client().setTriggerActions(
            m_fixture->profile.organisationId, m_token.flow, m_token.trigger, {other(m_token)}));
        QVERIFY(set.has_value());
        FlowPlanDialog *dialog = apply();
        QTRY_VERIFY(dialog->findChild<QLabel *>("flowPlanTitle"_L1)->text().contains(u"could not be set"_s));
        const auto *rows = dialog->findChild<QTreeWidget *>("flowPlanChanges"_L1);
        QVERIFY(rows->topLevelItem(0)->text(1).contains(u"Somebody else"_s));
        dialog->close();
        QCOMPARE(plan().wanted(m_token), wanted);
        pane()->select(m_token, {});
        QVERIFY(m_fixture->text("aboutTriggerLabel").contains(u"Somebody else has changed"_s));
        QVERIFY(onServer(m_token) != before);
    }

    void clearingAsksFirst()
    {
        open();
        pane()->select(m_token, {});
        click("clearFlowButton");
        auto *box = pane()->findChild<QMessageBox *>("clearFlowQuestion"_L1);
        QVERIFY(box);
        QVERIFY(!plan().wanted(m_token).isEmpty());
        QTest::mouseClick(box->findChild<QPushButton *>("confirmButton"_L1), Qt::LeftButton);
        QTRY_VERIFY(plan().wanted(m_token).isEmpty());
        QVERIFY(!onServer(m_token).isEmpty());
    }

    void whatIsNotAppliedIsKept_data()
    {
        QTest::addColumn<bool>("isClosed");
        QTest::addColumn<bool>("isOvertaken");
        QTest::newRow("closed") << true << false;
        QTest::newRow("gone at once") << false << false;
        QTest::newRow("somebody else meanwhile") << true << true;
    }
    /// Like what is typed, it is there again after the window is gone, however it went.
    void whatIsNotAppliedIsKept()
    {
        QFETCH(bool, isClosed);
        QFETCH(bool, isOvertaken);
        open();
        const QString added = other(m_token);
        plan().insert(m_token, added, 0);
        plan().remove(m_userinfo, plan().current(m_userinfo).value(0));
        const QStringList token = plan().wanted(m_token);
        const QStringList userinfo = plan().wanted(m_userinfo);
        QCOMPARE(plan().drafts().size(), 2);
        if (isClosed) {
            m_fixture->window->close();
            QTRY_VERIFY(!m_fixture->window->isVisible());
        }
        m_fixture->window.reset();
        if (isOvertaken) {
            const auto set = answerOf(m_fixture->client().setTriggerActions(
                m_fixture->profile.organisationId, m_token.flow, m_token.trigger, {added}));
            QVERIFY(set.has_value());
        }

        QVERIFY(m_fixture->start());
        QVERIFY(plan().drafts().isEmpty());
        m_fixture->drafts->restoreDrafts();
        QTRY_COMPARE(plan().drafts().size(), 2);
        QTRY_VERIFY(pane() && pane()->isVisible());
        QTRY_COMPARE(plan().state(), FlowPlan::State::Known);
        QCOMPARE(plan().wanted(m_token), token);
        QCOMPARE(plan().wanted(m_userinfo), userinfo);
        QCOMPARE(plan().isOvertaken(m_token), isOvertaken);
        QVERIFY(!plan().isOvertaken(m_userinfo));
        FlowPlanDialog *dialog = apply();
        QTRY_VERIFY(plan().drafts().isEmpty());
        dialog->close();
        QCOMPARE(onServer(m_token), token);
        QCOMPARE(onServer(m_userinfo), userinfo);

        // Applied, it does not come again.
        m_fixture->window->close();
        QTRY_VERIFY(!m_fixture->window->isVisible());
        m_fixture->window.reset();
        QVERIFY(m_fixture->start());
        m_fixture->drafts->restoreDrafts();
        open();
        QVERIFY(plan().drafts().isEmpty());
    }

    void discardedChangesDoNotComeBack()
    {
        open();
        plan().insert(m_token, other(m_token), 0);
        QTRY_VERIFY(!m_fixture->workspace->documents().drafts().isBehind());
        click("discardFlowsButton");
        QTRY_VERIFY(plan().drafts().isEmpty());
        m_fixture->window.reset();
        QVERIFY(m_fixture->start());
        m_fixture->drafts->restoreDrafts();
        open();
        QVERIFY(plan().drafts().isEmpty());
    }

    void aViewerMayLookOnly()
    {
        m_fixture = std::make_unique<WindowFixture>(demo::SampleState::Sample, u"viewer");
        QVERIFY(m_fixture->start());
        QTRY_VERIFY(m_fixture->workspace->place().rights().areKnown);
        open();
        pane()->select(m_token, {});
        QVERIFY(!m_fixture->find<QToolButton>("addRunButton")->isEnabled());
        QVERIFY(!m_fixture->find<QToolButton>("clearFlowButton")->isEnabled());
        QTest::keyClick(tree(), Qt::Key_Insert);
        QVERIFY(!m_fixture->window->findChild<JumpBox *>());
        QVERIFY(!m_fixture->find<QAction>("addToTriggerCommand")->isEnabled());
    }

    /// From the action to what runs it, and to one more trigger.
    void theActionTellsWhatRunsIt()
    {
        const QStringList before = onServer(m_token);
        QVERIFY(before.size() > 0);
        const QString id = before.constFirst();
        auto &model = m_fixture->workspace->list().model();
        QTRY_VERIFY(model.triggers().areKnown);
        QVERIFY(model.triggers().byAction.contains(id));

        m_fixture->window->openAction(id);
        auto *button = m_fixture->inTab<QToolButton>("triggerButton_2_5");
        QVERIFY(button);
        QTRY_VERIFY(button->text().contains(u"Pre access token creation"_s));
        button->click();
        QTRY_VERIFY(pane() && pane()->isVisible());
        QTRY_COMPARE(plan().state(), FlowPlan::State::Known);
        QTRY_COMPARE(tree()->currentIndex(), indexOf(m_token, id));

        // One that nothing runs.
        const QString name = u"lonely"_s;
        const QString lonely = m_fixture->server.addAction(m_fixture->profile.organisationId, name, u"x"_s);
        m_fixture->workspace->list().reload();
        QTRY_VERIFY(model.find(lonely));
        m_fixture->window->openAction(lonely);
        QTRY_COMPARE(m_fixture->inTab<QLabel>("triggerLineText")->text(), u"No trigger runs it"_s);
        auto *add = m_fixture->inTab<QToolButton>("addToTriggerButton");
        QVERIFY(add->isEnabled());
        QVERIFY(m_fixture->find<QPushButton>("detailsAddToTrigger")->isEnabled());
        QTRY_COMPARE(plan().state(), FlowPlan::State::Known);
        add->click();
        choose(u"Pre access token"_s);
        QTRY_VERIFY(plan().wanted(m_token).contains(lonely));
        auto applying = plan().apply();
        QTRY_VERIFY(applying.isFinished());
        // Tab and list follow what was written here.
        QTRY_VERIFY(m_fixture->inTab<QToolButton>("triggerButton_2_5"));
        QTRY_VERIFY(model.triggers().byAction.contains(lonely));
    }

    void theTriggersTakeOneLine()
    {
        const QString id = onServer(m_token).constFirst();
        m_fixture->window->resize(900, 600);
        m_fixture->window->openAction(id);
        QTRY_VERIFY(m_fixture->inTab<QToolButton>("triggerButton_2_5"));
        const auto *line = m_fixture->inTab<QWidget>("triggerLine");
        const auto *add = m_fixture->inTab<QToolButton>("addToTriggerButton");
        for (const int width : {900, 1280, 620}) {
            m_fixture->window->resize(width, 600);
            QTRY_VERIFY(add->isVisible() && add->geometry().right() <= line->width());
            QVERIFY2(line->height() < 2 * add->height(), qPrintable(QString::number(line->height())));
            for (const QToolButton *one : line->findChildren<QToolButton *>())
                QVERIFY(one->isHidden() || one->geometry().right() <= line->width());
        }
    }
};

QTEST_MAIN(tst_Flows)
#include "tst_flows.moc"
