// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/removedaction.h"
#include "base/result.h"

#include <QFuture>

namespace storage {
class Database;
class Sql;
} // namespace storage

namespace history {

/// The actions that were deleted here and can be made again. Errors are of Kind::Storage.
class RemovedActions
{
public:
    /// Both are borrowed and must outlive this. @p forLong is a way to the same file for what takes long; the
    /// same one where nobody waits for @p database.
    RemovedActions(storage::Database &database, storage::Database &forLong)
        : m_database(database)
        , m_forLong(forLong)
    {
    }
    explicit RemovedActions(storage::Database &database)
        : RemovedActions(database, database)
    {
    }

    /// Keeps what is about to be deleted, here and in the history; the answer is its id here.
    QFuture<Result<qint64>> add(const zitadel::Action &action, const QList<zitadel::Binding> &bindings);

    /// Lets the row @p id stand for those of earlier deletions of the same action, whose outcome was not
    /// known: their places are taken over, and they go.
    QFuture<Result<>> replaceEarlier(qint64 id);

    /// It is on the server, as @p actionId; @p left are the triggers that it is not back in.
    QFuture<Result<>> setThere(qint64 id, const QString &actionId, const QList<zitadel::Binding> &left);

    /// It was made again, or was not deleted after all.
    QFuture<Result<>> forget(qint64 id);

    /// All of an organisation, the last deleted first.
    QFuture<Result<QList<RemovedAction>>> list(const QString &organisationId);

private:
    storage::Database &m_database;
    storage::Database &m_forLong;
};

} // namespace history

namespace storage {

/// Keeps a deleted action, in the caller's transaction.
void keepRemoved(Sql &sql, const zitadel::Action &action, const QList<zitadel::Binding> &bindings,
                 const QDateTime &at);

} // namespace storage
