// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window's commands that edit the script in front, or look through it.
#include "editor/codeeditor.h"
#include "editor/editortabs.h"
#include "editor/findbar.h"
#include "editor/gotoline.h"
#include "editor/scriptformatting.h"
#include "mainwindow.h"
#include "mainwindow_commands.h"
#include "base/settings.h"

#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

void MainWindow::buildEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    // Undo and the clipboard belong to whatever field has the keys, which handles them by itself; the menu
    // serves the script.
    const auto add = [this, menu](const QString &objectName, const QString &text, const QKeySequence &key,
                                  const char *icon, void (*run)(ActionEditor &)) {
        QAction *command =
            addCommand(menu, objectName, text, key, icon, [this, run] { run(*m_tabs->currentEditor()); });
        m_commands->forEditor.append(command);
        return command;
    };
    add(u"undoCommand"_s, tr("&Undo in the script"), {}, "edit-undo",
        [](ActionEditor &tab) { tab.code().undo(); });
    add(u"redoCommand"_s, tr("&Redo in the script"), {}, "edit-redo",
        [](ActionEditor &tab) { tab.code().redo(); });
    menu->addSeparator();
    add(u"findCommand"_s, tr("&Find…"), QKeySequence::Find, "edit-find",
        [](ActionEditor &tab) { tab.findBar().openFind(); });
    add(u"findNextCommand"_s, tr("Find &next"), Qt::Key_F3, "go-down-search",
        [](ActionEditor &tab) { tab.findBar().findNext(); });
    add(u"findPreviousCommand"_s, tr("Find &previous"), Qt::SHIFT | Qt::Key_F3, "go-up-search",
        [](ActionEditor &tab) { tab.findBar().findPrevious(); });
    QAction *replace = add(u"replaceCommand"_s, tr("R&eplace…"), {}, "edit-find-replace",
                           [](ActionEditor &tab) { tab.findBar().openReplace(); });
    replace->setShortcuts({Qt::CTRL | Qt::Key_R, Qt::CTRL | Qt::Key_H});
    addFindInAllCommands(menu);
    add(u"goToLineCommand"_s, tr("&Go to line…"), Qt::CTRL | Qt::Key_G, "go-jump",
        [](ActionEditor &tab) { tab.goToLineBar().openBar(); });
    add(u"nextProblemCommand"_s, tr("Next pro&blem"), Qt::Key_F8, "data-warning",
        [](ActionEditor &tab) { tab.goToNextProblem(); });
    menu->addSeparator();
    addHelpCommands(menu);
    menu->addSeparator();
    buildLineMenus(menu);
}

QAction *MainWindow::addScriptCommand(QMenu *menu, const QString &objectName, const QString &text,
                                      const QList<QKeySequence> &keys, const char *icon,
                                      const std::function<void(CodeEditor &)> &run)
{
    QAction *command =
        addCommand(menu, objectName, text, {}, icon, [this, run] { run(m_tabs->currentEditor()->code()); });
    command->setShortcuts(keys);
    m_commands->forEditor.append(command);
    return command;
}

