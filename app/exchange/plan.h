// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/folder.h"
#include "flow/bindings.h"

namespace exchange {

/// One thing that would make the server more like a folder.
struct Step
{
    enum class Kind {
        Create,
        Change,
        SetState,   ///< switch it on or off
        SetTrigger, ///< what a trigger runs
        Delete,     ///< the folder does not have it; never done unless it is asked for
    };

    Kind kind = Kind::Create;
    zitadel::Action before;            ///< what the server has; with an empty id: nothing
    Content::Entry after;              ///< with Create, Change and SetState
    TriggerNames trigger;              ///< with SetTrigger: as it is to be
    QStringList triggerBefore;         ///< with SetTrigger: names
    QList<Bindings::Binding> bindings; ///< with Delete: the triggers that run it
    QString blocked;                   ///< why it cannot be done, one sentence; else empty

    QString name() const { return before.id.isEmpty() ? after.fields.name : before.fields.name; }
};

struct Plan
{
    /// In the order in which they are to be done: what is put into a trigger is there before, and what is
    /// deleted was taken out before (reference, gotcha 17).
    QList<Step> steps;
    QStringList unchanged; ///< names of actions
};

/// What is to be done so that an organisation with @p actions and @p flows is as @p wanted. Pure.
Plan plan(const Content &wanted, const QList<zitadel::Action> &actions, const QList<zitadel::Flow> &flows);

} // namespace exchange
