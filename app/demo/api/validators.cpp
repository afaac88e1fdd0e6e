// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/api/validators.h"

#include "demo/api/schemas.h"

namespace demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNameLength = 200;
constexpr qsizetype mostScriptBytes = 40000;
constexpr qint64 mostTimeout = 20'000'000'000;

/// In code points, as the limits are.
qsizetype length(const QString &text)
{
    return text.toUcs4().size();
}

Status violation(const QString &message, QLatin1StringView field, const QString &reason)
{
    return {Code::InvalidArgument, u"invalid %1.%2: %3"_s.arg(message, field, reason), {}};
}

QString between1And200()
{
    return u"value length must be between 1 and 200 runes, inclusive"_s;
}

QString atMost200()
{
    return u"value length must be at most 200 runes"_s;
}

QString causedBy(const Status &inner)
{
    return u"embedded message failed validation | caused by: "_s + inner.text;
}

Violation validateNameScriptTimeout(const QString &message, const Message &body)
{
    const qsizetype nameLength = length(body.text("name"));
    if (nameLength < 1 || nameLength > mostNameLength)
        return violation(message, "Name"_L1, between1And200());
    const QByteArray script = body.utf8("script");
    if (script.isEmpty())
        return violation(message, "Script"_L1, u"value length must be at least 1 runes"_s);
    if (script.size() > mostScriptBytes)
        return violation(message, "Script"_L1, u"value length must be at most 40000 bytes"_s);
    const qint64 timeout = body.nanoseconds("timeout");
    if (timeout < 0 || timeout > mostTimeout)
        return violation(message, "Timeout"_L1, u"value must be inside range [0s, 20s]"_s);
    return std::nullopt;
}

bool isDefined(qint32 number, qsizetype names)
{
    return number >= 0 && number < names;
}

Violation undefinedValue(const QString &message, QLatin1StringView field)
{
    return violation(message, field, u"value must be one of the defined enum values"_s);
}

bool isFilled(const QString &text)
{
    const qsizetype size = length(text);
    return size >= 1 && size <= mostNameLength;
}

/// A text query of either service. The organisation service wants some text, that of actions takes none, too.
Violation validateTextQuery(const QString &message, const Message &query, QByteArrayView field,
                            QLatin1StringView shownField, bool mayBeEmpty)
{
    const QString text = query.text(field);
    if (!isFilled(text) && !(mayBeEmpty && text.isEmpty()))
        return violation(message, shownField, mayBeEmpty ? atMost200() : between1And200());
    if (!isDefined(query.enumeration("method"), textMethods().size()))
        return undefinedValue(message, "Method"_L1);
    return std::nullopt;
}

Violation validateActionQuery(const Message &query)
{
    Violation inner;
    QLatin1StringView field;
    if (query.has("actionIdQuery")) {
        field = "ActionIdQuery"_L1;
        if (length(query.message("actionIdQuery").text("id")) > mostNameLength)
            inner = violation(u"ActionIDQuery"_s, "Id"_L1, atMost200());
    } else if (query.has("actionNameQuery")) {
        field = "ActionNameQuery"_L1;
        inner = validateTextQuery(u"ActionNameQuery"_s, query.message("actionNameQuery"), "name", "Name"_L1,
                                  true);
    } else if (query.has("actionStateQuery")) {
        field = "ActionStateQuery"_L1;
        if (!isDefined(query.message("actionStateQuery").enumeration("state"), 3))
            inner = undefinedValue(u"ActionStateQuery"_s, "State"_L1);
    } else {
        return violation(u"ActionQuery"_s, "Query"_L1, u"value is required"_s);
    }
    return inner ? Violation(violation(u"ActionQuery"_s, field, causedBy(*inner))) : std::nullopt;
}

Violation validateOrganisationQuery(const Message &query)
{
    Violation inner;
    QLatin1StringView field;
    if (query.has("nameQuery")) {
        field = "NameQuery"_L1;
        inner = validateTextQuery(u"OrganizationNameQuery"_s, query.message("nameQuery"), "name", "Name"_L1,
                                  false);
    } else if (query.has("domainQuery")) {
        field = "DomainQuery"_L1;
        inner = validateTextQuery(u"OrganizationDomainQuery"_s, query.message("domainQuery"), "domain",
                                  "Domain"_L1, false);
    } else if (query.has("stateQuery")) {
        field = "StateQuery"_L1;
        if (!isDefined(query.message("stateQuery").enumeration("state"), 4))
            inner = undefinedValue(u"OrganizationStateQuery"_s, "State"_L1);
    } else if (query.has("idQuery")) {
        field = "IdQuery"_L1;
        if (!isFilled(query.message("idQuery").text("id")))
            inner = violation(u"OrganizationIDQuery"_s, "Id"_L1, between1And200());
    } else if (!query.has("defaultQuery")) {
        return violation(u"SearchQuery"_s, "Query"_L1, u"value is required"_s);
    }
    return inner ? Violation(violation(u"SearchQuery"_s, field, causedBy(*inner))) : std::nullopt;
}

