// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/windowsize.h"

#include <QScreen>
#include <QStyle>
#include <QWidget>

static constexpr int smallestWidth = 960;

void windowsize::fit(QWidget *window, QSize wanted)
{
    // The frame is not known before the window is shown.
    const QStyle *style = window->style();
    const int border = style->pixelMetric(QStyle::PM_MdiSubWindowFrameWidth);
    const QSize frame(2 * border, border + style->pixelMetric(QStyle::PM_TitleBarHeight));
    const QRect screen = window->screen()->availableGeometry();
    const QSize room = screen.size() - frame;
    // Where there is less, nothing fits beside anything, and that is no screen of a person but one of a
    // machine without.
    if (room.width() < smallestWidth)
        return window->resize(wanted);
    window->resize(wanted.boundedTo(room));
    if (!window->testAttribute(Qt::WA_Moved))
        return; // whoever places windows does so
    const QPoint last = QPoint(screen.right() + 1, screen.bottom() + 1) -
                        QPoint(window->width(), window->height()) - QPoint(frame.width(), frame.height());
    const QPoint first = screen.topLeft();
    window->move(std::clamp(window->x(), first.x(), std::max(first.x(), last.x())),
                 std::clamp(window->y(), first.y(), std::max(first.y(), last.y())));
}
