// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window shows of its connection: which one it is, as whom, what may be done, and the way to others.
#include "common/writegate.h"
#include "connection/connectionbar.h"
#include "editor/editortabs.h"
#include "jump/jumpbox.h"
#include "list/listpane.h"
#include "mainwindow.h"
#include "mainwindow_commands.h"
#include "organisation/organisationswitcher.h"
#include "profiles/profilelook.h"
#include "requests/requestspane.h"
#include "base/settings.h"

#include <QDockWidget>
#include <QIcon>
#include <QMenu>
#include <QMenuBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using explain::Asked;

namespace {

/// The strip in the connection's colour: wide enough to be seen from the corner of an eye, and no wider.
constexpr int stripHeight = 4;

QString withoutMnemonic(QString text)
{
    return text.replace(u'&', "&&"_L1);
}

} // namespace

void MainWindow::leave(const std::function<void()> &then)
{
    m_tabs->leave(then);
}

void MainWindow::write(const std::function<void()> &then)
{
    writegate::pass(m_workspace, this).then(this, [then](bool yes) {
        if (yes)
            then();
    });
}

QWidget *MainWindow::buildProfileStrip()
{
    auto *strip = new QFrame(this);
    strip->setObjectName("profileStrip"_L1);
    strip->setAutoFillBackground(true);
    strip->setFixedHeight(stripHeight);
    return strip;
}

void MainWindow::showProfile()
{
    const Profile &profile = m_workspace.place().profile();
    m_profileButton->setIcon(profilelook::dot(profile.colour, palette()));
    m_profileButton->setText(withoutMnemonic(profilelook::title(profile)) + u" ▾"_s);
    const auto &account = m_workspace.place().account();
    QStringList tip{tr("Connection: %1").arg(profile.name), profile.url.toString(QUrl::RemoveUserInfo)};
    if (account)
        tip << tr("Signed in as %1").arg(account->name);
    if (profile.isProduction)
        tip << tr("Production: you are asked before the first change.");
    if (profile.isReadOnly)
        tip << tr("Read-only: nothing can be changed.");
    m_profileButton->setToolTip(tip.join(u'\n'));
    m_profileButton->setAccessibleName(tr("Connection: %1").arg(profilelook::title(profile)));

    auto *strip = findChild<QWidget *>("profileStrip"_L1);
    const QColor colour = profilelook::colour(profile.colour, palette());
    strip->setVisible(colour.isValid());
    QPalette painted = palette();
    painted.setColor(QPalette::Window, colour);
    strip->setPalette(painted);
}

void MainWindow::showRights()
{
    showProfile();
    const QString hindrance = m_workspace.place().hindrance(Asked::Create);
    m_list->setWritable(hindrance.isEmpty(), hindrance);
    showCurrent();
}

void MainWindow::buildConnectionMenu()
{
    m_connectionMenu = menuBar()->addMenu(tr("&Connection"));
    m_connectionMenu->setToolTipsVisible(true);
    connect(m_connectionMenu, &QMenu::aboutToShow, this, &MainWindow::fillConnectionMenu);
    const auto command = [this](const QString &name, const QString &text, const QKeySequence &key,
                                const char *icon, const std::function<void()> &run) {
        QAction *added = addCommand(m_connectionMenu, name, text, key, icon, run);
        return added;
    };
    command(u"jumpCommand"_s, tr("&Jump to…"), Qt::CTRL | Qt::Key_K, "go-jump", [this] { jump(); });
    command(u"organisationCommand"_s, tr("Choose &organisation…"), Qt::CTRL | Qt::ALT | Qt::Key_O, nullptr,
            [this] { m_organisations->openList(); });
    m_connectionMenu->addSeparator();
    command(u"checkCommand"_s, tr("&Test connection…"), {}, "network-connect",
            [this] { emit checkRequested(); });
    m_commands->signOut = command(u"signOutCommand"_s, tr("Sign &out"), {}, "system-log-out",
                                  [this] { m_credentials.signOut(); });
    command(u"connectionsCommand"_s, tr("&Manage connections…"), Qt::CTRL | Qt::SHIFT | Qt::Key_M,
            "configure", [this] { emit connectionsRequested(); });
    m_connectionMenu->addSeparator()->setObjectName("profilesBelow"_L1);
}

void MainWindow::fillConnectionMenu()
{
    // What stands below the line is made anew: another window may have added some.
    const QList<QAction *> all = m_connectionMenu->actions();
    bool isBelow = false;
    for (QAction *action : all) {
        if (isBelow)
            action->deleteLater(); // it may be the one that is being triggered
        isBelow = isBelow || action->objectName() == "profilesBelow"_L1;
    }
    for (const Profile &profile : m_profiles.profiles()) {
        QAction *choice = m_connectionMenu->addAction(profilelook::dot(profile.colour, palette()),
                                                      withoutMnemonic(profilelook::title(profile)));
        choice->setToolTip(profile.url.toString());
        choice->setCheckable(true);
        choice->setChecked(profile.id == m_workspace.place().profile().id);
        connect(choice, &QAction::triggered, this, [this, id = profile.id] {
            if (id != m_workspace.place().profile().id)
                emit profileRequested(id);
        });
    }
    QAction *demo = m_connectionMenu->addAction(tr("&Demo server"));
    connect(demo, &QAction::triggered, this, [this] { emit profileRequested({}); });
}

void MainWindow::buildRequestsDock()
{
    auto *pane = new RequestsPane(m_requests, this);
    connect(pane, &RequestsPane::recordingChanged, this, &MainWindow::recordingChanged);
    m_requestsDock = new QDockWidget(tr("Requests"), this);
    m_requestsDock->setObjectName("requestsDock"_L1);
    m_requestsDock->setWidget(pane);
    m_requestsDock->setFeatures(QDockWidget::DockWidgetClosable);
    addDockWidget(Qt::BottomDockWidgetArea, m_requestsDock);
    m_requestsDock->hide();
}

void MainWindow::jump()
{
    QList<JumpTarget> targets;
    const ActionListModel &list = m_workspace.list().model();
    for (const QString &id : list.allIds()) {
        if (const zitadel::Action *action = list.find(id))
            targets.append({action->fields.name, tr("action"), id, [this, id] { openAction(id); }});
    }
    for (const zitadel::Organisation &organisation : m_workspace.place().organisations())
        targets.append({organisation.name, tr("organisation"), organisation.id,
                        [this, id = organisation.id] { m_workspace.place().selectOrganisation(id); }});
    for (const Profile &profile : m_profiles.profiles())
        targets.append({profile.name, tr("connection"), profile.url.host(),
                        [this, id = profile.id] { emit profileRequested(id); }});
    targets.append({tr("Demo server"), tr("connection"), {}, [this] { emit profileRequested({}); }});
    for (QAction *command : actions()) {
        if (!command->isEnabled() || command->text().isEmpty())
            continue;
        QString title = command->text().section(u'\t', 0, 0);
        targets.append({title.remove(u'&'), tr("command"),
                        command->shortcut().toString(QKeySequence::NativeText),
                        [command] { command->trigger(); }});
    }
    JumpBox::open(this, targets);
}
