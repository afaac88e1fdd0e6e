// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/flow.h"

#include <QHashFunctions>

#include <compare>

namespace zitadel {

/// One trigger of a flow. A trigger's id is unique only together with its flow's.
struct TriggerId
{
    QString flow;    ///< id of the flow type, "2"
    QString trigger; ///< id of the trigger type, "5"

    bool operator==(const TriggerId &) const = default;
    std::strong_ordering operator<=>(const TriggerId &other) const
    {
        const int flows = flow.compare(other.flow);
        return (flows != 0 ? flows : trigger.compare(other.trigger)) <=> 0;
    }
};

inline size_t qHash(const TriggerId &id, size_t seed = 0)
{
    return qHashMulti(seed, id.flow, id.trigger);
}

/// One trigger that runs an action.
struct Binding
{
    QString flow; ///< the flow's id, "2"
    QString flowName;
    QString trigger; ///< the trigger's id, "5"
    QString triggerName;
    qsizetype place = 0; ///< of the action among those of the trigger, from 0
    qsizetype count = 0; ///< of actions that the trigger runs

    TriggerId id() const { return {flow, trigger}; }
    bool operator==(const Binding &) const = default;
};

/// The triggers among @p flows that run @p actionId, in their order.
QList<Binding> bindingsIn(const QList<Flow> &flows, const QString &actionId);

/// What @p trigger runs by @p flow, in the order in which it runs; empty if nothing.
QStringList actionsOf(const Flow &flow, const QString &trigger);

/// The ids of all flows there are. No more will come, as Actions of this kind are frozen (API 43).
const QStringList &flowIds();

/// All triggers there are, by flow and trigger; no more of them will come either.
const QList<TriggerId> &triggerIds();

/// The server's English name of a flow, "Complement Token"; the id itself if there is no such flow. For files
/// and wherever a name must not depend on a language.
QString flowName(const QString &id);

/// The server's English name of a trigger, "Pre Userinfo creation"; the id itself if there is none.
QString triggerName(const QString &id);

/// The same for people, in the language of the program. The server's own names are in the language of the
/// account (API 8), and two names of one trigger would look like two triggers: these are shown everywhere.
QString shownFlowName(const QString &id);
QString shownTriggerName(const QString &id);
/// "Complement Token › Pre Userinfo creation", in the language of the program.
QString shownName(const TriggerId &id);
/// "Pre Userinfo creation": as short as it can be told from the others.
QString shownShortName(const TriggerId &id);
/// shownName(), or where @p isBrief shownShortName(), with the action's place, where the trigger runs others,
/// too: "… (2 of 3)".
QString shownPlace(const Binding &binding, bool isBrief = false);

} // namespace zitadel
