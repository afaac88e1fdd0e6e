// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/trigger.h"

#include <QAbstractItemModel>

#include <optional>

class ActionList;
class FlowPlan;

/// Flows, their triggers, and what those are to run, as a tree whose actions can be dragged about.
class FlowsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, StateColumn, FailureColumn, TimeoutColumn, ColumnCount };

    /// Both are borrowed and must outlive the model.
    FlowsModel(FlowPlan &plan, const ActionList &list, QObject *parent = nullptr);

    /// The trigger of a row, or the one in which the action of a row is; nothing for a flow.
    std::optional<zitadel::TriggerId> triggerOf(const QModelIndex &index) const;
    /// The id of an action's row; empty for others.
    QString actionOf(const QModelIndex &index) const;
    QString flowOf(const QModelIndex &index) const;
    /// The row of @p actionId in @p trigger, or of the trigger where that does not run it.
    QModelIndex find(const zitadel::TriggerId &trigger, const QString &actionId) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

private:
    // What a row is stands in its internal id: 0 a flow, then the flow of a trigger, then the trigger of an
    // action.
    static constexpr quintptr ofFlow = 0;
    static constexpr quintptr ofTrigger = 1;
    static constexpr quintptr ofAction = 100;

    static QList<int> triggersOf(int flow); ///< as indexes of zitadel::triggerIds()
    QVariant actionData(const QModelIndex &index, int role) const;

    FlowPlan &m_plan;
    const ActionList &m_list;
};
