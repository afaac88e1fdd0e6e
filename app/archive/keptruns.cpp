// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/keptruns.h"

#include "run/orderjson.h"
#include "storage/database.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using storage::Sql;

namespace {

/// One that is null would be no value at all.
QByteArray whole(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

} // namespace

QFuture<Result<QList<run::Person>>> KeptRuns::persons()
{
    return m_database.read([](Sql &sql) {
        QList<run::Person> persons;
        storage::Rows rows = sql.run(u"SELECT id, name, input FROM persons ORDER BY name"_s);
        while (rows.next())
            persons.append({.id = rows.value(0).toString(),
                            .name = storage::text(rows.value(1)),
                            .input = rows.value(2).toByteArray()});
        return persons;
    });
}

QFuture<Result<>> KeptRuns::put(const run::Person &person)
{
    return m_database.write([person](Sql &sql) {
        sql.run(u"INSERT OR REPLACE INTO persons(id, name, input) VALUES(?, ?, ?)"_s,
                {person.id, storage::blob(person.name), whole(person.input)});
    });
}

QFuture<Result<>> KeptRuns::removePerson(const QString &id)
{
    return m_database.write([id](Sql &sql) { sql.run(u"DELETE FROM persons WHERE id = ?"_s, {id}); });
}

QFuture<Result<QList<run::Case>>> KeptRuns::casesOf(const QString &actionId)
{
    return m_database.read([actionId](Sql &sql) {
        QList<run::Case> cases;
        storage::Rows rows = sql.run(u"SELECT id, name, flow, trigger, input, answers, expected FROM cases"
                                     " WHERE action = ? ORDER BY name"_s,
                                     {actionId});
        while (rows.next()) {
            const QJsonArray answers = QJsonDocument::fromJson(rows.value(5).toByteArray()).array();
            cases.append({.id = rows.value(0).toString(),
                          .name = storage::text(rows.value(1)),
                          .trigger = {rows.value(2).toString(), rows.value(3).toString()},
                          .input = rows.value(4).toByteArray(),
                          .answers = run::answersOf(answers),
                          .expected = rows.value(6).toByteArray()});
        }
        return cases;
    });
}

QFuture<Result<>> KeptRuns::put(const QString &actionId, const run::Case &kept)
{
    return m_database.write([actionId, kept](Sql &sql) {
        const QByteArray answers = QJsonDocument(run::toJson(kept.answers)).toJson(QJsonDocument::Compact);
        sql.run(u"INSERT OR REPLACE INTO cases(id, action, name, flow, trigger, input, answers, expected)"
                " VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s,
                {kept.id, actionId, storage::blob(kept.name), kept.trigger.flow, kept.trigger.trigger,
                 whole(kept.input), answers, whole(kept.expected)});
    });
}

QFuture<Result<>> KeptRuns::removeCase(const QString &id)
{
    return m_database.write([id](Sql &sql) { sql.run(u"DELETE FROM cases WHERE id = ?"_s, {id}); });
}
