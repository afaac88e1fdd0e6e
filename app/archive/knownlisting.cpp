// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/knownlisting.h"

#include "archive/localhistory.h"
#include "archive/statewords.h"
#include "storage/sql.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using storage::Sql;

namespace history {

namespace {

/// What tells one version of an action from another without looking at its script.
struct Mark
{
    quint64 sequence;
    qint64 changedAt;
    zitadel::ActionState state;

    bool operator==(const Mark &) const = default;
};

Mark markOf(const zitadel::Action &action)
{
    return {action.details.sequence, storage::stamp(action.details.changeDate).toLongLong(), action.state};
}

QHash<QString, Mark> marks(Sql &sql, const QString &organisation)
{
    QHash<QString, Mark> marks;
    storage::Rows rows = sql.run(
        u"SELECT id, sequence, changed_at, state FROM actions WHERE organisation = ?"_s, {organisation});
    while (rows.next())
        marks.insert(rows.value(0).toString(), {rows.value(1).toULongLong(), rows.value(2).toLongLong(),
                                                storage::stateOf(rows.value(3))});
    return marks;
}

/// As one value of a statement, which goes through any number of them by itself.
QString jsonOf(const QStringList &ids)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(ids)).toJson(QJsonDocument::Compact));
}

// The rows of a list that is coming are in this connection's memory only, so that they go with it.
constexpr auto columns = "id, organisation, state, sequence, changed_at, name, script, timeout, allowed"_L1;

} // namespace

void KnownListing::plan(Sql &sql)
{
    QHash<QString, Mark> known = marks(sql, m_organisation.id);
    QList<zitadel::Action> news;
    for (const zitadel::Action &action : std::as_const(m_actions)) {
        const auto mark = known.constFind(action.id);
        if (mark == known.cend() || *mark != markOf(action))
            news.append(action);
        known.remove(action.id);
    }
    m_actions = news;
    m_gone = known.keys();
    sql.run(u"CREATE TEMP TABLE IF NOT EXISTS coming("_s + columns + ", PRIMARY KEY(id)) WITHOUT ROWID"_L1);
    sql.run(u"DELETE FROM temp.coming"_s);
}

void KnownListing::prepare(Sql &sql)
{
    if (!std::exchange(m_isPlanned, true))
        plan(sql);
    if (!m_packed.isEmpty())
        return;
    qint64 bytes = 0;
    for (qsizetype i = m_kept; i < m_actions.size() && bytes < storage::packedAtOnce; ++i) {
        m_packed.append(storage::pack(m_actions[i].fields.script));
        bytes += m_packed.last().bytes;
    }
}

void KnownListing::write(Sql &sql)
{
    const storage::PieceTime time;
    m_end = m_kept;
    for (const storage::PackedScript &script : std::as_const(m_packed)) {
        if (time.isOver())
            return;
        put(sql, m_actions[m_end], script);
        ++m_end;
    }
    // A short list is there with its first piece; a long one gets a piece of its own.
    m_isListKept = m_end == m_actions.size() && (m_kept == 0 || m_packed.isEmpty());
    if (m_isListKept)
        replaceList(sql);
}

bool KnownListing::next()
{
    if (m_end < m_kept) // begun again
        m_packed.clear();
    else
        m_packed.remove(0, m_end - m_kept);
    m_kept = m_end;
    return !m_isListKept;
}

void KnownListing::put(Sql &sql, const zitadel::Action &action, const storage::PackedScript &packed)
{
    const zitadel::ActionFields &fields = action.fields;
    const qint64 script = storage::keepVersion(sql, versionOf(action, Source::Fetched), fields, packed);
    sql.run(u"INSERT OR REPLACE INTO temp.coming("_s + columns + ") VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"_L1,
            {action.id, action.details.resourceOwner, storage::stateWord(action.state),
             action.details.sequence, storage::stamp(action.details.changeDate), storage::blob(fields.name),
             script, qlonglong(fields.timeout.count()), fields.allowedToFail});
}

void KnownListing::replaceList(Sql &sql)
{
    // Nobody else writes until this is on the disk: what is left out by now may be there already, and what is
    // left out later comes later.
    QSet<QString> leftOut;
    {
        const std::lock_guard lock(m_mutex);
        leftOut = m_leftOut;
    }
    QStringList gone = m_gone;
    gone.removeIf([&leftOut](const QString &id) { return leftOut.contains(id); });
    const auto in = " WHERE id IN (SELECT value FROM json_each(?))"_L1;
    sql.run(u"DELETE FROM temp.coming"_s + in, {jsonOf(leftOut.values())});
    if (!areScriptsThere(sql)) {
        m_isListKept = false;
        m_end = 0;
        return;
    }
    sql.run(u"DELETE FROM actions"_s + in, {jsonOf(gone)});
    sql.run(u"INSERT OR REPLACE INTO actions("_s + columns + ") SELECT "_L1 + columns +
            " FROM temp.coming"_L1);
    // The list may be there before the name is.
    sql.run(u"INSERT INTO lists(organisation, name, read_at) VALUES(?, ?, ?)"
            " ON CONFLICT(organisation) DO UPDATE SET read_at = excluded.read_at,"
            " name = CASE excluded.name WHEN '' THEN name ELSE excluded.name END"_s,
            {m_organisation.id, m_organisation.name, storage::stamp(QDateTime::currentDateTimeUtc())});
}

/// False if a script was let go of between two pieces, as newer versions came and the history has limits.
bool KnownListing::areScriptsThere(Sql &sql)
{
    storage::Rows rows =
        sql.run(u"SELECT 1 FROM temp.coming WHERE script NOT IN (SELECT id FROM scripts) LIMIT 1"_s);
    return !rows.next();
}

} // namespace history
