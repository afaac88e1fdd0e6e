// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/json/jsonscanner.h"

#include <QByteArray>

namespace demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype deepest = 10000;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// A byte as it appears in a message: in single quotes, control characters escaped, bytes beyond ASCII taken
/// for the code point of that number.
QString shown(char c)
{
    const uchar byte = uchar(c);
    switch (c) {
    case '\'':
        return u"'\\''"_s;
    case '\\':
        return u"'\\\\'"_s;
    case '\a':
        return u"'\\a'"_s;
    case '\b':
        return u"'\\b'"_s;
    case '\f':
        return u"'\\f'"_s;
    case '\n':
        return u"'\\n'"_s;
    case '\r':
        return u"'\\r'"_s;
    case '\t':
        return u"'\\t'"_s;
    case '\v':
        return u"'\\v'"_s;
    default:
        break;
    }
    if (byte < 0x20 || byte == 0x7f)
        return u"'\\x%1'"_s.arg(byte, 2, 16, '0'_L1);
    if ((byte >= 0x80 && byte <= 0xa0) || byte == 0xad)
        return u"'\\u%1'"_s.arg(byte, 4, 16, '0'_L1);
    return u"'%1'"_s.arg(QChar(char16_t(byte)));
}

/// Walks over one value with a stack of its own, as a body may nest deeper than ours should.
class Scanner
{
public:
    explicit Scanner(QByteArrayView text)
        : m_text(text)
    {
    }

    std::expected<QByteArrayView, QString> run()
    {
        skipBlanks();
        if (atEnd())
            return QByteArrayView();
        const qsizetype start = m_at;
        while (m_error.isEmpty() && m_next != Next::Nothing)
            step();
        if (!m_error.isEmpty())
            return std::unexpected(m_error);
        return m_text.sliced(start, m_at - start);
    }

private:
    enum class Next { Value, ValueOrEnd, Key, KeyOrEnd, Colon, CommaOrEnd, Nothing };

    bool atEnd() const { return m_at >= m_text.size(); }
    void skipBlanks()
    {
        while (!atEnd() && isBlank(m_text[m_at]))
            ++m_at;
    }
    /// The character here; at the end of the text an error and 0.
    char here()
    {
        if (!atEnd())
            return m_text[m_at];
        m_error = u"unexpected EOF"_s;
        return 0;
    }
    void refuse(QLatin1StringView where)
    {
        if (m_error.isEmpty())
            m_error = u"invalid character %1 %2"_s.arg(shown(m_text[m_at]), where);
    }

    void step()
    {
        skipBlanks();
        const char c = here();
        if (!m_error.isEmpty())
            return;
        switch (m_next) {
        case Next::ValueOrEnd:
            if (c == ']')
                return close();
            [[fallthrough]];
        case Next::Value:
            return value(c);
        case Next::KeyOrEnd:
            if (c == '}')
                return close();
            [[fallthrough]];
        case Next::Key:
            if (c != '"')
                return refuse("looking for beginning of object key string"_L1);
            string();
            m_next = Next::Colon;
            return;
        case Next::Colon:
            if (c != ':')
                return refuse("after object key"_L1);
            ++m_at;
            m_next = Next::Value;
            return;
        case Next::CommaOrEnd:
            return commaOrEnd(c);
        case Next::Nothing:
            return;
        }
    }

    void commaOrEnd(char c)
    {
        const bool inObject = m_open.back() == '{';
        if (c == (inObject ? '}' : ']'))
            return close();
        if (c != ',')
            return refuse(inObject ? "after object key:value pair"_L1 : "after array element"_L1);
        ++m_at;
        m_next = inObject ? Next::Key : Next::Value;
    }

    void open(char c)
    {
        if (m_open.size() >= deepest)
            return refuse("exceeded max depth"_L1);
        m_open += c;
        ++m_at;
        m_next = c == '{' ? Next::KeyOrEnd : Next::ValueOrEnd;
    }

    void close()
    {
        m_open.chop(1);
        ++m_at;
        valueDone();
    }

    void valueDone() { m_next = m_open.isEmpty() ? Next::Nothing : Next::CommaOrEnd; }

    void value(char c)
    {
        if (c == '{' || c == '[')
            return open(c);
        if (c == '"')
            string();
        else if (c == '-' || isDigit(c))
            number();
        else if (c == 't')
            word("true");
        else if (c == 'f')
            word("false");
        else if (c == 'n')
            word("null");
        else
            return refuse("looking for beginning of value"_L1);
        valueDone();
    }

    void word(QByteArrayView word)
    {
        for (const char expected : word) {
            const char c = here();
            if (!m_error.isEmpty())
                return;
            if (c != expected) {
                m_error = u"invalid character %1 in literal %2 (expecting '%3')"_s.arg(
                    shown(c), QLatin1StringView(word), QString(QLatin1Char(expected)));
                return;
            }
            ++m_at;
        }
    }

    void digits(QLatin1StringView otherwise)
    {
        if (const char c = here(); m_error.isEmpty() && !isDigit(c))
            refuse(otherwise);
        while (m_error.isEmpty() && !atEnd() && isDigit(m_text[m_at]))
            ++m_at;
    }

    void number()
    {
        if (m_text[m_at] == '-')
            ++m_at;
        if (!atEnd() && m_text[m_at] == '0')
            ++m_at;
        else
            digits("in numeric literal"_L1);
        if (m_error.isEmpty() && !atEnd() && m_text[m_at] == '.') {
            ++m_at;
            digits("after decimal point in numeric literal"_L1);
        }
        if (m_error.isEmpty() && !atEnd() && (m_text[m_at] == 'e' || m_text[m_at] == 'E')) {
            ++m_at;
            if (!atEnd() && (m_text[m_at] == '+' || m_text[m_at] == '-'))
                ++m_at;
            digits("in exponent of numeric literal"_L1);
        }
    }

    void string()
    {
        ++m_at;
        while (m_error.isEmpty()) {
            const char c = here();
            if (!m_error.isEmpty())
                return;
            if (uchar(c) < 0x20)
                return refuse("in string literal"_L1);
            ++m_at;
            if (c == '"')
                return;
            if (c == '\\')
                escape();
        }
    }

    void escape()
    {
        const char c = here();
        if (!m_error.isEmpty())
            return;
        if (!QByteArrayView("\"\\/bfnrtu").contains(c))
            return refuse("in string escape code"_L1);
        ++m_at;
        for (int i = 0; c == 'u' && i < 4 && m_error.isEmpty(); ++i, ++m_at) {
            const char digit = here();
            if (m_error.isEmpty() && !isxdigit(uchar(digit)))
                refuse("in \\u hexadecimal character escape"_L1);
        }
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    QByteArray m_open; ///< the brackets around here
    Next m_next = Next::Value;
    QString m_error;
};

} // namespace

std::expected<QByteArrayView, QString> firstJsonValue(QByteArrayView body)
{
    return Scanner(body).run();
}

} // namespace demo
