// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CodeEditor that answers commands on lines, and on the script as a whole.
#include "editor/codeeditor.h"
#include "editor/codelexer.h"

#include <ranges>

namespace {

bool isBlank(int character)
{
    return character == ' ' || character == '\t';
}

} // namespace

QByteArray CodeEditor::textOf(long start, long end) const
{
    return bytes().sliced(start, end - start).toByteArray();
}

QByteArray CodeEditor::lineEndBytes() const
{
    return m_habits.lineEndText().toLatin1();
}

void CodeEditor::toggleComment()
{
    if (isReadOnly())
        return;
    const auto textStart = [this](long line) { return send(SCI_GETLINEINDENTPOSITION, line); };
    const auto isEmpty = [&](long line) { return textStart(line) == send(SCI_GETLINEENDPOSITION, line); };
    const auto isComment = [&](long line) {
        const long start = textStart(line);
        return send(SCI_GETCHARAT, start) == '/' && send(SCI_GETCHARAT, start + 1) == '/';
    };
    QList<long> all;
    for (const Lines &part : selectedLines())
        for (long line = part.first; line <= part.last; ++line)
            all.append(line);
    const bool allBlank = std::ranges::all_of(all, isEmpty);
    bool allComments = true;
    long column = -1;
    for (const long line : all) {
        if (isEmpty(line))
            continue;
        allComments = allComments && isComment(line);
        const long indent = textStart(line) - send(SCI_POSITIONFROMLINE, line);
        column = column < 0 ? indent : std::min(column, indent);
    }

    const UndoGroup bulk(*this);
    for (const long line : all) {
        if (isEmpty(line) && !allBlank)
            continue;
        if (allComments && !allBlank) {
            const long start = textStart(line);
            send(SCI_DELETERANGE, start, send(SCI_GETCHARAT, start + 2) == ' ' ? 3 : 2);
            continue;
        }
        const long place = allBlank ? textStart(line) : send(SCI_POSITIONFROMLINE, line) + column;
        replaceBytes(place, place, "// ");
        // A text cursor right there goes on after it.
        for (long i = 0; i < send(SCI_GETSELECTIONS); ++i) {
            if (send(SCI_GETSELECTIONNCARET, i) == place && send(SCI_GETSELECTIONNANCHOR, i) == place) {
                send(SCI_SETSELECTIONNCARET, i, place + 3);
                send(SCI_SETSELECTIONNANCHOR, i, place + 3);
            }
        }
    }
}

// What is folded away under the last line goes along with it.
QList<CodeEditor::Lines> CodeEditor::linesToMove() const
{
    QList<Lines> blocks;
    for (Lines block : selectedLines()) {
        if (!send(SCI_GETFOLDEXPANDED, block.last))
            block.last = send(SCI_GETLASTCHILD, block.last, -1);
        if (blocks.isEmpty() || block.first > blocks.back().last)
            blocks.append(block);
    }
    return blocks;
}

// The line in front of a block goes behind it: so all text cursors stay with their text.
void CodeEditor::moveLinesUp()
{
    const QList<Lines> blocks = linesToMove();
    if (isReadOnly() || blocks.front().first == 0)
        return;
    const UndoGroup bulk(*this);
    for (const Lines &block : blocks) {
        const long above = send(SCI_POSITIONFROMLINE, block.first - 1);
        const long aboveEnd = send(SCI_GETLINEENDPOSITION, block.first - 1);
        const long start = send(SCI_POSITIONFROMLINE, block.first);
        const QByteArray text = textOf(above, aboveEnd);
        const QByteArray lineEnd = textOf(aboveEnd, start);
        const bool isLast = block.last == lines() - 1;
        const long end = isLast ? send(SCI_GETLENGTH) : send(SCI_POSITIONFROMLINE, block.last + 1);
        replaceBytes(end, end, isLast ? lineEnd + text : text + lineEnd);
        replaceBytes(above, start, {});
    }
    showMainCursor();
}

void CodeEditor::moveLinesDown()
{
    const QList<Lines> blocks = linesToMove();
    if (isReadOnly() || blocks.back().last == lines() - 1)
        return;
    const UndoGroup bulk(*this);
    for (const Lines &block : blocks | std::views::reverse) {
        const long start = send(SCI_POSITIONFROMLINE, block.first);
        const long blockEnd = send(SCI_GETLINEENDPOSITION, block.last);
        const long below = send(SCI_POSITIONFROMLINE, block.last + 1);
        const long belowEnd = send(SCI_GETLINEENDPOSITION, block.last + 1);
        const QByteArray text = textOf(below, belowEnd);
        const bool isLast = block.last + 1 == lines() - 1;
        const long end = isLast ? belowEnd : send(SCI_POSITIONFROMLINE, block.last + 2);
        const QByteArray lineEnd = isLast ? textOf(blockEnd, below) : textOf(belowEnd, end);
        replaceBytes(isLast ? blockEnd : below, end, {});
        const QByteArray moved = text + lineEnd;
        Cursors all = cursors();
        replaceBytes(start, start, moved);
        // Scintilla leaves an empty selection that is right there where it was.
        for (Range &range : all.ranges) {
            range.caret += range.caret >= start ? long(moved.size()) : 0;
            range.anchor += range.anchor >= start ? long(moved.size()) : 0;
        }
        setCursors(all);
    }
    showMainCursor();
}

