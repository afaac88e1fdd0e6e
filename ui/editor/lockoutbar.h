// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/emptystate.h"
#include "workspace/lockout.h"
#include "workspace/workspace.h"

class QPushButton;
class ScriptCheck;

/// After a save that keeps people from signing in: says so in the tab, with the way out at hand, until it is
/// mended, deactivated or dismissed.
class LockoutBar : public EmptyState
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the bar.
    LockoutBar(Workspace &workspace, ActionDocument &document, ScriptCheck &check, QWidget *parent = nullptr);

    /// What was found is on the server now.
    void noteSaved(const lockout::Findings &findings);

signals:
    /// The person wants to see what is wrong.
    void problemsRequested();

private:
    void follow();
    void showFindings();
    void deactivate();

    Workspace &m_workspace;
    ActionDocument &m_document;
    ScriptCheck &m_check;
    lockout::Findings m_findings;
    QPushButton *m_deactivate;
    QPushButton *m_problems;
    bool m_isTold = false; ///< something is, and not dismissed
};
