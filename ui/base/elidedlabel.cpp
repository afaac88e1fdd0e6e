// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/elidedlabel.h"

#include "base/plaintext.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty() || sizeHint().width() <= width())
        return PlainLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plaintext::toolTip(text()), this);
    return true;
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), int(alignment()) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}
