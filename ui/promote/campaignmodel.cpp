// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promote/campaignmodel.h"

#include "base/errortext.h"
#include "base/plaintext.h"
#include "plan/plantexts.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using exchange::Step;

namespace {

/// Something that nobody does by the way.
bool isRiskyThere(const Step &step, bool isForDeleting)
{
    return (step.kind == Step::Kind::Delete && !isForDeleting) || step.undoesOthers || step.replacesSecret || step.bringsSecret;
}

QString withDetails(const Error &error)
{
    const QString details = errortext::details(error);
    QString text = plaintext::line(error.message);
    if (!error.advice.isEmpty())
        text += u' ' + plaintext::line(error.advice);
    return details.isEmpty() ? text : text + u'\n' + details;
}

} // namespace

CampaignModel::CampaignModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void CampaignModel::setTargets(const QList<Target> &targets, bool isForDeleting)
{
    beginResetModel();
    m_rows.clear();
    for (const Target &target : targets) {
        Row row{.target = target, .steps = {}, .refusal = {}};
        for (const Step &step : target.steps)
            row.steps.append({.isTicked = canBeTicked(step) && !isRiskyThere(step, isForDeleting),
                              .result = {},
                              .note = {}});
        m_rows.append(row);
    }
    m_isLocked = false;
    endResetModel();
    emit ticksChanged();
}

// -- ticks

void CampaignModel::setAllTicked(bool ticked)
{
    for (int place = 0; place < m_rows.size(); ++place) {
        Row &row = m_rows[place];
        for (qsizetype i = 0; i < row.steps.size(); ++i)
            row.steps[i].isTicked = ticked && canBeTicked(row.target.steps[i]);
        const QModelIndex top = index(place, What);
        emit dataChanged(top, top, {Qt::CheckStateRole});
        if (!row.steps.isEmpty())
            emit dataChanged(index(0, What, top), index(int(row.steps.size()) - 1, What, top),
                             {Qt::CheckStateRole});
    }
    emit ticksChanged();
}

QList<qsizetype> CampaignModel::tickedSteps(int target) const
{
    QList<qsizetype> steps;
    for (qsizetype i = 0; i < m_rows[target].steps.size(); ++i) {
        if (m_rows[target].steps[i].isTicked)
            steps << i;
    }
    return steps;
}

qsizetype CampaignModel::tickedCount() const
{
    qsizetype count = 0;
    for (const Row &row : m_rows)
        count += std::ranges::count_if(row.steps, &StepRow::isTicked);
    return count;
}

int CampaignModel::targetCount() const
{
    return int(std::ranges::count_if(
        m_rows, [](const Row &row) { return std::ranges::any_of(row.steps, &StepRow::isTicked); }));
}

bool CampaignModel::canBeTicked(const Row &row) const
{
    return std::ranges::any_of(row.target.steps, [](const Step &step) { return canBeTicked(step); });
}

QVariant CampaignModel::tick(const QModelIndex &index) const
{
    const Row &row = m_rows[placeOf(index)];
    if (!isTarget(index))
        return canBeTicked(row.target.steps[index.row()])
                   ? QVariant(row.steps[index.row()].isTicked ? Qt::Checked : Qt::Unchecked)
                   : QVariant();
    if (!canBeTicked(row))
        return {};
    const auto ticked = tickedSteps(index.row()).size();
    const auto all =
        std::ranges::count_if(row.target.steps, [](const Step &step) { return canBeTicked(step); });
    return ticked == 0 ? Qt::Unchecked : ticked == all ? Qt::Checked : Qt::PartiallyChecked;
}

bool CampaignModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const bool ticked = value.toInt() == Qt::Checked;
    const int place = placeOf(index);
    Row &row = m_rows[place];
    const QModelIndex top = this->index(place, What);
    if (isTarget(index)) {
        for (qsizetype i = 0; i < row.steps.size(); ++i)
            row.steps[i].isTicked = ticked && canBeTicked(row.target.steps[i]);
        emit dataChanged(this->index(0, What, top), this->index(int(row.steps.size()) - 1, What, top),
                         {Qt::CheckStateRole});
    } else {
        row.steps[index.row()].isTicked = ticked;
        emit dataChanged(index, index, {Qt::CheckStateRole});
    }
    emit dataChanged(top, top, {Qt::CheckStateRole});
    emit ticksChanged();
    return true;
}

