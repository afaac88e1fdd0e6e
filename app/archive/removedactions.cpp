// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/removedactions.h"

#include "archive/knownactions.h"
#include "archive/localhistory.h"
#include "archive/statewords.h"
#include "storage/database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using storage::Sql;

namespace history {

static QString toJson(const QList<zitadel::Binding> &bindings)
{
    QJsonArray list;
    for (const zitadel::Binding &binding : bindings) {
        list.append(QJsonObject{{u"flow"_s, binding.flow},
                                {u"flowName"_s, binding.flowName},
                                {u"trigger"_s, binding.trigger},
                                {u"triggerName"_s, binding.triggerName},
                                {u"place"_s, binding.place},
                                {u"count"_s, binding.count}});
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

static QList<zitadel::Binding> fromJson(const QString &json)
{
    QList<zitadel::Binding> bindings;
    for (const QJsonValue &value : QJsonDocument::fromJson(json.toUtf8()).array()) {
        bindings.append({.flow = value["flow"_L1].toString(),
                         .flowName = value["flowName"_L1].toString(),
                         .trigger = value["trigger"_L1].toString(),
                         .triggerName = value["triggerName"_L1].toString(),
                         .place = value["place"_L1].toInteger(),
                         .count = value["count"_L1].toInteger()});
    }
    return bindings;
}

QFuture<Result<qint64>> RemovedActions::add(const zitadel::Action &action,
                                            const QList<zitadel::Binding> &bindings)
{
    return m_database.write([action, bindings](Sql &sql) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        storage::keepRemoved(sql, action, bindings, now);
        const qint64 id = sql.insertedId();
        // Whatever becomes of the row, the time line of the action ends with what was deleted.
        storage::keepVersion(sql, versionOf(action, Source::Fetched), action.fields);
        return id;
    });
}

QFuture<Result<>> RemovedActions::replaceEarlier(qint64 id)
{
    return m_database.write([id](Sql &sql) {
        const auto earlierRows = " FROM removed WHERE id < ? AND action <> '' AND (organisation, action) ="
                                 " (SELECT organisation, action FROM removed WHERE id = ?)"_L1;
        storage::Rows own = sql.run(u"SELECT bindings FROM removed WHERE id = ?"_s, {id});
        if (!own.next())
            return;
        QList<zitadel::Binding> all = fromJson(own.value(0).toString());
        storage::Rows earlier =
            sql.run("SELECT bindings"_L1 + earlierRows + " ORDER BY id DESC"_L1, {id, id});
        while (earlier.next()) {
            for (const zitadel::Binding &binding : fromJson(earlier.value(0).toString())) {
                if (std::ranges::none_of(all, [&binding](const zitadel::Binding &each) {
                        return each.flow == binding.flow && each.trigger == binding.trigger;
                    }))
                    all.append(binding);
            }
        }
        sql.run("DELETE"_L1 + earlierRows, {id, id});
        sql.run(u"UPDATE removed SET bindings = ? WHERE id = ?"_s, {toJson(all), id});
    });
}

QFuture<Result<>> RemovedActions::setThere(qint64 id, const QString &actionId,
                                           const QList<zitadel::Binding> &left)
{
    return m_database.write([id, actionId, left](Sql &sql) {
        sql.run(u"UPDATE removed SET action = ?, bindings = ? WHERE id = ?"_s, {actionId, toJson(left), id});
    });
}

QFuture<Result<>> RemovedActions::forget(qint64 id)
{
    return m_database.write([id](Sql &sql) { sql.run(u"DELETE FROM removed WHERE id = ?"_s, {id}); });
}

QFuture<Result<QList<RemovedAction>>> RemovedActions::list(const QString &organisationId)
{
    return m_forLong.read([organisationId](Sql &sql) {
        QList<RemovedAction> list;
        storage::Rows rows =
            sql.run(u"SELECT a.id, a.bindings, a.removed_at, a.action, a.organisation, a.state,"
                    " a.sequence, a.removed_at, a.name, s.text, a.timeout, a.allowed"
                    " FROM removed a JOIN scripts s ON s.id = a.script"
                    " WHERE a.organisation = ? ORDER BY a.removed_at DESC, a.id DESC"_s,
                    {organisationId});
        while (rows.next()) {
            list.append({.id = rows.value(0).toLongLong(),
                         .action = storage::actionOf(rows, 3),
                         .bindings = fromJson(rows.value(1).toString()),
                         .removedAt = *storage::moment(rows.value(2))});
        }
        return list;
    });
}

} // namespace history

namespace storage {

void keepRemoved(Sql &sql, const zitadel::Action &action, const QList<zitadel::Binding> &bindings,
                 const QDateTime &at)
{
    const zitadel::ActionFields &fields = action.fields;
    const qint64 script = keepScript(sql, fields.script);
    sql.run(u"INSERT INTO removed(organisation, action, state, sequence, name, script, timeout, allowed,"
            " bindings, removed_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {action.details.resourceOwner, action.id, stateWord(action.state), action.details.sequence,
             blob(fields.name), script, qlonglong(fields.timeout.count()), fields.allowedToFail,
             history::toJson(bindings), stamp(at)});
}

} // namespace storage
