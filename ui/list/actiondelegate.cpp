// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/actiondelegate.h"

#include "base/colours.h"
#include "base/plaintext.h"
#include "base/times.h"
#include "workspace/list/actionlistmodel.h"

#include <QAbstractItemView>
#include <QDateTime>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

void ActionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    cell.index = index;
    const QStyle *style = option.widget->style();
    const bool active =
        index.data(ActionListModel::StateRole).value<zitadel::ActionState>() == zitadel::ActionState::Active;
    const bool selected = cell.state.testFlag(QStyle::State_Selected);

    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);

    const QRect area = cell.rect.adjusted(padding, 0, -padding, 0);
    const auto alignment =
        QStyle::visualAlignment(cell.direction, index.data(Qt::TextAlignmentRole).value<Qt::Alignment>());
    const QString whole = text(index);
    const QPalette::ColorGroup group =
        cell.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    if (m_quietPalette != cell.palette.cacheKey()) {
        m_quietPalette = cell.palette.cacheKey();
        m_quietInk = quietInk(cell.palette);
    }
    if (selected)
        painter->setPen(cell.palette.color(group, QPalette::HighlightedText));
    else
        painter->setPen(active ? cell.palette.color(group, QPalette::Text) : m_quietInk);
    painter->setFont(cell.font);
    painter->drawText(area, int(alignment | Qt::AlignAbsolute) | Qt::TextSingleLine,
                      cell.fontMetrics.elidedText(whole, cell.textElideMode, area.width()));

    if (cell.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(cell);
        focus.rect = cell.rect;
        focus.state |= QStyle::State_KeyboardFocusChange | QStyle::State_Item;
        focus.backgroundColor = cell.palette.color(group, selected ? QPalette::Highlight : QPalette::Window);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, cell.widget);
    }
}

QSize ActionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.fontMetrics.horizontalAdvance(text(index)) + 2 * padding, option.fontMetrics.height() + 8};
}

bool ActionDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QDateTime changed = index.data(ActionListModel::ChangedRole).toDateTime();
    const bool isTime = index.column() == ActionListModel::ChangedColumn && changed.isValid();
    // The model's is for tooltips, whatever a name looks like.
    QToolTip::showText(
        event->globalPos(),
        isTime ? plaintext::toolTip(times::exact(changed)) : index.data(Qt::ToolTipRole).toString(), view);
    return true;
}

QColor ActionDelegate::quietInk(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    const QColor faint = palette.color(QPalette::Disabled, QPalette::Text);
    const QColor full = palette.color(QPalette::Active, QPalette::Text);
    for (float part = 0; part < 1; part += 0.05f) {
        const QColor ink = colours::mix(full, faint, part);
        if (colours::contrast(ink, base) >= 4.5)
            return ink;
    }
    return full;
}

QString ActionDelegate::text(const QModelIndex &index)
{
    if (index.column() == ActionListModel::ChangedColumn) {
        const QDateTime changed = index.data(ActionListModel::ChangedRole).toDateTime();
        if (changed.isValid())
            return times::relative(changed, QDateTime::currentDateTimeUtc());
    }
    return index.data(Qt::DisplayRole).toString();
}
