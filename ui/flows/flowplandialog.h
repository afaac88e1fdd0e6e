// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/flowplan.h"

#include <QDialog>

class ActionList;
class PlainLabel;
class QPushButton;
class QTreeWidget;

/// What applying the changes of flows would do, trigger by trigger, and then what came of it.
class FlowPlanDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive the dialog.
    FlowPlanDialog(FlowPlan &plan, const ActionList &list, QWidget *parent = nullptr);

    /// Shows what came of it instead of what is to be done.
    void showOutcomes(const QList<FlowPlan::Outcome> &outcomes);

signals:
    void applyRequested();

private:
    void showChanges(const QList<FlowPlan::Change> &changes);

    FlowPlan &m_plan;
    const ActionList &m_list;
    PlainLabel *m_title;
    QTreeWidget *m_changes;
    QPushButton *m_apply;
    QPushButton *m_close;
};
