// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/account.h"
#include "zitadel/action.h"

#include <QList>
#include <QString>

/// Parts of long lists, as the server sends them by any wire.
namespace paging {

/// One page of the search for actions (API 33, 34).
struct ActionPage
{
    QList<zitadel::Action> actions;
    qsizetype total = 0; ///< matches on the server; 0 also when the offset was past the end
    /// When what the server reads from was last brought up to date, as it says it: two answers with the same
    /// are of the same list. Empty where it does not tell.
    QString asOf;
};

/// One page of the v2 search for organisations (API 66).
struct OrganisationPage
{
    QList<zitadel::Organisation> organisations;
    qsizetype total = 0; ///< may count organisations that the caller is not shown
};

/// One page of the account's memberships (API 63).
struct MembershipPage
{
    QList<zitadel::Membership> memberships; ///< those that can give a right to actions
    qsizetype rows = 0;                     ///< of the answer, the others included
    qsizetype total = 0;                    ///< on the server
};

/// The most events that one answer holds, whatever was asked for (API 70).
inline constexpr int mostEvents = 1000;

} // namespace paging
