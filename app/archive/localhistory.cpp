// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/localhistory.h"

#include "archive/pruning.h"
#include "storage/database.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

// Kept as words, which a later version of the program understands however it numbers them.
constexpr std::array<std::pair<history::Source, QLatin1StringView>, 4> sources{{
    {history::Source::Fetched, "fetched"_L1},
    {history::Source::Saved, "saved"_L1},
    {history::Source::Discarded, "discarded"_L1},
    {history::Source::Merged, "merged"_L1},
}};

QString word(history::Source source)
{
    const auto found = std::ranges::find(sources, source, &decltype(sources)::value_type::first);
    return found != sources.end() ? QString(found->second) : QString();
}

history::Source source(const QString &word)
{
    const auto found = std::ranges::find(sources, word, &decltype(sources)::value_type::second);
    return found != sources.end() ? found->first : history::Source::Fetched;
}

constexpr auto versionColumns =
    "v.id, v.organisation, v.action, v.name, v.sequence, v.at, v.author, v.source, v.timeout, v.allowed, v.bytes"_L1;

history::Version versionOf(const storage::Rows &row)
{
    return {.id = row.value(0).toLongLong(),
            .organisationId = row.value(1).toString(),
            .actionId = row.value(2).toString(),
            .name = text(row.value(3)),
            .sequence = row.value(4).toULongLong(),
            .at = *moment(row.value(5)),
            .author = row.value(6).toString(),
            .source = source(row.value(7).toString()),
            .timeout = std::chrono::nanoseconds(row.value(8).toLongLong()),
            .allowedToFail = row.value(9).toBool(),
            .scriptBytes = row.value(10).toLongLong()};
}

} // namespace

/// False if a version of this sequence with just these fields is there already.
static bool isNews(Sql &sql, const history::Version &version, const zitadel::ActionFields &fields,
                   qint64 script)
{
    storage::Rows same =
        sql.run(u"SELECT name FROM versions WHERE action = ? AND organisation = ? AND sequence = ?"
                " AND script = ? AND timeout = ? AND allowed = ?"_s,
                {version.actionId, version.organisationId, version.sequence, script,
                 qlonglong(fields.timeout.count()), fields.allowedToFail});
    while (same.next()) {
        if (text(same.value(0)) == fields.name)
            return false;
    }
    return true;
}

static void insert(Sql &sql, const history::Version &version, const zitadel::ActionFields &fields,
                   qint64 script, qint64 bytes)
{
    // A read that lags behind, or a second one, has nothing new to tell.
    if (version.sequence > 0 && !isNews(sql, version, fields, script))
        return;
    sql.run(u"INSERT INTO versions(organisation, action, sequence, at, author, source, name, script, bytes,"
            " timeout, allowed) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {version.organisationId, version.actionId, version.sequence, stamp(version.at), version.author,
             word(version.source), blob(fields.name), script, bytes, qlonglong(fields.timeout.count()),
             fields.allowedToFail});
}

void insertVersion(Sql &sql, const history::Version &version, const zitadel::ActionFields &fields,
                   const PackedScript &script)
{
    insert(sql, version, fields, keepScript(sql, script), script.bytes);
}

static void keep(Sql &sql, const history::Version &version, const zitadel::ActionFields &fields,
                 qint64 script, qint64 bytes)
{
    // What was given up differs from what the server has, and must not hide that this has not changed.
    const bool isServers = version.sequence > 0;
    storage::Rows newest = sql.run(
        u"SELECT id, script, timeout, allowed, name FROM versions"
        " WHERE action = ? AND organisation = ? AND (sequence > 0) = ? ORDER BY at DESC, id DESC LIMIT 1"_s,
        {version.actionId, version.organisationId, isServers});
    if (newest.next() && newest.value(1).toLongLong() == script &&
        newest.value(2).toLongLong() == qlonglong(fields.timeout.count()) &&
        newest.value(3).toBool() == fields.allowedToFail && text(newest.value(4)) == fields.name) {
        return;
    }
    insert(sql, version, fields, script, bytes);
}

void keepVersion(Sql &sql, const history::Version &version, const zitadel::ActionFields &fields)
{
    keep(sql, version, fields, keepScript(sql, fields.script), fields.script.toUtf8().size());
}

qint64 keepVersion(Sql &sql, const history::Version &version, const zitadel::ActionFields &fields,
                   const PackedScript &script)
{
    const qint64 id = keepScript(sql, script);
    keep(sql, version, fields, id, script.bytes);
    return id;
}

} // namespace storage

namespace history {

using storage::Sql;

namespace {

/// What the server tells of the past, which may be long.
class Telling : public storage::LongWork
{
public:
    explicit Telling(const QList<LocalHistory::FromServer> &told)
        : m_told(told)
    {
    }

