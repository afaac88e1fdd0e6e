// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/savedoubts.h"

#include "base/plaintext.h"
#include "base/text.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype namedAtMost = 6; // a question longer than that is not read

} // namespace

SaveDoubts::SaveDoubts(const ActionDocument &document, const QList<script::Problem> &errors,
                       const QSet<QString> &confirmed)
    : m_name(document.fields().name)
    , m_list(list(errors, document.fields().script))
    , m_count(errors.size())
{
    for (const limits::Problem &problem : document.problems()) {
        if (problem.field == limits::Field::Script && !problem.blocks)
            m_limit = problem.text;
    }
    for (const script::Problem &error : errors)
        m_keys.insert(error.id + u' ' + error.message);
    m_isNews = !confirmed.contains(m_keys);
}

QString SaveDoubts::list(const QList<script::Problem> &problems, const QString &script)
{
    QStringList lines;
    for (const script::Problem &problem : problems.first(qMin(problems.size(), namedAtMost))) {
        const bool hasLine = problem.where == script::Problem::Where::Script && !problem.range.isEmpty();
        const QString line = QLocale().toString(text::lineAt(script, problem.range.begin));
        lines << tr("• %1").arg(hasLine ? tr("Line %1: %2").arg(line, plaintext::line(problem.message))
                                        : plaintext::line(problem.message));
    }
    if (const qsizetype more = problems.size() - namedAtMost; more > 0)
        lines << tr("• and %n more", nullptr, int(more));
    return lines.join(u'\n');
}

Question SaveDoubts::question(const std::function<void()> &rename) const
{
    if (m_count == 0 || !m_isNews)
        return {u"overLimitQuestion"_s, tr("Save a script over the documented limit?"), m_limit,
                tr("Save anyway")};
    QString explanation = m_list;
    if (!m_limit.isEmpty())
        explanation += "\n\n"_L1 + m_limit;
    explanation += "\n\n"_L1 + tr("The server takes the script as it is and fails when it runs it.");
    return {u"saveWithErrorsQuestion"_s,
            tr("Save “%1” with %n errors?", nullptr, int(m_count)).arg(plaintext::line(m_name)),
            explanation,
            tr("Save anyway"),
            QMessageBox::AcceptRole,
            rename ? tr("Rename the function and save") : QString(),
            rename};
}
