// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/program.h"

#include "base/terminal.h"
#include "http/address.h"
#include "http/headerfile.h"
#include "http/pastedtoken.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// Names under which secrets are kept in memory for what is no saved profile.
constexpr auto demoId = "demo"_L1;
constexpr quint32 demoSeed = 2021;
constexpr auto commandLineId = "command-line"_L1;
constexpr auto quickId = "quick"_L1;

Profile temporaryProfile(QLatin1StringView id, const QString &name, const QUrl &url)
{
    Profile profile;
    profile.id = id;
    profile.name = name;
    profile.url = url;
    return profile;
}

/// Before the event loop runs there is nothing yet that could be left.
void leave(int status)
{
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [status] { QCoreApplication::exit(status); }, Qt::QueuedConnection);
}

} // namespace

Program::Program(const CommandLine &line)
    : m_line(line)
    , m_settings(m_store)
    , m_profiles(ProfileStore::defaultPath())
{
    if (const auto loaded = m_profiles.load(); !loaded) {
        m_loadTrouble = loaded.error();
        terminal::print(stderr, loaded.error().message);
    }
}

Program::~Program() = default;

void Program::start()
{
    if (m_line.connection)
        return openFromCommandLine();
    if (m_line.demo)
        return openDemo();
    if (!m_line.profile.isEmpty()) {
        const auto profile = m_profiles.named(m_line.profile);
        if (!profile) {
            terminal::print(stderr, tr("There is no connection “%1”.").arg(m_line.profile));
            return leave(CommandLine::badUsage);
        }
        return openProfile(profile->id);
    }
    showStart();
    if (m_line.exitAfterStartup)
        leave(EXIT_SUCCESS);
}

void Program::fail(const QString &message)
{
    terminal::print(stderr, message);
    leave(EXIT_FAILURE);
}

void Program::showStart()
{
    m_start = std::make_unique<StartPage>(m_profiles);
    connect(m_start.get(), &StartPage::demoRequested, this, &Program::openDemo);
    connect(m_start.get(), &StartPage::connectRequested, this, &Program::connectQuickly);
    connect(m_start.get(), &StartPage::profileRequested, this, &Program::openProfile);
    connect(m_start.get(), &StartPage::connectionsRequested, this, &Program::showConnections);
    connect(m_start.get(), &StartPage::cancelRequested, this, [this] {
        m_quickCheck.reset();
        m_start->showProgress({});
    });
    connect(&m_secrets, &Secrets::keyringTroubleChanged, m_start.get(), [this] {
        const auto trouble = m_secrets.keyringTrouble();
        m_start->showKeyringNote(trouble ? trouble->message : QString());
    });
    // Once the page is there: whoever is to trust the keyring should know before they do.
    QTimer::singleShot(0, m_start.get(), [this] { m_secrets.lookForKeyring(); });
    m_start->show();
    if (m_loadTrouble)
        m_start->showError(*m_loadTrouble);
}

// -- opening

void Program::openDemo()
{
    // With the ids of the last time, so that yesterday's drafts find their actions again.
    auto server = std::make_unique<demo::Server>(demo::SampleState::Sample, demoSeed);
    if (const auto listening = server->listen(); !listening)
        return fail(tr("The demo server could not start: %1").arg(listening.error()));
    Profile profile = temporaryProfile(demoId, tr("Demo server"), server->url());
    profile.organisationId = m_line.demo ? m_line.organisation : QString();
    if (m_line.demo)
        profile.network.wire = m_line.transport.value_or(profile.network.wire);
    const QByteArray token = server->identity(u"owner").token;
    ++m_opening;
    // What is open is asked about first: its secrets must not change under it.
    replaceSession(
        [this, profile, token, shared = std::make_shared<std::unique_ptr<demo::Server>>(std::move(server))] {
            m_sittingSecrets.store(demoId, Secrets::Kind::AccessToken, token);
            open({profile, {}, std::move(*shared), m_sittingSecrets});
        });
}

void Program::openFromCommandLine()
{
    if (m_line.tokenFile.isEmpty())
        return openWithToken(m_line.connection->token);
    // It may be a pipe from a program that asks for a password first.
    pastedtoken::fromFile(m_line.tokenFile, this).then(this, [this](const Result<QByteArray> &token) {
        if (!token)
            return refuse(token.error());
        if (m_line.headerFile.isEmpty())
            return openWithToken(*token);
        extraheaders::fromFile(m_line.headerFile, this)
            .then(this, [this, token = *token](const Result<extraheaders::List> &headers) {
                if (!headers)
                    return refuse(headers.error());
                openWithToken(token, *headers);
            });
    });
}

/// What the command line names is wrong.
void Program::refuse(const Error &error)
{
    std::fprintf(stderr, "%s\n",
                 qPrintable(error.advice.isEmpty() ? error.message : error.message + u' ' + error.advice));
    leave(CommandLine::badUsage);
}

