// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/textspan.h"

#include <QList>
#include <QString>
#include <QStringList>

/// What differs between two scripts, line by line. Pure functions, thread-safe.
namespace linediff {

/// The lines of a text, each with its line end; "\r\n", "\n" and "\r" end a line. Joined they are the text
/// again.
QStringList lines(const QString &text);

/// How a line ends: with "\r\n", "\n", "\r", or, the last of a text, with nothing.
QString lineEnd(QStringView line);

/// A run of lines that stands for another.
struct Hunk
{
    qsizetype leftLine = 0; ///< the first line, from 0; where nothing is replaced, the one that follows
    qsizetype leftCount = 0;
    qsizetype rightLine = 0;
    qsizetype rightCount = 0;

    bool operator==(const Hunk &) const = default;
};

/// The changes that make @p right of @p left, in order. With @p ignoresLineEnds all ends count as the same;
/// one line that has an end and another that has none still differ.
QList<Hunk> hunks(const QStringList &left, const QStringList &right, bool ignoresLineEnds = false);

/// What differs inside of two pieces of text that stand for each other: spans of each, in UTF-16 units.
struct WithinLines
{
    QList<TextSpan> left;
    QList<TextSpan> right;
};
WithinLines inside(const QString &left, const QString &right);

} // namespace linediff
