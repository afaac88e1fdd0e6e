// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class ActionColumns;
class ActionListModel;

/// The table in the list of actions: whole rows, one selected, kept by id whatever happens to the rows.
class ActionTable : public QTableView
{
    Q_OBJECT
public:
    explicit ActionTable(ActionListModel &model, QWidget *parent = nullptr);

    ActionColumns &columns() { return *m_columns; }

    /// The selected action; empty if there is none or the filter hides it.
    QString currentId() const;
    void setCurrentId(const QString &id);

    /// Takes the focus, coming from above: stays on the selected row or begins with the first.
    void enterFromAbove();

    /// Opens the selected action, or the first one if none is selected.
    void openCurrent();

signals:
    void openRequested(const QString &id);
    void currentIdChanged(const QString &id);
    void contextMenuRequested(const QString &id, const QPoint &globalPosition);

    /// Up was pressed in the first row.
    void leftAbove();

    /// A letter or Backspace was pressed, which belongs into the filter box.
    void typed(QKeyEvent *event);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
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

    void keepPlace();
    void restoreAfterReset();
    void backTo(const Place &place);
    void rowsLeaving(int first, int last);
    void rowsLeft();
    void report();
    void sizeRows();
    bool isListKey(QKeyEvent *event);

    ActionListModel &m_actions;
    ActionColumns *m_columns = nullptr;
    QString m_wantedId;      // selected by the person; may be out of sight
    QString m_reportedId;    // by currentIdChanged()
    QString m_leavingId;     // selected, while its row is being removed
    Place m_place;           // before the change that is going on
    Place m_unfilteredPlace; // before the first letter of the filter
    QString m_unfilteredId;  // wanted then
    bool m_wasFiltered = false;
    bool m_restoring = false;
};
