// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/readback.h"

#include "zitadel/reads.h"
#include "api/client.h"
#include "ledger/flowchanges.h"

#include <QCoreApplication>
#include <QPromise>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <memory>

namespace exchange {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

/// Actions and flows come by two ways; what both show belongs together.
bool fitTogether(const Present &present)
{
    QSet<QString> ids;
    for (const zitadel::Action &action : present.actions)
        ids.insert(action.id);
    for (const zitadel::Flow &flow : present.flows) {
        for (const zitadel::TriggerActions &trigger : flow.triggers) {
            if (!ids.contains(QSet(trigger.actionIds.cbegin(), trigger.actionIds.cend())))
                return false;
        }
    }
    return true;
}

/// Reads, and reads again until what was read is good.
struct Reading
{
    Client &client;
    QString organisation;
    bool wantsActions;
    std::function<bool(const Present &)> isGood;
    Error complaint; ///< where it does not become good
    size_t attempt = 0;
    QPromise<Result<Present>> promise = {};

    void finish(const Result<Present> &result)
    {
        promise.addResult(result);
        promise.finish();
    }
};

void read(const std::shared_ptr<Reading> &reading);

void judge(const std::shared_ptr<Reading> &reading, const Present &present)
{
    if (reading->isGood(present))
        return reading->finish(present);
    if (reading->attempt == reads::pauses.size())
        return reading->finish(std::unexpected(reading->complaint));
    QTimer::singleShot(reads::pauses[reading->attempt++], &reading->client, [reading] { read(reading); });
}

void readFlows(const std::shared_ptr<Reading> &reading, const QList<zitadel::Action> &actions)
{
    flows::read(reading->client, reading->organisation)
        .then(&reading->client, [reading, actions](const Result<QList<zitadel::Flow>> &flows) {
            if (!flows)
                return reading->finish(std::unexpected(flows.error()));
            judge(reading, {actions, *flows});
        });
}

void read(const std::shared_ptr<Reading> &reading)
{
    if (!reading->wantsActions)
        return readFlows(reading, {});
    reading->client.actions(reading->organisation)
        .then(&reading->client, [reading](const Result<QList<zitadel::Action>> &actions) {
            if (!actions)
                return reading->finish(std::unexpected(actions.error()));
            readFlows(reading, *actions);
        });
}

QFuture<Result<Present>> start(const std::shared_ptr<Reading> &reading)
{
    reading->promise.start();
    auto future = reading->promise.future();
    read(reading);
    return future;
}

QFuture<Result<>> await(Client &client, const QString &organisation, bool wantsActions, const Unseen &unseen)
{
    const auto isGood = [unseen, wantsActions](const Present &present) {
        return unseen.isSeenIn(present.flows) && (!wantsActions || unseen.isSeenIn(present.actions));
    };
    const Error complaint{.kind = Error::Kind::Conflict,
                          .message = Texts::tr("The server still shows the time before what was written."),
                          .advice = Texts::tr("Try again in a minute.")};
    return start(std::make_shared<Reading>(client, organisation, wantsActions, isGood, complaint))
        .then([](const Result<Present> &present) { return present.transform([](const Present &) {}); });
}

} // namespace

QFuture<Result<Present>> fetch(Client &client, const QString &organisation)
{
    const Error complaint{.kind = Error::Kind::Conflict,
                          .message = Texts::tr("The actions and the triggers that run them do not fit "
                                               "together; somebody is changing them."),
                          .advice = Texts::tr("Try again in a minute.")};
    return start(std::make_shared<Reading>(client, organisation, true, fitTogether, complaint));
}

bool Unseen::isSeenIn(const QList<zitadel::Flow> &flows) const
{
    QMap<std::pair<QString, QString>, QStringList> now;
    for (const zitadel::Flow &flow : flows) {
        for (const zitadel::TriggerActions &trigger : flow.triggers) {
            now.insert({flow.id, trigger.id}, trigger.actionIds);
            if (removed.intersects(QSet(trigger.actionIds.cbegin(), trigger.actionIds.cend())))
                return false;
        }
    }
    for (auto trigger = triggers.cbegin(); trigger != triggers.cend(); ++trigger) {
        if (now.value(trigger.key()) != trigger.value())
            return false;
    }
    return true;
}

bool Unseen::isSeenIn(const QList<zitadel::Action> &actions) const
{
    qsizetype seen = 0;
    for (const zitadel::Action &action : actions) {
        const auto sequence = sequences.constFind(action.id);
        if (removed.contains(action.id) ||
            (sequence != sequences.cend() && action.details.sequence < *sequence))
            return false;
        seen += sequence != sequences.cend();
    }
    return seen == sequences.size();
}

QFuture<Result<>> awaitFlows(Client &client, const QString &organisation, const Unseen &unseen)
{
    return await(client, organisation, false, unseen);
}

QFuture<Result<>> awaitAll(Client &client, const QString &organisation, const Unseen &unseen)
{
    return await(client, organisation, true, unseen);
}

} // namespace exchange
