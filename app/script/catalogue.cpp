// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;

namespace {

QString text(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue item : value.toArray())
        list.append(item.toString());
    return list;
}

Member readMember(const QJsonObject &json)
{
    Member member;
    const QString path = text(json, "path"_L1);
    member.name = path.isEmpty() ? text(json, "name"_L1) : path.mid(path.lastIndexOf(u'.') + 1);
    member.isFunction = text(json, "kind"_L1) == "function"_L1;
    member.type = text(json, "type"_L1);
    member.signature = member.isFunction ? text(json, "signature"_L1) : member.name + u": "_s + member.type;
    member.returns = text(json, "returns"_L1);
    for (const QJsonValue value : json.value("params"_L1).toArray()) {
        const QJsonObject parameter = value.toObject();
        member.parameters.append({text(parameter, "name"_L1), text(parameter, "type"_L1),
                                  parameter.value("optional"_L1).toBool(),
                                  parameter.value("variadic"_L1).toBool()});
    }
    member.doc = text(json, "doc"_L1);
    const QString effect = text(json, "effect"_L1);
    member.note = text(json, "note"_L1);
    if (!effect.isEmpty())
        member.note = member.note.isEmpty() ? effect : effect + u' ' + member.note;
    member.since = text(json, "since"_L1);
    member.replacement = text(json, "replacement"_L1);
    member.errors = texts(json.value("errors"_L1));
    member.deprecated = json.value("deprecated"_L1).toBool();
    member.nullable = json.value("nullable"_L1).toBool();
    member.optional = json.value("optional"_L1).toBool();
    return member;
}

QList<Member> readMembers(const QJsonValue &value)
{
    QList<Member> members;
    for (const QJsonValue item : value.toArray())
        members.append(readMember(item.toObject()));
    return members;
}

/// "v1.user.grants" becomes a member of a member of a member.
PathMember readPaths(const QJsonValue &value)
{
    PathMember root;
    for (const QJsonValue item : value.toArray()) {
        const QJsonObject json = item.toObject();
        PathMember *at = &root;
        const QString path = text(json, "path"_L1);
        for (const QStringView part : QStringView(path).split(u'.')) {
            auto found = std::ranges::find(at->children, part,
                                           [](const PathMember &p) { return QStringView(p.member.name); });
            if (found == at->children.end())
                found = at->children.insert(found, PathMember{.member{.name = part.toString()}});
            at = &*found;
        }
        at->member = readMember(json);
    }
    return root;
}

Trigger readTrigger(const QJsonObject &json, const Flow &flow)
{
    return {.flow = flow.id,
            .id = text(json, "id"_L1),
            .flowName = flow.name,
            .name = text(json, "name"_L1),
            .when = text(json, "when"_L1),
            .runsIn = text(json, "runsIn"_L1),
            .onError = text(json, "onError"_L1),
            .modules = texts(json.value("modules"_L1)),
            .context = readPaths(json.value("ctx"_L1)),
            .api = readPaths(json.value("api"_L1))};
}

Type readType(const QString &name, const QJsonObject &json)
{
    static const QHash<QString, Type::Kind> kinds{
        {u"object"_s, Type::Kind::Object}, {u"boxed"_s, Type::Kind::Boxed}, {u"array"_s, Type::Kind::Array},
        {u"goTime"_s, Type::Kind::Time},   {u"map"_s, Type::Kind::Map},     {u"union"_s, Type::Kind::Union}};
    Type type{.name = name,
              .kind = kinds.value(text(json, "kind"_L1), Type::Kind::Object),
              .doc = text(json, "doc"_L1),
              .primitive = text(json, "primitive"_L1),
              .element = text(json, "element"_L1),
              .open = json.value("open"_L1).toBool(),
              .members = readMembers(json.value("members"_L1)),
              .variants = texts(json.value("variants"_L1))};
    const QJsonValue values = json.value("values"_L1);
    for (const QString &value : texts(values))
        type.values.append({value, QString()});
    const QJsonObject meanings = values.toObject();
    for (auto i = meanings.begin(); i != meanings.end(); ++i)
        type.values.append({i.key(), i.value().toString()});
    return type;
}

