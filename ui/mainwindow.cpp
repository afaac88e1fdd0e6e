// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "common/colours.h"
#include "common/emptystate.h"
#include "common/question.h"
#include "connection/connectionbar.h"
#include "connection/storagebar.h"
#include "details/detailspane.h"
#include "editor/codeeditor.h"
#include "editor/editortabs.h"
#include "list/listpane.h"
#include "mainwindow_commands.h"
#include "profiles/profilelook.h"
#include "base/settings.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QIcon>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Below this width list and editor do not fit side by side without something being cut off.
constexpr int narrow = 860;

/// Breeze draws its symbols for one ground only.
void followPalette()
{
    const QString theme = colours::isDark(QGuiApplication::palette()) ? u"breeze-dark"_s : u"breeze"_s;
    if (QIcon::themeName() != theme)
        QIcon::setThemeName(theme);
}

} // namespace

MainWindow::MainWindow(Workspace &workspace, Credentials &credentials, ProfileStore &profiles,
                       RequestLog &requests, SyntaxThemes &themes, Settings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_credentials(credentials)
    , m_profiles(profiles)
    , m_requests(requests)
    , m_themes(themes)
    , m_settings(settings)
    , m_commands(std::make_unique<Commands>())
{
    setObjectName("mainWindow"_L1);
    followPalette();
    limitHistory();
    buildPanes();
    buildRequestsDock();
    buildReferenceDock();
    buildFindDock();
    buildHistoryDock();
    buildMenus();
    buildToolBar();
    connectPath();

    resize(1280, 800);
    restoreGeometry(settings.windowGeometry());
    if (!m_splitter->restoreState(settings.splitterState()))
        m_splitter->setSizes({340, 940});
    m_side->restoreState(settings.sideState());
    restoreState(settings.dockState());
    m_list->restoreColumns(settings.listHeaderState());
    showOrganisations();
    showListState();
    showRights();
}

MainWindow::~MainWindow()
{
    // The panes, which tell of themselves while they go, must not tell half a window.
    qApp->disconnect(this);
    m_workspace.documents().drafts().setTabsSource({});
    m_tabs->disconnect(&m_workspace.documents().drafts());
    m_tabs->disconnect(this);
    m_list->disconnect(this);
    m_referenceDock->disconnect(this);
    m_historyDock->disconnect(this);
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

    m_connectionBar = new ConnectionBar(m_credentials, this);
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildProfileStrip());
    column->addWidget(m_connectionBar);
    m_storageBar = new StorageBar(m_workspace, this);
    column->addWidget(m_storageBar);
    column->addWidget(m_splitter, 1);
    setCentralWidget(centre);
}

/// The path of the program, in its order: list -> open -> edit -> save -> details.
void MainWindow::connectPath()
{
    connectList();

    connect(m_list, &ListPane::openRequested, this, &MainWindow::openAction);
    connect(m_tabs, &EditorTabs::currentEditorChanged, this, &MainWindow::showCurrent);
    m_workspace.documents().drafts().setTabsSource([this] { return m_tabs->places(); });
    connect(m_tabs, &EditorTabs::placesChanged, &m_workspace.documents().drafts(), &DraftKeeping::tabsMoved);
    // The list follows a save by itself: the workspace puts the saved action into its model.
    connect(&m_workspace.documents(), &Documents::saved, this, [this](ActionDocument *document) {
        m_list->setCurrentId(document->id());
        showCurrent();
    });
    connect(&m_workspace.place(), &Place::organisationChanged, this, &MainWindow::showOrganisations);
    connect(&m_workspace.place(), &Place::rightsChanged, this, &MainWindow::showRights);
    connect(m_connectionBar, &ConnectionBar::editRequested, this, &MainWindow::connectionsRequested);
}

void MainWindow::connectList()
{
    connect(&m_workspace.list(), &ActionList::stateChanged, this, &MainWindow::showListState);
    connect(&m_workspace.list(), &ActionList::troubleChanged, this, &MainWindow::showListState);
    connect(m_list, &ListPane::reloadRequested, this, [this] {
        if (m_workspace.list().trouble())
            write([this] { m_workspace.deeds().retryListTrouble(); });
        else
            m_workspace.list().reload();
    });
    connect(m_list, &ListPane::cancelRequested, &m_workspace, &Workspace::cancelReload);
    connect(m_list, &ListPane::newRequested, this, &MainWindow::newAction);
    connect(m_list, &ListPane::currentChanged, this, &MainWindow::showCurrent);
    connect(m_list, &ListPane::contextMenuRequested, this, &MainWindow::showContextMenu);
}

