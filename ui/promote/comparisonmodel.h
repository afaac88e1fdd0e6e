// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promote/comparison.h"

#include <QAbstractTableModel>
#include <QPalette>
#include <QSet>

/// The actions of two organisations beside one another, with ticks for those that are to be brought over.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Standing, Details, ColumnCount };

    explicit ComparisonModel(QObject *parent = nullptr);

    /// Ticks stay with the names that are still different.
    void setActions(const QList<promote::ComparedAction> &actions);
    /// Shows only rows with @p text in the name, and with @p onlyDifferences only those that are not the
    /// same.
    void setFilter(const QString &text, bool onlyDifferences);
    /// For the colours of words.
    void setPalette(const QPalette &palette);

    const promote::ComparedAction &at(int row) const { return m_actions[m_rows[row]]; }
    /// The row of an action, as far as the filter lets it through; -1: it does not.
    int rowOf(const QString &name) const;
    qsizetype count(promote::Standing standing) const;

    /// Ticks all rows that are shown and differ, or none.
    void setAllTicked(bool ticked);
    /// Names with a tick, whether the filter shows them or not.
    QStringList ticked() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void ticksChanged();

private:
    void filter();
    QString text(const promote::ComparedAction &action, int column) const;

    QList<promote::ComparedAction> m_actions;
    QList<qsizetype> m_rows;
    QSet<QString> m_ticked; ///< names
    QString m_filter;
    bool m_onlyDifferences = true;
    QPalette m_palette;
};
