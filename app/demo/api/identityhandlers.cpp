// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/api/call.h"
#include "demo/api/details.h"
#include "demo/api/validators.h"

#include <algorithm>

namespace demo {

using namespace Qt::StringLiterals;

namespace {

QByteArray recordDetails(Moment created, const QString &owner)
{
    JsonObject json;
    json.number64("sequence", 1)
        .moment("creationDate", created)
        .moment("changeDate", created)
        .text("resourceOwner", owner);
    return json.take();
}

QByteArray humanJson(const UserRecord &user)
{
    JsonObject profile;
    profile.text("firstName", user.displayName.section(u' ', 0, 0))
        .text("lastName", user.displayName.section(u' ', 1))
        .text("displayName", user.displayName)
        .text("preferredLanguage", "en"_ba);
    JsonObject email;
    email.text("email", user.userName).flag("isEmailVerified", true);
    JsonObject human;
    human.raw("profile", profile.take()).raw("email", email.take()).raw("phone", "{}");
    return human.take();
}

QByteArray machineJson(const UserRecord &user)
{
    JsonObject machine;
    machine.text("name", user.displayName)
        .flag("hasSecret", !user.clientSecret.isEmpty()); // the rest is at its default, so left out (API 11)
    return machine.take();
}

QByteArray membershipJson(const Call &call, const Membership &membership)
{
    const OrganisationRecord *organisation = call.state.directory.organisation(membership.organisationId);
    QByteArrayList roles;
    for (const QString &role : membership.roles)
        roles << quoted(role.toUtf8());
    JsonObject json;
    json.text("userId", membership.userId)
        .raw("details",
             recordDetails(membership.created, organisation ? organisation->id : call.state.instanceId))
        .list("roles", roles)
        .text("displayName", organisation ? organisation->name : u"ZITADEL"_s)
        .flag("iam", !organisation)
        .text("orgId", membership.organisationId);
    return json.take();
}

QByteArray organisationJson(const OrganisationRecord &organisation, QByteArrayView state)
{
    JsonObject json;
    json.text("id", organisation.id)
        .raw("details", recordDetails(organisation.created, organisation.id))
        .text("state", state.toByteArray())
        .text("name", organisation.name)
        .text("primaryDomain", organisation.domain);
    return json.take();
}

bool matches(const Call &call, const OrganisationRecord &organisation, const Message &query)
{
    if (query.has("nameQuery"))
        return matchesText(organisation.name, query.message("nameQuery"), "name");
    if (query.has("domainQuery"))
        return matchesText(organisation.domain, query.message("domainQuery"), "domain");
    if (query.has("idQuery"))
        return organisation.id == query.message("idQuery").text("id");
    if (query.has("defaultQuery"))
        return organisation.id == call.state.directory.organisations.front().id;
    return query.message("stateQuery").enumeration("state") == 1;
}

/// Of the instance whatever the flag in the query says; nobody has a part in a project.
bool matchesMembership(const Membership &membership, const Message &query)
{
    if (query.has("iamQuery"))
        return membership.organisationId.isEmpty();
    return query.has("orgQuery") && !membership.organisationId.isEmpty() &&
           membership.organisationId == query.message("orgQuery").text("orgId");
}

/// Here, unlike with actions, sorting works (API 66).
void sortOrganisations(QList<OrganisationRecord> &organisations, int column, bool isAscending)
{
    if (column == 1)
        std::ranges::stable_sort(organisations, {}, &OrganisationRecord::name);
    else if (column == 2)
        std::ranges::stable_sort(organisations, {}, &OrganisationRecord::created);
    if (column != 0 && !isAscending)
        std::ranges::reverse(organisations);
}

} // namespace

Answer readMyself(const Call &call)
{
    const UserRecord *user = call.state.directory.user(call.caller.userId);
    JsonObject json;
    json.text("id", user->id)
        .raw("details", recordDetails(user->created, user->organisationId))
        .text("state", "USER_STATE_ACTIVE"_ba)
        .text("userName", user->userName)
        .list("loginNames", {quoted(user->userName.toUtf8())})
        .text("preferredLoginName", user->userName);
    if (user->isHuman)
        json.raw("human", humanJson(*user));
    else
        json.raw("machine", machineJson(*user));
    JsonObject answer;
    answer.raw("user", json.take());
    return answer.take();
}

Answer readMyOrganisation(const Call &call)
{
    const OrganisationRecord *organisation = call.state.directory.organisation(call.caller.organisationId);
    JsonObject json;
    json.raw("org", organisationJson(*organisation, "ORG_STATE_ACTIVE"));
    return json.take();
}

Answer listMyPermissions(const Call &call)
{
    QByteArrayList result;
    for (const QString &permission :
         call.state.directory.permissions(call.caller.userId, call.caller.organisationId))
        result << quoted(permission.toUtf8());
    JsonObject json;
    json.list("result", result);
    return json.take();
}

Answer listMyMemberships(const Call &call)
{
    if (const Violation violation = validateMembershipSearch(call.body))
        return std::unexpected(*violation);
    if (call.body.hasNul())
        return std::unexpected(
            foreignError(u"ERROR: invalid byte sequence for encoding \"UTF8\": 0x00 (SQLSTATE 22021)"_s));
    if (isBeyondDatabase(call.body))
        return std::unexpected(foreignError(u"ERROR: bigint out of range (SQLSTATE 22003)"_s));
    const std::vector<Message> &queries = call.body.messages("queries");
    QList<Membership> mine;
    for (const Membership &membership : std::as_const(call.state.directory.memberships)) {
        const bool isFound = std::ranges::all_of(
            queries, [&](const Message &query) { return matchesMembership(membership, query); });
        if (membership.userId == call.caller.userId && isFound)
            mine << membership;
    }
    const Message &query = call.body.message("query");
    QByteArrayList result;
    for (const Membership &membership : page(mine, query.number("offset"), query.number("limit")))
        result << membershipJson(call, membership);
    JsonObject details;
    details.number64("totalResult", result.isEmpty() ? 0 : quint64(mine.size()))
        .moment("viewTimestamp", now());
    JsonObject json;
    json.raw("details", details.take()).list("result", result);
    return json.take();
}

Answer listOrganisations(const Call &call)
{
    if (const Violation violation = validateOrganisationSearch(call.body))
        return std::unexpected(*violation);
    if (isBeyondDatabase(call.body))
        return refuse(Code::Internal, u"An internal error occurred"_s, u"QUERY-M6mYN"_s);
    const Directory &directory = call.state.directory;
    const std::vector<Message> &queries = call.body.messages("queries");
    QList<OrganisationRecord> found;
    for (const OrganisationRecord &organisation : directory.organisations) {
        if (std::ranges::all_of(queries,
                                [&](const Message &query) { return matches(call, organisation, query); }))
            found << organisation;
    }
    const Message &query = call.body.message("query");
    sortOrganisations(found, call.body.enumeration("sortingColumn"), query.flag("asc"));
    // Rights are looked at after paging, so pages may be short and the total counts all.
    QByteArrayList result;
    for (const OrganisationRecord &organisation :
         page(found, query.number("offset"), query.number("limit"))) {
        if (directory.permissions(call.caller.userId, organisation.id).contains(u"org.read"_s))
            result << organisationJson(organisation, "ORGANIZATION_STATE_ACTIVE");
    }
    const bool isPastEnd = query.number("offset") >= quint64(found.size());
    JsonObject details;
    details.number64("totalResult", isPastEnd ? 0 : quint64(found.size())).moment("timestamp", now());
    JsonObject json;
    json.raw("details", details.take()).list("result", result);
    return json.take();
}

} // namespace demo
