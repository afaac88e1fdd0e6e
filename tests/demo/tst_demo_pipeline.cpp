// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotest.h"

const QString listPath = u"/management/v1/actions/_search"_s;
const QString createPath = u"/management/v1/actions"_s;

/// The order in which a request is judged (API 4), with tokens, hosts, organisations and rights (API 3,
/// 5 to 7, 64).
class TestDemoPipeline : public DemoTest
{
    Q_OBJECT

private slots:
    void init() { start(demo::SampleState::Empty); }
    void unknownRoutesAndWrongVerbs_data();
    void unknownRoutesAndWrongVerbs();
    void knowsEveryRoute_data();
    void knowsEveryRoute();
    void redirectsOddPaths_data();
    void redirectsOddPaths();
    void ignoresQueryStrings();
    void judgesAuthorization_data();
    void judgesAuthorization();
    void missingHeaderHasNoDetails();
    void judgesOrigins();
    void judgesOrganisations();
    void judgesRights_data();
    void judgesRights();
    void judgesHosts();
    void judgesInOrder();
    void keepsConnections();

private:
    QJsonObject postForm(const QByteArray &path, const QByteArray &form)
    {
        const QByteArray answer =
            m_client->raw("POST " + path + " HTTP/1.1\r\nHost: " + m_client->host() +
                              "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
                              QByteArray::number(form.size()) + "\r\n\r\n" + form,
                          "}");
        return QJsonDocument::fromJson(answer.sliced(answer.indexOf("\r\n\r\n") + 4)).object();
    }
    QByteArray tokenByForm(const QByteArray &form)
    {
        const QByteArray scope = "&scope=openid%20urn:zitadel:iam:org:project:id:zitadel:aud";
        return postForm("/oauth/v2/token", form + scope)[u"access_token"].toString().toLatin1();
    }
    /// One that somebody let a device have.
    QByteArray appToken()
    {
        const QByteArray app = "&client_id=" + m_server->clientId().toLatin1();
        const QJsonObject device =
            postForm("/oauth/v2/device_authorization",
                     "scope=openid%20urn:zitadel:iam:org:project:id:zitadel:aud" + app);
        m_server->approveDevice(device[u"user_code"].toString().toLatin1(), u"minna.vogt"_s);
        return tokenByForm("grant_type=urn:ietf:params:oauth:grant-type:device_code&device_code=" +
                           device[u"device_code"].toString().toLatin1() + app);
    }
};

void TestDemoPipeline::unknownRoutesAndWrongVerbs_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("root") << "GET"_ba << u"/"_s << 404;
    QTest::newRow("unknown") << "GET"_ba << u"/management/v1/nothing"_s << 404;
    QTest::newRow("slash at the end") << "POST"_ba << u"/management/v1/actions/"_s << 405;
    QTest::newRow("case counts") << "POST"_ba << u"/management/v1/Actions"_s << 404;
    QTest::newRow("plural of trigger") << "POST"_ba << u"/management/v1/flows/1/triggers/1"_s << 404;
    QTest::newRow("list with GET") << "GET"_ba << createPath << 405;
    QTest::newRow("update with PATCH") << "PATCH"_ba << u"/management/v1/actions/1"_s << 405;
    QTest::newRow("update with POST") << "POST"_ba << u"/management/v1/actions/1"_s << 405;
    QTest::newRow("clear with PUT") << "PUT"_ba << u"/management/v1/flows/1/_clear"_s << 405;
    QTest::newRow("unheard-of verb") << "BREW"_ba << createPath << 405;
}

void TestDemoPipeline::unknownRoutesAndWrongVerbs()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(int, status);
    m_client->m_authorization = "nonsense"; // judged before the token
    COMPARE_REFUSAL(m_client->send(method, path), status, status == 404 ? 5 : 12,
                    status == 404 ? "Not Found"_L1 : "Method Not Allowed"_L1);
}

