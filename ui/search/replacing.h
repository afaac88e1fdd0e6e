// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/shell.h"
#include "workspace/search/scriptsearch.h"

#include <QObject>

class Settings;
class SyntaxThemes;
class Workspace;

/// Replaces what was found in all scripts: in tabs as an edit that can be undone and is not saved, and what
/// is not open by a plan, which is seen before anything is written.
class Replacing : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive this.
    Replacing(Workspace &workspace, Shell &shell, SyntaxThemes &themes, Settings &settings,
              QObject *parent = nullptr);

    void replace(const QList<ScriptFinds> &finds, const QString &with);

signals:
    /// Texts in tabs have changed; what to say of it.
    void replaced(const QString &told);

private:
    bool isOpen(const ScriptFinds &finds) const;
    ActionEditor *editorOf(const ScriptFinds &finds) const;
    void ask(const QList<ScriptFinds> &open, const QString &with);
    void showPlan(const QList<ScriptFinds> &open, const QList<ScriptFinds> &others, const QString &with);
    void replaceInTabs(const QList<ScriptFinds> &open, const QString &with);

    Workspace &m_workspace;
    Shell &m_shell;
    SyntaxThemes &m_themes;
    Settings &m_settings;
};
