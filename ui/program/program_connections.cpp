// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The dialogs in which connections are made, changed and tested.
#include "base/question.h"
#include "profiles/checkdialog.h"
#include "profiles/profilesdialog.h"
#include "program/program.h"

using namespace Qt::StringLiterals;

void Program::showConnections()
{
    if (m_connections) {
        m_connections->raise();
        return m_connections->activateWindow();
    }
    QWidget *parent = m_session ? static_cast<QWidget *>(&m_session->window()) : m_start.get();
    m_connections = new ProfilesDialog(m_profiles, m_secrets, parent);
    m_connections->setAttribute(Qt::WA_DeleteOnClose);
    m_connections->setSettings(m_settings);
    if (m_session)
        m_connections->showProfile(m_session->profile().id);
    // What does not work is what they are opened for.
    if (m_session && m_profiles.find(m_session->profile().id)) {
        const auto &signIn = m_session->credentials().trouble();
        const auto &list = m_session->workspace().list().trouble();
        if (signIn)
            m_connections->showTrouble(*signIn);
        else if (list)
            m_connections->showTrouble(list->error);
    }
    connect(m_connections, &ProfilesDialog::connectRequested, this, [this](const QString &id) {
        m_connections->close();
        openProfile(id);
    });
    connect(m_connections, &ProfilesDialog::profileSaved, this, &Program::profileSaved);
    m_connections->open();
}

/// The window that is open goes on with what it was built from, until the person says otherwise; only a
/// sign-in that has failed is tried again by itself with what was given for it.
void Program::profileSaved(const QString &id)
{
    if (!m_session || m_session->profile().id != id)
        return;
    const auto saved = m_profiles.find(id);
    Profile before = m_session->profile();
    before.lastUsed = saved ? saved->lastUsed : before.lastUsed;
    if (saved && saved->url == before.url)
        before.signIn.keyFor = saved->signIn.keyFor; // profiles of older versions have none
    if (!saved || *saved == before) {
        if (m_session->credentials().trouble())
            m_session->credentials().signIn();
        return;
    }
    const Question question{
        u"reconnectQuestion"_s, tr("Connect anew with the changed settings?"),
        tr("The window that is open goes on with the old ones until then. Unsaved changes "
           "are asked about first."),
        tr("Connect anew"), QMessageBox::AcceptRole};
    question.ask(&m_session->window(), [this, id](bool yes) {
        if (!yes)
            return;
        if (m_connections)
            m_connections->close();
        openProfile(id);
    });
}

void Program::showCheck()
{
    auto *dialog = new CheckDialog(m_session->profile(), m_session->secrets(), &m_session->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}
