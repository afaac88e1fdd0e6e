// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/json/jsonwriter.h"
#include "demo/oidc/grants.h"
#include "demo/oidc/idtoken.h"
#include "demo/oidc/names.h"

#include <algorithm>

namespace demo {

using namespace Qt::StringLiterals;

namespace {

struct Grant
{
    QByteArrayView type;
    GrantAnswer (*handler)(const SignInCall &call);
};

constexpr Grant grants[] = {
    {grantJwtProfile, grantByAssertion},
    {grantClientCredentials, grantByClientCredentials},
    {grantCode, grantByCode},
    {grantRefreshToken, grantByRefreshToken},
    {grantDeviceCode, grantByDeviceCode},
    {grantTokenExchange, grantByTokenExchange},
};

GrantAnswer grant(const SignInCall &call)
{
    const QByteArray type = call.form.value("grant_type");
    if (type.isEmpty())
        return refuseOAuth("invalid_request", u"grant_type missing"_s);
    const auto found = std::ranges::find(grants, QByteArrayView(type), &Grant::type);
    if (found == std::end(grants))
        return refuseOAuth("unsupported_grant_type", QString::fromUtf8(type) + " not supported"_L1);
    return found->handler(call);
}

} // namespace

HttpResponse answerTokenRequest(const SignInCall &call)
{
    const GrantAnswer granted = grant(call);
    if (!granted)
        return granted.error().response();
    const TokenPair &tokens = granted->tokens;
    JsonObject json;
    json.text("access_token", tokens.access)
        .text("token_type", "Bearer"_ba)
        .text("refresh_token", tokens.refresh)
        .number("expires_in", int(call.state.switches.accessTokenLife.count()));
    if (tokens.grant.scopes.contains(scopeOpenId))
        json.text("id_token", idToken(call, tokens.grant, granted->nonce));
    return oauthJson(200, json.take());
}

GrantAnswer grantTo(const SignInCall &call, const TokenGrant &grant, bool isApp, const QByteArray &nonce)
{
    State &state = call.state;
    const UserRecord *user = state.directory.user(grant.userId);
    if (!user || !user->isActive)
        return refuseOAuth("invalid_request", u"Errors.User.NotActive"_s);
    const bool isRenewable = isApp && grant.scopes.contains(scopeOffline);
    return Granted{state.tokens.issue(grant, isRenewable, state.clock(), state.switches.accessTokenLife),
                   nonce};
}

std::unexpected<OAuthError> refuseMissingScope()
{
    return refuseOAuth(
        "invalid_request",
        u"The scope of your request is missing. Please ensure some scopes are requested. If you "
        "have any questions, you may contact the administrator of the application."_s);
}

} // namespace demo
