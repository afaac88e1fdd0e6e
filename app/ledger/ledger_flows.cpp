// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What triggers run: read with our own writes in mind, and written from nothing else.
#include "api/client.h"
#include "ledger/awaitread.h"
#include "ledger/ledger.h"
#include "ledger/triggerwriting.h"

#include <algorithm>

using zitadel::Action;
using Lateness = RecentWrites::Lateness;

namespace {

/// Actions and flows come by two ways; what both show belongs together.
bool fitTogether(const QList<Action> &actions, const QList<zitadel::Flow> &flows)
{
    QSet<QString> ids;
    for (const Action &action : actions)
        ids.insert(action.id);
    return std::ranges::all_of(flows, [&ids](const zitadel::Flow &flow) {
        return std::ranges::all_of(flow.triggers, [&ids](const zitadel::TriggerActions &trigger) {
            return ids.contains(QSet(trigger.actionIds.cbegin(), trigger.actionIds.cend()));
        });
    });
}

} // namespace

Error Ledger::stillLate()
{
    return {.kind = Error::Kind::Conflict,
            .message = tr("The server still shows the time before what was written."),
            .advice = tr("Try again in a minute.")};
}

QFuture<Result<Ledger::Flows>> Ledger::askFlows(const QString &organisation)
{
    QList<QFuture<Result<zitadel::Flow>>> questions;
    for (const QString &id : zitadel::flowIds())
        questions.append(m_client.flow(organisation, id));
    return QtFuture::whenAll(questions.begin(), questions.end())
        .then(this,
              [this, organisation](const QList<QFuture<Result<zitadel::Flow>>> &answers) -> Result<Flows> {
                  Flows flows;
                  for (const QFuture<Result<zitadel::Flow>> &answer : answers) {
                      if (answer.resultCount() == 0) // the client died
                          return std::unexpected(Error{.kind = Error::Kind::Cancelled});
                      const Result<zitadel::Flow> flow = answer.result();
                      if (!flow)
                          return std::unexpected(flow.error());
                      flows.flows.append(*flow);
                  }
                  judgeLateness(flows, organisation, Known::ByReads);
                  return flows;
              })
        .then(this,
              [this, organisation](Result<Flows> flows) {
                  if (!flows || (!flows->isLate && !flows->isDoubtful))
                      return QtFuture::makeReadyValueFuture(flows);
                  // Somebody may have set again what was there before our write; events tell.
                  return readFlowLog(organisation)
                      .then(this, [this, organisation, flows](const Result<> &read) mutable {
                          if (read)
                              judgeLateness(*flows, organisation, Known::ByEvents);
                          return flows;
                      });
              })
        .unwrap();
}

/// Whether a read shows the time before our own writes, as far as is known.
void Ledger::judgeLateness(Flows &flows, const QString &organisation, Known known)
{
    flows.isLate = false;
    flows.isDoubtful = false;
    const FlowLog &log = m_flowLogs[organisation];
    for (const zitadel::Flow &flow : std::as_const(flows.flows)) {
        for (const zitadel::TriggerId &trigger : zitadel::triggerIds()) {
            if (trigger.flow != flow.id)
                continue;
            const QStringList now = zitadel::actionsOf(flow, trigger.trigger);
            if (known == Known::ByEvents && log.isNewest(trigger, now))
                continue;
            const Lateness lateness = m_recent.latenessOf(flow, organisation, trigger.trigger);
            flows.isLate |= lateness == Lateness::Late;
            flows.isDoubtful |= lateness == Lateness::Doubtful;
        }
    }
}

QFuture<Result<Ledger::Flows>> Ledger::readFlows(const QString &organisation)
{
    const auto ask = [this, organisation] { return askFlows(organisation); };
    const auto isGood = [](const Result<Flows> &flows) {
        return !flows || (!flows->isLate && !flows->isDoubtful);
    };
    return reads::await<Result<Flows>>(this, ask, isGood, reads::atLength);
}

