// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/connect/serverlink.h"

ServerLink::ServerLink(const Profile &profile, Secrets &secrets, const QByteArray &proxyPassword)
    : m_transport(profile.network, proxyPassword)
    , m_credentials(profile, m_transport, secrets)
    , m_client(profile.url, m_transport, m_credentials)
{
}
