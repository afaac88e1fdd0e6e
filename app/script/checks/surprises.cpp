// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// W13 for locales, W14, W20: what works, but not as in a browser.
#include "script/checks/check.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;

namespace {

bool isServerMap(Check &check, const Node &node)
{
    return std::ranges::any_of(check.values.of(node), [&check](const PossibleValue &one) {
        const Type *type = check.catalogue.type(one.type);
        return one.type.startsWith("map"_L1) || (type && type->kind == Type::Kind::Map);
    });
}

/// Object.keys(map) and its like, through a variable too.
bool listsMap(Check &check, const Node &expression)
{
    Node call = unwrapped(expression);
    if (const Binding *binding = check.scopes.resolve(call))
        call = check.scopes.valueOf(*binding);
    if (!call.is(Kind::CallExpression))
        return false;
    const QStringView callee = call.child(Field::Function).text();
    const bool isList = callee == u"Object.keys" || callee == u"Object.values" || callee == u"Object.entries";
    return isList && isServerMap(check, Check::argument(call, 0));
}

void checkOrder(Check &check, const Node &node)
{
    const QString message =
        CheckTexts::tr("The order of these keys is another one each time. Sort them first.");
    if (node.is(Kind::SubscriptExpression)) {
        if (node.child(Field::Index).is(Kind::Number) && listsMap(check, node.child(Field::Object)))
            check.add("W14"_L1, node.range(), message);
        return;
    }
    const Node callee = node.child(Field::Function);
    static const QList<QStringView> first{u"at", u"shift", u"pop", u"join", u"slice"};
    if (callee.is(Kind::MemberExpression) && first.contains(callee.child(Field::Property).text()) &&
        listsMap(check, callee.child(Field::Object)))
        check.add("W14"_L1, node.range(), message);
    else if (callee.text() == u"JSON.stringify" && isServerMap(check, Check::argument(node, 0)))
        check.add("W14"_L1, node.range(),
                  CheckTexts::tr("The order of the keys in this text is another one each time."));
}

void checkLocale(Check &check, const Node &call)
{
    const Node property = call.child(Field::Function).child(Field::Property);
    static const QList<QStringView> names{u"toLocaleString", u"toLocaleDateString", u"toLocaleTimeString"};
    if (names.contains(property.text()) && call.child(Field::Arguments).namedCount() > 0)
        check.add("W13"_L1, property.range(),
                  CheckTexts::tr("The server's engine ignores languages: the result is always the same."));
}

/// W20: a promise that nobody waits for, and whose failure nobody sees.
void checkPromise(Check &check, const Node &statement)
{
    const Node call = unwrapped(statement.named(0));
    if (!call.is(Kind::CallExpression) || !check.mayBe(call, u"Promise"))
        return;
    for (Node link = call; link.is(Kind::CallExpression);
         link = link.child(Field::Function).child(Field::Object)) {
        const QStringView method = link.child(Field::Function).child(Field::Property).text();
        const bool hasHandler =
            method == u"catch" || (method == u"then" && link.child(Field::Arguments).namedCount() > 1);
        if (hasHandler)
            return;
    }
    check.add("W20"_L1, call.range(),
              CheckTexts::tr(
                  "If this promise fails, nobody is told. Add catch() to it, or do without the promise."));
}

} // namespace

void script::checkSurprises(Check &check)
{
    for (int i = 0; i < check.count(); ++i) {
        const Node node = check.node(i);
        if (check.isBroken(node))
            continue;
        if (node.is(Kind::CallExpression)) {
            checkLocale(check, node);
            checkOrder(check, node);
        } else if (node.is(Kind::SubscriptExpression)) {
            checkOrder(check, node);
        } else if (node.is(Kind::ExpressionStatement)) {
            checkPromise(check, node);
        }
    }
}
