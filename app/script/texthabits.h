// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

/// How a script ends and indents its lines, so that what is typed looks like what is there.
struct TextHabits
{
    enum class LineEnd { Lf, CrLf, Cr };

    LineEnd lineEnd = LineEnd::Lf;
    bool tabs = false;
    int indentWidth = 4;
    bool isIndented = false; ///< there was indentation to learn from

    bool operator==(const TextHabits &) const = default;

    /// lineEnd as it stands in the text: "\n", "\r\n" or "\r".
    QString lineEndText() const;

    /// The habit of most lines decides; a script without lines or indentation keeps the defaults above.
    static TextHabits of(QStringView script);
};
