// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/profile/profilestore.h"
#include "base/textspan.h"
#include "settings/settingsdialog.h"
#include "access/signin/credentials.h"
#include "workspace/workspace.h"

#include <QMainWindow>

class CodeEditor;
class ActionEditor;
class ConnectionBar;
class DetailsPane;
class EditorTabs;
class EmptyState;
class FindInAllPane;
class HistoryPane;
class ListPane;
class OrganisationSwitcher;
class QDockWidget;
class QPrinter;
class QSplitter;
class QStackedWidget;
class QToolButton;
class ReferencePane;
class RequestLog;
class Settings;
class Shortcuts;
class StorageBar;
class SyntaxThemes;
struct ScriptFinds;

/// The frame: menus, tool bar, and the panes on the path list -> editor -> details.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the window.
    MainWindow(Workspace &workspace, Credentials &credentials, ProfileStore &profiles, RequestLog &requests,
               SyntaxThemes &themes, Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens an action of the list by its id; nothing happens if there is none.
    void openAction(const QString &id);

    /// Opens what was open when the window was closed the last time.
    void restoreTabs();

    /// Lets go of history beyond the limits that the person has set.
    void pruneHistory();

    /// Opens what earlier runs of the program left unsaved.
    void restoreDrafts();

    /// Closes all tabs, asking where something is not saved; @p then is called when all are closed.
    void leave(const std::function<void()> &then);

    EditorTabs &tabs() const { return *m_tabs; }
    ListPane &listPane() const { return *m_list; }

signals:
    /// The window has been painted for the first time, so costly things may begin.
    void firstPainted();

    /// The person wants to be in another connection; empty: in the demo.
    void profileRequested(const QString &id);

    /// The person wants to see all connections, with this one open.
    void connectionsRequested();

    /// The person wants to know whether all is well with this connection.
    void checkRequested();

    void recordingChanged(bool records);

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
    void buildLineMenus(QMenu *menu);
    void buildScriptView(QMenu *menu);
    void buildActionMenu();
    void buildViewMenu();
    void buildConnectionMenu();
    void fillConnectionMenu();
    void buildRequestsDock();
    void buildFindDock();
    void addFindInAllCommands(QMenu *menu);
    QWidget *buildProfileStrip();
    void buildReferenceDock();
    void limitHistory();
    void buildHistoryDock();
    void addHistoryCommands(QMenu *menu);
    void compareVersions(const QString &left, const QString &right, const QString &title = {});
    void compareKept(const history::Version &version);
    void makeActionWith(const zitadel::ActionFields &fields);
    void showVersion(const ScriptFinds &finds, TextSpan span);
    void restoreVersion(const QString &key);
    void merge(ActionEditor *editor);
    void showRemoved();
    void showOtherDrafts();
    void addHelpCommands(QMenu *edit);
    void showReference(bool visible);
    void explainWord();
    void goToFunction();
    void chooseSnippet();
    void buildHelpMenu();
    void buildToolBar();
    void connectPath();
    void connectList();
    QAction *addCommand(QMenu *menu, const QString &objectName, const QString &text, const QKeySequence &key,
                        const char *icon, const std::function<void()> &run);

    /// One that acts on the script in front.
    QAction *addScriptCommand(QMenu *menu, const QString &objectName, const QString &text,
                              const QList<QKeySequence> &keys, const char *icon,
                              const std::function<void(CodeEditor &)> &run);

    void showListState();
    void showOrganisations();
    void showProfile();
    void showRights();
    void write(const std::function<void()> &then);
    void addLocalFileCommands(QMenu *menu);
    void watchForDrops();
    void askForLocalFile();
    void takeLocalFile(const QString &path, ActionEditor *editor);
    void putIntoScript(ActionEditor &editor, const QString &name, const Result<QString> &read);
    void makeActionOf(const QString &path, const Result<QString> &read);
    void writeFile(const QString &path, const QString &text);
    void askForFolder(const QString &name, const QString &title, void (MainWindow::*then)(const QString &));
    void exportFolder(const QString &folder);
    void importFolder(const QString &folder);
    void saveCopy();
    void exportHtml();
    void print();
    void printTo(QPrinter &printer, ActionEditor &editor);
    void jump();
    void findInAll();
    void showNextFind(int step);
    void goToScript();
    void showFind(const QString &actionId, ActionDocument *document, const ScriptFinds &finds, TextSpan span);
    void showCurrent();
    void newAction();
    void duplicate(const QString &id);
    void rename(const QString &id);
    void toggleActive(const QString &id);
    void askDelete(const QString &id);
    void showContextMenu(const QString &id, const QPoint &position);
    void goRoundPanes(int step);
    void setSidePane(bool visible);
    void foldByWidth(int coming = 0);
    void about();
    void buildTabMenu(QMenu *menu);
    void showSettings(SettingsDialog::Page page);
    QString targetId() const;
    const zitadel::Action *target() const;

    Workspace &m_workspace;
    Credentials &m_credentials;
    ProfileStore &m_profiles;
    RequestLog &m_requests;
    SyntaxThemes &m_themes;
    Settings &m_settings;

    QSplitter *m_splitter = nullptr;
    QSplitter *m_side = nullptr;
    ListPane *m_list = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_noTab = nullptr;
    EditorTabs *m_tabs = nullptr;
    DetailsPane *m_details = nullptr;
    ConnectionBar *m_connectionBar = nullptr;
    StorageBar *m_storageBar = nullptr;
    QToolButton *m_profileButton = nullptr;
    QMenu *m_connectionMenu = nullptr;
    OrganisationSwitcher *m_organisations = nullptr;
    QDockWidget *m_requestsDock = nullptr;
    Shortcuts *m_shortcuts = nullptr;
    QDockWidget *m_referenceDock = nullptr;
    ReferencePane *m_reference = nullptr;
    QDockWidget *m_historyDock = nullptr;
    HistoryPane *m_history = nullptr;
    QDockWidget *m_findDock = nullptr;
    FindInAllPane *m_findInAll = nullptr;
    std::unique_ptr<Commands> m_commands;
    bool m_isLeaving = false;       ///< all questions are answered
    bool m_isFoldedByWidth = false; ///< the side pane gave way to a narrow window, and comes back
    bool m_wasPainted = false;
    LeftBehind m_left; ///< by earlier runs of the program
    bool m_areDraftsBack = false;
    bool m_areTabsWanted = false; ///< once the drafts are back
};
