// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QStyledItemDelegate>

/// Draws the cells of the list of actions: relative times, quiet colours for inactive ones, roomy margins.
///
/// Draws text by itself rather than by the style, which lays out every cell anew: the list is repainted with
/// every letter in the filter box.
class ActionDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// What the cell says, such as "5 min ago" where the model has a time.
    static QString text(const QModelIndex &index);

    /// The disabled colour of texts, brought so near to the normal one that it can be read: systems differ,
    /// and these texts are not out of use, only of less interest. Contrast on the base colour is at
    /// least 4.5:1.
    static QColor quietInk(const QPalette &palette);

    /// Between a cell's edge and its text, on either side.
    static constexpr int padding = 8;

private:
    mutable qint64 m_quietPalette = 0; // cache key of the palette that m_quietInk is for
    mutable QColor m_quietInk;
};
