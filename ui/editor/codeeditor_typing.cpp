// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CodeEditor that helps while typing: partners of brackets and quotes, and indentation.
#include "editor/codeeditor.h"
#include "editor/codelexer.h"

#include <QKeyEvent>

#include <ranges>

using namespace Qt::StringLiterals;

namespace {

// What closes what @p opening opens, or NUL.
char closerOf(char opening)
{
    switch (opening) {
    case '(':
        return ')';
    case '[':
        return ']';
    case '{':
        return '}';
    case '"':
    case '\'':
    case '`':
        return opening;
    default:
        return '\0';
    }
}

bool isQuote(char character)
{
    return character != '\0' && closerOf(character) == character;
}

bool isOpeningBracket(char character)
{
    return closerOf(character) != '\0' && !isQuote(character);
}

bool isClosingBracket(char character)
{
    return character == '}' || character == ')' || character == ']';
}

bool isBlank(char character)
{
    return character == ' ' || character == '\t';
}

bool isWordByte(char character)
{
    const auto byte = uchar(character);
    return byte >= 0x80 || byte == '_' || byte == '$' || std::isalnum(byte);
}

} // namespace

bool CodeEditor::isTextAt(long position)
{
    return m_lexer && m_lexer->isTextAt(position);
}

bool CodeEditor::isOwnCloser(long position, char closer) const
{
    return m_hasOwnClosers && char(send(SCI_GETCHARAT, position)) == closer &&
           send(SCI_INDICATORVALUEAT, m_closerIndicator, position) != 0;
}

void CodeEditor::setOwnCloser(long position, bool isOwn)
{
    send(SCI_SETINDICATORCURRENT, m_closerIndicator);
    send(isOwn ? SCI_INDICATORFILLRANGE : SCI_INDICATORCLEARRANGE, position, 1);
    m_hasOwnClosers = m_hasOwnClosers || isOwn;
}

// Who comes back to a line later means what they type.
void CodeEditor::forgetOwnClosers()
{
    if (!std::exchange(m_hasOwnClosers, false))
        return;
    send(SCI_SETINDICATORCURRENT, m_closerIndicator);
    send(SCI_INDICATORCLEARRANGE, 0, send(SCI_GETLENGTH));
}

// In front of anything but the end of an expression the bracket is to enclose what is there already.
bool CodeEditor::wantsPartner(long position, char opening)
{
    const char next = char(send(SCI_GETCHARAT, position)); // NUL at the end
    const bool isEnd = next == '\0' || QByteArrayView(" \t\r\n)]};:,.=>`").contains(next);
    if (!isOwnCloser(position, next) && (!isEnd || next == opening))
        return false;
    if (!isQuote(opening))
        return true;
    const char before = position > 0 ? char(send(SCI_GETCHARAT, position - 1)) : '\0';
    const bool belongsToWord = isWordByte(before) && opening != '`'; // a template may have a tag
    return before != opening && before != '\\' && !belongsToWord && !isTextAt(position);
}

// Types a bracket or quote together with its partner, over one that came by itself, or round what is
// selected. Returns false where it is a character like any other, at all text cursors.
bool CodeEditor::typePaired(char typed)
{
    enum class Act { Plain, StepOver, Pair, Wrap };
    const char closer = closerOf(typed);
    const bool closes = isClosingBracket(typed) || isQuote(typed);
    noteCursor(); // on another line there are none of ours
    Cursors all = cursors();
    QList<Act> acts;
    for (const Range &range : std::as_const(all.ranges)) {
        if (!range.isEmpty())
            acts.append(closer ? Act::Wrap : Act::Plain);
        else if (closes && isOwnCloser(range.caret, typed))
            acts.append(Act::StepOver);
        else
            acts.append(closer && wantsPartner(range.caret, typed) ? Act::Pair : Act::Plain);
    }
    if (std::ranges::all_of(acts, [](Act act) { return act == Act::Plain; }))
        return false;

    {
        const UndoGroup bulk(*this);
        long shift = 0;
        for (qsizetype i = 0; i < all.ranges.size(); ++i) {
            Range &range = all.ranges[i];
            const long start = range.start() + shift;
            const long end = range.end() + shift;
            switch (acts[i]) {
            case Act::StepOver:
                setOwnCloser(start, false);
                range = {start + 1, start + 1};
                break;
            case Act::Wrap:
                replaceBytes(end, end, {&closer, 1});
                replaceBytes(start, start, {&typed, 1});
                range = {range.caret + shift + 1, range.anchor + shift + 1};
                shift += 2;
                break;
            case Act::Pair: {
                const std::array both{typed, closer};
                replaceBytes(start, end, both);
                setOwnCloser(start + 1, true);
                range = {start + 1, start + 1};
                shift += 2;
                break;
            }
            case Act::Plain:
                replaceBytes(start, end, {&typed, 1});
                range = {start + 1, start + 1};
                shift += 1 - (end - start);
                break;
            }
        }
        setCursors(all);
    }
    showMainCursor();
    emit SCN_CHARADDED(uchar(typed)); // as if Scintilla had typed it
    return true;
}

