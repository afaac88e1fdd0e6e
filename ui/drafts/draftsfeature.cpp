// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/draftsfeature.h"

#include "drafts/otherdraftsdialog.h"
#include "drafts/storagebar.h"
#include "editor/editortabs.h"
#include "access/profile/profilestore.h"
#include "base/settings.h"

#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

DraftsFeature::DraftsFeature(Workspace &workspace, ProfileStore &profiles, SyntaxThemes &themes,
                             Settings &settings, std::function<void(const QString &id)> openProfile)
    : m_workspace(workspace)
    , m_profiles(profiles)
    , m_themes(themes)
    , m_settings(settings)
    , m_openProfile(std::move(openProfile))
{
    limitHistory();
}

void DraftsFeature::join(Shell &shell)
{
    m_shell = &shell;
    m_bar = new StorageBar(m_workspace, shell.widget());
    shell.addBar(m_bar);
    shell.addCommand({.id = u"otherDraftsCommand"_s,
                      .menu = Group::ActionHistory,
                      .text = tr("Unsa&ved in other connections…"),
                      .icon = "document-open-recent",
                      .run = [this] { showOthers(); }});
}

void DraftsFeature::restoreDrafts()
{
    // Before anything is asked of the server: what was typed must be there whether or not it answers.
    m_workspace.documents().restoreDrafts().then(this, [this](const Result<LeftBehind> &left) {
        m_bar->setUnread(left ? std::nullopt : std::optional(left.error()));
        if (left) {
            m_left = *left;
            m_shell->tabs().showDrafts(m_left);
            emit triggersLeft(m_left.triggers);
        } else {
            QTimer::singleShot(2s, this, &DraftsFeature::restoreDrafts);
        }
        m_areDraftsBack = true;
        if (std::exchange(m_areTabsWanted, false))
            restoreTabs();
    });
}

void DraftsFeature::restoreTabs()
{
    if (!m_areDraftsBack) {
        m_areTabsWanted = true;
        return;
    }
    m_shell->tabs().restore(m_left.tabs);
}

void DraftsFeature::showOthers()
{
    auto *dialog = new OtherDraftsDialog(m_workspace.kept().otherDrafts(), m_profiles.profiles(), m_themes,
                                         m_settings.editorOptions(), m_shell->widget());
    connect(dialog, &OtherDraftsDialog::newActionRequested, this,
            [this](const zitadel::ActionFields &fields) {
                m_shell->showTab(m_workspace.documents().newActionOf(fields))->focusScript();
            });
    connect(dialog, &OtherDraftsDialog::profileRequested, this, m_openProfile);
    dialog->open();
}

void DraftsFeature::pruneHistory()
{
    limitHistory();
    m_workspace.kept().pruneHistory().then(this, [this](const Result<int> &gone) {
        m_bar->setUnpruned(gone ? std::nullopt : std::optional(gone.error()));
    });
}

void DraftsFeature::limitHistory()
{
    m_workspace.kept().limitHistory(
        {.days = m_settings.historyDays(), .megabytes = m_settings.historyMegabytes()});
}
