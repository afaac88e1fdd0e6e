// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/question.h"
#include "script/problems.h"
#include "workspace/actiondocument.h"

#include <QCoreApplication>
#include <QSet>

#include <functional>

/// What a person should know before a script is saved, as one question: that it is longer than documented,
/// and each error in it. A value.
class SaveDoubts
{
    Q_DECLARE_TR_FUNCTIONS(SaveDoubts)

public:
    /// @p confirmed are the errors, as errors() gives them, that were asked about before: who has said yes to
    /// them is not asked again until there is another one.
    SaveDoubts(const ActionDocument &document, const QList<script::Problem> &errors,
               const QSet<QString> &confirmed);

    bool isEmpty() const { return m_limit.isEmpty() && !m_isNews; }
    /// @p rename renames the script's function like the action and saves; offered where that is the remedy.
    Question question(const std::function<void()> &rename = {}) const;

    /// @p problems of @p script, one a line, as many as are read.
    static QString list(const QList<script::Problem> &problems, const QString &script);

    /// That the script is longer than documented; else empty.
    const QString &limit() const { return m_limit; }

    /// The errors there are, in a form that stays the same while lines move.
    const QSet<QString> &errors() const { return m_keys; }

private:
    QString m_name;
    QString m_limit;
    QString m_list;
    qsizetype m_count = 0; ///< of errors
    QSet<QString> m_keys;
    bool m_isNews = false;
};
