// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/knownactions.h"

#include "archive/knownlisting.h"
#include "archive/localhistory.h"
#include "archive/statewords.h"
#include "storage/database.h"

using namespace Qt::StringLiterals;

namespace storage {

zitadel::Action actionOf(const storage::Rows &row, int first)
{
    zitadel::Action action{.id = row.value(first).toString(),
                           .details = {.sequence = row.value(first + 3).toULongLong(),
                                       .changeDate = moment(row.value(first + 4)),
                                       .resourceOwner = row.value(first + 1).toString()},
                           .state = stateOf(row.value(first + 2))};
    action.fields = {.name = text(row.value(first + 5)),
                     .script = unpackScript(row.value(first + 6)),
                     .timeout = std::chrono::nanoseconds(row.value(first + 7).toLongLong()),
                     .allowedToFail = row.value(first + 8).toBool()};
    return action;
}

} // namespace storage

namespace history {

using storage::Sql;

namespace {

void putAction(Sql &sql, const zitadel::Action &action, Source source, const QString &author)
{
    const zitadel::ActionFields &fields = action.fields;
    sql.run(u"INSERT OR REPLACE INTO actions(id, organisation, state, sequence, changed_at, name, script,"
            " timeout, allowed) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {action.id, action.details.resourceOwner, storage::stateWord(action.state),
             action.details.sequence, storage::stamp(action.details.changeDate), storage::blob(fields.name),
             storage::keepScript(sql, fields.script), qlonglong(fields.timeout.count()),
             fields.allowedToFail});
    storage::keepVersion(sql, versionOf(action, source, author), fields);
}

} // namespace

QFuture<Result<>> KnownActions::putList(const zitadel::Organisation &organisation,
                                        const QList<zitadel::Action> &actions)
{
    const auto listing = std::make_shared<KnownListing>(organisation, actions);
    m_listings.append(listing);
    return m_forLong.writeInPieces(listing);
}

/// What is kept of one action from now on is not for a list to replace that was asked for before.
void KnownActions::leaveOut(const QString &id)
{
    m_listings.removeIf([](const std::weak_ptr<KnownListing> &listing) { return listing.expired(); });
    for (const std::weak_ptr<KnownListing> &each : std::as_const(m_listings)) {
        if (const auto listing = each.lock())
            listing->leaveOut(id);
    }
}

QFuture<Result<>> KnownActions::put(const zitadel::Action &action, Source source, const QString &author)
{
    leaveOut(action.id);
    return m_database.write([action, source, author](Sql &sql) { putAction(sql, action, source, author); });
}

QFuture<Result<>> KnownActions::remove(const QString &id)
{
    leaveOut(id);
    return m_database.write([id](Sql &sql) { sql.run(u"DELETE FROM actions WHERE id = ?"_s, {id}); });
}

QFuture<Result<>> KnownActions::setName(const zitadel::Organisation &organisation)
{
    // By the same way as the list that it is the name of, which may not be there yet.
    return m_forLong.write([organisation](Sql &sql) {
        sql.run(u"UPDATE lists SET name = ? WHERE organisation = ? AND name <> ?"_s,
                {organisation.name, organisation.id, organisation.name});
    });
}

QFuture<Result<QList<zitadel::Organisation>>> KnownActions::organisations()
{
    return m_forLong.read([](Sql &sql) {
        QList<zitadel::Organisation> list;
        storage::Rows rows =
            sql.run(u"SELECT organisation, name FROM lists ORDER BY name COLLATE NOCASE, organisation"_s);
        while (rows.next())
            list.append({rows.value(0).toString(), rows.value(1).toString()});
        return list;
    });
}

QFuture<Result<KnownList>> KnownActions::list(const QString &organisationId)
{
    return m_forLong.read([organisationId](Sql &sql) {
        KnownList known;
        storage::Rows list =
            organisationId.isEmpty()
                ? sql.run(u"SELECT organisation, name, read_at FROM lists ORDER BY read_at DESC"_s)
                : sql.run(u"SELECT organisation, name, read_at FROM lists WHERE organisation = ?"_s,
                          {organisationId});
        if (!list.next())
            return known;
        known.organisationName = list.value(1).toString();
        known.readAt = *storage::moment(list.value(2));
        storage::Rows rows =
            sql.run(u"SELECT "_s + storage::actionColumns +
                        " FROM actions a JOIN scripts s ON s.id = a.script WHERE a.organisation = ?"_L1,
                    {list.value(0)});
        while (rows.next())
            known.actions.append(storage::actionOf(rows));
        return known;
    });
}

QFuture<Result<std::optional<zitadel::Action>>> KnownActions::find(const QString &id)
{
    return m_database.read([id](Sql &sql) -> std::optional<zitadel::Action> {
        storage::Rows rows =
            sql.run(u"SELECT "_s + storage::actionColumns +
                        " FROM actions a JOIN scripts s ON s.id = a.script WHERE a.id = ?"_L1,
                    {id});
        if (!rows.next())
            return std::nullopt;
        return storage::actionOf(rows);
    });
}

} // namespace history
