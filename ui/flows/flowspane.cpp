// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flowspane.h"

#include "base/emptystate.h"
#include "base/errortext.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/question.h"
#include "base/wrappedlabel.h"
#include "base/wrappingrow.h"
#include "flows/flowtexts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using zitadel::TriggerId;

FlowsPane::FlowsPane(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_plan(workspace.flowPlan())
    , m_model(new FlowsModel(m_plan, workspace.list(), this))
    , m_tree(new QTreeView(this))
    , m_note(new EmptyState(this))
    , m_about(new WrappedLabel(this))
    , m_add(newButton(tr("A&dd…"), tr("Run another action here (Insert)"), "list-add", "addRunButton"))
    , m_remove(
          newButton(tr("Re&move"), tr("Run it here no longer (Delete)"), "list-remove", "removeRunButton"))
    , m_up(newButton(tr("Earlier"), tr("Run it earlier (Alt+Up)"), "go-up", "earlierRunButton"))
    , m_down(newButton(tr("Later"), tr("Run it later (Alt+Down)"), "go-down", "laterRunButton"))
    , m_clear(newButton(tr("C&lear flow"), tr("No trigger of this flow runs anything"), "edit-clear-all",
                        "clearFlowButton"))
    , m_count(new PlainLabel(this))
    , m_undo(new QPushButton(tr("&Undo last"), this))
    , m_discard(new QPushButton(tr("D&iscard"), this))
    , m_apply(new QPushButton(tr("&Apply…"), this))
{
    build();
    connect(m_model, &QAbstractItemModel::modelReset, this, &FlowsPane::show);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &FlowsPane::showSelected);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const QString id = m_model->actionOf(index); !id.isEmpty())
            emit openRequested(id);
    });
    connect(m_add, &QToolButton::clicked, this, &FlowsPane::add);
    connect(m_remove, &QToolButton::clicked, this, &FlowsPane::remove);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_clear, &QToolButton::clicked, this, &FlowsPane::clearFlow);
    connect(m_undo, &QPushButton::clicked, this, &FlowsPane::undoRequested);
    connect(m_discard, &QPushButton::clicked, &m_plan, &FlowPlan::discard);
    connect(m_apply, &QPushButton::clicked, this, &FlowsPane::applyRequested);
    connect(&m_workspace.place(), &Place::rightsChanged, this, &FlowsPane::show);
    connect(&m_workspace.list(), &ActionList::loaded, this, &FlowsPane::follow);
    show();
}

QToolButton *FlowsPane::newButton(const QString &text, const QString &toolTip, const char *icon,
                                  const char *objectName)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(plaintext::toolTip(toolTip));
    button->setIcon(QIcon::fromTheme(QLatin1StringView(icon)));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setObjectName(QLatin1StringView(objectName));
    return button;
}

