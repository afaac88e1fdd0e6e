// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/planrun.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace std::chrono_literals;

namespace exchange {

namespace {

using Kind = Step::Kind;

constexpr std::chrono::seconds longestWait{60};

template<size_t N>
bool isOneOf(const std::array<Error::Kind, N> &kinds, const Error &error)
{
    return std::ranges::find(kinds, error.kind) != kinds.end();
}

/// Whether the next request would fail for the same reason.
bool isCutOff(const Error &error)
{
    using enum Error::Kind;
    return isOneOf(
        std::array{Offline, CutOff, TimedOut, NameNotFound, Refused, Proxy, Tls, Unauthorized, SignInFailed},
        error);
}

/// Whether the server asks for fewer requests.
bool isOverload(const Error &error)
{
    constexpr int serviceUnavailable = 503;
    return error.kind == Error::Kind::RateLimited ||
           (error.kind == Error::Kind::ServerFault && error.httpStatus == serviceUnavailable);
}

/// Whether it depends on the moment: the same may succeed later.
bool isPassing(const Error &error)
{
    using enum Error::Kind;
    return isCutOff(error) ||
           isOneOf(std::array{Cancelled, Forbidden, RateLimited, ServerFault, NotZitadel, Storage}, error);
}

} // namespace

PlanRun::PlanRun(Ledger &ledger, const QString &organisation, const QList<Step> &steps, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_organisation(organisation)
    , m_steps(steps)
    , m_order(steps)
    , m_pauses{1s, 2s, 4s, 8s, 16s}
    , m_results(steps.size())
    , m_notes(steps.size())
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &PlanRun::goOn);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &PlanRun::next);
}

bool PlanRun::isGood() const
{
    return std::ranges::all_of(m_results, [](const auto &result) { return result && *result; });
}

void PlanRun::start()
{
    if (m_steps.isEmpty())
        return settle();
    readList();
}

void PlanRun::readList()
{
    m_ledger.readList(m_organisation).then(this, [this](const Result<QList<zitadel::Action>> &actions) {
        if (actions)
            return take(*actions);
        const Error &error = actions.error();
        if (isOverload(error) && !m_isCancelled && m_refusals++ < m_pauses.size())
            return wait(m_refusals, error);
        m_isListed = true;
        m_isCutOff = true; // nothing is begun without it
        ++m_underWay;
        finishStep(*m_order.take(), std::unexpected(error));
    });
}

void PlanRun::take(const QList<zitadel::Action> &actions)
{
    // What was made a moment ago is in the plan, but may not be in the list yet.
    for (const Step &step : m_steps)
        m_ids.insert(nameKey(step.before.fields.name), step.before.id);
    for (const zitadel::Action &action : m_ledger.corrected(actions, m_organisation))
        m_ids.insert(nameKey(action.fields.name), action.id);
    m_idsBefore = m_ids;
    m_isListed = true;
    next();
}

/// By way of the event loop: thousands of steps must not pile up on the stack, or hold up the window.
void PlanRun::nextSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void PlanRun::next()
{
    if (isWaiting() || m_isSettling || m_isFinished)
        return;
    if (m_order.isDone())
        return settle();
    for (int begun = 0; begun < atOnce && m_underWay < m_most; ++begun) {
        auto index = m_order.take();
        if (!index && !m_again.isEmpty()) // last, so that one that is never served holds up no other
            index = m_again.takeFirst();
        if (!index)
            return;
        begin(*index);
    }
    if (m_underWay < m_most)
        nextSoon(); // those were refused at once
}

void PlanRun::begin(qsizetype index)
{
    ++m_underWay;
    if (const auto error = refusal(index))
        return finishStep(index, std::unexpected(*error));
    carryOut(index);
}

/// Ends a step, or puts it off.
void PlanRun::finishStep(qsizetype index, const Result<> &result)
{
    --m_underWay;
    nextSoon();
    if (!result && putOff(index, result.error()))
        return;
    m_results[index] = result;
    if (!result) {
        m_hasFailed = true;
        m_isCutOff |= isCutOff(result.error()) || m_refusals > m_pauses.size();
        for (const QString &key : StepOrder::keysOf(m_steps[index]))
            m_failed.insert(key);
    } else {
        m_refusals = 0;
        m_most = std::min(m_most + 1, atOnce);
    }
    m_order.ended(index);
    emit stepFinished(index);
}

