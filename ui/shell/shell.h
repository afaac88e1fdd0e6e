// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jumpbox.h"

#include <QKeySequence>
#include <QObject>

#include <array>
#include <functional>
#include <variant>

class ActionDocument;
class ActionEditor;
class EditorTabs;
class ListPane;
class QAction;
class QDockWidget;
class QMenu;

enum class Menu { File, Edit, Action, View, Connection, Help };
inline constexpr std::array allMenus{Menu::File, Menu::Edit,       Menu::Action,
                                     Menu::View, Menu::Connection, Menu::Help};

/// Where in the menus of the window a command stands. In a menu the groups are in this order, with a line
/// between them but where mainwindow_commands.cpp says otherwise; in a group the commands are in the order in
/// which they were added.
enum class Group {
    FileList,
    FileSave,
    FileLocal,
    FileExchange,
    FileTab,
    FileQuit,
    EditUndo,
    EditClipboard,
    EditFind,
    EditFindInAll,
    EditGo,
    EditHelp,
    EditLines,
    ActionOpen,
    ActionState,
    ActionMany,
    ActionHistory,
    ActionCopy,
    ViewWindow,
    ViewText,
    ViewScript,
    ViewList,
    ViewPanes,
    ViewReference,
    ViewGo,
    ConnectionGo,
    ConnectionThis,
    HelpWord,
    HelpAbout
};

/// What a command cannot do without.
enum class Needs {
    Nothing,
    Tab,    ///< an open action
    Action, ///< an action of the list that is meant, see Shell::target()
    Actions ///< one or several of them, see Shell::targets()
};

struct Command
{
    QString id;                        ///< ends in "Command"; the choice of another key is kept under it
    std::variant<Group, QMenu *> menu; ///< or a menu that came by Shell::addMenu()
    QString text;
    QList<QKeySequence> keys = {};
    const char *icon = nullptr; ///< its name in the theme
    Needs needs = Needs::Nothing;
    std::function<void()> run;
    std::function<bool()> isPossible = {};   ///< asked once there is what it needs; missing: it always is
    std::function<QString()> hindrance = {}; ///< why it may not be done, as tooltip; empty: it may
    std::function<QString()> title = {};     ///< instead of text, where that depends on what is in front
    bool isTool = false;                     ///< also in the tool bar
};

/// What a command for one action is once several are selected.
struct ForSeveral
{
    std::function<QString(int count)> title;
    std::function<void()> run; ///< for Shell::targets()
    std::function<QString()> hindrance = {};
};

/// A pane at a side of the window, hidden until a person wants it.
struct Pane
{
    QString id; ///< ends in "Dock"; its place is kept under it
    QString title;
    Qt::DockWidgetArea area = Qt::RightDockWidgetArea; ///< at the right it may be moved, at the bottom not
    std::function<QWidget *()> make;                   ///< when it is first wanted, and once
    std::function<void()> opened = {};                 ///< by its command; missing: the widget gets the keys
    std::function<void()> closed = {};                 ///< by its command
    std::function<QWidget *()> stop = {};              ///< where the key for the next pane stops in it
    Command command = {};                              ///< shows and hides it; without an id there is none
};

/// All that a feature may know of the window.
class Shell
{
public:
    virtual ~Shell() = default;

    // -- while the features join
    /// The command, which belongs to the window.
    virtual QAction *addCommand(const Command &command) = 0;
    /// With several actions selected, the command @p id that there is already, and which is given back, does
    /// this for all of them.
    virtual QAction *addForSeveral(const QString &id, const ForSeveral &several) = 0;
    /// @p action is in the menu of the list's rows, too, below those added before.
    virtual void addForRows(QAction *action) = 0;
    /// A menu in a menu, for commands to stand in, or one that there is already.
    virtual QMenu *addMenu(Group group, const QString &title) = 0;
    virtual void addMenu(Group group, QMenu *menu) = 0;
    virtual QDockWidget *addPane(const Pane &pane) = 0;
    /// In the tool bar, left of the commands.
    virtual void addTool(QWidget *tool) = 0;
    /// Between the tool bar and the panes, below those added before.
    virtual void addBar(QWidget *bar) = 0;
    /// Places that Ctrl+K offers, asked for each time.
    virtual void addTargets(const std::function<QList<JumpTarget>()> &targets) = 0;

    // -- what is there
    /// For dialogs to belong to.
    virtual QWidget *widget() = 0;
    virtual QMenu *menu(Menu menu) const = 0;
    virtual EditorTabs &tabs() const = 0;
    virtual ListPane &listPane() const = 0;

    /// The tab in front; nullptr: none is open.
    virtual ActionEditor *front() const = 0;

    /// The id of the action that a command on a whole action means: the one in front while the keys go there,
    /// else the one selected in the list. Empty: none.
    virtual QString target() const = 0;
    /// All that a command on several actions means: where the list is meant all that are selected in it, else
    /// the one of target().
    virtual QStringList targets() const = 0;
    /// See addForRows().
    virtual const QList<QAction *> &forRows() const = 0;

    // -- what can be done
    /// The tab of @p document, in front.
    virtual ActionEditor *showTab(ActionDocument *document) = 0;
    /// Opens an action of the list by its id; nothing happens if there is none.
    virtual void openAction(const QString &id) = 0;
    /// Says @p text below the words that stand where no tab is; with an empty one nothing.
    virtual void tellWithoutTab(const QString &text) = 0;
    /// Shows a pane in front of others in its place, after making room for it.
    virtual void showPane(QDockWidget *pane) = 0;
    /// Runs @p then, in production after a question on the first time.
    virtual void write(const std::function<void()> &then) = 0;
    /// What commands depend on may have changed.
    virtual void refresh() = 0;
};

/// What the window can do beyond showing the list and the tabs. Belongs to the window.
class Feature : public QObject
{
    Q_OBJECT

public:
    /// Adds what it has to @p shell, which outlives it.
    virtual void join(Shell &shell) = 0;

    /// All features have joined: the menus are complete.
    virtual void begin() {}

    /// Another tab is in front, or what it shows has another name or mark; nullptr: none is open.
    virtual void follow(ActionEditor * /*front*/) {}

    /// The window is to go. Calls @p then at once, or after a question about what would be lost, or never.
    virtual void leave(const std::function<void()> &then) { then(); }
};
