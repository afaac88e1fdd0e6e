// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/longwork.h"
#include "storage/sql.h"
#include "storage/turns.h"

#include <QFuture>
#include <QObject>
#include <QtConcurrentRun>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <optional>

namespace storage {

class DatabaseWorker;

/// One SQLite file of this computer, in a thread of its own.
///
/// What is written is on the disk when its future is done: write-ahead log, synchronous in full, so that not
/// even a power cut takes it back. Work is carried out in the order in which it was asked for. Other windows
/// of the program may use the same file at the same time. Lives in any one thread, normally the GUI's, which
/// never waits for it but in the destructor: for what was asked for before.
///
/// A reserve of reserveBytes beside the file is given up when the disk is full, so that what a person typed
/// still finds room, and is made again when there is room.
class Database : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 reserveBytes = 2'000'000;

    /// @p path is the file. It is opened, and made or brought to the present schema if needed, with the first
    /// work; its folder is made, too.
    explicit Database(const QString &path, QObject *parent = nullptr);

    /// Another way to the file of @p first, for what takes long, so that @p first keeps nobody waiting. What
    /// is asked for here sees all that was asked of @p first before, and long work lets @p first go before
    /// each of its pieces. The reserve, a damaged file, trouble() and finding() are @p first's affair, which
    /// must outlive this.
    explicit Database(Database &first, QObject *parent = nullptr);
    ~Database() override;

    const QString &path() const { return m_path; }

    /// Carries out @p work, `T work(Sql &)`, in one transaction: all of it or nothing. Kind::Storage if that
    /// cannot be; see trouble(). What may take longer than some milliseconds goes through writeInPieces().
    template<typename Work>
    auto write(Work work)
    {
        return start<Work, true>(std::move(work));
    }

    /// Carries out @p work, `T work(Sql &)`, which only reads. Where T is a Result, its errors are those of
    /// the answer.
    template<typename Work>
    auto read(Work work)
    {
        return start<Work, false>(std::move(work));
    }

    /// Carries out @p work, each piece in a transaction of its own. Other users of the file get their turn
    /// between them, so long work keeps no draft waiting. Ends early with the database, after the first piece
    /// at the soonest: Kind::Cancelled.
    QFuture<Result<>> writeInPieces(const std::shared_ptr<LongWork> &work);

    /// What stands in the way of keeping anything, until a write comes through again.
    const std::optional<Error> &trouble() const { return m_told; }

    /// What was found when the file was opened, or used, and dealt with: a damaged file was put aside under
    /// another name. Nothing else.
    const std::optional<Error> &finding() const { return m_finding; }

    /// Bytes that the file and its log take on the disk.
    QFuture<Result<qint64>> bytesUsed();

signals:
    void troubleChanged(); ///< trouble() or finding()

    /// The file that was used is not there any more, and another one was begun: a damaged one was put aside,
    /// here or by another window, or somebody has taken it away. What must be on the disk is to be written
    /// again.
    void begunAnew();

private:
    template<typename T>
    struct AnswerOf
    {
        using Type = Result<T>;
    };
    template<typename T>
    struct AnswerOf<Result<T>>
    {
        using Type = Result<T>;
    };

    template<typename Work, bool isWrite>
    auto start(Work work)
    {
        using T = std::invoke_result_t<Work, Sql &>;
        return QtConcurrent::run(
            &m_pool,
            [this, work = std::move(work), after = asked(),
             turn = takeTurn()]() mutable -> AnswerOf<T>::Type {
                std::conditional_t<std::is_void_v<T>, std::monostate, std::optional<T>> value;
                const auto call = [&work, &value](Sql &sql) {
                    if constexpr (std::is_void_v<T>)
                        work(sql);
                    else
                        value = work(sql);
                };
                awaitFirst(after);
                const std::optional<Error> error = carryOut(call, isWrite);
                turn.reset();
                if (error)
                    return std::unexpected(*error);
                if constexpr (std::is_void_v<T>)
                    return {};
                else
                    return std::move(*value);
            });
    }
    std::shared_ptr<Turns::Turn> takeTurn() { return std::make_shared<Turns::Turn>(m_turns); }
    quint64 asked() const { return m_firstTurns ? m_firstTurns->asked() : 0; }
    void awaitFirst(quint64 asked) const
    {
        if (m_firstTurns)
            m_firstTurns->awaitDone(asked);
    }
    std::optional<Error> carryOut(const std::function<void(Sql &)> &work, bool isWrite);
    Result<> carryOutPieces(LongWork &work);
    void tellOfPieces(const Error &error);
    void tell(std::optional<Error> trouble, std::optional<Error> finding);
    void lookForDamage();

    const QString m_path;
    QThreadPool m_pool; ///< one thread, as a connection belongs to the thread that made it
    std::unique_ptr<DatabaseWorker> m_worker;
    Database *const m_first = nullptr;
    const std::shared_ptr<Turns> m_turns = std::make_shared<Turns>();
    const std::shared_ptr<Turns> m_firstTurns;
    std::atomic<bool> m_isClosing = false;
    std::optional<Error> m_told;
    std::optional<Error> m_trouble;       ///< of this one
    std::optional<Error> m_besideTrouble; ///< of the other ways to the file, since the last write here
    std::optional<Error> m_finding;
};

} // namespace storage
