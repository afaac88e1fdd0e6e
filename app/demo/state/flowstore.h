// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/state/actionstore.h"

namespace demo {

/// What a command on a flow answers.
struct FlowWritten
{
    quint64 sequence = 0; ///< of the organisation
    Moment when;
};

/// The commands on flows (API 46, 47), with the lists they remember.
class FlowStore
{
public:
    using Written = std::expected<FlowWritten, Status>;

    FlowStore(EventLog &events, Projection &projection, const ActionStore &actions);

    /// The complete ordered list of one trigger. Judged against the remembered list, which deleting actions
    /// does not shrink.
    Written setTriggerActions(const Caller &caller, int flow, int trigger, const QStringList &actionIds,
                              Moment when = now());
    Written clear(const Caller &caller, int flow, Moment when = now());

    /// Writes one event per projected trigger list that holds a removed action, and changes nothing else
    /// (API 42).
    void cascadeRemoval(const Caller &caller, const QString &actionId, Moment when = now());

    /// Gives an organisation a past: the sequence of its last event.
    void setSequence(const QString &organisationId, quint64 sequence)
    {
        m_sequences[organisationId] = sequence;
    }
    quint64 sequence(const QString &organisationId) const { return m_sequences.value(organisationId); }

private:
    quint64 appendEvent(const Caller &caller, const QString &type, const Payload &payload, Moment when);

    EventLog &m_events;
    Projection &m_projection;
    const ActionStore &m_actions;
    QHash<QString, quint64> m_sequences;                               ///< by organisation
    std::map<std::tuple<QString, int, int>, QStringList> m_remembered; ///< by organisation, flow and trigger
};

} // namespace demo
