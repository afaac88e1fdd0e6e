// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoserver.h"
#include "demo/servedemo.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <csignal>

using namespace Qt::StringLiterals;

/// The foreground server. It needs an event loop and signals of its own, so this program starts itself as
/// one.
class TestDemoServe : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(); }
    void servesUntilToldToStop_data();
    void servesUntilToldToStop();
    void refusesTakenPorts();
    void answersToItsNameOnly();
};

static void startItself(QProcess &process, quint16 port)
{
    process.start(QCoreApplication::applicationFilePath(), {u"--serve"_s, QString::number(port)});
}

/// What the server at @p url says to who asks for discovery with @p headers, which are whole
/// lines.
static QByteArray said(const QUrl &url, const QByteArray &headers)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    socket.write("GET /.well-known/openid-configuration HTTP/1.1\r\n" + headers +
                 "Connection: close\r\n\r\n");
    QByteArray answer; // one object, whatever it is
    while (!answer.trimmed().endsWith('}') && socket.waitForReadyRead(5'000))
        answer += socket.readAll();
    return answer;
}

void TestDemoServe::servesUntilToldToStop_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestDemoServe::servesUntilToldToStop()
{
#ifdef Q_OS_UNIX
    QFETCH(int, signal);
    QProcess process;
    startItself(process, 0);
    QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 10'000);
    const QJsonObject announcement = QJsonDocument::fromJson(process.readLine()).object();
    QVERIFY(announcement[u"url"].toString().startsWith("http://127.0.0.1:"_L1));
    QVERIFY(!announcement[u"identities"][u"owner"][u"token"].toString().isEmpty());
    ::kill(pid_t(process.processId()), signal);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
#else
    QSKIP("There are no such signals here.");
#endif
}

void TestDemoServe::refusesTakenPorts()
{
    demo::Server first(demo::SampleState::Empty);
    QVERIFY(first.listen());
    QProcess process;
    startItself(process, quint16(first.url().port()));
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    const QByteArray message = process.readAllStandardError();
    QVERIFY2(message.contains("port " + QByteArray::number(first.url().port())), message.constData());
}

/// As a real instance that is reached at another address (API 3).
void TestDemoServe::answersToItsNameOnly()
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--serve"_s, u"0"_s, u"https://acme.example.com"_s});
    QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 10'000);
    const QUrl url(QJsonDocument::fromJson(process.readLine()).object()[u"url"].toString());
    const QByteArray socket = "Host: " + url.authority().toLatin1() + "\r\n";
    const QByteArray issuer = "\"issuer\":\"https://acme.example.com\"";
    const QByteArray own = "Host: acme.example.com\r\n";
    QVERIFY(said(url, own).contains(issuer));
    for (const char *header :
         {"x-zitadel-instance-host: acme.example.com\r\n", "X-Forwarded-Host: acme.example.com\r\n",
          "X-Zitadel-Instance-Host: acme.example.com:8443\r\nX-Forwarded-Host: other\r\n"})
        QVERIFY2(said(url, socket + header).contains(issuer), header);
    for (const QByteArray &headers :
         {socket, socket + "Forwarded: host=acme.example.com\r\n",
          socket + "X-Zitadel-Public-Host: acme.example.com\r\n", own + "X-Forwarded-Host: other\r\n",
          own + "x-zitadel-instance-host: other\r\n"})
        QVERIFY2(said(url, headers).contains("Instance not found"), headers.constData());
    process.terminate();
    QVERIFY(process.waitForFinished());
}

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    if (argc >= 3 && qstrcmp(argv[1], "--serve") == 0)
        return demo::serveDemo({.port = QByteArray(argv[2]).toUShort(),
                                .state = demo::SampleState::Empty,
                                .switches = {},
                                .externalUrl = argc > 3 ? QUrl(QString::fromLatin1(argv[3])) : QUrl()});
    TestDemoServe test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_demo_serve.moc"
