// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/version.h"
#include "base/result.h"
#include "zitadel/action.h"

#include <QFuture>
#include <QList>

#include <memory>

namespace storage {
class Database;
class Rows;
} // namespace storage

namespace history {

class KnownListing;

/// The actions of an organisation as the server last told them.
struct KnownList
{
    QList<zitadel::Action> actions;
    QString organisationName; ///< empty if never known
    QDateTime readAt;         ///< UTC; invalid: never read

    bool isKnown() const { return readAt.isValid(); }
};

/// What is known of each organisation's actions, for when the server cannot be reached. Errors are of
/// Kind::Storage.
class KnownActions
{
public:
    /// Both are borrowed and must outlive this. @p forLong is a way to the same file for what takes long; the
    /// same one where nobody waits for @p database.
    KnownActions(storage::Database &database, storage::Database &forLong)
        : m_database(database)
        , m_forLong(forLong)
    {
    }
    explicit KnownActions(storage::Database &database)
        : KnownActions(database, database)
    {
    }

    /// The whole list of an organisation was read. Each version in it goes into the history, too. What list()
    /// tells is the former list until all of this one is kept; what put() and remove() are told meanwhile
    /// counts as newer.
    QFuture<Result<>> putList(const zitadel::Organisation &organisation,
                              const QList<zitadel::Action> &actions);

    /// One action was read, or with @p source Saved written by @p author. The version goes into the history,
    /// too.
    QFuture<Result<>> put(const zitadel::Action &action, Source source = Source::Fetched,
                          const QString &author = {});
    QFuture<Result<>> remove(const QString &id);

    /// The name of an organisation was told; nothing happens where its list is not known.
    QFuture<Result<>> setName(const zitadel::Organisation &organisation);

    /// The organisations whose lists are known, by name.
    QFuture<Result<QList<zitadel::Organisation>>> organisations();

    /// With an empty id, the organisation that was read last.
    QFuture<Result<KnownList>> list(const QString &organisationId);

    /// One action, whatever organisation it is of.
    QFuture<Result<std::optional<zitadel::Action>>> find(const QString &id);

private:
    void leaveOut(const QString &id);

    storage::Database &m_database;
    storage::Database &m_forLong;
    QList<std::weak_ptr<KnownListing>> m_listings; ///< that are on their way to the disk
};

} // namespace history

namespace storage {

/// The columns of an action, as `actions a JOIN scripts s` has them, from actionOf()'s first on.
inline constexpr auto actionColumns = QLatin1StringView(
    "a.id, a.organisation, a.state, a.sequence, a.changed_at, a.name, s.text, a.timeout, a.allowed");
zitadel::Action actionOf(const storage::Rows &row, int first = 0);

} // namespace storage
