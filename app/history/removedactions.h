// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/action.h"
#include "flow/bindings.h"
#include "storage/database.h"

namespace history {

/// An action that was deleted by this program, as it was last; without an id one that was typed, never saved
/// and given up.
struct RemovedAction
{
    qint64 id = 0; ///< of this computer
    zitadel::Action action;
    QList<Bindings::Binding> bindings; ///< the triggers that ran it, and its places in them
    QDateTime removedAt;               ///< UTC
};

/// The actions that were deleted here and can be made again. Errors are of Kind::Storage.
class RemovedActions
{
public:
    /// @p database is borrowed and must outlive this.
    explicit RemovedActions(storage::Database &database)
        : m_database(database)
    {
    }

    /// Keeps what is about to be deleted; the answer is its id here.
    QFuture<Result<qint64>> add(const zitadel::Action &action, const QList<Bindings::Binding> &bindings);

    /// It was made again, or was not deleted after all.
    QFuture<Result<>> forget(qint64 id);

    /// All of an organisation, the last deleted first.
    QFuture<Result<QList<RemovedAction>>> list(const QString &organisationId);

private:
    storage::Database &m_database;
};

} // namespace history

namespace storage {

/// Keeps a deleted action, in the caller's transaction.
void keepRemoved(Sql &sql, const zitadel::Action &action, const QList<Bindings::Binding> &bindings,
                 const QDateTime &at);

} // namespace storage
