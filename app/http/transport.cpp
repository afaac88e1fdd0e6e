// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/transport.h"

#include "base/slowwork.h"
#include "http/nocache.h"
#include "http/oncebody.h"
#include "http/proxysettings.h"
#include "http/recordedheaders.h"
#include "http/route.h"
#include "http/tlstrust.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QPointer>
#include <QPromise>
#include <QSet>
#include <QTimer>
#include <QTimeZone>

#include <algorithm>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using http::Outcome;
using http::Request;
using http::Transport;

namespace {

// Off unless asked for by QT_LOGGING_RULES.
Q_LOGGING_CATEGORY(net, "studio.net", QtWarningMsg)

/// Reads all of @p reply with room behind it, which the JSON reader needs, so that nothing is copied twice.
QByteArray readWithRoom(QNetworkReply &reply)
{
    constexpr qsizetype room = 256;
    QByteArray body;
    // One that was aborted is closed, and then Qt warns of every read.
    const qsizetype size = reply.isOpen() ? reply.bytesAvailable() : 0;
    body.reserve(size + room);
    body.resize(size);
    if (size > 0)
        body.resize(qMax<qint64>(0, reply.read(body.data(), size)));
    return body;
}

QUrl withoutSecrets(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

/// One server at one port, and how it is spoken to.
QString placeOf(const QUrl &url)
{
    return url.scheme() + u':' + url.authority();
}

bool isDirectHttp2(const Request &request)
{
    return request.isHttp2Only && request.url.scheme() == "http"_L1;
}

QNetworkRequest networkRequest(const Request &request, std::chrono::milliseconds timeout)
{
    QNetworkRequest made(request.url);
    made.setHeaders(request.headers);
    // The API has no redirects by design (API 1), and one that is followed loses verb and body.
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // With trailers to come, Qt has to believe that it might keep the answer, see NoCache.
    if (!request.isHttp2Only)
        made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    made.setTransferTimeout(timeout);
    if (isDirectHttp2(request))
        made.setAttribute(QNetworkRequest::Http2DirectAttribute, true);
    return made;
}

/// Why we ended an exchange ourselves.
enum class Ended { No, Cancelled, TooLarge, TooLong };

/// A request on its way. Shared by the transport and the slots of its reply; the last of them lets it go.
struct Pending
{
    Request request;
    bool isSecret = false;
    QPromise<Outcome> promise;
    QNetworkReply *reply = nullptr; ///< null until the way to the server is known; owned by the manager
    QDateTime startedAt = QDateTime::currentDateTimeUtc();
    QElapsedTimer since;
    std::optional<http::TlsRefusal> tls;
    Ended ended = Ended::No;
    bool wasProxied = false;
    bool isFirst = true;
    // Since the beginning, in milliseconds; -1: not yet.
    qint64 connectingAfter = -1;
    qint64 sentAfter = -1;
    qint64 firstByteAfter = -1;
    std::optional<std::stop_callback<std::function<void()>>> onStop;
};
using PendingPtr = std::shared_ptr<Pending>;

/// By what the server announces, or by what has come.
bool isTooLarge(const Pending &pending)
{
    const qint64 announced = pending.reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    return qMax(announced, pending.reply->bytesAvailable()) > pending.request.answerLimit;
}

/// What is not known of a phase counts to the one before it.
http::Phases phasesOf(const Pending &pending, qint64 whole)
{
    using Milliseconds = std::chrono::milliseconds;
    const qint64 firstByte = pending.firstByteAfter < 0 ? whole : pending.firstByteAfter;
    const qint64 sent = pending.sentAfter < 0 ? firstByte : qMin(pending.sentAfter, firstByte);
    const qint64 connecting = pending.connectingAfter < 0 ? sent : qMin(pending.connectingAfter, sent);
    return {Milliseconds(connecting), Milliseconds(sent - connecting), Milliseconds(firstByte - sent),
            Milliseconds(whole - firstByte)};
}

Outcome outcomeOf(const Pending &pending)
{
    QNetworkReply &reply = *pending.reply;
    Outcome outcome;
    outcome.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    outcome.headers = reply.headers();
    outcome.failure = reply.error();
    // What Qt says where it would have sent a write again: the connection broke.
    if (outcome.failure == QNetworkReply::ContentReSendError)
        outcome.failure = QNetworkReply::RemoteHostClosedError;
    if (outcome.failure != QNetworkReply::NoError)
        outcome.failureText = reply.errorString();
    outcome.wasCancelled = pending.ended == Ended::Cancelled;
    outcome.isTooLarge = pending.ended == Ended::TooLarge;
    if (outcome.isTooLarge) {
        outcome.failure = QNetworkReply::OperationCanceledError;
        outcome.failureText = u"The answer has more than %1 bytes"_s.arg(pending.request.answerLimit);
    } else if (pending.ended == Ended::TooLong) {
        outcome.failure = QNetworkReply::TimeoutError;
        outcome.failureText = u"The answer did not end in time"_s;
    } else {
        outcome.body = readWithRoom(reply);
    }
    outcome.usedHttp2 = reply.attribute(QNetworkRequest::Http2WasUsedAttribute).toBool();
    outcome.wasProxied = pending.wasProxied;
    outcome.isPlain = pending.request.url.scheme() == "http"_L1;
    outcome.isFirst = pending.isFirst;
    outcome.tls = pending.tls;
    return outcome;
}

} // namespace

namespace {

QDateTime timeOf(QByteArrayView header)
{
    QDateTime time =
        QLocale::c().toDateTime(QString::fromLatin1(header), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    time.setTimeZone(QTimeZone::UTC);
    return time;
}

} // namespace

QDateTime Outcome::serverTime() const
{
    return timeOf(headers.value(QHttpHeaders::WellKnownHeader::Date));
}

std::chrono::seconds Outcome::retryAfter() const
{
    const QByteArrayView header = headers.value(QHttpHeaders::WellKnownHeader::RetryAfter);
    bool isCount = false;
    const qint64 count = header.toLongLong(&isCount);
    // A time is meant by the server's own clock.
    const QDateTime until = timeOf(header);
    const QDateTime now = serverTime();
    const qint64 seconds = isCount ? count : until.isValid() && now.isValid() ? now.secsTo(until) : 0;
    return std::chrono::seconds(std::max<qint64>(seconds, 0));
}

bool Outcome::isWhole() const
{
    // Errors of the API arrive as a failure of the reply, too (API 18), so the status line decides. A failure
    // with a good status, or one of the connection itself, means that the answer did not arrive whole.
    return status > 0 &&
           (failure == QNetworkReply::NoError ||
            (status >= 300 && failure != QNetworkReply::RemoteHostClosedError &&
             failure != QNetworkReply::OperationCanceledError && failure != QNetworkReply::TimeoutError &&
             failure != QNetworkReply::UnknownNetworkError && failure != QNetworkReply::ProtocolFailure));
}

namespace {

/// Asks one that another manager owns.
class SameProxies : public QNetworkProxyFactory
{
public:
    explicit SameProxies(QNetworkProxyFactory &asked)
        : m_asked(asked)
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return m_asked.queryProxy(query);
    }

private:
    QNetworkProxyFactory &m_asked;
};

} // namespace

struct Transport::Private
{
    Private(Transport &owner, NetworkOptions given, const QByteArray &proxyPassword)
        : q(owner)
        , options(std::move(given))
        , proxies(new ProxySettings(options.proxy, proxyPassword))
    {
        network.setProxyFactory(proxies);
        network.setCache(new NoCache(&network));
        directHttp2.setProxyFactory(new SameProxies(*proxies));
        directHttp2.setCache(new NoCache(&directHttp2));
        clock.setInterval(1s);
        QObject::connect(&clock, &QTimer::timeout, &q, [this] { endWhatTakesTooLong(); });
    }

