// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/content.h"

#include "exchange/filenames.h"
#include "zitadel/duration.h"
#include "zitadel/name.h"
#include "zitadel/trigger.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

QByteArray pretty(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QByteArray settingsOf(const Content::Entry &entry)
{
    return pretty({{u"allowedToFail"_s, entry.fields.allowedToFail},
                   {u"name"_s, entry.fields.name},
                   {u"state"_s, entry.isActive ? u"active"_s : u"inactive"_s},
                   {u"timeout"_s, QString::fromLatin1(zitadel::durationToJson(entry.fields.timeout))}});
}

QByteArray flowsOf(const QList<TriggerNames> &triggers)
{
    QJsonArray list;
    for (const TriggerNames &trigger : triggers) {
        // The names are for people who read the file; they are the same whatever language the server speaks.
        list.append(QJsonObject{{u"actions"_s, QJsonArray::fromStringList(trigger.actions)},
                                {u"flow"_s, trigger.flow},
                                {u"flowName"_s, zitadel::flowName(trigger.flow)},
                                {u"trigger"_s, trigger.trigger},
                                {u"triggerName"_s, zitadel::triggerName(trigger.trigger)}});
    }
    return pretty({{u"format"_s, fileFormat}, {u"triggers"_s, list}});
}

} // namespace

QString TriggerNames::label() const
{
    return zitadel::shownName({flow, trigger});
}

QString nameKey(const QString &name)
{
    return zitadel::nameKey(name);
}

QStringList nameKeys(const QStringList &names)
{
    QStringList keys;
    for (const QString &name : names)
        keys << nameKey(name);
    return keys;
}

Content contentOf(const QList<zitadel::Action> &actions, const QList<zitadel::Flow> &flows)
{
    Content content;
    QHash<QString, QString> names;
    for (const zitadel::Action &action : actions) {
        names.insert(action.id, action.fields.name);
        content.actions.append({action.fields, action.isActive()});
    }
    std::ranges::sort(content.actions, {}, [](const Content::Entry &entry) { return entry.fields.name; });
    content.triggers.emplace();
    for (const zitadel::TriggerId &type : zitadel::triggerIds()) {
        TriggerNames entry{.flow = type.flow, .trigger = type.trigger, .actions = {}};
        const auto flow = std::ranges::find(flows, type.flow, &zitadel::Flow::id);
        if (flow != flows.end()) {
            for (const zitadel::TriggerActions &trigger : flow->triggers) {
                for (const QString &id : trigger.id == type.trigger ? trigger.actionIds : QStringList()) {
                    if (names.contains(id)) // what was just deleted may still be in a late read
                        entry.actions << names.value(id);
                }
            }
        }
        content.triggers->append(entry);
    }
    return content;
}

QMap<QString, QByteArray> files(const Content &content)
{
    QMap<QString, QByteArray> files;
    if (content.triggers)
        files.insert(flowsFile, flowsOf(*content.triggers));
    for (const Content::Entry &entry : content.actions) {
        const QString stem = fileName(entry.fields.name);
        files.insert(stem + scriptEnding, entry.fields.script.toUtf8());
        files.insert(stem + settingsEnding, settingsOf(entry));
    }
    return files;
}

} // namespace exchange
