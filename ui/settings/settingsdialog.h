// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    enum class Page { Editor, Shortcuts };

    /// All are borrowed and must outlive the dialog.
    SettingsDialog(Settings &settings, Shortcuts &shortcuts, SyntaxThemes &themes, QWidget *parent = nullptr);

    void showPage(Page page);
    void accept() override;

private:
    void restoreDefaults();

    Settings &m_settings;
    QTabWidget *m_pages;
    EditorOptionsPage *m_editor;
    ShortcutsPage *m_shortcuts;
};
