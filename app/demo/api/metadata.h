// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/http/httpmessage.h"
#include "demo/status.h"

#include <optional>

namespace demo {

/// Why the real server's gateway could not read the deadline of a request, in `Grpc-Timeout`; judged before
/// the body.
std::optional<Status> judgeDeadline(const HttpRequest &request);

/// Why the gateway could not pass a request on to the service: a header or \a path (decoded) that gRPC does
/// not carry, or a deadline that is over by then. Judged after the body and before the token.
std::optional<Status> judgeMetadata(const HttpRequest &request, const QByteArray &path);

/// The organisation that the request names. What gRPC does not carry is dropped.
QByteArray organisationHeader(const HttpRequest &request);

} // namespace demo
