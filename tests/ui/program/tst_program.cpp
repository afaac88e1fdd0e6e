// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

/// The program as people start it: its command line, the demo server on its own, and the tour.
class tst_program : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }
    std::unique_ptr<QProcess> start(const QStringList &arguments, bool withDisplay = true)
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.path());
        if (!withDisplay) {
            for (const QString &name : {u"QT_QPA_PLATFORM"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
                environment.remove(name);
        }
        process->setProcessEnvironment(environment);
        process->start(QStringLiteral(ACTION_STUDIO_PROGRAM), arguments);
        return process;
    }
    struct Serving
    {
        struct Stop
        {
            void operator()(QProcess *process) const
            {
                process->terminate();
                process->waitForFinished();
                delete process;
            }
        };
        std::unique_ptr<QProcess, Stop> process;
        QJsonObject said;

        QString url() const { return said[u"url"].toString(); }
        QByteArray token(const QString &identity) const
        {
            return said[u"identities"][identity][u"token"].toString().toLatin1();
        }
        QString organisation(int index) const { return said[u"organisations"][index][u"id"].toString(); }
    };
    Serving serve(const QStringList &more = {})
    {
        Serving serving;
        serving.process.reset(start(QStringList{u"--serve-demo"_s} + more, false).release());
        if (serving.process->waitForReadyRead())
            serving.said = QJsonDocument::fromJson(serving.process->readLine()).object();
        return serving;
    }

private slots:
    void helpAndVersionNeedNoDisplay()
    {
        for (const QString &option : {u"--help"_s, u"--version"_s}) {
            const auto process = start({option}, false);
            QVERIFY(process->waitForFinished());
            QCOMPARE(process->exitCode(), 0);
            QVERIFY(!process->readAllStandardOutput().isEmpty());
        }
    }

    /// Each part by its name; and what is missing is named, too.
    void testsItself()
    {
        const auto process = start({u"--self-test"_s}, false);
        QVERIFY(process->waitForFinished());
        const QByteArray all = process->readAllStandardOutput();
        QVERIFY2(process->exitCode() == 0, all);
        for (const auto part :
             {"drafts", "tls", "keyring", "engine", "demo", "icons", "highlighting", "fonts", "pictures"})
            QVERIFY2(all.contains("ok    "_ba + part + ": "), all);

        // Without the helper process beside it.
        const QString copy = m_folder.filePath(u"action-studio"_s);
        QVERIFY(QFile::copy(QStringLiteral(ACTION_STUDIO_PROGRAM), copy));
        QProcess incomplete;
        incomplete.start(copy, {u"--self-test"_s});
        QVERIFY(incomplete.waitForFinished());
        const QByteArray told = incomplete.readAllStandardOutput();
        QVERIFY2(incomplete.exitCode() == 1 && told.contains("WRONG engine: "), told);
        QVERIFY2(told.contains("ok    drafts: "), told);
    }

    void badUsageEndsWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("words");
        const QString https = u"https://acme.example.com"_s;
        const QString good = file(u"good"_s, "token");
        QTest::newRow("missing file")
            << QStringList{u"--url"_s, https, u"--token-file"_s, u"/nowhere/at/all"_s}
            << "/nowhere/at/all"_ba;
        QTest::newRow("empty file") << QStringList{u"--url"_s, https, u"--token-file"_s,
                                                   file(u"empty"_s, "\n")}
                                    << "empty"_ba;
        QTest::newRow("bad address") << QStringList{u"--url"_s, u"https://"_s, u"--token-file"_s, good}
                                     << "https://"_ba;
        QTest::newRow("unknown option") << QStringList{u"--what"_s} << "what"_ba;
    }
    void badUsageEndsWithTwo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, words);
        const auto process = start(arguments, false);
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitCode(), 2);
        const QByteArray said = process->readAllStandardError();
        QVERIFY2(said.contains(words), said.constData());
    }

    void anUnreadableTokenFileEndsWithTwo()
    {
#ifdef Q_OS_UNIX
        if (geteuid() == 0)
            QSKIP("nothing is unreadable to root");
#endif
        const QString path = file(u"closed"_s, "token");
        QFile(path).setPermissions({});
        const auto process =
            start({u"--url"_s, u"https://acme.example.com"_s, u"--token-file"_s, path}, false);
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitCode(), 2);
    }

    void servesTheDemoUntilToldToStop()
    {
        const Serving serving = serve();
        QVERIFY(!serving.url().isEmpty());
        QCOMPARE(serving.said[u"organisations"].toArray().size(), 2);
        for (const QString &name : {u"owner"_s, u"viewer"_s, u"stranger"_s}) {
            QVERIFY(!serving.token(name).isEmpty());
            QVERIFY(!serving.said[u"identities"][name][u"organisation"].toString().isEmpty());
        }
        // The port is taken now.
        const auto second =
            start({u"--serve-demo"_s, u"--port"_s, QString::number(QUrl(serving.url()).port())}, false);
        QVERIFY(second->waitForFinished());
        QCOMPARE(second->exitCode(), 2);
        QVERIFY(!second->readAllStandardError().isEmpty());
#ifdef Q_OS_UNIX
        ::kill(pid_t(serving.process->processId()), SIGTERM);
        QVERIFY(serving.process->waitForFinished());
        QCOMPARE(serving.process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(serving.process->exitCode(), 0);
#endif
    }

    void anUnknownOrganisationEndsWithTwo()
    {
        const Serving serving = serve();
        const auto process = start({u"--url"_s, serving.url(), u"--token-file"_s,
                                    file(u"token"_s, serving.token(u"owner"_s)), u"--org"_s, u"123"_s});
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitCode(), 2);
        QVERIFY(process->readAllStandardError().contains("123"));
    }

    void anUnknownConnectionEndsWithTwo()
    {
        const auto process = start({u"--profile"_s, u"nosuch"_s});
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitCode(), 2);
        QVERIFY(process->readAllStandardError().contains("nosuch"));
    }

    void startsAndLeaves()
    {
        const Serving serving = serve();
        const QString token = file(u"token"_s, serving.token(u"viewer"_s));
        for (const QStringList &arguments : {QStringList{u"--demo"_s}, QStringList{},
                                             QStringList{u"--url"_s, serving.url(), u"--token-file"_s, token,
                                                         u"--org"_s, serving.organisation(1)}}) {
            const auto process = start(arguments + QStringList{u"--exit-after-startup"_s});
            QVERIFY(process->waitForFinished());
            QCOMPARE(process->exitCode(), 0);
        }
    }

    void makesItsTourOnAnotherProgramsServer()
    {
        const Serving serving = serve();
        const QString folder = m_folder.filePath(u"tour"_s);
        const auto process = start({u"--url"_s, serving.url() + u'/', u"--token-file"_s,
                                    file(u"token"_s, serving.token(u"owner"_s) + "\n"), u"--tour"_s, folder});
        QVERIFY(process->waitForFinished(120'000));
        QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());

        QFile report(QDir(folder).filePath(u"tour.json"_s));
        QVERIFY(report.open(QIODevice::ReadOnly));
        const QByteArray json = report.readAll();
        QVERIFY(!json.contains(serving.token(u"owner"_s)));
        const QJsonObject tour = QJsonDocument::fromJson(json).object();
        QVERIFY(tour[u"ok"].toBool());
        QStringList steps;
        for (const QJsonValue &step : tour[u"steps"].toArray()) {
            steps.append(step[u"name"].toString());
            const QString picture = step[u"picture"].toString();
            if (!picture.isEmpty())
                QVERIFY(!QImage(QDir(folder).filePath(picture)).isNull());
        }
        for (const QString &step : {u"list"_s, u"filter"_s, u"open"_s, u"edit"_s, u"save"_s, u"details"_s,
                                    u"error"_s, u"empty organisation"_s, u"delete"_s})
            QVERIFY2(steps.contains(step), qPrintable(step));
    }

    void aTourThatFailsSaysSo()
    {
        const Serving serving = serve();
        const QString folder = m_folder.filePath(u"refused"_s);
        const auto process = start({u"--url"_s, serving.url(), u"--token-file"_s,
                                    file(u"token"_s, serving.token(u"viewer"_s)), u"--tour"_s, folder});
        QVERIFY(process->waitForFinished(120'000));
        QCOMPARE(process->exitCode(), 1);
        QVERIFY(process->readAllStandardError().contains("tour.json"));
    }
};

QTEST_GUILESS_MAIN(tst_program)
#include "tst_program.moc"
