// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/trigger.h"

#include <QHash>
#include <QList>
#include <QMetaType>
#include <QString>

/// What is known of the triggers that run the actions of a list.
struct ActionTriggers
{
    bool areKnown = false;
    QString hindrance; ///< why they are not known, as one sentence; empty: they were not read yet
    QHash<QString, QList<zitadel::Binding>> byAction; ///< those that any trigger runs, by id

    bool operator==(const ActionTriggers &) const = default;
};

/// Which actions a list shows, besides those with the words of the filter.
struct ListChoice
{
    enum class State { Any, Active, Inactive };
    enum class RunBy { Any, Nothing, Trigger };

    State state = State::Any;
    RunBy runBy = RunBy::Any;
    zitadel::TriggerId trigger = {}; ///< with RunBy::Trigger

    bool operator==(const ListChoice &) const = default;
    bool isAll() const { return state == State::Any && runBy == RunBy::Any; }
};
