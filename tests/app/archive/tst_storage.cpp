// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/drafts.h"
#include "archive/knownactions.h"
#include "archive/localhistory.h"
#include "archive/removedactions.h"
#include "storage/database.h"
#include "storage/schema.h"
#include "support/fulldisk.h"
#include "support/waiting.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using history::LocalHistory;
using history::Source;
using history::Version;
using storage::Database;
using storage::Sql;

namespace {

zitadel::ActionFields fields(const QString &script)
{
    return {.name = u"addGroups"_s, .script = script, .timeout = 10s, .allowedToFail = true};
}

Version version(int minute, quint64 sequence, Source source = Source::Fetched)
{
    return {.organisationId = u"1"_s,
            .actionId = u"7"_s,
            .sequence = sequence,
            .at = QDateTime({2026, 7, 1}, {8, minute}, QTimeZone::UTC),
            .source = source};
}

/// Makes a file of an earlier schema with something in each of its tables, and what @p more puts there.
void makeOld(const QString &path, int version, const std::function<void(Sql &)> &more = {})
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
    database.setDatabaseName(path);
    QVERIFY(database.open());
    {
        Sql sql(database);
        storage::schema::migrate(sql, 0, version);
        sql.run(u"INSERT INTO windows VALUES('w', '{}', 1)"_s);
        sql.run(
            u"INSERT INTO drafts(id, window, organisation, action, state, sequence, changed_at, base_name,"
            " base_script, base_timeout, base_allowed, name, script, timeout, allowed, edited_at)"
            " VALUES('d', 'w', '1', '7', 2, 3, 4, 'a', 'b', 5, 1, 'a', 'typed', 5, 1, 6)"_s);
        if (version >= 2)
            storage::keepVersion(sql, ::version(0, 1), fields(u"old"_s));
        if (more)
            more(sql);
        QVERIFY2(!sql.error(), qPrintable(sql.error() ? sql.error()->technical : QString()));
    }
    database.close();
    database = {};
    QSqlDatabase::removeDatabase(u"old"_s);
}

} // namespace

