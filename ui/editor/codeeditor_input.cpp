// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CodeEditor that answers keys, wheel, menu and clipboard.
#include "editor/codeeditor.h"
#include "text.h"

#include <Qsci/qscicommandset.h>

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace {

// What Scintilla's own bindings keep or get. All others are taken away: they are keys of the window's
// (Ctrl+D, Ctrl+L, Ctrl+T ...), or change the text in ways nobody would expect (Ctrl+U, Insert).
const std::map<QsciCommand::Command, std::array<int, 2>> &commandKeys()
{
    using C = QsciCommand;
    constexpr int ctrl = Qt::CTRL;
    constexpr int shift = Qt::SHIFT;
    constexpr int alt = Qt::ALT;
    static const std::map<C::Command, std::array<int, 2>> keys{
        {C::LineDown, {Qt::Key_Down}},
        {C::LineDownExtend, {Qt::Key_Down | shift}},
        {C::LineDownRectExtend, {Qt::Key_Down | alt | shift}},
        {C::LineScrollDown, {Qt::Key_Down | ctrl}},
        {C::LineUp, {Qt::Key_Up}},
        {C::LineUpExtend, {Qt::Key_Up | shift}},
        {C::LineUpRectExtend, {Qt::Key_Up | alt | shift}},
        {C::LineScrollUp, {Qt::Key_Up | ctrl}},
        {C::CharLeft, {Qt::Key_Left}},
        {C::CharLeftExtend, {Qt::Key_Left | shift}},
        {C::CharLeftRectExtend, {Qt::Key_Left | alt | shift}},
        {C::CharRight, {Qt::Key_Right}},
        {C::CharRightExtend, {Qt::Key_Right | shift}},
        {C::CharRightRectExtend, {Qt::Key_Right | alt | shift}},
        {C::WordLeft, {Qt::Key_Left | ctrl}},
        {C::WordLeftExtend, {Qt::Key_Left | ctrl | shift}},
        {C::WordRight, {Qt::Key_Right | ctrl}},
        {C::WordRightExtend, {Qt::Key_Right | ctrl | shift}},
        {C::VCHome, {Qt::Key_Home}},
        {C::VCHomeExtend, {Qt::Key_Home | shift}},
        {C::LineEnd, {Qt::Key_End}},
        {C::LineEndExtend, {Qt::Key_End | shift}},
        {C::DocumentStart, {Qt::Key_Home | ctrl}},
        {C::DocumentStartExtend, {Qt::Key_Home | ctrl | shift}},
        {C::DocumentEnd, {Qt::Key_End | ctrl}},
        {C::DocumentEndExtend, {Qt::Key_End | ctrl | shift}},
        {C::PageUp, {Qt::Key_PageUp}},
        {C::PageUpExtend, {Qt::Key_PageUp | shift}},
        {C::PageDown, {Qt::Key_PageDown}},
        {C::PageDownExtend, {Qt::Key_PageDown | shift}},
        {C::Delete, {Qt::Key_Delete}},
        {C::DeleteBack, {Qt::Key_Backspace, Qt::Key_Backspace | shift}},
        {C::DeleteWordLeft, {Qt::Key_Backspace | ctrl}},
        {C::DeleteWordRight, {Qt::Key_Delete | ctrl}},
        {C::SelectAll, {Qt::Key_A | ctrl}},
        {C::SelectionCut, {Qt::Key_X | ctrl, Qt::Key_Delete | shift}},
        {C::SelectionCopy, {Qt::Key_C | ctrl, Qt::Key_Insert | ctrl}},
        {C::Paste, {Qt::Key_V | ctrl, Qt::Key_Insert | shift}},
        {C::Newline, {Qt::Key_Return, Qt::Key_Return | shift}},
        {C::Tab, {Qt::Key_Tab}},
        {C::Backtab, {Qt::Key_Tab | shift}},
        {C::Cancel, {Qt::Key_Escape}},
        {C::Undo, {Qt::Key_Z | ctrl, Qt::Key_Backspace | alt}},
        {C::Redo, {Qt::Key_Y | ctrl, Qt::Key_Z | ctrl | shift}},
    };
    return keys;
}

} // namespace

void CodeEditor::setUpKeys()
{
    // First all away, then all set: a key can belong to one command only.
    const auto commands = standardCommands()->commands();
    for (QsciCommand *command : commands) {
        command->setKey(0);
        command->setAlternateKey(0);
    }
    for (QsciCommand *command : commands) {
        if (const auto keys = commandKeys().find(command->command()); keys != commandKeys().end()) {
            command->setKey(keys->second[0]);
            command->setAlternateKey(keys->second[1]);
        }
    }
    // Double-click and Ctrl+arrows take $name as one word.
    SendScintilla(SCI_SETWORDCHARS, "$_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    if (handleKey(*event)) {
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        typeNewLine(event);
        return;
    }
    if (event->matches(QKeySequence::Paste) && spreadPaste()) {
        event->accept();
        return;
    }
    // QScintilla takes one UTF-16 unit from a key and drops the rest, which would lose an emoji.
    if (event->text().size() > 1 && event->text().front().isHighSurrogate() && !isReadOnly()) {
        typeAtEachCursor({event->text().toUtf8()});
        event->accept();
        return;
    }
    QsciScintilla::keyPressEvent(event);
}

