// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "base/privatefile.h"
#include "storage/schema.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace storage {

namespace {

// A second window writes for milliseconds at a time; a migration of a large file may take longer.
constexpr auto busyPatience = 10s;
// How often room for a new reserve is looked for.
constexpr auto reservePause = 10s;

Error newerProgram()
{
    return {.kind = Error::Kind::Storage,
            .message =
                Database::tr("What is kept on this computer was written by a newer version of the program."),
            .advice = Database::tr("Nothing can be kept here: update the program.")};
}

} // namespace

/// All that happens in the database's thread.
class Database::Worker
{
public:
    explicit Worker(QString path)
        : m_path(std::move(path))
    {
    }

    std::optional<Error> carryOut(const std::function<void(Sql &)> &work, bool isWrite);
    void close();

    std::optional<Error> trouble;
    std::optional<Error> finding;

private:
    std::optional<Error> tryOnce(const std::function<void(Sql &)> &work, bool isWrite);
    std::optional<Error> open();
    std::optional<Error> prepare(Sql &sql);
    std::optional<Error> backUp(Sql &sql, int version);
    bool putAside();
    bool giveUpReserve();
    void makeLogRoom();
    void makeReserve();
    QString reserve() const { return m_path + ".reserve"_L1; }

    const QString m_path;
    const QString m_connection = QUuid::createUuid().toString();
    std::optional<Sql> m_sql;
    bool m_isReserveUsed = false;
    QDeadlineTimer m_nextReserve{0};
};

std::optional<Error> Database::Worker::carryOut(const std::function<void(Sql &)> &work, bool isWrite)
{
    std::optional<Error> error = tryOnce(work, isWrite);
    const bool isFull = m_sql && m_sql->isDiskFull();
    const bool isDamaged = m_sql && m_sql->isDamaged();
    if (error && isDamaged)
        close(); // a full disk can look like this: whether it is true is seen when the file is opened anew
    else if (error && isFull && isWrite) {
        giveUpReserve();
        makeLogRoom();
        error = tryOnce(work, isWrite);
    }
    if (!isWrite)
        return error;
    trouble = error;
    if (!error)
        makeReserve();
    if (!error && m_isReserveUsed)
        makeLogRoom();
    if (!error && m_isReserveUsed) {
        trouble = Error{
            .kind = Error::Kind::Storage,
            .message = Database::tr("The disk is full."),
            .advice = Database::tr("What you type is still kept, in a reserve of %1 MB. Make room soon.")
                          .arg(reserveBytes / 1'000'000)};
    }
    return error;
}

std::optional<Error> Database::Worker::tryOnce(const std::function<void(Sql &)> &work, bool isWrite)
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

std::optional<Error> Database::Worker::open()
{
    if (m_sql)
        return std::nullopt;
    // Scripts may hold secrets that somebody pasted: nobody else on this computer needs to read them.
    const QString folder = QFileInfo(m_path).absolutePath();
    privatefile::makeFolder(folder);
    privatefile::create(m_path);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
        database.setDatabaseName(m_path);
        database.setConnectOptions(
            u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(std::chrono::milliseconds(busyPatience).count()));
        database.open();
        m_sql.emplace(database);
    }
    const std::optional<Error> error = prepare(*m_sql);
    if (!error)
        return std::nullopt;
    const bool isDamaged = m_sql->isDamaged();
    const bool isFull = m_sql->isDiskFull();
    close();
    const bool isMended = (isDamaged && putAside()) || (isFull && giveUpReserve());
    return isMended ? open() : error;
}

std::optional<Error> Database::Worker::prepare(Sql &sql)
{
    sql.run(u"PRAGMA auto_vacuum = INCREMENTAL"_s); // takes effect in an empty file only
    sql.run(u"PRAGMA journal_mode = WAL"_s);
    sql.run(u"PRAGMA synchronous = FULL"_s);
    sql.run(u"PRAGMA foreign_keys = ON"_s);
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

std::optional<Error> Database::Worker::backUp(Sql &sql, int version)
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

bool Database::Worker::putAside()
{
    close();
    const QString aside =
        m_path + ".damaged-"_L1 + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmsszzz"_s);
    if (!QFile::rename(m_path, aside))
        return false;
    // The log belongs to the file: what is still in it may be what somebody wants to rescue.
    QFile::rename(m_path + "-wal"_L1, aside + "-wal"_L1);
    QFile::remove(m_path + "-shm"_L1);
    finding = Error{.kind = Error::Kind::Storage,
                    .message = Database::tr("What is kept on this computer for this connection was damaged."),
                    .advice = Database::tr("It was put aside as “%1”, and a new file was begun.").arg(aside)};
    return true;
}

void Database::Worker::close()
{
    m_sql.reset();
    QSqlDatabase::removeDatabase(m_connection);
}

/// Brings what is in the log into the file, so that the log is written from its beginning again: else each
/// edit would make it longer, and the reserve would last for a minute of typing.
void Database::Worker::makeLogRoom()
{
    if (!m_sql)
        return;
    m_sql->clearError();
    m_sql->run(u"PRAGMA wal_checkpoint(PASSIVE)"_s); // what fails here shows with the next write
    m_sql->clearError();
}

bool Database::Worker::giveUpReserve()
{
    if (!QFile::remove(reserve()))
        return false;
    m_isReserveUsed = true;
    m_nextReserve.setRemainingTime(reservePause);
    return true;
}

void Database::Worker::makeReserve()
{
    if (!m_nextReserve.hasExpired())
        return;
    m_nextReserve.setRemainingTime(reservePause);
    if (QFileInfo(reserve()).size() == reserveBytes) {
        m_isReserveUsed = false;
        return;
    }
    QFile file(reserve());
    const QByteArray piece(100'000, 'r'); // a file made longer without writing takes no room
    bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered);
    for (qint64 size = 0; isWritten && size < reserveBytes; size += piece.size())
        isWritten = file.write(piece) == piece.size();
    if (isWritten)
        m_isReserveUsed = false;
    else
        file.remove();
}

Database::Database(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_worker(std::make_unique<Worker>(path))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

Database::~Database()
{
    m_isClosing = true;
    m_pool.start([this] { m_worker->close(); });
    m_pool.waitForDone();
}

std::optional<Error> Database::carryOut(const std::function<void(Sql &)> &work, bool isWrite)
{
    const std::optional<Error> error = m_worker->carryOut(work, isWrite);
    QMetaObject::invokeMethod(
        this, [this, trouble = m_worker->trouble, finding = m_worker->finding] { tell(trouble, finding); },
        Qt::QueuedConnection);
    return error;
}

void Database::tell(const std::optional<Error> &trouble, const std::optional<Error> &finding)
{
    const auto message = [](const std::optional<Error> &error) {
        return error ? error->message + error->advice : QString();
    };
    const bool isNews = message(trouble) != message(m_trouble) || message(finding) != message(m_finding);
    m_trouble = trouble;
    m_finding = finding;
    if (isNews)
        emit troubleChanged();
}

QFuture<Result<qint64>> Database::bytesUsed()
{
    return read(
        [path = m_path](Sql &) { return QFileInfo(path).size() + QFileInfo(path + "-wal"_L1).size(); });
}

} // namespace storage