template<typename List>
auto byName(const List &list, QStringView name) -> decltype(list.constData())
{
    const auto found = std::ranges::find_if(list, [name](const auto &item) { return item.name == name; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

const PathMember *PathMember::child(QStringView name) const
{
    const auto found =
        std::ranges::find_if(children, [name](const PathMember &p) { return p.member.name == name; });
    return found == children.end() ? nullptr : &*found;
}

const Member *Type::member(QStringView name) const
{
    return byName(members, name);
}

const Member *Module::member(QStringView name) const
{
    return byName(members, name);
}

const Catalogue &Catalogue::bundled()
{
    static const Catalogue catalogue = [] {
        QFile file(u":/catalogue/action-api.json"_s);
        return file.open(QIODevice::ReadOnly) ? read(file.readAll()) : Catalogue();
    }();
    return catalogue;
}

Catalogue Catalogue::read(const QByteArray &json)
{
    Catalogue catalogue;
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    for (const QJsonValue value : root.value("flows"_L1).toArray()) {
        const QJsonObject object = value.toObject();
        Flow flow{.id = text(object, "id"_L1), .name = text(object, "name"_L1)};
        for (const QJsonValue trigger : object.value("triggers"_L1).toArray())
            flow.triggers.append(readTrigger(trigger.toObject(), flow));
        catalogue.m_flows.append(flow);
    }
    for (const Flow &flow : std::as_const(catalogue.m_flows)) {
        for (const Trigger &trigger : flow.triggers)
            catalogue.m_triggers.append(
                &trigger); // the lists are shared, never changed, and so stay where they are
    }
    const QJsonObject types = root.value("types"_L1).toObject();
    for (auto i = types.begin(); i != types.end(); ++i) {
        catalogue.m_typeIndex.insert(i.key(), int(catalogue.m_types.size()));
        catalogue.m_types.append(readType(i.key(), i.value().toObject()));
    }
    for (const QJsonValue value : root.value("modules"_L1).toArray()) {
        const QJsonObject object = value.toObject();
        catalogue.m_modules.append({text(object, "name"_L1), text(object, "doc"_L1),
                                    text(object, "availableIn"_L1), readMembers(object.value("members"_L1))});
    }
    catalogue.m_unofficialModules = texts(root.value("unofficialModules"_L1));
    const QJsonObject engine = root.value("engine"_L1).toObject();
    const QJsonObject builtins = engine.value("builtins"_L1).toObject();
    for (auto i = builtins.begin(); i != builtins.end(); ++i) {
        const QJsonObject object = i.value().toObject();
        catalogue.m_builtinIndex.insert(i.key(), int(catalogue.m_builtins.size()));
        catalogue.m_builtins.append({i.key(), text(object, "kind"_L1), texts(object.value("static"_L1)),
                                     texts(object.value("prototype"_L1))});
    }
    catalogue.m_missingGlobals = texts(engine.value("missingGlobals"_L1));
    catalogue.m_missingMembers = texts(engine.value("missingMembers"_L1));
    const QJsonObject reserved = root.value("reserved"_L1).toObject();
    catalogue.m_reservedClaimPrefix = text(reserved, "claimPrefix"_L1);
    const QJsonObject claims = reserved.value("registeredClaims"_L1).toObject();
    for (const QJsonValue list : claims)
        catalogue.m_registeredClaims += texts(list);
    catalogue.m_registeredClaims.removeDuplicates();
    catalogue.m_tokenClaims = texts(reserved.value("keptInAccessToken"_L1));
    for (const QJsonValue value : root.value("lintRules"_L1).toArray()) {
        const QJsonObject object = value.toObject();
        catalogue.m_lintRules.append({text(object, "id"_L1), text(object, "severity"_L1) == "error"_L1,
                                      text(object, "message"_L1), text(object, "server"_L1)});
    }
    return catalogue;
}

const Trigger *Catalogue::trigger(QStringView flow, QStringView id) const
{
    const auto found =
        std::ranges::find_if(m_triggers, [&](const Trigger *t) { return t->flow == flow && t->id == id; });
    return found == m_triggers.end() ? nullptr : *found;
}

template<typename T>
const T *Catalogue::find(const QList<T> &list, const QHash<QString, int> &index, QStringView name)
{
    const auto found = index.constFind(name.toString());
    return found == index.constEnd() ? nullptr : &list.at(*found);
}

const Type *Catalogue::type(QStringView name) const
{
    return find(m_types, m_typeIndex, name);
}

const Module *Catalogue::module(QStringView name) const
{
    return byName(m_modules, name);
}

const Builtin *Catalogue::builtin(QStringView name) const
{
    return find(m_builtins, m_builtinIndex, name);
}

const LintRule *Catalogue::lintRule(QStringView id) const
{
    const auto found =
        std::ranges::find_if(m_lintRules, [id](const LintRule &rule) { return rule.id == id; });
    return found == m_lintRules.end() ? nullptr : &*found;
}
