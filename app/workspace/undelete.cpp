// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/undelete.h"

#include "api/client.h"

#include <QPromise>

#include <algorithm>
#include <memory>

namespace {

struct Work
{
    Client &client;
    QString organisationId;
    QString actionId;
    QList<Bindings::Binding> bindings;
    QList<undelete::Rebound> done = {};
    QPromise<QList<undelete::Rebound>> promise = {};
};

void next(const std::shared_ptr<Work> &work);

void finish(const std::shared_ptr<Work> &work, const Result<> &result)
{
    work->done.append({work->bindings.takeFirst(), result});
    next(work);
}

void put(const std::shared_ptr<Work> &work, const zitadel::Flow &flow)
{
    const Bindings::Binding &binding = work->bindings.constFirst();
    const auto trigger = std::ranges::find(flow.triggers, binding.trigger, &zitadel::TriggerActions::id);
    QStringList actions = trigger != flow.triggers.end() ? trigger->actionIds : QStringList();
    if (actions.contains(work->actionId))
        return finish(work, {});
    actions.insert(std::min(binding.place, actions.size()), work->actionId);
    work->client.setTriggerActions(work->organisationId, binding.flow, binding.trigger, actions)
        .then(&work->client, [work](const Result<actionjson::WriteAnswer> &answer) {
            if (!answer && answer.error().kind != Error::Kind::NoChanges)
                return finish(work, std::unexpected(answer.error()));
            finish(work, {});
        });
}

void next(const std::shared_ptr<Work> &work)
{
    if (work->bindings.isEmpty()) {
        work->promise.addResult(work->done);
        work->promise.finish();
        return;
    }
    // Read for each one anew: two triggers of one flow are two lists, and either may have changed meanwhile.
    work->client.flow(work->organisationId, work->bindings.constFirst().flow)
        .then(&work->client, [work](const Result<zitadel::Flow> &flow) {
            if (!flow)
                return finish(work, std::unexpected(flow.error()));
            put(work, *flow);
        });
}

} // namespace

QFuture<QList<undelete::Rebound>> undelete::rebind(Client &client, const QString &organisationId,
                                                   const QString &actionId,
                                                   const QList<Bindings::Binding> &bindings)
{
    const auto work = std::make_shared<Work>(client, organisationId, actionId, bindings);
    work->promise.start();
    auto future = work->promise.future();
    next(work);
    return future;
}
