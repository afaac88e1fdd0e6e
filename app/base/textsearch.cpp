// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textsearch.h"

#include "base/foldedtext.h"
#include "base/requiredtext.h"

#include <QLocale>

#include <span>

using namespace Qt::StringLiterals;

namespace {

// A word as JavaScript names things: $ belongs to it.
const QString notAfterWord = u"(?<![\\w$])"_s;
const QString notBeforeWord = u"(?![\\w$])"_s;

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$';
}

/// Looks at all of it, as that is many times as fast as asking after each character whether to go on.
bool isAscii(QStringView text)
{
    char16_t seen = 0;
    for (const char16_t unit : std::span(text.utf16(), size_t(text.size())))
        seen |= unit;
    return seen < 0x80;
}

QString pattern(const SearchQuery &query)
{
    // All line ends count as one, and an expression that would try for minutes gives up.
    const QString manners = u"(*LIMIT_MATCH=2000000)(*ANYCRLF)"_s;
    if (query.regex) {
        const QString group = u"(?:"_s + query.text + u')';
        return manners + (query.wholeWord ? notAfterWord + group + notBeforeWord : group);
    }
    QString literal = QRegularExpression::escape(query.text);
    // "foo(" as a whole word may still be followed by a letter.
    if (query.wholeWord && isWordCharacter(query.text.front()))
        literal.prepend(notAfterWord);
    if (query.wholeWord && isWordCharacter(query.text.back()))
        literal.append(notBeforeWord);
    return manners + literal;
}

} // namespace

TextSearch::TextSearch(const SearchQuery &query)
    : m_query(query)
{
    if (isEmpty())
        return;
    auto options = QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption;
    if (!query.matchCase)
        options |= QRegularExpression::CaseInsensitiveOption;

    // What was typed is checked by itself, for an error told in the terms of what was typed.
    if (const QRegularExpression typed(query.text, options); query.regex && !typed.isValid()) {
        //: %1 is what is wrong, in English, for example "missing closing parenthesis"
        m_error = tr("Error at character %2: %1")
                      .arg(typed.errorString(), QLocale().toString(typed.patternErrorOffset() + 1));
        return;
    }
    m_expression = QRegularExpression(pattern(query), options);
    if (!m_expression.isValid())
        m_error = tr("Error in the expression: %1").arg(m_expression.errorString());
    // Which letters of Unicode belong to a word need not be looked up where there are none.
    options.setFlag(QRegularExpression::UseUnicodePropertiesOption, false);
    m_asciiExpression = QRegularExpression(pattern(query), options);
    m_needle = folded::fold(query.regex ? requiredText(query.text) : query.text);
    m_isNeedleOfAscii = !query.regex && m_needle.size() == query.text.size();
}

TextSearch::Finds TextSearch::findAll(const QString &script, QByteArrayView folded, qsizetype limit) const
{
    if (isEmpty() || !m_error.isEmpty() || !folded::contains(folded, m_needle))
        return {.spans = {}, .error = m_error};
    // No character has fewer bytes than units, so equal sizes mean that places are the same in both.
    if (m_isNeedleOfAscii && folded.size() == script.size())
        return {.spans = findPlain(script, folded, limit), .error = {}};
    if (folded.size() == script.size() && isAscii(script))
        return findAll(m_asciiExpression, script, limit,
                       QRegularExpression::DontCheckSubjectStringMatchOption);
    return findAll(m_expression, script, limit, QRegularExpression::NoMatchOption);
}

QList<TextSpan> TextSearch::findPlain(QStringView script, QByteArrayView folded, qsizetype limit) const
{
    const qsizetype length = m_needle.size();
    const auto isWordAt = [script](qsizetype at) {
        return at >= 0 && at < script.size() && isWordCharacter(script[at]);
    };
    const bool alone[] = {m_query.wholeWord && isWordCharacter(m_query.text.front()),
                          m_query.wholeWord && isWordCharacter(m_query.text.back())};
    QList<TextSpan> spans;
    for (qsizetype at = 0; spans.size() < limit;) {
        at = folded::indexOf(folded, m_needle, at);
        if (at < 0)
            break;
        const bool isFind = (!m_query.matchCase || script.sliced(at, length) == m_query.text) &&
                            !(alone[0] && isWordAt(at - 1)) && !(alone[1] && isWordAt(at + length));
        if (isFind)
            spans.append({at, length});
        at += isFind ? length : 1;
    }
    return spans;
}

TextSearch::Finds TextSearch::findAll(const QString &script, qsizetype limit) const
{
    if (isEmpty() || !m_error.isEmpty())
        return {.spans = {}, .error = m_error};
    return findAll(m_expression, script, limit, QRegularExpression::NoMatchOption);
}

TextSearch::Finds TextSearch::findAll(const QRegularExpression &expression, const QString &script,
                                      qsizetype limit, QRegularExpression::MatchOptions options) const
{
    Finds finds;
    // Step by step rather than by an iterator: that ends the same way at the end of the text and where the
    // expression gave up, so all would have to be looked through once more to know which it was.
    for (qsizetype at = 0;;) {
        const QRegularExpressionMatch match =
            expression.match(script, at, QRegularExpression::NormalMatch, options);
        if (!match.isValid())
            return gaveUp(std::move(finds));
        if (!match.hasMatch() || finds.spans.size() >= limit)
            return finds;
        if (match.capturedLength() <= 0)
            break; // how to go on after an empty find is best known by Qt
        finds.spans.append({match.capturedStart(), match.capturedLength()});
        at = match.capturedEnd();
        options |= QRegularExpression::DontCheckSubjectStringMatchOption; // the first match has done that
    }

    finds.spans.clear();
    qsizetype searched = 0;
    for (const QRegularExpressionMatch &match : expression.globalMatch(script)) {
        if (finds.spans.size() >= limit)
            return finds;
        finds.spans.append({match.capturedStart(), match.capturedLength()});
        searched = match.capturedEnd();
    }
    return expression.match(script, searched).isValid() ? finds : gaveUp(std::move(finds));
}

TextSearch::Finds TextSearch::gaveUp(Finds finds) const
{
    if (m_query.regex)
        finds.error = tr("This expression takes too long on this script");
    return finds;
}

QString TextSearch::replacement(const QString &script, TextSpan find, const QString &with,
                                const QString &lineEnd) const
{
    if (!m_query.regex)
        return with;
    const QRegularExpressionMatch match = m_expression.match(
        script, find.start, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    QString result;
    for (qsizetype i = 0; i < with.size(); ++i) {
        const QChar sign = with[i];
        const QChar next = i + 1 < with.size() ? with[i + 1] : QChar();
        if (sign != u'\\' && sign != u'$') {
            result += sign;
            continue;
        }
        ++i;
        if (next.unicode() >= u'0' && next.unicode() <= u'9')
            result += match.captured(next.digitValue());
        else if (next == sign)
            result += sign;
        else if (sign == u'$' && next == u'&')
            result += match.captured();
        else if (sign == u'\\' && next == u'n')
            result += lineEnd;
        else if (sign == u'\\' && next == u't')
            result += u'\t';
        else {
            result += sign; // anything else stands for itself
            --i;
        }
    }
    return result;
}
