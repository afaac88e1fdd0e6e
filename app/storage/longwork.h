// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

namespace storage {

class Sql;

/// Work that would keep others from writing for too long, in pieces. All is called in the thread of the
/// database, piece by piece: prepare(), write(), next().
class LongWork
{
public:
    LongWork() = default;
    LongWork(const LongWork &) = delete;
    LongWork &operator=(const LongWork &) = delete;
    virtual ~LongWork() = default;

    /// Gets the next piece ready: reads, packs, computes. Nobody waits for this, however long it takes.
    virtual void prepare(Sql &sql) = 0;
    /// Writes a piece in a transaction of its own, until PieceTime::isOver(). May be called again for the
    /// same piece, so it leaves this object as it is, but for what next() needs.
    virtual void write(Sql &sql) = 0;
    /// The piece is on the disk. True if there is another one.
    virtual bool next() = 0;
};

/// How long a piece may go on writing, from its first look at isOver() on. Others wait for as long at most,
/// and a promise of one second leaves room for some of them.
class PieceTime
{
public:
    PieceTime() { m_time.start(); }
    bool isOver() const { return m_time.elapsed() >= milliseconds; }

private:
    static constexpr qint64 milliseconds = 20;
    QElapsedTimer m_time;
};

} // namespace storage
