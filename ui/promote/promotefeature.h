// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/shell.h"

#include <QPointer>

#include <memory>

class ConnectionsCompared;
class MatrixWindow;
class ProfileStore;
class Reach;
class Secrets;
class Settings;
class SyntaxThemes;
class Workspace;

/// Bringing actions from one organisation to others, and seeing how they differ.
class PromoteFeature : public Feature
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the feature. @p secrets has those of @p profiles.
    PromoteFeature(Workspace &workspace, ProfileStore &profiles, Secrets &secrets, SyntaxThemes &themes,
                   Settings &settings);
    ~PromoteFeature() override;

    void join(Shell &shell) override;

private:
    std::shared_ptr<Reach> reach() const;
    QString hindrance() const;
    QStringList chosenNames() const;
    QString copyTitle() const;
    void copy();
    void compare();
    void showMatrix();

    Workspace &m_workspace;
    ProfileStore &m_profiles;
    Secrets &m_secrets;
    SyntaxThemes &m_themes;
    Settings &m_settings;
    Shell *m_shell = nullptr;
    QPointer<ConnectionsCompared> m_comparison;
    QPointer<MatrixWindow> m_matrix;
};
