// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/cases.h"

#include "archive/keptruns.h"
#include "run/outcome.h"
#include "workspace/runs.h"

#include <QPromise>
#include <QUuid>

/// Cases that are being run, one after the other.
struct Cases::Round
{
    zitadel::ActionFields action;
    QList<run::Case> waiting;
    QList<Outcome> done = {};
    QPromise<QList<Outcome>> promise = {};
};

Cases::Cases(KeptRuns &kept, Runs &runs, QObject *parent)
    : QObject(parent)
    , m_kept(kept)
    , m_runs(runs)
{
}

QFuture<Result<QList<run::Case>>> Cases::of(const QString &actionId)
{
    return m_kept.casesOf(actionId);
}

QFuture<Result<>> Cases::keep(const QString &actionId, run::Case one)
{
    if (one.id.isEmpty())
        one.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return m_kept.put(actionId, one).then(this, [this, actionId](const Result<> &kept) {
        emit changed(actionId);
        return kept;
    });
}

QFuture<Result<>> Cases::remove(const QString &actionId, const QString &caseId)
{
    return m_kept.removeCase(caseId).then(this, [this, actionId](const Result<> &removed) {
        emit changed(actionId);
        return removed;
    });
}

QFuture<QList<Cases::Outcome>> Cases::runAll(const zitadel::ActionFields &action,
                                             const QList<run::Case> &cases)
{
    const auto round = std::make_shared<Round>(action, cases);
    round->promise.start();
    auto future = round->promise.future();
    next(round);
    return future;
}

void Cases::next(const std::shared_ptr<Round> &round)
{
    if (round->waiting.isEmpty() || round->promise.isCanceled()) {
        round->promise.addResult(round->done);
        round->promise.finish();
        return;
    }
    const run::Case one = round->waiting.takeFirst();
    m_runs.run(run::orderOf(one, round->action))
        .then(this, [this, round, one](const Result<run::Report> &report) {
            round->done.append({one, report.transform([&one](const run::Report &came) {
                                    return run::differences(one, came);
                                })});
            next(round);
        });
}
