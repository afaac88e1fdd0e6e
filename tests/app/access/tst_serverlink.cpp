// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/connect/serverlink.h"
#include "access/secrets/secrets.h"
#include "demo/demoserver.h"
#include "support/exchanges.h"
#include "support/rawserver.h"
#include "support/waiting.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a profile says is what each part of the connection goes by.
class tst_serverlink : public QObject
{
    Q_OBJECT

    Profile m_profile;
    std::unique_ptr<Secrets> m_secrets;

private slots:
    void init()
    {
        m_profile = {};
        m_profile.id = u"p"_s;
        m_profile.network.timeout = 5s;
        m_secrets = std::make_unique<Secrets>(false);
    }

    void callsAsTheProfilesAccount()
    {
        demo::Server server(demo::SampleState::Sample);
        QVERIFY(server.listen());
        m_profile.url = server.url();
        m_secrets->store(u"other"_s, Secrets::Kind::AccessToken, server.identity(u"owner").token);
        m_secrets->store(u"p"_s, Secrets::Kind::AccessToken, server.identity(u"viewer").token);
        ServerLink link(m_profile, *m_secrets);
        QCOMPARE(link.client().url(), server.url());
        QCOMPARE(link.transport().options(), m_profile.network);
        QCOMPARE(link.credentials().state(), Credentials::State::SignedOut);
        QCOMPARE(server.requests().size(), 0); // nobody has asked for anything

        QSignalSpy answered(&link.transport(), &http::Transport::answered);
        const auto account = answerOf(link.client().account());
        QVERIFY(account);
        QCOMPARE(account->loginName.section(u'@', 0, 0), u"viewer"_s);
        QCOMPARE(link.credentials().state(), Credentials::State::SignedIn);
        QCOMPARE(answered.size(), server.requests().size());
    }

    void theProxyGetsItsPassword()
    {
        RawServer proxy(RawServer::http("407 Proxy Authentication Required", "",
                                        "Proxy-Authenticate: Basic realm=\"x\"\r\nConnection: close\r\n"));
        m_profile.url = QUrl(u"http://acme.invalid:1"_s); // to this computer itself no proxy is asked
        m_profile.network.proxy = {.mode = ProxyOptions::Mode::Manual,
                                   .host = u"127.0.0.1"_s,
                                   .port = quint16(proxy.url().port()),
                                   .user = u"acme"_s};
        m_secrets->store(u"p"_s, Secrets::Kind::AccessToken, "token");
        ServerLink link(m_profile, *m_secrets, {.proxyPassword = "pass-word", .headers = {}});
        const auto refused = answerOf(link.client().account());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Proxy);
        QTRY_VERIFY(proxy.request().contains("Basic " + "acme:pass-word"_ba.toBase64()));
    }

    void whatIsOnItsWayIsCancelled()
    {
        RawServer silent{QByteArray()};
        m_profile.url = silent.url();
        m_secrets->store(u"p"_s, Secrets::Kind::AccessToken, "token");
        auto link = std::make_unique<ServerLink>(m_profile, *m_secrets);
        const auto asked = link->client().account();
        QTRY_VERIFY(!silent.request().isEmpty());
        link.reset();
        QVERIFY(asked.isCanceled());
    }
};

QTEST_GUILESS_MAIN(tst_serverlink)
#include "tst_serverlink.moc"
