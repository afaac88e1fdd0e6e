// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/reply.h"

#include "action/actionjson.h"

#include <QNetworkReply>
#include <QPromise>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

/// Reads all of @p reply with room behind it, which the JSON reader needs, so that nothing is copied twice.
QByteArray readWithRoom(QNetworkReply *reply)
{
    constexpr qsizetype room = 256;
    QByteArray body;
    const qsizetype size = reply->bytesAvailable();
    body.reserve(size + room);
    body.resize(size);
    body.resize(qMax<qint64>(0, reply->read(body.data(), size)));
    return body;
}

bool isTlsFailure(QNetworkReply::NetworkError failure)
{
    return failure == QNetworkReply::SslHandshakeFailedError;
}

/// Where nothing can have reached the server, so that a write surely did not happen.
bool neverArrived(QNetworkReply::NetworkError failure)
{
    switch (failure) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

/// What Qt's own error texts say is kept for support; it may name the host, never a header.
Error transportError(const QNetworkReply &reply, explain::Asked asked, bool cancelled)
{
    const auto failure = reply.error();
    Error error;
    error.httpStatus = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    error.technical = reply.errorString();
    if (cancelled)
        error.kind = Error::Kind::Cancelled;
    else if (failure == QNetworkReply::OperationCanceledError || failure == QNetworkReply::TimeoutError)
        error.kind = Error::Kind::TimedOut; // Qt ends a request that takes too long as if we had cancelled it
    else if (isTlsFailure(failure))
        error.kind = Error::Kind::Tls;
    else
        error.kind = error.httpStatus > 0 ? Error::Kind::CutOff : Error::Kind::Offline;
    error.mayHaveHappened = explain::isWrite(asked) && !neverArrived(failure);
    return explain::transportFailure(error, asked);
}

Result<QByteArray> judge(QNetworkReply *reply, explain::Asked asked, bool cancelled)
{
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto failure = reply->error();
    // Errors of the API arrive as a failure of the reply, too (gotcha 24), so the status line decides. A
    // failure with a good status, or one of the connection itself, means that the answer did not arrive
    // whole.
    const bool isWhole =
        failure == QNetworkReply::NoError ||
        (status >= 300 && failure != QNetworkReply::RemoteHostClosedError &&
         failure != QNetworkReply::OperationCanceledError && failure != QNetworkReply::TimeoutError &&
         failure != QNetworkReply::UnknownNetworkError && failure != QNetworkReply::ProtocolFailure);
    if (status == 0 || !isWhole)
        return std::unexpected(transportError(*reply, asked, cancelled));

    QByteArray body = readWithRoom(reply);
    if (status >= 200 && status < 300)
        return body;

    Error error;
    error.httpStatus = status;
    error.requestId = QString::fromLatin1(reply->rawHeader("X-Request-Id"));
    if (status < 400) {
        error.kind = Error::Kind::Redirected;
        error.technical = u"Location: "_s + QString::fromLatin1(reply->rawHeader("Location"));
        return std::unexpected(explain::transportFailure(error, asked));
    }
    if (const auto said = actionjson::errorBody(body)) {
        error.grpcCode = said->code;
        error.serverMessage = said->message;
        error.serverId = said->id;
        return std::unexpected(explain::serverRefusal(error, asked));
    }
    error.technical = u"body begins: "_s + QString::fromUtf8(body.first(qMin(body.size(), 200)));
    // Proxies have their own pages for 401, 413, 502 and so on; the status still tells most of it, but a 404
    // that is not ZITADEL's says nothing about the action.
    if (status >= 500 || status == 429)
        return std::unexpected(explain::serverRefusal(error, asked));
    Error strange = explain::strangeAnswer(error, asked);
    strange.mayHaveHappened = false;
    return std::unexpected(strange);
}

} // namespace

QFuture<Result<QByteArray>> reply::body(QNetworkReply *reply, explain::Asked asked, std::stop_token stop)
{
    struct Waiting
    {
        QPromise<Result<QByteArray>> promise;
        bool cancelled = false;
        std::unique_ptr<std::stop_callback<std::function<void()>>> onStop;
    };
    auto waiting = std::make_shared<Waiting>();
    waiting->promise.start();
    QFuture<Result<QByteArray>> future = waiting->promise.future();

    QObject::connect(reply, &QNetworkReply::finished, reply, [reply, asked, waiting] {
        waiting->onStop.reset();
        Result<QByteArray> result = judge(reply, asked, waiting->cancelled);
        reply->deleteLater();
        waiting->promise.addResult(std::move(result));
        waiting->promise.finish();
    });
    waiting->onStop =
        std::make_unique<std::stop_callback<std::function<void()>>>(stop, [reply, waiting = waiting.get()] {
            waiting->cancelled = true;
            reply->abort();
        });
    return future;
}
