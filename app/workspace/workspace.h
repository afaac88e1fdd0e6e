// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/actionlist.h"
#include "workspace/deeds.h"
#include "workspace/documents.h"
#include "workspace/flowplan.h"
#include "workspace/history/actionhistory.h"
#include "workspace/kept.h"
#include "workspace/place.h"
#include "workspace/placeholdervalues.h"

#include <QObject>

#include <memory>

class Archive;
class Bindings;
class Client;
class Ledger;
class ListTriggers;
class Cases;
class Persons;
class Runs;

/// The path of the program: list -> open -> edit -> save -> details. All that the windows talk to, part by
/// part.
class Workspace : public QObject
{
    Q_OBJECT

public:
    /// @p client and @p archive are borrowed and must outlive the workspace. @p profile says in which
    /// organisation to begin, and how careful to be with writes; @p archive is what this computer keeps of
    /// it.
    Workspace(Client &client, Profile profile, Archive &archive, QObject *parent = nullptr);
    ~Workspace() override;

    /// In which organisation, as whom, and what may be done there.
    Place &place() const { return *m_place; }
    /// What the server has, and all that is written to it.
    Ledger &ledger() const { return *m_ledger; }
    /// Which triggers run what. Read after each load of the list.
    Bindings &bindings() const;
    /// The actions of the organisation.
    ActionList &list() const { return *m_list; }
    /// Those of them, and of others, that are open.
    Documents &documents() const { return *m_documents; }
    /// What is done to actions as a whole.
    Deeds &deeds() const { return *m_deeds; }
    /// What stands for {{NAME}} in files; of the connection's secrets, once it may use them.
    PlaceholderValues &placeholders() const { return *m_placeholders; }
    /// What its triggers are to run.
    FlowPlan &flowPlan() const { return *m_flowPlan; }
    /// The history of one action, which its setAction() chooses.
    history::ActionHistory &history() const { return *m_history; }
    /// Scripts that are run on this computer.
    Runs &runs() const { return *m_runs; }
    /// For whom they are run.
    Persons &persons() const { return *m_persons; }
    /// Runs that are kept with what is expected of them.
    Cases &cases() const { return *m_cases; }
    /// What this computer keeps.
    Kept &kept() const { return *m_kept; }

private:
    // Each uses those before it.
    std::unique_ptr<Place> m_place;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<ActionList> m_list;
    std::unique_ptr<ListTriggers> m_listTriggers;
    std::unique_ptr<FlowPlan> m_flowPlan;
    std::unique_ptr<Documents> m_documents;
    std::unique_ptr<PlaceholderValues> m_placeholders;
    std::unique_ptr<Deeds> m_deeds;
    std::unique_ptr<history::ActionHistory> m_history;
    std::unique_ptr<Runs> m_runs;
    std::unique_ptr<Persons> m_persons;
    std::unique_ptr<Cases> m_cases;
    std::unique_ptr<Kept> m_kept;
};
