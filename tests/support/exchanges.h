// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/transport.h"

#include <QTcpServer>
#include <QTest>

/// A request with a secret in a header, in its address and in its body, wherever those must not leak to.
inline http::Request requestFor(const QUrl &url, const QByteArray &method = "GET",
                                const QByteArray &body = {})
{
    http::Request request{method, url, {}, body, {}};
    request.headers.append(QHttpHeaders::WellKnownHeader::Authorization, "Bearer secret-token");
    return request;
}

/// Runs the event loop until @p future has its answer; nothing if it was cancelled or takes too long.
inline std::optional<http::Outcome> outcomeOf(const QFuture<http::Outcome> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 15'000) || future.resultCount() == 0)
        return std::nullopt;
    return future.result();
}

/// A port of this computer that nobody listens on.
inline quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}
