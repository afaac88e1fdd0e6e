// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/functionname.h"

#include "script/functions.h"

using namespace Qt::StringLiterals;

namespace {

/// Asked at every key, mostly twice: what has not changed is not parsed again.
const script::SyntaxTree &treeOf(const QString &script)
{
    thread_local script::SyntaxTree tree;
    tree.setText(script);
    return tree;
}

} // namespace

bool functionname::isIdentifier(QStringView name)
{
    return script::isIdentifier(name);
}

bool functionname::isDeclared(const QString &script, QStringView name)
{
    return script::Scopes(treeOf(script)).global(name);
}

QString functionname::rename(const QString &script, QStringView from, QStringView to)
{
    const script::Scopes scopes(treeOf(script));
    const script::Binding *binding = scopes.global(from);
    return binding ? script::edited(script, script::renameEdits(scopes, *binding, to.toString())) : script;
}

QString functionname::skeleton(QStringView name)
{
    return u"function %1(ctx, api) {\n    \n}\n"_s.arg(isIdentifier(name) ? name : u"newAction");
}
