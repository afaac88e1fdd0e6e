// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/paging.h"
#include "base/result.h"
#include "zitadel/account.h"

#include <QByteArray>
#include <QList>

/// What the API says about the account, as structs (API 62 to 64). What is not the promised shape is an Error
/// of Kind::NotZitadel.
namespace accountjson {

Result<zitadel::Account> account(const QByteArray &body);

using paging::MembershipPage;

Result<MembershipPage> memberships(const QByteArray &body);
/// The body of a search for them.
QByteArray membershipSearch(qsizetype offset, qsizetype limit);

Result<QStringList> permissions(const QByteArray &body);
Result<QString> instanceVersion(const QByteArray &body); ///< such as v4.13.1 (API 68)

} // namespace accountjson
