// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/terminal.h"
#include "console/foldertask.h"
#include "console/intofolder.h"
#include "console/words.h"

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
    const auto content = exchange::contentOf(task.present.actions, task.present.flows);
    if (task.line.merges && task.record.seen(task.organisation.id)) {
        auto wanted = exchange::read(task.line.folder);
        return wanted ? takeIn(task, *wanted, content).value_or(Done) : failToRead(wanted.error());
    }
    exchange::WriteOptions options = writeOptions(task);
    if (task.line.isForced)
        options.copiesIn = exchange::folderOfCopies();
    const auto written = exchange::write(task.line.folder, content, options);
    if (!written)
        return written.error().kind == Error::Kind::Input ? fail(written.error(), BadUsage)
                                                          : fail(written.error());
    if (!written->isDone)
        return refusePull(task, *written);
    tell(*written);
    if (written->written.isEmpty() && written->removed.isEmpty())
        terminal::print(stdout, Texts::tr("The folder is up to date."));
    return Done;
}

} // namespace console
