// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/action.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace zitadel {

/// The fields of an action as far as they are known.
struct KnownFields
{
    std::optional<QString> name;
    std::optional<QString> script;
    std::optional<std::chrono::nanoseconds> timeout;
    std::optional<bool> allowedToFail;

    bool isComplete() const { return name && script && timeout && allowedToFail; }
    /// Takes what @p newer knows.
    void update(const KnownFields &newer);
    bool operator==(const KnownFields &) const = default;
};

/// One event of the server's store that concerns actions (API 70 to 72).
struct ServerEvent
{
    enum class Type {
        Added,
        Changed,
        Deactivated,
        Reactivated,
        Removed,
        TriggerSet,     ///< an organisation's: a trigger runs this list from now on
        TriggerCascade, ///< an organisation's: an action was deleted, and no trigger of the flow runs it any
                        ///< more
        FlowCleared,    ///< an organisation's: no trigger of the flow runs anything any more
        Other,          ///< of a kind that this version of the program does not know
    };

    Type type = Type::Other;
    quint64 sequence = 0; ///< counts the events of its aggregate: the action or the organisation
    QDateTime at;         ///< UTC
    QString editor;       ///< display name, else id
    KnownFields fields;   ///< with Added and Changed: those that were set
    QString flow;         ///< id of the flow type
    QString trigger;      ///< id of the trigger type
    QStringList actionIds;
};

} // namespace zitadel
