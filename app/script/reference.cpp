// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/reference.h"

#include "script/enginedocs.h"
#include "script/values.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;

namespace {

/// lupdate takes free functions only where they say to whom their texts belong.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(script::Reference)
};

class Builder
{
public:
    explicit Builder(const Catalogue &catalogue)
        : m_catalogue(catalogue)
    {
    }

    ReferenceEntry ofMember(const Member &member, const QString &path)
    {
        ReferenceEntry entry{.name = member.name,
                             .kind = member.type.isEmpty() ? ReferenceEntry::Kind::Group
                                     : member.isFunction   ? ReferenceEntry::Kind::Function
                                                           : ReferenceEntry::Kind::Value,
                             .path = path,
                             .signature = member.type.isEmpty() ? member.name : member.signature,
                             .doc = member.doc,
                             .note = member.note,
                             .since = member.since,
                             .replacement = member.replacement,
                             .errors = member.errors,
                             .deprecated = member.deprecated,
                             .nullable = member.nullable,
                             .optional = member.optional};
        for (const Parameter &parameter : member.parameters)
            addOptions(entry, parameter);
        addType(entry, member.isFunction ? member.returns : member.type);
        return entry;
    }

    ReferenceEntry ofPath(const PathMember &at, const QString &path)
    {
        ReferenceEntry entry = ofMember(at.member, path);
        // What the trigger itself says of a member is more than its type knows.
        std::vector<ReferenceEntry> own;
        for (const PathMember &child : at.children)
            own.push_back(ofPath(child, path + u'.' + child.member.name));
        for (ReferenceEntry &typed : entry.children) {
            if (std::ranges::find(own, typed.name, &ReferenceEntry::name) == own.end())
                own.push_back(std::move(typed));
        }
        entry.children = std::move(own);
        if (entry.doc.isEmpty() && entry.kind == ReferenceEntry::Kind::Group) {
            QStringList names;
            for (const ReferenceEntry &child : entry.children)
                names.append(child.name);
            //: %1 are names of members
            entry.doc = Texts::tr("Holds %1.").arg(names.join(u", "_s));
        }
        return entry;
    }

private:
    /// The object that a function takes, such as the options of fetch().
    void addOptions(ReferenceEntry &entry, const Parameter &parameter)
    {
        const Type *type = m_catalogue.type(parameter.type);
        if (!type || type->kind != Type::Kind::Object || type->members.isEmpty())
            return;
        ReferenceEntry options{.name = parameter.name,
                               .kind = ReferenceEntry::Kind::Group,
                               .signature = parameter.name + u": "_s + parameter.type,
                               .doc = type->doc};
        addMembers(options, *type, type->name);
        entry.children.push_back(options);
    }

    void addType(ReferenceEntry &entry, const QString &name)
    {
        for (const QString &part : name.split(u" | "_s)) {
            const QString item = elementType(m_catalogue, part);
            const QString &wanted = item.isEmpty() ? part : item;
            // A grant has an organisation that has grants …
            const Type *type = m_catalogue.type(wanted);
            if (!type || m_around.contains(wanted))
                continue;
            m_around.append(wanted);
            entry.values += type->values;
            addMembers(entry, *type, wanted);
            m_around.removeLast();
        }
    }

    void addMembers(ReferenceEntry &entry, const Type &type, const QString &owner)
    {
        for (const Member &member : type.members) {
            const bool isThere =
                std::ranges::any_of(entry.children, [&](const auto &c) { return c.name == member.name; });
            if (!isThere)
                entry.children.push_back(ofMember(member, owner + u'.' + member.name));
        }
        for (const QString &variant : type.variants) {
            if (const Type *known = m_catalogue.type(variant); known && !m_around.contains(variant)) {
                m_around.append(variant);
                addMembers(entry, *known, owner);
                m_around.removeLast();
            }
        }
    }

    const Catalogue &m_catalogue;
    QStringList m_around;
};

ReferenceEntry heading(const QString &name, const QString &doc)
{
    return {.name = name, .kind = ReferenceEntry::Kind::Group, .signature = name, .doc = doc};
}

