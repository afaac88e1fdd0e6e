// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/profile/profile.h"
#include "http/extraheaders.h"

#include <QFuture>

class Secrets;

/// What the way to an instance needs besides its NetworkOptions, whoever signs in there. All secret.
struct NetworkSecrets
{
    QByteArray proxyPassword;   ///< of the proxy that the profile names, if it asks for one
    extraheaders::List headers; ///< values for NetworkOptions::extraHeaders; some may be missing
};

/// Those of @p profile, as far as the keyring hands them out: what it does not, the server or the proxy
/// misses, and says so. @p secrets is borrowed; the future is cancelled if it dies.
QFuture<NetworkSecrets> readNetworkSecrets(Secrets &secrets, const Profile &profile);
