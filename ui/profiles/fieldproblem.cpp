// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/fieldproblem.h"

#include "base/colours.h"

#include <QLineEdit>
#include <QEvent>

using namespace Qt::StringLiterals;

FieldProblem::FieldProblem(QWidget *field, QWidget *parent)
    : WrappedLabel(parent)
    , m_field(field)
{
    setObjectName(field->objectName() + "Problem"_L1);
    hide();
    colour();
}

void FieldProblem::setProblem(const QString &text)
{
    setText(text);
    setVisible(!text.isEmpty());
    m_field->setAccessibleDescription(text);
}

void FieldProblem::changeEvent(QEvent *event)
{
    WrappedLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_isColouring)
        colour();
}

void FieldProblem::colour()
{
    m_isColouring = true;
    QPalette coloured = parentWidget() ? parentWidget()->palette() : QPalette();
    coloured.setColor(QPalette::WindowText, colours::ink(colours::Meaning::Error, coloured));
    setPalette(coloured);
    m_isColouring = false;
}

QLineEdit *newEdit(const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    return edit;
}
