// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "run/case.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QStringList>

#include <memory>

class KeptRuns;
class Runs;

/// Runs of actions that are kept with what is expected of them. Lives on the GUI thread and never waits.
class Cases : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive this.
    Cases(KeptRuns &kept, Runs &runs, QObject *parent = nullptr);

    /// Those of an action, by name. Kind::Storage.
    QFuture<Result<QList<run::Case>>> of(const QString &actionId);
    /// Keeps @p one, under a new id where it has none. Kind::Storage.
    QFuture<Result<>> keep(const QString &actionId, run::Case one);
    QFuture<Result<>> remove(const QString &actionId, const QString &caseId);

    /// What came of a case.
    struct Outcome
    {
        run::Case of;
        /// Where the run was not as expected, a line each; none: it passed. An error: it could not be run.
        Result<QStringList> differences;

        bool isPassed() const { return differences && differences->isEmpty(); }
    };
    /// Runs @p cases with @p action as it is, one after the other. Cancelling the answer ends that after the
    /// one that is being run.
    QFuture<QList<Outcome>> runAll(const zitadel::ActionFields &action, const QList<run::Case> &cases);

signals:
    void changed(const QString &actionId);

private:
    struct Round;
    void next(const std::shared_ptr<Round> &round);

    KeptRuns &m_kept;
    Runs &m_runs;
};
