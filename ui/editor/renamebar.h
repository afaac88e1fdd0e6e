// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/emptystate.h"
#include "workspace/workspace.h"

class ScriptCheck;

/// While the name in a tab is another one than on the server: says quietly which triggers run the action,
/// and what the new name means for them.
class RenameBar : public EmptyState
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the bar.
    RenameBar(Workspace &workspace, ActionDocument &document, ScriptCheck &check, QWidget *parent = nullptr);

private:
    void follow();
    QString meaning(const QString &triggers) const;

    Workspace &m_workspace;
    ActionDocument &m_document;
    ScriptCheck &m_check;
};
