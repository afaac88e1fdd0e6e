// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QDialog>

class EmptyState;
class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

/// What was deleted here, and the way back: creates the action again, and puts it back into its triggers.
class RemovedDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p workspace is borrowed and must outlive the dialog.
    explicit RemovedDialog(Workspace &workspace, QWidget *parent = nullptr);

signals:
    /// The action is there again, under this id.
    void made(const QString &id);

private:
    void build();
    void load();
    void showChosen();
    void make();
    void showOutcome(const Result<Workspace::Undeleted> &outcome);
    const history::RemovedAction *chosen() const;

    Workspace &m_workspace;
    QList<history::RemovedAction> m_removed;
    QListWidget *m_list;
    EmptyState *m_empty;
    QLabel *m_triggersTitle;
    QListWidget *m_triggers;
    EmptyState *m_message;
    QPushButton *m_make;
};
