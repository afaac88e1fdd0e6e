// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/http/httpmessage.h"
#include "demo/moment.h"
#include "demo/status.h"

namespace demo {

/// Whether a request goes to the services of gRPC: as gRPC itself, over HTTP/2 only, or as gRPC-Web.
bool isGrpc(const HttpRequest &request);

/// The one message of a body of gRPC, or the error that the real server answers.
std::expected<QByteArray, Status> messageInFrame(const QByteArray &body);

/// A good answer, in the form of the request.
HttpResponse grpcAnswer(const HttpRequest &request, const QByteArray &message);

/// A refusal: gRPC has it in the trailers, gRPC-Web in the header, and without a body.
HttpResponse grpcRefusal(const HttpRequest &request, const Status &status);

/// Adds the headers that all answers of gRPC have.
void dressGrpc(HttpResponse &response, bool hasReachedService, Moment clock);

} // namespace demo