void Program::openWithToken(const QByteArray &token, const extraheaders::List &headers)
{
    const Connection &connection = *m_line.connection;
    Profile profile = temporaryProfile(commandLineId, connection.url.authority(), connection.url);
    profile.organisationId = connection.organisationId;
    profile.network.timeout = m_settings.requestTimeout();
    profile.network.connectTo = m_line.connectTo;
    profile.network.extraHeaders = extraheaders::namesOf(headers);
    profile.network.wire = m_line.transport.value_or(profile.network.wire);
    profile.signIn.tokenFile = m_line.tokenFile;
    m_sittingSecrets.store(commandLineId, Secrets::Kind::ExtraHeaders, extraheaders::toText(headers));
    m_sittingSecrets.store(commandLineId, Secrets::Kind::AccessToken, token);
    open({profile, {.proxyPassword = {}, .headers = headers}, nullptr, m_sittingSecrets});
}

void Program::openProfile(const QString &id)
{
    if (id.isEmpty())
        return openDemo();
    const auto profile = m_profiles.find(id);
    if (!profile)
        return;
    const quint64 opening = ++m_opening;
    replaceSession([this, opening, profile = *profile]() mutable {
        if (!m_session && !m_line.organisation.isEmpty())
            profile.organisationId = m_line.organisation;
        if (!m_session)
            profile.network.wire = m_line.transport.value_or(profile.network.wire);
        m_profiles.touch(
            profile.id); // that it was used is no reason to stop where the file cannot be written
        readNetworkSecrets(m_secrets, profile)
            .then(this, [this, opening, profile](const NetworkSecrets &network) {
                // The keyring may have asked for its password, and the person have gone elsewhere.
                if (opening != m_opening)
                    return;
                open({profile, network, nullptr, m_secrets});
            });
    });
}

void Program::replaceSession(const std::function<void()> &then)
{
    if (!m_session)
        return then();
    m_session->window().leave([this, then] {
        // Queued: we are called from within the window that goes now.
        QMetaObject::invokeMethod(this, then, Qt::QueuedConnection);
    });
}

void Program::open(SessionParts parts)
{
    // The new window comes before the old one goes, or the program would end for want of one.
    const std::unique_ptr<Session> old = std::move(m_session);
    if (old)
        old->window().keepLook(); // which the new one takes over: to a person it is the same window
    m_session =
        std::make_unique<Session>(m_line, std::move(parts), m_profiles, m_secrets, m_themes, m_settings);
    connectSession();
    m_session->start();
    if (old)
        old->window().hide();
    if (m_start)
        m_start.release()->deleteLater();
}

void Program::connectSession()
{
    connect(m_session.get(), &Session::ended, this, &leave);
    connect(m_session.get(), &Session::profileRequested, this, &Program::openProfile);
    connect(m_session.get(), &Session::connectionsRequested, this, &Program::showConnections);
    connect(m_session.get(), &Session::checkRequested, this, &Program::showCheck);
}

// -- address and token

void Program::connectQuickly(const QString &address, const QByteArray &token, bool remember)
{
    const auto url = connection::instanceUrl(address);
    if (!url)
        return m_start->showError(url.error());
    m_quickProfile = temporaryProfile(quickId, m_profiles.freeName(url->authority()), *url);
    m_quickProfile.signIn.isRemembered = remember;
    m_quickToken = token;
    m_sittingSecrets.store(quickId, Secrets::Kind::AccessToken, token);
    m_quickCheck = std::make_unique<ConnectionCheck>(m_quickProfile, m_sittingSecrets);
    connect(m_quickCheck.get(), &ConnectionCheck::changed, this, [this] {
        for (const Finding &finding : m_quickCheck->findings()) {
            if (finding.state == Finding::State::Running)
                m_start->showProgress(tr("Connecting… %1").arg(finding.title));
        }
    });
    // Queued, as the check goes with its end.
    connect(
        m_quickCheck.get(), &ConnectionCheck::finished, this,
        [this, ended = m_quickCheck.get()] {
            if (m_quickCheck.get() == ended) // and not one that was cancelled meanwhile
                quickCheckEnded();
        },
        Qt::QueuedConnection);
    m_quickCheck->start();
}

void Program::quickCheckEnded()
{
    const std::unique_ptr<ConnectionCheck> check = std::move(m_quickCheck);
    if (!check || !m_start)
        return;
    m_start->showProgress({});
    m_sittingSecrets.removeAll(quickId);
    if (!check->isGood()) {
        for (const Finding &finding : check->findings()) {
            if (finding.state == Finding::State::Problem)
                return m_start->showProblem(finding);
        }
        return;
    }
    Profile profile = m_quickProfile;
    profile.id.clear();
    const auto saved = m_profiles.save(profile);
    if (!saved)
        return m_start->showError(saved.error());
    m_secrets
        .store(saved->id, Secrets::Kind::AccessToken, std::exchange(m_quickToken, {}),
               saved->signIn.isRemembered)
        .then(this, [this, id = saved->id, opening = ++m_opening](Secrets::Kept) {
            if (opening == m_opening)
                openProfile(id);
        });
}
