// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/console.h"

#include "access/connect/serverlink.h"
#include "access/profile/profilestore.h"
#include "access/secrets/secrets.h"
#include "archive/archive.h"
#include "exchange/folder.h"
#include "exchange/patch.h"
#include "http/pastedtoken.h"
#include "ledger/importrun.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFutureWatcher>

#include <cstdio>

using namespace Qt::StringLiterals;
using exchange::Step;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

/// At once, so that whatever ends the program does not take what was done from the report.
void print(FILE *stream, const QString &text)
{
    std::fprintf(stream, "%s\n", text.toUtf8().constData());
    std::fflush(stream);
}

int fail(const Error &error, int status = console::Failed)
{
    QStringList words{error.message};
    if (!error.advice.isEmpty())
        words << error.advice;
    if (!error.serverMessage.isEmpty())
        words << Texts::tr("The server said: %1").arg(error.serverMessage);
    print(stderr, words.join(u' '));
    return status;
}

/// What is in the folder is the user's business, what keeps us from reading it is not.
int failToRead(const Error &error)
{
    return fail(error, error.kind == Error::Kind::Input ? console::BadUsage : console::Failed);
}

/// Without a window there is nothing else to be done meanwhile.
template<typename T>
void awaitEnd(const QFuture<T> &future)
{
    QFutureWatcher<T> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcher<T>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
}

/// The answer once it is there. Kind::Cancelled if there will be no answer, as
/// who was to give it has gone.
template<typename T>
Result<T> waitFor(const QFuture<Result<T>> &future)
{
    awaitEnd(future);
    if (future.resultCount() == 0)
        return std::unexpected(Error{.kind = Error::Kind::Cancelled,
                                     .message = Texts::tr("It was ended before there was an answer.")});
    return future.result();
}

QString describe(const Step &step)
{
    switch (step.kind) {
    case Step::Kind::Create:
        return Texts::tr("create %1").arg(step.name());
    case Step::Kind::Change:
        return Texts::tr("change %1").arg(step.name());
    case Step::Kind::SetState:
        return step.after.isActive ? Texts::tr("activate %1").arg(step.name())
                                   : Texts::tr("deactivate %1").arg(step.name());
    case Step::Kind::SetTrigger:
        //: a trigger with its flow, and the actions that it runs
        return Texts::tr("let %1 run: %2")
            .arg(step.trigger.label(),
                 step.trigger.actions.isEmpty() ? Texts::tr("nothing") : step.trigger.actions.join(", "_L1));
    case Step::Kind::Delete:
        return Texts::tr("delete %1").arg(step.name());
    }
    return {};
}

/// One connection, and what it is asked to do.
class Console
{
public:
    Console(const CommandLine &line, const Profile &profile, Secrets &secrets,
            const QByteArray &proxyPassword)
        : m_line(line)
        , m_profile(profile)
        , m_link(profile, secrets, proxyPassword)
        , m_archive(Archive::pathFor(profile))
        , m_ledger(m_link.client(), m_archive)
    {
    }

    int run()
    {
        if (m_link.credentials().needsPerson()) {
            if (const auto signedIn = waitFor(m_link.credentials().token()); !signedIn)
                return failToSignIn(signedIn.error());
        }
        const auto organisation = waitFor(m_link.client().organisation(m_profile.organisationId));
        if (!organisation)
            return fail(organisation.error());
        m_organisation = organisation->id;
        const auto present = waitFor(m_ledger.readSnapshot(*organisation));
        if (!present)
            return fail(present.error());
        // Every version that was seen can be had back in the window.
        if (!present->kept)
            fail(Error{
                .message =
                    Texts::tr("What was read is not in the history: %1").arg(present->kept.error().message)});
        switch (m_line.task) {
        case CommandLine::Task::Pull:
            return pull(*present);
        case CommandLine::Task::Push:
            return push(*present);
        default:
            return diff(*present);
        }
    }

private:
    static int failToSignIn(Error error)
    {
        if (error.kind != Error::Kind::SignInFailed)
            return fail(error);
        error.advice = Texts::tr("This connection needs a person to sign in: open it in the window first.");
        return fail(error);
    }

    int pull(const Ledger::Snapshot &present)
    {
        const auto content = exchange::contentOf(present.actions, present.flows);
        const auto copies =
            m_line.isForced ? std::optional(exchange::folderOfCopies()) : std::optional<QString>();
        const auto written = exchange::write(m_line.folder, content, copies);
        if (!written)
            return fail(written.error());
        if (!written->refused.isEmpty() && written->copies.isEmpty())
            return refusePull(written->refused);
        if (!written->copies.isEmpty())
            print(stdout,
                  Texts::tr("copied to %1 first: %2")
                      .arg(QDir::toNativeSeparators(written->copies), written->refused.join(", "_L1)));
        for (const QString &file : written->written)
            print(stdout, Texts::tr("written %1").arg(file));
        for (const QString &file : written->removed)
            print(stdout, Texts::tr("removed %1").arg(file));
        for (const QString &file : written->kept)
            print(stdout, Texts::tr("left alone, not on the server, and not from a pull: %1").arg(file));
        if (written->written.isEmpty() && written->removed.isEmpty())
            print(stdout, Texts::tr("The folder is up to date."));
        return console::Done;
    }

    static int refusePull(const QStringList &files)
    {
        for (const QString &file : files)
            print(stderr, Texts::tr("would be lost: %1").arg(file));
        return fail(
            {.message = Texts::tr("These files are neither as the last pull wrote them nor as git has "
                                  "them. Nothing was written."),
             .advice = Texts::tr("Commit or move them, or say --force: then they are copied first.")},
            console::BadUsage);
    }

