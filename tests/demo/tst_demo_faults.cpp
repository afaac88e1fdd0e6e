// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotest.h"

#include <QElapsedTimer>

using namespace std::chrono_literals;
using Break = demo::Switches::Break;

const QString createPath = u"/management/v1/actions"_s;
const QString listPath = u"/management/v1/actions/_search"_s;
const QByteArray body = R"({"name":"a","script":"s"})";

/// The switches, the recorded requests, and what happens when either side goes away.
class TestDemoFaults : public DemoTest
{
    Q_OBJECT

private slots:
    void init() { start(demo::SampleState::Empty); }
    void expiresTokens();
    void limitsRates();
    void failsAtRandom();
    void breaks_data();
    void breaks();
    void cutsOffRealJson();
    void hangs();
    void limitsFaultsToMethods();
    void limitsFaultsToPaths();
    void switchesItselfOff();
    void delaysWithoutBlocking();
    void keepsSwitches();
    void recordsRequests();
    void survivesLeavingClients();
    void survivesBeingDestroyed();
    void survivesManyClients();
    void tellsTakenPorts();

private:
    void setFault(const std::function<void(demo::Switches &)> &change)
    {
        demo::Switches switches;
        switches.projectionDelay = 0ms;
        change(switches);
        m_server->setSwitches(switches);
    }
    QStringList names()
    {
        setFault([](demo::Switches &) {});
        QStringList result;
        for (const QJsonValue &action : m_client->post(listPath).json[u"result"].toArray())
            result << action[u"name"].toString();
        return result;
    }
    /// Sends on a connection of its own: QNetworkAccessManager repeats what was lost on a kept one.
    QByteArray rawCreate()
    {
        const QByteArray bytes = "POST /management/v1/actions HTTP/1.1\r\nHost: " + m_client->host() +
                                 "\r\nAuthorization: Bearer " + m_client->token() +
                                 "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        return m_client->raw(bytes, "never sent");
    }
};

void TestDemoFaults::expiresTokens()
{
    setFault([](demo::Switches &switches) { switches.tokensExpired = true; });
    COMPARE_REFUSAL(m_client->post(listPath), 401, 16, "Errors.Token.Invalid (AUTH-7fs1e)"_L1);
    QCOMPARE(m_client->get(u"/management/v1/healthz"_s).status, 200);
}

void TestDemoFaults::limitsRates()
{
    setFault([](demo::Switches &switches) { switches.rateLimited = true; });
    COMPARE_REFUSAL(m_client->post(listPath), 429, 8, "Errors.Limits.Instance.Blocked (LIMITS-molsj)"_L1);
}

void TestDemoFaults::failsAtRandom()
{
    const auto run = [this] {
        start(demo::SampleState::Empty);
        setFault([](demo::Switches &switches) { switches.serverErrorRate = 0.5; });
        QList<int> statuses;
        for (int i = 0; i < 40; ++i)
            statuses << m_client->post(listPath).status;
        return statuses;
    };
    const QList<int> first = run();
    QVERIFY(first.contains(200));
    QVERIFY(first.contains(500));
    QVERIFY(first.contains(503));
    QCOMPARE(run(), first); // seeded

    setFault([](demo::Switches &switches) { switches.serverErrorRate = 1; });
    const DemoReply reply = m_client->post(createPath, body);
    QVERIFY(reply.status == 500 || reply.status == 503);
    QCOMPARE(reply.code(), reply.status == 500 ? 13 : 14);
    QCOMPARE(names(), QStringList());
}

void TestDemoFaults::breaks_data()
{
    QTest::addColumn<Break>("breakage");
    QTest::addColumn<bool>("isCarriedOut");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("drop") << Break::DropBeforeAnswer << true << ""_ba;
    QTest::newRow("cut off") << Break::CutOffInTheMiddle << true << "HTTP/1.1 200 "_ba;
    QTest::newRow("garbage") << Break::Garbage << false << "HTTP/1.1 200 "_ba;
    QTest::newRow("bad gateway") << Break::BadGateway << false << "HTTP/1.1 502 "_ba;
}