ReferenceEntry parameter(Builder &builder, const PathMember &path, const QString &name, const QString &doc)
{
    ReferenceEntry entry{
        .name = name, .kind = ReferenceEntry::Kind::Group, .path = name, .signature = name, .doc = doc};
    for (const PathMember &child : path.children)
        entry.children.push_back(builder.ofPath(child, name + u'.' + child.member.name));
    return entry;
}

ReferenceEntry ofEngine(const QString &owner, const QString &name, bool isStatic)
{
    const EngineDoc doc = engineDoc(owner, name, isStatic);
    return {.name = name,
            .kind = doc.isFunction ? ReferenceEntry::Kind::Function : ReferenceEntry::Kind::Value,
            .path = owner + u'.' + name,
            .signature = doc.signature,
            .doc = doc.doc};
}

ReferenceEntry engine(const Catalogue &catalogue)
{
    ReferenceEntry all =
        heading(Texts::tr("JavaScript"), Texts::tr("What the engine offers to every script by itself."));
    for (const Builtin &builtin : catalogue.builtins()) {
        const EngineDoc doc = engineDoc({}, builtin.name, true);
        ReferenceEntry entry{.name = builtin.name,
                             .kind = ReferenceEntry::Kind::Global,
                             .path = builtin.name,
                             .signature = doc.doc.isEmpty() ? builtin.name : doc.signature,
                             .doc = doc.doc};
        for (const QString &name : builtin.statics)
            entry.children.push_back(ofEngine(builtin.name, name, true));
        for (const QString &name : builtin.prototype) {
            if (!builtin.statics.contains(name))
                entry.children.push_back(ofEngine(builtin.name, name, false));
        }
        all.children.push_back(std::move(entry));
    }
    return all;
}

ReferenceEntry missing(const Catalogue &catalogue)
{
    ReferenceEntry all = heading(
        Texts::tr("Not available"),
        Texts::tr("Known from browsers and other engines, but not here: using them fails or gives nothing."));
    for (const QString &name : catalogue.missingGlobals() + catalogue.missingMembers())
        all.children.push_back({.name = name,
                                .kind = ReferenceEntry::Kind::Missing,
                                .path = name,
                                .signature = name,
                                .doc = Texts::tr("The server's engine does not have this.")});
    return all;
}

} // namespace

std::vector<ReferenceEntry> script::referenceOf(const Trigger &trigger, const Catalogue &catalogue)
{
    Builder builder(catalogue);
    std::vector<ReferenceEntry> all;
    all.push_back({.name = zitadel::shownTriggerName(trigger.id),
                   .kind = ReferenceEntry::Kind::Trigger,
                   .signature = trigger.shownName(),
                   .doc = trigger.when,
                   //: %1 is "login V1 only" or "all logins"
                   .note = Texts::tr("Runs in: %1.").arg(trigger.runsIn),
                   .errors = {trigger.onError}});
    all.push_back(parameter(builder, trigger.context, u"ctx"_s,
                            Texts::tr("The first parameter of the function: what is known.")));
    all.push_back(parameter(builder, trigger.api, u"api"_s,
                            Texts::tr("The second parameter of the function: what can be done.")));
    ReferenceEntry modules = heading(Texts::tr("Modules"), Texts::tr("What require() gives, by name."));
    for (const Module &module : catalogue.modules()) {
        if (!trigger.modules.contains(module.name))
            continue;
        ReferenceEntry entry{.name = module.name,
                             .kind = ReferenceEntry::Kind::Module,
                             .path = module.name,
                             .signature = u"require(\"%1\")"_s.arg(module.name),
                             .doc = module.doc};
        for (const Member &member : module.members)
            entry.children.push_back(builder.ofMember(member, module.name + u'.' + member.name));
        modules.children.push_back(std::move(entry));
    }
    all.push_back(std::move(modules));
    all.push_back(engine(catalogue));
    all.push_back(missing(catalogue));
    return all;
}
