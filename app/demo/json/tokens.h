// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <expected>

namespace demo {

/// One piece of JSON with its place.
struct Token
{
    enum class Kind { End, Null, Flag, Number, Text, Open, Close, ListOpen, ListClose };

    Kind kind = Kind::End;
    qsizetype position = 0;
    QByteArrayView raw;
    QByteArray text; ///< of Kind::Text: without quotes and escapes
};

/// The second stage's reader. The first stage has made sure that the text is one complete JSON value, so only
/// what that one lets pass is refused here: bytes that are not UTF-8 and half surrogate pairs.
///
/// Commas and colons are skipped, as their places are already known to be right.
class Tokens
{
public:
    explicit Tokens(QByteArrayView text)
        : m_text(text)
    {
    }

    std::expected<Token, QString> read();

    /// Reads one value of any kind and drops it. Empty, or the error.
    QString skipValue();

    /// Like read(), but does not move on. An error is told by the read() that follows.
    Token::Kind peek() const;

    QString error(qsizetype position, const QString &text) const; ///< `proto: (line 1:9): ...`
    QString syntaxError(qsizetype position,
                        const QString &text) const; ///< `proto: syntax error (line 1:9): ...`
    QString unexpected(const Token &token) const;

private:
    std::expected<Token, QString> readText();
    std::expected<char32_t, QString> unescape(qsizetype start, qsizetype &at) const;
    QString place(qsizetype position) const;
    void skipBlanks();

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace demo
