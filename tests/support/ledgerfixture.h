// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/client.h"
#include "archive/archive.h"
#include "demo/demoserver.h"
#include "http/tokensource.h"
#include "http/transport.h"
#include "support/waiting.h"

#include <QTemporaryDir>

#include <memory>

/// A real server with no action yet, one who may do all on it, and a file for what is kept: what a ledger, or
/// a workspace, is made of. Those are the test's own, and go before begin().
class LedgerFixture
{
protected:
    /// Begins anew. False if the server does not listen.
    bool begin()
    {
        m_archive.reset(); // before its folder
        m_client.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_archive = std::make_unique<Archive>(m_folder->filePath(QStringLiteral("profile.sqlite")));
        m_server = std::make_unique<demo::Server>(demo::SampleState::Empty);
        if (!m_server->listen())
            return false;
        fault({});
        m_organisation = m_server->organisations().constFirst().id;
        m_token = std::make_unique<FixedToken>(m_server->identity(u"owner").token);
        m_client = std::make_unique<Client>(m_server->url(), m_transport, *m_token);
        return true;
    }

    /// What goes wrong from now on, with reads that do not lag.
    void fault(demo::Switches switches)
    {
        switches.projectionDelay = std::chrono::milliseconds(0);
        m_server->setSwitches(switches);
    }
    /// By somebody else, who sets what a trigger runs.
    bool letRun(const QStringList &ids, const QString &trigger, const QString &flow = QStringLiteral("2"))
    {
        return bool(answerOf(m_client->setTriggerActions(m_organisation, flow, trigger, ids)));
    }
    QStringList runBy(const QString &trigger, const QString &flow = QStringLiteral("2"))
    {
        const auto read = answerOf(m_client->flow(m_organisation, flow));
        return read ? zitadel::actionsOf(*read, trigger) : QStringList(QStringLiteral("no answer"));
    }
    bool isThere(const QString &id) { return bool(answerOf(m_client->action(m_organisation, id))); }
    /// What can be brought back.
    QList<history::RemovedAction> kept()
    {
        return answerOf(m_archive->removed().list(m_organisation)).value_or(QList<history::RemovedAction>());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Archive> m_archive;
    std::unique_ptr<demo::Server> m_server;
    http::Transport m_transport{{.timeout = std::chrono::seconds(5)}};
    std::unique_ptr<FixedToken> m_token;
    std::unique_ptr<Client> m_client;
    QString m_organisation;
};
