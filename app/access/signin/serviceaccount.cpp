// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/signin/serviceaccount.h"

#include "access/secrets/secrets.h"
#include "access/signin/keyfile.h"
#include "access/signin/refusal.h"

namespace signin {

namespace {

// No refresh token can be had for a service account, so no offline_access (API 53).
QByteArray serviceScope()
{
    return QByteArray("openid profile ") + apiScope;
}

Result<Tokens> failed(const Error &error)
{
    return std::unexpected(error);
}

QFuture<Result<Tokens>> ready(const Error &error)
{
    return QtFuture::makeReadyValueFuture(failed(error));
}

} // namespace

// -- access token

AccessTokenGrant::AccessTokenGrant(const Profile &profile, Secrets &secrets, QObject *parent)
    : Grant(parent)
    , m_profileId(profile.id)
    , m_secrets(secrets)
{
}

QFuture<Result<Tokens>> AccessTokenGrant::begin()
{
    return m_secrets.read(m_profileId, Secrets::Kind::AccessToken)
        .then(this, [](const Result<QByteArray> &token) {
            if (!token)
                return failed(token.error());
            if (token->isEmpty())
                return failed(missingSecret(tr("access token")));
            return Result<Tokens>(Tokens{*token, {}, {}});
        });
}

// -- key file

KeyFileGrant::KeyFileGrant(const Profile &profile, Secrets &secrets, Authority &authority, QObject *parent)
    : Grant(parent)
    , m_profileId(profile.id)
    , m_path(profile.signIn.keyFile)
    , m_secrets(secrets)
    , m_authority(authority)
{
}

QFuture<Result<QByteArray>> KeyFileGrant::content()
{
    if (!m_path.isEmpty())
        return QtFuture::makeReadyValueFuture(keyfile::read(m_path));
    return m_secrets.read(m_profileId, Secrets::Kind::Key).then(this, [](Result<QByteArray> stored) {
        if (stored && stored->isEmpty())
            return Result<QByteArray>(std::unexpected(missingSecret(tr("key"))));
        return stored;
    });
}

QFuture<Result<Tokens>> KeyFileGrant::begin()
{
    return content()
        .then(this, [this](const Result<QByteArray> &content) { return tradeIn(content); })
        .unwrap();
}

QFuture<Result<Tokens>> KeyFileGrant::tradeIn(const Result<QByteArray> &content)
{
    if (!content)
        return ready(content.error());
    const auto key = keyfile::parse(*content);
    if (!key)
        return ready(key.error());
    return m_authority.endpoints()
        .then(this,
              [this, key = *key](const Result<Authority::Endpoints> &endpoints) {
                  if (!endpoints)
                      return ready(endpoints.error());
                  const auto assertion =
                      keyfile::assertion(key, endpoints->issuer, QDateTime::currentDateTimeUtc());
                  if (!assertion)
                      return ready(assertion.error());
                  return m_authority.tokens({{"grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"},
                                             {"assertion", *assertion},
                                             {"scope", serviceScope()}});
              })
        .unwrap()
        .then(this, [](const Result<Tokens> &tokens) {
            const bool isOldServers = !tokens && tokens.error().serverId == QLatin1StringView("server_error");
            return isOldServers ? failed(badAssertion(tokens.error())) : tokens;
        });
}

// -- client credentials

ClientCredentialsGrant::ClientCredentialsGrant(const Profile &profile, Secrets &secrets, Authority &authority,
                                               QObject *parent)
    : Grant(parent)
    , m_profileId(profile.id)
    , m_clientId(profile.signIn.clientId.toUtf8())
    , m_secrets(secrets)
    , m_authority(authority)
{
}

QFuture<Result<Tokens>> ClientCredentialsGrant::begin()
{
    return m_secrets.read(m_profileId, Secrets::Kind::ClientSecret)
        .then(this,
              [this](const Result<QByteArray> &secret) {
                  if (!secret)
                      return ready(secret.error());
                  if (secret->isEmpty())
                      return ready(missingSecret(tr("client secret")));
                  return m_authority.tokens({{"grant_type", "client_credentials"}, {"scope", serviceScope()}},
                                            m_clientId, *secret);
              })
        .unwrap();
}

} // namespace signin
