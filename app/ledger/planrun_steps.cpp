// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How one step of a plan is carried out. Each ends in finishStep(), once.
#include "ledger/planrun.h"
#include "ledger/removal.h"

namespace exchange {

namespace {

using Kind = Step::Kind;
using reads::shown;

std::unexpected<Error> refused(Error::Kind kind, const QString &message, const QString &advice = {})
{
    return std::unexpected(Error{.kind = kind, .message = message, .advice = advice});
}

std::unexpected<Error> conflict()
{
    return refused(Error::Kind::Conflict, PlanRun::tr("Somebody else changed it since the plan was made."),
                   PlanRun::tr("Nothing was written. Make the plan anew to see what it is now."));
}

} // namespace

void PlanRun::carryOut(qsizetype index)
{
    switch (m_steps[index].kind) {
    case Kind::Create:
        return create(index);
    case Kind::Change:
        return check(index, [this, index](const zitadel::Action &now) { change(index, now); });
    case Kind::SetState:
        return setState(index);
    case Kind::SetTrigger:
        return setTrigger(index);
    case Kind::Delete:
        return deleteIt(index);
    }
}

/// An earlier try, of this run or of one before, had no answer that tells.
bool PlanRun::mayBeDone(qsizetype index) const
{
    return m_steps[index].mayBeDone || m_mayBeDone.contains(index);
}

/// Reads the action of the step, and goes on if it is as the plan or an earlier step left it.
void PlanRun::check(qsizetype index, const Then &then)
{
    const Step &step = m_steps[index];
    const zitadel::Action expected = m_written.value(step.before.id, step.before);
    m_ledger.readCaughtUp(expected, reads::atLength)
        .then(this, [this, index, then](const Result<Ledger::Seen> &now) {
            if (now)
                return judge(index, now->action, then);
            const bool isGone = now.error().kind == Error::Kind::NotFound && mayBeDone(index);
            if (!isGone || m_steps[index].kind != Kind::Delete)
                return finishStep(index, std::unexpected(now.error()));
            m_ledger.noteRemoved(m_organisation, m_steps[index].before.id);
            finishStep(index, {});
        });
}

void PlanRun::judge(qsizetype index, const zitadel::Action &now, const Then &then)
{
    if (m_isCancelled)
        return finishStep(index, refused(Error::Kind::Cancelled, tr("Cancelled before it began.")));
    const Step &step = m_steps[index];
    if (isDoneAlready(index, now))
        return written(index, m_ledger.noteWritten(now));
    const zitadel::Action expected = m_written.value(now.id, step.before);
    const bool isSameState = step.kind != Kind::SetState || now.state == expected.state;
    if (shown(now.fields) != shown(expected.fields) || !isSameState)
        return finishStep(index, conflict());
    then(now);
}

/// By an earlier try of this very step.
bool PlanRun::isDoneAlready(qsizetype index, const zitadel::Action &now) const
{
    if (!mayBeDone(index))
        return false;
    const Step &step = m_steps[index];
    const zitadel::Action expected = m_written.value(now.id, step.before);
    if (step.kind == Kind::Change)
        return shown(now.fields) == shown(step.after.fields);
    return step.kind == Kind::SetState && now.isActive() == step.after.isActive &&
           shown(now.fields) == shown(expected.fields);
}

void PlanRun::create(qsizetype index)
{
    if (!mayBeDone(index))
        return sendCreate(index);
    m_ledger.findCreated(m_organisation, m_steps[index].after.fields, {}, true, reads::briefly)
        .then(this, [this, index](const Result<Ledger::Created> &found) {
            if (!found)
                return finishStep(index, std::unexpected(found.error()));
            if (!found->action)
                return sendCreate(index);
            written(index, m_ledger.noteWritten(*found->action));
        });
}

void PlanRun::sendCreate(qsizetype index)
{
    if (m_isCancelled)
        return finishStep(index, refused(Error::Kind::Cancelled, tr("Cancelled before it began.")));
    m_ledger.create(m_organisation, m_steps[index].after.fields)
        .then(this, [this, index](const Result<Ledger::Written> &made) {
            if (!made && made.error().kind == Error::Kind::NameTaken)
                return findOwn(index, made.error());
            written(index, made);
        });
}

/// A proxy may send a request again whose connection broke: then the name is taken by what the first made.
void PlanRun::findOwn(qsizetype index, const Error &error)
{
    const QStringList before = m_idsBefore.values();
    m_ledger
        .findCreated(m_organisation, m_steps[index].after.fields, {before.cbegin(), before.cend()}, true,
                     reads::briefly)
        .then(this, [this, index, error](const Result<Ledger::Created> &found) {
            if (found && found->action)
                return written(index, m_ledger.noteWritten(*found->action));
            finishStep(index, std::unexpected(error));
        });
}

void PlanRun::change(qsizetype index, const zitadel::Action &now)
{
    m_ledger.noteRead(now).then(this, [this, index, now](const Result<> &kept) {
        if (!kept)
            return finishStep(index, kept);
        m_ledger.update(now, m_steps[index].after.fields)
            .then(this, [this, index](const Result<Ledger::Written> &answer) { written(index, answer); });
    });
}

void PlanRun::setState(qsizetype index)
{
    const Step &step = m_steps[index];
    if (!step.before.id.isEmpty())
        return check(index, [this, index](const zitadel::Action &now) { setState(index, now); });
    // Of an action that was made a moment ago; one of its name that was not is somebody else's.
    const auto made = m_written.constFind(idOf(step.after.fields.name));
    if (made == m_written.cend())
        return finishStep(index, refused(Error::Kind::Input, tr("The action is not there.")));
    setState(index, zitadel::Action(*made));
}

void PlanRun::setState(qsizetype index, const zitadel::Action &now)
{
    m_ledger.setActive(now, m_steps[index].after.isActive)
        .then(this, [this, index](const Result<Ledger::Written> &answer) { written(index, answer); });
}

void PlanRun::setTrigger(qsizetype index)
{
    const TriggerNames &trigger = m_steps[index].trigger;
    QStringList ids;
    for (const QString &name : trigger.actions) {
        ids << idOf(name);
        if (ids.constLast().isEmpty())
            return finishStep(index,
                              refused(Error::Kind::Input, tr("The action “%1” is not there.").arg(name)));
    }
    QStringList before;
    for (const QString &name : m_steps[index].triggerBefore)
        before << m_idsBefore.value(nameKey(name));
    const auto edit = [this, ids, before](const QStringList &now) -> Result<Ledger::TriggerEdit> {
        if (m_isCancelled)
            return refused(Error::Kind::Cancelled, tr("Cancelled before it began."));
        if (now != before && now != ids)
            return conflict();
        // Also where a read shows just that: the server may remember more than it shows (API 46).
        return Ledger::TriggerEdit{ids, true};
    };
    m_ledger.changeTrigger(m_organisation, {trigger.flow, trigger.trigger}, edit)
        .then(this, [this, index](const Ledger::TriggerWrite &write) {
            m_hasWritten |= write.isWritten;
            finishStep(index, write.result);
        });
}

void PlanRun::deleteIt(qsizetype index)
{
    check(index, [this, index](const zitadel::Action &now) {
        removal::remove(m_ledger, now, {.before = m_steps[index].bindings})
            .then(this, [this, index, id = now.id](const Result<> &done) {
                if (done) {
                    m_hasWritten = true;
                    m_written.remove(id);
                }
                finishStep(index, done);
            });
    });
}

/// Ends a step that wrote an action.
void PlanRun::written(qsizetype index, const Result<Ledger::Written> &written)
{
    if (!written) {
        // That it is so already is what was wanted.
        const bool isSoAlready = written.error().kind == Error::Kind::NoChanges;
        return finishStep(index, isSoAlready ? Result<>() : std::unexpected(written.error()));
    }
    m_hasWritten = true;
    m_ids.insert(nameKey(written->action.fields.name), written->action.id);
    m_written.insert(written->action.id, written->action);
    noteOvertaken(index, *written);
    QFuture<Result<>>(written->kept).then(this, [this, index](const Result<> &kept) {
        if (!kept)
            m_notes[index] += u' ' + tr("It is not in the history: %1").arg(kept.error().message);
        m_notes[index] = m_notes[index].trimmed();
        finishStep(index, {});
    });
}

void PlanRun::noteOvertaken(qsizetype index, const Ledger::Written &written)
{
    if (written.skipped == 0)
        return;
    // It goes through the whole list each time that it is not so.
    if (!m_countsPerAction)
        m_countsPerAction = m_ledger.countsPerAction();
    if (*m_countsPerAction)
        m_notes[index] = tr("Somebody else changed it right before this step.");
}

QString PlanRun::idOf(const QString &name) const
{
    return m_ids.value(nameKey(name));
}

} // namespace exchange
