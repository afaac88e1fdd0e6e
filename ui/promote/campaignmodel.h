// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/plan.h"

#include <QAbstractItemModel>
#include <QColor>

#include <optional>

/// Plans for several organisations as a tree, with their ticks and, once they are carried out, what came of
/// each step.
class CampaignModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { What, Of, Details, Outcome, ColumnCount };

    /// One organisation, and what is to be done there or why that is not known.
    struct Target
    {
        QString label;
        QList<exchange::Step> steps = {};
        std::optional<Error> trouble = {};
    };

    explicit CampaignModel(QObject *parent = nullptr);

    /// @p isForDeleting: see PlanJob.
    void setTargets(const QList<Target> &targets, bool isForDeleting = false);
    const Target &target(int place) const { return m_rows[place].target; }

    /// All that can be done without a second look, or nothing.
    void setAllTicked(bool ticked);
    QList<qsizetype> tickedSteps(int target) const;
    qsizetype tickedCount() const;
    /// Organisations with a tick.
    int targetCount() const;

    /// From now on the ticks tell what was begun, and cannot be changed.
    void lock();
    void setOutcome(int target, qsizetype step, const std::optional<Result<>> &result, const QString &note);
    /// Why nothing was begun there; nothing: no reason.
    void setRefusal(int target, const std::optional<Error> &refusal);

    /// The step at @p index; nullptr: it is an organisation.
    const exchange::Step *stepAt(const QModelIndex &index) const;
    /// The first step that failed or organisation that was refused; invalid: none.
    QModelIndex firstFailure() const;
    struct Count
    {
        qsizetype done = 0;
        qsizetype failed = 0;
        qsizetype notBegun = 0;
    };
    Count count() const;

    /// For warnings and errors, on the ground of the view.
    void setInks(const QColor &warning, const QColor &error);
    /// All as text, a line each: for a report.
    QStringList lines() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void ticksChanged();

private:
    struct StepRow
    {
        bool isTicked = false;
        std::optional<Result<>> result;
        QString note;
    };
    struct Row
    {
        Target target;
        QList<StepRow> steps;
        std::optional<Error> refusal;
    };

    static bool isTarget(const QModelIndex &index) { return index.internalId() == 0; }
    /// Of the organisation that @p index is, or is a step of.
    static int placeOf(const QModelIndex &index);
    static bool canBeTicked(const exchange::Step &step) { return step.blocked.isEmpty(); }
    bool canBeTicked(const Row &row) const;
    QString targetText(const Row &row, int column) const;
    QString targetOutcome(const Row &row) const;
    static QString stepText(const Row &row, qsizetype step, int column);
    QString toolTip(const QModelIndex &index) const;
    QVariant ink(const QModelIndex &index) const;
    QVariant tick(const QModelIndex &index) const;
    static Count countOf(const Row &row);

    QList<Row> m_rows;
    QColor m_warning;
    QColor m_error;
    bool m_isLocked = false;
};
