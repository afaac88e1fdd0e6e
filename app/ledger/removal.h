// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "zitadel/action.h"
#include "zitadel/trigger.h"

#include <QFuture>

class Ledger;

/// Deleting an action so that it can be brought back.
namespace removal {

struct Options
{
    /// The triggers that ran it before this deletion began, where they were changed for it already.
    QList<zitadel::Binding> before = {};
    bool mayReadFlows = true;  ///< false: known not to
    bool mayWriteFlows = true; ///< false: known not to
};

/// Reads @p action anew, keeps it and the triggers that run it on this computer, takes it out of these
/// triggers, since the server would go on remembering it there (API 42), and deletes it. An
/// action that is gone already counts as deleted. Kind::Conflict, and nothing is done, where the server has
/// other fields than @p action: somebody changed it, and nobody has seen that; the ledger notes them. The
/// same where reads of the triggers stay late.
///
/// Where it is not deleted in the end, it is put back into its triggers, and the error says why. Where nobody
/// knows whether it was, it stays among what can be brought back, and so do its places where it could not be
/// put back into them. Without the right to flows it is deleted all the same. @p ledger is borrowed and must
/// outlive the answer.
QFuture<Result<>> remove(Ledger &ledger, const zitadel::Action &action, const Options &options = {});

} // namespace removal
