// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/client.h"

#include "api/accountjson.h"
#include "api/flowjson.h"
#include "api/reply.h"
#include "base/answers.h"
#include "http/address.h"
#include "http/transport.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QPromise>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using explain::Operation;
using reply::explained;
using reply::read;

namespace {

// About a hundred scripts of the largest size fill the smallest limit of an answer, 4 MiB (API 21).
constexpr qsizetype pageSize = 50;

constexpr qsizetype organisationPageSize = 100;
constexpr qsizetype organisationsAtMost = 2'000; // more cannot be chosen from in a menu

QByteArray actionPath(const QString &id, QByteArrayView verb = {})
{
    return "/management/v1/actions/"_ba + QUrl::toPercentEncoding(id) + verb.toByteArray();
}

} // namespace

/// A list that is fetched page by page. Rows have no order on the server (API 33), so one that changes
/// meanwhile may come twice or not at all: rows are kept by id and the sum is compared with the server's.
struct ActionPages
{
    QPromise<Result<QList<zitadel::Action>>> promise;
    QString organisation;
    std::stop_token stop;
    QHash<QString, zitadel::Action> rows;
    qsizetype offset = 0;
    int runs = 0;

    void finish(Result<QList<zitadel::Action>> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
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
};

/// One call on its way, which may need a second try with another token.
struct Attempt
{
    Client::Call call;
    QPromise<Result<QByteArray>> promise;
    QByteArray token;
    bool isSecond = false;

