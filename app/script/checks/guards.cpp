// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/checks/guards.h"

#include "script/checks/check.h"

using namespace Qt::StringLiterals;

namespace script {

namespace {

bool isPartOfName(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$' || c == u'.';
}

/// Paths are compared without blanks around their dots, and `a?.b` is `a.b`.
QString plain(QStringView text)
{
    QString plain = text.toString().simplified().replace("?."_L1, "."_L1);
    return plain.replace(" ."_L1, "."_L1).replace(". "_L1, "."_L1);
}

bool mentions(const Node &condition, const QString &path)
{
    const QString text = plain(condition.text());
    for (qsizetype at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1)) {
        const qsizetype end = at + path.size();
        const bool isWhole = (at == 0 || !isPartOfName(text[at - 1])) &&
                             (end == text.size() || text[end] == u'.' || !isPartOfName(text[end]));
        if (isWhole)
            return true;
    }
    return false;
}

bool leaves(const Node &statement)
{
    if (statement.is(Kind::ReturnStatement, Kind::ThrowStatement))
        return true;
    const QStringView text = statement.text();
    if (text.startsWith(u"continue") || text.startsWith(u"break"))
        return true;
    if (!statement.is(Kind::StatementBlock))
        return false;
    for (Node child = statement.firstChild(); child; child = child.next()) {
        if (leaves(child))
            return true;
    }
    return false;
}

/// An `if` before @p statement, in the same block, that asks and leaves.
bool isAskedBefore(const Node &statement, const QString &path)
{
    for (Node before = statement.previous(); before; before = before.previous()) {
        if (before.is(Kind::IfStatement) && mentions(before.child(Field::Condition), path) &&
            leaves(before.child(Field::Consequence)))
            return true;
    }
    return false;
}

bool asks(const Node &parent, const Node &child, const QString &path)
{
    if (parent.is(Kind::BinaryExpression) && child.field() == Field::Right) {
        const QStringView sign = parent.child(Field::Operator).text();
        return (sign == u"&&" || sign == u"||") && mentions(parent.child(Field::Left), path);
    }
    const bool hasCondition = parent.is(Kind::IfStatement, Kind::TernaryExpression, Kind::WhileStatement);
    return hasCondition && child.field() != Field::Condition &&
           mentions(parent.child(Field::Condition), path);
}

} // namespace

bool isCaught(const Node &node)
{
    const Node function = Check::functionAround(node);
    for (Node each = node; each && each != function; each = each.parent()) {
        const Node parent = each.parent();
        const Node handler = parent.child(Field::Handler);
        if (!parent.is(Kind::TryStatement) || each.field() != Field::Body || !handler)
            continue;
        if (!handler.text().contains(u"throw"))
            return true;
    }
    return false;
}

bool isAskedFor(const Node &node, QStringView asked)
{
    const QString path = plain(asked);
    for (Node each = node; each.parent(); each = each.parent()) {
        const Node parent = each.parent();
        if (asks(parent, each, path))
            return true;
        if (parent.is(Kind::StatementBlock, Kind::Program) && isAskedBefore(each, path))
            return true;
    }
    return false;
}

} // namespace script
