// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <condition_variable>
#include <memory>
#include <mutex>

namespace storage {

/// Who of those that work on one file may go on: the work of one database is counted, so that another one can
/// wait for it. May be used in any thread.
class Turns
{
public:
    /// One piece of work that was asked for. It is done when this dies, also where it is never carried out.
    class Turn
    {
    public:
        explicit Turn(std::shared_ptr<Turns> turns)
            : m_turns(std::move(turns))
        {
            const std::lock_guard lock(m_turns->m_mutex);
            ++m_turns->m_asked;
        }
        Turn(const Turn &) = delete;
        Turn &operator=(const Turn &) = delete;
        ~Turn()
        {
            {
                const std::lock_guard lock(m_turns->m_mutex);
                ++m_turns->m_done;
            }
            m_turns->m_changed.notify_all();
        }

    private:
        const std::shared_ptr<Turns> m_turns;
    };

    /// How many pieces of work were asked for so far.
    quint64 asked() const
    {
        const std::lock_guard lock(m_mutex);
        return m_asked;
    }
    /// Blocks until that many are done.
    void awaitDone(quint64 count) const
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this, count] { return m_done >= count; });
    }
    /// Blocks while there is any work.
    void awaitQuiet() const
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_done == m_asked; });
    }

private:
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    quint64 m_asked = 0;
    quint64 m_done = 0;
};

} // namespace storage
