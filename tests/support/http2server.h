// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QtEndian>
#include <QUrl>

#include <functional>

/// Frames of HTTP/2 as no library would send them, in clear text: each request is answered with the bytes
/// that a function makes for its stream. Headers are not read.
class Http2Server : public QObject
{
public:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    explicit Http2Server(const std::function<QByteArray(quint32 stream)> &answer)
        : m_answer(answer)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            socket->write(frame(4, 0, 0, {}));
            const auto heard = std::make_shared<QByteArray>();
            const auto hasPreface = std::make_shared<bool>(false);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, heard, hasPreface] {
                *heard += socket->readAll();
                if (!*hasPreface && heard->size() >= 24) {
                    *hasPreface = true;
                    heard->remove(0, 24);
                }
                while (*hasPreface && heard->size() >= 9) {
                    const auto length = qsizetype(qFromBigEndian<quint32>(heard->constData()) >> 8);
                    if (heard->size() < 9 + length)
                        return;
                    take(socket, heard->at(3), heard->at(4), qFromBigEndian<quint32>(heard->constData() + 5));
                    heard->remove(0, 9 + length);
                }
            });
        });
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort())); }
    int requestCount() const { return m_requestCount; }
    int resetCount() const { return m_resetCount; }

    static QByteArray frame(int type, int flags, quint32 stream, const QByteArray &payload)
    {
        QByteArray bytes(9, '\0');
        qToBigEndian(quint32(payload.size()) << 8, bytes.data());
        bytes[3] = char(type);
        bytes[4] = char(flags);
        qToBigEndian(stream, bytes.data() + 5);
        return bytes + payload;
    }
    static QByteArray data(quint32 stream, const QByteArray &payload, bool isEnd = false)
    {
        return frame(0, isEnd ? 1 : 0, stream, payload);
    }
    static QByteArray headers(quint32 stream, const Headers &lines, bool isEnd = false)
    {
        QByteArray block;
        for (const auto &[name, value] : lines) {
            block += '\0';
            block += char(name.size());
            block += name;
            block += char(value.size());
            block += value;
        }
        return frame(1, isEnd ? 5 : 4, stream, block);
    }
    static QByteArray reset(quint32 stream, quint32 code) { return frame(3, 0, stream, number(code)); }
    static QByteArray goAway(quint32 lastStream, quint32 code)
    {
        return frame(7, 0, 0, number(lastStream) + number(code));
    }

private:
    static QByteArray number(quint32 value)
    {
        QByteArray bytes(4, '\0');
        qToBigEndian(value, bytes.data());
        return bytes;
    }
    void take(QTcpSocket *socket, int type, int flags, quint32 stream)
    {
        if (type == 4 && !(flags & 1))
            socket->write(frame(4, 1, 0, {}));
        if (type == 3)
            ++m_resetCount;
        if ((type == 0 || type == 1) && (flags & 1)) {
            ++m_requestCount;
            socket->write(m_answer(stream));
        }
    }

    QTcpServer m_server;
    std::function<QByteArray(quint32 stream)> m_answer;
    int m_requestCount = 0;
    int m_resetCount = 0;
};
