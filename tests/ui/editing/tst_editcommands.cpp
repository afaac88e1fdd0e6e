// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowfixture.h"

#include <QMenu>
#include <QMenuBar>
#include <QTest>

using namespace Qt::StringLiterals;

/// The commands of the menus Edit and View on the script in front.
class tst_EditCommands : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(u"Fusion"_s); }
    void init();
    void cleanup() { m_window.reset(); }

    void everyCommandIsInAMenu();
    void keysAreUnique();
    void keys_data();
    void keys();
    void wholeScript();
    void optionsFollowTheSettings();
    void folding();
    void needATab();

private:
    CodeEditor &code() const { return m_window->editor()->code(); }
    QAction *command(const char *name) const { return m_window->find<QAction>(name); }

    std::unique_ptr<WindowFixture> m_window;
};

void tst_EditCommands::init()
{
    m_window = std::make_unique<WindowFixture>();
    QVERIFY(m_window->start());
    m_window->open(u"addGroupsClaim"_s);
    QVERIFY(m_window->editor());
    QTRY_VERIFY(code().hasFocus());
}

namespace {

const QList<const char *> scriptCommands{"commentCommand",
                                         "moveLinesUpCommand",
                                         "moveLinesDownCommand",
                                         "duplicateLineCommand",
                                         "deleteLineCommand",
                                         "joinLinesCommand",
                                         "indentCommand",
                                         "unindentCommand",
                                         "addCursorAboveCommand",
                                         "addCursorBelowCommand",
                                         "selectNextOccurrenceCommand",
                                         "selectAllOccurrencesCommand",
                                         "matchingBracketCommand",
                                         "selectToBracketCommand",
                                         "removeTrailingBlanksCommand",
                                         "lineEndsLfCommand",
                                         "lineEndsCrLfCommand",
                                         "indentWithSpacesCommand",
                                         "indentWithTabsCommand",
                                         "foldCommand",
                                         "unfoldCommand",
                                         "foldAllCommand",
                                         "unfoldAllCommand"};

} // namespace

void tst_EditCommands::everyCommandIsInAMenu()
{
    QSet<QAction *> inMenus;
    for (const QMenu *menu : m_window->window->menuBar()->findChildren<QMenu *>()) {
        const auto actions = menu->actions();
        inMenus.unite(QSet<QAction *>(actions.begin(), actions.end()));
    }
    for (const char *name : scriptCommands) {
        QVERIFY2(command(name), name);
        QVERIFY2(inMenus.contains(command(name)), name);
    }
}

void tst_EditCommands::keysAreUnique()
{
    QHash<QKeySequence, QString> taken;
    for (const QAction *action : m_window->window->findChildren<QAction *>()) {
        if (!action->objectName().endsWith(u"Command"_s))
            continue;
        for (const QKeySequence &key : action->shortcuts()) {
            QVERIFY2(!taken.contains(key),
                     qPrintable(key.toString() + u' ' + action->objectName() + u' ' + taken.value(key)));
            taken.insert(key, action->objectName());
        }
    }
}

void tst_EditCommands::keys_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("after"); // of "a\n  b b\nc" with the text cursor before the first b
    const auto row = [](const char *keys, const QString &after) {
        QTest::newRow(keys) << QString::fromLatin1(keys) << after;
    };
    row("Ctrl+D", u"a\n  // b b\nc"_s);
    row("Ctrl+/", u"a\n  // b b\nc"_s);
    row("Ctrl+Shift+Up", u"  b b\na\nc"_s);
    row("Alt+Up", u"  b b\na\nc"_s);
    row("Ctrl+Shift+Down", u"a\nc\n  b b"_s);
    row("Alt+Down", u"a\nc\n  b b"_s);
    row("Ctrl+Alt+Shift+Down", u"a\n  b b\n  b b\nc"_s);
    row("Ctrl+Shift+K", u"a\nc"_s);
    row("Ctrl+J", u"a\n  b b c"_s);
    row("Ctrl+I", u"a\n    b b\nc"_s);
    row("Ctrl+]", u"a\n    b b\nc"_s);
    row("Ctrl+[", u"a\nb b\nc"_s);
    // With an x typed then, to see the text cursors.
    row("Ctrl+Alt+Down", u"a\n  xb b\ncx"_s);
    row("Ctrl+Alt+Up", u"ax\n  xb b\nc"_s);
    row("Ctrl+Shift+L", u"a\n  x x\nc"_s);
}

