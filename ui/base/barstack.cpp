// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/barstack.h"

#include <QEvent>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

BarStack::BarStack(QWidget *parent)
    : QScrollArea(parent)
    , m_bars(new QVBoxLayout)
{
    setObjectName("barStack"_L1);
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // the keys of its bars scroll it, see QScrollArea::focusNextPrevChild()
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *inside = new QWidget(this);
    inside->setLayout(m_bars);
    m_bars->setContentsMargins(0, 0, 0, 0);
    m_bars->setSpacing(0);
    m_bars->addStretch();
    setWidget(inside);
    inside->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    inside->installEventFilter(this);
}

void BarStack::addBar(QWidget *bar)
{
    m_bars->insertWidget(m_bars->count() - 1, bar);
    bar->installEventFilter(this);
}

int BarStack::mostHeight() const
{
    return std::max(fontMetrics().height() * 6, window()->height() / 4);
}

int BarStack::wantedHeight() const
{
    const int inside =
        m_bars->hasHeightForWidth() ? m_bars->totalHeightForWidth(width()) : m_bars->totalSizeHint().height();
    return std::min(inside, mostHeight());
}

QSize BarStack::sizeHint() const
{
    return {m_bars->totalSizeHint().width(), wantedHeight()};
}

QSize BarStack::minimumSizeHint() const
{
    return {m_bars->totalMinimumSize().width(), wantedHeight()};
}

void BarStack::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry(); // texts wrap otherwise now
}

bool BarStack::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget()) {
        if (event->type() == QEvent::LayoutRequest)
            updateGeometry();
    } else if (event->type() == QEvent::Show && !event->spontaneous()) {
        // When it has its place.
        QTimer::singleShot(0, static_cast<QWidget *>(watched),
                           [this, bar = static_cast<QWidget *>(watched)] { ensureWidgetVisible(bar, 0, 0); });
    }
    return QScrollArea::eventFilter(watched, event);
}
