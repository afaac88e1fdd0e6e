// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// E13, E15, E17, E18, W06, W08, W09, W16: calls of the server's functions.
#include "script/checks/check.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;

namespace {

void checkCount(Check &check, const Node &call, const Member &function, const QString &module)
{
    const bool isStrict = function.name == "appendMetadata"_L1 || function.name == "setMetadata"_L1 ||
                          function.name == "appendUserGrant"_L1 || module == "zitadel/uuid"_L1 ||
                          module == "zitadel/http"_L1;
    if (!isStrict || Check::hasSpread(call))
        return;
    const qsizetype given = call.child(Field::Arguments).namedCount();
    const qsizetype most = function.parameters.size();
    const qsizetype least =
        std::ranges::count_if(function.parameters, [](const Parameter &p) { return !p.optional; });
    if (given >= least && given <= most)
        return;
    Problem &problem =
        check.add("E13"_L1, call.child(Field::Arguments).range(),
                  CheckTexts::tr("%1() wants other arguments: %2").arg(function.name, function.signature));
    problem.server = function.name == "appendUserGrant"_L1 ? u"exactly one argument expected"_s
                     : module == "zitadel/uuid"_L1         ? u"invalid arg count"_s
                     : module == "zitadel/http"_L1 ? (given == 0 ? u"no url provided"_s : u"too many args"_s)
                                                   : u"exactly 2 (key, value) arguments expected"_s;
}

void checkPlace(Check &check, const Node &call, const Member &function, const QString &module)
{
    const bool isNetwork = module == "zitadel/http"_L1 || module == "zitadel/uuid"_L1;
    if (isNetwork && !Check::functionAround(call))
        check.add("E15"_L1, call.range(),
                  CheckTexts::tr("Call %1() inside a function: out here a failure breaks the whole request, "
                                 "even where the action may fail.")
                      .arg(function.name));
    const bool aborts = isNetwork || function.name == "json"_L1 || function.name == "setMetadata"_L1 ||
                        function.name == "appendMetadata"_L1;
    if (!aborts)
        return;
    const Node around = Check::functionAround(call);
    for (Node node = call; node && !(node == around); node = node.parent()) {
        if (node.field() == Field::Body && node.parent().is(Kind::TryStatement) &&
            node.parent().child(Field::Handler)) {
            check.add("W06"_L1, call.child(Field::Function).range(),
                      CheckTexts::tr("“catch” never sees a failure of %1(): the action ends there and then, "
                                     "and “finally” does not run either.")
                          .arg(function.name));
            return;
        }
    }
}

bool isSame(const Node &a, const Node &b)
{
    return a.kind() == b.kind() && a.text() == b.text();
}

/// True if somebody before has asked what @p expression is.
bool isGuarded(const Check &check, const Node &expression)
{
    const auto mentions = [&](const Node &condition) {
        for (int i = condition.index(); condition && condition.contains(check.node(i)) && i < check.count();
             ++i) {
            if (isSame(check.node(i), expression))
                return true;
        }
        return false;
    };
    Node below = expression;
    for (Node node = expression.parent(); node && !isFunction(node); below = node, node = node.parent()) {
        const bool isBranch = node.is(Kind::IfStatement, Kind::TernaryExpression, Kind::WhileStatement);
        if (isBranch && below.field() != Field::Condition && mentions(node.child(Field::Condition)))
            return true;
        if (node.is(Kind::BinaryExpression) && below.field() == Field::Right &&
            mentions(node.child(Field::Left)))
            return true;
        // An earlier `if (…) return;` in the same block counts, too.
        for (Node before = node.is(Kind::StatementBlock) ? node.firstChild() : Node();
             before && before.begin() < below.begin(); before = before.next()) {
            if (before.is(Kind::IfStatement) && mentions(before.child(Field::Condition)))
                return true;
        }
    }
    return false;
}

void checkSetter(Check &check, const Node &call, const Member &function)
{
    const bool isSetter = function.name.startsWith("set"_L1) && function.parameters.size() == 1 &&
                          function.name != "setClaim"_L1;
    const Node value = unwrapped(Check::argument(call, 0));
    if (!isSetter)
        return;
    const bool isNever = !value || value.is(Kind::Undefined, Kind::Null);
    const bool isMaybe = std::ranges::any_of(check.values.of(value), [](const PossibleValue &one) {
        return one.mayBeUndefined ||
               (one.member && one.kind == PossibleValue::Kind::Typed && one.member->nullable);
    });
    if (isNever || (isMaybe && !isGuarded(check, value)))
        check.add("W08"_L1, isNever ? call.child(Field::Arguments).range() : value.range(),
                  isNever ? CheckTexts::tr("%1() without a value clears the field.").arg(function.name)
                          : CheckTexts::tr("This may be undefined, and %1() then clears the field.")
                                .arg(function.name));
}

void checkAttribute(Check &check, const Node &call, const Member &function)
{
    if (function.name != "setCustomAttribute"_L1)
        return;
    for (int i = 2; const Node value = Check::argument(call, i); ++i) {
        const Value known = check.values.of(value);
        const bool isList = std::ranges::any_of(known, [&check](const PossibleValue &one) {
            return one.kind == PossibleValue::Kind::Typed && one.type != "string"_L1 &&
                   prototypeOf(check.catalogue, one.type) == "Array"_L1;
        });
        const bool isSet =
            std::ranges::any_of(known, [](const PossibleValue &one) { return one.type == "Set"_L1; });
        if (isList || isSet)
            check
                .add("W09"_L1, value.range(),
                     CheckTexts::tr("A list becomes one value with commas in it. Hand over its items."))
                .fixes = {{.title = CheckTexts::tr("Put “...” before it"),
                           .edits = {{{value.begin(), value.begin()}, u"..."_s}}}};
    }
}

/// E17, E18: what is pushed onto the lists below `api`.
void checkPush(Check &check, const Node &call)
{
    const Node callee = call.child(Field::Function);
    const Node item = unwrapped(Check::argument(call, 0));
    const bool isPush =
        callee.child(Field::Property).text() == u"push" || callee.child(Field::Property).text() == u"unshift";
    if (!callee.is(Kind::MemberExpression) || !isPush)
        return;
    if (check.mayBe(callee.child(Field::Object), u"UserGrantListItem[]") &&
        check.mayBe(item, u"UserGrantListItem[]")) {
        check.add("E18"_L1, item.range(),
                  CheckTexts::tr("This puts the list into itself. A grant is an object with “projectID” and "
                                 "“roles”."));
        return;
    }
    if (!item.is(Kind::Object) || item.child(Kind::SpreadElement))
        return;
    if (check.mayBe(callee.child(Field::Object), u"MetadataAppendItem[]") && !Check::property(item, u"value"))
        check.add("E17"_L1, item.range(),
                  CheckTexts::tr("An entry needs “key” and “value”, in small letters: without a value the "
                                 "request breaks down."));
    if (!check.mayBe(callee.child(Field::Object), u"UserGrantListItem[]") ||
        Check::property(item, u"projectID"))
        return;
    Problem &problem = check.add(
        "E18"_L1, item.range(),
        CheckTexts::tr("A grant in this list needs “projectID”, written with two capital letters."));
    Fix fix{.title = CheckTexts::tr("Write “projectID”")};
    for (Node pair = item.firstChild(); pair; pair = pair.next()) {
        const Node key = pair.child(Field::Key);
        if (key.text() == u"projectId" || key.text() == u"projectGrantId")
            fix.edits.append({key.range(), key.text().chopped(1).toString() + u"D"_s});
    }
    if (!fix.edits.isEmpty())
        problem.fixes = {fix};
}

bool holdsSecrets(Check &check, const Node &expression)
{
    const Node node = unwrapped(expression);
    const auto isSecret = [](const PossibleValue &one) {
        const bool isForm = one.member &&
                            (one.member->name == "form"_L1 || one.member->name == "postForm"_L1) &&
                            one.type.startsWith("map"_L1);
        return one.type == "HttpRequest"_L1 || isForm;
    };
    if (std::ranges::any_of(check.values.of(node), isSecret))
        return true;
    if (node.is(Kind::CallExpression, Kind::TemplateString, Kind::TemplateSubstitution, Kind::Object,
                Kind::Pair)) {
        const Node parts = node.is(Kind::CallExpression) ? node.child(Field::Arguments) : node;
        for (int i = 0; const Node part = parts.named(i); ++i) {
            if (holdsSecrets(check, part.is(Kind::Pair) ? part.child(Field::Value) : part))
                return true;
        }
    }
    return false;
}

void checkLog(Check &check, const Node &call)
{
    for (int i = 0; const Node part = Check::argument(call, i); ++i) {
        if (holdsSecrets(check, part))
            check.add(
                "W16"_L1, part.range(),
                CheckTexts::tr(
                    "The request holds what people typed, passwords too. Log single fields of it only."));
    }
}

} // namespace

void script::checkCalls(Check &check)
{
    for (int i = 0; i < check.count(); ++i) {
        const Node call = check.node(i);
        if (!call.is(Kind::CallExpression) || check.isBroken(call))
            continue;
        checkPush(check, call);
        const Member *function = check.serverFunction(call);
        if (!function)
            continue;
        const QString module = check.moduleOf(call);
        checkCount(check, call, *function, module);
        checkPlace(check, call, *function, module);
        checkSetter(check, call, *function);
        checkAttribute(check, call, *function);
        if (module == "zitadel/log"_L1)
            checkLog(check, call);
    }
}
