// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/state/authrequests.h"

#include "demo/state/secrets.h"

namespace demo {

namespace {

constexpr std::chrono::minutes codeLife(5);

} // namespace

QByteArray AuthRequests::add(const AuthRequest &request)
{
    const QByteArray id = randomToken(18);
    m_requests.insert(id, request);
    return id;
}

const AuthRequest *AuthRequests::find(const QByteArray &id) const
{
    const auto found = m_requests.constFind(id);
    return found == m_requests.cend() ? nullptr : &*found;
}

std::optional<AuthRequest> AuthRequests::take(const QByteArray &id)
{
    if (!m_requests.contains(id))
        return std::nullopt;
    return m_requests.take(id);
}

QByteArray AuthRequests::addCode(const SignedIn &signedIn, Moment now)
{
    m_codes.removeIf([now](const auto &entry) { return entry.value().expires <= now; });
    const QByteArray code = randomToken(32);
    m_codes.insert(code, {signedIn, now + codeLife});
    return code;
}

const SignedIn *AuthRequests::findCode(const QByteArray &code, Moment now) const
{
    const auto found = m_codes.constFind(code);
    return found == m_codes.cend() || found->expires <= now ? nullptr : &found->signedIn;
}

void AuthRequests::useCode(const QByteArray &code)
{
    m_codes.remove(code);
}

} // namespace demo