// Where Kate and VS Code differ a command has the keys of both, as far as they are free.
void MainWindow::buildLineMenus(QMenu *menu)
{
    constexpr auto ctrl = Qt::CTRL;
    constexpr auto ctrlShift = Qt::CTRL | Qt::SHIFT;
    constexpr auto ctrlAlt = Qt::CTRL | Qt::ALT;
    addScriptCommand(menu, u"commentCommand"_s, tr("Toggle &comment"),
                     {ctrl | Qt::Key_D, ctrl | Qt::Key_Slash}, "comment-symbolic",
                     &CodeEditor::toggleComment);

    QMenu *lines = menu->addMenu(tr("&Lines"));
    addScriptCommand(lines, u"moveLinesUpCommand"_s, tr("Move lines &up"),
                     {ctrlShift | Qt::Key_Up, Qt::ALT | Qt::Key_Up}, "go-up", &CodeEditor::moveLinesUp);
    addScriptCommand(lines, u"moveLinesDownCommand"_s, tr("Move lines &down"),
                     {ctrlShift | Qt::Key_Down, Qt::ALT | Qt::Key_Down}, "go-down",
                     &CodeEditor::moveLinesDown);
    addScriptCommand(lines, u"duplicateLineCommand"_s, tr("Du&plicate line or selection"),
                     {ctrlAlt | Qt::SHIFT | Qt::Key_Down}, "edit-duplicate", &CodeEditor::duplicateSelected);
    addScriptCommand(lines, u"deleteLineCommand"_s, tr("De&lete line"), {ctrlShift | Qt::Key_K},
                     "edit-delete", &CodeEditor::deleteLines);
    addScriptCommand(lines, u"joinLinesCommand"_s, tr("&Join lines"), {ctrl | Qt::Key_J}, nullptr,
                     &CodeEditor::joinLines);
    lines->addSeparator();
    addScriptCommand(lines, u"indentCommand"_s, tr("&Indent lines"),
                     {ctrl | Qt::Key_I, ctrl | Qt::Key_BracketRight}, "format-indent-more",
                     &CodeEditor::indentLines);
    addScriptCommand(lines, u"unindentCommand"_s, tr("U&nindent lines"), {ctrl | Qt::Key_BracketLeft},
                     "format-indent-less", &CodeEditor::unindentLines);

    QMenu *cursors = menu->addMenu(tr("Cursors and brac&kets"));
    addScriptCommand(cursors, u"addCursorAboveCommand"_s, tr("Add a cursor &above"), {ctrlAlt | Qt::Key_Up},
                     nullptr, &CodeEditor::addCursorAbove);
    addScriptCommand(cursors, u"addCursorBelowCommand"_s, tr("Add a cursor &below"), {ctrlAlt | Qt::Key_Down},
                     nullptr, &CodeEditor::addCursorBelow);
    addScriptCommand(cursors, u"selectNextOccurrenceCommand"_s, tr("Select the &next occurrence as well"),
                     {Qt::ALT | Qt::Key_J}, nullptr, &CodeEditor::selectNextOccurrence);
    addScriptCommand(cursors, u"selectAllOccurrencesCommand"_s, tr("Select all &occurrences"),
                     {ctrlShift | Qt::Key_L}, "edit-select-all", &CodeEditor::selectAllOccurrences);
    cursors->addSeparator();
    addScriptCommand(cursors, u"matchingBracketCommand"_s, tr("Go to the &matching bracket"),
                     {ctrl | Qt::Key_6, ctrlShift | Qt::Key_Backslash}, "code-block",
                     &CodeEditor::goToMatchingBracket);
    addScriptCommand(cursors, u"selectToBracketCommand"_s, tr("&Select to the matching bracket"),
                     {ctrlShift | Qt::Key_6}, nullptr, &CodeEditor::selectToMatchingBracket);

    QMenu *whole = menu->addMenu(tr("&Whole script"));
    m_commands->forEditor.append(addCommand(whole, u"formatCommand"_s, tr("F&ormat document"),
                                            ctrlShift | Qt::Key_I, "format-indent-more",
                                            [this] { formatScript(*m_tabs->currentEditor()); }));
    addScriptCommand(whole, u"removeTrailingBlanksCommand"_s, tr("&Remove blanks at line ends"), {}, nullptr,
                     &CodeEditor::removeTrailingBlanks);
    whole->addSeparator();
    addScriptCommand(whole, u"lineEndsLfCommand"_s, tr("Convert line ends to &LF"), {}, nullptr,
                     [](CodeEditor &code) { code.convertLineEnds(TextHabits::LineEnd::Lf); });
    addScriptCommand(whole, u"lineEndsCrLfCommand"_s, tr("Convert line ends to &CRLF"), {}, nullptr,
                     [](CodeEditor &code) { code.convertLineEnds(TextHabits::LineEnd::CrLf); });
    whole->addSeparator();
    addScriptCommand(whole, u"indentWithSpacesCommand"_s, tr("Convert indentation to &spaces"), {}, nullptr,
                     [](CodeEditor &code) { code.convertIndentation(false); });
    addScriptCommand(whole, u"indentWithTabsCommand"_s, tr("Convert indentation to &tabs"), {}, nullptr,
                     [](CodeEditor &code) { code.convertIndentation(true); });
}

void MainWindow::buildScriptView(QMenu *menu)
{
    const auto add = [this, menu](const QString &objectName, const QString &text, const QKeySequence &key,
                                  const char *icon, bool EditorOptions::*option) {
        QAction *command = addCommand(menu, objectName, text, key, icon, [this, option] {
            EditorOptions options = m_settings.editorOptions();
            options.*option = !(options.*option);
            m_settings.setEditorOptions(options);
        });
        command->setCheckable(true);
        const auto show = [command, option](const EditorOptions &options) {
            command->setChecked(options.*option);
        };
        show(m_settings.editorOptions());
        connect(&m_settings, &Settings::editorOptionsChanged, command, show);
    };
    add(u"wrapLinesCommand"_s, tr("&Wrap long lines"), Qt::ALT | Qt::Key_Z, "text-wrap",
        &EditorOptions::wrapLines);
    add(u"showWhitespaceCommand"_s, tr("Show &blanks and tabs"), {}, nullptr, &EditorOptions::showWhitespace);
    add(u"showLineEndsCommand"_s, tr("Show line &ends"), {}, nullptr, &EditorOptions::showLineEnds);
    add(u"showIndentGuidesCommand"_s, tr("Show indentation &guides"), {}, nullptr,
        &EditorOptions::showIndentGuides);

    QMenu *folding = menu->addMenu(tr("Fol&ding"));
    const auto ctrlShift = Qt::CTRL | Qt::SHIFT;
    addScriptCommand(folding, u"foldCommand"_s, tr("&Fold here"), {ctrlShift | Qt::Key_BracketLeft}, nullptr,
                     &CodeEditor::foldAtCursor);
    addScriptCommand(folding, u"unfoldCommand"_s, tr("&Unfold here"), {ctrlShift | Qt::Key_BracketRight},
                     nullptr, &CodeEditor::unfoldAtCursor);
    addScriptCommand(folding, u"foldAllCommand"_s, tr("Fold &all"), {}, "view-list-tree",
                     [](CodeEditor &code) { code.setAllFolded(true); });
    addScriptCommand(folding, u"unfoldAllCommand"_s, tr("Unfold a&ll"), {}, nullptr,
                     [](CodeEditor &code) { code.setAllFolded(false); });
}
