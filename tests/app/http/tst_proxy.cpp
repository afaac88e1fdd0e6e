// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/reply.h"
#include "http/transport.h"
#include "support/rawserver.h"
#include "support/socksproxy.h"
#include "support/tinyproxy.h"
#include "support/tlsserver.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using explain::Operation;
using http::Transport;
using Kind = Error::Kind;

// libproxy forgets a few bytes per question, and AddressSanitizer sees no further than GLib below it.
extern "C" const char *__lsan_default_suppressions();
extern "C" const char *__lsan_default_suppressions()
{
    return "leak:libglib-2.0";
}

namespace {

ProxyOptions manual(quint16 port, const QString &user = {},
                    ProxyOptions::Type type = ProxyOptions::Type::Http)
{
    return {ProxyOptions::Mode::Manual, type, u"127.0.0.1"_s, port, user};
}

/// The same server by a name that is not this computer's to the program, and so goes over a proxy, and leads
/// here all the same.
QUrl fromAfar(QUrl url)
{
    url.setHost(u"0.0.0.0"_s);
    return url;
}

Error errorOf(const http::Outcome &outcome)
{
    const auto judged = reply::judge(outcome, Operation::Save);
    return judged ? Error{.message = u"none"_s} : judged.error();
}

} // namespace

/// Ways to a server that lead over a proxy: a real one for HTTP, and the few bytes that SOCKS5 takes.
class tst_proxy : public QObject
{
    Q_OBJECT

    std::unique_ptr<TinyProxy> m_open;    ///< asks for no password
    std::unique_ptr<TinyProxy> m_guarded; ///< asks for one
    const certificates::Identity m_root = certificates::authority("Acme Root");

private slots:
    void initTestCase()
    {
        if (TinyProxy::program().isEmpty())
            QSKIP("no tinyproxy on this computer");
        m_open = std::make_unique<TinyProxy>();
        m_guarded = std::make_unique<TinyProxy>();
        QVERIFY(m_open->start());
        QVERIFY(m_guarded->start("acme", "pass-word"));
        // Before anything asks the system, which reads them once.
        const QByteArray open = "http://127.0.0.1:" + QByteArray::number(m_open->port());
        qputenv("http_proxy", open);
        qputenv("https_proxy", open);
        for (const char *name :
             {"no_proxy", "NO_PROXY", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
            qunsetenv(name);
    }
    void init() { QTest::failOnWarning(); }

    void plainHttp()
    {
        RawServer server(RawServer::http("200 OK", "answer"));
        Transport transport({.proxy = manual(m_guarded->port(), u"acme"_s)}, "pass-word");
        const auto before = m_guarded->requests().size();
        const auto outcome = outcomeOf(transport.send(requestFor(fromAfar(server.url()), "PUT", "body")));
        QVERIFY(outcome);
        QVERIFY2(outcome->status == 200, qPrintable(outcome->failureText));
        QCOMPARE(outcome->body, "answer"_ba);
        QVERIFY(server.request().toLower().contains("\r\nvia: "));
        QVERIFY(server.request().toLower().contains("bearer secret-token"));
        QVERIFY(!server.request().toLower().contains("proxy-authorization"));
        QVERIFY(m_guarded->requests().size() > before);
    }

    /// It would leave this computer readable, token included.
    void neverToThisComputer_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("type");
        for (const QString &host : {u"127.0.0.1"_s, u"localhost"_s, u"LOCALHOST"_s}) {
            QTest::addRow("http, %s", qPrintable(host)) << host << int(ProxyOptions::Type::Http);
            QTest::addRow("socks, %s", qPrintable(host)) << host << int(ProxyOptions::Type::Socks5);
        }
    }
    void neverToThisComputer()
    {
        QFETCH(QString, host);
        QFETCH(int, type);
        RawServer proxy(RawServer::http("200 OK", "of the proxy"));
        RawServer server(RawServer::http("200 OK", "answer"));
        QUrl url = server.url();
        url.setHost(host);
        Transport transport(
            {.proxy = manual(quint16(proxy.url().port()), u"acme"_s, ProxyOptions::Type(type))}, "pass-word");
        const auto outcome = outcomeOf(transport.send(requestFor(url)));
        QVERIFY(outcome && !outcome->wasProxied);
        QVERIFY2(outcome->status == 200, qPrintable(outcome->failureText));
        QCOMPARE(outcome->body, "answer"_ba);
        QVERIFY(proxy.request().isEmpty());
    }

    void encryptedByATunnel()
    {
        TlsServer server(certificates::make({.name = "localhost", .hosts = "IP:0.0.0.0"}, &m_root));
        Transport transport(
            {.proxy = manual(m_guarded->port(), u"acme"_s), .privateAuthorities = m_root.certificate.toPem()},
            "pass-word");
        const auto outcome = outcomeOf(transport.send(requestFor(fromAfar(server.url()))));
        QVERIFY(outcome);
        QVERIFY2(outcome->status == 200, qPrintable(outcome->failureText));
        QVERIFY(m_guarded->requests().constLast().contains("CONNECT 0.0.0.0:"));
        QVERIFY(!server.received().toLower().contains("proxy"));
    }

    void certificatesAreCheckedBehindATunnel()
    {
        TlsServer server(certificates::make({.name = "x", .hosts = "DNS:x.example"}, &m_root));
        Transport transport(
            {.proxy = manual(m_open->port()), .privateAuthorities = m_root.certificate.toPem()});
        const auto outcome = outcomeOf(transport.send(requestFor(fromAfar(server.url()))));
        QVERIFY(outcome && outcome->tls);
        QCOMPARE(outcome->tls->reason, http::TlsRefusal::Reason::WrongName);
        QCOMPARE(outcome->tls->host, u"0.0.0.0"_s);
        QTRY_COMPARE(server.ended(), 1); // nothing can come any more
        QCOMPARE(server.received(), QByteArray());
    }

    void badPasswords_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<bool>("isEncrypted");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        // Tinyproxy asks with 407, and takes a wrong answer as if it were itself the server: with 401.
        QTest::newRow("http, none") << QString() << false << int(Kind::Proxy) << 407;
        QTest::newRow("http, wrong") << u"acme"_s << false << int(Kind::NotZitadel) << 401;
        QTest::newRow("https, none") << QString() << true << int(Kind::Proxy) << 407;
        QTest::newRow("https, wrong") << u"acme"_s << true << int(Kind::Proxy) << 0;
    }
    void badPasswords()
    {
        QFETCH(QString, user);
        QFETCH(bool, isEncrypted);
        RawServer plain(RawServer::http("200 OK", ""));
        TlsServer encrypted(certificates::make({.name = "localhost", .hosts = "DNS:localhost"}, &m_root));
        Transport transport({.proxy = manual(m_guarded->port(), user)}, "secret-wrong");
        const auto before = m_guarded->requests().size();
        const auto outcome = outcomeOf(
            transport.send(requestFor(fromAfar(isEncrypted ? encrypted.url() : plain.url()), "PUT")));
        QVERIFY(outcome && outcome->wasProxied);
        const Error error = errorOf(*outcome);
        QTEST(int(error.kind), "kind");
        QTEST(error.httpStatus, "status");
        QVERIFY(!error.technical.contains(u"secret"_s));
        // Nothing is tried again and again: what would have been is in the proxy's log before this.
        QVERIFY(outcomeOf(transport.send(requestFor(QUrl(u"http://0.0.0.0:1/marker"_s)))));
        const auto isMarked = [this] {
            return std::ranges::any_of(m_guarded->requests(),
                                       [](const QByteArray &line) { return line.contains("/marker"); });
        };
        QTRY_VERIFY(isMarked());
        QVERIFY(m_guarded->requests().size() - before <= 5);
        QVERIFY(plain.request().isEmpty());
        QCOMPARE(encrypted.handshakes(), 0);
    }

