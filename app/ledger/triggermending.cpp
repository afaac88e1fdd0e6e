// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What somebody else set between our look at a trigger and our write is put back.
#include "api/client.h"
#include "ledger/awaitread.h"
#include "ledger/triggerlists.h"
#include "ledger/triggerwriting.h"
#include "zitadel/writeanswer.h"

#include <QTimer>

using triggerlists::isUnawareOf;
using triggerlists::merged;
using triggerlists::withAdded;

namespace {

using namespace std::chrono_literals;

constexpr int mendingsAtMost = 16;
/// What was set that long after something has seen it: between the look of this program and its write are a
/// few requests.
constexpr auto unawareAtMost = 1s;

} // namespace

/// True if what is at @p theirs was set right after one of our earlier writes, and shows nothing of it.
bool TriggerWriting::haveNotSeenUs(const Sets &sets, qsizetype theirs) const
{
    return theirs > 1 && log().isOwn(sets[theirs - 1].sequence) &&
           sets[theirs - 1].at.addDuration(unawareAtMost) > sets[theirs].at &&
           isUnawareOf(sets[theirs - 2].actionIds, sets[theirs - 1].actionIds, sets[theirs].actionIds);
}

/// Our own list replaced that at @p theirs, which is @p ids and which nobody here has seen. Whoever was first
/// stays, and the other one takes theirs back: both sides see the same events. What the other one has put in
/// is kept by the first all the same, as it may be another program, which takes nothing back.
void TriggerWriting::overtook(const Sets &sets, qsizetype theirs, const QStringList &ids, bool wereWeFirst)
{
    const QStringList written = m_outcome.after;
    m_outcome.overtaken = Ledger::Overtaken{ids, sets[theirs].editor};
    m_ledger.m_recent.wroteTrigger(m_organisation, m_trigger, ids, written);
    m_mending.from = written;
    m_mending.wereWeFirst = wereWeFirst;
    if (wereWeFirst || haveNotSeenUs(sets, theirs)) {
        const QStringList base = wereWeFirst ? m_outcome.before : present(sets[theirs - 2].actionIds);
        m_mending.to = withAdded(written, base, ids);
        return mend();
    }
    const Result<Ledger::TriggerEdit> wanted = m_edit(ids);
    m_mending.to = wanted ? wanted->actionIds : ids;
    if (!wanted) {
        m_outcome.result = std::unexpected(wanted.error());
        m_outcome.isWritten = false;
    }
    m_outcome.before = ids;
    mend();
}

/// Looks at what is there now, and sets what is to be there instead, until that is so.
void TriggerWriting::mend()
{
    if (++m_mending.tries > mendingsAtMost)
        return mendingFailed(Ledger::stillLate());
    m_ledger.readFlowLog(m_organisation).then(&m_ledger, [self = shared_from_this()](const Result<> &read) {
        if (!read)
            return self->rest(read.error());
        self->checkMending();
        const FlowLog::Set newest = self->log().of(self->m_trigger).constLast();
        const QStringList known =
            self->m_mending.isRefused ? QStringList() : self->m_shown + self->m_mending.from;
        self->withoutDeleted(self->m_mending.to + newest.actionIds, known,
                             [self, newest](const QStringList &) { self->mendFrom(newest); });
    });
}

/// What became of the list that was sent last: whether that came through, and what it replaced.
void TriggerWriting::checkMending()
{
    if (!m_mending.sent)
        return;
    const Sets sets = log().of(m_trigger);
    const QStringList sent = *m_mending.sent;
    const QList<qsizetype> ours = placesOf(sets, m_mending.seen, sent);
    m_mending.sent.reset();
    if (ours.isEmpty())
        return;
    m_ledger.m_recent.wroteTrigger(m_organisation, m_trigger, m_mending.seenIds, sent);
    m_mending.from = sent;
    m_mending.to = sent;
    for (const qsizetype place : ours)
        log().noteOwn(sets[place].sequence);
    for (qsizetype theirs = ours.constLast() - 1; theirs >= 0; --theirs) {
        if (sets[theirs].sequence <= m_mending.seen)
            return;
        if (!ours.contains(theirs)) {
            m_mending.to = merged(m_mending.seenIds, sent, sets[theirs].actionIds);
            return;
        }
    }
}

void TriggerWriting::mendFrom(const FlowLog::Set &newest)
{
    // Somebody may have set it again meanwhile, and what they changed stays.
    const QStringList there = present(newest.actionIds);
    const QStringList from = present(m_mending.from);
    const QStringList to = present(m_mending.to);
    QStringList wanted = to;
    if (m_mending.wereWeFirst && isUnawareOf(present(m_outcome.before), from, there))
        wanted = withAdded(to, m_outcome.before, there);
    else if (there != from)
        wanted = merged(from, to, there);
    m_outcome.after = wanted;
    if (wanted == there)
        return finish();
    sendMending(newest, wanted);
}

void TriggerWriting::sendMending(const FlowLog::Set &seen, const QStringList &wanted)
{
    m_mending.seen = seen.sequence;
    m_mending.seenIds = seen.actionIds;
    m_mending.sent = wanted;
    m_ledger.m_client.setTriggerActions(m_organisation, m_trigger.flow, m_trigger.trigger, wanted)
        .then(&m_ledger, [self = shared_from_this()](const Result<zitadel::WriteAnswer> &answer) {
            if (answer)
                return self->mend();
            self->m_mending.isRefused |= answer.error().kind == Error::Kind::Invalid;
            self->rest(answer.error());
        });
}

/// What hinders may pass: a server that is busy, an answer that was lost.
void TriggerWriting::rest(const Error &error)
{
    const bool mayPass = error.mayHaveHappened || error.kind == Error::Kind::RateLimited ||
                         error.kind == Error::Kind::ServerFault || error.kind == Error::Kind::NoChanges ||
                         error.kind == Error::Kind::Invalid || error.kind == Error::Kind::NotZitadel ||
                         error.kind == Error::Kind::Unauthorized || error.httpStatus == 0;
    if (!mayPass || m_mending.tries >= mendingsAtMost)
        return mendingFailed(error);
    const auto pause = reads::pauses[std::min(size_t(m_mending.tries), reads::pauses.size() - 1) / 2];
    QTimer::singleShot(pause, &m_ledger, [self = shared_from_this()] { self->mend(); });
}

void TriggerWriting::mendingFailed(const Error &error)
{
    Error told = error;
    told.kind = Error::Kind::Conflict;
    told.message =
        Ledger::tr(
            "Somebody else set what this trigger runs at the same time. It was replaced, and could not be "
            "put back: %1")
            .arg(error.message);
    told.advice = Ledger::tr("Look at what the trigger runs, and apply what is missing.");
    m_outcome.result = std::unexpected(told);
    m_outcome.isWritten = true;
    m_outcome.after = m_mending.from;
    finish();
}
