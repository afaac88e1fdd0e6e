// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "many/triggerchoice.h"

#include "base/jumpbox.h"
#include "ledger/bindings.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

using exchange::many::AddTo;
using exchange::many::TakeFrom;
using zitadel::TriggerId;

namespace {

/// lupdate takes free functions only where they say to whom their texts belong.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(triggerchoice)
};

bool isKnown(const Workspace &workspace)
{
    return workspace.bindings().isKnown(workspace.place().organisation().id);
}

/// What a trigger runs, in its order, as it was read last.
QStringList runBy(const Workspace &workspace, const TriggerId &trigger)
{
    QMap<qsizetype, QString> byPlace;
    for (const QString &id : workspace.list().model().allIds()) {
        for (const zitadel::Binding &binding : workspace.bindings().of(id)) {
            if (binding.id() == trigger)
                byPlace.insert(binding.place, id);
        }
    }
    return byPlace.values();
}

qsizetype countIn(const QStringList &ids, const QStringList &running)
{
    return std::ranges::count_if(ids, [&running](const QString &id) { return running.contains(id); });
}

void choosePlace(Workspace &workspace, const TriggerId &trigger, QWidget *window,
                 const triggerchoice::Choose &choose)
{
    const QStringList running = isKnown(workspace) ? runBy(workspace, trigger) : QStringList();
    if (running.isEmpty())
        return choose(AddTo{trigger, {}});
    QList<JumpTarget> targets{
        {.title = Texts::tr("After all others"), .kind = Texts::tr("place"), .note = {}, .go = [=] {
             choose(AddTo{trigger, {}});
         }}};
    for (const QString &id : running) {
        const zitadel::Action *action = workspace.list().model().find(id);
        targets.append({.title = Texts::tr("Before “%1”").arg(action->fields.name),
                        .kind = Texts::tr("place"),
                        .note = {},
                        .go = [=] { choose(AddTo{trigger, id}); }});
    }
    JumpBox::open(window, targets, Texts::tr("At which place?"));
}

} // namespace

void triggerchoice::into(Workspace &workspace, const QStringList &ids, QWidget *window, const Choose &choose)
{
    // Known by the time the place is asked for.
    workspace.bindings().known(workspace.place().organisation().id);
    QList<JumpTarget> targets;
    for (const TriggerId &trigger : zitadel::triggerIds()) {
        const bool runsAll = countIn(ids, runBy(workspace, trigger)) == ids.size();
        targets.append({.title = zitadel::shownName(trigger),
                        .kind = runsAll ? Texts::tr("runs them already") : Texts::tr("trigger"),
                        .note = {},
                        .go = [=, &workspace] { choosePlace(workspace, trigger, window, choose); }});
    }
    JumpBox::open(window, targets, Texts::tr("Run them at…"));
}

void triggerchoice::outOf(Workspace &workspace, const QStringList &ids, QWidget *window, const Choose &choose)
{
    QList<JumpTarget> targets;
    for (const TriggerId &trigger : zitadel::triggerIds()) {
        const auto count = countIn(ids, runBy(workspace, trigger));
        if (isKnown(workspace) && count == 0)
            continue;
        targets.append(
            {.title = zitadel::shownName(trigger),
             .kind = count > 0 ? Texts::tr("runs %n of them", nullptr, int(count)) : Texts::tr("trigger"),
             .note = {},
             .go = [=] { choose(TakeFrom{trigger}); }});
    }
    JumpBox::open(window, targets, Texts::tr("No longer run them at…"));
}
