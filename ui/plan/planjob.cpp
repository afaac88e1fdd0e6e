// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/planjob.h"

#include "base/writegate.h"
#include "ledger/planrun.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PlanJob)
};

} // namespace

PlanJob PlanJob::here(Workspace &workspace)
{
    return {
        .place =
            [&workspace] {
                const Place &place = workspace.place();
                return place.nameOf(place.organisation().id);
            },
        .run = [&workspace](const QList<exchange::Step> &steps,
                            QObject *parent) { return workspace.deeds().apply(steps, parent); },
        .confirm = [&workspace](QWidget *parent) { return writegate::pass(workspace, parent); },
        .undo = [&workspace](const QList<exchange::Step> &done) { return workspace.deeds().planUndo(done); },
        .from = Texts::tr("On the server"),
        .to = Texts::tr("As it is to be")};
}
