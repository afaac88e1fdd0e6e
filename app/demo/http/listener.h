// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace demo {

/// Accepts connections and keeps an eye on them.
///
/// Qt's HTTP server hands neither the socket of a request nor the request line as sent: a path that starts
/// with `//` has been taken for a host name by then, and unusual verbs have lost their name. So the line is
/// read here, ahead of it. It does not speak HTTP/2 in clear text either: such
/// connections are told by their first bytes.
class Listener : public QTcpServer
{
    Q_OBJECT

public:
    using QTcpServer::QTcpServer;

    /// Verb, target and version of the request that is being handled on the connection from \a remotePort.
    QByteArray requestLine(quint16 remotePort) const { return m_connections.value(remotePort).line; }

    /// The socket of that connection; null once it is gone.
    QTcpSocket *socket(quint16 remotePort) const { return m_connections.value(remotePort).socket; }

    /// The request there has been handled: the next bytes begin another one.
    void expectRequest(quint16 remotePort);

signals:
    /// A connection has begun as one of HTTP/2. Its socket is not handed to the HTTP server.
    void spokeHttp2(QTcpSocket *socket);
    void disconnected(quint16 remotePort);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Connection
    {
        QPointer<QTcpSocket> socket;
        QByteArray line;
        bool isLineComplete = false;
    };

    void lookAtFirstBytes(QTcpSocket *socket, quint16 remotePort);
    void peekRequestLine(quint16 remotePort);

    QHash<quint16, Connection> m_connections;
};

} // namespace demo
