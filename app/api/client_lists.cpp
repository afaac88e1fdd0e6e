// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lists that may come in pages. What the server counts is compared with what it sends, and never relied on:
// no loop goes on for as long as a server says that there is more.
#include "api/accountjson.h"
#include "api/client.h"
#include "api/reply.h"
#include "http/transport.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;
using explain::Operation;
using reply::read;

namespace {

// About a hundred scripts of the largest size fill the smallest limit of an answer, 4 MiB (API 21).
constexpr qsizetype pageSize = 50;
constexpr int runsAtMost = 3;

// Ten times as many as anybody was seen to have.
constexpr qsizetype rowsAtMost = 100'000;

constexpr qsizetype organisationPageSize = 100;
constexpr qsizetype organisationsAtMost = 2'000; // more cannot be chosen from in a menu

Result<actionjson::ActionPage> readActions(Result<QByteArray> body)
{
    return read<actionjson::ActionPage>(std::move(body), Operation::List, actionjson::actionPage);
}

} // namespace

/// A list that is fetched page by page. Rows have no order on the server (API 33), so one that changes
/// meanwhile may come twice or not at all: rows are kept by id and the sum is compared with the server's.
struct ActionPages
{
    QPromise<Result<QList<zitadel::Action>>> promise;
    QString organisation;
    std::stop_token stop;
    QDeadlineTimer deadline; ///< for all pages together
    QHash<QString, zitadel::Action> rows;
    qsizetype offset = 0;
    qsizetype total = 0; ///< as the server told last
    qint64 bytes = 0;
    int runs = 0;
    bool isAtEnd = false; ///< of a run

    void finish(Result<QList<zitadel::Action>> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }

    void take(const actionjson::ActionPage &page)
    {
        for (const zitadel::Action &action : page.actions)
            rows.insert(action.id, action);
        offset += page.actions.size();
        // It is missing where the offset is past the end (API 34).
        if (page.total > 0 || rows.isEmpty())
            total = page.total;
        // A server that does not heed the offset sends the same rows for as long as it counts more.
        const bool isStuck = offset > 2 * rows.size() + pageSize;
        isAtEnd = page.actions.isEmpty() || offset >= total || isStuck;
    }

    bool isWhole() const { return isAtEnd && rows.size() >= total; }
    bool isEndless() const
    {
        return rows.size() > rowsAtMost || bytes > reply::largestInAll || deadline.hasExpired();
    }
};

/// The organisations found so far.
struct OrganisationPages
{
    QPromise<Result<OrganisationList>> promise;
    OrganisationList found;
    QString name;
    qsizetype offset = 0;

    void finish(Result<OrganisationList> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }

    void add(const zitadel::Organisation &organisation)
    {
        if (!std::ranges::contains(found.organisations, organisation.id, &zitadel::Organisation::id))
            found.organisations.append(organisation);
    }
};

QFuture<Result<QList<zitadel::Action>>> Client::actions(const QString &organisation, std::stop_token stop)
{
    auto pages = std::make_shared<ActionPages>();
    pages->organisation = organisation;
    pages->stop = stop;
    pages->deadline = QDeadlineTimer(10 * m_transport.timeInAll());
    pages->promise.start();
    auto future = pages->promise.future();

    send({Operation::List, "POST", "/management/v1/actions/_search", actionjson::actionSearch(0, 0),
          organisation, stop})
        .then(this, [this, pages](Result<QByteArray> body) {
            if (!body && reply::isTooLarge(body.error()))
                return actionPages(pages);
            const auto take = [this, pages](Result<actionjson::ActionPage> page) {
                if (page && page->actions.size() < page->total)
                    return actionPages(pages); // whatever limits the server: the rest is asked for
                if (page)
                    pages->finish(std::move(page->actions));
                else
                    pages->finish(std::unexpected(page.error()));
            };
            if (!body || body->size() < reply::large)
                return take(readActions(std::move(body)));
            QtConcurrent::run(readActions, std::move(body)).then(this, take);
        });
    return future;
}

