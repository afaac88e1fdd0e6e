// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/localhistory.h"

#include "base/answers.h"
#include "base/text.h"
#include "storage/database.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSet>

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

qint64 keepScript(Sql &sql, const QString &script)
{
    const QByteArray bytes = script.toUtf8();
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    storage::Rows known = sql.run(u"SELECT id FROM scripts WHERE hash = ?"_s, {hash});
    if (known.next())
        return known.value(0).toLongLong();
    sql.run(u"INSERT INTO scripts(hash, text) VALUES(?, ?)"_s, {hash, qCompress(bytes, 6)});
    return sql.insertedId();
}

QString unpackScript(const QVariant &kept)
{
    return ::text::fromUtf8Verbatim(qUncompress(kept.toByteArray()));
}

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

void insertVersion(Sql &sql, const history::Version &version, const zitadel::ActionFields &fields)
{
    const qint64 script = keepScript(sql, fields.script);
    // A read that lags behind, or a second one, has nothing new to tell.
    if (version.sequence > 0 && !isNews(sql, version, fields, script))
        return;
    sql.run(u"INSERT INTO versions(organisation, action, sequence, at, author, source, name, script, bytes,"
            " timeout, allowed) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {version.organisationId, version.actionId, version.sequence, stamp(version.at), version.author,
             word(version.source), blob(fields.name), script, qlonglong(fields.script.toUtf8().size()),
             qlonglong(fields.timeout.count()), fields.allowedToFail});
}

void keepVersion(Sql &sql, const history::Version &version, const zitadel::ActionFields &fields)
{
    const qint64 script = keepScript(sql, fields.script);
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
    insertVersion(sql, version, fields);
}

} // namespace storage

namespace history {

using storage::Sql;

namespace {

// Of rows in one transaction: for some milliseconds nobody else can write.
constexpr int batch = 200;

QDateTime oldestWithin(const Limits &limits)
{
    return QDateTime::currentDateTimeUtc().addDays(-limits.days);
}

/// Letting go of old versions in steps of some milliseconds, however many they are.
struct Pruning
{
    explicit Pruning(const Limits &limits)
        : limits(limits)
    {
    }

    /// Finds what is to go, which takes longer than a step, and only reads.
    void plan(Sql &sql)
    {
        const auto isNotNewest =
            " AND id NOT IN (SELECT id FROM (SELECT id, row_number() OVER"
            " (PARTITION BY organisation, action ORDER BY at DESC, id DESC) AS place FROM versions)"
            " WHERE place = 1)"_L1;
        QSet<qint64> ids;
        const auto add = [&](const QString &query, const QVariant &limit) {
            storage::Rows rows = sql.run(query + isNotNewest, {limit});
            while (rows.next())
                ids.insert(rows.value(0).toLongLong());
        };
        if (limits.days > 0)
            add(u"SELECT id FROM versions WHERE at < ?"_s, storage::stamp(oldestWithin(limits)));
        if (limits.megabytes > 0) {
            // By the sum over the versions from the newest on; a shared script counts with its newest one.
            add(u"SELECT id FROM (SELECT v.id AS id, sum(CASE WHEN v.id = f.first THEN length(s.text) ELSE 0 "
                u"END)"
                " OVER (ORDER BY v.at DESC, v.id DESC) AS total"
                " FROM versions v JOIN scripts s ON s.id = v.script"
                " JOIN (SELECT script, max(id) AS first FROM versions GROUP BY script) f ON f.script = "
                "v.script)"
                " WHERE total > ?"_s,
                qlonglong(limits.megabytes) * 1'000'000);
        }
        beyond = ids.values();
    }

    /// True if there is more to do.
    bool step(Sql &sql)
    {
        if (!beyond.isEmpty()) {
            for (int i = 0; i < batch && !beyond.isEmpty(); ++i) {
                sql.run(u"DELETE FROM versions WHERE id = ?"_s, {beyond.takeLast()});
                gone += sql.changedRows();
            }
            return true;
        }
        // With the versions their scripts have gone out of use, and some had when others took their places.
        sql.run(u"DELETE FROM scripts WHERE id IN (SELECT s.id FROM scripts s"
                " WHERE NOT EXISTS (SELECT 1 FROM versions WHERE script = s.id)"
                " AND NOT EXISTS (SELECT 1 FROM actions WHERE script = s.id)"
                " AND NOT EXISTS (SELECT 1 FROM removed WHERE script = s.id) LIMIT ?)"_s,
                {batch});
        if (sql.changedRows() == batch)
            return true;
        // The statement gives one page back with each step, and Qt takes one step only, as it sees no
        // columns.
        storage::Rows free = sql.run(u"PRAGMA freelist_count"_s);
        const int pages = free.next() ? free.value(0).toInt() : 0;
        for (int i = 0; i < std::min(pages, batch); ++i)
            sql.run(u"PRAGMA incremental_vacuum(1)"_s);
        return pages > batch;
    }

    int gone = 0; ///< versions

private:
    const Limits limits;
    QList<qint64> beyond; ///< versions that are to go
};

} // namespace

QFuture<Result<>> LocalHistory::add(Version version, const zitadel::ActionFields &fields)
{
    return m_database.write([version, fields](Sql &sql) { storage::keepVersion(sql, version, fields); });
}

QFuture<Result<>> LocalHistory::addFromServer(QList<FromServer> told)
{
    if (m_limits.days > 0) {
        told.removeIf([oldest = oldestWithin(m_limits)](const FromServer &one) {
            return one.version.id == 0 && one.version.at < oldest;
        });
    }
    if (told.isEmpty())
        return QtFuture::makeReadyValueFuture(Result<>());
    return m_database.writeInSteps([told](Sql &sql) mutable {
        for (int i = 0; i < batch && !told.isEmpty(); ++i) {
            const FromServer one = told.takeLast();
            if (one.version.id == 0)
                storage::insertVersion(sql, one.version, one.fields);
            else
                sql.run(u"UPDATE versions SET author = ? WHERE id = ? AND author = ''"_s,
                        {one.version.author, one.version.id});
        }
        return !told.isEmpty();
    });
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
    return m_database.read([visit](Sql &sql) {
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
    auto pruning = std::make_shared<Pruning>(m_limits);
    return m_database.read([pruning](Sql &sql) { pruning->plan(sql); })
        .then(&m_database,
              [pruning, &database = m_database](const Result<> &planned) {
                  if (!planned)
                      return QtFuture::makeReadyValueFuture(planned);
                  return answers::broughtTo(
                      &database, database.writeInSteps([pruning](Sql &sql) { return pruning->step(sql); }));
              })
        .unwrap()
        .then(&m_database, [pruning](const Result<> &result) -> Result<int> {
            if (!result)
                return std::unexpected(result.error());
            return pruning->gone;
        });
}

} // namespace history
