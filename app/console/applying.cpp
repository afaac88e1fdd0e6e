// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/applying.h"

#include "base/privatefile.h"
#include "base/terminal.h"
#include "console/words.h"
#include "exchange/allowed.h"
#include "exchange/folder.h"
#include "ledger/planrun.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QEventLoop>

using namespace Qt::StringLiterals;
using exchange::Step;

namespace console {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

void tellOutcome(const exchange::PlanRun &apply, qsizetype index)
{
    const Result<> &result = *apply.results()[index];
    const QString step = describe(apply.steps()[index]);
    if (!result) {
        Error error = result.error();
        error.message = Texts::tr("failed: %1: %2").arg(step, error.message);
        fail(error);
        return;
    }
    terminal::print(stdout, Texts::tr("done: %1").arg(step));
    if (!apply.notes()[index].isEmpty())
        terminal::print(stderr, Texts::tr("note: %1: %2").arg(step, apply.notes()[index]));
}

} // namespace

std::optional<int> hindrance(OpenConnection &connection, const zitadel::Organisation &organisation,
                             const CommandLine &line, const QList<Step> &steps)
{
    if (connection.profile().isReadOnly)
        return fail(
            {.message =
                 Texts::tr("The connection “%1” is marked as read-only.").arg(connection.profile().name)},
            BadUsage);
    if (connection.profile().isProduction && !line.isConfirmed && !line.isDryRun)
        return fail(
            {.message = Texts::tr("The connection “%1” is marked as production: say --yes if it is meant.")
                            .arg(connection.profile().name)},
            BadUsage);
    const auto rights = waitFor(connection.client().rights(organisation.id));
    if (!rights || !rights->areKnown)
        return std::nullopt; // the server's own refusal tells
    bool isRefused = false;
    for (const Step &step : steps) {
        if (exchange::isAllowed(step, *rights))
            continue;
        isRefused = true;
        terminal::print(stderr, Texts::tr("no right to %1").arg(describe(step)));
    }
    if (!isRefused)
        return std::nullopt;
    return fail({.kind = Error::Kind::Forbidden,
                 .message = Texts::tr("The account has no right to do this in this organisation. Nothing was "
                                      "done."),
                 .advice = Texts::tr("Changing actions needs a role such as Org Owner. Ask an "
                                     "administrator.")});
}

QList<qsizetype> apply(OpenConnection &connection, const zitadel::Organisation &organisation,
                       const QList<Step> &steps)
{
    // For the history; a server that does not tell is no reason to stop.
    const auto account = waitFor(connection.client().account());
    connection.ledger().setAuthor(account ? account->name : QString());
    exchange::PlanRun run(connection.ledger(), organisation.id, steps);
    QEventLoop loop;
    QObject::connect(&run, &exchange::PlanRun::stepFinished, &run,
                     [&run](qsizetype index) { tellOutcome(run, index); });
    QObject::connect(&run, &exchange::PlanRun::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    QObject::connect(&run, &exchange::PlanRun::waitingChanged, &run, [&run] {
        if (run.isWaiting())
            terminal::print(stderr, Texts::tr("waiting, as the server asks for fewer requests…"));
    });
    run.start();
    loop.exec();
    QList<qsizetype> done;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (*run.results()[i])
            done << i;
    }
    return done;
}

Result<> keepCopies(const exchange::Content &present)
{
    const QString path =
        QDir(exchange::folderOfCopies())
            .filePath("server-"_L1 + QDateTime::currentDateTime().toString(u"yyyy-MM-dd_HH-mm-ss-zzz"_s));
    if (!privatefile::makeFolder(path))
        return std::unexpected(Error{.kind = Error::Kind::Storage,
                                     .message = Texts::tr("The folder “%1” cannot be made.").arg(path)});
    const auto files = exchange::files(present);
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        const auto written = privatefile::write(QDir(path).filePath(file.key()), file.value());
        if (!written)
            return std::unexpected(Error{
                .kind = Error::Kind::Storage,
                .message =
                    Texts::tr("The file “%1” could not be written: %2").arg(file.key(), written.error())});
    }
    terminal::print(stdout,
                    Texts::tr("copied to %1 first: what the server has").arg(QDir::toNativeSeparators(path)));
    return {};
}

} // namespace console
