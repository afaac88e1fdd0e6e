// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The tie between an action's name and its script: the server calls the global that is named exactly like
/// the action (API 74), and checks nothing when saving. Each call parses what is new in the script; who has
/// its tree already asks script::Scopes and script::renameEdits() instead.
namespace functionname {

/// True if @p name can be the name of a JavaScript function: an identifier and no reserved word.
bool isIdentifier(QStringView name);

/// True if the top level of @p script declares @p name by function, var, let, const or class, or makes it a
/// global by assigning to it.
bool isDeclared(const QString &script, QStringView name);

/// @p script with the top-level declaration of @p from, and what refers to it, renamed to @p to.
/// Unchanged when there is no such declaration, or when @p to is no identifier or already means something in
/// the script. Strings, comments, regular expressions and members of the same name are left alone.
QString rename(const QString &script, QStringView from, QStringView to);

/// What a new action begins with: an empty function that carries @p name.
QString skeleton(QStringView name);

} // namespace functionname
