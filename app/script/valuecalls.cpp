// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What calls give back.
#include "script/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;

namespace {

Value plain(const QString &type)
{
    return {{.type = type}};
}

Node argument(const Node &call, int i)
{
    return call.child(Field::Arguments).named(i);
}

} // namespace

bool Values::isRequire(const Scopes &scopes, const Node &call, QString *name)
{
    const Node callee = call.child(Field::Function);
    if (!call.is(Kind::CallExpression) || !callee.is(Kind::Identifier) || callee.text() != u"require" ||
        scopes.resolve(callee))
        return false;
    *name = literalValue(argument(call, 0));
    return true;
}

Value Values::ofCall(const Node &call)
{
    if (QString name; isRequire(m_scopes, call, &name)) {
        const Module *module = catalogue().module(name);
        return module ? Value{{.kind = PossibleValue::Kind::Module, .module = module, .name = name}}
                      : Value();
    }
    Value results;
    for (const PossibleValue &callee : of(call.child(Field::Function))) {
        switch (callee.kind) {
        case PossibleValue::Kind::Callable:
            addTo(results, {{.trigger = callee.trigger, .type = callee.member->returns}});
            break;
        case PossibleValue::Kind::Function:
            addTo(results, resultOf(callee.node));
            break;
        case PossibleValue::Kind::Method:
            addTo(results, methodResult(callee, call));
            break;
        case PossibleValue::Kind::Global: {
            static const QHash<QString, QString> types{{u"String"_s, u"string"_s},
                                                       {u"Number"_s, u"number"_s},
                                                       {u"Boolean"_s, u"boolean"_s},
                                                       {u"parseInt"_s, u"number"_s},
                                                       {u"parseFloat"_s, u"number"_s},
                                                       {u"isNaN"_s, u"boolean"_s},
                                                       {u"isFinite"_s, u"boolean"_s},
                                                       {u"Date"_s, u"string"_s},
                                                       {u"escape"_s, u"string"_s},
                                                       {u"unescape"_s, u"string"_s},
                                                       {u"BigInt"_s, u"bigint"_s},
                                                       {u"decodeURI"_s, u"string"_s},
                                                       {u"encodeURI"_s, u"string"_s},
                                                       {u"Array"_s, u"array"_s},
                                                       {u"decodeURIComponent"_s, u"string"_s},
                                                       {u"encodeURIComponent"_s, u"string"_s}};
            if (const QString type = types.value(callee.name); !type.isEmpty())
                addTo(results, plain(type));
            break;
        }
        default:
            break;
        }
    }
    return results;
}

Value Values::ofNew(const Node &call)
{
    const Value made = of(call.child(Field::Constructor));
    if (made.size() != 1 || made.front().kind != PossibleValue::Kind::Global)
        return {};
    const QString name = made.front().name;
    if (name == "Array"_L1)
        return plain(u"array"_s);
    return plain(name.endsWith("Error"_L1) ? u"Error"_s : name);
}

/// What the first `return` of @p function gives that says something.
Value Values::resultOf(const Node &function)
{
    if (isAsync(function) || isGenerator(function))
        return isAsync(function) ? plain(u"Promise"_s) : Value();
    const Node body = function.child(Field::Body);
    if (!body.is(Kind::StatementBlock))
        return of(body);
    Value results;
    for (int i = body.index() + 1; body.contains(m_scopes.node(i)) && i < int(m_scopes.tree().nodes().size());
         ++i) {
        const Node node = m_scopes.node(i);
        if (node.is(Kind::ReturnStatement) &&
            node.above(Kind::FunctionDeclaration, Kind::FunctionExpression, Kind::ArrowFunction,
                       Kind::MethodDefinition, Kind::GeneratorFunction,
                       Kind::GeneratorFunctionDeclaration) == function)
            addTo(results, of(node.named(0)));
    }
    return results;
}

Value Values::methodResult(const PossibleValue &method, const Node &call)
{
    const auto like = [&method](const QString &type) {
        return Value{{.trigger = method.trigger, .type = type}};
    };
    if (method.isStatic) {
        const bool isValues = method.type == "Object"_L1 && method.name == "values"_L1;
        if (isValues || (method.type == "Array"_L1 && method.name == "from"_L1)) {
            const Value items = element(of(argument(call, 0)));
            return items.empty() ? plain(u"array"_s) : like(items.front().type + u"[]"_s);
        }
        const QString type = methodResultType(method.type, method.name, true);
        return type.isEmpty() ? Value() : like(type);
    }
    const QLatin1StringView prototype = prototypeOf(catalogue(), method.type);
    static const QHash<QString, QString> primitives{
        {u"String"_s, u"string"_s}, {u"Number"_s, u"number"_s}, {u"Boolean"_s, u"boolean"_s}};
    if (prototype == "Array"_L1 && (method.name == "map"_L1 || method.name == "flatMap"_L1)) {
        const Value made = of(argument(call, 0));
        const Value item = made.size() == 1 && made.front().kind == PossibleValue::Kind::Function
                               ? resultOf(made.front().node)
                               : Value();
        if (item.empty() || item.front().type.isEmpty())
            return like(u"array"_s);
        const bool isFlat = method.name == "flatMap"_L1 && item.front().type.endsWith("[]"_L1);
        return like(isFlat ? item.front().type : item.front().type + u"[]"_s);
    }
    const QString type =
        methodResultType(primitives.value(QString(prototype), QString(prototype)), method.name, false);
    if (type == "[]"_L1)
        return like(method.type);
    if (type == "[0]"_L1) {
        Value item = element(like(method.type));
        for (PossibleValue &one : item)
            one.mayBeUndefined = true;
        return item;
    }
    return type.isEmpty() ? Value() : like(type);
}
