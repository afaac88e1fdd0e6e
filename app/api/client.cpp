// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/client.h"

#include "api/reply.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QLocale>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPromise>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using explain::Asked;

namespace {

// Off unless asked for by QT_LOGGING_RULES.
Q_LOGGING_CATEGORY(net, "studio.net", QtWarningMsg)

// Reading this much takes about as long as a frame may be late for; more is read on another thread.
constexpr qsizetype largeAnswer = 256 * 1024;

// About a hundred scripts of the largest size fill the smallest limit of an answer, 4 MiB (reference 1.7).
constexpr qsizetype pageSize = 50;

constexpr qsizetype organisationPageSize = 100;
constexpr qsizetype organisationsAtMost = 2'000; // more cannot be chosen from in a menu

QByteArray actionPath(const QString &id, QByteArrayView verb = {})
{
    return "/management/v1/actions/"_ba + QUrl::toPercentEncoding(id) + verb.toByteArray();
}

/// Adds what only the caller of the reader knows: what was asked.
template<typename T>
Result<T> explained(Result<T> result, Asked asked)
{
    if (!result)
        return std::unexpected(explain::strangeAnswer(result.error(), asked));
    return result;
}

template<typename T, typename Reader>
Result<T> read(Result<QByteArray> body, Asked asked, Reader reader)
{
    if (!body)
        return std::unexpected(body.error());
    return explained<T>(reader(*std::move(body)), asked);
}

bool isTooLargeForOneAnswer(const Error &error)
{
    return error.grpcCode == 8 && error.serverMessage.startsWith("grpc: received message larger than max"_L1);
}

} // namespace

/// A list that is fetched page by page. Rows have no order on the server (reference 2.4), so one that changes
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
    QPromise<Result<QList<zitadel::Organisation>>> promise;
    QList<zitadel::Organisation> found;
    qsizetype offset = 0;

    void finish(Result<QList<zitadel::Organisation>> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }
};

