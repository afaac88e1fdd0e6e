// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/lockout.h"

#include "base/answers.h"
#include "ledger/bindings.h"
#include "run/engine.h"
#include "run/verdict.h"
#include "script/syntaxtree.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QtConcurrentRun>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace lockout {

namespace {

/// On another thread, as some texts made to be slow take seconds.
QList<script::Problem> check(const zitadel::ActionFields &fields, const QList<zitadel::TriggerId> &triggers)
{
    return script::problemsOf(script::SyntaxTree(fields.script), fields, triggers);
}

} // namespace

QFuture<void> asked(QObject *context, Bindings &bindings, const QString &organisation)
{
    auto enough = std::make_shared<QPromise<void>>();
    enough->start();
    QTimer::singleShot(patience / 2, context, [enough] { enough->finish(); });
    return QtFuture::whenAny(bindings.known(organisation), enough->future()).then(context, [](const auto &) {
    });
}

Runners runnersOf(const Bindings &bindings, const zitadel::Action &action)
{
    if (action.id.isEmpty())
        return {.areKnown = true};
    return {.triggers = bindings.triggersOf(action.id),
            .areKnown = bindings.isKnown(action.details.resourceOwner)};
}

QSet<QString> Danger::keys() const
{
    QSet<QString> keys;
    for (const script::Problem &problem : problems)
        keys.insert(problem.id + u' ' + problem.message);
    return keys;
}

Danger dangerOf(const zitadel::Action &action, const QList<script::Problem> &problems, const Runners &runners)
{
    if (!action.isActive() || !runners.mayBeSome())
        return {};
    const auto counted = [&](bool allowedToFail) {
        QList<script::Problem> found = script::stopping(problems, allowedToFail);
        if (runners.triggers.isEmpty())
            found.removeIf(
                [](const script::Problem &problem) { return problem.severity != script::Severity::Error; });
        return found;
    };
    const QList<script::Problem> found = counted(action.fields.allowedToFail);
    return {.problems = found,
            .runners = runners,
            .canBeAllowed = !action.fields.allowedToFail && counted(true).isEmpty()};
}

namespace {

/// A look that is under way.
struct Look
{
    QPromise<Findings> promise;
    Findings known{.danger = {}, .isChecked = false}; ///< by now
    QFuture<Result<run::Checked>> asked;              ///< of the engine

    void finish()
    {
        asked.cancel();
        if (promise.future().isFinished())
            return; // the patience is at its end
        promise.addResult(known);
        promise.finish();
    }
};

} // namespace

QFuture<Findings> lookAt(QObject *context, Bindings &bindings, run::Engine &engine,
                         const zitadel::Action &action)
{
    const auto look = std::make_shared<Look>();
    look->promise.start();
    QTimer::singleShot(patience, context, [look] { look->finish(); });
    asked(context, bindings, action.details.resourceOwner)
        .then(context, [context, &bindings, &engine, action, look] {
            const Runners runners = runnersOf(bindings, action);
            look->asked = engine.check(action.fields, runners.triggers);
            answers::broughtTo(context, QtConcurrent::run(check, action.fields, runners.triggers))
                .then(context, [context, action, runners, look](const QList<script::Problem> &problems) {
                    look->known = {.danger = dangerOf(action, problems, runners)};
                    // A watcher, as the future itself must stay one that can be cancelled.
                    auto *watcher = new QFutureWatcher<Result<run::Checked>>(context);
                    QObject::connect(
                        watcher, &QFutureWatcherBase::finished, context,
                        [watcher, action, problems, runners, look] {
                            watcher->deleteLater();
                            if (watcher->future().resultCount() > 0)
                                look->known.danger =
                                    dangerOf(action, run::verdict(problems, watcher->result(), action.fields),
                                             runners);
                            look->finish();
                        });
                    watcher->setFuture(look->asked);
                });
        });
    return look->promise.future();
}

} // namespace lockout