    void prepare(Sql &) override
    {
        if (m_kept < m_packed.size())
            return;
        qint64 bytes = 0;
        for (qsizetype i = m_packed.size(); i < m_told.size() && bytes < storage::packedAtOnce; ++i) {
            const LocalHistory::FromServer &one = m_told[i];
            m_packed.append(one.version.id == 0 ? storage::pack(one.fields.script) : storage::PackedScript());
            bytes += m_packed.last().bytes;
        }
    }

    void write(Sql &sql) override
    {
        const storage::PieceTime time;
        for (m_end = m_kept; m_end < m_packed.size() && !time.isOver(); ++m_end) {
            const LocalHistory::FromServer &one = m_told[m_end];
            if (one.version.id == 0)
                storage::insertVersion(sql, one.version, one.fields, m_packed[m_end]);
            else
                sql.run(u"UPDATE versions SET author = ? WHERE id = ? AND author = ''"_s,
                        {one.version.author, one.version.id});
        }
    }

    bool next() override
    {
        for (; m_kept < m_end; ++m_kept)
            m_packed[m_kept].text.clear();
        return m_kept < m_told.size();
    }

private:
    const QList<LocalHistory::FromServer> m_told;
    QList<storage::PackedScript> m_packed; ///< of the first ones of m_told
    qsizetype m_end = 0;                   ///< of those that a piece has written
    qsizetype m_kept = 0;
};

} // namespace

QFuture<Result<>> LocalHistory::add(Version version, const zitadel::ActionFields &fields)
{
    return m_database.write([version, fields](Sql &sql) { storage::keepVersion(sql, version, fields); });
}

QFuture<Result<>> LocalHistory::addFromServer(QList<FromServer> told)
{
    if (m_limits.days > 0) {
        told.removeIf([oldest = m_limits.oldest()](const FromServer &one) {
            return one.version.id == 0 && one.version.at < oldest;
        });
    }
    if (told.isEmpty())
        return QtFuture::makeReadyValueFuture(Result<>());
    std::ranges::reverse(told); // the oldest first
    return m_forLong.writeInPieces(std::make_shared<Telling>(told));
}

QFuture<Result<QList<Version>>> LocalHistory::versionsOf(const QString &organisationId,
                                                         const QString &actionId)
{
    return m_database.read([organisationId, actionId](Sql &sql) {
        QList<Version> versions;
        storage::Rows rows = sql.run(u"SELECT "_s + storage::versionColumns +
                                         " FROM versions v WHERE v.action = ? AND v.organisation = ?"
                                         " ORDER BY v.at DESC, v.id DESC"_L1,
                                     {actionId, organisationId});
        while (rows.next())
            versions.append(storage::versionOf(rows));
        return versions;
    });
}

QFuture<Result<zitadel::ActionFields>> LocalHistory::fields(qint64 versionId)
{
    return m_database.read([versionId](Sql &sql) -> Result<zitadel::ActionFields> {
        storage::Rows rows = sql.run(u"SELECT v.name, s.text, v.timeout, v.allowed FROM versions v"
                                     " JOIN scripts s ON s.id = v.script WHERE v.id = ?"_s,
                                     {versionId});
        if (!rows.next())
            return std::unexpected(
                Error{.kind = Error::Kind::Input,
                      .message = storage::Database::tr("This version is no longer kept on this computer.")});
        return zitadel::ActionFields{.name = storage::text(rows.value(0)),
                                     .script = storage::unpackScript(rows.value(1)),
                                     .timeout = std::chrono::nanoseconds(rows.value(2).toLongLong()),
                                     .allowedToFail = rows.value(3).toBool()};
    });
}

QFuture<Result<>> LocalHistory::visitAll(const std::function<bool(const FoundVersion &)> &visit)
{
    return m_forLong.read([visit](Sql &sql) {
        storage::Rows rows = sql.run(
            u"SELECT "_s + storage::versionColumns +
            ", s.text FROM versions v JOIN scripts s ON s.id = v.script"
            " WHERE v.id = (SELECT w.id FROM versions w WHERE w.script = v.script AND w.action = v.action"
            " AND w.organisation = v.organisation ORDER BY w.at DESC, w.id DESC LIMIT 1)"
            // New actions that were given up have no action whose history they could be in.
            " UNION ALL SELECT 0, r.organisation, r.action, r.name, 0, r.removed_at, '', 'discarded',"
            " r.timeout, r.allowed, 0, s.text FROM removed r JOIN scripts s ON s.id = r.script"
            " WHERE r.action = '' ORDER BY 6 DESC, 1 DESC"_L1);
        while (rows.next()) {
            FoundVersion found{storage::versionOf(rows), storage::unpackScript(rows.value(11))};
            found.version.scriptBytes = found.script.toUtf8().size();
            if (!visit(found))
                return;
        }
    });
}

QFuture<Result<int>> LocalHistory::prune()
{
    const auto pruning = std::make_shared<Pruning>(m_limits);
    return m_forLong.writeInPieces(pruning).then(&m_database, [pruning](const Result<> &done) {
        return done.transform([&pruning] { return pruning->gone(); });
    });
}

} // namespace history
