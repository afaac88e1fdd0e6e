// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "storage/databaseworker.h"

#include <QFileInfo>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace storage {

namespace {

// For other windows: SQLite looks again for a lock after a few milliseconds at first, and later less often.
constexpr auto piecePause = 30ms;

} // namespace

Database::Database(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_worker(std::make_unique<DatabaseWorker>(path, true))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

Database::Database(Database &first, QObject *parent)
    : QObject(parent)
    , m_path(first.m_path)
    , m_worker(std::make_unique<DatabaseWorker>(m_path, false))
    , m_first(&first)
    , m_firstTurns(first.m_turns)
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

QFuture<Result<>> Database::writeInPieces(const std::shared_ptr<LongWork> &work)
{
    return QtConcurrent::run(&m_pool, [this, work, after = asked(), turn = takeTurn()]() mutable {
        awaitFirst(after);
        const Result<> result = carryOutPieces(*work);
        turn.reset();
        return result;
    });
}

Result<> Database::carryOutPieces(LongWork &work)
{
    for (;;) {
        if (const auto error = carryOut([&work](Sql &sql) { work.prepare(sql); }, false)) {
            tellOfPieces(*error);
            return std::unexpected(*error);
        }
        if (m_firstTurns)
            m_firstTurns->awaitQuiet();
        if (const auto error = carryOut([&work](Sql &sql) { work.write(sql); }, true))
            return std::unexpected(*error);
        if (!work.next())
            return {};
        if (m_isClosing)
            return std::unexpected(Error{.kind = Error::Kind::Cancelled});
        QThread::sleep(piecePause);
    }
}

std::optional<Error> Database::carryOut(const std::function<void(Sql &)> &work, bool isWrite)
{
    const std::optional<Error> error = m_worker->carryOut(work, isWrite);
    const bool isDamageFound = m_worker->takeDamageFound();
    if (m_first) {
        QMetaObject::invokeMethod(
            m_first,
            [first = m_first, isWrite, isDamageFound, trouble = m_worker->trouble] {
                if (isWrite)
                    first->m_besideTrouble = trouble;
                first->tell(first->m_trouble, first->m_finding);
                if (isDamageFound)
                    first->lookForDamage();
            },
            Qt::QueuedConnection);
        return error;
    }
    QMetaObject::invokeMethod(
        this,
        [this, isKept = isWrite && !error, isBegunAnew = m_worker->takeBegunAnew(),
         trouble = m_worker->trouble, finding = m_worker->finding] {
            if (isKept)
                m_besideTrouble.reset();
            tell(trouble, finding);
            if (isBegunAnew)
                emit begunAnew();
        },
        Qt::QueuedConnection);
    return error;
}

/// What was to be written is not, although it was a read that failed.
void Database::tellOfPieces(const Error &error)
{
    Database *const teller = m_first ? m_first : this;
    QMetaObject::invokeMethod(
        teller,
        [teller, error] {
            teller->m_besideTrouble = error;
            teller->tell(teller->m_trouble, teller->m_finding);
        },
        Qt::QueuedConnection);
}

/// Another way to the file has found damage. What is to be done about it is done here, in turn.
void Database::lookForDamage()
{
    read([this](Sql &) { m_worker->suspect(); });
    read([](Sql &) {});
}

void Database::tell(std::optional<Error> trouble, std::optional<Error> finding)
{
    const auto message = [](const std::optional<Error> &error) {
        return error ? error->message + error->advice : QString();
    };
    // What is typed comes first.
    std::optional<Error> told = trouble ? trouble : m_besideTrouble;
    const bool isNews = message(told) != message(m_told) || message(finding) != message(m_finding);
    m_trouble = std::move(trouble);
    m_told = std::move(told);
    m_finding = std::move(finding);
    if (isNews)
        emit troubleChanged();
}

QFuture<Result<qint64>> Database::bytesUsed()
{
    return read(
        [path = m_path](Sql &) { return QFileInfo(path).size() + QFileInfo(path + "-wal"_L1).size(); });
}

} // namespace storage
