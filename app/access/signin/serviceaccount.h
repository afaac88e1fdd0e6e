// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/profile/profile.h"
#include "access/signin/grant.h"

#include <stop_token>

class Secrets;
struct ServiceKey;

namespace signin {

/// A service account's personal access token: used as it is, nothing to renew (API 48). Where the command
/// line named a file, the first one is that which was read at the start, and each later one is read anew.
class AccessTokenGrant : public Grant
{
    Q_OBJECT

public:
    /// @p secrets is borrowed, as everywhere here, and has the secret under the profile's id.
    AccessTokenGrant(const Profile &profile, Secrets &secrets, QObject *parent = nullptr);
    ~AccessTokenGrant() override;
    QFuture<Result<Tokens>> begin() override;
    void cancel() override;

private:
    QFuture<Result<Tokens>> stored();

    QString m_profileId;
    QString m_file;
    Secrets &m_secrets;
    std::stop_source m_stop;
    bool m_hasBegun = false;
};

/// A service account's key: JWT profile grant (API 52). The key is read anew each time, from its file or from
/// the keyring, and signs for the instance that it was given for alone.
class KeyFileGrant : public Grant
{
    Q_OBJECT

public:
    KeyFileGrant(const Profile &profile, Secrets &secrets, Authority &authority, QObject *parent = nullptr);
    ~KeyFileGrant() override;
    QFuture<Result<Tokens>> begin() override;
    void cancel() override;

private:
    QFuture<Result<QByteArray>> content();
    QFuture<Result<Tokens>> tradeIn(const Result<QByteArray> &content);
    QFuture<Result<Tokens>> ask(const ServiceKey &key, const QByteArray &issuer, const QByteArray &scope);

    QString m_profileId;
    QString m_path;
    QUrl m_instance;
    QUrl m_givenFor;
    Secrets &m_secrets;
    Authority &m_authority;
    std::stop_source m_stop;
};

/// A service account's client id and secret (API 54).
class ClientCredentialsGrant : public Grant
{
    Q_OBJECT

public:
    ClientCredentialsGrant(const Profile &profile, Secrets &secrets, Authority &authority,
                           QObject *parent = nullptr);
    QFuture<Result<Tokens>> begin() override;
    void cancel() override;

private:
    QFuture<Result<Tokens>> ask(const QByteArray &secret, const QByteArray &scope);

    QString m_profileId;
    QByteArray m_clientId;
    Secrets &m_secrets;
    Authority &m_authority;
    std::stop_source m_stop;
};

} // namespace signin
