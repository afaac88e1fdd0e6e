// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <array>

class ActionListModel;
class QActionGroup;
class QHeaderView;
class QMenu;
class QTableView;

/// Widths, visibility and sort order of the columns of the list of actions, by mouse and by menu.
///
/// The name takes what the others leave. Where not all fit, it takes so much that the edge of the pane falls
/// between two columns, and the rest is reached by scrolling. Owned by the table.
class ActionColumns : public QObject
{
    Q_OBJECT
public:
    ActionColumns(QTableView &table, ActionListModel &model);

    QMenu *sortMenu() const { return m_sortMenu; }
    QMenu *columnMenu() const { return m_columnMenu; }

    /// Sizes the columns to their content, except those that a person has sized. Looks at a bounded number of
    /// rows, so it may be called after every load.
    void measure();

    /// Gives the name what the other columns leave of the present width.
    void fit();

    QByteArray save() const;

    /// False if @p state is not from save(); then nothing changes.
    bool restore(const QByteArray &state);

private:
    void buildMenus();
    void syncMenus();
    void sectionResized(int column);
    void showHeaderMenu(const QPoint &position);
    void sortBy(int column, Qt::SortOrder order);
    void setShown(int column, bool shown);
    int contentWidth(int column) const;

    QTableView &m_table;
    ActionListModel &m_model;
    QMenu *m_sortMenu;
    QMenu *m_columnMenu;
    QActionGroup *m_sortColumns = nullptr;
    QActionGroup *m_sortOrders = nullptr;
    std::array<bool, 7> m_sizedByHand{};
    int m_nameWidth = 0; // that the names would like to have
    bool m_fitting = false;
};