Client::Client(Connection connection, QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_network(std::make_unique<QNetworkAccessManager>())
{
}

Client::~Client() = default;

QFuture<Result<QByteArray>> Client::send(const Call &call)
{
    QUrl url = m_connection.url;
    url.setPath(url.path(QUrl::FullyEncoded) + QString::fromLatin1(call.path), QUrl::StrictMode);

    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer "_ba + m_connection.token);
    if (!call.organisation.isEmpty())
        request.setRawHeader("x-zitadel-orgid", call.organisation.toUtf8());
    request.setRawHeader("Content-Type", "application/json"_ba);
    // The server's messages follow this header (reference 1.11); Qt's own choice would be the system's
    // region.
    request.setRawHeader("Accept-Language", QLocale().bcp47Name().toLatin1());
    request.setRawHeader("User-Agent", "ActionStudio/" ACTION_STUDIO_VERSION);
    // The API has no redirects by design (reference 1.1), and one that is followed loses verb and body.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setTransferTimeout(m_timeout);
    QNetworkReply *reply = m_network->sendCustomRequest(request, call.method, call.body);
    QElapsedTimer since;
    since.start();
    connect(reply, &QNetworkReply::finished, this, [this, reply, since, method = call.method] {
        const Exchange exchange{method, reply->url().path(),
                                reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                                std::chrono::milliseconds(since.elapsed()), reply->rawHeader("X-Request-Id")};
        qCInfo(net).noquote() << exchange.method << exchange.path << exchange.status
                              << exchange.duration.count() << "ms" << exchange.requestId;
        emit answered(exchange);
    });
    return reply::body(reply, call.asked, call.stop);
}

QFuture<Result<QList<zitadel::Action>>> Client::actions(const QString &organisation, std::stop_token stop)
{
    auto pages = std::make_shared<ActionPages>();
    pages->organisation = organisation;
    pages->stop = stop;
    pages->promise.start();
    auto future = pages->promise.future();

    send({Asked::List, "POST", "/management/v1/actions/_search", actionjson::actionSearch(0, 0), organisation,
          stop})
        .then(this, [this, pages](Result<QByteArray> body) {
            if (!body && isTooLargeForOneAnswer(body.error()))
                return actionPages(pages);
            const auto take = [pages](Result<actionjson::ActionPage> page) {
                if (page)
                    pages->finish(std::move(page->actions));
                else
                    pages->finish(std::unexpected(page.error()));
            };
            if (!body || body->size() < largeAnswer)
                return take(
                    read<actionjson::ActionPage>(std::move(body), Asked::List, actionjson::actionPage));
            QtConcurrent::run([body = std::move(body)]() mutable {
                return read<actionjson::ActionPage>(std::move(body), Asked::List, actionjson::actionPage);
            }).then(this, take);
        });
    return future;
}

void Client::actionPages(std::shared_ptr<ActionPages> pages)
{
    send({Asked::List, "POST", "/management/v1/actions/_search",
          actionjson::actionSearch(pages->offset, pageSize), pages->organisation, pages->stop})
        .then(this, [this, pages](Result<QByteArray> body) {
            const auto page =
                read<actionjson::ActionPage>(std::move(body), Asked::List, actionjson::actionPage);
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
    return send({Asked::Open, "GET", actionPath(id), {}, organisation, stop})
        .then(this, [](Result<QByteArray> body) {
            return read<zitadel::Action>(std::move(body), Asked::Open, actionjson::action);
        });
}

QFuture<Result<actionjson::WriteAnswer>> Client::write(const Call &call)
{
    return send(call).then(this, [asked = call.asked](Result<QByteArray> body) {
        return read<actionjson::WriteAnswer>(std::move(body), asked, actionjson::writeAnswer);
    });
}

QFuture<Result<actionjson::WriteAnswer>>
Client::createAction(const QString &organisation, const zitadel::ActionFields &fields, std::stop_token stop)
{
    return write(
        {Asked::Create, "POST", "/management/v1/actions", actionjson::fields(fields), organisation, stop});
}

QFuture<Result<actionjson::WriteAnswer>> Client::updateAction(const QString &organisation, const QString &id,
                                                              const zitadel::ActionFields &fields,
                                                              std::stop_token stop)
{
    return write({Asked::Save, "PUT", actionPath(id), actionjson::fields(fields), organisation, stop});
}

QFuture<Result<actionjson::WriteAnswer>> Client::deactivateAction(const QString &organisation,
                                                                  const QString &id)
{
    return write({Asked::Deactivate, "POST", actionPath(id, "/_deactivate"), "{}", organisation, {}});
}

QFuture<Result<actionjson::WriteAnswer>> Client::reactivateAction(const QString &organisation,
                                                                  const QString &id)
{
    return write({Asked::Activate, "POST", actionPath(id, "/_reactivate"), "{}", organisation, {}});
}

QFuture<Result<>> Client::deleteAction(const QString &organisation, const QString &id)
{
    return send({Asked::Delete, "DELETE", actionPath(id), {}, organisation, {}})
        .then(this, [](const Result<QByteArray> &body) -> Result<> {
            if (!body)
                return std::unexpected(body.error());
            // The answer is an empty object; a page of a proxy must not pass for a deletion.
            if (!body->trimmed().startsWith('{'))
                return std::unexpected(explain::strangeAnswer({.httpStatus = 200}, Asked::Delete));
            return {};
        });
}

QFuture<Result<zitadel::Organisation>> Client::organisation(const QString &organisation)
{
    return send({Asked::Organisation, "GET", "/management/v1/orgs/me", {}, organisation, {}})
        .then(this, [](Result<QByteArray> body) {
            return read<zitadel::Organisation>(std::move(body), Asked::Organisation,
                                               actionjson::ownOrganisation);
        });
}

QFuture<Result<QList<zitadel::Organisation>>> Client::organisations()
{
    auto pages = std::make_shared<OrganisationPages>();
    pages->promise.start();
    auto future = pages->promise.future();
    organisationPages(pages);
    return future;
}

void Client::organisationPages(std::shared_ptr<OrganisationPages> pages)
{
    send({Asked::Organisation,
          "POST",
          "/v2/organizations/_search",
          actionjson::organisationSearch(pages->offset, organisationPageSize),
          {},
          {}})
        .then(this, [this, pages](Result<QByteArray> body) {
            const auto page = read<actionjson::OrganisationPage>(std::move(body), Asked::Organisation,
                                                                 actionjson::organisationPage);
            if (!page)
                return pages->finish(std::unexpected(page.error()));
            pages->found += page->organisations;
            pages->offset += organisationPageSize;
            // Rights are checked after paging, so a page may be short or empty and yet not the last
            // (reference 3.6).
            if (pages->offset < qMin(page->total, organisationsAtMost))
                return organisationPages(pages);
            pages->finish(std::move(pages->found));
        });
}
