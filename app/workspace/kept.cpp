// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/kept.h"

#include "archive/archive.h"
#include "archive/otherdrafts.h"

#include <QFileInfo>

Kept::Kept(Archive &archive, QObject *parent)
    : QObject(parent)
    , m_archive(archive)
{
    connect(&archive, &Archive::troubleChanged, this, &Kept::troubleChanged);
}

const std::optional<Error> &Kept::trouble() const
{
    return m_archive.trouble();
}

const std::optional<Error> &Kept::finding() const
{
    return m_archive.finding();
}

QFuture<Result<qint64>> Kept::bytesUsed()
{
    return m_archive.bytesUsed();
}

void Kept::limitHistory(const history::Limits &limits)
{
    m_archive.limitHistory(limits);
}

QFuture<Result<int>> Kept::pruneHistory()
{
    return m_archive.historyToSearch().prune();
}

QFuture<Result<QList<history::Version>>> Kept::versionsOf(const QString &organisationId,
                                                          const QString &actionId)
{
    return m_archive.history().versionsOf(organisationId, actionId);
}

QFuture<Result<zitadel::ActionFields>> Kept::fields(qint64 versionId)
{
    return m_archive.history().fields(versionId);
}

QFuture<Result<>> Kept::visitHistory(const std::function<bool(const history::FoundVersion &)> &visit) const
{
    return m_archive.historyToSearch().visitAll(visit);
}

QFuture<Result<bool>> Kept::isEditedElsewhere(const QString &actionId)
{
    return m_archive.drafts().isEditedElsewhere(actionId);
}

std::unique_ptr<OtherDrafts> Kept::otherDrafts() const
{
    const QString own = m_archive.path();
    return std::make_unique<OtherDrafts>(QFileInfo(own).absolutePath(), own);
}
