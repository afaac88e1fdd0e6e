// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/mergemarks.h"

#include "base/colours.h"
#include "editor/codeeditor.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct MergeMarks
{
    Q_DECLARE_TR_FUNCTIONS(MergeMarks)
};

using colours::Meaning;
using mergemarks::From;

// Scintilla's numbers; the editor itself has those below.
constexpr int wordMargin = 3;
constexpr int firstMarker = 8;
constexpr double groundShare = 0.14;
constexpr std::array all{From::Theirs, From::Mine, From::Both, From::Open};

int markerOf(From from)
{
    return firstMarker + int(from);
}

QString word(From from)
{
    switch (from) {
    case From::Theirs:
        //: Beside lines of a merged script: their version has them.
        return MergeMarks::tr("theirs");
    case From::Mine:
        //: Beside lines of a merged script: my version has them.
        return MergeMarks::tr("mine");
    case From::Both:
        //: Beside lines of a merged script: both versions have them.
        return MergeMarks::tr("both");
    case From::Open:
        break;
    }
    //: Beside lines of a merged script: it is not decided whose they are.
    return MergeMarks::tr("conflict");
}

QColor ground(From from, const QPalette &palette)
{
    const auto ink = [from, &palette] {
        switch (from) {
        case From::Theirs:
            return colours::ink(Meaning::Information, palette);
        case From::Mine:
            return colours::ink(Meaning::Success, palette);
        case From::Open:
            return colours::ink(Meaning::Error, palette);
        case From::Both:
            break;
        }
        return palette.color(QPalette::Mid);
    };
    return colours::mix(ink(), palette.color(QPalette::Base), groundShare);
}

} // namespace

mergemarks::From mergemarks::from(const merge::Chunk &chunk)
{
    if (!chunk.isDecided)
        return From::Open;
    if (chunk.theirs == chunk.mine)
        return From::Both;
    return chunk.result == chunk.theirs ? From::Theirs : chunk.result == chunk.mine ? From::Mine : From::Both;
}

void mergemarks::show(CodeEditor &editor, const QList<Mark> &marks)
{
    editor.setMarginType(wordMargin, QsciScintilla::TextMargin);
    editor.clearMarginText();
    editor.setCaretLineVisible(false); // it would hide the ground of its line
    for (const From from : all) {
        editor.markerDeleteAll(markerOf(from));
        editor.markerDefine(QsciScintilla::Background, markerOf(from));
        editor.setMarkerBackgroundColor(ground(from, editor.palette()), markerOf(from));
    }
    QString widest;
    for (const Mark &mark : marks) {
        //: Beside a line of a merged script, before which something was removed by them, or by me.
        const QString whose = mark.lines > 0 ? word(mark.from) : MergeMarks::tr("− %1").arg(word(mark.from));
        const QString text = (mark.isCurrent ? u"▸ "_s : u"  "_s) + whose;
        if (text.size() > widest.size())
            widest = text;
        for (int line = mark.line; line < mark.line + std::max(1, mark.lines); ++line) {
            editor.setMarginText(line, text, QsciScintillaBase::STYLE_LINENUMBER);
            if (mark.lines > 0)
                editor.markerAdd(line, markerOf(mark.from));
        }
    }
    editor.setMarginWidth(wordMargin, widest.isEmpty() ? QString() : widest + u' ');
}
