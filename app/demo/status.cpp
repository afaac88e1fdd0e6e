// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/status.h"

#include "demo/json/jsonwriter.h"

namespace demo {

using namespace Qt::StringLiterals;

QString Status::message() const
{
    if (isForeign)
        return text + " ()"_L1;
    return id.isEmpty() ? text : u"%1 (%2)"_s.arg(text, id);
}

QByteArray Status::body() const
{
    JsonObject json;
    json.number("code", int(code)).text("message", message());
    if (isForeign || !id.isEmpty()) {
        JsonObject detail;
        detail.text("@type", "type.googleapis.com/zitadel.v1.ErrorDetail"_ba)
            .text("id", id)
            .text("message", text);
        json.list("details", {detail.take()});
    }
    return json.take();
}

int Status::httpStatus() const
{
    switch (code) {
    case Code::Ok:
        return 200;
    case Code::Cancelled:
        return 499;
    case Code::InvalidArgument:
    case Code::FailedPrecondition:
    case Code::OutOfRange:
        return 400;
    case Code::DeadlineExceeded:
        return 504;
    case Code::NotFound:
        return 404;
    case Code::AlreadyExists:
    case Code::Aborted:
        return 409;
    case Code::PermissionDenied:
        return 403;
    case Code::ResourceExhausted:
        return 429;
    case Code::Unimplemented:
        return 501;
    case Code::Unavailable:
        return 503;
    case Code::Unauthenticated:
        return 401;
    case Code::Unknown:
    case Code::Internal:
    case Code::DataLoss:
        break;
    }
    return 500;
}

Status foreignError(const QString &text)
{
    return {Code::Unknown, text, {}, true};
}

std::unexpected<Status> refuse(Code code, const QString &text, const QString &id)
{
    return std::unexpected(Status{code, text, id});
}

} // namespace demo
