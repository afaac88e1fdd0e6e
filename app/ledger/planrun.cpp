// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/planrun.h"

#include "ledger/removal.h"

#include <QTimer>

#include <algorithm>

namespace exchange {

namespace {

using Kind = Step::Kind;
using reads::shown;

std::unexpected<Error> refused(Error::Kind kind, const QString &message)
{
    return std::unexpected(Error{.kind = kind, .message = message});
}

std::unexpected<Error> conflict()
{
    return refused(Error::Kind::Conflict, PlanRun::tr("Somebody else changed it since the plan was made."));
}

/// Whether the next request would fail for the same reason.
bool isCutOff(const Error &error)
{
    using enum Error::Kind;
    static constexpr std::array kinds{Offline, CutOff, TimedOut,     NameNotFound, Refused,
                                      Proxy,   Tls,    Unauthorized, SignInFailed};
    return std::ranges::find(kinds, error.kind) != kinds.end();
}

} // namespace

PlanRun::PlanRun(Ledger &ledger, const QString &organisation, const QList<Step> &steps, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_organisation(organisation)
    , m_steps(steps)
    , m_results(steps.size())
    , m_notes(steps.size())
{
}

bool PlanRun::isGood() const
{
    return std::ranges::all_of(m_results, [](const auto &result) { return result && *result; });
}

void PlanRun::start()
{
    if (m_steps.isEmpty())
        return next();
    m_ledger.readList(m_organisation).then(this, [this](const Result<QList<zitadel::Action>> &actions) {
        if (!actions) {
            m_isCutOff = true; // nothing is begun without it
            return finishStep(std::unexpected(actions.error()));
        }
        // What was made a moment ago is in the plan, but may not be in the list yet.
        for (const Step &step : m_steps)
            m_ids.insert(nameKey(step.before.fields.name), step.before.id);
        for (const zitadel::Action &action : *actions)
            m_ids.insert(nameKey(action.fields.name), action.id);
        next();
    });
}

void PlanRun::next()
{
    if (m_next == m_steps.size())
        return settle();
    if (const auto error = refusal())
        return finishStep(std::unexpected(*error));
    carryOut();
}

void PlanRun::finishStep(const Result<> &result)
{
    m_results[m_next] = result;
    if (!result) {
        m_hasFailed = true;
        m_isCutOff |= isCutOff(result.error());
        if (step().kind != Kind::SetTrigger)
            m_failed.insert(nameKey(step().name()));
    }
    emit stepFinished(m_next);
    ++m_next;
    // By way of the event loop: thousands of steps must not pile up on the stack.
    QTimer::singleShot(0, this, &PlanRun::next);
}

/// Why the step is not even begun.
std::optional<Error> PlanRun::refusal() const
{
    const auto because = [](Error::Kind kind, const QString &message) {
        return Error{.kind = kind, .message = message};
    };
    if (m_isCancelled)
        return because(Error::Kind::Cancelled, tr("Cancelled before it began."));
    if (m_isCutOff)
        return because(Error::Kind::Cancelled, tr("Not begun, as the server could not be asked any more."));
    if (!step().blocked.isEmpty())
        return because(Error::Kind::Input, step().blocked);
    if (step().kind == Kind::Delete && m_hasFailed)
        return because(Error::Kind::Input, tr("Not deleted, as an earlier step failed."));
    if (step().kind == Kind::SetTrigger) {
        for (const QString &name : step().trigger.actions) {
            if (m_failed.contains(nameKey(name)))
                return because(Error::Kind::Input, tr("Not set, as a step of “%1” failed.").arg(name));
        }
    } else if (m_failed.contains(nameKey(step().name()))) {
        return because(Error::Kind::Input, tr("Not done, as an earlier step of this action failed."));
    }
    return std::nullopt;
}

void PlanRun::carryOut()
{
    switch (step().kind) {
    case Kind::Create:
        return create();
    case Kind::Change:
        return check([this](const zitadel::Action &now) { change(now); });
    case Kind::SetState:
        return setState();
    case Kind::SetTrigger:
        return setTrigger();
    case Kind::Delete:
        return deleteIt();
    }
}

/// Reads the action of the step, and goes on if it is as the plan or an earlier step left it.
void PlanRun::check(const std::function<void(const zitadel::Action &now)> &then)
{
    const zitadel::Action expected = m_written.value(step().before.id, step().before);
    m_ledger.readCaughtUp(expected, reads::atLength)
        .then(this, [this, then](const Result<Ledger::Seen> &now) {
            if (!now)
                return finishStep(std::unexpected(now.error()));
            judge(now->action, then);
        });
}

void PlanRun::judge(const zitadel::Action &now, const std::function<void(const zitadel::Action &now)> &then)
{
    const zitadel::Action expected = m_written.value(now.id, step().before);
    const bool isSameState = step().kind != Kind::SetState || now.state == expected.state;
    if (shown(now.fields) != shown(expected.fields) || !isSameState)
        return finishStep(conflict());
    then(now);
}

void PlanRun::create()
{
    m_ledger.create(m_organisation, step().after.fields)
        .then(this, [this](const Result<Ledger::Written> &made) {
            if (made)
                m_ids.insert(nameKey(made->action.fields.name), made->action.id);
            written(made);
        });
}

void PlanRun::change(const zitadel::Action &now)
{
    m_ledger.noteRead(now).then(this, [this, now](const Result<> &kept) {
        if (!kept)
            return finishStep(kept);
        m_ledger.update(now, step().after.fields).then(this, [this](const Result<Ledger::Written> &answer) {
            written(answer);
        });
    });
}

void PlanRun::setState()
{
    if (!step().before.id.isEmpty())
        return check([this](const zitadel::Action &now) { setState(now); });
    // Of an action that was made a moment ago; one of its name that was not is somebody else's.
    const auto made = m_written.constFind(idOf(step().after.fields.name));
    if (made == m_written.cend())
        return finishStep(refused(Error::Kind::Input, tr("The action is not there.")));
    setState(zitadel::Action(*made));
}

void PlanRun::setState(const zitadel::Action &now)
{
    m_ledger.setActive(now, step().after.isActive).then(this, [this](const Result<Ledger::Written> &answer) {
        written(answer);
    });
}

void PlanRun::setTrigger()
{
    const TriggerNames &trigger = step().trigger;
    QStringList ids;
    for (const QString &name : trigger.actions) {
        ids << idOf(name);
        if (ids.constLast().isEmpty())
            return finishStep(refused(Error::Kind::Input, tr("The action “%1” is not there.").arg(name)));
    }
    QStringList before;
    for (const QString &name : step().triggerBefore)
        before << idOf(name);
    const auto edit = [ids, before](const QStringList &now) -> Result<Ledger::TriggerEdit> {
        if (now != before && now != ids)
            return conflict();
        // Also where a read shows just that: the server may remember more than it shows (API 46).
        return Ledger::TriggerEdit{ids, true};
    };
    m_ledger.changeTrigger(m_organisation, {trigger.flow, trigger.trigger}, edit)
        .then(this, [this](const Ledger::TriggerWrite &write) {
            m_hasWritten |= write.isWritten;
            finishStep(write.result);
        });
}

void PlanRun::deleteIt()
{
    check([this](const zitadel::Action &now) {
        removal::remove(m_ledger, now, {.before = step().bindings})
            .then(this, [this, id = now.id](const Result<> &done) {
                if (done) {
                    m_hasWritten = true;
                    m_written.remove(id);
                }
                finishStep(done);
            });
    });
}

/// Ends a step that wrote an action.
void PlanRun::written(const Result<Ledger::Written> &written)
{
    if (!written) {
        // That it is so already is what was wanted.
        const bool isSoAlready = written.error().kind == Error::Kind::NoChanges;
        return finishStep(isSoAlready ? Result<>() : std::unexpected(written.error()));
    }
    m_hasWritten = true;
    m_written.insert(written->action.id, written->action);
    if (written->skipped > 0 && m_ledger.countsPerAction())
        m_notes[m_next] = tr("Somebody else changed it right before this step.");
    QFuture<Result<>>(written->kept).then(this, [this](const Result<> &kept) {
        if (!kept)
            m_notes[m_next] += u' ' + tr("It is not in the history: %1").arg(kept.error().message);
        m_notes[m_next] = m_notes[m_next].trimmed();
        finishStep({});
    });
}

/// Whoever looks next is to see what was done.
void PlanRun::settle()
{
    if (m_isCancelled || m_isCutOff || !m_hasWritten)
        return finish();
    m_isSettling = true;
    // All steps have their answers; that reads are late or fail changes none.
    m_ledger.awaitSeen(m_organisation).then(this, [this](const Result<> &) { finish(); });
}

void PlanRun::finish()
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    emit finished();
}

void PlanRun::cancel()
{
    m_isCancelled = true;
    if (m_isSettling)
        finish();
}

QString PlanRun::idOf(const QString &name) const
{
    return m_ids.value(nameKey(name));
}

} // namespace exchange