void FlowsPane::build()
{
    setObjectName("flowsPane"_L1);
    m_tree->setObjectName("flowsTree"_L1);
    m_tree->setAccessibleName(tr("Flows, triggers and what they run"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setDragEnabled(true);
    m_tree->setAcceptDrops(true);
    m_tree->setDropIndicatorShown(true);
    m_tree->setDragDropMode(QAbstractItemView::DragDrop);
    m_tree->setDefaultDropAction(Qt::MoveAction);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->installEventFilter(this);
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(FlowsModel::NameColumn, QHeaderView::Stretch);

    m_note->setObjectName("flowsNote"_L1);
    m_note->setForm(EmptyState::Form::Banner);
    m_retry = m_note->addButton(tr("&Try again"), u"retryFlowsButton"_s);
    connect(m_retry, &QPushButton::clicked, &m_plan, &FlowPlan::read);
    m_about->setObjectName("aboutTriggerLabel"_L1);
    m_count->setObjectName("flowChangesLabel"_L1);
    m_undo->setObjectName("undoFlowsButton"_L1);
    m_undo->setToolTip(
        tr("What was applied last is taken back, but where somebody else has changed it since."));
    m_discard->setObjectName("discardFlowsButton"_L1);
    m_discard->setToolTip(tr("Nothing of what is not applied yet is wanted any more."));
    m_apply->setObjectName("applyFlowChangesButton"_L1);

    auto *tools = new WrappingRow;
    tools->setContentsMargins(4, 2, 4, 2);
    tools->setSpacing(2);
    for (QToolButton *button : {m_add, m_remove, m_up, m_down, m_clear})
        tools->addWidget(button);
    auto *about = new QVBoxLayout;
    about->setContentsMargins(8, 4, 8, 4);
    about->addWidget(m_about);
    auto *together = new QHBoxLayout;
    together->setSpacing(8);
    for (QPushButton *button : {m_undo, m_discard, m_apply})
        together->addWidget(button);
    auto *buttons = new WrappingRow;
    buttons->setContentsMargins(8, 4, 8, 8);
    buttons->setSpacing(8);
    m_count->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    buttons->addWidget(m_count);
    buttons->addLayout(together);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_note);
    layout->addLayout(tools);
    layout->addWidget(m_tree, 1);
    layout->addLayout(about);
    layout->addLayout(buttons);
    setFocusProxy(m_tree);
}

void FlowsPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

void FlowsPane::follow()
{
    if (isVisible())
        m_plan.read();
}

void FlowsPane::select(const TriggerId &trigger, const QString &actionId)
{
    m_tree->setCurrentIndex(m_model->find(trigger, actionId));
}

bool FlowsPane::mayChange() const
{
    const Place &place = m_workspace.place();
    return m_plan.state() != FlowPlan::State::Unknown && m_plan.state() != FlowPlan::State::Writing &&
           place.hindrance(explain::Operation::SetTrigger).isEmpty() &&
           place.mayWriteFlows(m_plan.organisation());
}

/// The rows are new: what was selected is so again.
void FlowsPane::show()
{
    m_isShowing = true;
    m_tree->expandAll();
    for (int flow = 0; flow < m_model->rowCount(); ++flow) {
        m_tree->setFirstColumnSpanned(flow, {}, true);
        const QModelIndex parent = m_model->index(flow, 0);
        for (int trigger = 0; trigger < m_model->rowCount(parent); ++trigger)
            m_tree->setFirstColumnSpanned(trigger, parent, true);
    }
    if (m_selected)
        m_tree->setCurrentIndex(m_model->find(*m_selected, m_selectedAction));
    else if (!m_selectedFlow.isEmpty())
        m_tree->setCurrentIndex(m_model->index(int(zitadel::flowIds().indexOf(m_selectedFlow)), 0));
    m_isShowing = false;

    const auto changes = m_plan.changes().size();
    const bool isBusy = m_plan.state() == FlowPlan::State::Writing;
    const bool isFree = mayChange();
    m_count->setText(isBusy         ? tr("Applying…")
                     : changes == 0 ? QString()
                                    : tr("%n trigger(s) changed, not applied", nullptr, int(changes)));
    m_apply->setEnabled(isFree && changes > 0);
    m_discard->setEnabled(!isBusy && changes > 0);
    m_undo->setVisible(!m_plan.undoable().isEmpty());
    m_undo->setEnabled(isFree);
    const QString hindrance = m_workspace.place().hindrance(explain::Operation::SetTrigger);
    m_apply->setToolTip(
        plaintext::toolTip(hindrance.isEmpty() ? tr("Shows what would be done, and does it.") : hindrance));

    m_tree->setVisible(m_plan.state() != FlowPlan::State::Unknown);
    m_retry->setVisible(m_plan.trouble().has_value());
    if (m_plan.trouble()) {
        m_note->setTitle(errortext::title(explain::Operation::Flows, *m_plan.trouble()));
        m_note->setText(m_plan.trouble()->advice);
        m_note->setDetails(errortext::details(*m_plan.trouble()));
        m_note->setMeaning(colours::Meaning::Error);
    } else if (m_plan.state() == FlowPlan::State::Unknown || m_plan.state() == FlowPlan::State::Reading) {
        m_note->setTitle(tr("Reading the flows…"));
        m_note->setText({});
        m_note->setDetails({});
        m_note->setMeaning(std::nullopt);
    }
    m_note->setVisible(m_plan.trouble() || m_plan.state() == FlowPlan::State::Unknown);
    showSelected();
}

void FlowsPane::showSelected()
{
    const QModelIndex current = m_tree->currentIndex();
    if (!m_isShowing) {
        m_selected = m_model->triggerOf(current);
        m_selectedAction = m_model->actionOf(current);
        m_selectedFlow = m_model->flowOf(current);
    }
    const bool isFree = mayChange();
    const bool isAction = !m_selectedAction.isEmpty() && current.isValid();
    m_add->setEnabled(isFree && m_selected.has_value());
    m_remove->setEnabled(isFree && isAction);
    m_up->setEnabled(isFree && isAction && current.row() > 0);
    m_down->setEnabled(isFree && isAction && current.row() + 1 < m_model->rowCount(current.parent()));
    m_clear->setEnabled(isFree && current.isValid());
    if (m_selected)
        m_about->setText(flowtexts::aboutTrigger(m_plan, m_workspace.list(), *m_selected));
    else if (current.isValid())
        m_about->setText(flowtexts::aboutFlow(m_selectedFlow));
    else
        m_about->setText(tr("Choose a trigger to see what it does, and to change what it runs."));
}

void FlowsPane::add()
{
    if (!m_selected)
        return;
    const QModelIndex current = m_tree->currentIndex();
    emit addRequested(*m_selected,
                      m_selectedAction.isEmpty() ? m_plan.wanted(*m_selected).size() : current.row() + 1);
}

void FlowsPane::remove()
{
    if (m_selected && !m_selectedAction.isEmpty())
        m_plan.remove(*m_selected, m_selectedAction);
}

void FlowsPane::move(int by)
{
    if (!m_selected || m_selectedAction.isEmpty())
        return;
    const qsizetype place = m_plan.wanted(*m_selected).indexOf(m_selectedAction) + by;
    if (place >= 0 && place < m_plan.wanted(*m_selected).size())
        m_plan.move(*m_selected, m_selectedAction, place);
}

void FlowsPane::clearFlow()
{
    const QString flow = m_selectedFlow;
    const Question question{
        u"clearFlowQuestion"_s, tr("Clear the flow “%1”?").arg(zitadel::shownFlowName(flow)),
        tr("None of its triggers runs anything then. It is written once you apply it, and can be "
           "undone."),
        tr("Clear")};
    question.ask(this, [this, flow](bool yes) {
        if (yes)
            m_plan.clear(flow);
    });
}

bool FlowsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_tree || event->type() != QEvent::KeyPress || !mayChange())
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() == Qt::AltModifier && key->key() == Qt::Key_Up)
        move(-1);
    else if (key->modifiers() == Qt::AltModifier && key->key() == Qt::Key_Down)
        move(1);
    else if (key->modifiers() == Qt::NoModifier && key->key() == Qt::Key_Delete)
        remove();
    else if (key->modifiers() == Qt::NoModifier && key->key() == Qt::Key_Insert)
        add();
    else
        return QWidget::eventFilter(watched, event);
    return true;
}
