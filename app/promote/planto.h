// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/placeholders.h"
#include "exchange/plan.h"
#include "promote/site.h"

namespace promote {

/// How actions are brought from one organisation to another.
struct Options
{
    /// What triggers run, too: in the order and beside the neighbours of the source.
    bool withTriggers = true;
    bool deletes = false; ///< what the source does not have is deleted
    /// What stands for {{NAME}} at the two connections; nothing where both are one. A value of the source
    /// becomes the target's value of that name on the way, and never gets there itself.
    std::optional<placeholders::Values> sourceValues = {};
    std::optional<placeholders::Values> targetValues = {};
};

/// What it takes so that @p target has the actions @p names, or all where there are none, as @p source has
/// them. New ones are switched off, where they are to be, before a trigger runs them. Where the target has no
/// value for a placeholder, the action's steps are blocked, and what builds on them. Pure.
exchange::Plan planTo(const Ledger::Snapshot &source, const Ledger::Snapshot &target,
                      const QStringList &names, const Options &options = {});

/// Those of @p names that no action of @p snapshot has.
QStringList unknown(const QStringList &names, const Ledger::Snapshot &snapshot);

/// Marks the steps that would bring what seems to be a secret to where it is not yet (Step::bringsSecret), or
/// a placeholder over one, and says so. What the target's own @p values put in is none. Takes its time.
void lookForSecrets(exchange::Plan &plan, const placeholders::Values &values = {});

/// Reads both sites, unless they are known, and plans in another thread, with lines counted and secrets
/// looked for. Both are borrowed, and must live until @p context has the answer or is gone.
QFuture<Result<exchange::Plan>> plan(QObject *context, Site &source, Site &target, const QStringList &names,
                                     const Options &options = {});

/// What takes back @p done in @p target, which is read anew: see exchange::undoing(). With lines counted and
/// problems looked for. @p target is borrowed; cancelled when it dies.
QFuture<Result<exchange::Plan>> planUndo(Site &target, const QList<exchange::Step> &done);

/// The same from what the target has, without lines and problems. Pure.
exchange::Plan undoing(const QList<exchange::Step> &done, const Ledger::Snapshot &present);

} // namespace promote
