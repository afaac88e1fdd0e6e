// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class CompletionModel;

/// Draws one entry in a line: what it is, its name with the typed letters bold, its signature, and at the end
/// the triggers that have it.
class CompletionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// @p model is borrowed and must outlive this.
    explicit CompletionDelegate(const CompletionModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// What is written behind the name.
    static QString behindName(const QString &name, const QString &signature);
    /// Letters at most of the triggers at the end.
    static constexpr int mostOfTriggers = 26;
    /// From the left edge to the name, so that the list can stand right below what is typed.
    static int nameOffset(const QFontMetrics &metrics);

private:
    void paintMark(QPainter &painter, const QStyleOptionViewItem &option, QRect square, QChar letter) const;

    const CompletionModel &m_model;
};
