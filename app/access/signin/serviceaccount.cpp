// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/signin/serviceaccount.h"

#include "access/secrets/secrets.h"
#include "access/signin/keyfile.h"
#include "access/signin/refusal.h"
#include "http/address.h"
#include "http/pastedtoken.h"

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
    , m_file(profile.signIn.tokenFile)
    , m_secrets(secrets)
{
}

AccessTokenGrant::~AccessTokenGrant()
{
    m_stop.request_stop();
}

void AccessTokenGrant::cancel()
{
    m_stop.request_stop();
}

QFuture<Result<Tokens>> AccessTokenGrant::begin()
{
    if (m_file.isEmpty() || !std::exchange(m_hasBegun, true))
        return stored();
    m_stop = {};
    return pastedtoken::fromFile(m_file, this, m_stop.get_token())
        .then(this,
              [this](const Result<QByteArray> &token) {
                  // A pipe has been read to its end before: what came out of it then is all there is.
                  if (!token && token.error().kind != Error::Kind::Cancelled)
                      return stored().then(this, [token](const Result<Tokens> &known) {
                          return known ? known : failed(token.error());
                      });
                  if (!token)
                      return ready(token.error());
                  m_secrets.store(m_profileId, Secrets::Kind::AccessToken, *token, false);
                  return QtFuture::makeReadyValueFuture(Result<Tokens>(Tokens{*token, {}, {}}));
              })
        .unwrap();
}

QFuture<Result<Tokens>> AccessTokenGrant::stored()
{
    return m_secrets.read(m_profileId, Secrets::Kind::AccessToken)
        .then(this, [](const Result<QByteArray> &stored) {
            if (!stored)
                return failed(stored.error());
            if (stored->isEmpty())
                return failed(missingSecret(tr("access token")));
            // An earlier version kept what was pasted as it came.
            const auto token = pastedtoken::cleaned(QString::fromUtf8(*stored));
            return token ? Result<Tokens>(Tokens{*token, {}, {}}) : failed(token.error());
        });
}

// -- key file

KeyFileGrant::KeyFileGrant(const Profile &profile, Secrets &secrets, Authority &authority, QObject *parent)
    : Grant(parent)
    , m_profileId(profile.id)
    , m_path(profile.signIn.keyFile)
    , m_instance(profile.url)
    , m_givenFor(profile.signIn.keyFor)
    , m_secrets(secrets)
    , m_authority(authority)
{
}

KeyFileGrant::~KeyFileGrant()
{
    m_stop.request_stop();
}

void KeyFileGrant::cancel()
{
    m_stop.request_stop();
}

QFuture<Result<QByteArray>> KeyFileGrant::content()
{
    if (!m_path.isEmpty())
        return keyfile::read(m_path, this, m_stop.get_token());
    return m_secrets.read(m_profileId, Secrets::Kind::Key).then(this, [](Result<QByteArray> stored) {
        if (stored && stored->isEmpty())
            return Result<QByteArray>(std::unexpected(missingSecret(tr("key"))));
        return stored;
    });
}

QFuture<Result<Tokens>> KeyFileGrant::begin()
{
    m_stop = {};
    if (!m_givenFor.isEmpty() && !connection::isSameOrigin(m_givenFor, m_instance))
        return ready(foreignKey(m_givenFor, m_instance));
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
                  return ask(key, endpoints->issuer, serviceScope())
                      .then(this,
                            [this, key, issuer = endpoints->issuer](const Result<Tokens> &tokens) {
                                // An action that fails where claims are added lets no such token be made; one
                                // for the API alone has no claims (API 52). So whoever has to mend the action
                                // gets in.
                                const bool mayBeAnAction =
                                    !tokens && tokens.error().serverId == QLatin1StringView("server_error");
                                return mayBeAnAction ? ask(key, issuer, apiScope)
                                                     : QtFuture::makeReadyValueFuture(tokens);
                            })
                      .unwrap();
              })
        .unwrap()
        .then(this, [](const Result<Tokens> &tokens) {
            const bool isServers = !tokens && tokens.error().serverId == QLatin1StringView("server_error");
            return isServers ? failed(badAssertion(tokens.error())) : tokens;
        });
}

QFuture<Result<Tokens>> KeyFileGrant::ask(const ServiceKey &key, const QByteArray &issuer,
                                          const QByteArray &scope)
{
    const auto assertion = keyfile::assertion(key, issuer, QDateTime::currentDateTimeUtc());
    if (!assertion)
        return ready(assertion.error());
    return m_authority.tokens({{"grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"},
                               {"assertion", *assertion},
                               {"scope", scope}},
                              {}, {}, m_stop.get_token());
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
    m_stop = {};
    return m_secrets.read(m_profileId, Secrets::Kind::ClientSecret)
        .then(this,
              [this](const Result<QByteArray> &secret) {
                  if (!secret)
                      return ready(secret.error());
                  if (secret->isEmpty())
                      return ready(missingSecret(tr("client secret")));
                  return ask(*secret, serviceScope())
                      .then(this,
                            [this, secret = *secret](const Result<Tokens> &tokens) {
                                const bool mayBeAnAction = // as with a key
                                    !tokens && tokens.error().serverId == QLatin1StringView("server_error");
                                return mayBeAnAction ? ask(secret, apiScope)
                                                     : QtFuture::makeReadyValueFuture(tokens);
                            })
                      .unwrap();
              })
        .unwrap();
}

void ClientCredentialsGrant::cancel()
{
    m_stop.request_stop();
}

QFuture<Result<Tokens>> ClientCredentialsGrant::ask(const QByteArray &secret, const QByteArray &scope)
{
    return m_authority.tokens({{"grant_type", "client_credentials"}, {"scope", scope}}, m_clientId, secret,
                              m_stop.get_token());
}

} // namespace signin
