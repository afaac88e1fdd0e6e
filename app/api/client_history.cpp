// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The server's own history: a search without a cursor, so page after page by the last sequence seen.
#include "api/client.h"
#include "api/reply.h"
#include "http/transport.h"

#include <QDeadlineTimer>
#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>

using explain::Operation;

namespace {

// A hundred times as many as the longest history that was seen.
constexpr qsizetype eventsAtMost = 100'000;

using Page = Result<QList<zitadel::ServerEvent>>;

} // namespace

/// The events of one aggregate so far.
struct EventPages
{
    QString organisation;
    QString aggregateId;
    bool isOrganisation = false;
    std::stop_token stop;
    quint64 after = 0; ///< the sequence with which it begins
    int limit = paging::mostEvents;
    QList<zitadel::ServerEvent> events = {};
    QDeadlineTimer deadline = QDeadlineTimer(QDeadlineTimer::Forever); ///< for all pages together
    qint64 bytes = 0;
    QPromise<Result<QList<zitadel::ServerEvent>>> promise = {};

    void finish(Result<QList<zitadel::ServerEvent>> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }
};

QFuture<Result<QList<zitadel::ServerEvent>>>
Client::actionEvents(const QString &organisation, const QString &actionId, std::stop_token stop)
{
    return events(std::make_shared<EventPages>(organisation, actionId, false, stop));
}

QFuture<Result<QList<zitadel::ServerEvent>>> Client::flowEvents(const QString &organisation,
                                                                std::stop_token stop, quint64 after)
{
    return events(std::make_shared<EventPages>(organisation, organisation, true, stop, after));
}

QFuture<Result<QList<zitadel::ServerEvent>>> Client::events(std::shared_ptr<EventPages> pages)
{
    pages->deadline = QDeadlineTimer(10 * m_transport.timeInAll());
    pages->promise.start();
    auto future = pages->promise.future();
    eventPages(pages);
    return future;
}

void Client::eventPages(std::shared_ptr<EventPages> pages)
{
    const quint64 after = pages->events.isEmpty() ? pages->after : pages->events.constLast().sequence;
    const auto readPage = [readEvents = reader(&Wire::readEvents)](Answer body) {
        return reply::read<QList<zitadel::ServerEvent>>(std::move(body), Operation::History, readEvents);
    };
    send({Operation::History, m_wire->events(pages->aggregateId, pages->isOrganisation, after, pages->limit),
          pages->organisation, pages->stop})
        .then(this, [this, pages, after, readPage](Answer body) {
            // A page of large scripts may be more than the server sends at once (API 21).
            if (!body && reply::isTooLarge(body.error()) && pages->limit > 1) {
                pages->limit = std::max(1, pages->limit / 8);
                return eventPages(pages);
            }
            pages->bytes += body ? body->size() : 0;
            if (!body || body->size() < reply::large)
                return takeEvents(pages, after, readPage(std::move(body)));
            QtConcurrent::run(readPage, std::move(body)).then(this, [this, pages, after](const Page &page) {
                takeEvents(pages, after, page);
            });
        });
}

void Client::takeEvents(std::shared_ptr<EventPages> pages, quint64 after,
                        const Result<QList<zitadel::ServerEvent>> &page)
{
    if (!page)
        return pages->finish(page);
    pages->events += *page;
    const bool isFull = page->size() >= pages->limit;
    if (pages->events.size() > eventsAtMost || pages->bytes > reply::largestInAll ||
        (isFull && pages->deadline.hasExpired()))
        return pages->finish(std::unexpected(explain::endless(Operation::History)));
    // A server that does not heed the sequence would be asked for ever.
    if (isFull && pages->events.constLast().sequence > after)
        return eventPages(pages);
    pages->finish(std::move(pages->events));
}
