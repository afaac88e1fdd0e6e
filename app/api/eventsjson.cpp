// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/eventsjson.h"

#include "api/answerjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
namespace od = simdjson::ondemand;
using answerjson::eachMember;
using answerjson::number64;
using answerjson::parse;
using answerjson::string;
using answerjson::timestamp;
using zitadel::ServerEvent;

namespace {

constexpr std::array<std::pair<QLatin1StringView, ServerEvent::Type>, 8> types{{
    {"action.added"_L1, ServerEvent::Type::Added},
    {"action.changed"_L1, ServerEvent::Type::Changed},
    {"action.deactivated"_L1, ServerEvent::Type::Deactivated},
    {"action.reactivated"_L1, ServerEvent::Type::Reactivated},
    {"action.removed"_L1, ServerEvent::Type::Removed},
    {"org.flow.trigger_actions.set"_L1, ServerEvent::Type::TriggerSet},
    {"org.flow.trigger_actions.cascade.removed"_L1, ServerEvent::Type::TriggerCascade},
    {"org.flow.cleared"_L1, ServerEvent::Type::FlowCleared},
}};

/// What @p value is if it is of the type @p T, as a later version of the server may have others.
template<typename T>
std::optional<T> valueOf(od::value value)
{
    T result;
    return value.get(result) == simdjson::SUCCESS ? std::optional(result) : std::nullopt;
}

std::optional<QString> textOf(od::value value)
{
    if (value.type() != od::json_type::string)
        return std::nullopt;
    return string(value);
}

std::optional<std::chrono::nanoseconds> nanosecondsOf(od::value value)
{
    if (value.type() != od::json_type::number)
        return std::nullopt;
    if (const auto whole = valueOf<int64_t>(value))
        return std::chrono::nanoseconds(*whole);
    // A number such as 1e10 is as good; one that no timeout can be is not.
    const auto number = valueOf<double>(value);
    if (!number || std::abs(*number) > 1e18)
        return std::nullopt;
    return std::chrono::nanoseconds(std::llround(*number));
}

/// Flows and triggers are numbers here, and texts elsewhere in the API.
QString typeId(od::value value)
{
    return QString::number(valueOf<int64_t>(value).value_or(0));
}

void readPayload(od::object payload, ServerEvent &event)
{
    bool isEmpty = true;
    eachMember(payload, [&](std::string_view key, od::value value) {
        isEmpty = false;
        if (key == "name")
            event.fields.name = textOf(value);
        else if (key == "script")
            event.fields.script = textOf(value);
        else if (key == "timeout")
            event.fields.timeout = nanosecondsOf(value);
        else if (key == "allowedToFail")
            event.fields.allowedToFail = valueOf<bool>(value);
        else if (key == "flowType")
            event.flow = typeId(value);
        else if (key == "triggerType")
            event.trigger = typeId(value);
        else if (key == "actionID")
            event.actionIds << string(value);
        else if (key == "actionIDs" && !value.is_null())
            for (auto id : value.get_array())
                event.actionIds << string(id.value());
    });
    eventsjson::completePayload(event, isEmpty);
}

ServerEvent::Type typeIn(od::object type)
{
    auto result = ServerEvent::Type::Other;
    eachMember(type, [&result](std::string_view key, od::value value) {
        if (key == "type")
            result = eventsjson::typeOf(string(value));
    });
    return result;
}

QString editorOf(od::object editor)
{
    QString name;
    QString id;
    eachMember(editor, [&](std::string_view key, od::value value) {
        if (key == "displayName")
            name = string(value);
        else if (key == "userId")
            id = string(value);
    });
    return name.isEmpty() ? id : name;
}

ServerEvent readEvent(od::object object)
{
    ServerEvent event;
    // Keys have no order to rely on, and the payload is read by the type.
    eachMember(object, [&event](std::string_view key, od::value value) {
        if (key == "type")
            event.type = typeIn(value.get_object());
        else if (key == "editor")
            event.editor = editorOf(value.get_object());
        else if (key == "sequence")
            event.sequence = number64(value);
        else if (key == "creationDate")
            event.at = timestamp(value).value_or(QDateTime());
    });
    object.reset();
    eachMember(object, [&event](std::string_view key, od::value value) {
        if (key == "payload" && !value.is_null())
            readPayload(value.get_object(), event);
    });
    const bool isOfAction =
        event.type == ServerEvent::Type::Added || event.type == ServerEvent::Type::Changed;
    if (!isOfAction)
        event.fields = {};
    // Without these it has no place on a time line.
    if (event.sequence == 0 || !event.at.isValid())
        throw simdjson::simdjson_error(simdjson::NO_SUCH_FIELD);
    return event;
}

} // namespace

QStringList eventsjson::wantedTypes(bool isOrganisation)
{
    QStringList wanted;
    for (const auto &[name, type] : types) {
        if (name.startsWith("org."_L1) == isOrganisation)
            wanted << QString(name);
    }
    return wanted;
}

ServerEvent::Type eventsjson::typeOf(const QString &name)
{
    const auto known = std::ranges::find(types, name, [](const auto &entry) { return entry.first; });
    return known != types.end() ? known->second : ServerEvent::Type::Other;
}

/// A creation leaves out what is empty.
void eventsjson::completePayload(ServerEvent &event, bool isEmpty)
{
    if (event.type != ServerEvent::Type::Added || isEmpty)
        return;
    event.fields.script = event.fields.script.value_or(QString());
    event.fields.timeout = event.fields.timeout.value_or(std::chrono::nanoseconds(0));
    event.fields.allowedToFail = event.fields.allowedToFail.value_or(false);
}

QByteArray eventsjson::search(const QString &aggregateId, bool isOrganisation, quint64 after, int limit)
{
    QJsonObject query{{u"aggregateTypes"_s, QJsonArray{isOrganisation ? u"org"_s : u"action"_s}},
                      {u"aggregateId"_s, aggregateId},
                      {u"asc"_s, true},
                      {u"sequence"_s, QString::number(after)},
                      {u"limit"_s, limit}};
    query.insert(u"eventTypes"_s, QJsonArray::fromStringList(wantedTypes(isOrganisation)));
    return QJsonDocument(query).toJson(QJsonDocument::Compact);
}

Result<QList<ServerEvent>> eventsjson::events(QByteArray body)
{
    return parse<QList<ServerEvent>>(std::move(body), [](od::object root) {
        QList<ServerEvent> events;
        eachMember(root, [&events](std::string_view key, od::value value) {
            if (key != "events")
                return;
            for (auto element : value.get_array())
                events.append(readEvent(element.get_object()));
        });
        return events;
    });
}