void CodeEditor::duplicateSelected()
{
    if (isReadOnly())
        return;
    const UndoGroup bulk(*this);
    send(SCI_SELECTIONDUPLICATE);
    scrollToCursor();
}

void CodeEditor::deleteLines()
{
    if (isReadOnly())
        return;
    const QList<Lines> blocks = selectedLines();
    const long column = send(SCI_GETCOLUMN, send(SCI_GETCURRENTPOS));
    const UndoGroup bulk(*this);
    for (const Lines &block : blocks | std::views::reverse) {
        const bool isLast = block.last == lines() - 1;
        long start = send(SCI_POSITIONFROMLINE, block.first);
        const long end = isLast ? send(SCI_GETLENGTH) : send(SCI_POSITIONFROMLINE, block.last + 1);
        if (isLast && block.first > 0)
            start = send(SCI_GETLINEENDPOSITION, block.first - 1); // no empty line is left behind
        replaceBytes(start, end, {});
    }
    const long line = std::min<long>(blocks.front().first, lines() - 1);
    if (blocks.size() == 1)
        send(SCI_SETEMPTYSELECTION, send(SCI_FINDCOLUMN, line, column));
    showMainCursor();
}

void CodeEditor::joinLines()
{
    if (isReadOnly())
        return;
    const UndoGroup bulk(*this);
    for (const Lines &block : selectedLines() | std::views::reverse) {
        const long last = std::min<long>(std::max(block.last, block.first + 1), lines() - 1);
        for (long line = last - 1; line >= block.first; --line) {
            long start = send(SCI_GETLINEENDPOSITION, line);
            while (start > send(SCI_POSITIONFROMLINE, line) && isBlank(int(send(SCI_GETCHARAT, start - 1))))
                --start;
            const long end = send(SCI_GETLINEINDENTPOSITION, line + 1);
            const bool needsBlank =
                start > send(SCI_POSITIONFROMLINE, line) && end < send(SCI_GETLINEENDPOSITION, line + 1);
            replaceBytes(start, end, needsBlank ? QByteArrayView(" ") : QByteArrayView());
        }
    }
    showMainCursor();
}

void CodeEditor::indentLines()
{
    changeIndentation(m_habits.indentWidth);
}

void CodeEditor::unindentLines()
{
    changeIndentation(-m_habits.indentWidth);
}

void CodeEditor::changeIndentation(int step)
{
    if (isReadOnly())
        return;
    const QList<Lines> blocks = selectedLines();
    const bool isOne = blocks.size() == 1 && blocks.front().first == blocks.front().last;
    const UndoGroup bulk(*this);
    for (const Lines &block : blocks) {
        for (long line = block.first; line <= block.last; ++line) {
            const bool isEmpty = send(SCI_GETLINEENDPOSITION, line) == send(SCI_POSITIONFROMLINE, line);
            if (isEmpty && !isOne)
                continue; // no blanks where there is nothing
            send(SCI_SETLINEINDENTATION, line, std::max(0L, send(SCI_GETLINEINDENTATION, line) + step));
        }
    }
    showMainCursor();
}

void CodeEditor::goToMatchingBracket()
{
    send(SCI_COLOURISE, 0, -1); // brackets match if their colours do
    moveToMatchingBrace();
    showMainCursor();
}

void CodeEditor::selectToMatchingBracket()
{
    send(SCI_COLOURISE, 0, -1);
    selectToMatchingBrace();
    showMainCursor();
}

void CodeEditor::removeTrailingBlanks()
{
    if (isReadOnly())
        return;
    send(SCI_COLOURISE, 0, -1);
    const UndoGroup bulk(*this);
    for (long line = lines() - 1; line >= 0; --line) {
        const long end = send(SCI_GETLINEENDPOSITION, line);
        long start = end;
        while (start > send(SCI_POSITIONFROMLINE, line) && isBlank(int(send(SCI_GETCHARAT, start - 1))))
            --start;
        if (start < end && !isString(start))
            replaceBytes(start, end, {});
    }
}

void CodeEditor::convertLineEnds(TextHabits::LineEnd to)
{
    if (isReadOnly())
        return;
    {
        const UndoGroup bulk(*this);
        convertEols(to == TextHabits::LineEnd::CrLf ? EolWindows
                    : to == TextHabits::LineEnd::Cr ? EolMac
                                                    : EolUnix);
    }
    setHabits(TextHabits::of(script()));
}

void CodeEditor::convertIndentation(bool toTabs)
{
    if (isReadOnly())
        return;
    send(SCI_COLOURISE, 0, -1);
    const long width = send(SCI_GETTABWIDTH);
    {
        const UndoGroup bulk(*this);
        for (long line = lines() - 1; line >= 0; --line) {
            const long start = send(SCI_POSITIONFROMLINE, line);
            const long end = send(SCI_GETLINEINDENTPOSITION, line);
            const long columns = send(SCI_GETLINEINDENTATION, line);
            const long tabs = toTabs ? columns / width : 0;
            const QByteArray wanted = QByteArray(tabs, '\t') + QByteArray(columns - tabs * width, ' ');
            if (start < end && wanted != bytes().sliced(start, end - start) && !isString(start))
                replaceBytes(start, end, wanted);
        }
    }
    setHabits(TextHabits::of(script()));
}

// Only where it has been coloured.
bool CodeEditor::isString(long position) const
{
    return CodeLexer::isString(uchar(send(SCI_GETSTYLEAT, position)));
}
