// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/linediff.h"
#include "zitadel/action.h"

/// Two versions of an action, side by side. Pure functions, thread-safe.
namespace compare {

/// A row of the view: a line of the left, of the right, or of both.
struct Row
{
    qsizetype left = -1; ///< line from 0; -1: there is none here
    qsizetype right = -1;
    qsizetype change = -1; ///< index of the change that it is part of; -1: it is the same on both sides
    linediff::WithinLines inside; ///< what differs, where both lines are there

    bool isSame() const { return change < 0; }
};

/// Something about a whole script that its lines do not show.
enum class MissingLineEnd { None, Left, Right };

struct Comparison
{
    QStringList left; ///< lines, with their ends
    QStringList right;
    QList<linediff::Hunk> changes; ///< line ends are none: they would hide all others
    QList<Row> rows;
    MissingLineEnd remark = MissingLineEnd::None;
    bool haveOtherLineEnds = false; ///< some lines end otherwise than those that they stand beside

    /// The right script with one change taken back to what the left has. Its line ends stay what they are.
    QString withLeft(qsizetype change) const;
    /// The left script with one change as the right has it. Its line ends stay what they are.
    QString withRight(qsizetype change) const;
};

Comparison scripts(const QString &left, const QString &right);

} // namespace compare
