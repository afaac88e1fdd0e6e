// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promote/bringing.h"

#include <QDialog>

class OrganisationTree;
class QCheckBox;
class QPushButton;

/// Asks where some actions are to be copied to; the plan comes after. Deletes itself when it is closed.
class CopyDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p names: actions of the organisation that the window shows. @p themes is borrowed and must outlive
    /// the dialog.
    CopyDialog(const std::shared_ptr<Reach> &reach, const QStringList &names, SyntaxThemes &themes,
               const EditorOptions &options, QWidget *parent = nullptr);

private:
    void build();
    void showCount();
    void showPlan();

    const std::shared_ptr<Reach> m_reach;
    promote::Site *m_source;
    const QStringList m_names;
    SyntaxThemes &m_themes;
    const EditorOptions m_options;
    OrganisationTree *m_tree;
    QCheckBox *m_triggers;
    QPushButton *m_plan;
    QPushButton *m_close;
};
