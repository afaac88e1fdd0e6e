// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/connect/connectioncheck.h"
#include "access/connect/savedsecrets.h"
#include "access/connect/serverlink.h"
#include "access/profile/profilestore.h"
#include "access/secrets/secrets.h"
#include "demo/demoserver.h"
#include "http/requestlog.h"
#include "support/pagevisitor.h"
#include "support/rawserver.h"
#include "support/tlsserver.h"
#include "support/waiting.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Method = SignInOptions::Method;
using State = Finding::State;

/// An instance that is reached at another address than its own name, and through a proxy that wants headers
/// of its own: the demo server, called by its socket's number, which is not its name.
class tst_reaching : public QObject
{
    Q_OBJECT

    std::unique_ptr<demo::Server> m_server;
    std::unique_ptr<Secrets> m_secrets;
    Profile m_profile;

    QByteArray port() const { return QByteArray::number(m_server->url().port()); }
    /// A request for the instance, not one of the browser.
    static bool isOurs(const demo::RecordedRequest &request)
    {
        return request.path.startsWith("/auth/v1/") || request.path.startsWith("/management/v1/") ||
               request.path.startsWith("/oauth/v2/token") ||
               request.path.startsWith("/oauth/v2/device_authorization") ||
               request.path.startsWith("/.well-known/");
    }
    static QByteArrayList valuesOf(const demo::RecordedRequest &request, const QByteArray &header)
    {
        QByteArrayList values;
        for (const auto &[name, value] : request.headers) {
            if (name == header)
                values << value;
        }
        return values;
    }
    void keepHeaders(const extraheaders::List &headers)
    {
        m_profile.network.extraHeaders = extraheaders::namesOf(headers);
        m_secrets->store(u"p"_s, Secrets::Kind::ExtraHeaders, extraheaders::toText(headers));
    }
    std::unique_ptr<ServerLink> link()
    {
        auto network = readNetworkSecrets(*m_secrets, m_profile);
        if (!QTest::qWaitFor([&network] { return network.isFinished(); }))
            qFatal("the secrets are not read");
        return std::make_unique<ServerLink>(m_profile, *m_secrets, network.result());
    }
    Result<QString> whoAmI(ServerLink &link)
    {
        return answerOf(link.client().account()).transform([](const zitadel::Account &account) {
            return account.loginName.section(u'@', 0, 0);
        });
    }
    QString checked()
    {
        ConnectionCheck check(m_profile, *m_secrets);
        QSignalSpy finished(&check, &ConnectionCheck::finished);
        check.start();
        if (finished.isEmpty())
            finished.wait(15'000);
        m_isGood = check.isGood();
        m_first = check.findings().constFirst();
        return check.asText();
    }
    bool m_isGood = false;
    Finding m_first;

private slots:
    void init()
    {
        QTest::failOnWarning();
        m_server = std::make_unique<demo::Server>(demo::SampleState::Sample);
        QVERIFY(m_server->listen());
        QUrl named = m_server->url();
        named.setHost(u"localhost"_s);
        m_server->setExternalUrl(named);
        m_secrets = std::make_unique<Secrets>(false);
        m_profile = {};
        m_profile.id = u"p"_s;
        m_profile.name = u"Acme"_s;
        m_profile.url = named;
        m_profile.network.timeout = 5s;
        m_profile.network.connectTo = m_server->url();
        m_secrets->store(u"p"_s, Secrets::Kind::AccessToken, m_server->identity(u"owner").token);
    }

    // -- another address

    void allWaysToSignInLeadThere_data()
    {
        QTest::addColumn<Method>("method");
        QTest::addColumn<QString>("who");
        QTest::newRow("access token") << Method::AccessToken << u"owner"_s;
        QTest::newRow("key") << Method::KeyFile << u"manager"_s;
        QTest::newRow("client credentials") << Method::ClientCredentials << u"owner"_s;
        QTest::newRow("browser") << Method::Browser << u"minna.vogt"_s;
        QTest::newRow("device") << Method::DeviceCode << u"minna.vogt"_s;
    }
    void allWaysToSignInLeadThere()
    {
        QFETCH(Method, method);
        QFETCH(QString, who);
        m_profile.signIn.method = method;
        if (method == Method::ClientCredentials)
            m_profile.signIn.clientId = m_server->identity(u"owner").userName;
        if (method == Method::Browser || method == Method::DeviceCode)
            m_profile.signIn.clientId = m_server->clientId();
        m_secrets->store(u"p"_s, Secrets::Kind::ClientSecret, m_server->identity(u"owner").clientSecret);
        m_secrets->store(u"p"_s, Secrets::Kind::Key, m_server->keyFile(u"manager"));
        demo::Switches switches = m_server->switches();
        switches.devicePollInterval = 1s;
        m_server->setSwitches(switches);
        keepHeaders({{u"CF-Access-Client-Secret"_s, "extra-secret"}});
        const auto way = link();
        const auto signedIn = way->credentials().signIn();
        if (way->credentials().needsPerson()) {
            QTRY_VERIFY(way->credentials().prompt());
            const SignInPrompt prompt = *way->credentials().prompt();
            QCOMPARE(prompt.url.host(), u"localhost"_s); // the browser goes to the instance's own name
            if (method == Method::Browser)
                PageVisitor().signIn(prompt.url, who);
            else
                m_server->approveDevice(prompt.userCode.toLatin1(), who);
        }
        const auto done = answerOf(signedIn);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().message + done.error().technical));
        QCOMPARE(whoAmI(*way).value_or(u"nobody"_s), who);
        int ours = 0;
        for (const demo::RecordedRequest &request : m_server->requests()) {
            if (!isOurs(request))
                continue;
            ++ours;
            QCOMPARE(valuesOf(request, "host"), QByteArrayList{"127.0.0.1:" + port()});
            QCOMPARE(valuesOf(request, "x-zitadel-instance-host"), QByteArrayList{"localhost:" + port()});
            QCOMPARE(valuesOf(request, "cf-access-client-secret"), QByteArrayList{"extra-secret"});
        }
        QVERIFY(ours > (method == Method::AccessToken ? 0 : 2));
    }

    void theTestOffersIt()
    {
        QVERIFY2(checked().contains(u"reached at 127.0.0.1"_s), qPrintable(checked()));
        QVERIFY(m_isGood);

        // As somebody fills it in who knows the port forward only.
        m_profile.url = m_server->url();
        m_profile.network.connectTo = {};
        const QString text = checked();
        QVERIFY(!m_isGood);
        QCOMPARE(m_first.state, State::Problem);
        QVERIFY2(m_first.text.contains(u"Connect to"_s) && m_first.text.contains(m_server->url().toString()),
                 qPrintable(text));

        // And with a wrong name.
        m_profile.url = QUrl(u"https://other.example.com"_s);
        m_profile.network.connectTo = m_server->url();
        QVERIFY2(checked().contains(u"was asked for the instance other.example.com"_s),
                 qPrintable(checked()));
        QVERIFY(!m_isGood);
    }

    void pathsStayAsTheyAre()
    {
        RawServer server(RawServer::http("200 OK", "{}"));
        NetworkOptions options;
        options.connectTo = server.url();
        options.connectTo.setPath(u"/front"_s);
        http::Transport transport(options);
        transport.setInstance(QUrl(u"https://acme.example.com/under"_s));
        const QUrl asked(u"https://acme.example.com/under/management/v1/actions/a%2Fb?x=1%2B1"_s);
        auto sent = transport.send({.method = "GET", .url = asked, .headers = {}, .body = {}, .stop = {}});
        QTRY_VERIFY(sent.isFinished());
        QVERIFY2(server.request().startsWith("GET /front/management/v1/actions/a%2Fb?x=1%2B1 HTTP/1.1\r\n"),
                 server.request().constData());
        QVERIFY(server.request().contains("acme.example.com"));
    }

    /// The certificate has to be that of the name the person chose, not that of the instance.
    void tlsChecksTheNameThatWasChosen()
    {
        const auto root = certificates::authority("Acme Root");
        TlsServer server(certificates::make({.name = "inside", .hosts = "DNS:localhost"}, &root));
        const auto send = [&](const QString &host) {
            NetworkOptions options{.privateAuthorities = root.certificate.toPem()};
            options.connectTo = server.url(host);
            options.connectTo.setPath({});
            http::Transport transport(options);
            transport.setInstance(QUrl(u"https://acme.example.com"_s));
            auto sent = transport.send({.method = "GET",
                                        .url = QUrl(u"https://acme.example.com/x"_s),
                                        .headers = {},
                                        .body = {},
                                        .stop = {}});
            if (!QTest::qWaitFor([&sent] { return sent.isFinished(); }, 10'000))
                qFatal("no answer");
            return sent.result();
        };
        QCOMPARE(send(u"localhost"_s).status, 200);
        const http::Outcome refused = send(u"127.0.0.1"_s);
        QCOMPARE(refused.status, 0);
        QVERIFY(refused.tls);
        QCOMPARE(refused.tls->host, u"127.0.0.1"_s);
        QCOMPARE(refused.tls->reason, http::TlsRefusal::Reason::WrongName);
    }

    // -- extra headers

    void nobodyElseGetsThem()
    {
        RawServer elsewhere(RawServer::http("200 OK", "{}"));
        RawServer instance(RawServer::http("302 Found", "",
                                           "Location: " + elsewhere.url().toEncoded() +
                                               "/x?token=extra-secret\r\nX-Echo: extra-secret\r\n"
                                               "Set-Cookie: CF_Authorization=cookie-secret\r\n"));
        NetworkOptions options;
        options.extraHeaders = {u"CF-Access-Client-Secret"_s};
        http::Transport transport(options);
        transport.setInstance(
            instance.url(), {{u"cf-access-client-secret"_s, "extra-secret"}, {u"X-Not-Wanted"_s, "another"}});
        RequestLog log;
        connect(&transport, &http::Transport::answered, &log, &RequestLog::add);
        for (const QUrl &url : {instance.url(), elsewhere.url()}) {
            QHttpHeaders headers;
            headers.append("Authorization", "Bearer token-secret");
            auto sent =
                transport.send({.method = "GET", .url = url, .headers = headers, .body = {}, .stop = {}});
            QTRY_VERIFY(sent.isFinished());
            if (url == instance.url()) {
                QVERIFY(instance.request().contains("extra-secret"));
                QVERIFY(!instance.request().contains("another")); // it is not among the profile's
                QVERIFY(elsewhere.request().isEmpty());           // nothing followed
            }
        }
        QVERIFY(!elsewhere.request().isEmpty());
        QVERIFY(!elsewhere.request().contains("extra-secret"));

        // In what is shown of it, none of the secrets is left, wherever it was.
        QString shown = log.asText({0, 1});
        for (int row = 0; row < log.rowCount(); ++row) {
            const http::Exchange &exchange = log.at(row);
            QVERIFY(!exchange.sentHeaders.isEmpty() && !exchange.receivedHeaders.isEmpty());
            shown += exchange.url.toString() + exchange.failure;
            for (const auto &headers : {exchange.sentHeaders, exchange.receivedHeaders}) {
                for (const auto &[name, value] : headers)
                    shown += name + u':' + value + u'\n';
            }
        }
        QVERIFY(!shown.contains(u"secret\n"_s) && !shown.contains(u"extra-secret"_s));
        QVERIFY(!shown.contains(u"token-secret"_s) && !shown.contains(u"cookie-secret"_s));
        QVERIFY(shown.contains(u"cf-access-client-secret:•••"_s, Qt::CaseInsensitive));
        QVERIFY(shown.contains(u"Set-Cookie:•••"_s, Qt::CaseInsensitive));
        QVERIFY(shown.contains(elsewhere.url().toString()));
    }

    void aMissingValueIsSaid()
    {
        keepHeaders({{u"X-Proxy-Key"_s, "there"}});
        m_profile.network.extraHeaders << u"X-Other-Key"_s;
        QVERIFY2(checked().contains(u"The value of the header “X-Other-Key” is not known."_s),
                 qPrintable(checked()));
        QVERIFY(m_server->requests().isEmpty());
    }

    void namesAndValues_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("isGood");
        for (const char *good :
             {"CF-Access-Client-Id: 1.access", "X-Api-Key:a:b", "cookie: a=b; c=d", "x_y: 1"})
            QTest::newRow(good) << QByteArray(good) << true;
        for (const char *bad :
             {"Authorization: Bearer x", "host: acme", "Content-Type: text/html", "content-length: 0",
              "X-ZITADEL-OrgID: 1", "x-zitadel-instance-host: a", "X-Forwarded-Host: a",
              "Transfer-Encoding: chunked", "Proxy-Authorization: x", "no colon", ": nameless",
              "Two Words: x", "Ümlaut: x", "X-Key:", "X-Key: ä", "X-Key: a\x01z", "User-Agent: me",
              "Connection: close", "X-HTTP-Method-Override: GET"})
            QTest::newRow(bad) << QByteArray(bad) << false;
    }
    void namesAndValues()
    {
        QFETCH(QByteArray, line);
        QFETCH(bool, isGood);
        const auto parsed = extraheaders::parse("# of the gateway\r\n\r\n" + line + "\r\n");
        QCOMPARE(parsed.has_value(), isGood);
        if (!isGood) {
            QVERIFY(parsed.error().message.contains(u'3'));
            QVERIFY(!parsed.error().advice.isEmpty());
            return;
        }
        QCOMPARE(parsed->size(), 1);
        QCOMPARE(extraheaders::parse(extraheaders::toText(*parsed)).value(), *parsed);
        QVERIFY(!extraheaders::parse(line + '\n' + line));
    }

    // -- what is kept

    void theFileHasNoValues()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"profiles.json"_s);
        {
            ProfileStore store(path);
            QVERIFY(store.load());
            m_profile.id.clear();
            m_profile.network.connectTo = QUrl(u"https://10.0.0.5:8443"_s);
            m_profile.network.extraHeaders = {u"CF-Access-Client-Secret"_s};
            QVERIFY(store.save(m_profile));
        }
        ProfileStore again(path);
        QVERIFY(again.load());
        const Profile read = again.named(u"Acme"_s).value();
        QCOMPARE(read.network.connectTo, QUrl(u"https://10.0.0.5:8443"_s));
        QCOMPARE(read.network.extraHeaders, QStringList{u"CF-Access-Client-Secret"_s});
    }

    /// What was given for one server never goes to another.
    void valuesGoWithTheAddress()
    {
        const auto store = [this] { keepHeaders({{u"X-Key"_s, "value"}}); };
        const auto stored = [this] {
            return answerOf(m_secrets->read(u"p"_s, Secrets::Kind::ExtraHeaders)).value();
        };
        store();
        Profile saved = m_profile;
        saved.name = u"Other name"_s;
        QVERIFY(answerOf(saveSecrets(*m_secrets, m_profile, saved, {})));
        QCOMPARE(stored(), "X-Key: value\n"_ba);
        saved.network.connectTo = QUrl(u"https://10.0.0.6"_s);
        QVERIFY(answerOf(saveSecrets(*m_secrets, m_profile, saved, {})));
        QCOMPARE(stored(), QByteArray());
        store();
        saved = m_profile;
        saved.network.extraHeaders.clear();
        QVERIFY(answerOf(saveSecrets(*m_secrets, m_profile, saved, {})));
        QCOMPARE(stored(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(tst_reaching)
#include "tst_reaching.moc"
