// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/http/faults.h"
#include "demo/http/httpmessage.h"
#include "demo/http/listener.h"

#include <QAbstractHttpServer>
#include <QHttpServerResponder>

#include <expected>
#include <functional>
#include <map>
#include <optional>

namespace demo {

/// What the HTTP server asks of the rest.
struct HttpCallbacks
{
    std::function<Fault(const HttpRequest &)> arrived; ///< records the request, draws its fault
    std::function<HttpResponse(const HttpRequest &, const Fault &)> answer;
};

/// The answer of somebody between client and server, who never let the request through.
std::optional<HttpResponse> foreignAnswer(Switches::Break breakage);

/// Takes requests from sockets and sends the answers, late or spoilt if the fault says so. Knows nothing of
/// ZITADEL.
class HttpServer : public QAbstractHttpServer
{
    Q_OBJECT

public:
    explicit HttpServer(HttpCallbacks callbacks, QObject *parent = nullptr);
    ~HttpServer() override;

    /// On the loopback interface only; the error is the socket's text.
    std::expected<quint16, QString> listen(quint16 port);

protected:
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &responder) override;

private:
    /// An answer that is due later or never.
    struct Waiting
    {
        quint64 number = 0; ///< of the request, since the client may have come back meanwhile
        QHttpServerResponder responder;
        HttpResponse response;
        Switches::Break breakage;
    };

    void sendWaiting(quint16 remotePort, quint64 number);
    void cutOff(QTcpSocket *socket, const HttpResponse &response);

    HttpCallbacks m_callbacks;
    Listener *m_listener = nullptr;
    quint64 m_requestCount = 0;
    std::map<quint16, Waiting> m_waiting; ///< by the client's port: a connection has one request at a time
};

} // namespace demo
