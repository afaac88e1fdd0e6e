// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/documents.h"

#include "archive/archive.h"
#include "ledger/bindings.h"
#include "ledger/ledger.h"
#include "script/functionname.h"
#include "workspace/actionlist.h"
#include "workspace/place.h"
#include "workspace/saving.h"
#include "zitadel/name.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using explain::Operation;

Documents::Documents(Ledger &ledger, Place &place, ActionList &list, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_place(place)
    , m_list(list)
    , m_drafts(new DraftKeeping(ledger.archive(), this))
{
    connect(&list, &ActionList::loaded, this, &Documents::followList);
    connect(&ledger, &Ledger::wrote, this,
            [this](const zitadel::Action &action) { follow(action, ActionDocument::By::Us); });
    connect(&ledger, &Ledger::wasRead, this,
            [this](const zitadel::Action &action) { follow(action, ActionDocument::By::Others); });
    // What may be read is known only after some documents have been opened.
    connect(&place, &Place::rightsChanged, this, &Documents::askTriggers);
    connect(&ledger, &Ledger::removed, this, &Documents::followRemoval);
}

// -- following the server

void Documents::followList()
{
    const QString &here = m_place.organisation().id;
    const QList<ActionDocument *> documents = m_documents;
    for (ActionDocument *document : documents) {
        if (document->isNew())
            continue;
        if (document->organisationId() != here) {
            m_place.learnNameOf(document->organisationId());
            if (document->restoredAt())
                refreshSoon(document); // the server was not asked about it yet
            continue;
        }
        if (const zitadel::Action *action = m_list.model().find(document->id()))
            document->take(*action, ActionDocument::By::Others);
        else if (!document->isSaving())
            refresh(document); // gone, or the list is late: the action itself tells
    }
    askTriggers();
}

/// Whatever way an action came to be open, or to be on the server: what runs it is asked for.
void Documents::askTriggers()
{
    if (m_list.state() != ActionList::State::Loaded)
        return; // nobody is signed in yet, and loading the list comes back here
    for (const ActionDocument *document : std::as_const(m_documents)) {
        const QString &organisation = document->organisationId();
        if (!document->isNew() && !organisation.isEmpty() && !m_ledger.bindings().wasAsked(organisation))
            m_ledger.bindings().read(organisation);
    }
}

void Documents::follow(const zitadel::Action &action, ActionDocument::By by)
{
    ActionDocument *opened = document(action.id);
    if (opened && !opened->isSaving())
        opened->take(action, by);
    else if (opened && by == ActionDocument::By::Us)
        opened->noteState(action, by); // switched here while it is being saved
}

void Documents::followRemoval(const QString &id)
{
    ActionDocument *opened = document(id);
    if (!opened)
        return;
    if (opened->isDirty())
        opened->detach();
    else
        close(opened);
}

void Documents::refresh(ActionDocument *document)
{
    m_ledger.read(document->organisationId(), document->id())
        .then(document, [this, document](const Result<zitadel::Action> &read) {
            if (!m_ledger.bindings().wasAsked(document->organisationId()))
                m_ledger.bindings().read(document->organisationId());
            if (document->isSaving() || document->isNew())
                return;
            if (read)
                m_ledger.noteRead(*read);
            else
                document->setTrouble(ActionDocument::Trouble{Operation::Open, read.error()});
        });
}

void Documents::noteSequence(const QString &id, quint64 sequence)
{
    ActionDocument *opened = document(id);
    const auto isOlder = [sequence](const ActionDocument &document) {
        const zitadel::Action &known = document.newerOnServer().value_or(document.base());
        return known.details.sequence < sequence;
    };
    if (!opened || opened->isSaving() || !isOlder(*opened))
        return;
    zitadel::Action told = opened->base();
    told.details.sequence = sequence;
    m_ledger.readCaughtUp(told, reads::briefly)
        .then(opened, [this, opened, isOlder](const Result<Ledger::Seen> &seen) {
            // Whatever else became of it is not what was asked; and our own writes are known without a read.
            if (seen && !seen->isLate && !opened->isSaving() && isOlder(*opened))
                m_ledger.noteRead(seen->action);
        });
}

// -- open and close

ActionDocument *Documents::open(const QString &id)
{
    if (ActionDocument *opened = document(id))
        return opened;
    const zitadel::Action *action = m_list.model().find(id);
    if (!action)
        return nullptr;
    ActionDocument *opened = addDocument(*action);
    refresh(opened);
    return opened;
}

void Documents::openNamed(const QString &nameOrId, const std::function<void(const QString &id)> &open)
{
    const QString id = m_list.idOf(nameOrId);
    if (!id.isEmpty())
        return open(id);
    m_list.setTrouble(ActionList::Trouble{Operation::Open,
                                          QString(),
                                          {.kind = Error::Kind::Input,
                                           .message = tr("There is no action “%1” here.").arg(nameOrId),
                                           .advice = tr("Is it in another organisation?")}});
}

ActionDocument *Documents::newAction()
{
    const QString name = freeName(u"newAction"_s);
    zitadel::Action action;
    action.details.resourceOwner = m_place.organisation().id;
    // As the Console does: a new action that fails must not lock anybody out, and ends after ten seconds.
    action.fields = {
        .name = name, .script = functionname::skeleton(name), .timeout = 10s, .allowedToFail = true};
    return addDocument(action);
}

/// Gives @p fields another name, and the function that bears the old one, too.
static void rename(zitadel::ActionFields &fields, const QString &name)
{
    if (name == fields.name)
        return;
    fields.script = functionname::rename(fields.script, fields.name, name);
    fields.name = name;
}

ActionDocument *Documents::newActionOf(const zitadel::ActionFields &fields)
{
    zitadel::ActionFields own = fields;
    rename(own, freeName(fields.name));
    ActionDocument *document = newAction();
    document->replaceFields(own); // an edit, which is kept like any other
    return document;
}

ActionDocument *Documents::duplicate(const QString &id)
{
    const ActionDocument *opened = document(id);
    const zitadel::Action *listed = m_list.model().find(id);
    if (!opened && !listed)
        return nullptr;
    zitadel::Action copy;
    copy.fields = opened ? opened->fields() : listed->fields;
    copy.details.resourceOwner = opened ? opened->organisationId() : listed->details.resourceOwner;
    rename(copy.fields, freeName(copy.fields.name + u"Copy"_s));
    return addDocument(copy);
}

ActionDocument *Documents::document(const QString &id) const
{
    for (ActionDocument *document : m_documents) {
        if (!document->isNew() && document->id() == id)
            return document;
    }
    return nullptr;
}

ActionDocument *Documents::draft(const QString &draftId) const
{
    const auto found = std::ranges::find(m_documents, draftId, &ActionDocument::draftId);
    return found != m_documents.end() ? *found : nullptr;
}

void Documents::close(ActionDocument *document)
{
    if (!m_documents.removeOne(document))
        return;
    leaveMerge(document);
    m_drafts->giveUp(document);
    m_drafts->forget(document);
    emit closed(document);
    document->deleteLater();
}

ActionDocument *Documents::addDocument(const zitadel::Action &action)
{
    auto *document = new ActionDocument(action, this);
    m_documents.append(document);
    m_drafts->watch(document);
    m_place.learnNameOf(action.details.resourceOwner);
    return document;
}

QString Documents::freeName(const QString &wish) const
{
    const auto isTaken = [this](const QString &name) {
        return !m_list.model().idByName(name).isEmpty() ||
               std::ranges::any_of(m_documents, [&name](const ActionDocument *document) {
                   return zitadel::isSameName(document->fields().name, name);
               });
    };
    QString name = wish;
    for (int number = 2; isTaken(name); ++number)
        name = wish + QString::number(number);
    return name;
}

// -- save

QFuture<Result<>> Documents::save(ActionDocument *document)
{
    if (!document->isSaving())
        return Saving::start(*this, document);
    const auto answer = std::make_shared<QPromise<Result<>>>();
    answer->start();
    document->m_saveAgain.append(answer);
    return answer->future();
}

QFuture<Result<>> Documents::saveIfInactive(ActionDocument *document)
{
    document->m_isForInactive = true; // the save that begins next takes it
    return save(document);
}

/// A save has ended with @p before. Whoever wanted another one meanwhile gets it now.
void Documents::saveAgain(ActionDocument *document, const Result<> &before)
{
    if (document->isSaving())
        return; // begun by somebody who heard of the end first; these wait for its end, then
    const auto waiting = std::exchange(document->m_saveAgain, {});
    const auto answer = [waiting](const Result<> &result) {
        for (const auto &each : waiting) {
            each->addResult(result);
            each->finish();
        }
    };
    if (!m_documents.contains(document))
        return answer(std::unexpected(Error{.kind = Error::Kind::Cancelled})); // closed since
    if (waiting.isEmpty() || !before || !document->isDirty()) {
        document->m_isForInactive = false;
        return answer(before);
    }
    Saving::start(*this, document).then(document, answer);
}

void Documents::cancelSaving(ActionDocument *document)
{
    // A copy, as the source ends with the saving that it stops.
    std::stop_source stop = document->m_stopSaving;
    stop.request_stop();
}

void Documents::keepAsNew(ActionDocument *document)
{
    const QString id = document->id();
    document->detach();
    m_list.model().remove(id);
}

void Documents::report(const QString &id, Operation operation, const Error &error)
{
    if (ActionDocument *opened = document(id))
        opened->setTrouble(ActionDocument::Trouble{operation, error});
    else
        m_list.setTrouble(ActionList::Trouble{operation, id, error});
}
