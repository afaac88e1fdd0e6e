// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demotest.h"

/// An answer as it came over the socket.
struct RawReply
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QString message() const { return json()[u"message"].toString(); }
    QByteArrayList all(QByteArrayView name) const
    {
        QByteArrayList values;
        for (const auto &[header, value] : headers) {
            if (header == name)
                values << value;
        }
        return values;
    }
    QByteArray header(QByteArrayView name) const { return all(name).value(0); }
    bool has(QByteArrayView name) const { return !all(name).isEmpty(); }
};

/// Requests that QNetworkAccessManager would not send, or not like this.
class RawTest : public DemoTest
{
protected:
    QByteArray m_authorization; ///< a whole line; until set, that of the owner

    void start(demo::SampleState state)
    {
        m_authorization = {};
        DemoTest::start(state);
    }

    /// \a line is verb and target; \a headers are whole lines.
    RawReply send(const QByteArray &line, const QByteArray &headers, const QByteArray &body = {})
    {
        const QByteArray host =
            headers.contains("Host: ") ? QByteArray() : "Host: " + m_client->host() + "\r\n";
        QByteArray authorization = m_authorization;
        if (headers.contains("Authorization: "))
            authorization.clear();
        else if (authorization.isNull())
            authorization = "Authorization: Bearer " + m_client->token() + "\r\n";
        // Closed by the server only if it says so, so the length tells the end.
        QTcpSocket socket;
        socket.connectToHost(m_server->url().host(), quint16(m_server->url().port()));
        socket.write(line + " HTTP/1.1\r\n" + host + authorization + headers +
                     "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QByteArray bytes;
        while (!isComplete(bytes) && socket.waitForReadyRead(10'000))
            bytes += socket.readAll();
        return parsed(bytes);
    }

private:
    static RawReply parsed(const QByteArray &bytes)
    {
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return {};
        RawReply reply;
        const QByteArrayList lines = bytes.first(end).split('\n');
        reply.status = lines.front().split(' ').value(1).toInt();
        for (const QByteArray &line : lines.sliced(1)) {
            const qsizetype colon = line.indexOf(':');
            reply.headers.emplaceBack(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
        }
        reply.body = bytes.sliced(end + 4);
        return reply;
    }
    static bool isComplete(const QByteArray &bytes)
    {
        const RawReply reply = parsed(bytes);
        return reply.status != 0 && reply.body.size() >= reply.header("content-length").toLongLong();
    }
};
