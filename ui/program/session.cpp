// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/session.h"

#include "base/terminal.h"
#include "drafts/draftsfeature.h"
#include "program/features.h"

#include <QDir>
#include <QLoggingCategory>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds pruneDelay(30);

// For the start-up benchmark; off unless asked for.
Q_LOGGING_CATEGORY(startup, "studio.startup", QtWarningMsg)

void print(const QString &text)
{
    terminal::print(stderr, text);
}

} // namespace

Session::Session(const CommandLine &line, SessionParts parts, ProfileStore &profiles, Secrets &profileSecrets,
                 SyntaxThemes &themes, Settings &settings)
    : m_line(line)
    , m_profile(std::move(parts.profile))
    , m_secrets(parts.secrets)
    , m_demoServer(std::move(parts.demoServer))
    , m_link(m_profile, m_secrets, parts.network)
    // A tour shows the program as a new person sees it, and leaves nothing behind.
    , m_archive(line.tourFolder.isEmpty() ? Archive::pathFor(m_profile)
                                          : m_temporaryFolder.filePath(u"tour.sqlite"_s))
    , m_workspace(m_link.client(), m_profile, m_archive)
    , m_window(m_workspace, themes, settings, features(profiles, profileSecrets, themes, settings))
{
    m_workspace.placeholders().useSecrets(m_secrets);
    connect(&m_link.transport(), &http::Transport::answered, &m_requests, &RequestLog::add);
    connect(&m_link.credentials(), &Credentials::signedIn, this, &Session::fetch);
    connect(&m_workspace.list(), &ActionList::stateChanged, this, &Session::listSettled);
    connect(&m_window, &MainWindow::firstPainted, this, [] { qCDebug(startup) << "first paint"; });
}

Session::~Session() = default;

MainWindow::Features Session::features(ProfileStore &profiles, Secrets &profileSecrets, SyntaxThemes &themes,
                                       Settings &settings)
{
    FeatureList list =
        featuresOf({.workspace = m_workspace,
                    .credentials = m_link.credentials(),
                    .profiles = profiles,
                    .profileSecrets = profileSecrets,
                    .requests = m_requests,
                    .themes = themes,
                    .settings = settings,
                    .openProfile = [this](const QString &id) { emit profileRequested(id); },
                    .showConnections = [this] { emit connectionsRequested(); },
                    .check = [this] { emit checkRequested(); },
                    .recordTexts = [this](bool records) { m_link.transport().setRecordsBodies(records); }});
    m_drafts = list.drafts;
    return std::move(list.features);
}

void Session::start()
{
    if (m_line.tourFolder.isEmpty()) {
        m_archive.label(m_profile);
        connect(&m_window, &MainWindow::firstPainted, m_drafts, &DraftsFeature::restoreDrafts);
    }
    // The window first, the network right after: people see where they are while the list is on its way.
    connect(&m_window, &MainWindow::firstPainted, this, &Session::begin);
    m_window.show();
}

/// Choosing the connection is what a person's sign-in is started by; an account's own is fetched with the
/// first request.
void Session::begin()
{
    // Another connection of the same sitting has an organisation of its own.
    m_isPlaceKnown = m_line.organisation.isEmpty() || m_line.organisation != m_profile.organisationId;
    if (!m_link.credentials().needsPerson())
        return fetch();
    m_link.credentials().signIn().then(this, [this](const Result<> &signedIn) {
        if (signedIn)
            return; // signedIn() has told
        // Nobody is asked twice: the list meets the same refusal, and shows what is known of earlier.
        m_isPlaceKnown = true;
        m_workspace.list().reload();
    });
}

void Session::fetch()
{
    m_workspace.list().reload();
    m_workspace.place().identify().then(
        this, [this](const Result<zitadel::Organisation> &organisation) { identified(organisation); });
}

void Session::identified(const Result<zitadel::Organisation> &organisation)
{
    if (m_isPlaceKnown)
        return;
    if (!organisation && organisation.error().kind == Error::Kind::UnknownOrganisation) {
        print(tr("The server does not know the organisation “%1”.").arg(m_line.organisation));
        emit ended(CommandLine::badUsage);
        return;
    }
    // Whatever else went wrong is shown where it can be retried: in the window.
    m_isPlaceKnown = true;
    goOn();
}

void Session::listSettled()
{
    const auto state = m_workspace.list().state();
    if (m_isSettled || (state != ActionList::State::Loaded && state != ActionList::State::Failed))
        return;
    m_isSettled = true;
    // Not while the person waits for the first things.
    QTimer::singleShot(pruneDelay, m_drafts, &DraftsFeature::pruneHistory);
    QTimer::singleShot(0, this, [] { qCDebug(startup) << "list shown"; });
    if (m_line.tourFolder.isEmpty())
        m_drafts->restoreTabs();
    goOn();
}

/// What the command line asks for beyond the window.
void Session::goOn()
{
    if (!m_isSettled || !m_isPlaceKnown)
        return;
    if (!m_line.action.isEmpty() && m_workspace.list().state() == ActionList::State::Loaded)
        m_workspace.documents().openNamed(m_line.action,
                                          [this](const QString &id) { m_window.openAction(id); });
    if (!m_line.tourFolder.isEmpty())
        startTour();
    else if (m_line.exitAfterStartup)
        QTimer::singleShot(0, this, [this] { emit ended(EXIT_SUCCESS); });
}

void Session::startTour()
{
    if (!QDir().mkpath(m_line.tourFolder)) {
        print(tr("The folder “%1” cannot be made.").arg(m_line.tourFolder));
        emit ended(CommandLine::badUsage);
        return;
    }
    m_report = std::make_unique<TourReport>(m_link.client().url(), m_link.transport());
    m_tour = std::make_unique<Tour>(m_window, m_workspace, *m_report, m_line.tourFolder);
    connect(m_tour.get(), &Tour::finished, this, [this] {
        const auto written = m_report->write(m_line.tourFolder);
        if (!written)
            print(written.error().message);
        else if (!m_report->isGood())
            print(tr("A step of the tour did not show what it should; see %1.")
                      .arg(QDir(m_line.tourFolder).filePath(u"tour.json"_s)));
        emit ended(written && m_report->isGood() ? EXIT_SUCCESS : EXIT_FAILURE);
    });
    m_tour->start();
}
