// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/planmodel.h"

#include "base/plaintext.h"
#include "plan/plantexts.h"

using namespace Qt::StringLiterals;
using exchange::Step;

namespace {

/// Something that nobody does by the way.
bool isRisky(const Step &step, bool isForDeleting)
{
    const bool isUnaskedDeletion = step.kind == Step::Kind::Delete && !isForDeleting;
    return isUnaskedDeletion || step.undoesOthers || step.replacesSecret || step.bringsSecret;
}

} // namespace

PlanModel::PlanModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void PlanModel::setSteps(const QList<Step> &steps, bool isForDeleting)
{
    beginResetModel();
    m_steps = steps;
    m_ticks.fill(false, steps.size());
    m_outcomes = QList<RowOutcome>(steps.size());
    m_tickedCount = 0;
    m_isLocked = false;
    for (qsizetype row = 0; row < steps.size(); ++row)
        tick(row, canBeTicked(row) && !isRisky(steps[row], isForDeleting));
    endResetModel();
    emit ticksChanged();
}

void PlanModel::tick(qsizetype row, bool ticked)
{
    m_tickedCount += int(ticked) - int(m_ticks[row]);
    m_ticks[row] = ticked;
}

void PlanModel::setAllTicked(bool ticked)
{
    if (m_isLocked || m_steps.isEmpty())
        return;
    for (qsizetype row = 0; row < m_steps.size(); ++row)
        tick(row, ticked && canBeTicked(row));
    emit dataChanged(index(0, What), index(rowCount() - 1, What), {Qt::CheckStateRole});
    emit ticksChanged();
}

QList<qsizetype> PlanModel::tickedRows() const
{
    QList<qsizetype> rows;
    for (qsizetype row = 0; row < m_ticks.size(); ++row) {
        if (m_ticks[row])
            rows << row;
    }
    return rows;
}

void PlanModel::lock()
{
    m_isLocked = true;
    if (!m_steps.isEmpty())
        emit dataChanged(index(0, What), index(rowCount() - 1, What));
}

void PlanModel::setOutcome(qsizetype row, const std::optional<Result<>> &result, const QString &note)
{
    m_outcomes[row] = {result, note};
    const QModelIndex cell = index(int(row), Outcome);
    emit dataChanged(cell, cell);
}

void PlanModel::setInks(const QColor &warning, const QColor &error)
{
    m_warning = warning;
    m_error = error;
    if (!m_steps.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::ForegroundRole});
}

QStringList PlanModel::lines() const
{
    QStringList lines;
    for (qsizetype row = 0; row < m_steps.size(); ++row) {
        const auto &[result, note] = m_outcomes[row];
        QString last = tr("not chosen");
        if (result)
            last = plantexts::outcomeAtLength(*result, note).replace(u'\n', "; "_L1);
        else if (m_ticks[row])
            last = tr("not begun");
        //: a line of a report: what was to be done ("Change"), with what ("addGroups"), and what came of it
        lines << tr("%1 %2: %3").arg(text(row, What), text(row, Of), last);
    }
    return lines;
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString PlanModel::text(qsizetype row, int column) const
{
    const auto &[result, note] = m_outcomes[row];
    switch (column) {
    case What:
        return plantexts::verb(m_steps[row]);
    case Of:
        return plantexts::subject(m_steps[row]);
    case Details:
        return plantexts::details(m_steps[row]);
    default:
        return result ? plantexts::outcome(*result, note) : QString();
    }
}

QString PlanModel::toolTip(qsizetype row, int column) const
{
    const auto &[result, note] = m_outcomes[row];
    if (column == Outcome)
        return result ? plaintext::toolTip(plantexts::outcomeAtLength(*result, note)) : QString();
    return column == What ? QString() : plaintext::toolTip(text(row, column));
}

QVariant PlanModel::ink(qsizetype row, int column) const
{
    const auto &[result, note] = m_outcomes[row];
    if (!canBeTicked(row))
        return column == Details ? QVariant(m_error) : QVariant();
    if (column == Details && !m_steps[row].hints.isEmpty())
        return m_warning;
    if (column != Outcome || !result)
        return {};
    if (*result)
        return note.isEmpty() ? QVariant() : QVariant(m_warning);
    const bool isNotBegun = result->error().kind == Error::Kind::Cancelled;
    return isNotBegun ? m_warning : m_error;
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return toolTip(index.row(), index.column());
    case Qt::ForegroundRole:
        return ink(index.row(), index.column());
    case Qt::CheckStateRole:
        if (index.column() == What && canBeTicked(index.row()))
            return m_ticks[index.row()] ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::AccessibleTextRole:
        // Read row by row, as the cells of a step belong together.
        return index.column() == What ? tr("%1 %2").arg(text(index.row(), What), text(index.row(), Of))
                                      : text(index.row(), index.column());
    default:
        return {};
    }
}

bool PlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != What || m_isLocked ||
        !canBeTicked(index.row()))
        return false;
    tick(index.row(), value.toInt() == Qt::Checked);
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit ticksChanged();
    return true;
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("What");
    case Of:
        return tr("Of");
    case Details:
        return tr("Details");
    default:
        return tr("Outcome");
    }
}

Qt::ItemFlags PlanModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    // What is blocked can still be chosen, so that its reason can be read by the keys.
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (index.column() == What && !m_isLocked && canBeTicked(index.row()))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}
