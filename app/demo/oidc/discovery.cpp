// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/json/jsonwriter.h"
#include "demo/oidc/names.h"
#include "demo/oidc/signincall.h"

namespace demo {

namespace {

QByteArrayList quotedAll(const QByteArrayList &texts)
{
    QByteArrayList result;
    for (const QByteArray &text : texts)
        result << quoted(text);
    return result;
}

} // namespace

HttpResponse discover(const SignInCall &call)
{
    const auto at = [&](const char *path) { return call.issuer + path; };
    JsonObject json;
    json.text("issuer", call.issuer)
        .text("authorization_endpoint", at("/oauth/v2/authorize"))
        .text("token_endpoint", at("/oauth/v2/token"))
        .text("userinfo_endpoint", at("/oidc/v1/userinfo"))
        .text("introspection_endpoint", at("/oauth/v2/introspect"))
        .text("end_session_endpoint", at("/oidc/v1/end_session"))
        .text("revocation_endpoint", at("/oauth/v2/revoke"))
        .text("device_authorization_endpoint", at("/oauth/v2/device_authorization"))
        .text("jwks_uri", at("/oauth/v2/keys"))
        .list("scopes_supported",
              quotedAll({"openid", "profile", "email", "phone", "address", "offline_access"}))
        .list("response_types_supported", quotedAll({"code"}))
        .list("response_modes_supported", quotedAll({"query"}))
        .list("grant_types_supported", quotedAll({grantCode, grantRefreshToken, grantClientCredentials,
                                                  grantJwtProfile, grantDeviceCode}))
        .list("subject_types_supported", quotedAll({"public"}))
        .list("id_token_signing_alg_values_supported", quotedAll({"none"}))
        .list("token_endpoint_auth_methods_supported",
              quotedAll({"none", "client_secret_basic", "client_secret_post"}))
        .list("revocation_endpoint_auth_methods_supported", quotedAll({"none"}))
        .list("code_challenge_methods_supported", quotedAll({"S256"}))
        .flag("request_parameter_supported", true);
    return oauthJson(200, json.take());
}

HttpResponse listSigningKeys(const SignInCall &)
{
    return oauthJson(200, R"({"keys":[]})"); // what we issue is not signed
}

} // namespace demo
