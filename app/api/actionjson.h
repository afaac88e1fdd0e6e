// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/paging.h"
#include "base/result.h"
#include "zitadel/action.h"
#include "zitadel/writeanswer.h"

#include <QByteArray>
#include <QList>

/// The API's JSON to our structs and back; the only place that knows its keys. Thread-safe, so that a large
/// answer can be read off the GUI thread. Fields that the server omits get their defaults (API 11). What is
/// not the promised shape is an Error of Kind::NotZitadel.
namespace actionjson {

using paging::ActionPage;
using paging::OrganisationPage;

Result<ActionPage> actionPage(QByteArray body);
Result<zitadel::Action> action(QByteArray body);                ///< API 36
Result<zitadel::WriteAnswer> writeAnswer(QByteArray body);      ///< API 37 to 40
Result<zitadel::Organisation> ownOrganisation(QByteArray body); ///< API 65
Result<OrganisationPage> organisationPage(QByteArray body);     ///< API 66

/// The body of an error (API 16). Nothing when @p body is no such JSON.
struct ErrorBody
{
    int code = -1;
    QString message;
    QString id;
};
std::optional<ErrorBody> errorBody(QByteArray body);

/// The body of a create or an update: always all four fields, as the server replaces the whole (API 38).
QByteArray fields(const zitadel::ActionFields &fields);

/// The body of a search for actions; @p limit 0 asks for all of them.
QByteArray actionSearch(qsizetype offset, qsizetype limit);

/// The body of a search for organisations, sorted by name; @p name empty finds all, else those that have it
/// in theirs, ignoring case.
QByteArray organisationSearch(qsizetype offset, qsizetype limit, const QString &name = {});

} // namespace actionjson
