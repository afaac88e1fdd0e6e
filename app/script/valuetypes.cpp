// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/values.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;
using Found = Lookup::Found;

namespace {

struct Results
{
    const char16_t *type;    ///< a primitive or a global
    const char16_t *methods; ///< between blanks
    const char16_t *result;
};

// What JavaScript's own functions give back, as far as it helps to follow a value.
constexpr Results results[] = {
    {u"string",
     u" at charAt concat normalize padEnd padStart repeat replace replaceAll slice substr substring "
     u"toLocaleLowerCase "
     u"toLocaleUpperCase toLowerCase toString toUpperCase trim trimEnd trimLeft trimRight trimStart valueOf ",
     u"string"},
    {u"string", u" charCodeAt codePointAt indexOf lastIndexOf length localeCompare search ", u"number"},
    {u"string", u" endsWith includes startsWith ", u"boolean"},
    {u"string", u" match split ", u"string[]"},
    {u"number", u" toExponential toFixed toLocaleString toPrecision toString ", u"string"},
    {u"number", u" valueOf ", u"number"},
    {u"boolean", u" valueOf ", u"boolean"},
    {u"boolean", u" toString ", u"string"},
    {u"Array",
     u" concat copyWithin fill filter reverse slice sort splice toReversed toSorted toSpliced with ", u"[]"},
    {u"Array", u" at find findLast pop shift ", u"[0]"},
    {u"Array", u" findIndex findLastIndex indexOf lastIndexOf length push unshift ", u"number"},
    {u"Array", u" every includes some ", u"boolean"},
    {u"Array", u" join toString toLocaleString ", u"string"},
    {u"Date", u" toISOString toJSON toString toDateString toTimeString toUTCString toLocaleString ",
     u"string"},
    {u"Date", u" getTime getFullYear getMonth getDate getDay getHours getMinutes getUTCDay getUTCHours ",
     u"number"},
    {u"RegExp", u" test ", u"boolean"},
    {u"RegExp", u" exec ", u"string[]"},
    {u"RegExp", u" flags source toString ", u"string"},
    {u"Set", u" has delete ", u"boolean"},
    {u"Set", u" size ", u"number"},
    {u"Set", u" add ", u"Set"},
    {u"Map", u" has delete ", u"boolean"},
    {u"Map", u" size ", u"number"},
    {u"Map", u" set ", u"Map"},
    {u"Error", u" message name stack toString ", u"string"},
    {u"Promise", u" then catch finally ", u"Promise"},
};
constexpr Results staticResults[] = {
    {u"Object", u" keys getOwnPropertyNames ", u"string[]"},
    {u"JSON", u" stringify ", u"string"},
    {u"Date", u" now parse UTC ", u"number"},
    {u"String", u" fromCharCode fromCodePoint raw ", u"string"},
    {u"Array", u" isArray ", u"boolean"},
    {u"Number", u" isFinite isInteger isNaN isSafeInteger ", u"boolean"},
    {u"Number", u" parseFloat parseInt ", u"number"},
    {u"Promise", u" all allSettled any race reject resolve ", u"Promise"},
};

bool isListed(const char16_t *words, QStringView word)
{
    return QStringView(words).contains(QString(u' ' + word.toString() + u' '));
}

/// What every object has, so that nobody can say it is missing.
bool isCommonToAll(const Catalogue &catalogue, QStringView name)
{
    const Builtin *object = catalogue.builtin(u"Object");
    return name == u"constructor" || (object && object->prototype.contains(name));
}

} // namespace

QString script::methodResultType(QStringView type, QStringView method, bool isStatic)
{
    const auto search = [&](const auto &table) -> QString {
        for (const Results &row : table) {
            if (type == QStringView(row.type) && isListed(row.methods, method))
                return QString::fromUtf16(row.result);
        }
        return {};
    };
    if (isStatic && type == u"Math")
        return u"number"_s;
    return isStatic ? search(staticResults) : search(results);
}

