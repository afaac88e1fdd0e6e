// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/terminal.h"
#include "console/foldertask.h"
#include "console/intofolder.h"
#include "console/words.h"
#include "exchange/filled.h"
#include "exchange/part.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace console {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

} // namespace

int pull(FolderTask &task)
{
    const QStringList &names = task.line.names;
    const QString &folder = task.line.folder;
    const auto server = exchange::contentOf(task.present.actions, task.present.flows);
    const auto refusal =
        refuseUnknown(exchange::withoutFiles(folder, exchange::unknown(names, server, exchange::Content())));
    if (refusal)
        return *refusal;
    const auto present =
        exchange::asFiles(server, exchange::scriptsIn(folder, server, task.values), task.values);
    for (const QString &sentence : exchange::otherValues(server, present, task.values))
        terminal::print(stdout, Texts::tr("hint: %1").arg(sentence));
    if (const auto seen = task.record.seen(task.organisation.id))
        task.record.setSeen(task.organisation.id, exchange::asFiles(*seen, server, present));
    if (task.line.merges && task.record.seen(task.organisation.id)) {
        auto wanted = exchange::read(folder);
        return wanted ? takeIn(task, *wanted, present).value_or(Done) : failToRead(wanted.error());
    }
    exchange::WriteOptions options = writeOptions(task);
    if (task.line.isForced)
        options.copiesIn = exchange::folderOfCopies();
    exchange::Content content = present;
    if (!names.isEmpty()) {
        const auto triggers = exchange::readTriggers(folder);
        if (!triggers)
            return failToRead(triggers.error());
        content = exchange::partForFiles(present, *triggers, names);
        options.server = present;
    }
    const auto written = exchange::write(folder, content, options);
    if (!written)
        return fail(written.error(), written.error().kind == Error::Kind::Input ? BadUsage : Failed);
    if (!written->isDone)
        return refusePull(task, *written);
    tell(*written);
    if (written->written.isEmpty() && written->removed.isEmpty())
        terminal::print(stdout, Texts::tr("The folder is up to date."));
    return Done;
}

} // namespace console
