// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/editingfeature.h"

#include "base/settings.h"
#include "editor/actioneditor.h"
#include "editor/codeeditor.h"
#include "editor/findbar.h"
#include "editor/gotoline.h"
#include "editor/scriptformatting.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace {

// Where Kate and VS Code differ a command has the keys of both, as far as they are free.
constexpr auto ctrl = Qt::CTRL;
constexpr auto ctrlShift = Qt::CTRL | Qt::SHIFT;
constexpr auto ctrlAlt = Qt::CTRL | Qt::ALT;

} // namespace

EditingFeature::EditingFeature(Settings &settings)
    : m_settings(settings)
{
}

void EditingFeature::join(Shell &shell)
{
    m_shell = &shell;
    addFindCommands();
    addForScript(Group::EditLines, u"commentCommand"_s, tr("Toggle &comment"),
                 {ctrl | Qt::Key_D, ctrl | Qt::Key_Slash}, "comment-symbolic", &CodeEditor::toggleComment);
    addLineMenu();
    addCursorMenu();
    addWholeMenu();
    addTextSizes();
    addViewOptions();
    addFoldingMenu();
    m_problems = shell.addCommand(
        {.id = u"problemsCommand"_s,
         .menu = Group::ViewPanes,
         .text = tr("Pro&blems"),
         .icon = "data-warning",
         .needs = Needs::Tab,
         .run = [&shell] { shell.front()->setProblemsShown(!shell.front()->areProblemsShown()); }});
    m_problems->setCheckable(true);
}

void EditingFeature::addForTab(const Place &place, const QString &id, const QString &text, const Keys &keys,
                               const char *icon, const std::function<void(ActionEditor &)> &run)
{
    m_shell->addCommand({.id = id,
                         .menu = place,
                         .text = text,
                         .keys = keys,
                         .icon = icon,
                         .needs = Needs::Tab,
                         .run = [this, run] { run(*m_shell->front()); }});
}

void EditingFeature::addForScript(const Place &place, const QString &id, const QString &text,
                                  const Keys &keys, const char *icon,
                                  const std::function<void(CodeEditor &)> &run)
{
    addForTab(place, id, text, keys, icon, [run](ActionEditor &tab) { run(tab.code()); });
}

void EditingFeature::addFindCommands()
{
    // Undo and the clipboard belong to whatever field has the keys, which handles them by itself; the menu
    // serves the script.
    addForScript(Group::EditUndo, u"undoCommand"_s, tr("&Undo in the script"), {}, "edit-undo",
                 [](CodeEditor &code) { code.undo(); });
    addForScript(Group::EditUndo, u"redoCommand"_s, tr("&Redo in the script"), {}, "edit-redo",
                 [](CodeEditor &code) { code.redo(); });
    addClipboardCommands();
    addForTab(Group::EditFind, u"findCommand"_s, tr("&Find…"), {QKeySequence::Find}, "edit-find",
              [](ActionEditor &tab) { tab.findBar().openFind(); });
    addForTab(Group::EditFind, u"findNextCommand"_s, tr("Find &next"), {Qt::Key_F3}, "go-down-search",
              [](ActionEditor &tab) { tab.findBar().findNext(); });
    addForTab(Group::EditFind, u"findPreviousCommand"_s, tr("Find &previous"), {Qt::SHIFT | Qt::Key_F3},
              "go-up-search", [](ActionEditor &tab) { tab.findBar().findPrevious(); });
    addForTab(Group::EditFind, u"replaceCommand"_s, tr("R&eplace…"), {ctrl | Qt::Key_R, ctrl | Qt::Key_H},
              "edit-find-replace", [](ActionEditor &tab) { tab.findBar().openReplace(); });
    addForTab(Group::EditGo, u"goToLineCommand"_s, tr("&Go to line…"), {ctrl | Qt::Key_G}, "go-jump",
              [](ActionEditor &tab) { tab.goToLineBar().openBar(); });
    addForTab(Group::EditGo, u"nextProblemCommand"_s, tr("Next pro&blem"), {Qt::Key_F8}, "data-warning",
              [](ActionEditor &tab) { tab.goToNextProblem(); });
    addForTab(Group::EditGo, u"previousProblemCommand"_s, tr("Pre&vious problem"), {Qt::SHIFT | Qt::Key_F8},
              "data-warning", [](ActionEditor &tab) { tab.goToNextProblem(-1); });
    addForTab(Group::EditGo, u"quickFixCommand"_s, tr("&Quick fix"), {ctrl | Qt::Key_Period}, "tools-wizard",
              [](ActionEditor &tab) { tab.mendAtCursor(); });
}

