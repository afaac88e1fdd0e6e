// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/codelexer.h"

#include "editor/syntaxthemes.h"
#include "base/text.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/FoldingRegion>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Theme>
#include <Qsci/qsciscintilla.h>

#include <QMetaEnum>

#include <algorithm>

using KSyntaxHighlighting::FoldingRegion;
using KSyntaxHighlighting::State;
using KSyntaxHighlighting::Theme;

namespace {

constexpr int deepest = 0xbff; // what Scintilla can count, less its base

bool isComment(int style)
{
    return style == Theme::Comment || style == Theme::Documentation || style == Theme::Annotation ||
           style == Theme::CommentVar;
}

} // namespace

// A member of the lexer, as inheriting from both bases would make two meanings of setDefinition() and the
// like.
class CodeLexer::Highlighter : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    State run(const QString &line, const State &before)
    {
        m_styles.fill(Theme::Normal, line.size());
        m_depth = m_least = 0;
        return highlightLine(QStringView(line).first(colouredPart(line)), before);
    }

    /// One style for each UTF-16 unit of the line last run.
    const QByteArray &styles() const { return m_styles; }
    /// By how much deeper the line ends than it began, and the least depth from which it went deeper: for
    /// "} else {" that is -1, so that the second block is folded in under this line and not with the first.
    int depth() const { return m_depth; }
    int leastDepth() const { return m_least; }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        std::fill_n(m_styles.begin() + offset, length, char(format.textStyle()));
    }
    void applyFolding(int, int, FoldingRegion region) override
    {
        if (region.type() == FoldingRegion::Begin) {
            m_least = std::min(m_least, m_depth);
            ++m_depth;
        } else if (region.type() == FoldingRegion::End) {
            --m_depth;
        }
    }

private:
    static qsizetype colouredPart(const QString &line)
    {
        if (line.size() <= longestLine)
            return line.size();
        return line[longestLine].isLowSurrogate() ? longestLine - 1 : longestLine;
    }

    QByteArray m_styles;
    int m_depth = 0;
    int m_least = 0;
};

CodeLexer::CodeLexer(SyntaxThemes &themes, QObject *parent)
    : QsciLexerCustom(parent)
    , m_highlighter(std::make_unique<Highlighter>())
{
    m_highlighter->setDefinition(themes.javaScript());
}

CodeLexer::~CodeLexer() = default;

void CodeLexer::setLook(const EditorColours &colours, const QFont &font)
{
    setDefaultFont(font);
    setDefaultColor(colours.text);
    setDefaultPaper(colours.paper);
    setColor(colours.text, QsciScintillaBase::STYLE_DEFAULT);
    for (int style = 0; style < EditorColours::styles; ++style) {
        setFont(font, style);
        setColor(colours.ink[size_t(style)], style);
        setPaper(colours.ground[size_t(style)], style);
    }
}

const char *CodeLexer::language() const
{
    return "JavaScript";
}

QString CodeLexer::description(int style) const
{
    return QString::fromLatin1(QMetaEnum::fromType<Theme::TextStyle>().valueToKey(style));
}

const char *CodeLexer::wordCharacters() const
{
    return "$_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
}

void CodeLexer::setEditor(QsciScintilla *newEditor)
{
    if (editor())
        disconnect(editor(), &QsciScintillaBase::SCN_MODIFIED, this, nullptr);
    QsciLexerCustom::setEditor(newEditor);
    m_ends.clear();
    m_dirtyFrom = m_dirtyTo = -1;
    if (!editor())
        return;
    m_lineCount = editor()->lines();
    connect(editor(), &QsciScintillaBase::SCN_MODIFIED, this, &CodeLexer::noteChange);
}

// Several edits may come before one paint, so only the range of changed lines is kept, and the states move
// along.
void CodeLexer::noteChange(int position, int type, const char *, int length, int linesAdded)
{
    if (!(type & (QsciScintillaBase::SC_MOD_INSERTTEXT | QsciScintillaBase::SC_MOD_DELETETEXT)))
        return;
    m_lineCount += linesAdded;
    const auto lineAt = [this](int at) {
        return qsizetype(editor()->SendScintilla(QsciScintillaBase::SCI_LINEFROMPOSITION, at));
    };
    const qsizetype line = lineAt(position);
    if (line >= m_ends.size())
        return;
    // Asked for colours before it told us of the change, see styleText(), Scintilla takes this line for
    // coloured.
    if (editor()->SendScintilla(QsciScintillaBase::SCI_GETENDSTYLED) > position)
        startStyling(position);
    if (type & QsciScintillaBase::SC_MOD_DELETETEXT)
        noteDeletion(line, -linesAdded);
    else
        noteInsertion(line, linesAdded, lineAt(position + length));
}

