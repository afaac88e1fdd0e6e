// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/profile/profilestore.h"
#include "api/client.h"
#include "demo/demoserver.h"
#include "http/tokensource.h"
#include "http/transport.h"
#include "support/waiting.h"
#include "zitadel/trigger.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// `promote` of the program itself: what it does, says, and answers to a script. What a plan is made of is in
/// tst_promote.cpp.
class tst_promote_command : public QObject
{
    Q_OBJECT

    /// A server, and one who may do all on it.
    struct Side
    {
        demo::Server server{demo::SampleState::Empty};
        http::Transport transport{{.timeout = 5s}};
        std::unique_ptr<FixedToken> token;
        std::unique_ptr<Client> client;
        QString first; ///< organisations
        QString second;

        bool begin()
        {
            if (!server.listen())
                return false;
            server.setSwitches({.projectionDelay = 0ms});
            first = server.organisations().at(0).id;
            second = server.organisations().at(1).id;
            token = std::make_unique<FixedToken>(server.identity(u"owner").token);
            client = std::make_unique<Client>(server.url(), transport, *token);
            return true;
        }
        QMap<QString, QString> scripts(const QString &organisation)
        {
            QMap<QString, QString> scripts;
            const auto actions = answerOf(client->actions(organisation)).value();
            for (const zitadel::Action &action : actions)
                scripts.insert(action.fields.name, action.fields.script);
            return scripts;
        }
        QStringList runBy(const QString &organisation)
        {
            const auto flow = answerOf(client->flow(organisation, u"2"_s)).value();
            QStringList names;
            for (const QString &id : zitadel::actionsOf(flow, u"5"_s))
                names << answerOf(client->action(organisation, id)).value().fields.name;
            return names;
        }
    };

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Side> m_here;
    std::unique_ptr<Side> m_there;

