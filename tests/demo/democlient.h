// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demoserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

/// What came back for one request.
struct DemoReply
{
    int status = 0; ///< 0 if no status line arrived
    QByteArray body;
    QJsonObject json;
    QHttpHeaders headers;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;

    QString message() const { return json[u"message"].toString(); }
    QString errorId() const { return json[u"details"][0][u"id"].toString(); }
    int code() const { return json[u"code"].toInt(); }
    QString header(QAnyStringView name) const { return QString::fromUtf8(headers.value(name)); }
    bool hasDetails() const { return json.contains("details"_L1); }
};

/// Sends one request after the other and waits for each, as one identity in one organisation.
class DemoClient
{
public:
    explicit DemoClient(const demo::Server &server, QStringView identity = u"owner")
        : m_url(server.url())
        , m_token(server.identity(identity).token)
        , m_organisationId(server.organisations().at(0).id)
    {
    }

    QByteArray m_authorization; ///< instead of the identity's own
    QHttpHeaders m_extraHeaders;

    void setOrganisation(const QString &id) { m_organisationId = id; }
    QString organisation() const { return m_organisationId; }

    DemoReply get(const QString &path) { return send("GET", path); }
    DemoReply post(const QString &path, const QByteArray &body = "{}") { return send("POST", path, body); }
    DemoReply put(const QString &path, const QByteArray &body) { return send("PUT", path, body); }
    DemoReply remove(const QString &path) { return send("DELETE", path); }

    DemoReply send(const QByteArray &method, const QString &path, const QByteArray &body = {})
    {
        QNetworkReply *reply = begin(method, path, body);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(20'000);
        return take(reply);
    }

    /// Starts a request without waiting; take() it when it has finished.
    QNetworkReply *begin(const QByteArray &method, const QString &path, const QByteArray &body = {})
    {
        QNetworkRequest request(QUrl(m_url.toString() + path));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        QHttpHeaders headers = m_extraHeaders;
        headers.append("Authorization", m_authorization.isNull() ? "Bearer " + m_token : m_authorization);
        headers.append("x-zitadel-orgid", m_organisationId.toUtf8());
        headers.append("Content-Type", "application/json");
        request.setHeaders(headers);
        return m_manager.sendCustomRequest(request, method, body);
    }

    static DemoReply take(QNetworkReply *reply)
    {
        DemoReply result;
        result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        result.body = reply->isOpen() ? reply->readAll() : QByteArray();
        result.json = QJsonDocument::fromJson(result.body).object();
        result.headers = reply->headers();
        result.error = reply->error();
        delete reply;
        return result;
    }

    /// The answer to bytes of any form, until the server has sent \a until or closes.
    QByteArray raw(const QByteArray &bytes, const QByteArray &until = "\r\n\r\n")
    {
        QTcpSocket socket;
        socket.connectToHost(m_url.host(), quint16(m_url.port()));
        socket.write(bytes);
        QByteArray answer;
        while (!answer.contains(until) && socket.waitForReadyRead(5'000))
            answer += socket.readAll();
        return answer + socket.readAll();
    }

    QByteArray host() const { return "127.0.0.1:" + QByteArray::number(m_url.port()); }
    QByteArray token() const { return m_token; }

    /// Creates an action and returns its id.
    QString create(const QString &name, const QString &script = u"function f(ctx, api) {}"_s)
    {
        const QJsonObject body{{u"name"_s, name}, {u"script"_s, script}, {u"timeout"_s, u"10s"_s}};
        return post(u"/management/v1/actions"_s, QJsonDocument(body).toJson()).json[u"id"].toString();
    }

private:
    QUrl m_url;
    QByteArray m_token;
    QString m_organisationId;
    QNetworkAccessManager m_manager;
};

/// Compares status, id and message of a refusal at once, so that a failure shows all three.
#define COMPARE_REFUSAL(reply, expectedStatus, expectedCode, expectedMessage)                                \
    do {                                                                                                     \
        const DemoReply refusal = reply;                                                                     \
        const QString expected = u"%1 %2 %3"_s.arg(expectedStatus).arg(expectedCode).arg(expectedMessage);   \
        QCOMPARE(u"%1 %2 %3"_s.arg(refusal.status).arg(refusal.code()).arg(refusal.message()), expected);    \
        QCOMPARE(refusal.hasDetails(),                                                                       \
                 refusal.message().endsWith(u')') && refusal.message().contains(u" ("_s));                   \
    } while (false)
