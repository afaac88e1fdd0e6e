// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/textspan.h"
#include "shell/shell.h"

class FindInAllPane;
class Settings;
class SyntaxThemes;
class Workspace;
struct ScriptFinds;

/// Finding a text in all scripts, and the way to what was found and back.
class SearchFeature : public Feature
{
    Q_OBJECT

public:
    /// Shows the version of the history that a text was found in.
    using ShowVersion = std::function<void(const ScriptFinds &finds, TextSpan span)>;

    /// All are borrowed and must outlive the feature.
    SearchFeature(Workspace &workspace, SyntaxThemes &themes, Settings &settings, ShowVersion showVersion);

    void join(Shell &shell) override;

private:
    QWidget *makePane();
    void findInAll();
    void replaceInAll();
    QString wanted() const;
    void showNextFind(int step);
    void goToScript();
    void showFind(const QString &actionId, ActionDocument *document, const ScriptFinds &finds, TextSpan span);

    Workspace &m_workspace;
    SyntaxThemes &m_themes;
    Settings &m_settings;
    const ShowVersion m_showVersion;
    Shell *m_shell = nullptr;
    QDockWidget *m_dock = nullptr;
    FindInAllPane *m_pane = nullptr; ///< once it is wanted
};
