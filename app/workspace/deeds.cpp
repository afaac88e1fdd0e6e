// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/deeds.h"

#include "archive/archive.h"
#include "base/answers.h"
#include "base/slowwork.h"
#include "exchange/filled.h"
#include "exchange/lookback.h"
#include "exchange/part.h"
#include "exchange/undoing.h"
#include "ledger/ledger.h"
#include "ledger/planrun.h"
#include "ledger/removal.h"
#include "workspace/actionlist.h"
#include "workspace/documents.h"
#include "workspace/place.h"
#include "workspace/placeholdervalues.h"

#include <QDir>

#include <algorithm>

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

/// The names of those of @p present that have one of @p ids.
QStringList namesOf(const Ledger::Snapshot &present, const QStringList &ids)
{
    QStringList names;
    for (const zitadel::Action &action : present.actions) {
        if (ids.contains(action.id))
            names << action.fields.name;
    }
    return names;
}

/// Of the actions @p names alone, of what files of @p server hold. Blocks.
Result<exchange::FolderChanges> writePart(const QString &folder, const exchange::Content &server,
                                          const QStringList &names, exchange::WriteOptions options)
{
    if (names.isEmpty())
        return std::unexpected(Error{.kind = Error::Kind::NotFound,
                                     .message = Deeds::tr("These actions are no longer on the server.")});
    options.server = server;
    options.names = names;
    return exchange::readTriggers(folder).and_then([&](const auto &triggers) {
        return exchange::write(folder, exchange::partForFiles(server, triggers, names), options);
    });
}

