// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/scope.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;

namespace {

constexpr int notAVariable = -2;
constexpr int unknown = -1;
constexpr int deepestPattern = 32; // nobody writes this; a text made to be slow might

bool opensScope(const Node &node)
{
    if (node.is(Kind::StatementBlock)) // a function's own block is the function's scope
        return !isFunction(node.parent()) && !node.parent().is(Kind::CatchClause);
    return isFunction(node) ||
           node.is(Kind::Program, Kind::ForStatement, Kind::ForInStatement, Kind::SwitchBody,
                   Kind::CatchClause, Kind::Class, Kind::ClassDeclaration, Kind::ClassStaticBlock);
}

bool isDestructuredTarget(const Node &node)
{
    return node.is(Kind::ShorthandPropertyIdentifierPattern);
}

} // namespace

Node script::parameterList(const Node &function)
{
    const Node list = function.child(Field::Parameters);
    return list ? list : function.child(Field::Parameter);
}

Node script::parameterAt(const Node &list, int i)
{
    return list.is(Kind::FormalParameters) ? list.named(i) : i == 0 ? list : Node();
}

Scopes::Scopes(const SyntaxTree &tree)
    : m_tree(&tree)
{
    build();
}

Node Scopes::node(int index) const
{
    return {m_tree->nodes(), m_tree->text(), index};
}

void Scopes::build()
{
    const int count = int(m_tree->nodes().size());
    m_scopeOf.assign(size_t(count), 0);
    m_own.assign(size_t(count), -1);
    m_bindingOf.assign(size_t(count), notAVariable);
    addScope(m_tree->root(), -1);
    for (int i = 0; i < count; ++i) {
        const Node at = node(i);
        if (const Node parent = at.parent()) {
            const int own = m_own[size_t(parent.index())];
            m_scopeOf[size_t(i)] = own >= 0 ? own : m_scopeOf[size_t(parent.index())];
            if (opensScope(at))
                addScope(at, m_scopeOf[size_t(i)]);
        }
        declareAt(at);
        if (at.is(Kind::Identifier, Kind::ShorthandPropertyIdentifier) || isDestructuredTarget(at))
            m_identifiers.push_back(i);
    }
    for (const int i : m_identifiers) {
        if (m_bindingOf[size_t(i)] == notAVariable)
            m_bindingOf[size_t(i)] = find(m_scopeOf[size_t(i)], node(i).text());
    }
    addImplicitGlobals();
}

int Scopes::addScope(const Node &owner, int parent)
{
    // The outermost one is there whatever the root is: a text that makes no sense at all is one big mistake.
    m_scopes.push_back(
        {parent, owner.index(), parent < 0 || isFunction(owner) || owner.is(Kind::ClassStaticBlock)});
    return m_own[size_t(owner.index())] = int(m_scopes.size()) - 1;
}

int Scopes::functionScope(int scope) const
{
    while (!m_scopes[size_t(scope)].isFunction)
        scope = m_scopes[size_t(scope)].parent;
    return scope;
}

int Scopes::find(int scope, QStringView name) const
{
    for (; scope >= 0; scope = m_scopes[size_t(scope)].parent) {
        if (const auto found = m_names.constFind({scope, name}); found != m_names.constEnd())
            return *found;
    }
    return unknown;
}

void Scopes::declare(const Node &name, Binding binding)
{
    if (!name || name.isMissing())
        return;
    binding.name = name.text();
    binding.declaration = name;
    const std::pair<int, QStringView> key{binding.scope, binding.name};
    int index = m_names.value(key, -1);
    if (index < 0) {
        index = int(m_bindings.size());
        m_names.insert(key, index);
        m_bindings.push_back(binding);
    } else if (binding.kind == Binding::Kind::Function) {
        // Of several functions with one name the last one counts.
        m_bindings[size_t(index)] = binding;
    }
    m_bindingOf[size_t(name.index())] = index;
}

