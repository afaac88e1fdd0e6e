// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/apply.h"

#include "api/client.h"
#include "flow/flowchanges.h"
#include "removal/removal.h"
#include "storage/archive.h"

#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace exchange {

namespace {

using Kind = Step::Kind;

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

} // namespace

QFuture<Result<Present>> fetch(Client &client, const QString &organisation)
{
    return client.actions(organisation)
        .then(&client,
              [&client, organisation](const Result<QList<zitadel::Action>> &actions) {
                  if (!actions)
                      return QtFuture::makeReadyValueFuture(
                          Result<Present>(std::unexpected(actions.error())));
                  return flows::read(client, organisation)
                      .then([actions = *actions](const Result<QList<zitadel::Flow>> &flows) {
                          return flows.transform([&actions](const QList<zitadel::Flow> &flows) {
                              return Present{actions, flows};
                          });
                      });
              })
        .unwrap();
}

Apply::Apply(Client &client, Archive &archive, const QString &organisation, const QList<Step> &steps,
             QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_archive(archive)
    , m_organisation(organisation)
    , m_steps(steps)
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
            m_archive.known().put(now).then(this, [this, id = now.id](const Result<> &kept) {
                if (!kept)
                    return finishStep(kept);
                m_client.updateAction(m_organisation, id, step().after.fields)
                    .then(this, [this](const Result<actionjson::WriteAnswer> &answer) {
                        finishStep(withoutValue(answer));
                    });
            });
        });
    case Kind::Delete:
        return check([this](const zitadel::Action &now) {
            removal::remove(m_client, m_archive, now, {.before = step().bindings})
                .then(this, [this](const Result<> &removed) { finishStep(removed); });
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

} // namespace exchange
