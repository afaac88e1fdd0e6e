// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/connect/connectioncheck.h"
#include "access/profile/profilestore.h"
#include "access/secrets/secrets.h"
#include "base/settings.h"
#include "console/commandline.h"
#include "editor/syntaxthemes.h"
#include "program/session.h"
#include "start/startpage.h"

#include <QPointer>
#include <QSettings>

#include <memory>
#include <optional>

class ProfilesDialog;

/// The program from its start to its end: the start page, the connections, and one session at a time.
class Program : public QObject
{
    Q_OBJECT

public:
    explicit Program(const CommandLine &line);
    ~Program() override;

    void start();

    Session *session() const { return m_session.get(); }

private:
    void showStart();
    void openDemo();
    void openFromCommandLine();
    void openWithToken(const QByteArray &token, const extraheaders::List &headers = {});
    void refuse(const Error &error);
    void openProfile(const QString &id);
    void open(SessionParts parts);
    void replaceSession(const std::function<void()> &then);
    void connectSession();

    void connectQuickly(const QString &address, const QByteArray &token, bool remember);
    void quickCheckEnded();

    void showConnections();
    void profileSaved(const QString &id);
    void showCheck();
    void fail(const QString &message);

    const CommandLine m_line;
    QSettings m_store;
    Settings m_settings;
    SyntaxThemes m_themes;
    ProfileStore m_profiles;
    std::optional<Error> m_loadTrouble; ///< why the saved connections are not, or not all, there
    Secrets m_secrets;                  ///< of the profiles
    Secrets m_sittingSecrets{false};    ///< of the demo, the command line, and what is being tried
    std::unique_ptr<StartPage> m_start;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ConnectionCheck> m_quickCheck;
    QByteArray m_quickToken;
    bool m_isQuickRemembered = true;
    Profile m_quickProfile;
    QPointer<ProfilesDialog> m_connections;
    quint64 m_opening = 0; ///< which wish to open something is the last: only that is carried out
};
