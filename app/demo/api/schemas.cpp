// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/api/schemas.h"

namespace demo {

using Kind = FieldType::Kind;

namespace {

FieldType field(const char *name, const char *protoName, Kind kind)
{
    return {name, protoName, kind, false, nullptr, {}, {}, 0};
}

FieldType list(const char *name, const char *protoName, const MessageType *object = nullptr)
{
    return {name, protoName, object ? Kind::Object : Kind::Text, true, object, {}, {}, 0};
}

FieldType enumeration(const char *name, const char *protoName, const QByteArrayList &names)
{
    return {name, protoName, Kind::Enumeration, false, nullptr, names, {}, 0};
}

FieldType object(const char *name, const char *protoName, const MessageType &type, const char *oneOf = "")
{
    return {name, protoName, Kind::Object, false, &type, {}, oneOf, 0};
}

const MessageType &listQuery()
{
    static const MessageType type{{field("offset", "offset", Kind::Number64),
                                   field("limit", "limit", Kind::Number32), field("asc", "asc", Kind::Flag)}};
    return type;
}

const MessageType &actionQuery()
{
    static const MessageType id{{field("id", "id", Kind::Text)}};
    static const MessageType name{
        {field("name", "name", Kind::Text), enumeration("method", "method", textMethods())}};
    static const MessageType state{{enumeration(
        "state", "state", {"ACTION_STATE_UNSPECIFIED", "ACTION_STATE_INACTIVE", "ACTION_STATE_ACTIVE"})}};
    constexpr auto oneOf = "zitadel.management.v1.ActionQuery.query";
    static const MessageType type{{object("actionIdQuery", "action_id_query", id, oneOf),
                                   object("actionNameQuery", "action_name_query", name, oneOf),
                                   object("actionStateQuery", "action_state_query", state, oneOf)}};
    return type;
}

const MessageType &organisationQuery()
{
    static const MessageType name{
        {field("name", "name", Kind::Text), enumeration("method", "method", textMethods())}};
    static const MessageType domain{
        {field("domain", "domain", Kind::Text), enumeration("method", "method", textMethods())}};
    static const MessageType state{
        {enumeration("state", "state",
                     {"ORGANIZATION_STATE_UNSPECIFIED", "ORGANIZATION_STATE_ACTIVE",
                      "ORGANIZATION_STATE_INACTIVE", "ORGANIZATION_STATE_REMOVED"})}};
    static const MessageType id{{field("id", "id", Kind::Text)}};
    constexpr auto oneOf = "zitadel.org.v2.SearchQuery.query";
    static const MessageType type{
        {object("nameQuery", "name_query", name, oneOf), object("domainQuery", "domain_query", domain, oneOf),
         object("stateQuery", "state_query", state, oneOf), object("idQuery", "id_query", id, oneOf),
         object("defaultQuery", "default_query", emptyRequest(), oneOf)}};
    return type;
}

const MessageType &membershipQuery()
{
    static const MessageType organisation{{field("orgId", "org_id", Kind::Text)}};
    static const MessageType project{{field("projectId", "project_id", Kind::Text)}};
    static const MessageType projectGrant{{field("projectGrantId", "project_grant_id", Kind::Text)}};
    static const MessageType instance{{field("iam", "iam", Kind::Flag)}};
    constexpr auto oneOf = "zitadel.user.v1.MembershipQuery.query";
    static const MessageType type{{object("orgQuery", "org_query", organisation, oneOf),
                                   object("projectQuery", "project_query", project, oneOf),
                                   object("projectGrantQuery", "project_grant_query", projectGrant, oneOf),
                                   object("iamQuery", "iam_query", instance, oneOf)}};
    return type;
}

} // namespace

const MessageType &emptyRequest()
{
    static const MessageType type;
    return type;
}

const MessageType &listActionsRequest()
{
    static const MessageType type{{object("query", "query", listQuery()),
                                   enumeration("sortingColumn", "sorting_column",
                                               {"ACTION_FIELD_NAME_UNSPECIFIED", "ACTION_FIELD_NAME_NAME",
                                                "ACTION_FIELD_NAME_ID", "ACTION_FIELD_NAME_STATE"}),
                                   list("queries", "queries", &actionQuery())}};
    return type;
}

const MessageType &createActionRequest()
{
    static const MessageType type = [] {
        MessageType all = updateActionRequest();
        all.fields.removeIf([](const FieldType &field) { return field.name == "id"; });
        return all;
    }();
    return type;
}

const MessageType &updateActionRequest()
{
    static const MessageType type{{field("id", "id", Kind::Text), field("name", "name", Kind::Text),
                                   field("script", "script", Kind::Text),
                                   field("timeout", "timeout", Kind::Duration),
                                   field("allowedToFail", "allowed_to_fail", Kind::Flag)}};
    return type;
}

const MessageType &setTriggerActionsRequest()
{
    static const MessageType type{{field("flowType", "flow_type", Kind::Text),
                                   field("triggerType", "trigger_type", Kind::Text),
                                   list("actionIds", "action_ids")}};
    return type;
}

const MessageType &listMembershipsRequest()
{
    static const MessageType type{
        {object("query", "query", listQuery()), list("queries", "queries", &membershipQuery())}};
    return type;
}

const MessageType &listOrganisationsRequest()
{
    static const MessageType type{
        {object("query", "query", listQuery()),
         enumeration("sortingColumn", "sorting_column",
                     {"ORGANIZATION_FIELD_NAME_UNSPECIFIED", "ORGANIZATION_FIELD_NAME_NAME",
                      "ORGANIZATION_FIELD_NAME_CREATION_DATE"}),
         list("queries", "queries", &organisationQuery())}};
    return type;
}

const MessageType &listEventsRequest()
{
    static const MessageType range{
        {field("since", "since", Kind::Timestamp), field("until", "until", Kind::Timestamp)}};
    static const MessageType type = [] {
        constexpr auto oneOf = "zitadel.admin.v1.ListEventsRequest.creation_date_filter";
        FieldType from = field("from", "from", Kind::Timestamp);
        from.oneOf = oneOf;
        return MessageType{
            {field("sequence", "sequence", Kind::Number64), field("limit", "limit", Kind::Number32),
             field("asc", "asc", Kind::Flag), field("editorUserId", "editor_user_id", Kind::Text),
             list("eventTypes", "event_types"), field("aggregateId", "aggregate_id", Kind::Text),
             list("aggregateTypes", "aggregate_types"), field("resourceOwner", "resource_owner", Kind::Text),
             field("creationDate", "creation_date", Kind::Timestamp), object("range", "range", range, oneOf),
             from}};
    }();
    return type;
}

QByteArrayList textMethods()
{
    return {"TEXT_QUERY_METHOD_EQUALS",      "TEXT_QUERY_METHOD_EQUALS_IGNORE_CASE",
            "TEXT_QUERY_METHOD_STARTS_WITH", "TEXT_QUERY_METHOD_STARTS_WITH_IGNORE_CASE",
            "TEXT_QUERY_METHOD_CONTAINS",    "TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE",
            "TEXT_QUERY_METHOD_ENDS_WITH",   "TEXT_QUERY_METHOD_ENDS_WITH_IGNORE_CASE"};
}

} // namespace demo