void CodeLexer::noteDeletion(qsizetype line, qsizetype count)
{
    if (line + count >= m_ends.size()) {
        m_ends.resize(line);
        if (m_dirtyFrom >= line)
            m_dirtyFrom = m_dirtyTo = -1;
        m_dirtyTo = std::min(m_dirtyTo, line - 1);
        return;
    }
    // The state that stays is the one the next line was coloured with.
    m_ends.remove(line, count);
    const auto moved = [=](qsizetype dirty) { return dirty > line ? std::max(line, dirty - count) : dirty; };
    m_dirtyFrom = moved(m_dirtyFrom);
    m_dirtyTo = moved(m_dirtyTo);
    markDirty(line, line);
}

// An LF that joins a CR adds no line, yet what came with it stands on the next: @p last is not always line +
// count.
void CodeLexer::noteInsertion(qsizetype line, qsizetype count, qsizetype last)
{
    if (count > 0) {
        m_ends.insert(line, count, LineEnd());
        const auto moved = [=](qsizetype dirty) { return dirty > line ? dirty + count : dirty; };
        m_dirtyFrom = moved(m_dirtyFrom);
        m_dirtyTo = moved(m_dirtyTo);
    }
    markDirty(line, last);
}

void CodeLexer::markDirty(qsizetype from, qsizetype to)
{
    m_dirtyFrom = m_dirtyFrom < 0 ? from : std::min(m_dirtyFrom, from);
    m_dirtyTo = std::max(m_dirtyTo, to);
}

// Scintilla asks for no more than it is about to paint, often the changed line alone. A change that reaches
// further must still show at once in all lines that can be seen.
qsizetype CodeLexer::lastLineToStyle(int end) const
{
    const auto ask = [this](unsigned message, unsigned long value = 0) {
        return qsizetype(editor()->SendScintilla(message, value));
    };
    const qsizetype below =
        ask(QsciScintillaBase::SCI_GETFIRSTVISIBLELINE) + ask(QsciScintillaBase::SCI_LINESONSCREEN);
    const qsizetype visible = ask(QsciScintillaBase::SCI_DOCLINEFROMVISIBLE, ulong(below));
    const qsizetype asked = ask(QsciScintillaBase::SCI_LINEFROMPOSITION, ulong(end));
    return std::min(std::max(visible, asked), ask(QsciScintillaBase::SCI_GETLINECOUNT) - 1);
}

void CodeLexer::styleText(int, int end)
{
    // Deleting lines moves the scroll bar, which wants colours at once, while our states still count the old
    // lines.
    if (!editor() || m_lineCount != editor()->lines())
        return;
    const qsizetype last = lastLineToStyle(end);
    if (m_dirtyFrom >= 0 && m_dirtyFrom <= last) {
        const qsizetype stopped = styleLines(m_dirtyFrom, last);
        m_ends.resize(stopped); // what lies below is coloured when it is seen
        m_dirtyFrom = m_dirtyTo = -1;
    }
    if (m_ends.size() <= last)
        styleLines(m_ends.size(), last);

    // Scintilla moved its mark of what is coloured up to the edit; what we kept below it is still right.
    const qsizetype rightUpTo = m_dirtyFrom >= 0 ? m_dirtyFrom : m_ends.size();
    const bool all = rightUpTo >= editor()->lines();
    startStyling(all ? editor()->length() : editor()->positionFromLineIndex(int(rightUpTo), 0));
    tellDepths();
}

// Last, as a fold that opens by it scrolls and paints, which asks for colours again.
void CodeLexer::tellDepths()
{
    auto levels = std::exchange(m_foldLevels, {});
    for (const auto &[line, level] : std::as_const(levels))
        editor()->SendScintilla(QsciScintillaBase::SCI_SETFOLDLEVEL, ulong(line), long(level));
    levels.clear();
    if (m_foldLevels.isEmpty())
        m_foldLevels.swap(levels); // its memory is for the next key
}