    void finish(Result<QByteArray> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }
};

Client::Client(const QUrl &url, http::Transport &transport, TokenSource &tokens, QObject *parent)
    : QObject(parent)
    , m_url(url)
    , m_transport(transport)
    , m_tokens(tokens)
{
}

Client::~Client() = default;

http::Request Client::request(const Call &call, const QByteArray &token) const
{
    QHttpHeaders headers;
    using Header = QHttpHeaders::WellKnownHeader;
    if (!token.isEmpty())
        headers.append(Header::Authorization, "Bearer "_ba + token);
    if (!call.organisation.isEmpty())
        headers.append("x-zitadel-orgid", call.organisation.toUtf8());
    headers.append(Header::ContentType, "application/json"_ba);
    // The server's messages follow this header (API 8); Qt's own choice would be the system's region.
    headers.append(Header::AcceptLanguage, QLocale().bcp47Name().toLatin1());
    headers.append(Header::UserAgent, "ActionStudio/" ACTION_STUDIO_VERSION);
    return {call.method, connection::below(m_url, call.path), std::move(headers), call.body, call.stop};
}

QFuture<Result<QByteArray>> Client::send(const Call &call)
{
    const auto sent = std::make_shared<Attempt>(call);
    sent->promise.start();
    auto future = sent->promise.future();
    m_tokens.token().then(this, [this, sent](const Answer &token) {
        if (!token)
            return sent->finish(std::unexpected(explain::notSignedIn(token.error(), sent->call.operation)));
        attempt(sent, *token);
    });
    return future;
}

void Client::attempt(std::shared_ptr<Attempt> sent, const QByteArray &token)
{
    sent->token = token;
    m_transport.send(request(sent->call, token)).then(this, [this, sent](const http::Outcome &outcome) {
        Answer answer = reply::judge(outcome, sent->call.operation);
        if (!answer && answer.error().kind == Error::Kind::Unauthorized && !sent->isSecond)
            return renew(sent, answer.error());
        if (answer)
            m_tokens.accepted();
        sent->finish(std::move(answer));
    });
}

void Client::renew(std::shared_ptr<Attempt> sent, const Error &refusal)
{
    // Nothing was carried out, so sending it again is safe, writes included (API 4).
    sent->isSecond = true;
    m_tokens.renewed(sent->token).then(this, [this, sent, refusal](const Answer &token) {
        if (token)
            return attempt(sent, *token);
        // What the server said to the request is told; why there is no other token is told by whoever signs
        // in.
        sent->finish(std::unexpected(refusal));
    });
}

QFuture<Result<QList<zitadel::Action>>> Client::actions(const QString &organisation, std::stop_token stop)
{
    auto pages = std::make_shared<ActionPages>();
    pages->organisation = organisation;
    pages->stop = stop;
    pages->promise.start();
    auto future = pages->promise.future();

    send({Operation::List, "POST", "/management/v1/actions/_search", actionjson::actionSearch(0, 0),
          organisation, stop})
        .then(this, [this, pages](Result<QByteArray> body) {
            if (!body && reply::isTooLarge(body.error()))
                return actionPages(pages);
            const auto take = [pages](Result<actionjson::ActionPage> page) {
                if (page)
                    pages->finish(std::move(page->actions));
                else
                    pages->finish(std::unexpected(page.error()));
            };
            if (!body || body->size() < reply::large)
                return take(
                    read<actionjson::ActionPage>(std::move(body), Operation::List, actionjson::actionPage));
            QtConcurrent::run([body = std::move(body)]() mutable {
                return read<actionjson::ActionPage>(std::move(body), Operation::List, actionjson::actionPage);
            }).then(this, take);
        });
    return future;
}

void Client::actionPages(std::shared_ptr<ActionPages> pages)
{
    send({Operation::List, "POST", "/management/v1/actions/_search",
          actionjson::actionSearch(pages->offset, pageSize), pages->organisation, pages->stop})
        .then(this, [this, pages](Result<QByteArray> body) {
            const auto page =
                read<actionjson::ActionPage>(std::move(body), Operation::List, actionjson::actionPage);
            if (!page)
                return pages->finish(std::unexpected(page.error()));
            for (const zitadel::Action &action : page->actions)
                pages->rows.insert(action.id, action);
            pages->offset += page->actions.size();
            const bool isLast = page->actions.isEmpty() || pages->offset >= page->total;
            if (!isLast)
                return actionPages(pages);
            // A short sum means that a row moved while the pages were fetched: go through them again.
            const qsizetype total = page->actions.isEmpty() ? pages->rows.size() : page->total;
            if (pages->rows.size() < total && ++pages->runs < 3) {
                pages->offset = 0;
                return actionPages(pages);
            }
            pages->finish(pages->rows.values());
        });
}

QFuture<Result<zitadel::Action>> Client::action(const QString &organisation, const QString &id,
                                                std::stop_token stop)
{
    return send({Operation::Open, "GET", actionPath(id), {}, organisation, stop})
        .then(this, [](Result<QByteArray> body) {
            return read<zitadel::Action>(std::move(body), Operation::Open, actionjson::action);
        });
}

QFuture<Result<zitadel::WriteAnswer>> Client::write(const Call &call)
{
    return send(call).then(this, [operation = call.operation](Result<QByteArray> body) {
        return read<zitadel::WriteAnswer>(std::move(body), operation, actionjson::writeAnswer);
    });
}

QFuture<Result<zitadel::WriteAnswer>>
Client::createAction(const QString &organisation, const zitadel::ActionFields &fields, std::stop_token stop)
{
    return write({Operation::Create, "POST", "/management/v1/actions", actionjson::fields(fields),
                  organisation, stop});
}

QFuture<Result<zitadel::WriteAnswer>> Client::updateAction(const QString &organisation, const QString &id,
                                                           const zitadel::ActionFields &fields,
                                                           std::stop_token stop)
{
    return write({Operation::Save, "PUT", actionPath(id), actionjson::fields(fields), organisation, stop});
}

QFuture<Result<zitadel::WriteAnswer>> Client::deactivateAction(const QString &organisation, const QString &id)
{
    return write({Operation::Deactivate, "POST", actionPath(id, "/_deactivate"), "{}", organisation, {}});
}

QFuture<Result<zitadel::WriteAnswer>> Client::reactivateAction(const QString &organisation, const QString &id)
{
    return write({Operation::Activate, "POST", actionPath(id, "/_reactivate"), "{}", organisation, {}});
}

QFuture<Result<>> Client::deleteAction(const QString &organisation, const QString &id)
{
    return send({Operation::Delete, "DELETE", actionPath(id), {}, organisation, {}})
        .then(this, [](const Result<QByteArray> &body) -> Result<> {
            if (!body)
                return std::unexpected(body.error());
            // The answer is an empty object; a page of a proxy must not pass for a deletion.
            if (!body->trimmed().startsWith('{'))
                return std::unexpected(explain::strangeAnswer({.httpStatus = 200}, Operation::Delete));
            return {};
        });
}

QFuture<Result<zitadel::Flow>> Client::flow(const QString &organisation, const QString &id)
{
    const QByteArray path = "/management/v1/flows/"_ba + QUrl::toPercentEncoding(id);
    // The answer repeats the whole scripts, which may be megabytes.
    const auto take = [](Answer body) {
        return read<zitadel::Flow>(std::move(body), Operation::Flows, flowjson::flow);
    };
    return answers::broughtTo(
        this,
        send({Operation::Flows, "GET", path, {}, organisation, {}}).then(QtFuture::Launch::Async, take));
}

QFuture<Result<zitadel::WriteAnswer>> Client::setTriggerActions(const QString &organisation,
                                                                const QString &flow, const QString &trigger,
                                                                const QStringList &actionIds)
{
    const QByteArray path = "/management/v1/flows/"_ba + QUrl::toPercentEncoding(flow) + "/trigger/" +
                            QUrl::toPercentEncoding(trigger);
    return write({Operation::SetTrigger, "POST", path, flowjson::actionIds(actionIds), organisation, {}});
}

QFuture<Result<zitadel::Organisation>> Client::organisation(const QString &organisation)
{
    return send({Operation::Organisation, "GET", "/management/v1/orgs/me", {}, organisation, {}})
        .then(this, [](Result<QByteArray> body) {
            return read<zitadel::Organisation>(std::move(body), Operation::Organisation,
                                               actionjson::ownOrganisation);
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
        .then(this, [this, pages](Answer body) {
            const auto page = read<actionjson::OrganisationPage>(std::move(body), Operation::Organisation,
                                                                 actionjson::organisationPage);
            if (!page && page.error().kind == Error::Kind::NoRoute)
                return organisationsByMembership(pages);
            if (!page)
                return pages->finish(std::unexpected(page.error()));
            pages->found.organisations += page->organisations;
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
    send({Operation::Organisation, "POST", "/auth/v1/memberships/me/_search", "{}", {}, {}})
        .then(this, [pages](Answer body) {
            const auto memberships = read<QList<zitadel::Membership>>(
                std::move(body), Operation::Organisation, accountjson::memberships);
            if (!memberships)
                return pages->finish(std::unexpected(memberships.error()));
            for (const zitadel::Membership &membership : *memberships) {
                const zitadel::Organisation organisation{membership.organisationId, membership.name};
                if (!organisation.id.isEmpty() && !pages->found.organisations.contains(organisation) &&
                    organisation.name.contains(pages->name, Qt::CaseInsensitive))
                    pages->found.organisations.append(organisation);
            }
            std::ranges::sort(pages->found.organisations,
                              [](const zitadel::Organisation &a, const zitadel::Organisation &b) {
                                  return a.name.localeAwareCompare(b.name) < 0;
                              });
            pages->finish(std::move(pages->found));
        });
}

// -- who, and what may they do

QFuture<Result<zitadel::Account>> Client::account()
{
    return send({Operation::Account, "GET", "/auth/v1/users/me", {}, {}, {}}).then(this, [](Answer body) {
        return read<zitadel::Account>(std::move(body), Operation::Account, accountjson::account);
    });
}

QFuture<Result<zitadel::Rights>> Client::rights(const QString &organisation)
{
    return send({Operation::Account,
                 "POST",
                 "/auth/v1/permissions/zitadel/me/_search",
                 "{}",
                 organisation,
                 {}})
        .then(this, [](Answer body) {
            return read<QStringList>(std::move(body), Operation::Account, accountjson::permissions)
                .transform(zitadel::Rights::of);
        });
}

QFuture<Result<qsizetype>> Client::countActions(const QString &organisation)
{
    return send({Operation::List,
                 "POST",
                 "/management/v1/actions/_search",
                 actionjson::actionSearch(0, 1),
                 organisation,
                 {}})
        .then(this, [](Answer body) {
            return read<actionjson::ActionPage>(std::move(body), Operation::List, actionjson::actionPage)
                .transform([](const actionjson::ActionPage &page) { return page.total; });
        });
}

QFuture<Result<QDateTime>> Client::probe()
{
    const Call call{Operation::Probe, "GET", "/management/v1/healthz", {}, {}, {}};
    return m_transport.send(request(call, {})).then(this, [](const http::Outcome &outcome) {
        const Answer body = reply::judge(outcome, Operation::Probe);
        if (!body)
            return Result<QDateTime>(std::unexpected(body.error()));
        // Anything may answer 200; only an instance answers an empty object.
        if (!body->trimmed().startsWith('{'))
            return Result<QDateTime>(
                std::unexpected(explain::strangeAnswer({.httpStatus = outcome.status}, Operation::Probe)));
        return Result<QDateTime>(outcome.serverTime());
    });
}
