// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/record.h"
#include "support/consolefixture.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The program itself in a terminal's stead: a push looks back, a pull goes over nothing, and nothing that is
/// printed is more than text. The rest of the way is in tst_exchange.cpp.
class tst_pushpull : public QObject, ConsoleFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void aPushUndoesNothingOfOthers()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"1\n2\n3\n4\n5\n"_s);
        const QString b = m_server->addAction(m_organisation, u"b"_s, u"b\n"_s);
        QCOMPARE(pull().status, 0);
        save(a, u"a"_s, u"1\n2\n3\n4\ntheirs\n"_s);
        put(u"b.js"_s, "mine\n");
        for (const QStringList &options : {QStringList(), QStringList{u"--dry-run"_s}}) {
            const Run refused = push(options);
            QCOMPARE(refused.status, 2);
            QVERIFY2(refused.error.contains("would be undone: a.js was changed on the server"_L1),
                     qPrintable(refused.error));
            QVERIFY(refused.error.contains("--merge"_L1) && refused.error.contains("--force"_L1));
        }
        QCOMPARE(run({u"diff"_s, m_files}).status, 2);
        QCOMPARE(scriptOf(b), u"b\n"_s); // all or nothing
        QCOMPARE(scriptOf(a), u"1\n2\n3\n4\ntheirs\n"_s);

        // Both changed it, in different places.
        put(u"a.js"_s, "mine\n2\n3\n4\n5\n");
        QCOMPARE(push().status, 2);
        const Run merged = push({u"--merge"_s});
        QVERIFY2(merged.status == 0, qPrintable(merged.error));
        QVERIFY2(merged.out.contains("merged from the server: a.js"_L1), qPrintable(merged.out));
        QCOMPARE(scriptOf(a), u"mine\n2\n3\n4\ntheirs\n"_s);
        QCOMPARE(scriptOf(b), u"mine\n"_s);
        QCOMPARE(contentsOf(u"a.js"_s), "mine\n2\n3\n4\ntheirs\n"_ba);
        // From then on it is known what the server has.
        put(u"a.js"_s, "again\n");
        const Run again = push();
        QVERIFY2(again.status == 0, qPrintable(again.error));
        QCOMPARE(scriptOf(a), u"again\n"_s);
        QVERIFY2(again.out.contains(u"going to change a (script +1 −5)"_s), qPrintable(again.out));
    }

    void aConflictTakesAPerson()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"1\n"_s);
        QCOMPARE(pull().status, 0);
        save(a, u"a"_s, u"theirs\n"_s);
        put(u"a.js"_s, "mine\n");
        for (const QString &command : {u"push"_s, u"pull"_s, u"diff"_s}) {
            const Run refused = run({command, m_files, u"--merge"_s});
            QCOMPARE(refused.status, 2);
            QVERIFY2(refused.error.contains("conflict: a.js"_L1), qPrintable(refused.error));
        }
        QCOMPARE(contentsOf(u"a.js"_s), "mine\n"_ba);
        QCOMPARE(scriptOf(a), u"theirs\n"_s);
        const Run forced = push({u"--force"_s});
        QVERIFY2(forced.status == 0, qPrintable(forced.error));
        QCOMPARE(scriptOf(a), u"mine\n"_s);
        // What went is in a copy, for the person alone.
        const QStringList told = forced.out.split(u'\n').filter(u"copied to "_s);
        QCOMPARE(told.size(), 1);
        const QString copies = told.constFirst().sliced(10).section(" first: "_L1, 0, 0);
        QFile copy(copies + "/a.js"_L1);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), "theirs\n"_ba);
        struct stat status{};
        QCOMPARE(::stat(qPrintable(copy.fileName()), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0600U);
        QCOMPARE(push().status, 0);
    }

    void whatOthersMadeDeletedOrBoundIsTheirs()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"1"_s);
        const QString b = m_server->addAction(m_organisation, u"b"_s, u"2"_s);
        QCOMPARE(pull().status, 0);
        m_server->addAction(m_organisation, u"new"_s, u"3"_s);
        QCOMPARE(push().status, 0); // it is left alone
        const Run deleting = push({u"--delete"_s});
        QCOMPARE(deleting.status, 2);
        QVERIFY2(deleting.error.contains("new was made on the server"_L1), qPrintable(deleting.error));

        QVERIFY(answerOf(m_client->deleteAction(m_organisation, b)));
        const Run creating = push();
        QCOMPARE(creating.status, 2);
        QVERIFY2(creating.error.contains("b was deleted on the server"_L1), qPrintable(creating.error));

        QVERIFY(answerOf(m_client->setTriggerActions(m_organisation, u"2"_s, u"5"_s, {a})));
        const Run emptying = push();
        QVERIFY2(
            emptying.error.contains(u"Pre access token creation: what it runs was changed on the server"_s),
            qPrintable(emptying.error));
        // Brought together it is as the others left it.
        const Run merged = push({u"--merge"_s});
        QVERIFY2(merged.status == 0, qPrintable(merged.error));
        QVERIFY(contentsOf(u"b.js"_s) == "missing" && contentsOf(u"new.js"_s) == "3");
        QVERIFY(contentsOf(u"flows.json"_s).contains("\"a\""));
        QCOMPARE(answerOf(m_client->actions(m_organisation))->size(), 2);
    }

    void nobodyKnowsWhatWasNeverPulled()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"1"_s);
        put(u"a.js"_s, "2");
        put(u"a.json"_s, R"({"name": "a", "timeout": "10s", "allowedToFail": false, "state": "active"})");
        const Run refused = push();
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.error.contains("Pull first"_L1), qPrintable(refused.error));
        QCOMPARE(push({u"--force"_s}).status, 0);
        QCOMPARE(scriptOf(a), u"2"_s);
        // What is new was nobody's.
        put(u"c.js"_s, "3");
        put(u"c.json"_s, R"({"name": "c", "timeout": "10s", "allowedToFail": false, "state": "active"})");
        QCOMPARE(push().status, 0);
    }

    void anotherOrganisationIsRefused()
    {
        m_server->addAction(m_organisation, u"a"_s, u"1"_s);
        QCOMPARE(pull().status, 0);
        const QString other = m_server->organisations().at(1).id;
        for (const QString &command : {u"pull"_s, u"push"_s, u"diff"_s}) {
            const Run refused = run({command, m_files}, u"owner", other);
            QCOMPARE(refused.status, 2);
            QVERIFY2(refused.error.contains("--other-org"_L1), qPrintable(refused.error));
        }
        QCOMPARE(contentsOf(u"a.js"_s), "1"_ba);
        const Run meant = run({u"push"_s, m_files, u"--other-org"_s}, u"owner", other);
        QVERIFY2(meant.status == 0, qPrintable(meant.error));
        QVERIFY(meant.out.contains("done: create a"_L1));
        // Which does not make the folder that one's.
        QCOMPARE(push().status, 0);
    }

    void placeholdersAndSecretsAreTold()
    {
        const QString live = u"const SERVICE_TOKEN = 'live-0815-4711';\n"_s;
        const QString a = m_server->addAction(m_organisation, u"a"_s, live);
        QCOMPARE(pull().status, 0);
        put(u"a.js"_s, "const SERVICE_TOKEN = 'REPLACE_ME';\n");
        const Run refused = push();
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.out.contains(u"hint: a.js, line 1: “REPLACE_ME” would replace"_s),
                 qPrintable(refused.out));
        QVERIFY(!(refused.out + refused.error).contains("live-0815"_L1));
        QCOMPARE(push({u"--dry-run"_s}).status, 2);
        QCOMPARE(scriptOf(a), live);
        QCOMPARE(push({u"--accept-secrets"_s}).status, 0);

        // The other way round.
        save(a, u"a"_s, live);
        const Run back = pull();
        QCOMPARE(back.status, 2);
        QVERIFY2(back.error.contains("a secret of the server would replace a placeholder: a.js"_L1),
                 qPrintable(back.error));
        QCOMPARE(contentsOf(u"a.js"_s), "const SERVICE_TOKEN = 'REPLACE_ME';\n"_ba);
        QCOMPARE(pull({u"--accept-secrets"_s}).status, 0);

        // What is new is told of, before anything is sent, and goes.
        put(u"callService.js"_s,
            "function callService(ctx, api) {\n  require('zitadel/http').fetch('https://s.example', "
            "{ headers: { Authorization: 'Bearer INVENTED0123456789abcdefghijklmnop' } });\n}\n");
        put(u"callService.json"_s,
            R"({"name": "callService", "timeout": "10s", "allowedToFail": false, "state": "active"})");
        const Run told = push();
        QCOMPARE(told.status, 0);
        const auto hint = told.out.indexOf("hint: callService.js, line 2: this looks like a secret"_L1);
        QVERIFY2(hint >= 0 && hint < told.out.indexOf("done: create callService"_L1), qPrintable(told.out));
        QVERIFY(!told.out.contains("INVENTED"_L1));
    }

    void aDryRunKnowsTheRights()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"1"_s);
        QCOMPARE(pull().status, 0);
        put(u"a.js"_s, "2");
        m_server->clearRequests();
        for (const QStringList &options : {QStringList{u"--dry-run"_s}, QStringList()}) {
            const Run refused = run(QStringList{u"push"_s, m_files} + options, u"viewer");
            QCOMPARE(refused.status, 3);
            QVERIFY2(refused.error.contains("no right to change a"_L1), qPrintable(refused.error));
            QVERIFY(!refused.out.contains("would change"_L1));
            // There is no editor in which a text could still be.
            QVERIFY(!refused.error.contains("still here"_L1));
        }
        for (const auto &request : m_server->requests())
            QVERIFY(request.method != "PUT");
        QCOMPARE(scriptOf(a), u"1"_s);
    }

    void anEditThatGitHasIsNotReplacedSilently()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"1"_s);
        QCOMPARE(pull().status, 0);
        put(u"a.js"_s, "committed");
        for (const QStringList &arguments :
             {QStringList{u"init"_s, u"-q"_s}, QStringList{u"add"_s, u"."_s},
              QStringList{u"-c"_s, u"user.name=x"_s, u"-c"_s, u"user.email=x@example.com"_s, u"commit"_s,
                          u"-qm"_s, u"x"_s}}) {
            QProcess git;
            git.setWorkingDirectory(m_files);
            git.start(u"git"_s, arguments);
            if (!git.waitForFinished() || git.exitCode() != 0)
                QSKIP("there is no git here");
        }
        const Run pulled = pull();
        QCOMPARE(pulled.status, 0);
        QVERIFY2(pulled.out.contains("replaced an edit that git has and the server has not: a.js"_L1),
                 qPrintable(pulled.out));
        // Pushed from elsewhere, without the record: git knows that it is ours.
        save(a, u"a"_s, u"committed"_s);
        put(u"a.js"_s, "next");
        const Run pushed = push();
        QVERIFY2(pushed.status == 0, qPrintable(pushed.error));
    }

    void whatIsPrintedIsText()
    {
        const QString evil = u"a\x1b]0;owned\x07\r\nwritten b.js\u202e\u200b\u009b2J"_s;
        m_server->addAction(m_organisation, evil, u"\x1b[2Jfunction f() {}\r\n"_s);
        QList<Run> runs{pull()};
        QCOMPARE(runs.constLast().status, 0);
        const QStringList scripts = QDir(m_files).entryList({u"*.js"_s});
        put(scripts.constFirst(), "changed");
        runs << push({u"--dry-run"_s}) << run({u"push"_s, m_files}, u"viewer") << push();
        QVERIFY(runs.constLast().out.contains(
            "done: change a\\x1b]0;owned\\x07\\r\\nwritten b.js\\u202e\\u200b\\x9b2J"_L1));
        QVERIFY(QFile::remove(QDir(m_files).filePath(scripts.constFirst())));
        put(u"x\x1b[2J\nwritten y.js"_s, "");
        put(u"flows.json"_s, "{\"format\": 1, \"triggers\": [{\"flow\": \"2\", \"trigger\": \"5\", "
                             "\"actions\": [\"no\\u001b[2J\\nbody\"]}]}");
        runs << push({u"--delete"_s}) << run({u"no\x1b[2J\nsuch"_s});
        for (const Run &each : std::as_const(runs)) {
            for (const QString &text : {each.out, each.error}) {
                for (const QChar c : text)
                    QVERIFY2((c.category() != QChar::Other_Control && c.category() != QChar::Other_Format) ||
                                 c == u'\n',
                             qPrintable(text));
                QVERIFY2(!text.contains("\nwritten y"_L1) && !text.contains("\nwritten b"_L1),
                         qPrintable(text));
            }
        }
    }

    void aPatchIsExactInAPipeAndTextOnATerminal()
    {
        m_server->addAction(m_organisation, u"a"_s, u"1\n"_s);
        QCOMPARE(pull().status, 0);
        put(u"a.js"_s, "\x1b[2J\r\n\ttabs\n");
        const QStringList diff{u"diff"_s, m_files};
        QVERIFY(run(diff).out.contains(u"\n+\x1b[2J\r\n+\ttabs\n"_s));

        const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
        QVERIFY(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
        const int inside = ::open(::ptsname(terminal), O_RDWR | O_NOCTTY);
        QVERIFY(inside >= 0);
        m_standardOutput = inside;
        const Run shown = run(diff);
        m_standardOutput = -1;
        ::close(inside);
        QCOMPARE(shown.status, 1);
        QByteArray text(64 * 1024, 0);
        text.truncate(std::max<qsizetype>(0, ::read(terminal, text.data(), size_t(text.size()))));
        ::close(terminal);
        QVERIFY2(text.contains("+\\x1b[2J\\r") && text.contains("+\ttabs"), text.constData());
        QVERIFY(!text.contains('\x1b'));
    }

    void aHostileFolderHoldsNobodyUp()
    {
        m_server->addAction(m_organisation, u"a"_s, u"1"_s);
        QCOMPARE(pull().status, 0);
        for (const QString &name : {u"a.js"_s, u"a.json"_s, u".action-studio.json"_s}) {
            const QByteArray before = contentsOf(name);
            QVERIFY(QFile::remove(QDir(m_files).filePath(name)));
            QCOMPARE(::mkfifo(qPrintable(QDir(m_files).filePath(name)), 0600), 0);
            for (const QString &command : {u"pull"_s, u"push"_s, u"diff"_s}) {
                const Run refused = run({command, m_files});
                QCOMPARE(refused.status, 2);
                QVERIFY2(refused.error.contains(name) && refused.error.contains("pipe"_L1),
                         qPrintable(refused.error));
            }
            QVERIFY(QFile::remove(QDir(m_files).filePath(name)));
            put(name, before);
        }
    }

    void aScriptAloneIsToldWhatIsMissing()
    {
        put(u"actions.yaml"_s, "actions:\n  - name: addTeam\n    script: addTeam.js\n");
        put(u"addTeam.js"_s, "function addTeam(ctx, api) {\n}\n");
        const Run refused = push();
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.error.contains("addTeam.js: there is no addTeam.json beside it"_L1),
                 qPrintable(refused.error));
    }
};

QTEST_GUILESS_MAIN(tst_pushpull)
#include "tst_pushpull.moc"
