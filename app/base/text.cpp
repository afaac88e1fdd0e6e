// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <QStringDecoder>

qsizetype text::codePoints(QStringView text)
{
    // Every unit but the second half of a pair begins a code point.
    qsizetype count = text.size();
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i].isLowSurrogate() && text[i - 1].isHighSurrogate())
            --count;
    }
    return count;
}

qsizetype text::utf8Bytes(QStringView text)
{
    qsizetype bytes = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit < 0x80) {
            bytes += 1;
        } else if (unit < 0x800) {
            bytes += 2;
        } else if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            bytes += 4;
            ++i;
        } else {
            bytes += 3; // a lone surrogate becomes U+FFFD, which is three bytes, too
        }
    }
    return bytes;
}

QString text::fromUtf8Verbatim(QByteArrayView utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(utf8);
}

bool text::isWellFormed(QStringView text)
{
    return text.isValidUtf16();
}

qsizetype text::lineAt(QStringView text, qsizetype position)
{
    qsizetype line = 1;
    for (qsizetype i = 0; i < qMin(position, text.size()); ++i) {
        const bool isLoneCr = text[i] == u'\r' && (i + 1 == text.size() || text[i + 1] != u'\n');
        line += text[i] == u'\n' || isLoneCr;
    }
    return line;
}
