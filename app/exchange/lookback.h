// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/plan.h"
#include "exchange/record.h"

namespace exchange {

/// What others changed on the server since a folder last saw it.
struct LookBack
{
    /// What @p steps would undo of that, one sentence each; a step that nothing is known about counts, too.
    QStringList undone;
    QList<qsizetype> steps; ///< places of these steps
};

/// Looks at what the server has, @p present, beside what is known of the last pull or push, @p seen, and what
/// git has of the files in @p folder since: a version that a commit has was not made by others. Blocks while
/// git is read.
LookBack lookBack(const QString &folder, const std::optional<Seen> &seen, const Content &present,
                  const QList<Step> &steps);

/// What is known after @p steps were done on a server that had @p present: of these things, and of those that
/// the folder has just like the server. What others changed besides stays unknown. With @p names only these
/// were meant, and in triggers their places.
Seen seenAfter(const Seen &seen, const Content &present, const QList<Step> &steps,
               const QStringList &unchanged, const QStringList &names = {});

} // namespace exchange
