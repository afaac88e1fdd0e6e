// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A script beside another: which of its lines are not in the other, and where they differ inside.
#include "base/colours.h"
#include "editor/codeeditor.h"
#include "editor/codeeditor_marks.h"
#include "base/text.h"

using namespace Qt::StringLiterals;

namespace {

// Of a row's ground, and of what differs inside of it.
constexpr double rowShare = 0.14;
constexpr double insideShare = 0.2;

} // namespace

void CodeEditor::showCompared(const QList<ComparedLine> &lines)
{
    using Kind = ComparedLine::Kind;
    QStringList texts;
    for (const ComparedLine &line : lines)
        texts.append(line.text);
    setReadOnly(false);
    load(texts.join(u'\n'));

    setMarginType(numberMargin, TextMarginRightJustified);
    const QColor paper = palette().color(QPalette::Base);
    const QColor removed = colours::ink(colours::Meaning::Error, palette());
    const QColor added = colours::ink(colours::Meaning::Success, palette());
    const auto ground = [this, &paper](int marker, const QColor &colour, double share) {
        markerDefine(Background, marker);
        setMarkerBackgroundColor(colours::mix(colour, paper, share), marker);
    };
    ground(removedMarker, removed, rowShare);
    ground(addedMarker, added, rowShare);
    ground(fillerMarker, palette().color(QPalette::Mid), rowShare);
    if (m_removedIndicator < 0) {
        m_removedIndicator = indicatorDefine(StraightBoxIndicator);
        m_addedIndicator = indicatorDefine(StraightBoxIndicator);
        for (const int indicator : {m_removedIndicator, m_addedIndicator})
            setIndicatorDrawUnder(true, indicator);
    }
    const auto translucent = [](QColor colour) {
        colour.setAlphaF(float(insideShare));
        return colour;
    };
    setIndicatorForegroundColor(translucent(removed), m_removedIndicator);
    setIndicatorForegroundColor(translucent(added), m_addedIndicator);

    clearMarginText();
    int widest = 0;
    for (int i = 0; i < lines.size(); ++i) {
        const ComparedLine &line = lines[i];
        widest = std::max(widest, line.number);
        const QString sign = line.kind == Kind::Removed ? u" −"_s
                             : line.kind == Kind::Added ? u" +"_s
                                                        : u"  "_s;
        const QString number = line.kind == Kind::Filler ? QString() : QString::number(line.number) + sign;
        setMarginText(i, number, STYLE_LINENUMBER);
        if (line.kind != Kind::Same) {
            markerAdd(i, line.kind == Kind::Removed ? removedMarker
                         : line.kind == Kind::Added ? addedMarker
                                                    : fillerMarker);
        }
        const long start = send(SCI_POSITIONFROMLINE, i);
        send(SCI_SETINDICATORCURRENT, line.kind == Kind::Removed ? m_removedIndicator : m_addedIndicator);
        for (const TextSpan &span : line.changed) {
            const long from = start + text::utf8Bytes(QStringView(line.text).left(span.start));
            const long length = text::utf8Bytes(QStringView(line.text).sliced(span.start, span.length));
            send(SCI_INDICATORFILLRANGE, from, length);
        }
    }
    setMarginWidth(numberMargin, QString::number(widest) + " −9"_L1);
    setMarginWidth(problemMargin, 0);
    setMarginWidth(foldMargin, 0);
    setReadOnly(true);
    setCaretLineVisible(false);
}
