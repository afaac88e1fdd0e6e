// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/codeassist.h"
#include "editor/completionlist.h"
#include "support/windowfixture.h"
#include "workspace/scripthelp.h"

#include <QFrame>
#include <QListView>
#include <QListWidget>
#include <QScreen>
#include <QToolTip>

using namespace Qt::StringLiterals;

/// Completions, call tips and snippets as a person has them: keys go in, text comes out.
class tst_completionlist : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> f;

    CodeEditor &code() const { return f->editor()->code(); }
    QString script() const { return code().script(); }
    /// Opens @p text with the text cursor at | in it.
    void open(QString text, const QList<zitadel::TriggerId> &triggers = {{u"2"_s, u"4"_s}})
    {
        const qsizetype at = text.indexOf(u'|');
        text.remove(at, 1);
        const QString id = f->server.addAction(f->server.organisations().constFirst().id, u"probe"_s, text);
        f->workspace->list().reload();
        QTRY_VERIFY(f->workspace->list().model().find(id));
        f->window->openAction(id);
        QTRY_VERIFY(f->editor());
        f->editor()->help().setTriggers(triggers);
        code().setPosition(at);
        QTRY_VERIFY(code().hasFocus());
    }
    /// In the body of the action's function.
    void openBody(const QString &body, const QList<zitadel::TriggerId> &triggers = {{u"2"_s, u"4"_s}})
    {
        open(u"function probe(ctx, api) {\n  "_s + body + u"\n}\n"_s, triggers);
    }
    QString body() const
    {
        const QString all = script();
        const qsizetype begin = all.indexOf(u"{\n  "_s) + 4;
        return all.sliced(begin, all.lastIndexOf(u"\n}"_s) - begin);
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&code(), Qt::Key(key), modifiers);
    }

    CompletionList *list() const { return code().findChild<CompletionList *>("completionList"_L1); }
    bool isOpen() const { return list() && list()->isVisible(); }
    QStringList names() const
    {
        QStringList found;
        const auto *model = list()->findChild<QListView *>("completionView"_L1)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            found.append(model->index(row, 0).data().toString());
        return found;
    }
    QFrame *tip() const { return code().findChild<QFrame *>("callTip"_L1); }
    bool isTipOpen() const { return tip() && tip()->isVisible(); }
    QString tipText() const { return tip()->findChild<QLabel *>()->text(); }
    /// Everything that was asked has been answered.
    void settle()
    {
        const auto asked = f->editor()->help().outline();
        QTRY_VERIFY(asked.isFinished());
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }

