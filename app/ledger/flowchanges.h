// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/ledger.h"
#include "zitadel/trigger.h"

#include <QFuture>

/// What triggers run, changed for one action. A ledger is borrowed and must outlive the answers.
namespace flows {

/// What came of one trigger.
struct TriggerChange
{
    zitadel::Binding binding; ///< as it was wanted
    Result<> result;
    bool isWritten = false;                          ///< false: nothing had to be changed, or could be
    QStringList before;                              ///< what the trigger ran, if that is known
    QStringList after = {};                          ///< what it runs, as far as is known
    std::optional<Ledger::Overtaken> overtaken = {}; ///< see Ledger::TriggerWrite
};

/// One trigger to be changed, and how.
struct Wish
{
    zitadel::Binding binding; ///< of which flow and trigger count
    Ledger::EditTrigger edit;
};

/// Changes triggers one after the other, as a list that is set is one event of the organisation, and their
/// order matters. What fails does not stop the rest. The answers are in the order of @p wishes.
QFuture<QList<TriggerChange>> change(Ledger &ledger, const QString &organisationId,
                                     const QList<Wish> &wishes);

/// For each of @p bindings, puts @p actionId at its old place among what the trigger runs now, or at the end
/// where that is less by now (API 45, 46).
QFuture<QList<TriggerChange>> bind(Ledger &ledger, const QString &organisationId, const QString &actionId,
                                   const QList<zitadel::Binding> &bindings);

/// The same, but takes @p actionId out of each trigger.
QFuture<QList<TriggerChange>> unbind(Ledger &ledger, const QString &organisationId, const QString &actionId,
                                     const QList<zitadel::Binding> &bindings);

/// Puts @p actionId back into those triggers that @p changes took it out of. A trigger that somebody else
/// has changed since keeps what they made of it.
QFuture<QList<TriggerChange>> takeBack(Ledger &ledger, const QString &organisationId, const QString &actionId,
                                       const QList<TriggerChange> &changes);

} // namespace flows