void Client::actionPages(std::shared_ptr<ActionPages> pages)
{
    send({Operation::List, "POST", "/management/v1/actions/_search",
          actionjson::actionSearch(pages->offset, pageSize), pages->organisation, pages->stop})
        .then(this, [this, pages](Result<QByteArray> body) {
            pages->bytes += body ? body->size() : 0;
            const auto take = [this, pages](const Result<actionjson::ActionPage> &page) {
                if (!page)
                    return pages->finish(std::unexpected(page.error()));
                pages->take(*page);
                if (pages->isWhole())
                    return pages->finish(pages->rows.values());
                if (pages->isEndless())
                    return pages->finish(std::unexpected(explain::endless(Operation::List)));
                // A short sum means that a row moved while the pages were fetched: go through them again.
                if (pages->isAtEnd && ++pages->runs == runsAtMost)
                    return pages->finish(std::unexpected(
                        explain::shortList(pages->rows.size(), pages->total, Operation::List)));
                if (pages->isAtEnd)
                    pages->offset = 0;
                actionPages(pages);
            };
            if (!body || body->size() < reply::large)
                return take(readActions(std::move(body)));
            QtConcurrent::run(readActions, std::move(body)).then(this, take);
        });
}

QFuture<Result<OrganisationList>> Client::organisations(const QString &name)
{
    auto pages = std::make_shared<OrganisationPages>();
    pages->name = name;
    pages->promise.start();
    auto future = pages->promise.future();
    organisationPages(pages);
    return future;
}

void Client::organisationPages(std::shared_ptr<OrganisationPages> pages)
{
    send({Operation::Organisation,
          "POST",
          "/v2/organizations/_search",
          actionjson::organisationSearch(pages->offset, organisationPageSize, pages->name),
          {},
          {}})
        .then(this, [this, pages](Result<QByteArray> body) {
            const auto page = read<actionjson::OrganisationPage>(std::move(body), Operation::Organisation,
                                                                 actionjson::organisationPage);
            if (!page && page.error().kind == Error::Kind::NoRoute)
                return organisationsByMembership(pages);
            if (!page)
                return pages->finish(std::unexpected(page.error()));
            for (const zitadel::Organisation &organisation : page->organisations)
                pages->add(organisation);
            pages->offset += organisationPageSize;
            // Rights are checked after paging, so a page may be short or empty and yet not the last (API 66).
            if (pages->offset < qMin(page->total, organisationsAtMost))
                return organisationPages(pages);
            pages->found.isComplete = pages->offset >= page->total;
            pages->finish(std::move(pages->found));
        });
}

void Client::organisationsByMembership(std::shared_ptr<OrganisationPages> pages)
{
    send({Operation::Organisation,
          "POST",
          "/auth/v1/memberships/me/_search",
          accountjson::membershipSearch(pages->offset, organisationPageSize),
          {},
          {}})
        .then(this, [this, pages](Result<QByteArray> body) {
            const auto page = read<accountjson::MembershipPage>(std::move(body), Operation::Organisation,
                                                                accountjson::memberships);
            if (!page)
                return pages->finish(std::unexpected(page.error()));
            for (const zitadel::Membership &membership : page->memberships) {
                if (!membership.organisationId.isEmpty() &&
                    membership.name.contains(pages->name, Qt::CaseInsensitive))
                    pages->add({membership.organisationId, membership.name});
            }
            pages->offset += page->rows;
            const bool hasMore = page->rows > 0 && pages->offset < page->total;
            if (hasMore && pages->offset < organisationsAtMost)
                return organisationsByMembership(pages);
            pages->found.isComplete = pages->offset >= page->total;
            std::ranges::sort(pages->found.organisations,
                              [](const zitadel::Organisation &a, const zitadel::Organisation &b) {
                                  return a.name.localeAwareCompare(b.name) < 0;
                              });
            pages->finish(std::move(pages->found));
        });
}
