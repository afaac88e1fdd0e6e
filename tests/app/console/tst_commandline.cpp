// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/commandline.h"
#include "console/openconnection.h"
#include "demo/demoserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_commandline : public QObject
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
    static Result<CommandLine> parse(QStringList arguments)
    {
        arguments.prepend(u"action-studio"_s);
        return CommandLine::parse(arguments);
    }

private slots:
    void connectsWithATokenFile()
    {
        const auto line =
            parse({u"--url"_s, u"https://acme.example.com//"_s, u"--token-file"_s,
                   file(u"token"_s, " s3cret\r\n"), u"--org"_s, u"42"_s, u"--action"_s, u"addGroups"_s});
        QVERIFY(line && line->connection);
        QCOMPARE(line->connection->url, QUrl(u"https://acme.example.com"_s));
        // To read it is left to others, off the window's thread: a pipe has its content only once.
        QCOMPARE(line->tokenFile, m_folder.filePath(u"token"_s));
        QCOMPARE(line->connection->token, QByteArray());
        QCOMPARE(line->connection->organisationId, u"42"_s);
        QCOMPARE(line->action, u"addGroups"_s);
    }

    /// An instance behind a port forward and a proxy that lets nobody in without a header.
    void reachesAnInstanceElsewhere()
    {
        qputenv("XDG_DATA_HOME", m_folder.filePath(u"data"_s).toUtf8());
        demo::Server server(demo::SampleState::Sample);
        QVERIFY(server.listen());
        QUrl named = server.url();
        named.setHost(u"localhost"_s);
        server.setExternalUrl(named);
        const QStringList arguments{u"--url"_s,        named.toString(),
                                    u"--connect-to"_s, server.url().toString(),
                                    u"--token-file"_s, file(u"owner"_s, server.identity(u"owner").token),
                                    u"pull"_s,         u"dir"_s};
        const auto line =
            parse(arguments +
                  QStringList{u"--header-file"_s, file(u"headers"_s, "# gateway\nX-Gate-Key: s3cret\n")});
        QVERIFY2(line, line ? "" : qPrintable(line.error().message));
        QCOMPARE(line->connectTo, server.url());
        const auto secrets = console::secretsFor(*line);
        const auto opened = console::open(*line, *secrets);
        QVERIFY(opened);
        const auto organisation = (*opened)->organisation({});
        QVERIFY(organisation);
        QCOMPARE(organisation->name, server.organisations().constFirst().name);
        QVERIFY(!server.requests().isEmpty());
        for (const demo::RecordedRequest &request : server.requests()) {
            QVERIFY(request.headers.contains(std::pair("x-gate-key"_ba, "s3cret"_ba)));
            QVERIFY(request.headers.contains(std::pair("host"_ba, server.url().authority().toLatin1())));
        }

        const auto wrong =
            parse(arguments + QStringList{u"--header-file"_s, file(u"wrong"_s, "Authorization: s3cret\n")});
        QVERIFY(wrong);
        const auto others = console::secretsFor(*wrong);
        const auto refused = console::open(*wrong, *others);
        QVERIFY(!refused);
        QCOMPARE(refused.error(), CommandLine::badUsage);
    }

    void readsTheTransport()
    {
        const auto wireOf = [this](const QString &name) {
            return parse({u"--url"_s, u"https://acme.example.com"_s, u"--token-file"_s, file(u"token"_s, "t"),
                          u"--transport"_s, name})
                .value_or(CommandLine())
                .transport;
        };
        QCOMPARE(wireOf(u"json"_s), NetworkOptions::Wire::Json);
        QCOMPARE(wireOf(u"grpc"_s), NetworkOptions::Wire::Grpc);
        QCOMPARE(wireOf(u"grpc-web"_s), NetworkOptions::Wire::GrpcWeb);
        QVERIFY(!parse({u"--demo"_s})->transport);
        // Also for commands, and between two connections.
        QCOMPARE(parse({u"pull"_s, m_folder.path(), u"--profile"_s, u"x"_s, u"--transport"_s, u"grpc"_s})
                     ->transport,
                 NetworkOptions::Wire::Grpc);
        QCOMPARE(parse({u"promote"_s, u"--from"_s, u"x"_s, u"--to"_s, u"y"_s, u"--to-org"_s, u"1"_s,
                        u"--transport"_s, u"grpc-web"_s})
                     ->transport,
                 NetworkOptions::Wire::GrpcWeb);
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words"); // what the message must name
        const QString good = file(u"good"_s, "token");
        const auto url = [](const QString &address, const QString &tokenFile) {
            return QStringList{u"--url"_s, address, u"--token-file"_s, tokenFile};
        };
        const QString https = u"https://acme.example.com"_s;
        QTest::newRow("missing file") << url(https, m_folder.filePath(u"none"_s)) << u"none"_s;
        QTest::newRow("folder") << url(https, m_folder.path()) << u"folder"_s;
        QTest::newRow("unknown transport")
            << (url(https, good) << u"--transport"_s << u"soap"_s) << u"soap"_s;
        QTest::newRow("transport to nowhere") << QStringList{u"--transport"_s, u"grpc"_s} << u"--transport"_s;
        QTest::newRow("transport of the demo server")
            << QStringList{u"--serve-demo"_s, u"--transport"_s, u"grpc"_s} << u"--transport"_s;
        QTest::newRow("no token file") << QStringList{u"--url"_s, https} << u"--token-file"_s;
        QTest::newRow("token file alone") << QStringList{u"--token-file"_s, good} << u"--url"_s;
        QTest::newRow("not an address") << url(u"https://"_s, good) << u"https://"_s;
        QTest::newRow("blank in it") << url(u"https://a b"_s, good) << u"a b"_s;
        QTest::newRow("empty address") << url(QString(), good) << u"address"_s;
        QTest::newRow("another scheme") << url(u"ftp://acme.example.com"_s, good) << u"ftp"_s;
        QTest::newRow("unprotected") << url(u"http://acme.example.com"_s, good) << u"http"_s;
        QTest::newRow("password") << url(u"https://me:pw@acme.example.com"_s, good) << u"password"_s;
        QTest::newRow("both") << (url(https, good) << u"--demo"_s) << u"--demo"_s;
        QTest::newRow("tour of nothing") << QStringList{u"--tour"_s, u"x"_s} << u"--tour"_s;
        QTest::newRow("organisation of nothing") << QStringList{u"--org"_s, u"x"_s} << u"--org"_s;
        // Left out on the way, the call would act in the token owner's own organisation.
        for (const QString &id : {u""_s, u" "_s, u"42\x01"_s, u"4\n2"_s, u"4 2"_s, u"４2"_s})
            QTest::addRow("organisation %d %d", int(id.size()), id.isEmpty() ? 0 : id.back().unicode())
                << (url(https, good) + QStringList{u"--org"_s, id}) << u"--org"_s;
        QTest::newRow("elsewhere of nothing") << QStringList{u"--connect-to"_s, https} << u"--url"_s;
        QTest::newRow("unprotected elsewhere")
            << (url(https, good) + QStringList{u"--connect-to"_s, u"http://10.0.0.5"_s}) << u"http"_s;
        QTest::newRow("headers of nothing") << QStringList{u"--header-file"_s, good} << u"--url"_s;
        QTest::newRow("no headers") << (url(https, good) +
                                        QStringList{u"--header-file"_s, m_folder.filePath(u"none"_s)})
                                    << u"none"_s;
        QTest::newRow("unknown option") << QStringList{u"--no-such"_s} << u"no-such"_s;
        QTest::newRow("stray word") << QStringList{u"stray"_s} << u"stray"_s;
        QTest::newRow("port") << QStringList{u"--serve-demo"_s, u"--port"_s, u"70000"_s} << u"--port"_s;
        QTest::newRow("name of a window")
            << QStringList{u"--demo"_s, u"--external-url"_s, https} << u"--external-url"_s;
        QTest::newRow("no name") << QStringList{u"--serve-demo"_s, u"--external-url"_s, u"https://"_s}
                                 << u"https://"_s;
        QTest::newRow("half a port") << QStringList{u"--serve-demo"_s, u"--port"_s, u"1.5"_s} << u"--port"_s;
        QTest::newRow("state") << QStringList{u"--serve-demo"_s, u"--state"_s, u"full"_s} << u"full"_s;
        QTest::newRow("fault") << QStringList{u"--serve-demo"_s, u"--fault"_s, u"fire"_s} << u"fire"_s;
        QTest::newRow("port of a window") << QStringList{u"--demo"_s, u"--port"_s, u"1"_s} << u"--port"_s;
        const QStringList where{u"--url"_s, https, u"--token-file"_s, good};
        QTest::newRow("pull to nowhere") << (QStringList{u"pull"_s} + where) << u"folder"_s;
        QTest::newRow("pull of nothing") << QStringList{u"pull"_s, u"dir"_s} << u"--profile"_s;
        QTest::newRow("dry pull") << (QStringList{u"pull"_s, u"dir"_s, u"--dry-run"_s} + where)
                                  << u"--dry-run needs push"_s;
        QTest::newRow("dry diff") << (QStringList{u"diff"_s, u"dir"_s, u"--dry-run"_s} + where)
                                  << u"--dry-run needs push"_s;
        QTest::newRow("diff with yes")
            << (QStringList{u"diff"_s, u"dir"_s, u"--yes"_s} + where) << u"--yes needs push"_s;
        QTest::newRow("pull with delete") << (QStringList{u"pull"_s, u"dir"_s, u"--delete"_s} + where)
                                          << u"--delete needs push, diff or promote"_s;
        QTest::newRow("forced merge")
            << (QStringList{u"push"_s, u"dir"_s, u"--force"_s, u"--merge"_s} + where) << u"--merge"_s;
        QTest::newRow("secrets of a window")
            << (QStringList{u"--accept-secrets"_s} + where) << u"--accept-secrets needs pull"_s;
        for (const char *option : {"--merge", "--other-org"})
            QTest::newRow(option) << (QStringList{QString::fromLatin1(option)} + where)
                                  << QLatin1StringView(option) + u" needs pull, push or diff"_s;
        QTest::newRow("forced window") << (QStringList{u"--force"_s} + where) << u"--force needs pull"_s;
        QTest::newRow("push and window")
            << (QStringList{u"push"_s, u"dir"_s, u"--action"_s, u"a"_s} + where) << u"--action"_s;
        const QString promote = u"promote"_s;
        QTest::newRow("promote to nowhere") << (QStringList{promote} + where) << u"--to-org"_s;
        QTest::newRow("promote from nowhere") << QStringList{promote, u"--to-org"_s, u"1"_s} << u"--from"_s;
        QTest::newRow("promote from one") << QStringList{promote, u"--from"_s, u"a"_s} << u"--to need"_s;
        QTest::newRow("promote with a blank id")
            << (QStringList{promote, u"--to-org"_s, u"1 2"_s} + where) << u"blanks"_s;
        QTest::newRow("promote with an empty id")
            << (QStringList{promote, u"--to-org"_s, u""_s} + where) << u"blanks"_s;
        QTest::newRow("promote from two")
            << (QStringList{promote, u"--from"_s, u"a"_s, u"--to"_s, u"b"_s} + where) << u"--url"_s;
        QTest::newRow("promote from an organisation of nothing")
            << (QStringList{promote, u"--from-org"_s, u"1"_s, u"--to-org"_s, u"2"_s} + where) << u"--from"_s;
        QTest::newRow("promote with placeholders of nobody")
            << (QStringList{promote, u"--to-org"_s, u"1"_s, u"--placeholders"_s, u"f"_s} + where)
            << u"--placeholders needs --from"_s;
        for (const char *option : {"--force", "--merge", "--other-org"})
            QTest::addRow("promote with %s", option)
                << (QStringList{promote, u"--to-org"_s, u"1"_s, QString::fromLatin1(option)} + where)
                << QLatin1StringView(option) + u" needs pull, push or diff"_s;
        for (const char *option : {"--from", "--to", "--from-org", "--to-org"})
            QTest::addRow("push with %s", option)
                << (QStringList{u"push"_s, u"dir"_s, QString::fromLatin1(option), u"a"_s} + where)
                << QLatin1StringView(option) + u" needs promote"_s;
        QTest::newRow("server and window") << QStringList{u"--serve-demo"_s, u"--demo"_s} << u"--demo"_s;
    }
    void refuses()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const auto line = parse(arguments);
        QVERIFY(!line);
        const QString said = line.error().message + line.error().advice;
        QVERIFY2(said.contains(words), qPrintable(said));
    }

    void loopbackMayBeUnprotected()
    {
        const QString token = file(u"token"_s, "t");
        for (const QString &host : {u"127.0.0.1:8080"_s, u"localhost"_s, u"[::1]:9"_s})
            QVERIFY(parse({u"--url"_s, u"http://"_s + host, u"--token-file"_s, token}));
    }

    void assumesHttps()
    {
        const auto url = connection::instanceUrl(u" acme.example.com/ "_s);
        QVERIFY(url);
        QCOMPARE(url->toString(), u"https://acme.example.com"_s);
        QCOMPARE(connection::instanceUrl(u"https://x.example/base/?a=b#c"_s)->toString(),
                 u"https://x.example/base"_s);
    }

    void readsServerOptions()
    {
        const auto line = parse({u"--serve-demo"_s, u"--port"_s, u"8123"_s, u"--state"_s, u"empty"_s,
                                 u"--latency"_s, u"20"_s, u"--fault"_s, u"cut-off"_s, u"--fault-count"_s,
                                 u"2"_s, u"--fault-method"_s, u"put"_s, u"--server-error-rate"_s, u"0.25"_s});
        QVERIFY(line);
        QCOMPARE(line->task, CommandLine::Task::ServeDemo);
        QCOMPARE(line->port, 8123);
        QVERIFY(line->emptyState);
        QCOMPARE(line->latency.count(), 20);
        QCOMPARE(line->fault, u"cut-off"_s);
        QCOMPARE(line->faultCount, 2);
        QCOMPARE(line->faultMethod, u"PUT"_s);
        QCOMPARE(line->serverErrorRate, 0.25);
    }

    void readsCommands()
    {
        const QStringList where{u"--profile"_s, u"acme"_s};
        const auto pull = parse(QStringList{u"pull"_s, u"dir"_s, u"--force"_s} + where);
        QVERIFY(pull && pull->task == CommandLine::Task::Pull && pull->isForced && !pull->deletes);
        QCOMPARE(pull->folder, u"dir"_s);
        QCOMPARE(pull->profile, u"acme"_s);
        const auto push =
            parse(QStringList{u"push"_s, u"--yes"_s, u"--dry-run"_s, u"--delete"_s, u"dir"_s} + where);
        QVERIFY(push && push->task == CommandLine::Task::Push && !push->isForced);
        QVERIFY(push->isConfirmed && push->isDryRun && push->deletes);
        const auto careful = parse(
            QStringList{u"push"_s, u"--merge"_s, u"--other-org"_s, u"--accept-secrets"_s, u"dir"_s} + where);
        QVERIFY(careful && careful->merges && careful->isOtherMeant && careful->acceptsSecrets);
        const auto diff = parse(QStringList{u"diff"_s, u"dir"_s, u"--delete"_s} + where);
        QVERIFY(diff && diff->task == CommandLine::Task::Diff && diff->deletes && !diff->isDryRun);
    }

    void readsPromote()
    {
        const auto two =
            parse({u"promote"_s, u"--from"_s, u"staging"_s, u"--to"_s, u"live"_s, u"--from-org"_s, u"1"_s,
                   u"--to-org"_s, u"2"_s, u"--to-org"_s, u"3"_s, u"addGroups"_s, u"other"_s, u"--yes"_s});
        QVERIFY2(two, two ? "" : qPrintable(two.error().message));
        QVERIFY(two->task == CommandLine::Task::Promote && two->isConfirmed && !two->leavesTriggers);
        QCOMPARE(two->profile, u"staging"_s);
        QCOMPARE(two->toProfile, u"live"_s);
        QCOMPARE(two->organisation, u"1"_s);
        QCOMPARE(two->toOrganisations, (QStringList{u"2"_s, u"3"_s}));
        QCOMPARE(two->names, (QStringList{u"addGroups"_s, u"other"_s}));
        const auto one =
            parse({u"promote"_s, u"--profile"_s, u"acme"_s, u"--org"_s, u"1"_s, u"--to-org"_s, u"2"_s,
                   u"--no-triggers"_s, u"--delete"_s, u"--dry-run"_s, u"--accept-secrets"_s});
        QVERIFY2(one, one ? "" : qPrintable(one.error().message));
        QVERIFY(one->leavesTriggers && one->deletes && one->isDryRun && one->acceptsSecrets);
        QCOMPARE(one->organisation, u"1"_s);
        QVERIFY(one->toProfile.isEmpty() && one->names.isEmpty());
    }

    void helpNamesEveryOption()
    {
        const auto help = parse({u"--help"_s});
        QVERIFY(help);
        QCOMPARE(help->task, CommandLine::Task::Help);
        for (const char *option : {"--demo",
                                   "--url",
                                   "--token-file",
                                   "--connect-to",
                                   "--header-file",
                                   "--org",
                                   "--action",
                                   "--tour",
                                   "--exit-after-startup",
                                   "--version",
                                   "--serve-demo",
                                   "--port",
                                   "--state",
                                   "--dry-run",
                                   "--delete",
                                   "--yes",
                                   "--force",
                                   "--merge",
                                   "--other-org",
                                   "--accept-secrets",
                                   "pull DIR",
                                   "push DIR",
                                   "diff DIR",
                                   "promote [NAME",
                                   "--from",
                                   "--to",
                                   "--from-org",
                                   "--to-org",
                                   "--no-triggers"})
            QVERIFY2(help->text.contains(QLatin1StringView(option)), option);
        QVERIFY(parse({u"--version"_s})->text.contains(QLatin1StringView(ACTION_STUDIO_VERSION)));
    }
};

QTEST_GUILESS_MAIN(tst_commandline)
#include "tst_commandline.moc"
