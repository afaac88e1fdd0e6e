// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/shell.h"
#include "workspace/workspace.h"

#include <QPointer>

class RunPane;
class Settings;
class SyntaxThemes;

namespace run {
struct Position;
}

/// Runs scripts on this computer before they can lock anybody out.
class RunFeature : public Feature
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the feature.
    RunFeature(Workspace &workspace, SyntaxThemes &themes, Settings &settings);

    void join(Shell &shell) override;
    void follow(ActionEditor *front) override;

    /// Runs what the tab in front shows, and shows the pane.
    void runNow();

private:
    QWidget *makePane();
    void goTo(const QString &action, const run::Position &place);

    Workspace &m_workspace;
    SyntaxThemes &m_themes;
    Settings &m_settings;
    Shell *m_shell = nullptr;
    QDockWidget *m_dock = nullptr;
    QPointer<RunPane> m_pane;
};