void MainWindow::openAction(const QString &id)
{
    if (ActionDocument *document = m_workspace.documents().open(id))
        m_tabs->showDocument(document)->focusScript();
}

void MainWindow::restoreDrafts()
{
    // Before anything is asked of the server: what was typed must be there whether or not it answers.
    m_workspace.documents().restoreDrafts().then(this, [this](const Result<LeftBehind> &left) {
        m_storageBar->setUnread(left ? std::nullopt : std::optional(left.error()));
        if (left) {
            m_left = *left;
            m_tabs->showDrafts(m_left);
        } else {
            QTimer::singleShot(2s, this, &MainWindow::restoreDrafts);
        }
        m_areDraftsBack = true;
        if (std::exchange(m_areTabsWanted, false))
            restoreTabs();
    });
}

void MainWindow::restoreTabs()
{
    if (!m_areDraftsBack) {
        m_areTabsWanted = true;
        return;
    }
    m_tabs->restore(m_left.tabs);
}

void MainWindow::newAction()
{
    ActionEditor *editor = m_tabs->showDocument(m_workspace.documents().newAction());
    editor->focusName();
}

void MainWindow::duplicate(const QString &id)
{
    if (ActionDocument *copy = m_workspace.documents().duplicate(id))
        m_tabs->showDocument(copy)->focusName();
}

void MainWindow::rename(const QString &id)
{
    // Renaming breaks the runs until the function has the new name, too (reference, gotcha 9), so it is an
    // edit like any other: seen, checked, and saved in one go.
    openAction(id);
    if (ActionEditor *editor = m_tabs->currentEditor(); editor && editor->document().id() == id)
        editor->focusName();
}

void MainWindow::toggleActive(const QString &id)
{
    const zitadel::Action *action = m_workspace.list().model().find(id);
    if (!action)
        return;
    write([this, id, active = !action->isActive()] { m_workspace.deeds().setActive(id, active); });
}

void MainWindow::askDelete(const QString &id)
{
    const zitadel::Action *action = m_workspace.list().model().find(id);
    if (!action)
        return;
    const ActionDocument *opened = m_workspace.documents().document(id);
    QStringList triggers;
    for (const zitadel::Binding &binding : m_workspace.ledger().bindings().of(id))
        //: a flow and one of its triggers
        triggers << tr("%1 › %2").arg(binding.flowName, binding.triggerName);
    QString explanation = triggers.isEmpty()
                              ? tr("It is deleted on the server. Flows that use it go on without it.")
                              : tr("It is deleted on the server, and no longer run by %1.")
                                    .arg(QLocale().createSeparatedList(triggers));
    explanation += u' ' + tr("“Recently deleted” can bring it back.");
    if (opened && opened->isDirty())
        explanation += u' ' + tr("Your unsaved changes stay in the tab, as a new action.");
    const Question question{u"deleteQuestion"_s, tr("Delete the action “%1”?").arg(action->fields.name),
                            explanation, tr("Delete"), QMessageBox::DestructiveRole};
    question.ask(this, [this, id](bool yes) {
        if (yes)
            write([this, id] { m_workspace.deeds().remove(id); });
    });
}

void MainWindow::showListState()
{
    switch (m_workspace.list().state()) {
    case ActionList::State::NotLoaded:
        return m_list->showDisconnected();
    case ActionList::State::Loading:
        return m_list->showLoading();
    case ActionList::State::Loaded:
    case ActionList::State::Failed:
        break;
    }
    const auto &trouble = m_workspace.list().trouble();
    m_list->setKnownAt(m_workspace.list().knownAt());
    // Whatever is wrong with the sign-in is told once, in the bar above.
    const auto &above = m_credentials.trouble();
    const bool isForWantOfPerson = above && m_credentials.state() == Credentials::State::NeedsPerson &&
                                   trouble && trouble->error.kind == above->kind;
    const bool isToldAbove = trouble && above &&
                             (trouble->error.kind == Error::Kind::SignInFailed ||
                              trouble->error.kind == Error::Kind::Unauthorized || isForWantOfPerson);
    if (isToldAbove && m_workspace.list().model().totalCount() == 0)
        m_list->showDisconnected();
    else if (trouble && !isToldAbove)
        m_list->showError(trouble->asked, trouble->error);
    else
        m_list->showActions();
}

void MainWindow::showOrganisations()
{
    const zitadel::Organisation &current = m_workspace.place().organisation();
    m_list->setOrganisationName(current.name.isEmpty() ? current.id : current.name);
    showCurrent();
}

