// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flowsmodel.h"
#include "workspace/workspace.h"

#include <QWidget>

class EmptyState;
class PlainLabel;
class QPushButton;
class QToolButton;
class QTreeView;
class WrappedLabel;

/// What runs when: the four flows, their triggers and the actions of each, to look at and to change. Nothing
/// is written before "Apply".
class FlowsPane : public QWidget
{
    Q_OBJECT

public:
    explicit FlowsPane(Workspace &workspace, QWidget *parent = nullptr);

    /// Selects @p actionId where @p trigger is to run it.
    void select(const zitadel::TriggerId &trigger, const QString &actionId);
    /// Asks for the flows anew, if the pane can be seen.
    void follow();

signals:
    void openRequested(const QString &actionId);
    /// Something is to be added to @p trigger at @p place.
    void addRequested(const zitadel::TriggerId &trigger, qsizetype place);
    void applyRequested();
    void undoRequested();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *newButton(const QString &text, const QString &toolTip, const char *icon,
                           const char *objectName);
    void build();
    void show();
    void showSelected();
    void add();
    void remove();
    void move(int by);
    void clearFlow();
    bool mayChange() const;

    Workspace &m_workspace;
    FlowPlan &m_plan;
    FlowsModel *m_model;
    QTreeView *m_tree;
    EmptyState *m_note;
    QPushButton *m_retry = nullptr;
    WrappedLabel *m_about;
    QToolButton *m_add;
    QToolButton *m_remove;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_clear;
    PlainLabel *m_count;
    QPushButton *m_undo;
    QPushButton *m_discard;
    QPushButton *m_apply;
    std::optional<zitadel::TriggerId> m_selected; ///< kept over a change of the rows
    QString m_selectedAction;
    QString m_selectedFlow;
    bool m_isShowing = false;
};
