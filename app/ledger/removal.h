// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/action.h"
#include "ledger/bindings.h"
#include "base/result.h"

#include <QFuture>

#include <functional>

class Archive;
class Client;

/// Deleting an action so that it can be brought back.
namespace removal {

struct How
{
    /// The triggers that ran it before this deletion began, where they were changed for it already.
    QList<Bindings::Binding> before = {};
    bool mayReadFlows = true;  ///< false: known not to
    bool mayWriteFlows = true; ///< false: known not to
    /// Told what the server has where that is not what was to be deleted.
    std::function<void(const zitadel::Action &)> newer = {};
};

/// Reads @p action anew, keeps it and the triggers that run it on this computer, takes it out of these
/// triggers, since the server would go on remembering it there (reference 2.9, gotcha 17), and deletes it. An
/// action that is gone already counts as deleted. Kind::Conflict, and nothing is done, where the server has
/// other fields than @p action: somebody changed it, and nobody has seen that.
///
/// Where it is not deleted in the end, it is put back into its triggers, and the error says why. Where nobody
/// knows whether it was, it stays among what can be brought back, and so do its places where it could not be
/// put back into them. Without the right to flows it is deleted all the same. @p client and @p archive are
/// borrowed and must outlive the answer.
QFuture<Result<>> remove(Client &client, Archive &archive, const zitadel::Action &action, const How &how);

} // namespace removal
