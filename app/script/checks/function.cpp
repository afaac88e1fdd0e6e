// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// E01, E02, E03, E05, E06, E07: the function that the server calls.
#include "script/checks/check.h"
#include "script/functions.h"

using namespace Qt::StringLiterals;
using namespace script;

namespace {

/// The name of the function that the person most likely means, null if there is none.
Node likelyName(Check &check)
{
    for (const Binding &binding : check.scopes.bindings()) {
        if (binding.scope == 0 && check.values.actionFunction() &&
            check.scopes.functionOf(binding) == check.values.actionFunction())
            return binding.declaration;
    }
    return {};
}

QList<Fix> renameFixes(Check &check, const Node &name)
{
    QList<Fix> fixes;
    const Binding *binding = name ? check.scopes.resolve(name) : nullptr;
    if (!binding)
        return fixes;
    if (const auto edits = renameEdits(check.scopes, *binding, check.fields.name); !edits.isEmpty())
        fixes.append(
            {.title = CheckTexts::tr("Rename the function to “%1”").arg(check.fields.name), .edits = edits});
    fixes.append({.title = CheckTexts::tr("Rename the action to “%1”").arg(name.text()),
                  .name = name.text().toString()});
    return fixes;
}

void checkName(Check &check)
{
    const QString &name = check.fields.name;
    if (name.isEmpty() || check.scopes.global(name))
        return;
    const Node likely = likelyName(check);
    if (!isIdentifier(name)) {
        check
            .add("E02"_L1, Problem::Where::Name,
                 CheckTexts::tr(
                     "“%1” cannot be the name of a function, so the server never finds one to call.")
                     .arg(name))
            .fixes = renameFixes(check, likely);
        return;
    }
    const QString message =
        likely ? CheckTexts::tr("The server calls the function “%1”, and this one is called “%2”.")
                     .arg(name, likely.text())
               : CheckTexts::tr("There is no function “%1” for the server to call.").arg(name);
    check.add("E01"_L1, likely.range(), message).fixes = renameFixes(check, likely);
}

void checkKind(Check &check, const Binding &binding)
{
    const Node value = check.scopes.valueOf(binding);
    const bool isClass = binding.kind == Binding::Kind::Class || value.is(Kind::Class);
    const bool isNever =
        binding.origin == Binding::Origin::None && !value && !check.isBroken(binding.declaration);
    const bool isOther =
        value.is(Kind::Object, Kind::Array, Kind::String, Kind::TemplateString, Kind::Number, Kind::True) ||
        value.is(Kind::False, Kind::Null, Kind::Undefined, Kind::Regex, Kind::NewExpression);
    if (isClass)
        check
            .add("E03"_L1, binding.declaration.range(),
                 CheckTexts::tr("“%1” is a class. The server can only call a function.").arg(binding.name))
            .server = u"TypeError: Class constructor cannot be invoked without 'new'"_s;
    else if (isNever || isOther)
        check.add("E03"_L1, binding.declaration.range(),
                  CheckTexts::tr("“%1” is not a function, so the server cannot call it.").arg(binding.name));
}

bool hasOwn(const Check &check, const Node &function, Kind kind)
{
    for (int i = function.index() + 1; i < check.count() && function.contains(check.node(i)); ++i) {
        const Node node = check.node(i);
        if ((node.kind() == kind || (kind == Kind::AwaitExpression && node.is(Kind::Await))) &&
            Check::functionAround(node) == function)
            return true;
    }
    return false;
}

void checkForm(Check &check, const Node &function)
{
    const Node word = function.child(Kind::Async);
    if (word) {
        Problem &problem =
            check.add("E05"_L1, word.range(),
                      CheckTexts::tr("The action's function must not be async: the server does not wait for "
                                     "it, and takes the promise for an error."));
        if (!hasOwn(check, function, Kind::AwaitExpression) && !isGenerator(function))
            problem.fixes = {{.title = CheckTexts::tr("Remove “async”"),
                              .edits = {{{word.begin(), word.next().begin()}, {}}}}};
    }
    if (isGenerator(function)) {
        const Node star = function.child(Kind::Star);
        Problem &problem = check.add(
            "E06"_L1, star.range(),
            CheckTexts::tr("The action's function must not be a generator: its body never starts."));
        if (!hasOwn(check, function, Kind::YieldExpression))
            problem.fixes = {{.title = CheckTexts::tr("Remove “*”"), .edits = {{star.range(), {}}}}};
    }
}

enum class Gives { Nothing, Something, Unknown };

Gives gives(Check &check, const Node &expression)
{
    const Node value = unwrapped(expression);
    if (!value || value.is(Kind::Null, Kind::Undefined) ||
        (value.is(Kind::UnaryExpression) && value.child(Field::Operator).text() == u"void"))
        return Gives::Nothing;
    if (value.is(Kind::TernaryExpression)) {
        const Gives one = gives(check, value.child(Field::Consequence));
        const Gives other = gives(check, value.child(Field::PossibleValue));
        return one == other                                           ? one
               : one == Gives::Something || other == Gives::Something ? Gives::Something
                                                                      : Gives::Unknown;
    }
    const Value known = check.values.of(value);
    if (known.empty()) {
        const bool isMade = isFunction(value) ||
                            value.is(Kind::Array, Kind::NewExpression, Kind::Class, Kind::UnaryExpression);
        return isMade ? Gives::Something : Gives::Unknown;
    }
    for (const PossibleValue &one : known) {
        if (one.type == "undefined"_L1)
            return Gives::Nothing;
        if (one.type == "any"_L1 || one.mayBeUndefined || (one.member && one.member->nullable))
            return Gives::Unknown;
    }
    return Gives::Something;
}

/// True if evaluating @p expression may do something, so that it must stay when its value goes.
bool hasEffect(const Check &check, const Node &expression)
{
    for (int i = expression.index(); i < check.count() && expression.contains(check.node(i)); ++i) {
        if (check.node(i).is(Kind::CallExpression, Kind::NewExpression, Kind::AssignmentExpression,
                             Kind::AwaitExpression, Kind::UpdateExpression,
                             Kind::AugmentedAssignmentExpression))
            return true;
    }
    return false;
}

Fix returnNothing(const Check &check, const Node &statement)
{
    const Node value = statement.named(0);
    QString text = u"return;"_s;
    if (hasEffect(check, value)) {
        // In parentheses where it would otherwise begin a block or a declaration.
        const bool isSafe = value.is(Kind::CallExpression, Kind::AwaitExpression, Kind::MemberExpression) &&
                            !value.text().startsWith(u'{') && !value.text().startsWith(u"function");
        text = (isSafe ? value.text().toString() : u'(' + value.text().toString() + u')') + u"; return;"_s;
        if (!statement.parent().is(Kind::StatementBlock))
            text = u"{ "_s + text + u" }"_s;
    }
    return {.title = CheckTexts::tr("Return nothing"), .edits = {{statement.range(), text}}};
}

void checkReturns(Check &check, const Node &function)
{
    const QString message =
        CheckTexts::tr("The action's function must not return a value: the server takes it for an error.");
    const Node body = function.child(Field::Body);
    if (body && !body.is(Kind::StatementBlock)) {
        if (gives(check, body) == Gives::Something)
            check.add("E07"_L1, body.range(), message).fixes = {
                {.title = CheckTexts::tr("Return nothing"),
                 .edits = {{body.range(), u"{ "_s + body.text().toString() + u"; }"_s}}}};
        return;
    }
    for (int i = body.index() + 1; i < check.count() && body.contains(check.node(i)); ++i) {
        const Node node = check.node(i);
        if (!node.is(Kind::ReturnStatement) || Check::functionAround(node) != function)
            continue;
        const Node value = node.named(0);
        const Gives what = gives(check, value);
        // What a function gives that is not known here may be nothing; what a variable holds hardly is.
        if (what == Gives::Nothing || (what == Gives::Unknown && unwrapped(value).is(Kind::CallExpression)))
            continue;
        Problem &problem = check.add("E07"_L1, node.range(), message);
        problem.fixes = {returnNothing(check, node)};
        if (what == Gives::Unknown)
            problem.severity = Severity::Warning;
    }
}

} // namespace

void script::checkFunction(Check &check)
{
    checkName(check);
    const Binding *own = check.scopes.global(check.fields.name);
    if (own)
        checkKind(check, *own);
    const Node function = check.values.actionFunction();
    // Where a call makes the function of that name, another one stands in for it, which may return what it
    // likes.
    if (own && check.scopes.functionOf(*own) != function)
        return;
    if (!function || check.isBroken(function))
        return;
    checkForm(check, function);
    if (!isGenerator(function) && !isAsync(function))
        checkReturns(check, function);
}
