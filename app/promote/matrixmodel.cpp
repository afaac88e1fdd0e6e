// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promote/matrixmodel.h"

#include "base/plaintext.h"

#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;
using exchange::Content;

namespace promote {

namespace {

constexpr std::chrono::milliseconds pause(40);

/// A cell's few words on what differs; all of it is in the tooltip.
QString briefly(const Difference &difference)
{
    QStringList parts;
    if (difference.linesChanged > 0)
        parts << MatrixModel::tr("%n line(s)", nullptr, int(difference.linesChanged));
    else if (difference.script)
        parts << MatrixModel::tr("script");
    if (difference.name || difference.timeout || difference.allowedToFail)
        parts << MatrixModel::tr("settings");
    if (difference.state)
        parts << MatrixModel::tr("state");
    if (!difference.triggers.isEmpty())
        parts << MatrixModel::tr("triggers");
    return parts.join(", "_L1);
}

} // namespace

MatrixModel::MatrixModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &MatrixModel::collectNames);
}

void MatrixModel::setColumns(const QStringList &labels)
{
    beginResetModel();
    m_columns.clear();
    for (const QString &label : labels)
        m_columns.push_back({.label = label});
    m_reference = 0;
    m_names.clear();
    m_holders.clear();
    m_rows.clear();
    endResetModel();
}

void MatrixModel::setContent(int column, const Result<Content> &content)
{
    Column &changed = m_columns[column];
    changed.content = content ? std::optional(*content) : std::nullopt;
    changed.trouble = content ? std::nullopt : std::optional(content.error());
    if (column == m_reference)
        return compareAll();
    compare(column);
}

void MatrixModel::forget(int column)
{
    m_columns[column].trouble.reset();
    m_columns[column].content.reset();
    if (column == m_reference)
        return compareAll();
    compare(column);
}

void MatrixModel::setReference(int column)
{
    if (m_reference == column)
        return;
    m_reference = column;
    compareAll();
}

void MatrixModel::compareAll()
{
    // All first: what is short is compared at once, and must not pass for the last one.
    for (Column &column : m_columns)
        column.reset();
    for (int column = 0; column < columnCount(); ++column)
        compare(column);
}

/// Two steps, as what is equal is known long before all lines are counted.
void MatrixModel::compare(int column)
{
    Column &changed = m_columns[column];
    changed.reset();
    changed.asked = ++m_asked;
    collectSoon();
    const auto &reference = m_columns[m_reference].content;
    if (!changed.content || !reference)
        return;
    QtConcurrent::run([left = *reference, right = *changed.content] {
        Comparisons comparisons;
        for (const ComparedAction &action : promote::compared(left, right))
            comparisons.insert(exchange::nameKey(action.name()), action);
        return comparisons;
    }).then(this, [this, column, asked = m_asked](const Comparisons &comparisons) {
        if (column >= columnCount() || m_columns[column].asked != asked)
            return;
        take(column, comparisons);
        count(column);
    });
}

void MatrixModel::count(int column)
{
    QtConcurrent::run([comparisons = m_columns[column].compared]() mutable {
        for (ComparedAction &action : comparisons)
            countLines(action);
        return comparisons;
    }).then(this, [this, column, asked = m_columns[column].asked](const Comparisons &comparisons) {
        if (column >= columnCount() || m_columns[column].asked != asked)
            return;
        m_columns[column].isCounted = true;
        take(column, comparisons);
        if (isComparing())
            return;
        collectNames();
        emit comparedAll();
    });
}

void MatrixModel::take(int column, const Comparisons &compared)
{
    m_columns[column].compared = compared;
    m_columns[column].isCompared = true;
    collectSoon();
}

bool MatrixModel::isComparing() const
{
    return m_columns[m_reference].content && std::ranges::any_of(m_columns, [](const Column &column) {
               return column.content && !column.isCounted;
           });
}

void MatrixModel::collectSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void MatrixModel::collectNames()
{
    m_soon.stop();
    m_names.clear();
    m_holders.clear();
    for (const Column &column : m_columns) {
        for (const auto &[key, action] : column.compared.asKeyValueRange()) {
            m_names.insert(key, action.name());
            m_holders[key] += action.right.has_value();
        }
    }
    filter();
}

void MatrixModel::setFilter(const QString &text, bool onlyDifferences)
{
    m_filter = text;
    m_onlyDifferences = onlyDifferences;
    filter();
}

bool MatrixModel::isShown(const QString &key) const
{
    if (!m_filter.isEmpty() && !m_names.value(key).contains(m_filter, Qt::CaseInsensitive))
        return false;
    if (!m_onlyDifferences)
        return true;
    for (int column = 0; column < columnCount(); ++column) {
        const Cell cell = cellOf(key, column);
        if (cell != Cell::Same && cell != Cell::Reference && cell != Cell::NotRead && cell != Cell::Neither)
            return true;
    }
    return false;
}

