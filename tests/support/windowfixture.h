// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/client.h"
#include "demo/demoserver.h"
#include "editor/codeeditor.h"
#include "editor/editortabs.h"
#include "editor/syntaxthemes.h"
#include "list/listpane.h"
#include "mainwindow.h"
#include "settings.h"
#include "support/waiting.h"

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
    explicit WindowFixture(demo::SampleState state = demo::SampleState::Sample)
        : server(state)
    {
        if (!server.listen())
            qFatal("the demo server does not listen");
        server.setSwitches({.projectionDelay = std::chrono::milliseconds(0)});
        client = std::make_unique<Client>(Connection{server.url(), server.identity(u"owner").token,
                                                     server.organisations().constFirst().id});
        client->setTimeout(std::chrono::seconds(5));
        workspace = std::make_unique<Workspace>(*client);
    }

    /// Shows the window and waits for the list.
    bool start()
    {
        window = std::make_unique<MainWindow>(*workspace, themes, settings, QStringLiteral("Test"));
        window->show();
        if (!QTest::qWaitForWindowActive(window.get()))
            return false;
        workspace->identify();
        workspace->reload();
        return QTest::qWaitFor([this] {
            return workspace->listState() == Workspace::ListState::Loaded &&
                   !workspace->organisations().isEmpty();
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
        const QString id = workspace->idOf(name);
        window->openAction(id);
        return id;
    }
    QString scriptOnServer(const QString &id)
    {
        const auto read = answerOf(client->action(server.organisations().constFirst().id, id));
        return read ? read->fields.script : QString();
    }
    bool lastRequestWas(const QByteArray &method) const
    {
        return !server.requests().isEmpty() && server.requests().constLast().method == method;
    }

    QTemporaryDir folder;
    QSettings store{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    Settings settings{store};
    demo::Server server;
    SyntaxThemes themes;
    std::unique_ptr<Client> client;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<MainWindow> window;
};
