// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/completion.h"
#include "script/enginedocs.h"
#include "script/outline.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;

namespace {

/// The opening parenthesis around a place, and how many commas stand between.
struct Around
{
    Node paren;
    int commas = 0;
};

/// Reads backwards over the tokens, which are there even where the script is only half typed.
QList<Around> callsAround(const Scopes &scopes, qsizetype position)
{
    QList<Around> calls;
    const auto &nodes = scopes.tree().nodes();
    int closed = 0;
    int commas = 0;
    for (int i = int(nodes.size()) - 1; i > 0; --i) {
        const NodeData &data = nodes[size_t(i)];
        const bool isLeaf = data.after == i + 1;
        if (!isLeaf || data.missing || data.end > position || data.named)
            continue;
        const Node node = scopes.node(i);
        switch (data.kind) {
        case Kind::ParenClose:
        case Kind::BracketClose:
        case Kind::BraceClose:
            ++closed;
            break;
        case Kind::Comma:
            commas += closed == 0;
            break;
        case Kind::ParenOpen:
        case Kind::BracketOpen:
        case Kind::BraceOpen:
            if (closed > 0) {
                --closed;
                break;
            }
            // A block of a function is no longer part of the call around.
            if (data.kind == Kind::BraceOpen && node.parent().is(Kind::StatementBlock))
                return calls;
            if (data.kind == Kind::ParenOpen)
                calls.append({node, commas});
            commas = 0;
            break;
        default:
            if (node.text() == u"${")
                closed > 0 ? --closed : commas = 0;
            break;
        }
    }
    return calls;
}

Node calleeOf(const Node &paren)
{
    const Node arguments = paren.parent();
    if (arguments.is(Kind::Arguments)) {
        const Node function = arguments.parent().child(Field::Function);
        return function ? function : arguments.parent().child(Field::Constructor);
    }
    // The parentheses of if, for and of parameters are no call, a loose one behind a value is.
    const Node before = arguments.is(Kind::Error) ? paren.previous() : Node();
    return before.is(Kind::MemberExpression, Kind::Identifier, Kind::CallExpression) ? before : Node();
}

/// The @p i-th parameter in "name(first: a, ...second: b): c".
Range parameterRange(const QString &signature, int i)
{
    const qsizetype open = signature.indexOf(u'(');
    int depth = 0;
    int index = 0;
    qsizetype begin = open + 1;
    for (qsizetype at = open; open >= 0 && at < signature.size(); ++at) {
        const QChar c = signature[at];
        depth += (c == u'(' || c == u'[' || c == u'{' || c == u'<') -
                 (c == u')' || c == u']' || c == u'}' || c == u'>');
        const bool isEnd = depth == 0 && c == u')';
        if (!isEnd && !(depth == 1 && c == u','))
            continue;
        const bool isRest = signature.mid(begin, at - begin).trimmed().startsWith("..."_L1);
        if ((index == i || (isRest && i > index)) && at > begin) {
            while (begin < at && signature[begin].isSpace())
                ++begin;
            return {begin, at};
        }
        if (isEnd)
            break;
        begin = at + 1;
        ++index;
    }
    return {};
}

/// From the script's own comments and parameters.
CallTip ofScript(const PossibleValue &one, const Node &callee)
{
    const QStringView name =
        callee.is(Kind::MemberExpression) ? callee.child(Field::Property).text() : callee.text();
    QString parameters = parameterList(one.node).text().toString().simplified();
    if (!parameters.startsWith(u'('))
        parameters = u'(' + parameters + u')';
    return {.signature = name.toString() + parameters, .doc = commentBefore(one.node)};
}

} // namespace

std::optional<CallTip> script::callTipAt(const SyntaxTree &tree, qsizetype position,
                                         const ActionContext &context)
{
    const Scopes scopes(tree);
    Values values(scopes, context);
    for (const Around &around : callsAround(scopes, position)) {
        const Node callee = calleeOf(around.paren);
        if (!callee)
            continue;
        CallTip tip;
        QList<const Trigger *> triggers;
        for (const PossibleValue &one : values.of(callee)) {
            CallTip found;
            if (one.kind == PossibleValue::Kind::Callable) {
                found = {.signature = one.member->signature,
                         .doc = one.member->doc,
                         .deprecated = one.member->deprecated};
            } else if (one.kind == PossibleValue::Kind::Method || one.kind == PossibleValue::Kind::Global) {
                const bool isMethod = one.kind == PossibleValue::Kind::Method;
                const QString owner = !isMethod      ? QString()
                                      : one.isStatic ? one.type
                                                     : QString(prototypeOf(values.catalogue(), one.type));
                const EngineDoc doc = engineDoc(owner, one.name, !isMethod || one.isStatic);
                if (doc.isFunction && !doc.doc.isEmpty())
                    found = {.signature = doc.signature, .doc = doc.doc};
            } else if (one.kind == PossibleValue::Kind::Function) {
                found = ofScript(one, callee);
            }
            if (tip.signature.isEmpty())
                tip = found;
            if (one.trigger && found.signature == tip.signature)
                triggers.append(one.trigger);
        }
        if (!tip.signature.contains(u'('))
            continue;
        tip.argument = around.commas;
        tip.active = parameterRange(tip.signature, around.commas);
        tip.anchor = around.paren.begin();
        const bool isEverywhere = triggers.size() == values.triggers().size();
        for (const Trigger *trigger : std::as_const(triggers)) {
            if (!context.isBound() && !isEverywhere)
                tip.triggers.append(trigger->shownName());
        }
        return tip;
    }
    return {};
}
