// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/foldedtext.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace {

bool isAscii(QByteArrayView bytes)
{
    return std::ranges::none_of(bytes, [](char c) { return (c & 0x80) != 0; });
}

} // namespace

QByteArray folded::fold(QStringView text)
{
    QByteArray bytes = text.toUtf8();
    // Nearly all scripts are plain ASCII, and this loop is several times as fast as Unicode's rules.
    if (!isAscii(bytes))
        return text.toString().toCaseFolded().toUtf8();
    for (char &c : bytes)
        c |= char((c >= 'A' && c <= 'Z') << 5);
    return bytes;
}

bool folded::contains(QByteArrayView haystack, QByteArrayView needle)
{
#ifdef Q_OS_WIN
    return std::string_view(haystack).contains(std::string_view(needle));
#else
    return memmem(haystack.data(), size_t(haystack.size()), needle.data(), size_t(needle.size())) != nullptr;
#endif
}

folded::Words::Words(QStringView filter)
{
    for (const QStringView word : QString(filter.toString().simplified()).split(u' ', Qt::SkipEmptyParts))
        m_words.append(fold(word));
    std::ranges::sort(m_words, [](const QByteArray &a, const QByteArray &b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    m_words.erase(std::ranges::unique(m_words).begin(), m_words.end());
}

bool folded::Words::occurIn(QByteArrayView folded) const
{
    return std::ranges::all_of(m_words, [&](const QByteArray &word) { return contains(folded, word); });
}

bool folded::Words::narrow(const Words &wider) const
{
    return std::ranges::all_of(wider.m_words, [&](const QByteArray &wide) {
        return std::ranges::any_of(m_words, [&](const QByteArray &word) { return contains(word, wide); });
    });
}
