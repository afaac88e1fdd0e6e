// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/flowlog.h"
#include "ledger/ledger.h"

#include <QPromise>

#include <memory>

/// One change of what a trigger runs, from step to step. Lives as long as something is under way.
///
/// The server has no "only if it is still so" (API 24): a list of somebody else that comes between our look
/// and our write is replaced by it. Where the account may read events, that is seen right after the write, as
/// events never lag. The change is then judged anew by what was overtaken, as though that had been read in
/// the first place, and the trigger is set to what comes of it: so what others put in is in again.
class TriggerWriting : public std::enable_shared_from_this<TriggerWriting>
{
public:
    TriggerWriting(Ledger &ledger, const QString &organisation, const zitadel::TriggerId &trigger,
                   Ledger::EditTrigger edit);

    /// What comes of it, once it was started.
    QFuture<Ledger::TriggerWrite> future() const { return m_promise.future(); }
    void start();

private:
    using Sets = QList<FlowLog::Set>;

    FlowLog &log() const { return m_ledger.m_flowLogs[m_organisation]; }
    void finish();
    void refuse(const Error &error, const QStringList &now = {});

    // -- what it runs now
    void read();
    void readByLog();
    void readInTime();
    void withoutDeleted(const QStringList &ids, const QStringList &known,
                        const std::function<void(const QStringList &there)> &then);
    QStringList present(QStringList ids) const;

    // -- changing it
    void judge(const QStringList &now);
    bool mayBeTakenBack() const;
    void send(const QStringList &wanted);
    void answered(const Result<zitadel::WriteAnswer> &answer, const QStringList &wanted);
    void lookAfter(quint64 sequence);
    void check(quint64 sequence);
    static QList<qsizetype> placesOf(const Sets &sets, quint64 after, const QStringList &ids);

    // -- mending
    void overtook(const Sets &sets, qsizetype theirs, const QStringList &ids, bool wereWeFirst);
    bool haveNotSeenUs(const Sets &sets, qsizetype theirs) const;
    void mend();
    void mendFrom(const FlowLog::Set &newest);
    void sendMending(const FlowLog::Set &seen, const QStringList &wanted);
    void checkMending();
    void mendingFailed(const Error &error);
    void rest(const Error &error);

    Ledger &m_ledger; ///< outlives this: every continuation is bound to it
    const QString m_organisation;
    const zitadel::TriggerId m_trigger;
    const Ledger::EditTrigger m_edit;
    bool m_hasLookedAgain = false;
    bool m_isLogged = false; ///< what events tell is known up to right before the write
    quint64 m_seen = 0;      ///< the newest event by then
    QStringList m_shown;     ///< what a read showed
    QStringList m_sent;      ///< to replace it
    Ledger::TriggerWrite m_outcome;

    /// A write of ours on the way to what the trigger is to run in the end.
    struct Mending
    {
        QStringList from; ///< what our last write made it run
        QStringList to;   ///< what it is to run instead
        quint64 seen = 0; ///< the newest event before `sent`
        QStringList seenIds;
        std::optional<QStringList> sent;
        bool wereWeFirst = false; ///< so that others take theirs back, if they are this program
        int tries = 0;
        bool isRefused = false; ///< perhaps because of an action that was deleted meanwhile
    };
    Mending m_mending;
    QPromise<Ledger::TriggerWrite> m_promise;
};
