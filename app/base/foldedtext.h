// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// Searching without regard to case: text is folded once into UTF-8, then only bytes are compared.
namespace folded {

/// @p text as UTF-8 with the differences of case taken away: "Ä" and "ä" become the same bytes.
/// Folding can change the length, so offsets in the result say nothing about @p text.
QByteArray fold(QStringView text);

/// Where @p needle occurs in @p haystack for the first time, at @p from or later; -1 if it does not. An empty
/// needle occurs everywhere. @p from is within the haystack.
qsizetype indexOf(QByteArrayView haystack, QByteArrayView needle, qsizetype from = 0);

/// True if @p needle occurs in @p haystack.
inline bool contains(QByteArrayView haystack, QByteArrayView needle)
{
    return indexOf(haystack, needle) >= 0;
}

/// What a person types into a filter box: words separated by blanks, all of which must occur.
class Words
{
public:
    Words() = default;
    explicit Words(QStringView filter);

    bool isEmpty() const { return m_words.isEmpty(); }

    /// True if every word occurs in @p folded, which must come from fold().
    bool occurIn(QByteArrayView folded) const;

    /// True if whatever these words match is matched by @p wider, too, so that only those matches need
    /// to be looked at again.
    bool narrow(const Words &wider) const;

    bool operator==(const Words &) const = default;

private:
    QList<QByteArray> m_words; // folded; longest first, as a long word is the rarest
};

} // namespace folded
