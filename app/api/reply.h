// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain.h"
#include "result.h"

#include <QByteArray>

namespace http {
struct Outcome;
}

/// The only place that knows status codes, broken connections and bodies of errors.
namespace reply {

/// The body of a good answer, or why there is none.
Result<QByteArray> judge(const http::Outcome &outcome, explain::Asked asked);

} // namespace reply
