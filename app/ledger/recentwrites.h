// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/action.h"
#include "zitadel/trigger.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QList>

/// What this program wrote lately. Reads of the server lag behind writes, normally for milliseconds, at worst
/// for a minute, so until a read has caught up the local version counts (API 23).
class RecentWrites
{
public:
    /// @p action is as a read will show it once it has caught up.
    void wrote(const zitadel::Action &action);
    void removed(const QString &id);
    /// A trigger was made to run @p written where it ran @p before; or, with @p isCertain false, may have
    /// been: an answer got lost.
    void wroteTrigger(const QString &organisation, const zitadel::TriggerId &trigger,
                      const QStringList &before, const QStringList &written, bool isCertain = true);

    /// True if a read that does not have @p id, or has an older one, may just be late.
    bool knows(const QString &id) const;

    /// What was written of @p id, if a read may not show it yet.
    std::optional<zitadel::Action> find(const QString &id) const;

    /// All that was written of actions.
    QList<zitadel::Action> actions() const;

    /// What the server said, corrected by what was written since, and forgets what the server has caught up
    /// with. Only actions of @p organisation are added.
    QList<zitadel::Action> corrected(QList<zitadel::Action> read, const QString &organisation);

    /// The newer one of what was read and what was written; nothing if it was removed here.
    std::optional<zitadel::Action> corrected(const zitadel::Action &read) const;

    /// True if @p read shows all that was written of the actions of @p organisation.
    bool areSeenIn(const QList<zitadel::Action> &read, const QString &organisation) const;

    /// How far a read of a flow is to be trusted.
    enum class Lateness {
        Current,
        Doubtful, ///< it may show the time before a write of ours, if that came through
        Late,     ///< it does: no ground for a decision
    };
    /// What @p flow shows of @p trigger, or with an empty one of any. A trigger is as it was before one of
    /// our own writes, or runs an action that was removed here. A state that we never saw was made by
    /// somebody else, and counts.
    Lateness latenessOf(const zitadel::Flow &flow, const QString &organisation,
                        const QString &trigger = {}) const;
    /// True if nobody knows whether our last write to @p trigger came through.
    bool isDoubtful(const QString &organisation, const zitadel::TriggerId &trigger) const;

private:
    struct Write
    {
        std::optional<zitadel::Action> action; ///< nothing: removed
        QDeadlineTimer believedUntil;
    };
    struct TriggerWrite
    {
        QList<QStringList> earlier; ///< what it ran before each of our writes
        QStringList written;        ///< by the last one
        bool isCertain = true;      ///< that the last one came through
        QDeadlineTimer believedUntil;
    };
    using Trigger = std::pair<QString, zitadel::TriggerId>; ///< by its organisation

    bool isRemoved(const QString &id) const;
    QStringList withoutRemoved(QStringList ids) const;

    QHash<QString, Write> m_writes;
    QHash<Trigger, TriggerWrite> m_triggers;
};
