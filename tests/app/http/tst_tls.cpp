// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/reply.h"
#include "http/authorities.h"
#include "http/tlstrust.h"
#include "http/transport.h"
#include "support/exchanges.h"
#include "support/rawserver.h"
#include "support/tlsserver.h"

#include <QHttpServer>
#include <QHttpServerResponse>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using certificates::Identity;
using explain::Operation;
using http::TlsRefusal;
using http::Transport;
using Reason = TlsRefusal::Reason;

namespace {

const QByteArray here = "DNS:localhost,IP:127.0.0.1";

NetworkOptions trusting(const Identity &authority)
{
    return {.privateAuthorities = authority.certificate.toPem()};
}

Error errorOf(const http::Outcome &outcome)
{
    const auto judged = reply::judge(outcome, Operation::Save);
    return judged ? Error{.message = u"none"_s} : judged.error();
}

} // namespace

/// Certificates, good and bad, shown by real servers.
class tst_tls : public QObject
{
    Q_OBJECT

    const Identity m_root = certificates::authority("Acme Root");
    const Identity m_stranger = certificates::authority("Stranger Root");

private slots:
    void init() { QTest::failOnWarning(); }

    void privateAuthorityIsTrusted()
    {
        TlsServer server(certificates::make({.name = "localhost", .hosts = here}, &m_root));
        Transport transport(trusting(m_root));
        for (const QString &host : {u"localhost"_s, u"127.0.0.1"_s}) {
            const auto outcome = outcomeOf(transport.send(requestFor(server.url(host))));
            QVERIFY(outcome);
            QVERIFY2(outcome->status == 200, qPrintable(outcome->failureText));
            QCOMPARE(outcome->body, "{}"_ba);
            QVERIFY(!outcome->tls && !outcome->usedHttp2);
        }
        QVERIFY(server.received().toLower().contains("bearer secret-token"));
    }

