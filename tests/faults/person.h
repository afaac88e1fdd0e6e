// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/profile/profile.h"
#include "api/client.h"
#include "archive/archive.h"
#include "demo/demoserver.h"
#include "http/tokensource.h"
#include "http/transport.h"
#include "ledger/ledger.h"
#include "workspace/workspace.h"

#include <QTemporaryDir>
#include <QTest>

/// Somebody at a program of their own: their own connection, file and workspace.
class Person
{
public:
    Person(const demo::Server &server, const QString &organisation, const QString &personName,
           QStringView identity)
        : name(personName)
        , token(server.identity(identity).token)
        , client(server.url(), m_transport, token)
        , archive(m_folder.filePath(QStringLiteral("archive.sqlite")))
        , workspace(client, in(organisation), archive)
    {
    }

    FlowPlan &plan() { return workspace.flowPlan(); }
    bool isShownFlows()
    {
        plan().discard();
        plan().read();
        return QTest::qWaitFor([this] { return plan().state() == FlowPlan::State::Known; }, 60'000);
    }

    const QString name;

private:
    static Profile in(const QString &organisation)
    {
        Profile profile;
        profile.organisationId = organisation;
        return profile;
    }

    QTemporaryDir m_folder;
    http::Transport m_transport{NetworkOptions{.timeout = std::chrono::seconds(5)}};

public:
    FixedToken token;
    Client client;
    Archive archive;
    Workspace workspace;
};
