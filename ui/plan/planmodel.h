// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/plan.h"

#include <QAbstractTableModel>
#include <QColor>

#include <optional>

/// The steps of a plan with their ticks and, once they are done, what came of each; quick with thousands.
class PlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Of, Details, Outcome, ColumnCount };

    explicit PlanModel(QObject *parent = nullptr);

    /// @p isForDeleting: see PlanJob.
    void setSteps(const QList<exchange::Step> &steps, bool isForDeleting);
    const QList<exchange::Step> &steps() const { return m_steps; }

    /// All that can be done, or nothing.
    void setAllTicked(bool ticked);
    QList<qsizetype> tickedRows() const;
    qsizetype tickedCount() const { return m_tickedCount; }

    /// From now on the ticks tell what was begun, and cannot be changed.
    void lock();
    void setOutcome(qsizetype row, const std::optional<Result<>> &result, const QString &note);
    const std::optional<Result<>> &resultOf(qsizetype row) const { return m_outcomes[row].result; }

    /// For warnings and errors, on the ground of the view.
    void setInks(const QColor &warning, const QColor &error);

    /// All as text, a line each: for a report.
    QStringList lines() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void ticksChanged();

private:
    struct RowOutcome
    {
        std::optional<Result<>> result;
        QString note;
    };

    QString text(qsizetype row, int column) const;
    QString toolTip(qsizetype row, int column) const;
    QVariant ink(qsizetype row, int column) const;
    bool canBeTicked(qsizetype row) const { return m_steps[row].blocked.isEmpty(); }
    void tick(qsizetype row, bool ticked);

    QList<exchange::Step> m_steps;
    QList<bool> m_ticks;
    QList<RowOutcome> m_outcomes;
    QColor m_warning;
    QColor m_error;
    qsizetype m_tickedCount = 0;
    bool m_isLocked = false;
};
