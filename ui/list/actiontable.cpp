// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/actiontable.h"

#include "list/actioncolumns.h"
#include "list/actiondelegate.h"
#include "list/paddedheader.h"
#include "workspace/list/actionlistmodel.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

ActionTable::ActionTable(ActionListModel &model, QWidget *parent)
    : QTableView(parent)
    , m_actions(model)
{
    setHorizontalHeader(new PaddedHeader(this)); // it resets the selection, too, so it must be there first
    // The view acts on the model's signals, too. Ours before setModel() come first, those after it last.
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &ActionTable::keepPlace);
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, &ActionTable::keepPlace);
    connect(&model, &QAbstractItemModel::rowsAboutToBeMoved, this, &ActionTable::keepPlace);
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { rowsLeaving(first, last); });
    setModel(&model);
    connect(&model, &QAbstractItemModel::modelReset, this, &ActionTable::restoreAfterReset);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { rowsCame(first, last); });
    connect(&model, &QAbstractItemModel::rowsMoved, this, [this] { backTo(m_place); });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ActionTable::rowsLeft);

    setItemDelegate(new ActionDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    sizeRows();
    m_columns = new ActionColumns(*this, model);

    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &index) { emit openRequested(m_actions.idAt(index.row())); });
}

QString ActionTable::currentId() const
{
    const int row = currentIndex().row();
    if (isSelected(row))
        return m_actions.idAt(row);
    // With Ctrl the keys go on without selecting, or stay on a row that is taken out of the selection: no
    // command may mean that.
    return isSelected(m_actions.rowOf(m_reportedId)) ? m_reportedId : topSelectedId();
}

bool ActionTable::isSelected(int row) const
{
    return row >= 0 && selectionModel()->isSelected(m_actions.index(row, 0));
}

QString ActionTable::topSelectedId() const
{
    const QItemSelection selection = selectionModel()->selection();
    const auto top = std::ranges::min_element(selection, {}, &QItemSelectionRange::top);
    return top == selection.end() ? QString() : m_actions.idAt(top->top());
}

qsizetype ActionTable::selectedCount() const
{
    const QItemSelection selection = selectionModel()->selection();
    return std::accumulate(
        selection.begin(), selection.end(), qsizetype(0),
        [](qsizetype sum, const QItemSelectionRange &range) { return sum + range.height(); });
}

QStringList ActionTable::selectedIds() const
{
    QItemSelection selection = selectionModel()->selection();
    std::ranges::sort(selection, {}, &QItemSelectionRange::top);
    QStringList ids;
    for (const QItemSelectionRange &range : std::as_const(selection)) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.append(m_actions.idAt(row));
    }
    return ids;
}

void ActionTable::setCurrentId(const QString &id)
{
    m_wantedId = id;
    m_wanted = {id};
    const int row = m_actions.rowOf(id);
    if (row < 0) {
        const QScopedValueRollback restoring(m_restoring, true);
        selectionModel()->clear();
    } else if (selectedIds() != QStringList(id) || id != currentId()) {
        selectOnly(m_actions.index(row, std::max(0, currentIndex().column())));
    }
    report();
}

/// Whatever key is held down: setCurrentIndex() would add to the selection while that is Ctrl.
void ActionTable::selectOnly(const QModelIndex &index)
{
    m_isAdding = false;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void ActionTable::enterFromAbove()
{
    setFocus(Qt::OtherFocusReason);
    if (currentId().isEmpty())
        selectOnly(m_actions.index(std::max(0, currentIndex().row()), 0));
    scrollTo(currentIndex());
}

void ActionTable::openCurrent()
{
    if (m_actions.rowCount() == 0)
        return;
    if (currentId().isEmpty())
        selectOnly(m_actions.index(std::max(0, currentIndex().row()), 0));
    emit openRequested(currentId());
}

void ActionTable::selectAll()
{
    m_isAdding = false;
    QTableView::selectAll();
}

QItemSelectionModel::SelectionFlags ActionTable::selectionCommand(const QModelIndex &index,
                                                                  const QEvent *event) const
{
    const auto command = QTableView::selectionCommand(index, event);
    m_isAdding = !command.testFlag(QItemSelectionModel::Clear);
    return command;
}

/// Home and End are for the rows, where a table goes to the first and last column.
QModelIndex ActionTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action != MoveHome && action != MoveEnd)
        return QTableView::moveCursor(action, modifiers);
    const QModelIndex to = QTableView::moveCursor(action, modifiers | Qt::ControlModifier);
    return to.siblingAtColumn(std::max(0, currentIndex().column()));
}

void ActionTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_restoring || !m_leaving.isEmpty())
        return;
    m_wantedId = currentId();
    report();
}

void ActionTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    // Rows that went away change it, too, and are told of once more after that, with nothing.
    if (m_restoring || !m_leaving.isEmpty() || (selected.isEmpty() && deselected.isEmpty()))
        return;
    want(selected, deselected);
    m_wantedId = currentId();
    report();
}

/// Takes over what a person has selected. What the filter hides stays selected only while they add to it.
void ActionTable::want(const QItemSelection &selected, const QItemSelection &deselected)
{
    if (!m_isAdding) {
        const QStringList ids = selectedIds();
        m_wanted = {ids.cbegin(), ids.cend()};
        return;
    }
    const auto forEach = [this](const QItemSelection &selection, const auto &act) {
        for (const QItemSelectionRange &range : selection) {
            for (int row = range.top(); row <= range.bottom(); ++row)
                act(m_actions.idAt(row));
        }
    };
    forEach(deselected, [this](const QString &id) { m_wanted.remove(id); });
    forEach(selected, [this](const QString &id) { m_wanted.insert(id); });
}