void TestDemoPipeline::knowsEveryRoute_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    const auto row = [](const char *method, const QString &path, int status = 200) {
        QTest::addRow("%s %s", method, qPrintable(path)) << QByteArray(method) << path << status;
    };
    row("POST", listPath);
    row("POST", createPath, 400);
    row("GET", u"/management/v1/actions/1"_s, 404);
    row("PUT", u"/management/v1/actions/1"_s, 400);
    row("DELETE", u"/management/v1/actions/1"_s, 404);
    row("POST", u"/management/v1/actions/1/_deactivate"_s, 404);
    row("POST", u"/management/v1/actions/1/_reactivate"_s, 404);
    row("POST", u"/management/v1/flows/types/_search"_s);
    row("POST", u"/management/v1/flows/1/triggers/_search"_s);
    row("GET", u"/management/v1/flows/1"_s);
    row("POST", u"/management/v1/flows/1/trigger/1"_s, 400);
    row("POST", u"/management/v1/flows/1/_clear"_s, 400);
    row("GET", u"/management/v1/orgs/me"_s);
    row("GET", u"/auth/v1/users/me"_s);
    row("POST", u"/auth/v1/permissions/zitadel/me/_search"_s);
    row("POST", u"/auth/v1/memberships/me/_search"_s);
    row("POST", u"/v2/organizations/_search"_s);
    row("POST", u"/admin/v1/events/_search"_s);
    row("GET", u"/admin/v1/instances/me"_s);
    row("GET", u"/management/v1/healthz"_s);
    row("GET", u"/healthz"_s);
    row("GET", u"/debug/healthz"_s);
    row("GET", u"/debug/ready"_s);
    row("GET", u"/ui/console/assets/environment.json"_s);
}

void TestDemoPipeline::knowsEveryRoute()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(int, status);
    const DemoReply reply = m_client->send(method, path);
    QCOMPARE(reply.status, status);
    QVERIFY(reply.message() != u"Not Found"_s);
}

void TestDemoPipeline::redirectsOddPaths_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("double slash first") << "//management/v1/actions"_ba << "/management/v1/actions"_ba;
    QTest::newRow("double slash inside")
        << "/management//v1/actions?a=b"_ba << "/management/v1/actions?a=b"_ba;
    QTest::newRow("dots") << "/management/x/../v1/./actions"_ba << "/management/v1/actions"_ba;
    QTest::newRow("dots beyond the root") << "/../healthz"_ba << "/healthz"_ba;
    QTest::newRow("slash at the end stays") << "/management//v1/"_ba << "/management/v1/"_ba;
}

void TestDemoPipeline::redirectsOddPaths()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, location);
    const QByteArray answer =
        m_client->raw("POST " + target + " HTTP/1.1\r\nHost: " + m_client->host() + "\r\n\r\n").toLower();
    QVERIFY2(answer.startsWith("http/1.1 301 "), answer.constData());
    QVERIFY2(answer.contains("\r\nlocation: " + location + "\r\n"), answer.constData());
}

void TestDemoPipeline::ignoresQueryStrings()
{
    QCOMPARE(m_client->post(listPath + u"?query.limit=nonsense"_s).status, 200);
    QCOMPARE(m_client->get(u"/management/v1/flows/1?type=9"_s).json[u"flow"][u"type"][u"id"], u"1"_s);
}

void TestDemoPipeline::judgesAuthorization_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("message");
    const QString form = u"invalid auth header (AUTH-toLo1)"_s;
    const QString token = u"Errors.Token.Invalid (AUTH-7fs1e)"_s;
    QTest::newRow("lower case") << "bearer TOKEN"_ba << form;
    QTest::newRow("another scheme") << "Basic TOKEN"_ba << form;
    QTest::newRow("prefix twice") << "Bearer Bearer TOKEN"_ba << form;
    QTest::newRow("bare token") << "TOKEN"_ba << form;
    QTest::newRow("no token") << "Bearer "_ba << form;              // HTTP cuts the blank
    QTest::newRow("two blanks") << "Bearer  TOKEN"_ba << QString(); // they are no part of it
    QTest::newRow("unknown token") << "Bearer xTOKEN"_ba << token;
    QTest::newRow("right") << "Bearer TOKEN"_ba << QString();
    QTest::newRow("whatever is before it") << "xBearer TOKEN"_ba << QString();
}

void TestDemoPipeline::judgesAuthorization()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, message);
    m_client->m_authorization = header.replace("TOKEN", m_client->token());
    const DemoReply reply = m_client->post(listPath);
    if (message.isEmpty()) {
        QCOMPARE(reply.status, 200);
        return;
    }
    COMPARE_REFUSAL(reply, 401, 16, message);
    QCOMPARE(reply.header("WWW-Authenticate"), message);
}

void TestDemoPipeline::missingHeaderHasNoDetails()
{
    m_client->m_authorization = "";
    const DemoReply reply = m_client->post(listPath);
    COMPARE_REFUSAL(reply, 401, 16, "auth header missing"_L1);
    QVERIFY(!reply.hasDetails());
    QCOMPARE(reply.header("WWW-Authenticate"), "auth header missing"_L1);
}

