// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signintest.h"

using namespace std::chrono_literals;

const QString deviceGrant = u"urn:ietf:params:oauth:grant-type:device_code"_s;

/// How a device without a browser is let in from elsewhere (API 61).
class TestDemoDevices : public SignInTest
{
    Q_OBJECT

private slots:
    void init() { start(demo::SampleState::Empty); }
    void describesDevices();
    void letsDevicesIn();
    void asksAboutDevices();
    void deniesDevices();
    void toleratesImpatience();
    void slowsDevicesDown();
    void forgetsDevices();
    void refusesDevices();
    void decidesForTests();

private:
    DemoReply beginDevice()
    {
        return postForm(devicePath, {{u"client_id"_s, m_server->clientId()},
                                     {u"scope"_s, u"openid offline_access "_s + apiScope}});
    }
    DemoReply poll(const DemoReply &device)
    {
        return postForm(tokenPath, {{u"grant_type"_s, deviceGrant},
                                    {u"device_code"_s, device.json[u"device_code"].toString()},
                                    {u"client_id"_s, m_server->clientId()}});
    }
    QString pollError(const DemoReply &device)
    {
        const DemoReply reply = poll(device);
        return reply.status == 400 ? reply.json[u"error"].toString() : QString::number(reply.status);
    }
    DemoReply decide(const DemoReply &device, const QString &action, const QString &user = u"viewer"_s)
    {
        return postForm(u"/device"_s, {{u"user_code"_s, device.json[u"user_code"].toString()},
                                       {u"user"_s, user},
                                       {u"action"_s, action}});
    }
    void setInterval(std::chrono::seconds interval)
    {
        change([interval](demo::Switches &switches) { switches.devicePollInterval = interval; });
    }
};

void TestDemoDevices::describesDevices()
{
    const DemoReply device = beginDevice();
    QCOMPARE(device.status, 200);
    QCOMPARE(device.json[u"device_code"].toString().size(), 22);
    const QString userCode = device.json[u"user_code"].toString();
    QVERIFY2(QRegularExpression(u"^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$"_s)
                 .match(userCode)
                 .hasMatch(),
             qPrintable(userCode));
    const QString uri = m_server->url().toString() + "/device"_L1;
    QCOMPARE(device.json[u"verification_uri"], uri);
    QCOMPARE(device.json[u"verification_uri_complete"], uri + "?user_code="_L1 + userCode);
    QCOMPARE(device.json[u"expires_in"], 300);
    QCOMPARE(device.json[u"interval"], 5);
    setInterval(0s);
    QCOMPARE(beginDevice().json[u"interval"], 0);
}

void TestDemoDevices::letsDevicesIn()
{
    setInterval(0s);
    const DemoReply device = beginDevice();
    QCOMPARE(pollError(device), u"authorization_pending"_s);
    QCOMPARE(decide(device, u"allow"_s).status, 200);
    const DemoReply reply = poll(device);
    QCOMPARE(reply.status, 200);
    QCOMPARE(apiUser(reply.json[u"access_token"].toString()), u"viewer@acme.example.com"_s);
    QCOMPARE(postForm(tokenPath, {{u"grant_type"_s, u"refresh_token"_s},
                                  {u"refresh_token"_s, reply.json[u"refresh_token"].toString()},
                                  {u"client_id"_s, m_server->clientId()}})
                 .status,
             200);
    QVERIFY(reply.json.contains("id_token"_L1));
    QCOMPARE(pollError(device), u"access_denied"_s); // used
}

void TestDemoDevices::asksAboutDevices()
{
    const DemoReply device = beginDevice();
    const QString userCode = device.json[u"user_code"].toString();
    const DemoReply page = open(u"/device?user_code="_s + userCode);
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("value=\"" + userCode.toLatin1() + '"'));
    QVERIFY(page.body.contains("Vera Viewer"));
    QVERIFY(
        open(u"/device?user_code=%22%3E%3Cscript%3E"_s).body.contains("value=\"&quot;&gt;&lt;script&gt;\""));

    const Fields form{{u"user_code"_s, userCode}, {u"user"_s, u"viewer"_s}, {u"action"_s, u"allow"_s}};
    QCOMPARE(postForm(u"/device"_s, withField(form, u"user_code"_s, u"BBBB-BBBB"_s)).status, 400);
    QCOMPARE(postForm(u"/device"_s, withField(form, u"user"_s, u"owner"_s)).status, 400);
    QCOMPARE(postForm(u"/device"_s, withField(form, u"action"_s, {})).status, 400);
    QCOMPARE(pollError(device), u"authorization_pending"_s);
    const QString typed = userCode.toLower().remove(u'-');
    QCOMPARE(postForm(u"/device"_s, withField(form, u"user_code"_s, typed)).status, 200);
    QCOMPARE(postForm(u"/device"_s, form).status, 400); // decided
    QCOMPARE(poll(device).status, 200);
}

