// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/textspan.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QRegularExpression>
#include <QString>

#include <limits>

/// What a person looks for in scripts.
struct SearchQuery
{
    QString text;
    bool matchCase = false;
    bool wholeWord = false;
    bool regex = false;

    bool operator==(const SearchQuery &) const = default;
};

/// Finds and replaces in one script; knows no editor. A value, cheap to copy.
class TextSearch
{
    Q_DECLARE_TR_FUNCTIONS(TextSearch)

public:
    struct Finds
    {
        QList<TextSpan> spans;
        QString error; // why there may be more than these, or none; fit to be shown
    };
    static constexpr qsizetype noLimit = std::numeric_limits<qsizetype>::max();

    TextSearch() = default;
    explicit TextSearch(const SearchQuery &query);

    bool isEmpty() const { return m_query.text.isEmpty(); }
    /// Why nothing can be found: the expression is not a valid one. Fit to be shown; empty if all is well.
    const QString &error() const { return m_error; }

    /// The finds in their order, without overlap; at most @p limit of them.
    Finds findAll(const QString &script, qsizetype limit = noLimit) const;

    /// The same finds, many times as fast in a long script. @p folded is folded::fold(script).
    Finds findAll(const QString &script, QByteArrayView folded, qsizetype limit) const;

    /// What takes the place of @p find. In a regular expression search @p with may hold $1 to $9 or \1 to \9,
    /// $& for all that was found, \n as @p lineEnd, \t, and $$ or \\ for the signs themselves.
    QString replacement(const QString &script, TextSpan find, const QString &with,
                        const QString &lineEnd) const;

private:
    QList<TextSpan> findPlain(QStringView script, QByteArrayView folded, qsizetype limit) const;
    Finds findAll(const QRegularExpression &expression, const QString &script, qsizetype limit,
                  QRegularExpression::MatchOptions options) const;
    Finds gaveUp(Finds finds) const;

    SearchQuery m_query;
    QByteArray m_needle;            // folded; occurs wherever there is a find
    bool m_isNeedleOfAscii = false; // and one byte of it is one unit of the text looked for
    QRegularExpression m_expression;
    QRegularExpression m_asciiExpression; // finds the same in a script of ASCII alone, without Unicode's properties
    QString m_error;
};