void MainWindow::showCurrent()
{
    ActionEditor *editor = m_tabs->currentEditor();
    m_stack->setCurrentWidget(editor ? static_cast<QWidget *>(m_tabs) : m_noTab);
    m_details->setDocument(editor ? &editor->document() : nullptr);
    m_details->setVisible(editor); // without a tab the list gets the room

    const zitadel::Organisation &organisation = m_workspace.place().organisation();
    const QString place = !organisation.name.isEmpty() ? organisation.name : organisation.id;
    const QString connection = profilelook::title(m_workspace.place().profile());
    const QString where = place.isEmpty() ? connection : tr("%1 – %2").arg(place, connection);
    setWindowTitle(editor ? tr("%1[*] – %2").arg(editor->title(), where) : where + "[*]"_L1);
    setWindowModified(editor && editor->document().isDirty());
    m_commands->update(editor, target(), m_workspace);
}

QString MainWindow::targetId() const
{
    // What a person looks at: the tab when the keys go there, else the row.
    const ActionEditor *editor = m_tabs->currentEditor();
    if (editor && !editor->document().isNew() && !m_list->isAncestorOf(focusWidget()))
        return editor->document().id();
    return m_list->currentId();
}

const zitadel::Action *MainWindow::target() const
{
    return m_workspace.list().model().find(targetId());
}

void MainWindow::showContextMenu(const QString &id, const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(id.isEmpty() ? m_commands->forNoRow() : m_commands->forRow());
    menu->addSeparator();
    menu->addMenu(m_list->sortMenu());
    menu->addMenu(m_list->columnMenu());
    menu->popup(position);
}

void MainWindow::goRoundPanes(int step)
{
    QList<QWidget *> stops;
    if (m_side->isVisible())
        stops.append(m_list->findChild<QWidget *>("actionTable"_L1));
    if (ActionEditor *editor = m_tabs->currentEditor()) {
        stops.append(editor->findChild<QWidget *>("nameEdit"_L1));
        stops.append(&editor->code());
    }
    if (m_referenceDock->isVisible())
        stops.append(m_referenceDock->findChild<QWidget *>("referenceSearch"_L1));
    if (m_side->isVisible())
        stops.append(m_details->findChild<QWidget *>("copyButton"_L1));
    stops.append(m_findDock->findChild<QWidget *>("findInAllEdit"_L1));
    stops.removeIf([](const QWidget *widget) { return !widget || !widget->isVisible(); });
    if (stops.isEmpty())
        return;
    qsizetype at = -1;
    for (qsizetype i = 0; i < stops.size(); ++i) {
        if (stops[i] == focusWidget() || stops[i]->isAncestorOf(focusWidget()))
            at = i;
    }
    stops[(at + step + stops.size()) % stops.size()]->setFocus(Qt::TabFocusReason);
}

void MainWindow::setSidePane(bool visible)
{
    m_isFoldedByWidth = false;
    m_side->setVisible(visible);
    if (!visible && m_tabs->currentEditor())
        m_tabs->currentEditor()->focusScript();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    foldByWidth();
}

/// @p coming is the width of what is about to be shown beside the editor.
void MainWindow::foldByWidth(int coming)
{
    int beside = coming;
    for (QDockWidget *dock : {m_referenceDock, m_historyDock}) { // one above the other
        const bool isBeside = dock && dock->isVisible() && dockWidgetArea(dock) == Qt::RightDockWidgetArea;
        if (isBeside)
            beside = std::max(beside, dock->width());
    }
    const int room = width() - beside;
    // Without a tab the list is what there is to see.
    const bool isNarrow = room < narrow && m_tabs->count() > 0;
    if (isNarrow && m_side->isVisible()) {
        m_side->hide();
        m_isFoldedByWidth = true;
    } else if (!isNarrow && m_isFoldedByWidth) {
        setSidePane(true);
    }
    m_commands->sidePane->setChecked(!m_side->isHidden());
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
    if (event->type() == QEvent::PaletteChange && m_profileButton) {
        followPalette();
        showProfile();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_isLeaving) {
        event->ignore();
        m_tabs->leave([this] {
            m_isLeaving = true;
            // Not from within the event that asks whether to close, which would swallow it.
            QTimer::singleShot(0, this, &QWidget::close);
        });
        return;
    }
    m_settings.setWindowGeometry(saveGeometry());
    m_settings.setSplitterState(m_splitter->saveState());
    m_settings.setSideState(m_side->saveState());
    m_settings.setDockState(saveState());
    m_settings.setListHeaderState(m_list->saveColumns());
    event->accept();
}