void Scopes::declareAt(const Node &node)
{
    const int scope = m_scopeOf[size_t(node.index())];
    switch (node.kind()) {
    case Kind::VariableDeclarator: {
        const Node statement = node.parent();
        const bool isVar = statement.is(Kind::VariableDeclaration);
        const Node word = statement.firstChild();
        const Node value = node.child(Field::Value);
        declarePattern(node.child(Field::Name),
                       {.kind = isVar                  ? Binding::Kind::Var
                                : word.is(Kind::Const) ? Binding::Kind::Const
                                                       : Binding::Kind::Let,
                        .origin = value ? Binding::Origin::Value : Binding::Origin::None,
                        .source = value,
                        .scope = isVar ? functionScope(scope) : scope});
        break;
    }
    case Kind::ForInStatement:
        if (const Node word = node.child(Field::Kind)) {
            const int inner = m_own[size_t(node.index())];
            const bool isOf = node.child(Field::Operator).text() == u"of";
            declarePattern(node.child(Field::Left),
                           {.kind = word.is(Kind::Var)     ? Binding::Kind::Var
                                    : word.is(Kind::Const) ? Binding::Kind::Const
                                                           : Binding::Kind::Let,
                            .origin = isOf ? Binding::Origin::ElementOf : Binding::Origin::KeyOf,
                            .source = node.child(Field::Right),
                            .scope = word.is(Kind::Var) ? functionScope(inner) : inner});
        }
        break;
    case Kind::FunctionDeclaration:
    case Kind::GeneratorFunctionDeclaration:
        declare(node.child(Field::Name), {.kind = Binding::Kind::Function,
                                          .origin = Binding::Origin::Value,
                                          .source = node,
                                          .scope = scope});
        declareParameters(parameterList(node), m_own[size_t(node.index())]);
        break;
    case Kind::FunctionExpression:
    case Kind::GeneratorFunction:
        declareParameters(parameterList(node), m_own[size_t(node.index())]);
        if (const Node name = node.child(Field::Name)) {
            // As long as its last bracket is missing, the parser takes a declaration for an expression. No
            // statement may begin with one, so that it is clear what is meant.
            const bool isDeclaration = node.parent().is(Kind::ExpressionStatement);
            declare(name, {.kind = Binding::Kind::Function,
                           .origin = Binding::Origin::Value,
                           .source = node,
                           .scope = isDeclaration ? scope : m_own[size_t(node.index())]});
        }
        break;
    case Kind::ArrowFunction:
    case Kind::MethodDefinition:
        declareParameters(parameterList(node), m_own[size_t(node.index())]);
        break;
    case Kind::ClassDeclaration:
    case Kind::Class:
        declare(node.child(Field::Name),
                {.kind = Binding::Kind::Class,
                 .origin = Binding::Origin::Value,
                 .source = node,
                 .scope = node.is(Kind::Class) ? m_own[size_t(node.index())] : scope});
        break;
    case Kind::CatchClause:
        declarePattern(node.child(Field::Parameter),
                       {.kind = Binding::Kind::Catch, .scope = m_own[size_t(node.index())]});
        break;
    case Kind::Error:
        declareLoose(node);
        break;
    default:
        break;
    }
}

/// While a function is being typed, the tree has no function yet but the words of one.
void Scopes::declareLoose(const Node &error)
{
    const int scope = m_scopeOf[size_t(error.index())];
    bool isFunctionNext = false;
    bool isVariableNext = false;
    for (Node child = error.firstChild(); child; child = child.next()) {
        if (child.is(Kind::FormalParameters))
            declareParameters(child, scope);
        else if (child.is(Kind::Identifier) && isFunctionNext)
            declare(child, {.kind = Binding::Kind::Function, .scope = scope});
        else if (child.is(Kind::Identifier) && isVariableNext)
            declare(child, {.kind = Binding::Kind::Let, .scope = scope});
        isFunctionNext = child.is(Kind::FunctionWord) || (isFunctionNext && child.is(Kind::Star));
        isVariableNext = child.is(Kind::Var, Kind::Let, Kind::Const);
    }
}

void Scopes::declareParameters(const Node &list, int scope)
{
    int i = 0;
    for (Node pattern = parameterAt(list, i); pattern; pattern = parameterAt(list, ++i)) {
        declarePattern(pattern, {.kind = Binding::Kind::Parameter,
                                 .origin = Binding::Origin::Argument,
                                 .source = list,
                                 .parameter = i,
                                 .scope = scope});
    }
}

void Scopes::declarePattern(const Node &pattern, const Binding &like)
{
    if (like.steps.size() > deepestPattern)
        return;
    const auto inner = [this, &like](const Node &part, const QString &step) {
        Binding next = like;
        next.steps.append(step);
        declarePattern(part, next);
    };
    switch (pattern.kind()) {
    case Kind::Identifier:
    case Kind::ShorthandPropertyIdentifierPattern:
        declare(pattern, like);
        break;
    case Kind::AssignmentPattern:
    case Kind::ObjectAssignmentPattern:
        declarePattern(pattern.child(Field::Left), like);
        break;
    case Kind::RestPattern:
        inner(pattern.named(0), u"..."_s);
        break;
    case Kind::ArrayPattern:
        for (Node item = pattern.firstChild(); item; item = item.next()) {
            if (item.isNamed() && !item.is(Kind::RestPattern))
                inner(item, u"[]"_s);
            else if (item.is(Kind::RestPattern))
                declarePattern(item.named(0), like); // the rest of a list is such a list
        }
        break;
    case Kind::ObjectPattern:
        for (Node item = pattern.firstChild(); item; item = item.next()) {
            if (item.is(Kind::ShorthandPropertyIdentifierPattern))
                inner(item, item.text().toString());
            else if (item.is(Kind::ObjectAssignmentPattern))
                inner(item, item.child(Field::Left).text().toString());
            else if (item.is(Kind::PairPattern)) {
                const Node key = item.child(Field::Key);
                const QString name = key.is(Kind::String) ? literalValue(key) : key.text().toString();
                inner(item.child(Field::Value), key.is(Kind::ComputedPropertyName) ? u"..."_s : name);
            } else if (item.is(Kind::RestPattern)) {
                declarePattern(item, like);
            }
        }
        break;
    default:
        break;
    }
}

