// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/paddedheader.h"

#include "list/actiondelegate.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionHeader>

PaddedHeader::PaddedHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
}

void PaddedHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    QStyleOptionHeaderV2 section;
    initStyleOption(&section);
    initStyleOptionForIndex(&section, logicalIndex);
    section.rect = rect;

    painter->save();
    painter->setClipRect(rect);
    style()->drawControl(QStyle::CE_HeaderSection, &section, painter, this);

    QStyleOptionHeaderV2 label = section;
    label.rect = rect.adjusted(ActionDelegate::padding, 0, -ActionDelegate::padding, 0);
    if (section.sortIndicator != QStyleOptionHeader::None) {
        QStyleOptionHeaderV2 arrow = section;
        arrow.rect = style()->subElementRect(QStyle::SE_HeaderArrow, &section, this);
        style()->drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &arrow, painter, this);
        // Some styles put the arrow above the text, where it is in nobody's way.
        if (arrow.rect.left() > rect.center().x())
            label.rect.setRight(arrow.rect.left() - 1);
    }
    label.sortIndicator = QStyleOptionHeader::None;
    style()->drawControl(QStyle::CE_HeaderLabel, &label, painter, this);
    painter->restore();
}

QSize PaddedHeader::sectionSizeFromContents(int logicalIndex) const
{
    const int margin = style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this);
    const QSize size = QHeaderView::sectionSizeFromContents(logicalIndex);
    return {size.width() + std::max(0, 2 * (ActionDelegate::padding - margin)), size.height()};
}
