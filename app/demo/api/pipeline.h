// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/api/dress.h"
#include "demo/api/routes.h"
#include "demo/http/faults.h"
#include "demo/http/httpmessage.h"

namespace demo {

/// Judges a request in the real server's order (API 4), carries it out, and dresses the answer.
class Pipeline
{
public:
    explicit Pipeline(State &state)
        : m_state(state)
    {
    }

    /// Always gives an answer, for the endpoints of signing in as well; \a fault can expire tokens, block the
    /// instance or fail the operation.
    HttpResponse answer(const HttpRequest &request, const Fault &fault);

private:
    HttpResponse answerGrpc(const HttpRequest &request, const Fault &fault);
    std::expected<QByteArray, Status> grpcMessage(const HttpRequest &request, const Fault &fault,
                                                  bool &hasReachedService);
    HttpResponse undressed(const HttpRequest &request, const Fault &fault, Reached &reached);
    std::expected<HttpResponse, Status> judged(const HttpRequest &request, const QByteArray &path,
                                               const Fault &fault, Reached &reached);
    std::optional<Status> passGateway(const HttpRequest &request, const QByteArray &path, const Route &route,
                                      Call &call) const;
    std::optional<Status> admit(const HttpRequest &request, const Fault &fault, const Route &route,
                                Call &call) const;
    std::optional<Status> judgeHost(const HttpRequest &request) const;
    std::expected<Caller, Status> authenticate(const HttpRequest &request, const Fault &fault) const;
    const UserRecord *apiUser(const QByteArray &token) const;
    std::optional<Status> authorise(const Caller &caller, const Route &route) const;

    State &m_state;
};

} // namespace demo
