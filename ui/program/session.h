// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/connect/serverlink.h"
#include "archive/archive.h"
#include "console/commandline.h"
#include "demo/demoserver.h"
#include "http/requestlog.h"
#include "shell/mainwindow.h"
#include "tour/tour.h"
#include "tour/tourreport.h"
#include "workspace/workspace.h"

#include <QObject>
#include <QTemporaryDir>

class DraftsFeature;
class ProfileStore;
class Secrets;
class Settings;
class SyntaxThemes;

/// What a session is built from.
struct SessionParts
{
    Profile profile;
    NetworkSecrets network;
    std::unique_ptr<demo::Server> demoServer; ///< only where the profile is the demo's
    Secrets &secrets;                         ///< that hold the profile's
};

/// One connection and all that hangs on it, built in the order in which each needs the one before:
/// (demo server) -> link -> archive -> workspace -> window -> (tour).
class Session : public QObject
{
    Q_OBJECT

public:
    /// @p profileSecrets has those of @p profiles.
    Session(const CommandLine &line, SessionParts parts, ProfileStore &profiles, Secrets &profileSecrets,
            SyntaxThemes &themes, Settings &settings);
    ~Session() override;

    /// Shows the window, signs in and loads the list. If the server does not know the organisation of the
    /// command line, the program ends.
    void start();

    MainWindow &window() { return m_window; }
    Workspace &workspace() { return m_workspace; }
    Credentials &credentials() { return m_link.credentials(); }
    const Profile &profile() const { return m_profile; }
    Secrets &secrets() const { return m_secrets; }

signals:
    /// The program is to end with this status; a message, if any, was printed.
    void ended(int exitStatus);

    /// The person wants to be in another connection; empty: in the demo.
    void profileRequested(const QString &id);

    /// The person wants to see all connections, with this one open.
    void connectionsRequested();

    /// The person wants to know whether all is well with this connection.
    void checkRequested();

private:
    MainWindow::Features features(ProfileStore &profiles, Secrets &profileSecrets, SyntaxThemes &themes,
                                  Settings &settings);
    void begin();
    void fetch();
    void identified(const Result<zitadel::Organisation> &organisation);
    void listSettled();
    void goOn();
    void startTour();

    const CommandLine m_line;
    const Profile m_profile;
    Secrets &m_secrets;
    std::unique_ptr<demo::Server> m_demoServer;
    ServerLink m_link;
    RequestLog m_requests;
    QTemporaryDir m_temporaryFolder; ///< where nothing is to be remembered
    Archive m_archive;
    Workspace m_workspace;
    DraftsFeature *m_drafts = nullptr; ///< the window's
    MainWindow m_window;
    std::unique_ptr<TourReport> m_report;
    std::unique_ptr<Tour> m_tour;
    bool m_isSettled = false;   ///< the list, for the first time
    bool m_isPlaceKnown = true; ///< false: the organisation of the command line may be unknown to the server
};
