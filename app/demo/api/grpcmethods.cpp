// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/api/grpcmethods.h"

#include "demo/api/schemas.h"
#include "demo/grpc/frames.h"
#include "demo/grpc/wire.h"

#include <algorithm>

namespace demo {

using namespace Qt::StringLiterals;
using Kind = FieldType::Kind;

namespace {

FieldType at(int number, const char *name, Kind kind)
{
    return {name, name, kind, false, nullptr, {}, {}, number};
}

FieldType message(int number, const char *name, const MessageType &type, bool isList = false)
{
    return {name, name, Kind::Object, isList, &type, {}, {}, number};
}

FieldType texts(int number, const char *name)
{
    return {name, name, Kind::Text, true, nullptr, {}, {}, number};
}

FieldType names(int number, const char *name, const QByteArrayList &values)
{
    return {name, name, Kind::Enumeration, false, nullptr, values, {}, number};
}

/// Requests that JSON has no body for: their fields are in its path.
const MessageType &about(QByteArrayView field)
{
    static const MessageType id{{at(1, "id", Kind::Text)}};
    static const MessageType type{{at(1, "type", Kind::Text)}};
    return field == "id" ? id : type;
}

const MessageType &objectDetails()
{
    static const MessageType type{{at(1, "sequence", Kind::Number64), at(2, "creationDate", Kind::Timestamp),
                                   at(3, "changeDate", Kind::Timestamp), at(4, "resourceOwner", Kind::Text)}};
    return type;
}

const MessageType &listDetails()
{
    static const MessageType type{{at(1, "totalResult", Kind::Number64),
                                   at(2, "processedSequence", Kind::Number64),
                                   at(3, "viewTimestamp", Kind::Timestamp)}};
    return type;
}

const MessageType &localized()
{
    static const MessageType type{{at(1, "key", Kind::Text), at(2, "localizedMessage", Kind::Text)}};
    return type;
}

const MessageType &action()
{
    static const MessageType type{
        {at(1, "id", Kind::Text), message(2, "details", objectDetails()),
         names(3, "state", {"ACTION_STATE_UNSPECIFIED", "ACTION_STATE_INACTIVE", "ACTION_STATE_ACTIVE"}),
         at(4, "name", Kind::Text), at(5, "script", Kind::Text), at(6, "timeout", Kind::Duration),
         at(7, "allowedToFail", Kind::Flag)}};
    return type;
}

const MessageType &listActionsResponse()
{
    static const MessageType type{
        {message(1, "details", listDetails()), message(3, "result", action(), true)}};
    return type;
}

const MessageType &getActionResponse()
{
    static const MessageType type{{message(1, "action", action())}};
    return type;
}

/// Of all writes; only a creation tells an id.
const MessageType &written()
{
    static const MessageType type{{message(1, "details", objectDetails()), at(2, "id", Kind::Text)}};
    return type;
}

/// FlowType and TriggerType.
const MessageType &namedType()
{
    static const MessageType type{{at(1, "id", Kind::Text), message(2, "name", localized())}};
    return type;
}

const MessageType &listTypesResponse()
{
    static const MessageType type{{message(1, "result", namedType(), true)}};
    return type;
}

const MessageType &getFlowResponse()
{
    static const MessageType trigger{
        {message(1, "triggerType", namedType()), message(2, "actions", action(), true)}};
    static const MessageType flow{
        {message(1, "type", namedType()), message(2, "details", objectDetails()),
         names(3, "state", {"FLOW_STATE_UNSPECIFIED", "FLOW_STATE_INACTIVE", "FLOW_STATE_ACTIVE"}),
         message(4, "triggerActions", trigger, true)}};
    static const MessageType type{{message(1, "flow", flow)}};
    return type;
}

const MessageType &getMyOrgResponse()
{
    static const MessageType organisation{
        {at(1, "id", Kind::Text), message(2, "details", objectDetails()),
         names(3, "state",
               {"ORG_STATE_UNSPECIFIED", "ORG_STATE_ACTIVE", "ORG_STATE_INACTIVE", "ORG_STATE_REMOVED"}),
         at(4, "name", Kind::Text), at(5, "primaryDomain", Kind::Text)}};
    static const MessageType type{{message(1, "org", organisation)}};
    return type;
}

const MessageType &getMyUserResponse()
{
    static const MessageType profile{{at(1, "firstName", Kind::Text), at(2, "lastName", Kind::Text),
                                      at(3, "nickName", Kind::Text), at(4, "displayName", Kind::Text),
                                      at(5, "preferredLanguage", Kind::Text)}};
    static const MessageType email{{at(1, "email", Kind::Text), at(2, "isEmailVerified", Kind::Flag)}};
    static const MessageType human{{message(1, "profile", profile), message(2, "email", email)}};
    static const MessageType machine{
        {at(1, "name", Kind::Text), at(2, "description", Kind::Text), at(3, "hasSecret", Kind::Flag)}};
    static const MessageType user{
        {at(1, "id", Kind::Text), message(2, "details", objectDetails()),
         names(3, "state",
               {"USER_STATE_UNSPECIFIED", "USER_STATE_ACTIVE", "USER_STATE_INACTIVE", "USER_STATE_DELETED",
                "USER_STATE_LOCKED", "USER_STATE_SUSPEND", "USER_STATE_INITIAL"}),
         at(4, "userName", Kind::Text), texts(5, "loginNames"), at(6, "preferredLoginName", Kind::Text),
         message(7, "human", human), message(8, "machine", machine)}};
    static const MessageType type{{message(1, "user", user), at(2, "lastLogin", Kind::Timestamp)}};
    return type;
}

const MessageType &permissionsResponse()
{
    static const MessageType type{{texts(1, "result")}};
    return type;
}

const MessageType &membershipsResponse()
{
    static const MessageType membership{
        {at(1, "userId", Kind::Text), message(2, "details", objectDetails()), texts(3, "roles"),
         at(4, "displayName", Kind::Text), at(5, "iam", Kind::Flag), at(6, "orgId", Kind::Text),
         at(7, "projectId", Kind::Text), at(8, "projectGrantId", Kind::Text)}};
    static const MessageType type{
        {message(1, "details", listDetails()), message(2, "result", membership, true)}};
    return type;
}

const MessageType &organisationsResponse()
{
    // The dates stand in another order than in v1.
    static const MessageType details{{at(1, "sequence", Kind::Number64), at(2, "changeDate", Kind::Timestamp),
                                      at(3, "resourceOwner", Kind::Text),
                                      at(4, "creationDate", Kind::Timestamp)}};
    static const MessageType list{{at(1, "totalResult", Kind::Number64),
                                   at(2, "processedSequence", Kind::Number64),
                                   at(3, "timestamp", Kind::Timestamp)}};
    static const MessageType organisation{
        {at(1, "id", Kind::Text), message(2, "details", details),
         names(3, "state",
               {"ORGANIZATION_STATE_UNSPECIFIED", "ORGANIZATION_STATE_ACTIVE", "ORGANIZATION_STATE_INACTIVE",
                "ORGANIZATION_STATE_REMOVED"}),
         at(4, "name", Kind::Text), at(5, "primaryDomain", Kind::Text)}};
    static const MessageType type{
        {message(1, "details", list),
         names(2, "sortingColumn",
               {"ORGANIZATION_FIELD_NAME_UNSPECIFIED", "ORGANIZATION_FIELD_NAME_NAME",
                "ORGANIZATION_FIELD_NAME_CREATION_DATE"}),
         message(3, "result", organisation, true)}};
    return type;
}

const MessageType &instanceResponse()
{
    static const MessageType instance{{at(1, "id", Kind::Text), message(2, "details", objectDetails()),
                                       at(4, "name", Kind::Text), at(5, "version", Kind::Text)}};
    static const MessageType type{{message(1, "instance", instance)}};
    return type;
}

const MessageType &listEventsResponse()
{
    static const MessageType named{{at(1, "type", Kind::Text), message(2, "localized", localized())}};
    static const MessageType editor{
        {at(1, "userId", Kind::Text), at(2, "displayName", Kind::Text), at(3, "service", Kind::Text)}};
    static const MessageType aggregate{
        {at(1, "id", Kind::Text), message(2, "type", named), at(3, "resourceOwner", Kind::Text)}};
    static const MessageType event{{message(1, "editor", editor), message(2, "aggregate", aggregate),
                                    at(3, "sequence", Kind::Number64), at(4, "creationDate", Kind::Timestamp),
                                    at(5, "payload", Kind::Struct), message(6, "type", named)}};
    static const MessageType type{{message(1, "events", event, true)}};
    return type;
}

const QList<GrpcMethod> &methods()
{
    const auto management = [](const char *name, const char *verb, QStringView route,
                               const MessageType &request, const QByteArrayList &parameters,
                               const MessageType &response) {
        return GrpcMethod{"/zitadel.management.v1.ManagementService/"_ba + name, routeOf(verb, route),
                          &request, parameters, &response};
    };
    const auto other = [](const char *path, const char *verb, QStringView route, const MessageType &request,
                          const MessageType &response) {
        return GrpcMethod{path, routeOf(verb, route), &request, {}, &response};
    };
    static const QList<GrpcMethod> table{
        management("ListActions", "POST", u"management/v1/actions/_search", listActionsRequest(), {},
                   listActionsResponse()),
        management("GetAction", "GET", u"management/v1/actions/*", about("id"), {"id"}, getActionResponse()),
        management("CreateAction", "POST", u"management/v1/actions", createActionRequest(), {}, written()),
        management("UpdateAction", "PUT", u"management/v1/actions/*", updateActionRequest(), {"id"},
                   written()),
        management("DeactivateAction", "POST", u"management/v1/actions/*/_deactivate", about("id"), {"id"},
                   written()),
        management("ReactivateAction", "POST", u"management/v1/actions/*/_reactivate", about("id"), {"id"},
                   written()),
        management("DeleteAction", "DELETE", u"management/v1/actions/*", about("id"), {"id"}, emptyRequest()),
        management("ListFlowTypes", "POST", u"management/v1/flows/types/_search", emptyRequest(), {},
                   listTypesResponse()),
        management("ListFlowTriggerTypes", "POST", u"management/v1/flows/*/triggers/_search", about("type"),
                   {"type"}, listTypesResponse()),
        management("GetFlow", "GET", u"management/v1/flows/*", about("type"), {"type"}, getFlowResponse()),
        management("SetTriggerActions", "POST", u"management/v1/flows/*/trigger/*",
                   setTriggerActionsRequest(), {"flowType", "triggerType"}, written()),
        management("ClearFlow", "POST", u"management/v1/flows/*/_clear", about("type"), {"type"}, written()),
        management("GetMyOrg", "GET", u"management/v1/orgs/me", emptyRequest(), {}, getMyOrgResponse()),
        management("Healthz", "GET", u"management/v1/healthz", emptyRequest(), {}, emptyRequest()),
        other("/zitadel.auth.v1.AuthService/GetMyUser", "GET", u"auth/v1/users/me", emptyRequest(),
              getMyUserResponse()),
        other("/zitadel.auth.v1.AuthService/ListMyZitadelPermissions", "POST",
              u"auth/v1/permissions/zitadel/me/_search", emptyRequest(), permissionsResponse()),
        other("/zitadel.auth.v1.AuthService/ListMyMemberships", "POST", u"auth/v1/memberships/me/_search",
              listMembershipsRequest(), membershipsResponse()),
        other("/zitadel.auth.v1.AuthService/Healthz", "GET", u"auth/v1/healthz", emptyRequest(),
              emptyRequest()),
        other("/zitadel.admin.v1.AdminService/GetMyInstance", "GET", u"admin/v1/instances/me", emptyRequest(),
              instanceResponse()),
        other("/zitadel.admin.v1.AdminService/ListEvents", "POST", u"admin/v1/events/_search",
              listEventsRequest(), listEventsResponse()),
        other("/zitadel.org.v2.OrganizationService/ListOrganizations", "POST", u"v2/organizations/_search",
              listOrganisationsRequest(), organisationsResponse()),
    };
    return table;
}

} // namespace

const GrpcMethod *grpcMethod(QByteArrayView path)
{
    const auto found = std::ranges::find(methods(), path, &GrpcMethod::path);
    return found == methods().end() ? nullptr : &*found;
}

std::pair<QByteArray, QByteArray> asJson(const HttpRequest &request)
{
    const GrpcMethod *method = isGrpc(request) ? grpcMethod(request.target) : nullptr;
    if (!method)
        return {request.method, request.target};
    const auto frame = messageInFrame(request.body);
    const auto message = readMessage(frame.value_or(QByteArray()), *method->request).value_or(Message());
    QStringList segments = method->route->segments;
    qsizetype parameter = 0;
    for (QString &segment : segments) {
        if (segment == "*"_L1)
            segment = message.text(method->parameters.value(parameter++));
    }
    return {method->route->method, '/' + segments.join(u'/').toUtf8()};
}

Status unknownMethod(const QByteArray &path)
{
    const QByteArrayList parts = path.split('/');
    const QByteArray service = parts.value(1);
    const bool isKnown = std::ranges::any_of(
        methods(), [&](const GrpcMethod &method) { return method.path.startsWith('/' + service + '/'); });
    return {Code::Unimplemented,
            isKnown ? u"unknown method %1 for service %2"_s.arg(QString::fromUtf8(parts.value(2)),
                                                                QString::fromUtf8(service))
                    : "unknown service "_L1 + QString::fromUtf8(service),
            {}};
}

} // namespace demo
