// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace zitadel {

/// The actions that run at one moment of a flow, in the order in which they run (API 45).
struct TriggerActions
{
    QString id;   ///< of the trigger type, "5"; unique only together with the flow
    QString name; ///< in the language that the server answers in
    QStringList actionIds;

    bool operator==(const TriggerActions &) const = default;
};

/// A flow of one organisation (API 45). Only triggers with actions are in it.
struct Flow
{
    QString id; ///< of the flow type, "2"
    QString name;
    QList<TriggerActions> triggers; ///< by id; the server sends them in random order

    bool operator==(const Flow &) const = default;
};

} // namespace zitadel
