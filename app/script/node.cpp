// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/node.h"

using namespace script;

namespace {

bool isContent(const Node &node)
{
    return node.isNamed() && !node.is(Kind::Comment, Kind::HtmlComment);
}

/// What `\x` stands for, appended to @p text. An escape that no engine takes is kept as it is written.
void appendEscape(QString &text, QStringView escape)
{
    const QChar c = escape.size() > 1 ? escape[1] : QChar();
    bool ok = false;
    uint code = 0;
    if (c == u'x' || (c == u'u' && escape.size() == 6))
        code = escape.mid(2).toUInt(&ok, 16);
    else if (c == u'u')
        code = escape.mid(3).chopped(1).toUInt(&ok, 16);
    if (ok && code <= QChar::LastValidCodePoint) {
        text += QChar::fromUcs4(code);
        return;
    }
    constexpr QStringView letters = u"nrtbfv0";
    constexpr QStringView meanings{u"\n\r\t\b\f\v\0", 7};
    const qsizetype known = letters.indexOf(c);
    if (c == u'\n' || c == u'\r' || c == QChar(0x2028) || c == QChar(0x2029))
        return; // the line goes on
    text += known >= 0 ? meanings[known] : c;
}

} // namespace

Node Node::next() const
{
    if (isNull() || data().parent < 0)
        return {};
    return data().after < (*m_nodes)[size_t(data().parent)].after ? at(data().after) : Node();
}

Node Node::previous() const
{
    Node last;
    for (Node child = parent().firstChild(); child && child.m_index < m_index; child = child.next())
        last = child;
    return last;
}

Node Node::child(Field field) const
{
    for (Node child = firstChild(); child; child = child.next()) {
        if (child.field() == field)
            return child;
    }
    return {};
}

Node Node::child(script::Kind kind) const
{
    for (Node child = firstChild(); child; child = child.next()) {
        if (child.kind() == kind)
            return child;
    }
    return {};
}

Node Node::named(int i) const
{
    for (Node child = firstChild(); child; child = child.next()) {
        if (isContent(child) && i-- == 0)
            return child;
    }
    return {};
}

int Node::namedCount() const
{
    int count = 0;
    for (Node child = firstChild(); child; child = child.next())
        count += isContent(child);
    return count;
}

bool script::isFunction(const Node &node)
{
    return node.is(Kind::FunctionDeclaration, Kind::GeneratorFunctionDeclaration, Kind::FunctionExpression,
                   Kind::GeneratorFunction, Kind::ArrowFunction, Kind::MethodDefinition);
}

bool script::isAsync(const Node &function)
{
    return bool(function.child(Kind::Async));
}

bool script::isGenerator(const Node &function)
{
    return function.is(Kind::GeneratorFunctionDeclaration, Kind::GeneratorFunction) ||
           (function.is(Kind::MethodDefinition) && function.child(Kind::Star));
}

Node script::unwrapped(Node node)
{
    while (node.is(Kind::ParenthesizedExpression) && node.namedCount() == 1)
        node = node.named(0);
    return node;
}

QString script::literalValue(const Node &node)
{
    if (!node.is(Kind::String, Kind::TemplateString))
        return {};
    QString value(u""); // not null
    for (Node part = node.firstChild(); part; part = part.next()) {
        if (part.is(Kind::TemplateSubstitution))
            return {};
        if (part.is(Kind::EscapeSequence))
            appendEscape(value, part.text());
        else if (part.is(Kind::StringFragment))
            value += part.text();
    }
    return value;
}
