// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// The triggers there are. No more will come, as Actions of this kind are frozen (reference 2.10).
namespace flows {

/// One trigger of a flow. A trigger's id is unique only together with its flow's.
struct TriggerType
{
    QString flow;    ///< id of the flow, "2"
    QString trigger; ///< id of the trigger, "5"

    bool operator==(const TriggerType &) const = default;
};

/// All of them, by flow and trigger.
const QList<TriggerType> &triggerTypes();

/// The server's English name of a flow, "Complement Token"; the id itself if there is no such flow. For files
/// and wherever a name must not depend on a language.
QString flowName(const QString &id);

/// The server's English name of a trigger, "Pre Userinfo creation"; the id itself if there is none.
QString triggerName(const QString &id);

} // namespace flows
