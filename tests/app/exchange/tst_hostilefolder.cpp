// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/folder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLocalServer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using exchange::Content;

namespace {

Content oneAction(const QString &script = u"1"_s)
{
    Content content;
    content.actions = {{{u"a"_s, script, 10s, false}, true}};
    content.triggers = QList<exchange::TriggerNames>();
    return content;
}

} // namespace

/// A folder that somebody made to do harm: nothing in it is waited for, followed, or read without end.
class tst_hostilefolder : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QLocalServer> m_server;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    /// Puts something else in the place of @p name.
    void replace(const QString &name, const QString &kind)
    {
        QFile::remove(path(name));
        if (kind == "pipe"_L1)
            QCOMPARE(::mkfifo(qPrintable(path(name)), 0600), 0);
        else if (kind == "endless"_L1)
            QVERIFY(QFile::link(u"/dev/zero"_s, path(name)));
        else if (kind == "link"_L1)
            QVERIFY(QFile::link(u"/etc/passwd"_s, path(name)));
        else if (kind == "socket"_L1)
            QVERIFY(m_server->listen(path(name)));
        else if (kind == "huge"_L1) {
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(200'000'000'000));
        }
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<QLocalServer>();
        QVERIFY(exchange::write(m_folder->path(), oneAction()));
    }

    void whatIsNoFileIsNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("kind");
        for (const char *name : {"a.js", "a.json", "flows.json", ".action-studio.json"}) {
            for (const char *kind : {"pipe", "endless", "link", "socket", "huge"})
                QTest::addRow("%s %s", kind, name) << QString::fromLatin1(name) << QString::fromLatin1(kind);
        }
    }
    void whatIsNoFileIsNamed()
    {
        QFETCH(QString, name);
        QFETCH(QString, kind);
        replace(name, kind);
        const auto read = exchange::read(m_folder->path());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Input);
        QVERIFY2(read.error().message.startsWith(name + ": is "_L1), qPrintable(read.error().message));
        // An export neither waits for it nor goes over it unasked, and what a link leads to stays.
        const auto written = exchange::write(m_folder->path(), oneAction(u"2"_s));
        if (kind == "link"_L1 || kind == "endless"_L1) {
            if (name != ".action-studio.json"_L1) {
                QVERIFY(written);
                QCOMPARE(written->refused, QStringList{name});
            }
        } else {
            QVERIFY(!written);
            QVERIFY2(written.error().message.contains(name), qPrintable(written.error().message));
        }
    }

    void whatIsNobodysIsLeftAsideAndNamed()
    {
        replace(u"notes.json"_s, u"pipe"_s);
        replace(u"tool.config.js"_s, u"endless"_s);
        QVERIFY(QDir(m_folder->path()).mkdir(u"lib.js"_s));
        const auto read = exchange::read(m_folder->path());
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        QCOMPARE(read->skipped, (QStringList{u"notes.json"_s, u"tool.config.js"_s}));
        QCOMPARE(read->remarks.size(), 2);
        QVERIFY(read->remarks[0].contains("pipe"_L1) && read->remarks[1].contains("link"_L1));
    }

    void manyNamesTakeNoTime()
    {
        QByteArray names;
        for (int i = 0; i < 200'000; ++i)
            names += "\"n" + QByteArray::number(i) + "\",";
        put(u"flows.json"_s, R"({"format": 1, "triggers": [{"flow": "2", "trigger": "5", "actions": [)" +
                                 names.chopped(1) + "]}]}");
        QElapsedTimer time;
        time.start();
        const auto read = exchange::read(m_folder->path());
        QVERIFY(read);
        QCOMPARE(read->triggers->constFirst().actions.size(), 200'000);
        QVERIFY2(time.elapsed() < 20'000, "it took the square of them"); // which is many minutes
    }

    void aDeepFileIsToldAsOne()
    {
        put(u"a.json"_s, QByteArray(400'000, '['));
        QVERIFY(exchange::read(m_folder->path()).error().message.startsWith("a.json: "_L1));
    }

    void aNameForgesNoLine()
    {
        put(u"x\nwritten: good.js"_s, "");
        put(u"x\nwritten: good.json"_s,
            R"({"name": "x", "timeout": "1s", "allowedToFail": false, "state": "active"})");
        const auto read = exchange::read(m_folder->path());
        QVERIFY(!read);
        QVERIFY2(!read.error().message.contains(u'\n'), qPrintable(read.error().message));
    }

    void gitWaitsForNoPipe()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u".git/objects"_s) &&
                QDir(m_folder->path()).mkpath(u".git/refs"_s));
        QCOMPARE(::mkfifo(qPrintable(path(u".git/HEAD"_s)), 0600), 0);
        QCOMPARE(::mkfifo(qPrintable(path(u".git/config"_s)), 0600), 0);
        put(u"a.js"_s, "edited");
        const auto written = exchange::write(m_folder->path(), oneAction(u"2"_s));
        QVERIFY(written);
        QCOMPARE(written->refused, QStringList{u"a.js"_s});
    }

    void aScriptAloneIsToldWhatIsMissing_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<bool>("isAlone");
        QTest::newRow("alone") << "function addTeam(ctx, api) {\n}\n"_ba << true;
        QTest::newRow("beside others") << "function addTeam(ctx, api) {\n}\n"_ba << false;
        QTest::newRow("alone, and no function of its name") << "let x = 1;"_ba << true;
    }
    void aScriptAloneIsToldWhatIsMissing()
    {
        QFETCH(QByteArray, script);
        QFETCH(bool, isAlone);
        if (isAlone)
            m_folder = std::make_unique<QTemporaryDir>();
        put(u"actions.yaml"_s, "actions:\n  - name: addTeam\n");
        put(u"addTeam.js"_s, script);
        const auto read = exchange::read(m_folder->path());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Input);
        QCOMPARE(read.error().message, u"addTeam.js: there is no addTeam.json beside it"_s);
        QVERIFY2(read.error().advice.contains("allowedToFail"_L1), qPrintable(read.error().advice));
    }

    void aSecretReplacesNoPlaceholderUnasked()
    {
        const Content placeholder = oneAction(u"const TOKEN = 'REPLACE_ME';\n"_s);
        const Content secret = oneAction(u"const TOKEN = 's3cr3t-0815-4711';\n"_s);
        QVERIFY(exchange::write(m_folder->path(), placeholder)->isDone);
        const auto refused = exchange::write(m_folder->path(), secret);
        QVERIFY(!refused->isDone);
        QCOMPARE(refused->secrets, QStringList{u"a.js"_s});
        QCOMPARE(exchange::read(m_folder->path()).value(), placeholder);
        QVERIFY(exchange::write(m_folder->path(), secret, {.acceptsSecrets = true})->isDone);
        QCOMPARE(exchange::read(m_folder->path()).value(), secret);
    }

    void copiesAreForOurEyesAlone()
    {
        put(u"a.js"_s, "edited, with a secret");
        const mode_t before = ::umask(0);
        const auto written =
            exchange::write(m_folder->path(), oneAction(u"2"_s), {.copiesIn = path(u"replaced"_s)});
        ::umask(before);
        QVERIFY(written && !written->copies.isEmpty());
        const auto modeOf = [](const QString &file) {
            struct stat status{};
            return ::stat(qPrintable(file), &status) == 0 ? status.st_mode & 0777 : 0;
        };
        QCOMPARE(modeOf(path(u"replaced"_s)), 0700U);
        QCOMPARE(modeOf(written->copies), 0700U);
        QCOMPARE(modeOf(written->copies + "/a.js"_L1), 0600U);
    }

    void anotherOrganisationsFolderIsRefused()
    {
        const exchange::Origin one{u"1"_s, u"ACME"_s};
        const exchange::Origin two{u"2"_s, u"Other"_s};
        QVERIFY(exchange::write(m_folder->path(), oneAction(), {.origin = one})->isDone);
        const auto refused = exchange::write(m_folder->path(), oneAction(u"2"_s), {.origin = two});
        QVERIFY(!refused->isDone);
        QCOMPARE(refused->otherOrganisation, u"ACME"_s);
        QCOMPARE(exchange::read(m_folder->path()).value(), oneAction());
        QVERIFY(exchange::write(m_folder->path(), oneAction(u"2"_s), {.origin = two, .isOtherMeant = true})
                    ->isDone);
        const exchange::Record record = exchange::Record::load(QDir(m_folder->path()));
        QCOMPARE(record.origin(), two);
        // What was known of the first one is known still.
        QVERIFY(record.seen(u"1"_s)->isSame(u"a.js"_s, "1"));
        QVERIFY(record.seen(u"2"_s)->isSame(u"a.js"_s, "2"));
        QVERIFY(!record.seen(u"3"_s));
    }
};

QTEST_GUILESS_MAIN(tst_hostilefolder)
#include "tst_hostilefolder.moc"
