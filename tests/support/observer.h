// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql.h"

#include <QSqlDatabase>
#include <QUuid>

/// Looks into a file of the archive past the program, by a connection of its own: sees what is on the disk.
class Observer
{
public:
    explicit Observer(const QString &path)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(path);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
        database.open();
        m_sql.emplace(database);
    }
    ~Observer()
    {
        m_sql.reset();
        QSqlDatabase::removeDatabase(m_name);
    }

    /// The first value of @p query; invalid if there is none.
    QVariant value(const QString &query)
    {
        m_sql->clearError();
        storage::Rows rows = m_sql->run(query);
        return rows.next() ? rows.value(0) : QVariant();
    }
    qint64 number(const QString &query) { return value(query).toLongLong(); }

private:
    const QString m_name = QUuid::createUuid().toString();
    std::optional<storage::Sql> m_sql;
};
