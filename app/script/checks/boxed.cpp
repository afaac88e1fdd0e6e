// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// W01, W12: comparisons that never come out as they look (API 79).
#include "script/checks/check.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;

namespace {

/// "string", "number" or "boolean" if @p expression surely is such a value in a box; empty otherwise.
QString boxed(Check &check, const Node &expression)
{
    const Value value = check.values.of(expression);
    QString primitive;
    for (const PossibleValue &one : value) {
        const Type *type = one.kind == PossibleValue::Kind::Typed ? check.catalogue.type(one.type) : nullptr;
        if (!type || type->kind != Type::Kind::Boxed)
            return {};
        primitive = type->primitive;
    }
    return primitive;
}

QString unboxed(const Node &node, const QString &primitive)
{
    const QString text = node.text().toString();
    return primitive == "string"_L1   ? u"String("_s + text + u')'
           : primitive == "number"_L1 ? u"Number("_s + text + u')'
                                      : text + u".valueOf()"_s;
}

Problem &add(Check &check, const Node &node, const QString &message, const QString &primitive)
{
    Problem &problem = check.add("W01"_L1, node.range(), message);
    problem.fixes = {{.title = CheckTexts::tr("Take the value out of its object"),
                      .edits = {{node.range(), unboxed(node, primitive)}}}};
    return problem;
}

bool isNothing(const Node &node)
{
    return unwrapped(node).is(Kind::Null, Kind::Undefined);
}

void checkComparison(Check &check, const Node &node)
{
    const Node sign = node.child(Field::Operator);
    const bool isStrict = sign.text() == u"===" || sign.text() == u"!==";
    const Node left = node.child(Field::Left);
    const Node right = node.child(Field::Right);
    if (!isStrict)
        return;
    const auto isClaim = [&check](const Node &side) {
        const Node call = unwrapped(side);
        const Member *member = call.is(Kind::CallExpression) ? check.serverFunction(call) : nullptr;
        if (const Binding *binding = check.scopes.resolve(call)) {
            const Node value = check.scopes.valueOf(*binding);
            member = value.is(Kind::CallExpression) ? check.serverFunction(value) : nullptr;
        }
        return member && member->name == "getClaim"_L1;
    };
    const bool isUndefined = unwrapped(left).is(Kind::Undefined) || unwrapped(right).is(Kind::Undefined);
    if (isUndefined && (isClaim(left) || isClaim(right))) {
        check.add("W12"_L1, node.range(), CheckTexts::tr("A claim that is not there is null, not undefined."))
            .fixes = {{.title = CheckTexts::tr("Compare with “%1”").arg(sign.text().chopped(1)),
                       .edits = {{sign.range(), sign.text().chopped(1).toString()}}}};
        return;
    }
    if (isNothing(left) || isNothing(right) ||
        (boxed(check, left).isEmpty() && boxed(check, right).isEmpty()))
        return;
    check
        .add("W01"_L1, sign.range(),
             CheckTexts::tr(
                 "This value is an object around a text, number or yes/no, so “%1” never finds it equal.")
                 .arg(sign.text()))
        .fixes = {{.title = CheckTexts::tr("Compare with “%1”").arg(sign.text().chopped(1)),
                   .edits = {{sign.range(), sign.text().chopped(1).toString()}}}};
}

void checkTruth(Check &check, const Node &condition)
{
    const Node node = unwrapped(condition);
    if (const QString primitive = boxed(check, node); !primitive.isEmpty()) {
        const Value value = check.values.of(node);
        const bool isNullable = std::ranges::any_of(value, [](const PossibleValue &one) {
            return one.mayBeUndefined || (one.member && one.member->nullable);
        });
        if (!isNullable) // else the question may well be whether it is there
            add(check, node,
                CheckTexts::tr("This value is an object and so always counts as true, even when it is empty, "
                               "0 or false."),
                primitive);
    }
}

void checkMembership(Check &check, const Node &call)
{
    const Node callee = call.child(Field::Function);
    const QStringView method = callee.child(Field::Property).text();
    if (!callee.is(Kind::MemberExpression) ||
        (method != u"includes" && method != u"indexOf" && method != u"lastIndexOf"))
        return;
    const Node list = callee.child(Field::Object);
    const Value known = check.values.of(list);
    const bool isList = std::ranges::any_of(known, [&check](const PossibleValue &one) {
        return one.kind == PossibleValue::Kind::Typed && prototypeOf(check.catalogue, one.type) == "Array"_L1;
    });
    const Node item = unwrapped(Check::argument(call, 0));
    if (const QString primitive = isList ? boxed(check, item) : QString(); !primitive.isEmpty()) {
        add(check, item, CheckTexts::tr("This value is an object, so the list never contains it."),
            primitive);
        return;
    }
    for (const PossibleValue &one : check.values.element(known)) {
        if (isBoxed(check.catalogue, one.type)) {
            check.add("W01"_L1, callee.child(Field::Property).range(),
                      CheckTexts::tr("The items of this list are objects, so %1() never finds a plain value. "
                                     "Use some() and compare with “==”.")
                          .arg(method));
            return;
        }
    }
}

} // namespace

void script::checkBoxed(Check &check)
{
    for (int i = 0; i < check.count(); ++i) {
        const Node node = check.node(i);
        if (check.isBroken(node))
            continue;
        switch (node.kind()) {
        case Kind::BinaryExpression: {
            checkComparison(check, node);
            const QStringView sign = node.child(Field::Operator).text();
            if (sign == u"&&" || sign == u"||")
                checkTruth(check, node.child(Field::Left));
            break;
        }
        case Kind::UnaryExpression:
            if (node.child(Field::Operator).text() == u"!")
                checkTruth(check, node.child(Field::Argument));
            break;
        case Kind::IfStatement:
        case Kind::WhileStatement:
        case Kind::DoStatement:
        case Kind::TernaryExpression:
            checkTruth(check, node.child(Field::Condition));
            break;
        case Kind::SwitchStatement: {
            const Node value = unwrapped(node.child(Field::Value));
            if (const QString primitive = boxed(check, value); !primitive.isEmpty())
                add(check, value, CheckTexts::tr("This value is an object, so no “case” ever matches."),
                    primitive);
            break;
        }
        case Kind::CallExpression:
            checkMembership(check, node);
            break;
        case Kind::MemberExpression:
            if (node.child(Field::Property).text() == u"length") {
                const Node object = node.child(Field::Object);
                if (const QString primitive = boxed(check, object); primitive == "string"_L1)
                    add(check, object,
                        CheckTexts::tr(
                            "This value is an object around a text, and its “length” is always 0."),
                        primitive);
            }
            break;
        default:
            break;
        }
    }
}
