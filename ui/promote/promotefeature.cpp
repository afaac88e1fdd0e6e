// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promote/promotefeature.h"

#include "base/settings.h"
#include "promote/connectionscompared.h"
#include "promote/copydialog.h"
#include "promote/matrixwindow.h"
#include "promote/reach.h"
#include "workspace/workspace.h"

using namespace Qt::StringLiterals;

PromoteFeature::PromoteFeature(Workspace &workspace, ProfileStore &profiles, Secrets &secrets,
                               SyntaxThemes &themes, Settings &settings)
    : m_workspace(workspace)
    , m_profiles(profiles)
    , m_secrets(secrets)
    , m_themes(themes)
    , m_settings(settings)
{
}

PromoteFeature::~PromoteFeature() = default;

void PromoteFeature::join(Shell &shell)
{
    m_shell = &shell;
    QAction *copying = shell.addCommand({.id = u"copyToOrganisationsCommand"_s,
                                         .menu = Group::ActionCopy,
                                         .text = tr("Copy to or&ganisations…"),
                                         .icon = "edit-copy",
                                         .needs = Needs::Actions,
                                         .run = [this] { copy(); },
                                         .hindrance = [this] { return hindrance(); },
                                         .title = [this] { return copyTitle(); }});
    shell.addForRows(copying);
    shell.addCommand({.id = u"compareConnectionsCommand"_s,
                      .menu = Group::ConnectionGo,
                      .text = tr("&Compare connections…"),
                      .icon = "vcs-diff",
                      .run = [this] { compare(); },
                      .hindrance = [this] { return hindrance(); }});
    shell.addCommand({.id = u"matrixCommand"_s,
                      .menu = Group::ConnectionGo,
                      .text = tr("&Actions in all organisations…"),
                      .icon = "view-grid",
                      .run = [this] { showMatrix(); },
                      .hindrance = [this] { return hindrance(); }});
}

QString PromoteFeature::hindrance() const
{
    return m_workspace.place().organisation().id.isEmpty()
               ? tr("It is not known yet in which organisation this is.")
               : QString();
}

/// Each window has its own: what it has opened beside this connection goes with it.
std::shared_ptr<Reach> PromoteFeature::reach() const
{
    return std::make_shared<Reach>(m_workspace, m_profiles, m_secrets);
}

QStringList PromoteFeature::chosenNames() const
{
    QStringList names;
    for (const QString &id : m_shell->targets()) {
        if (const zitadel::Action *action = m_workspace.list().model().find(id))
            names << action->fields.name;
    }
    return names;
}

QString PromoteFeature::copyTitle() const
{
    const auto count = m_shell->targets().size();
    return count > 1 ? tr("Copy %n actions to or&ganisations…", nullptr, int(count))
                     : tr("Copy to or&ganisations…");
}

void PromoteFeature::copy()
{
    if (const QStringList names = chosenNames(); !names.isEmpty())
        (new CopyDialog(reach(), names, m_themes, m_settings.editorOptions(), m_shell->widget()))->open();
}

void PromoteFeature::compare()
{
    if (!m_comparison)
        m_comparison = new ConnectionsCompared(reach(), m_themes, m_settings, m_shell->widget());
    m_comparison->show();
    m_comparison->raise();
    m_comparison->activateWindow();
}

void PromoteFeature::showMatrix()
{
    if (!m_matrix)
        m_matrix = new MatrixWindow(reach(), m_themes, m_settings, m_shell->widget());
    m_matrix->show();
    m_matrix->raise();
    m_matrix->activateWindow();
}
