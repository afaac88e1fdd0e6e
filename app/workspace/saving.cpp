// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/saving.h"

#include "api/client.h"
#include "workspace/actionlist.h"
#include "workspace/place.h"

#include <QPointer>

#include <algorithm>
#include <utility>

using explain::Operation;
using reads::shown;
using zitadel::Action;

/// Why the check before an update came to nothing, as a person who wants to save sees it.
Error Saving::notChecked(Error error)
{
    error.advice = tr("Nothing was sent. Your text is still here.") + u' ' + error.advice;
    return error;
}

Saving::Saving(Documents &documents, ActionDocument *document)
    : m_documents(documents)
    , m_ledger(documents.m_ledger)
    , m_document(document)
    , m_sent(document->fields())
    , m_isForInactive(std::exchange(document->m_isForInactive, false))
{
    m_promise.start();
}

QFuture<Result<>> Saving::start(Documents &documents, ActionDocument *document)
{
    const auto saving = std::shared_ptr<Saving>(new Saving(documents, document));
    auto future = saving->m_promise.future();
    document->beginSaving(saving->m_stop);
    for (const limits::Problem &problem : document->problems()) {
        if (problem.blocks) {
            saving->fail({.kind = Error::Kind::Input,
                          .message = problem.text,
                          .advice = tr("Nothing was sent. Change it, then save again.")});
            return future;
        }
    }
    if (!document->isNew() && !document->isDirty()) {
        saving->confirm(); // sends nothing, so nothing stands in its way
        return future;
    }
    if (const auto refusal = documents.m_place.refusalToWrite(saving->operation())) {
        saving->fail(*refusal);
        return future;
    }
    if (saving->m_ledger.isBeingRemoved(document->id())) {
        // What is saved now would be deleted right after.
        saving->fail({.kind = Error::Kind::Input,
                      .message = tr("This action is being deleted."),
                      .advice = tr("Nothing was sent. Your text stays here, whatever comes of it.")});
        return future;
    }
    if (document->isNew())
        saving->create();
    else
        saving->check();
    return future;
}

Operation Saving::operation() const
{
    return m_document->isNew() ? Operation::Create : Operation::Save;
}

/// Nothing was typed, so nothing is sent. Whether the server has just that is its to say.
void Saving::confirm()
{
    m_ledger.read(m_document->organisationId(), m_document->id(), m_stop.get_token())
        .then(m_document, [self = shared_from_this()](const Result<Action> &read) {
            if (!read)
                return self->fail(notChecked(read.error()));
            if (!self->m_document->isDirty() && read->fields == shown(self->m_sent))
                return self->succeedUnchanged(*read);
            self->m_document->take(*read);
            self->m_ledger.noteRead(*read);
            self->finish({});
        });
}

void Saving::check()
{
    m_ledger.readCaughtUp(m_document->base(), reads::briefly, m_stop.get_token())
        .then(m_document, [self = shared_from_this()](const Result<Ledger::Seen> &seen) {
            if (!seen)
                return self->fail(notChecked(seen.error()));
            self->checked(*seen);
        });
}

void Saving::checked(const Ledger::Seen &seen)
{
    const Action &base = m_document->base();
    if (seen.isLate)
        return update(base);
    const Action &read = seen.action;
    const bool isAsWeKnowIt = read.fields == shown(base.fields) ||
                              (m_document->m_maybeSaved && read.fields == shown(*m_document->m_maybeSaved));
    if (isAsWeKnowIt) {
        m_document->rebaseQuietly(read);
        if (m_isForInactive && read.isActive())
            return fail({.kind = Error::Kind::Conflict,
                         .message = tr("Somebody else has activated this action again."),
                         .advice = tr("Nothing was sent; your text is still here.")});
        return update(read);
    }
    if (read.fields == shown(m_sent))
        return succeedUnchanged(read); // somebody saved the very same, or an answer got lost
    m_ledger.noteRead(read);           // whatever is decided, their version can be read again
    m_document->setNewer(read);
    finish(
        std::unexpected(Error{.kind = Error::Kind::Conflict,
                              .message = tr("Somebody else changed this action while you were editing it."),
                              .advice = tr("Nothing was sent; your text is still here.")}));
}

/// @p before is what the server had right before, as far as is known.
void Saving::update(const Action &before)
{
    m_ledger.update(before, m_sent, m_stop.get_token())
        .then(m_document, [self = shared_from_this(), checked = before.details.sequence](
                              const Result<Ledger::Written> &written) { self->updated(checked, written); });
}

void Saving::updated(quint64 checked, const Result<Ledger::Written> &written)
{
    if (!written && written.error().kind == Error::Kind::NoChanges)
        return readUnchanged();
    if (!written) {
        if (written.error().mayHaveHappened)
            m_document->m_maybeSaved = m_sent;
        return fail(written.error());
    }
    m_overtaken = written->skipped;
    // Others may have come in between the check and the write.
    if (m_overtaken == 0 || m_ledger.countsPerAction())
        return succeed(*written);
    askWhoElse(checked, *written);
}

