// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/content.h"
#include "zitadel/trigger.h"

#include <optional>

/// What organisations have beside one another. Pure functions, thread-safe.
namespace promote {

/// How an action stands in two organisations.
enum class Standing { OnlyLeft, OnlyRight, Same, Different };

/// A trigger that runs an action on one side only, or at another place among those that both sides run.
struct TriggerDifference
{
    zitadel::TriggerId trigger;
    QStringList left; ///< names of all that it runs, in their order
    QStringList right;

    bool operator==(const TriggerDifference &) const = default;
};

/// What of an action is not the same on both sides.
struct Difference
{
    bool name = false; ///< in its case, as the server takes both for one (API 30)
    bool script = false;
    bool timeout = false;
    bool allowedToFail = false;
    bool state = false;
    QList<TriggerDifference> triggers; ///< by flow and trigger
    qsizetype linesAdded = 0;          ///< after countLines(): of the script that only the right side has
    qsizetype linesRemoved = 0;        ///< ... that only the left side has
    /// ... after countLines(): of which one side's stand for the other's; what people mean by "12 lines".
    qsizetype linesChanged = 0;

    bool isNone() const
    {
        return !name && !script && !timeout && !allowedToFail && !state && triggers.isEmpty();
    }
    bool operator==(const Difference &) const = default;
};

/// An action of one organisation beside the one with its name in another.
struct ComparedAction
{
    Standing standing = Standing::Same;
    std::optional<exchange::Content::Entry> left;
    std::optional<exchange::Content::Entry> right;
    Difference difference; ///< with Standing::Different

    /// As the left side calls it, or else the right one.
    const QString &name() const { return left ? left->fields.name : right->fields.name; }
};

/// All actions of @p left and @p right, matched by nameKey(), by name. A trigger that one of both does not
/// tell of makes no difference.
QList<ComparedAction> compared(const exchange::Content &left, const exchange::Content &right);

/// Counts the lines of the scripts where they differ, which takes its time.
void countLines(ComparedAction &action);

/// What differs, in short words: "script +2 −1, timeout, Complement Token › Pre Userinfo creation".
QString words(const ComparedAction &action);

} // namespace promote
