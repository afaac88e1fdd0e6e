// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/drafts.h"

#include "archive/localhistory.h"
#include "archive/removedactions.h"
#include "archive/statewords.h"
#include "archive/triggerdrafts.h"
#include "base/answers.h"
#include "base/privatefile.h"
#include "storage/database.h"

#include <QFileInfo>
#include <QUuid>

using namespace Qt::StringLiterals;
using storage::Sql;

namespace {

constexpr auto draftColumns = "id, organisation, action, state, sequence, changed_at, base_name, base_script,"
                              " base_timeout, base_allowed, name, script, timeout, allowed, edited_at"_L1;

zitadel::ActionFields fieldsOf(const storage::Rows &row, int first)
{
    return {.name = storage::text(row.value(first)),
            .script = storage::text(row.value(first + 1)),
            .timeout = std::chrono::nanoseconds(row.value(first + 2).toLongLong()),
            .allowedToFail = row.value(first + 3).toBool()};
}

Draft draftOf(const storage::Rows &row)
{
    Draft draft{.id = row.value(0).toString(),
                .fields = fieldsOf(row, 10),
                .editedAt = *storage::moment(row.value(14))};
    draft.base = {.id = row.value(2).toString(),
                  .details = {.sequence = row.value(4).toULongLong(),
                              .changeDate = storage::moment(row.value(5)),
                              .resourceOwner = row.value(1).toString()},
                  .state = storage::stateOf(row.value(3)),
                  .fields = fieldsOf(row, 6)};
    return draft;
}

void put(Sql &sql, const Draft &draft, const QString &window)
{
    const auto &[id, base, fields, editedAt] = draft;
    sql.run(u"INSERT OR REPLACE INTO drafts("_s + draftColumns +
                ", window) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_L1,
            {id, base.details.resourceOwner, base.id, storage::stateWord(base.state), base.details.sequence,
             storage::stamp(base.details.changeDate), storage::blob(base.fields.name),
             storage::blob(base.fields.script), qlonglong(base.fields.timeout.count()),
             base.fields.allowedToFail, storage::blob(fields.name), storage::blob(fields.script),
             qlonglong(fields.timeout.count()), fields.allowedToFail, storage::stamp(editedAt), window});
}

QList<Draft> drafts(Sql &sql, const QString &condition = {}, const QVariantList &values = {})
{
    QList<Draft> found;
    storage::Rows rows = sql.run(
        u"SELECT "_s + draftColumns + " FROM drafts"_L1 + condition + " ORDER BY edited_at DESC"_L1, values);
    while (rows.next())
        found.append(draftOf(rows));
    return found;
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString lockPath(const QString &database, const QString &window)
{
    return database + ".window-"_L1 + window;
}

bool isAlive(const QString &database, const QString &window)
{
    return WindowLock::isHeld(lockPath(database, window));
}

/// What windows other than @p own have left; they are put into @p ended.
LeftBehind leftBehind(Sql &sql, const QString &path, const QString &own, QStringList &ended)
{
    LeftBehind left;
    storage::Rows windows =
        sql.run(u"SELECT window FROM drafts UNION SELECT id FROM windows UNION SELECT window FROM wanted"_s);
    while (windows.next()) {
        const QString window = windows.value(0).toString();
        if (window != own && !isAlive(path, window))
            ended.append(window);
    }
    storage::Rows tabs = sql.run(u"SELECT id, tabs FROM windows ORDER BY seen_at DESC"_s);
    for (bool isFound = false; !isFound && tabs.next();) {
        isFound = ended.contains(tabs.value(0).toString());
        if (isFound)
            left.tabs = OpenTabs::fromJson(tabs.value(1).toString().toUtf8());
    }
    for (const QString &window : std::as_const(ended))
        left.drafts += drafts(sql, u" WHERE window = ?"_s, {window});
    left.triggers = storage::triggerDrafts(sql, ended);
    std::ranges::sort(left.drafts, std::ranges::greater(), &Draft::editedAt);
    for (Draft &draft : left.drafts) {
        const QString id = newId();
        for (OpenTabs::Tab &tab : left.tabs.tabs) {
            if (tab.draftId == draft.id)
                tab.draftId = id;
        }
        left.unclaimed.insert(id, draft);
        draft.id = id;
    }
    return left;
}

/// Takes away what stands on the disk under a former id, and now comes, or went, under another one.
void claim(Sql &sql, const DraftChanges &changes, const QHash<QString, Draft> &unclaimed)
{
    const auto take = [&](const QString &id) {
        const auto former = unclaimed.constFind(id);
        if (former != unclaimed.cend())
            sql.run(u"DELETE FROM drafts WHERE id = ? AND edited_at = ?"_s,
                    {former->id, storage::stamp(former->editedAt)});
    };
    for (const Draft &draft : changes.changed)
        take(draft.id);
    for (const Draft &draft : changes.givenUp)
        take(draft.id);
    for (const QString &id : changes.gone)
        take(id);
}

} // namespace

Drafts::Drafts(storage::Database &database)
    : m_database(database)
    , m_window(newId())
    , m_lock(lockPath(database.path(), m_window))
{
    privatefile::makeFolder(QFileInfo(database.path()).absolutePath());
    m_lock.tryLock();
}

Drafts::~Drafts() = default;

QFuture<Result<>> Drafts::write(const DraftChanges &changes)
{
    m_lock.tryLock(); // the disk may have been full when the window opened
    return m_database.write(
        [changes, window = m_window, unclaimed = m_unclaimed, others = m_unclaimedWindows](Sql &sql) {
            // What was given up first: the same draft may have been begun anew since.
            for (const Draft &draft : changes.givenUp)
                storage::giveUpDraft(sql, draft);
            claim(sql, changes, unclaimed);
            for (const auto &[version, fields] : changes.versions)
                storage::keepVersion(sql, version, fields);
            for (const QString &id : changes.gone)
                sql.run(u"DELETE FROM drafts WHERE id = ?"_s, {id});
            for (const Draft &draft : changes.changed)
                put(sql, draft, window);
            if (changes.triggers)
                storage::keepTriggerDrafts(sql, *changes.triggers, window, others);
            if (changes.tabs) {
                sql.run(u"INSERT OR REPLACE INTO windows(id, tabs, seen_at) VALUES(?, ?, ?)"_s,
                        {window, QString::fromUtf8(changes.tabs->toJson()),
                         storage::stamp(QDateTime::currentDateTimeUtc())});
            }
        });
}

QFuture<Result<LeftBehind>> Drafts::takeOver()
{
    const auto work = [path = m_database.path(), own = m_window](bool isClaimed) {
        return [path, own, isClaimed](Sql &sql) {
            QStringList ended;
            LeftBehind left = leftBehind(sql, path, own, ended);
            if (!isClaimed) {
                left.unclaimedWindows = ended;
                return left;
            }
            storage::keepTriggerDrafts(sql, left.triggers, own, ended);
            for (auto draft = left.unclaimed.cbegin(); draft != left.unclaimed.cend(); ++draft) {
                sql.run(u"UPDATE drafts SET id = ?, window = ? WHERE id = ?"_s,
                        {draft.key(), own, draft->id});
            }
            left.unclaimed.clear();
            for (const QString &window : std::as_const(ended)) {
                sql.run(u"DELETE FROM windows WHERE id = ?"_s, {window});
                QFile::remove(lockPath(path, window));
            }
            // Ours from now on, even if this window ends before it has written anything.
            sql.run(u"INSERT OR IGNORE INTO windows(id, tabs, seen_at) VALUES(?, ?, ?)"_s,
                    {own, QString::fromUtf8(left.tabs.toJson()),
                     storage::stamp(QDateTime::currentDateTimeUtc())});
            return left;
        };
    };
    return m_database.write(work(true))
        .then(&m_database,
              [&database = m_database, work](const Result<LeftBehind> &left) {
                  // A full disk is no reason not to show what is on it. With the next edit it becomes ours.
                  return left ? QtFuture::makeReadyValueFuture(left)
                              : answers::broughtTo(&database, database.read(work(false)));
              })
        .unwrap();
}

void Drafts::claimLater(const LeftBehind &left)
{
    m_unclaimed.insert(left.unclaimed);
    m_unclaimedWindows += left.unclaimedWindows;
}

QFuture<Result<bool>> Drafts::isEditedElsewhere(const QString &actionId)
{
    return m_database.read([path = m_database.path(), own = m_window, actionId](Sql &sql) {
        storage::Rows windows =
            sql.run(u"SELECT window FROM drafts WHERE action = ? AND window <> ?"_s, {actionId, own});
        while (windows.next()) {
            if (isAlive(path, windows.value(0).toString()))
                return true;
        }
        return false;
    });
}

namespace storage {

QList<Draft> leftDrafts(Sql &sql, const QString &file)
{
    QList<Draft> left;
    storage::Rows windows = sql.run(u"SELECT DISTINCT window FROM drafts"_s);
    while (windows.next()) {
        const QString window = windows.value(0).toString();
        if (!isAlive(file, window))
            left += drafts(sql, u" WHERE window = ?"_s, {window});
    }
    std::ranges::sort(left, std::ranges::greater(), &Draft::editedAt);
    return left;
}

void giveUpDraft(Sql &sql, const Draft &draft)
{
    const zitadel::Action &base = draft.base;
    if (base.id.isEmpty()) {
        // There is no action whose history it could be in; so it stands with those that can be made again.
        zitadel::Action action = base;
        action.fields = draft.fields;
        keepRemoved(sql, action, {}, draft.editedAt);
    } else {
        keepVersion(sql,
                    {.organisationId = base.details.resourceOwner,
                     .actionId = base.id,
                     .at = draft.editedAt,
                     .source = history::Source::Discarded},
                    draft.fields);
    }
    sql.run(u"DELETE FROM drafts WHERE id = ?"_s, {draft.id});
}

} // namespace storage
