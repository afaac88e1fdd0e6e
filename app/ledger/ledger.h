// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/flowlog.h"
#include "ledger/recentwrites.h"
#include "zitadel/action.h"
#include "zitadel/reads.h"
#include "zitadel/trigger.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

class Archive;
class Bindings;
class Client;
class TriggerWriting;

namespace zitadel {
struct WriteAnswer;
}

/// All that is written to a server, and what it has as far as we know: its reads, corrected by our own writes
/// while those are not to be seen in a read yet.
///
/// Every write goes through here, whoever wants it: so the answer becomes an action in one place, and what is
/// due after any write (the history, the known lists, the news for list and documents) is done once. Lives on
/// the GUI thread and never waits. Answers are cancelled when the ledger dies.
class Ledger : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive the ledger.
    Ledger(Client &client, Archive &archive, QObject *parent = nullptr);
    ~Ledger() override;

    // For the long works of this floor, each of which is made of many steps.
    Client &client() const { return m_client; }
    Archive &archive() const { return m_archive; }

    /// Who writes, for the history: a display name; empty if it is not known.
    const QString &author() const { return m_author; }
    void setAuthor(const QString &name) { m_author = name; }

    // -- what the server has
    /// One action, as newly as it is known. Kind::NotFound also where it was removed here a moment ago and
    /// reads still show it.
    QFuture<Result<zitadel::Action>> read(const QString &organisation, const QString &id,
                                          std::stop_token stop = {});

    /// What waiting for late reads came to.
    struct Seen
    {
        zitadel::Action action;
        /// Reads go on showing the time before our own write, which is what `action` is.
        bool isLate = false;
    };
    /// The action with the id of @p known, read until it is no older than @p known, which is what was written
    /// or read last. What is older all the same is news where nothing was written here: the server was set
    /// back.
    QFuture<Result<Seen>> readCaughtUp(const zitadel::Action &known, reads::Pauses pauses,
                                       std::stop_token stop = {});

    /// All actions of an organisation, as the server tells them: see corrected().
    QFuture<Result<QList<zitadel::Action>>> readList(const QString &organisation, std::stop_token stop = {});
    QList<zitadel::Action> corrected(const QList<zitadel::Action> &read, const QString &organisation);
    std::optional<zitadel::Action> corrected(const zitadel::Action &read) const;

    /// True if it was written or removed here, and reads may be late.
    bool knows(const QString &id) const { return m_recent.knows(id); }

    struct Flows
    {
        QList<zitadel::Flow> flows; ///< all four, by id
        /// Reads go on showing triggers as they were before our own writes: nothing may be written from them.
        bool isLate = false;
        bool isDoubtful = false; ///< the same of a write that may not have come through
    };
    QFuture<Result<Flows>> readFlows(const QString &organisation);

    /// An organisation's actions and flows, which fit together and show our own writes. Kind::Conflict if
    /// that does not come about in some seconds. Keeps the list on this computer.
    struct Snapshot
    {
        QList<zitadel::Action> actions;
        QList<zitadel::Flow> flows;
        bool isLate = false;
        Result<> kept = {}; ///< why the list is not kept, if it is not
    };
    QFuture<Result<Snapshot>> readSnapshot(const zitadel::Organisation &organisation);

    /// Waits until reads of the organisation show what was written. Kind::Conflict after some seconds.
    QFuture<Result<>> awaitSeen(const QString &organisation);

    /// Looks for an action that a create has made, whose answer is lost: one with just @p fields that is not
    /// among @p before. @p isNameFinal: that somebody else has the name ends the search, too.
    struct Created
    {
        std::optional<zitadel::Action> action;
        bool isNameTaken = false; ///< by what has other fields
    };
    QFuture<Result<Created>> findCreated(const QString &organisation, const zitadel::ActionFields &fields,
                                         const QSet<QString> &before, bool isNameFinal, reads::Pauses pauses,
                                         std::stop_token stop = {});

    /// True if the server is known to count the events of each action by themselves (API 25): then a leap of
    /// the sequence over a write means that somebody else wrote, too.
    bool countsPerAction() const;

    /// Which triggers run what.
    Bindings &bindings() const { return *m_bindings; }

    /// Why nothing is written while reads go on showing the time before our own writes.
    static Error stillLate();

    // -- writing
    struct Written
    {
        zitadel::Action action; ///< as a read will show it once it has caught up
        /// How much more the sequence went up than by this write; 0 as well where that cannot be told.
        quint64 skipped = 0;
        QFuture<Result<>> kept; ///< whether it is in the history of this computer
    };
    /// Creates an active action. An error that may have happened is to be cleared up by findCreated().
    QFuture<Result<Written>> create(const QString &organisation, const zitadel::ActionFields &fields,
                                    std::stop_token stop = {});
    /// Replaces the fields of @p before, which is what the server had right before. Kind::NoChanges where it
    /// has just these.
    QFuture<Result<Written>> update(const zitadel::Action &before, const zitadel::ActionFields &fields,
                                    std::stop_token stop = {});
    /// Activates or deactivates @p before. That it is so already is a success.
    QFuture<Result<Written>> setActive(const zitadel::Action &before, bool active);
    /// Deletes an action; that it is gone already is a success. See removal::remove() for all that belongs to
    /// a deletion.
    QFuture<Result<>> remove(const QString &organisation, const QString &id);

    /// What somebody else had set in a trigger when we wrote.
    struct Overtaken
    {
        QStringList actionIds;
        QString editor; ///< a display name; empty if it is not known
    };
    /// What came of a change of what a trigger runs.
    struct TriggerWrite
    {
        Result<> result;    ///< that it is as it was to be, or why not
        QStringList before; ///< what it ran, if that is known
        QStringList after;  ///< what it runs, as far as is known
        bool isWritten =
            false; ///< false: nothing had to be changed, or could be; true, too, where nobody knows
        /// Set by somebody else between our look and our write, which replaced it: it counts as what was
        /// before, and what others put in is in again, unless the result tells that this could not be done.
        std::optional<Overtaken> overtaken = {};
        bool isUnchecked = false; ///< whether anything was overtaken could not be found out
    };
    /// What a trigger is to run, from what it runs now; or why it is to stay as it is.
    struct TriggerEdit
    {
        QStringList actionIds;
        bool isSentAnyway = false; ///< even where a read shows just that
    };
    using EditTrigger = std::function<Result<TriggerEdit>(const QStringList &now)>;
    /// Reads what a trigger runs, until that shows our own earlier writes, and sets what @p edit makes of it.
    /// No list of a trigger is written in another way. Kind::Conflict where reads stay late. What somebody
    /// else sets in the same moment is not lost: see TriggerWriting.
    QFuture<TriggerWrite> changeTrigger(const QString &organisation, const zitadel::TriggerId &trigger,
                                        const EditTrigger &edit);

    // -- what is known otherwise
    /// @p read is what the server has, and nothing that was written here is newer. Answers when it is kept on
    /// this computer.
    QFuture<Result<>> noteRead(const zitadel::Action &read);
    /// @p action is one that we wrote, as a read shows it: the answer to the write was lost.
    Written noteWritten(const zitadel::Action &action) { return noteWritten(action, Wrote::Fields); }
    /// The server has no action @p id any more, by what was done here.
    void noteRemoved(const QString &organisation, const QString &id);
    /// A whole list was read: keeps it on this computer.
    QFuture<Result<>> noteList(const zitadel::Organisation &organisation, const QList<zitadel::Action> &list);

    /// How many writes came through: tells whether a list that was read before is still right.
    quint64 writes() const { return m_writes; }

    /// Marks an action whose deletion has begun and not ended.
    void setBeingRemoved(const QString &id, bool isBeingRemoved);
    bool isBeingRemoved(const QString &id) const { return m_beingRemoved.contains(id); }

