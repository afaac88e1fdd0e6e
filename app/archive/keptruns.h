// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "run/case.h"
#include "run/person.h"

#include <QFuture>

namespace storage {
class Database;
}

/// What scripts of a connection are run with: persons that somebody put together, and cases of actions. May
/// hold what is known of real people, and so stays in the file that nobody else may read. Errors are of
/// Kind::Storage.
class KeptRuns
{
public:
    /// @p database is borrowed and must outlive this.
    explicit KeptRuns(storage::Database &database)
        : m_database(database)
    {
    }

    /// By name.
    QFuture<Result<QList<run::Person>>> persons();
    /// Replaces the one with its id.
    QFuture<Result<>> put(const run::Person &person);
    QFuture<Result<>> removePerson(const QString &id);

    /// Of one action, by name.
    QFuture<Result<QList<run::Case>>> casesOf(const QString &actionId);
    /// Replaces the one with its id.
    QFuture<Result<>> put(const QString &actionId, const run::Case &kept);
    QFuture<Result<>> removeCase(const QString &id);

private:
    storage::Database &m_database;
};
