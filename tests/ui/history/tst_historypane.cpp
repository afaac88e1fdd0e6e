// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/emptystate.h"
#include "compare/comparedialog.h"
#include "history/comparedversions.h"
#include "history/historypane.h"
#include "support/windowfixture.h"

#include <QClipboard>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The pane of one action's history in a real window, against the demo server.
class tst_historypane : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> f;

    HistoryPane *pane() const { return f->find<HistoryPane>("historyPane"); }
    QTreeWidget *list() const { return f->find<QTreeWidget>("historyList"); }
    QString note() const
    {
        const auto *label = f->find<QLabel>("historyNote");
        return label->isVisible() ? label->text() : QString();
    }
    QStringList texts() const
    {
        QStringList texts;
        for (int i = 0; i < list()->topLevelItemCount(); ++i)
            texts << list()->topLevelItem(i)->text(0);
        return texts;
    }
    /// Makes row @p row the current one, and selects it alone.
    void choose(int row) const
    {
        list()->setFocus(); // its keys are its own
        list()->setCurrentItem(list()->topLevelItem(row));
    }
    bool mayRun(const char *action) const { return f->find<QAction>(action)->isEnabled(); }

    /// Opens f, which is saved twice and then switched off, with its history beside it.
    void openWithHistory()
    {
        const QString id = f->open(u"f"_s);
        for (const char *text : {"two", "three"}) {
            f->editor()->code().replaceAllUndoable(
                u"function f() {}\n// %1\n"_s.arg(QLatin1StringView(text)));
            f->command("saveCommand");
            QTRY_VERIFY(!f->editor()->document().isDirty());
        }
        QVERIFY(answerOf(f->client().deactivateAction({}, id)));
        f->command("historyCommand");
        QTRY_COMPARE(texts(), (QStringList{u"Deactivated · 4"_s, u"Changed: script · 3"_s,
                                           u"Changed: script · 2"_s, u"Created · 1"_s}));
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
        f = std::make_unique<WindowFixture>(demo::SampleState::Empty);
        f->server.addAction(f->profile.organisationId, u"f"_s, u"\ufefffunction f() {}\r\n"_s);
        f->server.addAction(f->profile.organisationId, u"g"_s, u"function g() {}"_s);
        QVERIFY(f->start());
    }
    void cleanup() { f.reset(); }

    void saysWhyItIsEmpty()
    {
        f->command("historyCommand");
        const auto *empty = pane()->findChild<EmptyState *>();
        QVERIFY(empty->isVisible());
        QVERIFY(empty->wholeText().contains(u"No action is open"_s));
        f->command("newCommand");
        QTRY_VERIFY(empty->wholeText().contains(u"first save"_s));
        QVERIFY(note().isEmpty());
    }

    void theDraftStandsOnTop()
    {
        openWithHistory();
        f->type(u"x"_s);
        QTRY_COMPARE(texts().constFirst(), u"In the editor, not saved"_s);
        choose(0);
        QVERIFY(mayRun("historyCompare"));
        QVERIFY(!mayRun("historyRestore"));
        f->command("undoCommand");
        QTRY_COMPARE(texts().constFirst(), u"Deactivated · 4"_s);
    }

    void comparesWithTheOneBefore()
    {
        openWithHistory();
        QSignalSpy asked(pane(), &HistoryPane::compareRequested);
        choose(1);
        QTest::keyClick(list(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0], (QVariantList{u"sequence:2"_s, u"sequence:3"_s}));
        QTRY_VERIFY(f->find<CompareDialog>("compareDialog"));
        f->find<CompareDialog>("compareDialog")->close();
        choose(3);
        QVERIFY(!mayRun("historyComparePrevious")); // there is none
        choose(0);
        QVERIFY(!mayRun("historyComparePrevious")); // a switch has no script
        QVERIFY(!mayRun("historyCopy"));
    }

    void comparesTheTwoChosen()
    {
        openWithHistory();
        QSignalSpy asked(pane(), &HistoryPane::compareRequested);
        choose(1);
        list()->topLevelItem(3)->setSelected(true);
        QVERIFY(!mayRun("historyRestore") && !mayRun("historyCopy"));
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0], (QVariantList{u"sequence:1"_s, u"sequence:3"_s})); // the older one on the left
    }

    void copiesTheScriptAsItWas()
    {
        openWithHistory();
        QGuiApplication::clipboard()->clear();
        choose(3);
        QTest::keyClick(list(), Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"\ufefffunction f() {}\r\n"_s);
    }

    void restoresByKey()
    {
        openWithHistory();
        choose(3);
        QTest::keyClick(list(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(f->editor()->code().script(), u"\ufefffunction f() {}\r\n"_s);
        QVERIFY(f->editor()->document().isDirty());
    }

    void theKeysGoOnFromWhereTheyWere()
    {
        openWithHistory();
        choose(2);
        f->workspace->history().reload();
        QTRY_COMPARE(f->workspace->history().serverState(), history::ActionHistory::ServerState::Loaded);
        QCOMPARE(list()->selectedItems().size(), 1);
        QCOMPARE(list()->currentItem()->text(0), u"Changed: script · 2"_s);
        QTest::keyClick(list(), Qt::Key_Up);
        QCOMPARE(list()->currentItem()->text(0), u"Changed: script · 3"_s);
    }

    void theFilterKeepsWhatMatches()
    {
        openWithHistory();
        QTest::keyClicks(f->find<QLineEdit>("historyFilter"), u"CHANGED"_s);
        const auto isShown = [this](int row) { return !list()->topLevelItem(row)->isHidden(); };
        QVERIFY(!isShown(0) && isShown(1) && isShown(2) && !isShown(3));
    }

    void whatIsHiddenCannotBeMeant()
    {
        openWithHistory();
        choose(3);
        QTest::keyClicks(f->find<QLineEdit>("historyFilter"), u"changed"_s);
        QVERIFY(!mayRun("historyRestore"));
        QVERIFY(!f->find<QPushButton>("historyCompareButton")->isEnabled());
    }

    void anotherActionsVersionsAreNoChoices()
    {
        openWithHistory();
        const auto choices = [this] {
            return ComparedVersions(*f->workspace, &f->editor()->document()).choices();
        };
        const auto hasVersions = [choices] {
            return std::ranges::any_of(choices(), [](const CompareDialog::Choice &choice) {
                return choice.key.startsWith("sequence:"_L1);
            });
        };
        QVERIFY(hasVersions());
        f->command("historyCommand"); // hidden, it follows nobody
        f->open(u"g"_s);
        QVERIFY(!hasVersions());
        QCOMPARE(choices().size(), 2);
    }

    void aSlowServerCanBeCancelled()
    {
        f->open(u"f"_s);
        f->server.setSwitches({.projectionDelay = 0ms,
                               .breakage = demo::Switches::Break::Hang,
                               .onlyPath = "/admin/v1/events"});
        f->command("historyCommand");
        auto *cancel = f->find<QPushButton>("historyCancelButton");
        QVERIFY(!cancel->isVisible()); // most answers come sooner
        QTRY_VERIFY(cancel->isVisible());
        QVERIFY(note().contains(u"Reading"_s));
        QTRY_COMPARE(list()->topLevelItemCount(), 1); // what this computer kept is there at once
        cancel->click();
        QTRY_VERIFY(note().contains(u"cancelled"_s));
        QVERIFY(!cancel->isVisible());
        f->server.setSwitches({.projectionDelay = 0ms});
        f->find<QPushButton>("historyRetryButton")->click();
        QTRY_COMPARE(texts(), QStringList{u"Created · 1"_s});
        QVERIFY(note().isEmpty());
    }

    void aFailureIsToldAndRetried()
    {
        f->open(u"f"_s);
        f->server.setSwitches({.projectionDelay = 0ms,
                               .breakage = demo::Switches::Break::BadGateway,
                               .onlyPath = "/admin/v1/events"});
        f->command("historyCommand");
        QTRY_VERIFY(note().contains(u"could not be read"_s));
        f->server.setSwitches({.projectionDelay = 0ms});
        f->find<QPushButton>("historyRetryButton")->click();
        QTRY_COMPARE(texts(), QStringList{u"Created · 1"_s});
        QVERIFY(!f->find<QPushButton>("historyRetryButton")->isVisible());
    }
};

QTEST_MAIN(tst_historypane)
#include "tst_historypane.moc"
