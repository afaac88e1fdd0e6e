// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/syntaxthemes.h"

#include <QColor>
#include <QList>
#include <QString>

/// A script in lines, with the colours that it has in the editor on light ground: for paper and for pages.
struct ColouredScript
{
    struct Stretch
    {
        qsizetype start; ///< UTF-16 units of the line
        qsizetype length;
        QColor ink;
    };
    struct Line
    {
        QString text; ///< without its end
        QList<Stretch> runs;
    };

    QList<Line> lines; ///< at least one
    QColor text;
    QColor paper;
    QColor lineNumber;

    static ColouredScript of(const QString &script, SyntaxThemes &themes, const EditorOptions &options);
};
