// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/deeds.h"

#include "archive/archive.h"
#include "ledger/apply.h"
#include "ledger/ledger.h"
#include "ledger/removal.h"
#include "workspace/actionlist.h"
#include "workspace/documents.h"
#include "workspace/place.h"

#include <QtConcurrentRun>

using explain::Asked;

Deeds::Deeds(Ledger &ledger, Place &place, ActionList &list, Documents &documents, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_place(place)
    , m_list(list)
    , m_documents(documents)
{
}

/// What the person was shown last of an action: a conflict that was told counts as seen.
std::optional<zitadel::Action> Deeds::shown(const QString &id) const
{
    if (const ActionDocument *opened = m_documents.document(id))
        return opened->newerOnServer().value_or(opened->base());
    if (const zitadel::Action *listed = m_list.model().find(id))
        return *listed;
    return std::nullopt;
}

void Deeds::setActive(const QString &id, bool active)
{
    const Asked asked = active ? Asked::Activate : Asked::Deactivate;
    if (const auto refusal = m_place.refusalToWrite(asked))
        return m_documents.report(id, asked, *refusal);
    const std::optional<zitadel::Action> action = shown(id);
    if (!action)
        return; // closed, and another organisation's list is shown
    m_ledger.setActive(*action, active)
        .then(this, [this, id, asked](const Result<Ledger::Written> &written) {
            if (!written)
                m_documents.report(id, asked, written.error());
        });
}

void Deeds::remove(const QString &id)
{
    if (const auto refusal = m_place.refusalToWrite(Asked::Delete))
        return m_documents.report(id, Asked::Delete, *refusal);
    const std::optional<zitadel::Action> action = shown(id);
    if (!action || m_ledger.isBeingRemoved(id))
        return;
    const ActionDocument *opened = m_documents.document(id);
    if (opened && opened->isSaving())
        return m_documents.report(id, Asked::Delete,
                                  {.kind = Error::Kind::Input,
                                   .message = tr("This action is being saved."),
                                   .advice = tr("Nothing was deleted. Delete it when it is saved.")});
    const QString &owner = action->details.resourceOwner;
    removal::remove(m_ledger, *action,
                    {.mayReadFlows = m_place.mayReadFlows(owner),
                     .mayWriteFlows = m_place.mayWriteFlows(owner)})
        .then(this, [this, id](const Result<> &deleted) {
            if (!deleted)
                m_documents.report(id, Asked::Delete, deleted.error());
        });
}

void Deeds::retry(ActionDocument *document)
{
    if (!document->trouble())
        return;
    const Asked asked = document->trouble()->asked;
    document->dismissTrouble();
    if (asked == Asked::Save || asked == Asked::Create)
        m_documents.save(document);
    else if (!doAgain(asked, document->id()))
        m_documents.refresh(document);
}

void Deeds::retryListTrouble()
{
    if (!m_list.trouble())
        return;
    const ActionList::Trouble trouble = *m_list.trouble();
    m_list.setTrouble(std::nullopt);
    if (!doAgain(trouble.asked, trouble.actionId))
        m_list.reload();
}

bool Deeds::doAgain(Asked asked, const QString &id)
{
    switch (asked) {
    case Asked::Activate:
    case Asked::Deactivate:
        setActive(id, asked == Asked::Activate);
        return true;
    case Asked::Delete:
        remove(id);
        return true;
    default:
        return false;
    }
}

QFuture<Result<QList<history::RemovedAction>>> Deeds::removedActions()
{
    return m_ledger.archive().removed().list(m_place.organisation().id);
}

QFuture<Result<Undeleted>> Deeds::undelete(const history::RemovedAction &removed,
                                           const QList<zitadel::Binding> &triggers)
{
    if (const auto refusal = m_place.refusalToWrite(Asked::Create))
        return QtFuture::makeReadyValueFuture<Result<Undeleted>>(std::unexpected(*refusal));
    return ::undelete(m_ledger, removed, triggers);
}

QFuture<Result<exchange::Written>> Deeds::exportTo(const QString &folder, bool replacesAll)
{
    const auto copies = replacesAll ? std::optional(exchange::folderOfCopies()) : std::optional<QString>();
    return m_ledger.readPresent(m_place.organisation())
        .then(QtFuture::Launch::Async,
              [folder, copies](const Result<Ledger::Present> &present) -> Result<exchange::Written> {
                  if (!present)
                      return std::unexpected(present.error());
                  return exchange::write(folder, exchange::contentOf(present->actions, present->flows),
                                         copies);
              });
}

QFuture<Result<exchange::Plan>> Deeds::planImport(const QString &folder)
{
    return m_ledger.readPresent(m_place.organisation())
        .then(QtFuture::Launch::Async,
              [folder](const Result<Ledger::Present> &present) -> Result<exchange::Plan> {
                  if (!present)
                      return std::unexpected(present.error());
                  return exchange::read(folder).transform([&present](const exchange::Content &wanted) {
                      exchange::Plan plan = exchange::plan(wanted, present->actions, present->flows);
                      exchange::countLines(plan);
                      return plan;
                  });
              });
}

Result<exchange::Apply *> Deeds::applyImport(const QList<exchange::Step> &steps, QObject *parent)
{
    if (const auto refusal = m_place.refusalToWrite(Asked::Save))
        return std::unexpected(*refusal);
    auto *apply = new exchange::Apply(m_ledger, m_place.organisation().id, steps, parent);
    // Triggers, and what others did.
    connect(apply, &exchange::Apply::finished, &m_list, &ActionList::reload);
    return apply;
}
