// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/problems.h"

#include "script/checks/check.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;

namespace {

constexpr qsizetype mostProblems = 500; // nobody reads more, and a window has to draw them

} // namespace

Check::Check(const SyntaxTree &tree, const Scopes &scopes, Values &values,
             const zitadel::ActionFields &fields)
    : tree(tree)
    , scopes(scopes)
    , values(values)
    , fields(fields)
    , catalogue(values.catalogue())
    , m_broken(tree.nodes().size(), false)
{
    // Where the whole text makes no sense, its parts still may, but not the words between them.
    const bool isHopeless = tree.root().is(Kind::Error);
    for (int i = 1; i < count(); ++i) {
        const NodeData &data = tree.nodes()[size_t(i)];
        const bool isLoose = isHopeless && data.parent == 0 && data.after == i + 1;
        m_broken[size_t(i)] = data.kind == Kind::Error || isLoose || m_broken[size_t(data.parent)];
    }
}

Problem &Check::add(QLatin1StringView id, const Range &range, const QString &message)
{
    Problem problem{.id = id, .range = range, .message = message};
    if (const LintRule *rule = catalogue.lintRule(problem.id)) {
        problem.severity = rule->isError ? Severity::Error : Severity::Warning;
        problem.server = rule->server;
    }
    problems.append(problem);
    return problems.last();
}

Problem &Check::add(QLatin1StringView id, Problem::Where where, const QString &message)
{
    Problem &problem = add(id, Range(), message);
    problem.where = where;
    return problem;
}

Node Check::functionAround(const Node &node)
{
    return node.above(Kind::FunctionDeclaration, Kind::GeneratorFunctionDeclaration, Kind::FunctionExpression,
                      Kind::GeneratorFunction, Kind::ArrowFunction, Kind::MethodDefinition);
}

Node Check::argument(const Node &call, int i)
{
    return call.child(Field::Arguments).named(i);
}

bool Check::hasSpread(const Node &call)
{
    return bool(call.child(Field::Arguments).child(Kind::SpreadElement));
}

const Member *Check::serverFunction(const Node &call)
{
    for (const PossibleValue &callee : values.of(call.child(Field::Function))) {
        if (callee.kind == PossibleValue::Kind::Callable)
            return callee.member;
    }
    return nullptr;
}

QString Check::moduleOf(const Node &call)
{
    const Member *member = serverFunction(call);
    for (const Module &module : catalogue.modules()) {
        if (member && module.member(member->name) == member)
            return module.name;
    }
    return {};
}

bool Check::mayBe(const Node &node, QStringView type)
{
    return std::ranges::any_of(values.of(node),
                               [type](const PossibleValue &one) { return one.type == type; });
}

Node Check::property(const Node &object, QStringView key)
{
    for (Node pair = object.firstChild(); pair; pair = pair.next()) {
        const Node name = pair.child(Field::Key);
        if (pair.is(Kind::Pair) && (name.text() == key || literalValue(name) == key))
            return pair.child(Field::Value);
        if (pair.is(Kind::ShorthandPropertyIdentifier) && pair.text() == key)
            return pair;
    }
    return {};
}

QList<Problem> script::problemsOf(const SyntaxTree &tree, const zitadel::ActionFields &fields,
                                  const QList<zitadel::TriggerId> &triggers, const Catalogue &catalogue)
{
    const Scopes scopes(tree);
    Values values(scopes, {fields.name, triggers, &catalogue});
    Check check(tree, scopes, values, fields);
    checkFields(check);
    checkSyntax(check);
    checkUnsupported(check);
    checkFunction(check);
    checkNames(check);
    checkMembers(check);
    checkCalls(check);
    checkFetch(check);
    checkStoredValues(check);
    checkBoxed(check);
    checkSurprises(check);
    std::ranges::stable_sort(check.problems, [](const Problem &a, const Problem &b) {
        const bool aIsText = a.where == Problem::Where::Script;
        const bool bIsText = b.where == Problem::Where::Script;
        return aIsText != bIsText ? bIsText : a.range.begin < b.range.begin;
    });
    if (check.problems.size() > mostProblems)
        check.problems.resize(mostProblems);
    return check.problems;
}

QString script::edited(QString text, const QList<TextEdit> &edits)
{
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
        text.replace(edit->range.begin, edit->range.length(), edit->text);
    return text;
}
