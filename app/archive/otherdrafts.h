// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/draft.h"
#include "base/result.h"

#include <QDir>
#include <QFuture>

#include <map>
#include <memory>

namespace storage {
class Database;
}

/// A draft of a connection that is not open, which may be one whose profile is gone.
struct OtherDraft
{
    QString file;       ///< of its connection
    QString profileId;  ///< of its connection; there need not be such a profile any more
    QString connection; ///< its name when it was open last; may be empty
    QString address;
    Draft draft;
};

/// Drafts that wait in the files of other connections, so that no text is out of reach because its profile is
/// gone or forgotten.
class OtherDrafts
{
public:
    struct Found
    {
        QList<OtherDraft> drafts; ///< the latest edit first
        QList<Error> errors;      ///< of Kind::Storage, for each file that could not be read
    };

    /// @p folder has the files of all connections, see Archive::folder(). @p ownFile is the one that is open,
    /// and is left out.
    OtherDrafts(const QString &folder, const QString &ownFile);
    ~OtherDrafts();

    /// Those that no window of the program has open.
    QFuture<Found> find();

    /// Takes the draft out of its file; it goes into the history there. Kind::Storage if that cannot be.
    QFuture<Result<>> discard(const OtherDraft &draft);

private:
    storage::Database &database(const QString &file);

    const QDir m_folder;
    const QString m_ownFile;
    std::map<QString, std::unique_ptr<storage::Database>> m_databases;
};
