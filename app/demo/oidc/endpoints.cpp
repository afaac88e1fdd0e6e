// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/oidc/endpoints.h"

#include "demo/json/jsonwriter.h"
#include "demo/oidc/signincall.h"

#include <algorithm>

namespace demo {

using namespace Qt::StringLiterals;
using Header = QHttpHeaders::WellKnownHeader;

namespace {

struct Endpoint
{
    QByteArrayView method; ///< empty for those of the protocol, which take any
    QByteArrayView path;
    SignInHandler handler;
};

constexpr Endpoint endpoints[] = {
    {"", "/.well-known/openid-configuration", discover},
    {"", "/oauth/v2/keys", listSigningKeys},
    {"", "/oauth/v2/authorize", authorise},
    {"", "/oauth/v2/token", answerTokenRequest},
    {"", "/oauth/v2/revoke", revokeToken},
    {"", "/oauth/v2/device_authorization", authoriseDevice},
    {"", "/oidc/v1/userinfo", userInfo},
    {"GET", "/ui/login/login", showSignIn},
    {"POST", "/ui/login/login", takeSignIn},
    {"GET", "/device", showDevice},
    {"POST", "/device", takeDevice},
};

HttpResponse plainText(int status, const QByteArray &text)
{
    HttpResponse response{status, {}, text + '\n'};
    response.headers.append(Header::ContentType, "text/plain; charset=utf-8");
    return response;
}

} // namespace

HttpResponse OAuthError::response() const
{
    JsonObject json;
    json.text("error", error).text("error_description", description);
    return oauthJson(status, json.take());
}

std::unexpected<OAuthError> refuseOAuth(const QByteArray &error, const QString &description, int status)
{
    return std::unexpected(OAuthError{error, description, status});
}

HttpResponse oauthJson(int status, const QByteArray &json)
{
    HttpResponse response{status, {}, json};
    response.headers.append(Header::ContentType, "application/json");
    response.headers.append(Header::CacheControl, "no-store");
    response.headers.append(Header::Pragma, "no-cache");
    return response;
}

HttpResponse redirectTo(const QByteArray &address)
{
    HttpResponse response{302, {}, {}};
    response.headers.append(Header::Location, address);
    response.headers.append(Header::CacheControl, "no-store");
    return response;
}

bool isSignInPath(const QByteArray &path)
{
    // All below these belongs to the part of the real server that signs in, known or not.
    for (const QByteArrayView prefix : {"/.well-known/openid-configuration", "/oauth/v2", "/oidc/v1"}) {
        if (path.startsWith(prefix))
            return true;
    }
    return std::ranges::contains(endpoints, QByteArrayView(path), &Endpoint::path);
}

HttpResponse answerSignIn(State &state, const HttpRequest &request, const Fault &fault)
{
    const qsizetype questionMark = request.target.indexOf('?');
    const QByteArray encodedPath = questionMark < 0 ? request.target : request.target.first(questionMark);
    const QByteArray path = QByteArray::fromPercentEncoding(encodedPath);
    const auto endpoint = std::ranges::find_if(endpoints, [&](const Endpoint &candidate) {
        return candidate.path == path && (candidate.method.isEmpty() || candidate.method == request.method);
    });
    if (endpoint == std::end(endpoints) &&
        !std::ranges::contains(endpoints, QByteArrayView(path), &Endpoint::path))
        return plainText(404, "404 page not found");
    if (endpoint == std::end(endpoints))
        return plainText(405, "Method Not Allowed");
    if (fault.rateLimited)
        return plainText(429, "Errors.Limits.Instance.Blocked");
    if (fault.serverError != 0)
        return OAuthError{"server_error", u"Errors.Internal"_s, 500}.response();

    const QByteArray type = request.headers.value(Header::ContentType).toByteArray().toLower();
    const QByteArray host = wantedHost(request);
    SignInCall call{state, request, {}, {}, state.address.base(host), fault.tokensExpired};
    if (questionMark >= 0)
        call.query = Form(request.target.sliced(questionMark + 1));
    // As Go reads forms: the verb decides whether there is a body.
    const bool hasBody = request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
    if (hasBody && type.startsWith("application/x-www-form-urlencoded"))
        call.form = Form(request.body);
    call.form.append(call.query);
    if (endpoint->method.isEmpty() && !call.form.isValid())
        return OAuthError{"invalid_request", u"error parsing form"_s}.response();
    return endpoint->handler(call);
}

} // namespace demo
