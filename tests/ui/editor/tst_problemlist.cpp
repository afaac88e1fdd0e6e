// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/problemlist.h"
#include "support/windowfixture.h"

#include <QContextMenuEvent>
#include <QListWidget>
#include <QMenu>
#include <QThread>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is wrong with a script is said while it is typed: underlined, in a list, with a remedy.
class tst_problemlist : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> f;

    void show(const QString &script)
    {
        const QString id = f->server.addAction(f->server.organisations().constFirst().id, u"probe"_s, script);
        f->workspace->list().reload();
        QTRY_VERIFY(f->workspace->list().model().find(id));
        f->window->openAction(id);
        QTRY_VERIFY(f->editor());
    }
    QListWidget *list() const { return f->inTab<QListWidget>("problemList"); }
    QToolButton *button() const { return f->inTab<QToolButton>("problemButton"); }
    /// The texts under a line of an error or a warning, in order.
    QStringList underlined() const
    {
        const CodeEditor &code = f->editor()->code();
        QStringList found;
        const QByteArray utf8 = code.script().toUtf8();
        for (int indicator = 0; indicator < 32; ++indicator) {
            if (code.SendScintilla(QsciScintillaBase::SCI_INDICGETSTYLE, indicator) !=
                QsciScintillaBase::INDIC_SQUIGGLE)
                continue;
            for (long at = 0; at < utf8.size();) {
                const long end = code.SendScintilla(QsciScintillaBase::SCI_INDICATOREND, indicator, at);
                if (code.SendScintilla(QsciScintillaBase::SCI_INDICATORVALUEAT, indicator, at) != 0)
                    found << QString::fromUtf8(utf8.sliced(at, qMax(end, at + 1) - at));
                at = qMax(end, at + 1);
            }
        }
        return found;
    }

    /// True once the check has answered for what is in the editor now.
    bool check() const
    {
        const auto caughtUp = f->editor()->findChild<ScriptCheck *>()->caughtUp();
        return QTest::qWaitFor([&caughtUp] { return caughtUp.isFinished(); });
    }

