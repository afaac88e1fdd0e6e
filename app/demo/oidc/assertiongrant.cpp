// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/oidc/grants.h"
#include "demo/oidc/rsa.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace demo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::optional<QByteArray> decodedPart(const QByteArray &part)
{
    auto decoded =
        QByteArray::fromBase64Encoding(part, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals |
                                                 QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    return std::move(*decoded);
}

std::optional<QJsonObject> jsonPart(const QByteArray &part)
{
    const auto decoded = decodedPart(part);
    const QJsonDocument json = decoded ? QJsonDocument::fromJson(*decoded) : QJsonDocument();
    if (!json.isObject())
        return std::nullopt;
    return json.object();
}

/// Empty unless the claim is a number of seconds that a calendar could show.
std::optional<Moment> momentOf(const QJsonObject &claims, QStringView name)
{
    constexpr double latest = 253'402'300'799; // the end of the year 9999
    const double seconds = claims.value(name).toDouble(-1);
    if (!(seconds >= 0 && seconds <= latest))
        return std::nullopt;
    return Moment(std::chrono::seconds(qint64(seconds)));
}

bool isForAudience(const QJsonValue &audience, const QByteArray &issuer)
{
    const QString wanted = QString::fromLatin1(issuer);
    return audience.isArray() ? audience.toArray().contains(wanted) : audience == wanted;
}

/// The account that made the assertion, if all that API 52 asks for is true. Of the algorithms that the real
/// server takes we know the one that belongs to the keys we issue.
std::optional<QString> userOfAssertion(const SignInCall &call, const QByteArray &assertion)
{
    const QByteArrayList parts = assertion.split('.');
    if (parts.size() != 3)
        return std::nullopt;
    const auto header = jsonPart(parts[0]);
    const auto claims = jsonPart(parts[1]);
    const auto signature = decodedPart(parts[2]);
    if (!header || !claims || !signature || header->value("alg"_L1) != "RS256"_L1)
        return std::nullopt;
    const KeyRecord *key = call.state.directory.key(header->value("kid"_L1).toString());
    if (!key || !isSignedBy(key->publicKey, parts[0] + '.' + parts[1], *signature))
        return std::nullopt;
    if (claims->value("iss"_L1) != key->userId || claims->value("sub"_L1) != key->userId ||
        !isForAudience(claims->value("aud"_L1), call.issuer))
        return std::nullopt;
    const auto issued = momentOf(*claims, u"iat");
    const auto expires = momentOf(*claims, u"exp");
    const Moment clock = call.state.clock();
    if (!issued || !expires || *expires <= clock || *issued > clock + 1s || *issued < clock - 1h)
        return std::nullopt;
    return key->userId;
}

} // namespace

GrantAnswer grantByAssertion(const SignInCall &call)
{
    const QByteArray assertion = call.form.value("assertion");
    if (assertion.isEmpty())
        return refuseOAuth("invalid_request", u"assertion missing"_s);
    const auto userId = userOfAssertion(call, assertion);
    if (!userId && call.state.switches.keyErrorsAsServerError)
        return refuseOAuth("server_error", u"Errors.Internal"_s, 500);
    if (!userId)
        return refuseOAuth("invalid_grant", u"invalid assertion"_s);
    if (!call.form.has("scope"))
        return refuseMissingScope();
    return grantTo(call, {*userId, *userId, call.form.scopes()}, false);
}

} // namespace demo
