// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/http/faults.h"
#include "demo/http/hpack.h"
#include "demo/http/httpmessage.h"

#include <QObject>

#include <functional>
#include <map>

QT_FORWARD_DECLARE_CLASS(QTcpSocket)

namespace demo {

struct HttpCallbacks;

/// One connection that speaks HTTP/2 in clear text from its first byte (RFC 9113), which Qt's HTTP server
/// does not. As much of it as gRPC needs: many requests at a time, flow control, trailers. Goes with its
/// socket.
class Http2Connection : public QObject
{
    Q_OBJECT

public:
    /// What such a connection begins with.
    static constexpr QByteArrayView preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

    /// \a socket is the parent, and has the preface still to be read. \a callbacks must outlive it.
    Http2Connection(QTcpSocket *socket, const HttpCallbacks &callbacks);

private:
    /// One request and its answer.
    struct Stream
    {
        QList<HeaderLine> lines;
        QByteArray body;
        QByteArray answer; ///< what is still to be sent of it
        QHttpHeaders trailers;
        qint64 window = 0; ///< bytes that may be sent
        bool isAnswered = false;
    };

    void read();
    void takeFrame(int type, int flags, quint32 id, QByteArrayView payload);
    void takeHeaders(int flags, quint32 id, QByteArrayView payload);
    void takeData(int flags, quint32 id, QByteArrayView payload);
    void takeSettings(int flags, QByteArrayView payload);
    void takeBlock(quint32 id);
    void carryOut(quint32 id);
    void answer(quint32 id, const HttpResponse &response, Switches::Break breakage);
    void sendOn();
    void sendOn(quint32 id, Stream &stream);
    void sendHeaders(quint32 id, const QList<HeaderLine> &lines, bool isEnd);
    void sendFrame(int type, int flags, quint32 id, QByteArrayView payload = {});
    void fail();

    QTcpSocket *m_socket;
    const HttpCallbacks &m_callbacks;
    HeaderDecoder m_decoder;
    bool m_hasPreface = false;
    QByteArray m_block;        ///< header block on its way
    quint32 m_blockStream = 0; ///< whose it is; 0: none
    bool m_blockEnds = false;  ///< nothing follows it
    qint64 m_window = 65'535;  ///< of the connection
    qint64 m_streamWindow = 65'535;
    std::map<quint32, Stream> m_streams;
};

} // namespace demo
