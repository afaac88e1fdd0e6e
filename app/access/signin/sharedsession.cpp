// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/signin/sharedsession.h"

#include "access/secrets/secrets.h"

#include <QTimeZone>

namespace signin {

namespace {

/// In the keyring an access token stands with the time until which it is good.
QByteArray packed(const Tokens &tokens)
{
    const qint64 until = tokens.expiresAt.isValid() ? tokens.expiresAt.toSecsSinceEpoch() : 0;
    return tokens.access + '\n' + QByteArray::number(until);
}

Tokens unpacked(const QByteArray &session)
{
    const QByteArrayList parts = session.split('\n');
    Tokens tokens{.access = parts.value(0), .refresh = {}, .expiresAt = {}};
    if (const qint64 until = parts.value(1).toLongLong(); until > 0)
        tokens.expiresAt = QDateTime::fromSecsSinceEpoch(until, QTimeZone::UTC);
    return tokens;
}

/// The value of a read that was asked for before one that has ended: the keyring answers in that order.
QByteArray answered(const QFuture<Result<QByteArray>> &read)
{
    return read.isFinished() && read.resultCount() > 0 ? read.result().value_or(QByteArray()) : QByteArray();
}

} // namespace

SharedSession::SharedSession(const QString &profileId, Secrets &secrets)
    : m_profileId(profileId)
    , m_secrets(secrets)
{
}

QFuture<SharedSession::Stored> SharedSession::read()
{
    const auto session = m_secrets.read(m_profileId, Secrets::Kind::SessionToken);
    return m_secrets.read(m_profileId, Secrets::Kind::RefreshToken)
        .then(&m_secrets, [session](const Result<QByteArray> &refresh) {
            return Stored{.refresh = refresh.value_or(QByteArray()), .session = unpacked(answered(session))};
        });
}

void SharedSession::store(const Tokens &tokens, bool isRemembered)
{
    // The access token first: who finds the new refresh token finds that, too, and need not renew.
    m_secrets.store(m_profileId, Secrets::Kind::SessionToken, packed(tokens), isRemembered);
    m_secrets.store(m_profileId, Secrets::Kind::RefreshToken, tokens.refresh, isRemembered);
}

QFuture<QByteArray> SharedSession::take()
{
    // All at once, so that none of it meets what a later sign-in stores.
    const auto known = m_secrets.read(m_profileId, Secrets::Kind::RefreshToken);
    m_secrets.remove(m_profileId, Secrets::Kind::SessionToken);
    return m_secrets.remove(m_profileId, Secrets::Kind::RefreshToken)
        .then(&m_secrets, [known](const Result<> &) { return answered(known); });
}

} // namespace signin
