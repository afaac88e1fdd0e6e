// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QString>

#include <stop_token>

class QObject;

/// The key of a service account, as the Console or the API hands it out (API 51). Secret.
struct ServiceKey
{
    QString keyId;
    QString userId;
    QByteArray pem;
    QDateTime expiresAt; ///< UTC; invalid if the file does not say
};

namespace keyfile {

/// Reads a key. Kind::Input with what is wrong, never with what is in it: not such a file, the key of an
/// application, an access token, no key that can sign.
Result<ServiceKey> parse(const QByteArray &json);

/// The content of a file or pipe. Kind::Storage if it cannot be read, or is far too large for a key;
/// Kind::Cancelled if @p stop asked for it. @p context, whose thread gets the answer, is borrowed.
QFuture<Result<QByteArray>> read(const QString &path, QObject *context, std::stop_token stop = {});

/// How long before now an assertion says that it was made, in seconds. The server refuses one that was made
/// more than a second in its future, and clocks differ (API 52).
inline constexpr qint64 backDating = 60;

/// How long an assertion is good from now on, in seconds: it is used at once.
inline constexpr qint64 lifetime = 300;

/// A signed statement (RS256) that trades in for a token: who the account is, for @p issuer. @p now is this
/// computer's clock.
Result<QByteArray> assertion(const ServiceKey &key, const QByteArray &issuer, const QDateTime &now);

} // namespace keyfile
