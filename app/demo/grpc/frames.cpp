// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/grpc/frames.h"

#include "demo/api/dress.h"
#include "demo/grpc/wire.h"

#include <QtEndian>

namespace demo {

using namespace Qt::StringLiterals;
using Header = QHttpHeaders::WellKnownHeader;

namespace {

constexpr qsizetype prefix = 5;

QByteArray contentType(const HttpRequest &request)
{
    return request.headers.value(Header::ContentType).toByteArray();
}

bool isWeb(const HttpRequest &request)
{
    return contentType(request).startsWith("application/grpc-web");
}

bool isWebText(const HttpRequest &request)
{
    return contentType(request).startsWith("application/grpc-web-text");
}

QByteArray frame(char flags, const QByteArray &content)
{
    QByteArray bytes(prefix, flags);
    qToBigEndian(quint32(content.size()), bytes.data() + 1);
    return bytes + content;
}

/// All outside of printable ASCII, and `%`, as `%XX`.
QByteArray percentEncoded(const QByteArray &text)
{
    QByteArray result;
    for (const char c : text) {
        if (c >= 0x20 && c <= 0x7e && c != '%')
            result += c;
        else
            result += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return result;
}

/// google.rpc.Status with the one detail that ZITADEL adds to its own errors.
QByteArray detailsOf(const Status &status)
{
    QByteArray detail;
    if (!status.id.isEmpty())
        appendBytes(detail, 1, status.id.toUtf8());
    appendBytes(detail, 2, status.text.toUtf8());
    QByteArray any;
    appendBytes(any, 1, "type.googleapis.com/zitadel.v1.ErrorDetail");
    appendBytes(any, 2, detail);
    QByteArray bytes;
    appendNumber(bytes, 1, quint64(status.code));
    appendBytes(bytes, 2, status.message().toUtf8());
    appendBytes(bytes, 3, any);
    return bytes.toBase64(QByteArray::OmitTrailingEquals);
}

QHttpHeaders trailersOf(const Status &status)
{
    QHttpHeaders trailers;
    if (!status.message().isEmpty())
        trailers.append("grpc-message", percentEncoded(status.message().toUtf8()));
    trailers.append("grpc-status", QByteArray::number(int(status.code)));
    if (status.isForeign || !status.id.isEmpty())
        trailers.append("grpc-status-details-bin", detailsOf(status));
    return trailers;
}

HttpResponse begun(const HttpRequest &request)
{
    HttpResponse response;
    response.headers.append(Header::ContentType, contentType(request));
    return response;
}

} // namespace

bool isGrpc(const HttpRequest &request)
{
    if (request.method != "POST" || request.target.startsWith("/management/v1") ||
        request.target.startsWith("/admin/v1") || request.target.startsWith("/auth/v1"))
        return false;
    const QByteArray type = contentType(request);
    if (request.isHttp2 && (type == "application/grpc" || type == "application/grpc+proto"))
        return true;
    return type.startsWith("application/grpc-web");
}

std::expected<QByteArray, Status> messageInFrame(const QByteArray &body)
{
    const auto broken = [](const QString &text) { return refuse(Code::Internal, text); };
    if (body.isEmpty())
        return broken(u"received no request message"_s);
    if (body.size() < prefix)
        return broken(u"unexpected EOF"_s);
    const quint32 length = qFromBigEndian<quint32>(body.constData() + 1);
    if (body.front() != 0)
        return broken(u"grpc: compressed flag set with identity or empty encoding"_s);
    if (quint64(body.size() - prefix) < length)
        return broken(u"unexpected EOF"_s);
    return body.sliced(prefix, length);
}

HttpResponse grpcAnswer(const HttpRequest &request, const QByteArray &message)
{
    HttpResponse response = begun(request);
    response.body = frame(0, message);
    if (!isWeb(request)) {
        response.trailers.append("grpc-status", "0");
        return response;
    }
    const QByteArray trailer = frame('\x80', "grpc-status: 0\r\n");
    // Two pieces, each with its own padding.
    response.body =
        isWebText(request) ? response.body.toBase64() + trailer.toBase64() : response.body + trailer;
    return response;
}

HttpResponse grpcRefusal(const HttpRequest &request, const Status &status)
{
    HttpResponse response = begun(request);
    const QHttpHeaders trailers = trailersOf(status);
    if (!isWeb(request)) {
        response.trailers = trailers;
        return response;
    }
    for (qsizetype i = 0; i < trailers.size(); ++i)
        response.headers.append(trailers.nameAt(i), trailers.valueAt(i));
    return response;
}

void dressGrpc(HttpResponse &response, bool hasReachedService, Moment clock)
{
    QHttpHeaders &headers = response.headers;
    headers.append("X-Robots-Tag", "none");
    if (!hasReachedService)
        return;
    for (const char *const prefixed : {"", "Grpc-Metadata-"}) {
        headers.append(QByteArray(prefixed) + "Cache-Control", "no-store");
        headers.append(QByteArray(prefixed) + "Pragma", "no-cache");
        headers.append(QByteArray(prefixed) + "Expires", httpDate(clock));
    }
    headers.append("X-Request-Id", randomRequestId());
}

} // namespace demo
