// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/pieces.h"

#include <algorithm>

namespace merge {

Pieces::Pieces(const QStringList &pieces)
{
    for (const QString &piece : pieces) {
        m_starts.append(m_text.size());
        m_text += piece;
    }
}

TextSpan Pieces::place(qsizetype piece) const
{
    const qsizetype end = piece + 1 < m_starts.size() ? m_starts[piece + 1] : m_text.size();
    return {m_starts[piece], end - m_starts[piece]};
}

QStringView Pieces::at(qsizetype piece) const
{
    const TextSpan span = place(piece);
    return QStringView(m_text).sliced(span.start, span.length);
}

void Pieces::follow(const QString &text)
{
    const qsizetype shorter = std::min(m_text.size(), text.size());
    const QStringView before(m_text);
    qsizetype head = std::ranges::mismatch(before, text).in1 - before.begin();
    if (head > 0 && m_text[head - 1].isHighSurrogate()) // no piece may begin within a character
        --head;
    qsizetype tail = 0;
    while (tail < shorter - head && m_text[m_text.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;
    if (tail > 0 && text[text.size() - tail].isLowSurrogate())
        --tail;
    const qsizetype oldEnd = m_text.size() - tail;
    const qsizetype newEnd = text.size() - tail;
    for (qsizetype &start : m_starts) {
        if (start > head)
            start = start >= oldEnd ? start + newEnd - oldEnd : newEnd;
    }
    m_text = text;
}

void Pieces::replace(qsizetype piece, const QString &text)
{
    const TextSpan span = place(piece);
    m_text.replace(span.start, span.length, text);
    for (qsizetype i = piece + 1; i < m_starts.size(); ++i)
        m_starts[i] += text.size() - span.length;
}

} // namespace merge
