// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/serverevent.h"

#include <QList>

namespace history {

/// One thing that happened to an action on the server.
struct Moment
{
    enum class Kind {
        Created,
        Changed,
        Activated,
        Deactivated,
        Removed,
        Bound,   ///< a trigger runs it from now on
        Unbound, ///< a trigger runs it no longer
        Moved,   ///< it runs at another place among those of its trigger
        Gap,     ///< the server no longer tells what was before the next sequence (its retention); without a
                 ///< time: it tells nothing at all
    };

    Kind kind = Kind::Changed;
    quint64 sequence = 0;     ///< of the action; 0 with what happened to a flow
    quint64 flowSequence = 0; ///< of the organisation, with what happened to a flow
    QDateTime at;             ///< UTC
    QString author;
    zitadel::KnownFields changed; ///< with Created and Changed: what was set
    zitadel::KnownFields fields;  ///< all that is known of the action right after it
    QString flow;        ///< with Bound, Unbound and Moved: ids of the flow and the trigger type
    QString trigger;
    qsizetype place = 0;     ///< from 0
    qsizetype count = 0;     ///< of the actions that the trigger runs then
    bool isAssumed = false;  ///< with Bound: the server does not tell whether it was so before already
    bool isFilledIn = false; ///< fields holds what no event said, but which never changed since

    bool operator==(const Moment &) const = default;
};

/// The life of an action from its own events: in any order, some of them twice, the first ones perhaps
/// missing.
/// @p current is what it is now, if that is known: a member that no event sets was always so.
QList<Moment> foldAction(QList<zitadel::ServerEvent> events, const std::optional<zitadel::ActionFields> &current);

/// True if the creation is among @p events, so that the server's retention hides nothing of the action's
/// life.
bool isWholeLife(const QList<zitadel::ServerEvent> &events);

/// What happened to @p actionId in the flows of its organisation, from the events of these. @p isWhole: they
/// reach back to the action's creation, see isWholeLife(); else the first list of a trigger that is told may
/// not be the first one that had the action.
QList<Moment> foldFlows(QList<zitadel::ServerEvent> events, const QString &actionId, bool isWhole = true);

} // namespace history
