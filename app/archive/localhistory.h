// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/scripts.h"
#include "archive/version.h"
#include "base/result.h"
#include "zitadel/action.h"

#include <QFuture>

#include <functional>

namespace storage {
class Database;
class Sql;
} // namespace storage

namespace history {

/// Every version of every action that this program fetched, sent or saw given up: kept once, however often it
/// is met. Errors are of Kind::Storage.
class LocalHistory
{
public:
    /// Both are borrowed and must outlive this. @p forLong is a way to the same file for what takes long; the
    /// same one where nobody waits for @p database.
    LocalHistory(storage::Database &database, storage::Database &forLong)
        : m_database(database)
        , m_forLong(forLong)
    {
    }
    explicit LocalHistory(storage::Database &database)
        : LocalHistory(database, database)
    {
    }

    /// Keeps one version. One that equals the newest known version of its action is not kept again. What is
    /// read of the server comes by way of KnownActions.
    QFuture<Result<>> add(Version version, const zitadel::ActionFields &fields);

    /// What the server tells of an action's past: a version with its fields, or the author of one that is
    /// kept here already (Version::id).
    struct FromServer
    {
        Version version;
        zitadel::ActionFields fields;
    };
    /// Keeps it, but for what is older than the limits.
    QFuture<Result<>> addFromServer(QList<FromServer> told);

    /// All versions of an action, the newest first.
    QFuture<Result<QList<Version>>> versionsOf(const QString &organisationId, const QString &actionId);

    /// A version, whole. Kind::Input if there is none (any more) of this id.
    QFuture<Result<zitadel::ActionFields>> fields(qint64 versionId);

    /// Calls @p visit, in the thread of the database, for each version, the newest first, until it returns
    /// false; also for new actions that were given up. A script that several versions of an action share is
    /// visited once, with the newest of them.
    QFuture<Result<>> visitAll(const std::function<bool(const FoundVersion &)> &visit);

    /// How much is kept, from the next prune() on.
    void setLimits(const Limits &limits) { m_limits = limits; }

    /// Lets go of what is beyond the limits, a few at a time; never of the newest version of an action.
    /// Answers how many versions went.
    QFuture<Result<int>> prune();

private:
    storage::Database &m_database;
    storage::Database &m_forLong;
    Limits m_limits;
};

} // namespace history

namespace storage {

/// Keeps a version, in the caller's transaction, if it is not the newest one of its action already.
void keepVersion(Sql &sql, const history::Version &version, const zitadel::ActionFields &fields);
/// The same with the script of @p fields packed before; the number of the script's row.
qint64 keepVersion(Sql &sql, const history::Version &version, const zitadel::ActionFields &fields,
                   const PackedScript &script);
/// The same without a look at the newest one: for what is told later than it was.
void insertVersion(Sql &sql, const history::Version &version, const zitadel::ActionFields &fields,
                   const PackedScript &script);

} // namespace storage
