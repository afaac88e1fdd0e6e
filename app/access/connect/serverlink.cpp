// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/connect/serverlink.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimer>

namespace {

/// A link that has nothing to do but to hear the server out.
class Retired : public QObject
{
public:
    explicit Retired(std::unique_ptr<ServerLink> link)
        : m_link(std::move(link))
    {
        constexpr std::chrono::seconds patience(20);
        connect(&m_link->credentials(), &Credentials::exchanged, this, &QObject::deleteLater);
        QTimer::singleShot(patience, this, &QObject::deleteLater);
        // Sockets must not outlive the application.
        connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, [this] { delete this; });
    }

private:
    std::unique_ptr<ServerLink> m_link;
};

} // namespace

void ServerLink::retire(std::unique_ptr<ServerLink> link)
{
    if (!link)
        return;
    link->credentials().giveUp();
    // Without an event loop no answer would arrive.
    if (link->credentials().isExchanging() && QThread::currentThread()->loopLevel() > 0)
        new Retired(std::move(link)); // deletes itself
}

ServerLink::ServerLink(const Profile &profile, Secrets &secrets, const NetworkSecrets &network)
    : m_transport(profile.network, network.proxyPassword)
    , m_credentials(profile, m_transport, secrets)
    , m_client(profile.url, m_transport, m_credentials)
{
    m_transport.setInstance(profile.url, network.headers);
}