    void askedForAPasswordAgainAndAgain_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("http") << u"http://acme.invalid:1/x"_s;
        QTest::newRow("https") << u"https://acme.invalid:1/x"_s;
    }
    void askedForAPasswordAgainAndAgain()
    {
        QFETCH(QString, url);
        RawServer proxy(RawServer::http("407 Proxy Authentication Required", "",
                                        "Proxy-Authenticate: Basic realm=\"x\"\r\nConnection: close\r\n"));
        Transport transport({.proxy = manual(quint16(proxy.url().port()), u"acme"_s)}, "secret-wrong");
        const auto outcome = outcomeOf(transport.send(requestFor(QUrl(url), "PUT")));
        QVERIFY(outcome);
        const Error error = errorOf(*outcome);
        QCOMPARE(error.kind, Kind::Proxy);
        QCOMPARE(error.httpStatus, 407);
        QCOMPARE(error.message, u"The proxy asks for a name and a password."_s);
        QVERIFY(!error.mayHaveHappened && !error.technical.contains(u"secret"_s));
        QVERIFY(proxy.request().toLower().contains("proxy-authorization: basic "));
        // Tried again, it would have been before this.
        Transport another({.proxy = manual(quint16(proxy.url().port()))});
        QVERIFY(outcomeOf(another.send(requestFor(QUrl(u"http://acme.invalid:1/marker"_s)))));
        QTRY_VERIFY(proxy.request().contains("/marker"));
        const QByteArray before = proxy.request().first(proxy.request().indexOf("/marker"));
        QVERIFY2(before.count("\r\n\r\n") <= 2, proxy.request().constData());
    }

    void closedProxy_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("type");
        QTest::newRow("http") << u"http://acme.invalid:1/x"_s << int(ProxyOptions::Type::Http);
        QTest::newRow("https") << u"https://acme.invalid:1/x"_s << int(ProxyOptions::Type::Http);
        QTest::newRow("socks") << u"http://acme.invalid:1/x"_s << int(ProxyOptions::Type::Socks5);
    }
    void closedProxy()
    {
        QFETCH(QString, url);
        QFETCH(int, type);
        Transport transport({.proxy = manual(closedPort(), {}, ProxyOptions::Type(type))});
        const auto outcome = outcomeOf(transport.send(requestFor(QUrl(url), "PUT")));
        QVERIFY(outcome);
        const Error error = errorOf(*outcome);
        QCOMPARE(error.kind, Kind::Proxy);
        QVERIFY(!error.mayHaveHappened);
        QCOMPARE(error.message, u"The proxy did not make the connection."_s);
    }

    void noSuchProxy()
    {
        ProxyOptions options = manual(3128);
        options.host = u"proxy.invalid"_s;
        Transport transport({.proxy = options});
        const auto outcome = outcomeOf(transport.send(requestFor(QUrl(u"https://acme.invalid:1/"_s), "PUT")));
        QVERIFY(outcome);
        QCOMPARE(errorOf(*outcome).kind, Kind::Proxy);
        QVERIFY(!errorOf(*outcome).mayHaveHappened);
    }

    void socks()
    {
        RawServer server(RawServer::http("200 OK", "answer"));
        SocksProxy proxy(quint16(server.url().port()), "acme", "pass-word");
        Transport transport({.proxy = manual(proxy.port(), u"acme"_s, ProxyOptions::Type::Socks5)},
                            "pass-word");
        // The proxy looks the name up, not we.
        const auto outcome = outcomeOf(transport.send(requestFor(QUrl(u"http://inside.invalid/x"_s))));
        QVERIFY(outcome);
        QVERIFY2(outcome->status == 200, qPrintable(outcome->failureText));
        QCOMPARE(outcome->body, "answer"_ba);
        QVERIFY(proxy.asked().contains("inside.invalid"));
    }

    void socksWithAWrongPassword()
    {
        RawServer server(RawServer::http("200 OK", "answer"));
        SocksProxy proxy(quint16(server.url().port()), "acme", "pass-word");
        Transport transport({.proxy = manual(proxy.port(), u"acme"_s, ProxyOptions::Type::Socks5)}, "wrong");
        const auto outcome = outcomeOf(transport.send(requestFor(fromAfar(server.url()), "PUT")));
        QVERIFY(outcome);
        QCOMPARE(errorOf(*outcome).kind, Kind::Proxy);
        QVERIFY(!errorOf(*outcome).mayHaveHappened);
        QVERIFY(server.request().isEmpty());
        // What would be tried again has been before another comes through by the same proxy.
        Transport known({.proxy = manual(proxy.port(), u"acme"_s, ProxyOptions::Type::Socks5)}, "pass-word");
        QVERIFY(outcomeOf(known.send(requestFor(fromAfar(server.url()), "OPTIONS"))));
        QVERIFY(proxy.logins() <= 3);
        QVERIFY(server.request().startsWith("OPTIONS "));
        QCOMPARE(server.request().count("\r\n\r\n"), 1);
    }

    void systemsProxy()
    {
        const auto before = m_open->requests().size();
        Transport transport({});
        // The name leads nowhere, and it is the proxy that says so.
        const auto first = transport.send(requestFor(QUrl(u"http://acme.invalid/x"_s)));
        const auto second = transport.send(requestFor(QUrl(u"http://acme.invalid/y"_s)));
        QVERIFY(!first.isFinished());
        const auto outcome = outcomeOf(first);
        QVERIFY(outcome && outcomeOf(second));
        QVERIFY2(outcome->status >= 500, qPrintable(outcome->failureText));
        QVERIFY(m_open->requests().size() > before);
        QVERIFY(m_open->requests().constLast().contains("http://acme.invalid/"));

        const auto encrypted =
            outcomeOf(transport.send(requestFor(QUrl(u"https://acme.invalid/x"_s), "PUT")));
        QVERIFY(encrypted);
        QVERIFY(m_open->requests().constLast().contains("CONNECT acme.invalid:443"));
        QCOMPARE(errorOf(*encrypted).kind, Kind::Proxy);
    }

    void systemsProxyIsNotForThisComputer()
    {
        const auto before = m_open->requests().size();
        RawServer server(RawServer::http("200 OK", "answer"));
        Transport transport({});
        QUrl url = server.url();
        for (const QString &host : {u"127.0.0.1"_s, u"localhost"_s}) {
            url.setHost(host);
            const auto outcome = outcomeOf(transport.send(requestFor(url)));
            QVERIFY(outcome);
            QCOMPARE(outcome->status, 200);
        }
        QVERIFY(!server.request().toLower().contains("\r\nvia: "));
        QCOMPARE(m_open->requests().size(), before);
    }

    void noneMeansNone()
    {
        const auto before = m_open->requests().size();
        Transport transport({.proxy = {.mode = ProxyOptions::Mode::None}});
        const auto outcome = outcomeOf(transport.send(requestFor(QUrl(u"http://acme.invalid/"_s))));
        QVERIFY(outcome);
        QCOMPARE(errorOf(*outcome).kind, Kind::NameNotFound);
        QCOMPARE(m_open->requests().size(), before);
    }
};

QTEST_GUILESS_MAIN(tst_proxy)
#include "tst_proxy.moc"
