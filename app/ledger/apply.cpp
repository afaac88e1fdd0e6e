// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/apply.h"

#include "zitadel/reads.h"
#include "api/client.h"
#include "ledger/removal.h"
#include "archive/archive.h"

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
    return refused(Error::Kind::Conflict, Apply::tr("Somebody else changed it since the plan was made."));
}

/// Whether the next request would fail for the same reason.
bool isCutOff(const Error &error)
{
    using enum Error::Kind;
    static constexpr std::array kinds{Offline, CutOff, TimedOut,     NameNotFound, Refused,
                                      Proxy,   Tls,    Unauthorized, SignInFailed};
    return std::ranges::find(kinds, error.kind) != kinds.end();
}

/// Servers before v2.39 count the events of the whole instance (reference 2.2): there no two actions have the
/// same sequence, nor any the first.
bool countsPerAction(const QList<zitadel::Action> &actions)
{
    QSet<quint64> seen{1};
    return std::ranges::any_of(actions, [&seen](const zitadel::Action &action) {
        const bool isKnown = seen.contains(action.details.sequence);
        seen.insert(action.details.sequence);
        return isKnown;
    });
}

} // namespace

Apply::Apply(Client &client, Archive &archive, const QString &organisation, const QList<Step> &steps,
             const QString &author, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_archive(archive)
    , m_organisation(organisation)
    , m_author(author)
    , m_steps(steps)
    , m_results(steps.size())
    , m_notes(steps.size())
{
}

bool Apply::isGood() const
{
    return std::ranges::all_of(m_results, [](const auto &result) { return result && *result; });
}

void Apply::start()
{
    if (m_steps.isEmpty())
        return next();
    m_client.actions(m_organisation).then(this, [this](const Result<QList<zitadel::Action>> &actions) {
        if (!actions) {
            m_isCutOff = true; // nothing is begun without it
            return finishStep(std::unexpected(actions.error()));
        }
        // What was made a moment ago is in the plan, but may not be in the list yet.
        for (const Step &step : m_steps)
            m_ids.insert(nameKey(step.before.fields.name), step.before.id);
        for (const zitadel::Action &action : *actions)
            m_ids.insert(nameKey(action.fields.name), action.id);
        m_countsPerAction = countsPerAction(*actions);
        next();
    });
}

void Apply::next()
{
    if (m_next == m_steps.size())
        return settle();
    if (const auto error = refusal())
        return finishStep(std::unexpected(*error));
    carryOut();
}

void Apply::finishStep(const Result<> &result)
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
    QTimer::singleShot(0, this, &Apply::next);
}

/// Why the step is not even begun.
std::optional<Error> Apply::refusal() const
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

void Apply::carryOut()
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
void Apply::check(const std::function<void(const zitadel::Action &now)> &then, size_t attempt)
{
    const zitadel::Action expected = m_written.value(step().before.id, step().before);
    m_client.action(m_organisation, expected.id)
        .then(this, [this, then, attempt, expected](const Result<zitadel::Action> &now) {
            // Older than what is known: the read is late. If it stays so, what is known counts.
            const bool isLate = now && now->details.sequence < expected.details.sequence;
            const bool isMissing = !now && now.error().kind == Error::Kind::NotFound;
            if ((isLate || isMissing) && attempt < reads::pauses.size()) {
                QTimer::singleShot(reads::pauses[attempt], this,
                                   [this, then, attempt] { check(then, attempt + 1); });
                return;
            }
            if (!now)
                return finishStep(std::unexpected(now.error()));
            judge(isLate ? expected : *now, then);
        });
}

void Apply::judge(const zitadel::Action &now, const std::function<void(const zitadel::Action &now)> &then)
{
    const zitadel::Action expected = m_written.value(now.id, step().before);
    const bool isSameState = step().kind != Kind::SetState || now.state == expected.state;
    if (shown(now.fields) != shown(expected.fields) || !isSameState)
        return finishStep(conflict());
    then(now);
}

void Apply::create()
{
    m_client.createAction(m_organisation, step().after.fields)
        .then(this, [this](const Result<actionjson::WriteAnswer> &answer) {
            written(answer, [this](const actionjson::WriteAnswer &answer) {
                if (answer.id.isEmpty())
                    return finishStep(
                        std::unexpected(explain::strangeAnswer({.httpStatus = 200}, explain::Asked::Create)));
                m_ids.insert(nameKey(step().after.fields.name), answer.id);
                keep({.id = answer.id,
                      .details = {.resourceOwner = m_organisation},
                      .state = zitadel::ActionState::Active, // as a new action is (reference 2.6)
                      .fields = shown(step().after.fields)},
                     answer, 0);
            });
        });
}

void Apply::change(const zitadel::Action &now)
{
    m_archive.known().put(now).then(this, [this, now](const Result<> &kept) {
        if (!kept)
            return finishStep(kept);
        m_client.updateAction(m_organisation, now.id, step().after.fields)
            .then(this, [this, now](const Result<actionjson::WriteAnswer> &answer) {
                written(answer, [this, now](const actionjson::WriteAnswer &answer) {
                    zitadel::Action action = now;
                    action.fields = shown(step().after.fields);
                    keep(action, answer, now.details.sequence);
                });
            });
    });
}

