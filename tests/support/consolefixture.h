// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/client.h"
#include "demo/demoserver.h"
#include "http/tokensource.h"
#include "http/transport.h"
#include "support/waiting.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The program itself without a window, with a folder of files, and a server that somebody else uses, too.
class ConsoleFixture
{
protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<demo::Server> m_server;
    std::unique_ptr<http::Transport> m_transport;
    std::unique_ptr<FixedToken> m_token;
    std::unique_ptr<Client> m_client;
    QString m_organisation;
    QString m_files;
    int m_standardOutput = -1; ///< of the program, where it is not to be a pipe

    struct Run
    {
        int status;
        QString out;
        QString error;
    };
    Run run(const QStringList &arguments, QStringView identity = u"owner", const QString &organisation = {})
    {
        QFile token(m_folder->filePath(identity.toString()));
        if (!token.exists() && token.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
            token.write(m_server->identity(identity).token);
        token.close();
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_folder->path());
        environment.insert(u"XDG_DATA_HOME"_s, m_folder->filePath(u"data"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->filePath(u"config"_s));
        environment.insert(u"DISPLAY"_s, QString());
        environment.remove(u"QT_QPA_PLATFORM"_s);
        process.setProcessEnvironment(environment);
        if (m_standardOutput >= 0)
            process.setChildProcessModifier([this] { ::dup2(m_standardOutput, STDOUT_FILENO); });
        process.start(QStringLiteral(ACTION_STUDIO_PROGRAM),
                      arguments + QStringList{u"--url"_s, m_server->url().toString(), u"--token-file"_s,
                                              token.fileName(), u"--org"_s,
                                              organisation.isEmpty() ? m_organisation : organisation});
        if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 30'000)) {
            process.kill();
            process.waitForFinished();
            return {-1, {}, {}};
        }
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    Run pull(const QStringList &options = {}) { return run(QStringList{u"pull"_s, m_files} + options); }
    Run push(const QStringList &options = {}) { return run(QStringList{u"push"_s, m_files} + options); }

    QByteArray contentsOf(const QString &name) const
    {
        QFile file(QDir(m_files).filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
    }
    void put(const QString &name, const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(m_files));
        QFile file(QDir(m_files).filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    /// Somebody else saves.
    void save(const QString &id, const QString &name, const QString &script)
    {
        QVERIFY(answerOf(m_client->updateAction(m_organisation, id, {name, script, 10s, false})));
    }
    QString scriptOf(const QString &id)
    {
        return answerOf(m_client->action(m_organisation, id)).value().fields.script;
    }

    void setUp()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_files = m_folder->filePath(u"files"_s);
        m_server = std::make_unique<demo::Server>(demo::SampleState::Empty);
        QVERIFY(m_server->listen());
        m_server->setSwitches({.projectionDelay = 0ms});
        m_organisation = m_server->organisations().constFirst().id;
        m_transport = std::make_unique<http::Transport>(NetworkOptions{.timeout = 5s});
        m_token = std::make_unique<FixedToken>(m_server->identity(u"owner").token);
        m_client = std::make_unique<Client>(m_server->url(), *m_transport, *m_token);
    }
    void tearDown()
    {
        m_client.reset();
        m_transport.reset();
        m_server.reset();
    }
};
