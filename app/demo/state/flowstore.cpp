// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/state/flowstore.h"

#include "demo/state/eventlog.h"
#include "demo/state/flowtypes.h"

#include <QSet>

#include <algorithm>

namespace demo {

using namespace Qt::StringLiterals;

FlowStore::FlowStore(EventLog &events, Projection &projection, const ActionStore &actions)
    : m_events(events)
    , m_projection(projection)
    , m_actions(actions)
{
}

FlowStore::Written FlowStore::setTriggerActions(const Caller &caller, int flow, int trigger,
                                                const QStringList &actionIds, Moment when)
{
    if (flow == 0)
        return refuse(Code::InvalidArgument, u"FlowType missing"_s, u"COMMAND-Dfhj5"_s);
    if (!triggersOf(flow).contains(trigger))
        return refuse(Code::InvalidArgument, u"TriggerType is invalid"_s, u"COMMAND-Dfgh6"_s);
    const std::tuple key(caller.organisationId, flow, trigger);
    const auto remembered = m_remembered.find(key);
    if (actionIds == (remembered == m_remembered.end() ? QStringList() : remembered->second))
        return refuse(Code::FailedPrecondition, u"No Changes"_s, u"COMMAND-Nfh52"_s);
    // The ids are looked up among the events, whose database does not take NUL (API 29).
    if (std::ranges::any_of(actionIds, [](const QString &id) { return id.contains(QChar::Null); }))
        return refuse(Code::Internal, u"unable to filter events"_s, u"SQL-KyeAx"_s);
    // The real server counts what it finds, so an id listed twice is one too few.
    const QSet<QString> distinct(actionIds.begin(), actionIds.end());
    const bool allExist = std::ranges::all_of(
        distinct, [&](const QString &id) { return m_actions.exists(caller.organisationId, id); });
    if (!allExist || distinct.size() != actionIds.size())
        return refuse(Code::FailedPrecondition, u"ActionIDs do not exist"_s, u"COMMAND-dg422"_s);

    m_remembered[key] = actionIds;
    Payload payload;
    payload.flowType = flow;
    payload.triggerType = trigger;
    payload.actionIds = actionIds;
    const quint64 sequence = appendEvent(caller, u"org.flow.trigger_actions.set"_s, payload, when);
    m_projection.putFlow({caller.organisationId, flow, trigger, actionIds, sequence, when});
    return FlowWritten{sequence, when};
}

FlowStore::Written FlowStore::clear(const Caller &caller, int flow, Moment when)
{
    if (flow == 0)
        return refuse(Code::InvalidArgument, u"FlowType missing"_s, u"COMMAND-Dfw2h"_s);
    const auto forgotten = std::erase_if(m_remembered, [&](const auto &entry) {
        return std::get<0>(entry.first) == caller.organisationId && std::get<1>(entry.first) == flow;
    });
    if (forgotten == 0)
        return refuse(Code::FailedPrecondition, u"Flow is already empty"_s, u"COMMAND-DgGh3"_s);
    Payload payload;
    payload.flowType = flow;
    const quint64 sequence = appendEvent(caller, u"org.flow.cleared"_s, payload, when);
    m_projection.removeFlow(caller.organisationId, flow);
    return FlowWritten{sequence, when};
}

void FlowStore::cascadeRemoval(const Caller &caller, const QString &actionId, Moment when)
{
    m_projection.catchUp();
    for (const int flow : m_projection.flowsOfRowsWith(actionId)) {
        Payload payload;
        payload.flowType = flow;
        payload.triggerType = 0;
        payload.actionId = actionId;
        appendEvent(caller, u"org.flow.trigger_actions.cascade.removed"_s, payload, when);
    }
}

quint64 FlowStore::appendEvent(const Caller &caller, const QString &type, const Payload &payload, Moment when)
{
    const quint64 sequence = ++m_sequences[caller.organisationId];
    m_events.append({u"org"_s, caller.organisationId, caller.organisationId, sequence, type, payload,
                     caller.userId, when});
    return sequence;
}

} // namespace demo
