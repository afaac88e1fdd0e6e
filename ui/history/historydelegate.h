// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

/// The rows of the history: as wide as they like in columns, or, in a narrow pane, what happened above when
/// and by whom, so that neither is cut off for the other.
class HistoryDelegate : public QStyledItemDelegate
{
public:
    enum Column { What, When, Who };

    using QStyledItemDelegate::QStyledItemDelegate;

    void setNarrow(bool isNarrow) { m_isNarrow = isNarrow; }
    bool isNarrow() const { return m_isNarrow; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// "yesterday 12:28, Minna Vogt": the second line.
    static QString whenAndWho(const QModelIndex &index);

private:
    bool m_isNarrow = false;
};
