// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow_commands.h"

#include "editor/codeeditor.h"
#include "editor/editortabs.h"
#include "history/historypane.h"
#include "list/listpane.h"
#include "organisation/organisationswitcher.h"
#include "settings/shortcuts.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QIcon>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QShortcut>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

/// A command that cannot be used says why, where a person looks for it.
void allow(QAction *command, bool isPossible, const QString &hindrance)
{
    command->setEnabled(isPossible && hindrance.isEmpty());
    command->setToolTip(hindrance.isEmpty() ? command->text().remove(u'&') : hindrance);
}

} // namespace

void MainWindow::Commands::update(const ActionEditor *editor, const zitadel::Action *target,
                                  const Workspace &workspace)
{
    using explain::Asked;
    for (QAction *command : std::as_const(forEditor))
        command->setEnabled(editor);
    revert->setEnabled(editor && editor->document().isDirty() && !editor->document().isNew());
    for (QAction *command : forRow())
        command->setEnabled(target);
    const QString owner = target ? target->details.resourceOwner : QString();
    const QString inTab = editor ? editor->document().organisationId() : QString();
    allow(newAction, true, workspace.place().hindrance(Asked::Create));
    allow(duplicate, target, workspace.place().hindrance(Asked::Create, owner));
    allow(rename, target, workspace.place().hindrance(Asked::Save, owner));
    allow(toggleActive, target, workspace.place().hindrance(Asked::Deactivate, owner));
    allow(remove, target, workspace.place().hindrance(Asked::Delete, owner));
    allow(save, editor, workspace.place().hindrance(Asked::Save, inTab));
    allow(saveAll, editor, workspace.place().hindrance(Asked::Save, inTab));
    toggleActive->setText(target && !target->isActive() ? MainWindow::tr("&Activate")
                                                        : MainWindow::tr("De&activate"));
}

QAction *MainWindow::addCommand(QMenu *menu, const QString &objectName, const QString &text,
                                const QKeySequence &key, const char *icon, const std::function<void()> &run)
{
    auto *command = new QAction(text, this);
    command->setObjectName(objectName);
    command->setShortcut(key);
    if (icon)
        command->setIcon(QIcon::fromTheme(QString::fromLatin1(icon)));
    connect(command, &QAction::triggered, this, run);
    menu->addAction(command);
    addAction(command); // so that its key works with the menu bar hidden, too
    return command;
}

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildEditMenu();
    buildActionMenu();
    buildViewMenu();
    buildConnectionMenu();
    buildHelpMenu();
    m_shortcuts = new Shortcuts(*menuBar(), m_settings, this);
    connect(m_shortcuts, &Shortcuts::scriptKeysChanged, m_tabs, &EditorTabs::setKeys);
    m_tabs->setKeys(m_shortcuts->scriptKeys());
}

void MainWindow::showSettings(SettingsDialog::Page page)
{
    auto *dialog = new SettingsDialog(
        m_settings, *m_shortcuts, m_themes, [this] { return m_workspace.archive().database().bytesUsed(); },
        this);
    connect(dialog, &QDialog::accepted, this, &MainWindow::pruneHistory);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->showPage(page);
    dialog->open();
}

void MainWindow::buildFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    m_commands->newAction = addCommand(menu, u"newCommand"_s, tr("&New action"), QKeySequence::New,
                                       "document-new", [this] { newAction(); });
    m_commands->reload = addCommand(menu, u"reloadCommand"_s, tr("Re&load list"), Qt::Key_F5, "view-refresh",
                                    [this] { m_workspace.list().reload(); });
    menu->addSeparator();
    m_commands->save = addCommand(menu, u"saveCommand"_s, tr("&Save"), QKeySequence::Save, "document-save",
                                  [this] { m_tabs->currentEditor()->save(); });
    m_commands->saveAll =
        addCommand(menu, u"saveAllCommand"_s, tr("Save a&ll"), Qt::CTRL | Qt::SHIFT | Qt::Key_S,
                   "document-save-all", [this] { m_tabs->saveAll(); });
    m_commands->revert = addCommand(menu, u"revertCommand"_s, tr("Re&vert"), {}, "document-revert",
                                    [this] { m_tabs->currentEditor()->revert(); });
    menu->addSeparator();
    addLocalFileCommands(menu);
    menu->addSeparator();
    m_commands->closeTab = addCommand(menu, u"closeTabCommand"_s, tr("&Close tab"), Qt::CTRL | Qt::Key_W,
                                      "tab-close", [this] { m_tabs->closeTab(m_tabs->currentIndex()); });
    addCommand(menu, u"settingsCommand"_s, tr("Se&ttings…"), Qt::CTRL | Qt::Key_Comma, "configure",
               [this] { showSettings(SettingsDialog::Page::Editor); });
    menu->addSeparator();
    addCommand(menu, u"quitCommand"_s, tr("&Quit"), Qt::CTRL | Qt::Key_Q, "application-exit",
               [this] { close(); });
    m_commands->forEditor += {m_commands->save, m_commands->saveAll, m_commands->closeTab};
}

