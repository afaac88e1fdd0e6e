// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/paging.h"

#include <QHash>
#include <QList>

#include <optional>

/// A list of actions that may come in pages: what to ask for next, and whether what came is the whole.
///
/// Rows have no order on the server (API 33), so those of a list that changes meanwhile may come twice or not
/// at all. They are kept by id, and the sum is compared with what the server counts; where it is short, or
/// where something was written meanwhile, all of them are asked for again. What the server counts is never
/// relied on beyond that: no loop goes on for as long as a server says that there is more.
class ActionPages
{
public:
    /// So many pages may be on their way at a time.
    static constexpr int atATime = 4;

    /// Rows to ask for.
    struct Page
    {
        qsizetype offset = 0;
        qsizetype limit = 0;
    };

    /// @p isLarge: a thousand at once are known to be more than the server sends.
    explicit ActionPages(bool isLarge)
        : m_isFirstAll(!isLarge)
    {
    }

    /// What to ask for next; nothing where answers have to come first, or all is asked for. Each page ends
    /// with take() or halve().
    std::optional<Page> next();

    /// The answer to @p asked, which was @p bytes long.
    void take(const Page &asked, const paging::ActionPage &answer, qint64 bytes);

    /// @p asked is too much for one answer: it is asked for in smaller parts. False if there are none.
    bool halve(const Page &asked);

    enum class State {
        Going,
        Whole,
        Short,    ///< fewer rows than the server counts, however often it is asked
        Changing, ///< rows go faster than all of them can be read
        Endless   ///< more than anything honest
    };
    State state() const { return m_state; }

    QList<zitadel::Action> rows() const { return m_rows.values(); }
    qsizetype rowCount() const { return m_rows.size(); }
    qsizetype total() const { return m_total; } ///< as the server told last
    qint64 bytes() const { return m_bytes; }    ///< of all answers so far

private:
    /// Rows that are still to be asked for.
    struct Range
    {
        qsizetype from;
        qsizetype end;
        qsizetype most; ///< rows in an answer
    };

    qsizetype pageRows() const;
    void noteTotal(qsizetype total);
    void noteRows(const Page &asked, qsizetype count, qsizetype total);
    void endAt(qsizetype offset);
    void endRun();

    const bool m_isFirstAll;
    State m_state = State::Going;
    bool m_isBegun = false; ///< something was asked
    bool m_isTotalKnown = false;
    qsizetype m_total = 0;
    qint64 m_bytes = 0;
    qsizetype m_measured = 0; ///< rows in those bytes
    qsizetype m_cap = 0;      ///< rows in an answer of a server that gives no more; 0: none is known
    bool m_isStuck = false;   ///< the server does not heed the offset
    int m_runs = 0;

    // -- of this run
    QHash<QString, zitadel::Action> m_rows;
    QList<Range> m_open;
    qsizetype m_covered = 0;  ///< where m_open and what was asked end
    qsizetype m_received = 0; ///< rows, those that came twice included
    int m_onTheWay = 0;
    std::optional<qsizetype> m_told;       ///< the total
    std::optional<qsizetype> m_foundEmpty; ///< the first offset at which there was nothing
    bool m_hasShrunk = false;              ///< what was read may be gone, and what moved up was not read
    std::optional<QString> m_asOf;
    bool m_hasChanged = false; ///< something was written meanwhile, perhaps elsewhere
};
