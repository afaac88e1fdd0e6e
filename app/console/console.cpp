// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/console.h"

#include "access/connect/serverlink.h"
#include "access/profile/profilestore.h"
#include "access/secrets/secrets.h"
#include "archive/archive.h"
#include "base/privatefile.h"
#include "base/terminal.h"
#include "base/text.h"
#include "console/words.h"
#include "exchange/committed.h"
#include "exchange/filenames.h"
#include "exchange/folder.h"
#include "exchange/lookback.h"
#include "exchange/mergefolder.h"
#include "exchange/patch.h"
#include "http/pastedtoken.h"
#include "ledger/planrun.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QEventLoop>
#include <QFutureWatcher>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;
using console::describe;
using console::fail;
using console::failToRead;
using exchange::Step;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

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
        m_organisation = *organisation;
        m_record = exchange::Record::load(QDir(m_line.folder));
        if (isOtherOrganisation())
            return refuseOtherOrganisation();
        const auto present = waitFor(m_ledger.readSnapshot(m_organisation));
        if (!present)
            return fail(present.error());
        // Every version that was seen can be had back in the window.
        if (!present->kept)
            fail(Error{
                .message =
                    Texts::tr("What was read is not in the history: %1").arg(present->kept.error().message)});
        for (const zitadel::Action &action : present->actions)
            m_ids.insert(exchange::nameKey(action.fields.name), action.id);
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

    bool isOtherOrganisation() const
    {
        const QString &there = m_record.origin().organisation;
        return !there.isEmpty() && there != m_organisation.id && !m_line.isOtherMeant;
    }

    int refuseOtherOrganisation() const
    {
        const exchange::Origin &there = m_record.origin();
        return fail(
            {.message = Texts::tr("The folder has the actions of “%1” (%2), and this is “%3” (%4). Nothing "
                                  "was done.")
                            .arg(there.name, there.organisation, m_organisation.name, m_organisation.id),
             .advice = Texts::tr("Say --other-org if it is meant.")},
            console::BadUsage);
    }

    int pull(const Ledger::Snapshot &present)
    {
        const auto content = exchange::contentOf(present.actions, present.flows);
        if (m_line.merges && m_record.seen(m_organisation.id)) {
            auto wanted = exchange::read(m_line.folder);
            return wanted ? takeIn(*wanted, content).value_or(console::Done) : failToRead(wanted.error());
        }
        exchange::WriteOptions options = writeOptions();
        if (m_line.isForced)
            options.copiesIn = exchange::folderOfCopies();
        const auto written = exchange::write(m_line.folder, content, options);
        if (!written)
            return written.error().kind == Error::Kind::Input ? fail(written.error(), console::BadUsage)
                                                              : fail(written.error());
        if (!written->isDone)
            return refusePull(*written);
        tell(*written);
        if (written->written.isEmpty() && written->removed.isEmpty())
            terminal::print(stdout, Texts::tr("The folder is up to date."));
        return console::Done;
    }

    exchange::WriteOptions writeOptions() const
    {
        exchange::WriteOptions options;
        options.origin = {m_organisation.id, m_organisation.name};
        options.isOtherMeant = m_line.isOtherMeant;
        options.acceptsSecrets = m_line.acceptsSecrets;
        return options;
    }

    static void tell(const exchange::FolderChanges &changes)
    {
        if (!changes.copies.isEmpty())
            terminal::print(
                stdout, Texts::tr("copied to %1 first: %2")
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

    int refusePull(const exchange::FolderChanges &changes) const
    {
        for (const QString &file : changes.secrets)
            terminal::print(stderr,
                            Texts::tr("a secret of the server would replace a placeholder: %1").arg(file));
        const bool wouldLose = !changes.refused.isEmpty() && !m_line.isForced;
        for (const QString &file : wouldLose ? changes.refused : QStringList())
            terminal::print(stderr, Texts::tr("would be lost: %1").arg(file));
        if (!wouldLose)
            return fail({.message = Texts::tr("Nothing was written: what is in the folder may get into git."),
                         .advice = Texts::tr("Say --accept-secrets if that is meant.")},
                        console::BadUsage);
        return fail(
            {.message = Texts::tr("These files are neither as the last pull wrote them nor as git has "
                                  "them. Nothing was written."),
             .advice =
                 Texts::tr("Commit or move them, or say --merge to bring both together, or --force: then "
                           "they are copied first.")},
            console::BadUsage);
    }

    /// Merges the folder with what the server has, and writes that into the folder; an exit status where that
    /// is not possible.
    std::optional<int> takeIn(exchange::Content &wanted, const exchange::Content &present)
    {
        const exchange::Seen seen = *m_record.seen(m_organisation.id);
        const exchange::LastCommit git(m_line.folder);
        const auto find = [this, &git](const QString &name,
                                       const std::function<bool(const QString &)> &isIt) {
            return findScript(git, name, isIt);
        };
        const exchange::Merged merged = exchange::mergeFolder(seen, wanted, present, find);
        for (const QString &sentence : merged.conflicts)
            terminal::print(stderr, Texts::tr("conflict: %1").arg(sentence));
        if (!merged.conflicts.isEmpty())
            return fail(
                {.message = Texts::tr("This takes a person. Nothing was done."),
                 .advice = Texts::tr("Bring the files together by hand, or say --force without --merge: "
                                     "then copies are kept of what goes.")},
                console::BadUsage);
        wanted = merged.content;
        for (const QString &what : merged.taken)
            terminal::print(m_line.task == CommandLine::Task::Diff ? stderr : stdout,
                            Texts::tr("merged from the server: %1").arg(what));
        if (m_line.isDryRun || m_line.task == CommandLine::Task::Diff)
            return std::nullopt;
        exchange::WriteOptions options = writeOptions();
        options.copiesIn = exchange::folderOfCopies();
        options.server = present;
        const auto written = exchange::write(m_line.folder, merged.content, options);
        if (!written)
            return fail(written.error(),
                        written.error().kind == Error::Kind::Input ? console::BadUsage : console::Failed);
        if (!written->isDone)
            return refusePull(*written);
        tell(*written);
        m_record = exchange::Record::load(QDir(m_line.folder));
        return std::nullopt;
    }

    /// Among what this computer has seen of the action, and what git has.
    std::optional<QString> findScript(const exchange::LastCommit &git, const QString &name,
                                      const std::function<bool(const QString &)> &isIt)
    {
        for (const QByteArray &past : git.past(exchange::fileName(name) + exchange::scriptEnding)) {
            if (const QString script = text::fromUtf8Verbatim(past); isIt(script))
                return script;
        }
        const auto versions =
            waitFor(m_archive.history().versionsOf(m_organisation.id, m_ids.value(exchange::nameKey(name))));
        for (const history::Version &version : versions.value_or(QList<history::Version>())) {
            const auto fields = waitFor(m_archive.history().fields(version.id));
            if (fields && isIt(fields->script))
                return fields->script;
        }
        return std::nullopt;
    }

    /// What a push with these options would do.
    struct Intent
    {
        exchange::Content present; ///< of the server
        QList<Step> steps;
        QStringList unchanged;
        std::optional<int> refusal; ///< an exit status: nothing may be done
    };

    /// Notes and hints go to @p notes, what stands in the way to the standard error stream.
    Intent intent(const Ledger::Snapshot &now, FILE *notes)
    {
        Intent intent{exchange::contentOf(now.actions, now.flows), {}, {}, {}};
        auto wanted = exchange::read(m_line.folder);
        if (!wanted) {
            intent.refusal = failToRead(wanted.error());
            return intent;
        }
        if (m_line.merges && m_record.seen(m_organisation.id)) {
            intent.refusal = takeIn(*wanted, intent.present);
            if (intent.refusal)
                return intent;
            // What others did is in what is pushed now.
            m_record.setSeen(m_organisation.id, exchange::Seen::of(intent.present, m_organisation.name));
        }
        exchange::Plan plan = exchange::plan(*wanted, now.actions, now.flows);
        for (const QString &note : std::as_const(plan.notes))
            terminal::print(notes, note);
        if (!m_line.deletes) {
            for (const Step &step : std::as_const(plan.steps)) {
                if (step.kind == Step::Kind::Delete)
                    terminal::print(notes, Texts::tr("left alone, only on the server: %1").arg(step.name()));
            }
            plan.steps.removeIf([](const Step &step) { return step.kind == Step::Kind::Delete; });
        }
        exchange::countLines(plan);
        exchange::lookForSecrets(plan);
        exchange::lookForProblems(plan, now.actions, now.flows);
        intent.steps = plan.steps;
        intent.unchanged = plan.unchanged;
        judge(intent, notes);
        return intent;
    }

    /// All that stands in the way is told, not only the first.
    void judge(Intent &intent, FILE *notes)
    {
        bool replacesSecret = false;
        for (const Step &step : std::as_const(intent.steps)) {
            for (const QString &hint : step.hints)
                terminal::print(notes, Texts::tr("hint: %1").arg(hint));
            replacesSecret |= step.replacesSecret;
        }
        if (tellBlocked(intent.steps))
            intent.refusal = console::BadUsage;
        if (replacesSecret && !m_line.acceptsSecrets)
            intent.refusal = fail(
                {.message = Texts::tr("A placeholder would go over what seems to be a secret on the server. "
                                      "Nothing was done."),
                 .advice = Texts::tr("Put the secret in, or say --accept-secrets if it is meant.")},
                console::BadUsage);
        const exchange::LookBack back =
            exchange::lookBack(m_line.folder, m_record.seen(m_organisation.id), intent.present, intent.steps);
        for (const QString &sentence : back.undone)
            terminal::print(m_line.isForced ? notes : stderr, Texts::tr("would be undone: %1").arg(sentence));
        if (!back.undone.isEmpty() && !m_line.isForced)
            intent.refusal = fail(
                {.message =
                     m_record.seen(m_organisation.id)
                         ? Texts::tr("Others changed this since the last pull. Nothing was done.")
                         : Texts::tr("Nothing is known of a pull from this organisation into this folder. "
                                     "Nothing was done."),
                 .advice =
                     Texts::tr("Pull first, or say --merge to bring both together, or --force: then copies "
                               "are kept of what goes.")},
                console::BadUsage);
        m_undoesOthers = !back.undone.isEmpty();
    }

    static bool tellBlocked(const QList<Step> &steps)
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

    int diff(const Ledger::Snapshot &present)
    {
        // The standard output is for the patch alone.
        const Intent intent = this->intent(present, stderr);
        if (!intent.steps.isEmpty()) {
            const auto patch =
                exchange::patch(exchange::files(intent.present),
                                exchange::files(exchange::applied(intent.present, intent.steps)));
            if (!patch)
                return fail(patch.error());
            terminal::printPatch(stdout, *patch);
        }
        return intent.refusal.value_or(intent.steps.isEmpty() ? console::Done : console::Different);
    }

    int push(const Ledger::Snapshot &present)
    {
        const Intent intent = this->intent(present, stdout);
        // Half of what belongs together would be worse than nothing.
        if (intent.refusal)
            return *intent.refusal;
        if (intent.steps.isEmpty()) {
            terminal::print(stdout, Texts::tr("The server is up to date."));
            if (!m_line.isDryRun)
                remember(intent, {});
            return console::Done;
        }
        if (const auto refusal = hindrance(intent.steps))
            return *refusal;
        for (const Step &step : intent.steps)
            terminal::print(stdout, m_line.isDryRun ? Texts::tr("would %1").arg(describe(step))
                                                    : Texts::tr("going to %1").arg(describe(step)));
        return m_line.isDryRun ? console::Different : apply(intent);
    }

    /// Why the steps may not be done by whoever is signed in, told; else nothing.
    std::optional<int> hindrance(const QList<Step> &steps)
    {
        if (m_profile.isReadOnly)
            return fail(
                {.message = Texts::tr("The connection “%1” is marked as read-only.").arg(m_profile.name)},
                console::BadUsage);
        if (m_profile.isProduction && !m_line.isConfirmed && !m_line.isDryRun)
            return fail(
                {.message =
                     Texts::tr("The connection “%1” is marked as production: say --yes if it is meant.")
                         .arg(m_profile.name)},
                console::BadUsage);
        const auto rights = waitFor(m_link.client().rights(m_organisation.id));
        if (!rights || !rights->areKnown)
            return std::nullopt; // the server's own refusal tells
        bool isRefused = false;
        for (const Step &step : steps) {
            const bool needsFlows = step.kind == Step::Kind::SetTrigger ||
                                    (step.kind == Step::Kind::Delete && !step.bindings.isEmpty());
            const bool may = (!needsFlows || rights->mayWriteFlows) &&
                             (step.kind == Step::Kind::SetTrigger || step.kind == Step::Kind::Delete ||
                              rights->mayWrite) &&
                             (step.kind != Step::Kind::Delete || rights->mayDelete);
            if (may)
                continue;
            isRefused = true;
            terminal::print(stderr, Texts::tr("no right to %1").arg(describe(step)));
        }
        if (!isRefused)
            return std::nullopt;
        return fail(
            {.kind = Error::Kind::Forbidden,
             .message = Texts::tr("The account has no right to do this in this organisation. Nothing was "
                                  "done."),
             .advice = Texts::tr("Changing actions needs a role such as Org Owner. Ask an "
                                 "administrator.")});
    }

    int apply(const Intent &intent)
    {
        if (m_line.isForced && m_undoesOthers) {
            if (const auto kept = keepCopies(intent); !kept)
                return fail(kept.error());
        }
        // For the history; a server that does not tell is no reason to stop.
        const auto account = waitFor(m_link.client().account());
        m_ledger.setAuthor(account ? account->name : QString());
        exchange::PlanRun apply(m_ledger, m_organisation.id, intent.steps);
        QEventLoop loop;
        QObject::connect(&apply, &exchange::PlanRun::stepFinished, &apply,
                         [&apply](qsizetype index) { tellOutcome(apply, index); });
        QObject::connect(&apply, &exchange::PlanRun::finished, &loop, &QEventLoop::quit,
                         Qt::QueuedConnection);
        apply.start();
        loop.exec();
        QList<Step> done;
        for (qsizetype i = 0; i < intent.steps.size(); ++i) {
            if (*apply.results()[i])
                done << intent.steps[i];
        }
        remember(intent, done);
        return apply.isGood() ? console::Done : console::Failed;
    }

    /// What others made, and is replaced all the same, as the files of a pull.
    Result<> keepCopies(const Intent &intent) const
    {
        const QString path =
            QDir(exchange::folderOfCopies())
                .filePath("server-"_L1 + QDateTime::currentDateTime().toString(u"yyyy-MM-dd_HH-mm-ss-zzz"_s));
        if (!privatefile::makeFolder(path))
            return std::unexpected(Error{.kind = Error::Kind::Storage,
                                         .message = Texts::tr("The folder “%1” cannot be made.").arg(path)});
        const auto files = exchange::files(intent.present);
        for (auto file = files.cbegin(); file != files.cend(); ++file) {
            const auto written = privatefile::write(QDir(path).filePath(file.key()), file.value());
            if (!written)
                return std::unexpected(Error{.kind = Error::Kind::Storage,
                                             .message = Texts::tr("The file “%1” could not be written: %2")
                                                            .arg(file.key(), written.error())});
        }
        terminal::print(
            stdout, Texts::tr("copied to %1 first: what the server has").arg(QDir::toNativeSeparators(path)));
        return {};
    }

    /// So that the next push knows what is ours.
    void remember(const Intent &intent, const QList<Step> &done)
    {
        const auto seen = m_record.seen(m_organisation.id);
        if (done.isEmpty() && !seen)
            return;
        exchange::Seen now = exchange::seenAfter(seen.value_or(exchange::Seen{m_organisation.name, {}, {}}),
                                                 intent.present, done, intent.unchanged);
        if (const auto kept =
                exchange::keepRecord(m_line.folder, {m_organisation.id, m_organisation.name}, now);
            !kept)
            fail(kept.error());
    }

    static void tellOutcome(const exchange::PlanRun &apply, qsizetype index)
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

    const CommandLine &m_line;
    const Profile m_profile;
    ServerLink m_link;
    Archive m_archive; ///< what is replaced or deleted can be brought back in the window
    Ledger m_ledger;
    zitadel::Organisation m_organisation;
    exchange::Record m_record;     ///< of the folder, as it was found
    QHash<QString, QString> m_ids; ///< of the server's actions, by nameKey()
    bool m_undoesOthers = false;   ///< a push goes over what others changed
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
