// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/requiredtext.h"

using namespace Qt::StringLiterals;

namespace {

/// Walks along an expression and collects pieces that have to occur.
class Reader
{
public:
    explicit Reader(QStringView expression)
        : m_text(expression)
    {
    }

    QString read()
    {
        while (m_at < m_text.size()) {
            if (!step())
                return {};
        }
        endPiece();
        return m_longest;
    }

private:
    /// False where the rest is beyond what this understands.
    bool step()
    {
        const QChar c = m_text[m_at++];
        switch (c.unicode()) {
        case u'\\':
            return escape();
        case u'[':
            return characterClass();
        case u'(':
            endPiece();
            ++m_depth;
            if (m_text.sliced(m_at).startsWith("?:"_L1))
                m_at += 2;
            return m_at < m_text.size() && m_text[m_at] != u'?' && m_text[m_at] != u'*';
        case u')':
            endPiece();
            return --m_depth >= 0;
        case u'|':
            endPiece();
            return m_depth > 0;
        case u'*':
        case u'?':
            dropLast();
            endPiece();
            return true;
        case u'{':
            return repetition();
        case u'+':
        case u'.':
        case u'^':
        case u'$':
            endPiece();
            return true;
        default:
            take(c);
            return true;
        }
    }

    bool escape()
    {
        if (m_at == m_text.size())
            return false;
        const QChar c = m_text[m_at++];
        if (!c.isLetterOrNumber()) {
            take(c);
            return true;
        }
        endPiece(); // of those that take nothing after them
        return u"dDwWsSbBnrtfhHvVRA"_s.contains(c);
    }

    bool characterClass()
    {
        endPiece();
        m_at += m_at < m_text.size() && m_text[m_at] == u'^' ? 1 : 0;
        for (bool isFirst = true; m_at < m_text.size(); isFirst = false) {
            const QChar c = m_text[m_at++];
            if (c == u'[')
                return false;
            if (c == u']' && !isFirst)
                return true;
            if (c == u'\\') {
                if (m_at == m_text.size() || m_text[m_at] == u'Q')
                    return false;
                ++m_at;
            }
        }
        return false;
    }

    bool repetition()
    {
        const QChar next = m_at < m_text.size() ? m_text[m_at] : QChar();
        if (!next.isDigit() && next != u',' && !next.isSpace()) {
            take(u'{'); // stands for itself
            return true;
        }
        dropLast();
        endPiece();
        const qsizetype end = m_text.indexOf(u'}', m_at);
        m_at = end + 1;
        return end >= 0;
    }

    /// What stands in a group may be optional as a whole, so only what is outside counts.
    void take(QChar c)
    {
        if (m_depth == 0)
            m_piece += c;
    }
    void dropLast()
    {
        if (m_piece.isEmpty())
            return;
        m_piece.chop(m_piece.back().isLowSurrogate() ? 2 : 1);
    }
    void endPiece()
    {
        if (m_piece.size() > m_longest.size())
            m_longest = m_piece;
        m_piece.clear();
    }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    QString m_piece;
    QString m_longest;
};

} // namespace

QString requiredText(QStringView expression)
{
    return Reader(expression).read();
}
