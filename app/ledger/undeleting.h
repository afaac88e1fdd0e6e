// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/removedaction.h"
#include "base/result.h"
#include "ledger/flowchanges.h"

#include <QFuture>

class Ledger;

/// What came of bringing a deleted action back.
struct Undeleted
{
    QString id;
    bool wasThere = false; ///< on the server before anything was done
    QList<flows::TriggerChange> triggers;
    /// It was inactive, and is active now; so it was put into no trigger.
    std::optional<Error> notDeactivated = {};

    /// True if nothing is left to be done.
    bool isWhole() const;
};

/// Creates a deleted action again (with a new id) unless it is there, and puts it back into those of its
/// triggers that @p triggers names. Once it is there, what else went wrong is in the answer. Kind::NameTaken
/// where another action has its name meanwhile.
///
/// What this computer keeps of it goes only when all is done. Until then every try goes on where the last one
/// ended, whatever ended it: an action that is there is not created again, be it that it was never deleted,
/// that an earlier try made it, or that the answer to that try was lost; and a trigger that runs it stays as
/// it is. @p ledger is borrowed and must outlive the answer.
QFuture<Result<Undeleted>> undelete(Ledger &ledger, const history::RemovedAction &removed,
                                    const QList<zitadel::Binding> &triggers);
