// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "zitadel/serverevent.h"

#include <QByteArray>

/// The event search of the API (API 70). Thread-safe. What is not the promised shape is an Error of
/// Kind::NotZitadel.
namespace eventsjson {

/// A search for the events of one action, or with @p isOrganisation for those of an organisation's flows,
/// that come after the sequence @p after.
QByteArray search(const QString &aggregateId, bool isOrganisation, quint64 after, int limit);

/// The names of events that such a search asks for.
QStringList wantedTypes(bool isOrganisation);

zitadel::ServerEvent::Type typeOf(const QString &name);

/// Fills in what an event's payload leaves out; @p isEmpty: it has nothing in it (API 71).
void completePayload(zitadel::ServerEvent &event, bool isEmpty);

/// The events of an answer, in its order.
Result<QList<zitadel::ServerEvent>> events(QByteArray body);

} // namespace eventsjson
