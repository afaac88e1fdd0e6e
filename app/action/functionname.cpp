// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "action/functionname.h"

#include <QList>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

struct Token
{
    enum Kind { Identifier, Punctuation, Literal };
    Kind kind;
    qsizetype begin;
    qsizetype length;
    int depth; ///< how many brackets of any kind are open around it
};

bool startsIdentifier(QChar c)
{
    return c.isLetter() || c == u'$' || c == u'_' || c.isSurrogate();
}

bool continuesIdentifier(QChar c)
{
    return startsIdentifier(c) || c.isDigit() || c.isMark() || c == QChar(0x200c) || c == QChar(0x200d);
}

const QSet<QStringView> &reservedWords()
{
    static const QSet<QStringView> words{
        u"await",   u"break",  u"case",     u"catch",  u"class",  u"const",  u"continue",   u"debugger",
        u"default", u"delete", u"do",       u"else",   u"enum",   u"export", u"extends",    u"false",
        u"finally", u"for",    u"function", u"if",     u"import", u"in",     u"instanceof", u"new",
        u"null",    u"return", u"super",    u"switch", u"this",   u"throw",  u"true",       u"try",
        u"typeof",  u"var",    u"void",     u"while",  u"with"};
    return words;
}

/// Cuts a script into tokens, skipping blanks and comments.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {
    }

    QList<Token> tokens()
    {
        while (m_at < m_text.size())
            step();
        return m_tokens;
    }

private:
    QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }

    void add(Token::Kind kind, qsizetype begin)
    {
        m_tokens.append({kind, begin, m_at - begin, int(m_open.size())});
    }

    void step()
    {
        const qsizetype begin = m_at;
        const QChar c = peek();
        if (c.isSpace()) {
            ++m_at;
        } else if (c == u'/' && peek(1) == u'/') {
            while (m_at < m_text.size() && peek() != u'\n' && peek() != u'\r')
                ++m_at;
        } else if (c == u'/' && peek(1) == u'*') {
            const qsizetype end = m_text.indexOf(u"*/", m_at + 2);
            m_at = end < 0 ? m_text.size() : end + 2;
        } else if (c == u'"' || c == u'\'') {
            skipQuoted(c);
            add(Token::Literal, begin);
        } else if (c == u'`') {
            ++m_at;
            skipTemplate();
        } else if (c == u'/' && regexMayBegin()) {
            skipRegex();
            add(Token::Literal, begin);
        } else if (startsIdentifier(c)) {
            while (continuesIdentifier(peek()))
                ++m_at;
            add(Token::Identifier, begin);
        } else if (c.isDigit()) {
            while (continuesIdentifier(peek()) || peek() == u'.')
                ++m_at;
            add(Token::Literal, begin);
        } else {
            punctuation(c);
        }
    }

    void punctuation(QChar c)
    {
        const qsizetype begin = m_at++;
        const bool closes = c == u')' || c == u']' || c == u'}';
        const QChar opened = closes && !m_open.isEmpty() ? m_open.takeLast() : QChar();
        add(Token::Punctuation, begin);
        if (c == u'(' || c == u'[' || c == u'{')
            m_open.append(c);
        if (opened == u'`') // the end of ${…}: the template's text goes on
            skipTemplate();
    }

    void skipQuoted(QChar quote)
    {
        for (++m_at; m_at < m_text.size() && peek() != u'\n'; ++m_at) {
            if (peek() == u'\\') {
                ++m_at;
            } else if (peek() == quote) {
                ++m_at;
                return;
            }
        }
    }

    void skipTemplate()
    {
        const qsizetype begin = m_at;
        for (; m_at < m_text.size(); ++m_at) {
            if (peek() == u'\\') {
                ++m_at;
            } else if (peek() == u'`') {
                ++m_at;
                break;
            } else if (peek() == u'$' && peek(1) == u'{') {
                m_at += 2;
                m_open.append(u'`');
                return;
            }
        }
        m_at = qMin(m_at, m_text.size());
        add(Token::Literal, begin);
    }

    void skipRegex()
    {
        bool inClass = false;
        for (++m_at; m_at < m_text.size() && peek() != u'\n'; ++m_at) {
            const QChar c = peek();
            if (c == u'\\')
                ++m_at;
            else if (c == u'[')
                inClass = true;
            else if (c == u']')
                inClass = false;
            else if (c == u'/' && !inClass) {
                ++m_at;
                break;
            }
        }
        while (continuesIdentifier(peek()))
            ++m_at;
    }

    /// A slash divides behind a value and begins a regular expression everywhere else.
    bool regexMayBegin() const
    {
        if (m_tokens.isEmpty())
            return true;
        const Token &last = m_tokens.constLast();
        const QStringView word = m_text.mid(last.begin, last.length);
        if (last.kind == Token::Identifier)
            return reservedWords().contains(word) && word != u"this" && word != u"super";
        return last.kind == Token::Punctuation && word != u")" && word != u"]" && word != u"}";
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QList<Token> m_tokens;
    QList<QChar> m_open;
};

