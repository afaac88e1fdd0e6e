// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/databaseworker.h"

#include "base/privatefile.h"
#include "storage/database.h"
#include "storage/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace storage {

namespace {

// A second window writes for milliseconds at a time; a migration of a large file may take longer.
constexpr auto busyPatience = 10s;
// Pages of the log from which on it is brought into the file.
constexpr int logPages = 2'000;
constexpr int logPagesBeside = 500;

Error newerProgram()
{
    return {.kind = Error::Kind::Storage,
            .message =
                Database::tr("What is kept on this computer was written by a newer version of the program."),
            .advice = Database::tr("Nothing can be kept here: update the program.")};
}

} // namespace

QString DatabaseWorker::newConnectionName()
{
    return QUuid::createUuid().toString();
}

std::optional<Error> DatabaseWorker::carryOut(const std::function<void(Sql &)> &work, bool isWrite)
{
    if (std::exchange(m_isSuspect, false) && !isSound())
        mend();
    std::optional<Error> error = tryOnce(work, isWrite);
    const bool isFull = m_sql && m_sql->isDiskFull();
    const bool isDamaged = m_sql && m_sql->isDamaged();
    if (error && isDamaged) {
        // A full disk can look like this: whether it is true is seen when the file is opened anew.
        close();
        if (!m_isFirst)
            m_isDamageFound = true;
        else if (isSound() || mend())
            error = tryOnce(work, isWrite);
    } else if (error && isFull && isWrite && m_isFirst) {
        giveUpReserve();
        makeLogRoom();
        error = tryOnce(work, isWrite);
    }
    if (!isWrite)
        return error;
    trouble = error;
    if (!error && m_isFirst)
        tellOfReserve();
    return error;
}

std::optional<Error> DatabaseWorker::tryOnce(const std::function<void(Sql &)> &work, bool isWrite)
{
    if (const auto error = open())
        return error;
    Sql &sql = *m_sql;
    sql.clearError();
    sql.run(isWrite ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
    work(sql);
    sql.run(u"COMMIT"_s);
    const std::optional<Error> error = sql.error();
    if (error) {
        Sql undo = sql;
        undo.clearError();
        undo.run(u"ROLLBACK"_s); // fails where SQLite has done it by itself
    }
    return error;
}

std::optional<Error> DatabaseWorker::open()
{
    if (m_sql) {
        if (fileId() == m_file)
            return std::nullopt;
        // What would go on being written into it nobody would find again.
        close();
        m_isBegunAnew = true;
    }
    // Scripts may hold secrets that somebody pasted: nobody else on this computer needs to read them.
    const QString folder = QFileInfo(m_path).absolutePath();
    privatefile::makeFolder(folder);
    privatefile::create(m_path);
    const std::optional<Error> error = connectTo();
    if (!error)
        return std::nullopt;
    const bool isDamaged = m_sql->isDamaged();
    const bool isFull = m_sql->isDiskFull();
    close();
    m_isDamageFound |= isDamaged && !m_isFirst;
    const bool isMended = m_isFirst && ((isDamaged && mend()) || (isFull && giveUpReserve()));
    return isMended ? open() : error;
}

std::optional<Error> DatabaseWorker::connectTo()
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    database.setDatabaseName(m_path);
    database.setConnectOptions(
        u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(std::chrono::milliseconds(busyPatience).count()));
    m_file = fileId();
    database.open();
    m_sql.emplace(database);
    return prepare(*m_sql);
}

std::optional<Error> DatabaseWorker::prepare(Sql &sql)
{
    sql.run(u"PRAGMA auto_vacuum = INCREMENTAL"_s); // takes effect in an empty file only
    sql.run(u"PRAGMA journal_mode = WAL"_s);
    sql.run(u"PRAGMA synchronous = FULL"_s);
    sql.run(u"PRAGMA foreign_keys = ON"_s);
    // Who makes the log long brings it into the file, too: drafts do not wait for that where others can.
    sql.run(u"PRAGMA wal_autocheckpoint = %1"_s.arg(m_isFirst ? logPages : logPagesBeside));
    sql.run(u"PRAGMA temp_store = MEMORY"_s); // what waits for its turn is nobody else's either
    const int version = schema::version(sql);
    if (sql.error() || version == schema::current)
        return sql.error();
    if (version > schema::current)
        return newerProgram();
    if (version > 0) {
        if (const auto error = backUp(sql, version))
            return error;
    }
    sql.run(u"BEGIN EXCLUSIVE"_s);
    const int now = schema::version(sql); // another window may have been faster
    if (now < schema::current)
        schema::migrate(sql, now);
    sql.run(u"COMMIT"_s);
    return sql.error();
}

std::optional<Error> DatabaseWorker::backUp(Sql &sql, int version)
{
    // Under a passing name first: what bears the final name is whole.
    const QString backup = m_path + u".version%1"_s.arg(version);
    const QString passing = backup + ".part"_L1;
    QFile::remove(passing);
    privatefile::create(passing); // SQLite takes an empty file, and would make one that others can read
    sql.run(u"VACUUM INTO ?"_s, {passing});
    if (sql.error())
        return sql.error();
    QFile::remove(backup);
    if (QFile::rename(passing, backup))
        return std::nullopt;
    return Error{.kind = Error::Kind::Storage,
                 .message = Database::tr("The file “%1” could not be written.").arg(backup),
                 .advice = Database::tr("What is kept was left as it was.")};
}

void DatabaseWorker::close()
{
    m_sql.reset();
    QSqlDatabase::removeDatabase(m_connection);
}

/// Tells one file from another one of the same name.
DatabaseWorker::FileId DatabaseWorker::fileId() const
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (stat(QFile::encodeName(m_path).constData(), &status) == 0)
        return {quint64(status.st_dev), quint64(status.st_ino)};
#endif
    return {};
}

} // namespace storage
