// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/texthabits.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int widestIndent = 8;

// Calls visit(line) for each line, without its end, and counts the kinds of line ends.
template<typename Visit>
std::array<int, 3> forEachLine(QStringView script, Visit visit)
{
    std::array<int, 3> ends{};
    qsizetype start = 0;
    for (qsizetype i = 0; i < script.size(); ++i) {
        const QChar c = script[i];
        if (c != u'\n' && c != u'\r')
            continue;
        visit(script.sliced(start, i - start));
        if (c == u'\n') {
            ++ends[size_t(TextHabits::LineEnd::Lf)];
        } else if (i + 1 < script.size() && script[i + 1] == u'\n') {
            ++ends[size_t(TextHabits::LineEnd::CrLf)];
            ++i;
        } else {
            ++ends[size_t(TextHabits::LineEnd::Cr)];
        }
        start = i + 1;
    }
    visit(script.sliced(start));
    return ends;
}

} // namespace

TextHabits TextHabits::of(QStringView script)
{
    int tabLines = 0;
    int spaceLines = 0;
    int before = 0; // spaces in front of the line before
    std::array<int, widestIndent + 1> steps{};

    const auto ends = forEachLine(script, [&](QStringView line) {
        const QStringView text = line.trimmed();
        // The continuation of a block comment stands one column further in, which says nothing.
        if (text.isEmpty() || text.startsWith(u'*'))
            return;
        if (line.startsWith(u'\t')) {
            ++tabLines;
            before = 0;
            return;
        }
        const auto first = std::ranges::find_if(line, [](QChar c) { return c != u' '; });
        const int spaces = int(first - line.begin());
        if (spaces > 0)
            ++spaceLines;
        if (const int step = spaces - before; step >= 2 && step <= widestIndent)
            ++steps[size_t(step)];
        before = spaces;
    });

    TextHabits habits;
    // On a tie the first kind wins, so LF is the default.
    habits.lineEnd = LineEnd(std::ranges::max_element(ends) - ends.begin());
    habits.tabs = tabLines > spaceLines;
    habits.isIndented = tabLines + spaceLines > 0;
    if (const auto most = std::ranges::max_element(steps); !habits.tabs && *most > 0)
        habits.indentWidth = int(most - steps.begin());
    return habits;
}

QString TextHabits::lineEndText() const
{
    switch (lineEnd) {
    case LineEnd::CrLf:
        return u"\r\n"_s;
    case LineEnd::Cr:
        return u"\r"_s;
    case LineEnd::Lf:
        break;
    }
    return u"\n"_s;
}
