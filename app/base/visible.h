// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Foreign text in a line of ours, where it must not be taken for more than text.
namespace visible {

/// True for what is not seen as itself, or changes how its neighbours are seen: control characters (also
/// those of 0x80 to 0x9f, which terminals obey), line and paragraph separators, marks of direction,
/// characters without a width, halves of surrogate pairs.
bool isHidden(char32_t character);

/// @p text on one line, with each such character written as JavaScript does: `\n`, `\x1b`, `\u202e`,
/// `\u{e0041}`. All others stay as they are.
QString escaped(const QString &text);

} // namespace visible
