// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/state/tokenstore.h"

#include "demo/state/secrets.h"

#include <algorithm>

namespace demo {

namespace {

// The defaults of API 60.
constexpr std::chrono::days longestIdle(30);
constexpr std::chrono::days longestLife(90);

} // namespace

TokenPair TokenStore::add(const TokenGrant &grant, Moment now, std::chrono::seconds life)
{
    // A server that runs for days must not keep all it ever issued.
    m_access.removeIf([now](const auto &entry) { return entry.value().expires <= now; });
    const QByteArray token = randomToken();
    m_access.insert(token, {grant, now + life});
    return {token, {}, grant};
}

TokenPair TokenStore::issue(const TokenGrant &grant, bool isRenewable, Moment now, std::chrono::seconds life)
{
    TokenPair pair = add(grant, now, life);
    if (isRenewable) {
        pair.refresh = randomToken();
        m_sessions.insert(pair.refresh, {grant, pair.access, now, now});
    }
    return pair;
}

std::expected<TokenPair, TokenStore::Refusal> TokenStore::refresh(const QByteArray &refreshToken,
                                                                  const QString &clientId,
                                                                  const QStringList &scopes, Moment now,
                                                                  std::chrono::seconds life)
{
    const auto found = m_sessions.constFind(refreshToken);
    if (found == m_sessions.cend() || found->grant.clientId != clientId || now >= found->used + longestIdle ||
        now >= found->started + longestLife)
        return std::unexpected(Refusal::Invalid);
    const auto wasGranted = [&](const QString &scope) { return found->grant.scopes.contains(scope); };
    if (!std::ranges::all_of(scopes, wasGranted))
        return std::unexpected(Refusal::ScopeTooWide);

    Session session = m_sessions.take(refreshToken);
    m_spent.insert(refreshToken);
    m_access.remove(session.accessToken);
    if (!scopes.isEmpty())
        session.grant.scopes = scopes;
    TokenPair pair = add(session.grant, now, life);
    pair.refresh = randomToken();
    session.accessToken = pair.access;
    session.used = now;
    m_sessions.insert(pair.refresh, session);
    return pair;
}

const TokenGrant *TokenStore::access(const QByteArray &token, Moment now) const
{
    const auto found = m_access.constFind(token);
    return found == m_access.cend() || found->expires <= now ? nullptr : &found->grant;
}

const TokenGrant *TokenStore::find(const QByteArray &token) const
{
    if (const auto session = m_sessions.constFind(token); session != m_sessions.cend())
        return &session->grant;
    const auto access = m_access.constFind(token);
    return access == m_access.cend() ? nullptr : &access->grant;
}

bool TokenStore::wasRefreshToken(const QByteArray &token) const
{
    return m_sessions.contains(token) || m_spent.contains(token);
}

void TokenStore::revoke(const QByteArray &token)
{
    m_access.remove(token);
    if (m_sessions.contains(token))
        m_spent.insert(token);
    m_access.remove(m_sessions.take(token).accessToken);
}

} // namespace demo
