// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/signin/person.h"

#include "access/signin/refusal.h"

#include <QCryptographicHash>
#include <QJsonObject>
#include <QRandomGenerator>

namespace signin {

QByteArray randomWord()
{
    QByteArray bytes(32, Qt::Uninitialized);
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray personScope()
{
    return QByteArray("openid profile email offline_access ") + apiScope;
}

QByteArray challenge(const QByteArray &verifier)
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

PersonGrant::PersonGrant(const Profile &profile, Authority &authority, QObject *parent)
    : Grant(parent)
    , m_clientId(profile.signIn.clientId.toUtf8())
    , m_authority(authority)
{
}

QFuture<Result<Tokens>> PersonGrant::renew(const QByteArray &refresh)
{
    return m_authority
        .tokens({{"grant_type", "refresh_token"}, {"refresh_token", refresh}, {"client_id", m_clientId}})
        .then(this, [refresh](Result<Tokens> tokens) {
            // A server that does not rotate sends none, and the old one stays good.
            if (tokens && tokens->refresh.isEmpty())
                tokens->refresh = refresh;
            // Any 400 means: sign in again (API 60).
            if (!tokens && tokens.error().httpStatus == 400)
                tokens.error().kind = Error::Kind::SignInFailed;
            return tokens;
        });
}

QFuture<void> PersonGrant::revoke(const Tokens &tokens)
{
    if (tokens.access.isEmpty() && tokens.refresh.isEmpty())
        return QtFuture::makeReadyVoidFuture();
    return m_authority.endpoints()
        .then(this,
              [this, tokens](const Result<Authority::Endpoints> &endpoints) {
                  if (!endpoints || endpoints->revocation.isEmpty())
                      return QtFuture::makeReadyVoidFuture();
                  const auto post = [&](const QByteArray &token) {
                      return m_authority.post(endpoints->revocation,
                                              {{"token", token}, {"client_id", m_clientId}});
                  };
                  const auto access =
                      tokens.access.isEmpty() ? QFuture<Result<QJsonObject>>() : post(tokens.access);
                  if (tokens.refresh.isEmpty())
                      return QFuture<void>(access);
                  return QFuture<void>(post(tokens.refresh));
              })
        .unwrap();
}

void PersonGrant::answered(quint64 round, const Result<Tokens> &tokens)
{
    if (isWaiting(round))
        return finish(tokens);
    // Nobody waits for it any more: what nobody uses must not stay good.
    if (tokens)
        revoke(*tokens);
}

QFuture<Result<Tokens>> PersonGrant::wait()
{
    cancel();
    ++m_round;
    m_promise = std::make_unique<QPromise<Result<Tokens>>>();
    m_promise->start();
    return m_promise->future();
}

void PersonGrant::finish(const Result<Tokens> &tokens)
{
    stopListening();
    if (const auto promise = std::move(m_promise)) {
        promise->addResult(tokens);
        promise->finish();
    }
}

void PersonGrant::cancel()
{
    finish(
        std::unexpected(Error{.kind = Error::Kind::Cancelled, .message = tr("The sign-in was cancelled.")}));
}

} // namespace signin
