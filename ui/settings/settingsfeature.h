// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingsdialog.h"
#include "shell/shell.h"

class Settings;
class Shortcuts;
class SyntaxThemes;

/// What can be set, the keys of the commands among it.
class SettingsFeature : public Feature
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the feature. @p historyBytes tells what the history takes on the
    /// disk;
    /// @p accepted is called once something was set.
    SettingsFeature(Settings &settings, SyntaxThemes &themes, HistoryOptionsPage::BytesUsed historyBytes,
                    std::function<void()> accepted);

    void join(Shell &shell) override;
    void begin() override;

private:
    void show(SettingsDialog::Page page);

    Settings &m_settings;
    SyntaxThemes &m_themes;
    const HistoryOptionsPage::BytesUsed m_historyBytes;
    const std::function<void()> m_accepted;
    Shell *m_shell = nullptr;
    Shortcuts *m_shortcuts = nullptr; ///< once all commands are there
};
