// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/reply.h"

#include "api/actionjson.h"
#include "http/transport.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int proxyAuthenticationRequired = 407;

bool isProxyFailure(QNetworkReply::NetworkError failure)
{
    switch (failure) {
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return true;
    default:
        return false;
    }
}

/// Closed, or answered in another language, before the connection was safe: there is no TLS at this port.
bool brokeBeforeTls(const http::Outcome &outcome)
{
    return outcome.isFirst && !outcome.isPlain && !outcome.wasProxied && outcome.status == 0 &&
           (outcome.failure == QNetworkReply::RemoteHostClosedError ||
            outcome.failure == QNetworkReply::ProtocolFailure ||
            outcome.failure == QNetworkReply::UnknownNetworkError);
}

/// Where nothing can have reached the server, so that a write surely did not happen.
bool neverArrived(const http::Outcome &outcome)
{
    if (outcome.status == proxyAuthenticationRequired)
        return true;
    switch (outcome.failure) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return brokeBeforeTls(outcome);
    }
}

/// A server for https that was spoken to without: it says so in words of its own, or goes.
bool wantsTls(const http::Outcome &outcome)
{
    return outcome.isPlain && outcome.status == 400 && outcome.body.contains("HTTP request") &&
           outcome.body.contains("HTTPS");
}

Error::Kind kindOf(const http::Outcome &outcome)
{
    if (outcome.wasCancelled)
        return Error::Kind::Cancelled;
    if (outcome.isTooLarge)
        return Error::Kind::TooLarge;
    // An answer of the proxy's own (407) is not the server's, however whole it is. What else a proxy answers
    // when asked for a tunnel, such as 403 or 502, Qt has no name for.
    const bool hadNoTunnel =
        outcome.wasProxied && outcome.status == 0 && outcome.failure == QNetworkReply::UnknownNetworkError;
    if (isProxyFailure(outcome.failure) || outcome.status == proxyAuthenticationRequired || hadNoTunnel)
        return Error::Kind::Proxy;
    if (brokeBeforeTls(outcome))
        return Error::Kind::Tls;
    switch (outcome.failure) {
    case QNetworkReply::OperationCanceledError: // Qt ends what takes too long as if we had cancelled it
    case QNetworkReply::TimeoutError:
        return Error::Kind::TimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return Error::Kind::Tls;
    case QNetworkReply::HostNotFoundError:
        return Error::Kind::NameNotFound;
    case QNetworkReply::ConnectionRefusedError:
        return Error::Kind::Refused;
    default:
        return outcome.status > 0 ? Error::Kind::CutOff : Error::Kind::Offline;
    }
}

/// What Qt's own error texts say is kept for support; it may name the host, never a header.
Error transportError(const http::Outcome &outcome, explain::Operation operation)
{
    Error error;
    error.kind = kindOf(outcome);
    // Qt hides the status line of a proxy that is to make way for an encrypted connection.
    error.httpStatus = outcome.failure == QNetworkReply::ProxyAuthenticationRequiredError
                           ? proxyAuthenticationRequired
                           : outcome.status;
    error.technical = outcome.failureText;
    error.tls = outcome.tls;
    error.serverTime = outcome.serverTime();
    error.mayHaveHappened = explain::isWrite(operation) && outcome.wasSent && !neverArrived(outcome);
    Error told = explain::transportFailure(error, operation);
    const bool maybeTls = outcome.isPlain && outcome.isFirst && told.kind == Error::Kind::Offline;
    return maybeTls ? explain::maybeForTls(told) : told;
}

} // namespace

Result<QByteArray> reply::judge(const http::Outcome &outcome, explain::Operation operation)
{
    const int status = outcome.status;
    if (!outcome.isWhole() || status == proxyAuthenticationRequired)
        return std::unexpected(transportError(outcome, operation));
    if (status >= 200 && status < 300)
        return outcome.body;

    const QByteArray &body = outcome.body;
    Error error;
    error.httpStatus = status;
    error.requestId = QString::fromLatin1(outcome.headers.value("X-Request-Id"));
    error.serverTime = outcome.serverTime();
    error.retryAfter = outcome.retryAfter();
    if (status < 400) {
        error.kind = Error::Kind::Redirected;
        error.technical = u"Location: "_s + QString::fromLatin1(outcome.headers.value("Location"));
        return std::unexpected(explain::transportFailure(error, operation));
    }
    if (wantsTls(outcome)) {
        error.kind = Error::Kind::Tls;
        error.technical = u"body begins: "_s + QString::fromUtf8(body.first(qMin(body.size(), 200)));
        return std::unexpected(explain::plainToTls(error, operation));
    }
    if (const auto said = actionjson::errorBody(body)) {
        error.grpcCode = said->code;
        error.serverMessage = said->message.left(reply::messageAtMost);
        error.serverId = said->id;
        return std::unexpected(explain::serverRefusal(error, operation));
    }
    error.technical = u"body begins: "_s + QString::fromUtf8(body.first(qMin(body.size(), 200)));
    // Proxies have their own pages for 401, 413, 502 and so on; the status still tells most of it, but a 404
    // that is not ZITADEL's says nothing about the action.
    if (status >= 500 || status == 429)
        return std::unexpected(explain::serverRefusal(error, operation));
    Error strange = explain::strangeAnswer(error, operation);
    strange.mayHaveHappened = false;
    return std::unexpected(strange);
}

bool reply::isTooLarge(const Error &error)
{
    return error.kind == Error::Kind::TooLarge ||
           (error.grpcCode == 8 &&
            (error.serverMessage.startsWith("grpc: received message larger than max"_L1) ||
             error.serverMessage.startsWith("grpc: trying to send message larger than max"_L1)));
}
