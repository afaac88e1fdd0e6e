// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/opentabs.h"
#include "archive/version.h"
#include "zitadel/action.h"
#include "zitadel/trigger.h"

#include <QHash>

#include <optional>

/// What was typed into one action and is not on the server.
struct Draft
{
    QString id;           ///< of this computer
    zitadel::Action base; ///< what the edit started from; an empty id: a new action
    zitadel::ActionFields fields;
    QDateTime editedAt; ///< UTC

    bool operator==(const Draft &) const = default;
};

/// What a trigger is to run, as a person has put it together, and what is not on the server.
struct TriggerDraft
{
    QString organisationId;
    zitadel::TriggerId trigger;
    QStringList before; ///< ids of actions: what it ran when the edit began
    QStringList after;  ///< what it is to run, in this order

    bool operator==(const TriggerDraft &) const = default;
};

/// What is to be written at once. A draft that is both given up and changed was begun anew.
struct DraftChanges
{
    QList<Draft> changed;
    QStringList gone;     ///< ids of drafts that are saved, or equal what the server has
    QList<Draft> givenUp; ///< to go into the history; where it was never saved, among what was deleted
    QList<std::pair<history::Version, zitadel::ActionFields>> versions; ///< to go into the history
    std::optional<OpenTabs> tabs;                                       ///< nothing: as they were
    std::optional<QList<TriggerDraft>> triggers; ///< all there are in this window; nothing: as they were

    /// True if it holds anything but what is told whole each time: the tabs and the triggers.
    bool hasWork() const
    {
        return !changed.isEmpty() || !gone.isEmpty() || !givenUp.isEmpty() || !versions.isEmpty();
    }
};

/// What windows of the program that have ended, however they did, left behind.
struct LeftBehind
{
    QList<Draft> drafts; ///< the latest edit first; their ids are new
    OpenTabs tabs;       ///< of the window that ended last
    QList<TriggerDraft> triggers; ///< of each trigger the latest edit

    /// Where the disk took nothing: what is still on it under its former id, by its new one.
    QHash<QString, Draft> unclaimed;
    QStringList unclaimedWindows; ///< ... and the windows whose triggers still are
};
