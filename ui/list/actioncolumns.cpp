// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/actioncolumns.h"

#include "base/times.h"
#include "list/actiondelegate.h"
#include "workspace/list/actionlistmodel.h"

#include <QActionGroup>
#include <QDataStream>
#include <QDateTime>
#include <QHeaderView>
#include <QIODevice>
#include <QLocale>
#include <QMenu>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int count = ActionListModel::ColumnCount;
constexpr quint32 stateMark = 0x41535402;           // "AST", and the version of what follows
constexpr quint32 markWithoutTriggers = 0x41535401; // the column of triggers was not there yet

} // namespace

ActionColumns::ActionColumns(QTableView &table, ActionListModel &model)
    : QObject(&table)
    , m_table(table)
    , m_model(model)
    , m_sortMenu(new QMenu(tr("Sort by"), &table))
    , m_columnMenu(new QMenu(tr("Columns"), &table))
{
    static_assert(std::tuple_size_v<decltype(m_sizedByHand)> == count);
    QHeaderView *header = table.horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(ActionListModel::NameColumn, QHeaderView::Fixed);
    header->setMinimumSectionSize(table.fontMetrics().averageCharWidth() * 4);
    header->setHighlightSections(false);
    header->setSortIndicator(model.sortColumn(), model.sortOrder());
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    table.setSortingEnabled(true);

    buildMenus();
    connect(header, &QHeaderView::customContextMenuRequested, this, &ActionColumns::showHeaderMenu);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ActionColumns::syncMenus);
    connect(header, &QHeaderView::sectionResized, this, &ActionColumns::sectionResized);
    // What runs them comes after the list.
    connect(&model, &QAbstractItemModel::headerDataChanged, this, &ActionColumns::measure);
    measure();
}

void ActionColumns::buildMenus()
{
    m_sortColumns = new QActionGroup(this);
    m_sortOrders = new QActionGroup(this);
    for (int column = 0; column < count; ++column) {
        const QString name = m_model.headerData(column, Qt::Horizontal).toString();
        QAction *by = m_sortMenu->addAction(name);
        by->setCheckable(true);
        by->setActionGroup(m_sortColumns);
        connect(by, &QAction::triggered, this, [this, column] {
            sortBy(column, Qt::SortOrder(
                               m_model.headerData(column, Qt::Horizontal, Qt::InitialSortOrderRole).toInt()));
        });

        QAction *show = m_columnMenu->addAction(name);
        show->setCheckable(true);
        show->setEnabled(column != ActionListModel::NameColumn);
        connect(show, &QAction::triggered, this, [this, column](bool shown) { setShown(column, shown); });
    }
    m_sortMenu->addSeparator();
    for (const auto &[order, text] :
         {std::pair{Qt::AscendingOrder, tr("Ascending")}, std::pair{Qt::DescendingOrder, tr("Descending")}}) {
        QAction *action = m_sortMenu->addAction(text);
        action->setCheckable(true);
        action->setActionGroup(m_sortOrders);
        connect(action, &QAction::triggered, this, [this, order] { sortBy(m_model.sortColumn(), order); });
    }
    syncMenus();
}

void ActionColumns::syncMenus()
{
    const QHeaderView *header = m_table.horizontalHeader();
    m_sortColumns->actions().at(header->sortIndicatorSection())->setChecked(true);
    m_sortOrders->actions().at(header->sortIndicatorOrder())->setChecked(true);
    for (int column = 0; column < count; ++column)
        m_columnMenu->actions().at(column)->setChecked(!header->isSectionHidden(column));
}

void ActionColumns::showHeaderMenu(const QPoint &position)
{
    QMenu menu(&m_table);
    menu.addMenu(m_sortMenu);
    menu.addMenu(m_columnMenu);
    menu.exec(m_table.horizontalHeader()->mapToGlobal(position));
}

void ActionColumns::sortBy(int column, Qt::SortOrder order)
{
    m_table.sortByColumn(column, order);
}

void ActionColumns::setShown(int column, bool shown)
{
    if (column == ActionListModel::NameColumn)
        return;
    m_table.setColumnHidden(column, !shown);
    syncMenus();
    fit();
}

