// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is asked, and whether it was answered. What an answer says is read in grpcanswers.cpp.
#include "api/grpcwire.h"

#include "api/eventsjson.h"
#include "api/grpcframes.h"
#include "api/reply.h"
#include "http/transport.h"

#include <protozero/pbf_builder.hpp>
#include <protozero/pbf_writer.hpp>

using namespace Qt::StringLiterals;
using protozero::pbf_writer;

namespace {

constexpr QByteArrayView management = "/zitadel.management.v1.ManagementService/";
constexpr QByteArrayView authentication = "/zitadel.auth.v1.AuthService/";

// Enumerations: ACTION_FIELD_NAME_UNSPECIFIED and the like are 0, and 0 is not sent.
constexpr int containsIgnoringCase = 5; ///< TextQueryMethod
constexpr int byName = 1;               ///< OrganizationFieldName

/// What is at its default is not sent, as the server itself does it.
void addText(pbf_writer &message, protozero::pbf_tag_type field, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    if (!utf8.isEmpty())
        message.add_string(field, utf8.constData(), size_t(utf8.size()));
}

void addNumber(pbf_writer &message, protozero::pbf_tag_type field, quint64 number)
{
    if (number != 0)
        message.add_uint64(field, number);
}

/// google.protobuf.Duration, which has a presence: 0 is sent as an empty one.
void addDuration(pbf_writer &message, protozero::pbf_tag_type field, std::chrono::nanoseconds duration)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(duration);
    std::string bytes;
    pbf_writer inner(bytes);
    if (seconds.count() != 0)
        inner.add_int64(1, seconds.count());
    if (const auto rest = duration - seconds; rest.count() != 0)
        inner.add_int32(2, int32_t(rest.count()));
    message.add_message(field, bytes);
}

/// zitadel.v1.ListQuery and zitadel.object.v2.ListQuery.
void addPage(pbf_writer &message, protozero::pbf_tag_type field, qsizetype offset, qsizetype limit)
{
    std::string bytes;
    pbf_writer inner(bytes);
    addNumber(inner, 1, quint64(offset));
    addNumber(inner, 2, quint64(limit));
    inner.add_bool(3, true);
    message.add_message(field, bytes);
}

template<typename Fill>
Wire::Question question(QByteArrayView service, QByteArrayView method, Fill fill)
{
    std::string bytes;
    pbf_writer message(bytes);
    fill(message);
    return {"POST", service.toByteArray().append(method),
            grpc::framed(QByteArray(bytes.data(), qsizetype(bytes.size())))};
}

Wire::Question about(QByteArrayView method, const QString &id)
{
    return question(management, method, [&](pbf_writer &message) { addText(message, 1, id); });
}

Wire::Question empty(QByteArrayView service, QByteArrayView method)
{
    return question(service, method, [](pbf_writer &) {});
}

/// Name, script, timeout and "allowed to fail" have the same order everywhere.
void addFields(pbf_writer &message, protozero::pbf_tag_type first, const zitadel::ActionFields &fields)
{
    addText(message, first, fields.name);
    addText(message, first + 1, fields.script);
    addDuration(message, first + 2, fields.timeout);
    if (fields.allowedToFail)
        message.add_bool(first + 3, true);
}

} // namespace

Wire::Question GrpcWire::actions(qsizetype offset, qsizetype limit) const
{
    return question(management, "ListActions", [&](pbf_writer &message) {
        if (limit != 0)
            addPage(message, 1, offset, limit);
    });
}

Wire::Question GrpcWire::action(const QString &id) const
{
    return about("GetAction", id);
}

Wire::Question GrpcWire::createAction(const zitadel::ActionFields &fields) const
{
    return question(management, "CreateAction", [&](pbf_writer &message) { addFields(message, 1, fields); });
}

Wire::Question GrpcWire::updateAction(const QString &id, const zitadel::ActionFields &fields) const
{
    return question(management, "UpdateAction", [&](pbf_writer &message) {
        addText(message, 1, id);
        addFields(message, 2, fields);
    });
}

Wire::Question GrpcWire::deactivateAction(const QString &id) const
{
    return about("DeactivateAction", id);
}

Wire::Question GrpcWire::reactivateAction(const QString &id) const
{
    return about("ReactivateAction", id);
}

Wire::Question GrpcWire::deleteAction(const QString &id) const
{
    return about("DeleteAction", id);
}

Wire::Question GrpcWire::flow(const QString &id) const
{
    return about("GetFlow", id);
}

Wire::Question GrpcWire::setTriggerActions(const QString &flow, const QString &trigger,
                                           const QStringList &actionIds) const
{
    return question(management, "SetTriggerActions", [&](pbf_writer &message) {
        addText(message, 1, flow);
        addText(message, 2, trigger);
        for (const QString &id : actionIds)
            message.add_string(3, id.toStdString()); // one that is empty is sent as well, as in JSON
    });
}