/// Without keys of their own, which are those of whatever field has them; shown beside the words all the
/// same. They act on that field, and else on the script.
void EditingFeature::addClipboardCommands()
{
    const auto add = [this](const QString &id, const QString &text, QKeySequence::StandardKey key,
                            const char *icon, void (*field)(QLineEdit &), void (*script)(CodeEditor &)) {
        m_shell->addCommand({.id = id,
                             .menu = Group::EditClipboard,
                             .text = text + u'\t' + QKeySequence(key).toString(QKeySequence::NativeText),
                             .icon = icon,
                             .run = [this, field, script] {
                                 QWidget *focused = m_shell->widget()->focusWidget();
                                 if (auto *line = qobject_cast<QLineEdit *>(focused))
                                     field(*line);
                                 else if (auto *code = qobject_cast<CodeEditor *>(focused))
                                     script(*code);
                                 else if (ActionEditor *front = m_shell->front())
                                     script(front->code());
                             }});
    };
    add(
        u"cutCommand"_s, tr("Cu&t"), QKeySequence::Cut, "edit-cut", [](QLineEdit &line) { line.cut(); },
        [](CodeEditor &code) {
            if (!code.isReadOnly() && code.hasSelectedText())
                code.cut();
        });
    add(
        u"copyCommand"_s, tr("&Copy"), QKeySequence::Copy, "edit-copy", [](QLineEdit &line) { line.copy(); },
        [](CodeEditor &code) { code.copy(); });
    add(
        u"pasteCommand"_s, tr("&Paste"), QKeySequence::Paste, "edit-paste",
        [](QLineEdit &line) { line.paste(); },
        [](CodeEditor &code) {
            if (!code.isReadOnly())
                code.paste();
        });
    add(
        u"selectAllCommand"_s, tr("Select &all"), QKeySequence::SelectAll, "edit-select-all",
        [](QLineEdit &line) { line.selectAll(); }, [](CodeEditor &code) { code.selectAll(true); });
}

void EditingFeature::follow(ActionEditor *front)
{
    m_problems->setChecked(front && front->areProblemsShown());
}

void EditingFeature::addLineMenu()
{
    QMenu *lines = m_shell->addMenu(Group::EditLines, tr("&Lines"));
    addForScript(lines, u"moveLinesUpCommand"_s, tr("Move lines &up"),
                 {ctrlShift | Qt::Key_Up, Qt::ALT | Qt::Key_Up}, "go-up", &CodeEditor::moveLinesUp);
    addForScript(lines, u"moveLinesDownCommand"_s, tr("Move lines &down"),
                 {ctrlShift | Qt::Key_Down, Qt::ALT | Qt::Key_Down}, "go-down", &CodeEditor::moveLinesDown);
    addForScript(lines, u"duplicateLineCommand"_s, tr("Du&plicate line or selection"),
                 {ctrlAlt | Qt::SHIFT | Qt::Key_Down}, "edit-duplicate", &CodeEditor::duplicateSelected);
    addForScript(lines, u"deleteLineCommand"_s, tr("De&lete line"), {ctrlShift | Qt::Key_K}, "edit-delete",
                 &CodeEditor::deleteLines);
    addForScript(lines, u"joinLinesCommand"_s, tr("&Join lines"), {ctrl | Qt::Key_J}, nullptr,
                 &CodeEditor::joinLines);
    lines->addSeparator();
    addForScript(lines, u"indentCommand"_s, tr("&Indent lines"),
                 {ctrl | Qt::Key_I, ctrl | Qt::Key_BracketRight}, "format-indent-more",
                 &CodeEditor::indentLines);
    addForScript(lines, u"unindentCommand"_s, tr("U&nindent lines"), {ctrl | Qt::Key_BracketLeft},
                 "format-indent-less", &CodeEditor::unindentLines);
}

void EditingFeature::addCursorMenu()
{
    QMenu *cursors = m_shell->addMenu(Group::EditLines, tr("Cursors and brac&kets"));
    addForScript(cursors, u"addCursorAboveCommand"_s, tr("Add a cursor &above"), {ctrlAlt | Qt::Key_Up},
                 nullptr, &CodeEditor::addCursorAbove);
    addForScript(cursors, u"addCursorBelowCommand"_s, tr("Add a cursor &below"), {ctrlAlt | Qt::Key_Down},
                 nullptr, &CodeEditor::addCursorBelow);
    addForScript(cursors, u"selectNextOccurrenceCommand"_s, tr("Select the &next occurrence as well"),
                 {Qt::ALT | Qt::Key_J}, nullptr, &CodeEditor::selectNextOccurrence);
    addForScript(cursors, u"selectAllOccurrencesCommand"_s, tr("Select all &occurrences"),
                 {ctrlShift | Qt::Key_L}, "edit-select-all", &CodeEditor::selectAllOccurrences);
    cursors->addSeparator();
    addForScript(cursors, u"matchingBracketCommand"_s, tr("Go to the &matching bracket"),
                 {ctrl | Qt::Key_6, ctrlShift | Qt::Key_Backslash}, "code-block",
                 &CodeEditor::goToMatchingBracket);
    addForScript(cursors, u"selectToBracketCommand"_s, tr("&Select to the matching bracket"),
                 {ctrlShift | Qt::Key_6}, nullptr, &CodeEditor::selectToMatchingBracket);
}

