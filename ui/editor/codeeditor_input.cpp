// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CodeEditor that answers keys, wheel, menu and clipboard.
#include "base/text.h"
#include "editor/codeeditor.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

bool CodeEditor::isCommandKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers();
    if ((modifiers & Qt::ControlModifier) && (modifiers & Qt::AltModifier))
        return false; // AltGr, as some systems tell it
#ifdef Q_OS_MACOS
    return modifiers & (Qt::ControlModifier | Qt::MetaModifier);
#else
    return modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
#endif
}

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    groupTyping(*event);
    if (handleKey(*event)) {
        event->accept();
        return;
    }
    if (event->matches(QKeySequence::Paste) && spreadPaste()) {
        event->accept();
        return;
    }
    if (isCommandKey(*event)) {
        // It comes with a text as well, which QScintilla would type where no command has the key.
        QKeyEvent bare(event->type(), event->key(), event->modifiers(), QString(), event->isAutoRepeat(),
                       quint16(event->count()));
        QsciScintilla::keyPressEvent(&bare);
        event->setAccepted(bare.isAccepted());
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        typeNewLine(event);
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
    if (isReadOnly() || isListActive() || isCommandKey(event))
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
    const long place = event->reason() == QContextMenuEvent::Keyboard
                           ? send(SCI_GETCURRENTPOS)
                           : send(SCI_POSITIONFROMPOINT, event->pos().x(), event->pos().y());
    if (const QList<Problem> problems = problemsToMend(place); !problems.isEmpty()) {
        addFixes(*menu, problems);
        menu->addSeparator();
    }
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

    QPoint corner = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const long cursor = send(SCI_GETCURRENTPOS);
        corner =
            viewport()->mapToGlobal(QPoint(int(send(SCI_POINTXFROMPOSITION, 0, cursor)),
                                           int(send(SCI_POINTYFROMPOSITION, 0, cursor)) + textHeight(0)));
    }
    menu->popup(corner);
    event->accept();
}

QByteArray CodeEditor::fromMimeData(const QMimeData *source, bool &rectangular) const
{
    return withoutNul(QsciScintilla::fromMimeData(source, rectangular));
}

void CodeEditor::focusOutEvent(QFocusEvent *event)
{
    endTyping();
    QsciScintilla::focusOutEvent(event);
}

void CodeEditor::inputMethodEvent(QInputMethodEvent *event)
{
    endTyping();
    QsciScintilla::inputMethodEvent(event);
}

void CodeEditor::cut()
{
    endTyping();
    QsciScintilla::cut();
}

void CodeEditor::undo()
{
    endTyping();
    QsciScintilla::undo();
}

void CodeEditor::redo()
{
    endTyping();
    QsciScintilla::redo();
}

void CodeEditor::paste()
{
    endTyping();
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
