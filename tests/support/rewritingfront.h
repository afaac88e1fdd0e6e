// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demoserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>

/// Stands in front of a demo server and puts other texts into its answers: for words that the demo server has
/// no way to be given, such as names of users and what its errors say.
class RewritingFront : public QObject
{
public:
    explicit RewritingFront(demo::Server &server)
        : m_behind(quint16(server.url().port()))
    {
        m_front.listen(QHostAddress::LocalHost);
        server.setExternalUrl(url());
        connect(&m_front, &QTcpServer::newConnection, this, [this] {
            auto *client = m_front.nextPendingConnection();
            connect(client, &QTcpSocket::readyRead, this, [this, client] { take(client); });
        });
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_front.serverPort())); }

    /// Every member of this name that is a text is @p text from now on.
    void replace(const QString &member, const QString &text) { m_texts.insert(member, text); }
    /// And every text that is @p old.
    void replaceText(const QString &old, const QString &text) { m_olds.insert(old, text); }

private:
    static qsizetype wholeSize(const QByteArray &message)
    {
        const qsizetype end = message.indexOf("\r\n\r\n");
        if (end < 0)
            return -1;
        const QByteArray head = message.first(end).toLower();
        const qsizetype at = head.indexOf("content-length:");
        return end + 4 +
               (at < 0 ? 0
                       : head.sliced(at + 15, head.indexOf("\r\n", at + 15) < 0
                                                  ? head.size() - at - 15
                                                  : head.indexOf("\r\n", at + 15) - at - 15)
                             .trimmed()
                             .toLongLong());
    }

    void take(QTcpSocket *client)
    {
        QByteArray &request = m_requests[client];
        request += client->readAll();
        const qsizetype size = wholeSize(request);
        if (size < 0 || request.size() < size)
            return;
        const QByteArray whole = request.first(size);
        request.remove(0, size);
        auto *behind = new QTcpSocket(client);
        behind->connectToHost(QHostAddress::LocalHost, m_behind);
        behind->write(whole);
        auto answer = std::make_shared<QByteArray>();
        connect(behind, &QTcpSocket::readyRead, client, [this, client, behind, answer] {
            *answer += behind->readAll();
            const qsizetype size = wholeSize(*answer);
            if (size < 0 || answer->size() < size)
                return;
            client->write(rewritten(*answer));
            behind->deleteLater();
        });
    }

    QJsonValue rewritten(const QJsonValue &value) const
    {
        if (value.isArray()) {
            QJsonArray array = value.toArray();
            for (qsizetype i = 0; i < array.size(); ++i)
                array[i] = rewritten(array.at(i));
            return array;
        }
        if (value.isString())
            return m_olds.value(value.toString(), value.toString());
        if (!value.isObject())
            return value;
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.value().isString() && m_texts.contains(it.key()))
                it.value() = m_texts.value(it.key());
            else if (it.value().isString())
                it.value() = m_olds.value(it.value().toString(), it.value().toString());
            else
                it.value() = rewritten(it.value());
        }
        return object;
    }

    QByteArray rewritten(const QByteArray &answer) const
    {
        const qsizetype end = answer.indexOf("\r\n\r\n") + 4;
        const QJsonDocument document = QJsonDocument::fromJson(answer.sliced(end));
        if (document.isNull())
            return answer;
        const QByteArray body =
            QJsonDocument(rewritten(QJsonValue(document.object())).toObject()).toJson(QJsonDocument::Compact);
        QByteArrayList lines = answer.first(end - 4).split('\n');
        for (QByteArray &line : lines) {
            if (line.toLower().startsWith("content-length:"))
                line = "Content-Length: " + QByteArray::number(body.size()) + '\r';
        }
        QByteArray head = lines.join('\n');
        if (!head.endsWith('\r'))
            head += '\r';
        return head + "\n\r\n" + body;
    }

    QTcpServer m_front;
    quint16 m_behind;
    QHash<QString, QString> m_texts;
    QHash<QString, QString> m_olds;
    QHash<QTcpSocket *, QByteArray> m_requests;
};
