// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/shell.h"

#include <QDockWidget>

/// A pane whose widget is made when it is first wanted: most are not, and a window that opens must not wait.
class LazyDock : public QDockWidget
{
    Q_OBJECT

public:
    LazyDock(Pane pane, QWidget *parent);

    const Pane &pane() const { return m_pane; }

    /// Makes the widget, unless it is there.
    void build();

protected:
    void showEvent(QShowEvent *event) override;

private:
    const Pane m_pane;
};
