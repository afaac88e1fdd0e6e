// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/shell.h"
#include "archive/draft.h"
#include "zitadel/trigger.h"

#include <QPointer>

class FlowPlanDialog;
class FlowsPane;
class Workspace;

/// The pane of flows, and the ways of an action into a trigger.
class FlowsFeature : public Feature
{
    Q_OBJECT

public:
    /// @p workspace is borrowed and must outlive the feature.
    explicit FlowsFeature(Workspace &workspace);

    void join(Shell &shell) override;
    void leave(const std::function<void()> &then) override;

    /// Lets @p trigger run @p actionId at the end, as a change that is shown in the pane and not applied.
    void putInto(const zitadel::TriggerId &trigger, const QString &actionId);

    /// Wants again what an earlier window of the program had not applied, and shows it.
    void restore(const QList<TriggerDraft> &left);

private:
    QWidget *makePane();
    void showTrigger(const zitadel::TriggerId &trigger, const QString &actionId);
    void chooseTrigger(const QString &actionId);
    void addTo(const zitadel::TriggerId &trigger, const QString &actionId, qsizetype place);
    void chooseAction(const zitadel::TriggerId &trigger, qsizetype place);
    void showPlan();
    void apply(FlowPlanDialog *dialog);
    void undo();

    Workspace &m_workspace;
    Shell *m_shell = nullptr;
    QDockWidget *m_dock = nullptr;
    QPointer<FlowsPane> m_pane;
};
