// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The current organisation's actions as files in a folder, and back.
#include "workspace/workspace.h"

#include <QtConcurrentRun>

/// What the server has, with what was written here and is not to be seen in a read yet.
QFuture<Result<exchange::Present>> Workspace::fetchPresent()
{
    return exchange::fetch(m_client, m_organisation.id)
        .then(this, [this, organisation = m_organisation](Result<exchange::Present> present) {
            if (present) {
                present->actions = m_recentWrites.corrected(present->actions, organisation.id);
                m_archive.known().putList(organisation, present->actions);
            }
            return present;
        });
}

QFuture<Result<exchange::Written>> Workspace::exportTo(const QString &folder, bool replacesAll)
{
    const auto copies = replacesAll ? std::optional(exchange::folderOfCopies()) : std::optional<QString>();
    return fetchPresent().then(
        QtFuture::Launch::Async,
        [folder, copies](const Result<exchange::Present> &present) -> Result<exchange::Written> {
            if (!present)
                return std::unexpected(present.error());
            return exchange::write(folder, exchange::contentOf(present->actions, present->flows), copies);
        });
}

QFuture<Result<exchange::Plan>> Workspace::planImport(const QString &folder)
{
    return fetchPresent().then(
        QtFuture::Launch::Async,
        [folder](const Result<exchange::Present> &present) -> Result<exchange::Plan> {
            if (!present)
                return std::unexpected(present.error());
            return exchange::read(folder).transform([&present](const exchange::Content &wanted) {
                exchange::Plan plan = exchange::plan(wanted, present->actions, present->flows);
                exchange::countLines(plan);
                return plan;
            });
        });
}

Result<exchange::Apply *> Workspace::applyImport(const QList<exchange::Step> &steps, QObject *parent)
{
    if (const auto refusal = refusalToWrite(explain::Asked::Save))
        return std::unexpected(*refusal);
    const QString author = m_account ? m_account->name : QString();
    auto *apply = new exchange::Apply(m_client, m_archive, m_organisation.id, steps, author, parent);
    connect(apply, &exchange::Apply::wrote, this, [this](const zitadel::Action &action) {
        wrote(action);
        ActionDocument *opened = document(action.id);
        if (opened && !opened->isSaving())
            opened->take(action);
    });
    connect(apply, &exchange::Apply::removed, this, &Workspace::forgetRemoved);
    connect(apply, &exchange::Apply::finished, this, &Workspace::reload); // triggers, and what others did
    return apply;
}