exchange::Plan planOf(const Sides &sides, const QString &organisation, const Ledger::Snapshot &present)
{
    const exchange::Filled filled = exchange::fill(sides.files, sides.server, sides.values);
    exchange::Plan plan = exchange::plan(filled.content, present.actions, present.flows);
    exchange::block(plan, filled);
    exchange::countLines(plan);
    exchange::lookForSecrets(plan, sides.values);
    exchange::lookForProblems(plan, present.actions, present.flows);
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

QFuture<Result<>> Deeds::setActive(const QString &id, bool active)
{
    const Operation operation = active ? Operation::Activate : Operation::Deactivate;
    const auto refused = [this, id, operation](const Error &error) -> Result<> {
        m_documents.report(id, operation, error);
        return std::unexpected(error);
    };
    if (const auto refusal = m_place.refusalToWrite(operation))
        return QtFuture::makeReadyValueFuture(refused(*refusal));
    const std::optional<zitadel::Action> action = shown(id);
    if (!action) // closed, and another organisation's list is shown
        return QtFuture::makeReadyValueFuture(
            Result<>(std::unexpected(Error{.kind = Error::Kind::Cancelled})));
    return m_ledger.setActive(*action, active)
        .then(this, [this, refused](const Result<Ledger::Written> &written) -> Result<> {
            if (!written)
                return refused(written.error());
            emit switched(written->action);
            return {};
        });
}

QFuture<Result<>> Deeds::saveInactive(ActionDocument *document)
{
    const auto refused = [this, document](Error error, const QString &meaning) -> Result<> {
        if (!meaning.isEmpty())
            error.advice = meaning + u' ' + error.advice;
        m_documents.report(document->id(), Operation::Save, error);
        return std::unexpected(error);
    };
    if (const auto refusal = m_place.refusalToWrite(Operation::Save))
        return QtFuture::makeReadyValueFuture(refused(*refusal, {}));
    const std::optional<zitadel::Action> action = shown(document->id());
    if (!action)
        return m_documents.save(document); // new, or gone: nothing runs it
    return m_ledger.setActive(*action, false)
        .then(document,
              [this, document, refused](const Result<Ledger::Written> &written) {
                  if (written) {
                      emit switched(written->action);
                      return saveDeactivated(document);
                  }
                  const QString meaning = written.error().mayHaveHappened
                                              ? tr("It is not known whether it was deactivated. What you "
                                                   "typed was not sent, and is still here.")
                                              : tr("It was to be deactivated first, and is as it was. What "
                                                   "you typed was not sent, and is still here.");
                  return QtFuture::makeReadyValueFuture(refused(written.error(), meaning));
              })
        .unwrap();
}

QFuture<Result<>> Deeds::saveDeactivated(ActionDocument *document)
{
    return m_documents.saveIfInactive(document).then(document, [this, document](const Result<> &saved) {
        if (saved || !document->trouble())
            return saved;
        // Half of it is done, and that half counts for sign-ins.
        Error error = saved.error();
        error.advice =
            tr("It was deactivated before that, and is skipped by its triggers.") + u' ' + error.advice;
        m_documents.report(document->id(), document->trouble()->operation, error);
        return saved;
    });
}

QFuture<Result<>> Deeds::putBack(const zitadel::Action &written, const zitadel::ActionFields &former)
{
    const auto refused = [](const Error &error) {
        return QtFuture::makeReadyValueFuture(Result<>(std::unexpected(error)));
    };
    if (const auto refusal = m_place.refusalToWrite(Operation::Save))
        return refused(*refusal);
    const ActionDocument *opened = m_documents.document(written.id);
    if (opened && (opened->isDirty() || opened->isSaving()))
        return refused({.kind = Error::Kind::Input,
                        .message = tr("Its tab has changes that are not saved."),
                        .advice = tr("Nothing was sent. Save or revert them first.")});
    return m_ledger.readCaughtUp(written, reads::patiently)
        .then(this,
              [this, written, former, refused](const Result<Ledger::Seen> &seen) {
                  if (!seen)
                      return refused(seen.error());
                  if (reads::shown(seen->action.fields) == reads::shown(written.fields))
                      return updated(seen->action, former);
                  m_ledger.noteRead(seen->action);
                  return refused({.kind = Error::Kind::Conflict,
                                  .message = tr("Somebody else changed this action meanwhile."),
                                  .advice = tr("Nothing was sent. Its history shows what it was.")});
              })
        .unwrap();
}

/// That it has just these fields already is what was wanted.
QFuture<Result<>> Deeds::updated(const zitadel::Action &before, const zitadel::ActionFields &fields)
{
    return m_ledger.update(before, fields).then(this, [](const Result<Ledger::Written> &written) -> Result<> {
        if (!written && written.error().kind != Error::Kind::NoChanges)
            return std::unexpected(written.error());
        return {};
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
        .then(this, [this, action = *action](const Result<> &deleted) {
            if (deleted)
                emit removed(action);
            else
                m_documents.report(action.id, Operation::Delete, deleted.error());
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

QFuture<Result<Undeleted>> Deeds::undeleteLast(const QString &organisation, const QString &actionId)
{
    return m_ledger.archive()
        .removed()
        .list(organisation)
        .then(this,
              [this, actionId](const Result<QList<history::RemovedAction>> &removed) {
                  const auto refused = [](const Error &error) {
                      return QtFuture::makeReadyValueFuture(Result<Undeleted>(std::unexpected(error)));
                  };
                  if (!removed)
                      return refused(removed.error());
                  const auto found = std::ranges::find(
                      *removed, actionId, [](const history::RemovedAction &each) { return each.action.id; });
                  if (found == removed->cend())
                      return refused({.kind = Error::Kind::Storage,
                                      .message = tr("It is not kept on this computer any more.")});
                  return undelete(*found, found->bindings);
              })
        .unwrap();
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
                                                         std::shared_ptr<std::atomic_flag> isBegun,
                                                         const QStringList &ids)
{
    using Changes = exchange::FolderChanges;
    exchange::WriteOptions options;
    options.origin = {m_place.organisation().id, m_place.organisation().name};
    if (replacesAll)
        options.copiesIn = exchange::folderOfCopies();
    options.isOtherMeant = replacesAll;
    options.acceptsSecrets = replacesAll;
    const auto write = [folder, options, ids,
                        isBegun = std::move(isBegun)](const Ledger::Snapshot &present,
                                                      const placeholders::Values &values) -> Result<Changes> {
        const auto server = exchange::contentOf(present.actions, present.flows);
        const auto scripts = exchange::scriptsIn(folder, server, values);
        if (isBegun && isBegun->test_and_set())
            return std::unexpected(Error{.kind = Error::Kind::Cancelled});
        exchange::WriteOptions all = options;
        all.valued = placeholders::valued(values);
        const auto files = exchange::asFiles(server, scripts, values);
        return ids.isEmpty() ? exchange::write(folder, files, all)
                             : writePart(folder, files, namesOf(present, ids), all);
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
            exchange::lookForProblems(plan, now.actions, now.flows);
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
