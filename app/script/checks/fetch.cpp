// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// E14, W15: what fetch() is given (API 83).
#include "script/checks/check.h"

using namespace Qt::StringLiterals;
using namespace script;

namespace {

QString keyOf(const Node &pair)
{
    const Node key = pair.is(Kind::MethodDefinition) ? pair.child(Field::Name) : pair.child(Field::Key);
    if (pair.is(Kind::ShorthandPropertyIdentifier))
        return pair.text().toString();
    return key.is(Kind::String)               ? literalValue(key)
           : key.is(Kind::PropertyIdentifier) ? key.text().toString()
                                              : QString();
}

Node keyNode(const Node &pair)
{
    return pair.is(Kind::Pair) ? pair.child(Field::Key) : pair;
}

/// The object literal that @p node is or was declared as.
Node literalObject(const Check &check, Node node)
{
    if (const Binding *binding = check.scopes.resolve(node); binding && binding->kind == Binding::Kind::Const)
        node = check.scopes.valueOf(*binding); // one step: `const a = a` would never end
    return unwrapped(node).is(Kind::Object) ? unwrapped(node) : Node();
}

void checkUrl(Check &check, const Node &url)
{
    QString start = literalValue(url);
    if (url.is(Kind::TemplateString) && start.isNull()) {
        const Node first = url.named(0);
        if (!first.is(Kind::StringFragment))
            return;
        start = first.text().toString();
    }
    if (url.is(Kind::Number, Kind::Object, Kind::Array, Kind::True, Kind::False)) {
        check.add("E14"_L1, url.range(), CheckTexts::tr("fetch() wants the address as a text.")).server =
            u"interface conversion: interface {} is not string"_s;
        return;
    }
    if (start.isNull())
        return;
    const QString lower = start.toLower();
    if (!lower.startsWith("http://"_L1) && !lower.startsWith("https://"_L1))
        check
            .add("E14"_L1, url.range(),
                 CheckTexts::tr("fetch() needs a whole address that begins with http:// or https://."))
            .server = u"Get \"%1\": unsupported protocol scheme \"\""_s.arg(start);
}

void checkHeaders(Check &check, const Node &headers, bool hasBody)
{
    if (!headers)
        return;
    bool hasType = bool(headers.child(Kind::SpreadElement));
    for (Node pair = headers.firstChild(); pair; pair = pair.next()) {
        const QString key = keyOf(pair);
        hasType |= key.compare("content-type"_L1, Qt::CaseInsensitive) == 0 ||
                   pair.child(Kind::ComputedPropertyName);
        const Node value = pair.child(Field::Value);
        for (int i = 0; const Node item = value.is(Kind::Array) ? value.named(i) : Node(); ++i) {
            if (item.is(Kind::Number, Kind::True, Kind::False, Kind::Object, Kind::Array, Kind::Null))
                check.add("E14"_L1, item.range(), CheckTexts::tr("Each item of a header has to be a text."))
                    .server = u"interface conversion: interface {} is not string"_s;
        }
    }
    if (hasBody && !hasType) {
        Problem &problem =
            check.add("W15"_L1, headers.range(),
                      CheckTexts::tr("Own headers replace the standard ones: without “Content-Type” the "
                                     "receiver is not told that this is JSON."));
        const qsizetype at = headers.begin() + 1;
        const QString comma = headers.namedCount() > 0 ? u","_s : u" "_s;
        problem.fixes = {{.title = CheckTexts::tr("Add “Content-Type”"),
                          .edits = {{{at, at}, u" \"Content-Type\": \"application/json\""_s + comma}}}};
    }
}

/// What @p node is, or what the variable of that name was given once and for all.
Node madeOf(const Check &check, const Node &node)
{
    const Binding *binding = check.scopes.resolve(node);
    return binding && binding->kind == Binding::Kind::Const ? unwrapped(check.scopes.valueOf(*binding))
                                                            : node;
}

void checkOptions(Check &check, const Node &options)
{
    const Type *known = check.catalogue.type(u"FetchOptions");
    for (Node pair = options.firstChild(); pair && known; pair = pair.next()) {
        if (!pair.is(Kind::Pair, Kind::ShorthandPropertyIdentifier, Kind::MethodDefinition))
            continue;
        const QString key = keyOf(pair);
        if (!key.isEmpty() && !known->member(key))
            check
                .add("E14"_L1, keyNode(pair).range(),
                     CheckTexts::tr("fetch() has no option “%1”, only method, headers and body.").arg(key))
                .server = u"ID=ACTIO-OfUeA Message=key is invalid"_s;
    }
    const Node body = unwrapped(Check::property(options, u"body"));
    checkHeaders(check, literalObject(check, Check::property(options, u"headers")), bool(body));
    const Node made = madeOf(check, body);
    if (made.is(Kind::CallExpression) && made.child(Field::Function).text() == u"JSON.stringify") {
        Problem &problem =
            check.add("W15"_L1, body.range(),
                      CheckTexts::tr("fetch() makes JSON of the body by itself: this would be done twice."));
        if (made == body && body.child(Field::Arguments).namedCount() == 1 && !Check::hasSpread(body))
            problem.fixes = {{.title = CheckTexts::tr("Hand over the object itself"),
                              .edits = {{body.range(), Check::argument(body, 0).text().toString()}}}};
    }
}

} // namespace

void script::checkFetch(Check &check)
{
    for (int i = 0; i < check.count(); ++i) {
        const Node call = check.node(i);
        if (!call.is(Kind::CallExpression) || check.isBroken(call) ||
            check.moduleOf(call) != "zitadel/http"_L1)
            continue;
        checkUrl(check, unwrapped(Check::argument(call, 0)));
        if (const Node options = literalObject(check, Check::argument(call, 1)))
            checkOptions(check, options);
    }
}
