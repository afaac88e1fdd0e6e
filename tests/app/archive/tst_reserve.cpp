// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/smalldisk.h"
#include "storage/database.h"
#include "support/waiting.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using storage::Database;
using storage::Sql;

namespace {

SmallDisk *theDisk = nullptr;
QString theFolder;

/// Writes what takes as much room as it is long.
class Filling : public storage::LongWork
{
public:
    void prepare(Sql &) override {}
    void write(Sql &sql) override
    {
        sql.run(u"INSERT OR REPLACE INTO about VALUES('list', ?)"_s, {QString(1'500'000, u'x')});
    }
    bool next() override { return false; }
};

} // namespace

/// A disk that is full to the last byte.
class ReserveTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        theDisk->setFull(false);
        QDir(theFolder).removeRecursively();
        QVERIFY(QDir().mkpath(theFolder + u"/data"_s));
        m_path = theFolder + u"/data/profile.sqlite"_s;
    }
    void cleanupTestCase() { theDisk->setFull(false); }

    /// What is typed lives on the reserve, which is made again as soon as there is room.
    void whatIsTypedFindsRoom()
    {
        Database database(m_path);
        QVERIFY(put(database, 1'000));
        QCOMPARE(QFile(reserve()).size(), Database::reserveBytes);
        theDisk->setFull(true);
        QVERIFY(put(database, 300'000));
        QVERIFY(!QFile::exists(reserve()));
        QTRY_VERIFY(database.trouble());
        QVERIFY2(database.trouble()->advice.contains("reserve"_L1), qPrintable(database.trouble()->advice));
        QVERIFY(put(database, 300'000)); // and so on
        theDisk->setFull(false);
        QTRY_VERIFY_WITH_TIMEOUT(put(database, 1'000) && QFile(reserve()).size() == Database::reserveBytes,
                                 30'000);
        QTRY_VERIFY(!database.trouble());
    }

    /// It is the reserve that does it.
    void withoutItThereIsNone()
    {
        Database database(m_path);
        QVERIFY(put(database, 1'000));
        theDisk->setFull(true);
        QVERIFY(QFile::remove(reserve()));
        theDisk->setFull(true);
        QVERIFY(!put(database, 300'000));
        QTRY_VERIFY(database.trouble());
    }

    /// A list that is too long for the disk used the reserve up, and the next draft found none.
    void itIsNotForLists()
    {
        Database database(m_path);
        Database beside(database);
        QVERIFY(put(database, 1'000));
        QVERIFY(put(beside, 1'000)); // it has the file open by now
        theDisk->setFull(true);
        QVERIFY(!answerOf(beside.writeInPieces(std::make_shared<Filling>())));
        QTRY_VERIFY(database.trouble()); // which is told all the same
        QCOMPARE(QFile(reserve()).size(), Database::reserveBytes);
        QVERIFY(put(database, 300'000));
    }

private:
    static Result<> put(Database &database, int bytes)
    {
        return answerOf(database.write([bytes](Sql &sql) {
            sql.run(u"INSERT OR REPLACE INTO about VALUES('draft', ?)"_s, {QString(bytes, u'd')});
        }));
    }
    QString reserve() const { return m_path + u".reserve"_s; }

    QString m_path;
};

int main(int argc, char **argv)
{
    const QTemporaryDir folder;
    const auto disk = SmallDisk::mount(folder.path(), 16'000'000); // before there is any thread
    if (!disk) {
        std::printf("This system lets nobody mount a small disk.\n");
        return 77;
    }
    theDisk = disk.get();
    theFolder = folder.path() + u"/files"_s;
    const QCoreApplication application(argc, argv);
    ReserveTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_reserve.moc"