void tst_EditCommands::keys()
{
    QFETCH(QString, keys);
    QFETCH(QString, after);
    const QString before = u"a\n  b b\nc"_s;
    code().load(before);
    code().goTo(2, 3);
    QTest::keySequence(&code(), QKeySequence(keys));
    if (after.contains(u'x'))
        QTest::keyClicks(&code(), u"x"_s);
    QCOMPARE(code().script(), after);
    while (code().isUndoAvailable())
        code().undo();
    QCOMPARE(code().script(), before);
}

void tst_EditCommands::wholeScript()
{
    code().load(u"a {  \r\n  b\n}"_s);
    m_window->command("removeTrailingBlanksCommand");
    QCOMPARE(code().script(), u"a {\r\n  b\n}"_s);
    m_window->command("lineEndsCrLfCommand");
    QCOMPARE(code().script(), u"a {\r\n  b\r\n}"_s);
    m_window->command("lineEndsLfCommand");
    QCOMPARE(code().script(), u"a {\n  b\n}"_s);
    m_window->command("indentWithTabsCommand");
    QCOMPARE(code().script(), u"a {\n\tb\n}"_s);
    m_window->command("indentWithSpacesCommand");
    QCOMPARE(code().script(), u"a {\n    b\n}"_s);

    code().load(u"f(a, b) b"_s);
    code().goTo(1, 2);
    QTest::keyClick(&code(), Qt::Key_6, Qt::ControlModifier);
    QCOMPARE(code().columnOfCursor(), 8);
    code().goTo(1, 2);
    QTest::keyClick(&code(), Qt::Key_6, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(code().selectedText(), u"(a, b)"_s);
    code().goTo(1, 7);
    QTest::keyClick(&code(), Qt::Key_J, Qt::AltModifier);
    QTest::keyClick(&code(), Qt::Key_J, Qt::AltModifier);
    QTest::keyClicks(&code(), u"c"_s);
    QCOMPARE(code().script(), u"f(a, c) c"_s);
}

void tst_EditCommands::optionsFollowTheSettings()
{
    const QList<std::pair<const char *, bool EditorOptions::*>> options{
        {"wrapLinesCommand", &EditorOptions::wrapLines},
        {"showWhitespaceCommand", &EditorOptions::showWhitespace},
        {"showLineEndsCommand", &EditorOptions::showLineEnds},
        {"showIndentGuidesCommand", &EditorOptions::showIndentGuides}};
    for (const auto &[name, option] : options) {
        const bool before = m_window->settings.editorOptions().*option;
        QVERIFY(command(name)->isCheckable());
        QCOMPARE(command(name)->isChecked(), before);
        command(name)->trigger();
        QCOMPARE(m_window->settings.editorOptions().*option, !before);
        QCOMPARE(command(name)->isChecked(), !before);
        EditorOptions elsewhere = m_window->settings.editorOptions();
        elsewhere.*option = before;
        m_window->settings.setEditorOptions(elsewhere);
        QCOMPARE(command(name)->isChecked(), before);
    }
    QTest::keyClick(&code(), Qt::Key_Z, Qt::AltModifier);
    QCOMPARE(code().wrapMode(), QsciScintilla::WrapWord);
}

void tst_EditCommands::folding()
{
    code().load(u"a {\n  b {\n    c\n  }\n}\n"_s);
    QTRY_VERIFY(code().lexer());
    code().goTo(3);
    QTest::keySequence(&code(), QKeySequence(u"Ctrl+Shift+["_s));
    QCOMPARE(code().foldedLines(), QList<int>{2});
    QTest::keySequence(&code(), QKeySequence(u"Ctrl+Shift+]"_s));
    QCOMPARE(code().foldedLines(), QList<int>());
    m_window->command("foldAllCommand");
    QVERIFY(!code().foldedLines().isEmpty());
    m_window->command("unfoldAllCommand");
    QCOMPARE(code().foldedLines(), QList<int>());
}

void tst_EditCommands::needATab()
{
    for (const char *name : scriptCommands)
        QVERIFY2(command(name)->isEnabled(), name);
    m_window->command("closeTabCommand");
    QTRY_VERIFY(!m_window->editor());
    for (const char *name : scriptCommands)
        QVERIFY2(!command(name)->isEnabled(), name);
    QVERIFY(command("wrapLinesCommand")->isEnabled());
}

QTEST_MAIN(tst_EditCommands)
#include "tst_editcommands.moc"
