// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// E04, W13: what newer engines take and the server's does not, or not in the same way (API 78).
#include "script/checks/check.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace script;

namespace {

void refuse(Check &check, const Node &node, const QString &message, const QString &server)
{
    check.add("E04"_L1, node.range(), message).server = u"SyntaxError: SyntaxError: "_s + server;
}

/// Groups of a regular expression that matter: walks over its characters, as the tree does not look inside.
struct PatternGroups
{
    bool hasName = false;
    bool hasModifiers = false;
    bool hasProperty = false;

    explicit PatternGroups(QStringView pattern)
    {
        bool inClass = false;
        for (qsizetype i = 0; i < pattern.size(); ++i) {
            const QStringView rest = pattern.mid(i);
            if (rest.startsWith(u'\\')) {
                hasProperty |= rest.startsWith(u"\\p{") || rest.startsWith(u"\\P{");
                ++i;
            } else if (rest.startsWith(u'[')) {
                inClass = true;
            } else if (rest.startsWith(u']')) {
                inClass = false;
            } else if (!inClass && rest.startsWith(u"(?") && rest.size() > 2) {
                const QChar c = rest[2];
                const bool isLookbehind = rest.startsWith(u"(?<=") || rest.startsWith(u"(?<!");
                hasName |= c == u'<' && !isLookbehind;
                hasModifiers |= c == u'-' || c == u'i' || c == u'm' || c == u's';
            }
        }
    }
};

void checkRegex(Check &check, const Node &regex)
{
    const Node flags = regex.child(Field::Flags);
    QSet<QChar> seen;
    for (const QChar flag : flags.text()) {
        const bool isTwice = seen.contains(flag);
        seen.insert(flag);
        if (!isTwice && QStringView(u"gimsuy").contains(flag))
            continue;
        refuse(check, flags,
               CheckTexts::tr("The server's engine does not know the flag “%1” of regular expressions.")
                   .arg(flag),
               u"Invalid flags supplied to RegExp constructor '%1'"_s.arg(flags.text()));
        if (!isTwice && (flag == u'd' || flag == u'v'))
            check.problems.last().fixes = {
                {.title = CheckTexts::tr("Remove the flag “%1”").arg(flag),
                 .edits = {{flags.range(), flags.text().toString().remove(flag)}}}};
        break;
    }
    const Node pattern = regex.child(Field::Pattern);
    const PatternGroups groups(pattern.text());
    if (groups.hasModifiers)
        refuse(check, pattern,
               CheckTexts::tr(
                   "The server's engine does not know modifiers like “(?i:…)” in regular expressions."),
               u"Invalid group"_s);
    if (groups.hasName) {
        Problem &problem = check.add(
            "W13"_L1, pattern.range(),
            CheckTexts::tr(
                "The server's engine fills no named groups: “match.groups” is undefined, and “$<name>” stays "
                "as it is. Use numbered groups."));
        // Read by number they work.
        const QString &text = check.tree.text();
        if (!text.contains("groups"_L1) && !text.contains("$<"_L1))
            problem.severity = Severity::Hint;
    }
    if (groups.hasProperty && seen.contains(u'u'))
        check.add(
            "W13"_L1, pattern.range(),
            CheckTexts::tr(
                "The server's engine takes “\\p{…}” for these very letters, not for a class of characters."));
}

void checkFunctions(Check &check, const Node &node)
{
    if (isAsync(node) && isGenerator(node))
        refuse(check, node.child(Kind::Async),
               CheckTexts::tr("The server's engine knows no async generators."),
               node.is(Kind::MethodDefinition) ? u"(anonymous): Line L:C Unexpected token *"_s
                                               : u"Async generators are not supported yet at L:C"_s);
}

void checkJumps(Check &check, const Node &node)
{
    if (node.is(Kind::ReturnStatement) && !Check::functionAround(node))
        refuse(check, node, CheckTexts::tr("“return” works only inside a function."),
               u"Illegal return statement"_s);
    if (node.is(Kind::AwaitExpression)) {
        const Node function = Check::functionAround(node);
        if (!function)
            refuse(check, node,
                   CheckTexts::tr(
                       "“await” works only inside an async function, and not at the top of a script."),
                   u"(anonymous): Line L:C Unexpected …"_s);
        else if (!isAsync(function))
            refuse(check, node, CheckTexts::tr("“await” works only inside an async function."),
                   u"(anonymous): Line L:C Unexpected …"_s);
    }
}

void checkTwice(Check &check)
{
    // The bindings know each name once: another declaration refers to the first.
    for (const int i : check.scopes.identifiers()) {
        const Node name = check.node(i);
        const Binding *binding = check.scopes.resolve(name);
        if (!binding || binding->declaration == name || check.isBroken(name))
            continue;
        const Node parent = name.parent();
        const bool isDeclared = (parent.is(Kind::VariableDeclarator) && name.field() == Field::Name) ||
                                (parent.is(Kind::ClassDeclaration) && name.field() == Field::Name);
        if (!isDeclared)
            continue;
        const bool isVar = parent.parent().is(Kind::VariableDeclaration);
        const bool isLexical = binding->kind == Binding::Kind::Let || binding->kind == Binding::Kind::Const ||
                               binding->kind == Binding::Kind::Class;
        if (isLexical || !isVar)
            refuse(check, name, CheckTexts::tr("“%1” is declared twice.").arg(name.text()),
                   u"Identifier '%1' has already been declared at L:C"_s.arg(name.text()));
    }
}

} // namespace

