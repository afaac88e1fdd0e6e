// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/triggerwriting.h"

#include "api/client.h"
#include "ledger/awaitread.h"
#include "ledger/bindings.h"
#include "zitadel/writeanswer.h"

#include <QTimer>

#include <cstdlib>

using Lateness = RecentWrites::Lateness;
using zitadel::ServerEvent;
using namespace std::chrono_literals;

namespace {

/// How long ago a change may be for its author to take it back by themselves, and how long to wait for that.
constexpr auto rightNow = 5s;
constexpr auto untilItStays = 2s;

} // namespace

TriggerWriting::TriggerWriting(Ledger &ledger, const QString &organisation, const zitadel::TriggerId &trigger,
                               Ledger::EditTrigger edit)
    : m_ledger(ledger)
    , m_organisation(organisation)
    , m_trigger(trigger)
    , m_edit(std::move(edit))
{
    m_promise.start();
}

void TriggerWriting::start()
{
    const auto self = shared_from_this();
    const auto ask = [self] { return self->m_ledger.readFlowLog(self->m_organisation); };
    const auto isGood = [self](const Result<> &read) { return read || !self->m_ledger.mayReadFlowLog(); };
    reads::await<Result<>>(&m_ledger, ask, isGood, reads::briefly)
        .then(&m_ledger, [self](const Result<> &read) {
            self->m_isLogged = bool(read);
            self->m_seen = self->log().newest();
            self->read();
        });
}

void TriggerWriting::finish()
{
    if (m_outcome.isWritten && m_outcome.result)
        m_ledger.bindings().noteWritten(m_organisation, m_trigger, m_outcome.after);
    m_promise.addResult(m_outcome);
    m_promise.finish();
}

void TriggerWriting::refuse(const Error &error, const QStringList &now)
{
    m_outcome.result = std::unexpected(error);
    m_outcome.before = now;
    m_outcome.after = now;
    finish();
}

// -- what it runs now

void TriggerWriting::read()
{
    if (m_isLogged && !log().of(m_trigger).isEmpty())
        readByLog();
    else
        readInTime();
}

/// What is stored counts, however late reads are; a read tells which of that has not been deleted since.
void TriggerWriting::readByLog()
{
    m_ledger.m_client.flow(m_organisation, m_trigger.flow)
        .then(&m_ledger, [self = shared_from_this()](const Result<zitadel::Flow> &flow) {
            if (!flow)
                return self->refuse(flow.error());
            self->m_shown = zitadel::actionsOf(*flow, self->m_trigger.trigger);
            self->m_seen = self->log().newest();
            self->withoutDeleted(self->log().of(self->m_trigger).constLast().actionIds, self->m_shown,
                                 [self](const QStringList &now) { self->judge(now); });
        });
}

void TriggerWriting::readInTime()
{
    const auto self = shared_from_this();
    const auto ask = [self] {
        return self->m_ledger.m_client.flow(self->m_organisation, self->m_trigger.flow);
    };
    const auto lateness = [self](const zitadel::Flow &flow) {
        return self->m_ledger.m_recent.latenessOf(flow, self->m_organisation, self->m_trigger.trigger);
    };
    const auto isGood = [lateness](const Result<zitadel::Flow> &flow) {
        return !flow || lateness(*flow) == Lateness::Current;
    };
    // What may never have been written is not waited for at length.
    const auto pauses =
        m_ledger.m_recent.isDoubtful(m_organisation, m_trigger) ? reads::briefly : reads::patiently;
    reads::await<Result<zitadel::Flow>>(&m_ledger, ask, isGood, pauses)
        .then(&m_ledger, [self, lateness](const Result<zitadel::Flow> &flow) {
            if (!flow)
                return self->refuse(flow.error());
            if (lateness(*flow) == Lateness::Late)
                return self->refuse(Ledger::stillLate());
            self->m_shown = zitadel::actionsOf(*flow, self->m_trigger.trigger);
            self->judge(self->m_shown);
        });
}

QStringList TriggerWriting::present(QStringList ids) const
{
    ids.removeIf([this](const QString &id) {
        return log().isDeleted(id) || (m_ledger.m_recent.knows(id) && !m_ledger.m_recent.find(id));
    });
    return ids;
}

/// Hands over those of @p ids that have not been deleted. Those among @p known were there a moment ago; of
/// the others their events are asked, as a read may not show yet what was made a moment ago.
void TriggerWriting::withoutDeleted(const QStringList &ids, const QStringList &known,
                                    const std::function<void(const QStringList &)> &then)
{
    QStringList unknown = present(ids);
    unknown.removeIf(
        [&](const QString &id) { return known.contains(id) || m_ledger.m_recent.find(id).has_value(); });
    if (unknown.isEmpty())
        return then(present(ids));
    QList<QFuture<Result<QList<ServerEvent>>>> questions;
    for (const QString &id : std::as_const(unknown))
        questions.append(m_ledger.m_client.actionEvents(m_organisation, id));
    QtFuture::whenAll(questions.begin(), questions.end())
        .then(&m_ledger, [self = shared_from_this(), ids, unknown,
                          then](const QList<QFuture<Result<QList<ServerEvent>>>> &answers) {
            for (qsizetype i = 0; i < unknown.size(); ++i) {
                if (answers[i].resultCount() == 0)
                    continue;
                const Result<QList<ServerEvent>> events = answers[i].result();
                if (events && !events->isEmpty() && events->constLast().type == ServerEvent::Type::Removed)
                    self->log().noteDeleted(unknown[i]);
            }
            then(self->present(ids));
        });
}

