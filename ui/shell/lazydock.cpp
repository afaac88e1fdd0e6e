// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/lazydock.h"

LazyDock::LazyDock(Pane pane, QWidget *parent)
    : QDockWidget(pane.title, parent)
    , m_pane(std::move(pane))
{
    setObjectName(m_pane.id);
}

void LazyDock::build()
{
    if (widget())
        return;
    // Not earlier: what can be done with a dock are buttons, for which Qt looks for icons in many files.
    const bool isBeside = m_pane.area == Qt::RightDockWidgetArea;
    setFeatures(isBeside ? DockWidgetClosable | DockWidgetMovable : DockWidgetFeatures(DockWidgetClosable));
    if (isBeside)
        setAllowedAreas(Qt::RightDockWidgetArea | Qt::BottomDockWidgetArea);
    setWidget(m_pane.make());
    widget()->show(); // which a dock that is shown already does not do by itself
}

void LazyDock::showEvent(QShowEvent *event)
{
    build();
    QDockWidget::showEvent(event);
}
