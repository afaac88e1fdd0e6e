// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/connection.h"
#include "commandline.h"
#include "demo/demoserver.h"
#include "mainwindow.h"
#include "tour/tour.h"
#include "tour/tourreport.h"

#include <QObject>

class Settings;
class SyntaxThemes;

/// One connection and all that hangs on it, built in the order in which each needs the one before:
/// (demo server) -> client -> workspace -> window -> (tour).
class Session : public QObject
{
    Q_OBJECT

public:
    Session(const CommandLine &line, const Connection &connection, std::unique_ptr<demo::Server> demoServer,
            SyntaxThemes &themes, Settings &settings);
    ~Session() override;

    /// Shows the window and loads the list. With an organisation on the command line, that is looked up
    /// first.
    void start();

signals:
    /// The program is to end with this status; a message, if any, was printed.
    void ended(int exitStatus);

private:
    void showWindow();
    void listSettled();
    void startTour();

    const CommandLine m_line;
    std::unique_ptr<demo::Server> m_demoServer;
    Client m_client;
    Workspace m_workspace;
    MainWindow m_window;
    std::unique_ptr<TourReport> m_report;
    std::unique_ptr<Tour> m_tour;
    bool m_isSettled = false;
};