// -- changing it

void TriggerWriting::judge(const QStringList &now)
{
    m_outcome.before = now;
    m_outcome.after = now;
    const Result<Ledger::TriggerEdit> wanted = m_edit(now);
    if (!wanted)
        return refuse(wanted.error(), now);
    if (wanted->actionIds != now || wanted->isSentAnyway)
        return send(wanted->actionIds);
    if (m_hasLookedAgain || !mayBeTakenBack())
        return finish();
    m_hasLookedAgain = true;
    QTimer::singleShot(untilItStays, &m_ledger, [self = shared_from_this()] { self->start(); });
}

/// Somebody else has set right now what is wanted here. They may just be finding out that they overtook a
/// third one, and take it back: so it counts once it has stayed.
bool TriggerWriting::mayBeTakenBack() const
{
    const Sets sets = m_isLogged ? log().of(m_trigger) : Sets();
    if (sets.isEmpty() || log().isOwn(sets.constLast().sequence))
        return false;
    const auto age = sets.constLast().at.secsTo(QDateTime::currentDateTimeUtc());
    return std::abs(age) <= std::chrono::seconds(rightNow).count();
}

void TriggerWriting::send(const QStringList &wanted)
{
    m_ledger.m_client.setTriggerActions(m_organisation, m_trigger.flow, m_trigger.trigger, wanted)
        .then(&m_ledger, [self = shared_from_this(), wanted](const Result<zitadel::WriteAnswer> &answer) {
            self->answered(answer, wanted);
        });
}

void TriggerWriting::answered(const Result<zitadel::WriteAnswer> &answer, const QStringList &wanted)
{
    const bool mayBeWritten = answer || answer.error().mayHaveHappened;
    if (mayBeWritten && m_shown != m_outcome.before)
        m_ledger.m_recent.wroteTrigger(m_organisation, m_trigger, m_shown, wanted, bool(answer));
    if (mayBeWritten)
        m_ledger.m_recent.wroteTrigger(m_organisation, m_trigger, m_outcome.before, wanted, bool(answer));
    m_outcome.isWritten = mayBeWritten;
    // That it is so already is what was wanted.
    const bool isGood = answer || answer.error().kind == Error::Kind::NoChanges;
    if (!isGood)
        m_outcome.result = std::unexpected(answer.error());
    if (isGood || mayBeWritten)
        m_outcome.after = wanted;
    // We send a write once (http::OnceBody), but a proxy may send it again where its connection breaks, and
    // the answer to that one says nothing of the first: "no changes", or "too many requests".
    const bool mayBeThere = mayBeWritten || (m_isLogged && answer.error().httpStatus != 0);
    if (!mayBeThere || !m_ledger.mayReadFlowLog())
        return finish();
    m_sent = wanted;
    lookAfter(answer ? answer->sequence : 0);
}

/// @p sequence: of our write; 0 where its answer was lost.
void TriggerWriting::lookAfter(quint64 sequence)
{
    const auto self = shared_from_this();
    const auto ask = [self] { return self->m_ledger.readFlowLog(self->m_organisation); };
    const auto isGood = [self](const Result<> &read) { return read || !self->m_ledger.mayReadFlowLog(); };
    reads::await<Result<>>(&m_ledger, ask, isGood, reads::patiently)
        .then(&m_ledger, [self, sequence](const Result<> &read) {
            if (read)
                return self->check(sequence);
            self->m_outcome.isUnchecked = self->m_ledger.mayReadFlowLog();
            self->finish();
        });
}

/// Where @p ids was set, later than @p after: there may be several, as a proxy whose connection breaks may
/// send a write again.
QList<qsizetype> TriggerWriting::placesOf(const Sets &sets, quint64 after, const QStringList &ids)
{
    QList<qsizetype> places;
    for (qsizetype i = 0; i < sets.size(); ++i) {
        if (sets[i].sequence > after && sets[i].actionIds == ids)
            places.append(i);
    }
    return places;
}

/// Whether between our look and our write somebody else has set the trigger.
void TriggerWriting::check(quint64 sequence)
{
    const Sets sets = log().of(m_trigger);
    // Without a look right before, our list may be from long ago.
    const quint64 seen = m_isLogged ? m_seen : sequence - 1;
    const QList<qsizetype> ours =
        m_isLogged || sequence > 0 ? placesOf(sets, seen, m_sent) : QList<qsizetype>();
    if (ours.isEmpty())
        return finish();
    for (const qsizetype place : ours)
        log().noteOwn(sets[place].sequence);
    if (sequence == 0) { // it came through after all
        m_ledger.m_recent.wroteTrigger(m_organisation, m_trigger, m_outcome.before, m_sent);
        m_outcome.result = {};
        m_outcome.after = m_sent;
        m_outcome.isWritten = true;
    }
    qsizetype theirs = ours.constLast() - 1;
    while (theirs >= 0 && ours.contains(theirs))
        --theirs;
    if (theirs < 0 || (m_isLogged && sets[theirs].sequence <= m_seen))
        return finish();
    withoutDeleted(sets[theirs].actionIds, m_shown + m_outcome.before,
                   [self = shared_from_this(), sets, theirs, ours](const QStringList &ids) {
                       if (ids == self->present(self->m_outcome.before))
                           return self->finish();
                       const bool areFirst =
                           ours.constFirst() < theirs &&
                           (ours.constFirst() == 0 || sets[ours.constFirst() - 1].sequence <= self->m_seen);
                       self->overtook(sets, theirs, ids, self->m_isLogged && areFirst);
                   });
}