void TestDemoPipeline::judgesOrigins()
{
    for (const QByteArray &origin : {"http://example.com"_ba, "null"_ba, "http://" + m_client->host()}) {
        m_client->m_extraHeaders.replaceOrAppend("Origin", origin);
        const DemoReply reply = m_client->get(createPath + "/1"_L1);
        COMPARE_REFUSAL(reply, 404, 5, "Action not found (QUERY-GEfnb)"_L1);
        QCOMPARE(reply.header("Access-Control-Allow-Origin"), QString::fromLatin1(origin));
    }
    const demo::Identity owner = m_server->identity(u"owner");
    m_client->m_authorization =
        "Bearer " +
        tokenByForm("grant_type=client_credentials&client_id=" + owner.userName.toUtf8().toPercentEncoding() +
                    "&client_secret=" + owner.clientSecret);
    QCOMPARE(m_client->post(listPath).status, 200);
    m_client->m_authorization = "Bearer " + appToken(); // of an app, which has no origins
    COMPARE_REFUSAL(m_client->post(listPath), 403, 7, "Errors.OriginNotAllowed (AUTH-DZG21)"_L1);
    m_client->m_extraHeaders = {};
    const DemoReply reply = m_client->post(listPath);
    QCOMPARE(reply.status, 200);
    QVERIFY(!reply.headers.contains("Access-Control-Allow-Origin"));
}

void TestDemoPipeline::judgesOrganisations()
{
    m_client->setOrganisation(u"123"_s);
    COMPARE_REFUSAL(m_client->post(listPath), 403, 7, "Organisation doesn't exist (AUTH-Bs7Ds)"_L1);
    COMPARE_REFUSAL(m_client->get(u"/auth/v1/users/me"_s), 403, 7,
                    "Organisation doesn't exist (AUTH-Bs7Ds)"_L1);

    m_client->setOrganisation({}); // the token's own
    QCOMPARE(m_client->get(u"/management/v1/orgs/me"_s).json[u"org"][u"id"], firstOrganisation());
    m_client->setOrganisation(secondOrganisation());
    QCOMPARE(m_client->get(u"/management/v1/orgs/me"_s).json[u"org"][u"id"], secondOrganisation());
}

void TestDemoPipeline::judgesRights_data()
{
    QTest::addColumn<QString>("identity");
    QTest::addColumn<int>("organisation");
    QTest::addColumn<int>("list");
    QTest::addColumn<int>("create");
    QTest::addColumn<int>("events");
    QTest::newRow("owner") << u"owner"_s << 0 << 200 << 200 << 200;
    QTest::newRow("owner elsewhere") << u"owner"_s << 1 << 200 << 200 << 200;
    QTest::newRow("manager") << u"manager"_s << 0 << 200 << 200 << 403;
    QTest::newRow("manager elsewhere") << u"manager"_s << 1 << 404 << 404 << 404;
    QTest::newRow("viewer") << u"viewer"_s << 0 << 200 << 403 << 403;
    QTest::newRow("viewer elsewhere") << u"viewer"_s << 1 << 200 << 403 << 403;
    QTest::newRow("stranger") << u"stranger"_s << 0 << 404 << 404 << 404;
}

void TestDemoPipeline::judgesRights()
{
    QFETCH(QString, identity);
    QFETCH(int, organisation);
    DemoClient client(*m_server, identity);
    client.setOrganisation(m_server->organisations().at(organisation).id);
    const auto compare = [](const DemoReply &reply, int status) {
        if (status == 403)
            COMPARE_REFUSAL(reply, 403, 7, "No matching permissions found (AUTH-5mWD2)"_L1);
        else if (status == 404)
            COMPARE_REFUSAL(reply, 404, 5, "membership not found (AUTHZ-cdgFk)"_L1);
        else
            QCOMPARE(reply.status, status);
    };
    QFETCH(int, list);
    compare(client.post(listPath), list);
    QFETCH(int, create);
    compare(client.post(createPath, R"({"name":"a","script":"s"})"), create);
    QFETCH(int, events);
    compare(client.post(u"/admin/v1/events/_search"_s), events);
    QCOMPARE(client.get(u"/auth/v1/users/me"_s).status, 200); // asks for no right
}

