// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/content.h"
#include "promote/comparison.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QMap>
#include <QTimer>

#include <vector>

namespace promote {

/// Actions of many organisations beside one of them, the reference: a row for each action, a column for each
/// organisation, and in a cell how the organisation has the action. Holds what it shows; lives on the GUI
/// thread, and compares on others.
class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// What is in a cell.
    enum class Cell {
        Reading,   ///< the organisation is not read yet
        NotRead,   ///< it could not be read: see trouble()
        Comparing, ///< with the reference, which takes a moment or is still missing
        Reference, ///< it is the reference, and has the action
        Same,
        Different,
        Missing,  ///< the reference has it
        OnlyHere, ///< and no other organisation has it
        Extra,    ///< the reference does not have it, others do
        Neither,  ///< neither it nor the reference has it
    };
    Q_ENUM(Cell)

    enum Role {
        CellRole = Qt::UserRole + 1, ///< Cell
    };

    explicit MatrixModel(QObject *parent = nullptr);

    /// The organisations, by the words over their columns, none of them read. Resets the model.
    void setColumns(const QStringList &labels);
    /// What is read of one, or why that failed.
    void setContent(int column, const Result<exchange::Content> &content);
    /// It is being read again: what was known of it is gone.
    void forget(int column);

    int reference() const { return m_reference; }
    void setReference(int column);

    /// Shows only rows with @p text in the name, and with @p onlyDifferences only those in which not all are
    /// the same. Resets the model if that changes which rows there are.
    void setFilter(const QString &text, bool onlyDifferences);

    /// The action of a row, as the reference calls it if it has it.
    const QString &name(int row) const;
    Cell cell(int row, int column) const;
    /// The reference (left) and the organisation of @p column (right); nothing where they are not compared.
    const ComparedAction *compared(int row, int column) const;
    const std::optional<Error> &trouble(int column) const;
    /// Columns in which the action of @p row is not as the reference has it.
    QList<int> differingColumns(int row) const;
    /// Actions there are, whatever the filter says.
    qsizetype totalCount() const { return m_names.size(); }
    bool isComparing() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void comparedAll(); ///< nothing is left to be compared for now

private:
    using Comparisons = QHash<QString, ComparedAction>; // by nameKey()

    struct Column
    {
        QString label;
        std::optional<exchange::Content> content;
        std::optional<Error> trouble;
        Comparisons compared;    ///< with the reference
        bool isCompared = false; ///< lines are still to be counted where isCounted is not set
        bool isCounted = false;
        quint64 asked = 0; ///< which comparison is the last wanted; older ones are dropped

        void reset()
        {
            compared.clear();
            isCompared = isCounted = false;
        }
    };

    struct Row
    {
        QString key;
        QString name; ///< as it is shown

        bool operator==(const Row &) const = default;
    };

    void compare(int column);
    void compareAll();
    void take(int column, const Comparisons &compared);
    void count(int column);
    void collectSoon();
    void collectNames();
    void filter();
    bool isShown(const QString &key) const;
    Cell cellOf(const QString &key, int column) const;
    QString text(int row, int column) const;
    QString toolTip(int row, int column) const;

    std::vector<Column> m_columns;
    int m_reference = 0;
    QMap<QString, QString> m_names; ///< as they are shown, by nameKey()
    QHash<QString, int> m_holders;  ///< how many organisations have it
    QList<Row> m_rows;              ///< that are shown, in their order
    QString m_filter;
    bool m_onlyDifferences = false;
    quint64 m_asked = 0;
    QTimer m_soon{this}; ///< names are collected once for all that arrive together
};

} // namespace promote
