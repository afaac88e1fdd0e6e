// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "democlient.h"

#include <memory>

/// A server without delay and somebody who may do everything, new for each test function.
class DemoTest : public QObject
{
protected:
    std::unique_ptr<demo::Server> m_server;
    std::unique_ptr<DemoClient> m_client; ///< the owner, in the first organisation

    /// For init() of each test.
    void start(demo::SampleState state)
    {
        QTest::failOnWarning();
        m_client.reset();
        m_server = std::make_unique<demo::Server>(state);
        QVERIFY(m_server->listen());
        setProjectionDelay({});
        m_client = std::make_unique<DemoClient>(*m_server);
    }

    void setProjectionDelay(std::chrono::milliseconds delay)
    {
        demo::Switches switches = m_server->switches();
        switches.projectionDelay = delay;
        m_server->setSwitches(switches);
    }

    QString firstOrganisation() const { return m_server->organisations().at(0).id; }
    QString secondOrganisation() const { return m_server->organisations().at(1).id; }
};
