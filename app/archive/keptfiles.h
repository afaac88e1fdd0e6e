// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDir>
#include <QFuture>
#include <QSet>

#include <map>
#include <memory>

namespace storage {
class Database;
}

/// What this computer keeps of one connection: drafts, history, deleted actions.
struct KeptFile
{
    QString file;     ///< with its path
    QString name;     ///< of the connection, when it was open last; may be empty
    QString address;  ///< likewise
    qint64 bytes = 0; ///< with its log, reserve and older copies
    int drafts = 0;   ///< how many actions have changes that are saved nowhere else

    bool operator==(const KeptFile &) const = default;
};

/// The files of connections that are not open, so that people see what is left of deleted ones, and can be
/// rid of it, scripts included.
class KeptFiles
{
public:
    struct Found
    {
        QList<KeptFile> files; ///< the largest first
        QList<Error> errors;   ///< of Kind::Storage, for each file that could not be read
    };

    /// @p folder has the files of all connections, see Archive::folder().
    explicit KeptFiles(const QString &folder);
    ~KeptFiles();

    /// Those that belong to none of @p profileIds and that no window of the program has open.
    QFuture<Found> find(const QSet<QString> &profileIds);

    /// Deletes @p file with all that stands beside it. Kind::Storage if a window has it open, or it cannot be
    /// deleted; of a file that is not there, nothing is left to do.
    QFuture<Result<>> remove(const QString &file);

private:
    const QDir m_folder;
    std::map<QString, std::unique_ptr<storage::Database>> m_databases;
    std::unique_ptr<QObject> m_alive;
};
