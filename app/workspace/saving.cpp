// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/saving.h"

#include "zitadel/reads.h"
#include "archive/archive.h"
#include "ledger/sequences.h"

#include <QTimer>

#include <span>

using explain::Asked;
using reads::shown;

namespace {

// How long a read may lag behind a write before we believe what it says (reference, gotcha 1).
constexpr auto searchDelays = std::span(reads::pauses).first<5>();

/// Why the check before an update came to nothing, as a person who wants to save sees it.
Error notChecked(Error error)
{
    error.advice = Workspace::tr("Nothing was sent. Your text is still here.") + u' ' + error.advice;
    return error;
}

} // namespace

Saving::Saving(Workspace &workspace, ActionDocument *document)
    : m_workspace(workspace)
    , m_document(document)
    , m_sent(document->fields())
{
    m_promise.start();
}

QFuture<Result<>> Saving::start(Workspace &workspace, ActionDocument *document)
{
    if (document->isSaving()) {
        return QtFuture::makeReadyValueFuture<Result<>>(std::unexpected(Error{
            .kind = Error::Kind::Input, .message = Workspace::tr("This action is being saved already.")}));
    }
    const auto saving = std::shared_ptr<Saving>(new Saving(workspace, document));
    auto future = saving->m_promise.future();
    document->beginSaving(saving->m_stop);
    for (const limits::Problem &problem : document->problems()) {
        if (problem.blocks) {
            saving->fail({.kind = Error::Kind::Input,
                          .message = problem.text,
                          .advice = Workspace::tr("Nothing was sent. Change it, then save again.")});
            return future;
        }
    }
    if (const auto refusal = workspace.refusalToWrite(saving->asked())) {
        saving->fail(*refusal);
        return future;
    }
    if (workspace.m_removing.contains(document->id())) {
        // What is saved now would be deleted right after.
        saving->fail(
            {.kind = Error::Kind::Input,
             .message = Workspace::tr("This action is being deleted."),
             .advice = Workspace::tr("Nothing was sent. Your text stays here, whatever comes of it.")});
        return future;
    }
    if (document->isNew())
        saving->create();
    else if (document->isDirty())
        saving->check(0);
    else
        saving->confirm();
    return future;
}

Asked Saving::asked() const
{
    return m_document->isNew() ? Asked::Create : Asked::Save;
}

/// Nothing was typed, so nothing is sent. Whether the server has just that is its to say.
void Saving::confirm()
{
    m_workspace.m_client.action(m_document->organisationId(), m_document->id(), m_stop.get_token())
        .then(m_document, [self = shared_from_this()](const Result<zitadel::Action> &read) {
            const RecentWrites &recent = self->m_workspace.m_recentWrites;
            const bool isLate =
                !read && read.error().kind == Error::Kind::NotFound && recent.knows(self->m_document->id());
            if (!read && !isLate)
                return self->fail(notChecked(read.error()));
            const zitadel::Action action =
                isLate ? self->m_document->base() : recent.corrected(*read).value_or(*read);
            if (!self->m_document->isDirty() && action.fields == shown(self->m_sent))
                return self->succeed(action, true);
            self->m_document->take(action);
            self->m_workspace.learned(action);
            self->finish({});
        });
}

void Saving::check(int attempt)
{
    m_workspace.m_client.action(m_document->organisationId(), m_document->id(), m_stop.get_token())
        .then(m_document, [self = shared_from_this(), attempt](const Result<zitadel::Action> &read) {
            if (read)
                return self->checked(*read, attempt);
            const bool isLate = read.error().kind == Error::Kind::NotFound &&
                                self->m_workspace.m_recentWrites.knows(self->m_document->id());
            if (!isLate)
                return self->fail(notChecked(read.error()));
            zitadel::Action unseen = self->m_document->base();
            unseen.details.sequence = 0;
            self->checked(unseen, attempt);
        });
}

