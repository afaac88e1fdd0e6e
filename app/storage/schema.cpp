// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema.h"

using namespace Qt::StringLiterals;

namespace storage::schema {

namespace {

/// Drafts, and what each window of the program has open.
void toVersion1(Sql &sql)
{
    sql.run(u"CREATE TABLE about(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"_s);
    sql.run(
        u"CREATE TABLE windows(id TEXT PRIMARY KEY, tabs TEXT NOT NULL, seen_at INTEGER NOT NULL) WITHOUT ROWID"_s);
    sql.run(
        u"CREATE TABLE drafts(id TEXT PRIMARY KEY, window TEXT NOT NULL, organisation TEXT NOT NULL,"
        " action TEXT NOT NULL, state INTEGER NOT NULL, sequence INTEGER NOT NULL, changed_at INTEGER,"
        " base_name BLOB NOT NULL, base_script BLOB NOT NULL, base_timeout INTEGER NOT NULL,"
        " base_allowed INTEGER NOT NULL, name BLOB NOT NULL, script BLOB NOT NULL, timeout INTEGER NOT NULL,"
        " allowed INTEGER NOT NULL, edited_at INTEGER NOT NULL)"_s);
}

/// The versions of actions that were fetched or saved. A script that several versions share is kept once.
void toVersion2(Sql &sql)
{
    sql.run(u"CREATE TABLE scripts(id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, text BLOB NOT NULL)"_s);
    sql.run(u"CREATE TABLE versions(id INTEGER PRIMARY KEY, organisation TEXT NOT NULL, action TEXT NOT NULL,"
            " sequence INTEGER NOT NULL, at INTEGER NOT NULL, author TEXT NOT NULL, source TEXT NOT NULL,"
            " name BLOB NOT NULL, script INTEGER NOT NULL REFERENCES scripts(id), bytes INTEGER NOT NULL,"
            " timeout INTEGER NOT NULL, allowed INTEGER NOT NULL)"_s);
    sql.run(u"CREATE INDEX versions_of_action ON versions(action, at)"_s);
    sql.run(u"CREATE INDEX versions_of_script ON versions(script)"_s);
    sql.run(u"CREATE INDEX versions_by_age ON versions(at)"_s);
}

/// The actions as last seen, for when the server cannot be reached, and those that were deleted.
void toVersion3(Sql &sql)
{
    sql.run(
        u"CREATE TABLE lists(organisation TEXT PRIMARY KEY, name TEXT NOT NULL, read_at INTEGER NOT NULL) WITHOUT ROWID"_s);
    sql.run(
        u"CREATE TABLE actions(id TEXT PRIMARY KEY, organisation TEXT NOT NULL, state INTEGER NOT NULL,"
        " sequence INTEGER NOT NULL, changed_at INTEGER, name BLOB NOT NULL,"
        " script INTEGER NOT NULL REFERENCES scripts(id), timeout INTEGER NOT NULL, allowed INTEGER NOT NULL)"_s);
    sql.run(u"CREATE INDEX actions_of_organisation ON actions(organisation)"_s);
    sql.run(u"CREATE INDEX actions_of_script ON actions(script)"_s);
    sql.run(
        u"CREATE TABLE removed(id INTEGER PRIMARY KEY, organisation TEXT NOT NULL, action TEXT NOT NULL,"
        " state INTEGER NOT NULL, sequence INTEGER NOT NULL, name BLOB NOT NULL,"
        " script INTEGER NOT NULL REFERENCES scripts(id), timeout INTEGER NOT NULL, allowed INTEGER NOT NULL,"
        " bindings TEXT NOT NULL, removed_at INTEGER NOT NULL)"_s);
    sql.run(u"CREATE INDEX removed_of_script ON removed(script)"_s);
}

/// The states of actions as words: as numbers they meant something else as soon as the program numbered them
/// in another order.
void toVersion4(Sql &sql)
{
    for (const QString &table : {u"drafts"_s, u"actions"_s, u"removed"_s}) {
        sql.run(u"ALTER TABLE %1 ADD COLUMN word TEXT NOT NULL DEFAULT 'unspecified'"_s.arg(table));
        sql.run(u"UPDATE %1 SET word = CASE state WHEN 1 THEN 'inactive' ELSE 'active' END"
                " WHERE state IN (1, 2)"_s.arg(table));
        sql.run(u"ALTER TABLE %1 DROP COLUMN state"_s.arg(table));
        sql.run(u"ALTER TABLE %1 RENAME COLUMN word TO state"_s.arg(table));
    }
}

/// What triggers are to run, put together in a window and not applied.
void toVersion5(Sql &sql)
{
    sql.run(u"CREATE TABLE wanted(window TEXT NOT NULL, organisation TEXT NOT NULL, flow TEXT NOT NULL,"
            " trigger TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL, edited_at INTEGER NOT NULL,"
            " PRIMARY KEY(window, organisation, flow, trigger)) WITHOUT ROWID"_s);
}

/// Persons to run scripts for, and cases.
void toVersion6(Sql &sql)
{
    sql.run(u"CREATE TABLE persons(id TEXT PRIMARY KEY, name BLOB NOT NULL, input BLOB NOT NULL)"
            " WITHOUT ROWID"_s);
    sql.run(u"CREATE TABLE cases(id TEXT PRIMARY KEY, action TEXT NOT NULL, name BLOB NOT NULL,"
            " flow TEXT NOT NULL, trigger TEXT NOT NULL, input BLOB NOT NULL, answers BLOB NOT NULL,"
            " expected BLOB NOT NULL) WITHOUT ROWID"_s);
    sql.run(u"CREATE INDEX cases_of_action ON cases(action)"_s);
}

} // namespace

int version(Sql &sql)
{
    storage::Rows query = sql.run(u"PRAGMA user_version"_s);
    return query.next() ? query.value(0).toInt() : 0;
}

void migrate(Sql &sql, int from, int to)
{
    constexpr std::array steps{toVersion1, toVersion2, toVersion3, toVersion4, toVersion5, toVersion6};
    static_assert(steps.size() == current);
    for (int step = from; step < to; ++step)
        steps[size_t(step)](sql);
    sql.run(u"PRAGMA user_version = %1"_s.arg(to));
}

} // namespace storage::schema