private slots:
    void init()
    {
        f = std::make_unique<WindowFixture>(demo::SampleState::Empty);
        QVERIFY(f->start());
    }
    void cleanup() { f.reset(); }

    void opensBehindADotAndFilters()
    {
        openBody(u"api.v1.claims|"_s);
        f->type(u"."_s);
        QTRY_VERIFY(isOpen());
        QCOMPARE(names(), (QStringList{u"setClaim"_s, u"appendLogIntoClaims"_s}));
        QVERIFY(code().hasFocus());
        f->type(u"lo"_s);
        QTRY_COMPARE(names(), QStringList{u"appendLogIntoClaims"_s});
        key(Qt::Key_Backspace);
        key(Qt::Key_Backspace);
        QTRY_COMPARE(names().size(), 2);
        key(Qt::Key_Down);
        key(Qt::Key_Down); // round
        key(Qt::Key_Return);
        QCOMPARE(body(), u"api.v1.claims.setClaim()"_s);
        QVERIFY(!isOpen());
        // The text cursor is between the parentheses, and one undo takes all of it back.
        QCOMPARE(script()[code().position()], u')');
        code().undo();
        QCOMPARE(body(), u"api.v1.claims."_s);
    }

    void aDotGoesOnAfterAnOpenList()
    {
        openBody(u"|\n  api.v1.claims.setClaim('a', 1);"_s);
        f->type(u"ap"_s);
        QTRY_VERIFY(isOpen());
        f->type(u"i."_s);
        QTRY_VERIFY(isOpen() && names().contains(u"v1"_s) && !names().contains(u"ctx"_s));
    }

    void parametersAreCalledAnything()
    {
        open(u"function probe(c, a) {\r\n  // 🚀 ü\r\n  a.v1|\r\n}\r\n"_s);
        f->type(u".cl"_s);
        QTRY_VERIFY(isOpen());
        key(Qt::Key_Return);
        QCOMPARE(script(), u"function probe(c, a) {\r\n  // 🚀 ü\r\n  a.v1.claims\r\n}\r\n"_s);
    }

    void opensWithTheFirstLetters()
    {
        openBody(u"|"_s);
        f->type(u"c"_s);
        QTRY_VERIFY(isOpen());
        f->type(u"tx"_s);
        QTRY_COMPARE(names().constFirst(), u"ctx"_s);
        // A space takes nothing by itself.
        f->type(u" "_s);
        QTRY_VERIFY(!isOpen());
        QCOMPARE(body(), u"ctx "_s);
    }

    void aWholeWordLeavesEnterAlone()
    {
        openBody(u"|"_s);
        f->type(u"ct"_s);
        QTRY_VERIFY(isOpen());
        f->type(u"x"_s);
        QTRY_COMPARE(names().constFirst(), u"ctx"_s);
        key(Qt::Key_Return);
        QCOMPARE(body(), u"ctx\n  "_s);
    }

    void staysClosedInTexts_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addRow("comment") << u"// ctx|"_s;
        QTest::addRow("text") << u"const a = 'ctx|';"_s;
        QTest::addRow("template") << u"const a = `ctx|`;"_s;
        QTest::addRow("number") << u"const a = 1|;"_s;
    }
    void staysClosedInTexts()
    {
        QFETCH(QString, body);
        openBody(body);
        f->type(u"."_s);
        settle();
        QVERIFY(!isOpen());
        key(Qt::Key_Space, Qt::ControlModifier);
        f->command("completeCommand");
        settle();
        QVERIFY(!isOpen());
    }

    void completesModules()
    {
        openBody(u"const l = |;"_s);
        f->type(u"req"_s);
        QTRY_VERIFY(isOpen());
        key(Qt::Key_Tab);
        QCOMPARE(body(), u"const l = require(\"\");"_s);
        QTRY_VERIFY(isOpen());
        QCOMPARE(names().size(), 3);
        f->type(u"zitadel/l"_s);
        QTRY_COMPARE(names(), QStringList{u"zitadel/log"_s});
        key(Qt::Key_Return);
        QCOMPARE(body(), u"const l = require(\"zitadel/log\");"_s);
        f->type(u"!"_s); // behind all of it
        QCOMPARE(body(), u"const l = require(\"zitadel/log\")!;"_s);
    }

    void tabReplacesTheWholeWord()
    {
        openBody(u"ctx.get|Nobody;"_s);
        code().setPosition(script().indexOf(u"get"_s));
        f->command("completeCommand");
        QTRY_VERIFY(isOpen());
        QCOMPARE(names(), QStringList{u"v1"_s});
        key(Qt::Key_Tab);
        QCOMPARE(body(), u"ctx.v1;"_s);
    }

    void enterInsertsBeforeTheRest()
    {
        openBody(u"ctx.v1.|grants"_s);
        f->command("completeCommand");
        QTRY_VERIFY(isOpen());
        f->type(u"us"_s);
        QTRY_COMPARE(names().constFirst(), u"user"_s);
        key(Qt::Key_Enter);
        QCOMPARE(body(), u"ctx.v1.usergrants"_s);
    }

    void noSecondParentheses_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addRow("called already") << u"ctx.v1.getU|();"_s << u"ctx.v1.getUser();"_s;
        QTest::addRow("without parameters") << u"ctx.v1.getU|;"_s << u"ctx.v1.getUser();"_s;
        QTest::addRow("taken apart") << u"const { getU| } = ctx.v1;"_s << u"const { getUser } = ctx.v1;"_s;
    }
    void noSecondParentheses()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        openBody(before);
        f->command("completeCommand");
        QTRY_VERIFY(isOpen());
        key(Qt::Key_Return);
        QCOMPARE(body(), after);
    }

    void aClickTakesAnEntry()
    {
        openBody(u"api.v1.|;"_s);
        f->command("completeCommand");
        QTRY_VERIFY(isOpen());
        auto *view = list()->findChild<QListView *>("completionView"_L1);
        const qsizetype row = names().indexOf(u"user"_s);
        QVERIFY(row > 0);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->visualRect(view->model()->index(int(row), 0)).center());
        QCOMPARE(body(), u"api.v1.user;"_s);
        QVERIFY(!isOpen() && code().hasFocus());
    }

    void typesOverTheParenthesis()
    {
        openBody(u"api.v1.claims.se|;"_s);
        f->command("completeCommand");
        QTRY_VERIFY(isOpen());
        key(Qt::Key_Return);
        f->type(u"'a', 1)"_s);
        QCOMPARE(body(), u"api.v1.claims.setClaim('a', 1);"_s);
    }

    void closesWhenLeft()
    {
        openBody(u"ctx.|v1;"_s);
        const auto reopen = [this] {
            code().setPosition(script().indexOf(u"v1"_s));
            f->command("completeCommand");
            QTRY_VERIFY(isOpen());
        };
        reopen();
        key(Qt::Key_Escape);
        QVERIFY(!isOpen());
        QVERIFY(code().hasFocus());
        reopen();
        key(Qt::Key_Left);
        QTRY_VERIFY(!isOpen());
        reopen();
        f->editor()->focusName();
        QTRY_VERIFY(!isOpen());
        f->editor()->focusScript();
        reopen();
        QTest::mouseClick(code().viewport(), Qt::LeftButton, {}, {2, 2});
        QTRY_VERIFY(!isOpen());
        reopen();
        f->window->move(f->window->pos() + QPoint(20, 20));
        QTRY_VERIFY(!isOpen());
        reopen();
        f->command("newCommand"); // another tab
        QVERIFY(!list() || !isOpen());
    }

    void saysWhereUnboundAndDeprecated()
    {
        openBody(u"api.|"_s, {});
        f->command("completeCommand");
        QTRY_VERIFY(isOpen());
        QVERIFY(names().contains(u"setGender"_s));
        QCOMPARE(names().constLast(), u"metadata"_s); // deprecated
        const auto *doc = list()->findChild<QLabel *>("completionDoc"_L1);
        f->type(u"setGen"_s);
        QTRY_COMPARE(names(), QStringList{u"setGender"_s});
        QVERIFY(doc->text().contains(u"Pre Creation"_s));
        for (int i = 0; i < 6; ++i)
            key(Qt::Key_Backspace);
        f->type(u"metad"_s);
        QTRY_COMPARE(names(), QStringList{u"metadata"_s});
        QVERIFY(doc->text().contains(u"Deprecated"_s));
    }

    void readOnlyScriptsOfferNothing()
    {
        openBody(u"ctx.|"_s);
        code().setScriptReadOnly(true);
        f->command("completeCommand");
        f->type(u"."_s);
        f->editor()->assist().insertSnippet(u"claim"_s);
        settle();
        QVERIFY(!isOpen());
        QCOMPARE(body(), u"ctx."_s);
    }

    void optionsTurnItOff()
    {
        openBody(u"ctx|"_s);
        EditorOptions options = f->settings.editorOptions();
        options.completeAsTyped = false;
        options.showCallTips = false;
        f->settings.setEditorOptions(options);
        f->type(u"."_s);
        f->type(u"("_s);
        settle();
        QVERIFY(!isOpen() && !isTipOpen());
        code().undo();
        code().setPosition(script().indexOf(u"ctx."_s) + 4);
        f->command("completeCommand"); // asked for, it comes
        QTRY_VERIFY(isOpen());
    }

    void staysOnTheScreen()
    {
        openBody(u"ctx.|"_s);
        f->window->move(f->window->screen()->availableGeometry().bottomRight() - QPoint(320, 420));
        f->command("completeCommand");
        QTRY_VERIFY(isOpen());
        QVERIFY(f->window->screen()->availableGeometry().contains(list()->geometry()));
        const QRect word(code().viewport()->mapToGlobal(code().placeOf(code().position()).topLeft()),
                         code().placeOf(code().position()).size());
        QVERIFY(!list()->geometry().intersects(word));
    }

    void tipsFollowTheArgument()
    {
        openBody(u"api.v1.claims.setClaim|;"_s);
        f->type(u"("_s);
        QTRY_VERIFY(isTipOpen());
        QVERIFY(tipText().contains(u"<b><u>key: string</u></b>"_s));
        f->type(u"'ü🚀',"_s);
        QTRY_VERIFY(tipText().contains(u"<b><u>value: any</u></b>"_s));
        key(Qt::Key_Left);
        key(Qt::Key_Left);
        QTRY_VERIFY(tipText().contains(u"<b><u>key: string</u></b>"_s));
        key(Qt::Key_Escape);
        QVERIFY(!isTipOpen());
        f->command("callTipCommand");
        QTRY_VERIFY(isTipOpen());
        code().goTo(1);
        QTRY_VERIFY(!isTipOpen());
    }

    void tipAndListDoNotCover()
    {
        openBody(u"api.v1.claims.setClaim(|);"_s);
        f->command("callTipCommand");
        QTRY_VERIFY(isTipOpen());
        f->type(u"c"_s);
        QTRY_VERIFY(isOpen());
        settle();
        QVERIFY(!tip()->geometry().intersects(list()->geometry()));
    }

    void snippetsAreFilledIn()
    {
        open(u"// ü🚀\r\nfunction probe(c, a) {\r\n\t|\r\n}\r\n"_s);
        const QString before = script();
        f->type(u"log"_s);
        QTRY_VERIFY(isOpen());
        while (names().value(0) != u"log"_s)
            key(Qt::Key_Down);
        key(Qt::Key_Tab);
        QTRY_VERIFY(script().contains(u"logger.info"_s));
        QVERIFY(script().startsWith(u"const logger = require(\"zitadel/log\");\r\n\r\n// ü"_s));
        QCOMPARE(code().selectedText(), u"What happened: %s"_s);
        f->type(u"Ja: %s"_s);
        key(Qt::Key_Tab);
        QVERIFY(script().contains(u"\tlogger.info(\"Ja: %s\", \"details\");\r\n"_s));
        QCOMPARE(code().selectedText(), u"\"details\""_s);
        // Escape ends it: a tab is one again.
        key(Qt::Key_Escape);
        code().setPosition(code().selection().start);
        key(Qt::Key_Tab);
        QVERIFY(!script().contains(u"\", \"details\""_s));
    }

    void tabGoesThroughTheFields()
    {
        openBody(u"|"_s);
        const QString before = script();
        f->editor()->assist().insertSnippet(u"claim"_s);
        QTRY_COMPARE(body(), u"api.v1.claims.setClaim(\"department\", \"sales\");"_s);
        QCOMPARE(code().selectedText(), u"department"_s);
        f->type(u"ä1"_s);
        key(Qt::Key_Tab);
        QCOMPARE(code().selectedText(), u"\"sales\""_s);
        key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(code().selectedText(), u"ä1"_s);
        key(Qt::Key_Tab);
        f->type(u"2"_s);
        key(Qt::Key_Tab);
        QCOMPARE(body(), u"api.v1.claims.setClaim(\"ä1\", 2);"_s);
        QCOMPARE(code().position(), script().indexOf(u";\n"_s) + 1);
        // A tab is one again.
        f->type(u"\n"_s);
        key(Qt::Key_Tab);
        QVERIFY(body().endsWith(u";\n    "_s) || body().endsWith(u";\n  \t"_s) || body().endsWith(u"  "_s));
        while (script() != before && code().isUndoAvailable())
            code().undo();
        QCOMPARE(script(), before);
    }

    void aSnippetIsOneStep()
    {
        openBody(u"|"_s);
        const QString before = script();
        f->command("snippetCommand");
        auto *search = f->find<QLineEdit>("jumpSearch");
        QTRY_VERIFY(search);
        search->setText(u"callApi"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(script().contains(u"http.fetch"_s));
        QVERIFY(script().startsWith(u"const http = require(\"zitadel/http\");\n"_s));
        code().undo();
        QCOMPARE(script(), before);
    }

    void goesToFunctions()
    {
        open(u"// ü🚀\r\nfunction probe(ctx, api) {\r\n  |help();\r\n}\r\nfunction help() {}\r\n"_s);
        f->command("goToFunctionCommand");
        QTRY_VERIFY(f->find<QListWidget>("jumpList"));
        auto *jumpList = f->find<QListWidget>("jumpList");
        QCOMPARE(jumpList->count(), 2);
        QVERIFY(jumpList->item(1)->text().contains(u"help()"_s));
        auto *search = f->find<QLineEdit>("jumpSearch");
        search->setText(u"help"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(code().lineOfCursor(), 5);
        QCOMPARE(code().selectedText(), u"help"_s);
    }

    void aLoneCarriageReturnEndsALine()
    {
        open(u"// a\r// b\r\nfunction probe(ctx, api) {\r  |help();\r}\rfunction help() {}\r"_s);
        f->command("goToFunctionCommand");
        QTRY_VERIFY(f->find<QListWidget>("jumpList"));
        const auto *jumpList = f->find<QListWidget>("jumpList");
        QCOMPARE(jumpList->count(), 2);
        QVERIFY(jumpList->item(0)->text().contains(u"line 3"_s));
        QVERIFY(jumpList->item(1)->text().contains(u"line 6"_s));
    }

    void tellsAboutTheNameUnderTheMouse()
    {
        openBody(u"api.v1.claims.setClaim('a', 1);|"_s);
        const QPoint at = code().placeOf(script().indexOf(u"etClaim"_s)).center() + QPoint(1, 0);
        QTest::mouseMove(code().viewport(), at);
        QHelpEvent event(QEvent::ToolTip, at, code().viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(code().viewport(), &event);
        QTRY_VERIFY(QToolTip::isVisible());
        QVERIFY(QToolTip::text().contains(u"setClaim(key: string"_s));
        QToolTip::hideText();
    }

    void aSlowTextDoesNotHoldUpKeys()
    {
        open(u"\"a\""_s.repeated(40'000 / 3) + u"|"_s);
        QElapsedTimer timer;
        timer.start();
        f->type(u".ab.cd"_s);
        f->command("completeCommand");
        // Nothing timed: that the text is there before the answer is what matters.
        QVERIFY(script().endsWith(u".ab.cd"_s));
        QVERIFY(!isOpen());
    }
};

QTEST_MAIN(tst_completionlist)
#include "tst_completionlist.moc"
