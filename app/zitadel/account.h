// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace zitadel {

/// Who is signed in (API 62).
struct Account
{
    QString id;
    QString name;      ///< display name of a person, name of a service account
    QString loginName; ///< as it is typed at the sign-in
    bool isHuman = false;
    QString organisationId; ///< that owns the account; calls without an organisation act there

    bool operator==(const Account &) const = default;
};

/// Where an account has been given administrator roles (API 63).
struct Membership
{
    QString organisationId; ///< empty: of the whole instance
    QString name;           ///< of the organisation
    QStringList roles;      ///< such as ORG_OWNER

    bool operator==(const Membership &) const = default;
};

/// What an account may do in one organisation, as the server says; never guessed from the names of roles, as
/// operators may redefine them (API 64).
struct Rights
{
    /// False while the server has not said, or could not be asked: then nothing is disabled, and the server's
    /// own refusal tells.
    bool areKnown = false;
    bool mayRead = false;       ///< org.action.read
    bool mayWrite = false;      ///< org.action.write
    bool mayDelete = false;     ///< org.action.delete
    bool mayReadFlows = false;  ///< org.flow.read
    bool mayWriteFlows = false; ///< org.flow.write
    bool mayReadEvents = false; ///< events.read

    bool operator==(const Rights &) const = default;

    /// By the names of permissions (API 64).
    static Rights of(const QStringList &permissions);
};

} // namespace zitadel
