// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pruning.h"

#include "storage/sql.h"

#include <QSet>

using namespace Qt::StringLiterals;
using storage::Sql;

namespace history {

void Pruning::planVersions(Sql &sql)
{
    const auto isNotNewest = " AND id NOT IN (SELECT id FROM (SELECT id, row_number() OVER"
                             " (PARTITION BY organisation, action ORDER BY at DESC, id DESC) AS place FROM "
                             "versions) WHERE place = 1)"_L1;
    QSet<qint64> ids;
    const auto add = [&](const QString &query, const QVariant &limit) {
        storage::Rows rows = sql.run(query + isNotNewest, {limit});
        while (rows.next())
            ids.insert(rows.value(0).toLongLong());
    };
    if (m_limits.days > 0)
        add(u"SELECT id FROM versions WHERE at < ?"_s, storage::stamp(m_limits.oldest()));
    if (m_limits.megabytes > 0) {
        // By the sum over the versions from the newest on; a shared script counts with its newest one.
        add(u"SELECT id FROM (SELECT v.id AS id, sum(CASE WHEN v.id = f.first THEN length(s.text) ELSE 0 END)"
            " OVER (ORDER BY v.at DESC, v.id DESC) AS total"
            " FROM versions v JOIN scripts s ON s.id = v.script"
            " JOIN (SELECT script, max(id) AS first FROM versions GROUP BY script) f ON f.script = v.script)"
            " WHERE total > ?"_s,
            qlonglong(m_limits.megabytes) * 1'000'000);
    }
    m_beyond = ids.values();
}

static QString unused()
{
    return u" NOT EXISTS (SELECT 1 FROM versions WHERE script = scripts.id)"
           " AND NOT EXISTS (SELECT 1 FROM actions WHERE script = scripts.id)"
           " AND NOT EXISTS (SELECT 1 FROM removed WHERE script = scripts.id)"_s;
}

/// With the versions their scripts have gone out of use, and some had when others took their places.
void Pruning::planScripts(Sql &sql)
{
    m_beyond.clear();
    storage::Rows rows = sql.run(u"SELECT id FROM scripts WHERE"_s + unused());
    while (rows.next())
        m_beyond.append(rows.value(0).toLongLong());
}

void Pruning::prepare(Sql &sql)
{
    // To find what is to go takes longer than a piece may, and only reads.
    if (m_isPlanned)
        return;
    m_isPlanned = true;
    m_kept = 0;
    if (m_stage == Stage::Versions)
        planVersions(sql);
    else if (m_stage == Stage::Scripts)
        planScripts(sql);
}

void Pruning::write(Sql &sql)
{
    const storage::PieceTime time;
    m_goneNow = 0;
    m_end = m_kept;
    if (m_stage == Stage::Room) {
        // The statement gives one page back with each step, and Qt takes one step only, as it sees no
        // columns.
        storage::Rows free = sql.run(u"PRAGMA freelist_count"_s);
        for (m_free = free.next() ? free.value(0).toLongLong() : 0; m_free > 0 && !time.isOver(); --m_free)
            sql.run(u"PRAGMA incremental_vacuum(1)"_s);
        return;
    }
    for (; m_end < m_beyond.size() && !time.isOver(); ++m_end) {
        if (m_stage == Stage::Versions) {
            sql.run(u"DELETE FROM versions WHERE id = ?"_s, {m_beyond[m_end]});
            m_goneNow += sql.changedRows();
        } else {
            // One may have come into use again since.
            sql.run(u"DELETE FROM scripts WHERE id = ? AND"_s + unused(), {m_beyond[m_end]});
        }
    }
}

bool Pruning::next()
{
    m_gone += m_goneNow;
    m_kept = m_end;
    const bool isStageDone = m_stage == Stage::Room ? m_free <= 0 : m_kept >= m_beyond.size();
    if (isStageDone) {
        m_stage = Stage(int(m_stage) + 1);
        m_isPlanned = false;
    }
    return m_stage != Stage::Done;
}

} // namespace history
