// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/shell.h"

#include <QMainWindow>

#include <map>
#include <memory>
#include <vector>

class DetailsPane;
class EmptyState;
class LazyDock;
class BarStack;
class QSplitter;
class QStackedWidget;
class QToolBar;
class QVBoxLayout;
class Settings;
class SyntaxThemes;
class Workspace;

/// The frame: menus, tool bar, and the panes on the path list -> editor -> details. All else is features.
class MainWindow : public QMainWindow, public Shell
{
    Q_OBJECT

public:
    using Features = std::vector<std::unique_ptr<Feature>>;

    /// All but the features are borrowed and must outlive the window.
    MainWindow(Workspace &workspace, SyntaxThemes &themes, Settings &settings, Features features,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Closes all tabs, asking where something is not saved; @p then is called when all are closed.
    void leave(const std::function<void()> &then);

    /// Keeps size, place and panes for the next window.
    void keepLook();

    QAction *addCommand(const Command &command) override;
    QAction *addForSeveral(const QString &id, const ForSeveral &several) override;
    void addForRows(QAction *action) override { m_forRows.append(action); }
    QMenu *addMenu(Group group, const QString &title) override;
    void addMenu(Group group, QMenu *menu) override;
    QDockWidget *addPane(const Pane &pane) override;
    void addTool(QWidget *tool) override;
    void addBar(QWidget *bar) override;
    void addTargets(const std::function<QList<JumpTarget>()> &targets) override;
    QWidget *widget() override { return this; }
    QMenu *menu(Menu menu) const override { return m_menus[size_t(menu)]; }
    EditorTabs &tabs() const override { return *m_tabs; }
    ListPane &listPane() const override { return *m_list; }
    ActionEditor *front() const override;
    QString target() const override;
    QStringList targets() const override;
    const QList<QAction *> &forRows() const override { return m_forRows; }
    ActionEditor *showTab(ActionDocument *document) override;
    void openAction(const QString &id) override;
    void tellWithoutTab(const QString &text) override;
    void showPane(QDockWidget *pane) override;
    void write(const std::function<void()> &then) override;
    void refresh() override;

signals:
    /// The window has been painted for the first time, so costly things may begin.
    void firstPainted();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Added
    {
        Command command;
        QAction *action;
        ForSeveral several = {};
    };

    void buildPanes();
    void buildMenus();
    void connectPath();
    void addOwnCommands();
    void fillMenus();
    void takeKeys(const QMenu *menu);
    void fillToolBar();
    void restoreLook();
    void fitToScreen();
    void run(const Added &added);
    void enableCommands();
    bool isListMeant() const;
    void jump();
    void togglePane(LazyDock *dock);
    void goRoundPanes(int step);
    void setSidePane(bool visible);
    void foldByWidth(int coming = 0);

    Workspace &m_workspace;
    SyntaxThemes &m_themes;
    Settings &m_settings;

    BarStack *m_bars = nullptr;
    QSplitter *m_splitter = nullptr;
    QSplitter *m_side = nullptr;
    ListPane *m_list = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_noTab = nullptr;
    EditorTabs *m_tabs = nullptr;
    DetailsPane *m_details = nullptr;
    QToolBar *m_tools = nullptr;
    QAction *m_sidePaneCommand = nullptr;
    QAction *m_jumpCommand = nullptr;
    std::array<QMenu *, allMenus.size()> m_menus{};
    std::map<Group, QList<QAction *>> m_groups; ///< what stands in the menus
    QList<Added> m_commands;                    ///< in the order in which they were added
    QList<QAction *> m_forRows;
    QList<LazyDock *> m_docks;
    QList<std::function<QList<JumpTarget>()>> m_targets;
    bool m_isLeaving = false;       ///< all questions are answered
    bool m_isFoldedByWidth = false; ///< the side pane gave way to a narrow window, and comes back
    bool m_wasPainted = false;
    Features m_features; ///< the last: they go before what they have joined
};
