// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/codeeditor.h"

#include "base/text.h"
#include "editor/codeeditor_marks.h"

#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// UTF-16 units that a piece of UTF-8 becomes.
qsizetype unitsIn(QByteArrayView utf8)
{
    qsizetype units = 0;
    for (const char c : utf8) {
        const auto byte = uchar(c);
        units += (byte & 0xc0) != 0x80;
        units += byte >= 0xf0;
    }
    return units;
}

// Finds the bytes of ascending UTF-16 offsets in one walk through the text.
class ByteFinder
{
public:
    explicit ByteFinder(QByteArrayView utf8)
        : m_utf8(utf8)
    {
    }

    long operator()(qsizetype unit)
    {
        Q_ASSERT(unit >= m_unit);
        while (m_unit < unit && m_byte < m_utf8.size()) {
            const auto lead = uchar(m_utf8[m_byte]);
            m_byte += lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
            m_unit += lead < 0xf0 ? 1 : 2;
        }
        return long(m_byte);
    }

private:
    QByteArrayView m_utf8;
    qsizetype m_byte = 0;
    qsizetype m_unit = 0;
};

bool isContinuation(char c)
{
    return (uchar(c) & 0xc0) == 0x80;
}

} // namespace

CodeEditor::UndoGroup::UndoGroup(CodeEditor &editor)
    : m_editor(editor)
{
    m_editor.endTyping();
    ++m_editor.m_bulk;
    m_editor.beginUndoAction();
}

CodeEditor::UndoGroup::~UndoGroup()
{
    m_editor.endUndoAction();
    if (--m_editor.m_bulk == 0 && std::exchange(m_editor.m_changedInGroup, false))
        emit m_editor.scriptChanged();
}

