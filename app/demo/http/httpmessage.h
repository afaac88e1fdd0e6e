// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHttpHeaders>

namespace demo {

/// A request with its body complete.
struct HttpRequest
{
    QByteArray method;
    QByteArray target; ///< path and query string, as on the request line
    QHttpHeaders headers;
    QByteArray body;
    bool isHttp2 = false;
};

/// The name by which an instance is asked for: the first of these headers that is there and not empty,
/// however the request came here (API 3). A list in one of them is as good as no name.
inline QByteArray wantedHost(const HttpRequest &request)
{
    for (const char *name : {"x-zitadel-instance-host", "x-forwarded-host", "host"}) {
        if (const QByteArray host = request.headers.value(name).toByteArray(); !host.isEmpty())
            return host;
    }
    return {};
}

/// An answer, not yet sent. `Content-Length` is added on sending.
struct HttpResponse
{
    int status = 200;
    QHttpHeaders headers;
    QByteArray body;
    QHttpHeaders trailers; ///< behind the body, over HTTP/2 only
};

} // namespace demo
