// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/deeds.h"

#include "archive/archive.h"
#include "base/answers.h"
#include "base/slowwork.h"
#include "exchange/filled.h"
#include "exchange/lookback.h"
#include "exchange/undoing.h"
#include "ledger/ledger.h"
#include "ledger/planrun.h"
#include "ledger/removal.h"
#include "workspace/actionlist.h"
#include "workspace/documents.h"
#include "workspace/place.h"
#include "workspace/placeholdervalues.h"

#include <QDir>

using explain::Operation;

namespace {

/// What a folder has and what the server has, between which placeholders stand.
struct Sides
{
    const QString &folder;
    const exchange::Content &files;
    const exchange::Content &server;
    const placeholders::Values &values;
};

/// Marks the steps that would undo what others changed since the folder was exported.
void lookBack(exchange::Plan &plan, const Sides &sides, const QString &organisation)
{
    const exchange::Record record = exchange::Record::load(QDir(sides.folder));
    const exchange::Origin &there = record.origin();
    if (!there.organisation.isEmpty() && there.organisation != organisation) {
        plan.notes.prepend(Deeds::tr("The folder has the actions of another organisation, “%1”.")
                               .arg(there.name.isEmpty() ? there.organisation : there.name));
        return;
    }
    // A folder that nobody exported tells nothing.
    auto seen = record.seen(organisation);
    if (!seen)
        return;
    const auto now = exchange::asFiles(sides.server, sides.files, sides.values);
    seen = exchange::asFiles(*seen, sides.server, now);
    const auto steps = exchange::asFiles(plan.steps, sides.files, now);
    for (const qsizetype step : exchange::lookBack(sides.folder, seen, now, steps).steps) {
        plan.steps[step].undoesOthers = true;
        plan.steps[step].hints.prepend(Deeds::tr("Others changed this on the server since the last export."));
    }
}

exchange::Plan planOf(const Sides &sides, const QString &organisation, const Ledger::Snapshot &present)
{
    const exchange::Filled filled = exchange::fill(sides.files, sides.server, sides.values);
    exchange::Plan plan = exchange::plan(filled.content, present.actions, present.flows);
    exchange::block(plan, filled);
    exchange::countLines(plan);
    exchange::lookForSecrets(plan, sides.values);
    lookBack(plan, sides, organisation);
    const auto now = exchange::asFiles(sides.server, sides.files, sides.values);
    plan.notes += exchange::otherValues(sides.server, now, sides.values);
    return plan;
}

} // namespace

Deeds::Deeds(Ledger &ledger, Place &place, ActionList &list, Documents &documents,
             PlaceholderValues &placeholders, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_place(place)
    , m_list(list)
    , m_documents(documents)
    , m_placeholders(placeholders)
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
    const Operation operation = active ? Operation::Activate : Operation::Deactivate;
    if (const auto refusal = m_place.refusalToWrite(operation))
        return m_documents.report(id, operation, *refusal);
    const std::optional<zitadel::Action> action = shown(id);
    if (!action)
        return; // closed, and another organisation's list is shown
    m_ledger.setActive(*action, active)
        .then(this, [this, id, operation](const Result<Ledger::Written> &written) {
            if (!written)
                m_documents.report(id, operation, written.error());
        });
}

void Deeds::remove(const QString &id)
{
    if (const auto refusal = m_place.refusalToWrite(Operation::Delete))
        return m_documents.report(id, Operation::Delete, *refusal);
    const std::optional<zitadel::Action> action = shown(id);
    if (!action || m_ledger.isBeingRemoved(id))
        return;
    const ActionDocument *opened = m_documents.document(id);
    if (opened && opened->isSaving())
        return m_documents.report(id, Operation::Delete,
                                  {.kind = Error::Kind::Input,
                                   .message = tr("This action is being saved."),
                                   .advice = tr("Nothing was deleted. Delete it when it is saved.")});
    const QString &owner = action->details.resourceOwner;
    removal::remove(
        m_ledger, *action,
        {.mayReadFlows = m_place.mayReadFlows(owner), .mayWriteFlows = m_place.mayWriteFlows(owner)})
        .then(this, [this, id](const Result<> &deleted) {
            if (!deleted)
                m_documents.report(id, Operation::Delete, deleted.error());
        });
}

