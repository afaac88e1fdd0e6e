// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/removedactions.h"

#include <QFuture>

class Client;

/// Puts an action that was made again back into the triggers that ran it before.
namespace undelete {

/// What came of one trigger.
struct Rebound
{
    Bindings::Binding binding; ///< as it was wanted
    Result<> result;
};

/// For each of @p bindings, reads what the trigger runs now and puts @p actionId at its old place among it,
/// or at the end where there is less by now (reference 2.13, 2.14). One after the other, as the order
/// matters; what fails does not stop the rest. @p client is borrowed and must outlive the answer.
QFuture<QList<Rebound>> rebind(Client &client, const QString &organisationId, const QString &actionId,
                               const QList<Bindings::Binding> &bindings);

} // namespace undelete