/// One element of a search for memberships: which kind, and an id that is not too long.
Violation validateMembershipQuery(const Message &query)
{
    struct Kind
    {
        QByteArrayView query;
        QByteArrayView id;
        QLatin1StringView shownQuery;
        QLatin1StringView message;
        QLatin1StringView shownId;
    };
    constexpr Kind kinds[] = {
        {"orgQuery", "orgId", "OrgQuery"_L1, "MembershipOrgQuery"_L1, "OrgId"_L1},
        {"projectQuery", "projectId", "ProjectQuery"_L1, "MembershipProjectQuery"_L1, "ProjectId"_L1},
        {"projectGrantQuery", "projectGrantId", "ProjectGrantQuery"_L1, "MembershipProjectGrantQuery"_L1,
         "ProjectGrantId"_L1},
    };
    for (const Kind &kind : kinds) {
        if (query.has(kind.query) && length(query.message(kind.query).text(kind.id)) > mostNameLength)
            return violation(u"MembershipQuery"_s, kind.shownQuery,
                             causedBy(violation(QString(kind.message), kind.shownId, atMost200())));
        if (query.has(kind.query))
            return std::nullopt;
    }
    if (query.has("iamQuery"))
        return std::nullopt;
    return violation(u"MembershipQuery"_s, "Query"_L1, u"value is required"_s);
}

/// Tells the first bad element of `queries` with its number.
Violation validateQueries(const QString &message, const Message &body, Violation (*validate)(const Message &))
{
    int index = 0;
    for (const Message &query : body.messages("queries")) {
        if (const Violation inner = validate(query)) {
            const QString text =
                u"invalid %1.Queries[%2]: %3"_s.arg(message).arg(index).arg(causedBy(*inner));
            return Status{Code::InvalidArgument, text, {}};
        }
        ++index;
    }
    return std::nullopt;
}

} // namespace

Violation validateActionInput(const Message &body)
{
    return validateNameScriptTimeout(u"CreateActionRequest"_s, body);
}

Violation validateActionUpdate(const QString &id, const Message &body)
{
    const qsizetype idLength = length(id);
    if (idLength < 1 || idLength > mostNameLength)
        return violation(u"UpdateActionRequest"_s, "Id"_L1, between1And200());
    return validateNameScriptTimeout(u"UpdateActionRequest"_s, body);
}

Violation validateActionSearch(const Message &body)
{
    return validateQueries(u"ListActionsRequest"_s, body, validateActionQuery);
}

Violation validateOrganisationSearch(const Message &body)
{
    return validateQueries(u"ListOrganizationsRequest"_s, body, validateOrganisationQuery);
}

Violation validateMembershipSearch(const Message &body)
{
    return validateQueries(u"ListMyMembershipsRequest"_s, body, validateMembershipQuery);
}

Violation validateEventSearch(const Message &body)
{
    const QString upTo200 = u"value length must be between 0 and 200 runes, inclusive"_s;
    const QString message = u"ListEventsRequest"_s;
    const auto tooMany = [](int most) { return u"value must contain no more than %1 item(s)"_s.arg(most); };
    if (length(body.text("editorUserId")) > mostNameLength)
        return violation(message, "EditorUserId"_L1, upTo200);
    if (body.texts("eventTypes").size() > 30)
        return violation(message, "EventTypes"_L1, tooMany(30));
    if (length(body.text("aggregateId")) > mostNameLength)
        return violation(message, "AggregateId"_L1, upTo200);
    if (body.texts("aggregateTypes").size() > 10)
        return violation(message, "AggregateTypes"_L1, tooMany(10));
    if (length(body.text("resourceOwner")) > mostNameLength)
        return violation(message, "ResourceOwner"_L1, upTo200);
    return std::nullopt;
}

bool isBeyondDatabase(const Message &body)
{
    const quint64 most = quint64(std::numeric_limits<qint64>::max());
    return body.message("query").number("offset") > most || body.number("sequence") > most || body.hasNul();
}

bool matchesText(const QString &text, const Message &query, QByteArrayView field)
{
    const int method = query.enumeration("method");
    const bool ignoresCase = method % 2 == 1;
    // Lower case and not folded, so a final sigma is another letter than the usual one.
    const QString wanted = ignoresCase ? lowerCase(query.text(field)) : query.text(field);
    const QString given = ignoresCase ? lowerCase(text) : text;
    switch (method / 2) {
    case 0:
        return given == wanted;
    case 1:
        return given.startsWith(wanted);
    case 2:
        return given.contains(wanted);
    default:
        return given.endsWith(wanted);
    }
}

} // namespace demo
