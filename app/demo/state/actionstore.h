// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/state/directory.h"
#include "demo/state/projection.h"
#include "demo/status.h"

#include <optional>

namespace demo {

class EventLog;
struct Payload;
class IdSource;

/// What a create or update sends, already past the field validators.
struct ActionInput
{
    QString name;
    QByteArray script;
    qint64 timeout = 0; ///< nanoseconds
    bool allowedToFail = false;
};

/// The commands on actions (API 37 to 42). They judge by what is stored, not by what reads show, and are
/// consistent at once; the projection follows. Each writes an event, and answers the action as it is
/// afterwards.
class ActionStore
{
public:
    using Written = std::expected<ActionRecord, Status>;

    ActionStore(EventLog &events, Projection &projection, IdSource &ids);

    Written create(const Caller &caller, const ActionInput &input, Moment when = now());
    Written update(const Caller &caller, const QString &id, const ActionInput &input, Moment when = now());
    Written deactivate(const Caller &caller, const QString &id, Moment when = now());
    Written reactivate(const Caller &caller, const QString &id, Moment when = now());
    /// Cascades to flows are the flow store's business.
    Written remove(const Caller &caller, const QString &id, Moment when = now());

    /// Stores under a given id, judges nothing, and lets reads see it at once.
    void seed(const Caller &caller, const QString &id, const ActionInput &input, bool isActive);

    /// An update of the script alone.
    Written changeScript(const Caller &caller, const QString &id, const QByteArray &script);
    /// As a backup of the database does it: without an event.
    void setBack(const QString &organisationId, const QString &id, const QByteArray &script,
                 quint64 sequence);

    bool exists(const QString &organisationId, const QString &id) const { return find(organisationId, id); }

private:
    const ActionRecord *find(const QString &organisationId, const QString &id) const;
    Written changeState(const Caller &caller, const QString &id, bool isActive, Moment when);
    void appendAdded(const Caller &caller, const ActionRecord &action);
    void store(const ActionRecord &action);
    void appendEvent(const Caller &caller, const ActionRecord &action, const QString &type,
                     const std::optional<Payload> &payload);

    EventLog &m_events;
    Projection &m_projection;
    IdSource &m_ids;
    QHash<QString, ActionRecord> m_actions;
    QHash<QString, QString> m_names; ///< ids by organisation and lower-cased name
};

} // namespace demo
