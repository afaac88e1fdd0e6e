// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/draft.h"
#include "archive/windowlock.h"
#include "base/result.h"

#include <QFuture>

#include <memory>

namespace storage {
class Database;
class Sql;
} // namespace storage

/// The drafts of one connection on the disk of this computer. Errors are of Kind::Storage.
///
/// Each window of the program owns its drafts, so that two of them never write over each other; a lock file
/// tells who is alive. What a window leaves behind belongs to the next one that asks, under an id of its own:
/// on a full disk a window may have no lock, and pass for dead while somebody types in it.
class Drafts
{
public:
    /// @p database is borrowed and must outlive this.
    explicit Drafts(storage::Database &database);
    ~Drafts();

    /// All of it or nothing.
    QFuture<Result<>> write(const DraftChanges &changes);

    /// Makes what ended windows left behind this window's own. Where the disk takes nothing, it is told all
    /// the same; see claimLater().
    QFuture<Result<LeftBehind>> takeOver();

    /// What LeftBehind::unclaimed names goes from the disk once it is kept, or given up, under its new id,
    /// unless somebody has typed on in it. The triggers of its windows go with the next that are written.
    void claimLater(const LeftBehind &left);

    /// True if another window that is open has unsaved changes to the action.
    QFuture<Result<bool>> isEditedElsewhere(const QString &actionId);

private:
    storage::Database &m_database;
    const QString m_window;
    WindowLock m_lock;
    QHash<QString, Draft> m_unclaimed; ///< by its new id, as it is on the disk
    QStringList m_unclaimedWindows;
};

namespace storage {

/// The drafts in @p file, which @p sql works on, that no living window owns: the latest edit first.
QList<Draft> leftDrafts(Sql &sql, const QString &file);
/// Moves a draft into the history, or, where its action was never saved, among what was deleted; in the
/// caller's transaction.
void giveUpDraft(Sql &sql, const Draft &draft);

} // namespace storage