void Deeds::retry(ActionDocument *document)
{
    if (!document->trouble())
        return;
    const Operation operation = document->trouble()->operation;
    document->dismissTrouble();
    if (operation == Operation::Save || operation == Operation::Create)
        m_documents.save(document);
    else if (!doAgain(operation, document->id()))
        m_documents.refresh(document);
}

void Deeds::retryListTrouble()
{
    if (!m_list.trouble())
        return;
    const ActionList::Trouble trouble = *m_list.trouble();
    m_list.setTrouble(std::nullopt);
    if (!doAgain(trouble.operation, trouble.actionId))
        m_list.reload();
}

bool Deeds::doAgain(Operation operation, const QString &id)
{
    switch (operation) {
    case Operation::Activate:
    case Operation::Deactivate:
        setActive(id, operation == Operation::Activate);
        return true;
    case Operation::Delete:
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
    if (const auto refusal = m_place.refusalToWrite(Operation::Create))
        return QtFuture::makeReadyValueFuture<Result<Undeleted>>(std::unexpected(*refusal));
    return ::undelete(m_ledger, removed, triggers);
}

template<typename T, typename Work>
QFuture<Result<T>> Deeds::withServer(Work work)
{
    const zitadel::Organisation organisation = m_place.organisation();
    const auto go = [this, organisation, work](const Result<placeholders::Values> &values) {
        if (!values)
            return QtFuture::makeReadyValueFuture<Result<T>>(std::unexpected(values.error()));
        const auto there = [work, values = *values](const Result<Ledger::Snapshot> &present) -> Result<T> {
            return present ? work(*present, values) : std::unexpected(present.error());
        };
        return answers::broughtTo(this, m_ledger.readSnapshot(organisation).then(&slowwork::pool(), there));
    };
    return m_placeholders.read().then(this, go).unwrap();
}

QFuture<Result<exchange::FolderChanges>> Deeds::exportTo(const QString &folder, bool replacesAll,
                                                         std::shared_ptr<std::atomic_flag> isBegun)
{
    using Changes = exchange::FolderChanges;
    exchange::WriteOptions options;
    options.origin = {m_place.organisation().id, m_place.organisation().name};
    if (replacesAll)
        options.copiesIn = exchange::folderOfCopies();
    options.isOtherMeant = replacesAll;
    options.acceptsSecrets = replacesAll;
    const auto write = [folder, options,
                        isBegun = std::move(isBegun)](const Ledger::Snapshot &present,
                                                      const placeholders::Values &values) -> Result<Changes> {
        const auto server = exchange::contentOf(present.actions, present.flows);
        const auto scripts = exchange::scriptsIn(folder, server, values);
        if (isBegun && isBegun->test_and_set())
            return std::unexpected(Error{.kind = Error::Kind::Cancelled});
        exchange::WriteOptions all = options;
        all.valued = placeholders::valued(values);
        return exchange::write(folder, exchange::asFiles(server, scripts, values), all);
    };
    return withServer<Changes>(write);
}

QFuture<Result<exchange::Plan>> Deeds::planImport(const QString &folder)
{
    const QString organisation = m_place.organisation().id;
    const auto plan = [folder, organisation](const Ledger::Snapshot &present,
                                             const placeholders::Values &values) -> Result<exchange::Plan> {
        return exchange::read(folder).transform([&](const exchange::Content &files) {
            const auto server = exchange::contentOf(present.actions, present.flows);
            return planOf({folder, files, server, values}, organisation, present);
        });
    };
    return withServer<exchange::Plan>(plan);
}

QFuture<Result<exchange::Plan>> Deeds::planUndo(const QList<exchange::Step> &done)
{
    const auto plan = [done](const Result<Ledger::Snapshot> &present) {
        return present.transform([&done](const Ledger::Snapshot &now) {
            exchange::Plan plan = exchange::undoing(done, now.actions, now.flows);
            exchange::countLines(plan);
            return plan;
        });
    };
    return answers::broughtTo(this,
                              m_ledger.readSnapshot(m_place.organisation()).then(&slowwork::pool(), plan));
}

Result<exchange::PlanRun *> Deeds::apply(const QList<exchange::Step> &steps, QObject *parent)
{
    if (const auto refusal = m_place.refusalToWrite(Operation::Save))
        return std::unexpected(*refusal);
    auto *apply = new exchange::PlanRun(m_ledger, m_place.organisation().id, steps, parent);
    // Triggers, and what others did.
    connect(apply, &exchange::PlanRun::finished, &m_list, &ActionList::reload);
    return apply;
}