void TestDemoFaults::breaks()
{
    QFETCH(Break, breakage);
    QFETCH(bool, isCarriedOut);
    QFETCH(QByteArray, start);
    setFault([breakage](demo::Switches &switches) { switches.breakage = breakage; });
    if (isCarriedOut) {
        const QByteArray answer = rawCreate();
        QCOMPARE(answer.left(start.size()), start);
        QCOMPARE(answer.isEmpty(), start.isEmpty());
    } else {
        const DemoReply reply = m_client->post(createPath, body);
        QVERIFY(start.contains(QByteArray::number(reply.status)));
        QVERIFY(reply.body.startsWith("<!DOCTYPE html>"));
        QVERIFY(reply.header("Content-Type").startsWith("text/html"_L1));
    }
    QCOMPARE(names(), isCarriedOut ? QStringList{u"a"_s} : QStringList());
}

void TestDemoFaults::cutsOffRealJson()
{
    setFault([](demo::Switches &switches) { switches.breakage = Break::CutOffInTheMiddle; });
    const QByteArray answer = rawCreate();
    const qsizetype headerEnd = answer.indexOf("\r\n\r\n") + 4;
    const QRegularExpression form(u"content-length: (\\d+)\r\n"_s);
    const int promised = form.match(QString::fromLatin1(answer)).captured(1).toInt();
    const qsizetype arrived = answer.size() - headerEnd;
    QVERIFY(arrived > 0 && arrived < promised);
    QVERIFY(answer.sliced(headerEnd).startsWith("{\"details\":{\"sequence\":\"1\""));

    const DemoReply reply = m_client->post(listPath);
    QCOMPARE(reply.error, QNetworkReply::RemoteHostClosedError);
}

void TestDemoFaults::hangs()
{
    setFault([](demo::Switches &switches) { switches.breakage = Break::Hang; });
    QNetworkReply *hanging = m_client->begin("POST", createPath, body);
    QTRY_COMPARE(m_server->requests().size(), 1);
    QCOMPARE(names(), QStringList()); // others are answered meanwhile
    QVERIFY(!hanging->isFinished());
    hanging->abort();
    QCOMPARE(DemoClient::take(hanging).error, QNetworkReply::OperationCanceledError);
    QCOMPARE(m_client->post(createPath, body).status, 200);
}

void TestDemoFaults::limitsFaultsToMethods()
{
    setFault([](demo::Switches &switches) {
        switches.tokensExpired = true;
        switches.onlyMethod = "PUT";
    });
    QCOMPARE(m_client->post(listPath).status, 200);
    QCOMPARE(m_client->put(createPath + u"/1"_s, body).status, 401);
}

void TestDemoFaults::limitsFaultsToPaths()
{
    setFault([](demo::Switches &switches) {
        switches.breakage = Break::BadGateway;
        switches.onlyPath = "/flows/";
    });
    QCOMPARE(m_client->post(listPath).status, 200);
    QCOMPARE(m_client->get(u"/management/v1/flows/1"_s).status, 502);
}

void TestDemoFaults::switchesItselfOff()
{
    setFault([](demo::Switches &switches) {
        switches.rateLimited = true;
        switches.projectionDelay = 1h;
        switches.onlyMethod = "POST";
        switches.count = 2;
    });
    QCOMPARE(m_client->get(u"/management/v1/flows/1"_s).status, 200); // not hit, not counted
    QCOMPARE(m_client->post(listPath).status, 429);
    QCOMPARE(m_server->switches().count, 1);
    QCOMPARE(m_client->post(listPath).status, 429);
    QCOMPARE(m_client->post(listPath).status, 200);
    QVERIFY(!m_server->switches().rateLimited);
    QCOMPARE(m_server->switches().projectionDelay, 1h);
}

void TestDemoFaults::delaysWithoutBlocking()
{
    setFault([](demo::Switches &switches) {
        switches.latency = 300ms;
        switches.onlyMethod = "POST";
    });
    QElapsedTimer timer;
    timer.start();
    QNetworkReply *slow = m_client->begin("POST", createPath, body);
    QNetworkReply *alsoSlow = m_client->begin("POST", listPath, "{}");
    QTRY_COMPARE(m_server->requests().size(), 2);
    QCOMPARE(m_client->get(u"/management/v1/flows/1"_s).status, 200);
    QVERIFY(!slow->isFinished());
    QTRY_VERIFY(slow->isFinished() && alsoSlow->isFinished());
    QVERIFY(timer.elapsed() >= 300);
    QVERIFY2(timer.elapsed() < 900, "they waited for each other");
    QCOMPARE(DemoClient::take(slow).status, 200);
    QCOMPARE(DemoClient::take(alsoSlow).json[u"details"][u"totalResult"], u"1"_s); // carried out at once
}

