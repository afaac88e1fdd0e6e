// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/http/listener.h"

#include "demo/http/http2connection.h"

namespace demo {

void Listener::incomingConnection(qintptr descriptor)
{
    auto *socket = new QTcpSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    // Without this each small answer of a kept connection waits for the client's delayed acknowledgement.
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const quint16 port = socket->peerPort();
    m_connections.insert(port, {socket, {}, false});
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, port] { lookAtFirstBytes(socket, port); });
    // Nobody else lets it go before it has been handed on.
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::disconnected, this, [this, port] {
        emit disconnected(port);
        m_connections.remove(port);
    });
}

void Listener::lookAtFirstBytes(QTcpSocket *socket, quint16 remotePort)
{
    const QByteArray begin = socket->peek(Http2Connection::preface.size());
    const bool mayBe = Http2Connection::preface.startsWith(begin);
    if (mayBe && begin.size() < Http2Connection::preface.size())
        return; // more will come
    disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
    if (mayBe) {
        m_connections.remove(remotePort);
        emit spokeHttp2(socket);
        return;
    }
    // Connected before the HTTP server connects its own, so this one sees the bytes first.
    connect(socket, &QTcpSocket::readyRead, this, [this, remotePort] { peekRequestLine(remotePort); });
    addPendingConnection(socket);
    // What has come already is told again, to both.
    if (socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(socket, "readyRead");
}

void Listener::expectRequest(quint16 remotePort)
{
    const auto connection = m_connections.find(remotePort);
    if (connection == m_connections.end())
        return;
    connection->line.clear();
    connection->isLineComplete = false;
}

/// Adds what has arrived up to the line's end. The HTTP server takes all that is there each time, so what can
/// be peeked at is always new.
void Listener::peekRequestLine(quint16 remotePort)
{
    const auto connection = m_connections.find(remotePort);
    if (connection == m_connections.end() || connection->isLineComplete)
        return;
    constexpr qint64 longestLine = 64 * 1024;
    QByteArray arrived = connection->socket->peek(longestLine);
    const qsizetype end = arrived.indexOf('\n');
    connection->line += arrived.first(end < 0 ? arrived.size() : end);
    connection->isLineComplete = end >= 0;
    if (connection->isLineComplete)
        connection->line = connection->line.trimmed();
}

} // namespace demo
