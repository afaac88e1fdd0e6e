// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/moment.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace demo {

/// A device that waits until somebody lets it in from a browser (API 61).
struct DeviceRequest
{
    enum class Decision { Open, Allowed, Denied, Used };

    QByteArray userCode; ///< `ABCD-EFGH`
    QString clientId;
    QStringList scopes;
    Moment expires;
    std::chrono::seconds interval{5}; ///< shortest time between two questions
    std::optional<Moment> lastAsked;
    Decision decision = Decision::Open;
    QString userId; ///< who allowed it
};

/// All devices that wait, or whose answer has not been fetched.
class DeviceRequests
{
public:
    static constexpr std::chrono::seconds life{300};

    /// What a device hears when it asks.
    enum class Outcome { Pending, TooFast, Denied, Expired, Allowed };

    /// Returns the device code; the user code is found under it.
    QByteArray add(const QString &clientId, const QStringList &scopes, std::chrono::seconds interval,
                   Moment now);

    const DeviceRequest *find(const QByteArray &deviceCode) const; ///< null if there is none

    /// Notes that the device of find() asked. If it \a slowsDown those that ask too fast, each time makes the
    /// device wait five seconds longer from then on.
    Outcome ask(const QByteArray &deviceCode, Moment now, bool slowsDown);

    /// The device got its token: its code is denied from now on.
    void use(const QByteArray &deviceCode)
    {
        m_requests[deviceCode].decision = DeviceRequest::Decision::Used;
    }

    /// The user code may be in small letters and without the dash. False if no device waits under it.
    bool allow(const QByteArray &userCode, const QString &userId, Moment now);
    bool deny(const QByteArray &userCode, Moment now);

private:
    bool decide(const QByteArray &userCode, DeviceRequest::Decision decision, const QString &userId,
                Moment now);

    QHash<QByteArray, DeviceRequest> m_requests; ///< by device code
};

} // namespace demo
