// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/otherdrafts.h"

#include "archive/drafts.h"
#include "base/answers.h"
#include "storage/database.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using storage::Sql;

namespace {

QString about(Sql &sql, const QString &key)
{
    storage::Rows rows = sql.run(u"SELECT value FROM about WHERE key = ?"_s, {key});
    return rows.next() ? rows.value(0).toString() : QString();
}

} // namespace

OtherDrafts::OtherDrafts(const QString &folder, const QString &ownFile)
    : m_folder(folder)
    , m_ownFile(QFileInfo(ownFile).absoluteFilePath())
{
}

OtherDrafts::~OtherDrafts() = default;

storage::Database &OtherDrafts::database(const QString &file)
{
    std::unique_ptr<storage::Database> &database = m_databases[file];
    if (!database)
        database = std::make_unique<storage::Database>(file);
    return *database;
}

QFuture<OtherDrafts::Found> OtherDrafts::find()
{
    using Drafts = Result<QList<OtherDraft>>;
    QList<QFuture<Drafts>> reads;
    for (const QFileInfo &info : m_folder.entryInfoList({u"*.sqlite"_s}, QDir::Files)) {
        const QString file = info.absoluteFilePath();
        if (file == m_ownFile)
            continue;
        storage::Database &other = database(file);
        reads << answers::broughtTo(&other, other.read([file, id = info.completeBaseName()](Sql &sql) {
            QList<OtherDraft> found;
            const OtherDraft common{.file = file,
                                    .profileId = id,
                                    .connection = about(sql, u"name"_s),
                                    .address = about(sql, u"address"_s),
                                    .draft = {}};
            for (const Draft &draft : storage::leftDrafts(sql, file)) {
                found.append(common);
                found.last().draft = draft;
            }
            return found;
        }));
    }
    if (reads.isEmpty())
        return QtFuture::makeReadyValueFuture(Found());
    QObject *alive = m_databases.begin()->second.get(); // all of them die together
    return QtFuture::whenAll(reads.begin(), reads.end())
        .then(alive, [](const QList<QFuture<Drafts>> &answers) {
            Found found;
            for (const QFuture<Drafts> &answer : answers) {
                if (answer.resultCount() == 0) // cancelled, as the databases are about to die
                    continue;
                if (const Drafts drafts = answer.result())
                    found.drafts += *drafts;
                else
                    found.errors << drafts.error();
            }
            std::ranges::sort(found.drafts, std::ranges::greater(),
                              [](const OtherDraft &other) { return other.draft.editedAt; });
            return found;
        });
}

QFuture<Result<>> OtherDrafts::discard(const OtherDraft &other)
{
    return database(other.file).write([other](Sql &sql) {
        // Only as it was shown: a window may have opened it since.
        const QList<Draft> left = storage::leftDrafts(sql, other.file);
        if (left.contains(other.draft))
            storage::giveUpDraft(sql, other.draft);
    });
}
