// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/listpane.h"

#include "base/busyline.h"
#include "base/emptystate.h"
#include "base/errortext.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/question.h"
#include "base/times.h"
#include "list/actioncolumns.h"
#include "list/actiontable.h"
#include "list/filterchoice.h"
#include "workspace/list/actionlistmodel.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int openedWithoutQuestion = 10;

} // namespace

ListPane::ListPane(ActionListModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    setObjectName(u"listPane"_s);
    build();

    connect(&m_loading, &BusySign::due, this, &ListPane::refresh);
    // "5 min ago" grows old.
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, m_table->viewport(), qOverload<>(&QWidget::update));
    minute->start(std::chrono::minutes(1));

    connect(m_filter, &QLineEdit::textChanged, this, &ListPane::applyFilter);
    connect(m_choose, &FilterButton::chosen, this, &ListPane::told);
    connect(m_chip->clearButton(), &QToolButton::clicked, this, &ListPane::clearFilter);
    connect(&m_model, &ActionListModel::countsChanged, this, &ListPane::refresh);
    connect(m_table, &ActionTable::openRequested, this, &ListPane::openRequested);
    connect(m_table, &ActionTable::openSelectedRequested, this, &ListPane::openSelected);
    connect(m_table, &ActionTable::currentIdChanged, this, &ListPane::currentChanged);
    connect(m_table, &ActionTable::selectedIdsChanged, this, [this] {
        refreshCount();
        emit selectionChanged();
    });
    connect(m_table, &ActionTable::contextMenuRequested, this, &ListPane::contextMenuRequested);
    connect(m_table, &ActionTable::leftAbove, this, &ListPane::focusFilter);
    connect(m_table, &ActionTable::typed, this, [this](QKeyEvent *event) {
        m_filter->setFocus(Qt::OtherFocusReason);
        m_filter->deselect();
        QCoreApplication::sendEvent(m_filter, event);
    });
    refresh();
}

void ListPane::build()
{
    m_filter = new QLineEdit(m_model.filter(), this);
    m_filter->setObjectName(u"filterEdit"_s);
    m_filter->setPlaceholderText(tr("Filter names, scripts"));
    m_filter->setAccessibleName(tr("Filter the actions"));
    m_filter->setToolTip(tr("Shows actions with all these words in the name or in the script"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);

    m_choose = new FilterButton(m_model, this);
    m_choose->installEventFilter(this);
    m_chip = new FilterChip(this);

    m_count = new PlainLabel(this);
    m_count->setObjectName(u"countLabel"_s);

    m_table = new ActionTable(m_model, this);
    m_table->setObjectName(u"actionTable"_s);
    m_table->setAccessibleName(tr("Actions"));
    m_table->installEventFilter(this);

    m_view = new QToolButton(this);
    m_view->setObjectName(u"listViewButton"_s);
    m_view->setText(tr("View"));
    m_view->setIcon(QIcon::fromTheme(u"view-sort"_s));
    m_view->setToolTip(tr("Sort order and columns"));
    m_view->setAccessibleName(tr("Sort order and columns"));
    m_view->setAutoRaise(true);
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_view->setPopupMode(QToolButton::InstantPopup);
    auto *viewMenu = new QMenu(m_view);
    viewMenu->addMenu(sortMenu());
    viewMenu->addMenu(columnMenu());
    m_view->setMenu(viewMenu);
    QSizePolicy keepsRoom = m_view->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_view->setSizePolicy(keepsRoom);

    m_busy = new BusyLine(this);
    m_busy->setObjectName(u"listBusy"_s);
    m_busy->setAccessibleName(tr("Loading actions"));

    buildMessages();
    auto *filter = new QHBoxLayout;
    filter->setSpacing(4);
    filter->addWidget(m_filter, 1);
    filter->addWidget(m_choose);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_count, 1);
    line->addWidget(m_view);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(12, 12, 12, 4);
    top->setSpacing(4);
    top->addLayout(filter);
    top->addWidget(m_chip);
    top->addLayout(line);

    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addLayout(top);
    m_layout->addWidget(m_busy);
    m_layout->addWidget(m_message);
    m_layout->addWidget(m_table, 1);
    setTabOrder({m_filter, m_choose, m_chip->clearButton(), m_view});
}

