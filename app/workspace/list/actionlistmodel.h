// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/foldedtext.h"
#include "workspace/list/actiontriggers.h"
#include "workspace/list/searchablescript.h"
#include "zitadel/action.h"

#include <QAbstractTableModel>
#include <QCollatorSortKey>
#include <QHash>

#include <vector>

/// Actions with all that sorting and filtering want to know about them, computed once per load.
///
/// For 10,000 large scripts that takes longer than a frame, so it can be done off the GUI thread:
/// see ActionListModel::prepare(). A value that only ActionListModel can look into.
class PreparedActions
{
public:
    PreparedActions() = default;

private:
    friend class ActionListModel;

    struct Row
    {
        zitadel::Action action;
        QByteArray folded;                // name and script, as folded::fold() makes them
        QCollatorSortKey nameKey;         // natural order: case does not matter, 9 comes before 10
        qsizetype characters = 0;         // code points of the script
        bool matches = true;              // the words of the filter
        QList<zitadel::Binding> triggers; // that run it, as far as they are known
    };

    std::vector<Row> m_rows;
    QHash<QString, int> m_byId; // to indexes of m_rows
};

/// The actions of one organisation, sorted and filtered.
///
/// The server neither sorts nor limits (API 33), so this does it: all rows are kept in sorted order, and a
/// filter only picks from it. That is why there is no QSortFilterProxyModel, which takes ten times as long
/// for a keystroke over 10,000 rows. Rows and counts in this interface are of what the filter lets through,
/// unless they say otherwise. Holds copies, and is held by whoever loads the list.
class ActionListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        StateColumn,
        TriggersColumn,
        TimeoutColumn,
        AllowedToFailColumn,
        CharactersColumn,
        ChangedColumn,
        ColumnCount,
    };
    Q_ENUM(Column)

    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString, in every column
        StateRole,                 ///< zitadel::ActionState, in every column
        ChangedRole,               ///< QDateTime of the last write, invalid if unknown, in every column
        SortRole,                  ///< the bare value of this column, to be compared and not to be shown
    };
    Q_ENUM(Role)

    explicit ActionListModel(QObject *parent = nullptr);

    /// The costly half of setActions(). May be called in any thread.
    /// If an id comes twice, as unstable paging can make it (API 33), the newer one stays.
    static PreparedActions prepare(const QList<zitadel::Action> &actions);

    /// Replaces all rows, and keeps filter and sort order. Resets the model.
    void setPrepared(PreparedActions prepared);

    /// prepare() and setPrepared() at once: for short lists and for tests.
    void setActions(const QList<zitadel::Action> &actions);

    /// Adds the action, or replaces the one with its id. Never resets the model.
    void upsert(const zitadel::Action &action);

    /// Removes the action. An unknown id is no error: it is gone already.
    void remove(const QString &id);

    /// The action with this id, whether the filter shows it or not; nullptr if there is none.
    /// Points into the model, so it is good until the next change of the rows.
    const zitadel::Action *find(const QString &id) const;

    /// The id of the action with this name, ignoring case as the server does (API 30); empty if there is
    /// none.
    QString idByName(const QString &name) const;

    /// The ids of all actions, whatever the filter says, in no particular order.
    QStringList allIds() const { return m_all.m_byId.keys(); }

    /// All scripts with the copies that are searched, whatever the filter says, in the order of the list. The
    /// texts are shared, not copied, so other threads may have them.
    QList<SearchableScript> scripts() const;

    /// The action in a visible row, which must exist. As short-lived as find().
    const zitadel::Action &at(int row) const;

    /// The visible row of an action; -1 if it is filtered out or does not exist.
    int rowOf(const QString &id) const;

    /// The id in a visible row; empty if there is no such row.
    QString idAt(int row) const;

    /// All actions, whatever the filter says.
    int totalCount() const { return int(m_all.m_rows.size()); }

    /// Shows only actions in which all the words in @p filter occur, in the name or in the script, whatever
    /// their case. Resets the model if that changes which rows there are.
    void setFilter(const QString &filter);
    QString filter() const { return m_filter; }

    /// Shows only actions in this state and run by this, of those that the words let through. What runs them
    /// counts once it is known. Resets the model if that changes which rows there are.
    void setChoice(const ListChoice &choice);
    const ListChoice &choice() const { return m_choice; }

    /// True if the filter has words, as blanks alone do not filter, or some are chosen.
    bool isFiltered() const { return !m_words.isEmpty() || !m_choice.isAll(); }

    /// What runs the actions, those that come later included. The order follows where it is one by triggers.
    void setTriggers(const ActionTriggers &triggers);
    const ActionTriggers &triggers() const { return m_triggers; }

    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Equal values are sorted by name and then by id, upwards in both orders. Persistent indexes follow.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    /// rowCount() or totalCount() may have changed.
    void countsChanged();

private:
    using Row = PreparedActions::Row;

    /// Which rows a filter let through, so that deleting a letter does not look at them again.
    struct Answer
    {
        folded::Words words;
        std::vector<bool> matches; // by index of m_all.m_rows
    };

    QString displayText(const Row &row, int column) const;
    QString toolTip(const Row &row, int column) const;
    QString accessibleText(const Row &row, int column) const;
    QString triggersText(const Row &row) const;
    QString triggersToolTip(const Row &row) const;
    QString headingText(int column, bool isFull) const;
    static QVariant sortValue(const Row &row, int column);

    bool comesBefore(const Row &a, const Row &b) const;
    size_t placeIn(const std::vector<int> &order, const Row &row, size_t without) const;
    void insertNew(Row row);
    void replace(int index, Row row);
    void scan(const std::vector<int> &candidates, const folded::Words &words);
    void remember(const folded::Words &words);
    bool isShown(const Row &row) const;
    std::vector<int> shownInOrder() const;
    void showShown();
    void putInOrder();
    void reorder();

    PreparedActions m_all;
    std::vector<int> m_order;   // all indexes of m_all.m_rows, sorted
    std::vector<int> m_visible; // those of them that match, in the same order
    QString m_filter;
    folded::Words m_words;
    ListChoice m_choice;
    ActionTriggers m_triggers;
    std::vector<Answer> m_answers; // oldest first; good as long as the rows are
    int m_sortColumn = NameColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};
