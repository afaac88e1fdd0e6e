// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/version.h"
#include "storage/longwork.h"

#include <QList>

namespace history {

/// Lets go of what is beyond the limits of the history, never of the newest version of an action, and gives
/// the room back to the disk.
class Pruning : public storage::LongWork
{
public:
    explicit Pruning(const Limits &limits)
        : m_limits(limits)
    {
    }

    /// How many versions went so far.
    int gone() const { return m_gone; }

    void prepare(storage::Sql &sql) override;
    void write(storage::Sql &sql) override;
    bool next() override;

private:
    enum class Stage { Versions, Scripts, Room, Done };

    void planVersions(storage::Sql &sql);
    void planScripts(storage::Sql &sql);

    const Limits m_limits;
    Stage m_stage = Stage::Versions;
    bool m_isPlanned = false;
    QList<qint64> m_beyond; ///< rows that are to go in this stage
    qsizetype m_end = 0;    ///< of those that a piece has done
    qsizetype m_kept = 0;   ///< of those that are done
    qint64 m_free = 0;      ///< pages that a piece has left over
    int m_goneNow = 0;      ///< versions of one piece
    int m_gone = 0;
};

} // namespace history