    bool isReadyFor(const QUrl &url) const
    {
        return !proxies->hasToAskFor(url) && !(isEncrypted(url) && !tls);
    }
    static bool isEncrypted(const QUrl &url) { return url.scheme() == "https"_L1; }

    void prepare(const PendingPtr &pending);
    void loadTls();
    void askForProxy(const QUrl &url);
    void startReady();
    void start(const PendingPtr &pending);
    void stop(Pending &pending);
    void end(Pending &pending, Ended why);
    void endWhatTakesTooLong();
    void finish(const PendingPtr &pending, Outcome outcome);

    Transport &q;
    const NetworkOptions options;
    http::Route route;
    QNetworkAccessManager network;
    /// In clear text: a manager takes any connection to a server for good, and sends HTTP/1.1 over it.
    QNetworkAccessManager directHttp2;
    ProxySettings *proxies; ///< owned by the first manager
    /// Not before it was loaded: the mere sight of a QSslConfiguration reads the system's certificates.
    std::optional<QSslConfiguration> tls;
    bool isLoading = false;
    bool recordsBodies = false;
    QSet<QString> met; ///< servers, by scheme, name and port, that have answered, or agreed to TLS
    QList<QUrl> asked; ///< the system is being asked for their proxies
    std::vector<PendingPtr> pending;
    QTimer clock; ///< ticks while something is pending
};

/// Fetches what @p pending needs before it can be sent, on other threads.
void Transport::Private::prepare(const PendingPtr &waiting)
{
    // Whatever it is that we wait for, people wait for the answer: the same time limit holds.
    QTimer::singleShot(options.timeout, &q, [this, weak = std::weak_ptr(waiting)] {
        const PendingPtr still = weak.lock();
        if (!still || still->reply)
            return;
        finish(still, {.failure = QNetworkReply::TimeoutError,
                       .failureText = u"The system's network settings could not be read in time"_s,
                       .wasSent = false});
    });
    if (isEncrypted(waiting->request.url) && !tls)
        loadTls();
    if (proxies->hasToAskFor(waiting->request.url))
        askForProxy(waiting->request.url);
}

void Transport::Private::loadTls()
{
    if (std::exchange(isLoading, true))
        return;
    slowwork::run(trustingAlso, options.privateAuthorities)
        .then(&q, [this](const QSslConfiguration &configuration) {
            tls = configuration;
            startReady();
        });
}

void Transport::Private::askForProxy(const QUrl &url)
{
    const QUrl place =
        url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (asked.contains(place))
        return;
    asked.append(place);
    slowwork::run(systemProxiesFor, place).then(&q, [this, place](const QList<QNetworkProxy> &found) {
        asked.removeOne(place);
        proxies->setSystemProxies(place, found);
        startReady();
    });
}

void Transport::Private::startReady()
{
    const auto all = pending;
    for (const PendingPtr &waiting : all) {
        if (!waiting->reply && isReadyFor(waiting->request.url))
            start(waiting);
    }
}

void Transport::Private::start(const PendingPtr &starting)
{
    QNetworkRequest request = networkRequest(starting->request, options.timeout);
    if (isEncrypted(request.url()))
        request.setSslConfiguration(*tls);
    QNetworkAccessManager &manager = isDirectHttp2(starting->request) ? directHttp2 : network;
    QNetworkReply *reply = nullptr;
    if (starting->request.isWrite) {
        auto *body = new http::OnceBody(starting->request.body);
        reply = manager.sendCustomRequest(request, starting->request.method, body);
        body->setParent(reply);
    } else {
        reply = manager.sendCustomRequest(request, starting->request.method, starting->request.body);
    }
    starting->reply = reply;
    starting->wasProxied = proxies->isProxied(starting->request.url);
    const QString place = placeOf(request.url());
    starting->isFirst = !met.contains(place);
    // Told for the first request of a connection only.
    connect(reply, &QNetworkReply::encrypted, &q, [this, starting = starting.get(), place] {
        met.insert(place);
        starting->isFirst = false;
    });
    // What is wrong is kept, and never overruled: Qt then ends the request before a byte of it is sent.
    connect(reply, &QNetworkReply::sslErrors, reply,
            [reply, starting = starting.get()](const QList<QSslError> &errors) {
                starting->tls =
                    refusalOf(reply->url().host(), errors, reply->sslConfiguration().peerCertificateChain());
            });
    connect(reply, &QNetworkReply::socketStartedConnecting, reply,
            [starting = starting.get()] { starting->connectingAfter = starting->since.elapsed(); });
    connect(reply, &QNetworkReply::requestSent, reply,
            [starting = starting.get()] { starting->sentAfter = starting->since.elapsed(); });
    const auto look = [this, starting = starting.get()] {
        if (starting->firstByteAfter < 0)
            starting->firstByteAfter = starting->since.elapsed();
        if (isTooLarge(*starting))
            end(*starting, Ended::TooLarge);
    };
    connect(reply, &QNetworkReply::metaDataChanged, reply, look);
    connect(reply, &QNetworkReply::readyRead, reply, look);
    connect(reply, &QNetworkReply::finished, &q, [this, starting] {
        if (starting->ended == Ended::No && isTooLarge(*starting))
            starting->ended = Ended::TooLarge; // with the last bytes
        starting->reply->deleteLater();
        Outcome outcome = outcomeOf(*starting);
        if (outcome.status > 0)
            met.insert(placeOf(starting->request.url));
        finish(starting, std::move(outcome));
    });
    if (reply->isFinished()) // inside the call, before anybody could listen
        QMetaObject::invokeMethod(reply, &QNetworkReply::finished, Qt::QueuedConnection);
}

/// Called inside the request to stop, which may be anywhere: even in the constructor of the callback.
void Transport::Private::stop(Pending &stopped)
{
    if (stopped.reply)
        return end(stopped, Ended::Cancelled);
    const auto found = std::ranges::find(pending, &stopped, &PendingPtr::get);
    if (found != pending.end())
        finish(*found, {.failure = QNetworkReply::OperationCanceledError,
                        .failureText = u"Cancelled"_s,
                        .wasCancelled = true,
                        .wasSent = false});
}

void Transport::Private::end(Pending &ended, Ended why)
{
    if (ended.ended != Ended::No)
        return;
    ended.ended = why;
    ended.reply->abort();
}

/// Qt's own limit is for the time without any progress, and a byte now and then is progress.
void Transport::Private::endWhatTakesTooLong()
{
    const auto all = pending;
    const QPointer<Transport> alive(&q); // whoever is answered may let it go
    for (const PendingPtr &still : all) {
        // What has not begun yet has a limit of its own, see prepare().
        if (!still->reply || still->reply->isFinished())
            continue;
        if (still->since.durationElapsed() > q.timeInAll(still->reply->bytesAvailable()))
            end(*still, Ended::TooLong);
        if (!alive)
            return;
    }
}

void Transport::Private::finish(const PendingPtr &given, Outcome outcome)
{
    const PendingPtr finished = given; // which may be an element of the list that it leaves now
    if (std::erase(pending, finished) == 0)
        return;
    if (pending.empty())
        clock.stop();
    finished->onStop.reset();

    Exchange exchange;
    exchange.startedAt = finished->startedAt;
    exchange.method = finished->request.method;
    exchange.url = withoutSecrets(finished->request.url);
    exchange.status = outcome.status;
    exchange.duration = std::chrono::milliseconds(finished->since.elapsed());
    exchange.requestId = outcome.headers.value("X-Request-Id").toByteArray();
    if (!outcome.isWhole())
        exchange.failure = outcome.failureText;
    else if (finished->request.refusal && outcome.status == 200)
        exchange.refusal = finished->request.refusal(outcome);
    exchange.phases = phasesOf(*finished, exchange.duration.count());
    exchange.sentHeaders = recordedHeaders(finished->request.headers, finished->request.headers, route.extra);
    exchange.receivedHeaders = recordedHeaders(outcome.headers, finished->request.headers, route.extra);
    if (outcome.status > 0)
        exchange.protocol = outcome.usedHttp2 ? "HTTP/2" : "HTTP/1.1";
    exchange.isSecret = finished->isSecret;
    exchange.isRecorded = recordsBodies && !finished->isSecret;
    if (exchange.isRecorded) {
        exchange.sent = finished->request.body;
        exchange.received = outcome.body;
    }
    qCInfo(net).noquote() << exchange.method << exchange.url.path() << exchange.status
                          << exchange.duration.count() << "ms" << exchange.requestId;
    emit q.answered(exchange);
    finished->promise.addResult(std::move(outcome));
    finished->promise.finish();
}

Transport::Transport(NetworkOptions options, QByteArray proxyPassword, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(options), proxyPassword))
{
}

