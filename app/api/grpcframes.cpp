// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/grpcframes.h"

#include "http/transport.h"

#include <QtEndian>

#include <protozero/pbf_reader.hpp>

using namespace Qt::StringLiterals;
using Shape = grpc::Answer::Shape;

namespace {

constexpr qsizetype prefix = 5;
constexpr uchar compressed = 0x01;
constexpr uchar trailers = 0x80;
constexpr int highestCode = 16;

/// The id in `google.rpc.Status`: of the first detail that has one, whatever its type, as all of ZITADEL's
/// have it in field 1.
QString idIn(const QByteArray &encoded)
{
    // The real server leaves the padding out, which proxies may add.
    const auto decoded = QByteArray::fromBase64Encoding(encoded.trimmed());
    if (!decoded)
        return {};
    try {
        protozero::pbf_reader status(decoded.decoded.constData(), size_t(decoded.decoded.size()));
        while (status.next(3, protozero::pbf_wire_type::length_delimited)) {
            protozero::pbf_reader any = status.get_message();
            if (!any.next(2, protozero::pbf_wire_type::length_delimited))
                continue;
            protozero::pbf_reader detail = any.get_message();
            if (!detail.next(1, protozero::pbf_wire_type::length_delimited))
                continue;
            const protozero::data_view id = detail.get_view();
            return QString::fromUtf8(id.data(), qsizetype(id.size()));
        }
    } catch (const protozero::exception &) {
        // An error without an id is explained by its code.
    }
    return {};
}

/// Nothing if @p headers do not tell.
std::optional<grpc::Status> statusIn(const QHttpHeaders &headers)
{
    if (!headers.contains("grpc-status"))
        return std::nullopt;
    bool isNumber = false;
    grpc::Status status;
    const int code = headers.value("grpc-status").toInt(&isNumber);
    // What is out of range is an unknown error, never a good answer.
    status.code = isNumber && code >= 0 && code <= highestCode ? code : 2;
    status.message =
        QString::fromUtf8(QByteArray::fromPercentEncoding(headers.value("grpc-message").toByteArray()));
    status.id = idIn(headers.value("grpc-status-details-bin").toByteArray());
    return status;
}

/// Of gRPC-Web: lines as in HTTP/1.1, in a frame.
QHttpHeaders trailersIn(QByteArrayView frame)
{
    QHttpHeaders headers;
    for (const QByteArray &line : frame.toByteArray().split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            headers.append(QLatin1StringView(line.first(colon).trimmed()), line.sliced(colon + 1).trimmed());
    }
    return headers;
}

grpc::Answer strange(const QString &why)
{
    return {.shape = Shape::Strange, .status = {}, .message = {}, .technical = why};
}

grpc::Answer cutOff(const QString &where)
{
    return {.shape = Shape::CutOff, .status = {}, .message = {}, .technical = where};
}

/// Reads the frames of @p body into @p answer; trailers in it overrule the header's.
void readFrames(const QByteArray &body, bool isWeb, grpc::Answer &answer)
{
    bool isEnded = false;
    for (qsizetype at = 0; at < body.size();) {
        if (isEnded) {
            answer = strange(u"bytes behind the trailers"_s);
            return;
        }
        if (body.size() - at < prefix) {
            answer = cutOff(u"in the header of a frame"_s);
            return;
        }
        const auto flags = uchar(body[at]);
        const auto length = qint64(qFromBigEndian<quint32>(body.constData() + at + 1));
        if (flags == compressed || flags == (trailers | compressed)) {
            answer = strange(u"a compressed frame, which was not asked for"_s);
            return;
        }
        if (flags != 0 && !(isWeb && flags == trailers)) {
            answer = strange(u"a frame with the flags %1"_s.arg(flags));
            return;
        }
        if (body.size() - at - prefix < length) {
            answer = cutOff(u"%1 of %2 bytes of a frame"_s.arg(body.size() - at - prefix).arg(length));
            return;
        }
        const QByteArrayView frame = QByteArrayView(body).sliced(at + prefix, length);
        at += prefix + length;
        if (flags == trailers) {
            isEnded = true;
            if (const auto status = statusIn(trailersIn(frame)))
                answer.status = *status;
        } else if (answer.message) {
            answer = strange(u"more than one message"_s);
            return;
        } else {
            answer.message = frame.toByteArray();
        }
    }
}

} // namespace

QByteArray grpc::framed(const QByteArray &message)
{
    QByteArray frame(prefix, '\0');
    qToBigEndian(quint32(message.size()), frame.data() + 1);
    return frame + message;
}

grpc::Answer grpc::answerIn(const http::Outcome &outcome, bool isWeb)
{
    const QByteArrayView type = outcome.headers.value(QHttpHeaders::WellKnownHeader::ContentType);
    if (!type.startsWith(isWeb ? "application/grpc-web" : "application/grpc") ||
        (isWeb && type.startsWith("application/grpc-web-text")))
        return strange(u"content type %1; body begins: %2"_s.arg(
            QString::fromLatin1(type.first(std::min<qsizetype>(type.size(), 100))),
            QString::fromUtf8(outcome.body.first(std::min<qsizetype>(outcome.body.size(), 200)))));
    Answer answer;
    answer.status = statusIn(outcome.headers).value_or(Status());
    // A refusal that came in the header is one whatever follows.
    if (answer.status.code > 0)
        return answer;
    readFrames(outcome.body, isWeb, answer);
    if (answer.shape != Shape::Whole)
        return answer;
    if (answer.status.code < 0)
        return cutOff(u"before grpc-status"_s);
    if (answer.status.code == 0 && !answer.message)
        return strange(u"no message"_s);
    return answer;
}

int grpc::httpStatusOf(int code)
{
    constexpr int statuses[highestCode + 1] = {200, 499, 500, 400, 504, 404, 409, 403, 429,
                                               400, 409, 400, 501, 500, 503, 500, 401};
    return code >= 0 && code <= highestCode ? statuses[code] : 500;
}

QString grpc::refusalIn(const http::Outcome &outcome)
{
    const bool isWeb =
        outcome.headers.value(QHttpHeaders::WellKnownHeader::ContentType).startsWith("application/grpc-web");
    const Answer answer = answerIn(outcome, isWeb);
    switch (answer.shape) {
    case Shape::CutOff:
        return u"cut off "_s + answer.technical;
    case Shape::Strange:
        return u"no answer of gRPC"_s;
    case Shape::Whole:
        break;
    }
    return answer.status.code == 0 ? QString() : u"gRPC status %1"_s.arg(answer.status.code);
}
