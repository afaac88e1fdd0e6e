// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/json/jsonwriter.h"
#include "demo/oidc/names.h"
#include "demo/oidc/signincall.h"

namespace demo {

using namespace Qt::StringLiterals;

namespace {

/// The claims of a user as far as the scopes go (API 58).
QByteArray claims(const State &state, const UserRecord &user, const QStringList &scopes)
{
    JsonObject json;
    json.text("sub", user.id);
    if (scopes.contains("profile"_L1)) {
        const auto changed = std::chrono::floor<std::chrono::seconds>(user.created).time_since_epoch();
        json.text("name", user.displayName)
            .text("preferred_username", user.userName)
            .raw("updated_at", QByteArray::number(qint64(changed.count())));
        if (user.isHuman)
            json.text("given_name", user.displayName.section(u' ', 0, 0))
                .text("family_name", user.displayName.section(u' ', 1))
                .text("locale", "en"_ba);
    }
    if (scopes.contains("email"_L1) && user.isHuman)
        json.text("email", user.userName).flag("email_verified", true);
    if (scopes.contains(scopeResourceOwner)) {
        const OrganisationRecord *organisation = state.directory.organisation(user.organisationId);
        json.text("urn:zitadel:iam:user:resourceowner:id", organisation->id)
            .text("urn:zitadel:iam:user:resourceowner:name", organisation->name)
            .text("urn:zitadel:iam:user:resourceowner:primary_domain", organisation->domain);
    }
    return json.take();
}

} // namespace

HttpResponse userInfo(const SignInCall &call)
{
    const State &state = call.state;
    const QString header = textOf(call.request.headers.value("Authorization"));
    const QStringList parts = header.split(u"Bearer "_s);
    QByteArray token = parts.size() == 2 ? parts.at(1).toUtf8() : call.form.value("access_token");
    if (token.isEmpty())
        return OAuthError{"invalid_request", u"access token missing"_s, 401}.response();
    token.replace(' ', "");
    // The audience does not matter here.
    const TokenGrant *grant = state.tokens.access(token, state.clock());
    const UserRecord *user = grant ? state.directory.user(grant->userId) : state.directory.userByToken(token);
    if (!user || !user->isActive || call.tokensExpired)
        return OAuthError{"access_denied", u"access token invalid"_s, 401}.response();
    // Personal access tokens have no scopes.
    return oauthJson(200, claims(state, *user, grant ? grant->scopes : QStringList()));
}

HttpResponse revokeToken(const SignInCall &call)
{
    const auto app = callingApp(call, {});
    if (!app)
        return app.error().response();
    const QByteArray token = call.form.value("token");
    if (token.isEmpty())
        return OAuthError{"invalid_request", u"token missing"_s}.response();
    TokenStore &tokens = call.state.tokens;
    const TokenGrant *grant = tokens.find(token);
    const bool isPersonal = call.state.directory.userByToken(token);
    if (isPersonal || (grant && grant->clientId != (*app)->clientId))
        return OAuthError{"invalid_client", u"token was not issued for this client"_s, 401}.response();
    // Unknown ones are no error (RFC 7009): the token is of no use, which is what was wanted.
    tokens.revoke(token);
    return oauthJson(200, {});
}

} // namespace demo
