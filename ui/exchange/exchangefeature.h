// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/shell.h"

class Settings;
class SyntaxThemes;
class Workspace;

/// Bringing the actions and flows of an organisation into a folder, and back.
class ExchangeFeature : public Feature
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the feature.
    ExchangeFeature(Workspace &workspace, SyntaxThemes &themes, Settings &settings);

    void join(Shell &shell) override;

    /// Shows what the files in @p folder would change, and does what is ticked.
    void importFrom(const QString &folder);

    /// Asks for a folder, and brings the actions with these ids into it, and what triggers run of them.
    void exportOnly(const QStringList &ids);

private:
    using Run = std::function<void(const QString &folder)>;

    void addForFolder(const QString &id, const QString &text, const char *icon, const Run &run);
    void askForFolder(const QString &dialog, const QString &title, const Run &run);
    void exportTo(const QString &folder, const QStringList &ids);

    Workspace &m_workspace;
    SyntaxThemes &m_themes;
    Settings &m_settings;
    Shell *m_shell = nullptr;
};