CodeEditor::CodeEditor(SyntaxThemes &themes, QWidget *parent)
    : QsciScintilla(parent)
    , m_themes(themes)
{
    setObjectName(u"codeEditor"_s);
    setAccessibleName(tr("Script"));
    setUpBehaviour();
    setUpFolding();
    setUpProblemMarks();
    setKeys({});
    // Double-click and Ctrl+arrows take $name as one word.
    SendScintilla(SCI_SETWORDCHARS, "$_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    setHabits({});
    if (m_themes.isReady())
        loadSyntax();
    else
        applyLook();

    connect(this, &QsciScintillaBase::SCN_MODIFIED, this, &CodeEditor::noteChange);
    connect(this, &QsciScintillaBase::SCN_UPDATEUI, this, &CodeEditor::noteCursor);
    connect(this, &QsciScintillaBase::SCN_CHARADDED, this, &CodeEditor::handleCharAdded);
    connect(this, &QsciScintilla::linesChanged, this, &CodeEditor::fitMargins);
    connect(this, &QsciScintillaBase::SCN_ZOOM, this, [this] {
        fitMargins();
        showProblemColours();
        emit zoomChanged(zoomLevel());
    });
}

long CodeEditor::send(unsigned message, long wParam, long lParam) const
{
    return SendScintilla(message, ulong(wParam), lParam);
}

QByteArrayView CodeEditor::bytes() const
{
    return {static_cast<const char *>(SendScintillaPtrResult(SCI_GETCHARACTERPOINTER)), send(SCI_GETLENGTH)};
}

QByteArray CodeEditor::withoutNul(QByteArray utf8) const
{
    if (utf8.contains('\0')) {
        utf8.removeIf([](char c) { return c == '\0'; });
        emit nulRefused();
    }
    return utf8;
}

void CodeEditor::load(const QString &script)
{
    const QByteArray utf8 = script.toUtf8();
    const bool readOnly = isReadOnly();
    endTyping();
    {
        const QScopedValueRollback bulk(m_bulk, m_bulk + 1);
        setReadOnly(false);
        send(SCI_SETUNDOCOLLECTION, false);
        send(SCI_CLEARALL);
        SendScintilla(SCI_ADDTEXT, uintptr_t(utf8.size()),
                      utf8.constData()); // SCI_SETTEXT would stop at a NUL
        send(SCI_SETUNDOCOLLECTION, true);
        send(SCI_EMPTYUNDOBUFFER);
        send(SCI_SETSAVEPOINT);
        setReadOnly(readOnly);
    }
    m_changedInGroup = false;
    setHabits(TextHabits::of(script));
    send(SCI_SETSCROLLWIDTH, 1);
    send(SCI_SETXOFFSET, 0);
    send(SCI_GOTOPOS, 0);
    send(SCI_SETFIRSTVISIBLELINE, 0);
    fitMargins();
    emit scriptChanged();
    noteCursor();
}

QString CodeEditor::script() const
{
    return text::fromUtf8Verbatim(bytes());
}

void CodeEditor::replaceAllUndoable(const QString &script)
{
    const QByteArray after = withoutNul(script.toUtf8());
    const QByteArrayView before = bytes();
    const qsizetype shorter = std::min(before.size(), after.size());

    qsizetype head = std::ranges::mismatch(before, after).in1 - before.begin();
    while (head > 0 && head < after.size() && isContinuation(after[head]))
        --head;
    while (head > 0 && head < before.size() && isContinuation(before[head]))
        --head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    while (tail > 0 && isContinuation(after[after.size() - tail]))
        --tail;
    if (head + tail == before.size() && head + tail == after.size())
        return;

    // Read-only holds for the person, not for what the server has.
    const bool wasReadOnly = isReadOnly();
    send(SCI_SETREADONLY, false);
    const auto undo = qScopeGuard([this, wasReadOnly] { send(SCI_SETREADONLY, wasReadOnly); });
    const auto [line, column] = std::pair(lineOfCursor(), columnOfCursor());
    const long cursor = send(SCI_GETCURRENTPOS);
    const long end = long(before.size() - tail);
    const bool cursorInside = cursor > head && cursor < end;
    const int top = firstVisibleLine();
    replaceBytes(long(head), end, QByteArrayView(after).sliced(head, after.size() - head - tail));
    if (cursorInside) {
        const long start = send(SCI_POSITIONFROMLINE, std::min(line, lines()) - 1);
        const long stop = send(SCI_GETLINEENDPOSITION, std::min(line, lines()) - 1);
        const long wanted = send(SCI_POSITIONRELATIVE, start, column - 1);
        send(SCI_SETEMPTYSELECTION,
             wanted >= start && wanted <= stop && (wanted > 0 || column == 1) ? wanted : stop);
    }
    setFirstVisibleLine(top);
}

void CodeEditor::replaceBytes(long start, long end, QByteArrayView with)
{
    const bool readOnly = isReadOnly();
    setReadOnly(false);
    {
        const UndoGroup bulk(*this);
        send(SCI_SETTARGETRANGE, start, end);
        // A null pointer ends the program, even with nothing to copy from it.
        SendScintilla(SCI_REPLACETARGET, uintptr_t(with.size()), with.isEmpty() ? "" : with.data());
    }
    setReadOnly(readOnly);
}

void CodeEditor::setScriptReadOnly(bool readOnly)
{
    setReadOnly(readOnly);
}

int CodeEditor::lineOfCursor() const
{
    return int(send(SCI_LINEFROMPOSITION, send(SCI_GETCURRENTPOS))) + 1;
}

int CodeEditor::columnOfCursor() const
{
    const long cursor = send(SCI_GETCURRENTPOS);
    const long start = send(SCI_POSITIONFROMLINE, send(SCI_LINEFROMPOSITION, cursor));
    return int(send(SCI_COUNTCHARACTERS, start, cursor)) + 1;
}

void CodeEditor::goTo(int line, int column)
{
    const long index = std::clamp(line, 1, lines()) - 1;
    const long start = send(SCI_POSITIONFROMLINE, index);
    const long end = send(SCI_GETLINEENDPOSITION, index);
    const bool beyond = column - 1 > send(SCI_COUNTCHARACTERS, start, end);
    send(SCI_SETEMPTYSELECTION,
         beyond || line > lines() ? end : send(SCI_POSITIONRELATIVE, start, std::max(column - 1, 0)));
    scrollToCursor();
    noteCursor();
}

void CodeEditor::scrollToCursor()
{
    send(SCI_ENSUREVISIBLE, lineOfCursor() - 1);
    const long line = send(SCI_VISIBLEFROMDOCLINE, lineOfCursor() - 1);
    const long top = send(SCI_GETFIRSTVISIBLELINE);
    if (line < top || line >= top + send(SCI_LINESONSCREEN))
        send(SCI_VERTICALCENTRECARET);
    send(SCI_SCROLLCARET);
}

qsizetype CodeEditor::position() const
{
    return unitsIn(bytes().first(send(SCI_GETCURRENTPOS)));
}

void CodeEditor::setPosition(qsizetype position)
{
    send(SCI_SETEMPTYSELECTION, ByteFinder(bytes())(position));
    scrollToCursor();
    noteCursor();
}

QRect CodeEditor::placeOf(qsizetype position) const
{
    const long place = ByteFinder(bytes())(position);
    return {int(send(SCI_POINTXFROMPOSITION, 0, place)), int(send(SCI_POINTYFROMPOSITION, 0, place)), 1,
            int(send(SCI_TEXTHEIGHT, send(SCI_LINEFROMPOSITION, place)))};
}

qsizetype CodeEditor::positionAt(QPoint point) const
{
    const long place = send(SCI_CHARPOSITIONFROMPOINTCLOSE, point.x(), point.y());
    return place < 0 ? -1 : unitsIn(bytes().first(place));
}

TextSpan CodeEditor::selection() const
{
    const QByteArrayView all = bytes();
    const long start = send(SCI_GETSELECTIONSTART);
    const long end = send(SCI_GETSELECTIONEND);
    return {unitsIn(all.first(start)), unitsIn(all.sliced(start, end - start))};
}

void CodeEditor::select(TextSpan span)
{
    ByteFinder find(bytes());
    const long start = find(span.start);
    const long end = find(span.end());
    send(SCI_SETSEL, start, end);
    const long last = send(SCI_LINEFROMPOSITION, end);
    for (long line = send(SCI_LINEFROMPOSITION, start); line <= last && !send(SCI_GETALLLINESVISIBLE); ++line)
        send(SCI_ENSUREVISIBLE, line);
    scrollToCursor();
    send(SCI_SCROLLRANGE, start, end);
    noteCursor();
}

void CodeEditor::markMatches(const QList<TextSpan> &matches)
{
    send(SCI_SETINDICATORCURRENT, m_matchIndicator);
    send(SCI_INDICATORCLEARRANGE, 0, send(SCI_GETLENGTH));
    ByteFinder find(bytes());
    for (const TextSpan &match : matches) {
        const long start = find(match.start);
        if (const long length = find(match.end()) - start; length > 0)
            send(SCI_INDICATORFILLRANGE, start, length);
    }
}

void CodeEditor::markRange(TextSpan span)
{
    send(SCI_SETINDICATORCURRENT, m_rangeIndicator);
    send(SCI_INDICATORCLEARRANGE, 0, send(SCI_GETLENGTH));
    ByteFinder find(bytes());
    const long start = find(span.start);
    if (const long length = find(span.end()) - start; length > 0)
        send(SCI_INDICATORFILLRANGE, start, length);
}

TextSpan CodeEditor::markedRange() const
{
    const long length = send(SCI_GETLENGTH);
    long start = 0;
    if (!send(SCI_INDICATORVALUEAT, m_rangeIndicator, 0))
        start = send(SCI_INDICATOREND, m_rangeIndicator, 0);
    if (start >= length || !send(SCI_INDICATORVALUEAT, m_rangeIndicator, start))
        return {};
    const long end = send(SCI_INDICATOREND, m_rangeIndicator, start);
    return {unitsIn(bytes().first(start)), unitsIn(bytes().sliced(start, end - start))};
}

void CodeEditor::markProblems(const QList<ProblemMark> &marks)
{
    for (const int indicator : {m_errorIndicator, m_warningIndicator}) {
        send(SCI_SETINDICATORCURRENT, indicator);
        send(SCI_INDICATORCLEARRANGE, 0, send(SCI_GETLENGTH));
    }
    send(SCI_MARKERDELETEALL, warningMarker);
    send(SCI_MARKERDELETEALL, errorMarker);
    m_problems.clear();
    for (const ProblemMark &mark : marks) {
        ByteFinder find(bytes()); // problems may overlap, and a finder only goes forward
        const long start = find(mark.span.start);
        const long end = std::max(start + 1, find(mark.span.end()));
        send(SCI_SETINDICATORCURRENT, mark.isError ? m_errorIndicator : m_warningIndicator);
        send(SCI_INDICATORFILLRANGE, start, end - start);
        const long line = send(SCI_LINEFROMPOSITION, start);
        if (mark.isError)
            send(SCI_MARKERDELETE, line, warningMarker); // the worst is what the margin shows
        if (mark.isError || !(send(SCI_MARKERGET, line) & (1 << errorMarker)))
            send(SCI_MARKERADD, line, mark.isError ? errorMarker : warningMarker);
        m_problems.append({start, end, mark.text, mark.fixes, mark.number});
    }
    describeProblems();
}

void CodeEditor::replaceSpans(const QList<Replacement> &replacements)
{
    if (isReadOnly() || replacements.isEmpty())
        return;
    QList<std::pair<long, long>> places;
    places.reserve(replacements.size());
    ByteFinder find(bytes());
    for (const Replacement &replacement : replacements) {
        const long start = find(replacement.span.start);
        places.append({start, find(replacement.span.end())});
    }
    const UndoGroup bulk(*this);
    for (qsizetype i = replacements.size() - 1; i >= 0;
         --i) // from the end, so that the places before stay right
        replaceBytes(places[i].first, places[i].second, withoutNul(replacements[i].text.toUtf8()));
}

void CodeEditor::setHabits(const TextHabits &found)
{
    m_found = found;
    TextHabits habits = found;
    if (m_options.indent != EditorOptions::Indent::AsScript) {
        habits.tabs = m_options.indent == EditorOptions::Indent::Tabs;
        habits.indentWidth = m_options.indentWidth;
    } else if (!found.isIndented) {
        habits.indentWidth = m_options.indentWidth;
    }
    if (m_options.lineEnd != EditorOptions::LineEnd::AsScript)
        habits.lineEnd = m_options.lineEnd == EditorOptions::LineEnd::CrLf ? TextHabits::LineEnd::CrLf
                                                                           : TextHabits::LineEnd::Lf;
    m_habits = habits;
    setEolMode(habits.lineEnd == TextHabits::LineEnd::CrLf ? EolWindows
               : habits.lineEnd == TextHabits::LineEnd::Cr ? EolMac
                                                           : EolUnix);
    setIndentationsUseTabs(habits.tabs);
    setIndentationWidth(habits.indentWidth);
    setTabWidth(habits.indentWidth);
}

void CodeEditor::noteChange(int position, int type, const char *, int length)
{
    if (!(type & (SC_MOD_INSERTTEXT | SC_MOD_DELETETEXT)))
        return;
    m_occurrence = {-1, -1};
    if (!m_problems.isEmpty())
        moveProblems(position, type & SC_MOD_INSERTTEXT ? length : -length);
    // Undoing "Replace all" is many changes, of which only the last is news.
    const bool more = (type & SC_MULTISTEPUNDOREDO) && !(type & SC_LASTSTEPINUNDOREDO);
    if (m_bulk > 0)
        m_changedInGroup = true;
    else if (!more)
        emit scriptChanged();
}

void CodeEditor::noteCursor()
{
    const int line = lineOfCursor();
    const int column = columnOfCursor();
    if (std::pair(line, column) == std::pair(m_line, m_column))
        return;
    if (line != m_line) {
        forgetOwnClosers();
        m_line = line;
        describeProblems();
    }
    m_column = column;
    emit cursorMoved(line, column);
}