void Saving::checked(const zitadel::Action &read, int attempt)
{
    const zitadel::Action &base = m_document->base();
    if (read.details.sequence < base.details.sequence) {
        // Older than what we know: the read is late. If it stays so, what we know counts.
        if (attempt < int(searchDelays.size())) {
            QTimer::singleShot(searchDelays[size_t(attempt)], m_document,
                               [self = shared_from_this(), attempt] { self->check(attempt + 1); });
            return;
        }
        // Only after a write of ours are reads expected to be late. Else the server was set back, and what it
        // has now is news.
        const bool isLate = m_workspace.m_recentWrites.knows(m_document->id());
        if (isLate || read.fields == shown(base.fields))
            return update(base.details.sequence);
    }
    const bool isAsWeKnowIt = read.fields == shown(base.fields) ||
                              (m_document->m_maybeSaved && read.fields == shown(*m_document->m_maybeSaved));
    if (isAsWeKnowIt) {
        m_document->rebaseQuietly(read);
        return update(read.details.sequence);
    }
    if (read.fields == shown(m_sent))
        return succeed(read, true);          // somebody saved the very same, or an answer got lost
    m_workspace.m_archive.known().put(read); // whatever is decided, their version can be read again
    m_document->setNewer(read);
    finish(std::unexpected(
        Error{.kind = Error::Kind::Conflict,
              .message = Workspace::tr("Somebody else changed this action while you were editing it."),
              .advice = Workspace::tr("Nothing was sent; your text is still here.")}));
}

void Saving::update(quint64 sequence)
{
    m_checkedSequence = sequence;
    m_workspace.m_client
        .updateAction(m_document->organisationId(), m_document->id(), m_sent, m_stop.get_token())
        .then(m_document, [self = shared_from_this()](const Result<actionjson::WriteAnswer> &answer) {
            self->updated(answer);
        });
}

void Saving::updated(const Result<actionjson::WriteAnswer> &answer)
{
    if (!answer && answer.error().kind == Error::Kind::NoChanges)
        return readUnchanged();
    if (!answer) {
        if (answer.error().mayHaveHappened)
            m_document->m_maybeSaved = m_sent;
        return fail(answer.error());
    }
    const zitadel::Action action = written(*answer);
    const quint64 sequence = action.details.sequence;
    if (m_checkedSequence == 0 || sequence <= m_checkedSequence + 1)
        return succeed(action, false);
    // Others may have come in between the check and the write.
    m_overtaken = sequence - m_checkedSequence - 1;
    if (sequences::areCountedPerAction(m_workspace.list()))
        return succeed(action, false);
    if (m_workspace.rights().areKnown && !m_workspace.rights().mayReadEvents)
        return succeedAfterLeap(action);
    m_workspace.m_client.actionEvents(m_document->organisationId(), m_document->id(), m_stop.get_token())
        .then(m_document,
              [self = shared_from_this(), action](const Result<QList<history::ServerEvent>> &events) {
                  if (!events)
                      return self->succeedAfterLeap(action);
                  self->m_overtaken =
                      quint64(std::ranges::count_if(*events, [&](const history::ServerEvent &event) {
                          return event.sequence > self->m_checkedSequence &&
                                 event.sequence < action.details.sequence;
                      }));
                  self->succeed(action, false);
              });
}

/// The sequence went up by more than this write, and whether it counts this action alone is not known. That
/// is told once, or those with an old server would hear it with each save.
void Saving::succeedAfterLeap(const zitadel::Action &action)
{
    m_isOvertakingSure = false;
    if (std::exchange(m_workspace.m_isLeapTold, true))
        m_overtaken = 0;
    succeed(action, false);
}

zitadel::Action Saving::written(const actionjson::WriteAnswer &answer) const
{
    zitadel::Action action = m_document->base();
    action.fields = m_sent;
    action.details.sequence = answer.sequence;
    action.details.changeDate = answer.writtenAt;
    if (!answer.resourceOwner.isEmpty())
        action.details.resourceOwner = answer.resourceOwner;
    return action;
}

void Saving::readUnchanged()
{
    // Somebody else saved the same, or an answer got lost and this was the second try: what the server has is
    // known, its sequence is not.
    m_workspace.m_client.action(m_document->organisationId(), m_document->id(), m_stop.get_token())
        .then(m_document, [self = shared_from_this()](const Result<zitadel::Action> &read) {
            zitadel::Action action = self->m_document->base();
            if (read && read->details.sequence >= action.details.sequence)
                action = *read;
            action.fields = self->m_sent;
            self->succeed(action, true);
        });
}