void script::checkUnsupported(Check &check)
{
    for (int i = 0; i < check.count(); ++i) {
        const Node node = check.node(i);
        if (node.isMissing())
            continue;
        switch (node.kind()) {
        case Kind::ImportStatement:
            refuse(check, node,
                   CheckTexts::tr("Actions are no modules, “import” does not work. Use require() for the "
                                  "server's own modules."),
                   u"(anonymous): Line L:C Unexpected reserved word"_s);
            break;
        case Kind::Import:
            if (!check.isBroken(node) && !node.above(Kind::ImportStatement))
                refuse(check, node,
                       CheckTexts::tr("“import” does not work. Use require() for the server's own modules."),
                       u"(anonymous): Line L:C Unexpected reserved word"_s);
            break;
        case Kind::ExportStatement:
            refuse(check, node.firstChild(),
                   CheckTexts::tr("Actions are no modules, “export” does not work. The server finds the "
                                  "function by its name."),
                   u"(anonymous): Line L:C Unexpected reserved word"_s);
            if (const Node inner = node.child(Kind::FunctionDeclaration))
                check.problems.last().fixes = {{.title = CheckTexts::tr("Remove “export”"),
                                                .edits = {{{node.begin(), inner.begin()}, {}}}}};
            break;
        case Kind::MetaProperty:
            if (node.text().startsWith(u"import"))
                refuse(check, node, CheckTexts::tr("Actions are no modules, “import.meta” does not work."),
                       u"(anonymous): Line L:C Unexpected reserved word"_s);
            break;
        case Kind::ForInStatement:
            if (const Node word = node.child(Kind::Await))
                refuse(check, word, CheckTexts::tr("The server's engine does not know “for await”."),
                       u"(anonymous): Line L:C Unexpected token await"_s);
            break;
        case Kind::Decorator:
            refuse(check, node, CheckTexts::tr("The server's engine does not know decorators."),
                   u"(anonymous): Line L:C Unexpected token ILLEGAL"_s);
            break;
        case Kind::HtmlComment:
            refuse(check, node, CheckTexts::tr("The server's engine does not know comments like in HTML."),
                   u"(anonymous): Line L:C Unexpected token <"_s);
            break;
        case Kind::Jsx:
            refuse(check, node, CheckTexts::tr("The server's engine does not know JSX."),
                   u"(anonymous): Line L:C Unexpected token <"_s);
            break;
        case Kind::Regex:
            if (!check.isBroken(node))
                checkRegex(check, node);
            break;
        case Kind::ReturnStatement:
        case Kind::AwaitExpression:
            if (!check.isBroken(node))
                checkJumps(check, node);
            break;
        default:
            if (isFunction(node))
                checkFunctions(check, node);
            break;
        }
    }
    checkTwice(check);
}
