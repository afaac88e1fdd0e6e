// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"

#include <memory>

/// Reference 2.4 to 2.9: the calls on actions.
class TestDemoActions : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void createsAndReads();

private:
    std::unique_ptr<demo::Server> m_server;
    std::unique_ptr<DemoClient> m_client;
};

void TestDemoActions::init()
{
    m_client.reset();
    m_server = std::make_unique<demo::Server>(demo::SampleState::Empty);
    QVERIFY(m_server->listen());
    demo::Switches switches;
    switches.projectionDelay = {};
    m_server->setSwitches(switches);
    m_client = std::make_unique<DemoClient>(*m_server);
}

void TestDemoActions::createsAndReads()
{
    const DemoReply created = m_client->post(u"/management/v1/actions"_s, R"({"name":"a","script":"function a(){}","timeout":"1.5s"})");
    qDebug() << created.status << created.body;
    for (auto i = 0; i < created.headers.size(); ++i) qDebug() << created.headers.nameAt(i) << created.headers.valueAt(i);
    qDebug() << m_client->get(u"/management/v1/actions/"_s + created.json[u"id"].toString()).body;
    qDebug() << m_client->post(u"/management/v1/actions/_search"_s).body;
    qDebug() << m_client->raw("GET //management/v1/actions HTTP/1.1\r\nHost: " + m_client->host() + "\r\n\r\n");
    qDebug() << m_client->raw("GET /management/v1//actions HTTP/1.1\r\nHost: " + m_client->host() + "\r\n\r\n");
    qDebug() << m_client->raw("FOO /management/v1/actions HTTP/1.1\r\nHost: " + m_client->host() + "\r\n\r\n");
    qDebug() << m_client->raw("GET /debug/healthz HTTP/1.0\r\n\r\n");
    qDebug() << m_server->announcement();
}

QTEST_GUILESS_MAIN(TestDemoActions)
#include "tst_demo_actions.moc"