void Apply::setState()
{
    if (!step().before.id.isEmpty())
        return check([this](const zitadel::Action &now) { setState(now); });
    // Of an action that was made a moment ago; one of its name that was not is somebody else's.
    const auto made = m_written.constFind(idOf(step().after.fields.name));
    if (made == m_written.cend())
        return finishStep(refused(Error::Kind::Input, tr("The action is not there.")));
    setState(zitadel::Action(*made));
}

void Apply::setState(const zitadel::Action &now)
{
    auto answer = step().after.isActive ? m_client.reactivateAction(m_organisation, now.id)
                                        : m_client.deactivateAction(m_organisation, now.id);
    answer.then(this, [this, now](const Result<actionjson::WriteAnswer> &answer) {
        written(answer, [this, now](const actionjson::WriteAnswer &answer) {
            zitadel::Action action = now;
            action.state =
                step().after.isActive ? zitadel::ActionState::Active : zitadel::ActionState::Inactive;
            keep(action, answer, now.details.sequence);
        });
    });
}

void Apply::setTrigger()
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
    m_client.flow(m_organisation, trigger.flow)
        .then(this, [this, ids, before](const Result<zitadel::Flow> &flow) {
            if (!flow)
                return finishStep(std::unexpected(flow.error()));
            QStringList now;
            for (const zitadel::TriggerActions &each : flow->triggers) {
                if (each.id == step().trigger.trigger)
                    now = each.actionIds;
            }
            if (now != before && now != ids)
                return finishStep(conflict());
            sendTrigger(ids);
        });
}

void Apply::sendTrigger(const QStringList &ids)
{
    const TriggerNames &trigger = step().trigger;
    m_client.setTriggerActions(m_organisation, trigger.flow, trigger.trigger, ids)
        .then(this, [this, ids](const Result<actionjson::WriteAnswer> &answer) {
            // That it is so already is what was wanted.
            if (!answer && answer.error().kind != Error::Kind::NoChanges)
                return finishStep(std::unexpected(answer.error()));
            m_unseen.triggers.insert({step().trigger.flow, step().trigger.trigger}, ids);
            finishStep({});
        });
}

void Apply::deleteIt()
{
    const auto remove = [this](const zitadel::Action &now) {
        removal::remove(m_client, m_archive, now, {.before = step().bindings})
            .then(this, [this, id = now.id](const Result<> &done) {
                if (done) {
                    m_archive.known().remove(id);
                    m_written.remove(id);
                    m_unseen.sequences.remove(id);
                    m_unseen.removed.insert(id);
                    emit removed(id);
                }
                finishStep(done);
            });
    };
    Unseen unseen = m_unseen;
    unseen.sequences.clear();
    if (unseen.isEmpty())
        return check(remove);
    // A deletion reads the triggers and takes the action out of them. From a read of the time before, it
    // would bring back what they ran then.
    awaitFlows(m_client, m_organisation, unseen).then(this, [this, remove](const Result<> &seen) {
        if (seen)
            return check(remove);
        m_unseen = {}; // no use in waiting once more
        Error error = seen.error();
        error.advice = tr("Nothing was deleted, as what triggers run could get lost.") + u' ' + error.advice;
        finishStep(std::unexpected(error));
    });
}

void Apply::written(const Result<actionjson::WriteAnswer> &answer, const Written &then)
{
    if (answer)
        return then(*answer);
    // That it is so already is what was wanted.
    if (answer.error().kind == Error::Kind::NoChanges)
        return finishStep({});
    finishStep(std::unexpected(answer.error()));
}

/// Ends a step that left @p action but for what @p answer tells; before it, @p checked was its sequence.
void Apply::keep(zitadel::Action action, const actionjson::WriteAnswer &answer, quint64 checked)
{
    action.details.sequence = answer.sequence;
    action.details.changeDate = answer.writtenAt;
    if (!answer.resourceOwner.isEmpty())
        action.details.resourceOwner = answer.resourceOwner;
    m_written.insert(action.id, action);
    m_unseen.sequences.insert(action.id, action.details.sequence);
    if (m_countsPerAction && checked > 0 && answer.sequence > checked + 1)
        m_notes[m_next] = tr("Somebody else changed it right before this step.");
    m_archive.history()
        .add({.organisationId = action.details.resourceOwner,
              .actionId = action.id,
              .sequence = action.details.sequence,
              .at = action.details.changeDate.value_or(QDateTime::currentDateTimeUtc()),
              .author = m_author,
              .source = history::Source::Saved},
             action.fields)
        .then(this, [this, action](const Result<> &kept) {
            m_archive.known().put(action);
            if (!kept)
                m_notes[m_next] += u' ' + tr("It is not in the history: %1").arg(kept.error().message);
            m_notes[m_next] = m_notes[m_next].trimmed();
            emit wrote(action);
            finishStep({});
        });
}

/// Whoever looks next is to see what was done.
void Apply::settle()
{
    if (m_isCancelled || m_isCutOff || m_unseen.isEmpty())
        return finish();
    m_isSettling = true;
    // All steps have their answers; that reads are late or fail changes none.
    awaitAll(m_client, m_organisation, m_unseen).then(this, [this](const Result<> &) { finish(); });
}

void Apply::finish()
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    emit finished();
}

void Apply::cancel()
{
    m_isCancelled = true;
    if (m_isSettling)
        finish();
}

QString Apply::idOf(const QString &name) const
{
    return m_ids.value(nameKey(name));
}

} // namespace exchange
