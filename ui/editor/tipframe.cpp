// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/tipframe.h"

#include "base/colours.h"

#include <QPainter>

TipFrame::TipFrame(QWidget *editor)
    // Not a popup, which would take the keys and the mouse from the editor.
    : QFrame(editor, Qt::ToolTip | Qt::FramelessWindowHint)
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void TipFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(colours::mix(palette().color(QPalette::Text), palette().color(QPalette::Base), 0.45));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}
