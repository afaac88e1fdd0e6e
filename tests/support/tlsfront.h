// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demoserver.h"
#include "support/certificates.h"

#include <QPointer>
#include <QSslConfiguration>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpSocket>

/// Stands in front of a demo server and speaks TLS for it, as a load balancer does before a real instance.
class TlsFront : public QObject
{
public:
    TlsFront(demo::Server &server, const certificates::Identity &own)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPrivateKey(own.key);
        configuration.setLocalCertificateChain({own.certificate});
        m_front.setSslConfiguration(configuration);
        m_front.listen(QHostAddress::LocalHost);
        server.setExternalUrl(url());
        connect(&m_front, &QSslServer::pendingConnectionAvailable, this,
                [this, port = quint16(server.url().port())] {
                    QTcpSocket *client = m_front.nextPendingConnection();
                    auto *behind = new QTcpSocket(client);
                    behind->connectToHost(QHostAddress::LocalHost, port);
                    connect(client, &QTcpSocket::readyRead, behind,
                            [client, behind] { behind->write(client->readAll()); });
                    connect(behind, &QTcpSocket::readyRead, client,
                            [client, behind] { client->write(behind->readAll()); });
                    connect(behind, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
                });
    }

    QUrl url() const { return QUrl(QStringLiteral("https://localhost:%1").arg(m_front.serverPort())); }

private:
    QSslServer m_front;
};
