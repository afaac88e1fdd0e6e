// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

/// Paints the rows of FindResultsModel: an action with a remark, or a line's number and its text with the
/// find marked by ground and weight.
class FindDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintAction(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                            const QColor &ink);
    static void paintFind(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                          const QColor &ink);
};
