// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/api/pipeline.h"

#include "demo/api/grpcmethods.h"
#include "demo/api/metadata.h"
#include "demo/grpc/frames.h"
#include "demo/grpc/wire.h"
#include "demo/json/jsonwriter.h"
#include "demo/oidc/endpoints.h"
#include "demo/oidc/names.h"

#include <QRegularExpression>

namespace demo {

using namespace Qt::StringLiterals;
using Header = QHttpHeaders::WellKnownHeader;
using Access = Route::Access;

namespace {

/// gRPC's default bound, of the message as it travels between gateway and service.
constexpr qsizetype mostBytes = 4 * 1024 * 1024;

/// With the parameters of the path, which take the place of the body's fields.
qsizetype messageSize(const Call &call)
{
    qsizetype size = call.body.wireSize(
        call.parameters.isEmpty() ? QByteArrayList() : QByteArrayList{"id", "flowType", "triggerType"});
    for (const QString &parameter : call.parameters)
        size += parameter.toUtf8().size() + 2;
    return size;
}

/// Whether there is a `%` without two hexadecimal digits behind it, or a control character.
bool isMalformed(const QByteArray &encodedPath)
{
    static const QRegularExpression form(u"%(?![0-9A-Fa-f]{2})|[\\x00-\\x20\\x7f]"_s);
    return form.match(QString::fromLatin1(encodedPath)).hasMatch();
}

HttpResponse jsonResponse(int status, const QByteArray &body)
{
    HttpResponse response{status, {}, body};
    response.headers.append(Header::ContentType, "application/json");
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

/// What Go's HTTP server itself says to a request that is none.
HttpResponse badRequest()
{
    HttpResponse response{400, {}, "400 Bad Request"};
    response.headers.append(Header::ContentType, "text/plain; charset=utf-8");
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

/// Of a request or an answer, which the real server measures as a message of gRPC (API 21).
Status tooLarge(qint64 size, qint64 most)
{
    return {Code::ResourceExhausted,
            u"grpc: received message larger than max (%1 vs. %2)"_s.arg(size).arg(most),
            {}};
}

} // namespace

HttpResponse Pipeline::answer(const HttpRequest &request, const Fault &fault)
{
    if (isGrpc(request))
        return answerGrpc(request, fault);
    Reached reached = Reached::Router;
    HttpResponse response = undressed(request, fault, reached);
    if (fault.retryAfter.count() > 0 && (response.status == 429 || response.status == 503))
        response.headers.append(Header::RetryAfter, QByteArray::number(qint64(fault.retryAfter.count())));
    dress(response, reached, request, m_state.clock());
    return response;
}

HttpResponse Pipeline::answerGrpc(const HttpRequest &request, const Fault &fault)
{
    bool hasReachedService = false;
    const auto message = grpcMessage(request, fault, hasReachedService);
    HttpResponse response = message ? grpcAnswer(request, *message) : grpcRefusal(request, message.error());
    if (!message && fault.retryAfter.count() > 0)
        response.headers.append(Header::RetryAfter, QByteArray::number(qint64(fault.retryAfter.count())));
    dressGrpc(response, hasReachedService, m_state.clock());
    return response;
}

/// The order of checks is that of the real server's interceptors: the message is read first.
std::expected<QByteArray, Status> Pipeline::grpcMessage(const HttpRequest &request, const Fault &fault,
                                                        bool &hasReachedService)
{
    const GrpcMethod *method = grpcMethod(request.target);
    if (!method || isUnknownToOldServer(method->jsonPath(), m_state.switches))
        return std::unexpected(unknownMethod(request.target));
    const auto frame = messageInFrame(request.body);
    if (!frame)
        return std::unexpected(frame.error());
    if (frame->size() > mostBytes)
        return std::unexpected(tooLarge(frame->size(), mostBytes));
    auto body = readMessage(*frame, *method->request);
    if (!body)
        return refuse(Code::Internal, "grpc: error unmarshalling request: "_L1 + body.error());
    hasReachedService = true;
    Call call{m_state, {}, {}, std::move(*body), request.headers.value(Header::Host).toByteArray()};
    for (const QByteArray &field : method->parameters)
        call.parameters << call.body.text(field);
    const Route &route = *method->route;
    if (const auto refused = admit(request, fault, route, call))
        return std::unexpected(*refused);
    if (fault.serverError != 0)
        return std::unexpected(serverError(fault.serverError));
    const Answer json = route.handler(call);
    if (!json)
        return std::unexpected(json.error());
    const auto answer = decodeMessage(*json, *method->response);
    if (!answer) // the tables contradict each other
        return refuse(Code::Internal, answer.error());
    const QByteArray bytes = writeMessage(*answer, *method->response);
    if (bytes.size() > m_state.switches.largestAnswer)
        return std::unexpected(
            Status{Code::ResourceExhausted,
                   u"grpc: trying to send message larger than max (%1 vs. %2)"_s.arg(bytes.size())
                       .arg(m_state.switches.largestAnswer),
                   {}});
    return bytes;
}

/// The answer without the headers that all answers of its kind have.
HttpResponse Pipeline::undressed(const HttpRequest &request, const Fault &fault, Reached &reached)
{
    const qsizetype questionMark = request.target.indexOf('?');
    const QByteArray encodedPath =
        request.target.first(questionMark < 0 ? request.target.size() : questionMark);
    if (isMalformed(encodedPath))
        return badRequest();
    const QByteArray path = QByteArray::fromPercentEncoding(encodedPath);
    if (const QByteArray better = normalisedPath(path); !better.isEmpty())
        return redirect(better, questionMark < 0 ? QByteArray() : request.target.sliced(questionMark));
    reached = Reached::Gateway;
    if (isSignInPath(path)) {
        if (const auto wrongHost = judgeHost(request))
            return refusal(*wrongHost);
        reached = Reached::SignIn;
        return answerSignIn(m_state, request, fault);
    }
    const auto response = judged(request, path, fault, reached);
    return response ? *response : refusal(response.error());
}

std::expected<HttpResponse, Status> Pipeline::judged(const HttpRequest &request, const QByteArray &path,
                                                     const Fault &fault, Reached &reached)
{
    if (isUnknownToOldServer(path, m_state.switches))
        return refuse(Code::NotFound, u"Not Found"_s);
    const bool isForm = request.headers.value(Header::ContentType) == "application/x-www-form-urlencoded";
    const auto match = findRoute(request.method, path, isForm);
    if (!match)
        return std::unexpected(match.error());
    const Route &route = *match->route;
    Call call{m_state, {}, match->parameters, {}, wantedHost(request)};
    if (route.access == Access::Open) {
        if (path.startsWith("/debug/"))
            reached = Reached::Router;
    } else if (const auto status = passGateway(request, path, route, call)) {
        return std::unexpected(*status);
    } else {
        reached = path.startsWith("/v2/") ? Reached::ServiceV2 : Reached::Service;
        if (const auto refused = admit(request, fault, route, call))
            return std::unexpected(*refused);
    }
    if (fault.serverError != 0)
        return std::unexpected(serverError(fault.serverError));

    const Answer answer = route.handler(call);
    if (!answer)
        return std::unexpected(answer.error());
    if (answer->size() > m_state.switches.largestAnswer)
        return std::unexpected(tooLarge(answer->size(), m_state.switches.largestAnswer));
    HttpResponse response = jsonResponse(200, *answer);
    response.headers.replaceOrAppend(Header::ContentType, route.contentType);
    return response;
}

/// What keeps a request from its service. Reads the body into \a call.
std::optional<Status> Pipeline::passGateway(const HttpRequest &request, const QByteArray &path,
                                            const Route &route, Call &call) const
{
    if (const auto status = judgeDeadline(request))
        return status;
    if (route.body) {
        auto body = decodeMessage(request.body, *route.body);
        if (!body)
            return Status{Code::InvalidArgument, body.error(), {}};
        call.body = std::move(*body);
    }
    if (const auto status = judgeMetadata(request, path))
        return status;
    if (const qsizetype size = messageSize(call); size > mostBytes)
        return tooLarge(size, mostBytes);
    return std::nullopt;
}

/// Why the service does not let the caller in, who is noted in \a call otherwise.
std::optional<Status> Pipeline::admit(const HttpRequest &request, const Fault &fault, const Route &route,
                                      Call &call) const
{
    if (const auto status = judgeHost(request))
        return status;
    if (fault.rateLimited)
        return Status{Code::ResourceExhausted, u"Errors.Limits.Instance.Blocked"_s, u"LIMITS-molsj"_s};
    if (route.access == Access::Named)
        return std::nullopt;
    const auto caller = authenticate(request, fault);
    if (!caller)
        return caller.error();
    call.caller = *caller;
    return authorise(*caller, route);
}

std::optional<Status> Pipeline::judgeHost(const HttpRequest &request) const
{
    const QByteArray host = wantedHost(request);
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
    QByteArray token = parts.at(1).toUtf8();
    const UserRecord *user = apiUser(token.replace(' ', "")); // the reader of tokens drops blanks
    if (!user || !user->isActive || fault.tokensExpired)
        return refuse(Code::Unauthenticated, u"Errors.Token.Invalid"_s, u"AUTH-7fs1e"_s);
    // A token that an app got is good for the app's own origins only, and ours have none.
    const TokenGrant *grant = m_state.tokens.access(token, m_state.clock());
    const bool isOfApp = grant && m_state.directory.app(grant->clientId);
    if (isOfApp && !request.headers.value(Header::Origin).isEmpty())
        return refuse(Code::PermissionDenied, u"Errors.OriginNotAllowed"_s, u"AUTH-DZG21"_s);
    const QString wanted = textOf(organisationHeader(request));
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
