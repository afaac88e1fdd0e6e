// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

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
/// application, no key that can sign.
Result<ServiceKey> parse(const QByteArray &json);

/// The file's content. Kind::Storage if it cannot be read, or is far too large for a key.
Result<QByteArray> read(const QString &path);

/// A signed statement (RS256) that trades in for a token: who the account is, for @p issuer, from @p now on.
/// Good for five minutes, as it is used at once.
Result<QByteArray> assertion(const ServiceKey &key, const QByteArray &issuer, const QDateTime &now);

} // namespace keyfile
