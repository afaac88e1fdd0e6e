// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

// SQLite's own numbers, of which Qt passes on the extended ones: the lowest byte tells the kind.
enum Code {
    Perm = 3,
    Busy = 5,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26
};

QString words(int code)
{
    switch (code) {
    case Full:
        return Texts::tr("The disk is full.");
    case IoError:
        return Texts::tr("The disk refused to write or read.");
    case Perm:
    case ReadOnly:
        return Texts::tr("The file on this computer cannot be written.");
    case CannotOpen:
        return Texts::tr("The file on this computer cannot be opened.");
    case Busy:
        return Texts::tr("Another program holds the file on this computer.");
    case Corrupt:
    case NotADatabase:
        return Texts::tr("The file on this computer is damaged.");
    default:
        return Texts::tr("The file on this computer could not be used.");
    }
}

/// A null QString is an empty text like any other, and not the lack of one.
QVariant withoutNull(const QVariant &value)
{
    const bool isNullText = value.typeId() == QMetaType::QString && value.toString().isNull();
    return isNullText ? QVariant(u""_s) : value;
}

} // namespace

bool Rows::next()
{
    if (m_query.next())
        return true;
    // At the end there is none. Rows that could not be read must not pass for rows that are not there.
    if (m_query.lastError().isValid() && !m_sql.error())
        m_sql.fail(m_query.lastError());
    return false;
}

Rows Sql::run(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(m_database);
    if (m_error)
        return {*this, std::move(query)};
    query.setForwardOnly(true);
    bool isDone = query.prepare(statement);
    if (isDone) {
        for (const QVariant &value : values)
            query.addBindValue(withoutNull(value));
        isDone = query.exec();
    }
    if (!isDone) {
        fail(query.lastError());
        return {*this, QSqlQuery(m_database)};
    }
    m_insertedId = query.lastInsertId().toLongLong();
    m_changedRows = query.numRowsAffected();
    return {*this, std::move(query)};
}

void Sql::fail(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    m_isDiskFull = code == Full || code == IoError;
    m_isDamaged = code == Corrupt || code == NotADatabase;
    m_error = Error{.kind = Error::Kind::Storage,
                    .message = words(code),
                    .technical = u"SQLite %1: %2"_s.arg(error.nativeErrorCode(), error.databaseText())};
}

void Sql::clearError()
{
    m_error.reset();
    m_isDiskFull = false;
    m_isDamaged = false;
}

QVariant blob(const QString &text)
{
    // Never null: a column of a text that is empty is not one without a text.
    const QByteArray bytes = text.toUtf8();
    return bytes.isNull() ? QByteArray("") : bytes;
}

QString text(const QVariant &blob)
{
    return ::text::fromUtf8Verbatim(blob.toByteArray());
}

QVariant stamp(const std::optional<QDateTime> &at)
{
    return at ? QVariant(at->toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

std::optional<QDateTime> moment(const QVariant &kept)
{
    if (kept.isNull())
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(kept.toLongLong(), QTimeZone::UTC);
}

} // namespace storage
