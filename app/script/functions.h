// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/problems.h"

namespace script {

/// True if @p name can be the name of a JavaScript function: an identifier and no reserved word.
bool isIdentifier(QStringView name);

/// What renames @p binding to @p to everywhere. Empty when @p to is no identifier, or already means something
/// in the script.
QList<TextEdit> renameEdits(const Scopes &scopes, const Binding &binding, const QString &to);

} // namespace script
