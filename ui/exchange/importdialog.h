// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QDialog>

class EmptyState;
class PlainLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

/// Brings the files of a folder to the server: shows what that would do, does what is ticked, and what came
/// of it stands beside each.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p workspace is borrowed and must outlive the dialog.
    ImportDialog(Workspace &workspace, const QString &folder, QWidget *parent = nullptr);

    void reject() override;

signals:
    /// The person wants to see what a step would change of an action; without a name on one side there is
    /// none.
    void compareRequested(const QString &title, const zitadel::ActionFields &server,
                          const zitadel::ActionFields &folder);

private:
    void build();
    void load();
    void showPlan(const exchange::Plan &plan);
    void addItem(qsizetype index);
    void arrangeColumns();
    void showError(const QString &title, const Error &error);
    void showCount();
    void showChosen();
    void compare();
    const exchange::Step *chosen() const;
    void apply();
    void start(const QList<exchange::Step> &steps);
    void showOutcome(qsizetype step);
    void finish();
    void showFirstFailure();

    Workspace &m_workspace;
    const QString m_folder;
    exchange::Plan m_plan;
    exchange::PlanRun *m_apply = nullptr;
    QList<QTreeWidgetItem *> m_running; ///< of the steps being done
    PlainLabel *m_summary;
    EmptyState *m_message;
    QTreeWidget *m_list;
    QProgressBar *m_progress;
    QPushButton *m_show;
    QPushButton *m_do;
    QPushButton *m_close;
};
