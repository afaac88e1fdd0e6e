// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/exchanges.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>

/// A real HTTP proxy on a port of this computer.
class TinyProxy
{
public:
    static QString program()
    {
        return QStandardPaths::findExecutable(QStringLiteral("tinyproxy"),
                                              {QStringLiteral("/usr/bin"), QStringLiteral("/usr/sbin")});
    }

    /// @p user and @p password: what it asks for; nothing without.
    bool start(const QByteArray &user = {}, const QByteArray &password = {})
    {
        m_port = closedPort();
        QFile file(m_folder.filePath(QStringLiteral("tinyproxy.conf")));
        if (!file.open(QIODevice::WriteOnly))
            return false;
        file.write("Port " + QByteArray::number(m_port) + "\nListen 127.0.0.1\nTimeout 30\nMaxClients 20\n" +
                   "Allow 127.0.0.1\nLogLevel Connect\nLogFile \"" + logName().toUtf8() + "\"\n" +
                   (user.isEmpty() ? QByteArray() : "BasicAuth " + user + ' ' + password + '\n'));
        file.close();
        m_process.start(program(), {QStringLiteral("-d"), QStringLiteral("-c"), file.fileName()});
        return QTest::qWaitFor([this] {
            QTcpSocket probe;
            probe.connectToHost(QHostAddress::LocalHost, m_port);
            return probe.waitForConnected(100);
        });
    }
    ~TinyProxy()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    quint16 port() const { return m_port; }

    /// The requests that it has let through or refused, as it logs them.
    QByteArrayList requests() const
    {
        QByteArrayList lines;
        QFile file(logName());
        if (file.open(QIODevice::ReadOnly))
            lines = file.readAll().split('\n');
        lines.removeIf([](const QByteArray &line) { return !line.contains("Request (file descriptor"); });
        return lines;
    }

private:
    QString logName() const { return m_folder.filePath(QStringLiteral("log")); }

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};
