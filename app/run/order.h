// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/action.h"
#include "zitadel/trigger.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <utility>

namespace run {

/// What a person wrote as the answer to calls of fetch(), which are not sent then.
struct CannedAnswer
{
    QString method; ///< empty: of any
    QString url;    ///< empty: of any; "https://…/*": of those that begin so
    int status = 200;
    QList<std::pair<QString, QString>> headers; ///< name and value
    QString body;
    std::chrono::milliseconds delay{0}; ///< before it comes
    QString refused; ///< why there is none, in the words of a network, "connection refused"; empty: there is

    bool operator==(const CannedAnswer &) const = default;
};

/// What is to be run: the actions of a trigger in their order, or one of them, for somebody.
struct Order
{
    zitadel::TriggerId trigger;
    QList<zitadel::ActionFields> actions; ///< with a timeout of 0: as long as the server lets one run
    /// For whom, and in which situation: a JSON object with the names that scripts know ("user", "metadata",
    /// "grants", "claims", …). Empty: a service account with metadata "team" = "blue", without grants.
    QByteArray input;
    QList<CannedAnswer> answers;
    bool sends = false; ///< fetch() really sends

    /// How long it may take at most, as the server counts.
    std::chrono::milliseconds limit() const;
};

/// The trigger at which a script is looked at where nobody knows what runs it: it matters for modules alone.
zitadel::TriggerId usualTrigger();

} // namespace run
