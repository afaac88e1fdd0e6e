// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/flowchanges.h"

#include "api/client.h"

#include <QPromise>

#include <algorithm>
#include <memory>

namespace flows {

namespace {

struct Reading
{
    Client &client;
    QString organisationId;
    QList<zitadel::Flow> flows = {};
    QPromise<Result<QList<zitadel::Flow>>> promise = {};
};

void readNext(const std::shared_ptr<Reading> &reading)
{
    const auto finish = [reading](Result<QList<zitadel::Flow>> result) {
        reading->promise.addResult(std::move(result));
        reading->promise.finish();
    };
    const QStringList &ids = Bindings::flowIds();
    if (reading->flows.size() == ids.size())
        return finish(reading->flows);
    reading->client.flow(reading->organisationId, ids[reading->flows.size()])
        .then(&reading->client, [reading, finish](const Result<zitadel::Flow> &flow) {
            if (!flow)
                return finish(std::unexpected(flow.error()));
            reading->flows.append(*flow);
            readNext(reading);
        });
}

enum class Kind { PutIn, TakeOut };

struct Work
{
    Client &client;
    QString organisationId;
    QString actionId;
    QList<Bindings::Binding> bindings;
    Kind kind = Kind::PutIn;
    QList<Change> done = {};
    QPromise<QList<Change>> promise = {};
};

void next(const std::shared_ptr<Work> &work);

void finish(const std::shared_ptr<Work> &work, const Result<> &result)
{
    work->done.append({.binding = work->bindings.takeFirst(), .result = result});
    next(work);
}

/// True if the trigger is as it was meant to be.
Result<> wanted(const Result<actionjson::WriteAnswer> &answer)
{
    if (!answer && answer.error().kind != Error::Kind::NoChanges)
        return std::unexpected(answer.error());
    return {};
}

void put(const std::shared_ptr<Work> &work, const zitadel::Flow &flow)
{
    const Bindings::Binding &binding = work->bindings.constFirst();
    const auto trigger = std::ranges::find(flow.triggers, binding.trigger, &zitadel::TriggerActions::id);
    QStringList actions = trigger != flow.triggers.end() ? trigger->actionIds : QStringList();
    const QStringList before = actions;
    if (actions.contains(work->actionId) != (work->kind == Kind::TakeOut))
        return finish(work, {});
    if (work->kind == Kind::TakeOut)
        actions.removeAll(work->actionId);
    else
        actions.insert(std::min(binding.place, actions.size()), work->actionId);
    work->client.setTriggerActions(work->organisationId, binding.flow, binding.trigger, actions)
        .then(&work->client, [work, before](const Result<actionjson::WriteAnswer> &answer) {
            const bool isWritten = answer || answer.error().mayHaveHappened;
            work->done.append({work->bindings.takeFirst(), wanted(answer), isWritten, before});
            next(work);
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

QFuture<QList<Change>> begin(const std::shared_ptr<Work> &work)
{
    work->promise.start();
    auto future = work->promise.future();
    next(work);
    return future;
}

} // namespace

QFuture<Result<QList<zitadel::Flow>>> read(Client &client, const QString &organisationId)
{
    const auto reading = std::make_shared<Reading>(client, organisationId);
    reading->promise.start();
    auto future = reading->promise.future();
    readNext(reading);
    return future;
}

QFuture<QList<Change>> bind(Client &client, const QString &organisationId, const QString &actionId,
                            const QList<Bindings::Binding> &bindings)
{
    return begin(std::make_shared<Work>(client, organisationId, actionId, bindings, Kind::PutIn));
}

QFuture<QList<Change>> unbind(Client &client, const QString &organisationId, const QString &actionId,
                              const QList<Bindings::Binding> &bindings)
{
    return begin(std::make_shared<Work>(client, organisationId, actionId, bindings, Kind::TakeOut));
}

QFuture<QList<Change>> takeBack(Client &client, const QString &organisationId, const QList<Change> &changes)
{
    QList<QFuture<Change>> writes;
    for (const Change &change : changes) {
        if (!change.isWritten)
            continue;
        const Bindings::Binding &binding = change.binding;
        writes << client.setTriggerActions(organisationId, binding.flow, binding.trigger, change.before)
                      .then([binding](const Result<actionjson::WriteAnswer> &answer) {
                          return Change{binding, wanted(answer), bool(answer), {}};
                      });
    }
    if (writes.isEmpty())
        return QtFuture::makeReadyValueFuture(QList<Change>());
    return QtFuture::whenAll(writes.begin(), writes.end()).then([](const QList<QFuture<Change>> &done) {
        QList<Change> results;
        for (const QFuture<Change> &write : done)
            results << write.result();
        return results;
    });
}

} // namespace flows
