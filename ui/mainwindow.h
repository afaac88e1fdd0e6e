// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QMainWindow>

class DetailsPane;
class EditorTabs;
class EmptyState;
class ListPane;
class QSplitter;
class QStackedWidget;
class QToolButton;
class Settings;
class SyntaxThemes;

/// The frame: menus, tool bar, and the panes on the path list -> editor -> details.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the window. @p serverName is what a person calls the server.
    MainWindow(Workspace &workspace, SyntaxThemes &themes, Settings &settings, const QString &serverName,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens an action of the list by its id; nothing happens if there is none.
    void openAction(const QString &id);

    EditorTabs &tabs() const { return *m_tabs; }
    ListPane &listPane() const { return *m_list; }

signals:
    /// The window has been painted for the first time, so costly things may begin.
    void firstPainted();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Commands;

    void buildPanes();
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildActionMenu();
    void buildViewMenu();
    void buildHelpMenu();
    void buildToolBar();
    void connectPath();
    void connectList();
    QAction *addCommand(QMenu *menu, const QString &objectName, const QString &text, const QKeySequence &key,
                        const char *icon, const std::function<void()> &run);

    void showListState();
    void showOrganisations();
    void showCurrent();
    void newAction();
    void duplicate(const QString &id);
    void rename(const QString &id);
    void toggleActive(const QString &id);
    void askDelete(const QString &id);
    void showContextMenu(const QString &id, const QPoint &position);
    void goRoundPanes(int step);
    void setSidePane(bool visible);
    void about();
    QString targetId() const;
    const zitadel::Action *target() const;

    Workspace &m_workspace;
    SyntaxThemes &m_themes;
    Settings &m_settings;
    const QString m_serverName;

    QSplitter *m_splitter = nullptr;
    QSplitter *m_side = nullptr;
    ListPane *m_list = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_noTab = nullptr;
    EditorTabs *m_tabs = nullptr;
    DetailsPane *m_details = nullptr;
    QToolButton *m_organisationButton = nullptr;
    std::unique_ptr<Commands> m_commands;
    bool m_isLeaving = false;       ///< all questions are answered
    bool m_isFoldedByWidth = false; ///< the side pane gave way to a narrow window, and comes back
    bool m_wasPainted = false;
};
