// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zitadel/name.h"

#include <QChar>

namespace {

/// The code point at @p place, which goes on behind it. Half a surrogate pair stands for itself.
char32_t nextRune(QStringView text, qsizetype &place)
{
    const QChar first = text[place++];
    if (!first.isHighSurrogate() || place == text.size() || !text[place].isLowSurrogate())
        return first.unicode();
    return QChar::surrogateToUcs4(first, text[place++]);
}

/// As unicode.ToLower of Go: one code point for one. Qt's rules for texts would make two of U+0130, and take
/// the two small sigmas, or ß and ss, for the same.
char32_t smallLetter(char32_t rune)
{
    constexpr char32_t capitalIWithDot =
        0x130; // which QChar leaves alone, as it knows no single letter for it
    return rune == capitalIWithDot ? U'i' : QChar::toLower(rune);
}

} // namespace

QString zitadel::nameKey(QStringView name)
{
    QString key;
    key.reserve(name.size());
    for (qsizetype place = 0; place < name.size();)
        key += QChar::fromUcs4(smallLetter(nextRune(name, place)));
    return key;
}

bool zitadel::isSameName(QStringView a, QStringView b)
{
    qsizetype left = 0;
    qsizetype right = 0;
    while (left < a.size() && right < b.size()) {
        if (smallLetter(nextRune(a, left)) != smallLetter(nextRune(b, right)))
            return false;
    }
    return left == a.size() && right == b.size();
}
