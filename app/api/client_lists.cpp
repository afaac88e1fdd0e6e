// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lists that may come in pages. What the server counts is compared with what it sends, and never relied on:
// no loop goes on for as long as a server says that there is more.
#include "api/actionpages.h"
#include "api/client.h"
#include "api/reply.h"
#include "http/transport.h"

#include <QDeadlineTimer>
#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>
#include <functional>
#include <optional>

using namespace Qt::StringLiterals;
using explain::Operation;
using reply::read;

namespace {

constexpr qsizetype organisationPageSize = 100;
constexpr qsizetype organisationsAtMost = 2'000; // more cannot be chosen from in a menu

} // namespace

/// The pages of one list on their way.
struct ActionLoad
{
    ActionPages pages;
    QString organisation;
    QDeadlineTimer deadline; ///< for all pages together
    QPromise<Result<QList<zitadel::Action>>> promise;
    std::stop_source stop; ///< ends all that is on its way
    std::optional<std::stop_callback<std::function<void()>>> onStop;
    bool isFinished = false;

    void finish(Result<QList<zitadel::Action>> result)
    {
        if (std::exchange(isFinished, true))
            return;
        stop.request_stop(); // first, as whoever is answered may let go of everything
        promise.addResult(std::move(result));
        promise.finish();
    }

    /// True once all is said.
    bool isSettled()
    {
        const auto fail = [this](const Error &error) { finish(std::unexpected(error)); };
        if (deadline.hasExpired() && pages.state() == ActionPages::State::Going)
            fail(explain::endless(Operation::List));
        switch (pages.state()) {
        case ActionPages::State::Going:
            break;
        case ActionPages::State::Whole:
            finish(pages.rows());
            break;
        case ActionPages::State::Short:
            fail(explain::shortList(pages.rowCount(), pages.total(), Operation::List));
            break;
        case ActionPages::State::Changing:
            fail(explain::changingList(Operation::List));
            break;
        case ActionPages::State::Endless:
            fail(explain::endless(Operation::List));
            break;
        }
        return isFinished;
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
    auto load = std::make_shared<ActionLoad>(ActionPages(m_largeLists.contains(organisation)));
    load->organisation = organisation;
    load->deadline = QDeadlineTimer(10 * m_transport.timeInAll());
    load->promise.start();
    auto future = load->promise.future();
    if (stop.stop_possible())
        load->onStop.emplace(std::move(stop), [pages = load->stop]() mutable { pages.request_stop(); });
    askForActions(load);
    return future;
}

/// As much as may be on its way at a time.
void Client::askForActions(const std::shared_ptr<ActionLoad> &load)
{
    while (const auto page = load->pages.next()) {
        send({Operation::List, m_wire->actions(page->offset, page->limit), load->organisation,
              load->stop.get_token()})
            .then(this, [this, load, page = *page](Result<QByteArray> body) {
                if (!load->isFinished)
                    takeActions(load, page, std::move(body));
            });
    }
}

void Client::takeActions(std::shared_ptr<ActionLoad> load, const ActionPages::Page &asked,
                         Result<QByteArray> body)
{
    if (!body && reply::isTooLarge(body.error()) && load->pages.halve(asked)) {
        m_largeLists.insert(load->organisation);
        return askForActions(load);
    }
    const qint64 bytes = body ? body->size() : 0;
    const auto take = [this, load, asked, bytes](const Result<paging::ActionPage> &page) {
        if (!page)
            return load->finish(std::unexpected(page.error()));
        load->pages.take(asked, *page, bytes);
        if (!load->isSettled())
            return askForActions(load);
        if (load->pages.bytes() < reply::surelySent)
            m_largeLists.remove(load->organisation); // it is one no more
    };
    const auto readActions = [readPage = reader(&Wire::readActions)](Answer answer) {
        return read<paging::ActionPage>(std::move(answer), Operation::List, readPage);
    };
    if (!body || body->size() < reply::large)
        return take(readActions(std::move(body)));
    QtConcurrent::run(readActions, std::move(body)).then(this, take);
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
          m_wire->organisations(pages->offset, organisationPageSize, pages->name),
          {},
          {}})
        .then(this, [this, pages](Result<QByteArray> body) {
            const auto page = read<paging::OrganisationPage>(std::move(body), Operation::Organisation,
                                                             reader(&Wire::readOrganisations));
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
    send({Operation::Organisation, m_wire->memberships(pages->offset, organisationPageSize), {}, {}})
        .then(this, [this, pages](Result<QByteArray> body) {
            const auto page = read<paging::MembershipPage>(std::move(body), Operation::Organisation,
                                                           reader(&Wire::readMemberships));
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
