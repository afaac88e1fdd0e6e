// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"

#include "archive/keptruns.h"
#include "storage/database.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

Archive::Archive(const QString &path)
    : m_database(std::make_unique<storage::Database>(path))
    , m_long(std::make_unique<storage::Database>(*m_database))
    , m_searched(std::make_unique<storage::Database>(*m_database))
    , m_drafts(*m_database)
    , m_known(*m_database, *m_long)
    , m_runs(std::make_unique<KeptRuns>(*m_database))
    , m_removed(*m_database, *m_long)
    , m_history(*m_database, *m_long)
    , m_historyToSearch(*m_searched)
{
    connect(m_database.get(), &storage::Database::troubleChanged, this, &Archive::troubleChanged);
    connect(m_database.get(), &storage::Database::begunAnew, this, &Archive::begunAnew);
}

Archive::~Archive() = default;

const QString &Archive::path() const
{
    return m_database->path();
}

const std::optional<Error> &Archive::trouble() const
{
    return m_database->trouble();
}

const std::optional<Error> &Archive::finding() const
{
    return m_database->finding();
}

QFuture<Result<qint64>> Archive::bytesUsed()
{
    return m_database->bytesUsed();
}

QString Archive::folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/connections"_L1;
}

QString Archive::pathFor(const Profile &profile)
{
    // What the command line names has no profile; its address tells one instance from another.
    const bool isSaved = !profile.id.isEmpty() && profile.id != "command-line"_L1;
    const QByteArray address = profile.url.toEncoded();
    const QString name =
        isSaved ? profile.id
                : u"address-"_s +
                      QString::fromLatin1(
                          QCryptographicHash::hash(address, QCryptographicHash::Sha256).toHex().left(20));
    return QDir(folder()).filePath(name + ".sqlite"_L1);
}

void Archive::limitHistory(const history::Limits &limits)
{
    m_history.setLimits(limits);
    m_historyToSearch.setLimits(limits);
}

QFuture<Result<>> Archive::label(const Profile &profile)
{
    return m_database->write([profile](storage::Sql &sql) {
        const auto put = [&sql](const QString &key, const QString &value) {
            sql.run(u"INSERT INTO about(key, value) VALUES(?, ?)"
                    " ON CONFLICT(key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value"_s,
                    {key, value});
        };
        put(u"name"_s, profile.name);
        put(u"address"_s, profile.url.toString());
    });
}
