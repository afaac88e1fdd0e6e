// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/api/pipeline.h"

#include "demo/json/jsonwriter.h"
#include "demo/oidc/endpoints.h"
#include "demo/oidc/names.h"

#include <QDateTime>
#include <QLocale>
#include <QRandomGenerator>
#include <QTimeZone>

#include <algorithm>

namespace demo {

using namespace Qt::StringLiterals;
using Header = QHttpHeaders::WellKnownHeader;
using Access = Route::Access;

namespace {

/// gRPC's default bound. The real server measures the decoded message, we the body: of those that matter, the
/// script is nearly all of it.
constexpr qsizetype mostBytes = 4 * 1024 * 1024;

QByteArray httpDate(Moment moment)
{
    const QDateTime utc = QDateTime::fromStdTimePoint(std::chrono::floor<std::chrono::milliseconds>(moment));
    return QLocale::c().toString(utc, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

QByteArray randomRequestId()
{
    constexpr auto alphabet = QByteArrayView("0123456789abcdefghijklmnopqrstuv");
    QByteArray id;
    for (int i = 0; i < 20; ++i)
        id += alphabet[QRandomGenerator::global()->bounded(int(alphabet.size()))];
    return id;
}

/// A number of at most eight digits and a unit, as gRPC writes deadlines.
bool isTimeout(QByteArrayView text)
{
    if (text.size() < 2 || text.size() > 9 || !QByteArrayView("HMSmun").contains(text.back()))
        return false;
    return std::ranges::all_of(text.chopped(1), [](char c) { return c >= '0' && c <= '9'; });
}

HttpResponse jsonResponse(int status, const QByteArray &body)
{
    HttpResponse response{status, {}, body};
    QHttpHeaders &headers = response.headers;
    headers.append(Header::ContentType, "application/json");
    headers.append(Header::CacheControl, "no-store");
    headers.append(Header::Pragma, "no-cache");
    headers.append("Grpcgateway-Cache-Control", "no-store");
    headers.append("Grpcgateway-Pragma", "no-cache");
    headers.append("Grpcgateway-Content-Type", "application/grpc");
    // Noise of the real server's quota guard: deleted on success, set when refused.
    if (status == 429)
        headers.append(Header::SetCookie, "zitadel.quota.exhausted=true; Path=/; Max-Age=300");
    else if (status < 300)
        headers.append(Header::SetCookie, "zitadel.quota.exhausted=; Path=/; Max-Age=0");
    return response;
}

HttpResponse refusal(const Status &status)
{
    // "Unimplemented" arises from a wrong verb only.
    HttpResponse response =
        jsonResponse(status.code == Code::Unimplemented ? 405 : status.httpStatus(), status.body());
    if (response.status == 401)
        response.headers.append(Header::WWWAuthenticate, status.message().toUtf8());
    return response;
}

HttpResponse redirect(const QByteArray &path, const QByteArray &query)
{
    HttpResponse response{301, {}, {}};
    response.headers.append(Header::Location, path.toPercentEncoding("/:@!$&'()*+,;=") + query);
    return response;
}

/// The endpoints that the switches take away.
bool isUnknownToOldServer(const QByteArray &path, const Switches &switches)
{
    if (switches.noOrganisationSearch && path == "/v2/organizations/_search")
        return true;
    return switches.noActionsV1 &&
           (path.startsWith("/management/v1/actions") || path.startsWith("/management/v1/flows"));
}

Status serverError(int httpStatus)
{
    if (httpStatus == 503)
        return {Code::Unavailable, u"error reading from server: EOF"_s, {}};
    return {Code::Internal, u"An internal error occurred"_s, u"QUERY-SDfr52"_s};
}

} // namespace

HttpResponse Pipeline::answer(const HttpRequest &request, const Fault &fault)
{
    HttpResponse response = undated(request, fault);
    QHttpHeaders &headers = response.headers;
    const QByteArray date = httpDate(m_state.clock());
    headers.append(Header::Date, date);
    if (headers.contains(Header::Pragma))
        headers.append(Header::Expires, date);
    headers.append("X-Request-Id", randomRequestId());
    headers.append("X-Robots-Tag", "none");
    headers.append(Header::Vary, "Origin");
    return response;
}

/// The answer without the headers that all answers have.
HttpResponse Pipeline::undated(const HttpRequest &request, const Fault &fault)
{
    const qsizetype questionMark = request.target.indexOf('?');
    const QByteArray path = QByteArray::fromPercentEncoding(
        request.target.first(questionMark < 0 ? request.target.size() : questionMark));
    if (const QByteArray better = normalisedPath(path); !better.isEmpty())
        return redirect(better, questionMark < 0 ? QByteArray() : request.target.sliced(questionMark));
    if (isSignInPath(path)) {
        const auto wrongHost = judgeHost(request);
        return wrongHost ? refusal(*wrongHost) : answerSignIn(m_state, request, fault);
    }
    const auto response = judged(request, fault);
    return response ? *response : refusal(response.error());
}

std::expected<HttpResponse, Status> Pipeline::judged(const HttpRequest &request, const Fault &fault)
{
    const qsizetype questionMark = request.target.indexOf('?');
    const QByteArray path = QByteArray::fromPercentEncoding(
        request.target.first(questionMark < 0 ? request.target.size() : questionMark));
    if (isUnknownToOldServer(path, m_state.switches))
        return refuse(Code::NotFound, u"Not Found"_s);
    const auto match = findRoute(request.method, path);
    if (!match)
        return std::unexpected(match.error());
    const Route &route = *match->route;
    Call call{m_state, {}, match->parameters, {}, request.headers.value(Header::Host).toByteArray()};

    const QByteArray timeout = request.headers.value("Grpc-Timeout").toByteArray();
    if (!timeout.isEmpty() && !isTimeout(timeout))
        return refuse(Code::InvalidArgument, u"invalid grpc-timeout: "_s + QString::fromUtf8(timeout));
    if (route.body) {
        auto body = decodeMessage(request.body, *route.body);
        if (!body)
            return refuse(Code::InvalidArgument, body.error());
        call.body = std::move(*body);
        if (request.body.size() > mostBytes)
            return refuse(Code::ResourceExhausted,
                          u"grpc: received message larger than max (%1 vs. %2)"_s.arg(request.body.size())
                              .arg(mostBytes));
    }
    if (route.access != Access::Open) {
        if (const auto status = judgeHost(request))
            return std::unexpected(*status);
        if (fault.rateLimited)
            return refuse(Code::ResourceExhausted, u"Errors.Limits.Instance.Blocked"_s, u"LIMITS-molsj"_s);
    }
    if (route.access == Access::Authenticated || route.access == Access::Permitted) {
        const auto caller = authenticate(request, fault);
        if (!caller)
            return std::unexpected(caller.error());
        call.caller = *caller;
        if (const auto status = authorise(*caller, route))
            return std::unexpected(*status);
    }
    if (fault.serverError != 0)
        return std::unexpected(serverError(fault.serverError));

    const Answer answer = route.handler(call);
    if (!answer)
        return std::unexpected(answer.error());
    HttpResponse response = jsonResponse(200, *answer);
    response.headers.replaceOrAppend(Header::ContentType, route.contentType);
    return response;
}

std::optional<Status> Pipeline::judgeHost(const HttpRequest &request) const
{
    const QByteArray host = request.headers.value(Header::Host).toByteArray();
    if (m_state.address.accepts(host))
        return std::nullopt;
    const QString text =
        u"unable to set instance using origin &{%1  http} (ExternalDomain is %2): ID=QUERY-1kIjX "
        "Message=Instance not found. Make sure you got the domain right. Check out "
        "https://zitadel.com/docs/apis/introduction#domains"_s.arg(QString::fromUtf8(host),
                                                                   m_state.address.externalDomain());
    return Status{Code::NotFound, text, {}};
}

std::expected<Caller, Status> Pipeline::authenticate(const HttpRequest &request, const Fault &fault) const
{
    const QByteArray header = request.headers.value(Header::Authorization).toByteArray();
    if (header.isEmpty())
        return refuse(Code::Unauthenticated, u"auth header missing"_s);
    // The real server splits on this text and wants two parts, whatever the first one is.
    const QStringList parts = QString::fromUtf8(header).split(u"Bearer "_s);
    if (parts.size() != 2)
        return refuse(Code::Unauthenticated, u"invalid auth header"_s, u"AUTH-toLo1"_s);
    const UserRecord *user = apiUser(parts.at(1).toUtf8());
    if (!user || !user->isActive || fault.tokensExpired)
        return refuse(Code::Unauthenticated, u"Errors.Token.Invalid"_s, u"AUTH-7fs1e"_s);
    // Our tokens belong to no app, so no origin is allowed.
    if (!request.headers.value(Header::Origin).isEmpty())
        return refuse(Code::PermissionDenied, u"Errors.OriginNotAllowed"_s, u"AUTH-DZG21"_s);
    const QString wanted = QString::fromUtf8(request.headers.value("x-zitadel-orgid"));
    const QString organisationId = wanted.isEmpty() ? user->organisationId : wanted;
    if (!m_state.directory.organisation(organisationId))
        return refuse(Code::PermissionDenied, u"Organisation doesn't exist"_s, u"AUTH-Bs7Ds"_s);
    return Caller{user->id, organisationId};
}

/// Issued tokens are only good if they were asked for with the API's audience; personal access tokens need no
/// scope (API 49).
const UserRecord *Pipeline::apiUser(const QByteArray &token) const
{
    if (const UserRecord *user = m_state.directory.userByToken(token))
        return user;
    const TokenGrant *grant = m_state.tokens.access(token, m_state.clock());
    if (!grant || !grant->scopes.contains(scopeApiAudience))
        return nullptr;
    return m_state.directory.user(grant->userId);
}

std::optional<Status> Pipeline::authorise(const Caller &caller, const Route &route) const
{
    if (route.access != Access::Permitted)
        return std::nullopt;
    const Directory &directory = m_state.directory;
    if (directory.membershipsIn(caller.userId, caller.organisationId).isEmpty())
        return Status{Code::NotFound, u"membership not found"_s, u"AUTHZ-cdgFk"_s};
    if (!directory.permissions(caller.userId, caller.organisationId).contains(route.permission))
        return Status{Code::PermissionDenied, u"No matching permissions found"_s, u"AUTH-5mWD2"_s};
    return std::nullopt;
}

} // namespace demo
