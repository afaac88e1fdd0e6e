// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/order.h"
#include "run/report.h"

#include <QList>

namespace run {

/// One line of what happened in a run, for people.
struct TimelineRow
{
    enum class Kind {
        Log,     ///< what the script said
        Set,     ///< what it set or sent
        Refused, ///< what it set in vain
        Warning, ///< what it said as a warning or error, and what failed and was allowed to
        Failed,
        Done,
        Meaning, ///< the last one
    };

    Kind kind = Kind::Log;
    QString action; ///< that did it; of the whole trigger none
    Position place; ///< in its script
    QString text;
    /// It set another value than the run before, or one that the run before did not set.
    bool isChanged = false;
    qsizetype event = -1; ///< which of Report::events it is; -1: none
};

/// What came of @p order, in the order in which it happened: what each action did, how that ended, and what
/// it means for people. @p before is the run before, if there was one.
QList<TimelineRow> timeline(const Report &report, const Order &order, const Report *before = nullptr);

} // namespace run
