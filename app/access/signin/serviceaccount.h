// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/profile/profile.h"
#include "access/signin/grant.h"

class Secrets;

namespace signin {

/// A service account's personal access token: used as it is, nothing to renew (API 48).
class AccessTokenGrant : public Grant
{
    Q_OBJECT

public:
    /// @p secrets is borrowed, as everywhere here, and has the secret under the profile's id.
    AccessTokenGrant(const Profile &profile, Secrets &secrets, QObject *parent = nullptr);
    QFuture<Result<Tokens>> begin() override;

private:
    QString m_profileId;
    Secrets &m_secrets;
};

/// A service account's key: JWT profile grant (API 52). The key is read anew each time, from its file or from
/// the keyring.
class KeyFileGrant : public Grant
{
    Q_OBJECT

public:
    KeyFileGrant(const Profile &profile, Secrets &secrets, Authority &authority, QObject *parent = nullptr);
    QFuture<Result<Tokens>> begin() override;

private:
    QFuture<Result<QByteArray>> content();
    QFuture<Result<Tokens>> tradeIn(const Result<QByteArray> &content);

    QString m_profileId;
    QString m_path;
    Secrets &m_secrets;
    Authority &m_authority;
};

/// A service account's client id and secret (API 54).
class ClientCredentialsGrant : public Grant
{
    Q_OBJECT

public:
    ClientCredentialsGrant(const Profile &profile, Secrets &secrets, Authority &authority,
                           QObject *parent = nullptr);
    QFuture<Result<Tokens>> begin() override;

private:
    QString m_profileId;
    QByteArray m_clientId;
    Secrets &m_secrets;
    Authority &m_authority;
};

} // namespace signin
