// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/many.h"
#include "shell/shell.h"
#include "zitadel/explain.h"

class Settings;
class SyntaxThemes;
class Workspace;

/// What is done to several actions at once: each deed is a plan first, which PlanDialog shows and carries
/// out.
class ManyFeature : public Feature
{
    Q_OBJECT

public:
    /// Asks for a folder, and brings the actions with these ids into it.
    using Export = std::function<void(const QStringList &ids)>;

    /// All are borrowed and must outlive the feature.
    ManyFeature(Workspace &workspace, SyntaxThemes &themes, Settings &settings, const Export &exportOnly);

    /// After those features whose commands it extends to several actions.
    void join(Shell &shell) override;

private:
    using Deed = exchange::many::Deed;

    void addCommands(QMenu *menu);
    void extendCommands();
    std::function<QString()> hindrance(explain::Operation operation) const;
    bool isAnyActive() const;
    void askTimeout();
    void compareTwo();
    void plan(const QString &title, const QStringList &ids, const Deed &deed);

    Workspace &m_workspace;
    SyntaxThemes &m_themes;
    Settings &m_settings;
    const Export m_export;
    Shell *m_shell = nullptr;
};
