// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/serverevent.h"
#include "zitadel/trigger.h"

#include <QHash>
#include <QList>
#include <QSet>

/// What was set in the triggers of an organisation, by the server's events, which never lag (API 70, 72): the
/// newest lists of each trigger, with the ids that the server remembers of deleted actions (API 42).
class FlowLog
{
public:
    struct Set
    {
        quint64 sequence = 0; ///< of the organisation (API 25)
        QStringList actionIds;
        QString editor;
        QDateTime at; ///< UTC
    };

    /// Takes over @p events of the organisation's flows, the oldest first; those it has are left out.
    void add(const QList<zitadel::ServerEvent> &events);
    /// The sequence of the newest event; 0 if there is none.
    quint64 newest() const { return m_newest; }
    /// The newest lists of @p trigger, the oldest first; none where none is known.
    QList<Set> of(const zitadel::TriggerId &trigger) const { return m_sets.value(trigger); }

    /// True if @p actionIds is what was set last in @p trigger, but for what has been deleted since.
    bool isNewest(const zitadel::TriggerId &trigger, const QStringList &actionIds) const;

    /// @p sequence is that of a write of ours.
    void noteOwn(quint64 sequence) { m_own.insert(sequence); }
    bool isOwn(quint64 sequence) const { return m_own.contains(sequence); }

    void noteDeleted(const QString &actionId) { m_deleted.insert(actionId); }
    bool isDeleted(const QString &actionId) const { return m_deleted.contains(actionId); }

private:
    void put(const zitadel::TriggerId &trigger, const Set &set);

    QHash<zitadel::TriggerId, QList<Set>> m_sets;
    QSet<quint64> m_own;
    QSet<QString> m_deleted; ///< actions; an id never comes again (API 41)
    quint64 m_newest = 0;
};