    /// https asked of a port for plain http, of one that just closes, and the other way round.
    void theWrongSchemeIsNamed()
    {
        QTcpServer closing;
        QVERIFY(closing.listen(QHostAddress::LocalHost));
        connect(&closing, &QTcpServer::newConnection, &closing,
                [&closing] { closing.nextPendingConnection()->abort(); });
        // A server of Go answers in plain http to what is no http.
        QTcpServer goes;
        QVERIFY(goes.listen(QHostAddress::LocalHost));
        connect(&goes, &QTcpServer::newConnection, &goes, [&goes] {
            QTcpSocket *socket = goes.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        Transport transport({.timeout = std::chrono::seconds(5)});
        for (const quint16 port : {closing.serverPort(), goes.serverPort()}) {
            const QUrl url(u"https://127.0.0.1:%1/x"_s.arg(port));
            const auto outcome = outcomeOf(transport.send(requestFor(url, "PUT")));
            QVERIFY(outcome);
            const Error error = errorOf(*outcome);
            QCOMPARE(error.kind, Error::Kind::Tls);
            QVERIFY2(error.message.contains(u"https at this port"_s),
                     qPrintable(error.message + u" / "_s + error.technical));
            QVERIFY(error.advice.contains(u"port"_s));
            QVERIFY(!error.mayHaveHappened); // nothing of it was sent
        }

        const QByteArray inGo = "Client sent an HTTP request to an HTTPS server.\n";
        const QByteArray inNginx =
            "<html><title>400 The plain HTTP request was sent to HTTPS port</title></html>";
        for (const QByteArray &body : {inGo, inNginx}) {
            RawServer safe(RawServer::http("400 Bad Request", body));
            const auto outcome = outcomeOf(transport.send(requestFor(safe.url())));
            QVERIFY(outcome);
            QCOMPARE(errorOf(*outcome).kind, Error::Kind::Tls);
            QVERIFY(errorOf(*outcome).message.contains(u"answers to https"_s));
        }
        TlsServer silent(certificates::make({.name = "localhost", .hosts = here}, &m_root));
        QUrl unprotected = silent.url(u"127.0.0.1"_s);
        unprotected.setScheme(u"http"_s);
        const auto outcome = outcomeOf(transport.send(requestFor(unprotected)));
        QVERIFY(outcome);
        QVERIFY2(errorOf(*outcome).advice.contains(u"begin with https"_s),
                 qPrintable(errorOf(*outcome).message + errorOf(*outcome).advice));

        // A server that has answered once is lost like any other.
        QTcpServer tired;
        QVERIFY(tired.listen(QHostAddress::LocalHost));
        connect(&tired, &QTcpServer::newConnection, &tired, [&tired, isFirst = true]() mutable {
            QTcpSocket *socket = tired.nextPendingConnection();
            const bool answers = std::exchange(isFirst, false);
            connect(socket, &QTcpSocket::readyRead, socket, [socket, answers] {
                if (answers)
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        const QUrl url(u"http://127.0.0.1:%1/x"_s.arg(tired.serverPort()));
        const auto good = outcomeOf(transport.send(requestFor(url)));
        QVERIFY(good && good->status == 200);
        const auto lost = outcomeOf(transport.send(requestFor(url)));
        QVERIFY(lost);
        QCOMPARE(errorOf(*lost).kind, Error::Kind::Offline);
        QVERIFY(!errorOf(*lost).advice.contains(u"https"_s));
    }

    /// A connection that broke later is no matter of the port.
    void aSafeConnectionThatBreaksIsJustLost()
    {
        const Identity own = certificates::make({.name = "localhost", .hosts = here}, &m_root);
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPrivateKey(own.key);
        configuration.setLocalCertificateChain({own.certificate});
        QSslServer server;
        server.setSslConfiguration(configuration);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QSslServer::pendingConnectionAvailable, &server, [&server] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, &QTcpSocket::disconnectFromHost);
        });
        Transport transport(trusting(m_root));
        const QUrl url(u"https://localhost:%1/x"_s.arg(server.serverPort()));
        const auto outcome = outcomeOf(transport.send(requestFor(url, "PUT")));
        QVERIFY(outcome);
        QCOMPARE(errorOf(*outcome).kind, Error::Kind::Offline);
        QVERIFY(errorOf(*outcome).mayHaveHappened);
    }

    void intermediateIsFollowedToTheRoot()
    {
        const Identity middle = certificates::make({.name = "Acme Middle", .isAuthority = true}, &m_root);
        TlsServer server(certificates::make({.name = "localhost", .hosts = here}, &middle),
                         {middle.certificate});
        Transport transport(trusting(m_root));
        const auto outcome = outcomeOf(transport.send(requestFor(server.url())));
        QVERIFY(outcome);
        QCOMPARE(outcome->status, 200);
    }

    void selfSignedServerIsTrustedAsItsOwnAuthority()
    {
        const Identity own = certificates::make({.name = "localhost", .hosts = here, .isAuthority = true});
        TlsServer server(own);
        Transport transport(trusting(own));
        const auto outcome = outcomeOf(transport.send(requestFor(server.url())));
        QVERIFY(outcome);
        QVERIFY2(outcome->status == 200, qPrintable(outcome->failureText));
    }

    void serverThatForgetsItsIntermediate()
    {
        const Identity middle = certificates::make({.name = "Acme Middle", .isAuthority = true}, &m_root);
        TlsServer server(certificates::make({.name = "localhost", .hosts = here}, &middle));
        Transport transport(trusting(m_root));
        const auto refused = outcomeOf(transport.send(requestFor(server.url())));
        QVERIFY(refused && refused->tls);
        QCOMPARE(refused->tls->reason, Reason::UnknownAuthority);
        QVERIFY(errorOf(*refused).advice.contains(u"“Acme Middle”"_s));

        // The profile can hold what the server forgets; the root is needed all the same.
        Transport helped({.privateAuthorities = middle.certificate.toPem() + m_root.certificate.toPem()});
        const auto outcome = outcomeOf(helped.send(requestFor(server.url())));
        QVERIFY(outcome);
        QVERIFY2(outcome->status == 200, qPrintable(outcome->failureText));
        const auto alone = http::authoritiesIn(middle.certificate.toPem());
        QVERIFY(!alone && alone.error().advice.contains(u"“Acme Root”"_s));
    }

    void refusals_data()
    {
        QTest::addColumn<Identity>("own");
        QTest::addColumn<Identity>("trusted");
        QTest::addColumn<int>("reason");
        QTest::addColumn<QString>("message");
        const auto row = [this](const char *name, const Identity &own, Reason reason,
                                const QString &message) {
            QTest::newRow(name) << own << m_root << int(reason) << message;
        };
        const auto leaf = [this](const QByteArray &hosts, int from = -1, int until = 30) {
            return certificates::make({"localhost", hosts, false, from, until}, &m_root);
        };
        const auto day = [](int days) {
            return QLocale().toString(QDateTime::currentDateTime().addDays(days).date(), QLocale::LongFormat);
        };
        row("expired", leaf(here, -30, -3), Reason::Expired,
            u"The certificate of localhost expired on %1."_s.arg(day(-3)));
        row("not yet valid", leaf(here, 3, 30), Reason::NotYetValid,
            u"The certificate of localhost is not valid before %1."_s.arg(day(3)));
        row("another name",
            certificates::make({.name = "x", .hosts = "DNS:a.example,DNS:b.example"}, &m_root),
            Reason::WrongName, u"The certificate of localhost is for other names: a.example, b.example."_s);
        row("self-signed", certificates::make({.name = "localhost", .hosts = here}), Reason::SelfSigned,
            u"The certificate of localhost vouches for itself; nobody else does."_s);
        row("a stranger's", certificates::make({.name = "localhost", .hosts = here}, &m_stranger),
            Reason::UnknownAuthority,
            u"Nobody this computer trusts vouches for the certificate of localhost."_s);
        QTest::newRow("nobody's but ours")
            << leaf(here) << Identity() << int(Reason::UnknownAuthority)
            << u"Nobody this computer trusts vouches for the certificate of localhost."_s;
        row("expired and a stranger's", certificates::make({"localhost", here, false, -30, -3}, &m_stranger),
            Reason::Expired, u"The certificate of localhost expired on %1."_s.arg(day(-3)));
    }
    void refusals()
    {
        QFETCH(Identity, own);
        QFETCH(Identity, trusted);
        QFETCH(QString, message);
        TlsServer server(own);
        Transport transport(trusted.x509 ? trusting(trusted) : NetworkOptions());
        QSignalSpy answered(&transport, &Transport::answered);
        const auto outcome = outcomeOf(transport.send(requestFor(server.url(), "PUT", "secret body")));
        QVERIFY(outcome && outcome->tls);
        QCOMPARE(outcome->failure, QNetworkReply::SslHandshakeFailedError);
        QTEST(int(outcome->tls->reason), "reason");
        QCOMPARE(outcome->tls->host, u"localhost"_s);
        QVERIFY(!outcome->tls->words.isEmpty());
        QCOMPARE(outcome->tls->chain.size(), 1);
        QCOMPARE(outcome->tls->chain.constFirst(), http::factsOf(own.certificate));
        QCOMPARE(outcome->tls->culprit, http::factsOf(own.certificate));

        const Error error = errorOf(*outcome);
        QCOMPARE(error.kind, Error::Kind::Tls);
        QCOMPARE(error.tls, outcome->tls);
        QCOMPARE(error.message, message);
        QVERIFY(error.advice.startsWith(u"Your text is still here, unchanged. Nothing was sent. "_s));
        QVERIFY(!error.mayHaveHappened && !error.technical.isEmpty());
        QVERIFY(!error.technical.contains(u"secret"_s));
        QVERIFY(!answered[0][0].value<http::Exchange>().failure.isEmpty());

        // However the server takes the end of the handshake, it got to read nothing.
        QTest::qWait(50);
        QVERIFY(server.handshakes() > 0);
        QCOMPARE(server.received(), QByteArray());
    }

    void expiredBetweenServerAndRoot()
    {
        const Identity middle = certificates::make({"Acme Middle", {}, true, -30, -3}, &m_root);
        TlsServer server(certificates::make({.name = "localhost", .hosts = here}, &middle),
                         {middle.certificate});
        Transport transport(trusting(m_root));
        const auto outcome = outcomeOf(transport.send(requestFor(server.url())));
        QVERIFY(outcome && outcome->tls);
        QCOMPARE(outcome->tls->reason, Reason::Expired);
        QCOMPARE(outcome->tls->chain.size(), 2);
        QCOMPARE(outcome->tls->culprit.subject, u"Acme Middle"_s);
        QVERIFY(errorOf(*outcome).message.startsWith(
            u"The certificate of “Acme Middle”, which vouches for localhost, expired on "_s));
    }

    void facts()
    {
        const Identity own = certificates::make(
            {.name = "acme \u202e\n<b>x", .hosts = "DNS:b.example,DNS:a.example,IP:10.0.0.1"}, &m_root);
        const http::Certificate facts = http::factsOf(own.certificate);
        QCOMPARE(facts.subject, u"acme <b>x"_s); // no line ends, nothing that turns text around
        QCOMPARE(facts.issuer, u"Acme Root"_s);
        QCOMPARE(facts.names, QStringList({u"10.0.0.1"_s, u"a.example"_s, u"b.example"_s}));
        QCOMPARE(facts.validUntil.toUTC().date(), QDateTime::currentDateTimeUtc().addDays(30).date());
        QCOMPARE(facts.fingerprint.size(), 32 * 3 - 1);
        QVERIFY(!facts.isSelfSigned);
        QVERIFY(http::factsOf(m_root.certificate).isSelfSigned);
    }

    void systemsAuthoritiesStayTrusted()
    {
        const auto system = QSslConfiguration::systemCaCertificates();
        if (system.isEmpty())
            QSKIP("this system trusts nobody");
        const auto both = http::trustingAlso(m_root.certificate.toPem()).caCertificates();
        QCOMPARE(both.size(), system.size() + 1);
        QVERIFY(both.contains(m_root.certificate));
        for (const QSslCertificate &one : system)
            QVERIFY(both.contains(one));
        QCOMPARE(http::trustingAlso({}).peerVerifyMode(),
                 QSslConfiguration::defaultConfiguration().peerVerifyMode());
    }

    void http2()
    {
        const Identity own = certificates::make({.name = "localhost", .hosts = here}, &m_root);
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPrivateKey(own.key);
        configuration.setLocalCertificate(own.certificate);
        configuration.setAllowedNextProtocols({QSslConfiguration::ALPNProtocolHTTP2, "http/1.1"});
        auto *listening = new QSslServer;
        listening->setSslConfiguration(configuration);
        QVERIFY(listening->listen(QHostAddress::LocalHost));
        QHttpServer server;
        server.route(u"/x"_s, QHttpServerRequest::Method::Put,
                     [](const QHttpServerRequest &request) { return QHttpServerResponse(request.body()); });
        QVERIFY(server.bind(listening));

        Transport transport(trusting(m_root));
        const QUrl url(u"https://localhost:%1/x"_s.arg(listening->serverPort()));
        const QByteArray body(100'000, 'x');
        for (int i = 0; i < 3; ++i) {
            const auto outcome = outcomeOf(transport.send(requestFor(url, "PUT", body)));
            QVERIFY(outcome);
            QVERIFY2(outcome->status == 200, qPrintable(outcome->failureText));
            QVERIFY(outcome->usedHttp2);
            QCOMPARE(outcome->body, body);
            QVERIFY(outcome->body.capacity() >= outcome->body.size() + 256);
        }
    }

    void authorityFiles()
    {
        const Identity leaf = certificates::make({.name = "localhost", .hosts = here}, &m_root);
        const QByteArray pem = m_root.certificate.toPem();
        const auto one = http::authoritiesIn("# our own\n" + pem);
        QVERIFY(one);
        QCOMPARE(*one, QList{http::factsOf(m_root.certificate)});
        QCOMPARE(*http::authoritiesIn(m_root.certificate.toDer()), *one);
        QCOMPARE(http::authoritiesAsPem(m_root.certificate.toDer()), pem);
        // Of a whole chain, only the authorities.
        QCOMPARE(*http::authoritiesIn(leaf.certificate.toPem() + pem), *one);
        QCOMPARE(http::authoritiesAsPem(leaf.certificate.toPem() + pem), pem);
        QCOMPARE(http::authoritiesIn(pem + m_stranger.certificate.toPem())->size(), 2);
    }

    void filesThatHoldNoAuthority_data()
    {
        QTest::addColumn<QByteArray>("content");
        const Identity leaf = certificates::make({.name = "localhost", .hosts = here}, &m_root);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << "hello"_ba;
        QTest::newRow("broken") << m_root.certificate.toPem().replace("MII", "XXX").first(200);
        QTest::newRow("a server's") << leaf.certificate.toPem();
        QTest::newRow("self-signed server's")
            << certificates::make({.name = "localhost", .hosts = here}).certificate.toPem();
        QTest::newRow("a key") << leaf.key.toPem();
        QTest::newRow("with its key") << m_root.certificate.toPem() + m_root.key.toPem();
    }
    void filesThatHoldNoAuthority()
    {
        QFETCH(QByteArray, content);
        const auto found = http::authoritiesIn(content);
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::Input);
        QVERIFY(!found.error().message.isEmpty() && !found.error().advice.isEmpty());
        QVERIFY(http::authoritiesAsPem(content).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_tls)
#include "tst_tls.moc"
