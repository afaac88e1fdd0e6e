// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/oidc/idtoken.h"

#include "demo/json/jsonwriter.h"

namespace demo {

namespace {

QByteArray seconds(Moment moment)
{
    return QByteArray::number(
        qint64(std::chrono::floor<std::chrono::seconds>(moment).time_since_epoch().count()));
}

QByteArray encoded(const QByteArray &json)
{
    return json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

QByteArray idToken(const SignInCall &call, const TokenGrant &grant, const QByteArray &nonce)
{
    const Moment clock = call.state.clock();
    JsonObject header;
    header.text("alg", QByteArray("none")).text("typ", QByteArray("JWT"));
    JsonObject claims;
    claims.text("iss", call.issuer)
        .text("sub", grant.userId)
        .list("aud", {quoted(grant.clientId.toUtf8())})
        .raw("iat", seconds(clock))
        .raw("exp", seconds(clock + call.state.switches.accessTokenLife))
        .raw("auth_time", seconds(clock))
        .text("azp", grant.clientId)
        .text("nonce", nonce);
    return encoded(header.take()) + '.' + encoded(claims.take()) + '.';
}

} // namespace demo
