// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPalette;

/// Our only own colours; all others come from the system's palette.
/// Each is defined once for light and once for dark, with a contrast of at least 4.5:1 on its ground.
namespace colours {

enum class Meaning { Information, Success, Warning, Error };

bool isDark(const QPalette &palette);

/// Takes the icons that can be seen on the program's palette: Breeze draws its own for one ground only.
void followPalette();

/// For text and marks, on the palette's window or base colour and on ground() of the same meaning.
QColor ink(Meaning meaning, const QPalette &palette);

/// For the background of a message.
QColor ground(Meaning meaning, const QPalette &palette);

/// Relative luminance, 0 to 1, and contrast, 1 to 21, as the WCAG define them.
double luminance(const QColor &colour);
double contrast(const QColor &a, const QColor &b);

/// @p share, 0 to 1, of @p over, and the rest of @p under.
QColor mix(const QColor &over, const QColor &under, double share);

} // namespace colours
