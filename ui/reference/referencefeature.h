// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/shell.h"

class ReferencePane;
class Workspace;

/// The reference of what a script can use, and the way to it from a word of the script.
class ReferenceFeature : public Feature
{
    Q_OBJECT

public:
    /// @p workspace is borrowed and must outlive the feature.
    explicit ReferenceFeature(Workspace &workspace);

    void join(Shell &shell) override;
    void follow(ActionEditor *front) override;

private:
    QWidget *makePane();
    void open();
    void focusScript();
    void explainWord();

    Workspace &m_workspace;
    Shell *m_shell = nullptr;
    QDockWidget *m_dock = nullptr;
    ReferencePane *m_pane = nullptr; ///< once it is wanted
};
