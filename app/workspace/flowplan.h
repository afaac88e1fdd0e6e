// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/draft.h"
#include "base/result.h"
#include "ledger/flowchanges.h"
#include "ledger/ledger.h"
#include "zitadel/flow.h"
#include "zitadel/trigger.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>

#include <optional>

class Place;

/// What the triggers of an organisation run, and what they are to run instead.
///
/// A person's changes are collected here and written when they say so. Each trigger is read again right
/// before it is set, and where somebody else has changed it since it was shown here, it stays as they made it
/// and the change stays wanted. The same where they do it in the very moment of writing. Lives on the GUI
/// thread and never waits.
class FlowPlan : public QObject
{
    Q_OBJECT

public:
    enum class State { Unknown, Reading, Known, Writing };

    /// What one trigger runs, and is to run: ids of actions in the order in which they run.
    struct Change
    {
        zitadel::TriggerId trigger;
        QStringList before;
        QStringList after;

        bool operator==(const Change &) const = default;
    };
    struct Outcome
    {
        Change change;
        Result<> result;
        bool isWritten = false; ///< true, too, where the answer was lost and nobody knows
        /// What somebody else set at the same time. Together with isWritten and an error it could not be put
        /// back; it is what the trigger is to run, then, once that is applied.
        std::optional<Ledger::Overtaken> overtaken = {};
    };

    /// Both are borrowed and must outlive the plan.
    FlowPlan(Ledger &ledger, Place &place, QObject *parent = nullptr);

    /// Asks for the flows of the place's organisation, while they are being written right after that. Changes
    /// that are wanted and not written stay; those of another organisation are there again when it is read
    /// again.
    void read();

    State state() const { return m_state; }
    /// Why the flows could not be read, the last time.
    const std::optional<Error> &trouble() const { return m_trouble; }
    /// Whose flows these are; empty until read() was called.
    const QString &organisation() const { return m_organisation; }

    /// What @p trigger runs on the server, as it was read or written last.
    QStringList current(const zitadel::TriggerId &trigger) const { return m_here.triggers[trigger].current; }
    /// What it is to run: the same, with the changes.
    QStringList wanted(const zitadel::TriggerId &trigger) const { return m_here.triggers[trigger].wanted; }
    bool isChanged(const zitadel::TriggerId &trigger) const;
    /// True where somebody else has changed what @p trigger runs while a change of it was wanted here.
    bool isOvertaken(const zitadel::TriggerId &trigger) const { return m_here.triggers[trigger].isOvertaken; }

    // -- changing; nothing happens while the flows are not known
    /// Adds @p actionId at @p place, from 0, or at the end. False if the trigger runs it already: the server
    /// refuses a list with an action twice (API 46).
    bool insert(const zitadel::TriggerId &trigger, const QString &actionId, qsizetype place);
    void remove(const zitadel::TriggerId &trigger, const QString &actionId);
    /// Moves it among those that @p trigger runs.
    void move(const zitadel::TriggerId &trigger, const QString &actionId, qsizetype place);
    /// No trigger of @p flow runs anything.
    void clear(const QString &flow);
    /// What is on the server is wanted again.
    void discard();

    /// All triggers that are to run something else, by flow and trigger.
    QList<Change> changes() const;
    /// All of them, those of other organisations included, as they are kept on this computer.
    QList<TriggerDraft> drafts() const;
    /// Wants what @p drafts say, as an earlier window of the program left it. Where triggers run something
    /// else by now, they show as overtaken once they are read. What was changed here already stays.
    void restore(const QList<TriggerDraft> &drafts);

    /// Writes the changes, one after the other. Those that fail stay wanted. Kind::ReadOnly or
    /// Kind::NotConfirmed for each where nothing may be written.
    QFuture<QList<Outcome>> apply();

    /// What the last apply() wrote and undo() would take back.
    const QList<Change> &undoable() const { return m_here.undoable; }
    /// Makes the triggers run what they ran before the last apply(), but for those that somebody else has
    /// changed since.
    QFuture<QList<Outcome>> undo();

signals:
    void changed();
    /// What is wanted is not what it was; see drafts().
    void draftsChanged();

private:
    struct Trigger
    {
        QStringList current;
        QStringList wanted;
        bool isOvertaken = false;
    };

    /// All that is known and wanted of one organisation.
    struct Organisation
    {
        bool isKnown = false;
        QHash<zitadel::TriggerId, Trigger> triggers;
        QList<Change> undoable;
    };

    static QList<Change> changesOf(const Organisation &organisation);
    void setState(State state);
    void turnTo(const QString &organisation);
    void take(const QList<zitadel::Flow> &flows);
    void takeCurrent(const zitadel::TriggerId &trigger, const QStringList &ids);
    void want(const zitadel::TriggerId &trigger, const QStringList &ids);
    Organisation &organisationOf(const QString &id);
    QFuture<QList<Outcome>> write(const QList<Change> &changes);
    void noteWritten(const Change &change, const QStringList &meant);
    void offerBack(const zitadel::TriggerId &trigger, const flows::TriggerChange &done);
    void readIfDue();

    Ledger &m_ledger;
    Place &m_place;
    State m_state = State::Unknown;
    std::optional<Error> m_trouble;
    QString m_organisation;
    Organisation m_here;
    QHash<QString, Organisation> m_elsewhere;
    bool m_isReadDue = false;
    QList<TriggerDraft> m_told; ///< with draftsChanged()
    quint64 m_readings = 0; ///< the number of the newest; answers to older ones are dropped
};