// These are not claimed as shortcuts, so a menu of the window's with the same key goes first.
bool CodeEditor::handleKey(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (event.key() == Qt::Key_Escape && modifiers == Qt::NoModifier && !isListActive() &&
        !isCallTipActive()) {
        if (hasSeveralCursors()) {
            setCursors({.ranges = {mainRange()}});
            return true;
        }
        emit escapePressed();
        return false;
    }
    if (m_options.closeBrackets && handlePairKey(event))
        return true;
    // Which symbol needs Shift differs between keyboards.
    if ((modifiers & ~Qt::ShiftModifier) != Qt::ControlModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        zoomOut();
        return true;
    case Qt::Key_0:
        resetZoom();
        return true;
    default:
        return false;
    }
}

bool CodeEditor::handlePairKey(const QKeyEvent &event)
{
    if (isReadOnly() || isListActive())
        return false;
    if (event.key() == Qt::Key_Backspace && !(event.modifiers() & ~Qt::ShiftModifier))
        return deletePair();
    const QString text = event.text();
    return text.size() == 1 && QStringView(u"()[]{}\"'`").contains(text.front()) &&
           typePaired(text.front().toLatin1());
}

void CodeEditor::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QsciScintilla::wheelEvent(event);
        return;
    }
    // Touchpads send many small steps; only a whole notch counts.
    m_wheelRest += event->angleDelta().y();
    const int notches = m_wheelRest / QWheelEvent::DefaultDeltasPerStep;
    m_wheelRest -= notches * QWheelEvent::DefaultDeltasPerStep;
    if (notches != 0)
        zoomTo(zoomLevel() + notches);
    event->accept();
}

int CodeEditor::zoomLevel() const
{
    return int(send(SCI_GETZOOM));
}

void CodeEditor::resetZoom()
{
    zoomTo(0);
}

void CodeEditor::zoomIn()
{
    zoomTo(zoomLevel() + 1);
}

void CodeEditor::zoomOut()
{
    zoomTo(zoomLevel() - 1);
}

void CodeEditor::zoomTo(int level)
{
    QsciScintilla::zoomTo(std::clamp(level, -5, 30));
}

// Ours, as that of QScintilla speaks English only.
void CodeEditor::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &text, const QString &icon, const QKeySequence &key,
                                  auto slot, bool on) {
        QAction *action = menu->addAction(QIcon::fromTheme(icon), text, this, slot);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut); // shown only; the editor has the key itself
        action->setEnabled(on);
    };
    const bool canWrite = !isReadOnly();
    const bool selected = hasSelectedText();
    add(tr("&Undo"), u"edit-undo"_s, QKeySequence::Undo, &CodeEditor::undo, canWrite && isUndoAvailable());
    add(tr("&Redo"), u"edit-redo"_s, QKeySequence::Redo, &CodeEditor::redo, canWrite && isRedoAvailable());
    menu->addSeparator();
    add(tr("Cu&t"), u"edit-cut"_s, QKeySequence::Cut, &CodeEditor::cut, canWrite && selected);
    add(tr("&Copy"), u"edit-copy"_s, QKeySequence::Copy, &CodeEditor::copy, selected);
    add(tr("&Paste"), u"edit-paste"_s, QKeySequence::Paste, &CodeEditor::paste,
        canWrite && send(SCI_CANPASTE));
    add(tr("&Delete"), u"edit-delete"_s, {}, &CodeEditor::removeSelectedText, canWrite && selected);
    menu->addSeparator();
    add(tr("Toggle co&mment"), u"code-context"_s, QKeySequence(u"Ctrl+D"_s), &CodeEditor::toggleComment,
        canWrite);
    add(
        tr("Select &all"), u"edit-select-all"_s, QKeySequence::SelectAll, [this] { selectAll(true); },
        length() > 0);

    QPoint place = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const long cursor = send(SCI_GETCURRENTPOS);
        place = viewport()->mapToGlobal(QPoint(int(send(SCI_POINTXFROMPOSITION, 0, cursor)),
                                               int(send(SCI_POINTYFROMPOSITION, 0, cursor)) + textHeight(0)));
    }
    menu->popup(place);
    event->accept();
}

QByteArray CodeEditor::fromMimeData(const QMimeData *source, bool &rectangular) const
{
    return withoutNul(QsciScintilla::fromMimeData(source, rectangular));
}

void CodeEditor::paste()
{
    if (!spreadPaste())
        QsciScintilla::paste();
}

bool CodeEditor::spreadPaste()
{
    const QMimeData *source = QApplication::clipboard()->mimeData();
    if (isReadOnly() || !hasSeveralCursors() || !source)
        return false;
    bool rectangular = false;
    QByteArray text = fromMimeData(source, rectangular);
    if (rectangular)
        return false;
    text.replace("\r\n", "\n").replace('\r', '\n');
    if (text.endsWith('\n'))
        text.chop(1);
    const QList<QByteArray> lines = text.split('\n');
    if (lines.size() != send(SCI_GETSELECTIONS))
        return false;
    typeAtEachCursor(lines);
    return true;
}

// QScintilla would drop a byte order mark at the front of what is copied, and glue what several text cursors
// have selected.
QMimeData *CodeEditor::toMimeData(const QByteArray &utf8, bool rectangular) const
{
    QByteArray copied = utf8;
    if (hasSeveralCursors() && !rectangular) {
        QByteArrayList pieces;
        for (const Range &range : cursors().ranges) {
            if (!range.isEmpty())
                pieces.append(textOf(range.start(), range.end()));
        }
        copied = pieces.join(lineEndBytes());
    }
    QMimeData *data = QsciScintilla::toMimeData(copied, rectangular);
    data->setText(text::fromUtf8Verbatim(copied));
    return data;
}
