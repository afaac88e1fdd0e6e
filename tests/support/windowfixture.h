// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/connect/serverlink.h"
#include "access/profile/profilestore.h"
#include "access/secrets/secrets.h"
#include "archive/archive.h"
#include "base/settings.h"
#include "demo/demoserver.h"
#include "drafts/draftsfeature.h"
#include "editor/codeeditor.h"
#include "editor/editortabs.h"
#include "editor/syntaxthemes.h"
#include "http/requestlog.h"
#include "list/listpane.h"
#include "program/features.h"
#include "support/waiting.h"
#include "support/wireundertest.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>

/// The real window on a real server, built as the program builds it.
struct WindowFixture
{
    explicit WindowFixture(demo::SampleState state = demo::SampleState::Sample,
                           QStringView identity = u"owner")
        : server(state)
    {
        if (!server.listen())
            qFatal("the demo server does not listen");
        server.setSwitches({.projectionDelay = std::chrono::milliseconds(0)});
        profile.id = QStringLiteral("test");
        profile.name = QStringLiteral("Test");
        profile.url = server.url();
        profile.organisationId = server.organisations().constFirst().id;
        secrets.store(profile.id, Secrets::Kind::AccessToken, server.identity(identity).token);
        profile.network.timeout = std::chrono::seconds(5);
        profile.network.wire = wireUnderTest();
        relink();
    }

    /// Connects as the changed profile wants it; before show().
    void relink() { link.emplace(profile, secrets); }
    Client &client() { return link->client(); }

    /// Shows the window, without signing in or loading anything.
    void show()
    {
        workspace.reset();
        archive.reset();
        archive = std::make_unique<Archive>(folder.filePath(QStringLiteral("archive.sqlite")));
        workspace = std::make_unique<Workspace>(client(), profile, *archive);
        workspace->placeholders().useSecrets(secrets);
        window = makeWindow();
        QObject::connect(&link->transport(), &http::Transport::answered, &log, &RequestLog::add);
        window->show();
    }

    /// The window as the program builds it. What it wants of the program is noted only.
    std::unique_ptr<MainWindow> makeWindow()
    {
        FeatureList list = featuresOf(
            {.workspace = *workspace,
             .credentials = link->credentials(),
             .profiles = profiles,
             .profileSecrets = secrets,
             .requests = log,
             .themes = themes,
             .settings = settings,
             .openProfile = [this](const QString &id) { profilesWanted.append(id); },
             .showConnections = [this] { ++connectionsWanted; },
             .check = [] {},
             .recordTexts = [this](bool records) { link->transport().setRecordsBodies(records); }});
        drafts = list.drafts;
        return std::make_unique<MainWindow>(*workspace, themes, settings, std::move(list.features));
    }

    /// Shows the window and waits for the list.
    bool start()
    {
        show();
        if (!QTest::qWaitForWindowActive(window.get()))
            return false;
        workspace->place().identify();
        workspace->list().reload();
        return QTest::qWaitFor([this] {
            return workspace->list().state() == ActionList::State::Loaded &&
                   !workspace->place().organisations().isEmpty();
        });
    }

    template<typename T>
    T *find(const char *name) const
    {
        return window->findChild<T *>(QLatin1StringView(name));
    }
    /// In the tab in front.
    template<typename T>
    T *inTab(const char *name) const
    {
        return editor() ? editor()->findChild<T *>(QLatin1StringView(name)) : nullptr;
    }
    ActionEditor *editor() const { return window->tabs().currentEditor(); }
    void command(const char *name) const { find<QAction>(name)->trigger(); }
    QString text(const char *name) const
    {
        const auto *widget = inTab<QWidget>(name) ? inTab<QWidget>(name) : find<QWidget>(name);
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (!label && widget)
            label = widget->findChild<QLabel *>();
        return label ? label->text() : QString();
    }
    /// Types into the script, as keys.
    void type(const QString &text) const
    {
        for (const char32_t c : text.toUcs4()) {
            if (c == U'\n')
                QTest::keyClick(&editor()->code(), Qt::Key_Return);
            else
                QTest::sendKeyEvent(QTest::Click, &editor()->code(), Qt::Key_unknown,
                                    QString::fromUcs4(&c, 1), Qt::NoModifier);
        }
    }
    QMessageBox *box(const char *name) const { return find<QMessageBox>(name); }

    QString open(const QString &name) const
    {
        const QString id = workspace->list().idOf(name);
        window->openAction(id);
        return id;
    }
    QString scriptOnServer(const QString &id)
    {
        const auto read = answerOf(client().action(server.organisations().constFirst().id, id));
        return read ? read->fields.script : QString();
    }
    bool lastRequestWas(const QByteArray &method) const
    {
        return !server.requests().isEmpty() && server.requests().constLast().jsonMethod == method;
    }

    QTemporaryDir folder;
    QSettings store{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    Settings settings{store};
    demo::Server server;
    SyntaxThemes themes;
    Profile profile; ///< may be changed before start()
    Secrets secrets{false};
    ProfileStore profiles{folder.filePath(QStringLiteral("profiles.json"))};
    RequestLog log;
    std::optional<ServerLink> link;
    std::unique_ptr<Archive> archive;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<MainWindow> window;
    DraftsFeature *drafts = nullptr; ///< the window's
    QStringList profilesWanted;
    int connectionsWanted = 0;
};