void MainWindow::buildActionMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Action"));
    m_commands->open = addCommand(menu, u"openCommand"_s, tr("&Open"), Qt::CTRL | Qt::Key_O, "document-open",
                                  [this] { openAction(m_list->currentId()); });
    m_commands->rename = addCommand(menu, u"renameCommand"_s, tr("Re&name"), Qt::Key_F2, "edit-rename",
                                    [this] { rename(targetId()); });
    m_commands->duplicate =
        addCommand(menu, u"duplicateCommand"_s, tr("D&uplicate"), Qt::CTRL | Qt::SHIFT | Qt::Key_D,
                   "edit-copy", [this] { duplicate(targetId()); });
    menu->addSeparator();
    m_commands->toggleActive = addCommand(menu, u"toggleActiveCommand"_s, tr("De&activate"), {},
                                          "system-shutdown", [this] { toggleActive(targetId()); });
    m_commands->remove = addCommand(menu, u"deleteCommand"_s, tr("&Delete…"), Qt::CTRL | Qt::Key_Delete,
                                    "edit-delete", [this] { askDelete(targetId()); });
    menu->addSeparator();
    addHistoryCommands(menu);
    menu->addSeparator();
    m_commands->copyId = addCommand(menu, u"copyIdCommand"_s, tr("&Copy id"), {}, "edit-copy",
                                    [this] { QApplication::clipboard()->setText(targetId()); });
    // Which action is meant depends on where the keys go, so look again when the menu opens.
    connect(menu, &QMenu::aboutToShow, this, &MainWindow::showCurrent);
    connect(qApp, &QApplication::focusChanged, this, &MainWindow::showCurrent);

    // In the list alone, where a bare key cannot mean a text.
    auto *table = m_list->findChild<QWidget *>("actionTable"_L1);
    auto *remove = new QShortcut(QKeySequence(Qt::Key_Delete), table);
    remove->setContext(Qt::WidgetWithChildrenShortcut);
    connect(remove, &QShortcut::activated, this, [this] { askDelete(m_list->currentId()); });
    auto *open = new QShortcut(Qt::ALT | Qt::Key_Return, m_list);
    open->setContext(Qt::WidgetWithChildrenShortcut);
    connect(open, &QShortcut::activated, this, [this] { openAction(m_list->currentId()); });
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    m_commands->sidePane = addCommand(menu, u"sidePaneCommand"_s, tr("&List and details"), Qt::Key_F9,
                                      "view-sidetree", [this] { setSidePane(m_side->isHidden()); });
    m_commands->sidePane->setCheckable(true);
    m_commands->sidePane->setChecked(true);
    QAction *fullScreen =
        addCommand(menu, u"fullScreenCommand"_s, tr("&Full screen"), Qt::Key_F11, "view-fullscreen",
                   [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    fullScreen->setCheckable(true);
    menu->addSeparator();
    const auto addZoom = [this, menu](const QString &objectName, const QString &text, const QKeySequence &key,
                                      const char *icon, void (*run)(CodeEditor &)) {
        m_commands->forEditor.append(addCommand(menu, objectName, text, key, icon,
                                                [this, run] { run(m_tabs->currentEditor()->code()); }));
    };
    addZoom(u"zoomInCommand"_s, tr("L&arger text"), QKeySequence::ZoomIn, "zoom-in",
            [](CodeEditor &code) { code.zoomIn(); });
    addZoom(u"zoomOutCommand"_s, tr("&Smaller text"), QKeySequence::ZoomOut, "zoom-out",
            [](CodeEditor &code) { code.zoomOut(); });
    addZoom(u"zoomResetCommand"_s, tr("N&ormal text size"), Qt::CTRL | Qt::Key_0, "zoom-original",
            [](CodeEditor &code) { code.resetZoom(); });
    menu->addSeparator();
    buildScriptView(menu);
    menu->addSeparator();
    menu->addMenu(m_list->sortMenu());
    menu->addMenu(m_list->columnMenu());
    menu->addSeparator();
    QAction *requests = addCommand(menu, u"requestsCommand"_s, tr("&Requests"),
                                   Qt::CTRL | Qt::SHIFT | Qt::Key_R, "network-server", [this] {
                                       m_requestsDock->setVisible(m_requestsDock->isHidden());
                                       if (!m_requestsDock->isHidden())
                                           m_requestsDock->widget()->setFocus(Qt::ShortcutFocusReason);
                                   });
    requests->setCheckable(true);
    connect(m_requestsDock, &QDockWidget::visibilityChanged, requests, &QAction::setChecked);
    QAction *history = addCommand(menu, u"historyCommand"_s, tr("&History"), Qt::CTRL | Qt::ALT | Qt::Key_H,
                                  "view-history", [this] {
                                      if (m_historyDock->isHidden())
                                          foldByWidth(m_historyDock->sizeHint().width());
                                      m_historyDock->setVisible(m_historyDock->isHidden());
                                      if (m_historyDock->isVisible())
                                          m_history->focusList();
                                  });
    history->setCheckable(true);
    connect(m_historyDock, &QDockWidget::visibilityChanged, this, // which lets go of it when it dies
            [this, history] { history->setChecked(!m_historyDock->isHidden()); });
    QAction *reference = addCommand(menu, u"referenceCommand"_s, tr("API r&eference"), Qt::CTRL | Qt::Key_F1,
                                    "help-contents", [this] { showReference(m_referenceDock->isHidden()); });
    reference->setCheckable(true);
    connect(m_referenceDock, &QDockWidget::visibilityChanged, reference, &QAction::setChecked);
    menu->addSeparator();
    addCommand(menu, u"filterCommand"_s, tr("&Filter the list"), Qt::CTRL | Qt::Key_L, "view-filter", [this] {
        setSidePane(true);
        m_list->focusFilter();
    });
    addCommand(menu, u"nextPaneCommand"_s, tr("&Next pane"), Qt::Key_F6, nullptr,
               [this] { goRoundPanes(1); });
    addCommand(menu, u"previousPaneCommand"_s, tr("&Previous pane"), Qt::SHIFT | Qt::Key_F6, nullptr,
               [this] { goRoundPanes(-1); });
    buildTabMenu(menu->addMenu(tr("&Tabs")));
}

void MainWindow::buildTabMenu(QMenu *menu)
{
    addCommand(menu, u"lastTabCommand"_s, tr("Last &used tab"), Qt::CTRL | Qt::Key_Tab, nullptr,
               [this] { m_tabs->showLastUsed(); });
    menu->addSeparator();
    for (int i = 0; i < 9; ++i) {
        addCommand(menu, u"tab%1Command"_s.arg(i + 1), tr("Tab &%1").arg(QLocale().toString(i + 1)),
                   Qt::ALT | Qt::Key(Qt::Key_1 + i), nullptr, [this, i] { m_tabs->setCurrentIndex(i); });
    }
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    addCommand(menu, u"explainWordCommand"_s, tr("API reference for the &word"), Qt::Key_F1,
               "help-contextual", [this] { explainWord(); });
    addCommand(menu, u"shortcutsCommand"_s, tr("&Shortcuts…"), {}, "configure-shortcuts",
               [this] { showSettings(SettingsDialog::Page::Shortcuts); });
    menu->addSeparator();
    addCommand(menu, u"aboutCommand"_s, tr("&About Action Studio"), {}, "help-about", [this] { about(); });
    addCommand(menu, u"aboutQtCommand"_s, tr("About &Qt"), {}, nullptr, [] { QApplication::aboutQt(); });
}

void MainWindow::buildToolBar()
{
    QToolBar *bar = addToolBar(tr("Main tools"));
    bar->setObjectName("mainToolBar"_L1);
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);

    m_profileButton = new QToolButton(bar);
    m_profileButton->setObjectName("profileButton"_L1);
    m_profileButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_profileButton, &QToolButton::clicked, this, [this] {
        m_connectionMenu->popup(m_profileButton->mapToGlobal(QPoint(0, m_profileButton->height())));
    });
    m_profileButton->setFocusPolicy(Qt::TabFocus);
    bar->addWidget(m_profileButton);
    m_organisations = new OrganisationSwitcher(m_workspace, bar);
    bar->addWidget(m_organisations);
    bar->addSeparator();
    bar->addActions({m_commands->newAction, m_commands->reload, findChild<QAction *>("findInAllCommand"_L1)});
    auto *gap = new QWidget(bar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(gap);
    bar->addAction(findChild<QAction *>("jumpCommand"_L1));
}

void MainWindow::about()
{
    auto *box = new QMessageBox(this);
    box->setObjectName("aboutBox"_L1);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Action Studio"));
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->setText(tr("Action Studio %1").arg(QLatin1StringView(ACTION_STUDIO_VERSION)));
    box->setInformativeText(
        tr("Edits the Actions of a ZITADEL identity server.\n\nFree software under the GNU General Public "
           "License, version 3. It comes without any warranty. Not affiliated with the makers of ZITADEL."));
    box->open();
}