signals:
    void wrote(const zitadel::Action &action);   ///< by a write of ours
    void wasRead(const zitadel::Action &action); ///< see noteRead()
    void removed(const QString &id);

private:
    enum class Wrote { Fields, State };
    Written written(zitadel::Action action, const zitadel::WriteAnswer &answer, quint64 checked, Wrote what);
    Written noteWritten(const zitadel::Action &action, Wrote what);
    friend class TriggerWriting;
    /// Takes over what has been set in triggers since the last time. Kind::Forbidden, from then on without
    /// asking, where the account may not read events (API 70).
    QFuture<Result<>> readFlowLog(const QString &organisation);
    bool mayReadFlowLog() const { return !m_isLogRefused; }
    QFuture<Result<Flows>> askFlows(const QString &organisation);
    enum class Known { ByReads, ByEvents }; ///< up to now
    void judgeLateness(Flows &flows, const QString &organisation, Known known);
    QFuture<Result<Snapshot>> askSnapshot(const QString &organisation);

    Client &m_client;
    Archive &m_archive;
    Bindings *m_bindings;
    QString m_author;
    RecentWrites m_recent;
    QHash<QString, FlowLog> m_flowLogs; ///< by organisation
    bool m_isLogRefused = false;
    /// The first one of each trigger is under way, the others wait for it.
    QHash<std::pair<QString, zitadel::TriggerId>, QList<std::shared_ptr<TriggerWriting>>> m_triggerWritings;
    QList<zitadel::Action> m_listed; ///< the list that was read last
    mutable bool m_countsPerAction = false;
    quint64 m_writes = 0;
    QSet<QString> m_beingRemoved;
};
