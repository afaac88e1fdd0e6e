// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flowsmodel.h"

#include "flows/flowtexts.h"
#include "workspace/actionlist.h"
#include "workspace/flowplan.h"
#include "zitadel/limits.h"

#include <QFont>
#include <QLocale>
#include <QMimeData>

using namespace Qt::StringLiterals;
using zitadel::TriggerId;

namespace {

constexpr auto dragType = "application/x-action-studio-run"_L1;

} // namespace

FlowsModel::FlowsModel(FlowPlan &plan, const ActionList &list, QObject *parent)
    : QAbstractItemModel(parent)
    , m_plan(plan)
    , m_list(list)
{
    const auto show = [this] {
        beginResetModel();
        endResetModel();
    };
    connect(&m_plan, &FlowPlan::changed, this, show);
    // Names and states come from the list.
    connect(&m_list.model(), &QAbstractItemModel::modelReset, this, show);
    connect(&m_list.model(), &QAbstractItemModel::dataChanged, this, show);
    connect(&m_list.model(), &QAbstractItemModel::rowsRemoved, this, show);
    connect(&m_list.model(), &QAbstractItemModel::rowsInserted, this, show);
}

QList<int> FlowsModel::triggersOf(int flow)
{
    QList<int> rows;
    for (int i = 0; i < zitadel::triggerIds().size(); ++i) {
        if (zitadel::triggerIds()[i].flow == zitadel::flowIds()[flow])
            rows.append(i);
    }
    return rows;
}

QString FlowsModel::flowOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const auto trigger = triggerOf(index);
    return trigger ? trigger->flow : zitadel::flowIds()[index.row()];
}

std::optional<TriggerId> FlowsModel::triggerOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == ofFlow)
        return std::nullopt;
    if (index.internalId() >= ofAction)
        return zitadel::triggerIds()[qsizetype(index.internalId() - ofAction)];
    return zitadel::triggerIds()[triggersOf(int(index.internalId() - ofTrigger))[index.row()]];
}

QString FlowsModel::actionOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() < ofAction)
        return {};
    return m_plan.wanted(*triggerOf(index)).value(index.row());
}

QModelIndex FlowsModel::find(const TriggerId &trigger, const QString &actionId) const
{
    const int flow = int(zitadel::flowIds().indexOf(trigger.flow));
    const int row = int(triggersOf(flow).indexOf(zitadel::triggerIds().indexOf(trigger)));
    const QModelIndex found = index(row, 0, index(flow, 0));
    const int place = int(m_plan.wanted(trigger).indexOf(actionId));
    return place < 0 ? found : index(place, 0, found);
}

QModelIndex FlowsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, ofFlow);
    if (parent.internalId() == ofFlow)
        return createIndex(row, column, ofTrigger + quintptr(parent.row()));
    return createIndex(row, column, ofAction + quintptr(zitadel::triggerIds().indexOf(*triggerOf(parent))));
}

QModelIndex FlowsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == ofFlow)
        return {};
    if (child.internalId() < ofAction)
        return createIndex(int(child.internalId() - ofTrigger), 0, ofFlow);
    const auto trigger = qsizetype(child.internalId() - ofAction);
    const int flow = int(zitadel::flowIds().indexOf(zitadel::triggerIds()[trigger].flow));
    return createIndex(int(triggersOf(flow).indexOf(int(trigger))), 0, ofTrigger + quintptr(flow));
}

int FlowsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(zitadel::flowIds().size());
    if (parent.column() > 0)
        return 0;
    if (parent.internalId() == ofFlow)
        return int(triggersOf(parent.row()).size());
    if (parent.internalId() >= ofAction)
        return 0;
    return int(m_plan.wanted(*triggerOf(parent)).size());
}

int FlowsModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

QVariant FlowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() >= ofAction)
        return actionData(index, role);
    const auto trigger = triggerOf(index);
    if (role == Qt::FontRole && trigger && m_plan.isChanged(*trigger)) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role != Qt::DisplayRole)
        return {};
    if (!trigger)
        return index.column() == NameColumn ? zitadel::shownFlowName(zitadel::flowIds()[index.row()])
                                            : QVariant();
    // All of it in the first column, which goes over the others there.
    if (index.column() != NameColumn)
        return {};
    const QString name = zitadel::shownTriggerName(trigger->trigger);
    if (m_plan.isOvertaken(*trigger)) //: a trigger
        return tr("%1 (changed by others, too)").arg(name);
    return m_plan.isChanged(*trigger) ? tr("%1 (not applied)").arg(name) : name;
}

QVariant FlowsModel::actionData(const QModelIndex &index, int role) const
{
    const QString id = actionOf(index);
    const zitadel::Action *action = m_list.model().find(id);
    if (role == Qt::FontRole && !m_plan.current(*triggerOf(index)).contains(id)) {
        QFont added;
        added.setItalic(true);
        return added;
    }
    if (role == Qt::TextAlignmentRole && index.column() == TimeoutColumn)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignRight);
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == NameColumn)
        return flowtexts::actionName(m_list, id);
    if (!action)
        return {};
    switch (Column(index.column())) {
    case StateColumn:
        return action->isActive() ? QString() : tr("inactive");
    case FailureColumn:
        return action->fields.allowedToFail ? tr("goes on") : tr("stops");
    case TimeoutColumn:
        return tr("%1 s").arg(QLocale().toString(
            std::chrono::duration<double>(limits::effectiveTimeout(action->fields.timeout)).count(), 'g', 6));
    default:
        return {};
    }
}

QVariant FlowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case NameColumn:
        return tr("Runs, in this order");
    case StateColumn:
        return tr("State");
    case FailureColumn:
        return tr("If it fails");
    case TimeoutColumn:
        return tr("Timeout");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags FlowsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (index.isValid() && index.internalId() >= ofAction)
        return flags | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled | Qt::ItemNeverHasChildren;
    return triggerOf(index) ? flags | Qt::ItemIsDropEnabled : flags;
}

QStringList FlowsModel::mimeTypes() const
{
    return {dragType};
}

QMimeData *FlowsModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty() || actionOf(indexes.constFirst()).isEmpty())
        return nullptr;
    const TriggerId trigger = *triggerOf(indexes.constFirst());
    const QStringList run{trigger.flow, trigger.trigger, actionOf(indexes.constFirst())}; // ids: digits
    auto *data = new QMimeData;
    data->setData(dragType, run.join(u'/').toUtf8());
    return data;
}

bool FlowsModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int /*column*/,
                              const QModelIndex &parent)
{
    const auto to = triggerOf(parent);
    if (!to || !data->hasFormat(dragType))
        return false;
    const QStringList run = QString::fromUtf8(data->data(dragType)).split(u'/');
    const TriggerId from{run.value(0), run.value(1)};
    const QString id = run.value(2);
    if (!m_plan.wanted(from).contains(id)) // by another window, or gone meanwhile
        return false;
    qsizetype place = row >= 0 ? row : m_plan.wanted(*to).size();
    if (!actionOf(parent).isEmpty()) // onto an action: before it
        place = parent.row();
    if (from == *to) {
        if (m_plan.wanted(from).indexOf(id) < place) // it leaves a gap above
            --place;
        m_plan.move(from, id, place);
        return true;
    }
    if (!m_plan.insert(*to, id, place))
        return false;
    if (action == Qt::MoveAction)
        m_plan.remove(from, id);
    return true;
}
