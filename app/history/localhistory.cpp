// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/localhistory.h"

#include "text.h"

#include <QCoreApplication>
#include <QCryptographicHash>

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

void keepVersion(Sql &sql, const history::Version &version, const zitadel::ActionFields &fields)
{
    const qint64 script = keepScript(sql, fields.script);
    // What was given up differs from what the server has, and must not hide that this has not changed.
    const bool isServers = version.sequence > 0;
    storage::Rows newest = sql.run(
        u"SELECT id, script, timeout, allowed, name, sequence FROM versions"
        " WHERE action = ? AND organisation = ? AND (sequence > 0) = ? ORDER BY at DESC, id DESC LIMIT 1"_s,
        {version.actionId, version.organisationId, isServers});
    const qlonglong timeout = fields.timeout.count();
    if (newest.next() && newest.value(1).toLongLong() == script && newest.value(2).toLongLong() == timeout &&
        newest.value(3).toBool() == fields.allowedToFail && text(newest.value(4)) == fields.name) {
        return;
    }
    sql.run(u"INSERT INTO versions(organisation, action, sequence, at, author, source, name, script, bytes,"
            " timeout, allowed) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {version.organisationId, version.actionId, version.sequence, stamp(version.at), version.author,
             word(version.source), blob(fields.name), script, qlonglong(fields.script.toUtf8().size()),
             timeout, fields.allowedToFail});
}

} // namespace storage

namespace history {

using storage::Sql;

QFuture<Result<>> LocalHistory::add(Version version, const zitadel::ActionFields &fields)
{
    return m_database.write([version, fields](Sql &sql) { storage::keepVersion(sql, version, fields); });
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
    return m_database
        .read([versionId](Sql &sql) -> std::optional<zitadel::ActionFields> {
            storage::Rows rows = sql.run(u"SELECT v.name, s.text, v.timeout, v.allowed FROM versions v"
                                         " JOIN scripts s ON s.id = v.script WHERE v.id = ?"_s,
                                         {versionId});
            if (!rows.next())
                return std::nullopt;
            return zitadel::ActionFields{.name = storage::text(rows.value(0)),
                                         .script = storage::unpackScript(rows.value(1)),
                                         .timeout = std::chrono::nanoseconds(rows.value(2).toLongLong()),
                                         .allowedToFail = rows.value(3).toBool()};
        })
        .then([](const Result<std::optional<zitadel::ActionFields>> &found) -> Result<zitadel::ActionFields> {
            if (!found)
                return std::unexpected(found.error());
            if (!*found)
                return std::unexpected(Error{
                    .kind = Error::Kind::Input,
                    .message = storage::Database::tr("This version is no longer kept on this computer.")});
            return **found;
        });
}

QFuture<Result<>> LocalHistory::visitAll(const std::function<bool(const FoundVersion &)> &visit)
{
    return m_database.read([visit](Sql &sql) {
        storage::Rows rows =
            sql.run(u"SELECT "_s + storage::versionColumns +
                    ", s.text FROM versions v JOIN scripts s ON s.id = v.script"
                    " WHERE v.id = (SELECT w.id FROM versions w WHERE w.script = v.script"
                    " ORDER BY w.at DESC, w.id DESC LIMIT 1) ORDER BY v.at DESC, v.id DESC"_L1);
        while (rows.next()) {
            if (!visit({storage::versionOf(rows), storage::unpackScript(rows.value(11))}))
                return;
        }
    });
}

QFuture<Result<int>> LocalHistory::prune(const Limits &limits)
{
    return m_database.write([limits](Sql &sql) {
        int gone = 0;
        const auto newest =
            "id NOT IN (SELECT id FROM (SELECT id, row_number() OVER"
            " (PARTITION BY organisation, action ORDER BY at DESC, id DESC) AS place FROM versions)"
            " WHERE place = 1)"_L1;
        const auto unused = u"DELETE FROM scripts WHERE id NOT IN (SELECT script FROM versions)"
                            " AND id NOT IN (SELECT script FROM actions)"
                            " AND id NOT IN (SELECT script FROM removed)"_s;
        if (limits.days > 0) {
            const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-limits.days);
            sql.run(u"DELETE FROM versions WHERE at < ? AND "_s + newest, {storage::stamp(oldest)});
            gone += sql.changedRows();
        }
        if (limits.megabytes > 0) {
            // By the sum over the versions from the newest on; a shared script counts with its newest one.
            sql.run(u"DELETE FROM versions WHERE id IN (SELECT id FROM (SELECT v.id AS id,"
                    " sum(CASE WHEN v.id = f.first THEN length(s.text) ELSE 0 END)"
                    " OVER (ORDER BY v.at DESC, v.id DESC) AS total"
                    " FROM versions v JOIN scripts s ON s.id = v.script"
                    " JOIN (SELECT script, max(id) AS first FROM versions GROUP BY script) f ON f.script = "
                    "v.script)"
                    " WHERE total > ?) AND "_s +
                        newest,
                    {qlonglong(limits.megabytes) * 1'000'000});
            gone += sql.changedRows();
        }
        if (gone > 0) {
            sql.run(unused);
            storage::Rows shrink = sql.run(u"PRAGMA incremental_vacuum"_s);
            while (shrink.next()) {
            } // each step gives a page back
        }
        return gone;
    });
}

} // namespace history
