// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/text.h"

#include <QStringConverter>

#include <algorithm>

namespace demo {

QString textOf(QByteArrayView utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    return decoder(utf8);
}

QString lowerCase(const QString &text)
{
    constexpr char32_t dottedI = 0x130; // Qt knows its two-letter form only, and leaves it
    QString result;
    for (const char32_t letter : text.toUcs4()) {
        const char32_t lower = letter == dottedI ? U'i' : QChar::toLower(letter);
        if (QChar::requiresSurrogates(lower))
            (result += QChar(QChar::highSurrogate(lower))) += QChar(QChar::lowSurrogate(lower));
        else
            result += QChar(char16_t(lower));
    }
    return result;
}

bool isPrintable(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

} // namespace demo
