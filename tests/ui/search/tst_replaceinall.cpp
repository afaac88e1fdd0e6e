// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/colours.h"
#include "base/emptystate.h"
#include "search/findinallpane.h"
#include "support/planview.h"
#include "support/windowfixture.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QMessageBox>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

/// Replacing in all scripts: seen find by find, in tabs as an edit, elsewhere by a plan.
class ReplaceInAllTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> f;
    QString m_one;
    QString m_two;
    QString m_three;

    QLineEdit *edit() const { return f->find<QLineEdit>("findInAllEdit"); }
    QLineEdit *with() const { return f->find<QLineEdit>("replaceInAllEdit"); }
    QTreeView *tree() const { return f->find<QTreeView>("findInAllTree"); }
    QPushButton *preview() const { return f->find<QPushButton>("replaceInAllButton"); }
    FindResultsModel &model() const { return *static_cast<FindResultsModel *>(tree()->model()); }
    QModelIndex script(const QString &id) const
    {
        for (int row = 0; row < model().rowCount(); ++row) {
            if (model().scriptOf(model().index(row, 0)).in.actionId == id)
                return model().index(row, 0);
        }
        return {};
    }
    QModelIndex find(const QString &id, int row) const { return model().index(row, 0, script(id)); }
    static Qt::CheckState tick(const QModelIndex &index)
    {
        return index.data(Qt::CheckStateRole).value<Qt::CheckState>();
    }
    static QString replacement(const QModelIndex &index)
    {
        return index.data(FindResultsModel::ReplacementRole).toString();
    }
    void query(const QString &text, const QString &replacement)
    {
        f->command("replaceInAllCommand");
        edit()->clear();
        QTest::keyClicks(edit(), text);
        with()->clear();
        QTest::keyClicks(with(), replacement);
    }
    QString add(const QString &name, const QString &script)
    {
        return f->server.addAction(f->profile.organisationId, name, script);
    }

