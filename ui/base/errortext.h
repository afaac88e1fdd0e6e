// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "zitadel/explain.h"

/// How an error is laid out wherever one is shown, so that the same news reads the same everywhere.
namespace errortext {

/// What did not happen and why, one line: "Not saved: …".
QString title(explain::Operation operation, const Error &error);

/// What the server said, word for word, with its status, code and ids: for a person's support. May be empty.
QString details(const Error &error);

} // namespace errortext