/// What stands where no rows are, or above them.
void ListPane::buildMessages()
{
    m_message = new QWidget(this);
    m_message->setObjectName(u"listMessage"_s);
    m_error = new EmptyState(m_message);
    m_error->setObjectName(u"listError"_s);
    m_error->setMeaning(colours::Meaning::Error);
    m_error->setIcon(u"dialog-error"_s);
    QPushButton *retry = m_error->addButton(tr("Retry"), u"listRetryButton"_s);
    m_hint = new EmptyState(m_message);
    m_hint->setObjectName(u"listHint"_s);
    m_cancel = m_hint->addButton(tr("Cancel"), u"listCancelButton"_s);
    m_new = m_hint->addButton(tr("New action"), u"listNewButton"_s);
    m_fromTemplate = m_hint->addButton(tr("New from template…"), u"listTemplateButton"_s);
    m_clearFilter = m_hint->addButton(tr("Clear filter"), u"listClearFilterButton"_s);
    auto *messages = new QVBoxLayout(m_message);
    messages->setContentsMargins(0, 0, 0, 0);
    messages->setSpacing(0);
    messages->addWidget(m_error);
    messages->addWidget(m_hint);

    setTabOrder({m_view, retry, m_cancel, m_new, m_fromTemplate, m_clearFilter, m_table});

    connect(retry, &QPushButton::clicked, this, &ListPane::reloadRequested);
    connect(m_cancel, &QPushButton::clicked, this, &ListPane::cancelRequested);
    connect(m_new, &QPushButton::clicked, this, &ListPane::newRequested);
    connect(m_fromTemplate, &QPushButton::clicked, this, &ListPane::templateRequested);
    connect(m_clearFilter, &QPushButton::clicked, this, &ListPane::clearFilter);
}

void ListPane::showDisconnected()
{
    m_loaded = false;
    setState(State::Disconnected);
}

void ListPane::showLoading()
{
    setState(State::Loading);
}

void ListPane::showActions()
{
    m_loaded = true;
    setState(State::Ready);
}

void ListPane::showError(explain::Operation operation, const Error &error)
{
    m_error->setTitle(errortext::title(operation, error));
    m_error->setText(error.advice);
    m_error->setDetails(errortext::details(error));
    setState(State::Failed);
    announce(m_error->wholeText());
}

void ListPane::setState(State state)
{
    if (state == State::Loading && m_state == State::Loading)
        return; // a newer request, but the waiting began with the older one
    m_state = state;
    m_loading.setBusy(state == State::Loading);
    if (state == State::Ready)
        m_table->columns().measure();
    refresh();
}

void ListPane::setOrganisationName(const QString &name)
{
    const QString shown = plaintext::line(name);
    if (shown != m_organisation)
        m_loaded = false;
    m_organisation = shown;
    refresh();
}

void ListPane::setWritable(bool writable, const QString &reason)
{
    for (QPushButton *button : {m_new, m_fromTemplate}) {
        button->setEnabled(writable);
        button->setToolTip(plaintext::toolTip(writable ? QString() : reason));
    }
}

void ListPane::setKnownAt(const std::optional<QDateTime> &knownAt)
{
    m_knownAt = knownAt;
    refresh();
}

QString ListPane::currentId() const
{
    return m_table->currentId();
}

QStringList ListPane::selectedIds() const
{
    return m_table->selectedIds();
}

void ListPane::openSelected()
{
    QStringList ids = selectedIds();
    if (ids.size() < 2)
        return m_table->openCurrent();
    // The last one opened is in front.
    const QString current = currentId();
    ids.removeOne(current);
    ids.append(current);
    const auto open = [this, ids] {
        for (const QString &id : ids)
            emit openRequested(id);
    };
    if (ids.size() <= openedWithoutQuestion)
        return open();
    const Question question{u"openManyQuestion"_s, tr("Open %n actions?", nullptr, int(ids.size())),
                            tr("Each gets a tab of its own."), tr("Open them")};
    question.ask(window(), [open](bool yes) {
        if (yes)
            open();
    });
}

void ListPane::setCurrentId(const QString &id)
{
    m_table->setCurrentId(id);
}

void ListPane::setFilter(const QString &filter)
{
    m_filter->setText(filter);
}

void ListPane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QWidget *ListPane::rows() const
{
    return m_table;
}

QMenu *ListPane::sortMenu() const
{
    return m_table->columns().sortMenu();
}

QMenu *ListPane::columnMenu() const
{
    return m_table->columns().columnMenu();
}

QByteArray ListPane::saveColumns() const
{
    return m_table->columns().save();
}

bool ListPane::restoreColumns(const QByteArray &state)
{
    return m_table->columns().restore(state);
}

void ListPane::applyFilter(const QString &filter)
{
    m_model.setFilter(filter);
    told();
}

/// Shows all again, and goes back to where words are typed.
void ListPane::clearFilter()
{
    m_model.setChoice({});
    if (m_filter->text().isEmpty())
        told();
    m_filter->clear();
    m_filter->setFocus(Qt::OtherFocusReason);
}

/// The filter is another one, and so may be the count.
void ListPane::told()
{
    refresh();
    if (m_model.totalCount() > 0)
        announce(m_count->text());
}

