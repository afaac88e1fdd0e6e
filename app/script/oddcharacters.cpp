// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/oddcharacters.h"

using namespace Qt::StringLiterals;

namespace script {

OddCharacter oddCharacter(char16_t character, qsizetype at)
{
    using Kind = OddCharacter::Kind;
    const auto odd = [character, at](Kind kind, const QString &replacement = {}) {
        return OddCharacter{.at = at,
                            .kind = kind,
                            .name = u"U+%1"_s.arg(uint(character), 4, 16, QChar(u'0')).toUpper(),
                            .replacement = replacement};
    };
    if (QStringView(u"\u201c\u201d\u201e\u201f\u00ab\u00bb").contains(QChar(character)))
        return odd(Kind::Quote, u"\""_s);
    if (QStringView(u"\u2018\u2019\u201a\u201b\u2039\u203a").contains(QChar(character)))
        return odd(Kind::Quote, u"'"_s);
    if ((character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069))
        return odd(Kind::Direction);
    const bool isInvisible = (character >= 0x200b && character <= 0x200f) || character == 0x2060 ||
                             character == 0x00ad || character == 0x180e || character == 0xfeff;
    return isInvisible ? odd(Kind::Invisible) : OddCharacter();
}

OddCharacter oddCharacterNear(QStringView script, qsizetype offset)
{
    for (qsizetype at = qMax<qsizetype>(0, offset - 1); at < script.size(); ++at) {
        if (script[at] == u'\n' && at >= offset)
            break;
        if (script[at] == u'$' && at + 1 < script.size() && script[at + 1] == u'{' && at <= offset)
            return {.at = at, .kind = OddCharacter::Kind::Template, .name = u"${"_s, .replacement = {}};
        if (const OddCharacter odd = oddCharacter(script[at].unicode(), at); odd.at >= 0)
            return odd;
    }
    return {};
}

} // namespace script
