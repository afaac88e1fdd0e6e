// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/problemlist.h"

#include "base/plainlabel.h"
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
    , m_none(new PlainLabel(tr("No problems"), this))
    , m_fix(new QPushButton(this))
    , m_otherFix(new QPushButton(this))
{
    setObjectName("problemPane"_L1);
    m_list->setObjectName("problemList"_L1);
    m_list->setAccessibleName(tr("Problems of the script"));
    m_list->setWordWrap(true);
    m_list->setMinimumHeight(fontMetrics().height() * 3);
    m_none->setObjectName("noProblemsLabel"_L1);
    m_none->setContentsMargins(12, 4, 12, 4);
    m_none->setAlignment(Qt::AlignLeft | Qt::AlignTop);
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
    layout->addWidget(m_list, 1);
    layout->addWidget(m_none, 1);
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::itemActivated, this, [this] { jump(m_list->currentRow()); });
    connect(m_list, &QListWidget::itemClicked, this, [this] { jump(m_list->currentRow()); });
    connect(m_list, &QListWidget::currentRowChanged, this, &ProblemList::showFixes);
    connect(m_fix, &QPushButton::clicked, this, [this] { mend(current(), 0); });
    connect(m_otherFix, &QPushButton::clicked, this, [this] { mend(current(), 1); });
    connect(&code, &CodeEditor::fixChosen, this, [this](int number, int fix) {
        if (!m_check.isBehind() && number < m_check.problems().size())
            mend(&m_check.problems().at(number), fix);
    });
    connect(&check, &ScriptCheck::problemsChanged, this, &ProblemList::showProblems);
    setFocusProxy(m_list);
    showProblems();
}

void ProblemList::setHindrance(const QString &hindrance)
{
    m_hindrance = hindrance;
    showFixes();
}

QSize ProblemList::sizeHint() const
{
    return {QWidget::sizeHint().width(), fontMetrics().height() * 8};
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
            problem.server.isEmpty()
                ? plaintext::line(problem.message)
                : tr("%1\nThe server: %2")
                      .arg(plaintext::line(problem.message), plaintext::line(problem.server))));
        QStringList fixes;
        for (const script::Fix &fix : problem.fixes)
            fixes << fix.title;
        if (problem.where == script::Problem::Where::Script)
            marks.append({{problem.range.begin, problem.range.length()},
                          problem.severity == Severity::Error,
                          //: severity, message
                          tr("%1: %2").arg(severityWord(problem.severity), problem.message),
                          fixes,
                          m_list->count() - 1});
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
    const auto show = [this](QPushButton *button, const script::Fix *fix) {
        button->setVisible(fix);
        if (!fix)
            return;
        button->setText(plaintext::button(fix->title, 120));
        button->setEnabled(m_hindrance.isEmpty());
        button->setToolTip(plaintext::toolTip(m_hindrance));
    };
    m_list->setVisible(m_list->count() > 0);
    m_none->setVisible(m_list->count() == 0);
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

void ProblemList::goToNext(int step)
{
    const auto &problems = m_check.problems();
    if (problems.isEmpty())
        return;
    const qsizetype cursor = m_code.selection().start;
    const auto isBeyond = [cursor, step](const script::Problem &problem) {
        return problem.where == script::Problem::Where::Script &&
               (step > 0 ? problem.range.begin > cursor : problem.range.begin < cursor);
    };
    int row = step > 0 ? 0 : int(problems.size()) - 1; // round the end
    if (step > 0) {
        if (const auto next = std::ranges::find_if(problems, isBeyond); next != problems.end())
            row = int(next - problems.begin());
    } else {
        const auto before = std::find_if(problems.rbegin(), problems.rend(), isBeyond);
        if (before != problems.rend())
            row = int(problems.rend() - before) - 1;
    }
    m_list->setCurrentRow(row);
    jump(row);
}

void ProblemList::mend(const script::Problem *problem, int index)
{
    if (!problem || index >= problem->fixes.size() || m_code.isReadOnly())
        return;
    const script::Fix fix = problem->fixes.at(index);
    if (!m_check.apply(fix))
        return; // somebody has typed on; the list is about to change
    if (!fix.edits.isEmpty())
        m_code.replaceAllUndoable(script::edited(m_code.script(), fix.edits));
}
