// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparison.h"

namespace compare {

namespace {

bool hasEnd(const QStringList &lines)
{
    return lines.isEmpty() || lines.constLast().endsWith(u'\n') || lines.constLast().endsWith(u'\r');
}

Remark remarkOn(const Comparison &comparison)
{
    if (comparison.changes.isEmpty())
        return Remark::None;
    const bool left = hasEnd(comparison.left);
    const bool right = hasEnd(comparison.right);
    if (left != right)
        return left ? Remark::NoFinalLineEndRight : Remark::NoFinalLineEndLeft;
    return linediff::hunks(comparison.left, comparison.right, true).isEmpty() ? Remark::OnlyLineEnds
                                                                              : Remark::None;
}

/// @p lines with those of @p range replaced by @p others.
QString replaced(QStringList lines, qsizetype first, qsizetype count, const QStringList &others)
{
    lines.remove(first, count);
    for (qsizetype i = 0; i < others.size(); ++i)
        lines.insert(first + i, others[i]);
    return lines.join(QString());
}

} // namespace

Comparison scripts(const QString &left, const QString &right)
{
    Comparison result{.left = linediff::lines(left), .right = linediff::lines(right)};
    result.changes = linediff::hunks(result.left, result.right);
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