int ActionColumns::contentWidth(int column) const
{
    const QFontMetrics metrics = m_table.fontMetrics();
    // What will come sooner or later, so that the column does not have to grow in the middle of work.
    QStringList texts;
    if (column == ActionListModel::CharactersColumn)
        texts.append(QLocale().toString(88'888));
    if (column == ActionListModel::ChangedColumn) {
        const QDateTime evening(QDate(2026, 12, 28), QTime(20, 58, 58));
        texts.append(times::relative(evening, evening.addSecs(std::chrono::seconds(12h).count())));
    }
    // The first screens, and some from all over the rest.
    const int rows = m_model.rowCount();
    const int step = std::max(1, rows / 60);
    for (int row = 0; row < rows; row += row < 60 ? 1 : step)
        texts.append(ActionDelegate::text(m_model.index(row, column)));

    int width = 0;
    for (const QString &text : std::as_const(texts))
        width = std::max(width, metrics.horizontalAdvance(text));
    if (column == ActionListModel::TriggersColumn) // the tooltip has all of them
        width = std::min(width, metrics.averageCharWidth() * 30);
    return std::max(width + 2 * ActionDelegate::padding, m_table.horizontalHeader()->sectionSizeHint(column));
}

void ActionColumns::measure()
{
    m_fitting = true;
    for (int column = 0; column < count; ++column) {
        if (column == ActionListModel::NameColumn)
            m_nameWidth = contentWidth(column);
        else if (!m_sizedByHand[size_t(column)] && !m_table.isColumnHidden(column))
            m_table.setColumnWidth(column, contentWidth(column));
    }
    m_fitting = false;
    fit();
}

void ActionColumns::fit()
{
    if (m_fitting)
        return;
    m_fitting = true;
    const int character = m_table.fontMetrics().averageCharWidth();
    const int wanted = std::clamp(m_nameWidth, character * 12, character * 28);
    int rest = m_table.viewport()->width();
    bool first = true;
    for (int column = ActionListModel::NameColumn + 1; column < count; ++column) {
        const int width = m_table.columnWidth(column); // 0 if hidden
        // The first of them, by default the state, stays in sight even if the name has to give way.
        if (!first && rest - width < wanted)
            break;
        rest -= width;
        first = first && width == 0;
    }
    m_table.setColumnWidth(ActionListModel::NameColumn, std::max(rest, character * 12));
    m_fitting = false;
}

void ActionColumns::sectionResized(int column)
{
    if (m_fitting)
        return;
    m_sizedByHand[size_t(column)] = true;
    fit();
}

QByteArray ActionColumns::save() const
{
    const QHeaderView *header = m_table.horizontalHeader();
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << stateMark << qint32(header->sortIndicatorSection()) << qint32(header->sortIndicatorOrder());
    for (int column = 0; column < count; ++column) {
        // Not header->saveState(): the name's width and those sized to content belong to the day.
        const int width = m_sizedByHand[size_t(column)] ? header->sectionSize(column) : 0;
        out << header->isSectionHidden(column) << qint32(width);
    }
    return state;
}

bool ActionColumns::restore(const QByteArray &state)
{
    QDataStream in(state);
    quint32 mark = 0;
    qint32 sortColumn = 0;
    qint32 sortOrder = 0;
    std::array<bool, count> hidden{};
    std::array<qint32, count> widths{};
    in >> mark >> sortColumn >> sortOrder;
    const bool isOld = mark == markWithoutTriggers;
    for (size_t column = 0; column < count; ++column) {
        if (!isOld || column != ActionListModel::TriggersColumn)
            in >> hidden[column] >> widths[column];
    }
    if (isOld && sortColumn >= ActionListModel::TriggersColumn)
        ++sortColumn;
    if (in.status() != QDataStream::Ok || (mark != stateMark && !isOld) || sortColumn < 0 ||
        sortColumn >= count)
        return false;

    m_fitting = true;
    for (int column = ActionListModel::NameColumn + 1; column < count; ++column) {
        m_table.setColumnHidden(column, hidden[size_t(column)]);
        m_sizedByHand[size_t(column)] = widths[size_t(column)] > 0;
        if (widths[size_t(column)] > 0 && !hidden[size_t(column)])
            m_table.setColumnWidth(column, widths[size_t(column)]);
    }
    m_fitting = false;
    sortBy(sortColumn, sortOrder == Qt::DescendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder);
    syncMenus();
    measure();
    return true;
}
