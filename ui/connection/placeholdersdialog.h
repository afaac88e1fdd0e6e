// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/placeholdervalues.h"

#include <QDialog>

class BusyLine;
class EmptyState;
class PlainLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class Workspace;

/// What stands for {{NAME}} in the files of this connection, and in which scripts it is.
class PlaceholdersDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p workspace is borrowed and must outlive the dialog.
    explicit PlaceholdersDialog(Workspace &workspace, QWidget *parent = nullptr);
    ~PlaceholdersDialog() override;

    /// Asks first where something was typed that is not kept.
    void reject() override;

private:
    void build();
    QLayout *newForm();
    void load();
    void store(const placeholders::Values &values, const QString &chosen);
    void tellWhere(Secrets::Kept kept);
    void tell(const QString &title, const Error &error);
    void look();
    void fill(const QString &chosen);
    void showChosen();
    void showUses();
    void showPossible();
    void setValue();
    void remove();
    QString chosen() const;
    QString typedName() const;
    bool isEdited() const;

    Workspace &m_workspace;
    placeholders::Values m_values;
    PlaceholderValues::Uses m_uses;
    QFuture<PlaceholderValues::Uses> m_looking;
    bool m_isKnown = false; ///< m_values are what is kept
    bool m_isStoring = false;
    EmptyState *m_message;
    BusyLine *m_busy;
    QTreeWidget *m_list;
    PlainLabel *m_where; ///< in which scripts the chosen one is
    QLineEdit *m_name;
    QLineEdit *m_value;
    EmptyState *m_problem;
    QPushButton *m_set;
    QPushButton *m_remove;
    QPushButton *m_close;
};
