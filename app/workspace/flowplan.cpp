// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/flowplan.h"

#include "ledger/bindings.h"
#include "workspace/place.h"

#include <algorithm>
#include <memory>
#include <utility>

using zitadel::TriggerId;

FlowPlan::FlowPlan(Ledger &ledger, Place &place, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_place(place)
{
    connect(this, &FlowPlan::changed, this, [this] {
        if (const QList<TriggerDraft> now = drafts(); std::exchange(m_told, now) != now)
            emit draftsChanged();
    });
}

void FlowPlan::setState(State state)
{
    m_state = state;
    emit changed();
}

bool FlowPlan::isChanged(const TriggerId &trigger) const
{
    return wanted(trigger) != current(trigger);
}

void FlowPlan::read()
{
    const QString organisation = m_place.organisation().id;
    m_isReadDue = m_state == State::Writing;
    if (organisation.isEmpty() || m_isReadDue)
        return;
    if (organisation != m_organisation)
        turnTo(organisation);
    const quint64 number = ++m_readings;
    const bool wasKnown = m_state == State::Known;
    setState(State::Reading);
    m_ledger.readFlows(organisation).then(this, [this, number, wasKnown](const Result<Ledger::Flows> &read) {
        if (number != m_readings)
            return;
        m_trouble = read ? std::nullopt : std::optional(read.error());
        if (read)
            take(read->flows);
        setState(read || wasKnown ? State::Known : State::Unknown);
    });
}

/// What is wanted in one organisation waits there until somebody is back.
void FlowPlan::turnTo(const QString &organisation)
{
    if (!m_organisation.isEmpty())
        m_elsewhere.insert(m_organisation, m_here);
    m_organisation = organisation;
    m_here = m_elsewhere.take(organisation);
    m_trouble.reset();
    m_state = m_here.isKnown ? State::Known : State::Unknown;
}

void FlowPlan::take(const QList<zitadel::Flow> &flows)
{
    m_here.isKnown = true;
    for (const zitadel::Flow &flow : flows) {
        for (const TriggerId &trigger : zitadel::triggerIds()) {
            if (trigger.flow == flow.id)
                takeCurrent(trigger, zitadel::actionsOf(flow, trigger.trigger));
        }
    }
}

void FlowPlan::takeCurrent(const TriggerId &trigger, const QStringList &ids)
{
    Trigger &known = m_here.triggers[trigger];
    if (known.wanted == known.current)
        known.wanted = ids;
    else if (ids != known.current)
        known.isOvertaken = true;
    known.current = ids;
    if (known.wanted == known.current)
        known.isOvertaken = false;
}

void FlowPlan::want(const TriggerId &trigger, const QStringList &ids)
{
    // While the server is being asked its answer may still be taken into account; while it is written to,
    // not.
    if (m_state == State::Unknown || m_state == State::Writing || m_here.triggers[trigger].wanted == ids)
        return;
    Trigger &known = m_here.triggers[trigger];
    known.wanted = ids;
    if (known.wanted == known.current)
        known.isOvertaken = false;
    emit changed();
}

bool FlowPlan::insert(const TriggerId &trigger, const QString &actionId, qsizetype place)
{
    QStringList ids = wanted(trigger);
    if (ids.contains(actionId))
        return false;
    ids.insert(std::clamp<qsizetype>(place, 0, ids.size()), actionId);
    want(trigger, ids);
    return wanted(trigger) == ids;
}

void FlowPlan::remove(const TriggerId &trigger, const QString &actionId)
{
    QStringList ids = wanted(trigger);
    ids.removeAll(actionId);
    want(trigger, ids);
}

void FlowPlan::move(const TriggerId &trigger, const QString &actionId, qsizetype place)
{
    QStringList ids = wanted(trigger);
    if (!ids.removeOne(actionId))
        return;
    ids.insert(std::clamp<qsizetype>(place, 0, ids.size()), actionId);
    want(trigger, ids);
}

void FlowPlan::clear(const QString &flow)
{
    for (const TriggerId &trigger : zitadel::triggerIds()) {
        if (trigger.flow == flow)
            want(trigger, {});
    }
}

void FlowPlan::discard()
{
    for (const TriggerId &trigger : zitadel::triggerIds())
        want(trigger, current(trigger));
}

QList<FlowPlan::Change> FlowPlan::changesOf(const Organisation &organisation)
{
    QList<Change> list;
    for (const TriggerId &trigger : zitadel::triggerIds()) {
        const Trigger known = organisation.triggers[trigger];
        if (known.wanted != known.current)
            list.append({trigger, known.current, known.wanted});
    }
    return list;
}

QList<FlowPlan::Change> FlowPlan::changes() const
{
    return changesOf(m_here);
}

QList<TriggerDraft> FlowPlan::drafts() const
{
    QList<TriggerDraft> drafts;
    const auto add = [&drafts](const QString &id, const Organisation &organisation) {
        for (const Change &change : changesOf(organisation))
            drafts.append({id, change.trigger, change.before, change.after});
    };
    add(m_organisation, m_here);
    for (auto other = m_elsewhere.cbegin(); other != m_elsewhere.cend(); ++other)
        add(other.key(), *other);
    return drafts;
}

FlowPlan::Organisation &FlowPlan::organisationOf(const QString &id)
{
    return id == m_organisation ? m_here : m_elsewhere[id];
}

void FlowPlan::restore(const QList<TriggerDraft> &drafts)
{
    for (const TriggerDraft &draft : drafts) {
        Organisation &organisation = organisationOf(draft.organisationId);
        Trigger &known = organisation.triggers[draft.trigger];
        if (known.wanted != known.current)
            continue;
        if (!organisation.isKnown)
            known.current = draft.before;
        known.wanted = draft.after;
        known.isOvertaken = known.current != draft.before && known.wanted != known.current;
    }
    emit changed();
}

QFuture<QList<FlowPlan::Outcome>> FlowPlan::apply()
{
    m_here.undoable.clear();
    return write(changes()).then(this, [this](const QList<Outcome> &outcomes) {
        for (const Outcome &outcome : outcomes) {
            if (outcome.isWritten)
                m_here.undoable.append(outcome.change);
        }
        emit changed();
        readIfDue();
        return outcomes;
    });
}

/// Somebody asked while it was being written, who may be in another organisation by now.
void FlowPlan::readIfDue()
{
    if (std::exchange(m_isReadDue, false))
        read();
}

QFuture<QList<FlowPlan::Outcome>> FlowPlan::undo()
{
    QList<Change> back;
    for (const Change &change : std::exchange(m_here.undoable, {}))
        back.append({change.trigger, change.after, change.before});
    return write(back).then(this, [this](const QList<Outcome> &outcomes) {
        readIfDue();
        return outcomes;
    });
}

QFuture<QList<FlowPlan::Outcome>> FlowPlan::write(const QList<Change> &changes)
{
    if (const auto refusal = m_place.refusalToWrite(explain::Operation::SetTrigger)) {
        QList<Outcome> refused;
        for (const Change &change : changes)
            refused.append({change, std::unexpected(*refusal)});
        return QtFuture::makeReadyValueFuture(refused);
    }
    ++m_readings; // an answer on its way is of the time before
    setState(State::Writing);
    const auto found = std::make_shared<QHash<TriggerId, QStringList>>(); // what others made of triggers
    QList<flows::Wish> wishes;
    for (const Change &change : changes) {
        const auto edit = [change, found](const QStringList &now) -> Result<Ledger::TriggerEdit> {
            if (now == change.before || now == change.after)
                return Ledger::TriggerEdit{change.after};
            found->insert(change.trigger, now);
            return std::unexpected(
                Error{.kind = Error::Kind::Conflict,
                      .message = tr("Somebody else has changed what this trigger runs."),
                      .advice = tr("It stays as they made it. Look at it, and apply again.")});
        };
        wishes.append({{.flow = change.trigger.flow, .trigger = change.trigger.trigger}, edit});
    }
    return flows::change(m_ledger, m_organisation, wishes)
        .then(this, [this, changes, found](const QList<flows::TriggerChange> &written) {
            QList<Outcome> outcomes;
            for (qsizetype i = 0; i < changes.size(); ++i) {
                const flows::TriggerChange &done = written[i];
                Change change = changes[i];
                const QStringList meant = change.after;
                if (done.result)
                    change.after = done.after;
                outcomes.append({change, done.result, done.isWritten, done.overtaken});
                if (done.result)
                    noteWritten(change, meant);
                else if (done.overtaken && done.isWritten)
                    offerBack(change.trigger, done);
                else if (found->contains(change.trigger))
                    takeCurrent(change.trigger, found->value(change.trigger));
            }
            setState(State::Known);
            m_ledger.bindings().read(m_organisation);
            return outcomes;
        });
}

/// @p meant: what was to be written, where others had a part in what was.
void FlowPlan::noteWritten(const Change &change, const QStringList &meant)
{
    Trigger &known = m_here.triggers[change.trigger];
    if (known.wanted == known.current || known.wanted == meant) // the first: it was undone
        known.wanted = change.after;
    known.current = change.after;
    known.isOvertaken = false;
}

/// What somebody else had set was replaced and could not be put back: it is wanted, and applied by a person.
void FlowPlan::offerBack(const TriggerId &trigger, const flows::TriggerChange &done)
{
    Trigger &known = m_here.triggers[trigger];
    known.current = done.after;
    known.wanted = done.overtaken->actionIds;
    known.isOvertaken = known.wanted != known.current;
}
