// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What goes wrong with the file: a full disk, and damage.
#include "storage/database.h"
#include "storage/databaseworker.h"
#include "storage/schema.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace storage {

namespace {

// How often room for a new reserve is looked for.
constexpr auto reservePause = 10s;

} // namespace

// -- damage

/// False if the file is damaged in any place; it is opened anew for that. Only where that is suspected, as it
/// takes a while with a large file.
bool DatabaseWorker::isSound()
{
    close();
    if (connectTo()) {
        const bool isDamaged = m_sql->isDamaged();
        close();
        return !isDamaged;
    }
    Rows rows = m_sql->run(u"PRAGMA quick_check(1)"_s);
    const bool isRead = rows.next();
    const bool isGood = isRead ? rows.value(0).toString() == "ok"_L1 : !m_sql->isDamaged();
    m_sql->clearError();
    return isGood;
}

/// Puts the file aside and begins another one with the drafts that can still be read.
bool DatabaseWorker::mend()
{
    const QString aside = putAside();
    if (aside.isEmpty())
        return false;
    m_isBegunAnew = true;
    if (!open())
        rescue(aside);
    return true;
}

QString DatabaseWorker::putAside()
{
    close();
    const QString aside =
        m_path + ".damaged-"_L1 + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmsszzz"_s);
    if (!QFile::rename(m_path, aside))
        return {};
    // The log belongs to the file: what is still in it may be what somebody wants to rescue.
    QFile::rename(m_path + "-wal"_L1, aside + "-wal"_L1);
    QFile::remove(m_path + "-shm"_L1);
    finding = Error{.kind = Error::Kind::Storage,
                    .message = Database::tr("What is kept on this computer for this connection was damaged."),
                    .advice = Database::tr("It was put aside as “%1”, and a new file was begun.").arg(aside)};
    return aside;
}

/// What was typed into windows of the program, row by row: where one cannot be read, others can.
void DatabaseWorker::rescue(const QString &aside)
{
    Sql &sql = *m_sql;
    sql.run(u"ATTACH DATABASE ? AS aside"_s, {aside});
    const auto isKnown = [&sql] {
        Rows version = sql.run(u"PRAGMA aside.user_version"_s);
        return version.next() && version.value(0).toInt() == schema::current;
    };
    const QStringList tables = isKnown() ? QStringList{u"drafts"_s, u"windows"_s} : QStringList();
    for (const QString &table : tables) {
        const QString key = table == "drafts"_L1 ? u"rowid"_s : u"id"_s;
        QVariantList keys;
        for (const QString &order : {u"ASC"_s, u"DESC"_s}) { // from both sides of what is damaged
            sql.clearError();
            Rows rows =
                sql.run(u"SELECT %1 FROM aside.%2 NOT INDEXED ORDER BY %1 %3"_s.arg(key, table, order));
            while (rows.next()) {
                if (!keys.contains(rows.value(0)))
                    keys.append(rows.value(0));
            }
        }
        for (const QVariant &value : std::as_const(keys)) {
            sql.clearError();
            sql.run(u"INSERT OR IGNORE INTO main.%2 SELECT * FROM aside.%2 NOT INDEXED WHERE %1 = ?"_s.arg(
                        key, table),
                    {value});
        }
    }
    sql.clearError();
    sql.run(u"DETACH DATABASE aside"_s);
    sql.clearError();
}

// -- a full disk

void DatabaseWorker::tellOfReserve()
{
    makeReserve();
    if (!m_isReserveUsed)
        return;
    makeLogRoom();
    trouble =
        Error{.kind = Error::Kind::Storage,
              .message = Database::tr("The disk is full."),
              .advice = Database::tr("What you type is still kept, in a reserve of %1 MB. Make room soon.")
                            .arg(Database::reserveBytes / 1'000'000)};
}

/// Brings what is in the log into the file, so that the log is written from its beginning again: else each
/// edit would make it longer, and the reserve would last for a minute of typing.
void DatabaseWorker::makeLogRoom()
{
    if (!m_sql)
        return;
    m_sql->clearError();
    m_sql->run(u"PRAGMA wal_checkpoint(PASSIVE)"_s); // what fails here shows with the next write
    m_sql->clearError();
}

bool DatabaseWorker::giveUpReserve()
{
    if (!QFile::remove(reserve()))
        return false;
    m_isReserveUsed = true;
    m_nextReserve.setRemainingTime(reservePause);
    return true;
}

void DatabaseWorker::makeReserve()
{
    if (!m_nextReserve.hasExpired())
        return;
    m_nextReserve.setRemainingTime(reservePause);
    if (QFileInfo(reserve()).size() == Database::reserveBytes) {
        m_isReserveUsed = false;
        return;
    }
    QFile file(reserve());
    const QByteArray piece(100'000, 'r'); // a file made longer without writing takes no room
    bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered);
    for (qint64 size = 0; isWritten && size < Database::reserveBytes; size += piece.size())
        isWritten = file.write(piece) == piece.size();
    if (isWritten)
        m_isReserveUsed = false;
    else
        file.remove();
}

} // namespace storage
