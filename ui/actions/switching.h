// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/lockoutquestion.h"
#include "workspace/workspace.h"

#include <QObject>

class Shell;

/// Activates and deactivates actions, after one question where sign-ins would notice.
class Switching : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive this.
    Switching(Workspace &workspace, Shell &shell, QObject *parent = nullptr);

    /// Asks where the action would keep people from signing in.
    void activate(const QString &id);
    /// Says beforehand what runs the action, if anything does.
    void deactivate(const QString &id);
    /// Without another question than production's.
    void switchNow(const QString &id, bool active);

signals:
    /// The person was asked, and does not want it.
    void givenUp();

private:
    std::optional<zitadel::Action> find(const QString &id) const;
    void decided(const QString &id, std::optional<bool> active);
    void askDeactivate(const QString &id);
    void askActivate(const QString &id, const lockout::Findings &findings);
    void activateAllowed(const QString &id);

    Workspace &m_workspace;
    Shell &m_shell;
    QString m_asking; ///< the id of what is asked about
};
