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
    Form form;         ///< the body; empty unless its type is that of a form
    QByteArray issuer; ///< `scheme://host[:port]`
    bool tokensExpired = false;
};

using SignInHandler = HttpResponse (*)(const SignInCall &call);

/// A refusal as OAuth has it (reference 3.2).
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

// Reference 3.4, the machine's side.
HttpResponse discover(const SignInCall &call);
HttpResponse listSigningKeys(const SignInCall &call);
HttpResponse userInfo(const SignInCall &call);
HttpResponse revokeToken(const SignInCall &call);
/// Reference 3.2 to 3.5: all grants.
HttpResponse answerTokenRequest(const SignInCall &call);
/// Reference 3.5.
HttpResponse authoriseDevice(const SignInCall &call);

// Reference 3.4 and 3.5, the side that people see.
HttpResponse authorise(const SignInCall &call);
HttpResponse showSignIn(const SignInCall &call);
HttpResponse takeSignIn(const SignInCall &call);
HttpResponse showDevice(const SignInCall &call);
HttpResponse takeDevice(const SignInCall &call);

} // namespace demo
