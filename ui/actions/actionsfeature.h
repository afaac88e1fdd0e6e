// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/shell.h"

class Credentials;
class EmptyState;
class QPoint;
class Workspace;

namespace zitadel {
struct Action;
}

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
    void addSwitchedBar();
    void tellSwitched(const zitadel::Action &action);
    QString runBy(const QString &id) const;
    void askDelete(const QString &id);
    void askDeleteNow(const QString &id);
    void showContextMenu(const QString &id, const QPoint &position);
    QList<JumpTarget> targets() const;

    Workspace &m_workspace;
    Credentials &m_credentials;
    Shell *m_shell = nullptr;
    EmptyState *m_switched = nullptr;
    QString m_switching; ///< the id of what a person is switching on or off
    bool m_switchingTo = false;
    QString m_switchedId; ///< of what the bar is about
    bool m_wasActivated = false;
    QString m_deleting;        ///< the id of what is about to be asked about
    QList<QAction *> m_forRow; ///< in the list's menu, above a row and beside the rows
    QList<QAction *> m_forNoRow;
};