private slots:
    void init()
    {
        f = std::make_unique<WindowFixture>(demo::SampleState::Empty);
        QVERIFY(f->start());
    }
    void cleanup() { f.reset(); }

    void aGoodScriptHasNone()
    {
        // What was found before goes, so that nothing found is an answer.
        show(u"function probe(ctx, api) {\n  fetch('x');\n}\n"_s);
        QTRY_COMPARE(list()->count(), 1);
        f->editor()->code().replaceAllUndoable(
            u"function probe(ctx, api) {\n  const ä = ctx.v1.getUser();\n}\n"_s);
        QVERIFY(check());
        QCOMPARE(list()->count(), 0);
        QVERIFY(!button()->isEnabled());
        QVERIFY(button()->text().contains(u"No problems"_s));
        QCOMPARE(underlined(), QStringList());
    }

    void problemsFollowTheKeys()
    {
        show(u"function probe(ctx, api) {\n}\n"_s);
        f->editor()->code().goTo(2, 1);
        f->type(u"// ü 🚀\nfetch('x');"_s);
        QTRY_COMPARE(list()->count(), 1);
        QVERIFY(list()->item(0)->text().contains(u"fetch"_s));
        QVERIFY(list()->item(0)->text().contains(u"line 3"_s));
        QCOMPARE(underlined(), QStringList{u"fetch"_s});
        QVERIFY(button()->isEnabled());
        QVERIFY(!list()->isVisible()); // quiet until asked for
        // Mended by hand, it is gone.
        while (f->editor()->code().isUndoAvailable())
            f->editor()->code().undo();
        QTRY_COMPARE(list()->count(), 0);
        QTRY_COMPARE(underlined(), QStringList());
    }

    void aLoneCarriageReturnEndsALine()
    {
        show(u"// a\r// b\r\nfunction probe(ctx, api) {\r  fetch('x');\r}\r"_s);
        QTRY_COMPARE(list()->count(), 1);
        QVERIFY(list()->item(0)->text().contains(u"line 4"_s));
        f->command("nextProblemCommand");
        QCOMPARE(f->editor()->code().lineOfCursor(), 4);
    }

    void jumpsToThePlace()
    {
        show(u"function probe(ctx, api) {\n  // ü\n  fetch('x');\n  console.log(1);\n}\n"_s);
        QTRY_COMPARE(list()->count(), 2);
        f->command("nextProblemCommand");
        QTRY_VERIFY(list()->isVisible());
        QCOMPARE(f->editor()->code().lineOfCursor(), 3);
        QCOMPARE(f->editor()->code().selectedText(), u"fetch"_s);
        f->command("nextProblemCommand");
        QCOMPARE(f->editor()->code().selectedText(), u"console"_s);
        f->command("nextProblemCommand"); // round again
        QCOMPARE(f->editor()->code().selectedText(), u"fetch"_s);
    }

    void mendsInOneClickAndCanBeUndone()
    {
        const QString before = u"async function probe(ctx, api) {\n}\n"_s;
        show(before);
        QTRY_VERIFY(list()->count() >= 1);
        f->command("nextProblemCommand");
        auto *fix = f->inTab<QPushButton>("fixButton");
        QTRY_VERIFY(fix->isVisible());
        QVERIFY(!fix->text().isEmpty());
        fix->click();
        QTRY_VERIFY(f->editor()->code().script() != before);
        QVERIFY(!f->editor()->code().script().contains(u"async"_s));
        QVERIFY(f->editor()->document().isDirty()); // and nothing was sent
        QTRY_COMPARE(list()->count(), 0);
        f->editor()->code().undo();
        QCOMPARE(f->editor()->code().script(), before);
    }

    void theNameIsSaidBesideTheNameAndCounts()
    {
        show(u"function other(ctx, api) {\n}\n"_s);
        QTRY_VERIFY(f->inTab<QLabel>("nameHint")->isVisible());
        QCOMPARE(list()->count(), 1);
        QCOMPARE(button()->text(), u"1 error(s)"_s);
        QCOMPARE(underlined(), QStringList{u"other"_s});
    }

    void theQuickFixIsAtTheCursor()
    {
        show(u"// a\nasync function probe(ctx, api) {\n}\n"_s);
        QTRY_COMPARE(list()->count(), 1);
        CodeEditor &code = f->editor()->code();
        code.goTo(1, 1);
        code.setFocus();
        const QString before = code.script();
        QTest::keyClick(&code, Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY(f->text("saveState").contains(u"no quick fix"_s));
        QCOMPARE(code.script(), before);
        code.goTo(2, 3);
        QTest::keyClick(&code, Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY(!code.script().contains(u"async"_s));
        code.undo();
        QCOMPARE(code.script(), before);

        // In the squiggle's menu, too.
        QTRY_COMPARE(list()->count(), 1);
        const QPoint place = code.placeOf(8).center();
        QContextMenuEvent menu(QContextMenuEvent::Mouse, place, code.viewport()->mapToGlobal(place));
        QApplication::sendEvent(code.viewport(), &menu);
        const auto *fix = code.findChild<QAction *>("fixAction"_L1);
        QVERIFY(fix);
        QVERIFY(fix->isEnabled());
        QVERIFY(fix->text().contains(u"async"_s));
        // And in what is read out and shown as a tip.
        QVERIFY2(code.accessibleDescription().contains(u"Ctrl+."_s),
                 qPrintable(code.accessibleDescription()));
    }

    void severalFixesAreAChoice()
    {
        show(u"function other(ctx, api) {\n}\n"_s);
        QTRY_COMPARE(list()->count(), 1);
        f->editor()->code().goTo(1, 12);
        f->command("quickFixCommand");
        QTRY_VERIFY(f->editor()->code().findChild<QMenu *>("fixMenu"_L1));
        auto *menu = f->editor()->code().findChild<QMenu *>("fixMenu"_L1);
        QCOMPARE(menu->actions().size(), 2);
        menu->actions().constFirst()->trigger();
        menu->close();
        QTRY_VERIFY(f->editor()->code().script().contains(u"function probe("_s));
    }

    void turnsBackToThePreviousProblem()
    {
        show(u"function probe(ctx, api) {\n  // ü\n  fetch('x');\n  console.log(1);\n}\n"_s);
        QTRY_COMPARE(list()->count(), 2);
        for (const QString &word : {u"console"_s, u"fetch"_s, u"console"_s}) { // round the start
            f->command("previousProblemCommand");
            QCOMPARE(f->editor()->code().selectedText(), word);
        }
        QCOMPARE(f->find<QAction>("previousProblemCommand")->shortcut(),
                 QKeySequence(Qt::SHIFT | Qt::Key_F8));
    }

    void aViewerCannotMend()
    {
        f = std::make_unique<WindowFixture>(demo::SampleState::Empty, u"viewer"_s);
        QVERIFY(f->start());
        show(u"function probe(ctx, api) {\n  const a = ctx.v1.getUser();\n}\n"_s);
        QTRY_VERIFY(f->editor()->code().isReadOnly());
        f->editor()->findChild<ScriptCheck *>()->addSource(
            [](const script::SyntaxTree &, const zitadel::ActionFields &, const QList<zitadel::TriggerId> &) {
                return QList<script::Problem>{{.id = u"X1"_s,
                                               .range = {9, 14},
                                               .message = u"Keeps people out"_s,
                                               .server = {},
                                               .fixes = {{.title = u"Allow the action to fail"_s,
                                                          .edits = {},
                                                          .name = {},
                                                          .timeout = {},
                                                          .allowedToFail = true}}}};
            });
        QTRY_COMPARE(list()->count(), 1);
        f->command("nextProblemCommand");
        auto *fix = f->inTab<QPushButton>("fixButton");
        QTRY_VERIFY(fix->isVisible());
        QVERIFY(!fix->isEnabled());
        QVERIFY(!fix->toolTip().isEmpty());
    }

    void theNewestTextWins()
    {
        show(u"function probe(ctx, api) {\n}\n"_s);
        ActionDocument &document = f->editor()->document();
        // Slow ones in between must not overtake.
        for (int i = 0; i < 20; ++i) {
            f->editor()->code().replaceAllUndoable(
                u"function probe() { fetch(%1); }\n"_s.arg(i).repeated(i % 2 == 0 ? 1 : 150));
            QTest::qWait(5);
        }
        // One that has what none before it has, and is small; then all of them are answered.
        f->editor()->code().replaceAllUndoable(u"function probe(ctx, api) { console.log(1); }\n"_s);
        QVERIFY(check());
        QCOMPARE(list()->count(), 1);
        QVERIFY2(list()->item(0)->text().contains(u"console"_s), qPrintable(list()->item(0)->text()));
        QCOMPARE(document.fields().script, u"function probe(ctx, api) { console.log(1); }\n"_s);
        QCOMPARE(underlined(), QStringList{u"console"_s});
        QTest::qWait(100); // for one that would be late
        QCOMPARE(underlined(), QStringList{u"console"_s});
    }

    void savingWithErrorsIsPossibleAfterOneQuestionThatNamesThem()
    {
        show(u"function probe(ctx, api) {\n}\n"_s);
        const QString id = f->editor()->document().id();
        f->type(u"let a = 1;\nconsole.log(a);\n"_s);
        f->command("saveCommand"); // at once: what was typed last counts, too
        QTRY_VERIFY(f->box("saveWithErrorsQuestion"));
        QMessageBox *box = f->box("saveWithErrorsQuestion");
        QVERIFY2(box->text().contains(u"probe"_s), qPrintable(box->text()));
        for (const script::Problem &error : f->editor()->findChild<ScriptCheck *>()->errors())
            QVERIFY2(box->informativeText().contains(error.message), qPrintable(box->informativeText()));
        QVERIFY2(box->informativeText().contains(u"Line 2"_s), qPrintable(box->informativeText()));
        box->reject();
        QTRY_VERIFY(!f->box("saveWithErrorsQuestion"));
        QVERIFY(f->editor()->document().isDirty());
        QVERIFY(!f->scriptOnServer(id).contains(u"console"_s));

        f->command("saveCommand");
        QTRY_VERIFY(f->box("saveWithErrorsQuestion"));
        f->box("saveWithErrorsQuestion")->findChild<QPushButton *>("confirmButton"_L1)->click();
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QVERIFY(f->scriptOnServer(id).contains(u"console"_s));

        // The same errors again are no news; another one is.
        f->type(u"// more\n"_s);
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QVERIFY(!f->box("saveWithErrorsQuestion"));
        f->type(u"setTimeout(() => {}, 1);\n"_s);
        f->command("saveCommand");
        QTRY_VERIFY(f->box("saveWithErrorsQuestion"));
        f->box("saveWithErrorsQuestion")->reject();
    }

    void aMissingFunctionIsNamedBeforeASaveToo()
    {
        show(u"function probe(ctx, api) {\n}\n"_s);
        auto *name = f->inTab<QLineEdit>("nameEdit");
        name->selectAll();
        QTest::keyClicks(name, u"renamed"_s);
        f->command("saveCommand");
        QTRY_VERIFY(f->box("saveWithErrorsQuestion"));
        QVERIFY(f->box("saveWithErrorsQuestion")->informativeText().contains(u"renamed"_s));
        f->box("saveWithErrorsQuestion")->reject();
    }

    void aSlowTextDoesNotHoldUpASave()
    {
        show(u"function probe(ctx, api) {\n}\n"_s);
        const QString id = f->editor()->document().id();
        f->editor()->findChild<ScriptCheck *>()->addSource(
            [](const script::SyntaxTree &, const zitadel::ActionFields &, const QList<zitadel::TriggerId> &) {
                QThread::sleep(6s);
                return QList<script::Problem>();
            });
        f->type(u"// x\n"_s);
        f->command("saveCommand");
        QTRY_VERIFY_WITH_TIMEOUT(!f->editor()->document().isDirty(), 5000); // and not only after the check
        QVERIFY(f->scriptOnServer(id).startsWith(u"// x"_s));
    }

    void anotherSourceOfProblemsIsShown()
    {
        show(u"function probe(ctx, api) {\n}\n"_s);
        f->editor()->findChild<ScriptCheck *>()->addSource(
            [](const script::SyntaxTree &, const zitadel::ActionFields &, const QList<zitadel::TriggerId> &) {
                return QList<script::Problem>{{.id = u"X1"_s,
                                               .range = {9, 14},
                                               .message = u"Something else"_s,
                                               .server = {},
                                               .fixes = {},
                                               .source = u"engine"_s}};
            });
        QTRY_COMPARE(list()->count(), 1);
        QVERIFY(list()->item(0)->text().contains(u"Something else"_s));
        QCOMPARE(underlined(), QStringList{u"probe"_s});
    }

    void theTriggersOfTheActionDecideWhatIsWrong()
    {
        show(u"function probe(ctx, api) {\n  api.v1.claims.setClaim('a', 1);\n}\n"_s);
        QTRY_VERIFY(!f->editor()->findChild<ScriptCheck *>()->isBehind());
        QCOMPARE(list()->count(), 0);
        // No claims when a user is about to be made.
        f->editor()->findChild<ScriptCheck *>()->setTriggers({{u"3"_s, u"2"_s}});
        QTRY_VERIFY(list()->count() > 0);
    }
};

QTEST_MAIN(tst_problemlist)
#include "tst_problemlist.moc"
