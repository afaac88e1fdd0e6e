// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/inputsedit.h"

#include "base/colours.h"
#include "base/plainlabel.h"
#include "editor/codeeditor.h"
#include "run/input.h"

#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

InputsEdit::InputsEdit(SyntaxThemes &themes, const EditorOptions &options, QWidget *parent)
    : QWidget(parent)
    , m_code(new CodeEditor(themes, this))
    , m_problem(new PlainLabel(this))
{
    m_code->setObjectName("runInputsEdit"_L1);
    m_code->setAccessibleName(tr("Inputs of the run, as JSON"));
    m_code->setOptions(options);
    m_problem->setObjectName("runInputsProblem"_L1);
    m_problem->setWordWrap(true);
    m_problem->setContentsMargins(8, 4, 8, 4);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_code, 1);
    layout->addWidget(m_problem);
    setFocusProxy(m_code);
    // Queued: the text is still being changed when this is told.
    connect(m_code, &CodeEditor::scriptChanged, this, &InputsEdit::check, Qt::QueuedConnection);
}

void InputsEdit::setInput(const QByteArray &input)
{
    const QString text = QString::fromUtf8(input);
    if (std::exchange(m_isFirst, false))
        m_code->load(text);
    else
        m_code->replaceAllUndoable(text);
    check();
}

QByteArray InputsEdit::input() const
{
    return m_code->script().toUtf8();
}

void InputsEdit::check()
{
    const auto problem = run::problemOf(input());
    m_isGood = !problem;
    m_problem->setVisible(!m_isGood);
    if (problem)
        m_problem->setText(problem->line > 0
                               ? tr("Line %1: %2").arg(QLocale().toString(problem->line), problem->message)
                               : problem->message);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, colours::ink(colours::Meaning::Error, palette()));
    m_problem->setPalette(colours);
    emit changed();
}
