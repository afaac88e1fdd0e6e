// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/profile/profile.h"
#include "archive/drafts.h"
#include "archive/knownactions.h"
#include "archive/localhistory.h"
#include "archive/removedactions.h"
#include "base/result.h"

#include <QObject>

#include <memory>
#include <optional>

class KeptRuns;
namespace storage {
class Database;
}

/// All that this computer keeps of one connection: drafts, history, what was deleted, and what was last known
/// of the server. No secret is in it.
class Archive : public QObject
{
    Q_OBJECT

public:
    /// @p path is its file; see pathFor().
    explicit Archive(const QString &path);
    ~Archive() override;

    /// The file of a connection in the platform's data folder; @p profile without an id has none.
    static QString pathFor(const Profile &profile);
    /// The folder of all such files.
    static QString folder();

    const QString &path() const;

    /// What stands in the way of keeping anything, until a write comes through again.
    const std::optional<Error> &trouble() const;
    /// What was found when the file was opened, and dealt with: a damaged file was put aside under another
    /// name. Nothing else.
    const std::optional<Error> &finding() const;
    /// Bytes that it takes on the disk.
    QFuture<Result<qint64>> bytesUsed();

    storage::Database &database() { return *m_database; }
    Drafts &drafts() { return m_drafts; }
    history::KnownActions &known() { return m_known; }
    KeptRuns &runs() { return *m_runs; }
    history::RemovedActions &removed() { return m_removed; }
    history::LocalHistory &history() { return m_history; }

    /// The same history by a way of its own to the file: what takes long there keeps no draft waiting.
    history::LocalHistory &historyToSearch() { return m_historyToSearch; }

    /// How much of the history is kept.
    void limitHistory(const history::Limits &limits);

    /// Remembers whose file it is, so that its drafts can be told when the profile is gone.
    QFuture<Result<>> label(const Profile &profile);

signals:
    void troubleChanged(); ///< trouble() or finding()

    /// The file is another one than before, without what was written: see storage::Database::begunAnew().
    void begunAnew();

private:
    std::unique_ptr<storage::Database> m_database; ///< for drafts, and what takes milliseconds
    std::unique_ptr<storage::Database> m_long;     ///< for whole lists
    std::unique_ptr<storage::Database> m_searched; ///< for what goes through all of the history
    Drafts m_drafts;
    history::KnownActions m_known;
    std::unique_ptr<KeptRuns> m_runs;
    history::RemovedActions m_removed;
    history::LocalHistory m_history;
    history::LocalHistory m_historyToSearch;
};
