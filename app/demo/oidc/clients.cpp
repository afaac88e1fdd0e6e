// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/oidc/signincall.h"

namespace demo {

using namespace Qt::StringLiterals;

namespace {

/// Id and secret as sent. What is no such header counts as none.
std::optional<std::pair<QByteArray, QByteArray>> basicPair(const HttpRequest &request)
{
    const QByteArray header = request.headers.value("Authorization").toByteArray();
    if (!header.toLower().startsWith("basic "))
        return std::nullopt;
    const QByteArray encoded = header.sliced(6);
    const auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    const qsizetype colon = decoded.decoded.indexOf(':');
    if (!decoded || encoded.size() % 4 != 0 || colon < 0)
        return std::nullopt;
    return std::pair(decoded.decoded.first(colon), decoded.decoded.sliced(colon + 1));
}

} // namespace

std::expected<ClientNames, OAuthError> clientNames(const SignInCall &call)
{
    ClientNames names{call.form.text("client_id"), call.form.value("client_secret")};
    if (const auto pair = basicPair(call.request)) {
        const auto id = fromFormEncoding(pair->first);
        const auto secret = fromFormEncoding(pair->second);
        if (!id || !secret)
            return refuseOAuth("invalid_client", u"invalid basic auth header"_s);
        names = {textOf(*id), *secret};
    }
    const QByteArray assertionType = call.form.value("client_assertion_type");
    const bool hasAssertion = !call.form.value("client_assertion").isEmpty();
    if (names.id.isEmpty() && !hasAssertion)
        return refuseOAuth("invalid_request", u"client_id or client_assertion must be provided"_s);
    if (hasAssertion && assertionType != "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
        return refuseOAuth("invalid_request", "invalid client_assertion_type "_L1 + textOf(assertionType));
    return names;
}

std::expected<const AppRecord *, OAuthError> callingApp(const SignInCall &call, const QByteArray &grantType)
{
    const auto names = clientNames(call);
    if (!names)
        return std::unexpected(names.error());
    const AppRecord *app = call.state.directory.app(names->id);
    if (!app)
        return refuseOAuth("invalid_client", u"no active client not found"_s); // the real server's words
    if (!grantType.isEmpty() && !app->grantTypes.contains(grantType))
        return refuseOAuth("unauthorized_client",
                           u"grant_type \"%1\" not allowed"_s.arg(QString::fromLatin1(grantType)));
    return app;
}

} // namespace demo
