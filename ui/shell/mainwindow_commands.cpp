// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The commands of the window: where they stand, when they can be used, and the way to them by name.
#include "base/plaintext.h"
#include "editor/editortabs.h"
#include "list/listpane.h"
#include "shell/mainwindow.h"

#include <QIcon>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QToolBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Menu menuOf(Group group)
{
    return group <= Group::FileQuit         ? Menu::File
           : group <= Group::EditLines      ? Menu::Edit
           : group <= Group::ActionCopy     ? Menu::Action
           : group <= Group::ViewGo         ? Menu::View
           : group <= Group::ConnectionThis ? Menu::Connection
                                            : Menu::Help;
}

/// False for groups that go on with what stands above, and are there for the order alone.
bool hasLineAbove(Group group)
{
    return group != Group::EditFindInAll && group != Group::EditGo && group != Group::ViewReference;
}

bool isCommand(const QAction *action)
{
    return action->objectName().endsWith("Command"_L1);
}

} // namespace

void MainWindow::buildMenus()
{
    const QStringList titles{tr("&File"), tr("&Edit"),       tr("&Action"),
                             tr("&View"), tr("&Connection"), tr("&Help")};
    for (size_t i = 0; i < m_menus.size(); ++i) {
        m_menus[i] = menuBar()->addMenu(titles[qsizetype(i)]);
        connect(m_menus[i], &QMenu::aboutToShow, this, &MainWindow::refresh);
    }
}

QAction *MainWindow::addCommand(const Command &command)
{
    auto *action = new QAction(command.text, this);
    action->setObjectName(command.id);
    action->setShortcuts(command.keys);
    if (command.icon)
        action->setIcon(QIcon::fromTheme(QString::fromLatin1(command.icon)));
    connect(action, &QAction::triggered, this,
            [this, place = m_commands.size()] { run(Added(m_commands[place])); });
    if (QMenu *const *menu = std::get_if<QMenu *>(&command.menu))
        (*menu)->addAction(action);
    else
        m_groups[std::get<Group>(command.menu)].append(action);
    m_commands.append({command, action});
    return action;
}

QAction *MainWindow::addForSeveral(const QString &id, const ForSeveral &several)
{
    const auto added = std::ranges::find(m_commands, id, [](const Added &one) { return one.command.id; });
    Q_ASSERT(added != m_commands.end());
    added->several = several;
    return added->action;
}

void MainWindow::run(const Added &added)
{
    if (added.several.run && targets().size() > 1)
        added.several.run();
    else
        added.command.run();
}

QMenu *MainWindow::addMenu(Group group, const QString &title)
{
    auto *added = new QMenu(title, menu(menuOf(group)));
    addMenu(group, added);
    return added;
}

void MainWindow::addMenu(Group group, QMenu *menu)
{
    m_groups[group].append(menu->menuAction());
}

void MainWindow::addOwnCommands()
{
    m_sidePaneCommand = addCommand({.id = u"sidePaneCommand"_s,
                                    .menu = Group::ViewWindow,
                                    .text = tr("&List and details"),
                                    .keys = {Qt::Key_F9},
                                    .icon = "view-sidetree",
                                    .run = [this] { setSidePane(m_side->isHidden()); }});
    m_sidePaneCommand->setCheckable(true);
    m_sidePaneCommand->setChecked(true);
    addCommand({.id = u"filterCommand"_s,
                .menu = Group::ViewGo,
                .text = tr("&Filter the list"),
                .keys = {Qt::CTRL | Qt::Key_L},
                .icon = "view-filter",
                .run = [this] {
                    setSidePane(true);
                    m_list->focusFilter();
                }});
    addCommand({.id = u"nextPaneCommand"_s,
                .menu = Group::ViewGo,
                .text = tr("&Next pane"),
                .keys = {Qt::Key_F6},
                .run = [this] { goRoundPanes(1); }});
    addCommand({.id = u"previousPaneCommand"_s,
                .menu = Group::ViewGo,
                .text = tr("&Previous pane"),
                .keys = {Qt::SHIFT | Qt::Key_F6},
                .run = [this] { goRoundPanes(-1); }});
    m_jumpCommand = addCommand({.id = u"jumpCommand"_s,
                                .menu = Group::ViewGo,
                                .text = tr("&Jump to…"),
                                .keys = {Qt::CTRL | Qt::Key_K},
                                .icon = "go-jump",
                                .run = [this] { jump(); }});
}

void MainWindow::fillMenus()
{
    for (const auto &[group, actions] : m_groups) {
        QMenu *menu = this->menu(menuOf(group));
        if (!menu->isEmpty() && hasLineAbove(group))
            menu->addSeparator();
        menu->addActions(actions);
    }
    for (const QMenu *menu : m_menus)
        takeKeys(menu);
}

/// So that the keys work with the menu bar hidden, too.
void MainWindow::takeKeys(const QMenu *menu)
{
    for (QAction *action : menu->actions()) {
        if (isCommand(action))
            addAction(action);
        else if (action->menu())
            takeKeys(action->menu());
    }
}

void MainWindow::addTool(QWidget *tool)
{
    m_tools->addWidget(tool);
}

void MainWindow::fillToolBar()
{
    m_tools->addSeparator();
    for (const Added &added : std::as_const(m_commands)) {
        if (added.command.isTool)
            m_tools->addAction(added.action);
    }
    auto *gap = new QWidget(m_tools);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_tools->addWidget(gap);
    m_tools->addAction(m_jumpCommand);
}

void MainWindow::enableCommands()
{
    const bool hasTab = front();
    const bool hasTarget = m_workspace.list().model().find(target());
    const int count = int(targets().size());
    for (const Added &added : std::as_const(m_commands)) {
        const Command &command = added.command;
        const bool isForSeveral = added.several.run && count > 1;
        bool isPossible = true;
        if (command.needs != Needs::Nothing)
            isPossible = command.needs == Needs::Tab ? hasTab : hasTarget;
        isPossible = isPossible && (!command.isPossible || command.isPossible());
        if (isForSeveral)
            added.action->setText(added.several.title(count));
        else if (command.title || added.several.run)
            added.action->setText(command.title ? command.title() : command.text);
        const auto &why =
            isForSeveral && added.several.hindrance ? added.several.hindrance : command.hindrance;
        const QString hindrance = why ? why() : QString();
        added.action->setEnabled(isPossible && hindrance.isEmpty());
        if (why) // which is said where a person looks for it
            added.action->setToolTip(
                plaintext::toolTip(hindrance.isEmpty() ? added.action->text().remove(u'&') : hindrance));
    }
}

void MainWindow::addTargets(const std::function<QList<JumpTarget>()> &targets)
{
    m_targets.append(targets);
}

void MainWindow::jump()
{
    QList<JumpTarget> targets;
    for (const auto &more : std::as_const(m_targets))
        targets += more();
    for (QAction *command : actions()) {
        if (!command->isEnabled() || command->text().isEmpty())
            continue;
        QString title = command->text().section(u'\t', 0, 0);
        targets.append({title.remove(u'&'), tr("command"),
                        command->shortcut().toString(QKeySequence::NativeText),
                        [command] { command->trigger(); }});
    }
    JumpBox::open(this, targets);
}
