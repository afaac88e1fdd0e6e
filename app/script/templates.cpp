// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/templates.h"

#include "script/functionname.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;

namespace {

QStringList texts(const QJsonValue &list)
{
    QStringList result;
    for (const QJsonValue &text : list.toArray())
        result << text.toString();
    return result;
}

Template readTemplate(const QJsonObject &json)
{
    Template result{.id = json["id"_L1].toString(), .fields = {}, .triggers = {}};
    result.fields = {.name = json["name"_L1].toString(),
                     .script = texts(json["script"_L1]).join(u'\n') + u'\n',
                     .timeout = std::chrono::seconds(json["timeout"_L1].toInt()),
                     .allowedToFail = json["allowedToFail"_L1].toBool()};
    result.fields.script.replace("${NAME}"_L1, result.fields.name);
    for (const QString &key : texts(json["triggers"_L1]))
        result.triggers.append({key.section(u'/', 0, 0), key.section(u'/', 1)});
    return result;
}

} // namespace

zitadel::ActionFields Template::fieldsFor(const QString &name) const
{
    zitadel::ActionFields own = fields;
    own.script = functionname::rename(fields.script, fields.name, name);
    own.name = name;
    return own;
}

QList<Template> script::readTemplates(const QByteArray &json)
{
    QList<Template> templates;
    for (const QJsonValue &one : QJsonDocument::fromJson(json).array())
        templates.append(readTemplate(one.toObject()));
    return templates;
}

const QList<Template> &script::bundledTemplates()
{
    static const QList<Template> templates = [] {
        QFile file(u":/catalogue/templates.json"_s);
        return file.open(QIODevice::ReadOnly) ? readTemplates(file.readAll()) : QList<Template>();
    }();
    return templates;
}

const Template *script::bundledTemplate(QStringView id)
{
    const auto found = std::ranges::find(bundledTemplates(), id, &Template::id);
    return found == bundledTemplates().end() ? nullptr : &*found;
}
