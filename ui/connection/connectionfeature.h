// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/shell.h"

class Credentials;
class OrganisationSwitcher;
class ProfileStore;
class QFrame;
class QToolButton;
class Workspace;

/// Which connection it is, as whom and in which organisation, what is the matter with it, and the way to
/// others.
class ConnectionFeature : public Feature
{
    Q_OBJECT

public:
    /// What is done beyond the window when the person wants it.
    struct Ways
    {
        std::function<void(const QString &id)> openProfile; ///< another connection; empty: the demo
        std::function<void()> showConnections;              ///< all of them, with this one open
        std::function<void()> check;                        ///< whether all is well with this one
    };

    /// All are borrowed and must outlive the feature.
    ConnectionFeature(Workspace &workspace, Credentials &credentials, ProfileStore &profiles, Ways ways);

    void join(Shell &shell) override;
    void begin() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addBars();
    void addTools();
    void addCommands();
    void showProfile();
    void fillMenu();
    QList<JumpTarget> targets() const;

    Workspace &m_workspace;
    Credentials &m_credentials;
    ProfileStore &m_profiles;
    const Ways m_ways;
    Shell *m_shell = nullptr;
    QFrame *m_strip = nullptr; ///< in the connection's colour
    QToolButton *m_button = nullptr;
    OrganisationSwitcher *m_organisations = nullptr;
};
