// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/connect/connectioncheck.h"
#include "access/connect/wiretrial.h"
#include "base/result.h"
#include "zitadel/account.h"
#include "zitadel/action.h"

struct OrganisationList;

/// What the steps of a ConnectionCheck say, in words.
namespace findings {

Finding waiting(Finding::Step step, const QString &host);
Finding running(Finding finding);

/// Why a step went wrong: what happened, what to do, and for support what was seen.
Finding problem(Finding::Step step, const Error &error);

/// The server is one of ZITADEL, and has no instance of the name that was asked for (API 3): what to fill in.
Finding wrongHost(const Profile &profile, const Error &error);

/// The profile names a header whose value is not known.
Finding missingHeader(const QString &name);

Finding server(const Profile &profile, const QDateTime &serverTime);
/// @p finding, and which wires get through.
Finding withWires(Finding finding, const QList<WireTrial> &trials);
Finding signIn(const Profile &profile);
Finding account(const zitadel::Account &account);
Finding organisation(const zitadel::Organisation &current, const Result<OrganisationList> &all);
Finding rights(const zitadel::Organisation &organisation, const zitadel::Rights &rights, bool isReadOnly);
Finding actions(qsizetype count);

/// All of them as plain text.
QString report(const Profile &profile, const QList<Finding> &findings);

/// The certificates that a server showed, a paragraph each.
QString chainText(const http::TlsRefusal &refusal);

/// What a person has to know before relying on Actions V1 (API 69).
QString actionsV1Facts();

} // namespace findings
