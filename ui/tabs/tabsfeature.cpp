// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabs/tabsfeature.h"

#include "editor/editortabs.h"

#include <QAction>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

TabsFeature::TabsFeature(Workspace &workspace)
    : m_workspace(workspace)
{
}

void TabsFeature::join(Shell &shell)
{
    addSaveCommands(shell);
    addWindowCommands(shell);
    addTabMenu(shell);
}

void TabsFeature::addSaveCommands(Shell &shell)
{
    const auto hindrance = [this, &shell] {
        const ActionEditor *editor = shell.front();
        return m_workspace.place().hindrance(explain::Operation::Save,
                                             editor ? editor->document().organisationId() : QString());
    };
    shell.addCommand({.id = u"saveCommand"_s,
                      .menu = Group::FileSave,
                      .text = tr("&Save"),
                      .keys = {QKeySequence::Save},
                      .icon = "document-save",
                      .needs = Needs::Tab,
                      .run = [&shell] { shell.front()->save(); },
                      .hindrance = hindrance});
    shell.addCommand({.id = u"saveAllCommand"_s,
                      .menu = Group::FileSave,
                      .text = tr("Save a&ll"),
                      .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_S},
                      .icon = "document-save-all",
                      .needs = Needs::Tab,
                      .run = [&shell] { shell.tabs().saveAll(); },
                      .hindrance = hindrance});
    shell.addCommand({.id = u"revertCommand"_s,
                      .menu = Group::FileSave,
                      .text = tr("Re&vert"),
                      .icon = "document-revert",
                      .needs = Needs::Tab,
                      .run = [&shell] { shell.front()->revert(); },
                      .isPossible =
                          [&shell] {
                              const ActionDocument &document = shell.front()->document();
                              return document.isDirty() && !document.isNew();
                          }});
}

void TabsFeature::addWindowCommands(Shell &shell)
{
    shell.addCommand({.id = u"closeTabCommand"_s,
                      .menu = Group::FileTab,
                      .text = tr("&Close tab"),
                      .keys = {Qt::CTRL | Qt::Key_W},
                      .icon = "tab-close",
                      .needs = Needs::Tab,
                      .run = [&shell] { shell.tabs().closeTab(shell.tabs().currentIndex()); }});
    shell.addCommand({.id = u"quitCommand"_s,
                      .menu = Group::FileQuit,
                      .text = tr("&Quit"),
                      .keys = {Qt::CTRL | Qt::Key_Q},
                      .icon = "application-exit",
                      .run = [&shell] { shell.widget()->close(); }});
    shell
        .addCommand({.id = u"fullScreenCommand"_s,
                     .menu = Group::ViewWindow,
                     .text = tr("&Full screen"),
                     .keys = {Qt::Key_F11},
                     .icon = "view-fullscreen",
                     .run =
                         [window = shell.widget()] {
                             window->setWindowState(window->windowState() ^ Qt::WindowFullScreen);
                         }})
        ->setCheckable(true);
}

void TabsFeature::addTabMenu(Shell &shell)
{
    QMenu *menu = shell.addMenu(Group::ViewGo, tr("&Tabs"));
    shell.addCommand({.id = u"lastTabCommand"_s,
                      .menu = menu,
                      .text = tr("Last &used tab"),
                      .keys = {Qt::CTRL | Qt::Key_Tab},
                      .run = [&shell] { shell.tabs().showLastUsed(); }});
    menu->addSeparator();
    for (int i = 0; i < 9; ++i) {
        shell.addCommand({.id = u"tab%1Command"_s.arg(i + 1),
                          .menu = menu,
                          .text = tr("Tab &%1").arg(QLocale().toString(i + 1)),
                          .keys = {Qt::ALT | Qt::Key(Qt::Key_1 + i)},
                          .run = [&shell, i] { shell.tabs().setCurrentIndex(i); }});
    }
}
