// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/shell.h"

class Workspace;

/// Saving and closing what is open, and the ways from one tab to another and out of the window.
class TabsFeature : public Feature
{
    Q_OBJECT

public:
    /// @p workspace is borrowed and must outlive the feature.
    explicit TabsFeature(Workspace &workspace);

    void join(Shell &shell) override;

private:
    void addSaveCommands(Shell &shell);
    void addWindowCommands(Shell &shell);
    void addTabMenu(Shell &shell);

    Workspace &m_workspace;
};
