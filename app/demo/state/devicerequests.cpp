// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/state/devicerequests.h"

#include "demo/state/secrets.h"

namespace demo {

using namespace std::chrono_literals;
using Decision = DeviceRequest::Decision;

namespace {

/// No vowels, so that no words arise (API 61).
constexpr auto codeLetters = QByteArrayView("BCDFGHJKLMNPQRSTVWXZ");

/// By how much a request may be on its way for less time than the one before: no fault of the device.
constexpr auto jitter = 100ms;

QByteArray lettersOf(const QByteArray &userCode)
{
    return userCode.toUpper().replace('-', "").replace(' ', "");
}

} // namespace

QByteArray DeviceRequests::add(const QString &clientId, const QStringList &scopes,
                               std::chrono::seconds interval, Moment now)
{
    // Kept for a while after their end, so that those who ask late hear what became of them.
    m_requests.removeIf([now](const auto &entry) { return entry.value().expires + 24h <= now; });
    const QByteArray deviceCode = randomToken(16);
    const QByteArray userCode = randomLetters(codeLetters, 4) + '-' + randomLetters(codeLetters, 4);
    m_requests.insert(deviceCode, {.userCode = userCode,
                                   .clientId = clientId,
                                   .scopes = scopes,
                                   .expires = now + life,
                                   .interval = interval});
    return deviceCode;
}

const DeviceRequest *DeviceRequests::find(const QByteArray &deviceCode) const
{
    const auto found = m_requests.constFind(deviceCode);
    return found == m_requests.cend() ? nullptr : &*found;
}

DeviceRequests::Outcome DeviceRequests::ask(const QByteArray &deviceCode, Moment now, bool slowsDown)
{
    DeviceRequest &request = m_requests[deviceCode];
    const bool isTooFast =
        slowsDown && request.lastAsked && now + jitter < *request.lastAsked + request.interval;
    request.lastAsked = now;
    if (request.decision == Decision::Denied || request.decision == Decision::Used)
        return Outcome::Denied;
    if (request.expires <= now)
        return Outcome::Expired;
    if (request.decision == Decision::Allowed)
        return Outcome::Allowed;
    if (!isTooFast)
        return Outcome::Pending;
    request.interval += 5s;
    return Outcome::TooFast;
}

bool DeviceRequests::allow(const QByteArray &userCode, const QString &userId, Moment now)
{
    return decide(userCode, Decision::Allowed, userId, now);
}

bool DeviceRequests::deny(const QByteArray &userCode, Moment now)
{
    return decide(userCode, Decision::Denied, {}, now);
}

bool DeviceRequests::decide(const QByteArray &userCode, Decision decision, const QString &userId, Moment now)
{
    const QByteArray wanted = lettersOf(userCode);
    for (DeviceRequest &request : m_requests) {
        const bool waits = request.decision == Decision::Open && request.expires > now;
        if (!waits || lettersOf(request.userCode) != wanted)
            continue;
        request.decision = decision;
        request.userId = userId;
        return true;
    }
    return false;
}

} // namespace demo
