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

/// An answer, not yet sent. `Content-Length` is added on sending.
struct HttpResponse
{
    int status = 200;
    QHttpHeaders headers;
    QByteArray body;
    QHttpHeaders trailers; ///< behind the body, over HTTP/2 only
};

} // namespace demo
