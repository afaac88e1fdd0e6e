// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainwindow.h"

#include "base/barstack.h"
#include "base/colours.h"
#include "base/emptystate.h"
#include "base/plaintext.h"
#include "base/profilelook.h"
#include "base/settings.h"
#include "base/windowsize.h"
#include "base/writegate.h"
#include "details/detailspane.h"
#include "editor/editortabs.h"
#include "list/listpane.h"
#include "shell/lazydock.h"

#include <QApplication>
#include <QCloseEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Workspace &workspace, SyntaxThemes &themes, Settings &settings, Features features,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_themes(themes)
    , m_settings(settings)
    , m_features(std::move(features))
{
    setObjectName("mainWindow"_L1);
    colours::followPalette();
    buildPanes();
    buildMenus();
    addOwnCommands();
    for (const auto &feature : m_features)
        feature->join(*this);
    fillMenus();
    fillToolBar();
    connectPath();
    restoreLook();
    for (const auto &feature : m_features)
        feature->begin();
    refresh();
}

MainWindow::~MainWindow()
{
    // The panes, which tell of themselves while they go, must not tell half a window.
    qApp->disconnect(this);
    m_workspace.documents().drafts().setTabsSource({});
    m_tabs->disconnect(&m_workspace.documents().drafts());
    m_tabs->disconnect(this);
    m_list->disconnect(this);
    for (LazyDock *dock : std::as_const(m_docks))
        dock->disconnect(this);
}

void MainWindow::buildPanes()
{
    m_list = new ListPane(m_workspace.list().model(), this);
    m_details = new DetailsPane(m_workspace, this);
    m_side = new QSplitter(Qt::Vertical, this);
    m_side->setObjectName("sidePane"_L1);
    m_side->addWidget(m_list);
    m_side->addWidget(m_details);
    m_side->setStretchFactor(0, 1);
    m_side->setSizes({460, 290});
    m_side->setChildrenCollapsible(false);
    // So that the window can become as narrow as foldByWidth() wants it, whatever the list would like to have.
    m_side->setMinimumWidth(200);

    m_tabs = new EditorTabs(m_workspace, m_themes, m_settings, this);
    m_noTab = new EmptyState(this);
    m_noTab->setObjectName("noTab"_L1);
    m_noTab->setIcon(u"document-edit"_s);
    m_noTab->setTitle(tr("No action is open"));
    m_noTab->setText(tr("Choose one from the list and press Enter, or begin a new one."));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_noTab);
    m_stack->addWidget(m_tabs);

    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName("mainSplitter"_L1);
    m_splitter->addWidget(m_side);
    m_splitter->addWidget(m_stack);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setCollapsible(1, false);

    auto *centre = new QWidget(this);
    m_bars = new BarStack(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bars);
    column->addWidget(m_splitter, 1);
    setCentralWidget(centre);

    m_tools = addToolBar(tr("Main tools"));
    m_tools->setObjectName("mainToolBar"_L1);
    m_tools->setMovable(false);
    m_tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tools->setContextMenuPolicy(Qt::PreventContextMenu);
}

/// The path of the program, in its order: list -> open -> edit -> save -> details.
void MainWindow::connectPath()
{
    connect(m_list, &ListPane::openRequested, this, &MainWindow::openAction);
    connect(m_list, &ListPane::currentChanged, this, &MainWindow::refresh);
    connect(m_list, &ListPane::selectionChanged, this, &MainWindow::refresh);
    // The details are of the tab in front, and speak through it.
    connect(m_details, &DetailsPane::addToTriggerRequested, m_tabs, &EditorTabs::addToTriggerRequested);
    connect(m_tabs, &EditorTabs::currentEditorChanged, this, [this] {
        refresh();
        for (const auto &feature : m_features)
            feature->follow(front());
    });
    m_workspace.documents().drafts().setTabsSource([this] { return m_tabs->places(); });
    connect(m_tabs, &EditorTabs::placesChanged, &m_workspace.documents().drafts(), &DraftKeeping::tabsMoved);
    // The list follows a save by itself: the workspace puts the saved action into its model.
    connect(&m_workspace.documents(), &Documents::saved, this, [this](ActionDocument *document) {
        // A save of all tabs must not make the list jump from one to the next, nor undo a choice of several.
        if (front() && &front()->document() == document && m_list->selectedIds().size() < 2)
            m_list->setCurrentId(document->id());
        refresh();
    });
    connect(&m_workspace.place(), &Place::organisationChanged, this, &MainWindow::refresh);
    connect(&m_workspace.place(), &Place::rightsChanged, this, &MainWindow::refresh);
    // Which action is meant depends on where the keys go, so look again when they go elsewhere.
    connect(qApp, &QApplication::focusChanged, this, &MainWindow::refresh);
}

