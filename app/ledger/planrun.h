// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/plan.h"
#include "ledger/ledger.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

namespace exchange {

/// Carries out the steps of a plan, one after the other, on the GUI thread without waiting.
///
/// Right before an action is changed, switched or deleted it is read, and the step is refused
/// (Kind::Conflict) where it is not what the plan saw; the same with a trigger. What is replaced goes into
/// the history first, and what is deleted to where it can be brought back; where that fails, the step is
/// refused. What was written goes into the history, too; where that fails, notes() tells.
///
/// Reads that lag behind these writes are waited for (API 23). What builds on a step that failed is refused:
/// the other steps of its action, triggers that run it, and every deletion. Once the server cannot be reached
/// or has no trust any more, the rest is not begun.
class PlanRun : public QObject
{
    Q_OBJECT

public:
    /// @p ledger is borrowed and must outlive this.
    PlanRun(Ledger &ledger, const QString &organisation, const QList<Step> &steps, QObject *parent = nullptr);

    void start();
    /// Stops after the request that is under way. Once all steps are done it only ends the wait for late
    /// reads.
    void cancel();

    const QList<Step> &steps() const { return m_steps; }
    /// What came of each step so far; Kind::Cancelled of those that were not begun.
    const QList<std::optional<Result<>>> &results() const { return m_results; }
    /// What there is to know of a step that was done, one sentence; mostly empty.
    const QStringList &notes() const { return m_notes; }
    bool isFinished() const { return m_isFinished; }
    bool isGood() const;

signals:
    void stepFinished(qsizetype step);
    void finished(); ///< after all reads show what was written, or have had some seconds for it

private:
    void next();
    void finishStep(const Result<> &result);
    std::optional<Error> refusal() const;
    void carryOut();
    void check(const std::function<void(const zitadel::Action &now)> &then);
    void judge(const zitadel::Action &now, const std::function<void(const zitadel::Action &now)> &then);
    void create();
    void change(const zitadel::Action &now);
    void setState();
    void setState(const zitadel::Action &now);
    void setTrigger();
    void deleteIt();
    void written(const Result<Ledger::Written> &written);
    void settle();
    void finish();
    const Step &step() const { return m_steps[m_next]; }
    QString idOf(const QString &name) const;

    Ledger &m_ledger;
    const QString m_organisation;
    const QList<Step> m_steps;
    QList<std::optional<Result<>>> m_results;
    QStringList m_notes;
    QHash<QString, QString> m_ids;             ///< of the organisation's actions, by nameKey()
    QHash<QString, zitadel::Action> m_written; ///< as they are after this, by id
    QSet<QString> m_failed;                    ///< actions with a step that failed, by nameKey()
    qsizetype m_next = 0;
    bool m_hasWritten = false;
    bool m_hasFailed = false;
    bool m_isCutOff = false; ///< no further request would come through
    bool m_isCancelled = false;
    bool m_isSettling = false;
    bool m_isFinished = false;
};

} // namespace exchange
