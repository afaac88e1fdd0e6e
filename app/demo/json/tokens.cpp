// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/json/tokens.h"

#include "demo/json/jsonwriter.h"

#include <QStringConverter>

namespace demo {

using namespace Qt::StringLiterals;

namespace {

/// Bytes of the code point that starts here, or 0 if they are not valid UTF-8.
int sequenceLength(QByteArrayView text)
{
    const uchar first = uchar(text[0]);
    if (first < 0x80)
        return 1;
    const int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || text.size() < length)
        return 0;
    for (int i = 1; i < length; ++i) {
        if ((uchar(text[i]) & 0xc0) != 0x80)
            return 0;
    }
    // Longer than needed, a surrogate, or beyond the last code point.
    const uchar second = uchar(text[1]);
    if ((first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f) ||
        (first == 0xf0 && second < 0x90) || (first == 0xf4 && second > 0x8f))
        return 0;
    return length;
}

/// Not by QString::fromUcs4(), which takes U+FEFF for a byte order mark.
QByteArray utf8Of(char32_t codePoint)
{
    return QStringView(QChar::fromUcs4(codePoint)).toUtf8();
}

qsizetype codePoints(QByteArrayView text)
{
    qsizetype count = 0;
    while (!text.isEmpty()) {
        text = text.sliced(qMax(1, sequenceLength(text)));
        ++count;
    }
    return count;
}

QChar oddBlank()
{
    return hasOddBlanks() ? QChar::Nbsp : QChar::Space;
}

char simpleEscape(char c)
{
    switch (c) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return c;
    }
}

} // namespace

QString Tokens::place(qsizetype position) const
{
    const QByteArrayView before = m_text.first(position);
    const qsizetype column = codePoints(before.sliced(before.lastIndexOf('\n') + 1)) + 1;
    return u"(line %1:%2): "_s.arg(before.count('\n') + 1).arg(column);
}

QString Tokens::error(qsizetype position, const QString &text) const
{
    return "proto:"_L1 + oddBlank() + place(position) + text;
}

QString Tokens::syntaxError(qsizetype position, const QString &text) const
{
    return "proto:"_L1 + oddBlank() + "syntax error "_L1 + place(position) + text;
}

QString Tokens::unexpected(const Token &token) const
{
    return syntaxError(token.position, "unexpected token "_L1 + QString::fromUtf8(token.raw));
}

void Tokens::skipBlanks()
{
    while (m_at < m_text.size() && QByteArrayView(" \t\r\n,:").contains(m_text[m_at]))
        ++m_at;
}

Token::Kind Tokens::peek() const
{
    Tokens ahead = *this;
    ahead.skipBlanks();
    if (ahead.m_at >= m_text.size())
        return Token::Kind::End;
    switch (m_text[ahead.m_at]) {
    case '{':
        return Token::Kind::Open;
    case '}':
        return Token::Kind::Close;
    case '[':
        return Token::Kind::ListOpen;
    case ']':
        return Token::Kind::ListClose;
    case '"':
        return Token::Kind::Text;
    case 'n':
        return Token::Kind::Null;
    case 't':
    case 'f':
        return Token::Kind::Flag;
    default:
        return Token::Kind::Number;
    }
}

std::expected<Token, QString> Tokens::read()
{
    const Token::Kind kind = peek();
    skipBlanks();
    if (kind == Token::Kind::Text)
        return readText();
    const qsizetype start = m_at;
    if (kind == Token::Kind::Null || kind == Token::Kind::Flag || kind == Token::Kind::Number) {
        while (m_at < m_text.size() && !QByteArrayView(" \t\r\n,:]}").contains(m_text[m_at]))
            ++m_at;
    } else if (kind != Token::Kind::End) {
        ++m_at;
    }
    return Token{kind, start, m_text.sliced(start, m_at - start), {}};
}

std::expected<Token, QString> Tokens::readText()
{
    const qsizetype start = m_at;
    QByteArray text;
    qsizetype at = start + 1;
    while (m_text[at] != '"') {
        if (m_text[at] == '\\') {
            const std::expected<char32_t, QString> unescaped = unescape(start, at);
            if (!unescaped)
                return std::unexpected(unescaped.error());
            text += utf8Of(*unescaped);
            continue;
        }
        const int length = sequenceLength(m_text.sliced(at));
        if (length == 0)
            return std::unexpected(syntaxError(start, u"invalid UTF-8 in string"_s));
        text += m_text.sliced(at, length);
        at += length;
    }
    m_at = at + 1;
    return Token{Token::Kind::Text, start, m_text.sliced(start, m_at - start), text};
}

/// The code point of the escape at \a at, which is moved behind it; \a start is where the string begins.
std::expected<char32_t, QString> Tokens::unescape(qsizetype start, qsizetype &at) const
{
    const auto unit = [this](qsizetype from) {
        return char16_t(m_text.sliced(from + 2, 4).toUShort(nullptr, 16));
    };
    if (m_text[at + 1] != 'u') {
        at += 2;
        return char32_t(uchar(simpleEscape(m_text[at - 1])));
    }
    const char16_t first = unit(at);
    at += 6;
    if (!QChar::isSurrogate(first))
        return char32_t(first);
    // What follows a first half must be its second half. Too little text for one is told differently.
    if (m_text.size() - at < 6)
        return std::unexpected("proto:"_L1 + oddBlank() + "unexpected EOF"_L1);
    const bool isEscape = m_text.sliced(at).startsWith("\\u");
    const char16_t second = isEscape ? unit(at) : u'\0';
    if (!QChar::isHighSurrogate(first) || !QChar::isLowSurrogate(second)) {
        const QString shown = QString::fromUtf8(quoted(m_text.sliced(at, 6)));
        return std::unexpected(syntaxError(start, u"invalid escape code %1 in string"_s.arg(shown)));
    }
    at += 6;
    return QChar::surrogateToUcs4(first, second);
}

QString Tokens::skipValue()
{
    int depth = 0;
    do {
        const std::expected<Token, QString> token = read();
        if (!token)
            return token.error();
        if (token->kind == Token::Kind::Open || token->kind == Token::Kind::ListOpen)
            ++depth;
        else if (token->kind == Token::Kind::Close || token->kind == Token::Kind::ListClose)
            --depth;
    } while (depth > 0);
    return {};
}

} // namespace demo
