// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/terminal.h"
#include "console/applying.h"
#include "console/foldertask.h"
#include "console/intent.h"
#include "console/words.h"
#include "exchange/folder.h"
#include "exchange/lookback.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using exchange::Step;

namespace console {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

/// So that the next push knows what is ours.
void remember(const FolderTask &task, const Intent &intent, const QList<Step> &done)
{
    const auto seen = task.record.seen(task.organisation.id);
    if (done.isEmpty() && !seen)
        return;
    exchange::Seen now = exchange::seenAfter(seen.value_or(exchange::Seen{task.organisation.name, {}, {}}),
                                             intent.present, done, intent.unchanged);
    if (const auto kept =
            exchange::keepRecord(task.line.folder, {task.organisation.id, task.organisation.name}, now);
        !kept)
        fail(kept.error());
}

int carryOut(const FolderTask &task, const Intent &intent)
{
    if (task.line.isForced && intent.undoesOthers) {
        if (const auto kept = keepCopies(intent.present); !kept)
            return fail(kept.error());
    }
    const QList<Step> done = apply(task.connection, task.organisation, intent.steps);
    remember(task, intent, done);
    return done.size() == intent.steps.size() ? Done : Failed;
}

} // namespace

int push(FolderTask &task)
{
    const Intent intent = intentOf(task, stdout);
    // Half of what belongs together would be worse than nothing.
    if (intent.refusal)
        return *intent.refusal;
    if (intent.steps.isEmpty()) {
        terminal::print(stdout, Texts::tr("The server is up to date."));
        if (!task.line.isDryRun)
            remember(task, intent, {});
        return Done;
    }
    if (const auto refusal = hindrance(task.connection, task.organisation, task.line, intent.steps))
        return *refusal;
    for (const Step &step : intent.steps)
        terminal::print(stdout, task.line.isDryRun ? Texts::tr("would %1").arg(describe(step))
                                                   : Texts::tr("going to %1").arg(describe(step)));
    return task.line.isDryRun ? Different : carryOut(task, intent);
}

} // namespace console
