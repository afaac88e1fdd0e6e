// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/flowlog.h"

namespace {

/// More than anybody sets between two looks of ours.
constexpr qsizetype setsAtMost = 64;

} // namespace

void FlowLog::add(const QList<zitadel::ServerEvent> &events)
{
    using Type = zitadel::ServerEvent::Type;
    for (const zitadel::ServerEvent &event : events) {
        if (event.sequence <= m_newest)
            continue; // by another question that was asked at the same time
        m_newest = event.sequence;
        if (event.type == Type::TriggerSet)
            put({event.flow, event.trigger}, {event.sequence, event.actionIds, event.editor, event.at});
        if (event.type == Type::TriggerCascade) {
            for (const QString &id : event.actionIds)
                m_deleted.insert(id);
        }
        if (event.type != Type::FlowCleared)
            continue;
        for (const zitadel::TriggerId &trigger : zitadel::triggerIds()) {
            if (trigger.flow == event.flow)
                put(trigger, {event.sequence, {}, event.editor, event.at});
        }
    }
}

void FlowLog::put(const zitadel::TriggerId &trigger, const Set &set)
{
    QList<Set> &sets = m_sets[trigger];
    sets.append(set);
    if (sets.size() > setsAtMost)
        sets.removeFirst();
}

bool FlowLog::isNewest(const zitadel::TriggerId &trigger, const QStringList &actionIds) const
{
    const auto sets = m_sets.constFind(trigger);
    if (sets == m_sets.cend())
        return false;
    QStringList newest = sets->constLast().actionIds;
    newest.removeIf([this](const QString &id) { return isDeleted(id); });
    return newest == actionIds;
}
