// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/apply.h"

#include "api/client.h"
#include "storage/archive.h"

#include <QPromise>
#include <QTimer>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace exchange {

namespace {

using Kind = Step::Kind;

constexpr std::array flowIds{"1", "2", "3", "4"}; // reference 2.11

Error refused(Error::Kind kind, const QString &message)
{
    return {.kind = kind, .message = message};
}

Result<> withoutValue(const Result<actionjson::WriteAnswer> &answer)
{
    // That it is so already is what was wanted.
    if (answer || answer.error().kind == Error::Kind::NoChanges)
        return {};
    return std::unexpected(answer.error());
}

struct Fetching
{
    Present present;
    QPromise<Result<Present>> promise;

    void finish(Result<Present> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }
};

void fetchFlow(Client &client, const QString &organisation, const std::shared_ptr<Fetching> &fetching)
{
    const size_t done = size_t(fetching->present.flows.size());
    if (done == flowIds.size())
        return fetching->finish(std::move(fetching->present));
    client.flow(organisation, QString::fromLatin1(flowIds[done]))
        .then(&client, [&client, organisation, fetching](const Result<zitadel::Flow> &flow) {
            if (!flow)
                return fetching->finish(std::unexpected(flow.error()));
            fetching->present.flows.append(*flow);
            fetchFlow(client, organisation, fetching);
        });
}

} // namespace

QFuture<Result<Present>> fetch(Client &client, const QString &organisation)
{
    const auto fetching = std::make_shared<Fetching>();
    fetching->promise.start();
    auto future = fetching->promise.future();
    client.actions(organisation)
        .then(&client, [&client, organisation, fetching](const Result<QList<zitadel::Action>> &actions) {
            if (!actions)
                return fetching->finish(std::unexpected(actions.error()));
            fetching->present.actions = *actions;
            fetchFlow(client, organisation, fetching);
        });
    return future;
}

Apply::Apply(Client &client, const QString &organisation, const QList<Step> &steps, const Keeper &keep,
             QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_organisation(organisation)
    , m_steps(steps)
    , m_keep(keep)
    , m_results(steps.size())
{
}

bool Apply::isGood() const
{
    return std::ranges::all_of(m_results, [](const auto &result) { return result && *result; });
}

void Apply::start()
{
    m_client.actions(m_organisation).then(this, [this](const Result<QList<zitadel::Action>> &actions) {
        if (!actions) {
            for (auto &result : m_results)
                result = std::unexpected(actions.error());
            m_next = m_steps.size();
            emit finished();
            return;
        }
        for (const zitadel::Action &action : *actions)
            m_ids.insert(action.fields.name.toCaseFolded(), action.id);
        next();
    });
}

void Apply::next()
{
    if (m_next == m_steps.size()) {
        emit finished();
        return;
    }
    if (m_isCancelled)
        return finishStep(std::unexpected(refused(Error::Kind::Cancelled, tr("Cancelled before it began."))));
    if (!step().blocked.isEmpty())
        return finishStep(std::unexpected(refused(Error::Kind::Input, step().blocked)));
    carryOut();
}

void Apply::finishStep(const Result<> &result)
{
    m_results[m_next] = result;
    emit stepFinished(m_next);
    ++m_next;
    // By way of the event loop: thousands of steps must not pile up on the stack.
    QTimer::singleShot(0, this, &Apply::next);
}

void Apply::carryOut()
{
    switch (step().kind) {
    case Kind::Create:
        return create();
    case Kind::SetState:
        return setState();
    case Kind::SetTrigger:
        return setTrigger();
    case Kind::Change:
        return check([this](const zitadel::Action &now) {
            keep(now, false, [this, id = now.id] {
                m_client.updateAction(m_organisation, id, step().after.fields)
                    .then(this, [this](const Result<actionjson::WriteAnswer> &answer) {
                        finishStep(withoutValue(answer));
                    });
            });
        });
    case Kind::Delete:
        return check([this](const zitadel::Action &now) {
            keep(now, true, [this, id = now.id] {
                m_client.deleteAction(m_organisation, id).then(this, [this](const Result<> &deleted) {
                    finishStep(deleted);
                });
            });
        });
    }
}

void Apply::check(const std::function<void(const zitadel::Action &now)> &then)
{
    m_client.action(m_organisation, step().before.id)
        .then(this, [this, then](const Result<zitadel::Action> &now) {
            if (!now)
                return finishStep(std::unexpected(now.error()));
            if (now->fields != step().before.fields)
                return finishStep(std::unexpected(
                    refused(Error::Kind::Conflict, tr("Somebody else changed it since the plan was made."))));
            then(*now);
        });
}

void Apply::keep(const zitadel::Action &now, bool isDeletion, const std::function<void()> &then)
{
    m_keep(now, isDeletion).then(this, [this, then](const Result<> &kept) {
        if (!kept)
            return finishStep(std::unexpected(kept.error()));
        then();
    });
}

void Apply::create()
{
    m_client.createAction(m_organisation, step().after.fields)
        .then(this, [this](const Result<actionjson::WriteAnswer> &answer) {
            if (answer)
                m_ids.insert(step().after.fields.name.toCaseFolded(), answer->id);
            finishStep(withoutValue(answer));
        });
}

void Apply::setState()
{
    const QString id = idOf(step().after.fields.name);
    if (id.isEmpty())
        return finishStep(std::unexpected(refused(Error::Kind::Input, tr("The action is not there."))));
    auto answer = step().after.isActive ? m_client.reactivateAction(m_organisation, id)
                                        : m_client.deactivateAction(m_organisation, id);
    answer.then(
        this, [this](const Result<actionjson::WriteAnswer> &written) { finishStep(withoutValue(written)); });
}

void Apply::setTrigger()
{
    const TriggerNames &trigger = step().trigger;
    QStringList ids;
    for (const QString &name : trigger.actions) {
        ids << idOf(name);
        if (ids.constLast().isEmpty())
            return finishStep(
                std::unexpected(refused(Error::Kind::Input, tr("The action “%1” is not there.").arg(name))));
    }
    QStringList before;
    for (const QString &name : step().triggerBefore)
        before << idOf(name);
    m_client.flow(m_organisation, trigger.flow)
        .then(this, [this, ids, before](const Result<zitadel::Flow> &flow) {
            if (!flow)
                return finishStep(std::unexpected(flow.error()));
            QStringList now;
            for (const zitadel::TriggerActions &each : flow->triggers) {
                if (each.id == step().trigger.trigger)
                    now = each.actionIds;
            }
            if (now != before)
                return finishStep(std::unexpected(
                    refused(Error::Kind::Conflict, tr("Somebody else changed it since the plan was made."))));
            m_client.setTriggerActions(m_organisation, step().trigger.flow, step().trigger.trigger, ids)
                .then(this, [this](const Result<actionjson::WriteAnswer> &answer) {
                    finishStep(withoutValue(answer));
                });
        });
}

QString Apply::idOf(const QString &name) const
{
    return m_ids.value(name.toCaseFolded());
}

Apply::Keeper keeper(Archive &archive)
{
    return [&archive](const zitadel::Action &before, bool isDeletion) {
        if (!isDeletion)
            return archive.known().put(before);
        return archive.removed().add(before, {}).then([](const Result<qint64> &kept) -> Result<> {
            if (!kept)
                return std::unexpected(kept.error());
            return {};
        });
    };
}

} // namespace exchange
