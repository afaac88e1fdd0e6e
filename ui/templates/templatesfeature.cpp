// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/templatesfeature.h"

#include "base/emptystate.h"
#include "base/plaintext.h"
#include "base/settings.h"
#include "editor/editortabs.h"
#include "list/listpane.h"
#include "templates/templatesdialog.h"
#include "workspace/workspace.h"

#include <QPushButton>

using namespace Qt::StringLiterals;
using explain::Operation;
using zitadel::TriggerId;

TemplatesFeature::TemplatesFeature(Workspace &workspace, SyntaxThemes &themes, Settings &settings,
                                   const PutInto &putInto)
    : m_workspace(workspace)
    , m_themes(themes)
    , m_settings(settings)
    , m_putInto(putInto)
{
}

void TemplatesFeature::join(Shell &shell)
{
    m_shell = &shell;
    shell.addCommand({.id = u"newFromTemplateCommand"_s,
                      .menu = Group::FileList,
                      .text = tr("New from &template…"),
                      .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_N},
                      .icon = "document-new-from-template",
                      .run = [this] { choose(); },
                      .hindrance = [this] { return m_workspace.place().hindrance(Operation::Create); }});
    addBar();
    connect(&shell.listPane(), &ListPane::templateRequested, this, &TemplatesFeature::choose);
    connect(&m_workspace.documents(), &Documents::saved, this, &TemplatesFeature::saved);
    connect(&m_workspace.documents(), &Documents::closed, this,
            [this](ActionDocument *document) { m_wishes.remove(document); });
}

void TemplatesFeature::addBar()
{
    m_bar = new EmptyState(m_shell->widget());
    m_bar->setObjectName("templateBar"_L1);
    m_bar->setForm(EmptyState::Form::Banner);
    m_bar->hide();
    connect(m_bar->addButton(tr("Close"), u"closeTemplateBarButton"_s), &QPushButton::clicked, m_bar,
            &QWidget::hide);
    m_shell->addBar(m_bar);
    connect(&m_workspace.place(), &Place::left, m_bar, &QWidget::hide);
    connect(&m_workspace.flowPlan(), &FlowPlan::changed, this, &TemplatesFeature::followPlan);
}

/// Once it is applied, or discarded, the bar would say what is no longer so.
void TemplatesFeature::followPlan()
{
    const FlowPlan &plan = m_workspace.flowPlan();
    const bool isIn = plan.isChanged(m_told.trigger) && plan.wanted(m_told.trigger).contains(m_told.actionId);
    if (!isIn && m_told.isInPlan && plan.state() == FlowPlan::State::Known)
        m_bar->hide();
    m_told.isInPlan |= isIn;
}

void TemplatesFeature::choose()
{
    const Place &place = m_workspace.place();
    QString hindrance = place.hindrance(Operation::SetTrigger);
    if (hindrance.isEmpty() && !place.mayWriteFlows(place.organisation().id))
        hindrance = tr("You may not change flows in this organisation; that needs a role such as Org Owner.");
    auto *dialog = new TemplatesDialog(m_themes, m_settings.editorOptions(), hindrance, m_shell->widget());
    connect(dialog, &TemplatesDialog::chosen, this, &TemplatesFeature::make);
    dialog->open();
}

void TemplatesFeature::make(const zitadel::ActionFields &fields, const std::optional<TriggerId> &trigger)
{
    ActionDocument *document = m_workspace.documents().newActionOf(fields);
    if (trigger)
        m_wishes.insert(document, *trigger);
    m_shell->showTab(document)->focusScript();
}

/// Only now is there something that a trigger can run.
void TemplatesFeature::saved(ActionDocument *document)
{
    const auto wish = m_wishes.constFind(document);
    if (wish == m_wishes.cend() || document->isNew())
        return;
    const TriggerId trigger = *wish;
    m_wishes.erase(wish);
    m_told = {trigger, document->id()};
    if (!m_workspace.place().isElsewhere(document->organisationId()))
        m_putInto(trigger, document->id());
    tell(document, trigger);
}

void TemplatesFeature::tell(ActionDocument *document, const TriggerId &trigger)
{
    const bool isHere = !m_workspace.place().isElsewhere(document->organisationId());
    m_bar->setMeaning(isHere ? colours::Meaning::Information : colours::Meaning::Warning);
    m_bar->setTitle(tr("“%1” is created, and to be run at %2.")
                        .arg(plaintext::line(document->fields().name), zitadel::shownName(trigger)));
    m_bar->setText(isHere
                       ? tr("No trigger runs it yet: apply the change in the pane of flows.")
                       : tr("No trigger runs it yet, and its organisation is not the one that is shown. Go "
                            "there, and use “Add to trigger…”."));
    m_bar->show();
}
