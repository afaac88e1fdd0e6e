// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/flowjson.h"

#include "zitadel/trigger.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString typeId(const QJsonObject &type)
{
    return type.value("id"_L1).toString();
}

/// In the language that the server answers in; never empty.
QString typeName(const QJsonObject &type, const QString &english)
{
    const QString text = type.value("name"_L1).toObject().value("localizedMessage"_L1).toString();
    return text.isEmpty() ? english : text;
}

zitadel::TriggerActions triggerActions(const QJsonObject &object)
{
    const QJsonObject type = object.value("triggerType"_L1).toObject();
    const QString id = typeId(type);
    zitadel::TriggerActions trigger{
        .id = id, .name = typeName(type, zitadel::triggerName(id)), .actionIds = {}};
    for (const QJsonValue &action : object.value("actions"_L1).toArray())
        trigger.actionIds << action.toObject().value("id"_L1).toString();
    return trigger;
}

} // namespace

Result<zitadel::Flow> flowjson::flow(const QByteArray &body)
{
    const QJsonObject answer = QJsonDocument::fromJson(body).object().value("flow"_L1).toObject();
    const QJsonObject type = answer.value("type"_L1).toObject();
    const QString id = typeId(type);
    zitadel::Flow flow{.id = id, .name = typeName(type, zitadel::flowName(id)), .triggers = {}};
    if (flow.id.isEmpty())
        return std::unexpected(
            Error{.kind = Error::Kind::NotZitadel, .technical = u"the answer lacks flow.type.id"_s});
    for (const QJsonValue &trigger : answer.value("triggerActions"_L1).toArray())
        flow.triggers.append(triggerActions(trigger.toObject()));
    std::ranges::sort(flow.triggers, {}, &zitadel::TriggerActions::id);
    return flow;
}

QByteArray flowjson::actionIds(const QStringList &ids)
{
    return QJsonDocument(QJsonObject{{u"actionIds"_s, QJsonArray::fromStringList(ids)}})
        .toJson(QJsonDocument::Compact);
}
