// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHttpHeaders>
#include <QString>

#include <optional>

namespace http {
struct Outcome;
}

/// How messages of gRPC are wrapped, and where an answer tells how the call went. Knows no message but that
/// of an error.
namespace grpc {

/// @p message with the five bytes before it that tell its length.
QByteArray framed(const QByteArray &message);

/// How a call went, by the server's own word.
struct Status
{
    int code = -1;   ///< 0 good, to 16 (API 17); -1 if it did not say
    QString message; ///< decoded
    QString id;      ///< of the error, such as "ACTION-dg4t2"; often absent
};

/// An answer taken apart.
struct Answer
{
    enum class Shape {
        Whole,
        CutOff,  ///< ends in the middle of a frame, or before it has told how the call went
        Strange, ///< no frames of gRPC: what was wrong is in `technical`
    };
    Shape shape = Shape::Whole;
    Status status;
    std::optional<QByteArray> message; ///< with status 0 there is one
    QString technical;                 ///< English, for support
};

/// Takes @p outcome apart, whose HTTP status is 200. @p isWeb: what other wires have in trailers stands
/// behind the message. Where the status came in the header, there need be no message.
Answer answerIn(const http::Outcome &outcome, bool isWeb);

/// The HTTP status that the same refusal has in JSON (API 17), by which it is explained.
int httpStatusOf(int code);

/// In a few words for the log of requests, what an answer of HTTP status 200 refuses; empty for a good one.
QString refusalIn(const http::Outcome &outcome);

} // namespace grpc
