// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/http/httpmessage.h"
#include "demo/moment.h"

namespace demo {

/// How far a request got, by which the headers of its answer differ.
enum class Reached {
    Router,    ///< redirects, probes, what is no request at all
    Gateway,   ///< unknown paths and bodies, wrong verbs
    Service,   ///< a service of v1, whatever it answers
    ServiceV2, ///< a service of v2
    SignIn,    ///< the endpoints of OAuth and OpenID Connect, and their pages
};

/// As in the headers of HTTP.
QByteArray httpDate(Moment moment);

/// Another one for each answer.
QByteArray randomRequestId();

/// Adds the headers that the real server sends with every answer of the kind. \a clock is what the server's
/// shows.
void dress(HttpResponse &response, Reached reached, const HttpRequest &request, Moment clock);

} // namespace demo
