// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The panes beside the tabs and below them: showing them, room for them, and the way from one to the next.
#include "details/detailspane.h"
#include "editor/editortabs.h"
#include "list/listpane.h"
#include "shell/lazydock.h"
#include "shell/mainwindow.h"

#include <QAction>
#include <QSplitter>

// Below this width list and editor do not fit side by side without something being cut off.
static constexpr int narrow = 860;

QDockWidget *MainWindow::addPane(const Pane &pane)
{
    auto *dock = new LazyDock(pane, this);
    addDockWidget(pane.area, dock);
    const auto isAtBottom = [](const LazyDock *other) {
        return other->pane().area == Qt::BottomDockWidgetArea;
    };
    if (const auto first = std::ranges::find_if(m_docks, isAtBottom);
        isAtBottom(dock) && first != m_docks.end())
        tabifyDockWidget(*first, dock);
    m_docks.append(dock);
    dock->hide();
    connect(dock, &QDockWidget::visibilityChanged, this, [this] { foldByWidth(); });
    if (pane.command.id.isEmpty())
        return dock;
    Command command = pane.command;
    command.run = [this, dock] { togglePane(dock); };
    QAction *action = addCommand(command);
    action->setCheckable(true);
    connect(dock, &QDockWidget::visibilityChanged, this, // which lets go of it when it dies
            [dock, action] { action->setChecked(!dock->isHidden()); });
    return dock;
}

void MainWindow::showPane(QDockWidget *pane)
{
    auto *dock = static_cast<LazyDock *>(pane);
    dock->build();
    // Room is made before: a window that has grown for what is in it does not become smaller again.
    if (dock->isHidden() && dock->pane().area == Qt::RightDockWidgetArea)
        foldByWidth(dock->sizeHint().width());
    dock->show();
    dock->raise();
}

void MainWindow::togglePane(LazyDock *dock)
{
    if (dock->isHidden()) {
        showPane(dock);
        if (dock->pane().opened)
            dock->pane().opened();
        else
            dock->widget()->setFocus(Qt::ShortcutFocusReason);
    } else {
        dock->hide();
        if (dock->pane().closed)
            dock->pane().closed();
    }
}

void MainWindow::goRoundPanes(int step)
{
    QList<QWidget *> stops;
    const auto addPanes = [this, &stops](Qt::DockWidgetArea area) {
        for (const LazyDock *dock : std::as_const(m_docks)) {
            if (dock->pane().area == area && dock->pane().stop && dock->isVisible())
                stops.append(dock->pane().stop());
        }
    };
    if (m_side->isVisible())
        stops.append(m_list->rows());
    if (const ActionEditor *editor = front())
        stops.append(editor->stops());
    addPanes(Qt::RightDockWidgetArea);
    if (m_side->isVisible())
        stops.append(m_details->stop());
    addPanes(Qt::BottomDockWidgetArea);
    stops.removeIf([](const QWidget *widget) { return !widget->isVisible(); });
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
    if (!visible && front())
        front()->focusScript();
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
    for (QDockWidget *dock : std::as_const(m_docks)) { // one above the other
        if (dock->isVisible() && dockWidgetArea(dock) == Qt::RightDockWidgetArea)
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
    m_sidePaneCommand->setChecked(!m_side->isHidden());
}
