// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "zitadel/action.h"
#include "zitadel/writeanswer.h"

#include <QByteArray>
#include <QList>

/// The API's JSON to our structs and back; the only place that knows its keys. Thread-safe, so that a large
/// answer can be read off the GUI thread. Fields that the server omits get their defaults (API 11). What is
/// not the promised shape is an Error of Kind::NotZitadel.
namespace actionjson {

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