void MainWindow::restoreLook()
{
    windowsize::fit(this, {1280, 800});
    restoreGeometry(m_settings.windowGeometry());
    fitToScreen();
    if (!m_splitter->restoreState(m_settings.splitterState()))
        m_splitter->setSizes({340, 940});
    m_side->restoreState(m_settings.sideState());
    restoreState(m_settings.dockState());
    m_list->restoreColumns(m_settings.listHeaderState());
}

/// The screen may be smaller than ours, or than the one of the last time.
void MainWindow::fitToScreen()
{
    if (!isMaximized() && !isFullScreen())
        windowsize::fit(this, size());
}

void MainWindow::addBar(QWidget *bar)
{
    m_bars->addBar(bar);
}

ActionEditor *MainWindow::front() const
{
    return m_tabs->currentEditor();
}

/// What a person looks at: the tab when the keys go there, else the rows.
bool MainWindow::isListMeant() const
{
    const ActionEditor *editor = front();
    return !editor || editor->document().isNew() || m_list->isAncestorOf(focusWidget());
}

QString MainWindow::target() const
{
    return isListMeant() ? m_list->currentId() : front()->document().id();
}

QStringList MainWindow::targets() const
{
    if (isListMeant())
        return m_list->selectedIds();
    return {front()->document().id()};
}

ActionEditor *MainWindow::showTab(ActionDocument *document)
{
    return m_tabs->showDocument(document);
}

void MainWindow::openAction(const QString &id)
{
    if (ActionDocument *document = m_workspace.documents().open(id))
        showTab(document)->focusScript();
}

void MainWindow::tellWithoutTab(const QString &text)
{
    m_noTab->setDetails(text);
}

void MainWindow::write(const std::function<void()> &then)
{
    writegate::pass(m_workspace, this).then(this, [then](bool yes) {
        if (yes)
            then();
    });
}

void MainWindow::refresh()
{
    ActionEditor *editor = front();
    m_stack->setCurrentWidget(editor ? static_cast<QWidget *>(m_tabs) : m_noTab);
    m_details->setDocument(editor ? &editor->document() : nullptr);
    m_details->setVisible(editor); // without a tab the list gets the room

    const zitadel::Organisation &organisation = m_workspace.place().organisation();
    // Of the action in front that is its own organisation, wherever the list is.
    const QString own = editor ? editor->elsewhere() : QString();
    const QString place = plaintext::title(!own.isEmpty()                 ? own
                                           : !organisation.name.isEmpty() ? organisation.name
                                                                          : organisation.id);
    const QString connection = plaintext::title(profilelook::title(m_workspace.place().profile()));
    const QString where = place.isEmpty() ? connection : tr("%1 – %2").arg(place, connection);
    setWindowTitle(editor ? tr("%1[*] – %2").arg(plaintext::title(editor->title()), where)
                          : where + "[*]"_L1);
    setWindowModified(editor && editor->document().isDirty());
    enableCommands();
}

void MainWindow::leave(const std::function<void()> &then)
{
    std::function<void()> next = [this, then] { m_tabs->leave(then); };
    for (const auto &feature : m_features) // one after the other, as each may ask
        next = [feature = feature.get(), next] { feature->leave(next); };
    next();
}

bool MainWindow::event(QEvent *event)
{
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && !std::exchange(m_wasPainted, true))
        QTimer::singleShot(0, this, &MainWindow::firstPainted);
    return handled;
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colours::followPalette();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_isLeaving) {
        event->ignore();
        leave([this] {
            m_isLeaving = true;
            // Not from within the event that asks whether to close, which would swallow it.
            QTimer::singleShot(0, this, &QWidget::close);
        });
        return;
    }
    keepLook();
    event->accept();
}

void MainWindow::keepLook()
{
    m_settings.setWindowGeometry(saveGeometry());
    m_settings.setSplitterState(m_splitter->saveState());
    m_settings.setSideState(m_side->saveState());
    m_settings.setDockState(saveState());
    m_settings.setListHeaderState(m_list->saveColumns());
}
