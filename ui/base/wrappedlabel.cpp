// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wrappedlabel.h"

#include <QResizeEvent>

WrappedLabel::WrappedLabel(QWidget *parent)
    : PlainLabel(parent)
{
    setWordWrap(true);
}

QSize WrappedLabel::sizeHint() const
{
    return {PlainLabel::sizeHint().width(), heightForWidth(width())};
}

QSize WrappedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 16, heightForWidth(width())};
}

void WrappedLabel::resizeEvent(QResizeEvent *event)
{
    PlainLabel::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}
