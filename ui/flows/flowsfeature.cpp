// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flowsfeature.h"

#include "base/question.h"
#include "editor/editortabs.h"
#include "flows/flowplandialog.h"
#include "flows/flowspane.h"
#include "flows/flowtexts.h"
#include "workspace/workspace.h"

#include <QDockWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using zitadel::TriggerId;

FlowsFeature::FlowsFeature(Workspace &workspace)
    : m_workspace(workspace)
{
}

void FlowsFeature::join(Shell &shell)
{
    m_shell = &shell;
    m_dock = shell.addPane({.id = u"flowsDock"_s,
                            .title = tr("Flows"),
                            .make = [this] { return makePane(); },
                            .stop = [this] { return m_pane->focusProxy(); },
                            .command = {.id = u"flowsCommand"_s,
                                        .menu = Group::ViewPanes,
                                        .text = tr("&Flows and triggers"),
                                        .keys = {Qt::CTRL | Qt::ALT | Qt::Key_F},
                                        .icon = "view-list-tree"}});
    shell.addCommand(
        {.id = u"addToTriggerCommand"_s,
         .menu = Group::ActionState,
         .text = tr("Add to &trigger…"),
         .icon = "list-add",
         .needs = Needs::Action,
         .run = [this] { chooseTrigger(m_shell->target()); },
         .hindrance = [this] { return m_workspace.place().hindrance(explain::Operation::SetTrigger); }});
    connect(&shell.tabs(), &EditorTabs::triggerRequested, this, &FlowsFeature::showTrigger);
    connect(&shell.tabs(), &EditorTabs::addToTriggerRequested, this, &FlowsFeature::chooseTrigger);
}

void FlowsFeature::leave(const std::function<void()> &then)
{
    const auto count = m_workspace.flowPlan().drafts().size();
    if (count == 0)
        return then();
    // They are kept like what is typed, and are there again next time.
    m_workspace.documents().drafts().flush().then(this, [this, then, count](const Result<> &kept) {
        if (kept)
            return then();
        const QString text =
            tr("%n trigger(s) are changed, and that is not applied.", nullptr, int(count)) + u' ' +
            tr("This cannot be kept on this computer: %1").arg(kept.error().message);
        const Question question{u"leaveFlowsQuestion"_s, tr("Discard the changes of flows?"), text,
                                tr("Discard"), QMessageBox::DestructiveRole};
        question.ask(m_shell->widget(), [then](bool yes) {
            if (yes)
                then();
        });
    });
}

void FlowsFeature::restore(const QList<TriggerDraft> &left)
{
    if (left.isEmpty())
        return;
    m_workspace.flowPlan().restore(left);
    m_shell->showPane(m_dock);
}

QWidget *FlowsFeature::makePane()
{
    m_pane = new FlowsPane(m_workspace, m_shell->widget());
    connect(m_pane, &FlowsPane::openRequested, this, [this](const QString &id) { m_shell->openAction(id); });
    connect(m_pane, &FlowsPane::addRequested, this, &FlowsFeature::chooseAction);
    connect(m_pane, &FlowsPane::applyRequested, this, &FlowsFeature::showPlan);
    connect(m_pane, &FlowsPane::undoRequested, this, [this] { m_shell->write([this] { undo(); }); });
    return m_pane;
}

/// In the pane, once it knows what there is.
void FlowsFeature::showTrigger(const TriggerId &trigger, const QString &actionId)
{
    m_shell->showPane(m_dock);
    m_pane->setFocus(Qt::OtherFocusReason);
    const FlowPlan &plan = m_workspace.flowPlan();
    if (plan.state() == FlowPlan::State::Known)
        m_pane->select(trigger, actionId);
    else if (plan.state() == FlowPlan::State::Reading)
        connect(
            &plan, &FlowPlan::changed, m_pane.data(), [=, this] { m_pane->select(trigger, actionId); },
            Qt::SingleShotConnection);
}

/// Which trigger is to run the action. Nothing is written: it stands in the pane then, at the end, and can be
/// moved.
void FlowsFeature::chooseTrigger(const QString &actionId)
{
    m_shell->showPane(m_dock);
    QList<JumpTarget> targets;
    const FlowPlan &plan = m_workspace.flowPlan();
    for (const TriggerId &trigger : zitadel::triggerIds()) {
        const bool runsIt = plan.wanted(trigger).contains(actionId);
        targets.append({.title = zitadel::shownName(trigger),
                        .kind = runsIt ? tr("runs it already") : tr("trigger"),
                        .note = {},
                        .go = [this, trigger, actionId] { addTo(trigger, actionId, -1); }});
    }
    JumpBox::open(m_shell->widget(), targets, tr("Run it at…"));
}

void FlowsFeature::putInto(const TriggerId &trigger, const QString &actionId)
{
    m_shell->showPane(m_dock);
    addTo(trigger, actionId, -1);
}

/// @p place: negative is the end. Waits for the flows where they are just being read.
void FlowsFeature::addTo(const TriggerId &trigger, const QString &actionId, qsizetype place)
{
    FlowPlan &plan = m_workspace.flowPlan();
    if (plan.state() == FlowPlan::State::Unknown || plan.state() == FlowPlan::State::Reading) {
        if (plan.state() == FlowPlan::State::Unknown && plan.trouble())
            return; // which the pane shows
        connect(
            &plan, &FlowPlan::changed, this, [=, this] { addTo(trigger, actionId, place); },
            Qt::SingleShotConnection);
        return;
    }
    plan.insert(trigger, actionId, place < 0 ? plan.wanted(trigger).size() : place);
    if (m_pane)
        m_pane->select(trigger, actionId);
}

void FlowsFeature::chooseAction(const TriggerId &trigger, qsizetype place)
{
    QList<JumpTarget> targets;
    const FlowPlan &plan = m_workspace.flowPlan();
    const ActionListModel &list = m_workspace.list().model();
    for (const QString &id : list.allIds()) {
        const zitadel::Action *action = list.find(id);
        if (plan.wanted(trigger).contains(id))
            continue;
        targets.append({.title = action->fields.name,
                        .kind = action->isActive() ? tr("action") : tr("inactive action"),
                        .note = id,
                        .go = [this, trigger, id, place] { addTo(trigger, id, place); }});
    }
    JumpBox::open(m_shell->widget(), targets, tr("Run which action?"));
}

void FlowsFeature::showPlan()
{
    auto *dialog = new FlowPlanDialog(m_workspace.flowPlan(), m_workspace.list(), m_shell->widget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FlowPlanDialog::applyRequested, this,
            [this, dialog] { m_shell->write([this, dialog = QPointer(dialog)] { apply(dialog); }); });
    dialog->open();
}

void FlowsFeature::apply(FlowPlanDialog *dialog)
{
    m_workspace.flowPlan().apply().then(
        this, [dialog = QPointer(dialog)](const QList<FlowPlan::Outcome> &outcomes) {
            if (dialog)
                dialog->showOutcomes(outcomes);
        });
}

void FlowsFeature::undo()
{
    m_workspace.flowPlan().undo().then(this, [this](const QList<FlowPlan::Outcome> &outcomes) {
        if (std::ranges::all_of(outcomes, [](const auto &outcome) { return outcome.result.has_value(); }))
            return; // as the pane shows
        auto *dialog = new FlowPlanDialog(m_workspace.flowPlan(), m_workspace.list(), m_shell->widget());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->showOutcomes(outcomes);
        dialog->open();
    });
}
