// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The server's own history: a search without a cursor, so page after page by the last sequence seen.
#include "api/client.h"
#include "api/reply.h"
#include "history/eventsjson.h"

#include <QPromise>

using explain::Asked;

struct EventPages
{
    QString organisation;
    QString aggregateId;
    bool isOrganisation = false;
    std::stop_token stop;
    QList<history::ServerEvent> events = {};
    QPromise<Result<QList<history::ServerEvent>>> promise = {};

    void finish(Result<QList<history::ServerEvent>> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }
};

QFuture<Result<QList<history::ServerEvent>>>
Client::actionEvents(const QString &organisation, const QString &actionId, std::stop_token stop)
{
    return events(std::make_shared<EventPages>(organisation, actionId, false, stop));
}

QFuture<Result<QList<history::ServerEvent>>> Client::flowEvents(const QString &organisation,
                                                                std::stop_token stop)
{
    return events(std::make_shared<EventPages>(organisation, organisation, true, stop));
}

QFuture<Result<QList<history::ServerEvent>>> Client::events(std::shared_ptr<EventPages> pages)
{
    pages->promise.start();
    auto future = pages->promise.future();
    eventPages(pages);
    return future;
}

void Client::eventPages(std::shared_ptr<EventPages> pages)
{
    const quint64 after = pages->events.isEmpty() ? 0 : pages->events.constLast().sequence;
    send({Asked::History, "POST", "/admin/v1/events/_search",
          eventsjson::search(pages->aggregateId, pages->isOrganisation, after), pages->organisation,
          pages->stop})
        .then(this, [this, pages, after](Result<QByteArray> body) {
            auto page =
                reply::read<QList<history::ServerEvent>>(std::move(body), Asked::History, eventsjson::events);
            if (!page)
                return pages->finish(std::unexpected(page.error()));
            const bool isFull = page->size() >= eventsjson::pageSize;
            pages->events += *page;
            // A server that does not heed the sequence would be asked for ever.
            const bool goesOn = isFull && pages->events.constLast().sequence > after;
            if (goesOn)
                return eventPages(pages);
            pages->finish(std::move(pages->events));
        });
}
