// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/oidc/grants.h"
#include "demo/oidc/names.h"

#include <QCryptographicHash>

#include <optional>

namespace demo {

using namespace Qt::StringLiterals;
using Outcome = DeviceRequests::Outcome;

namespace {

/// S256 of RFC 7636.
QByteArray challengeOf(const QByteArray &verifier)
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// A challenge is not demanded, but whoever has sent one is held to it. Any method but S256 is taken for
/// plain.
std::optional<OAuthError> judgeVerifier(const AuthRequest &request, const QByteArray &verifier)
{
    if (request.codeChallenge.isEmpty()) {
        if (verifier.isEmpty())
            return std::nullopt;
        return OAuthError{"invalid_request", u"code_verifier unexpectedly provided"_s};
    }
    if (verifier.isEmpty())
        return OAuthError{"invalid_request", u"code_verifier required"_s};
    const QByteArray wanted = request.challengeMethod == "S256" ? challengeOf(verifier) : verifier;
    if (wanted != request.codeChallenge)
        return OAuthError{"invalid_grant", u"invalid code_verifier"_s};
    return std::nullopt;
}

} // namespace

GrantAnswer grantByCode(const SignInCall &call)
{
    const auto app = callingApp(call, grantCode);
    if (!app)
        return std::unexpected(app.error());
    const QByteArray code = call.form.value("code");
    const QByteArray redirectUri = call.form.value("redirect_uri");
    const QByteArray verifier = call.form.value("code_verifier");
    if (code.isEmpty())
        return refuseOAuth("invalid_request", u"code missing"_s);
    if (redirectUri.isEmpty())
        return refuseOAuth("invalid_request", u"redirect_uri missing"_s);

    AuthRequests &requests = call.state.authRequests;
    const SignedIn *found = requests.findCode(code, call.state.clock());
    if (!found || found->request.clientId != (*app)->clientId)
        return refuseOAuth("invalid_request", u"Errors.User.Code.Invalid"_s);
    if (const auto error = judgeVerifier(found->request, verifier))
        return std::unexpected(*error);
    if (redirectUri != found->request.redirectUri)
        return refuseOAuth("invalid_grant", u"redirect_uri does not correspond"_s);
    const SignedIn signedIn = *found;
    requests.useCode(code);
    return grantTo(call, {signedIn.userId, (*app)->clientId, signedIn.request.scopes}, true,
                   signedIn.request.nonce);
}

GrantAnswer grantByRefreshToken(const SignInCall &call)
{
    const auto app = callingApp(call, grantRefreshToken);
    if (!app)
        return std::unexpected(app.error());
    const QByteArray token = call.form.value("refresh_token");
    if (token.isEmpty())
        return refuseOAuth("invalid_request", u"refresh_token missing"_s);
    State &state = call.state;
    const TokenGrant *grant = state.tokens.find(token);
    if (const UserRecord *user = grant ? state.directory.user(grant->userId) : nullptr;
        user && !user->isActive)
        return refuseOAuth("invalid_request", u"Errors.User.NotActive"_s);
    // Unlike elsewhere, a scope that nobody knows is one too many here.
    const QStringList scopes = call.form.text("scope").split(u' ', Qt::SkipEmptyParts);
    const auto pair =
        state.tokens.refresh(token, (*app)->clientId, scopes, state.clock(), state.switches.accessTokenLife);
    if (pair)
        return Granted{*pair, {}};
    if (pair.error() == TokenStore::Refusal::ScopeTooWide)
        return refuseOAuth("invalid_scope");
    // What never was a token of this server is taken for one of an older kind.
    if (!state.tokens.wasRefreshToken(token))
        return refuseOAuth("invalid_request", u"Errors.User.RefreshToken.Invalid"_s);
    return refuseOAuth("invalid_request", u"Errors.OIDCSession.RefreshTokenInvalid"_s);
}

GrantAnswer grantByDeviceCode(const SignInCall &call)
{
    const auto app = callingApp(call, grantDeviceCode);
    if (!app)
        return std::unexpected(app.error());
    const QByteArray code = call.form.value("device_code");
    if (code.isEmpty())
        return refuseOAuth("invalid_request", u"device_code missing"_s);
    DeviceRequests &requests = call.state.deviceRequests;
    const DeviceRequest *device = requests.find(code);
    if (!device || device->clientId != (*app)->clientId)
        return refuseOAuth("invalid_client",
                           u"client_id does not correspond to the client_id in the authorization request"_s);
    switch (requests.ask(code, call.state.clock(), call.state.switches.slowsPollingDown)) {
    case Outcome::Pending:
        return refuseOAuth("authorization_pending",
                           u"The client SHOULD repeat the access token request to the token endpoint, after "
                           "interval from device authorization response."_s);
    case Outcome::TooFast:
        return refuseOAuth("slow_down", u"Polling should continue, but the interval MUST be increased by 5 "
                                        "seconds for this and all subsequent requests."_s);
    case Outcome::Denied:
        return refuseOAuth("access_denied", u"The authorization request was denied."_s);
    case Outcome::Expired:
        return refuseOAuth("expired_token", u"The \"device_code\" has expired."_s);
    case Outcome::Allowed:
        break;
    }
    const TokenGrant grant{device->userId, device->clientId, device->scopes};
    requests.use(code);
    return grantTo(call, grant, true);
}

GrantAnswer grantByTokenExchange(const SignInCall &call)
{
    const auto app = callingApp(call, grantTokenExchange);
    return app ? refuseOAuth("invalid_request", u"subject_token missing"_s) : std::unexpected(app.error());
}

} // namespace demo
