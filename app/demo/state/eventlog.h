// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/moment.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace demo {

/// Members of an event's payload; those not set are not part of it (API 71).
struct Payload
{
    std::optional<QString> name;
    std::optional<QByteArray> script; ///< UTF-8
    std::optional<qint64> timeout;    ///< nanoseconds, as stored
    std::optional<bool> allowedToFail;
    std::optional<int> flowType;
    std::optional<int> triggerType;
    std::optional<QStringList> actionIds;
    std::optional<QString> actionId;

    QByteArray json() const; ///< keys in alphabetical order; `{}` if nothing is set
};

/// Something that happened. Never changed, never forgotten.
struct Event
{
    QString aggregateType; ///< "action" or "org"
    QString aggregateId;
    QString organisationId;
    quint64 sequence = 0; ///< counts the events of the aggregate
    QString type;         ///< such as "action.added"
    std::optional<Payload> payload;
    QString editorId;
    Moment created;
};

/// What the event search can ask for (API 70).
struct EventFilter
{
    QString editorId;
    QString aggregateId;
    QString organisationId;
    QStringList aggregateTypes;
    QStringList eventTypes;
    quint64 sequence = 0; ///< 0 for off; strict
    bool isAscending = false;
    qsizetype limit = 0;          ///< 0 or above 1000 becomes 1000
    std::optional<Moment> after;  ///< strict
    std::optional<Moment> before; ///< strict
};

/// All events in the order in which they were written.
class EventLog
{
public:
    void append(Event event) { m_events << std::move(event); }
    QList<Event> search(const EventFilter &filter) const;

private:
    QList<Event> m_events;
};

} // namespace demo
