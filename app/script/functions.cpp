// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/functions.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;

namespace {

bool startsIdentifier(QChar c)
{
    return c.isLetter() || c == u'$' || c == u'_' || c.isSurrogate();
}

bool continuesIdentifier(QChar c)
{
    return startsIdentifier(c) || c.isDigit() || c.isMark() || c == QChar(0x200c) || c == QChar(0x200d);
}

const QSet<QStringView> &reservedWords()
{
    static const QSet<QStringView> words{
        u"await",   u"break",  u"case",     u"catch",  u"class",  u"const",  u"continue",   u"debugger",
        u"default", u"delete", u"do",       u"else",   u"enum",   u"export", u"extends",    u"false",
        u"finally", u"for",    u"function", u"if",     u"import", u"in",     u"instanceof", u"new",
        u"null",    u"return", u"super",    u"switch", u"this",   u"throw",  u"true",       u"try",
        u"typeof",  u"var",    u"void",     u"while",  u"with"};
    return words;
}

} // namespace

bool script::isIdentifier(QStringView name)
{
    if (name.isEmpty() || !startsIdentifier(name.front()) || reservedWords().contains(name))
        return false;
    return std::ranges::all_of(name, continuesIdentifier);
}

QList<TextEdit> script::renameEdits(const Scopes &scopes, const Binding &binding, const QString &to)
{
    QList<TextEdit> edits;
    if (!isIdentifier(to) || binding.name == to || scopes.uses(to))
        return edits;
    for (const Node &place : scopes.references(binding)) {
        // `{name}` is short for `{name: name}`, and only the second is the variable.
        const bool isShort =
            place.is(Kind::ShorthandPropertyIdentifier, Kind::ShorthandPropertyIdentifierPattern);
        edits.append({place.range(), isShort ? place.text().toString() + u": "_s + to : to});
    }
    return edits;
}
