// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/plan.h"
#include "exchange/steporder.h"
#include "ledger/ledger.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace exchange {

/// Carries out the steps of a plan on the GUI thread without waiting: those of different actions side by
/// side, at most `atOnce` requests at a time; triggers and deletions one by one after them (StepOrder).
///
/// Right before an action is changed, switched or deleted it is read, and the step is refused
/// (Kind::Conflict) where it is not what the plan saw; the same with a trigger. What is replaced goes into
/// the history first, and what is deleted to where it can be brought back; where that fails, the step is
/// refused. What was written goes into the history, too; where that fails, notes() tells.
///
/// Reads that lag behind these writes are waited for (API 23). What builds on a step that failed is refused:
/// the other steps of its action, triggers that run it, and every deletion. Once the server cannot be reached
/// or has no trust any more, the rest is not begun. Where it asks for fewer requests (429, 503) all waits,
/// and the step is tried again, several times, before it fails; then, too, the rest is not begun. A step
/// whose answer got lost is tried again once, after a look at what the first try did.
class PlanRun : public QObject
{
    Q_OBJECT

public:
    static constexpr int atOnce = 4;

    /// @p ledger is borrowed and must outlive this.
    PlanRun(Ledger &ledger, const QString &organisation, const QList<Step> &steps, QObject *parent = nullptr);

    void start();
    /// Stops after the requests that are under way: what only read so far writes nothing. It ends every wait,
    /// also that for late reads once all steps are done.
    void cancel();

    /// How long the server is left alone before each further try of a step, a little chance aside; for tests.
    void setPauses(const QList<std::chrono::milliseconds> &pauses) { m_pauses = pauses; }

    const QList<Step> &steps() const { return m_steps; }
    /// What came of each step so far; Kind::Cancelled of those that were not begun.
    const QList<std::optional<Result<>>> &results() const { return m_results; }
    /// What there is to know of a step that was done, one sentence; mostly empty.
    const QStringList &notes() const { return m_notes; }
    bool isFinished() const { return m_isFinished; }
    bool isGood() const;
    /// The server asks for fewer requests, and nothing is begun for a while.
    bool isWaiting() const { return m_wait.isActive(); }

    struct Again
    {
        qsizetype index; ///< in steps()
        Step step;       ///< with what is known by now
    };
    /// The steps that may succeed when another run does them as they are, in their order: those that failed
    /// on the way, or were not begun. What somebody else changed needs a new plan, and so does what builds on
    /// it.
    QList<Again> retryable() const;

signals:
    void stepFinished(qsizetype step); ///< in any order
    void waitingChanged();             ///< see isWaiting()
    void finished(); ///< after all reads show what was written, or have had some seconds for it

private:
    using Then = std::function<void(const zitadel::Action &now)>;

    // planrun.cpp: which step is begun when, and what follows from its end
    void readList();
    void take(const QList<zitadel::Action> &actions);
    void nextSoon();
    void next();
    void begin(qsizetype index);
    void finishStep(qsizetype index, const Result<> &result);
    bool putOff(qsizetype index, const Error &error);
    void wait(int tries, const Error &error);
    void goOn();
    std::optional<Error> refusal(qsizetype index);
    bool buildsOnFailure(const Step &step) const;
    void settle();
    void finish();
    Step refreshed(qsizetype index) const;

    // planrun_steps.cpp: one step
    void carryOut(qsizetype index);
    void check(qsizetype index, const Then &then);
    void judge(qsizetype index, const zitadel::Action &now, const Then &then);
    bool isDoneAlready(qsizetype index, const zitadel::Action &now) const;
    void create(qsizetype index);
    void change(qsizetype index, const zitadel::Action &now);
    void setState(qsizetype index);
    void setState(qsizetype index, const zitadel::Action &now);
    void setTrigger(qsizetype index);
    void deleteIt(qsizetype index);
    void sendCreate(qsizetype index);
    void findOwn(qsizetype index, const Error &error);
    void written(qsizetype index, const Result<Ledger::Written> &written);
    void noteOvertaken(qsizetype index, const Ledger::Written &written);
    QString idOf(const QString &name) const;
    bool mayBeDone(qsizetype index) const;

    Ledger &m_ledger;
    const QString m_organisation;
    const QList<Step> m_steps;
    StepOrder m_order;
    QList<std::chrono::milliseconds> m_pauses;
    QList<std::optional<Result<>>> m_results;
    QStringList m_notes;
    QHash<QString, QString> m_ids;             ///< of the organisation's actions, by nameKey()
    QHash<QString, QString> m_idsBefore;       ///< the same before the first step
    QHash<QString, zitadel::Action> m_written; ///< as they are after this, by id
    QSet<QString> m_failed;                    ///< StepOrder::keysOf() the steps that failed
    QSet<qsizetype> m_heldBack;                ///< refused, as an earlier step failed
    QHash<qsizetype, int> m_tries;             ///< of steps that were put off
    QHash<qsizetype, Error> m_putOff;          ///< and why they were
    QSet<qsizetype> m_mayBeDone;               ///< by a try whose answer was that of no success
    QSet<qsizetype> m_lost;                    ///< tried again, as the answer did not come
    QList<qsizetype> m_again;                  ///< put off, and due once the wait is over
    QTimer m_wait;
    QTimer m_soon;
    std::optional<bool> m_countsPerAction;
    int m_refusals = 0; ///< for too many requests, since something succeeded; those at one time count once
    int m_underWay = 0;
    int m_most = atOnce; ///< less after the server asked for fewer requests
    bool m_isListed = false;
    bool m_hasWritten = false;
    bool m_hasFailed = false;
    bool m_isCutOff = false; ///< no further request would come through
    bool m_isCancelled = false;
    bool m_isSettling = false;
    bool m_isFinished = false;
};

} // namespace exchange
