// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <optional>

namespace storage {

class Sql;

/// What a statement has found, row by row. Borrows its Sql.
class Rows
{
public:
    Rows(Sql &sql, QSqlQuery query)
        : m_sql(sql)
        , m_query(std::move(query))
    {
    }

    /// Goes to the next row, at first to the first one. False at the end, and when no further row could be
    /// read: that is the Sql's error() then.
    bool next();
    QVariant value(int column) const { return m_query.value(column); }

private:
    Sql &m_sql;
    QSqlQuery m_query;
};

/// Statements on one open file, in the thread of its Database only.
///
/// The first statement that fails is remembered in error(), and the ones after it do nothing: so a piece of
/// work reads straight through, and whoever started it looks once, at the end, whether all of it holds.
class Sql
{
public:
    explicit Sql(QSqlDatabase database)
        : m_database(std::move(database))
    {
    }

    /// One statement with its values in the order of its question marks. Without rows after an error.
    Rows run(const QString &statement, const QVariantList &values = {});

    /// The row number that the last insert made.
    qint64 insertedId() const { return m_insertedId; }
    /// How many rows the last statement changed.
    int changedRows() const { return m_changedRows; }

    /// Why a statement failed; of Kind::Storage, in words for the person.
    const std::optional<Error> &error() const { return m_error; }
    /// True if the first failure was for want of room on the disk, or of a disk that refuses to write.
    bool isDiskFull() const { return m_isDiskFull; }
    /// True if the file is no sound database.
    bool isDamaged() const { return m_isDamaged; }
    /// Lets statements run again.
    void clearError();

private:
    friend class Rows;
    void fail(const class QSqlError &error);

    QSqlDatabase m_database;
    std::optional<Error> m_error;
    bool m_isDiskFull = false;
    bool m_isDamaged = false;
    qint64 m_insertedId = 0;
    int m_changedRows = 0;
};

// Values as they are kept. Texts that must come back byte for byte are kept as UTF-8 in a blob: a text column
// would lose a byte order mark at their beginning.
QVariant blob(const QString &text);
QString text(const QVariant &blob);
QVariant stamp(const std::optional<QDateTime> &at); ///< milliseconds, UTC
std::optional<QDateTime> moment(const QVariant &kept);

} // namespace storage
