// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/sql.h"

#include <QFuture>
#include <QObject>
#include <QtConcurrentRun>
#include <QThread>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <optional>

namespace storage {

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
    ~Database() override;

    const QString &path() const { return m_path; }

    /// Carries out @p work, `T work(Sql &)`, in one transaction: all of it or nothing. Kind::Storage if that
    /// cannot be; see trouble().
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

    /// Carries out @p work, `bool work(Sql &)`, again and again while it returns true, each time in a
    /// transaction of its own. Other users of the file get their turn between them, so long work keeps no
    /// draft waiting. Ends early with the database.
    template<typename Work>
    QFuture<Result<>> writeInSteps(Work work)
    {
        return QtConcurrent::run(&m_pool, [this, work = std::move(work)]() mutable -> Result<> {
            for (bool hasMore = true; hasMore && !m_isClosing;) {
                if (const auto error = carryOut([&](Sql &sql) { hasMore = work(sql); }, true))
                    return std::unexpected(*error);
                QThread::sleep(stepPause);
            }
            return {};
        });
    }

    /// What stands in the way of keeping anything, until a write comes through again.
    const std::optional<Error> &trouble() const { return m_trouble; }

    /// What was found when the file was opened, and dealt with: a damaged file was put aside under another
    /// name. Nothing else.
    const std::optional<Error> &finding() const { return m_finding; }

    /// Bytes that the file and its log take on the disk.
    QFuture<Result<qint64>> bytesUsed();

signals:
    void troubleChanged(); ///< trouble() or finding()

private:
    class Worker;
    // SQLite looks again for a lock after a few milliseconds at first, and later less often.
    static constexpr std::chrono::milliseconds stepPause{30};

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
        return QtConcurrent::run(&m_pool, [this, work = std::move(work)]() mutable -> AnswerOf<T>::Type {
            std::conditional_t<std::is_void_v<T>, std::monostate, std::optional<T>> value;
            const auto call = [&work, &value](Sql &sql) {
                if constexpr (std::is_void_v<T>)
                    work(sql);
                else
                    value = work(sql);
            };
            if (const std::optional<Error> error = carryOut(call, isWrite))
                return std::unexpected(*error);
            if constexpr (std::is_void_v<T>)
                return {};
            else
                return std::move(*value);
        });
    }
    std::optional<Error> carryOut(const std::function<void(Sql &)> &work, bool isWrite);
    void tell(const std::optional<Error> &trouble, const std::optional<Error> &finding);

    const QString m_path;
    QThreadPool m_pool; ///< one thread, as a connection belongs to the thread that made it
    std::unique_ptr<Worker> m_worker;
    std::atomic<bool> m_isClosing = false;
    std::optional<Error> m_trouble;
    std::optional<Error> m_finding;
};

} // namespace storage
