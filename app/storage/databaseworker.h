// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/sql.h"

#include <QDeadlineTimer>
#include <QString>

#include <functional>
#include <optional>
#include <utility>

namespace storage {

/// All that happens in the thread of a Database.
class DatabaseWorker
{
public:
    /// @p isFirst: false for another way to a file, beside the one that takes care of it.
    DatabaseWorker(QString path, bool isFirst)
        : m_path(std::move(path))
        , m_isFirst(isFirst)
    {
    }

    /// Carries out @p work in one transaction. What it has written is on the disk, or an error of
    /// Kind::Storage says why not.
    std::optional<Error> carryOut(const std::function<void(Sql &)> &work, bool isWrite);
    void close();

    /// Another one has found damage: the next work begins with a look at the whole file.
    void suspect() { m_isSuspect = true; }

    std::optional<Error> trouble;
    std::optional<Error> finding;

    /// True once after another file was begun in the place of the one that was used.
    bool takeBegunAnew() { return std::exchange(m_isBegunAnew, false); }
    /// True once after damage was found that is the first one's to deal with.
    bool takeDamageFound() { return std::exchange(m_isDamageFound, false); }

private:
    using FileId = std::pair<quint64, quint64>;

    std::optional<Error> tryOnce(const std::function<void(Sql &)> &work, bool isWrite);
    std::optional<Error> open();
    std::optional<Error> connectTo();
    std::optional<Error> prepare(Sql &sql);
    std::optional<Error> backUp(Sql &sql, int version);
    void tellOfReserve();
    bool mend();
    bool isSound();
    QString putAside();
    void rescue(const QString &aside);
    bool giveUpReserve();
    void makeLogRoom();
    void makeReserve();
    FileId fileId() const;
    QString reserve() const { return m_path + QStringLiteral(".reserve"); }

    const QString m_path;
    const bool m_isFirst;
    const QString m_connection = newConnectionName();
    static QString newConnectionName();
    std::optional<Sql> m_sql;
    FileId m_file; ///< that m_sql is open on
    bool m_isReserveUsed = false;
    bool m_isSuspect = false;
    bool m_isBegunAnew = false;
    bool m_isDamageFound = false;
    QDeadlineTimer m_nextReserve{0};
};

} // namespace storage
