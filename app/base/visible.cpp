// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/visible.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

// Letters and marks by their category, yet nothing to be seen: joiners, fillers, selectors of a variant.
constexpr auto blankLetters = std::to_array<char32_t>(
    {0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180c, 0x180d, 0x180f, 0x2800, 0x3164, 0xffa0});

QString escapeOf(char32_t character)
{
    switch (character) {
    case '\n':
        return u"\\n"_s;
    case '\r':
        return u"\\r"_s;
    case '\t':
        return u"\\t"_s;
    default:
        break;
    }
    const QString digits = QString::number(uint(character), 16);
    if (character < 0x100)
        return u"\\x"_s + digits.rightJustified(2, u'0');
    if (character < 0x10000)
        return u"\\u"_s + digits.rightJustified(4, u'0');
    return u"\\u{"_s + digits + u'}';
}

} // namespace

bool visible::isHidden(char32_t character)
{
    if (character >= ' ' && character < 0x7f)
        return false;
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        break;
    }
    // Qt's tables may be older than a terminal's: the whole plane of tags and selectors counts.
    const bool isTag = character >= 0xe0000 && character <= 0xe0fff;
    return isTag || std::ranges::find(blankLetters, character) != blankLetters.end();
}

QString visible::escaped(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPair =
            text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const char32_t character =
            isPair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : char32_t(text[at].unicode());
        if (isHidden(character))
            result += escapeOf(character);
        else
            result += QStringView(text).sliced(at, isPair ? 2 : 1);
        at += isPair ? 1 : 0;
    }
    return result;
}
