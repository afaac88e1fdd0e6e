// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/shell.h"

class Credentials;
class QPoint;
class Switching;
class Workspace;

/// The list, and what is done to an action as a whole: open, make, rename, duplicate, switch on and off,
/// delete.
class ActionsFeature : public Feature
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive the feature.
    ActionsFeature(Workspace &workspace, Credentials &credentials);

    void join(Shell &shell) override;
    void begin() override;

private:
    void addFileCommands();
    void addActionCommands();
    void addListKeys();
    void connectList();
    void showListState();
    void showOrganisation();
    void showRights();
    void newAction();
    void duplicate(const QString &id);
    void rename(const QString &id);
    void toggleActive(const QString &id);
    void askDelete(const QString &id);
    void askDeleteNow(const QString &id);
    void showContextMenu(const QString &id, const QPoint &position);
    QList<JumpTarget> targets() const;

    Workspace &m_workspace;
    Credentials &m_credentials;
    Shell *m_shell = nullptr;
    Switching *m_switching = nullptr;
    QString m_deleting;        ///< the id of what is about to be asked about
    QList<QAction *> m_forRow; ///< in the list's menu, above a row and beside the rows
    QList<QAction *> m_forNoRow;
};