Wire::Question GrpcWire::events(const QString &aggregateId, bool isOrganisation, quint64 after,
                                int limit) const
{
    return question("/zitadel.admin.v1.AdminService/", "ListEvents", [&](pbf_writer &message) {
        addNumber(message, 1, after);
        addNumber(message, 2, quint64(limit));
        message.add_bool(3, true);
        for (const QString &type : eventsjson::wantedTypes(isOrganisation))
            addText(message, 5, type);
        addText(message, 6, aggregateId);
        addText(message, 7, isOrganisation ? u"org"_s : u"action"_s);
    });
}

Wire::Question GrpcWire::ownOrganisation() const
{
    return empty(management, "GetMyOrg");
}

Wire::Question GrpcWire::organisations(qsizetype offset, qsizetype limit, const QString &name) const
{
    return question("/zitadel.org.v2.OrganizationService/", "ListOrganizations", [&](pbf_writer &message) {
        addPage(message, 1, offset, limit);
        message.add_enum(2, byName);
        if (name.isEmpty())
            return;
        std::string bytes;
        pbf_writer nameQuery(bytes);
        addText(nameQuery, 1, name);
        nameQuery.add_enum(2, containsIgnoringCase);
        std::string outer;
        pbf_writer(outer).add_message(1, bytes);
        message.add_message(3, outer);
    });
}

Wire::Question GrpcWire::memberships(qsizetype offset, qsizetype limit) const
{
    return question(authentication, "ListMyMemberships",
                    [&](pbf_writer &message) { addPage(message, 1, offset, limit); });
}

Wire::Question GrpcWire::account() const
{
    return empty(authentication, "GetMyUser");
}

Wire::Question GrpcWire::permissions() const
{
    return empty(authentication, "ListMyZitadelPermissions");
}

Wire::Question GrpcWire::health() const
{
    return empty(management, "Healthz");
}

void GrpcWire::dress(http::Request &request, std::chrono::milliseconds time) const
{
    // The server takes exactly these, without parameters.
    const QByteArray type = m_isWeb ? "application/grpc-web+proto"_ba : "application/grpc+proto"_ba;
    QHttpHeaders &headers = request.headers;
    headers.append(QHttpHeaders::WellKnownHeader::ContentType, type);
    headers.append(QHttpHeaders::WellKnownHeader::Accept, type);
    if (m_isWeb)
        headers.append("x-grpc-web", "1");
    else
        headers.append("te", "trailers");
    // Eight digits at most; there are units enough.
    constexpr qint64 mostDigits = 99'999'999;
    headers.append("grpc-timeout", time.count() <= mostDigits
                                       ? QByteArray::number(qint64(time.count())) + 'm'
                                       : QByteArray::number(qint64(time.count() / 1000)) + 'S');
    request.isHttp2Only = !m_isWeb;
    request.refusal = &grpc::refusalIn;
}

Result<QByteArray> GrpcWire::judge(const http::Outcome &outcome, explain::Operation operation) const
{
    Result<QByteArray> body = reply::judge(outcome, operation);
    if (!body) {
        // Refusals of the call itself come with status 200: who answers so is a proxy, or a server that this
        // wire does not lead to. Nothing was carried out.
        const int status = outcome.status;
        const bool isClosed =
            status == 404 || status == 405 || status == 415 || status == 501 || status == 505;
        if (outcome.isWhole() && isClosed)
            return std::unexpected(explain::wireClosed(body.error(), operation));
        return body;
    }
    grpc::Answer answer = grpc::answerIn(outcome, m_isWeb);
    Error error;
    error.httpStatus = outcome.status;
    error.requestId = QString::fromLatin1(outcome.headers.value("X-Request-Id"));
    error.serverTime = outcome.serverTime();
    error.technical = answer.technical;
    switch (answer.shape) {
    case grpc::Answer::Shape::CutOff:
        error.kind = Error::Kind::CutOff;
        error.mayHaveHappened = explain::isWrite(operation);
        return std::unexpected(explain::transportFailure(error, operation));
    case grpc::Answer::Shape::Strange:
        return std::unexpected(explain::strangeAnswer(error, operation));
    case grpc::Answer::Shape::Whole:
        break;
    }
    if (answer.status.code == 0)
        return std::move(*answer.message);
    error.httpStatus = grpc::httpStatusOf(answer.status.code);
    error.grpcCode = answer.status.code;
    error.serverMessage = answer.status.message.left(reply::messageAtMost);
    error.serverId = answer.status.id;
    error.retryAfter = outcome.retryAfter();
    Error refused = explain::serverRefusal(error, operation);
    // A call that was given up may have been carried out before; in JSON nobody is told so.
    if (answer.status.code == 1)
        refused.mayHaveHappened = explain::isWrite(operation);
    return std::unexpected(refused);
}
