// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/connectionfeature.h"

#include "access/profile/profilestore.h"
#include "base/plaintext.h"
#include "base/profilelook.h"
#include "connection/connectionbar.h"
#include "connection/organisationswitcher.h"
#include "connection/placeholdersdialog.h"
#include "workspace/workspace.h"

#include <QEvent>
#include <QFrame>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

/// The strip in the connection's colour: wide enough to be seen from the corner of an eye, and no wider.
constexpr int stripHeight = 4;

} // namespace

ConnectionFeature::ConnectionFeature(Workspace &workspace, Credentials &credentials, ProfileStore &profiles,
                                     Ways ways)
    : m_workspace(workspace)
    , m_credentials(credentials)
    , m_profiles(profiles)
    , m_ways(std::move(ways))
{
}

void ConnectionFeature::join(Shell &shell)
{
    m_shell = &shell;
    addBars();
    addTools();
    addCommands();
    shell.addTargets([this] { return targets(); });
    connect(&m_workspace.place(), &Place::rightsChanged, this, &ConnectionFeature::showProfile);
    shell.widget()->installEventFilter(this);
}

void ConnectionFeature::begin()
{
    QMenu *menu = m_shell->menu(Menu::Connection);
    menu->setToolTipsVisible(true);
    menu->addSeparator()->setObjectName("profilesBelow"_L1);
    connect(menu, &QMenu::aboutToShow, this, &ConnectionFeature::fillMenu);
    showProfile();
}

bool ConnectionFeature::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showProfile();
    return Feature::eventFilter(watched, event);
}

void ConnectionFeature::addBars()
{
    m_strip = new QFrame(m_shell->widget());
    m_strip->setObjectName("profileStrip"_L1);
    m_strip->setAutoFillBackground(true);
    m_strip->setFixedHeight(stripHeight);
    m_shell->addBar(m_strip);
    auto *bar = new ConnectionBar(m_credentials, m_shell->widget());
    bar->setEditable(m_workspace.place().profile().signIn.tokenFile.isEmpty());
    connect(bar, &ConnectionBar::editRequested, this, m_ways.showConnections);
    m_shell->addBar(bar);
}

void ConnectionFeature::addTools()
{
    m_button = new QToolButton(m_shell->widget());
    m_button->setObjectName("profileButton"_L1);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setFocusPolicy(Qt::TabFocus);
    connect(m_button, &QToolButton::clicked, this, [this] {
        m_shell->menu(Menu::Connection)->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
    });
    m_shell->addTool(m_button);
    m_organisations = new OrganisationSwitcher(m_workspace, m_shell->widget());
    m_shell->addTool(m_organisations);
}

void ConnectionFeature::addCommands()
{
    m_shell->addCommand({.id = u"organisationCommand"_s,
                         .menu = Group::ConnectionGo,
                         .text = tr("Choose &organisation…"),
                         .keys = {Qt::CTRL | Qt::ALT | Qt::Key_O},
                         .run = [this] { m_organisations->openList(); }});
    m_shell->addCommand({.id = u"checkCommand"_s,
                         .menu = Group::ConnectionThis,
                         .text = tr("&Test connection…"),
                         .icon = "network-connect",
                         .run = m_ways.check});
    m_shell->addCommand(
        {.id = u"placeholdersCommand"_s,
         .menu = Group::ConnectionThis,
         .text = tr("&Placeholders…"),
         .icon = "dialog-password",
         .run = [this] { (new PlaceholdersDialog(m_workspace, m_shell->widget()))->open(); }});
    m_shell->addCommand({.id = u"signOutCommand"_s,
                         .menu = Group::ConnectionThis,
                         .text = tr("Sign &out"),
                         .icon = "system-log-out",
                         .run = [this] { m_credentials.signOut(); }});
    m_shell->addCommand({.id = u"connectionsCommand"_s,
                         .menu = Group::ConnectionThis,
                         .text = tr("&Manage connections…"),
                         .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_M},
                         .icon = "configure",
                         .run = m_ways.showConnections});
}

void ConnectionFeature::showProfile()
{
    const Profile &profile = m_workspace.place().profile();
    const QPalette palette = m_shell->widget()->palette();
    m_button->setIcon(profilelook::dot(profile.colour, palette));
    m_button->setText(plaintext::button(profilelook::title(profile)) + u" ▾"_s);
    const auto &account = m_workspace.place().account();
    QStringList tip{tr("Connection: %1").arg(plaintext::line(profile.name)),
                    profile.url.toString(QUrl::RemoveUserInfo)};
    if (account)
        tip << tr("Signed in as %1").arg(plaintext::line(account->name));
    if (profile.isProduction)
        tip << tr("Production: you are asked before the first change.");
    if (profile.isReadOnly)
        tip << tr("Read-only: nothing can be changed.");
    m_button->setToolTip(plaintext::toolTip(tip.join(u'\n')));
    m_button->setAccessibleName(tr("Connection: %1").arg(profilelook::title(profile)));

    const QColor colour = profilelook::colour(profile.colour, palette);
    m_strip->setVisible(colour.isValid());
    QPalette painted = palette;
    painted.setColor(QPalette::Window, colour);
    m_strip->setPalette(painted);
}

void ConnectionFeature::fillMenu()
{
    // What stands below the line is made anew: another window may have added some.
    QMenu *menu = m_shell->menu(Menu::Connection);
    const QList<QAction *> all = menu->actions();
    bool isBelow = false;
    for (QAction *action : all) {
        if (isBelow)
            action->deleteLater(); // it may be the one that is being triggered
        isBelow = isBelow || action->objectName() == "profilesBelow"_L1;
    }
    for (const Profile &profile : m_profiles.profiles()) {
        QAction *choice = menu->addAction(profilelook::dot(profile.colour, m_shell->widget()->palette()),
                                          plaintext::button(profilelook::title(profile)));
        choice->setToolTip(plaintext::toolTip(profile.url.toString()));
        choice->setCheckable(true);
        choice->setChecked(profile.id == m_workspace.place().profile().id);
        connect(choice, &QAction::triggered, this, [this, id = profile.id] {
            if (id != m_workspace.place().profile().id)
                m_ways.openProfile(id);
        });
    }
    QAction *demo = menu->addAction(tr("&Demo server"));
    connect(demo, &QAction::triggered, this, [this] { m_ways.openProfile({}); });
}

QList<JumpTarget> ConnectionFeature::targets() const
{
    QList<JumpTarget> targets;
    for (const zitadel::Organisation &organisation : m_workspace.place().organisations())
        targets.append({organisation.name, tr("organisation"), organisation.id,
                        [this, id = organisation.id] { m_workspace.place().selectOrganisation(id); }});
    for (const Profile &profile : m_profiles.profiles())
        targets.append({profile.name, tr("connection"), profile.url.host(),
                        [this, id = profile.id] { m_ways.openProfile(id); }});
    targets.append({tr("Demo server"), tr("connection"), {}, [this] { m_ways.openProfile({}); }});
    return targets;
}
