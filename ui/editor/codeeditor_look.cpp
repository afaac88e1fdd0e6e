// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CodeEditor that says what it looks like.
#include "base/colours.h"
#include "editor/codeeditor.h"
#include "editor/codeeditor_marks.h"
#include "editor/codelexer.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QFontInfo>
#include <QTimer>

#include <algorithm>

namespace {

QFont codeFont(const EditorOptions &options)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (!options.fontFamily.isEmpty()) {
        font.setFamily(options.fontFamily);
        font.setFixedPitch(true);
        font.setStyleHint(QFont::Monospace);
    }
    if (options.fontSize > 0) {
        font.setPointSizeF(options.fontSize);
        return font;
    }
    // Scintilla wants points, and code no smaller than the texts around it.
    font.setPointSizeF(
        std::max({QFontInfo(font).pointSizeF(), QFontInfo(QApplication::font()).pointSizeF(), 10.0}));
    return font;
}

} // namespace

void CodeEditor::setUpBehaviour()
{
    setUtf8(true);
    setFrameShape(QFrame::NoFrame);
    setWrapMode(WrapNone);
    setScrollWidthTracking(true);
    setEdgeMode(EdgeNone);
    setFolding(NoFoldStyle);
    setBraceMatching(SloppyBraceMatch);
    setAutoIndent(false); // our own knows the brackets of JavaScript
    setIndentationGuides(true);
    setBackspaceUnindents(true);
    setTabIndents(true);
    setCaretLineVisible(true);
    setCaretWidth(2);
    setMarginType(numberMargin, NumberMargin);
    send(SCI_SETCARETLINEVISIBLEALWAYS, true); // also while the find bar has the focus
    send(SCI_SETBUFFEREDDRAW, false);          // Qt buffers already, and knows the screen's scale
    send(SCI_SETLAYOUTCACHE, SC_CACHE_PAGE);
    // Notices of styles and markers cost as much as a keystroke, and nobody here listens to them.
    send(SCI_SETMODEVENTMASK, SC_MOD_INSERTTEXT | SC_MOD_DELETETEXT | SC_MOD_CHANGEFOLD);
    // Caret and search hits keep two lines of context above and below.
    send(SCI_SETYCARETPOLICY, CARET_SLOP | CARET_STRICT | CARET_EVEN, 2);

    m_matchIndicator = indicatorDefine(StraightBoxIndicator);
    setIndicatorDrawUnder(true, m_matchIndicator);
    m_errorIndicator = indicatorDefine(SquiggleIndicator);
    m_warningIndicator = indicatorDefine(SquiggleIndicator);
    m_rangeIndicator = indicatorDefine(FullBoxIndicator);
    setIndicatorDrawUnder(true, m_rangeIndicator);
    m_closerIndicator = indicatorDefine(HiddenIndicator);

    send(SCI_SETMULTIPLESELECTION, true);
    send(SCI_SETADDITIONALSELECTIONTYPING, true);
    send(SCI_SETMULTIPASTE, SC_MULTIPASTE_EACH);
    send(SCI_SETADDITIONALCARETSBLINK, true);

    // Otherwise a selection turns light grey in every theme as soon as another program selects something.
    disconnect(QApplication::clipboard(), &QClipboard::selectionChanged, this, nullptr);
}

void CodeEditor::loadSyntax()
{
    if (m_lexer)
        return;
    m_lexer = new CodeLexer(m_themes, this);
    m_lexer->setLook(m_themes.colours(palette(), m_options), codeFont(m_options));
    setLexer(m_lexer);
    applyLook();
}

void CodeEditor::applyLook()
{
    const EditorColours colours =
        m_lexer ? m_themes.colours(palette(), m_options) : EditorColours::plain(palette());
    const QFont font = codeFont(m_options);
    if (m_lexer) {
        m_lexer->setLook(colours, font);
    } else {
        setFont(font);
        setColor(colours.text);
        setPaper(colours.paper);
    }
    // One font for all, the margins and braces too: Scintilla measures and draws that much faster.
    send(SCI_STYLECLEARALL);
    if (m_lexer)
        m_lexer->setLook(colours, font);
    const int air = QFontMetrics(font).height() / 10;
    setExtraAscent(air);
    setExtraDescent(air);
    send(SCI_SETMARGINLEFT, 0, QFontMetrics(font).horizontalAdvance(u'0'));

    setCaretForegroundColor(colours.text);
    setCaretLineBackgroundColor(colours.currentLine);
    send(SCI_SETADDITIONALCARETFORE, sciColour(colours.text));
    setSelectionBackgroundColor(colours.selection);
    send(SCI_SETADDITIONALSELBACK, sciColour(colours.selection));
    resetSelectionForegroundColor();
    setMarginsBackgroundColor(colours.margin);
    setMarginsForegroundColor(colours.lineNumber);
    setIndentationGuidesForegroundColor(colours.guide);
    setIndentationGuidesBackgroundColor(colours.paper);
    setMatchedBraceForegroundColor(colours.brace);
    setMatchedBraceBackgroundColor(colours.braceGround);
    setUnmatchedBraceForegroundColor(colours.brokenBrace);
    setUnmatchedBraceBackgroundColor(colours.brokenBraceGround);
    setIndicatorForegroundColor(colours.match, m_matchIndicator);
    setIndicatorOutlineColor(QColor::fromRgb(colours.match.rgb()), m_matchIndicator);
    setIndicatorForegroundColor(::colours::ink(::colours::Meaning::Error, palette()), m_errorIndicator);
    setIndicatorForegroundColor(::colours::ink(::colours::Meaning::Warning, palette()), m_warningIndicator);
    QColor range = colours.selection;
    range.setAlpha(70);
    setIndicatorForegroundColor(range, m_rangeIndicator);
    // No text has the default style, but the line below what is folded away has, and is no text.
    if (m_lexer)
        send(SCI_STYLESETFORE, STYLE_DEFAULT, sciColour(colours.lineNumber));
    showFoldColours(colours);
    fitMargins();
    showProblemColours();
}

void CodeEditor::setOptions(const EditorOptions &options)
{
    if (options == m_options)
        return;
    m_options = options;
    setHabits(m_found);
    setIndentationGuides(options.showIndentGuides);
    setWhitespaceVisibility(options.showWhitespace ? WsVisible : WsInvisible);
    setEolVisibility(options.showLineEnds);
    setWrapMode(options.wrapLines ? WrapWord : WrapNone);
    if (!options.showFolding)
        setAllFolded(false); // nothing may be away without a sign of it
    applyLook();
}

void CodeEditor::fitMargins()
{
    const qsizetype digits = std::max<qsizetype>(3, QString::number(lines()).size());
    setMarginWidth(numberMargin, QString(digits + 1, u'9'));
    const int symbol = textHeight(0);
    setMarginWidth(problemMargin, symbol);
    setMarginWidth(foldMargin, m_options.showFolding ? symbol * 3 / 4 : 0);
}

int CodeEditor::textLeft() const
{
    return marginWidth(numberMargin) + marginWidth(problemMargin) + marginWidth(foldMargin);
}

void CodeEditor::changeEvent(QEvent *event)
{
    QsciScintilla::changeEvent(event);
    // Also sent while the base class is being made, before there is an indicator to colour.
    const bool look =
        event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange;
    if (look && m_closerIndicator >= 0)
        applyLook();
}

void CodeEditor::paintEvent(QPaintEvent *event)
{
    QsciScintilla::paintEvent(event);
    if (!m_lexer && !std::exchange(m_syntaxAwaited, true))
        QTimer::singleShot(0, this, &CodeEditor::loadSyntax);
}
