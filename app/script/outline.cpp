// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/outline.h"

#include "script/scope.h"

using namespace script;

namespace {

/// The node that gives @p node its name.
Node nameOf(const Node &node)
{
    if (const Node own = node.child(Field::Name))
        return own;
    const Node parent = node.parent();
    if (parent.is(Kind::VariableDeclarator))
        return parent.child(Field::Name).is(Kind::Identifier) ? parent.child(Field::Name) : Node();
    if (parent.is(Kind::Pair))
        return parent.child(Field::Key);
    if (parent.is(Kind::FieldDefinition))
        return parent.child(Field::Property);
    if (parent.is(Kind::AssignmentExpression)) {
        const Node left = parent.child(Field::Left);
        return left.is(Kind::MemberExpression) ? left.child(Field::Property)
               : left.is(Kind::Identifier)     ? left
                                               : Node();
    }
    return {};
}

} // namespace

QList<OutlineItem> script::outline(const SyntaxTree &tree)
{
    QList<OutlineItem> items;
    QList<Node> around;
    for (int i = 0; i < int(tree.nodes().size()); ++i) {
        const Node node(tree.nodes(), tree.text(), i);
        const bool isClass = node.is(Kind::ClassDeclaration, Kind::Class);
        if (!isFunction(node) && !isClass)
            continue;
        const Node name = nameOf(node);
        if (!name || name.isMissing())
            continue;
        while (!around.isEmpty() && !around.constLast().contains(node))
            around.removeLast();
        QString parameters = parameterList(node).text().toString();
        if (!parameters.isEmpty() && !parameters.startsWith(u'('))
            parameters = u'(' + parameters + u')';
        items.append({name.text().toString(), isClass ? QString() : parameters.simplified(), isClass,
                      int(around.size()), name.range(), node.range()});
        around.append(node);
    }
    return items;
}

QList<FoldRange> script::foldRanges(const SyntaxTree &tree)
{
    const QStringView text = tree.text();
    std::vector<qsizetype> lines{0};
    for (qsizetype i = text.indexOf(u'\n'); i >= 0; i = text.indexOf(u'\n', i + 1))
        lines.push_back(i + 1);
    const auto lineOf = [&lines](qsizetype position) {
        return int(std::upper_bound(lines.begin(), lines.end(), position) - lines.begin()) - 1;
    };
    QList<FoldRange> ranges;
    for (const NodeData &node : tree.nodes()) {
        switch (node.kind) {
        case Kind::StatementBlock:
        case Kind::ClassBody:
        case Kind::SwitchBody:
        case Kind::Object:
        case Kind::Array:
        case Kind::Arguments:
        case Kind::TemplateString:
        case Kind::Comment: {
            const FoldRange range{lineOf(node.begin), lineOf(node.end)};
            if (range.lastLine > range.firstLine &&
                (ranges.isEmpty() || ranges.constLast().firstLine != range.firstLine))
                ranges.append(range);
            break;
        }
        default:
            break;
        }
    }
    return ranges;
}

QString script::commentBefore(const Node &node)
{
    Node statement = node;
    while (statement.parent() && !statement.previous().is(Kind::Comment) &&
           statement.parent().begin() == statement.begin())
        statement = statement.parent();
    if (statement.parent().is(Kind::LexicalDeclaration, Kind::VariableDeclaration))
        statement = statement.parent();
    const Node comment = statement.previous();
    if (!comment.is(Kind::Comment))
        return {};
    for (QStringView line : comment.text().split(u'\n')) {
        line = line.trimmed();
        while (line.startsWith(u'/') || line.startsWith(u'*'))
            line = line.mid(1);
        while (line.endsWith(u'/') || line.endsWith(u'*'))
            line = line.chopped(1);
        line = line.trimmed();
        if (!line.isEmpty() && !line.startsWith(u'@'))
            return line.toString();
    }
    return {};
}
