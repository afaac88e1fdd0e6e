// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CodeEditor that folds blocks and comments away. How deep each line is CodeLexer tells.
#include "editor/codeeditor.h"
#include "editor/codeeditor_marks.h"
#include "editor/syntaxthemes.h"

void CodeEditor::setUpFolding()
{
    send(SCI_SETMARGINTYPEN, foldMargin, SC_MARGIN_SYMBOL);
    send(SCI_SETMARGINMASKN, foldMargin, long(SC_MASK_FOLDERS));
    send(SCI_SETMARGINSENSITIVEN, foldMargin, true);
    send(SCI_SETMARGINCURSORN, foldMargin, SC_CURSORARROW);
    // What is edited, found or gone to inside a fold opens it, and so does the edit that ends it.
    send(SCI_SETAUTOMATICFOLD, SC_AUTOMATICFOLD_SHOW | SC_AUTOMATICFOLD_CLICK | SC_AUTOMATICFOLD_CHANGE);
    send(SCI_SETFOLDFLAGS, SC_FOLDFLAG_LINEAFTER_CONTRACTED);
    send(SCI_MARKERDEFINE, SC_MARKNUM_FOLDER, SC_MARK_ARROW);
    send(SCI_MARKERDEFINE, SC_MARKNUM_FOLDEREND, SC_MARK_ARROW);
    send(SCI_MARKERDEFINE, SC_MARKNUM_FOLDEROPEN, SC_MARK_ARROWDOWN);
    send(SCI_MARKERDEFINE, SC_MARKNUM_FOLDEROPENMID, SC_MARK_ARROWDOWN);
    for (const int none : {SC_MARKNUM_FOLDERSUB, SC_MARKNUM_FOLDERTAIL, SC_MARKNUM_FOLDERMIDTAIL})
        send(SCI_MARKERDEFINE, none, SC_MARK_EMPTY);
}

void CodeEditor::showFoldColours(const EditorColours &colours)
{
    for (const int marker :
         {SC_MARKNUM_FOLDER, SC_MARKNUM_FOLDEREND, SC_MARKNUM_FOLDEROPEN, SC_MARKNUM_FOLDEROPENMID}) {
        send(SCI_MARKERSETFORE, marker, sciColour(colours.lineNumber));
        send(SCI_MARKERSETBACK, marker, sciColour(colours.lineNumber));
    }
    setFoldMarginColors(colours.margin, colours.margin);
}

void CodeEditor::foldAtCursor()
{
    if (!m_options.showFolding)
        return;
    send(SCI_COLOURISE, 0, -1);
    long line = lineOfCursor() - 1;
    const bool isHeader = send(SCI_GETFOLDLEVEL, line) & SC_FOLDLEVELHEADERFLAG;
    // What is folded already leaves the block around it.
    if (!isHeader || !send(SCI_GETFOLDEXPANDED, line))
        line = send(SCI_GETFOLDPARENT, line);
    if (line < 0)
        return;
    send(SCI_FOLDLINE, line, SC_FOLDACTION_CONTRACT);
    goTo(int(line) + 1, columnOfCursor()); // no text cursor where it cannot be seen
}

void CodeEditor::unfoldAtCursor()
{
    send(SCI_FOLDLINE, lineOfCursor() - 1, SC_FOLDACTION_EXPAND);
}

void CodeEditor::setAllFolded(bool folded)
{
    if (folded && !m_options.showFolding)
        return;
    send(SCI_COLOURISE, 0, -1);
    send(SCI_FOLDALL, folded ? SC_FOLDACTION_CONTRACT : SC_FOLDACTION_EXPAND);
    if (folded) {
        long line = lineOfCursor() - 1;
        while (line > 0 && !send(SCI_GETLINEVISIBLE, line))
            --line;
        goTo(int(line) + 1, columnOfCursor());
    }
    send(SCI_SCROLLCARET);
}

QList<int> CodeEditor::foldedLines() const
{
    QList<int> found;
    for (long line = send(SCI_CONTRACTEDFOLDNEXT, 0); line >= 0;
         line = send(SCI_CONTRACTEDFOLDNEXT, line + 1))
        found.append(int(line) + 1);
    return found;
}

void CodeEditor::foldLines(const QList<int> &lines)
{
    if (lines.isEmpty() || !m_options.showFolding)
        return;
    loadSyntax(); // without a grammar there is nothing to fold
    send(SCI_COLOURISE, 0, -1);
    for (const int line : lines) {
        if (line >= 1 && line <= this->lines() && send(SCI_GETFOLDLEVEL, line - 1) & SC_FOLDLEVELHEADERFLAG)
            send(SCI_FOLDLINE, line - 1, SC_FOLDACTION_CONTRACT);
    }
}

int CodeEditor::topLine() const
{
    return int(send(SCI_DOCLINEFROMVISIBLE, send(SCI_GETFIRSTVISIBLELINE))) + 1;
}

void CodeEditor::setTopLine(int line)
{
    send(SCI_SETFIRSTVISIBLELINE, send(SCI_VISIBLEFROMDOCLINE, std::clamp(line, 1, lines()) - 1));
}
