// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/oidc/names.h"
#include "demo/oidc/pages.h"
#include "demo/oidc/redirect.h"
#include "demo/oidc/signincall.h"

#include <optional>

namespace demo {

using namespace Qt::StringLiterals;

namespace {

/// What is wrong with a request whose app and address are fine, in the order of the real server.
std::optional<OAuthError> judge(const Form &query)
{
    const QByteArray responseType = query.value("response_type");
    if (query.text("scope").trimmed().isEmpty())
        return OAuthError{"invalid_request", u"The scope of your request is missing."_s};
    if (responseType.isEmpty())
        return OAuthError{"invalid_request", u"The response type is missing in your request."_s};
    if (responseType != "code")
        return OAuthError{"unauthorized_client",
                          u"The requested response type is missing in the client configuration."_s};
    if (query.value("code_challenge").isEmpty())
        return OAuthError{"invalid_request", u"code_challenge required"_s};
    if (query.value("code_challenge_method") != "S256")
        return OAuthError{"invalid_request", u"code_challenge_method must be S256"_s};
    // Nobody is ever signed in already.
    if (query.text("prompt").split(u' ').contains("none"_L1))
        return OAuthError{"login_required"};
    return std::nullopt;
}

} // namespace

HttpResponse authorise(const SignInCall &call)
{
    const Form &query = call.query;
    const AppRecord *app = call.state.directory.app(query.text("client_id"));
    if (!app || !app->grantTypes.contains(grantCode))
        return messagePage(400, u"Sign-in is not possible"_s, u"The client_id of the app is not known."_s);
    const QByteArray redirectUri = query.value("redirect_uri");
    if (!isRedirectOf(*app, redirectUri))
        return messagePage(400, u"Sign-in is not possible"_s,
                           u"The requested redirect_uri is missing in the client configuration."_s);
    if (const auto error = judge(query))
        return redirectWithError(redirectUri, query.value("state"), *error);
    const QByteArray id = call.state.authRequests.add({.clientId = app->clientId,
                                                       .redirectUri = redirectUri,
                                                       .scopes = query.scopes(),
                                                       .state = query.value("state"),
                                                       .nonce = query.value("nonce"),
                                                       .codeChallenge = query.value("code_challenge"),
                                                       .loginHint = query.text("login_hint")});
    return redirectTo("/ui/login/login?authRequestID=" + id);
}

} // namespace demo
