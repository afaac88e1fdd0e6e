// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/state/projection.h"

namespace demo {

void Projection::enqueue(std::function<void()> change)
{
    m_pending.push_back({now() + m_delay, std::move(change)});
}

void Projection::putAction(const ActionRecord &action)
{
    enqueue([this, action] { place(action); });
}

void Projection::putActionAtOnce(const ActionRecord &action)
{
    place(action);
    m_lastChange = now();
}

void Projection::place(const ActionRecord &action)
{
    if (const auto place = m_places.constFind(action.id); place != m_places.cend())
        m_actions.erase(*place);
    m_places.insert(action.id, ++m_lastPlace);
    m_actions.insert({m_lastPlace, action});
}

void Projection::removeAction(const QString &id)
{
    enqueue([this, id] { m_actions.erase(m_places.take(id)); });
}

void Projection::putFlow(const FlowRow &row)
{
    enqueue([this, row] {
        const std::tuple key(row.organisationId, row.flow, row.trigger);
        if (row.actionIds.isEmpty())
            m_flows.erase(key);
        else
            m_flows.insert_or_assign(key, row);
    });
}

void Projection::removeFlow(const QString &organisationId, int flow)
{
    enqueue([this, organisationId, flow] {
        std::erase_if(m_flows, [&](const auto &entry) {
            return entry.second.organisationId == organisationId && entry.second.flow == flow;
        });
    });
}

void Projection::catchUp()
{
    // In order of writing, even if the delay was shortened meanwhile.
    while (!m_pending.empty() && m_pending.front().due <= now()) {
        m_pending.front().change();
        m_pending.pop_front();
        m_lastChange = now();
    }
}

const ActionRecord *Projection::action(const QString &id) const
{
    const auto place = m_places.constFind(id);
    return place == m_places.cend() ? nullptr : &m_actions.at(*place);
}

QList<const ActionRecord *> Projection::actionsOf(const QString &organisationId) const
{
    QList<const ActionRecord *> result;
    for (const auto &[place, action] : m_actions) {
        if (action.organisationId == organisationId)
            result << &action;
    }
    return result;
}

QList<FlowRow> Projection::flowRows(const QString &organisationId, int flow) const
{
    QList<FlowRow> result;
    for (const auto &[key, row] : m_flows) {
        if (row.organisationId == organisationId && row.flow == flow)
            result << row;
    }
    return result;
}

QList<int> Projection::flowsOfRowsWith(const QString &actionId) const
{
    QList<int> result;
    for (const auto &[key, row] : m_flows) {
        if (row.actionIds.contains(actionId))
            result << row.flow;
    }
    return result;
}

} // namespace demo