// Returns up to which line the states are right now: all of them if a line ended as it did before.
qsizetype CodeLexer::styleLines(qsizetype first, qsizetype last)
{
    m_styles.resize(0);
    qsizetype line = first;
    bool asBefore = false;
    for (; line <= last && !asBefore; ++line) {
        // Only from the last changed line on are the states kept those the next line was coloured with.
        const bool comparable = m_dirtyTo >= 0 && line >= m_dirtyTo && line < m_ends.size();
        const LineEnd before = comparable ? m_ends[line] : LineEnd();
        appendLine(line);
        asBefore = comparable && m_ends[line] == before;
    }
    startStyling(editor()->positionFromLineIndex(int(first), 0));
    editor()->SendScintilla(QsciScintillaBase::SCI_SETSTYLINGEX, ulong(m_styles.size()),
                            m_styles.constData());
    return asBefore ? m_ends.size() : line;
}

QString CodeLexer::textBetween(long start, long end)
{
    m_line.resize(end - start + 1); // Scintilla adds a NUL
    editor()->SendScintilla(QsciScintillaBase::SCI_GETTEXTRANGE, start, end, m_line.data());
    m_line.chop(1);
    return text::fromUtf8Verbatim(m_line);
}

// The colour a blank would get there tells.
bool CodeLexer::isTextAt(long position)
{
    const long line = editor()->SendScintilla(QsciScintillaBase::SCI_LINEFROMPOSITION, position);
    const long start = editor()->SendScintilla(QsciScintillaBase::SCI_POSITIONFROMLINE, line);
    styleText(0, int(start));
    if (line > m_ends.size() || (m_dirtyFrom >= 0 && m_dirtyFrom < line))
        return false; // in the midst of a change
    const QString before = textBetween(start, position) + u' ';
    m_highlighter->run(before, line > 0 ? m_ends[line - 1].state : State());
    const int style = m_highlighter->styles().back();
    return isString(style) || isComment(style);
}

bool CodeLexer::isString(int style)
{
    switch (style) {
    case Theme::Char:
    case Theme::SpecialChar:
    case Theme::String:
    case Theme::VerbatimString:
    case Theme::SpecialString:
        return true;
    default:
        return false;
    }
}

// Colours one line into m_styles and notes the state at its end.
void CodeLexer::appendLine(qsizetype line)
{
    const auto at = [&](unsigned message) { return editor()->SendScintilla(message, ulong(line)); };
    const long start = at(QsciScintillaBase::SCI_POSITIONFROMLINE);
    const long end = at(QsciScintillaBase::SCI_GETLINEENDPOSITION);
    const long next = line + 1 < editor()->lines() ? start + at(QsciScintillaBase::SCI_LINELENGTH) : end;
    const QString text = textBetween(start, end);
    const LineEnd before = line > 0 ? m_ends[line - 1] : LineEnd();
    const State state = m_highlighter->run(text, before.state);
    const LineEnd after{state, std::max(0, before.depth + m_highlighter->depth())};
    if (line < m_ends.size())
        m_ends[line] = after;
    else
        m_ends.append(after);
    const int level = std::clamp(before.depth + m_highlighter->leastDepth(), 0, deepest);
    const int header = after.depth > level ? QsciScintillaBase::SC_FOLDLEVELHEADERFLAG : 0;
    m_foldLevels.append({line, (QsciScintillaBase::SC_FOLDLEVELBASE + level) | header});

    const QByteArray &styles = m_highlighter->styles();
    if (text.size() == m_line.size()) {
        m_styles.append(styles); // ASCII only
    } else {
        // A pair of surrogates is four bytes, so each half gives two.
        for (qsizetype i = 0; i < text.size(); ++i) {
            const char16_t unit = text[i].unicode();
            const int bytes = unit < 0x80 ? 1 : unit < 0x800 || QChar::isSurrogate(unit) ? 2 : 3;
            m_styles.append(bytes, styles[i]);
        }
    }
    m_styles.append(next - end, char(Theme::Normal));
}
