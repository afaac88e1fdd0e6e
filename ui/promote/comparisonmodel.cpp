// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promote/comparisonmodel.h"

#include "base/colours.h"
#include "base/plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using promote::ComparedAction;

namespace {

colours::Meaning meaningOf(promote::Standing standing)
{
    switch (standing) {
    case promote::Standing::Same:
        return colours::Meaning::Success;
    case promote::Standing::Different:
        return colours::Meaning::Warning;
    default:
        return colours::Meaning::Information;
    }
}

} // namespace

ComparisonModel::ComparisonModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ComparisonModel::setActions(const QList<ComparedAction> &actions)
{
    m_actions = actions;
    QSet<QString> still;
    for (const ComparedAction &action : actions) {
        if (action.standing != promote::Standing::Same && m_ticked.contains(action.name()))
            still.insert(action.name());
    }
    m_ticked = still;
    filter();
    emit ticksChanged();
}

void ComparisonModel::setFilter(const QString &text, bool onlyDifferences)
{
    m_filter = text;
    m_onlyDifferences = onlyDifferences;
    filter();
}

void ComparisonModel::filter()
{
    beginResetModel();
    m_rows.clear();
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const ComparedAction &action = m_actions[i];
        const bool isMeant = !m_onlyDifferences || action.standing != promote::Standing::Same;
        if (isMeant && action.name().contains(m_filter, Qt::CaseInsensitive))
            m_rows << i;
    }
    endResetModel();
}

void ComparisonModel::setPalette(const QPalette &palette)
{
    m_palette = palette;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::ForegroundRole});
}

int ComparisonModel::rowOf(const QString &name) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).name() == name)
            return row;
    }
    return -1;
}

qsizetype ComparisonModel::count(promote::Standing standing) const
{
    return std::ranges::count(m_actions, standing, &ComparedAction::standing);
}

void ComparisonModel::setAllTicked(bool ticked)
{
    if (!ticked)
        m_ticked.clear();
    for (int row = 0; row < rowCount() && ticked; ++row) {
        if (at(row).standing != promote::Standing::Same)
            m_ticked.insert(at(row).name());
    }
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::CheckStateRole});
    emit ticksChanged();
}

QStringList ComparisonModel::ticked() const
{
    QStringList names = m_ticked.values();
    names.sort();
    return names;
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ComparisonModel::text(const ComparedAction &action, int column) const
{
    if (column == Name)
        return plaintext::line(action.name());
    if (column == Details)
        return action.standing == promote::Standing::Different ? promote::words(action) : QString();
    switch (action.standing) {
    case promote::Standing::OnlyLeft:
        return tr("only left");
    case promote::Standing::OnlyRight:
        return tr("only right");
    case promote::Standing::Same:
        return tr("same");
    case promote::Standing::Different:
        return tr("different");
    }
    return {};
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ComparedAction &action = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(action, index.column());
    case Qt::ToolTipRole:
        return index.column() == Standing ? QString() : plaintext::toolTip(text(action, index.column()));
    case Qt::ForegroundRole:
        return index.column() == Standing ? QVariant(colours::ink(meaningOf(action.standing), m_palette))
                                          : QVariant();
    case Qt::CheckStateRole:
        if (index.column() == Name && action.standing != promote::Standing::Same)
            return m_ticked.contains(action.name()) ? Qt::Checked : Qt::Unchecked;
        return {};
    default:
        return {};
    }
}

bool ComparisonModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    if (value.toInt() == Qt::Checked)
        m_ticked.insert(at(index.row()).name());
    else
        m_ticked.remove(at(index.row()).name());
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit ticksChanged();
    return true;
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Action") : section == Standing ? tr("How it stands") : tr("What differs");
}

Qt::ItemFlags ComparisonModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (index.column() == Name && at(index.row()).standing != promote::Standing::Same)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}
