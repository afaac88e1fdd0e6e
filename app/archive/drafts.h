// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/action.h"
#include "archive/version.h"
#include "storage/database.h"
#include "archive/opentabs.h"

#include <QHash>
#include <QLockFile>

#include <memory>

/// What was typed into one action and is not on the server.
struct Draft
{
    QString id;           ///< of this computer
    zitadel::Action base; ///< what the edit started from; an empty id: a new action
    zitadel::ActionFields fields;
    QDateTime editedAt; ///< UTC

    bool operator==(const Draft &) const = default;
};

/// What is to be written at once. A draft that is both given up and changed was begun anew.
struct DraftChanges
{
    QList<Draft> changed;
    QStringList gone;     ///< ids of drafts that are saved, or equal what the server has
    QList<Draft> givenUp; ///< to go into the history; where it was never saved, among what was deleted
    QList<std::pair<history::Version, zitadel::ActionFields>> versions; ///< to go into the history
    std::optional<OpenTabs> tabs;                                       ///< nothing: as they were

    /// True if it holds anything but the tabs.
    bool hasWork() const
    {
        return !changed.isEmpty() || !gone.isEmpty() || !givenUp.isEmpty() || !versions.isEmpty();
    }
};

/// What windows of the program that have ended, however they did, left behind.
struct LeftBehind
{
    QList<Draft> drafts; ///< the latest edit first; their ids are new
    OpenTabs tabs;       ///< of the window that ended last

    /// Where the disk took nothing: what is still on it under its former id, by its new one.
    QHash<QString, Draft> unclaimed;
};

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
    /// unless somebody has typed on in it.
    void claimLater(const QHash<QString, Draft> &unclaimed) { m_unclaimed.insert(unclaimed); }

    /// True if another window that is open has unsaved changes to the action.
    QFuture<Result<bool>> isEditedElsewhere(const QString &actionId);

private:
    storage::Database &m_database;
    const QString m_window;
    std::unique_ptr<QLockFile> m_lock;
    QHash<QString, Draft> m_unclaimed; ///< by its new id, as it is on the disk
};

namespace storage {

/// The drafts in @p file, which @p sql works on, that no living window owns: the latest edit first.
QList<Draft> leftDrafts(Sql &sql, const QString &file);
/// Moves a draft into the history, or, where its action was never saved, among what was deleted; in the
/// caller's transaction.
void giveUpDraft(Sql &sql, const Draft &draft);

} // namespace storage