/// True if the step is tried again later.
bool PlanRun::putOff(qsizetype index, const Error &error)
{
    if (error.mayHaveHappened)
        m_mayBeDone.insert(index);
    if (m_isCancelled || m_isCutOff)
        return false;
    if (!isOverload(error)) {
        // Once: the next try looks what this one did, and does only what it did not.
        if (!error.mayHaveHappened || m_lost.contains(index))
            return false;
        m_lost.insert(index);
        m_putOff.insert(index, error);
        m_again.append(index);
        return true;
    }
    m_refusals += isWaiting() ? 0 : 1; // several are refused at a time
    const int tries = std::max(m_refusals, ++m_tries[index]);
    if (tries > m_pauses.size())
        return false;
    m_putOff.insert(index, error);
    m_again.append(index);
    wait(tries, error);
    return true;
}

/// The longest wait counts.
void PlanRun::wait(int tries, const Error &error)
{
    m_most = 1;
    const std::chrono::milliseconds asked = std::min(error.retryAfter, longestWait);
    const auto pause = m_pauses[tries - 1];
    const auto chance =
        std::chrono::milliseconds(QRandomGenerator::global()->bounded(qint64(pause.count() / 4 + 1)));
    const auto whole = std::max(pause + chance, asked);
    if (isWaiting() && m_wait.remainingTimeAsDuration() >= whole)
        return;
    m_wait.start(whole);
    emit waitingChanged();
}

/// After a wait.
void PlanRun::goOn()
{
    emit waitingChanged();
    if (m_isListed || m_isCancelled)
        return next();
    readList();
}

/// Why the step is not even begun.
std::optional<Error> PlanRun::refusal(qsizetype index)
{
    const auto because = [](Error::Kind kind, const QString &message) {
        return Error{.kind = kind, .message = message};
    };
    if ((m_isCancelled || m_isCutOff) && m_putOff.contains(index))
        return m_putOff.value(index); // it was begun, and refused
    if (m_isCancelled)
        return because(Error::Kind::Cancelled, tr("Cancelled before it began."));
    if (m_isCutOff)
        return because(Error::Kind::Cancelled, tr("Not begun, as the server could not be asked any more."));
    const Step &step = m_steps[index];
    if (!step.blocked.isEmpty())
        return because(Error::Kind::Input, step.blocked);
    const bool isHeldBack = (step.kind == Kind::Delete && m_hasFailed) || buildsOnFailure(step);
    if (!isHeldBack)
        return std::nullopt;
    m_heldBack.insert(index);
    if (step.kind == Kind::Delete)
        return because(Error::Kind::Input, tr("Not deleted, as an earlier step failed."));
    if (step.kind != Kind::SetTrigger)
        return because(Error::Kind::Input, tr("Not done, as an earlier step of this action failed."));
    const auto &names = step.trigger.actions;
    const auto failed =
        std::ranges::find_if(names, [this](const QString &name) { return m_failed.contains(nameKey(name)); });
    return because(Error::Kind::Input, tr("Not set, as a step of “%1” failed.").arg(*failed));
}

bool PlanRun::buildsOnFailure(const Step &step) const
{
    const auto hasFailed = [this](const QString &key) { return m_failed.contains(key); };
    if (step.kind == Kind::SetTrigger)
        return std::ranges::any_of(nameKeys(step.trigger.actions), hasFailed);
    return std::ranges::any_of(StepOrder::keysOf(step), hasFailed);
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
        return finish();
    if (isWaiting()) {
        m_wait.stop();
        goOn();
    }
}

QList<PlanRun::Again> PlanRun::retryable() const
{
    QSet<QString> lost; // keys of what needs a new plan
    bool isAnyLost = false;
    const auto isLost = [&lost](const QString &key) { return lost.contains(key); };
    QList<Again> again;
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        if (!m_results[i] || *m_results[i])
            continue;
        const Step &step = m_steps[i];
        const QStringList keys = StepOrder::keysOf(step);
        const QStringList needed = step.kind == Kind::SetTrigger ? nameKeys(step.trigger.actions) : keys;
        const bool mayPass =
            step.blocked.isEmpty() && (isPassing(m_results[i]->error()) || m_heldBack.contains(i)) &&
            std::ranges::none_of(needed, isLost) && !(step.kind == Kind::Delete && isAnyLost);
        if (mayPass) {
            again.append({i, refreshed(i)});
            continue;
        }
        isAnyLost = true;
        lost.unite(QSet<QString>(keys.cbegin(), keys.cend()));
    }
    return again;
}

/// The step from where this run leaves it.
Step PlanRun::refreshed(qsizetype index) const
{
    Step step = m_steps[index];
    const bool isMadeHere = step.before.id.isEmpty() && step.kind == Kind::SetState;
    const QString id = isMadeHere ? idOf(step.after.fields.name) : step.before.id;
    if (const auto written = m_written.constFind(id); written != m_written.cend())
        step.before = *written;
    step.mayBeDone = mayBeDone(index);
    return step;
}

} // namespace exchange
