// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoserver.h"
#include "demo/servedemo.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

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
};

static void startItself(QProcess &process, quint16 port)
{
    process.start(QCoreApplication::applicationFilePath(), {u"--serve"_s, QString::number(port)});
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

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--serve") == 0)
        return demo::serveDemo(
            {.port = QByteArray(argv[2]).toUShort(), .state = demo::SampleState::Empty, .switches = {}});
    TestDemoServe test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_demo_serve.moc"