void ListPane::refresh()
{
    const bool rows = m_model.rowCount() > 0;
    // Before the table hides: Qt would pass the focus on by itself, and select the letters typed so far.
    if (!rows && m_table->hasFocus())
        m_filter->setFocus(Qt::OtherFocusReason);

    m_busy->setVisible(m_loading.isDue());
    m_error->setForm(m_model.totalCount() > 0 ? EmptyState::Form::Banner : EmptyState::Form::Page);
    m_error->setVisible(m_state == State::Failed);
    refreshHint();
    m_message->setVisible(m_state == State::Failed || !rows);
    m_message->setSizePolicy(QSizePolicy::Preferred, rows ? QSizePolicy::Maximum : QSizePolicy::Expanding);
    m_layout->setStretchFactor(m_message, rows ? 0 : 1);
    if (rows && m_table->isHidden()) // without rows there was nothing to measure
        m_table->columns().measure();
    m_table->setVisible(rows);
    m_view->setVisible(m_model.totalCount() > 0);
    m_chip->showChoice(m_model.choice());
    refreshCount();
}

void ListPane::refreshCount()
{
    const int total = m_model.totalCount();
    if (total == 0) // the page below has more to say
        return m_count->clear();
    QString text = countText();
    if (m_knownAt) {
        //: "16 actions, as known yesterday 18:20": the server cannot be asked now
        text = tr("%1, as known %2").arg(text, times::relative(*m_knownAt, QDateTime::currentDateTime()));
    }
    m_count->setText(text);
    m_count->setToolTip(plaintext::toolTip(
        m_knownAt ? tr("The server could not be asked. This is what it had %1.").arg(times::exact(*m_knownAt))
                  : QString()));
}

QString ListPane::countText() const
{
    const QLocale locale;
    const int total = m_model.totalCount();
    const auto selected = m_table->selectedCount();
    if (m_model.isFiltered()) {
        const QString shown =
            tr("%1 of %Ln actions", nullptr, total).arg(locale.toString(m_model.rowCount()));
        //: "3 selected, 11 of 212 actions"; the others are filtered out
        return selected < 2 ? shown : tr("%1 selected, %2").arg(locale.toString(selected), shown);
    }
    return selected < 2 ? tr("%Ln actions", nullptr, total)
                        : tr("%1 of %2 selected").arg(locale.toString(selected), locale.toString(total));
}

void ListPane::refreshHint()
{
    const int total = m_model.totalCount();
    const bool noMatch = total > 0 && m_model.rowCount() == 0;
    const bool waiting = m_state == State::Loading && total == 0;
    const bool loading = waiting && m_loading.isDue();
    const bool empty = total == 0 && (m_state == State::Ready || (waiting && !m_loading.isDue() && m_loaded));
    const bool disconnected = total == 0 && m_state == State::Disconnected;

    m_cancel->setVisible(loading);
    m_new->setVisible(empty);
    m_fromTemplate->setVisible(empty);
    m_clearFilter->setVisible(noMatch);
    m_hint->setVisible(noMatch || loading || empty || disconnected);
    if (noMatch) {
        m_hint->setIcon(u"edit-find"_s);
        const QString words = m_model.filter().simplified();
        const QString chosen = filterchoice::text(m_model.choice());
        m_hint->setTitle(words.isEmpty() ? tr("No action matches the filter")
                                         : tr("No action matches “%1”").arg(words));
        m_hint->setText(chosen.isEmpty() ? tr("Names and scripts were searched.")
                                         : tr("Only these are shown: %1.").arg(chosen));
    } else if (loading) {
        m_hint->setIcon({});
        m_hint->setTitle(tr("Loading actions…"));
        m_hint->setText({});
    } else if (empty) {
        m_hint->setIcon(u"document-new"_s);
        m_hint->setTitle(m_organisation.isEmpty() ? tr("No actions yet")
                                                  : tr("No actions in %1 yet").arg(m_organisation));
        m_hint->setText(tr("An action is a script that runs when people sign in or get a token."));
    } else if (disconnected) {
        m_hint->setIcon(u"network-disconnect"_s);
        m_hint->setTitle(tr("Not connected"));
        m_hint->setText(tr("The actions of an organisation are listed here once a server is connected."));
    }
}

bool ListPane::eventFilter(QObject *watched, QEvent *event)
{
    const bool shortcut = event->type() == QEvent::ShortcutOverride;
    if (shortcut || event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        // Escape clears a filter from anywhere in the list; without one it belongs to the window.
        if (key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier &&
            (!m_filter->text().isEmpty() || !m_model.choice().isAll())) {
            if (!shortcut) {
                clearFilter();
            }
            event->accept();
            return true;
        }
        if (watched == m_filter && !shortcut && (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier &&
            filterKey(key->key())) {
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

bool ListPane::filterKey(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_table->openCurrent();
        return true;
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        if (m_model.rowCount() > 0)
            m_table->enterFromAbove();
        return true;
    default:
        return false;
    }
}

void ListPane::announce(const QString &text)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleAnnouncementEvent event(this, text);
    QAccessible::updateAccessibility(&event);
}