private slots:
    void init()
    {
        f = std::make_unique<WindowFixture>(demo::SampleState::Empty);
        m_one = add(u"one"_s, u"function one(ctx) { log(ctx.host); log(ctx.host); }\n"_s);
        m_two = add(u"two"_s, u"// host and hostess\nfunction two() { return 'host'; }\n"_s);
        m_three = add(u"three"_s, u"function three() { return 1; }\n"_s);
        QVERIFY(f->start());
    }
    void cleanup() { f.reset(); }

    void nothingIsWrittenBeforeItWasSeen()
    {
        query(u"host"_s, u"server"_s);
        QAbstractItemModelTester tester(&model());
        QTRY_COMPARE(model().scriptCount(), 2);
        QTRY_VERIFY(preview()->isEnabled());
        QCOMPARE(tick(script(m_two)), Qt::Checked);
        QCOMPARE(replacement(find(m_one, 0)), u"server"_s);
        QVERIFY(find(m_one, 0).data(Qt::AccessibleTextRole).toString().contains(u"replaced by server"_s));
        // "hostess" is to stay.
        QVERIFY(model().setData(find(m_two, 1), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(tick(script(m_two)), Qt::PartiallyChecked);
        const auto before = f->server.requests().size();
        preview()->click();
        const PlanView plan(f->window.get());
        QVERIFY(plan.dialog);
        QTRY_COMPARE(plan.rows(), 2);
        QCOMPARE(f->server.requests().size(), before);
        QCOMPARE(plan.text(0, 0), u"Change"_s);
        QCOMPARE(plan.text(0, 2), u"script +1 −1"_s);
        plan.button("planButton")->click();
        QTRY_COMPARE(plan.text(1, 3), u"Done"_s);
        QTRY_COMPARE(plan.text(0, 3), u"Done"_s);
        QCOMPARE(f->scriptOnServer(m_one), u"function one(ctx) { log(ctx.server); log(ctx.server); }\n"_s);
        QCOMPARE(f->scriptOnServer(m_two), u"// server and hostess\nfunction two() { return 'server'; }\n"_s);
    }

    void itCanBeUndoneAsAWhole()
    {
        const QString before = f->scriptOnServer(m_one);
        query(u"host"_s, u"server"_s);
        QTRY_VERIFY(preview()->isEnabled());
        preview()->click();
        const PlanView plan(f->window.get());
        QTRY_COMPARE(plan.rows(), 2);
        plan.button("planButton")->click();
        QTRY_VERIFY(plan.button("planUndoButton")->isVisible());
        QVERIFY(f->scriptOnServer(m_one) != before);
        plan.button("planUndoButton")->click();
        const PlanView undo(plan.dialog);
        QTRY_COMPARE(undo.rows(), 2);
        undo.button("planButton")->click();
        QTRY_VERIFY(undo.button("planCopyButton")->isVisible());
        QCOMPARE(f->scriptOnServer(m_one), before);
    }

    void whatIsOpenIsEditedAndNotSaved()
    {
        f->open(u"one"_s);
        QTRY_VERIFY(f->editor());
        const QString before = f->editor()->code().script();
        query(u"log\\((\\w+)\\.(\\w+)\\)"_s, u"log($2, $1)"_s);
        f->find<QToolButton>("allRegexButton")->click();
        QTRY_COMPARE(model().scriptCount(), 1);
        QTRY_VERIFY(preview()->isEnabled());
        QCOMPARE(replacement(find(m_one, 0)), u"log(host, ctx)"_s);
        preview()->click();
        auto *question = f->box("replaceInTabsQuestion");
        QVERIFY(question);
        question->findChild<QPushButton *>(u"confirmButton"_s)->click();
        QTRY_COMPARE(f->editor()->code().script(),
                     u"function one(ctx) { log(host, ctx); log(host, ctx); }\n"_s);
        QVERIFY(f->editor()->document().isDirty());
        QCOMPARE(f->scriptOnServer(m_one), before);
        QVERIFY(f->text("replaceInAllTold").contains(u"Replaced 2 find(s)"_s));
        f->editor()->code().undo(); // all in one step
        QCOMPARE(f->editor()->code().script(), before);
    }

    void openAndClosedGoTogether()
    {
        f->open(u"two"_s);
        QTRY_VERIFY(f->editor());
        query(u"host"_s, u"server"_s);
        f->find<QToolButton>("allWholeWordButton")->click();
        QTRY_COMPARE(model().scriptCount(), 2);
        QTRY_VERIFY(preview()->isEnabled());
        QCOMPARE(model().rowCount(script(m_two)), 2); // not "hostess"
        preview()->click();
        const PlanView plan(f->window.get());
        QTRY_COMPARE(plan.rows(), 1);
        QVERIFY(plan.in<EmptyState>("planMessage")->wholeText().contains(u"two"_s));
        QVERIFY(!f->editor()->document().isDirty());
        plan.button("planButton")->click();
        QTRY_COMPARE(plan.text(0, 3), u"Done"_s);
        QCOMPARE(f->editor()->code().script(),
                 u"// server and hostess\nfunction two() { return 'server'; }\n"_s);
        QVERIFY(f->editor()->document().isDirty());
        QCOMPARE(f->scriptOnServer(m_two), u"// host and hostess\nfunction two() { return 'host'; }\n"_s);
    }

    void whatTheServerWouldRefuseIsBlocked()
    {
        query(u"function"_s, u"function ("_s);
        QTRY_COMPARE(model().scriptCount(), 3);
        QTRY_VERIFY(preview()->isEnabled());
        preview()->click();
        const PlanView broken(f->window.get());
        QTRY_COMPARE(broken.rows(), 3);
        QVERIFY2(broken.text(0, 2).contains(u"would have an error"_s), qPrintable(broken.text(0, 2)));
        QVERIFY(!broken.button("planButton")->isEnabled());
        broken.dialog->close();

        query(u"host"_s, QString(41'000, u'x').left(20)); // typed one by one
        with()->setText(QString(41'000, u'x'));
        QTRY_COMPARE(model().scriptCount(), 2);
        QTRY_VERIFY(preview()->isEnabled());
        preview()->click();
        const PlanView large(f->window.get());
        QTRY_COMPARE(large.rows(), 2);
        QVERIFY2(large.text(0, 2).startsWith(u"Cannot be done: "_s), qPrintable(large.text(0, 2)));
        QVERIFY(!large.button("planButton")->isEnabled());
    }

    void whatOthersChangedIsNotReplaced()
    {
        query(u"host"_s, u"server"_s);
        QTRY_VERIFY(preview()->isEnabled());
        preview()->click();
        const PlanView plan(f->window.get());
        QTRY_COMPARE(plan.rows(), 2);
        QVERIFY(answerOf(f->client().updateAction(f->profile.organisationId, m_one,
                                                  {u"one"_s, u"theirs"_s, std::chrono::seconds(10)})));
        plan.button("planButton")->click();
        QTRY_VERIFY(plan.button("planCopyButton")->isVisible());
        QCOMPARE(f->scriptOnServer(m_one), u"theirs"_s);
        QVERIFY(f->scriptOnServer(m_two).contains(u"server"_s));
        QVERIFY(!plan.button("planRetryButton")->isVisible()); // needs a new plan
        QVERIFY(plan.in<QLabel>("planSummary")->text().contains(u"Failed: 1"_s));
    }

    void theHistoryIsLeftAlone()
    {
        query(u"host"_s, u"server"_s);
        QTRY_VERIFY(preview()->isEnabled());
        f->find<QComboBox>("findInAllWhere")->setCurrentIndex(1);
        QVERIFY(!with()->isVisible());
        QTRY_VERIFY(model().scriptCount() > 0);
        QVERIFY(
            !find(model().scriptOf(model().index(0, 0)).in.actionId, 0).data(Qt::CheckStateRole).isValid());
    }

    void everyControlHasNameAndKey()
    {
        f->command("replaceInAllCommand");
        for (const char *name : {"replaceInAllToggle", "replaceInAllEdit", "replaceInAllButton"}) {
            const auto *control = f->find<QWidget>(name);
            QVERIFY2(control && control->isVisible(), name);
            QVERIFY2(control->focusPolicy() & Qt::TabFocus, name);
            QVERIFY2(!control->accessibleName().isEmpty(), name);
        }
        // A tick by the key alone.
        query(u"host"_s, u"server"_s);
        QTRY_VERIFY(preview()->isEnabled());
        tree()->setFocus();
        tree()->setCurrentIndex(find(m_one, 1));
        QTest::keyClick(tree(), Qt::Key_Space);
        QCOMPARE(tick(find(m_one, 1)), Qt::Unchecked);
        QCOMPARE(colours::contrast(Qt::black,
                                   colours::ground(colours::Meaning::Success, QPalette(Qt::white))) >= 4.5,
                 true);
    }
};

QTEST_MAIN(ReplaceInAllTest)
#include "tst_replaceinall.moc"
