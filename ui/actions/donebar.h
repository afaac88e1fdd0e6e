// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/emptystate.h"
#include "workspace/workspace.h"

class QPushButton;
class Shell;
class Switching;

/// What was done last to an action as a whole, what that means for sign-ins, and the way back: it was
/// switched on or off, renamed, or deleted. Stands until it is not as it says any more, or is closed.
class DoneBar : public EmptyState
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the bar.
    DoneBar(Workspace &workspace, Switching &switching, Shell &shell);

private:
    enum class Deed { None, Switched, Renamed, Deleted };

    void connectWorkspace();
    void begin(Deed deed, const zitadel::Action &action);
    void tellSwitched(const zitadel::Action &action);
    void tellRenamed(const zitadel::Action &before, const zitadel::Action &now);
    void tellDeleted(const zitadel::Action &action);
    void describe();
    void describeSwitched();
    void describeRenamed();
    void follow(const zitadel::Action &action, bool isOurs);
    void undo();
    void undoRename();
    void undelete();
    void told(const Result<Undeleted> &outcome);
    void setBusy(const QString &title);
    void showError(explain::Operation operation, const Error &error);
    void end();

    Workspace &m_workspace;
    Switching &m_switching;
    Shell &m_shell;
    QPushButton *m_undo;
    QPushButton *m_close;
    Deed m_deed = Deed::None;
    zitadel::Action m_action;       ///< of which it is told, as the deed left it; with Deleted: as it was
    zitadel::ActionFields m_former; ///< with Renamed
    QString m_undoing;              ///< the id of what is being switched back
};
