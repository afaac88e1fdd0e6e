// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/actiontable.h"

#include "list/actioncolumns.h"
#include "list/actiondelegate.h"
#include "workspace/list/actionlistmodel.h"
#include "list/paddedheader.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

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
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] { backTo(m_place); });
    connect(&model, &QAbstractItemModel::rowsMoved, this, [this] { backTo(m_place); });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ActionTable::rowsLeft);

    setItemDelegate(new ActionDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
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
    return m_actions.idAt(currentIndex().row());
}

void ActionTable::setCurrentId(const QString &id)
{
    m_wantedId = id;
    const int row = m_actions.rowOf(id);
    if (row < 0) {
        const QScopedValueRollback restoring(m_restoring, true);
        selectionModel()->clear();
    } else if (id != currentId()) {
        setCurrentIndex(m_actions.index(row, std::max(0, currentIndex().column())));
    }
    report();
}

void ActionTable::enterFromAbove()
{
    setFocus(Qt::OtherFocusReason);
    if (!currentIndex().isValid())
        setCurrentIndex(m_actions.index(0, 0));
    scrollTo(currentIndex());
}

void ActionTable::openCurrent()
{
    if (m_actions.rowCount() == 0)
        return;
    if (!currentIndex().isValid())
        setCurrentIndex(m_actions.index(0, 0));
    emit openRequested(currentId());
}

void ActionTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_restoring || !m_leavingId.isEmpty())
        return;
    m_wantedId = m_actions.idAt(current.row());
    report();
}

void ActionTable::report()
{
    const QString id = currentId();
    if (id == m_reportedId)
        return;
    m_reportedId = id;
    emit currentIdChanged(id);
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
    {
        const QScopedValueRollback restoring(m_restoring, true);
        const int row = m_actions.rowOf(m_wantedId);
        if (row >= 0)
            selectionModel()->setCurrentIndex(m_actions.index(row, 0), QItemSelectionModel::ClearAndSelect |
                                                                           QItemSelectionModel::Rows);
    }
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

void ActionTable::rowsLeaving(int first, int last)
{
    keepPlace();
    const int row = currentIndex().row();
    if (row >= first && row <= last)
        m_leavingId = m_actions.idAt(row);
}

void ActionTable::rowsLeft()
{
    if (!m_leavingId.isEmpty()) {
        const QString left = std::exchange(m_leavingId, QString());
        if (m_actions.find(
                left)) { // it only fell out of the filter, and is to be selected when it comes back
            m_wantedId = left;
            const QScopedValueRollback restoring(m_restoring, true);
            selectionModel()->clear();
        } else { // the view went on to its neighbour
            m_wantedId = currentId();
        }
        report();
    }
    backTo(m_place);
}

bool ActionTable::isListKey(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const int last = m_actions.rowCount() - 1;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers == Qt::NoModifier)
            openCurrent();
        return modifiers == Qt::NoModifier;
    case Qt::Key_Home: // a table would go to the first column
    case Qt::Key_End:
        if (modifiers == Qt::NoModifier && last >= 0)
            setCurrentIndex(
                m_actions.index(event->key() == Qt::Key_Home ? 0 : last, currentIndex().column()));
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
