// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Deleting an action, and bringing it back.
#include "ledger/removal.h"
#include "workspace/undeleting.h"
#include "workspace/workspace.h"

#include <QPointer>

using explain::Asked;

void Workspace::remove(const QString &id)
{
    if (const auto refusal = refusalToWrite(Asked::Delete))
        return report(id, Asked::Delete, *refusal);
    const ActionDocument *opened = document(id);
    const zitadel::Action *listed = m_list.find(id);
    if ((!opened && !listed) || m_removing.contains(id))
        return;
    if (opened && opened->isSaving())
        return report(id, Asked::Delete,
                      {.kind = Error::Kind::Input,
                       .message = tr("This action is being saved."),
                       .advice = tr("Nothing was deleted. Delete it when it is saved.")});
    // What the person was shown last: a conflict that was told counts as seen.
    const zitadel::Action action = opened ? opened->newerOnServer().value_or(opened->base()) : *listed;
    const bool areOwn = m_rights.areKnown && action.details.resourceOwner == m_organisation.id;
    const auto learn = [self = QPointer(this)](const zitadel::Action &newer) {
        if (!self)
            return;
        if (const auto known = self->m_recentWrites.corrected(newer))
            self->learned(*known);
    };
    m_removing.insert(id);
    removal::remove(m_client, m_archive, action,
                    {.mayReadFlows = !areOwn || m_rights.mayReadFlows,
                     .mayWriteFlows = !areOwn || m_rights.mayWriteFlows,
                     .newer = learn})
        .then(this, [this, id](const Result<> &deleted) {
            m_removing.remove(id);
            if (!deleted)
                return report(id, Asked::Delete, deleted.error());
            forgetRemoved(id);
        });
}

/// The server has no action @p id any more, by what was done here.
void Workspace::forgetRemoved(const QString &id)
{
    const QString organisation = organisationOf(id);
    ++m_writes;
    m_recentWrites.removed(id);
    m_list.remove(id);
    m_archive.known().remove(id);
    if (ActionDocument *opened = document(id)) {
        if (opened->isDirty())
            opened->detach();
        else
            close(opened);
    }
    if (m_bindings.wasAsked(organisation))
        readBindings(organisation); // others moved up in its triggers
    emit removed(id);
}

QFuture<Result<QList<history::RemovedAction>>> Workspace::removedActions()
{
    return m_archive.removed().list(m_organisation.id);
}

bool Workspace::Undeleted::isWhole() const
{
    return !notDeactivated &&
           std::ranges::all_of(triggers, [](const flows::Change &change) { return bool(change.result); });
}

QFuture<Result<Workspace::Undeleted>> Workspace::undelete(const history::RemovedAction &removed,
                                                          const QList<Bindings::Binding> &triggers)
{
    return Undeleting::start(*this, removed, triggers);
}
