// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/actionpages.h"

#include "api/reply.h"

#include <algorithm>
#include <limits>

namespace {

// About a hundred scripts of the largest size fill the smallest limit of an answer, 4 MiB (API 21).
constexpr qsizetype firstRows = 50;
// All that most organisations have comes in one answer. Where there are more, asking for all would have the
// server read and write them for nothing.
constexpr qsizetype usualRows = 1'000;
// Of an answer: below that limit even where some rows are larger than those before.
constexpr qint64 wantedBytes = 5 * 1024 * 1024 / 2;
constexpr int runsAtMost = 3;

// Ten times as many as anybody was seen to have.
constexpr qsizetype rowsAtMost = 100'000;

constexpr qsizetype anyNumber = std::numeric_limits<qsizetype>::max();

qsizetype dividedUp(qsizetype number, qsizetype by)
{
    return number / by + (number % by != 0 ? 1 : 0);
}

} // namespace

std::optional<ActionPages::Page> ActionPages::next()
{
    if (m_state != State::Going || m_onTheWay == atATime)
        return std::nullopt;
    if (!std::exchange(m_isBegun, true)) {
        ++m_onTheWay;
        return Page{0, m_isFirstAll ? usualRows : firstRows};
    }
    if (m_open.isEmpty() || (!m_isTotalKnown && m_onTheWay > 0))
        return std::nullopt;
    Range &range = m_open.first();
    const qsizetype rows = range.end - range.from;
    // All of the same length, so that none is waited for longer than for the others.
    const qsizetype most = std::clamp<qsizetype>(pageRows(), 1, range.most);
    const Page page{range.from, dividedUp(rows, dividedUp(rows, most))};
    range.from += page.limit;
    if (range.from >= range.end)
        m_open.removeFirst();
    ++m_onTheWay;
    return page;
}

/// As many as fit by the size that rows had so far.
qsizetype ActionPages::pageRows() const
{
    if (m_measured == 0 || m_bytes == 0)
        return firstRows;
    const auto fitting = qsizetype(double(wantedBytes) * double(m_measured) / double(m_bytes));
    return std::min({fitting, rowsAtMost, m_cap > 0 ? m_cap : rowsAtMost});
}

void ActionPages::take(const Page &asked, const paging::ActionPage &answer, qint64 bytes)
{
    --m_onTheWay;
    const qsizetype count = answer.actions.size();
    m_bytes += bytes;
    m_measured += count;
    m_received += count;
    for (const zitadel::Action &action : answer.actions)
        m_rows.insert(action.id, action);
    m_hasChanged |= m_asOf && *m_asOf != answer.asOf;
    m_asOf = answer.asOf;
    if (!m_isTotalKnown)
        m_covered = asked.offset + asked.limit;
    // It is missing where the offset is past the end (API 34).
    if (answer.total > 0 || asked.offset == 0)
        noteTotal(answer.total);
    noteRows(asked, count, answer.total);
    // A server that does not heed the offset sends the same rows for as long as it counts more.
    if (m_received > 2 * m_rows.size()) {
        m_isStuck = true;
        m_open.clear();
    }
    if (m_rows.size() > rowsAtMost || m_bytes > reply::largestInAll)
        m_state = State::Endless;
    else if (m_open.isEmpty() && m_onTheWay == 0)
        endRun();
}

void ActionPages::noteTotal(qsizetype total)
{
    m_hasShrunk |= (m_told && total < *m_told) || (m_foundEmpty && total > *m_foundEmpty);
    m_told = total;
    m_total = total;
    m_isTotalKnown = true;
    if (total > m_covered)
        m_open.append({m_covered, total, anyNumber});
    m_covered = std::max(m_covered, total);
    endAt(total);
}

/// What it means that there were so many rows.
void ActionPages::noteRows(const Page &asked, qsizetype count, qsizetype total)
{
    if (count == 0) {
        endAt(asked.offset);
        if (asked.offset == 0 || total > 0)
            return;
        m_foundEmpty = std::min(asked.offset, m_foundEmpty.value_or(asked.offset));
        m_hasShrunk |= m_told && *m_told > *m_foundEmpty;
    } else if (asked.offset + count < m_total && count < asked.limit) {
        // Whatever limits the server: the rest is asked for.
        m_cap = std::max(m_cap, count);
        m_open.prepend({asked.offset + count, std::min(asked.offset + asked.limit, m_total), anyNumber});
    }
}

/// There is nothing from @p offset on.
void ActionPages::endAt(qsizetype offset)
{
    m_open.removeIf([offset](const Range &range) { return range.from >= offset; });
    for (Range &range : m_open)
        range.end = std::min(range.end, offset);
}

bool ActionPages::halve(const Page &asked)
{
    --m_onTheWay;
    if (asked.limit == 1)
        return false;
    const qsizetype most = m_isTotalKnown ? asked.limit / 2 : std::min(firstRows, asked.limit / 2);
    // Before the first answer nobody knows how many there are: the first page alone is asked for.
    const qsizetype rows = m_isTotalKnown ? asked.limit : most;
    m_open.prepend({asked.offset, asked.offset + rows, most});
    return true;
}

void ActionPages::endRun()
{
    const bool isLast = ++m_runs == runsAtMost || m_isStuck;
    // Rows that were only added do no harm: as many as the server counts are all of them. One that went while
    // another came does not show in the count, but in the time (API 88).
    if (!m_hasShrunk && m_rows.size() >= m_total && (isLast || !m_hasChanged)) {
        m_state = State::Whole;
    } else if (isLast) {
        m_state = m_hasShrunk ? State::Changing : State::Short;
    } else {
        m_rows.clear();
        m_received = 0;
        m_told.reset();
        m_foundEmpty.reset();
        m_hasShrunk = false;
        m_asOf.reset();
        m_hasChanged = false;
        m_covered = std::max<qsizetype>(m_total, 1); // none, as it seems: one question tells
        m_open = {{0, m_covered, anyNumber}};
    }
}
