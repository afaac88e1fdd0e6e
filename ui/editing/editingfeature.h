// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/shell.h"

class CodeEditor;
class Settings;
struct EditorOptions;

/// The commands that edit the script in front, look through it, or change how scripts look.
class EditingFeature : public Feature
{
    Q_OBJECT

public:
    /// @p settings is borrowed and must outlive the feature.
    explicit EditingFeature(Settings &settings);

    void join(Shell &shell) override;
    void follow(ActionEditor *front) override;

private:
    using Place = std::variant<Group, QMenu *>;
    using Keys = QList<QKeySequence>;

    void addFindCommands();
    void addClipboardCommands();
    void addLineMenu();
    void addCursorMenu();
    void addWholeMenu();
    void addTextSizes();
    void addViewOptions();
    void addFoldingMenu();

    /// One that acts on the tab in front.
    void addForTab(const Place &place, const QString &id, const QString &text, const Keys &keys,
                   const char *icon, const std::function<void(ActionEditor &)> &run);

    /// One that acts on the script in front.
    void addForScript(const Place &place, const QString &id, const QString &text, const Keys &keys,
                      const char *icon, const std::function<void(CodeEditor &)> &run);

    void addOption(const QString &id, const QString &text, const Keys &keys, const char *icon,
                   bool EditorOptions::*option);

    Settings &m_settings;
    Shell *m_shell = nullptr;
    QAction *m_problems = nullptr; ///< shows and hides them
};
