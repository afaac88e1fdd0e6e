// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promote/campaign.h"

#include "api/client.h"
#include "base/answers.h"
#include "exchange/allowed.h"
#include "promote/due.h"

#include <QtConcurrentRun>
#include <QTimer>

#include <algorithm>
#include <numeric>

namespace promote {

namespace {

Error cancelled()
{
    return {.kind = Error::Kind::Cancelled, .message = Campaign::tr("Cancelled before it began.")};
}

bool isDone(const std::optional<Result<>> &result)
{
    return result && *result;
}

} // namespace

bool Campaign::Outcome::isGood() const
{
    return !refusal && std::ranges::all_of(results, isDone);
}

Campaign::Campaign(const QList<Job> &jobs, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
{
    for (const Job &job : m_jobs) {
        Outcome outcome;
        outcome.results.resize(job.steps.size());
        outcome.notes.resize(job.steps.size());
        m_outcomes << outcome;
    }
}

bool Campaign::isGood() const
{
    return std::ranges::all_of(m_outcomes, &Outcome::isGood);
}

qsizetype Campaign::stepsInAll() const
{
    return std::accumulate(m_jobs.cbegin(), m_jobs.cend(), qsizetype(0),
                           [](qsizetype sum, const Job &job) { return sum + job.steps.size(); });
}

void Campaign::start()
{
    m_waiting.resize(m_jobs.size());
    std::iota(m_waiting.begin(), m_waiting.end(), 0);
    QTimer::singleShot(0, this, &Campaign::next);
}

void Campaign::retry()
{
    if (!m_isFinished)
        return;
    m_isRetry = true;
    m_isCancelled = false;
    m_isFinished = false;
    for (qsizetype i = 0; i < m_jobs.size(); ++i) {
        Outcome &outcome = m_outcomes[i];
        if (outcome.isGood() || !m_jobs[i].planAgain)
            continue;
        m_waiting << i;
        outcome.isEnded = false;
        for (std::optional<Result<>> &result : outcome.results) {
            if (isDone(result))
                continue;
            m_stepsEnded -= result ? 1 : 0;
            result.reset();
        }
    }
    QTimer::singleShot(0, this, &Campaign::next);
}

void Campaign::cancel()
{
    m_isCancelled = true;
    if (m_run)
        m_run->cancel();
}

void Campaign::next()
{
    if (m_waiting.isEmpty()) {
        m_isFinished = true;
        emit finished();
        return;
    }
    const Job &job = m_jobs[m_waiting.constFirst()];
    emit begun(m_waiting.constFirst());
    if (m_isCancelled)
        return refuse(cancelled());
    const Profile &profile = job.target->profile();
    if (const auto may = mayWrite(profile); !may)
        return refuse(may.error());
    if (profile.isProduction && !job.isConfirmed)
        return refuse(
            {.kind = Error::Kind::NotConfirmed,
             .message =
                 tr("The connection “%1” is marked as production, and nobody confirmed that it is meant.")
                     .arg(profile.name)});
    askForAccount();
}

/// For the history; a server that does not tell is no reason to stop.
void Campaign::askForAccount()
{
    Ledger &ledger = m_jobs[m_waiting.constFirst()].target->ledger();
    if (!ledger.author().isEmpty())
        return askForRights();
    ledger.client().account().then(this, [this, &ledger](const Result<zitadel::Account> &account) {
        if (account)
            ledger.setAuthor(account->name);
        askForRights();
    });
}

void Campaign::askForRights()
{
    const Job &job = m_jobs[m_waiting.constFirst()];
    job.target->ledger()
        .client()
        .rights(job.target->organisation().id)
        .then(this, [this](const Result<zitadel::Rights> &rights) {
            const Job &job = m_jobs[m_waiting.constFirst()];
            if (m_isCancelled)
                return refuse(cancelled());
            const auto isAllowed = [&rights](const exchange::Step &step) {
                return !rights || exchange::isAllowed(step, *rights);
            };
            if (!std::ranges::all_of(job.steps, isAllowed))
                return refuse({.kind = Error::Kind::Forbidden,
                               .message = tr("The account has no right to do this in “%1”. Nothing was done "
                                             "there.")
                                              .arg(job.target->label()),
                               .advice = tr("Changing actions needs a role such as Org Owner. Ask an "
                                            "administrator.")});
            m_outcomes[m_waiting.constFirst()].refusal.reset();
            if (m_isRetry)
                return plan();
            QList<qsizetype> places(job.steps.size());
            std::iota(places.begin(), places.end(), 0);
            run(job.steps, places);
        });
}

/// What is left to do there, from what it has by now.
void Campaign::plan()
{
    Site *target = m_jobs[m_waiting.constFirst()].target;
    target->forget();
    target->read().then(this, [this](const Result<Ledger::Snapshot> &present) {
        if (!present)
            return refuse(present.error());
        answers::broughtTo(this, QtConcurrent::run([plan = m_jobs[m_waiting.constFirst()].planAgain,
                                                    present = *present] { return plan(present); }))
            .then(this, [this](const exchange::Plan &anew) { goOn(anew); });
    });
}

/// Does what is left of the steps, and tells of those for which there is nothing to do any more.
void Campaign::goOn(const exchange::Plan &anew)
{
    const qsizetype place = m_waiting.constFirst();
    const Job &job = m_jobs[place];
    QList<qsizetype> failed;
    for (qsizetype i = 0; i < job.steps.size(); ++i) {
        if (!isDone(m_outcomes[place].results[i]))
            failed << i;
    }
    const Due due = promote::due(job.steps, failed, anew);
    for (const qsizetype step : due.done)
        take(step, {}, {});
    for (const qsizetype step : due.changed)
        take(step,
             std::unexpected(Error{.kind = Error::Kind::Conflict,
                                   .message = tr("Somebody else changed it since the plan was made."),
                                   .advice = tr("Make a new plan to see what it takes now.")}),
             {});
    run(due.steps, due.places);
}

void Campaign::run(const QList<exchange::Step> &steps, const QList<qsizetype> &places)
{
    if (m_isCancelled)
        return refuse(cancelled());
    if (steps.isEmpty())
        return end();
    const Site *target = m_jobs[m_waiting.constFirst()].target;
    m_run = new exchange::PlanRun(target->ledger(), target->organisation().id, steps, this);
    connect(m_run, &exchange::PlanRun::stepFinished, this, [this, places](qsizetype step) {
        take(places[step], *m_run->results()[step], m_run->notes()[step]);
    });
    connect(m_run, &exchange::PlanRun::waitingChanged, this, &Campaign::waitingChanged);
    // Whoever hears of the end may start the next one, in the middle of this one's signal.
    connect(m_run, &exchange::PlanRun::finished, this, &Campaign::end, Qt::QueuedConnection);
    m_run->start();
}

void Campaign::take(qsizetype step, const Result<> &result, const QString &note)
{
    const qsizetype job = m_waiting.constFirst();
    m_outcomes[job].results[step] = result;
    m_outcomes[job].notes[step] = note;
    ++m_stepsEnded;
    emit stepFinished(job, step);
}

/// Nothing, or nothing more, is done to the target.
void Campaign::refuse(const Error &error)
{
    const qsizetype job = m_waiting.constFirst();
    m_outcomes[job].refusal = error;
    // They are told by the refusal, but are no longer waited for.
    for (std::optional<Result<>> &result : m_outcomes[job].results) {
        if (result)
            continue;
        result = std::unexpected(error);
        ++m_stepsEnded;
    }
    end();
}

void Campaign::end()
{
    const qsizetype job = m_waiting.takeFirst();
    m_jobs[job].target->forget();
    if (m_run)
        std::exchange(m_run, nullptr)->deleteLater();
    m_outcomes[job].isEnded = true;
    emit ended(job);
    QTimer::singleShot(0, this, &Campaign::next);
}

} // namespace promote
