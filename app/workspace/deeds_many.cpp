// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is done to several actions at once.
#include "base/answers.h"
#include "base/slowwork.h"
#include "ledger/ledger.h"
#include "workspace/deeds.h"
#include "workspace/documents.h"
#include "workspace/place.h"

namespace many = exchange::many;

namespace {

/// True where the plan is about flows, so that it cannot be made without them.
bool isOfTriggers(const many::Deed &deed)
{
    return std::holds_alternative<many::AddTo>(deed) || std::holds_alternative<many::TakeFrom>(deed);
}

} // namespace

QFuture<Result<exchange::Plan>> Deeds::planFor(const many::Deed &deed, const QList<many::Chosen> &chosen)
{
    const zitadel::Organisation here = m_place.organisation();
    const bool isBlind = !isOfTriggers(deed) && !m_place.mayReadFlows(here.id);
    const auto make = [deed, chosen, isBlind](const QList<zitadel::Action> &actions,
                                              const QList<zitadel::Flow> &flows) {
        exchange::Plan plan = many::plan(deed, chosen, actions, flows);
        exchange::lookForProblems(plan, actions, flows);
        if (isBlind && !plan.steps.isEmpty())
            plan.notes << tr("Which triggers run them may not be seen with this account.");
        return plan;
    };
    QFuture<Result<exchange::Plan>> made;
    if (isBlind) {
        made = m_ledger.readList(here.id).then(
            &slowwork::pool(), [make](const Result<QList<zitadel::Action>> &read) {
                return read.transform(
                    [&](const QList<zitadel::Action> &actions) { return make(actions, {}); });
            });
    } else {
        made = m_ledger.readSnapshot(here).then(
            &slowwork::pool(), [make](const Result<Ledger::Snapshot> &present) {
                return present.transform(
                    [&](const Ledger::Snapshot &all) { return make(all.actions, all.flows); });
            });
    }
    return answers::broughtTo(this, made).then(this, [this, deed, chosen](Result<exchange::Plan> plan) {
        if (plan)
            noteUnsaved(*plan, deed, chosen);
        return plan;
    });
}

/// The plan is about what the server has; a person may have typed something else.
void Deeds::noteUnsaved(exchange::Plan &plan, const many::Deed &deed, const QList<many::Chosen> &chosen) const
{
    const bool isDelete = std::holds_alternative<many::Delete>(deed);
    if (!isDelete && !std::holds_alternative<many::Duplicate>(deed))
        return;
    QStringList edited;
    for (const many::Chosen &one : chosen) {
        const ActionDocument *opened = m_documents.document(one.id);
        if (opened && opened->isDirty())
            edited << one.name;
    }
    if (edited.isEmpty())
        return;
    const QString names = edited.join(QStringLiteral(", "));
    plan.notes << (isDelete ? tr("What is not saved stays in its tab, as a new action: %1.").arg(names)
                            : tr("Copied as the server has it, without what is not saved: %1.").arg(names));
}
