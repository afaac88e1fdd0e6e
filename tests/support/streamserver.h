// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

/// Answers a request with a head, and then with the same piece again and again until the other side leaves.
class StreamServer : public QObject
{
public:
    StreamServer(const QByteArray &head, const QByteArray &piece, std::chrono::milliseconds pause)
        : m_head(head)
        , m_piece(piece)
    {
        m_server.listen(QHostAddress::LocalHost);
        m_timer.setInterval(pause);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                m_request += socket->readAll();
                if (m_isAnswering || !m_request.contains("\r\n\r\n"))
                    return;
                m_isAnswering = true;
                socket->write(m_head);
                m_timer.start();
            });
            connect(&m_timer, &QTimer::timeout, socket, [this, socket] {
                // What the other side does not take stays here: so sent() is what it took, and a bit.
                if (socket->bytesToWrite() < 1024 * 1024) {
                    socket->write(m_piece);
                    m_sent += m_piece.size();
                }
            });
            connect(socket, &QTcpSocket::disconnected, this, [this] {
                m_timer.stop();
                m_isLeft = true;
            });
        });
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort())); }
    qint64 sent() const { return m_sent; }
    bool isLeft() const { return m_isLeft; } ///< the other side has closed the connection

private:
    QTcpServer m_server;
    QTimer m_timer;
    const QByteArray m_head;
    const QByteArray m_piece;
    QByteArray m_request;
    qint64 m_sent = 0;
    bool m_isAnswering = false;
    bool m_isLeft = false;
};
