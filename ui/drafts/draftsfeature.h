// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/shell.h"
#include "archive/opentabs.h"
#include "workspace/workspace.h"

class ProfileStore;
class Settings;
class StorageBar;
class SyntaxThemes;

/// What this computer keeps of what is typed: its way back into the window, what of it is in other
/// connections, and what is the matter with keeping it.
class DraftsFeature : public Feature
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the feature. @p openProfile goes to another connection.
    DraftsFeature(Workspace &workspace, ProfileStore &profiles, SyntaxThemes &themes, Settings &settings,
                  std::function<void(const QString &id)> openProfile);

    void join(Shell &shell) override;

    /// Opens what earlier runs of the program left unsaved.
    void restoreDrafts();

    /// Opens what was open when the window was closed the last time.
    void restoreTabs();

    /// Lets go of history beyond the limits that the person has set.
    void pruneHistory();

signals:
    /// Earlier runs of the program have changed what triggers are to run, and not applied that.
    void triggersLeft(const QList<TriggerDraft> &left);

private:
    void limitHistory();
    void showOthers();

    Workspace &m_workspace;
    ProfileStore &m_profiles;
    SyntaxThemes &m_themes;
    Settings &m_settings;
    const std::function<void(const QString &id)> m_openProfile;
    Shell *m_shell = nullptr;
    StorageBar *m_bar = nullptr;
    LeftBehind m_left; ///< by earlier runs of the program
    bool m_areDraftsBack = false;
    bool m_areTabsWanted = false; ///< once the drafts are back
};
