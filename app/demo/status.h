// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <expected>

namespace demo {

/// The numbers of gRPC (API 17).
enum class Code {
    Ok = 0,
    Cancelled,
    Unknown,
    InvalidArgument,
    DeadlineExceeded,
    NotFound,
    AlreadyExists,
    PermissionDenied,
    ResourceExhausted,
    FailedPrecondition,
    Aborted,
    OutOfRange,
    Unimplemented,
    Internal,
    Unavailable,
    DataLoss,
    Unauthenticated,
};

/// A refusal, in one of the real server's two shapes (API 16).
struct Status
{
    Code code = Code::Unknown;
    QString text; ///< without the id
    QString id;   ///< such as `ACTION-dg4t2`; empty for those that carry no `details`
    /// Told by a library or the database: the text has ` ()` behind it and the detail no id.
    bool isForeign = false;

    /// The text, with the id in brackets if there is one.
    QString message() const;
    QByteArray body() const; ///< its JSON (API 16)
    int httpStatus() const;  ///< by the code (API 17)
};

/// A finished JSON body, or why there is none.
using Answer = std::expected<QByteArray, Status>;

/// What the real server passes on of its database, word for word.
Status foreignError(const QString &text);

/// Shorthand for the refusing branch of an Answer and its like.
std::unexpected<Status> refuse(Code code, const QString &text, const QString &id = {});

} // namespace demo
