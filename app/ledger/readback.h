// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/action.h"
#include "zitadel/flow.h"
#include "base/result.h"

#include <QFuture>
#include <QHash>
#include <QMap>
#include <QSet>

#include <array>
#include <chrono>

class Client;

namespace exchange {

/// What the server has of an organisation.
struct Present
{
    QList<zitadel::Action> actions;
    QList<zitadel::Flow> flows;
};

/// Reads an organisation's actions and flows, anew where a trigger runs something that came between the two.
/// Kind::Conflict if that does not end. @p client is borrowed and must outlive the answer.
QFuture<Result<Present>> fetch(Client &client, const QString &organisation);

/// What was written, and is not to be seen in a read at once.
struct Unseen
{
    QHash<QString, quint64> sequences;                       ///< of actions, by id
    QSet<QString> removed;                                   ///< ids of actions
    QMap<std::pair<QString, QString>, QStringList> triggers; ///< ids of actions, by flow and trigger

    /// True if @p flows show the triggers as they were written, and no action that was removed.
    bool isSeenIn(const QList<zitadel::Flow> &flows) const;
    bool isSeenIn(const QList<zitadel::Action> &actions) const;
    bool isEmpty() const { return sequences.isEmpty() && removed.isEmpty() && triggers.isEmpty(); }
};

/// Reads the flows until they show what is in @p unseen. Kind::Conflict after some seconds.
QFuture<Result<>> awaitFlows(Client &client, const QString &organisation, const Unseen &unseen);

/// The same, of the actions as well.
QFuture<Result<>> awaitAll(Client &client, const QString &organisation, const Unseen &unseen);

} // namespace exchange
