// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "zitadel/trigger.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

class Ledger;

/// Which triggers run which actions, organisation by organisation, as the server last told.
class Bindings : public QObject
{
    Q_OBJECT

public:
    /// @p ledger is borrowed and must outlive this.
    explicit Bindings(Ledger &ledger, QObject *parent = nullptr);

    /// @p isAllowed: false for an organisation whose flows the account is known not to see; they are not
    /// asked for.
    void setAllowed(const std::function<bool(const QString &organisation)> &isAllowed)
    {
        m_isAllowed = isAllowed;
    }

    /// Asks for the four flows of @p organisation (API 45), again if they are known, until they show what was
    /// written here. What is known stays until all of them are there.
    void read(const QString &organisation);

    /// Ready once the flows of @p organisation are known, or why they are not; asks for them if need be. At
    /// once where they may not be read.
    QFuture<void> known(const QString &organisation);

    /// True once read() was called for @p organisation, whatever came of it.
    bool wasAsked(const QString &organisation) const { return m_organisations.contains(organisation); }
    /// True if all that the server has is here.
    bool isKnown(const QString &organisation) const;
    /// Why the flows could not be read, the last time.
    std::optional<Error> trouble(const QString &organisation) const;

    /// The triggers that run @p actionId, by flow and trigger; empty if none does or that is not known.
    QList<zitadel::Binding> of(const QString &actionId) const { return m_bindings.value(actionId); }
    /// The same of all actions of @p organisation that any trigger runs, by their ids.
    QHash<QString, QList<zitadel::Binding>> in(const QString &organisation) const;
    /// The same as the catalogue of scripts names them.
    QList<zitadel::TriggerId> triggersOf(const QString &actionId) const;

    /// It was written here that @p trigger of @p organisation runs just @p actionIds.
    void noteWritten(const QString &organisation, const zitadel::TriggerId &trigger,
                     const QStringList &actionIds);

signals:
    void changed();

private:
    struct Organisation
    {
        bool isKnown = false;
        std::optional<Error> trouble;
        QList<zitadel::Flow> flows;
        QStringList actions; ///< those with bindings
        bool isReading = false;
        bool isOutdated = false; ///< asked for since that reading began: its answer is dropped
    };

    void take(Organisation &organisation, const QList<zitadel::Flow> &flows);
    void noteRemoved(const QString &actionId);

    Ledger &m_ledger;
    std::function<bool(const QString &)> m_isAllowed;
    QHash<QString, Organisation> m_organisations;
    QHash<QString, QList<zitadel::Binding>> m_bindings; ///< by action
};
