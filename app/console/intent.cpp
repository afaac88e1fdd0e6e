// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/intent.h"

#include "base/terminal.h"
#include "console/intofolder.h"
#include "console/words.h"
#include "exchange/filled.h"
#include "exchange/folder.h"
#include "exchange/lookback.h"
#include "exchange/part.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using exchange::Step;

namespace console {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

bool tellBlocked(const QList<Step> &steps)
{
    bool isBlocked = false;
    for (const Step &step : steps) {
        if (step.blocked.isEmpty())
            continue;
        isBlocked = true;
        terminal::print(stderr, Texts::tr("cannot %1: %2").arg(describe(step), step.blocked));
    }
    return isBlocked;
}

/// All that stands in the way is told, not only the first.
void judge(const FolderTask &task, Intent &intent, FILE *notes)
{
    bool replacesSecret = false;
    for (const Step &step : std::as_const(intent.steps)) {
        for (const QString &hint : step.hints)
            terminal::print(notes, Texts::tr("hint: %1").arg(hint));
        replacesSecret |= step.replacesSecret;
    }
    if (tellBlocked(intent.steps))
        intent.refusal = BadUsage;
    if (replacesSecret && !task.line.acceptsSecrets)
        intent.refusal =
            fail({.message = Texts::tr("A placeholder would go over what seems to be a secret on the server. "
                                       "Nothing was done."),
                  .advice = Texts::tr("Put the secret in, or say --accept-secrets if it is meant.")},
                 BadUsage);
    const exchange::LookBack back = exchange::lookBack(
        task.line.folder, task.record.seen(task.organisation.id), intent.present, intent.asFiles);
    for (const QString &sentence : back.undone)
        terminal::print(task.line.isForced ? notes : stderr, Texts::tr("would be undone: %1").arg(sentence));
    if (!back.undone.isEmpty() && !task.line.isForced)
        intent.refusal = fail(
            {.message = task.record.seen(task.organisation.id)
                            ? Texts::tr("Others changed this since the last pull. Nothing was done.")
                            : Texts::tr("Nothing is known of a pull from this organisation into this folder. "
                                        "Nothing was done."),
             .advice = Texts::tr("Pull first, or say --merge to bring both together, or --force: then copies "
                                 "are kept of what goes.")},
            BadUsage);
    intent.undoesOthers = !back.undone.isEmpty();
}

/// What makes the server as the files, where all of them or some are meant.
exchange::Plan planOf(const FolderTask &task, const exchange::Content &files, const exchange::Content &server)
{
    const exchange::Filled filled = exchange::fill(files, server, task.values);
    exchange::Content wanted = filled.content;
    if (!task.line.names.isEmpty()) {
        wanted = exchange::part(wanted, server, task.line.names);
        wanted.skipped = files.skipped;
        wanted.remarks = files.remarks;
    }
    exchange::Plan plan = exchange::plan(wanted, task.present.actions, task.present.flows);
    exchange::block(plan, filled);
    return plan;
}

void leaveAlone(exchange::Plan &plan, FILE *notes)
{
    for (const Step &step : std::as_const(plan.steps)) {
        if (step.kind == Step::Kind::Delete)
            terminal::print(notes, Texts::tr("left alone, only on the server: %1").arg(step.name()));
    }
    plan.steps.removeIf([](const Step &step) { return step.kind == Step::Kind::Delete; });
}

} // namespace

Intent intentOf(FolderTask &task, FILE *notes)
{
    const Ledger::Snapshot &now = task.present;
    const QStringList &names = task.line.names;
    const exchange::Content server = exchange::contentOf(now.actions, now.flows);
    Intent intent;
    auto wanted = exchange::read(task.line.folder);
    if (!wanted) {
        intent.refusal = failToRead(wanted.error());
        return intent;
    }
    if ((intent.refusal = refuseUnknown(exchange::unknown(names, server, *wanted))))
        return intent;
    intent.present = exchange::asFiles(server, *wanted, task.values);
    for (const QString &sentence : exchange::otherValues(server, intent.present, task.values))
        terminal::print(notes, Texts::tr("hint: %1").arg(sentence));
    if (const auto seen = task.record.seen(task.organisation.id))
        task.record.setSeen(task.organisation.id, exchange::asFiles(*seen, server, intent.present));
    if (task.line.merges && task.record.seen(task.organisation.id)) {
        intent.refusal = takeIn(task, *wanted, intent.present);
        if (intent.refusal)
            return intent;
        // What others did is in what is pushed now.
        const auto all = exchange::Seen::of(intent.present, task.organisation.name);
        const exchange::Seen before = task.record.seen(task.organisation.id).value_or(all);
        task.record.setSeen(task.organisation.id,
                            names.isEmpty() ? all : exchange::partSeen(before, all, names));
    }
    exchange::Plan plan = planOf(task, *wanted, server);
    for (const QString &note : std::as_const(plan.notes))
        terminal::print(notes, note);
    if (!task.line.deletes)
        leaveAlone(plan, notes);
    exchange::countLines(plan);
    exchange::lookForSecrets(plan, task.values);
    intent.steps = plan.steps;
    intent.asFiles = exchange::asFiles(plan.steps, *wanted, intent.present);
    intent.unchanged = plan.unchanged;
    judge(task, intent, notes);
    return intent;
}

} // namespace console
