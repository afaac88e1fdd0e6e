// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/http/faults.h"
#include "demo/http/httpmessage.h"
#include "demo/state/demostate.h"

namespace demo {

/// Whether a path (decoded, without query string) belongs to signing in: the endpoints of OAuth and OpenID
/// Connect and the pages that people see (API 48 to 61).
///
/// These are no part of the gateway: bodies are forms, refusals are `{"error","error_description"}` or pages.
bool isSignInPath(const QByteArray &path);

/// Carries out a request to such a path, which has named the right host. \a fault can block the instance,
/// fail the operation or expire tokens.
HttpResponse answerSignIn(State &state, const HttpRequest &request, const Fault &fault);

} // namespace demo
