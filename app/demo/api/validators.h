// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/json/protojson.h"
#include "demo/status.h"

#include <optional>

namespace demo {

// Field validators (API 20): the first violation in declaration order, as a 400 without details. They run
// after the rights have been judged.
using Violation = std::optional<Status>;

Violation validateActionInput(const Message &body); ///< of create
Violation validateActionUpdate(const QString &id, const Message &body);
Violation validateActionSearch(const Message &body);
Violation validateOrganisationSearch(const Message &body);
Violation validateMembershipSearch(const Message &body);
Violation validateEventSearch(const Message &body);

/// Whether a search that passed the validators fails in the database: an offset or sequence beyond 63 bits,
/// or a NUL in any text.
bool isBeyondDatabase(const Message &body);

/// Whether \a text passes a text query: its name or domain field and its method (API 35).
bool matchesText(const QString &text, const Message &query, QByteArrayView field);

} // namespace demo
