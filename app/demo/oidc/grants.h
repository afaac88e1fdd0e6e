// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/oidc/signincall.h"

namespace demo {

/// What a grant comes to: the tokens, and the nonce for the id token.
struct Granted
{
    TokenPair tokens;
    QByteArray nonce;
};
using GrantAnswer = std::expected<Granted, OAuthError>;

GrantAnswer grantByAssertion(const SignInCall &call);         ///< API 52
GrantAnswer grantByClientCredentials(const SignInCall &call); ///< API 54
GrantAnswer grantByCode(const SignInCall &call);              ///< API 56
GrantAnswer grantByRefreshToken(const SignInCall &call);      ///< API 59
GrantAnswer grantByDeviceCode(const SignInCall &call);        ///< API 61

GrantAnswer grantByTokenExchange(const SignInCall &call); ///< no app of ours may use it

/// Tokens for a user, unless that one is locked. Renewable ones are given to apps only, and only with the
/// scope `offline_access`.
GrantAnswer grantTo(const SignInCall &call, const TokenGrant &grant, bool isApp,
                    const QByteArray &nonce = {});

/// The refusal of a request without scopes.
std::unexpected<OAuthError> refuseMissingScope();

} // namespace demo