void Saving::create()
{
    // A save that is tried again must first look whether the earlier one came through after all.
    if (!m_document->m_idsBeforeCreate) {
        QSet<QString> ids;
        for (const QString &id : m_workspace.m_list.allIds())
            ids.insert(id);
        m_document->m_idsBeforeCreate = ids;
    } else if (m_document->m_mayBeCreated) {
        return findCreated(0, std::nullopt);
    }
    m_workspace.m_client.createAction(m_document->organisationId(), m_sent, m_stop.get_token())
        .then(m_document, [self = shared_from_this()](const Result<actionjson::WriteAnswer> &answer) {
            self->created(answer);
        });
}

void Saving::created(const Result<actionjson::WriteAnswer> &answer)
{
    if (!answer && answer.error().kind == Error::Kind::NameTaken)
        return findCreated(0, answer.error());
    if (!answer) {
        m_document->m_mayBeCreated = m_document->m_mayBeCreated || answer.error().mayHaveHappened;
        return fail(answer.error());
    }
    if (answer->id.isEmpty())
        return fail(explain::strangeAnswer({.httpStatus = 200}, Asked::Create));
    zitadel::Action action = written(*answer);
    action.id = answer->id;
    action.state = zitadel::ActionState::Active; // a new action starts active (reference 2.6)
    succeed(action, false);
}

void Saving::findCreated(int attempt, std::optional<Error> refusal)
{
    m_workspace.m_client.actions(m_document->organisationId(), m_stop.get_token())
        .then(m_document, [self = shared_from_this(), attempt,
                           refusal](const Result<QList<zitadel::Action>> &list) {
            if (!list)
                return self->fail(refusal.value_or(list.error()));
            const zitadel::ActionFields expected = shown(self->m_sent);
            bool isNameThere = false;
            for (const zitadel::Action &action : *list) {
                isNameThere |= action.fields.name.compare(expected.name, Qt::CaseInsensitive) == 0;
                if (action.fields == expected && !self->m_document->m_idsBeforeCreate->contains(action.id))
                    return self->succeed(action, false);
            }
            // The name is there, with other content: it is somebody else's.
            if (isNameThere && refusal)
                return self->fail(*refusal);
            if (attempt < int(searchDelays.size())) {
                QTimer::singleShot(searchDelays[size_t(attempt)], self->m_document,
                                   [self, attempt, refusal] { self->findCreated(attempt + 1, refusal); });
                return;
            }
            if (refusal)
                return self->fail(*refusal);
            self->m_document->m_mayBeCreated = false;
            self->create();
        });
}

void Saving::succeed(const zitadel::Action &action, bool isUnchanged)
{
    zitadel::Action shown = action;
    shown.fields = reads::shown(action.fields);
    // A save that was a mere check tells no time of its own.
    m_document->markSaved(shown, m_sent,
                          {.sequence = shown.details.sequence,
                           .at = isUnchanged
                                     ? QDateTime::currentDateTimeUtc()
                                     : shown.details.changeDate.value_or(QDateTime::currentDateTimeUtc()),
                           .isUnchanged = isUnchanged,
                           .isTimeoutRaised = m_sent.timeout != shown.fields.timeout,
                           .overtaken = m_overtaken,
                           .isOvertakingSure = m_isOvertakingSure});
    if (isUnchanged) {
        m_workspace.learned(shown);
    } else {
        m_workspace.keepSaved(shown);
        m_workspace.wrote(shown);
    }
    finish({});
    if (m_overtaken > 0)
        m_workspace.refresh(m_document); // they may have switched it off, too
    emit m_workspace.saved(m_document);
}

void Saving::fail(const Error &error)
{
    // Cancelling is no trouble, except that what was sent may have arrived.
    if (error.kind != Error::Kind::Cancelled || error.mayHaveHappened)
        m_document->setTrouble(ActionDocument::Trouble{asked(), error});
    finish(std::unexpected(error));
}

void Saving::finish(const Result<> &result)
{
    m_document->endSaving();
    m_promise.addResult(result);
    m_promise.finish();
}
