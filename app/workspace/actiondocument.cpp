// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/actiondocument.h"

#include "archive/drafts.h"

#include <QUuid>

ActionDocument::ActionDocument(zitadel::Action action, QObject *parent)
    : QObject(parent)
    , m_draftId(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_base(std::move(action))
    , m_fields(m_base.fields)
{
}

std::optional<QDateTime> ActionDocument::createdAt() const
{
    if (m_createdHere)
        return m_createdHere;
    // The first event of an action is its creation, so its last change is, too.
    return m_base.details.sequence == 1 ? m_base.details.changeDate : std::nullopt;
}

void ActionDocument::setName(const QString &name)
{
    const bool wasDirty = isDirty();
    if (std::exchange(m_fields.name, name) != name)
        edited(wasDirty);
}

void ActionDocument::setScript(const QString &script)
{
    const bool wasDirty = isDirty();
    if (std::exchange(m_fields.script, script) != script)
        edited(wasDirty);
}

void ActionDocument::setTimeout(std::chrono::nanoseconds timeout)
{
    const bool wasDirty = isDirty();
    if (std::exchange(m_fields.timeout, timeout) != timeout)
        edited(wasDirty);
}

void ActionDocument::setAllowedToFail(bool allowed)
{
    const bool wasDirty = isDirty();
    if (std::exchange(m_fields.allowedToFail, allowed) != allowed)
        edited(wasDirty);
}

void ActionDocument::edited(bool wasDirty)
{
    emit fieldsChanged();
    if (isDirty() != wasDirty)
        emit dirtyChanged(isDirty());
}

void ActionDocument::setFields(const zitadel::ActionFields &fields)
{
    const bool wasDirty = isDirty();
    if (m_fields == fields)
        return;
    m_fields = fields;
    emit fieldsReplaced();
    edited(wasDirty);
}

void ActionDocument::restore(const Draft &draft)
{
    m_draftId = draft.id;
    m_fields = draft.fields;
    m_restoredAt = draft.editedAt;
}

void ActionDocument::acknowledgeRestored()
{
    if (std::exchange(m_restoredAt, std::nullopt))
        emit troubleChanged();
}

void ActionDocument::replaceFields(const zitadel::ActionFields &fields)
{
    setFields(fields);
}

void ActionDocument::rebase(const zitadel::Action &theirs, const zitadel::ActionFields &merged)
{
    const bool wasDirty = isDirty();
    noteState(theirs, By::Others);
    m_base = theirs;
    m_newer.reset();
    m_restoredAt.reset();
    if (m_fields != merged) {
        m_fields = merged;
        emit fieldsReplaced();
        emit fieldsChanged();
    }
    emit baseChanged();
    if (isDirty() != wasDirty)
        emit dirtyChanged(isDirty());
    setTrouble(std::nullopt);
}

void ActionDocument::revert()
{
    m_restoredAt.reset();
    if (m_newer) {
        noteState(*m_newer, By::Others);
        m_base = *std::exchange(m_newer, std::nullopt);
        emit baseChanged();
    }
    setFields(m_base.fields);
    setTrouble(std::nullopt);
    emit dirtyChanged(isDirty());
}

void ActionDocument::dismissTrouble()
{
    setTrouble(std::nullopt);
}

void ActionDocument::beginSaving(std::stop_source stop)
{
    m_stopSaving = std::move(stop);
    m_isSaving = true;
    setTrouble(std::nullopt);
    emit savingChanged(true);
}

void ActionDocument::endSaving()
{
    m_isSaving = false;
    m_stopSaving = std::stop_source(std::nostopstate);
    emit savingChanged(false);
}

void ActionDocument::markSaved(zitadel::Action action, const zitadel::ActionFields &sent, Saved saved)
{
    const bool wasDirty = isDirty();
    if (isNew())
        m_createdHere = saved.at;
    m_mayBeCreated = false;
    m_maybeSaved.reset();
    m_restoredAt.reset();
    m_newer.reset();
    m_lastSave = std::move(saved);
    // The server shows a timeout of 0 as 20 s. Where the person has not gone on typing, so do we; else the
    // document would be called unsaved for ever.
    if (m_fields == sent && m_fields != action.fields) {
        m_fields = action.fields;
        emit fieldsReplaced();
    }
    noteState(action, By::Others);
    m_base = std::move(action);
    emit baseChanged();
    if (isDirty() != wasDirty)
        emit dirtyChanged(isDirty());
}

/// The server has answered for this action. What went wrong before, and is right now, is not told any longer.
void ActionDocument::endTrouble()
{
    using explain::Operation;
    const auto isOver = [this](Operation operation) {
        switch (operation) {
        case Operation::Open:
            return true;
        case Operation::Activate:
            return m_base.isActive();
        case Operation::Deactivate:
            return !m_base.isActive();
        case Operation::Save:
            return !isDirty() && !m_newer;
        default:
            return false;
        }
    };
    if (m_trouble && isOver(m_trouble->operation))
        setTrouble(std::nullopt);
}

void ActionDocument::acknowledgeSwitched()
{
    if (std::exchange(m_switched, std::nullopt))
        emit troubleChanged();
}

/// @p next is about to become the base. Saving sends no state (API 38), so it could go unseen that the action
/// was switched off.
void ActionDocument::noteState(const zitadel::Action &next, By by)
{
    const auto isKnown = [](zitadel::ActionState state) {
        return state == zitadel::ActionState::Active || state == zitadel::ActionState::Inactive;
    };
    if (next.id != m_base.id || next.state == m_base.state || !isKnown(next.state) || !isKnown(m_base.state))
        return;
    const bool isBack = m_switched.has_value() && by == By::Others; // it is as it was
    m_switched = by == By::Us || isBack ? std::nullopt : std::optional(next.state);
}

void ActionDocument::take(const zitadel::Action &action, By by)
{
    if (action == m_base) {
        if (std::exchange(m_newer, std::nullopt))
            emit troubleChanged();
        return endTrouble();
    }
    const bool isSameContent = action.fields == m_base.fields || action.fields == m_fields ||
                               action.fields == m_maybeSaved; // an answer got lost: it is ours
    if (!isDirty() || isSameContent) {
        const bool wasDirty = isDirty();
        if (!wasDirty)
            setFields(action.fields); // before the base, so that nobody sees a dirty mark flash up
        noteState(action, by);
        m_base = action;
        m_newer.reset();
        emit baseChanged();
        emit dirtyChanged(isDirty());
    } else {
        m_newer = action;
    }
    emit troubleChanged();
    endTrouble();
}

void ActionDocument::setNewer(const zitadel::Action &theirs)
{
    m_newer = theirs;
    emit troubleChanged();
}

/// @p read has the same content as the base, or one that was sent from here: the edit goes on from it.
void ActionDocument::rebaseQuietly(const zitadel::Action &read)
{
    if (read == m_base)
        return;
    noteState(read, By::Others);
    m_base = read;
    m_newer.reset();
    emit baseChanged();
    emit troubleChanged();
}

void ActionDocument::detach()
{
    m_base.id.clear();
    m_base.state = zitadel::ActionState::Unspecified;
    m_base.details.sequence = 0;
    m_base.details.changeDate.reset();
    m_createdHere.reset();
    m_idsBeforeCreate.reset();
    m_maybeSaved.reset();
    m_newer.reset();
    m_switched.reset();
    m_lastSave.reset();
    m_base.fields = {};
    setTrouble(std::nullopt);
    emit baseChanged();
    emit dirtyChanged(isDirty());
}

void ActionDocument::setTrouble(std::optional<Trouble> trouble)
{
    m_trouble = std::move(trouble);
    emit troubleChanged();
}
