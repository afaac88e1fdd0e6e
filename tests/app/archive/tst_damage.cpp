// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "storage/database.h"
#include "support/keptdrafts.h"
#include "support/observer.h"
#include "support/waiting.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Draft draftOf(const QString &id, const QString &script)
{
    Draft draft{.id = id, .fields = {u"typed"_s, script, 10s, true}};
    draft.editedAt = QDateTime::currentDateTimeUtc();
    return draft;
}

} // namespace

/// A file that opens and is damaged in some place.
class DamageTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_archive.reset(); // before its folder
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"profile.sqlite"_s);
        // A window that has ended, with a draft, and some history.
        Archive archive(m_path);
        QVERIFY(answerOf(archive.drafts().write(
            {.changed = {draftOf(u"left"_s, u"// left behind"_s), draftOf(u"too"_s, u"// left, too"_s)},
             .versions = {{version(), {u"f"_s, u"// once"_s, 10s, true}}}})));
    }

    /// It opened, each draft failed, and nothing was ever done about it.
    void whereDraftsAreKept()
    {
        damage(u"drafts"_s);
        open();
        QVERIFY(answerOf(m_archive->drafts().write({.changed = {draftOf(u"a"_s, u"// typed"_s)}})));
        QCOMPARE(keptDrafts(*m_archive), QStringList(u"// typed"_s));
        QTRY_VERIFY(m_archive->finding());
        QVERIFY(!m_archive->trouble());
        QCOMPARE(aside().size(), 1);
        QVERIFY2(m_archive->finding()->advice.contains(aside().constFirst()),
                 qPrintable(m_archive->finding()->advice));
        m_archive.reset();
        open(); // and it is well again
        QCOMPARE(keptDrafts(*m_archive), QStringList(u"// typed"_s));
    }

    /// What can be read of drafts comes along.
    void elsewhere()
    {
        damage(u"versions"_s);
        open();
        const auto left = answerOf(m_archive->drafts().takeOver());
        QVERIFY(left);
        QCOMPARE(left->drafts.size(), 2);
        QVERIFY(!m_archive->finding());
        QVERIFY(answerOf(
            m_archive->drafts().write({.versions = {{version(), {u"f"_s, u"// mine"_s, 10s, true}}}})));
        QTRY_VERIFY(m_archive->finding());
        QCOMPARE(aside().size(), 1);
        QStringList drafts = keptDrafts(*m_archive);
        drafts.sort();
        QCOMPARE(drafts, (QStringList{u"// left behind"_s, u"// left, too"_s}));
        QCOMPARE(answerOf(m_archive->history().versionsOf(u"1"_s, u"7"_s))->size(), 1);
    }

    /// Long work comes by another way to the file, and is not what decides.
    void whereLongWorkIs()
    {
        damage(u"actions"_s);
        open();
        QVERIFY(answerOf(m_archive->drafts().write({.changed = {draftOf(u"a"_s, u"// typed"_s)}})));
        QVERIFY(!answerOf(m_archive->known().list(u"1"_s)) || aside().isEmpty());
        zitadel::Action action{.id = u"7"_s};
        action.details.resourceOwner = u"1"_s;
        const auto put = [&] { return answerOf(m_archive->known().putList({u"1"_s, u"Acme"_s}, {action})); };
        QTRY_VERIFY(put());
        QTRY_VERIFY(m_archive->finding());
        QCOMPARE(aside().size(), 1);
        QCOMPARE(keptDrafts(*m_archive).size(), 3);
        QCOMPARE(answerOf(m_archive->known().list(u"1"_s))->actions.size(), 1);
    }

    /// A file that is sound is never put aside, whatever a statement says.
    void aRefusalIsNoDamage()
    {
        open();
        QVERIFY(!answerOf(m_archive->database().write([](storage::Sql &sql) { sql.run(u"nonsense"_s); })));
        QVERIFY(aside().isEmpty());
        QCOMPARE(keptDrafts(*m_archive).size(), 2);
    }

    /// Another window has put the file aside: what this one writes is not to go there.
    void anotherFileInItsPlace()
    {
        open();
        QSignalSpy begun(m_archive.get(), &Archive::begunAnew);
        QVERIFY(answerOf(m_archive->drafts().write({.changed = {draftOf(u"a"_s, u"// typed"_s)}})));
        for (const QString &end : {u""_s, u"-wal"_s})
            QVERIFY(QFile::rename(m_path + end, m_path + u".elsewhere"_s + end));
        QFile::remove(m_path + u"-shm"_s);
        QVERIFY(answerOf(m_archive->drafts().write({.changed = {draftOf(u"b"_s, u"// typed on"_s)}})));
        QTRY_COMPARE(begun.size(), 1);
        QCOMPARE(keptDrafts(*m_archive), QStringList(u"// typed on"_s));
        QCOMPARE(Observer(m_path).number(u"SELECT count(*) FROM drafts"_s), 1);
    }

private:
    static history::Version version()
    {
        return {.organisationId = u"1"_s, .actionId = u"7"_s, .at = QDateTime::currentDateTimeUtc()};
    }
    void open() { m_archive = std::make_unique<Archive>(m_path); }
    QStringList aside() const
    {
        return QDir(m_folder->path()).entryList({u"*.damaged-*"_s}).filter(QRegularExpression(u"\\d$"_s));
    }
    /// Garbles the first page of @p table.
    void damage(const QString &table)
    {
        qint64 page = 0;
        qint64 size = 0;
        {
            Observer observer(m_path);
            observer.value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
            page = observer.number(u"SELECT rootpage FROM sqlite_schema WHERE name = '%1'"_s.arg(table));
            size = observer.number(u"PRAGMA page_size"_s);
        }
        QVERIFY(page > 1 && size > 0);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek((page - 1) * size));
        QCOMPARE(file.write(QByteArray(size, 'x')), size);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Archive> m_archive;
    QString m_path;
};

QTEST_GUILESS_MAIN(DamageTest)
#include "tst_damage.moc"