void Saving::askWhoElse(quint64 checked, const Ledger::Written &written)
{
    const zitadel::Rights &rights = m_documents.m_place.rights();
    if (rights.areKnown && !rights.mayReadEvents)
        return succeedAfterLeap(written);
    m_ledger.client()
        .actionEvents(m_document->organisationId(), m_document->id(), m_stop.get_token())
        .then(m_document, [self = shared_from_this(), checked,
                           written](const Result<QList<zitadel::ServerEvent>> &events) {
            if (!events)
                return self->succeedAfterLeap(written);
            self->m_overtaken =
                quint64(std::ranges::count_if(*events, [&](const zitadel::ServerEvent &event) {
                    return event.sequence > checked && event.sequence < written.action.details.sequence;
                }));
            self->succeed(written);
        });
}

/// The sequence went up by more than this write, and whether it counts this action alone is not known. That
/// is told once, or those with an old server would hear it with each save.
void Saving::succeedAfterLeap(const Ledger::Written &written)
{
    m_isOvertakingSure = false;
    if (std::exchange(m_documents.m_isLeapTold, true))
        m_overtaken = 0;
    succeed(written);
}

void Saving::readUnchanged()
{
    // Somebody else saved the same, or an answer got lost and this was the second try: what the server has is
    // known, its sequence is not.
    m_ledger.read(m_document->organisationId(), m_document->id(), m_stop.get_token())
        .then(m_document, [self = shared_from_this()](const Result<Action> &read) {
            Action action = self->m_document->base();
            if (read && read->details.sequence >= action.details.sequence)
                action = *read;
            action.fields = shown(self->m_sent);
            self->succeedUnchanged(action);
        });
}

void Saving::create()
{
    // A save that is tried again must first look whether the earlier one came through after all.
    if (!m_document->m_idsBeforeCreate) {
        const QStringList ids = m_documents.m_list.model().allIds();
        m_document->m_idsBeforeCreate = QSet<QString>(ids.cbegin(), ids.cend());
    } else if (m_document->m_mayBeCreated) {
        return findCreated(std::nullopt);
    }
    m_ledger.create(m_document->organisationId(), m_sent, m_stop.get_token())
        .then(m_document, [self = shared_from_this()](const Result<Ledger::Written> &made) {
            if (made)
                return self->succeed(*made);
            if (made.error().kind == Error::Kind::NameTaken)
                return self->findCreated(made.error());
            self->m_document->m_mayBeCreated |= made.error().mayHaveHappened;
            self->fail(made.error());
        });
}

/// @p refusal is that of a second try, which an earlier one may have caused that came through after all.
void Saving::findCreated(const std::optional<Error> &refusal)
{
    m_ledger
        .findCreated(m_document->organisationId(), m_sent, *m_document->m_idsBeforeCreate,
                     refusal.has_value(), reads::briefly, m_stop.get_token())
        .then(m_document, [self = shared_from_this(), refusal](const Result<Ledger::Created> &created) {
            if (!created)
                return self->fail(refusal.value_or(created.error()));
            if (created->action)
                return self->succeed(self->m_ledger.noteWritten(*created->action));
            if (refusal)
                return self->fail(*refusal); // what has the name is somebody else's
            self->m_document->m_mayBeCreated = false;
            self->create();
        });
}

void Saving::succeed(const Ledger::Written &written)
{
    m_documents.keepSaved(written.action, history::Source::Saved, written.kept);
    if (!m_document->isNew())
        emit m_documents.replaced(m_document->base(), written.action);
    end(written.action, false);
}

void Saving::succeedUnchanged(const Action &read)
{
    m_documents.keepSaved(read, history::Source::Fetched, m_ledger.noteRead(read));
    end(read, true);
}

void Saving::end(const Action &action, bool isUnchanged)
{
    m_documents.m_drafts->leaveToHistory(m_document);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    // A save that was a mere check tells no time of its own.
    m_document->markSaved(action, m_sent,
                          {.sequence = action.details.sequence,
                           .at = isUnchanged ? now : action.details.changeDate.value_or(now),
                           .isUnchanged = isUnchanged,
                           .isTimeoutRaised = m_sent.timeout != action.fields.timeout,
                           .overtaken = m_overtaken,
                           .isOvertakingSure = m_isOvertakingSure});
    finish({});
    if (m_overtaken > 0)
        m_documents.refresh(m_document); // they may have switched it off, too
    m_documents.askTriggers();           // of an action that is new
    emit m_documents.saved(m_document);
}

void Saving::fail(const Error &error)
{
    // Cancelling is no trouble, except that what was sent may have arrived.
    if (error.kind != Error::Kind::Cancelled || error.mayHaveHappened)
        m_document->setTrouble(ActionDocument::Trouble{operation(), error});
    finish(std::unexpected(error));
}

void Saving::finish(const Result<> &result)
{
    m_document->endSaving();
    const QPointer documents(&m_documents);
    m_promise.addResult(result);
    m_promise.finish();
    if (documents) // whoever waited for this may have ended all of it
        m_documents.saveAgain(m_document, result);
}
