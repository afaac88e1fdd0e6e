// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/oidc/signincall.h"

namespace demo {

using namespace Qt::StringLiterals;

std::expected<ClientNames, OAuthError> clientNames(const SignInCall &call)
{
    const QByteArray header = call.request.headers.value("Authorization").toByteArray();
    if (!header.startsWith("Basic "))
        return ClientNames{call.form.text("client_id"), call.form.value("client_secret")};
    const auto decoded =
        QByteArray::fromBase64Encoding(header.sliced(6).trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    const qsizetype colon = decoded.decoded.indexOf(':');
    if (!decoded || colon < 0)
        return refuseOAuth("invalid_client", u"invalid basic auth header"_s);
    const auto id = fromFormEncoding(decoded.decoded.first(colon));
    const auto secret = fromFormEncoding(decoded.decoded.sliced(colon + 1));
    if (!id || !secret)
        return refuseOAuth("invalid_client", u"invalid basic auth header"_s);
    return ClientNames{QString::fromUtf8(*id), *secret};
}

std::expected<const AppRecord *, OAuthError> callingApp(const SignInCall &call, const QByteArray &grantType)
{
    const auto names = clientNames(call);
    if (!names)
        return std::unexpected(names.error());
    if (names->id.isEmpty())
        return refuseOAuth("invalid_request", u"client_id or client_assertion must be provided"_s);
    const AppRecord *app = call.state.directory.app(names->id);
    if (!app)
        return refuseOAuth("invalid_client", u"no active client not found"_s); // the real server's words
    if (!grantType.isEmpty() && !app->grantTypes.contains(grantType))
        return refuseOAuth("unauthorized_client",
                           u"grant_type \"%1\" not allowed"_s.arg(QString::fromLatin1(grantType)));
    return app;
}

} // namespace demo