QFuture<Result<Ledger::Snapshot>> Ledger::askSnapshot(const QString &organisation)
{
    return readList(organisation)
        .then(this,
              [this, organisation](const Result<QList<Action>> &actions) -> QFuture<Result<Snapshot>> {
                  if (!actions)
                      return QtFuture::makeReadyValueFuture(
                          Result<Snapshot>(std::unexpected(actions.error())));
                  return askFlows(organisation).then(this, [actions](const Result<Flows> &flows) {
                      return flows.transform([&actions](const Flows &flows) {
                          return Snapshot{*actions, flows.flows, flows.isLate};
                      });
                  });
              })
        .unwrap();
}

QFuture<Result<Ledger::Snapshot>> Ledger::readSnapshot(const zitadel::Organisation &organisation)
{
    const auto ask = [this, id = organisation.id] { return askSnapshot(id); };
    const auto isGood = [](const Result<Snapshot> &present) {
        return !present || (!present->isLate && fitTogether(present->actions, present->flows));
    };
    return reads::await<Result<Snapshot>>(this, ask, isGood, reads::atLength)
        .then(this,
              [this, organisation, isGood](Result<Snapshot> present) -> QFuture<Result<Snapshot>> {
                  if (present && present->isLate)
                      present = std::unexpected(stillLate());
                  else if (present && !isGood(present))
                      present = std::unexpected(
                          Error{.kind = Error::Kind::Conflict,
                                .message = tr("The actions and the triggers that run them do not fit "
                                              "together; somebody is changing them."),
                                .advice = tr("Try again in a minute.")});
                  if (!present)
                      return QtFuture::makeReadyValueFuture(present);
                  present->actions = corrected(present->actions, organisation.id);
                  return noteList(organisation, present->actions)
                      .then(this, [present](const Result<> &kept) mutable {
                          present->kept = kept;
                          return present;
                      });
              })
        .unwrap();
}

QFuture<Result<>> Ledger::awaitSeen(const QString &organisation)
{
    const auto ask = [this, organisation] { return askSnapshot(organisation); };
    const auto isSeen = [this, organisation](const Snapshot &present) {
        return !present.isLate && m_recent.areSeenIn(present.actions, organisation);
    };
    const auto isGood = [isSeen](const Result<Snapshot> &present) { return !present || isSeen(*present); };
    return reads::await<Result<Snapshot>>(this, ask, isGood, reads::atLength)
        .then(this, [isSeen](const Result<Snapshot> &present) -> Result<> {
            if (!present)
                return std::unexpected(present.error());
            return isSeen(*present) ? Result<>() : std::unexpected(stillLate());
        });
}

QFuture<Result<>> Ledger::readFlowLog(const QString &organisation)
{
    const auto refused = [] { return Result<>(std::unexpected(Error{.kind = Error::Kind::Forbidden})); };
    // Without an organisation the events of all would be told.
    if (m_isLogRefused || organisation.isEmpty())
        return QtFuture::makeReadyValueFuture(refused());
    return m_client.flowEvents(organisation, {}, m_flowLogs[organisation].newest())
        .then(this, [this, organisation](const Result<QList<zitadel::ServerEvent>> &events) -> Result<> {
            if (events) {
                m_flowLogs[organisation].add(*events);
                return {};
            }
            const Error::Kind kind = events.error().kind;
            m_isLogRefused |= kind == Error::Kind::Forbidden || kind == Error::Kind::NoRoute;
            return std::unexpected(events.error());
        });
}

QFuture<Ledger::TriggerWrite>
Ledger::changeTrigger(const QString &organisation, const zitadel::TriggerId &trigger, const EditTrigger &edit)
{
    const auto writing = std::make_shared<TriggerWriting>(*this, organisation, trigger, edit);
    // One of ours after the other, or they would overtake each other.
    auto &waiting = m_triggerWritings[{organisation, trigger}];
    waiting.append(writing);
    if (waiting.size() == 1)
        writing->start();
    return writing->future().then(this, [this, organisation, trigger](const TriggerWrite &write) {
        auto &waiting = m_triggerWritings[{organisation, trigger}];
        waiting.removeFirst();
        if (!waiting.isEmpty())
            waiting.constFirst()->start();
        return write;
    });
}