void EditingFeature::addWholeMenu()
{
    QMenu *whole = m_shell->addMenu(Group::EditLines, tr("&Whole script"));
    addForTab(whole, u"formatCommand"_s, tr("F&ormat document"), {Qt::CTRL | Qt::SHIFT | Qt::Key_I},
              "format-indent-more", [](ActionEditor &tab) { formatScript(tab); });
    addForScript(whole, u"removeTrailingBlanksCommand"_s, tr("&Remove blanks at line ends"), {}, nullptr,
                 &CodeEditor::removeTrailingBlanks);
    whole->addSeparator();
    addForScript(whole, u"lineEndsLfCommand"_s, tr("Convert line ends to &LF"), {}, nullptr,
                 [](CodeEditor &code) { code.convertLineEnds(TextHabits::LineEnd::Lf); });
    addForScript(whole, u"lineEndsCrLfCommand"_s, tr("Convert line ends to &CRLF"), {}, nullptr,
                 [](CodeEditor &code) { code.convertLineEnds(TextHabits::LineEnd::CrLf); });
    whole->addSeparator();
    addForScript(whole, u"indentWithSpacesCommand"_s, tr("Convert indentation to &spaces"), {}, nullptr,
                 [](CodeEditor &code) { code.convertIndentation(false); });
    addForScript(whole, u"indentWithTabsCommand"_s, tr("Convert indentation to &tabs"), {}, nullptr,
                 [](CodeEditor &code) { code.convertIndentation(true); });
}

void EditingFeature::addTextSizes()
{
    addForScript(Group::ViewText, u"zoomInCommand"_s, tr("L&arger text"), {QKeySequence::ZoomIn}, "zoom-in",
                 [](CodeEditor &code) { code.zoomIn(); });
    addForScript(Group::ViewText, u"zoomOutCommand"_s, tr("&Smaller text"), {QKeySequence::ZoomOut},
                 "zoom-out", [](CodeEditor &code) { code.zoomOut(); });
    addForScript(Group::ViewText, u"zoomResetCommand"_s, tr("N&ormal text size"), {ctrl | Qt::Key_0},
                 "zoom-original", [](CodeEditor &code) { code.resetZoom(); });
}

void EditingFeature::addOption(const QString &id, const QString &text, const Keys &keys, const char *icon,
                               bool EditorOptions::*option)
{
    QAction *command = m_shell->addCommand({.id = id,
                                            .menu = Group::ViewScript,
                                            .text = text,
                                            .keys = keys,
                                            .icon = icon,
                                            .run = [this, option] {
                                                EditorOptions options = m_settings.editorOptions();
                                                options.*option = !(options.*option);
                                                m_settings.setEditorOptions(options);
                                            }});
    command->setCheckable(true);
    const auto show = [command, option](const EditorOptions &options) {
        command->setChecked(options.*option);
    };
    show(m_settings.editorOptions());
    connect(&m_settings, &Settings::editorOptionsChanged, command, show);
}

void EditingFeature::addViewOptions()
{
    addOption(u"wrapLinesCommand"_s, tr("&Wrap long lines"), {Qt::ALT | Qt::Key_Z}, "text-wrap",
              &EditorOptions::wrapLines);
    addOption(u"showWhitespaceCommand"_s, tr("Show &blanks and tabs"), {}, nullptr,
              &EditorOptions::showWhitespace);
    addOption(u"showLineEndsCommand"_s, tr("Show line &ends"), {}, nullptr, &EditorOptions::showLineEnds);
    addOption(u"showIndentGuidesCommand"_s, tr("Show indentation &guides"), {}, nullptr,
              &EditorOptions::showIndentGuides);
}

void EditingFeature::addFoldingMenu()
{
    QMenu *folding = m_shell->addMenu(Group::ViewScript, tr("Fol&ding"));
    addForScript(folding, u"foldCommand"_s, tr("&Fold here"), {ctrlShift | Qt::Key_BracketLeft}, nullptr,
                 &CodeEditor::foldAtCursor);
    addForScript(folding, u"unfoldCommand"_s, tr("&Unfold here"), {ctrlShift | Qt::Key_BracketRight}, nullptr,
                 &CodeEditor::unfoldAtCursor);
    addForScript(folding, u"foldAllCommand"_s, tr("Fold &all"), {}, "view-list-tree",
                 [](CodeEditor &code) { code.setAllFolded(true); });
    addForScript(folding, u"unfoldAllCommand"_s, tr("Unfold a&ll"), {}, nullptr,
                 [](CodeEditor &code) { code.setAllFolded(false); });
}
