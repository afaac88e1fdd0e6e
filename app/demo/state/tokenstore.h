// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/moment.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <expected>

namespace demo {

/// Who got a token by what, and for what.
struct TokenGrant
{
    QString userId;
    QString clientId; ///< of the app; for service accounts what they called themselves
    QStringList scopes;
};

/// What a grant yields.
struct TokenPair
{
    QByteArray access;
    QByteArray refresh; ///< empty where the grant may not be renewed
    TokenGrant grant;
};

/// The tokens that were issued for a limited time (API 48, 60). Personal access tokens are no business of
/// this class: they belong to the user's record.
///
/// Time is always the server's own, which may be wrong.
class TokenStore
{
public:
    /// Why a refresh token is not exchanged.
    enum class Refusal {
        Invalid,      ///< unknown, used before, revoked, too old, or another app's
        ScopeTooWide, ///< more was asked for than had been granted
    };

    /// \a life is that of the access token.
    TokenPair issue(const TokenGrant &grant, bool isRenewable, Moment now, std::chrono::seconds life);

    /// Exchanges a refresh token for a new pair. The old one is dead, and so is the access token that came
    /// with it, at once (API 59). No \a scopes: those it had.
    std::expected<TokenPair, Refusal> refresh(const QByteArray &refreshToken, const QString &clientId,
                                              const QStringList &scopes, Moment now,
                                              std::chrono::seconds life);

    /// Null if the access token is unknown, expired or revoked.
    const TokenGrant *access(const QByteArray &token, Moment now) const;

    /// What a token of either kind was issued for, be it good or not; null if it is unknown.
    const TokenGrant *find(const QByteArray &token) const;

    /// Whether this server ever issued it as a refresh token.
    bool wasRefreshToken(const QByteArray &token) const;

    /// A refresh token takes its access token with it, an access token goes alone. Does nothing to unknown
    /// ones.
    void revoke(const QByteArray &token);

private:
    struct Access
    {
        TokenGrant grant;
        Moment expires;
    };
    struct Session
    {
        TokenGrant grant;
        QByteArray accessToken;
        Moment started;
        Moment used;
    };

    TokenPair add(const TokenGrant &grant, Moment now, std::chrono::seconds life);

    QHash<QByteArray, Access> m_access;
    QHash<QByteArray, Session> m_sessions; ///< by refresh token
    QSet<QByteArray> m_spent;              ///< refresh tokens that were replaced or revoked
};

} // namespace demo
