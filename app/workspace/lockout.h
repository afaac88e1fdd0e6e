// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/problems.h"
#include "zitadel/action.h"

#include <QFuture>
#include <QSet>

#include <chrono>

class Bindings;
namespace run {
class Engine;
}

/// Whether an action would keep people from signing in: it is active, a trigger runs it, and something in it
/// makes the run fail though that is not allowed to (API 77).
namespace lockout {

/// How long a person who wants to save waits for what runs an action, and for what is wrong with it.
inline constexpr std::chrono::seconds patience{3};

/// What runs an action. A trigger that is not known may be there all the same.
struct Runners
{
    QList<zitadel::TriggerId> triggers;
    bool areKnown = false;

    /// False: nothing runs it, for sure.
    bool mayBeSome() const { return !areKnown || !triggers.isEmpty(); }
};

/// Ready once it is known what runs the actions of @p organisation, or why it is not, or after half of the
/// patience: the other half is for the check. @p context as in lookAt().
QFuture<void> asked(QObject *context, Bindings &bindings, const QString &organisation);

/// What @p bindings knows of what runs @p action. Nothing runs one without an id, which is not created yet.
Runners runnersOf(const Bindings &bindings, const zitadel::Action &action);

/// What would happen to people.
struct Danger
{
    QList<script::Problem> problems; ///< what makes the run fail; empty: there is no danger
    Runners runners;
    bool canBeAllowed = false; ///< nothing of it would be left if the action were allowed to fail

    bool isEmpty() const { return problems.isEmpty(); }
    /// What the problems are, in a form that stays the same while lines move.
    QSet<QString> keys() const;
};

/// @p action is as it would be on the server, and @p problems are all of its. Where it is not known what runs
/// it, only errors count. Pure.
Danger dangerOf(const zitadel::Action &action, const QList<script::Problem> &problems,
                const Runners &runners);

/// What a look at an action came to.
struct Findings
{
    Danger danger;
    /// False where the check took longer than patience: then nobody knows, and the danger is empty.
    bool isChecked = true;
};

/// Looks at @p action, which no tab need show, as it would be on the server: asks what runs it, if that is
/// not known, checks its script on another thread and asks @p engine. Ready after lockout::patience at the
/// latest. @p bindings and @p engine are borrowed and must outlive @p context, with which the answer is
/// cancelled.
QFuture<Findings> lookAt(QObject *context, Bindings &bindings, run::Engine &engine,
                         const zitadel::Action &action);

} // namespace lockout
