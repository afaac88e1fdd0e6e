// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// E19, W03, W04, W05: what is put into claims and metadata (API 80, 81).
#include "script/checks/check.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;

namespace {

/// The server may have a value of its own for the claim. In an access token it has few: there a script's
/// claims about the person stand (API 81).
bool isTaken(const Check &check, const QString &claim)
{
    const bool isInTokenOnly = check.values.context().isBound() &&
                               std::ranges::all_of(check.values.triggers(), [](const Trigger *trigger) {
                                   return trigger->id == "5"_L1;
                               });
    if (claim == "groups"_L1)
        return !isInTokenOnly;
    return (isInTokenOnly ? check.catalogue.tokenClaims() : check.catalogue.registeredClaims())
        .contains(claim);
}

void checkKey(Check &check, const Node &key)
{
    QString text = literalValue(key);
    const bool isWhole = !text.isNull();
    if (key.is(Kind::TemplateString) && key.named(0).is(Kind::StringFragment) && !isWhole)
        text = key.named(0).text().toString();
    if (text.startsWith(check.catalogue.reservedClaimPrefix()))
        check.add("W03"_L1, key.range(),
                  CheckTexts::tr("Claims that begin with “%1” are the server's own: this one is ignored.")
                      .arg(check.catalogue.reservedClaimPrefix()));
    else if (isWhole && isTaken(check, text))
        check.add("W04"_L1, key.range(),
                  text == "groups"_L1
                      ? CheckTexts::tr("Where the scope “groups” is asked for, the server fills “groups” "
                                       "itself, and this is not set.")
                      : CheckTexts::tr(
                            "The server writes “%1” itself where it has a value, and then this one is lost.")
                            .arg(text));
}

enum class Fate { Fine, Fails, Capitalised };

Fate fateOf(Check &check, const PossibleValue &one)
{
    const Type *type = check.catalogue.type(
        elementType(check.catalogue, one.type).isEmpty() ? one.type : elementType(check.catalogue, one.type));
    const bool isGrant = type && type->name.startsWith("UserGrant"_L1) && type->name != "UserGrantState"_L1;
    switch (one.kind) {
    case PossibleValue::Kind::Callable:
    case PossibleValue::Kind::Method:
    case PossibleValue::Kind::Function:
    case PossibleValue::Kind::Module:
        return Fate::Fails;
    case PossibleValue::Kind::Group:
        // A group without a type holds functions, as `ctx` itself does.
        return !type                           ? Fate::Fails
               : isGrant                       ? Fate::Fails
               : type->kind == Type::Kind::Map ? Fate::Fine
                                               : Fate::Capitalised;
    case PossibleValue::Kind::Typed:
        if (!type)
            return Fate::Fine;
        if (isGrant)
            return Fate::Fails;
        return type->kind == Type::Kind::Object || type->kind == Type::Kind::Union ? Fate::Capitalised
                                                                                   : Fate::Fine;
    case PossibleValue::Kind::Global:
        return one.name == "NaN"_L1 || one.name == "Infinity"_L1 ? Fate::Fails
               : one.builtin->kind == "function"_L1              ? Fate::Fails
                                                                 : Fate::Fine;
    case PossibleValue::Kind::Object:
        break;
    }
    return Fate::Fine;
}

void checkValue(Check &check, const Node &expression, int depth = 0)
{
    const Node value = unwrapped(expression);
    if (!value || depth > 4)
        return;
    if (value.is(Kind::Object, Kind::Array, Kind::Pair)) { // what is inside has the same fate
        for (int i = 0; const Node part = value.named(i); ++i) {
            // What a getter gives is stored, which is not known here.
            if (part.is(Kind::MethodDefinition) && part.firstChild().text() == u"get")
                continue;
            if (part.is(Kind::MethodDefinition))
                check.add("E19"_L1, part.child(Field::Name).range(),
                          CheckTexts::tr("A function cannot be stored."));
            else if (!part.is(Kind::SpreadElement))
                checkValue(check, part.is(Kind::Pair) ? part.child(Field::Value) : part, depth + 1);
        }
        return;
    }
    Fate worst = Fate::Fine;
    for (const PossibleValue &one : check.values.of(value)) {
        const Fate fate = fateOf(check, one);
        worst = worst == Fate::Fails ? worst : fate == Fate::Fine ? worst : fate;
    }
    const Node argument = value.child(Field::Argument); // -Infinity
    if (value.is(Kind::UnaryExpression) && argument.text() == u"Infinity" && !check.scopes.resolve(argument))
        worst = Fate::Fails;
    if (isFunction(value) || value.is(Kind::Class))
        worst = Fate::Fails;
    const Fix asJson{
        .title = CheckTexts::tr("Take a plain copy"),
        .edits = {{value.range(), u"JSON.parse(JSON.stringify("_s + value.text().toString() + u"))"_s}}};
    if (worst == Fate::Fails) {
        Problem &problem =
            check.add("E19"_L1, value.range(),
                      CheckTexts::tr("This cannot be stored: it is, or holds, a function or no number."));
        if (std::ranges::any_of(check.values.of(value),
                                [](const PossibleValue &one) { return one.type.startsWith("UserGrant"_L1); }))
            problem.fixes = {asJson};
    } else if (worst == Fate::Capitalised) {
        check
            .add("W05"_L1, value.range(),
                 CheckTexts::tr("This is an object of the server's: stored as it is, its names begin with "
                                "capital letters."))
            .fixes = {asJson};
    }
}

} // namespace

void script::checkStoredValues(Check &check)
{
    for (int i = 0; i < check.count(); ++i) {
        const Node call = check.node(i);
        if (!call.is(Kind::CallExpression) || check.isBroken(call))
            continue;
        const Member *function = check.serverFunction(call);
        if (!function || Check::hasSpread(call))
            continue;
        const bool isClaim = function->name == "setClaim"_L1;
        if (isClaim)
            checkKey(check, unwrapped(Check::argument(call, 0)));
        if (isClaim || function->name == "setMetadata"_L1 || function->name == "appendMetadata"_L1)
            checkValue(check, Check::argument(call, 1));
    }
}
