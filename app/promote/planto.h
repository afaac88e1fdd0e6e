// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/plan.h"
#include "promote/site.h"

namespace promote {

/// How actions are brought from one organisation to another.
struct Options
{
    bool withTriggers =
        true;             ///< what triggers run, too: in the order and beside the neighbours of the source
    bool deletes = false; ///< what the source does not have is deleted
};

/// What it takes so that @p target has the actions @p names, or all where there are none, as @p source has
/// them. New ones are switched off, where they are to be, before a trigger runs them. Pure.
exchange::Plan planTo(const Ledger::Snapshot &source, const Ledger::Snapshot &target,
                      const QStringList &names, const Options &options = {});

/// Those of @p names that no action of @p snapshot has.
QStringList unknown(const QStringList &names, const Ledger::Snapshot &snapshot);

/// Marks the steps that would bring what seems to be a secret to where it is not yet (Step::bringsSecret), or
/// a placeholder over one, and says so. Takes its time.
void lookForSecrets(exchange::Plan &plan);

/// Reads both sites, unless they are known, and plans in another thread, with lines counted and secrets
/// looked for. Both are borrowed, and must live until @p context has the answer or is gone.
QFuture<Result<exchange::Plan>> plan(QObject *context, Site &source, Site &target, const QStringList &names,
                                     const Options &options = {});

} // namespace promote
