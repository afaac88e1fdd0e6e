// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/triggerdrafts.h"

#include "storage/sql.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {

/// No id has a line break: it could not travel.
QString joined(const QStringList &ids)
{
    return ids.join(u'\n');
}

QStringList split(const QVariant &ids)
{
    return ids.toString().split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

QList<TriggerDraft> storage::triggerDrafts(Sql &sql, const QStringList &windows)
{
    QList<TriggerDraft> drafts;
    QSet<std::pair<QString, zitadel::TriggerId>> found;
    Rows rows = sql.run(u"SELECT window, organisation, flow, trigger, before, after FROM wanted"
                        " ORDER BY edited_at DESC"_s);
    while (rows.next()) {
        const TriggerDraft draft{.organisationId = rows.value(1).toString(),
                                 .trigger = {rows.value(2).toString(), rows.value(3).toString()},
                                 .before = split(rows.value(4)),
                                 .after = split(rows.value(5))};
        const std::pair key{draft.organisationId, draft.trigger};
        if (!windows.contains(rows.value(0).toString()) || found.contains(key))
            continue;
        found.insert(key);
        drafts.append(draft);
    }
    return drafts;
}

void storage::keepTriggerDrafts(Sql &sql, const QList<TriggerDraft> &drafts, const QString &window,
                                const QStringList &gone)
{
    for (const QString &other : gone)
        sql.run(u"DELETE FROM wanted WHERE window = ?"_s, {other});
    sql.run(u"DELETE FROM wanted WHERE window = ?"_s, {window});
    const QVariant now = stamp(QDateTime::currentDateTimeUtc());
    for (const TriggerDraft &draft : drafts) {
        sql.run(u"INSERT INTO wanted(window, organisation, flow, trigger, before, after, edited_at)"
                " VALUES(?, ?, ?, ?, ?, ?, ?)"_s,
                {window, draft.organisationId, draft.trigger.flow, draft.trigger.trigger,
                 joined(draft.before), joined(draft.after), now});
    }
}
