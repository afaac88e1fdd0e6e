// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include "archive/archive.h"
#include "ledger/bindings.h"
#include "ledger/ledger.h"
#include "workspace/cases.h"
#include "workspace/list/listtriggers.h"
#include "workspace/persons.h"
#include "workspace/runs.h"

Workspace::Workspace(Client &client, Profile profile, Archive &archive, QObject *parent)
    : QObject(parent)
    , m_place(std::make_unique<Place>(client, archive, std::move(profile)))
    , m_ledger(std::make_unique<Ledger>(client, archive))
    , m_list(std::make_unique<ActionList>(*m_ledger, *m_place))
    , m_listTriggers(std::make_unique<ListTriggers>(*m_list, m_ledger->bindings(), *m_place))
    , m_flowPlan(std::make_unique<FlowPlan>(*m_ledger, *m_place))
    , m_documents(std::make_unique<Documents>(*m_ledger, *m_place, *m_list))
    , m_placeholders(std::make_unique<PlaceholderValues>(m_place->profile()))
    , m_deeds(std::make_unique<Deeds>(*m_ledger, *m_place, *m_list, *m_documents, *m_placeholders))
    , m_history(std::make_unique<history::ActionHistory>(client, archive.history()))
    , m_runs(std::make_unique<Runs>())
    , m_persons(std::make_unique<Persons>(archive.runs()))
    , m_cases(std::make_unique<Cases>(archive.runs(), *m_runs))
    , m_kept(std::make_unique<Kept>(archive))
{
    connect(m_place.get(), &Place::rightsChanged, m_ledger.get(),
            [this] { m_ledger->setAuthor(m_place->account() ? m_place->account()->name : QString()); });
    // A tab beside a history that is newer would show what is not there any more.
    connect(m_history.get(), &history::ActionHistory::sequenceTold, m_documents.get(),
            &Documents::noteSequence);
    // What is put together for triggers is work like what is typed.
    DraftKeeping &drafts = m_documents->drafts();
    drafts.setTriggersSource([plan = m_flowPlan.get()] { return plan->drafts(); });
    connect(m_flowPlan.get(), &FlowPlan::draftsChanged, &drafts, &DraftKeeping::triggersChanged);
    // Plans change triggers, too, and so do others; each ends with a load of the list.
    connect(m_list.get(), &ActionList::loaded, m_flowPlan.get(), [this] {
        const bool isShown = m_flowPlan->state() == FlowPlan::State::Known;
        if (isShown && m_flowPlan->organisation() == m_place->organisation().id)
            m_flowPlan->read();
    });
    m_ledger->bindings().setAllowed(
        [this](const QString &organisation) { return m_place->mayReadFlows(organisation); });
}

Workspace::~Workspace() = default;

Bindings &Workspace::bindings() const
{
    return m_ledger->bindings();
}
