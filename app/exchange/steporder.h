// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/plan.h"

#include <QHash>

#include <deque>
#include <optional>

namespace exchange {

/// When each step of a plan may be begun: those of different actions side by side; those that concern one
/// action, or a name that one of them gives up and another takes, in the order of the plan; triggers and
/// deletions alone, after all before them have ended. Takes time in proportion to the steps.
class StepOrder
{
public:
    /// @p steps is shared, not borrowed.
    explicit StepOrder(const QList<Step> &steps);

    /// The next step that may be begun beside those that were taken and have not ended; nothing if none may.
    std::optional<qsizetype> take();
    /// @p step, which was taken, has ended, whatever came of it.
    void ended(qsizetype step);
    /// True once all have ended.
    bool isDone() const { return m_endedCount == m_steps.size(); }

    /// What tells a step's action: its id, and its names before and after, by nameKey().
    static QStringList keysOf(const Step &step);

private:
    void openNext();
    void addToOpen(qsizetype step);

    const QList<Step> m_steps;
    qsizetype m_begin = 0; ///< of the steps that are open now
    qsizetype m_end = 0;
    qsizetype m_openCount = 0; ///< of those that have not ended
    qsizetype m_endedCount = 0;
    std::deque<qsizetype> m_ready;
    QHash<QString, qsizetype> m_lastOf; ///< the last open step, by key
    QList<QList<qsizetype>> m_followers;
    QList<int> m_awaited; ///< how many steps each waits for
};

} // namespace exchange