    struct Run
    {
        int status;
        QString out;
        QString error;
    };
    Run promote(const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_folder->path());
        environment.insert(u"XDG_DATA_HOME"_s, m_folder->filePath(u"data"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->filePath(u"config"_s));
        environment.insert(u"DISPLAY"_s, QString());
        environment.remove(u"QT_QPA_PLATFORM"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(ACTION_STUDIO_PROGRAM), QStringList{u"promote"_s} + arguments);
        if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 30'000)) {
            process.kill();
            process.waitForFinished();
            return {-1, {}, {}};
        }
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    QString put(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner) ||
            file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }
    /// Within the first server.
    Run within(const QStringList &arguments, QStringView identity = u"owner")
    {
        return promote(arguments +
                       QStringList{u"--url"_s, m_here->server.url().toString(), u"--token-file"_s,
                                   put(identity.toString(), m_here->server.identity(identity).token),
                                   u"--org"_s, m_here->first});
    }
    /// Saves a connection that signs in with a key, which needs no keyring.
    void save(const QString &name, Side &side, const std::function<void(Profile &)> &change = {})
    {
        ProfileStore profiles(m_folder->filePath(u"config/action-studio/action-studio/profiles.json"_s));
        (void)profiles.load();
        Profile profile;
        profile.name = name;
        profile.url = side.server.url();
        profile.organisationId = side.first;
        profile.signIn.method = SignInOptions::Method::KeyFile;
        profile.signIn.keyFile = put(name + ".json"_L1, side.server.keyFile(u"owner"));
        profile.signIn.keyFor = side.server.url();
        if (change)
            change(profile);
        QVERIFY(profiles.save(profile));
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_here = std::make_unique<Side>();
        m_there = std::make_unique<Side>();
        QVERIFY(m_here->begin() && m_there->begin());
    }
    void cleanup()
    {
        m_here.reset();
        m_there.reset();
    }

    void fromOneConnectionToAnother()
    {
        const QString a = m_here->server.addAction(m_here->first, u"a"_s, u"a\n"_s);
        const QString b = m_here->server.addAction(m_here->first, u"b"_s, u"b\n"_s);
        QVERIFY(answerOf(m_here->client->setTriggerActions(m_here->first, u"2"_s, u"5"_s, {b, a})));
        m_there->server.addAction(m_there->first, u"a"_s, u"old\n"_s);
        m_there->server.addAction(m_there->first, u"theirs"_s, u"t\n"_s);
        save(u"Staging"_s, *m_here);
        save(u"Live"_s, *m_there, [](Profile &profile) { profile.isProduction = true; });
        const QStringList ends{u"--from"_s, u"staging"_s, u"--to"_s, u"live"_s};

        const Run dry = promote(ends + QStringList{u"--dry-run"_s});
        QVERIFY2(dry.status == 1, qPrintable(dry.error));
        QVERIFY2(dry.out.contains(u"to Live › "_s), qPrintable(dry.out));
        for (const QString &line : {u"would create b"_s, u"would change a (script +1 −1)"_s,
                                    u"run: b, a (before: nothing)"_s, u"only there: theirs"_s})
            QVERIFY2(dry.out.contains(line), qPrintable(dry.out));
        const Run unconfirmed = promote(ends);
        QCOMPARE(unconfirmed.status, 2);
        QVERIFY2(unconfirmed.error.contains("--yes"_L1), qPrintable(unconfirmed.error));
        QCOMPARE(m_there->scripts(m_there->first).value(u"a"_s), u"old\n"_s);

        const Run part = promote(ends + QStringList{u"A"_s, u"--no-triggers"_s, u"--yes"_s});
        QVERIFY2(part.status == 0, qPrintable(part.error));
        QCOMPARE(m_there->scripts(m_there->first),
                 (QMap<QString, QString>{{u"a"_s, u"a\n"_s}, {u"theirs"_s, u"t\n"_s}}));
        QCOMPARE(m_there->runBy(m_there->first), QStringList());
        const Run whole = promote(ends + QStringList{u"--yes"_s});
        QVERIFY2(whole.status == 0, qPrintable(whole.error));
        QVERIFY2(whole.out.contains("done: create b"_L1), qPrintable(whole.out));
        QCOMPARE(m_there->runBy(m_there->first), (QStringList{u"b"_s, u"a"_s}));
        const Run again = promote(ends + QStringList{u"--yes"_s});
        QCOMPARE(again.status, 0);
        QVERIFY2(again.out.contains("Nothing is left to do."_L1), qPrintable(again.out));
        const Run gone = promote(ends + QStringList{u"--yes"_s, u"--delete"_s, u"theirs"_s});
        QVERIFY2(gone.status == 0, qPrintable(gone.error));
        QVERIFY(!m_there->scripts(m_there->first).contains(u"theirs"_s));

        const Run unknown = promote(ends + QStringList{u"nobody"_s});
        QCOMPARE(unknown.status, 2);
        QVERIFY2(unknown.error.contains("nobody"_L1), qPrintable(unknown.error));
        const Run same = promote({u"--from"_s, u"staging"_s, u"--to"_s, u"Staging"_s});
        QCOMPARE(same.status, 2);
        QVERIFY2(same.error.contains("come from"_L1), qPrintable(same.error));
        QCOMPARE(promote({u"--from"_s, u"staging"_s, u"--to"_s, u"nosuch"_s}).status, 2);
    }

    void toSeveralOrganisationsOrNone()
    {
        const QString third = m_here->server.addOrganisation(u"Third"_s);
        m_here->server.addAction(m_here->first, u"a"_s, u"a\n"_s);
        const QStringList both{u"--to-org"_s, m_here->second, u"--to-org"_s, third};
        // The manager has no rights in the second and third, and so nothing is done in any.
        QCOMPARE(within(both, u"manager").status, 3);
        QCOMPARE(within(both + QStringList{u"--to-org"_s, u"4711"_s}).status, 3);
        QCOMPARE(within(both + QStringList{u"--to-org"_s, m_here->first}).status, 2);
        QVERIFY(m_here->scripts(m_here->second).isEmpty() && m_here->scripts(third).isEmpty());
        const Run done = within(both + QStringList{u"--to-org"_s, third});
        QVERIFY2(done.status == 0, qPrintable(done.error));
        QCOMPARE(done.out.count("done: create a"_L1), 2);
        QCOMPARE(m_here->scripts(m_here->second), m_here->scripts(m_here->first));
        QCOMPARE(m_here->scripts(third), m_here->scripts(m_here->first));
    }

    void aSecretStaysWhereItIs()
    {
        m_here->server.addAction(m_here->first, u"a"_s, u"const TOKEN = 'a1b2c3d4e5f6';\n"_s);
        const QStringList to{u"--to-org"_s, m_here->second};
        for (const QStringList &options : {QStringList(), QStringList{u"--dry-run"_s}}) {
            const Run refused = within(to + options);
            QCOMPARE(refused.status, 2);
            QVERIFY2(refused.error.contains("--accept-secrets"_L1), qPrintable(refused.error));
            QVERIFY(!refused.out.contains("a1b2c3d4e5f6"_L1) && !refused.error.contains("a1b2c3d4e5f6"_L1));
        }
        QVERIFY(m_here->scripts(m_here->second).isEmpty());
        QCOMPARE(within(to + QStringList{u"--accept-secrets"_s}).status, 0);
        QCOMPARE(m_here->scripts(m_here->second).size(), 1);
    }

    void aPlaceholderGetsTheValueOfItsTarget()
    {
        m_here->server.addAction(m_here->first, u"a"_s, u"const TOKEN = '{{API_KEY}}';\n"_s);
        save(u"Staging"_s, *m_here);
        save(u"Live"_s, *m_there);
        const QStringList ends{u"--from"_s, u"Staging"_s, u"--to"_s, u"Live"_s};
        const Run missing = promote(ends);
        QCOMPARE(missing.status, 2);
        QVERIFY2(missing.error.contains("{{API_KEY}}"_L1), qPrintable(missing.error));
        QVERIFY(m_there->scripts(m_there->first).isEmpty());
        const QString values = put(u"values.json"_s, R"({"API_KEY": "live-z9y8x7w6"})");
        const Run done = promote(ends + QStringList{u"--placeholders"_s, values});
        QVERIFY2(done.status == 0, qPrintable(done.error));
        QVERIFY(!done.out.contains("live-z9y8x7w6"_L1) && !done.error.contains("live-z9y8x7w6"_L1));
        QCOMPARE(m_there->scripts(m_there->first).value(u"a"_s), u"const TOKEN = 'live-z9y8x7w6';\n"_s);
        const Run again = promote(ends + QStringList{u"--placeholders"_s, values, u"--dry-run"_s});
        QVERIFY2(again.status == 0, qPrintable(again.out));
    }

    void aReadOnlyConnectionStaysAsItIs()
    {
        m_here->server.addAction(m_here->first, u"a"_s, u"a\n"_s);
        save(u"Staging"_s, *m_here);
        save(u"Archive"_s, *m_there, [](Profile &profile) { profile.isReadOnly = true; });
        const Run refused = promote({u"--from"_s, u"Staging"_s, u"--to"_s, u"Archive"_s, u"--yes"_s});
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.error.contains("read-only"_L1), qPrintable(refused.error));
        QVERIFY(m_there->scripts(m_there->first).isEmpty());
        // To take from it is no harm.
        m_there->server.addAction(m_there->first, u"b"_s, u"b\n"_s);
        QCOMPARE(promote({u"--from"_s, u"Archive"_s, u"--to"_s, u"Staging"_s}).status, 0);
        QCOMPARE(m_here->scripts(m_here->first).size(), 2);
    }
};

QTEST_GUILESS_MAIN(tst_promote_command)
#include "tst_promote_command.moc"