/// The file of a profile on a real disk.
class StorageTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"deep/down/profile.sqlite"_s);
    }

    void keepsAndIsPrivate()
    {
        {
            Database database(m_path);
            QVERIFY(
                answerOf(database.write([](Sql &sql) { sql.run(u"INSERT INTO about VALUES('a', 'b')"_s); })));
        }
        Database again(m_path);
        const auto value = answerOf(again.read([](Sql &sql) {
            storage::Rows rows = sql.run(u"SELECT value FROM about"_s);
            return rows.next() ? rows.value(0).toString() : QString();
        }));
        QCOMPARE(value.value(), u"b"_s);
        QCOMPARE(QFile::permissions(m_path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        const auto mode = answerOf(again.read([](Sql &sql) {
            storage::Rows rows = sql.run(u"PRAGMA journal_mode"_s);
            rows.next();
            storage::Rows synchronous = sql.run(u"PRAGMA synchronous"_s);
            synchronous.next();
            return rows.value(0).toString() + synchronous.value(0).toString();
        }));
        QCOMPARE(mode.value(), u"wal2"_s);
    }

    void allOrNothing()
    {
        Database database(m_path);
        const auto failed = answerOf(database.write([](Sql &sql) {
            sql.run(u"INSERT INTO about VALUES('a', 'b')"_s);
            sql.run(u"INSERT INTO nowhere VALUES(1)"_s);
            sql.run(u"INSERT INTO about VALUES('c', 'd')"_s);
        }));
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, Error::Kind::Storage);
        QVERIFY(failed.error().technical.contains("nowhere"_L1));
        QTRY_VERIFY(database.trouble());
        const auto count = [&database] {
            return answerOf(database.read([](Sql &sql) {
                       storage::Rows rows = sql.run(u"SELECT count(*) FROM about"_s);
                       rows.next();
                       return rows.value(0).toInt();
                   }))
                .value();
        };
        QCOMPARE(count(), 0);
        QVERIFY(answerOf(database.write([](Sql &sql) { sql.run(u"INSERT INTO about VALUES('a', 'b')"_s); })));
        QCOMPARE(count(), 1);
        QTRY_VERIFY(!database.trouble());
    }

    void migrates_data()
    {
        QTest::addColumn<int>("from");
        for (int from = 1; from < storage::schema::current; ++from)
            QTest::addRow("from %d", from) << from;
    }
    void migrates()
    {
        QFETCH(const int, from);
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        makeOld(m_path, from);
        Database database(m_path);
        const auto draft = answerOf(database.read([](Sql &sql) {
            storage::Rows rows = sql.run(u"SELECT script FROM drafts WHERE id = 'd'"_s);
            return rows.next() ? storage::text(rows.value(0)) : QString();
        }));
        QVERIFY2(draft, qPrintable(draft ? QString() : draft.error().technical));
        QCOMPARE(*draft, u"typed"_s);
        LocalHistory local(database);
        QCOMPARE(answerOf(local.versionsOf(u"1"_s, u"7"_s)).value().size(), from >= 2 ? 1 : 0);
        QVERIFY(answerOf(database.read([](Sql &sql) {
                    sql.run(u"SELECT * FROM removed"_s);
                    sql.run(u"SELECT * FROM actions"_s);
                    return storage::schema::version(sql);
                })).value() == storage::schema::current);
        // The file as it was is there, and whole.
        const QString backup = m_path + u".version%1"_s.arg(from);
        QVERIFY(QFile::exists(backup));
        const auto ofOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(backup) & ofOthers));
        QSqlDatabase old = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"backup"_s);
        old.setDatabaseName(backup);
        QVERIFY(old.open());
        {
            Sql sql(old);
            QCOMPARE(storage::schema::version(sql), from);
            storage::Rows rows = sql.run(u"SELECT script FROM drafts"_s);
            QVERIFY(rows.next());
            QCOMPARE(storage::text(rows.value(0)), u"typed"_s);
        }
        old = {};
        QSqlDatabase::removeDatabase(u"backup"_s);
    }

    /// They were numbers until version 3.
    void statesBecomeWords()
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        makeOld(m_path, 3, [](Sql &sql) {
            const qint64 script = storage::keepScript(sql, u"x"_s);
            for (const int state : {0, 1, 2, 9}) {
                const QString id = QString::number(state);
                sql.run(
                    u"INSERT INTO drafts VALUES(?, 'gone', '1', ?, ?, 3, 4, 'a', 'b', 5, 1, 'a', 'x', 5, 1, 6)"_s,
                    {u"draft"_s + id, id, state});
                sql.run(u"INSERT INTO actions VALUES(?, '1', ?, 3, 4, 'a', ?, 5, 1)"_s, {id, state, script});
                sql.run(u"INSERT INTO removed(organisation, action, state, sequence, name, script, timeout,"
                        " allowed, bindings, removed_at) VALUES('1', ?, ?, 3, 'a', ?, 5, 1, '[]', 6)"_s,
                        {id, state, script});
            }
            sql.run(u"INSERT INTO lists VALUES('1', 'Acme', 6)"_s);
        });
        using zitadel::ActionState;
        const QMap<QString, ActionState> states{{u"0"_s, ActionState::Unspecified},
                                                {u"1"_s, ActionState::Inactive},
                                                {u"2"_s, ActionState::Active},
                                                {u"9"_s, ActionState::Unspecified}};
        Database database(m_path);
        history::KnownActions known(database);
        const auto drafts =
            answerOf(database.read([this](Sql &sql) { return storage::leftDrafts(sql, m_path); }));
        const auto actions = answerOf(known.list(u"1"_s));
        const auto removed = answerOf(history::RemovedActions(database).list(u"1"_s));
        QVERIFY(drafts && actions && removed);
        QMap<QString, ActionState> found;
        for (const Draft &draft : *drafts) {
            if (draft.id != "d"_L1) // which is in every old file
                found.insert(draft.base.id, draft.base.state);
        }
        QCOMPARE(found, states);
        found.clear();
        for (const zitadel::Action &action : actions->actions)
            found.insert(action.id, action.state);
        QCOMPARE(found, states);
        found.clear();
        for (const history::RemovedAction &each : *removed)
            found.insert(each.action.id, each.action.state);
        QCOMPARE(found, states);

        zitadel::Action changed = actions->actions.constFirst();
        changed.state = ActionState::Inactive;
        QVERIFY(answerOf(known.put(changed)));
        QCOMPARE(answerOf(known.find(changed.id)).value()->state, ActionState::Inactive);
        QVERIFY(
            answerOf(database.write([](Sql &sql) { sql.run(u"UPDATE actions SET state = 'asleep'"_s); })));
        QCOMPARE(answerOf(known.find(changed.id)).value()->state, ActionState::Unspecified);
    }

    void leavesNewerFilesAlone()
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        makeOld(m_path, 3);
        {
            Database database(m_path);
            QVERIFY(answerOf(database.write([](Sql &sql) { sql.run(u"PRAGMA user_version = 99"_s); })));
        }
        Database database(m_path);
        const auto refused = answerOf(database.write([](Sql &sql) { sql.run(u"DELETE FROM drafts"_s); }));
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains("newer version"_L1));
        QTRY_VERIFY(database.trouble());
        QVERIFY(!QFile::exists(m_path + ".version99"_L1));
    }

    void putsDamagedFilesAside()
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        Database database(m_path);
        QSignalSpy spy(&database, &Database::troubleChanged);
        QVERIFY(answerOf(database.write([](Sql &sql) { sql.run(u"INSERT INTO about VALUES('a', 'b')"_s); })));
        QTRY_VERIFY(database.finding());
        const QStringList aside = QFileInfo(m_path).dir().entryList({u"*.damaged-*"_s});
        QCOMPARE(aside.size(), 1);
        QVERIFY(database.finding()->advice.contains(aside.constFirst()));
        QFile kept(QFileInfo(m_path).dir().filePath(aside.constFirst()));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray(8192, 'x'));
    }

    /// The limit is on each file, so the log is what hits it, and no reserve would help (tst_reserve has a
    /// disk where it does): the write fails, is told, loses nothing, and comes through later.
    void whatFailsOnAFullDiskComesThroughLater()
    {
        Database database(m_path);
        QVERIFY(answerOf(database.write([](Sql &sql) { sql.run(u"INSERT INTO about VALUES('a', 'b')"_s); })));
        QVERIFY(QFile::exists(m_path + ".reserve"_L1));
        const auto put = [&database] {
            return answerOf(database.write([](Sql &sql) {
                sql.run(u"INSERT OR REPLACE INTO about VALUES('long', ?)"_s, {QString(3'000'000, u'x')});
            }));
        };
        {
            const FullDisk full(1'000'000);
            const auto failed = put();
            QVERIFY(!failed);
            QCOMPARE(failed.error().kind, Error::Kind::Storage);
            QTRY_VERIFY(database.trouble());
            QVERIFY(!QFile::exists(m_path + ".reserve"_L1));
            QCOMPARE(answerOf(database.read([](Sql &sql) {
                         storage::Rows rows = sql.run(u"SELECT count(*) FROM about"_s);
                         rows.next();
                         return rows.value(0).toInt();
                     })).value(),
                     1);
        }
        QVERIFY(put());
    }

    void twoWindowsShareAFile()
    {
        Database first(m_path);
        Database second(m_path);
        for (int i = 0; i < 50; ++i) {
            auto one = first.write(
                [i](Sql &sql) { sql.run(u"INSERT INTO about VALUES(?, '')"_s, {u"first%1"_s.arg(i)}); });
            auto two = second.write(
                [i](Sql &sql) { sql.run(u"INSERT INTO about VALUES(?, '')"_s, {u"second%1"_s.arg(i)}); });
            QVERIFY(answerOf(one));
            QVERIFY(answerOf(two));
        }
        const auto count = answerOf(first.read([](Sql &sql) {
            storage::Rows rows = sql.run(u"SELECT count(*) FROM about"_s);
            rows.next();
            return rows.value(0).toInt();
        }));
        QCOMPARE(count.value(), 100);
    }

    /// Each edit makes the log longer. Where that cannot be, it is begun anew instead of giving up.
    void theLogIsUsedAgainOnAFullDisk()
    {
        Database database(m_path);
        const auto put = [&database](int value) {
            return answerOf(database.write([value](Sql &sql) {
                sql.run(u"INSERT OR REPLACE INTO about VALUES('a', ?)"_s, {QString::number(value)});
            }));
        };
        QVERIFY(put(0));
        const FullDisk full(300'000);
        for (int i = 1; i < 300; ++i)
            QVERIFY2(put(i), qPrintable(QString::number(i)));
        QVERIFY(QFileInfo(m_path + "-wal"_L1).size() <= 300'000);
    }

    // -- history

    void keepsEachVersionOnce()
    {
        Database database(m_path);
        LocalHistory local(database);
        history::KnownActions known(database);
        zitadel::Action action{.id = u"7"_s, .fields = fields(u"one"_s)};
        action.details = {.sequence = 1,
                          .changeDate = QDateTime({2026, 7, 1}, {8, 0}, QTimeZone::UTC),
                          .resourceOwner = u"1"_s};
        QVERIFY(answerOf(known.put(action)));
        QVERIFY(answerOf(known.put(action)));
        action.details.sequence = 2; // switched off: no other content
        QVERIFY(answerOf(known.put(action)));
        QCOMPARE(answerOf(local.versionsOf(u"1"_s, u"7"_s)).value().size(), 1);
        QVERIFY(answerOf(local.add(version(1, 3, Source::Saved), fields(u"two"_s))));
        QVERIFY(answerOf(local.add(version(2, 4, Source::Saved), fields(u"one"_s))));
        QVERIFY(answerOf(local.add(version(3, 0, Source::Discarded), fields(u"typed"_s))));
        action.details.sequence = 4;
        action.details.changeDate = version(4, 4).at;
        QVERIFY(answerOf(known.put(action)));
        const auto versions = answerOf(local.versionsOf(u"1"_s, u"7"_s)).value();
        QCOMPARE(versions.size(), 4);
        QCOMPARE(versions[0].source, Source::Discarded);
        QCOMPARE(versions[1].sequence, 4u);
        QCOMPARE(versions[2].sequence, 3u);
        QCOMPARE(versions[3].sequence, 1u);
        QCOMPARE(answerOf(local.fields(versions[1].id)).value(), fields(u"one"_s));
        // Three scripts, as the first one came back.
        QCOMPARE(answerOf(database.read([](Sql &sql) {
                     storage::Rows rows = sql.run(u"SELECT count(*) FROM scripts"_s);
                     rows.next();
                     return rows.value(0).toInt();
                 })).value(),
                 3);
        QCOMPARE(answerOf(local.fields(999)).error().kind, Error::Kind::Input);
    }

    void keepsScriptsByteForByte_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("empty") << QString();
        QTest::newRow("byte order mark") << u"\ufefffunction a() {}\n"_s;
        QTest::newRow("line ends") << u"a\r\nb\rc\n\u2028d\u2029"_s;
        QTest::newRow("unicode") << u"// ä 漢字 😀 e\u0301"_s;
        QTest::newRow("no final newline") << u"x"_s;
    }
    void keepsScriptsByteForByte()
    {
        QFETCH(const QString, script);
        Database database(m_path);
        LocalHistory local(database);
        QVERIFY(answerOf(local.add(version(0, 1), fields(script))));
        const auto versions = answerOf(local.versionsOf(u"1"_s, u"7"_s)).value();
        QCOMPARE(versions.size(), 1);
        QCOMPARE(answerOf(local.fields(versions[0].id)).value(), fields(script));
        QCOMPARE(versions[0].scriptBytes, script.toUtf8().size());
    }

    void prunes()
    {
        Database database(m_path);
        LocalHistory local(database);
        for (int i = 0; i < 10; ++i)
            QVERIFY(answerOf(local.add(version(i, quint64(i) + 1), fields(u"version %1"_s.arg(i)))));
        QCOMPARE(answerOf(local.prune()).value(), 0);
        local.setLimits({.days = 1});
        QCOMPARE(answerOf(local.prune()).value(), 9); // all are old, and the newest one stays
        const auto left = answerOf(local.versionsOf(u"1"_s, u"7"_s)).value();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left[0].sequence, 10u);
        std::mt19937 random(1); // of what cannot be packed much
        for (int i = 0; i < 5; ++i) {
            QString noise;
            for (int j = 0; j < 600'000; ++j)
                noise.append(QChar(char16_t(u'a' + random() % 26)));
            QVERIFY(answerOf(local.add(version(20 + i, quint64(i) + 20), fields(noise))));
        }
        local.setLimits({.megabytes = 1});
        const int gone = answerOf(local.prune()).value();
        QVERIFY2(gone >= 3 && gone <= 5, qPrintable(QString::number(gone)));
        QCOMPARE(answerOf(local.versionsOf(u"1"_s, u"7"_s)).value().constFirst().sequence, 24u);
    }

    /// A draft waited for all of it.
    void pruningLetsOthersWrite()
    {
        Database database(m_path);
        Database other(m_path);
        LocalHistory local(database);
        const auto fill = database.write([](Sql &sql) {
            Version one = version(0, 0);
            for (int i = 0; i < 2000; ++i) {
                one.sequence = quint64(i) + 1;
                one.at = one.at.addSecs(1);
                storage::keepVersion(sql, one, fields(u"version %1"_s.arg(i)));
            }
        });
        QVERIFY(answerOf(fill));
        local.setLimits({.days = 1});
        const QFuture<Result<int>> pruned = local.prune();
        int writes = 0;
        while (!pruned.isFinished()) {
            QVERIFY(answerOf(
                other.write([](Sql &sql) { sql.run(u"UPDATE versions SET author = 'a' WHERE id = 1"_s); })));
            ++writes;
        }
        QVERIFY2(writes > 5, qPrintable(QString::number(writes)));
        QCOMPARE(pruned.result().value(), 1999);
        const auto left = answerOf(database.read([](Sql &sql) {
            storage::Rows rows =
                sql.run(u"SELECT (SELECT count(*) FROM versions), (SELECT count(*) FROM scripts)"_s);
            rows.next();
            const std::pair counts{rows.value(0).toInt(), rows.value(1).toInt()};
            storage::Rows free = sql.run(u"PRAGMA freelist_count"_s);
            free.next();
            return std::tuple{counts.first, counts.second, free.value(0).toInt()};
        }));
        QCOMPARE(left.value(), (std::tuple{1, 1, 0}));
    }

    void keepsWhatTheServerTells()
    {
        Database database(m_path);
        LocalHistory local(database);
        QVERIFY(answerOf(local.add(version(2, 2), fields(u"two"_s))));
        history::Version known = answerOf(local.versionsOf(u"1"_s, u"7"_s))->constFirst();
        known.author = u"Mia"_s;
        const QList<LocalHistory::FromServer> told{{version(1, 1), fields(u"one"_s)}, {known, {}}};
        QVERIFY(answerOf(local.addFromServer(told)));
        QVERIFY(answerOf(local.addFromServer(told))); // once
        const auto versions = answerOf(local.versionsOf(u"1"_s, u"7"_s)).value();
        QCOMPARE(versions.size(), 2);
        QCOMPARE(versions[0].author, u"Mia"_s);
        QCOMPARE(versions[1].sequence, 1u);
        QCOMPARE(answerOf(local.fields(versions[1].id))->script, u"one"_s);
        local.setLimits({.days = 1});
        QVERIFY(answerOf(local.addFromServer({{version(3, 3), fields(u"too old"_s)}})));
        QCOMPARE(answerOf(local.versionsOf(u"1"_s, u"7"_s))->size(), 2);
    }

    /// A read that lagged behind a save stood in the history as a version of its own.
    void aLateReadIsNoNews()
    {
        Database database(m_path);
        LocalHistory local(database);
        QVERIFY(answerOf(local.add(version(1, 1), fields(u"one"_s))));
        QVERIFY(answerOf(local.add(version(2, 2), fields(u"two"_s))));
        QVERIFY(answerOf(local.add(version(1, 1), fields(u"one"_s))));
        QCOMPARE(answerOf(local.versionsOf(u"1"_s, u"7"_s))->size(), 2);
    }

    void visitsNewActionsThatWereGivenUp()
    {
        Database database(m_path);
        LocalHistory local(database);
        zitadel::Action given;
        given.details.resourceOwner = u"1"_s;
        given.fields = fields(u"given up"_s);
        zitadel::Action copy = given;
        copy.id = u"7"_s; // what was deleted is in the history
        QVERIFY(answerOf(database.write([&](Sql &sql) {
            storage::keepRemoved(sql, given, {}, QDateTime::currentDateTimeUtc());
            storage::keepRemoved(sql, copy, {}, QDateTime::currentDateTimeUtc());
        })));
        QStringList seen;
        QVERIFY(answerOf(local.visitAll([&seen](const history::FoundVersion &found) {
            seen << found.script + found.version.name;
            return true;
        })));
        QCOMPARE(seen, QStringList(u"given up"_s + given.fields.name));
    }

    void visitsEachScriptOnce()
    {
        Database database(m_path);
        LocalHistory local(database);
        for (int i = 0; i < 4; ++i)
            QVERIFY(answerOf(local.add(version(i, quint64(i) + 1), fields(u"version %1"_s.arg(i % 2)))));
        QStringList seen;
        QVERIFY(answerOf(local.visitAll([&seen](const history::FoundVersion &found) {
            seen << found.script + QString::number(found.version.sequence);
            return true;
        })));
        QCOMPARE(seen, (QStringList{u"version 14"_s, u"version 03"_s}));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(StorageTest)
#include "tst_storage.moc"