Transport::~Transport()
{
    // Replies end when their manager does; by then nobody may listen to them. A promise that goes without an
    // answer cancels its future, and whoever hears of that must find no half-dead transport.
    const auto all = std::exchange(d->pending, {});
    for (const PendingPtr &dying : all) {
        dying->onStop.reset();
        if (dying->reply)
            dying->reply->disconnect();
    }
}

const NetworkOptions &Transport::options() const
{
    return d->options;
}

void Transport::setInstance(const QUrl &instance, const extraheaders::List &headers)
{
    d->route = {instance, d->options.connectTo, {}};
    for (const auto &header : headers) {
        if (d->options.extraHeaders.contains(header.first, Qt::CaseInsensitive))
            d->route.extra.append(header);
    }
}

std::chrono::milliseconds Transport::timeInAll(qint64 received) const
{
    constexpr qint64 bytesPerSecond = 64 * 1024;
    return 4 * d->options.timeout + std::chrono::seconds(received / bytesPerSecond);
}

QFuture<Outcome> Transport::send(Request request, bool isSecret)
{
    const auto sent = std::make_shared<Pending>();
    sent->request = std::move(request);
    d->route.lead(sent->request.url, sent->request.headers);
    sent->isSecret = isSecret;
    sent->since.start();
    sent->promise.start();
    QFuture<Outcome> future = sent->promise.future();
    d->pending.push_back(sent);
    if (!d->clock.isActive())
        d->clock.start();
    if (sent->request.stop.stop_requested()) {
        d->stop(*sent);
        return future;
    }
    if (d->isReadyFor(sent->request.url))
        d->start(sent);
    else
        d->prepare(sent);
    if (sent->request.stop.stop_possible())
        sent->onStop.emplace(sent->request.stop, [this, sent = sent.get()] { d->stop(*sent); });
    return future;
}

void Transport::setRecordsBodies(bool records)
{
    d->recordsBodies = records;
}

bool Transport::recordsBodies() const
{
    return d->recordsBodies;
}
