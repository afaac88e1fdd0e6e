// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "run/person.h"

namespace run {

/// The person that @p pasted tells of: a token as it is sent (its middle part is read, and nothing is
/// verified), or the answer of the userinfo endpoint, a JSON object. Claims are taken whole, and user,
/// metadata and grants from those that tell of them. What proves anything, such as the signature, is left
/// out. Kind::Input for anything else, and for an opaque token, which only the server can read.
Result<Person> personIn(const QByteArray &pasted);

} // namespace run