void TestDemoPipeline::judgesHosts()
{
    const auto get = [this](const QByteArray &path, const QByteArray &host) {
        return m_client->raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n", "}");
    };
    const QByteArray port = QByteArray::number(m_server->url().port());
    QVERIFY(get("/management/v1/healthz", "127.0.0.1:" + port).startsWith("HTTP/1.1 200 "));
    QVERIFY(get("/management/v1/healthz", "localhost:" + port).startsWith("HTTP/1.1 200 "));
    // The port is not judged.
    for (const QByteArray &host : {"127.0.0.1"_ba, "127.0.0.1:1"_ba, "LOCALHOST"_ba, "localhost:65535"_ba})
        QVERIFY(get("/management/v1/healthz", host).startsWith("HTTP/1.1 200 "));
    for (const QByteArray &host : {"evil.example.com:"_ba + port, "127.0.0.2"_ba, "[::1]:1"_ba}) {
        const QByteArray answer = get("/management/v1/healthz", host);
        QVERIFY2(answer.startsWith("HTTP/1.1 404 "), answer.constData());
        QVERIFY2(answer.contains("unable to set instance using origin &{" + host + "  http}"),
                 answer.constData());
        QVERIFY2(answer.contains("ID=QUERY-1kIjX"), answer.constData());
        QVERIFY2(!answer.contains("details"), answer.constData());
        QVERIFY(get("/healthz", host).startsWith("HTTP/1.1 200 "));
    }
}

void TestDemoPipeline::judgesInOrder()
{
    // Each request has all faults of the steps below its own; the first step wins.
    const auto send = [this](const QByteArray &method, const QByteArray &path, const QByteArray &headers,
                             const QByteArray &body) {
        return m_client->raw(method + ' ' + path + " HTTP/1.1\r\n" + headers +
                                 "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body,
                             "}");
    };
    demo::Switches switches = m_server->switches();
    switches.rateLimited = true;
    m_server->setSwitches(switches);
    const QByteArray wrongHost = "Host: elsewhere\r\n";
    const QByteArray host = "Host: " + m_client->host() + "\r\n";
    const QByteArray stranger = "Authorization: Bearer " + m_server->identity(u"stranger").token + "\r\n";
    const QByteArray viewer = "Authorization: Bearer " + m_server->identity(u"viewer").token + "\r\n";
    const QByteArray owner = "Authorization: Bearer " + m_server->identity(u"owner").token + "\r\n";
    QVERIFY(send("PATCH", "/management/v1/actions", wrongHost, "nonsense").startsWith("HTTP/1.1 405"));
    QVERIFY(send("POST", "/management/v1/actions", wrongHost, "nonsense").contains("invalid character"));
    QVERIFY(send("POST", "/management/v1/actions", wrongHost, "{}").contains("unable to set instance"));
    QVERIFY(send("POST", "/management/v1/actions", host, "{}").contains("LIMITS-molsj"));
    switches.rateLimited = false;
    m_server->setSwitches(switches);
    QVERIFY(send("POST", "/management/v1/actions", host + "x-zitadel-orgid: 1\r\n", "{}")
                .contains("auth header missing"));
    const QByteArray app = "Authorization: Bearer " + appToken() + "\r\n";
    QVERIFY(send("POST", "/management/v1/actions", host + app + "Origin: x\r\nx-zitadel-orgid: 1\r\n", "{}")
                .contains("AUTH-DZG21"));
    QVERIFY(send("POST", "/management/v1/actions", host + stranger + "x-zitadel-orgid: 1\r\n", "{}")
                .contains("AUTH-Bs7Ds"));
    QVERIFY(send("POST", "/management/v1/actions", host + stranger, "{}").contains("AUTHZ-cdgFk"));
    QVERIFY(send("POST", "/management/v1/actions", host + viewer, "{}").contains("AUTH-5mWD2"));
    QVERIFY(send("PUT", "/management/v1/actions/1", host + owner, "{}")
                .contains("invalid UpdateActionRequest.Name"));
    QVERIFY(send("PUT", "/management/v1/actions/1", host + owner, R"({"name":"a","script":"s"})")
                .contains("COMMAND-Sfg2t"));
}

void TestDemoPipeline::keepsConnections()
{
    // Two requests in one piece, and one in very small pieces, on one connection.
    const QByteArray request = "GET //healthz HTTP/1.1\r\nHost: x\r\n\r\n";
    QTcpSocket socket;
    socket.connectToHost(m_server->url().host(), quint16(m_server->url().port()));
    QVERIFY(socket.waitForConnected());
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1); // the pieces shall arrive as such
    QByteArray answers;
    const auto answerCount = [&] {
        answers += socket.readAll();
        return answers.count("HTTP/1.1 301");
    };
    socket.write(request + request);
    QTRY_COMPARE(answerCount(), 2);
    for (const char c : request) {
        socket.write(&c, 1);
        QVERIFY(socket.waitForBytesWritten());
    }
    QTRY_COMPARE(answerCount(), 3);
    QCOMPARE(m_server->requests().size(), 3);
    QCOMPARE(m_server->requests().last().path, "//healthz"_ba);
}

QTEST_GUILESS_MAIN(TestDemoPipeline)
#include "tst_demo_pipeline.moc"