QLatin1StringView script::prototypeOf(const Catalogue &catalogue, const QString &type)
{
    static const QHash<QString, QLatin1StringView> primitives{
        {u"string"_s, "String"_L1},    {u"number"_s, "Number"_L1},     {u"boolean"_s, "Boolean"_L1},
        {u"array"_s, "Array"_L1},      {u"Date"_s, "Date"_L1},         {u"Map"_s, "Map"_L1},
        {u"Set"_s, "Set"_L1},          {u"RegExp"_s, "RegExp"_L1},     {u"Promise"_s, "Promise"_L1},
        {u"Error"_s, "Error"_L1},      {u"function"_s, "Function"_L1}, {u"WeakMap"_s, "WeakMap"_L1},
        {u"Uint8Array"_s, "Array"_L1}, {u"bigint"_s, "BigInt"_L1}};
    if (type.endsWith("[]"_L1))
        return "Array"_L1;
    if (const Type *known = catalogue.type(type)) {
        if (known->kind == Type::Kind::Array)
            return "Array"_L1;
        return primitives.value(known->primitive);
    }
    return primitives.value(type);
}

QString script::elementType(const Catalogue &catalogue, const QString &type)
{
    if (type.endsWith("[]"_L1))
        return type.chopped(2);
    const Type *known = catalogue.type(type);
    return known ? known->element : QString();
}

bool script::isBoxed(const Catalogue &catalogue, const QString &type)
{
    const Type *known = catalogue.type(type);
    return known && known->kind == Type::Kind::Boxed;
}

PossibleValue Values::typed(const PossibleValue &like, const Member &member) const
{
    PossibleValue next{.kind = member.isFunction ? PossibleValue::Kind::Callable : PossibleValue::Kind::Typed,
                       .trigger = like.trigger,
                       .member = &member,
                       .type = member.type,
                       .name = member.name};
    next.mayBeUndefined = member.optional;
    return next;
}

Lookup Values::builtinMember(const PossibleValue &of, QLatin1StringView global, QStringView name)
{
    const Builtin *builtin = catalogue().builtin(QString(global));
    if (!builtin || !builtin->prototype.contains(name))
        return {isCommonToAll(catalogue(), name) ? Found::Unknown : Found::No, {}};
    if (name == u"length" || name == u"size")
        return {Found::Yes, {{.trigger = of.trigger, .type = u"number"_s, .name = name.toString()}}};
    return {Found::Yes,
            {{.kind = PossibleValue::Kind::Method,
              .trigger = of.trigger,
              .type = of.type,
              .name = name.toString()}}};
}

Lookup Values::typeMember(const PossibleValue &of, const QString &type, QStringView name)
{
    if (type.contains(" | "_L1)) {
        Lookup all{Found::No, {}};
        for (const QString &part : type.split(u" | "_s)) {
            const Lookup one = typeMember(of, part, name);
            if (one.found == Found::Yes)
                return one;
            if (one.found == Found::Unknown)
                all.found = Found::Unknown;
        }
        return all;
    }
    if (type.startsWith("map"_L1)) {
        if (isCommonToAll(catalogue(), name))
            return {};
        const QString item = type.startsWith("map<"_L1) ? type.mid(4).chopped(1) : u"any"_s;
        return {Found::Yes, {{.trigger = of.trigger, .type = item, .mayBeUndefined = true}}};
    }
    if (const Type *known = catalogue().type(type)) {
        if (const Member *member = known->member(name))
            return {Found::Yes, {typed(of, *member)}};
        for (const QString &variant : known->variants) {
            if (const Lookup one = typeMember(of, variant, name); one.found != Found::No)
                return one;
        }
        if (known->open)
            return {Found::Yes, {{.trigger = of.trigger, .type = u"any"_s, .mayBeUndefined = true}}};
        if (const auto prototype = prototypeOf(catalogue(), type); !prototype.isEmpty())
            return builtinMember(of, prototype, name);
        return {isCommonToAll(catalogue(), name) ? Found::Unknown : Found::No, {}};
    }
    if (const auto prototype = prototypeOf(catalogue(), type); !prototype.isEmpty())
        return builtinMember(of, prototype, name);
    return {};
}

