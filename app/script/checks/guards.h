// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/node.h"

namespace script {

/// True if an error at @p node would be caught, and the script goes on: within its function it stands in a
/// try that has a catch, which throws nothing itself. Not so for what ends a run natively.
bool isCaught(const Node &node);

/// True if the script has asked whether there is what @p asked says before it comes to @p node: in an
/// operand of && or ||, the condition of an if, a loop or a ternary, or an if before that leaves.
/// @p asked is a name or a path such as `api.v1.claims`.
bool isAskedFor(const Node &node, QStringView asked);

} // namespace script
