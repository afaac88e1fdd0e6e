// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/busyline.h"

#include <QPainter>
#include <QStyle>
#include <QTimerEvent>

namespace {

constexpr int steps = 40; // for one way from left to right
constexpr int interval = 40;

} // namespace

BusyLine::BusyLine(QWidget *parent)
    : QProgressBar(parent)
{
    setRange(0, 0);
    setTextVisible(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setRetainSizeWhenHidden(true);
    setSizePolicy(policy);
}

void BusyLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF line(0, 1, width(), 2);
    QColor ground = palette().color(QPalette::Highlight);
    ground.setAlphaF(0.25f);
    painter.fillRect(line, ground);
    if (!m_timer.isActive()) { // still, but to be seen
        painter.fillRect(line, palette().color(QPalette::Highlight));
        return;
    }
    const qreal length = width() / 4.0;
    const qreal left = (width() + length) * m_step / steps - length;
    painter.fillRect(QRectF(left, 1, length, 2) & line, palette().color(QPalette::Highlight));
}

void BusyLine::showEvent(QShowEvent *event)
{
    QProgressBar::showEvent(event);
    m_step = 0;
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
        m_timer.start(interval, this);
}

void BusyLine::hideEvent(QHideEvent *event)
{
    m_timer.stop();
    QProgressBar::hideEvent(event);
}

void BusyLine::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QProgressBar::timerEvent(event);
        return;
    }
    m_step = (m_step + 1) % steps;
    update();
}