// -- outcomes

void CampaignModel::lock()
{
    m_isLocked = true;
    emit dataChanged(index(0, What), index(rowCount() - 1, ColumnCount - 1));
}

void CampaignModel::setOutcome(int target, qsizetype step, const std::optional<Result<>> &result,
                               const QString &note)
{
    m_rows[target].steps[step].result = result;
    m_rows[target].steps[step].note = note;
    const QModelIndex top = index(target, What);
    emit dataChanged(index(int(step), Outcome, top), index(int(step), Outcome, top));
    emit dataChanged(index(target, Outcome), index(target, Outcome));
}

void CampaignModel::setRefusal(int target, const std::optional<Error> &refusal)
{
    m_rows[target].refusal = refusal;
    emit dataChanged(index(target, Outcome), index(target, Outcome));
}

CampaignModel::Count CampaignModel::countOf(const Row &row)
{
    Count count;
    for (const StepRow &step : row.steps) {
        if (!step.isTicked)
            continue;
        if (!step.result || (!*step.result && step.result->error().kind == Error::Kind::Cancelled))
            ++count.notBegun;
        else
            ++(*step.result ? count.done : count.failed);
    }
    return count;
}

CampaignModel::Count CampaignModel::count() const
{
    Count all;
    for (const Row &row : m_rows) {
        const Count one = countOf(row);
        all.done += one.done;
        all.failed += one.failed;
        all.notBegun += one.notBegun;
    }
    return all;
}

QModelIndex CampaignModel::firstFailure() const
{
    for (int place = 0; place < m_rows.size(); ++place) {
        const QModelIndex top = index(place, What);
        if (m_rows[place].refusal)
            return top;
        for (qsizetype i = 0; i < m_rows[place].steps.size(); ++i) {
            const auto &result = m_rows[place].steps[i].result;
            if (result && !*result)
                return index(int(i), What, top);
        }
    }
    return {};
}

// -- texts

QString CampaignModel::targetOutcome(const Row &row) const
{
    if (row.refusal)
        return plaintext::line(tr("Not begun: %1").arg(row.refusal->message));
    const Count count = countOf(row);
    const qsizetype all = count.done + count.failed + count.notBegun;
    if (!m_isLocked || all == 0)
        return {};
    const QLocale locale;
    //: of the steps in one organisation
    const QString done = tr("%1 of %2 done").arg(locale.toString(count.done), locale.toString(all));
    return count.failed == 0 ? done : done + ", "_L1 + tr("%1 failed").arg(locale.toString(count.failed));
}

QString CampaignModel::targetText(const Row &row, int column) const
{
    switch (column) {
    case What:
        return plaintext::brief(row.target.label);
    case Details:
        if (row.target.trouble)
            return tr("Cannot be done: %1").arg(plaintext::line(row.target.trouble->message));
        return row.target.steps.isEmpty() ? tr("It is all the same there.")
                                          : tr("%n step(s)", nullptr, int(row.target.steps.size()));
    case Outcome:
        return targetOutcome(row);
    default:
        return {};
    }
}

QString CampaignModel::stepText(const Row &row, qsizetype step, int column)
{
    const Step &what = row.target.steps[step];
    switch (column) {
    case What:
        return plantexts::verb(what);
    case Of:
        return plantexts::subject(what);
    case Details:
        return plantexts::details(what);
    default:
        return row.steps[step].result ? plantexts::outcome(*row.steps[step].result, row.steps[step].note)
                                      : QString();
    }
}

