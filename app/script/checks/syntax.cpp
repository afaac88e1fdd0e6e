// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// "syntax": what no engine takes. One finding per mistake, at the place where a person would look for it.
#include "script/checks/check.h"

using namespace Qt::StringLiterals;
using namespace script;

namespace {

constexpr int mostFindings = 10; // what follows is most often a consequence

void addSyntax(Check &check, const Range &range, const QString &message)
{
    Problem problem{.id = u"syntax"_s, .severity = Severity::Error, .range = range, .message = message};
    problem.server = u"SyntaxError: SyntaxError: (anonymous): Line L:C …"_s;
    check.problems.append(problem);
}

Node lastLeaf(Node node)
{
    while (Node child = node.firstChild()) {
        while (child.next())
            child = child.next();
        node = child;
    }
    return node;
}

Node firstLeaf(Node node)
{
    while (const Node child = node.firstChild())
        node = child;
    return node;
}

/// Only the first line: an underline over half of the script tells nothing.
Range firstLine(const Check &check, const Range &range)
{
    const qsizetype end = QStringView(check.tree.text()).mid(range.begin, range.length()).indexOf(u'\n');
    return end > 0 ? Range{range.begin, range.begin + end} : range;
}

bool isOpening(const Node &node)
{
    return node.is(Kind::ParenOpen, Kind::BracketOpen, Kind::BraceOpen) || node.text() == u"${";
}

bool closes(const Node &opening, const Node &closing)
{
    return (opening.is(Kind::ParenOpen) && closing.is(Kind::ParenClose)) ||
           (opening.is(Kind::BracketOpen) && closing.is(Kind::BracketClose)) ||
           (!opening.is(Kind::ParenOpen, Kind::BracketOpen) && closing.is(Kind::BraceClose));
}

/// Brackets without a partner, of which most other mistakes are only consequences. True if there are any.
bool checkBrackets(Check &check)
{
    QList<Node> open;
    const auto notClosed = [&check](const Node &bracket) {
        addSyntax(check, bracket.range(), CheckTexts::tr("This “%1” is never closed.").arg(bracket.text()));
    };
    for (int i = 0; i < check.count(); ++i) {
        const Node node = check.node(i);
        if (node.isNamed() || node.isMissing() || node.firstChild())
            continue;
        if (isOpening(node)) {
            open.append(node);
        } else if (node.is(Kind::ParenClose, Kind::BracketClose, Kind::BraceClose)) {
            if (!open.isEmpty() && closes(open.constLast(), node)) {
                open.removeLast();
            } else if (open.size() > 1 && closes(open.at(open.size() - 2), node)) {
                notClosed(open.takeLast());
                open.removeLast();
                return true;
            } else {
                addSyntax(check, node.range(),
                          CheckTexts::tr("There is nothing for this “%1” to close.").arg(node.text()));
                return true;
            }
        }
    }
    if (!open.isEmpty())
        notClosed(open.constLast());
    return !open.isEmpty();
}

bool checkQuote(Check &check, const Node &error)
{
    for (Node child = error.firstChild(); child; child = child.next()) {
        const QStringView text = child.text();
        const bool isQuote = text.size() == 1 && (text == u"\"" || text == u"'" || text == u"`");
        if (isQuote && !child.is(Kind::String, Kind::TemplateString)) {
            addSyntax(check, firstLine(check, {child.begin(), error.end()}),
                      text == u"`" ? CheckTexts::tr("This template has no closing “`”.")
                                   : CheckTexts::tr("This text has no closing quote."));
            return true;
        }
    }
    const QStringView text = error.text();
    if (text.startsWith(u'"') || text.startsWith(u'\'') || text.startsWith(u'`')) {
        addSyntax(check, firstLine(check, error.range()), CheckTexts::tr("This text has no closing quote."));
        return true;
    }
    if (text.startsWith(u"/*")) {
        addSyntax(check, firstLine(check, error.range()),
                  CheckTexts::tr("This comment has no closing “*/”."));
        return true;
    }
    return false;
}

void checkError(Check &check, const Node &error)
{
    int children = 0;
    for (Node child = error.firstChild(); child; child = child.next())
        ++children;
    // A small part is what was not expected; of a large one the end is.
    const Node token = children <= 2 ? firstLeaf(error) : lastLeaf(error);
    if (error.range().isEmpty() && !error.firstChild())
        return;
    const QStringView text = token.text().trimmed();
    const Range range = token == error ? firstLine(check, error.range()) : token.range();
    if (text.isEmpty())
        addSyntax(check, range, CheckTexts::tr("Something is missing or too much here."));
    else
        addSyntax(check, range,
                  CheckTexts::tr("“%1” was not expected here.")
                      .arg(text.size() > 40 ? text.left(40).toString() + u'…' : text.toString()));
}

void checkMissing(Check &check, const Node &missing)
{
    // Where it is missing: behind what stands before, not on the next line.
    qsizetype at = missing.begin();
    const QStringView text = check.tree.text();
    while (at > 0 && text[at - 1].isSpace())
        --at;
    const NodeData &data = check.tree.nodes()[size_t(missing.index())];
    if (data.named)
        addSyntax(check, {at, at}, CheckTexts::tr("A name or value is missing here."));
    else
        addSyntax(check, {at, at},
                  CheckTexts::tr("Something is missing here, such as a closing bracket or quote."));
}

} // namespace

void script::checkSyntax(Check &check)
{
    if (!check.tree.hasErrors())
        return;
    // A quote without an end swallows the brackets behind it, and a bracket without one confuses all that
    // follows.
    bool hasQuote = false;
    for (int i = 0; i < check.count() && !hasQuote; ++i)
        hasQuote = check.node(i).is(Kind::Error) && checkQuote(check, check.node(i));
    if (hasQuote)
        return;
    const bool hasBrackets = checkBrackets(check);
    for (int i = 0; i < check.count() && check.problems.size() < mostFindings; ++i) {
        const Node node = check.node(i);
        if (node.is(Kind::Error)) {
            const bool isConsequence = hasBrackets && node.namedCount() > 1;
            if (!isConsequence && !check.isBroken(node.parent() ? node.parent() : node))
                checkError(check, node);
        } else if (node.isMissing() && !hasBrackets && !check.isBroken(node)) {
            checkMissing(check, node);
        }
    }
}
