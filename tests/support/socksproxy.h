// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

/// As much of a SOCKS5 proxy (RFC 1928, RFC 1929) as one client needs: name and password, then CONNECT.
/// Whatever address is asked for, it leads to @p target.
class SocksProxy : public QObject
{
public:
    SocksProxy(quint16 target, const QByteArray &user, const QByteArray &password)
        : m_target(target)
        , m_login('\1' + QByteArray(1, char(user.size())) + user + QByteArray(1, char(password.size())) +
                  password)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *client = m_server.nextPendingConnection();
            auto *remote = new QTcpSocket(client);
            connect(client, &QTcpSocket::readyRead, this, [this, client, remote] { talk(client, remote); });
            connect(remote, &QTcpSocket::readyRead, client,
                    [client, remote] { client->write(remote->readAll()); });
            connect(remote, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        });
    }

    quint16 port() const { return m_server.serverPort(); }
    int logins() const { return m_logins; }
    QByteArray asked() const { return m_asked; } ///< the last address, as it came

private:
    void talk(QTcpSocket *client, QTcpSocket *remote)
    {
        if (remote->state() != QAbstractSocket::UnconnectedState) {
            remote->write(client->readAll());
            return;
        }
        const QByteArray said = client->readAll();
        if (said.startsWith("\5\1") && said.size() > 4) { // CONNECT; its third byte is 0
            m_asked = said.mid(3);
            remote->connectToHost(QHostAddress::LocalHost, m_target);
            remote->waitForConnected();
            client->write(QByteArray::fromHex("05000001000000000000"));
        } else if (said.startsWith('\5')) { // which ways to log in there are
            client->write(QByteArray::fromHex("0502"));
        } else {
            ++m_logins;
            const bool isGood = said == m_login;
            client->write(QByteArray::fromHex(isGood ? "0100" : "0101"));
            if (!isGood)
                client->disconnectFromHost();
        }
    }

    QTcpServer m_server;
    const quint16 m_target;
    const QByteArray m_login;
    QByteArray m_asked;
    int m_logins = 0;
};
