// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CodeEditor that says which keys move, select and delete.
#include "editor/codeeditor.h"

#include <Qsci/qscicommandset.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Binding
{
    QsciCommand::Command command;
    const char *id;
    const char *title; ///< null for keys that are typing itself, which cannot be chosen
    std::array<int, 2> keys{};
};

// What Scintilla's own bindings keep or get. All others are taken away: they are keys of the window's
// (Ctrl+D, Ctrl+L, Ctrl+T ...), or change the text in ways nobody would expect (Ctrl+U, Insert).
const QList<Binding> &bindings()
{
    using C = QsciCommand;
    constexpr int ctrl = Qt::CTRL;
    constexpr int shift = Qt::SHIFT;
    constexpr int alt = Qt::ALT;
    static const QList<Binding> all{
        {C::LineDown, "LineDown", QT_TRANSLATE_NOOP("CodeEditor", "Down a line"), {Qt::Key_Down}},
        {C::LineDownExtend,
         "LineDownExtend",
         QT_TRANSLATE_NOOP("CodeEditor", "Select down a line"),
         {Qt::Key_Down | shift}},
        {C::LineDownRectExtend,
         "LineDownRectExtend",
         QT_TRANSLATE_NOOP("CodeEditor", "Select a column down"),
         {Qt::Key_Down | alt | shift}},
        {C::LineScrollDown,
         "LineScrollDown",
         QT_TRANSLATE_NOOP("CodeEditor", "Scroll down a line"),
         {Qt::Key_Down | ctrl}},
        {C::LineUp, "LineUp", QT_TRANSLATE_NOOP("CodeEditor", "Up a line"), {Qt::Key_Up}},
        {C::LineUpExtend,
         "LineUpExtend",
         QT_TRANSLATE_NOOP("CodeEditor", "Select up a line"),
         {Qt::Key_Up | shift}},
        {C::LineUpRectExtend,
         "LineUpRectExtend",
         QT_TRANSLATE_NOOP("CodeEditor", "Select a column up"),
         {Qt::Key_Up | alt | shift}},
        {C::LineScrollUp,
         "LineScrollUp",
         QT_TRANSLATE_NOOP("CodeEditor", "Scroll up a line"),
         {Qt::Key_Up | ctrl}},
        {C::CharLeft, "CharLeft", QT_TRANSLATE_NOOP("CodeEditor", "Left a character"), {Qt::Key_Left}},
        {C::CharLeftExtend,
         "CharLeftExtend",
         QT_TRANSLATE_NOOP("CodeEditor", "Select left a character"),
         {Qt::Key_Left | shift}},
        {C::CharLeftRectExtend,
         "CharLeftRectExtend",
         QT_TRANSLATE_NOOP("CodeEditor", "Select a column left"),
         {Qt::Key_Left | alt | shift}},
        {C::CharRight, "CharRight", QT_TRANSLATE_NOOP("CodeEditor", "Right a character"), {Qt::Key_Right}},
        {C::CharRightExtend,
         "CharRightExtend",
         QT_TRANSLATE_NOOP("CodeEditor", "Select right a character"),
         {Qt::Key_Right | shift}},
        {C::CharRightRectExtend,
         "CharRightRectExtend",
         QT_TRANSLATE_NOOP("CodeEditor", "Select a column right"),
         {Qt::Key_Right | alt | shift}},
        {C::WordLeft, "WordLeft", QT_TRANSLATE_NOOP("CodeEditor", "Left a word"), {Qt::Key_Left | ctrl}},
        {C::WordLeftExtend,
         "WordLeftExtend",
         QT_TRANSLATE_NOOP("CodeEditor", "Select left a word"),
         {Qt::Key_Left | ctrl | shift}},
        {C::WordRight, "WordRight", QT_TRANSLATE_NOOP("CodeEditor", "Right a word"), {Qt::Key_Right | ctrl}},
        {C::WordRightExtend,
         "WordRightExtend",
         QT_TRANSLATE_NOOP("CodeEditor", "Select right a word"),
         {Qt::Key_Right | ctrl | shift}},
        {C::VCHome,
         "VCHome",
         QT_TRANSLATE_NOOP("CodeEditor", "To the line's first letter, or its start"),
         {Qt::Key_Home}},
        {C::VCHomeExtend,
         "VCHomeExtend",
         QT_TRANSLATE_NOOP("CodeEditor", "Select to the line's first letter, or its start"),
         {Qt::Key_Home | shift}},
        {C::LineEnd, "LineEnd", QT_TRANSLATE_NOOP("CodeEditor", "To the end of the line"), {Qt::Key_End}},
        {C::LineEndExtend,
         "LineEndExtend",
         QT_TRANSLATE_NOOP("CodeEditor", "Select to the end of the line"),
         {Qt::Key_End | shift}},
        {C::DocumentStart,
         "DocumentStart",
         QT_TRANSLATE_NOOP("CodeEditor", "To the start of the script"),
         {Qt::Key_Home | ctrl}},
        {C::DocumentStartExtend,
         "DocumentStartExtend",
         QT_TRANSLATE_NOOP("CodeEditor", "Select to the start of the script"),
         {Qt::Key_Home | ctrl | shift}},
        {C::DocumentEnd,
         "DocumentEnd",
         QT_TRANSLATE_NOOP("CodeEditor", "To the end of the script"),
         {Qt::Key_End | ctrl}},
        {C::DocumentEndExtend,
         "DocumentEndExtend",
         QT_TRANSLATE_NOOP("CodeEditor", "Select to the end of the script"),
         {Qt::Key_End | ctrl | shift}},
        {C::PageUp, "PageUp", QT_TRANSLATE_NOOP("CodeEditor", "Up a page"), {Qt::Key_PageUp}},
        {C::PageUpExtend,
         "PageUpExtend",
         QT_TRANSLATE_NOOP("CodeEditor", "Select up a page"),
         {Qt::Key_PageUp | shift}},
        {C::PageDown, "PageDown", QT_TRANSLATE_NOOP("CodeEditor", "Down a page"), {Qt::Key_PageDown}},
        {C::PageDownExtend,
         "PageDownExtend",
         QT_TRANSLATE_NOOP("CodeEditor", "Select down a page"),
         {Qt::Key_PageDown | shift}},
        {C::Delete, "Delete", QT_TRANSLATE_NOOP("CodeEditor", "Delete the next character"), {Qt::Key_Delete}},
        {C::DeleteBack,
         "DeleteBack",
         QT_TRANSLATE_NOOP("CodeEditor", "Delete the character before"),
         {Qt::Key_Backspace, Qt::Key_Backspace | shift}},
        {C::DeleteWordLeft,
         "DeleteWordLeft",
         QT_TRANSLATE_NOOP("CodeEditor", "Delete the word before"),
         {Qt::Key_Backspace | ctrl}},
        {C::DeleteWordRight,
         "DeleteWordRight",
         QT_TRANSLATE_NOOP("CodeEditor", "Delete the next word"),
         {Qt::Key_Delete | ctrl}},
        {C::SelectAll, "SelectAll", QT_TRANSLATE_NOOP("CodeEditor", "Select all"), {Qt::Key_A | ctrl}},
        {C::SelectionCut,
         "SelectionCut",
         QT_TRANSLATE_NOOP("CodeEditor", "Cut"),
         {Qt::Key_X | ctrl, Qt::Key_Delete | shift}},
        {C::SelectionCopy,
         "SelectionCopy",
         QT_TRANSLATE_NOOP("CodeEditor", "Copy"),
         {Qt::Key_C | ctrl, Qt::Key_Insert | ctrl}},
        {C::Paste,
         "Paste",
         QT_TRANSLATE_NOOP("CodeEditor", "Paste"),
         {Qt::Key_V | ctrl, Qt::Key_Insert | shift}},
        {C::Newline, "Newline", nullptr, {Qt::Key_Return, Qt::Key_Return | shift}},
        {C::Tab, "Tab", nullptr, {Qt::Key_Tab}},
        {C::Backtab, "Backtab", nullptr, {Qt::Key_Tab | shift}},
        {C::Cancel, "Cancel", nullptr, {Qt::Key_Escape}},
        {C::Undo,
         "Undo",
         QT_TRANSLATE_NOOP("CodeEditor", "Undo"),
         {Qt::Key_Z | ctrl, Qt::Key_Backspace | alt}},
        {C::Redo,
         "Redo",
         QT_TRANSLATE_NOOP("CodeEditor", "Redo"),
         {Qt::Key_Y | ctrl, Qt::Key_Z | ctrl | shift}},
    };
    return all;
}