void TestDemoFaults::keepsSwitches()
{
    const demo::Switches byDefault = demo::Server(demo::SampleState::Empty).switches();
    QCOMPARE(byDefault.projectionDelay, 50ms);
    QCOMPARE(byDefault.latency, 0ms);
    QCOMPARE(byDefault.count, -1);
    setFault([](demo::Switches &switches) { switches.serverErrorRate = 0.25; });
    QCOMPARE(m_server->switches().serverErrorRate, 0.25);
}

void TestDemoFaults::recordsRequests()
{
    m_client->post(listPath + u"?a=b%20c"_s, "{\"x\":1}");
    m_client->send("BREW", u"/tea"_s);
    const QList<demo::RecordedRequest> requests = m_server->requests();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests[0].method, "POST"_ba);
    QCOMPARE(requests[0].path, "/management/v1/actions/_search?a=b%20c"_ba);
    QCOMPARE(requests[0].body, "{\"x\":1}"_ba);
    QVERIFY(requests[0].headers.contains(std::pair("x-zitadel-orgid"_ba, firstOrganisation().toLatin1())));
    QVERIFY(requests[0].headers.contains(std::pair("authorization"_ba, "Bearer " + m_client->token())));
    QCOMPARE(requests[1].method, "BREW"_ba);
    m_server->clearRequests();
    QVERIFY(m_server->requests().isEmpty());
}

void TestDemoFaults::survivesLeavingClients()
{
    setFault([](demo::Switches &switches) { switches.latency = 100ms; });
    for (int i = 0; i < 20; ++i)
        m_client->begin("POST", listPath, "{}")->abort();
    QTcpSocket impatient;
    impatient.connectToHost(m_server->url().host(), quint16(m_server->url().port()));
    impatient.write("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /heal");
    QTRY_VERIFY(!m_server->requests().isEmpty());
    impatient.abort();
    QTcpSocket halfRequest;
    halfRequest.connectToHost(m_server->url().host(), quint16(m_server->url().port()));
    halfRequest.write("POST /management/v1/actions HTTP/1.1\r\nContent-Length: 100\r\n\r\n{");
    QVERIFY(halfRequest.waitForBytesWritten());
    halfRequest.abort();
    QCOMPARE(m_client->post(listPath).status, 200); // comes after all of them
}

void TestDemoFaults::survivesBeingDestroyed()
{
    for (const Break breakage : {Break::None, Break::Hang, Break::CutOffInTheMiddle}) {
        start(demo::SampleState::Sample);
        setFault([breakage](demo::Switches &switches) {
            switches.latency = breakage == Break::Hang ? 0ms : 10s;
            switches.breakage = breakage;
        });
        QNetworkReply *reply = m_client->begin("POST", listPath, "{}");
        QTRY_COMPARE(m_server->requests().size(), 1);
        m_server.reset();
        QTRY_VERIFY(reply->isFinished());
        QVERIFY(DemoClient::take(reply).error != QNetworkReply::NoError);
    }
    const demo::Server neverListened(demo::SampleState::Sample);
    QVERIFY(neverListened.url().isEmpty());
}

void TestDemoFaults::survivesManyClients()
{
    setFault([](demo::Switches &switches) { switches.latency = 5ms; });
    QList<QNetworkReply *> replies;
    std::vector<std::unique_ptr<DemoClient>> clients;
    for (int i = 0; i < 20; ++i) {
        clients.push_back(std::make_unique<DemoClient>(*m_server));
        for (int j = 0; j < 10; ++j) {
            m_server->addAction(firstOrganisation(), u"n%1x%2"_s.arg(i).arg(j), u"s"_s);
            replies << clients.back()->begin("POST", listPath, "{}");
        }
    }
    for (QNetworkReply *reply : std::as_const(replies)) {
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(DemoClient::take(reply).status, 200);
    }
    QCOMPARE(m_server->requests().size(), replies.size());
    QCOMPARE(names().size(), 200);
}

void TestDemoFaults::tellsTakenPorts()
{
    demo::Server second(demo::SampleState::Empty);
    const auto listening = second.listen(quint16(m_server->url().port()));
    QVERIFY(!listening);
    QVERIFY(!listening.error().isEmpty());
    QVERIFY(second.url().isEmpty());
}

QTEST_GUILESS_MAIN(TestDemoFaults)
#include "tst_demo_faults.moc"
