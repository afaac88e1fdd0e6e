// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/runs.h"

#include "run/engine.h"

#include <QCryptographicHash>
#include <QFutureWatcher>

namespace {

/// Of what a run depends on: also the timeout and whether it may fail decide what comes of it.
QByteArray hashOf(const zitadel::ActionFields &action)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QString line =
        QStringLiteral("%1 %2 ").arg(action.timeout.count()).arg(int(action.allowedToFail)) + action.name;
    hash.addData(line.toUtf8());
    hash.addData(QByteArrayView("\n")); // no name has one
    hash.addData(action.script.toUtf8());
    return hash.result();
}

} // namespace

Runs::Runs(QObject *parent)
    : QObject(parent)
    , m_checker(std::make_unique<run::Engine>())
    , m_runner(std::make_unique<run::Engine>())
{
}

Runs::~Runs() = default;

QFuture<Result<run::Report>> Runs::run(const run::Order &order)
{
    // A watcher rather than then(): the future that cancels the run is the engine's own.
    const QFuture<Result<run::Report>> future = m_runner->run(order);
    auto *watcher = new QFutureWatcher<Result<run::Report>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, order] {
        watcher->deleteLater();
        const auto answer = watcher->future();
        if (answer.isResultReadyAt(0) && answer.result())
            note(order, *answer.result());
    });
    watcher->setFuture(future);
    return future;
}

void Runs::note(const run::Order &order, const run::Report &report)
{
    for (qsizetype i = 0; i < report.runs.size() && i < order.actions.size(); ++i)
        if (report.runs[i].isBegun && report.runs[i].ended.isEmpty())
            m_ran.insert(hashOf(order.actions[i]));
    emit ran();
}

bool Runs::wasRun(const zitadel::ActionFields &action) const
{
    return m_ran.contains(hashOf(action));
}
