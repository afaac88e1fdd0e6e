// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

/// The server's own things, in a namespace so that nobody takes an Action for a QAction.
namespace zitadel {

/// Numbering differs between wire and database (API 32); only the names travel.
enum class ActionState { Unspecified, Inactive, Active };

/// What a person edits. A save replaces all four at once (API 38).
struct ActionFields
{
    QString name;                        ///< 1 to 200 code points
    QString script;                      ///< JavaScript, stored verbatim by the server
    std::chrono::nanoseconds timeout{0}; ///< 0 to 20 s; 0 runs as 20 s
    bool allowedToFail = false;

    bool operator==(const ActionFields &) const = default;
};

/// What the server says about an object besides its content (API 25, 26).
struct ObjectDetails
{
    quint64 sequence = 0;                  ///< counts the events of this action, 1 on create
    std::optional<QDateTime> creationDate; ///< set only where the answer really means "created"
    std::optional<QDateTime> changeDate;   ///< time of the last write, UTC
    QString resourceOwner;                 ///< id of the owning organisation

    bool operator==(const ObjectDetails &) const = default;
};

/// One action as the server holds it.
struct Action
{
    QString id;
    ObjectDetails details;
    ActionState state = ActionState::Unspecified;
    ActionFields fields;

    bool isActive() const { return state == ActionState::Active; }
    bool operator==(const Action &) const = default;
};

/// One organisation a person may act in.
struct Organisation
{
    QString id;
    QString name;

    bool operator==(const Organisation &) const = default;
};

} // namespace zitadel
