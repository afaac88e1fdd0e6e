// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/planrun.h"
#include "promote/site.h"

#include <functional>

namespace promote {

/// What is to be done to one organisation.
struct Job
{
    Site *target = nullptr; ///< borrowed
    QList<exchange::Step> steps;
    bool isConfirmed = false; ///< a person meant this target, which is production
    /// Makes the plan anew from what the target has, for Campaign::retry(); by the rule that made the steps.
    /// Called in another thread. Without it there is no second try.
    std::function<exchange::Plan(const Ledger::Snapshot &present)> planAgain;
};

/// Carries out plans, one target after the other, each by a PlanRun. What fails at one target is no reason
/// not to begin with the next.
///
/// A target is refused as a whole where it is read-only, where it is production and nobody confirmed it, and
/// where the server tells that the account has not the rights for all of its steps.
class Campaign : public QObject
{
    Q_OBJECT

public:
    /// The targets must outlive this.
    explicit Campaign(const QList<Job> &jobs, QObject *parent = nullptr);

    /// What came of a target.
    struct Outcome
    {
        std::optional<Error> refusal;           ///< why nothing of it was begun
        QList<std::optional<Result<>>> results; ///< of each step so far, as of PlanRun
        QStringList notes;                      ///< of each step, as of PlanRun
        bool isEnded = false;
        bool isGood() const;
    };

    void start();
    /// Stops after the requests that are under way.
    void cancel();

    const QList<Job> &jobs() const { return m_jobs; }
    const QList<Outcome> &outcomes() const { return m_outcomes; }
    bool isFinished() const { return m_isFinished; }
    bool isGood() const;
    /// The server of the target asks for fewer requests: see PlanRun::isWaiting().
    bool isWaiting() const { return m_run && m_run->isWaiting(); }
    qsizetype stepsInAll() const;
    qsizetype stepsEnded() const { return m_stepsEnded; }

    /// Does once more what failed or was not begun; when finished. Each target is read again first: what was
    /// carried out after all is done then, and what others changed meanwhile is refused (Kind::Conflict), as
    /// that takes a look by a person.
    void retry();

signals:
    void begun(qsizetype job);
    void stepFinished(qsizetype job, qsizetype step);
    void waitingChanged(); ///< see isWaiting()
    void ended(qsizetype job);
    void finished();

private:
    void next();
    void askForAccount();
    void askForRights();
    void plan();
    void goOn(const exchange::Plan &anew);
    void run(const QList<exchange::Step> &steps, const QList<qsizetype> &places);
    void take(qsizetype step, const Result<> &result, const QString &note);
    void refuse(const Error &error);
    void end();

    const QList<Job> m_jobs;
    QList<Outcome> m_outcomes;
    QList<qsizetype> m_waiting; ///< jobs, the next first
    exchange::PlanRun *m_run = nullptr;
    qsizetype m_stepsEnded = 0;
    bool m_isRetry = false;
    bool m_isCancelled = false;
    bool m_isFinished = false;
};

} // namespace promote
