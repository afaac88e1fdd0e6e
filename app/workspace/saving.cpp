// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/saving.h"

#include <QTimer>

#include <array>

using namespace std::chrono_literals;
using explain::Asked;

namespace {

// How long a read may lag behind a create before we believe that there is nothing (reference, gotcha 1).
constexpr std::array searchDelays{50ms, 100ms, 200ms, 400ms, 800ms};

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
    if (document->isNew())
        saving->create();
    else if (document->isDirty())
        saving->update();
    else
        saving->succeed(document->base(), true);
    return future;
}

Asked Saving::asked() const
{
    return m_document->isNew() ? Asked::Create : Asked::Save;
}

void Saving::update()
{
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
    if (!answer)
        return fail(answer.error());
    succeed(written(*answer), false);
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
            zitadel::ActionFields expected = self->m_sent;
            expected.timeout = limits::effectiveTimeout(expected.timeout);
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
    shown.fields.timeout = limits::effectiveTimeout(action.fields.timeout);
    // A save that was a mere check tells no time of its own.
    m_document->markSaved(shown, m_sent,
                          {.sequence = shown.details.sequence,
                           .at = isUnchanged
                                     ? QDateTime::currentDateTimeUtc()
                                     : shown.details.changeDate.value_or(QDateTime::currentDateTimeUtc()),
                           .isUnchanged = isUnchanged,
                           .isTimeoutRaised = m_sent.timeout != shown.fields.timeout});
    m_workspace.wrote(shown);
    finish({});
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
