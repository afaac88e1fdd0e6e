// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/oidc/signincall.h"

namespace demo {

/// Whether an app may be sent answers there. For native apps a loopback address counts by path and query
/// alone: any port, any of the loopback's names and addresses, with or without TLS (API 57).
bool isRedirectOf(const AppRecord &app, const QByteArray &redirectUri);

/// Sends the browser back to the app with a code.
HttpResponse redirectWithCode(const AuthRequest &request, const QByteArray &code);

/// Sends the browser back to the app with a refusal. An empty \a state is left out.
HttpResponse redirectWithError(const QByteArray &redirectUri, const QByteArray &state,
                               const OAuthError &error);

} // namespace demo
