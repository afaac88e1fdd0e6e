// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace demo {

// Values of `grant_type` (API 48).
constexpr auto grantCode = "authorization_code";
constexpr auto grantRefreshToken = "refresh_token";
constexpr auto grantDeviceCode = "urn:ietf:params:oauth:grant-type:device_code";
constexpr auto grantJwtProfile = "urn:ietf:params:oauth:grant-type:jwt-bearer";
constexpr auto grantClientCredentials = "client_credentials";
constexpr auto grantTokenExchange = "urn:ietf:params:oauth:grant-type:token-exchange";

// Scopes that mean something (API 49, 58).
constexpr QLatin1StringView scopeOpenId("openid");
constexpr QLatin1StringView scopeOffline("offline_access");
constexpr QLatin1StringView scopeApiAudience("urn:zitadel:iam:org:project:id:zitadel:aud");
constexpr QLatin1StringView scopeResourceOwner("urn:zitadel:iam:user:resourceowner");
constexpr QLatin1StringView scopeOrganisation("urn:zitadel:iam:org:id:");
constexpr QLatin1StringView scopeDomain("urn:zitadel:iam:org:domain:primary:");

} // namespace demo
