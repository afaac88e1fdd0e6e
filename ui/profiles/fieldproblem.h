// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/wrappedlabel.h"

class QLineEdit;

/// What is wrong with one field, in the error's colour right below it. Hidden while nothing is.
class FieldProblem : public WrappedLabel
{
    Q_OBJECT

public:
    /// @p field is the widget it concerns, whose description for screen readers it becomes.
    explicit FieldProblem(QWidget *field, QWidget *parent = nullptr);

    QWidget *field() const { return m_field; }
    void setProblem(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QWidget *m_field;
    bool m_isColouring = false;
};

/// A field for one line of text.
QLineEdit *newEdit(const QString &name, const QString &accessibleName, QWidget *parent);