// Backspace within an empty pair takes both. Quotes only if the second came by itself: two in a row may well
// be an end and a beginning.
bool CodeEditor::deletePair()
{
    QList<long> closers;
    for (const Range &range : cursors().ranges) {
        if (!range.isEmpty())
            return false;
        const char closer = range.caret > 0 ? closerOf(char(send(SCI_GETCHARAT, range.caret - 1))) : '\0';
        const bool isPair = closer && char(send(SCI_GETCHARAT, range.caret)) == closer;
        if (isPair && (!isQuote(closer) || isOwnCloser(range.caret, closer)))
            closers.append(range.caret);
    }
    if (closers.isEmpty())
        return false;
    const UndoGroup bulk(*this);
    for (qsizetype i = closers.size() - 1; i >= 0; --i)
        send(SCI_DELETERANGE, closers[i], 1);
    send(SCI_DELETEBACK);
    return true;
}

// One text for all, or one for each.
void CodeEditor::typeAtEachCursor(const QList<QByteArray> &texts)
{
    Cursors all = cursors();
    {
        const UndoGroup bulk(*this);
        long shift = 0;
        for (qsizetype i = 0; i < all.ranges.size(); ++i) {
            const QByteArray &text = texts[texts.size() > 1 ? i : 0];
            const long start = all.ranges[i].start() + shift;
            const long end = all.ranges[i].end() + shift;
            replaceBytes(start, end, text);
            all.ranges[i] = {start + long(text.size()), start + long(text.size())};
            shift += long(text.size()) - (end - start);
        }
        setCursors(all);
    }
    showMainCursor();
}

// Scintilla undoes what is typed at one text cursor as a whole, and at several letter by letter. There a word
// with what follows it becomes one step: it stays open until something else is done.
void CodeEditor::groupTyping(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_CapsLock:
        return; // on the way to the next letter
    default:
        break;
    }
    const QString text = event.text();
    const bool types = hasSeveralCursors() && !isReadOnly() && !isCommandKey(event) && text.size() == 1 &&
                       text.front().isPrint();
    const QChar typed = types ? text.front() : QChar();
    const bool isWord = typed.isLetterOrNumber() || typed == u'_' || typed == u'$';
    if (!types || (isWord && m_typing == Typing::Between))
        endTyping();
    if (!types)
        return;
    if (m_typing == Typing::None)
        beginUndoAction();
    m_typing = isWord ? Typing::Word : Typing::Between;
}

void CodeEditor::endTyping()
{
    if (std::exchange(m_typing, Typing::None) != Typing::None)
        endUndoAction();
}

void CodeEditor::typeNewLine(QKeyEvent *event)
{
    const UndoGroup bulk(*this); // the line and its indentation are undone together
    m_newLineTyped = false;
    QsciScintilla::keyPressEvent(event);
    if (!std::exchange(m_newLineTyped, false))
        return;
    for (long i = 0; i < send(SCI_GETSELECTIONS); ++i)
        indentNewLine(i);
    send(SCI_CHOOSECARETX);
    send(SCI_SCROLLCARET);
}

void CodeEditor::handleCharAdded(int character)
{
    if (isListActive())
        return;
    if (character == '\n' || character == '\r') {
        m_newLineTyped = true;
    } else if (isClosingBracket(char(character))) {
        for (const Range &range : cursors().ranges | std::views::reverse) {
            if (range.isEmpty() && range.caret > 0 && send(SCI_GETCHARAT, range.caret - 1) == character)
                indentClosingBracket(range.caret - 1);
        }
    }
}

// The line that the text cursor with this number has just begun.
void CodeEditor::indentNewLine(long index)
{
    const long cursor = send(SCI_GETSELECTIONNCARET, index);
    const long line = send(SCI_LINEFROMPOSITION, cursor);
    const long above = line - 1;
    if (above < 0 || send(SCI_GETLINEENDPOSITION, above) == send(SCI_POSITIONFROMLINE, above))
        return;
    const long base = send(SCI_GETLINEINDENTATION, above);
    long last = send(SCI_GETLINEENDPOSITION, above) - 1;
    while (last >= send(SCI_POSITIONFROMLINE, above) && isBlank(char(send(SCI_GETCHARAT, last))))
        --last;
    const bool opens = isOpeningBracket(char(send(SCI_GETCHARAT, last))) && !isTextAt(last);
    if (opens && isClosingBracket(char(send(SCI_GETCHARAT, cursor)))) {
        // Between two brackets: the closing one gets a line of its own.
        replaceBytes(cursor, cursor, lineEndBytes());
        send(SCI_SETLINEINDENTATION, line + 1, base);
    }
    send(SCI_SETLINEINDENTATION, line, opens ? base + m_habits.indentWidth : base);
    const long place = send(SCI_GETLINEINDENTPOSITION, line);
    send(SCI_SETSELECTIONNCARET, index, place);
    send(SCI_SETSELECTIONNANCHOR, index, place);
}

void CodeEditor::indentClosingBracket(long bracket)
{
    const long line = send(SCI_LINEFROMPOSITION, bracket);
    if (bracket != send(SCI_GETLINEINDENTPOSITION, line))
        return;
    // Scintilla compares the colours of brackets to tell code from strings, so the new one needs its own
    // first.
    send(SCI_COLOURISE, send(SCI_POSITIONFROMLINE, line), bracket + 1);
    if (const long partner = send(SCI_BRACEMATCH, bracket); partner >= 0)
        send(SCI_SETLINEINDENTATION, line, send(SCI_GETLINEINDENTATION, send(SCI_LINEFROMPOSITION, partner)));
}
