// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/problemlist.h"

#include "base/plaintext.h"
#include "base/text.h"
#include "editor/codeeditor.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;
using script::Severity;

namespace {

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return ProblemList::tr("Error");
    case Severity::Warning:
        return ProblemList::tr("Warning");
    case Severity::Hint:
        return ProblemList::tr("Hint");
    }
    return {};
}

QIcon severityIcon(Severity severity)
{
    return QIcon::fromTheme(severity == Severity::Error     ? u"data-error"_s
                            : severity == Severity::Warning ? u"data-warning"_s
                                                            : u"data-information"_s);
}

} // namespace

ProblemList::ProblemList(ScriptCheck &check, CodeEditor &code, QWidget *parent)
    : QWidget(parent)
    , m_check(check)
    , m_code(code)
    , m_list(new QListWidget(this))
    , m_fix(new QPushButton(this))
    , m_otherFix(new QPushButton(this))
{
    setObjectName("problemPane"_L1);
    m_list->setObjectName("problemList"_L1);
    m_list->setAccessibleName(tr("Problems of the script"));
    m_list->setWordWrap(true);
    m_list->setFixedHeight(fontMetrics().height() * 6);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_fix->setObjectName("fixButton"_L1);
    m_otherFix->setObjectName("otherFixButton"_L1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 4, 12, 4);
    buttons->setSpacing(8);
    buttons->addWidget(m_fix);
    buttons->addWidget(m_otherFix);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::itemActivated, this, [this] { jump(m_list->currentRow()); });
    connect(m_list, &QListWidget::itemClicked, this, [this] { jump(m_list->currentRow()); });
    connect(m_list, &QListWidget::currentRowChanged, this, &ProblemList::showFixes);
    connect(m_fix, &QPushButton::clicked, this, [this] { mend(0); });
    connect(m_otherFix, &QPushButton::clicked, this, [this] { mend(1); });
    connect(&check, &ScriptCheck::problemsChanged, this, &ProblemList::showProblems);
    setFocusProxy(m_list);
    showProblems();
}

const script::Problem *ProblemList::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_check.problems().size() ? &m_check.problems().at(row) : nullptr;
}

QString ProblemList::summary() const
{
    int errors = 0;
    for (const script::Problem &problem : m_check.problems())
        errors += problem.severity == Severity::Error ? 1 : 0;
    const int others = int(m_check.problems().size()) - errors;
    if (errors == 0 && others == 0)
        return tr("No problems");
    const QString bad = tr("%n error(s)", nullptr, errors);
    const QString less = tr("%n warning(s)", nullptr, others);
    return errors == 0 ? less : others == 0 ? bad : tr("%1, %2", "errors, warnings").arg(bad, less);
}

bool ProblemList::hasErrors() const
{
    return std::ranges::any_of(m_check.problems(), [](const script::Problem &problem) {
        return problem.severity == Severity::Error;
    });
}

void ProblemList::showProblems()
{
    const int row = m_list->currentRow();
    m_list->clear();
    QList<CodeEditor::ProblemMark> marks;
    for (const script::Problem &problem : m_check.problems()) {
        const auto line = text::lineAt(m_check.checkedScript(), problem.range.begin);
        const QString place = problem.where == script::Problem::Where::Script
                                  ? tr("line %1").arg(QLocale().toString(line))
                                  : tr("settings");
        auto *item = new QListWidgetItem(
            severityIcon(problem.severity),
            //: severity, place, message
            tr("%1, %2: %3").arg(severityWord(problem.severity), place, plaintext::line(problem.message)),
            m_list);
        // What the server says then is what people search the web for.
        item->setToolTip(plaintext::toolTip(
            problem.server.isEmpty() ? problem.message
                                     : tr("%1\nThe server: %2").arg(problem.message, problem.server)));
        if (problem.where == script::Problem::Where::Script)
            marks.append({{problem.range.begin, problem.range.length()},
                          problem.severity == Severity::Error,
                          //: severity, message
                          tr("%1: %2").arg(severityWord(problem.severity), problem.message)});
    }
    // What was typed meanwhile has moved the places; the next answer marks the right ones.
    if (!m_check.isBehind())
        m_code.markProblems(marks);
    m_list->setCurrentRow(qMin(qMax(0, row), m_list->count() - 1)); // -1 where there is none
    showFixes();
    emit changed();
}

void ProblemList::showFixes()
{
    const script::Problem *problem = current();
    const QList<script::Fix> fixes = problem ? problem->fixes : QList<script::Fix>();
    const auto show = [](QPushButton *button, const script::Fix *fix) {
        button->setVisible(fix);
        if (fix)
            button->setText(plaintext::button(fix->title, 120));
    };
    show(m_fix, fixes.isEmpty() ? nullptr : &fixes[0]);
    show(m_otherFix, fixes.size() < 2 ? nullptr : &fixes[1]);
}

void ProblemList::jump(int row)
{
    if (row < 0 || row >= m_check.problems().size())
        return;
    const script::Problem &problem = m_check.problems().at(row);
    if (problem.where != script::Problem::Where::Script || m_check.isBehind())
        return;
    m_code.select({problem.range.begin, problem.range.length()});
    m_code.setFocus(Qt::OtherFocusReason);
}

void ProblemList::goToNext()
{
    const auto &problems = m_check.problems();
    if (problems.isEmpty())
        return;
    const qsizetype cursor = m_code.selection().start;
    const auto next = std::ranges::find_if(problems, [cursor](const script::Problem &problem) {
        return problem.where == script::Problem::Where::Script && problem.range.begin > cursor;
    });
    const int row = next == problems.end() ? 0 : int(next - problems.begin());
    m_list->setCurrentRow(row);
    jump(row);
}

void ProblemList::mend(int index)
{
    const script::Problem *problem = current();
    if (!problem || index >= problem->fixes.size() || m_code.isReadOnly())
        return;
    const script::Fix fix = problem->fixes.at(index);
    if (!m_check.apply(fix))
        return; // somebody has typed on; the list is about to change
    if (!fix.edits.isEmpty())
        m_code.replaceAllUndoable(script::edited(m_code.script(), fix.edits));
}
