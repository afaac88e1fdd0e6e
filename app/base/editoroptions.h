// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// How a person likes scripts to look and to be typed. The same for all editors; kept by Settings.
///
/// None of it changes a script by itself: a text that is loaded and saved without an edit stays as it is,
/// byte for byte.
struct EditorOptions
{
    /// What new lines of a script begin and end with.
    enum class Indent { AsScript, Spaces, Tabs };
    enum class LineEnd { AsScript, Lf, CrLf };

    QString lightTheme;  ///< name of a colour theme under a light palette; empty: the best fitting one
    QString darkTheme;   ///< the same under a dark one
    QString fontFamily;  ///< empty: the system's fixed-pitch font
    double fontSize = 0; ///< points; 0: the system's

    Indent indent = Indent::AsScript;    ///< a script without indentation takes spaces
    int indentWidth = 4;                 ///< columns, 1 to 8; AsScript: only for scripts without indentation
    LineEnd lineEnd = LineEnd::AsScript; ///< a script without lines takes LF

    bool showWhitespace = false;
    bool showLineEnds = false;
    bool showIndentGuides = true;
    bool showFolding = true;
    bool wrapLines = false;

    bool closeBrackets = true;   ///< a bracket or quote brings its partner
    bool completeAsTyped = true; ///< completion opens by itself after a dot and the first letters of a word
    bool showCallTips = true;

    bool operator==(const EditorOptions &) const = default;
};
