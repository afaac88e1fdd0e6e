// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/plan.h"

#include <chrono>
#include <variant>

/// The same thing done to several actions at once.
namespace exchange::many {

/// An action that a person has chosen.
struct Chosen
{
    QString id;
    QString name; ///< as it was seen; it may have another one by now
};

struct Switch
{
    bool isActive = true;
};
struct SetTimeout
{
    std::chrono::nanoseconds timeout{};
};
struct SetAllowedToFail
{
    bool isAllowed = true;
};
/// Makes a copy of each, of the same state, which no trigger runs.
struct Duplicate
{
};
struct Delete
{
};
/// Lets a trigger run them, one after the other as they were chosen; what it runs already stays where it is.
struct AddTo
{
    zitadel::TriggerId trigger;
    QString before; ///< id of the action before which they go; empty: after all others
};
struct TakeFrom
{
    zitadel::TriggerId trigger;
};
using Deed = std::variant<Switch, SetTimeout, SetAllowedToFail, Duplicate, Delete, AddTo, TakeFrom>;

/// What @p deed is for an organisation with @p actions and @p flows. What is so already is in
/// Plan::unchanged, what is no longer there in Plan::notes; what the server would surely refuse is blocked,
/// and hints tell what it means to the triggers that run an action. Pure; parses scripts for a Duplicate,
/// which takes its time.
Plan plan(const Deed &deed, const QList<Chosen> &chosen, const QList<zitadel::Action> &actions,
          const QList<zitadel::Flow> &flows);

} // namespace exchange::many
