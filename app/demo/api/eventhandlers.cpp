// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/api/call.h"
#include "demo/api/validators.h"
#include "demo/json/jsonwriter.h"

namespace demo {

using namespace Qt::StringLiterals;

namespace {

QByteArray localizedType(const QString &type, const QString &key, QLatin1StringView text)
{
    JsonObject localized;
    localized.text("key", key).text("localizedMessage", QString(text));
    JsonObject json;
    json.text("type", type).raw("localized", localized.take());
    return json.take();
}

QLatin1StringView eventText(const QString &type)
{
    static const QHash<QString, QLatin1StringView> texts{
        {u"action.added"_s, "Action added"_L1},
        {u"action.changed"_s, "Action changed"_L1},
        {u"action.deactivated"_s, "Action deactivated"_L1},
        {u"action.reactivated"_s, "Action reactivated"_L1},
        {u"action.removed"_s, "Action removed"_L1},
        {u"org.flow.trigger_actions.set"_s, "Action set"_L1},
        {u"org.flow.trigger_actions.cascade.removed"_s, "Actions cascade removed"_L1},
        {u"org.flow.cleared"_s, "Flow cleared"_L1},
    };
    return texts.value(type);
}

QByteArray eventJson(const Call &call, const Event &event)
{
    const UserRecord *user = call.state.directory.user(event.editorId);
    JsonObject editor;
    editor.text("userId", event.editorId)
        .text("displayName", user ? user->displayName : QString())
        .text("service", "zitadel"_ba);
    const bool isAction = event.aggregateType == "action"_L1;
    JsonObject aggregate;
    aggregate.text("id", event.aggregateId)
        .raw("type", localizedType(event.aggregateType, "AggregateTypes."_L1 + event.aggregateType,
                                   isAction ? "Action"_L1 : "Organization"_L1))
        .text("resourceOwner", event.organisationId);
    JsonObject json;
    json.raw("editor", editor.take())
        .raw("aggregate", aggregate.take())
        .number64("sequence", event.sequence)
        .moment("creationDate", event.created);
    if (event.payload)
        json.raw("payload", event.payload->json());
    json.raw("type", localizedType(event.type, "EventTypes."_L1 + event.type, eventText(event.type)));
    return json.take();
}

EventFilter filterOf(const Message &body)
{
    EventFilter filter{body.text("editorUserId"),
                       body.text("aggregateId"),
                       body.text("resourceOwner"),
                       body.texts("aggregateTypes"),
                       body.texts("eventTypes"),
                       body.number("sequence"),
                       body.flag("asc"),
                       qsizetype(body.number("limit")),
                       {},
                       {}};
    const QByteArray fromField = body.has("from") ? "from"_ba : "creationDate"_ba;
    if (body.has("range")) {
        filter.after = body.message("range").moment("since");
        filter.before = body.message("range").moment("until");
    } else if (filter.isAscending) {
        filter.after = body.moment(fromField);
    } else {
        filter.before = body.moment(fromField);
    }
    return filter;
}

} // namespace

Answer searchEvents(const Call &call)
{
    if (const Violation violation = validateEventSearch(call.body))
        return std::unexpected(*violation);
    if (isBeyondDatabase(call.body))
        return refuse(Code::Internal, u"unable to filter events"_s, u"SQL-KyeAx"_s);
    EventFilter filter = filterOf(call.body);
    if (const auto retention = call.state.switches.eventRetention; retention.count() > 0)
        filter.after = std::max(filter.after.value_or(Moment()), now() - retention);
    QByteArrayList events;
    for (const Event &event : call.state.events.search(filter))
        events << eventJson(call, event);
    JsonObject json;
    json.list("events", events);
    return json.take();
}

} // namespace demo
