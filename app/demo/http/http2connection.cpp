// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/http/http2connection.h"

#include "demo/http/httpserver.h"

#include <QTcpSocket>
#include <QtEndian>
#include <QTimer>

namespace demo {

using namespace Qt::StringLiterals;
using Break = Switches::Break;

namespace {

enum FrameType {
    Data = 0,
    Headers = 1,
    ResetStream = 3,
    Settings = 4,
    Ping = 6,
    GoAway = 7,
    WindowUpdate = 8,
    Continuation = 9
};
enum Flag { EndStream = 0x1, Acknowledged = 0x1, EndHeaders = 0x4, Padded = 0x8, HasPriority = 0x20 };

constexpr qsizetype frameHeader = 9;
constexpr qsizetype largestFrame = 16'384;
constexpr int initialWindow = 4; ///< its number among the settings

QByteArray bytesOf(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

quint32 numberIn(QByteArrayView bytes)
{
    return qFromBigEndian<quint32>(bytes.data()) & 0x7fff'ffff;
}

QList<HeaderLine> linesOf(const QHttpHeaders &headers)
{
    QList<HeaderLine> lines;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const QLatin1StringView name = headers.nameAt(i);
        lines << HeaderLine(QByteArray(name.data(), name.size()).toLower(), headers.valueAt(i).toByteArray());
    }
    return lines;
}

/// Without what fills a frame up; nothing if there is more of that than the frame holds.
std::optional<QByteArrayView> withoutPadding(int flags, QByteArrayView payload)
{
    if (!(flags & Padded))
        return payload;
    const qsizetype padding = payload.isEmpty() ? 0 : uchar(payload.front());
    if (payload.size() < 1 + padding)
        return std::nullopt;
    return payload.sliced(1, payload.size() - 1 - padding);
}

} // namespace

Http2Connection::Http2Connection(QTcpSocket *socket, const HttpCallbacks &callbacks)
    : QObject(socket)
    , m_socket(socket)
    , m_callbacks(callbacks)
{
    connect(socket, &QTcpSocket::readyRead, this, &Http2Connection::read);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    sendFrame(Settings, 0, 0);
    read();
}

/// What the other side sends is no HTTP/2.
void Http2Connection::fail()
{
    constexpr quint32 protocolError = 1;
    sendFrame(GoAway, 0, 0, bytesOf(0) + bytesOf(protocolError));
    m_socket->disconnectFromHost();
}

void Http2Connection::read()
{
    if (!m_hasPreface) {
        if (m_socket->bytesAvailable() < preface.size())
            return;
        m_hasPreface = true;
        if (m_socket->read(preface.size()) != preface)
            return fail();
    }
    while (m_socket->state() == QAbstractSocket::ConnectedState) {
        const QByteArray head = m_socket->peek(frameHeader);
        if (head.size() < frameHeader)
            return;
        const auto length = qsizetype(qFromBigEndian<quint32>(head.constData()) >> 8);
        if (length > largestFrame)
            return fail();
        if (m_socket->bytesAvailable() < frameHeader + length)
            return;
        m_socket->skip(frameHeader);
        const QByteArray payload = m_socket->read(length);
        takeFrame(uchar(head[3]), uchar(head[4]), numberIn(QByteArrayView(head).sliced(5)), payload);
    }
}

void Http2Connection::takeFrame(int type, int flags, quint32 id, QByteArrayView payload)
{
    if (m_blockStream != 0 && (type != Continuation || id != m_blockStream))
        return fail(); // nothing may come between the parts of a header
    switch (type) {
    case Headers:
        return takeHeaders(flags, id, payload);
    case Continuation:
        if (m_blockStream == 0)
            return fail();
        m_block += payload;
        if (flags & EndHeaders)
            takeBlock(id);
        return;
    case Data:
        return takeData(flags, id, payload);
    case Settings:
        return takeSettings(flags, payload);
    case Ping:
        if (!(flags & Acknowledged))
            sendFrame(Ping, Acknowledged, 0, payload);
        return;
    case ResetStream:
        m_streams.erase(id);
        return;
    case WindowUpdate:
        if (payload.size() != 4)
            return fail();
        if (id == 0)
            m_window += numberIn(payload);
        else if (const auto stream = m_streams.find(id); stream != m_streams.end())
            stream->second.window += numberIn(payload);
        return sendOn();
    default: // what is not known is to be ignored
        return;
    }
}

void Http2Connection::takeHeaders(int flags, quint32 id, QByteArrayView payload)
{
    const auto content = withoutPadding(flags, payload);
    constexpr qsizetype priority = 5;
    if (!content || id == 0 || ((flags & HasPriority) && content->size() < priority))
        return fail();
    m_block = content->sliced(flags & HasPriority ? priority : 0).toByteArray();
    m_blockStream = id;
    m_blockEnds = flags & EndStream;
    // Qt sends header and body apart, and the system the body not before the header has been acknowledged,
    // which takes 40 ms unless something goes back at once: one byte more may come.
    if (!m_blockEnds)
        sendFrame(WindowUpdate, 0, 0, bytesOf(1));
    if (flags & EndHeaders)
        takeBlock(id);
}

void Http2Connection::takeBlock(quint32 id)
{
    const auto lines = m_decoder.decode(std::exchange(m_block, {}));
    m_blockStream = 0;
    if (!lines)
        return fail();
    Stream &stream = m_streams[id];
    stream.lines += *lines;
    stream.window = m_streamWindow;
    if (m_blockEnds)
        carryOut(id);
}

void Http2Connection::takeData(int flags, quint32 id, QByteArrayView payload)
{
    const auto content = withoutPadding(flags, payload);
    if (!content)
        return fail();
    if (!payload.isEmpty()) { // as much may come again
        sendFrame(WindowUpdate, 0, 0, bytesOf(quint32(payload.size())));
        sendFrame(WindowUpdate, 0, id, bytesOf(quint32(payload.size())));
    }
    const auto stream = m_streams.find(id);
    if (stream == m_streams.end())
        return;
    stream->second.body += *content;
    if (flags & EndStream)
        carryOut(id);
}

void Http2Connection::takeSettings(int flags, QByteArrayView payload)
{
    if (flags & Acknowledged)
        return;
    constexpr qsizetype setting = 6;
    for (qsizetype at = 0; at + setting <= payload.size(); at += setting) {
        if (qFromBigEndian<quint16>(payload.data() + at) != initialWindow)
            continue;
        const qint64 window = numberIn(payload.sliced(at + 2));
        for (auto &[id, stream] : m_streams)
            stream.window += window - m_streamWindow;
        m_streamWindow = window;
    }
    sendFrame(Settings, Acknowledged, 0);
    sendOn();
}

void Http2Connection::carryOut(quint32 id)
{
    const Stream &stream = m_streams.at(id);
    HttpRequest request;
    request.isHttp2 = true;
    request.body = stream.body;
    for (const auto &[name, value] : stream.lines) {
        if (name == ":method")
            request.method = value;
        else if (name == ":path")
            request.target = value;
        else if (name == ":authority")
            request.headers.append(QHttpHeaders::WellKnownHeader::Host, value);
        else if (!name.startsWith(':'))
            request.headers.append(QLatin1StringView(name), value);
    }
    const Fault fault = m_callbacks.arrived(request);
    if (fault.breakage == Break::Hang)
        return;
    const std::optional<HttpResponse> foreign = foreignAnswer(fault.breakage);
    const HttpResponse response = foreign ? *foreign : m_callbacks.answer(request, fault);
    if (fault.latency.count() == 0)
        return answer(id, response, fault.breakage);
    QTimer::singleShot(fault.latency, this,
                       [this, id, response, fault] { answer(id, response, fault.breakage); });
}

void Http2Connection::answer(quint32 id, const HttpResponse &response, Break breakage)
{
    const auto found = m_streams.find(id);
    if (found == m_streams.end()) // given up meanwhile
        return;
    if (breakage == Break::DropBeforeAnswer)
        return m_socket->abort();
    Stream &stream = found->second;
    QList<HeaderLine> lines{{":status", QByteArray::number(response.status)}};
    lines += linesOf(response.headers);
    const bool isEnd = response.body.isEmpty() && response.trailers.isEmpty();
    sendHeaders(id, lines, isEnd);
    if (isEnd) {
        m_streams.erase(found);
        return;
    }
    stream.isAnswered = true;
    stream.trailers = response.trailers;
    stream.answer = response.body;
    if (breakage != Break::CutOffInTheMiddle)
        return sendOn();
    sendFrame(Data, 0, id, stream.answer.first(std::min(largestFrame, stream.answer.size() / 2)));
    m_socket->disconnectFromHost();
}

/// As much of all answers as the other side takes now.
void Http2Connection::sendOn()
{
    for (auto at = m_streams.begin(); at != m_streams.end();) {
        const auto next = std::next(at); // as a finished stream goes
        if (at->second.isAnswered)
            sendOn(at->first, at->second);
        at = next;
    }
}

void Http2Connection::sendOn(quint32 id, Stream &stream)
{
    while (!stream.answer.isEmpty()) {
        const qint64 size =
            std::min({qint64(stream.answer.size()), qint64(largestFrame), m_window, stream.window});
        if (size <= 0)
            return;
        const bool isEnd = size == stream.answer.size() && stream.trailers.isEmpty();
        sendFrame(Data, isEnd ? EndStream : 0, id, stream.answer.first(size));
        stream.answer.remove(0, size);
        m_window -= size;
        stream.window -= size;
    }
    if (!stream.trailers.isEmpty())
        sendHeaders(id, linesOf(stream.trailers), true);
    m_streams.erase(id);
}

void Http2Connection::sendHeaders(quint32 id, const QList<HeaderLine> &lines, bool isEnd)
{
    const QByteArray block = encodeHeaders(lines);
    const int end = isEnd ? EndStream : 0;
    if (block.size() <= largestFrame)
        return sendFrame(Headers, EndHeaders | end, id, block);
    sendFrame(Headers, end, id, block.first(largestFrame));
    for (qsizetype at = largestFrame; at < block.size(); at += largestFrame) {
        const qsizetype size = std::min(largestFrame, block.size() - at);
        sendFrame(Continuation, at + size == block.size() ? EndHeaders : 0, id, block.sliced(at, size));
    }
}

void Http2Connection::sendFrame(int type, int flags, quint32 id, QByteArrayView payload)
{
    QByteArray frame = bytesOf(quint32(payload.size())).sliced(1);
    frame += char(type);
    frame += char(flags);
    frame += bytesOf(id);
    frame += payload;
    m_socket->write(frame);
}

} // namespace demo
