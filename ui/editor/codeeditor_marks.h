// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

// The numbers by which the parts of CodeEditor know its margins, from the left, and the marks in them.

inline constexpr int numberMargin = 0;
inline constexpr int problemMargin = 1;
inline constexpr int foldMargin = 2;

inline constexpr int warningMarker = 1;
inline constexpr int errorMarker = 2;
inline constexpr int removedMarker = 3;
inline constexpr int addedMarker = 4;
inline constexpr int fillerMarker = 5;

/// As Scintilla writes colours.
inline long sciColour(const QColor &colour)
{
    return colour.red() | colour.green() << 8 | colour.blue() << 16;
}
