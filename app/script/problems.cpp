// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/problems.h"

#include "script/checks/check.h"

#include <algorithm>
#include <array>
#include <iterator>

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
    checkHidden(check);
    std::ranges::stable_sort(check.problems, [](const Problem &a, const Problem &b) {
        const bool aIsText = a.where == Problem::Where::Script;
        const bool bIsText = b.where == Problem::Where::Script;
        return aIsText != bIsText ? bIsText : a.range.begin < b.range.begin;
    });
    if (check.problems.size() > mostProblems)
        check.problems.resize(mostProblems);
    return check.problems;
}

Effect script::effectOf(const Problem &problem)
{
    // Found outside of the run, or in what comes after it, where "allowed to fail" means nothing (API 77,
    // 80).
    static constexpr std::array anyway{"E15"_L1, "E17"_L1, "E18"_L1, "E19"_L1, "crash"_L1};
    if (std::ranges::contains(anyway, problem.id))
        return Effect::FailsAnyway;
    if (problem.id == "E16"_L1)
        return Effect::None; // refused when it is saved, and so never run
    // A guess at an error is a warning, and so is a member that the server's objects do not have.
    const bool isFailure = problem.severity == Severity::Error ||
                           (problem.severity == Severity::Warning &&
                            (problem.id.startsWith(u'E') || problem.server.startsWith("TypeError"_L1)));
    return isFailure ? Effect::Fails : Effect::None;
}

QList<Problem> script::stopping(const QList<Problem> &problems, bool allowedToFail)
{
    const Effect least = allowedToFail ? Effect::FailsAnyway : Effect::Fails;
    QList<Problem> found;
    std::ranges::copy_if(problems, std::back_inserter(found),
                         [least](const Problem &problem) { return effectOf(problem) >= least; });
    return found;
}

QString script::edited(QString text, const QList<TextEdit> &edits)
{
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
        text.replace(edit->range.begin, edit->range.length(), edit->text);
    return text;
}