QList<QKeySequence> sequences(const std::array<int, 2> &keys)
{
    QList<QKeySequence> list;
    for (const int key : keys) {
        if (key != 0)
            list.append(QKeySequence(key));
    }
    return list;
}

int scintillaKey(const QList<QKeySequence> &keys, qsizetype index)
{
    const int key = index < keys.size() && !keys[index].isEmpty() ? keys[index][0].toCombined() : 0;
    return QsciCommand::validKey(key) ? key : 0;
}

} // namespace

QList<CodeEditor::KeyCommand> CodeEditor::keyCommands()
{
    QList<KeyCommand> list;
    for (const Binding &binding : bindings()) {
        if (binding.title)
            list.append({QString::fromLatin1(binding.id), tr(binding.title), sequences(binding.keys)});
    }
    return list;
}

void CodeEditor::setKeys(const QHash<QString, QList<QKeySequence>> &chosen)
{
    // First all away, then all set: a key can belong to one command only.
    const auto commands = standardCommands()->commands();
    for (QsciCommand *command : commands) {
        command->setKey(0);
        command->setAlternateKey(0);
    }
    for (QsciCommand *command : commands) {
        const auto binding = std::ranges::find(bindings(), command->command(), &Binding::command);
        if (binding == bindings().end())
            continue;
        const auto keys = chosen.value(QString::fromLatin1(binding->id), sequences(binding->keys));
        command->setKey(scintillaKey(keys, 0));
        command->setAlternateKey(scintillaKey(keys, 1));
    }
}
