// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/flow.h"
#include "base/result.h"
#include "script/values.h"

#include <QHash>
#include <QObject>

#include <optional>

class Client;

/// Which triggers run which actions, organisation by organisation, as the server last told.
class Bindings : public QObject
{
    Q_OBJECT

public:
    /// One trigger that runs an action.
    struct Binding
    {
        QString flow; ///< the flow's id, "2"
        QString flowName;
        QString trigger; ///< the trigger's id, "5"
        QString triggerName;
        qsizetype place = 0; ///< of the action among those of the trigger, from 0
        qsizetype count = 0; ///< of actions that the trigger runs

        bool operator==(const Binding &) const = default;
    };

    /// All flows there are, and no more will come (reference 2.10): Actions of this kind are frozen.
    static const QStringList &flowIds();

    /// The triggers among @p flows that run @p actionId, in their order.
    static QList<Binding> in(const QList<zitadel::Flow> &flows, const QString &actionId);

    /// @p client is borrowed and must outlive this.
    explicit Bindings(Client &client, QObject *parent = nullptr);

    /// Asks for the four flows of @p organisation (reference 2.13), again if they are known. What is known
    /// stays until all of them are there.
    void read(const QString &organisation);

    /// The same after a write that puts @p actionId into @p count triggers: since reads lag behind
    /// (reference, gotcha 1), asks again with growing pauses until that many run it, for some seconds at
    /// most.
    void readWritten(const QString &organisation, const QString &actionId, qsizetype count);

    /// True once read() was called for @p organisation, whatever came of it.
    bool wasAsked(const QString &organisation) const { return m_organisations.contains(organisation); }
    /// True if all that the server has is here.
    bool isKnown(const QString &organisation) const;
    /// Why the flows could not be read, the last time.
    std::optional<Error> trouble(const QString &organisation) const;

    /// The triggers that run @p actionId, by flow and trigger; empty if none does or that is not known.
    QList<Binding> of(const QString &actionId) const { return m_bindings.value(actionId); }
    /// The same as the catalogue of scripts names them.
    QList<script::TriggerId> triggersOf(const QString &actionId) const;

signals:
    void changed();

private:
    struct Reading;
    struct Organisation
    {
        bool isKnown = false;
        std::optional<Error> trouble;
        QStringList actions; ///< those with bindings
        quint64 newest = 0;  ///< number of the newest reading; answers to older ones are dropped
    };

    void start(const Reading &first);
    void take(const std::shared_ptr<Reading> &reading, const Result<zitadel::Flow> &flow);
    void finish(const Reading &reading);

    Client &m_client;
    QHash<QString, Organisation> m_organisations;
    QHash<QString, QList<Binding>> m_bindings; ///< by action
};
