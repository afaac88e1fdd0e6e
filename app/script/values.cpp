// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;

namespace {

constexpr int deepest = 24; // a guess that takes more steps than this is not worth it

Value plain(const QString &type)
{
    return {{.type = type}};
}

Node argument(const Node &call, int i)
{
    return call.child(Field::Arguments).named(i);
}

} // namespace

void script::addTo(Value &to, const Value &more)
{
    for (const PossibleValue &one : more) {
        if (std::ranges::find(to, one) == to.end())
            to.push_back(one);
    }
}

QList<const Trigger *> ActionContext::meant() const
{
    if (!isBound())
        return catalogue->triggers();
    QList<const Trigger *> found;
    for (const zitadel::TriggerId &wanted : triggers) {
        if (const Trigger *trigger = catalogue->trigger(wanted.flow, wanted.trigger))
            found.append(trigger);
    }
    return found;
}

Values::Values(const Scopes &scopes, const ActionContext &context)
    : m_scopes(scopes)
    , m_context(context)
    , m_triggers(context.meant())
{
    findActionFunction();
}

void Values::findActionFunction()
{
    const auto take = [this](const Binding &binding) {
        m_actionFunction = m_scopes.functionOf(binding);
        m_actionParameters = m_actionFunction ? parameterList(m_actionFunction) : Node();
        // Only half typed: the words of a function, without one around them.
        if (!m_actionFunction && binding.declaration.parent().is(Kind::Error))
            m_actionParameters =
                binding.declaration.next().is(Kind::FormalParameters) ? binding.declaration.next() : Node();
        return bool(m_actionParameters);
    };
    if (const Binding *binding = m_scopes.global(m_context.actionName); binding && take(*binding))
        return;
    // Nothing has the action's name: most likely a function is meant whose first parameter says so, or the
    // only one.
    const Binding *only = nullptr;
    int functions = 0;
    for (const Binding &binding : m_scopes.bindings()) {
        const bool isFunction =
            binding.scope == 0 && (m_scopes.functionOf(binding) || binding.kind == Binding::Kind::Function);
        if (!isFunction)
            continue;
        ++functions;
        only = &binding;
        if (take(binding) && parameterAt(m_actionParameters, 0).text() == u"ctx")
            return;
    }
    m_actionFunction = m_actionParameters = Node();
    if (functions == 1)
        take(*only);
}

QString Values::parameterName(int i) const
{
    const Node parameter = parameterAt(m_actionParameters, i);
    return parameter.is(Kind::Identifier) ? parameter.text().toString() : i == 0 ? u"ctx"_s : u"api"_s;
}

Value Values::of(const Node &expression)
{
    const Node node = unwrapped(expression);
    if (!node)
        return {};
    if (const auto known = m_known.find(node.index()); known != m_known.end())
        return known->second;
    if (m_depth >= deepest)
        return {};
    m_known[node.index()] = {}; // whoever asks again on the way has gone in a circle
    ++m_depth;
    const Value value = infer(node);
    --m_depth;
    m_known[node.index()] = value;
    return value;
}

Value Values::infer(const Node &node)
{
    switch (node.kind()) {
    case Kind::Identifier:
    case Kind::ShorthandPropertyIdentifier:
    case Kind::ShorthandPropertyIdentifierPattern:
        if (const Binding *binding = m_scopes.resolve(node))
            return ofBinding(*binding);
        if (const Builtin *builtin = catalogue().builtin(node.text()))
            return {{.kind = PossibleValue::Kind::Global, .builtin = builtin, .name = builtin->name}};
        return {};
    case Kind::MemberExpression:
        return memberOf(of(node.child(Field::Object)), node.child(Field::Property).text());
    case Kind::SubscriptExpression: {
        const Value list = of(node.child(Field::Object));
        const QString key = literalValue(node.child(Field::Index));
        return key.isNull() ? element(list) : memberOf(list, key);
    }
    case Kind::CallExpression:
        return ofCall(node);
    case Kind::NewExpression:
        return ofNew(node);
    case Kind::AwaitExpression:
        return of(node.named(0));
    case Kind::AssignmentExpression:
        return of(node.child(Field::Right));
    case Kind::TernaryExpression: {
        Value value = of(node.child(Field::Consequence));
        addTo(value, of(node.child(Field::PossibleValue)));
        return value;
    }
    case Kind::BinaryExpression: {
        const QStringView sign = node.child(Field::Operator).text();
        if (sign == u"&&")
            return of(node.child(Field::Right));
        if (sign == u"||" || sign == u"??") {
            Value value = of(node.child(Field::Left));
            for (PossibleValue &one : value)
                one.mayBeUndefined = false; // that is what the other side is for
            addTo(value, of(node.child(Field::Right)));
            return value;
        }
        if (sign == u"+") {
            const auto isText = [this](const Node &part) {
                const Value value = of(part);
                return !value.empty() && value.front().type == "string"_L1;
            };
            return isText(node.child(Field::Left)) || isText(node.child(Field::Right)) ? plain(u"string"_s)
                                                                                       : Value();
        }
        if (sign == u"-" || sign == u"*" || sign == u"/" || sign == u"%" || sign == u"**")
            return plain(u"number"_s);
        return sign == u"|" || sign == u"&" || sign == u"^" ? Value() : plain(u"boolean"_s);
    }
    case Kind::UnaryExpression: {
        const QStringView sign = node.child(Field::Operator).text();
        return sign == u"!" ? plain(u"boolean"_s) : sign == u"typeof" ? plain(u"string"_s) : Value();
    }
    case Kind::String:
    case Kind::TemplateString:
        return plain(u"string"_s);
    case Kind::Number:
        return plain(node.text().endsWith(u'n') ? u"bigint"_s : u"number"_s);
    case Kind::True:
    case Kind::False:
        return plain(u"boolean"_s);
    case Kind::Regex:
        return plain(u"RegExp"_s);
    case Kind::Array: {
        const Node first = node.named(0);
        if (first.is(Kind::SpreadElement)) {
            const Value items = element(of(first.named(0)));
            return plain(items.empty() || items.front().type.isEmpty() ? u"array"_s
                                                                       : items.front().type + u"[]"_s);
        }
        const Value item = of(first);
        return plain(item.empty() || item.front().kind != PossibleValue::Kind::Typed
                         ? u"array"_s
                         : item.front().type + u"[]"_s);
    }
    case Kind::Object:
        return {{.kind = PossibleValue::Kind::Object, .node = node}};
    default:
        return isFunction(node) ? Value{{.kind = PossibleValue::Kind::Function, .node = node}} : Value();
    }
}

