// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/order.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace run {

/// A run that is kept with what it is expected to do, to be run again whenever the script has changed.
struct Case
{
    QString id;   ///< of ours
    QString name; ///< for people
    zitadel::TriggerId trigger;
    QByteArray input; ///< Order::input; kept whole, so that a case stays what it is when a person changes
    QList<CannedAnswer> answers;
    /// A JSON object with members of Report::json ("ok", "error", "status", "claims", …): each that is there
    /// has to come out equal, all others are free.
    QByteArray expected;

    bool operator==(const Case &) const = default;
};

} // namespace run
