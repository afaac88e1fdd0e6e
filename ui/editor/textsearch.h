// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/textspan.h"

#include <QCoreApplication>
#include <QList>
#include <QRegularExpression>
#include <QString>

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

    TextSearch() = default;
    explicit TextSearch(const SearchQuery &query);

    bool isEmpty() const { return m_query.text.isEmpty(); }
    Finds findAll(const QString &script) const;

    /// What takes the place of @p find. In a regular expression search @p with may hold $1 to $9 or \1 to \9,
    /// $& for all that was found, \n as @p lineEnd, \t, and $$ or \\ for the signs themselves.
    QString replacement(const QString &script, TextSpan find, const QString &with,
                        const QString &lineEnd) const;

private:
    SearchQuery m_query;
    QRegularExpression m_expression;
    QString m_error;
};