void ActionTable::report()
{
    if (const QStringList ids = selectedIds(); ids != m_reported) {
        m_reported = ids;
        emit selectedIdsChanged();
    }
    if (const QString id = currentId(); id != m_reportedId) {
        m_reportedId = id;
        emit currentIdChanged(id);
    }
}

/// Selects those of the rows that a person has selected when they were there before.
void ActionTable::selectWanted(int first, int last)
{
    QItemSelection selection;
    int row = first;
    while (row <= last) {
        const int begin = row;
        while (row <= last && m_wanted.contains(m_actions.idAt(row)))
            ++row;
        if (row > begin)
            selection.append(
                {m_actions.index(begin, 0), m_actions.index(row - 1, m_actions.columnCount() - 1)});
        else
            ++row;
    }
    const QScopedValueRollback restoring(m_restoring, true);
    if (!selection.isEmpty())
        selectionModel()->select(selection, QItemSelectionModel::Select);
    const int wanted = m_actions.rowOf(m_wantedId);
    if (isSelected(wanted))
        selectionModel()->setCurrentIndex(m_actions.index(wanted, 0), QItemSelectionModel::NoUpdate);
    else if (!currentIndex().isValid() && !selection.isEmpty())
        selectionModel()->setCurrentIndex(selection.constFirst().topLeft(), QItemSelectionModel::NoUpdate);
}

void ActionTable::keepPlace()
{
    const int top = rowAt(0);
    m_place = {m_actions.idAt(top), top < 0 ? 0 : -rowViewportPosition(top), verticalScrollBar()->value()};
    // The model has its new filter already, but still its old rows.
    if (m_actions.isFiltered() && !m_wasFiltered) {
        m_unfilteredPlace = m_place;
        m_unfilteredId = m_wantedId;
    }
}

void ActionTable::restoreAfterReset()
{
    const bool unfiltered = m_wasFiltered && !m_actions.isFiltered();
    m_wasFiltered = m_actions.isFiltered();
    selectWanted(0, m_actions.rowCount() - 1);
    updateGeometries();
    if (unfiltered && m_unfilteredId == m_wantedId)
        backTo(m_unfilteredPlace);
    else if (unfiltered && currentIndex().isValid())
        scrollTo(currentIndex(), PositionAtCenter);
    else
        backTo(m_place);
    report();
}

void ActionTable::backTo(const Place &place)
{
    updateGeometries();
    const int row = m_actions.rowOf(place.id);
    // Whoever looks at the beginning goes on looking at the beginning.
    if (row < 0 || place.scrolled == 0)
        verticalScrollBar()->setValue(place.scrolled);
    else
        verticalScrollBar()->setValue(verticalHeader()->sectionPosition(row) + place.hidden);
}

void ActionTable::rowsCame(int first, int last)
{
    selectWanted(first, last);
    report();
    backTo(m_place);
}

void ActionTable::rowsLeaving(int first, int last)
{
    keepPlace();
    m_leavingId = currentId();
    for (int row = first; row <= last; ++row)
        m_leaving.append(m_actions.idAt(row));
}

void ActionTable::rowsLeft()
{
    const QStringList left = std::exchange(m_leaving, {});
    // What only fell out of the filter is to be selected when it comes back.
    for (const QString &id : left) {
        if (!m_actions.find(id))
            m_wanted.remove(id);
    }
    if (left.contains(m_leavingId)) {
        const QScopedValueRollback restoring(m_restoring, true);
        if (m_wanted.isEmpty() && currentIndex().isValid()) { // the view went on to its neighbour
            selectOnly(currentIndex());
            m_wanted = {currentId()};
        } else if (selectedCount() == 0) {
            selectionModel()->clear();
        }
        if (!m_actions.find(m_wantedId))
            m_wantedId = currentId();
    }
    report();
    backTo(m_place);
}

bool ActionTable::isListKey(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers == Qt::NoModifier)
            emit openSelectedRequested();
        return modifiers == Qt::NoModifier;
    case Qt::Key_Up:
        if (modifiers != Qt::NoModifier || currentIndex().row() > 0)
            return false;
        emit leftAbove();
        return true;
    case Qt::Key_Backspace:
        emit typed(event);
        return true;
    default:
        break;
    }
    const QString text = event->text();
    const bool letter = !text.isEmpty() && text.at(0).isPrint() && !text.at(0).isSpace();
    if (!letter || (modifiers & ~Qt::ShiftModifier) != Qt::NoModifier)
        return false;
    emit typed(event);
    return true;
}

void ActionTable::keyPressEvent(QKeyEvent *event)
{
    if (isListKey(event))
        event->accept();
    else
        QTableView::keyPressEvent(event);
}

void ActionTable::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint position = event->globalPos();
    QString id;
    if (event->reason() == QContextMenuEvent::Keyboard) {
        id = currentId();
        if (!id.isEmpty())
            scrollTo(currentIndex());
        const QRect cell = visualRect(m_actions.index(currentIndex().row(), 0)) & viewport()->rect();
        position = viewport()->mapToGlobal(cell.bottomLeft() + QPoint(ActionDelegate::padding, 0));
    } else {
        id = m_actions.idAt(rowAt(event->pos().y()));
    }
    emit contextMenuRequested(id, position);
    event->accept();
}

void ActionTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        m_columns->fit();
}

void ActionTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (m_columns && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)) {
        sizeRows();
        m_columns->measure();
    }
}

void ActionTable::sizeRows()
{
    // 22 to 26 pixels with the usual fonts; a larger font gets what it needs.
    const int height = std::max(22, fontMetrics().height() + 7);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}
