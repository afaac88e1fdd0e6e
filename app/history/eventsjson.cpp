// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/eventsjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using history::ServerEvent;

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

history::KnownFields fields(const QJsonObject &payload, bool isAdded)
{
    history::KnownFields fields;
    if (payload.contains("name"_L1))
        fields.name = payload.value("name"_L1).toString();
    if (payload.contains("script"_L1) || isAdded)
        fields.script = payload.value("script"_L1).toString();
    if (payload.contains("timeout"_L1) || isAdded)
        fields.timeout = std::chrono::nanoseconds(payload.value("timeout"_L1).toInteger());
    if (payload.contains("allowedToFail"_L1) || isAdded)
        fields.allowedToFail = payload.value("allowedToFail"_L1).toBool();
    return fields;
}

QString number(const QJsonValue &value)
{
    return QString::number(value.toInteger());
}

ServerEvent event(const QJsonObject &object)
{
    const QString type = object.value("type"_L1).toObject().value("type"_L1).toString();
    const QJsonObject editor = object.value("editor"_L1).toObject();
    const QJsonObject payload = object.value("payload"_L1).toObject();
    const auto known = std::ranges::find(types, type, [](const auto &entry) { return entry.first; });
    ServerEvent event{
        .type = known != types.end() ? known->second : ServerEvent::Type::Other,
        .sequence = object.value("sequence"_L1).toString().toULongLong(),
        .at = QDateTime::fromString(object.value("creationDate"_L1).toString(), Qt::ISODateWithMs),
        .editor = editor.value("displayName"_L1).toString()};
    if (event.editor.isEmpty())
        event.editor = editor.value("userId"_L1).toString();
    if (event.type == ServerEvent::Type::Added || event.type == ServerEvent::Type::Changed)
        event.fields = fields(payload, event.type == ServerEvent::Type::Added);
    event.flow = number(payload.value("flowType"_L1));
    event.trigger = number(payload.value("triggerType"_L1));
    for (const QJsonValue &id : payload.value("actionIDs"_L1).toArray())
        event.actionIds << id.toString();
    if (payload.contains("actionID"_L1))
        event.actionIds << payload.value("actionID"_L1).toString();
    return event;
}

} // namespace

QByteArray eventsjson::search(const QString &aggregateId, bool isOrganisation, quint64 after, int limit)
{
    QJsonObject query{{u"aggregateTypes"_s, QJsonArray{isOrganisation ? u"org"_s : u"action"_s}},
                      {u"aggregateId"_s, aggregateId},
                      {u"asc"_s, true},
                      {u"sequence"_s, QString::number(after)},
                      {u"limit"_s, limit}};
    QJsonArray wanted;
    for (const auto &[name, type] : types) {
        if (name.startsWith("org."_L1) == isOrganisation)
            wanted.append(QString(name));
    }
    query.insert(u"eventTypes"_s, wanted);
    return QJsonDocument(query).toJson(QJsonDocument::Compact);
}

Result<QList<ServerEvent>> eventsjson::events(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return std::unexpected(
            Error{.kind = Error::Kind::NotZitadel, .technical = u"the answer is no JSON object"_s});
    QList<ServerEvent> events;
    for (const QJsonValue &value : document.object().value("events"_L1).toArray()) {
        events.append(event(value.toObject()));
        if (events.constLast().sequence == 0 || !events.constLast().at.isValid())
            return std::unexpected(Error{.kind = Error::Kind::NotZitadel,
                                         .technical = u"an event lacks its sequence or time"_s});
    }
    return events;
}
