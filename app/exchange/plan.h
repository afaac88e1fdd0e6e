// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/content.h"
#include "exchange/placeholders.h"
#include "zitadel/trigger.h"

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
    zitadel::Action before;           ///< what the server has; with an empty id: nothing
    Content::Entry after;             ///< with Create, Change and SetState
    TriggerNames trigger;             ///< with SetTrigger: as it is to be
    QStringList triggerBefore;        ///< with SetTrigger: names
    QList<zitadel::Binding> bindings; ///< with Delete: the triggers that run it
    QString blocked;                  ///< why it cannot be done, one sentence; else empty
    /// After lookForSecrets() and lookForProblems(): what there is to know of secrets in the script that
    /// would be sent, and of what would fail; one sentence each.
    QStringList hints;
    bool mayBeDone = false;    ///< by an earlier try, whose answer got lost
    bool undoesOthers = false; ///< after a look back: it would undo what others changed
    bool replacesSecret =
        false; ///< after lookForSecrets(): a placeholder would go over what seems to be a secret
    /// After promote::lookForSecrets(): what seems to be a secret of another organisation would come here.
    bool bringsSecret = false;
    qsizetype linesAdded = 0; ///< with Change, after countLines(): of the script
    qsizetype linesRemoved = 0;

    QString name() const { return before.id.isEmpty() ? after.fields.name : before.fields.name; }
};

struct Plan
{
    /// In the order in which they are to be done: what is put into a trigger is there before, and what is
    /// deleted was taken out before (API 42).
    QList<Step> steps;
    QStringList unchanged; ///< names of actions
    QStringList notes;     ///< what of the folder or the server was left aside, and why; one sentence each
};

/// What is to be done so that an organisation with @p actions and @p flows is as @p wanted. What @p wanted
/// does not tell of a trigger is no reason to change it. What the server would surely refuse is blocked.
/// Pure.
Plan plan(const Content &wanted, const QList<zitadel::Action> &actions, const QList<zitadel::Flow> &flows);

/// What an organisation with @p present has after @p steps, as a read would show it. Pure.
Content applied(const Content &present, const QList<Step> &steps);

/// Looks for placeholders and secrets in the scripts that would be sent, which takes its time. @p values are
/// in no file, and are none to be told of.
void lookForSecrets(Plan &plan, const placeholders::Values &values = {});

/// Looks for what would keep people from signing in once @p plan is done where @p actions and @p flows are:
/// an active action that a trigger runs, and whose run fails though it is not allowed to. Of what no step
/// touches nothing is said. Takes its time.
void lookForProblems(Plan &plan, const QList<zitadel::Action> &actions, const QList<zitadel::Flow> &flows);

/// Counts how many lines of each script change, which takes its time.
void countLines(Plan &plan);

} // namespace exchange
