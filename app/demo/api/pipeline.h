// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/api/routes.h"
#include "demo/http/faults.h"
#include "demo/http/httpmessage.h"

namespace demo {

/// Judges a request in the real server's order (reference 1.2), carries it out, and dresses the answer.
class Pipeline
{
public:
    explicit Pipeline(State &state)
        : m_state(state)
    {
    }

    /// The names by which the instance may be called: host and port.
    void setHosts(const QByteArrayList &hosts) { m_hosts = hosts; }

    /// Always gives an answer; \a fault can expire tokens, block the instance or fail the operation.
    HttpResponse answer(const HttpRequest &request, const Fault &fault);

private:
    std::expected<HttpResponse, Status> judged(const HttpRequest &request, const Fault &fault);
    std::optional<Status> judgeHost(const HttpRequest &request) const;
    std::expected<Caller, Status> authenticate(const HttpRequest &request, const Fault &fault) const;
    std::optional<Status> authorise(const Caller &caller, const Route &route) const;

    State &m_state;
    QByteArrayList m_hosts;
};

} // namespace demo