class Script
{
public:
    explicit Script(const QString &text)
        : m_text(text)
        , m_tokens(Scanner(m_text).tokens())
    {
    }

    const QList<Token> &tokens() const { return m_tokens; }

    QStringView word(qsizetype index) const
    {
        if (index < 0 || index >= m_tokens.size())
            return {};
        return QStringView(m_text).mid(m_tokens[index].begin, m_tokens[index].length);
    }

    /// `a.name` and `{name: …}` are members; `...name` and `x ? name : y` are not.
    bool isMember(qsizetype index) const
    {
        return (word(index - 1) == u"." && word(index - 2) != u".") ||
               (word(index + 1) == u":" && word(index - 1) != u"?");
    }

    /// True if the token is the identifier @p name and stands for a variable.
    bool isVariable(qsizetype index, QStringView name) const
    {
        return m_tokens[index].kind == Token::Identifier && word(index) == name && !isMember(index);
    }

    bool uses(QStringView name) const
    {
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            if (isVariable(i, name))
                return true;
        }
        return false;
    }

    bool declares(QStringView name) const
    {
        for (qsizetype i = 1; i < m_tokens.size(); ++i) {
            if (m_tokens[i].depth != 0 || m_tokens[i].kind != Token::Identifier || word(i) != name)
                continue;
            const QStringView before = word(i - 1);
            if (before == u"function" || before == u"var" || before == u"let" || before == u"const" ||
                before == u"class" || (before == u"*" && word(i - 2) == u"function"))
                return true;
        }
        return false;
    }

private:
    QString m_text; // the tokens point into it
    QList<Token> m_tokens;
};

} // namespace

bool functionname::isIdentifier(QStringView name)
{
    if (name.isEmpty() || !startsIdentifier(name.front()) || reservedWords().contains(name))
        return false;
    return std::all_of(name.begin(), name.end(), continuesIdentifier);
}

bool functionname::isDeclared(const QString &script, QStringView name)
{
    return Script(script).declares(name);
}

QString functionname::rename(const QString &script, QStringView from, QStringView to)
{
    const Script read(script);
    if (!isIdentifier(to) || from == to || !read.declares(from) || read.uses(to))
        return script;
    QString renamed = script;
    // From the end, so that earlier positions stay right.
    for (qsizetype i = read.tokens().size() - 1; i >= 0; --i) {
        const Token &token = read.tokens()[i];
        if (read.isVariable(i, from))
            renamed.replace(token.begin, token.length, to.toString());
    }
    return renamed;
}

QString functionname::skeleton(QStringView name)
{
    return u"function %1(ctx, api) {\n    \n}\n"_s.arg(isIdentifier(name) ? name : u"newAction");
}
