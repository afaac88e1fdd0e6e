// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/rawserver.h"

#include <functional>

/// Answers each request, of any connection, with what a function makes of it.
class TalkServer : public QObject
{
public:
    /// @p answer gets a whole request, head and body.
    explicit TalkServer(const std::function<QByteArray(const QByteArray &request)> &answer)
        : m_answer(answer)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            const auto heard = std::make_shared<QByteArray>();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, heard] {
                *heard += socket->readAll();
                for (qsizetype size = wholeRequest(*heard); size > 0; size = wholeRequest(*heard)) {
                    m_requests.append(heard->first(size));
                    heard->remove(0, size);
                    socket->write(m_answer(m_requests.constLast()));
                }
            });
        });
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort())); }
    const QByteArrayList &requests() const { return m_requests; }

    static QByteArray bodyOf(const QByteArray &request)
    {
        return request.sliced(request.indexOf("\r\n\r\n") + 4);
    }
    /// The value of a header; null if it is not there.
    static QByteArray header(const QByteArray &request, const QByteArray &name)
    {
        for (const QByteArray &line : request.first(request.indexOf("\r\n\r\n")).split('\n')) {
            if (line.toLower().startsWith(name + ':'))
                return line.sliced(name.size() + 1).trimmed();
        }
        return {};
    }

private:
    /// Bytes of the first request in @p heard; 0 while it is not whole.
    static qsizetype wholeRequest(const QByteArray &heard)
    {
        const qsizetype head = heard.indexOf("\r\n\r\n");
        if (head < 0)
            return 0;
        const qsizetype size = head + 4 + header(heard, "content-length").toLongLong();
        return heard.size() >= size ? size : 0;
    }

    QTcpServer m_server;
    std::function<QByteArray(const QByteArray &request)> m_answer;
    QByteArrayList m_requests;
};
