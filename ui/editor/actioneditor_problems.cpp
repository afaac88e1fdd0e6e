// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The list of problems below a script.
#include "editor/actioneditor.h"
#include "editor/codeassist.h"
#include "editor/codeeditor.h"
#include "editor/problemlist.h"

#include <QSplitter>
#include <QToolButton>

using namespace Qt::StringLiterals;

void ActionEditor::showProblems()
{
    const bool isGood = m_problems->isEmpty();
    m_problemButton->setText(m_problems->summary());
    m_problemButton->setIcon(QIcon::fromTheme(isGood                    ? u"dialog-ok"_s
                                              : m_problems->hasErrors() ? u"data-error"_s
                                                                        : u"data-warning"_s));
    m_problemButton->setEnabled(!isGood || m_problemButton->isChecked());
}

void ActionEditor::goToNextProblem(int step)
{
    if (m_problems->isEmpty())
        return;
    m_problemButton->setChecked(true);
    m_problems->goToNext(step);
}

void ActionEditor::setProblemsShown(bool shown)
{
    m_problemButton->setChecked(shown);
}

bool ActionEditor::areProblemsShown() const
{
    return m_problemButton->isChecked();
}

void ActionEditor::setProblemsHeight(int height)
{
    m_problemsHeight = height;
    const int whole = m_splitter->height();
    if (height > 0 && whole > height && m_problemButton->isChecked())
        m_splitter->setSizes({whole - height, height});
}

void ActionEditor::mendAtCursor()
{
    checked().then(this, [this] { m_code->mendAtCursor(); });
}
