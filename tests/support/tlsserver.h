// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/certificates.h"

#include <QSslConfiguration>
#include <QSslServer>
#include <QSslSocket>
#include <QUrl>

/// Shows the certificates it was made with, and answers whatever it is asked then with an empty object.
class TlsServer : public QObject
{
public:
    /// @p above: the certificates between @p own and the root, nearest first.
    explicit TlsServer(const certificates::Identity &own, const QList<QSslCertificate> &above = {})
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPrivateKey(own.key);
        configuration.setLocalCertificateChain(QList{own.certificate} + above);
        m_server.setSslConfiguration(configuration);
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QSslServer::startedEncryptionHandshake, this, [this] { ++m_handshakes; });
        connect(&m_server, &QSslServer::errorOccurred, this, [this] { ++m_ended; });
        connect(&m_server, &QSslServer::pendingConnectionAvailable, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::disconnected, this, [this] { ++m_ended; });
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                m_received += socket->readAll();
                if (m_received.endsWith("\r\n\r\n"))
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
            });
        });
    }

    QUrl url(const QString &host = QStringLiteral("localhost")) const
    {
        return QUrl(QStringLiteral("https://%1:%2/x").arg(host).arg(m_server.serverPort()));
    }
    int handshakes() const { return m_handshakes; }
    int ended() const { return m_ended; } ///< connections that the other side has left, or spoilt
    QByteArray received() const { return m_received; } ///< decrypted

private:
    QSslServer m_server;
    QByteArray m_received;
    int m_handshakes = 0;
    int m_ended = 0;
};