/// `name = …` without a declaration, and `globalThis.name = …`, make a global as well (API 75).
void Scopes::addImplicitGlobals()
{
    std::vector<std::pair<Node, Node>> found; // name and value
    for (const int i : m_identifiers) {
        const Node name = node(i);
        const Node parent = name.parent();
        if (parent.is(Kind::AssignmentExpression) && name.field() == Field::Left &&
            m_bindingOf[size_t(i)] == unknown && functionScope(m_scopeOf[size_t(i)]) == 0)
            found.emplace_back(name, parent.child(Field::Right));
        const bool isGlobalThis = name.text() == u"globalThis" && m_bindingOf[size_t(i)] == unknown;
        if (isGlobalThis && parent.parent().is(Kind::AssignmentExpression) && parent.field() == Field::Left) {
            const Node key = parent.child(parent.is(Kind::MemberExpression) ? Field::Property : Field::Index);
            found.emplace_back(key, parent.parent().child(Field::Right));
        }
    }
    for (const auto &[name, value] : found) {
        const bool isText = name.is(Kind::String);
        if (isText && !name.child(Kind::StringFragment))
            continue;
        const Node declared = isText ? name.child(Kind::StringFragment) : name;
        if (!declared.is(Kind::Identifier, Kind::PropertyIdentifier, Kind::StringFragment))
            continue;
        declare(declared, {.kind = Binding::Kind::Global, .origin = Binding::Origin::Value, .source = value});
    }
    if (found.empty())
        return;
    for (const int i : m_identifiers) {
        if (m_bindingOf[size_t(i)] == unknown)
            m_bindingOf[size_t(i)] = find(0, node(i).text());
    }
}

const Binding *Scopes::global(QStringView name) const
{
    const auto found = m_names.constFind({0, name});
    return found == m_names.constEnd() ? nullptr : &m_bindings[size_t(*found)];
}

const Binding *Scopes::resolve(const Node &identifier) const
{
    const int found = identifier ? m_bindingOf[size_t(identifier.index())] : unknown;
    return found < 0 ? nullptr : &m_bindings[size_t(found)];
}

bool Scopes::isReference(const Node &identifier) const
{
    return identifier && m_bindingOf[size_t(identifier.index())] != notAVariable;
}

QList<Node> Scopes::references(const Binding &binding) const
{
    const int wanted = int(&binding - m_bindings.data());
    QList<Node> nodes;
    for (const int i : m_identifiers) {
        if (m_bindingOf[size_t(i)] == wanted)
            nodes.append(node(i));
    }
    return nodes;
}

QList<const Binding *> Scopes::visibleAt(qsizetype position) const
{
    QList<const Binding *> visible;
    QSet<QStringView> names;
    const Node inner = m_tree->at(position, true);
    const int own = m_own[size_t(inner.index())];
    // At the closing brace of a block one is still inside, behind it not.
    const bool behind = own > 0 && inner.end() == position;
    for (int scope = own >= 0 && !behind ? own : m_scopeOf[size_t(inner.index())]; scope >= 0;
         scope = m_scopes[size_t(scope)].parent) {
        for (const Binding &binding : m_bindings) {
            if (binding.scope == scope && !names.contains(binding.name)) {
                names.insert(binding.name);
                visible.append(&binding);
            }
        }
    }
    return visible;
}

bool Scopes::uses(QStringView name) const
{
    return std::ranges::any_of(m_identifiers, [&](int i) { return node(i).text() == name; });
}

Node Scopes::valueOf(const Binding &binding) const
{
    if (binding.origin != Binding::Origin::None)
        return binding.origin == Binding::Origin::Value && binding.steps.isEmpty() ? unwrapped(binding.source)
                                                                                   : Node();
    for (const Node &reference : references(binding)) {
        const Node parent = reference.parent();
        if (reference.field() == Field::Left && parent.is(Kind::AssignmentExpression))
            return unwrapped(parent.child(Field::Right));
    }
    return {};
}

Node Scopes::functionOf(const Binding &binding) const
{
    Node value = valueOf(binding);
    for (int i = 0; i < 8 && value.is(Kind::Identifier); ++i) {
        const Binding *next = resolve(value);
        value = next ? valueOf(*next) : Node();
    }
    return isFunction(value) ? value : Node();
}
