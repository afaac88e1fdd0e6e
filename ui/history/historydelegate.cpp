// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historydelegate.h"

#include "list/actiondelegate.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 8;

} // namespace

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    if (!m_isNarrow)
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);

    const QPalette::ColorGroup group =
        row.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const bool isSelected = row.state.testFlag(QStyle::State_Selected);
    const QRect inner = row.rect.adjusted(gap, 0, -gap, 0);
    const auto place = [&row](const QRect &rect) {
        return QStyle::visualRect(row.direction, row.rect, rect);
    };
    const int height = row.fontMetrics.height();
    const QSize icon = row.decorationSize;
    const QString second = whenAndWho(index);
    const int top = row.rect.top() + (row.rect.height() - (second.isEmpty() ? 1 : 2) * height) / 2;
    const QRect first(inner.left(), top, inner.width(), height);
    row.icon.paint(
        painter,
        place({inner.left(), first.top() + (height - icon.height()) / 2, icon.width(), icon.height()}),
        Qt::AlignCenter, isSelected ? QIcon::Selected : QIcon::Normal);
    const QRect text = first.adjusted(icon.width() + gap, 0, 0, 0);
    const int alignment =
        int(Qt::AlignVCenter | QStyle::visualAlignment(row.direction, Qt::AlignLeft)) | Qt::TextSingleLine;
    const auto draw = [&](const QRect &rect, const QString &words, const QColor &ink) {
        painter->setPen(isSelected ? row.palette.color(group, QPalette::HighlightedText) : ink);
        painter->drawText(place(rect), alignment,
                          row.fontMetrics.elidedText(words, Qt::ElideRight, rect.width()));
    };
    painter->save();
    painter->setFont(row.font);
    draw(text, row.text, row.palette.color(group, QPalette::Text));
    draw(text.translated(0, height), second, ActionDelegate::quietInk(row.palette));
    painter->restore();

    if (row.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(row);
        focus.state |= QStyle::State_KeyboardFocusChange | QStyle::State_Item;
        focus.backgroundColor = row.palette.color(group, isSelected ? QPalette::Highlight : QPalette::Base);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, row.widget);
    }
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_isNarrow)
        return QStyledItemDelegate::sizeHint(option, index) + QSize(16, 4);
    return {option.fontMetrics.averageCharWidth() * 24, 2 * option.fontMetrics.height() + gap};
}

QString HistoryDelegate::whenAndWho(const QModelIndex &index)
{
    const QString when = index.siblingAtColumn(When).data().toString();
    const QString who = index.siblingAtColumn(Who).data().toString();
    return when.isEmpty() || who.isEmpty() ? when + who : when + ", "_L1 + who;
}
