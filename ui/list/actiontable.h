// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTableView>

class ActionColumns;
class ActionListModel;

/// The table in the list of actions: whole rows, selected ones kept by id whatever happens to the rows.
class ActionTable : public QTableView
{
    Q_OBJECT
public:
    explicit ActionTable(ActionListModel &model, QWidget *parent = nullptr);

    ActionColumns &columns() { return *m_columns; }

    /// The selected action, of several the one that the keys were on last; empty if there is none or the
    /// filter hides it.
    QString currentId() const;
    /// Selects it alone.
    void setCurrentId(const QString &id);

    /// All that are selected and not hidden by the filter, in the order of the rows.
    QStringList selectedIds() const;
    qsizetype selectedCount() const;

    /// Takes the focus, coming from above: stays on the selected row or begins with the first.
    void enterFromAbove();

    /// Opens the selected action, or the first one if none is selected.
    void openCurrent();

    void selectAll() override;

signals:
    void openRequested(const QString &id);
    /// Return was pressed; all that is selected is meant.
    void openSelectedRequested();
    void currentIdChanged(const QString &id);
    void selectedIdsChanged();
    void contextMenuRequested(const QString &id, const QPoint &globalPosition);

    /// Up was pressed in the first row.
    void leftAbove();

    /// A letter or Backspace was pressed, which belongs into the filter box.
    void typed(QKeyEvent *event);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event) const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// What is to be seen at the top, and how much of it is scrolled away.
    struct Place
    {
        QString id;
        int hidden = 0;
        int scrolled = 0;
    };

    QString topSelectedId() const;
    bool isSelected(int row) const;
    void selectOnly(const QModelIndex &index);
    void want(const QItemSelection &selected, const QItemSelection &deselected);
    void selectWanted(int first, int last);
    void keepPlace();
    void restoreAfterReset();
    void rowsCame(int first, int last);
    void backTo(const Place &place);
    void rowsLeaving(int first, int last);
    void rowsLeft();
    void report();
    void sizeRows();
    bool isListKey(QKeyEvent *event);

    ActionListModel &m_actions;
    ActionColumns *m_columns = nullptr;
    QString m_wantedId;      // selected by the person; may be out of sight
    QSet<QString> m_wanted;  // it, and what else they selected
    QString m_reportedId;    // by currentIdChanged()
    QStringList m_reported;  // by selectedIdsChanged()
    QStringList m_leaving;   // while their rows are being removed
    QString m_leavingId;     // of them the one that the keys are on
    Place m_place;           // before the change that is going on
    Place m_unfilteredPlace; // before the first letter of the filter
    QString m_unfilteredId;  // wanted then
    bool m_wasFiltered = false;
    bool m_restoring = false;
    mutable bool m_isAdding = false; // the last choice goes on with what was selected before
};
