// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/api/details.h"

namespace demo {

namespace {

constexpr qint64 longestTimeout = 20'000'000'000;

/// What the action really runs with.
qint64 clampedTimeout(qint64 stored)
{
    return stored > 0 && stored < longestTimeout ? stored : longestTimeout;
}

} // namespace

QByteArray detailsJson(quint64 sequence, DateField field, Moment when, const QString &organisationId)
{
    JsonObject details;
    details.number64("sequence", sequence)
        .moment(field == DateField::Creation ? "creationDate" : "changeDate", when)
        .text("resourceOwner", organisationId);
    return details.take();
}

QByteArray actionJson(const ActionRecord &action)
{
    JsonObject json;
    json.text("id", action.id)
        .raw("details",
             detailsJson(action.sequence, DateField::Change, action.changed, action.organisationId))
        .text("state", QByteArray(action.isActive ? "ACTION_STATE_ACTIVE" : "ACTION_STATE_INACTIVE"))
        .text("name", action.name)
        .text("script", action.script)
        .text("timeout", durationText(clampedTimeout(action.timeout)))
        .flag("allowedToFail", action.allowedToFail);
    return json.take();
}

} // namespace demo
