// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparison.h"

#include <algorithm>

namespace compare {

namespace {

bool hasEnd(const QStringList &lines)
{
    return lines.isEmpty() || lines.constLast().endsWith(u'\n') || lines.constLast().endsWith(u'\r');
}

MissingLineEnd remarkOn(const Comparison &comparison)
{
    if (comparison.changes.isEmpty())
        return MissingLineEnd::None;
    const bool left = hasEnd(comparison.left);
    const bool right = hasEnd(comparison.right);
    if (left == right)
        return MissingLineEnd::None;
    return left ? MissingLineEnd::Right : MissingLineEnd::Left;
}

bool haveOtherLineEnds(const Comparison &comparison)
{
    return std::ranges::any_of(comparison.rows, [&comparison](const Row &row) {
        if (row.left < 0 || row.right < 0)
            return false;
        const QString left = linediff::lineEnd(comparison.left[row.left]);
        const QString right = linediff::lineEnd(comparison.right[row.right]);
        return !left.isEmpty() && !right.isEmpty() && left != right;
    });
}

/// How lines end about @p line of @p lines; empty if they tell nothing.
QString lineEndNear(const QStringList &lines, qsizetype line)
{
    for (qsizetype i = std::min(line, lines.size() - 1); i >= 0; --i) {
        if (const QString end = linediff::lineEnd(lines[i]); !end.isEmpty())
            return end;
    }
    return {};
}

/// @p lines with some of them replaced by @p others, which get the line ends of @p lines.
QString replaced(const QStringList &lines, qsizetype first, qsizetype count, const QStringList &others)
{
    QString result = lines.first(first).join(QString());
    for (qsizetype i = 0; i < others.size(); ++i) {
        const QString own = linediff::lineEnd(others[i]);
        const QString end =
            lineEndNear(lines, i < count ? first + i : std::max<qsizetype>(0, first + count - 1));
        result += own.isEmpty() || end.isEmpty() ? others[i] : others[i].chopped(own.size()) + end;
    }
    return result + lines.sliced(first + count).join(QString());
}

} // namespace

Comparison scripts(const QString &left, const QString &right)
{
    Comparison result{.left = linediff::lines(left), .right = linediff::lines(right)};
    result.changes = linediff::hunks(result.left, result.right, true);
    qsizetype inLeft = 0;
    qsizetype inRight = 0;
    const auto addSame = [&](qsizetype end) {
        for (; inLeft < end; ++inLeft, ++inRight)
            result.rows.append({.left = inLeft, .right = inRight});
    };
    for (qsizetype change = 0; change < result.changes.size(); ++change) {
        const linediff::Hunk &hunk = result.changes[change];
        addSame(hunk.leftLine);
        for (qsizetype i = 0; i < std::max(hunk.leftCount, hunk.rightCount); ++i) {
            Row row{.left = i < hunk.leftCount ? hunk.leftLine + i : -1,
                    .right = i < hunk.rightCount ? hunk.rightLine + i : -1,
                    .change = change};
            if (row.left >= 0 && row.right >= 0)
                row.inside = linediff::inside(result.left[row.left], result.right[row.right]);
            result.rows.append(row);
        }
        inLeft = hunk.leftLine + hunk.leftCount;
        inRight = hunk.rightLine + hunk.rightCount;
    }
    addSame(result.left.size());
    result.remark = remarkOn(result);
    result.haveOtherLineEnds = haveOtherLineEnds(result);
    return result;
}

QString Comparison::withLeft(qsizetype change) const
{
    const linediff::Hunk &hunk = changes[change];
    return replaced(right, hunk.rightLine, hunk.rightCount, left.sliced(hunk.leftLine, hunk.leftCount));
}

QString Comparison::withRight(qsizetype change) const
{
    const linediff::Hunk &hunk = changes[change];
    return replaced(left, hunk.leftLine, hunk.leftCount, right.sliced(hunk.rightLine, hunk.rightCount));
}

} // namespace compare
