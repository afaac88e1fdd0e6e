// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/historyoptionspage.h"

#include <QDialog>

class EditorOptionsPage;
class QAbstractButton;
class QTabWidget;
class Settings;
class Shortcuts;
class ShortcutsPage;
class SyntaxThemes;

/// All that can be set, in one dialog. What is chosen holds from OK on, in all open tabs at once.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Page { Editor, History, Shortcuts };

    /// All are borrowed and must outlive the dialog.
    /// @p historyBytes tells what the history takes on the disk.
    SettingsDialog(Settings &settings, Shortcuts &shortcuts, SyntaxThemes &themes,
                   const HistoryOptionsPage::BytesUsed &historyBytes, QWidget *parent = nullptr);

    void showPage(Page page);
    void accept() override;

private:
    void restoreDefaults();

    Settings &m_settings;
    QTabWidget *m_pages;
    EditorOptionsPage *m_editor;
    HistoryOptionsPage *m_history;
    ShortcutsPage *m_shortcuts;
};
