// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingsfeature.h"

#include "editor/editortabs.h"
#include "settings/shortcuts.h"

using namespace Qt::StringLiterals;

SettingsFeature::SettingsFeature(Settings &settings, SyntaxThemes &themes,
                                 HistoryOptionsPage::BytesUsed historyBytes, std::function<void()> accepted)
    : m_settings(settings)
    , m_themes(themes)
    , m_historyBytes(std::move(historyBytes))
    , m_accepted(std::move(accepted))
{
}

void SettingsFeature::join(Shell &shell)
{
    m_shell = &shell;
    shell.addCommand({.id = u"settingsCommand"_s,
                      .menu = Group::FileTab,
                      .text = tr("Se&ttings…"),
                      .keys = {Qt::CTRL | Qt::Key_Comma},
                      .icon = "configure",
                      .run = [this] { show(SettingsDialog::Page::Editor); }});
    shell.addCommand({.id = u"shortcutsCommand"_s,
                      .menu = Group::HelpWord,
                      .text = tr("&Shortcuts…"),
                      .icon = "configure-shortcuts",
                      .run = [this] { show(SettingsDialog::Page::Shortcuts); }});
}

void SettingsFeature::begin()
{
    QList<QMenu *> menus;
    for (const Menu menu : allMenus)
        menus.append(m_shell->menu(menu));
    m_shortcuts = new Shortcuts(menus, m_settings, this);
    connect(m_shortcuts, &Shortcuts::scriptKeysChanged, &m_shell->tabs(), &EditorTabs::setKeys);
    m_shell->tabs().setKeys(m_shortcuts->scriptKeys());
}

void SettingsFeature::show(SettingsDialog::Page page)
{
    auto *dialog = new SettingsDialog(m_settings, *m_shortcuts, m_themes, m_historyBytes, m_shell->widget());
    connect(dialog, &QDialog::accepted, this, m_accepted);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->showPage(page);
    dialog->open();
}
