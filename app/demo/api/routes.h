// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/api/call.h"

#include <expected>

namespace demo {

/// One call the server offers.
struct Route
{
    /// Who may call.
    enum class Access {
        Open,          ///< anybody, by any host name
        Named,         ///< anybody who names the right host
        Authenticated, ///< any valid token, in an organisation that exists
        Permitted,     ///< as well as the permission below
    };

    QByteArray method;
    QStringList segments;    ///< of the path; `*` stands for a parameter
    const MessageType *body; ///< null: the body is not read
    Access access;
    QString permission;
    Handler handler;
    QByteArray contentType = "application/json";
};

/// The route of exactly this verb and pattern; null if there is none.
const Route *routeOf(QByteArrayView method, QStringView pattern);

/// A route with the parameters of the path.
struct Match
{
    const Route *route = nullptr;
    QStringList parameters;
};

/// Finds the route of a path (decoded, without query string). The error is the 404 of an unknown path or the
/// 405 of a known one with the wrong verb (API 2). A POST of a form (\a isForm) may be served as GET.
std::expected<Match, Status> findRoute(const QByteArray &method, const QByteArray &path, bool isForm);

/// The path the router redirects to because of double slashes or dots, or empty if it is fine (API 1).
QByteArray normalisedPath(const QByteArray &path);

} // namespace demo
