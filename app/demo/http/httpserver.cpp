// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/http/httpserver.h"

#include "demo/http/http2connection.h"

#include <QHttpServerRequest>
#include <QTimer>

namespace demo {

using namespace Qt::StringLiterals;
using Break = Switches::Break;
using Header = QHttpHeaders::WellKnownHeader;

namespace {

HttpResponse htmlPage(int status, const QByteArray &title, const QByteArray &text)
{
    HttpResponse response{status, {}, {}};
    response.headers.append(Header::ContentType, "text/html; charset=utf-8");
    response.body = "<!DOCTYPE html>\n<html><head><title>" + title + "</title></head>\n<body><h1>" + title +
                    "</h1><p>" + text + "</p></body></html>\n";
    return response;
}

bool isSpoilt(Break breakage)
{
    return breakage == Break::DropBeforeAnswer || breakage == Break::CutOffInTheMiddle;
}

} // namespace

std::optional<HttpResponse> foreignAnswer(Break breakage)
{
    if (breakage == Break::Garbage)
        return htmlPage(200, "Welcome", "Please accept the terms to use this network.");
    if (breakage == Break::BadGateway)
        return htmlPage(502, "502 Bad Gateway", "The upstream server did not answer.");
    if (breakage == Break::Hang)
        return HttpResponse();
    return std::nullopt;
}

HttpServer::HttpServer(HttpCallbacks callbacks, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_callbacks(std::move(callbacks))
{
}

HttpServer::~HttpServer()
{
    // Responders refer to connections, which go with the base class.
    if (m_listener)
        m_listener->disconnect(this);
    m_waiting.clear();
}

std::expected<quint16, QString> HttpServer::listen(quint16 port)
{
    auto listener = std::make_unique<Listener>();
    if (!listener->listen(QHostAddress::LocalHost, port))
        return std::unexpected(listener->errorString());
    if (!bind(listener.get()))
        return std::unexpected(u"The HTTP server does not take the socket."_s);
    m_listener = listener.release(); // the base class is its parent now
    connect(m_listener, &Listener::disconnected, this,
            [this](quint16 remotePort) { m_waiting.erase(remotePort); });
    connect(m_listener, &Listener::spokeHttp2, this,
            [this](QTcpSocket *socket) { new Http2Connection(socket, m_callbacks); });
    return m_listener->serverPort();
}

bool HttpServer::handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    const quint16 remotePort = request.remotePort();
    const QByteArrayList line = m_listener->requestLine(remotePort).split(' ');
    const HttpRequest copy{line.value(0), line.value(1), request.headers(), request.body(), false};
    const Fault fault = m_callbacks.arrived(copy);
    const std::optional<HttpResponse> foreign = foreignAnswer(fault.breakage);
    const HttpResponse response = foreign ? *foreign : m_callbacks.answer(copy, fault);
    const bool isPlain = fault.breakage != Break::Hang && !isSpoilt(fault.breakage);
    if (isPlain && fault.latency.count() == 0) {
        m_listener->expectRequest(remotePort);
        responder.write(response.body, response.headers, QHttpServerResponder::StatusCode(response.status));
        return true;
    }
    const quint64 number = ++m_requestCount;
    m_waiting.insert_or_assign(remotePort, Waiting{number, std::move(responder), response, fault.breakage});
    if (fault.breakage != Break::Hang)
        QTimer::singleShot(fault.latency, this,
                           [this, remotePort, number] { sendWaiting(remotePort, number); });
    return true;
}

void HttpServer::missingHandler(const QHttpServerRequest &, QHttpServerResponder &)
{
    Q_UNREACHABLE(); // handleRequest() takes everything
}

void HttpServer::sendWaiting(quint16 remotePort, quint64 number)
{
    const auto found = m_waiting.find(remotePort);
    QTcpSocket *socket = m_listener->socket(remotePort);
    if (found == m_waiting.end() || found->second.number != number || !socket)
        return;
    // A spoilt answer's responder is let go when the connection is: the HTTP server would cut what is still
    // on its way.
    if (found->second.breakage == Break::DropBeforeAnswer)
        return socket->abort();
    if (found->second.breakage == Break::CutOffInTheMiddle)
        return cutOff(socket, found->second.response);
    Waiting waiting = std::move(found->second);
    m_waiting.erase(found);
    m_listener->expectRequest(remotePort);
    waiting.responder.write(waiting.response.body, waiting.response.headers,
                            QHttpServerResponder::StatusCode(waiting.response.status));
}

/// The header promises the whole body, half of it follows.
void HttpServer::cutOff(QTcpSocket *socket, const HttpResponse &response)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(response.status);
    bytes += response.status == 200 ? " OK\r\n" : " Error\r\n";
    for (qsizetype i = 0; i < response.headers.size(); ++i) {
        bytes += response.headers.nameAt(i);
        bytes += ": ";
        bytes += response.headers.valueAt(i);
        bytes += "\r\n";
    }
    bytes += "content-length: " + QByteArray::number(response.body.size()) + "\r\n\r\n";
    bytes += response.body.first(response.body.size() / 2);
    socket->write(bytes);
    socket->disconnectFromHost();
}

} // namespace demo