Lookup Values::member(const PossibleValue &of, QStringView name)
{
    switch (of.kind) {
    case PossibleValue::Kind::Group:
        if (const PathMember *child = of.path->child(name)) {
            PossibleValue next = typed(of, child->member);
            if (!child->children.empty()) {
                next.kind = PossibleValue::Kind::Group;
                next.path = child;
            }
            return {Found::Yes, {next}};
        }
        if (!of.type.isEmpty())
            return typeMember(of, of.type, name);
        return {isCommonToAll(catalogue(), name) ? Found::Unknown : Found::No, {}};
    case PossibleValue::Kind::Typed:
        return typeMember(of, of.type, name);
    case PossibleValue::Kind::Module:
        if (const Member *member = of.module->member(name))
            return {Found::Yes, {typed(of, *member)}};
        return {isCommonToAll(catalogue(), name) ? Found::Unknown : Found::No, {}};
    case PossibleValue::Kind::Global:
        if (of.builtin->statics.contains(name))
            return {Found::Yes,
                    {{.kind = PossibleValue::Kind::Method,
                      .type = of.builtin->name,
                      .name = name.toString(),
                      .isStatic = true}}};
        return {};
    case PossibleValue::Kind::Object:
        for (Node pair = of.node.firstChild(); pair; pair = pair.next()) {
            const Node key = pair.child(Field::Key);
            if (pair.is(Kind::Pair) && (key.text() == name || literalValue(key) == name))
                return {Found::Yes, this->of(pair.child(Field::Value))};
            if (pair.is(Kind::ShorthandPropertyIdentifier) && pair.text() == name)
                return {Found::Yes, this->of(pair)};
            const bool isMethod = pair.is(Kind::MethodDefinition) && pair.child(Field::Name).text() == name;
            if (isMethod && pair.firstChild().text() == u"get")
                return {Found::Yes, {}}; // whatever it gives
            if (isMethod)
                return {Found::Yes,
                        {{.kind = PossibleValue::Kind::Function, .name = name.toString(), .node = pair}}};
        }
        return {};
    case PossibleValue::Kind::Callable:
    case PossibleValue::Kind::Method:
    case PossibleValue::Kind::Function:
        break;
    }
    return {};
}

QList<Values::NamedMember> Values::members(const PossibleValue &of)
{
    QList<NamedMember> found;
    QSet<QString> names;
    const auto add = [&](const QString &name, const Member *member, const PossibleValue &value) {
        if (!names.contains(name)) {
            names.insert(name);
            found.append({name, member, value});
        }
    };
    const auto addEngine = [&](QLatin1StringView global) {
        if (const Builtin *builtin = catalogue().builtin(QString(global))) {
            for (const QString &name : builtin->prototype) {
                for (const PossibleValue &value : builtinMember(of, global, name).value)
                    add(name, nullptr, value);
            }
        }
    };
    const auto addType = [&](const auto &self, const QString &type) -> void {
        for (const QString &part : type.split(u" | "_s)) {
            if (const Type *known = catalogue().type(part)) {
                for (const Member &member : known->members)
                    add(member.name, &member, typed(of, member));
                for (const QString &variant : known->variants)
                    self(self, variant);
            }
            addEngine(prototypeOf(catalogue(), part));
        }
    };
    switch (of.kind) {
    case PossibleValue::Kind::Group:
        for (const PathMember &child : of.path->children)
            add(child.member.name, &child.member, member(of, child.member.name).value.front());
        [[fallthrough]];
    case PossibleValue::Kind::Typed:
        addType(addType, of.type);
        break;
    case PossibleValue::Kind::Module:
        for (const Member &member : of.module->members)
            add(member.name, &member, typed(of, member));
        break;
    case PossibleValue::Kind::Global:
        for (const QString &name : of.builtin->statics)
            add(name, nullptr, member(of, name).value.front());
        break;
    case PossibleValue::Kind::Object:
        for (Node pair = of.node.firstChild(); pair; pair = pair.next()) {
            const Node key = pair.is(Kind::Pair)               ? pair.child(Field::Key)
                             : pair.is(Kind::MethodDefinition) ? pair.child(Field::Name)
                                                               : pair;
            if (!key.is(Kind::PropertyIdentifier, Kind::ShorthandPropertyIdentifier))
                continue;
            const Value value = member(of, key.text()).value;
            add(key.text().toString(), nullptr,
                value.empty() ? PossibleValue{.type = u"any"_s, .name = key.text().toString()}
                              : value.front());
        }
        break;
    case PossibleValue::Kind::Function:
    case PossibleValue::Kind::Callable:
    case PossibleValue::Kind::Method:
        addEngine("Function"_L1);
        break;
    }
    return found;
}
