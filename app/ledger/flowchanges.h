// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/bindings.h"
#include "base/result.h"

#include <QFuture>

/// What triggers run, read and changed for one action. A client is borrowed and must outlive the answers.
namespace flows {

/// The four flows of an organisation, by id (reference 2.13).
QFuture<Result<QList<zitadel::Flow>>> read(Client &client, const QString &organisationId);

/// What came of one trigger.
struct Change
{
    Bindings::Binding binding; ///< as it was wanted
    Result<> result;
    bool isWritten = false; ///< false: nothing had to be changed, or could be
    QStringList before;     ///< what the trigger ran, if that is known
};

/// For each of @p bindings, reads what the trigger runs now and puts @p actionId at its old place among it,
/// or at the end where there is less by now (reference 2.13, 2.14). One after the other, as the order
/// matters; what fails does not stop the rest.
QFuture<QList<Change>> bind(Client &client, const QString &organisationId, const QString &actionId,
                            const QList<Bindings::Binding> &bindings);

/// The same, but takes @p actionId out of each trigger.
QFuture<QList<Change>> unbind(Client &client, const QString &organisationId, const QString &actionId,
                              const QList<Bindings::Binding> &bindings);

/// Takes back those of @p changes that were written. What the triggers ran then is set without a look at what
/// they run now: a read might still tell the time before the change (reference, gotcha 1).
QFuture<QList<Change>> takeBack(Client &client, const QString &organisationId, const QList<Change> &changes);

} // namespace flows
