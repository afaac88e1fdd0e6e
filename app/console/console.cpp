// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/console.h"

#include "api/client.h"
#include "exchange/apply.h"
#include "exchange/patch.h"
#include "http/transport.h"
#include "profile/profilestore.h"
#include "secrets/secrets.h"
#include "signin/credentials.h"
#include "storage/archive.h"

#include <QCoreApplication>
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

void print(FILE *stream, const QString &text)
{
    std::fprintf(stream, "%s\n", text.toUtf8().constData());
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

/// Without a window there is nothing else to be done meanwhile.
template<typename T>
T waitFor(QFuture<T> future)
{
    QFutureWatcher<T> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcher<T>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
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
        //: a flow, its trigger, and the actions that it runs
        return Texts::tr("let %1 › %2 run: %3")
            .arg(step.trigger.flowName, step.trigger.triggerName,
                 step.trigger.actions.isEmpty() ? Texts::tr("nothing") : step.trigger.actions.join(", "_L1));
    case Step::Kind::Delete:
        return Texts::tr("delete %1").arg(step.name());
    }
    return {};
}

/// One connection, as Session builds it for a window.
class Console
{
public:
    Console(const CommandLine &line, const Profile &profile, Secrets &secrets,
            const QByteArray &proxyPassword)
        : m_line(line)
        , m_profile(profile)
        , m_transport(profile.network, proxyPassword)
        , m_credentials(profile, m_transport, secrets)
        , m_client(profile.url, m_transport, m_credentials)
    {
    }

    int run()
    {
        if (m_credentials.needsPerson()) {
            if (const auto signedIn = waitFor(m_credentials.token()); !signedIn)
                return fail({.message = Texts::tr("This connection needs a person to sign in: open it in the "
                                                  "window first.")});
        }
        const auto organisation = waitFor(m_client.organisation(m_profile.organisationId));
        if (!organisation)
            return fail(organisation.error());
        m_organisation = organisation->id;
        const auto present = waitFor(exchange::fetch(m_client, m_organisation));
        if (!present)
            return fail(present.error());
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
    int pull(const exchange::Present &present)
    {
        const auto written =
            exchange::write(m_line.folder, exchange::contentOf(present.actions, present.flows));
        if (!written)
            return fail(written.error());
        for (const QString &file : written->written)
            print(stdout, Texts::tr("written %1").arg(file));
        for (const QString &file : written->removed)
            print(stdout, Texts::tr("removed %1").arg(file));
        if (written->written.isEmpty() && written->removed.isEmpty())
            print(stdout, Texts::tr("The folder is up to date."));
        return console::Done;
    }

    int diff(const exchange::Present &present)
    {
        const auto wanted = exchange::read(m_line.folder);
        if (!wanted)
            return fail(wanted.error(), console::BadUsage);
        const QString patch = exchange::patch(
            exchange::files(exchange::contentOf(present.actions, present.flows)), exchange::files(*wanted));
        if (patch.isEmpty())
            return console::Done;
        std::fputs(patch.toUtf8().constData(), stdout);
        return console::Different;
    }

    int push(const exchange::Present &present)
    {
        const auto wanted = exchange::read(m_line.folder);
        if (!wanted)
            return fail(wanted.error(), console::BadUsage);
        exchange::Plan plan = exchange::plan(*wanted, present.actions, present.flows);
        if (!m_line.deletes) {
            for (const Step &step : std::as_const(plan.steps)) {
                if (step.kind == Step::Kind::Delete)
                    print(stdout, Texts::tr("left alone, only on the server: %1").arg(step.name()));
            }
            plan.steps.removeIf([](const Step &step) { return step.kind == Step::Kind::Delete; });
        }
        bool isBlocked = false;
        for (const Step &step : std::as_const(plan.steps)) {
            isBlocked |= !step.blocked.isEmpty();
            if (!step.blocked.isEmpty())
                print(stderr, Texts::tr("cannot %1: %2").arg(describe(step), step.blocked));
            else if (m_line.isDryRun)
                print(stdout, Texts::tr("would %1").arg(describe(step)));
        }
        // Half of what belongs together would be worse than nothing.
        if (isBlocked)
            return console::BadUsage;
        if (plan.steps.isEmpty()) {
            print(stdout, Texts::tr("The server is up to date."));
            return console::Done;
        }
        if (m_line.isDryRun)
            return console::Different;
        return apply(plan.steps);
    }

    int apply(const QList<Step> &steps)
    {
        if (m_profile.isReadOnly)
            return fail(
                {.message = Texts::tr("The connection “%1” is marked as read-only.").arg(m_profile.name)});
        if (m_profile.isProduction && !m_line.isConfirmed)
            return fail(
                {.message =
                     Texts::tr("The connection “%1” is marked as production: say --yes if it is meant.")
                         .arg(m_profile.name)},
                console::BadUsage);
        // What is replaced or deleted can be brought back in the window.
        Archive archive(Archive::pathFor(m_profile));
        exchange::Apply apply(m_client, archive, m_organisation, steps);
        QEventLoop loop;
        QObject::connect(&apply, &exchange::Apply::stepFinished, &apply, [&apply](qsizetype index) {
            const Result<> &result = *apply.results()[index];
            if (result)
                print(stdout, Texts::tr("done: %1").arg(describe(apply.steps()[index])));
            else
                fail(Error{.message = Texts::tr("failed: %1: %2")
                                          .arg(describe(apply.steps()[index]), result.error().message),
                           .serverMessage = result.error().serverMessage});
        });
        QObject::connect(&apply, &exchange::Apply::finished, &loop, &QEventLoop::quit);
        apply.start();
        loop.exec();
        return apply.isGood() ? console::Done : console::Failed;
    }

    const CommandLine &m_line;
    const Profile m_profile;
    http::Transport m_transport;
    Credentials m_credentials;
    Client m_client;
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
        waitFor(secrets.store(profile.id, Secrets::Kind::AccessToken, line.connection->token));
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
