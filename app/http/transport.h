// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/certificate.h"
#include "base/networkoptions.h"
#include "http/extraheaders.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QHttpHeaders>
#include <QNetworkReply>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>

/// One request to one server, and what came back, before anybody judges it.
namespace http {

/// Bytes of an answer that are taken where nobody says otherwise: four times an action whose script is as
/// long as may be, and all of it escaped.
inline constexpr qint64 usualAnswer = 1024 * 1024;

struct Request
{
    QByteArray method;
    QUrl url;
    QHttpHeaders headers;
    QByteArray body;
    bool isWrite = false; ///< it is never sent again by itself, however the connection breaks; see OnceBody
    std::stop_token stop; ///< asked to stop, the request is aborted; on the transport's thread only

    /// HTTP/2 and nothing else: over TLS as the server agrees to, in clear text without asking. Where the
    /// server does not speak it over TLS, it goes by HTTP/1.1 all the same; see Outcome::usedHttp2.
    bool isHttp2Only = false;

    /// In a few words for the log, what an answer of a good status refuses all the same; null: nothing.
    QString (*refusal)(const struct Outcome &) = nullptr;

    /// Of a larger answer the body is not taken, and the exchange ends; see Outcome::isTooLarge.
    qint64 answerLimit = usualAnswer;
};

struct Outcome
{
    int status = 0; ///< 0 when no status line arrived
    QHttpHeaders headers;
    QByteArray body; ///< has 256 bytes of room behind it, which the JSON reader needs

    QNetworkReply::NetworkError failure = QNetworkReply::NoError;
    QString failureText; ///< Qt's English words; may name a host, never a header
    bool wasCancelled = false;
    bool isTooLarge = false; ///< larger than Request::answerLimit; the body is empty then
    bool wasSent = true;     ///< false: it ended before anything of it left this computer
    bool usedHttp2 = false;
    bool wasProxied = false; ///< it went, or was to go, over a proxy
    bool isPlain = false;    ///< it was to go without TLS
    bool isFirst = false;    ///< this server has not said a word to us before, not even for TLS

    /// Why the certificate was refused, with the chain the server showed; nothing when TLS did not fail so.
    std::optional<TlsRefusal> tls;

    /// True if an answer arrived from its first to its last byte, whatever its status.
    bool isWhole() const;

    /// The server's time by the `Date` header; invalid without one.
    QDateTime serverTime() const;

    /// What the `Retry-After` header asks for, as a count of seconds or as a time; 0 without one.
    std::chrono::seconds retryAfter() const;
};

/// How long each part of an exchange took, as far as it is known; what did not happen is 0. They follow each
/// other and make up the whole.
struct Phases
{
    std::chrono::milliseconds waited{0};     ///< for the system's settings, certificates, a free connection
    std::chrono::milliseconds connecting{0}; ///< name, connection and TLS; 0 on a connection that was there
    std::chrono::milliseconds answering{0};  ///< sent, until the first byte came
    std::chrono::milliseconds receiving{0};  ///< from then to the last byte
};

/// One request and how it ended, for people who want to see what was sent. Never a token; bodies only while
/// somebody asked for them (Transport::setRecordsBodies).
struct Exchange
{
    QDateTime startedAt; ///< UTC
    QByteArray method;
    QUrl url;       ///< as it was sent, see Route; without query, user and password
    int status = 0; ///< HTTP status; 0 when no answer arrived
    std::chrono::milliseconds duration{0};
    QByteArray requestId;    ///< X-Request-Id
    QString failure;         ///< why there was no answer; empty if there was one
    QString refusal;         ///< what a whole answer of a good status refuses all the same, in a few words
    QByteArray sent;         ///< the request's body, if bodies are recorded; never one of a sign-in
    QByteArray received;     ///< likewise
    bool isSecret = false;   ///< of a sign-in: bodies are not recorded even where that was asked for
    bool isRecorded = false; ///< bodies were asked for and kept; they may be empty
    QByteArray protocol;     ///< such as "HTTP/2"; empty where no answer arrived

    /// Names and values, secret ones masked; see recordedHeaders(). Sent ones without those that the
    /// connection itself adds, such as Content-Length.
    QList<std::pair<QString, QString>> sentHeaders;
    QList<std::pair<QString, QString>> receivedHeaders;
    Phases phases;
};

/// Sends requests by the way that a profile's NetworkOptions name; all requests of one connection go through
/// one transport.
///
/// Lives on the GUI thread and never waits. What takes long (the system's certificates, its proxy settings)
/// is fetched on another thread before the first request, which waits for it without blocking. Certificates
/// are always checked, redirects are never followed, cookies and caches are not used.
///
/// No answer is endless: its size has a limit (Request::answerLimit), and so has its time, even where a byte
/// comes now and then, which NetworkOptions::timeout allows (timeInAll).
class Transport : public QObject
{
    Q_OBJECT

public:
    explicit Transport(NetworkOptions options, QByteArray proxyPassword = {}, QObject *parent = nullptr);
    ~Transport() override;

    const NetworkOptions &options() const;

    /// From now on requests for @p instance go where NetworkOptions::connectTo says, with the name of the
    /// instance in a header, and with those of @p headers that NetworkOptions::extraHeaders names. The others
    /// go where they say, and get none of that. TLS checks the name of where they really go.
    void setInstance(const QUrl &instance, const extraheaders::List &headers = {});

    /// How long an exchange may take from send() to the last byte: four times NetworkOptions::timeout, and
    /// a second more for every @p received 64 KiB, so that large answers come through slow lines.
    std::chrono::milliseconds timeInAll(qint64 received = 0) const;

    /// Sends, and answers when the exchange has ended one way or the other. Pending futures are cancelled
    /// when the transport dies. A request marked @p isSecret never has its bodies recorded.
    QFuture<Outcome> send(Request request, bool isSecret = false);

    /// From now on Exchange holds the texts of requests and answers, scripts included. Off unless asked for.
    void setRecordsBodies(bool records);
    bool recordsBodies() const;

signals:
    /// An exchange has ended. Not the place to delete the transport in: a reply of its is being read.
    void answered(const http::Exchange &exchange);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace http
