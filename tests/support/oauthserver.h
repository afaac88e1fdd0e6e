// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>

#include <functional>

/// A server for signing in that answers what a test wants: hostile, broken, or in the words of a real one.
class OAuthServer : public QObject
{
public:
    struct Reply
    {
        int status = 200;
        QJsonObject body;
        QByteArray headers;
    };
    /// What is answered to a POST of @p form to @p path.
    std::function<Reply(const QByteArray &path, const QUrlQuery &form)> answer;
    /// What discovery says beside, or instead of, our own addresses.
    QJsonObject discovery;

    OAuthServer()
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                m_arrived[socket] += socket->readAll();
                take(*socket);
            });
            connect(socket, &QObject::destroyed, this, [this, socket] { m_arrived.remove(socket); });
        });
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort())); }
    /// The forms that were posted, in order.
    const QList<QUrlQuery> &forms() const { return m_forms; }

    static QUrlQuery formIn(const QByteArray &body)
    {
        QUrlQuery form;
        for (const auto &[name, value] : QUrlQuery(QString::fromLatin1(body)).queryItems())
            form.addQueryItem(name, QString::fromUtf8(QByteArray::fromPercentEncoding(value.toUtf8())));
        return form;
    }
    static Reply refusal(int status, const QString &error, const QString &description = {})
    {
        return {status,
                {{QStringLiteral("error"), error}, {QStringLiteral("error_description"), description}},
                {}};
    }

private:
    void take(QTcpSocket &socket)
    {
        QByteArray &arrived = m_arrived[&socket];
        const qsizetype end = arrived.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = arrived.first(end);
        const qsizetype at = head.toLower().indexOf("content-length:");
        const qsizetype size = at < 0 ? 0 : head.sliced(at + 15).split('\r').constFirst().trimmed().toInt();
        if (arrived.size() < end + 4 + size)
            return;
        const QByteArray body = arrived.sliced(end + 4, size);
        arrived.clear();
        const QByteArray path = head.split(' ').value(1);
        Reply reply = path.startsWith("/.well-known") ? Reply{200, discovered(), {}} : Reply{404, {}, {}};
        if (head.startsWith("POST")) {
            m_forms << formIn(body);
            if (answer)
                reply = answer(path, m_forms.constLast());
        }
        const QByteArray json = QJsonDocument(reply.body).toJson();
        socket.write("HTTP/1.1 " + QByteArray::number(reply.status) +
                     " X\r\nContent-Type: application/json\r\n" + reply.headers +
                     "Content-Length: " + QByteArray::number(json.size()) + "\r\n\r\n" + json);
    }
    QJsonObject discovered() const
    {
        QJsonObject all{{QStringLiteral("issuer"), url().toString()}};
        for (const auto &[name, path] :
             {std::pair("authorization_endpoint", "/oauth/v2/authorize"),
              std::pair("token_endpoint", "/oauth/v2/token"),
              std::pair("revocation_endpoint", "/oauth/v2/revoke"),
              std::pair("device_authorization_endpoint", "/oauth/v2/device_authorization")})
            all.insert(QLatin1StringView(name), url().toString() + QLatin1StringView(path));
        for (auto member = discovery.begin(); member != discovery.end(); ++member)
            all.insert(member.key(), member.value());
        return all;
    }

    QHash<QTcpSocket *, QByteArray> m_arrived;
    QList<QUrlQuery> m_forms;
    QTcpServer m_server; // goes first, and tells of each socket that goes with it
};
