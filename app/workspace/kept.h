// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/version.h"
#include "base/result.h"
#include "zitadel/action.h"

#include <QFuture>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class Archive;
class OtherDrafts;

/// What this computer keeps of the connection, as far as windows ask for it. Errors are of Kind::Storage.
class Kept : public QObject
{
    Q_OBJECT

public:
    /// @p archive is borrowed and must outlive this.
    explicit Kept(Archive &archive, QObject *parent = nullptr);

    /// What stands in the way of keeping anything, until a write comes through again.
    const std::optional<Error> &trouble() const;
    /// What was found when the file was opened, and dealt with: a damaged file was put aside.
    const std::optional<Error> &finding() const;

    /// Bytes that it takes on the disk.
    QFuture<Result<qint64>> bytesUsed();

    /// How much of the history is kept, from the next pruneHistory() on.
    void limitHistory(const history::Limits &limits);
    /// Lets go of what is beyond the limits; answers how many versions went.
    QFuture<Result<int>> pruneHistory();

    /// All versions of an action, the newest first.
    QFuture<Result<QList<history::Version>>> versionsOf(const QString &organisationId,
                                                        const QString &actionId);
    /// A version, whole. Kind::Input if there is none (any more) of this id.
    QFuture<Result<zitadel::ActionFields>> fields(qint64 versionId);
    /// Calls @p visit, in another thread, for each version, the newest first, until it returns false.
    QFuture<Result<>> visitHistory(const std::function<bool(const history::FoundVersion &)> &visit) const;

    /// True if another window that is open has unsaved changes to the action.
    QFuture<Result<bool>> isEditedElsewhere(const QString &actionId);

    /// The drafts that wait in the files of other connections.
    std::unique_ptr<OtherDrafts> otherDrafts() const;

signals:
    void troubleChanged(); ///< trouble() or finding()

private:
    Archive &m_archive;
};
