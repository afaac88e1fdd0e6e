// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/http/httpmessage.h"
#include "demo/oidc/form.h"
#include "demo/state/demostate.h"

#include <expected>

namespace demo {

/// One request to an endpoint of signing in.
struct SignInCall
{
    State &state;
    const HttpRequest &request;
    Form query;
    Form form;         ///< the body, if its type is that of a form, and then the query
    QByteArray issuer; ///< `scheme://host[:port]`
    bool tokensExpired = false;
};

using SignInHandler = HttpResponse (*)(const SignInCall &call);

/// A refusal as OAuth has it (API 50).
struct OAuthError
{
    QByteArray error;
    QString description; ///< left out of the answer if empty
    int status = 400;

    HttpResponse response() const;
};

/// Shorthand for the refusing branch.
std::unexpected<OAuthError> refuseOAuth(const QByteArray &error, const QString &description = {},
                                        int status = 400);

/// JSON that nobody may keep.
HttpResponse oauthJson(int status, const QByteArray &json);

/// 302 to an address that is already encoded.
HttpResponse redirectTo(const QByteArray &address);

/// Who a request comes from: by Basic authorization or the form, with each part decoded.
struct ClientNames
{
    QString id;
    QByteArray secret;
};
std::expected<ClientNames, OAuthError> clientNames(const SignInCall &call);

/// The app of `client_id`, if it is one and may use the grant; an empty \a grantType is not judged.
std::expected<const AppRecord *, OAuthError> callingApp(const SignInCall &call, const QByteArray &grantType);

// The machine's side (API 55, 58, 59).
HttpResponse discover(const SignInCall &call);
HttpResponse listSigningKeys(const SignInCall &call);
HttpResponse userInfo(const SignInCall &call);
HttpResponse revokeToken(const SignInCall &call);
/// All grants (API 50 to 61).
HttpResponse answerTokenRequest(const SignInCall &call);
/// A code for another device (API 61).
HttpResponse authoriseDevice(const SignInCall &call);

// The side that people see (API 56, 57, 61).
HttpResponse authorise(const SignInCall &call);
HttpResponse showSignIn(const SignInCall &call);
HttpResponse takeSignIn(const SignInCall &call);
HttpResponse showDevice(const SignInCall &call);
HttpResponse takeDevice(const SignInCall &call);

} // namespace demo