Value Values::memberOf(const Value &of, QStringView name)
{
    Value found;
    for (const PossibleValue &one : of)
        addTo(found, member(one, name).value);
    return found;
}

Value Values::element(const Value &list)
{
    Value items;
    for (const PossibleValue &one : list) {
        if (one.type.startsWith("map<"_L1)) {
            addTo(items,
                  {{.trigger = one.trigger, .type = one.type.mid(4).chopped(1), .mayBeUndefined = true}});
        } else if (const QString type = elementType(catalogue(), one.type); !type.isEmpty()) {
            addTo(items, {{.trigger = one.trigger, .member = one.member, .type = type}});
        }
    }
    return items;
}

Value Values::step(const Value &of, const QString &step)
{
    if (step == "[]"_L1)
        return element(of);
    return step == "..."_L1 ? Value() : memberOf(of, step);
}

Value Values::ofBinding(const Binding &binding)
{
    // By its declaration, so that a name that is used a hundred times is followed once.
    const int key = binding.declaration.index();
    if (const auto known = m_known.find(key); known != m_known.end() && m_depth > 0) {
        if (!known->second.empty())
            return known->second;
    }
    Value value;
    switch (binding.origin) {
    case Binding::Origin::Argument:
        value = ofArgument(binding);
        break;
    case Binding::Origin::ElementOf:
        value = element(of(binding.source));
        break;
    case Binding::Origin::KeyOf:
        value = plain(u"string"_s);
        break;
    case Binding::Origin::Value:
        value = isFunction(binding.source)
                    ? Value{{.kind = PossibleValue::Kind::Function, .node = binding.source}}
                    : of(binding.source);
        break;
    case Binding::Origin::None:
        if (const Node later = m_scopes.valueOf(binding))
            value = of(later);
        break;
    }
    for (const QString &part : binding.steps)
        value = step(value, part);
    m_known[key] = value;
    return value;
}

Value Values::ofArgument(const Binding &binding)
{
    Value value;
    if (binding.source == m_actionParameters) {
        if (binding.parameter > 1)
            return {};
        for (const Trigger *trigger : std::as_const(m_triggers))
            value.push_back({.kind = PossibleValue::Kind::Group,
                             .trigger = trigger,
                             .path = binding.parameter == 0 ? &trigger->context : &trigger->api});
        return value;
    }
    const Node function = binding.source.parent();
    const Node arguments = function.parent();
    if (arguments.is(Kind::Arguments)) { // a callback: items of the list it is called for
        const Node callee = arguments.parent().child(Field::Function);
        const QStringView method = callee.child(Field::Property).text();
        const Value list = of(callee.child(Field::Object));
        const bool isReduce = method == u"reduce" || method == u"reduceRight";
        const bool isSort = method == u"sort" || method == u"toSorted";
        if (binding.parameter == (isReduce ? 1 : 0) || (isSort && binding.parameter == 1))
            return element(list);
        if (binding.parameter == (isReduce ? 2 : 1))
            return plain(u"number"_s);
        return {};
    }
    const Binding *named = nullptr;
    for (const Binding &other : m_scopes.bindings()) {
        if (!other.source.isNull() && m_scopes.functionOf(other) == function &&
            other.origin == Binding::Origin::Value) {
            named = &other;
            break;
        }
    }
    if (!named)
        return {};
    for (const Node &use : m_scopes.references(*named)) { // what those hand over who call it
        if (use.field() == Field::Function && use.parent().is(Kind::CallExpression))
            addTo(value, of(argument(use.parent(), binding.parameter)));
    }
    return value;
}
