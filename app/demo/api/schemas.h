// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/json/schema.h"

namespace demo {

// The request messages whose body is read, with the fields that we know of.
const MessageType &emptyRequest();
const MessageType &listActionsRequest();
const MessageType &createActionRequest();
const MessageType &updateActionRequest(); ///< with an id, which the path overwrites
const MessageType &setTriggerActionsRequest();
const MessageType &listMembershipsRequest();
const MessageType &listOrganisationsRequest();
const MessageType &listEventsRequest();

/// Names of the text methods by number (API 35).
QByteArrayList textMethods();

} // namespace demo
