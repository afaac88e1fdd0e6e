// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/scriptcheck.h"

#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class PlainLabel;
class QLineEdit;
class QPushButton;

/// Above the script: name, timeout, allowed to fail, Revert and Save, and beside each field what is wrong
/// with it.
class ActionHeader : public QWidget
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive the header.
    ActionHeader(ActionDocument &document, ScriptCheck &check, QWidget *parent = nullptr);

    void focusName();
    QWidget *nameField() const;

    /// Why nothing can be saved here; empty if it can.
    void setHindrance(const QString &hindrance);

    /// Who has the name already, as far as the list knows: a sentence to stand beside it, or nothing.
    void setNameTaken(const QString &taken);

    /// The function that the person most likely means where none has the action's name; empty: none, or all
    /// is well.
    QString misnamedFunction() const;

signals:
    void saveRequested();
    void revertRequested();
    /// The script's function should get the name that stands in the field.
    void renameFunctionRequested(const QString &from, const QString &to);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showFields();
    void showState();
    void showHint();
    void nameEdited(const QString &name);

    ActionDocument &m_document;
    ScriptCheck &m_check;
    QString m_hindrance;
    QString m_taken;
    QString m_followed; ///< the name that a new action's untouched function has got from the field
    QLineEdit *m_name;
    QDoubleSpinBox *m_timeout;
    QCheckBox *m_allowedToFail;
    QPushButton *m_revert;
    QPushButton *m_save;
    PlainLabel *m_problem;
    PlainLabel *m_hint;
    QPushButton *m_renameFunction;
};