QString CampaignModel::toolTip(const QModelIndex &index) const
{
    const Row &row = m_rows[placeOf(index)];
    if (isTarget(index)) {
        if (index.column() == What)
            return plaintext::toolTip(plaintext::line(row.target.label));
        const auto &error = index.column() == Outcome ? row.refusal : row.target.trouble;
        return error ? plaintext::toolTip(withDetails(*error)) : QString();
    }
    const auto &[isTicked, result, note] = row.steps[index.row()];
    if (index.column() == Outcome)
        return result ? plaintext::toolTip(plantexts::outcomeAtLength(*result, note)) : QString();
    return index.column() == What ? QString()
                                  : plaintext::toolTip(stepText(row, index.row(), index.column()));
}

QVariant CampaignModel::ink(const QModelIndex &index) const
{
    const Row &row = m_rows[placeOf(index)];
    if (isTarget(index)) {
        const bool isBad = (index.column() == Details && row.target.trouble) ||
                           (index.column() == Outcome && (row.refusal || countOf(row).failed > 0));
        return isBad ? QVariant(m_error) : QVariant();
    }
    const Step &step = row.target.steps[index.row()];
    const auto &result = row.steps[index.row()].result;
    if (index.column() == Details)
        return !canBeTicked(step)     ? QVariant(m_error)
               : step.hints.isEmpty() ? QVariant()
                                      : QVariant(m_warning);
    if (index.column() != Outcome || !result)
        return {};
    if (*result)
        return row.steps[index.row()].note.isEmpty() ? QVariant() : QVariant(m_warning);
    return result->error().kind == Error::Kind::Cancelled ? m_warning : m_error;
}

QStringList CampaignModel::lines() const
{
    QStringList lines;
    for (const Row &row : m_rows) {
        const QString outcome = targetOutcome(row);
        lines << plaintext::line(row.target.label) + ": "_L1 +
                     (outcome.isEmpty() ? targetText(row, Details) : outcome);
        for (qsizetype i = 0; i < row.steps.size(); ++i) {
            const auto &[isTicked, result, note] = row.steps[i];
            const QString last = result ? plantexts::outcomeAtLength(*result, note).replace(u'\n', "; "_L1)
                                 : isTicked ? tr("not begun")
                                            : tr("not chosen");
            lines << u"  "_s + tr("%1 %2: %3").arg(stepText(row, i, What), stepText(row, i, Of), last);
        }
    }
    return lines;
}

void CampaignModel::setInks(const QColor &warning, const QColor &error)
{
    m_warning = warning;
    m_error = error;
}

// -- as a model

int CampaignModel::placeOf(const QModelIndex &index)
{
    return isTarget(index) ? index.row() : int(index.internalId()) - 1;
}

const Step *CampaignModel::stepAt(const QModelIndex &index) const
{
    return index.isValid() && !isTarget(index) ? &m_rows[placeOf(index)].target.steps[index.row()] : nullptr;
}

QModelIndex CampaignModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex CampaignModel::parent(const QModelIndex &index) const
{
    return !index.isValid() || isTarget(index) ? QModelIndex() : createIndex(placeOf(index), 0, quintptr(0));
}

int CampaignModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_rows.size());
    return isTarget(parent) && parent.column() == 0 ? int(m_rows[parent.row()].steps.size()) : 0;
}

int CampaignModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant CampaignModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[placeOf(index)];
    switch (role) {
    case Qt::DisplayRole:
        return isTarget(index) ? targetText(row, index.column()) : stepText(row, index.row(), index.column());
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::ForegroundRole:
        return ink(index);
    case Qt::CheckStateRole:
        return index.column() == What ? tick(index) : QVariant();
    default:
        return {};
    }
}

QVariant CampaignModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Where and what");
    case Of:
        return tr("Of");
    case Details:
        return tr("Details");
    default:
        return tr("Outcome");
    }
}

Qt::ItemFlags CampaignModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    if (!isTarget(index))
        flags |= Qt::ItemNeverHasChildren;
    if (index.column() == What && !m_isLocked && tick(index).isValid())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}
