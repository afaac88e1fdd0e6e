// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/console.h"

#include "access/secrets/secrets.h"
#include "console/foldertask.h"
#include "console/words.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace console {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

bool isOtherOrganisation(const FolderTask &task)
{
    const QString &there = task.record.origin().organisation;
    return !there.isEmpty() && there != task.organisation.id && !task.line.isOtherMeant;
}

int refuseOtherOrganisation(const FolderTask &task)
{
    const exchange::Origin &there = task.record.origin();
    return fail(
        {.message = Texts::tr("The folder has the actions of “%1” (%2), and this is “%3” (%4). Nothing "
                              "was done.")
                        .arg(there.name, there.organisation, task.organisation.name, task.organisation.id),
         .advice = Texts::tr("Say --other-org if it is meant.")},
        BadUsage);
}

} // namespace

int run(const CommandLine &line)
{
    const auto secrets = secretsFor(line);
    const auto connection = open(line, *secrets);
    if (!connection)
        return connection.error();
    OpenConnection &server = **connection;
    const auto organisation = server.organisation(
        line.organisation.isEmpty() ? server.profile().organisationId : line.organisation);
    if (!organisation)
        return organisation.error();
    FolderTask task{line, server, *organisation, exchange::Record::load(QDir(line.folder)), {}};
    if (isOtherOrganisation(task))
        return refuseOtherOrganisation(task);
    auto present = server.read(*organisation);
    if (!present)
        return present.error();
    task.present = *std::move(present);
    switch (line.task) {
    case CommandLine::Task::Pull:
        return pull(task);
    case CommandLine::Task::Push:
        return push(task);
    default:
        return diff(task);
    }
}

} // namespace console
