// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/intofolder.h"

#include "base/terminal.h"
#include "base/text.h"
#include "console/words.h"
#include "exchange/committed.h"
#include "exchange/filenames.h"
#include "exchange/mergefolder.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace console {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

/// Empty where the server has no such action.
QString idOf(const FolderTask &task, const QString &name)
{
    const QString key = exchange::nameKey(name);
    const auto action = std::ranges::find(task.present.actions, key, [](const zitadel::Action &each) {
        return exchange::nameKey(each.fields.name);
    });
    return action == task.present.actions.cend() ? QString() : action->id;
}

/// Among what this computer has seen of the action, and what git has.
std::optional<QString> findScript(FolderTask &task, const exchange::LastCommit &git, const QString &name,
                                  const std::function<bool(const QString &)> &isIt)
{
    for (const QByteArray &past : git.past(exchange::fileName(name) + exchange::scriptEnding)) {
        if (const QString script = text::fromUtf8Verbatim(past); isIt(script))
            return script;
    }
    const auto versions =
        waitFor(task.connection.archive().history().versionsOf(task.organisation.id, idOf(task, name)));
    for (const history::Version &version : versions.value_or(QList<history::Version>())) {
        const auto fields = waitFor(task.connection.archive().history().fields(version.id));
        if (fields && isIt(fields->script))
            return fields->script;
    }
    return std::nullopt;
}

} // namespace

exchange::WriteOptions writeOptions(const FolderTask &task)
{
    exchange::WriteOptions options;
    options.origin = {task.organisation.id, task.organisation.name};
    options.isOtherMeant = task.line.isOtherMeant;
    options.acceptsSecrets = task.line.acceptsSecrets;
    return options;
}

void tell(const exchange::FolderChanges &changes)
{
    if (!changes.copies.isEmpty())
        terminal::print(stdout,
                        Texts::tr("copied to %1 first: %2")
                            .arg(QDir::toNativeSeparators(changes.copies), changes.refused.join(", "_L1)));
    for (const QString &file : changes.written) {
        const QString details = changes.details.value(file);
        //: a file, and how many lines came and went, or "new"
        terminal::print(stdout, details.isEmpty() ? Texts::tr("written %1").arg(file)
                                                  : Texts::tr("written %1 (%2)").arg(file, details));
    }
    for (const QString &file : changes.removed)
        terminal::print(stdout, Texts::tr("removed %1").arg(file));
    for (const QString &file : changes.overCommitted)
        terminal::print(stdout,
                        Texts::tr("replaced an edit that git has and the server has not: %1").arg(file));
    for (const QString &file : changes.kept)
        terminal::print(stdout,
                        Texts::tr("left alone, not on the server, and not from a pull: %1").arg(file));
}

int refusePull(const FolderTask &task, const exchange::FolderChanges &changes)
{
    for (const QString &file : changes.secrets)
        terminal::print(stderr,
                        Texts::tr("a secret of the server would replace a placeholder: %1").arg(file));
    const bool wouldLose = !changes.refused.isEmpty() && !task.line.isForced;
    for (const QString &file : wouldLose ? changes.refused : QStringList())
        terminal::print(stderr, Texts::tr("would be lost: %1").arg(file));
    if (!wouldLose)
        return fail({.message = Texts::tr("Nothing was written: what is in the folder may get into git."),
                     .advice = Texts::tr("Say --accept-secrets if that is meant.")},
                    BadUsage);
    return fail(
        {.message = Texts::tr("These files are neither as the last pull wrote them nor as git has "
                              "them. Nothing was written."),
         .advice = Texts::tr("Commit or move them, or say --merge to bring both together, or --force: then "
                             "they are copied first.")},
        BadUsage);
}

std::optional<int> takeIn(FolderTask &task, exchange::Content &wanted, const exchange::Content &present)
{
    const exchange::Seen seen = *task.record.seen(task.organisation.id);
    const exchange::LastCommit git(task.line.folder);
    const auto find = [&task, &git](const QString &name, const std::function<bool(const QString &)> &isIt) {
        return findScript(task, git, name, isIt);
    };
    const exchange::Merged merged = exchange::mergeFolder(seen, wanted, present, find);
    for (const QString &sentence : merged.conflicts)
        terminal::print(stderr, Texts::tr("conflict: %1").arg(sentence));
    if (!merged.conflicts.isEmpty())
        return fail({.message = Texts::tr("This takes a person. Nothing was done."),
                     .advice = Texts::tr("Bring the files together by hand, or say --force without --merge: "
                                         "then copies are kept of what goes.")},
                    BadUsage);
    wanted = merged.content;
    for (const QString &what : merged.taken)
        terminal::print(task.line.task == CommandLine::Task::Diff ? stderr : stdout,
                        Texts::tr("merged from the server: %1").arg(what));
    if (task.line.isDryRun || task.line.task == CommandLine::Task::Diff)
        return std::nullopt;
    exchange::WriteOptions options = writeOptions(task);
    options.copiesIn = exchange::folderOfCopies();
    options.server = present;
    const auto written = exchange::write(task.line.folder, merged.content, options);
    if (!written)
        return fail(written.error(), written.error().kind == Error::Kind::Input ? BadUsage : Failed);
    if (!written->isDone)
        return refusePull(task, *written);
    tell(*written);
    task.record = exchange::Record::load(QDir(task.line.folder));
    return std::nullopt;
}

} // namespace console
