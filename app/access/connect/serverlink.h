// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/connect/networksecrets.h"
#include "access/signin/credentials.h"
#include "api/client.h"
#include "http/transport.h"

#include <memory>

/// The way to one instance as one account: what sends, who is signed in, and the calls that go by both. Every
/// connection is put together here, whatever is done with it.
///
/// Nothing is sent before somebody asks for it. What is on its way when the link dies is cancelled.
class ServerLink
{
public:
    /// Leads where @p profile says. @p secrets has what it needs under its id; it is borrowed and must
    /// outlive the link. @p network is what the way there needs.
    ServerLink(const Profile &profile, Secrets &secrets, const NetworkSecrets &network = {});

    /// Lets @p link go: at once, unless an exchange of its sign-in is under way. Then it gives the sign-in
    /// up, and goes when the server has answered and what it answered has been revoked, in 20 s at the
    /// latest. The secrets are not used any more.
    static void retire(std::unique_ptr<ServerLink> link);

    http::Transport &transport() { return m_transport; }
    Credentials &credentials() { return m_credentials; }
    Client &client() { return m_client; }

private:
    // Each needs those above it, and goes before them.
    http::Transport m_transport;
    Credentials m_credentials;
    Client m_client;
};