void MatrixModel::filter()
{
    QList<Row> rows;
    for (const auto &[key, name] : std::as_const(m_names).asKeyValueRange()) {
        if (isShown(key))
            rows.append({key, name});
    }
    if (rows == m_rows) {
        if (!rows.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

const QString &MatrixModel::name(int row) const
{
    return m_rows[row].name;
}

MatrixModel::Cell MatrixModel::cell(int row, int column) const
{
    return cellOf(m_rows[row].key, column);
}

MatrixModel::Cell MatrixModel::cellOf(const QString &key, int index) const
{
    const Column &column = m_columns[index];
    if (!column.content)
        return column.trouble ? Cell::NotRead : Cell::Reading;
    if (!column.isCompared)
        return Cell::Comparing;
    const auto action = column.compared.constFind(key);
    if (action == column.compared.cend())
        return Cell::Neither;
    if (index == m_reference)
        return Cell::Reference;
    switch (action->standing) {
    case Standing::OnlyLeft:
        return Cell::Missing;
    case Standing::OnlyRight:
        return m_holders.value(key) > 1 ? Cell::Extra : Cell::OnlyHere;
    case Standing::Same:
        return Cell::Same;
    case Standing::Different:
        return Cell::Different;
    }
    return Cell::Neither;
}

const ComparedAction *MatrixModel::compared(int row, int column) const
{
    const auto action = m_columns[column].compared.constFind(m_rows[row].key);
    return action == m_columns[column].compared.cend() ? nullptr : &*action;
}

const std::optional<Error> &MatrixModel::trouble(int column) const
{
    return m_columns[column].trouble;
}

QList<int> MatrixModel::differingColumns(int row) const
{
    QList<int> columns;
    for (int column = 0; column < columnCount(); ++column) {
        const Cell now = cell(row, column);
        if (now == Cell::Different || now == Cell::Missing || now == Cell::OnlyHere || now == Cell::Extra)
            columns << column;
    }
    return columns;
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QString MatrixModel::text(int row, int column) const
{
    switch (cell(row, column)) {
    case Cell::Reading:
        return tr("reading…");
    case Cell::NotRead:
        return tr("not read");
    case Cell::Comparing:
        return tr("comparing…");
    case Cell::Reference:
        //: a cell of the organisation that others are compared with
        return tr("reference");
    case Cell::Same:
        return tr("same");
    case Cell::Different:
        //: what differs, "12 lines, state"
        return tr("differs (%1)").arg(briefly(compared(row, column)->difference));
    case Cell::Missing:
        return tr("missing");
    case Cell::OnlyHere:
        return tr("only here");
    case Cell::Extra:
        //: in a cell: the reference does not have it, this and other organisations do
        return tr("extra");
    case Cell::Neither:
        return u"–"_s;
    }
    return {};
}

QString MatrixModel::toolTip(int row, int column) const
{
    const QString where = plaintext::line(m_columns[column].label);
    const QString reference = plaintext::line(m_columns[m_reference].label);
    const QString what = plaintext::line(name(row));
    const auto &failed = trouble(column);
    switch (cell(row, column)) {
    case Cell::NotRead:
        return plaintext::toolTip(
            tr("%1 could not be read: %2").arg(where, plaintext::line(failed->message)));
    case Cell::Different:
        return plaintext::toolTip(tr("“%1” of %2, beside that of %3:\n%4")
                                      .arg(what, where, reference, words(*compared(row, column))));
    case Cell::Missing:
        return plaintext::toolTip(tr("“%1” is in %2, and not in %3.").arg(what, reference, where));
    case Cell::OnlyHere:
        return plaintext::toolTip(tr("“%1” is in %2 alone.").arg(what, where));
    case Cell::Extra:
        return plaintext::toolTip(tr("“%1” is in %2, and not in %3.").arg(what, where, reference));
    case Cell::Same:
        return plaintext::toolTip(tr("“%1” is the same in %2 and %3.").arg(what, where, reference));
    default:
        return {};
    }
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return toolTip(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3")
            .arg(plaintext::line(name(index.row())), plaintext::line(m_columns[index.column()].label),
                 text(index.row(), index.column()));
    case CellRole:
        return QVariant::fromValue(cell(index.row(), index.column()));
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const QString row = plaintext::line(name(section));
        return role == Qt::DisplayRole   ? plaintext::brief(name(section), 40)
               : role == Qt::ToolTipRole ? plaintext::toolTip(row)
                                         : QVariant();
    }
    const Column &column = m_columns[section];
    if (role == Qt::DisplayRole)
        return section == m_reference ? tr("%1 (reference)").arg(plaintext::brief(column.label, 40))
                                      : plaintext::brief(column.label, 40);
    if (role == Qt::ToolTipRole) {
        QStringList lines{plaintext::line(column.label)};
        if (column.trouble)
            lines << tr("Not read: %1").arg(plaintext::line(column.trouble->message));
        return plaintext::toolTip(lines.join(u'\n'));
    }
    return {};
}

} // namespace promote