void TestDemoDevices::deniesDevices()
{
    const DemoReply device = beginDevice();
    QCOMPARE(decide(device, u"deny"_s).status, 200);
    QCOMPARE(pollError(device), u"access_denied"_s);
}

void TestDemoDevices::toleratesImpatience()
{
    const DemoReply device = beginDevice();
    for (int i = 0; i < 4; ++i)
        QCOMPARE(pollError(device), u"authorization_pending"_s);
    QCOMPARE(decide(device, u"allow"_s).status, 200);
    QCOMPARE(poll(device).status, 200);
}

void TestDemoDevices::slowsDevicesDown()
{
    change([](demo::Switches &switches) { switches.slowsPollingDown = true; });
    const DemoReply device = beginDevice();
    QCOMPARE(pollError(device), u"authorization_pending"_s);
    QCOMPARE(pollError(device), u"slow_down"_s);
    setClock(6s); // enough before, but not any more
    QCOMPARE(pollError(device), u"slow_down"_s);
    setClock(18s);
    QCOMPARE(pollError(device), u"slow_down"_s);
    setClock(39s);
    QCOMPARE(pollError(device), u"authorization_pending"_s);
    setClock(60s);
    QCOMPARE(pollError(device), u"authorization_pending"_s);
    QCOMPARE(decide(device, u"allow"_s).status, 200);
    QCOMPARE(poll(device).status, 200);
}

void TestDemoDevices::forgetsDevices()
{
    const DemoReply device = beginDevice();
    setClock(301s);
    QCOMPARE(pollError(device), u"expired_token"_s);
    QCOMPARE(decide(device, u"allow"_s).status, 400);
}

void TestDemoDevices::refusesDevices()
{
    const QString other = m_server->clientIdWithoutDeviceGrant();
    const QString notAllowed = u"grant_type \"urn:ietf:params:oauth:grant-type:device_code\" not allowed"_s;
    COMPARE_OAUTH(postForm(devicePath, {{u"client_id"_s, other}}), 400, "unauthorized_client"_L1, notAllowed);
    COMPARE_OAUTH(
        postForm(tokenPath,
                 {{u"grant_type"_s, deviceGrant}, {u"device_code"_s, u"x"_s}, {u"client_id"_s, other}}),
        400, "unauthorized_client"_L1, notAllowed);
    COMPARE_OAUTH(postForm(devicePath, {{u"client_id"_s, u"1"_s}}), 400, "invalid_client"_L1,
                  "no active client not found"_L1);
    COMPARE_OAUTH(postForm(tokenPath, {{u"grant_type"_s, deviceGrant},
                                       {u"device_code"_s, u"x"_s},
                                       {u"client_id"_s, m_server->clientId()}}),
                  400, "invalid_client"_L1,
                  "client_id does not correspond to the client_id in the authorization request"_L1);
}

void TestDemoDevices::decidesForTests()
{
    setInterval(0s);
    const DemoReply allowed = beginDevice();
    m_server->approveDevice(allowed.json[u"user_code"].toString().toLatin1(), u"minna.vogt"_s);
    QCOMPARE(apiUser(poll(allowed).json[u"access_token"].toString()), u"minna.vogt@acme.example.com"_s);
    const DemoReply denied = beginDevice();
    m_server->denyDevice(denied.json[u"user_code"].toString().toLatin1());
    QCOMPARE(pollError(denied), u"access_denied"_s);
}

QTEST_GUILESS_MAIN(TestDemoDevices)
#include "tst_demo_devices.moc"