    /// The steps of a push with these options; notes go to @p notes.
    Result<QList<Step>> steps(const Ledger::Snapshot &present, FILE *notes) const
    {
        const auto wanted = exchange::read(m_line.folder);
        if (!wanted)
            return std::unexpected(wanted.error());
        exchange::Plan plan = exchange::plan(*wanted, present.actions, present.flows);
        for (const QString &note : std::as_const(plan.notes))
            print(notes, note);
        if (m_line.deletes)
            return plan.steps;
        for (const Step &step : std::as_const(plan.steps)) {
            if (step.kind == Step::Kind::Delete)
                print(notes, Texts::tr("left alone, only on the server: %1").arg(step.name()));
        }
        plan.steps.removeIf([](const Step &step) { return step.kind == Step::Kind::Delete; });
        return plan.steps;
    }

    static bool tellBlocked(const QList<Step> &steps)
    {
        bool isBlocked = false;
        for (const Step &step : steps) {
            if (step.blocked.isEmpty())
                continue;
            isBlocked = true;
            print(stderr, Texts::tr("cannot %1: %2").arg(describe(step), step.blocked));
        }
        return isBlocked;
    }

    int diff(const Ledger::Snapshot &present) const
    {
        // The standard output is for the patch alone.
        const auto steps = this->steps(present, stderr);
        if (!steps)
            return failToRead(steps.error());
        const auto content = exchange::contentOf(present.actions, present.flows);
        const auto patch =
            exchange::patch(exchange::files(content), exchange::files(exchange::applied(content, *steps)));
        if (!patch)
            return fail(patch.error());
        std::fputs(patch->toUtf8().constData(), stdout);
        std::fflush(stdout);
        if (tellBlocked(*steps))
            return console::BadUsage;
        return steps->isEmpty() ? console::Done : console::Different;
    }

    int push(const Ledger::Snapshot &present)
    {
        const auto steps = this->steps(present, stdout);
        if (!steps)
            return failToRead(steps.error());
        // Half of what belongs together would be worse than nothing.
        if (tellBlocked(*steps))
            return console::BadUsage;
        if (steps->isEmpty()) {
            print(stdout, Texts::tr("The server is up to date."));
            return console::Done;
        }
        if (!m_line.isDryRun)
            return apply(*steps);
        for (const Step &step : *steps)
            print(stdout, Texts::tr("would %1").arg(describe(step)));
        return console::Different;
    }

    int apply(const QList<Step> &steps)
    {
        if (m_profile.isReadOnly)
            return fail(
                {.message = Texts::tr("The connection “%1” is marked as read-only.").arg(m_profile.name)},
                console::BadUsage);
        if (m_profile.isProduction && !m_line.isConfirmed)
            return fail(
                {.message =
                     Texts::tr("The connection “%1” is marked as production: say --yes if it is meant.")
                         .arg(m_profile.name)},
                console::BadUsage);
        // For the history; a server that does not tell is no reason to stop.
        const auto account = waitFor(m_link.client().account());
        m_ledger.setAuthor(account ? account->name : QString());
        exchange::ImportRun apply(m_ledger, m_organisation, steps);
        QEventLoop loop;
        QObject::connect(&apply, &exchange::ImportRun::stepFinished, &apply,
                         [&apply](qsizetype index) { tellOutcome(apply, index); });
        QObject::connect(&apply, &exchange::ImportRun::finished, &loop, &QEventLoop::quit,
                         Qt::QueuedConnection);
        apply.start();
        loop.exec();
        return apply.isGood() ? console::Done : console::Failed;
    }

    static void tellOutcome(const exchange::ImportRun &apply, qsizetype index)
    {
        const Result<> &result = *apply.results()[index];
        const QString step = describe(apply.steps()[index]);
        if (!result) {
            Error error = result.error();
            error.message = Texts::tr("failed: %1: %2").arg(step, error.message);
            fail(error);
            return;
        }
        print(stdout, Texts::tr("done: %1").arg(step));
        if (!apply.notes()[index].isEmpty())
            print(stderr, Texts::tr("note: %1: %2").arg(step, apply.notes()[index]));
    }

    const CommandLine &m_line;
    const Profile m_profile;
    ServerLink m_link;
    Archive m_archive; ///< what is replaced or deleted can be brought back in the window
    Ledger m_ledger;
    QString m_organisation;
};

} // namespace

int console::run(const CommandLine &line)
{
    Profile profile;
    QByteArray proxyPassword;
    Secrets secrets(!line.connection);
    if (line.connection) {
        profile.id = u"command-line"_s;
        profile.name = line.connection->url.authority();
        profile.url = line.connection->url;
        profile.organisationId = line.connection->organisationId;
        const auto token = pastedtoken::fromFileNow(line.tokenFile);
        if (!token)
            return fail(token.error(), BadUsage);
        awaitEnd(secrets.store(profile.id, Secrets::Kind::AccessToken, *token));
    } else {
        ProfileStore profiles(ProfileStore::defaultPath());
        if (const auto loaded = profiles.load(); !loaded)
            return fail(loaded.error());
        const auto found = profiles.named(line.profile);
        if (!found)
            return fail({.message = Texts::tr("There is no connection “%1”.").arg(line.profile)}, BadUsage);
        profile = *found;
        if (!line.organisation.isEmpty())
            profile.organisationId = line.organisation;
        proxyPassword =
            waitFor(secrets.read(profile.id, Secrets::Kind::ProxyPassword)).value_or(QByteArray());
    }
    return Console(line, profile, secrets, proxyPassword).run();
}
