// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/api/routes.h"
#include "demo/http/httpmessage.h"

namespace demo {

/// A method of gRPC, which is a route of JSON by another name.
struct GrpcMethod
{
    QByteArray path; ///< `/SERVICE/METHOD`
    const Route *route;
    const MessageType *request;
    QByteArrayList parameters; ///< fields of the request that JSON has in its path, in that order
    const MessageType *response;

    QByteArray jsonPath() const { return '/' + route->segments.join(u'/').toUtf8(); }
};

/// Null if there is none.
const GrpcMethod *grpcMethod(QByteArrayView path);

/// Verb and path by which the call of \a request is made in JSON; for one of JSON its own.
std::pair<QByteArray, QByteArray> asJson(const HttpRequest &request);

/// What the real server says to a path of none.
Status unknownMethod(const QByteArray &path);

} // namespace demo
