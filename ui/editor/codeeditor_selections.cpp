// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CodeEditor that knows several text cursors.
#include "editor/codeeditor.h"

#include <QMouseEvent>

CodeEditor::Range CodeEditor::mainRange() const
{
    const long main = send(SCI_GETMAINSELECTION);
    return {send(SCI_GETSELECTIONNCARET, main), send(SCI_GETSELECTIONNANCHOR, main)};
}

CodeEditor::Cursors CodeEditor::cursors() const
{
    Cursors found;
    const long count = send(SCI_GETSELECTIONS);
    found.ranges.reserve(count);
    for (long i = 0; i < count; ++i)
        found.ranges.append({send(SCI_GETSELECTIONNCARET, i), send(SCI_GETSELECTIONNANCHOR, i)});
    std::ranges::sort(found.ranges, {}, &Range::start);
    found.main = std::max<qsizetype>(0, found.ranges.indexOf(mainRange()));
    return found;
}

void CodeEditor::setCursors(const Cursors &cursors)
{
    unsigned message = SCI_SETSELECTION;
    for (const Range &range : cursors.ranges) {
        send(message, range.caret, range.anchor);
        message = SCI_ADDSELECTION;
    }
    send(SCI_SETMAINSELECTION, cursors.main);
}

// Those with a text cursor or something selected, each line once, from the first to the last.
QList<CodeEditor::Lines> CodeEditor::selectedLines() const
{
    QList<Lines> found;
    for (const Range &range : cursors().ranges) {
        Lines lines{send(SCI_LINEFROMPOSITION, range.start()), send(SCI_LINEFROMPOSITION, range.end())};
        if (lines.last > lines.first && range.end() == send(SCI_POSITIONFROMLINE, lines.last))
            --lines.last; // the selection ends before that line's first character
        if (!found.isEmpty() && lines.first <= found.back().last + 1)
            found.back().last = std::max(found.back().last, lines.last);
        else
            found.append(lines);
    }
    return found;
}

void CodeEditor::showMainCursor()
{
    scrollToCursor();
    send(SCI_CHOOSECARETX);
    noteCursor();
}

void CodeEditor::addCursorAbove()
{
    addCursor(-1);
}

void CodeEditor::addCursorBelow()
{
    addCursor(1);
}

// Below the last or above the first; in the column of the one furthest to the right, as shorter lines between
// cannot hold it.
void CodeEditor::addCursor(int step)
{
    const Cursors all = cursors();
    long column = 0;
    for (const Range &range : all.ranges)
        column = std::max(column, send(SCI_GETCOLUMN, range.caret));
    const long from = step < 0 ? all.ranges.front().caret : all.ranges.back().caret;
    long line = send(SCI_LINEFROMPOSITION, from) + step;
    while (line >= 0 && line < lines() && !send(SCI_GETLINEVISIBLE, line))
        line += step;
    if (line < 0 || line >= lines())
        return;
    if (send(SCI_SELECTIONISRECTANGLE))
        setCursors(all); // becomes one that can be added to
    const long place = send(SCI_FINDCOLUMN, line, column);
    send(SCI_ADDSELECTION, place, place);
    scrollToCursor();
    noteCursor();
}

// Returns whether something is selected already; else selects the word, and that was all for this time.
bool CodeEditor::prepareOccurrences()
{
    const Range now = mainRange();
    const bool goesOn = hasSeveralCursors() || now == m_occurrence;
    if (now.isEmpty()) {
        const long start = send(SCI_WORDSTARTPOSITION, now.caret, true);
        const long end = send(SCI_WORDENDPOSITION, now.caret, true);
        if (start == end)
            return false;
        m_occurrence = {end, start};
        m_occurrenceIsWord = true;
        setCursors({.ranges = {m_occurrence}});
        showMainCursor();
        return false;
    }
    m_occurrenceIsWord = m_occurrenceIsWord && goesOn;
    send(SCI_SETSEARCHFLAGS, SCFIND_MATCHCASE | (m_occurrenceIsWord ? SCFIND_WHOLEWORD : 0));
    send(SCI_TARGETWHOLEDOCUMENT);
    return true;
}

void CodeEditor::selectNextOccurrence()
{
    if (!prepareOccurrences())
        return;
    send(SCI_MULTIPLESELECTADDNEXT);
    showMainCursor();
}

void CodeEditor::selectAllOccurrences()
{
    if (!prepareOccurrences() && !prepareOccurrences())
        return; // no word here
    send(SCI_MULTIPLESELECTADDEACH);
    noteCursor();
}

// Where there is one already, it goes.
void CodeEditor::addCursorAt(long place)
{
    Cursors all = cursors();
    const auto gone =
        all.ranges.removeIf([place](const Range &range) { return range.isEmpty() && range.caret == place; });
    if (gone > 0 && !all.ranges.isEmpty()) {
        setCursors({.ranges = all.ranges, .main = all.ranges.size() - 1});
    } else if (gone == 0) {
        if (send(SCI_SELECTIONISRECTANGLE))
            setCursors(all); // becomes one that can be added to
        send(SCI_ADDSELECTION, place, place);
        m_dragsAdded = true;
    }
    noteCursor();
}

// Ctrl adds a text cursor and Alt selects columns, as everywhere else by now. Under X11 QScintilla takes Ctrl
// for columns and Alt for nothing, so adding is our own.
void CodeEditor::mousePressEvent(QMouseEvent *event)
{
    endTyping();
    const bool adds = event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier;
    const QPoint point = event->position().toPoint();
    if (adds && point.x() >= textLeft()) {
        setFocus(Qt::MouseFocusReason);
        addCursorAt(send(SCI_POSITIONFROMPOINT, point.x(), point.y()));
        event->accept();
        return;
    }
    m_dragsAdded = false;
    Qt::KeyboardModifiers modifiers = event->modifiers();
#ifdef Q_OS_UNIX
    modifiers.setFlag(Qt::ControlModifier, modifiers & Qt::AltModifier);
#endif
    QMouseEvent meant(event->type(), event->position(), event->globalPosition(), event->button(),
                      event->buttons(), modifiers, event->pointingDevice());
    QsciScintilla::mousePressEvent(&meant);
    event->setAccepted(meant.isAccepted());
}

void CodeEditor::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || event->modifiers() != Qt::ControlModifier) {
        QsciScintilla::mouseDoubleClickEvent(event);
        return;
    }
    const long main = send(SCI_GETMAINSELECTION);
    const long place = send(SCI_GETSELECTIONNCARET, main);
    send(SCI_SETSELECTIONNANCHOR, main, send(SCI_WORDSTARTPOSITION, place, true));
    send(SCI_SETSELECTIONNCARET, main, send(SCI_WORDENDPOSITION, place, true));
    noteCursor();
    event->accept();
}

void CodeEditor::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragsAdded) {
        QsciScintilla::mouseMoveEvent(event);
        return;
    }
    const QPoint point = event->position().toPoint();
    send(SCI_SETSELECTIONNCARET, send(SCI_GETMAINSELECTION),
         send(SCI_POSITIONFROMPOINT, point.x(), point.y()));
    noteCursor();
}

void CodeEditor::mouseReleaseEvent(QMouseEvent *event)
{
    if (!std::exchange(m_dragsAdded, false))
        QsciScintilla::mouseReleaseEvent(event);
}
