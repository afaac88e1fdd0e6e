// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/client.h"
#include "archive/archive.h"
#include "archive/otherdrafts.h"
#include "demo/demoserver.h"
#include "http/tokensource.h"
#include "http/transport.h"
#include "storage/database.h"
#include "support/fulldisk.h"
#include "support/keptdrafts.h"
#include "support/observer.h"
#include "support/waiting.h"
#include "workspace/workspace.h"

#include <QLockFile>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is typed and how it comes to the disk, without a server.
class DraftsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_workspace.reset();
        m_archive.reset(); // before its folder
        m_folder = std::make_unique<QTemporaryDir>();
        m_archive = std::make_unique<Archive>(m_folder->filePath(u"profile.sqlite"_s));
        m_workspace = std::make_unique<Workspace>(m_client, profile(), *m_archive);
        QVERIFY(answerOf(m_workspace->documents().drafts().flush()));
    }

    /// The last keys before the end: nobody has waited for them, and they are there.
    void typedRightBeforeTheEnd()
    {
        const QString path = m_archive->path();
        m_workspace->documents().newAction()->setScript(u"// the last keys"_s);
        m_workspace.reset();
        m_archive.reset();
        m_archive = std::make_unique<Archive>(path);
        QCOMPARE(keptDrafts(*m_archive), QStringList(u"// the last keys"_s));
    }

    /// Another file in the place of the one that had the drafts: all of them are to be in it.
    void whatWasKeptIsKeptInANewFile()
    {
        m_workspace->documents().newAction()->setScript(u"// kept before"_s);
        QVERIFY(answerOf(m_workspace->documents().drafts().flush()));
        for (const QString &end : {u""_s, u"-wal"_s})
            QVERIFY(QFile::rename(m_archive->path() + end, m_archive->path() + u".aside"_s + end));
        m_workspace->documents().newAction()->setScript(u"// typed now"_s);
        QVERIFY(answerOf(m_workspace->documents().drafts().flush()));
        // Looked for where it will be searched the next time.
        QTRY_VERIFY(QFile::exists(m_archive->path()));
        Observer observer(m_archive->path());
        QTRY_COMPARE(observer.number(u"SELECT count(*) FROM drafts"_s), 2);
    }

    /// In a sandbox each start has the same number: a window that had crashed passed for this one, and what
    /// it had left stayed out of sight.
    void aWindowOfOurNumberHasEnded()
    {
        QVERIFY(answerOf(m_archive->database().write([](storage::Sql &sql) {
            sql.run(
                u"INSERT INTO drafts(id, window, organisation, action, sequence, changed_at, base_name,"
                " base_script, base_timeout, base_allowed, name, script, timeout, allowed, edited_at, state)"
                " VALUES('d', 'crashed', '1', '', 0, 0, '', '', 0, 0, 'f', '// left', 0, 0, 1, 'active')"_s);
        })));
        // As the lock of such a window looks, but that the system's own ended with it.
        const QString path = m_folder->filePath(u"lock"_s);
        QLockFile lock(path);
        QVERIFY(lock.tryLock());
        QVERIFY(QFile::copy(path, m_archive->path() + u".window-crashed"_s));
        const auto left = answerOf(m_archive->drafts().takeOver());
        QVERIFY(left);
        QCOMPARE(left->drafts.size(), 1);
        QCOMPARE(left->drafts.constFirst().fields.script, u"// left"_s);
    }

    /// A document that was closed while it was being written was touched once more when that had failed.
    void closedWhileTheDiskIsFull()
    {
        ActionDocument *document = m_workspace->documents().newAction();
        ActionDocument *other = m_workspace->documents().newAction();
        document->setScript(u"// closed"_s);
        other->setScript(u"// stays open"_s);
        {
            const FullDisk full(1024);
            const auto first = m_workspace->documents().drafts().flush();
            QThread::sleep(300ms); // it has failed, and that is not told yet
            const QPointer closed(document);
            m_workspace->documents().close(document);
            QVERIFY(!answerOf(first));
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QVERIFY(!closed);
            QVERIFY(!answerOf(m_workspace->documents().drafts().flush()));
            QVERIFY(m_workspace->documents().drafts().trouble());
        }
        QVERIFY(answerOf(m_workspace->documents().drafts().flush()));
        QVERIFY(!m_workspace->documents().drafts().trouble());
        QCOMPARE(keptDrafts(*m_archive), QStringList(u"// stays open"_s));
        const auto removed = answerOf(m_workspace->deeds().removedActions());
        QVERIFY(removed);
        QCOMPARE(removed->size(), 1);
        QCOMPARE(removed->constFirst().action.fields.script, u"// closed"_s);
    }

    /// What was reverted could hide from the person that something else was not on the disk.
    void revertedWhileTheDiskIsFull()
    {
        ActionDocument *reverted = m_workspace->documents().newAction();
        ActionDocument *other = m_workspace->documents().newAction();
        reverted->setScript(u"// reverted"_s);
        other->setScript(u"// stays"_s);
        {
            const FullDisk full(1024);
            QVERIFY(!answerOf(m_workspace->documents().drafts().flush()));
            m_workspace->documents().revert(reverted);
            QVERIFY(!answerOf(m_workspace->documents().drafts().flush()));
            QVERIFY(!answerOf(m_workspace->documents().drafts().flush()));
            QVERIFY(m_workspace->documents().drafts().trouble());
        }
        QVERIFY(answerOf(m_workspace->documents().drafts().flush()));
        const auto removed = answerOf(m_workspace->deeds().removedActions());
        QVERIFY(removed && removed->size() == 1);
        QCOMPARE(removed->constFirst().action.fields.script, u"// reverted"_s);
        QCOMPARE(keptDrafts(*m_archive), QStringList(u"// stays"_s));
    }

    /// A write that had nothing to do succeeds on a full disk as well. While what had failed before was tried
    /// again, this passed for its success.
    void nothingElseIsTakenForSuccess()
    {
        DraftKeeping &drafts = m_workspace->documents().drafts();
        m_workspace->documents().newAction()->setScript(u"// typed"_s);
        const FullDisk full(1024);
        auto first = drafts.flush();
        const auto second = drafts.flush();
        first.then(this, [&drafts](const Result<> &) {
            drafts.keepVersion(
                {.organisationId = u"1"_s, .actionId = u"7"_s, .at = QDateTime::currentDateTimeUtc()},
                {.name = u"f"_s, .script = u"// version"_s});
        });
        QVERIFY(!answerOf(second));
        QVERIFY(drafts.trouble());
        QVERIFY(keptDrafts(*m_archive).isEmpty());
    }

    /// The save came through and its answer did not; the list told so, and somebody else saved at once. With
    /// a full disk nothing of the text was left.
    void savedWithoutAnAnswerWhileTheDiskIsFull()
    {
        demo::Server server(demo::SampleState::Empty);
        QVERIFY(server.listen());
        server.setSwitches({.projectionDelay = 0ms});
        const QString organisation = server.organisations().constFirst().id;
        const QString id = server.addAction(organisation, u"f"_s, u"function f() {}"_s);
        FixedToken token(server.identity(u"owner").token);
        Client client(server.url(), m_transport, token);
        Profile there = profile();
        there.organisationId = organisation;
        Workspace workspace(client, there, *m_archive);
        const auto reload = [&workspace] {
            workspace.list().reload();
            return QTest::qWaitFor(
                [&workspace] { return workspace.list().state() == ActionList::State::Loaded; });
        };
        QVERIFY(reload());
        ActionDocument *document = workspace.documents().open(id);
        const QString typed = u"function f() { return 1; }"_s;
        {
            const FullDisk full(1024);
            document->setScript(typed);
            server.setSwitches({.projectionDelay = 0ms,
                                .breakage = demo::Switches::Break::DropBeforeAnswer,
                                .onlyMethod = "PUT"});
            QVERIFY(!answerOf(workspace.documents().save(document)));
            server.setSwitches({.projectionDelay = 0ms});
            QVERIFY(reload());
            QTRY_VERIFY(!document->isDirty());
            zitadel::ActionFields theirs = document->fields();
            QCOMPARE(theirs.script, typed);
            theirs.script = u"function f() { return 2; }"_s;
            QVERIFY(answerOf(client.updateAction(organisation, id, theirs)));
            QVERIFY(reload());
            QTRY_COMPARE(document->fields().script, theirs.script);
        }
        QVERIFY(answerOf(workspace.documents().drafts().flush()));
        const auto versions = answerOf(m_archive->history().versionsOf(organisation, id));
        QVERIFY(versions);
        bool isKept = false;
        for (const history::Version &version : *versions)
            isKept |= answerOf(m_archive->history().fields(version.id)).value().script == typed;
        QVERIFY(isKept);
    }

    void twoWindowsNeverWriteOverEachOther_data()
    {
        QTest::addColumn<bool>("isFull");
        QTest::newRow("the disk has room") << false;
        QTest::newRow("the disk is full") << true;
    }
    /// A window that was opened on a full disk had no lock and passed for dead: the next one took over what
    /// was being typed, and both wrote into the same draft.
    void twoWindowsNeverWriteOverEachOther()
    {
        QFETCH(const bool, isFull);
        ActionDocument *mine = m_workspace->documents().newAction();
        mine->setScript(u"// one"_s);
        QVERIFY(answerOf(m_workspace->documents().drafts().flush()));
        const QDir folder(m_folder->path());
        const QStringList locks = folder.entryList({u"*.window-*"_s}, QDir::Files);
        QCOMPARE(locks.size(), 1);
        QVERIFY(QFile::remove(folder.filePath(locks.constFirst())));

        Archive archive(m_archive->path());
        Workspace other(m_client, profile(), archive);
        QVERIFY(answerOf(archive.drafts().isEditedElsewhere(u"7"_s))); // on a full disk it cannot be opened
        {
            std::unique_ptr<FullDisk> full;
            if (isFull)
                full = std::make_unique<FullDisk>(1024);
            QVERIFY(answerOf(other.documents().restoreDrafts()));
        }
        QCOMPARE(other.documents().all().size(), 1);
        ActionDocument *theirs = other.documents().all().constFirst();
        QCOMPARE(theirs->fields().script, u"// one"_s);
        theirs->setScript(u"// three"_s);
        QVERIFY(answerOf(other.documents().drafts().flush()));
        mine->setScript(u"// two"_s);
        QVERIFY(answerOf(m_workspace->documents().drafts().flush()));
        theirs->setScript(u"// four"_s);
        QVERIFY(answerOf(other.documents().drafts().flush()));
        QStringList kept = keptDrafts(*m_archive);
        kept.sort();
        QCOMPARE(kept, (QStringList{u"// four"_s, u"// two"_s}));
        other.documents().close(theirs);
        QVERIFY(answerOf(other.documents().drafts().flush()));
        QCOMPARE(keptDrafts(*m_archive), QStringList(u"// two"_s));
    }

    /// It came back as an unsaved change at the next start.
    void closedRightAfterItWasClean()
    {
        ActionDocument *document = m_workspace->documents().newAction();
        const QString before = document->fields().script;
        document->setScript(u"// typed"_s);
        QVERIFY(answerOf(m_workspace->documents().drafts().flush()));
        QCOMPARE(keptDrafts(*m_archive).size(), 1);
        document->setScript(before);
        QVERIFY(!document->isDirty());
        m_workspace->documents().close(document);
        QVERIFY(answerOf(m_workspace->documents().drafts().flush()));
        QVERIFY(keptDrafts(*m_archive).isEmpty());
    }

    /// The text of a connection whose profile is gone is not out of reach.
    void draftsOfOtherConnections()
    {
        const QString gone = m_folder->filePath(u"gone.sqlite"_s);
        Profile profile;
        profile.id = u"gone"_s;
        profile.name = u"Old instance"_s;
        profile.url = QUrl(u"https://old.example"_s);
        auto other = std::make_unique<Archive>(gone);
        QVERIFY(answerOf(other->label(profile)));
        {
            Workspace workspace(m_client, profile, *other);
            workspace.documents().newAction()->setScript(u"// typed there"_s);
            QVERIFY(answerOf(workspace.documents().drafts().flush()));
        }
        OtherDrafts drafts(m_folder->path(), m_archive->path());
        const auto find = [&drafts] {
            const QFuture<OtherDrafts::Found> found = drafts.find();
            std::ignore = QTest::qWaitFor([&found] { return found.isFinished(); });
            return found.result();
        };
        QVERIFY(find().drafts.isEmpty()); // its window is still open
        other.reset();
        OtherDrafts::Found found = find();
        QVERIFY(found.errors.isEmpty());
        QCOMPARE(found.drafts.size(), 1);
        const OtherDraft draft = found.drafts.constFirst();
        QCOMPARE(draft.profileId, u"gone"_s);
        QCOMPARE(draft.connection, u"Old instance"_s);
        QCOMPARE(draft.address, u"https://old.example"_s);
        QCOMPARE(draft.draft.fields.script, u"// typed there"_s);

        // What is typed on in the meantime is not what was to be discarded.
        OtherDraft older = draft;
        older.draft.fields.script = u"// as it was"_s;
        QVERIFY(answerOf(drafts.discard(older)));
        QCOMPARE(find().drafts.size(), 1);
        QVERIFY(answerOf(drafts.discard(draft)));
        QVERIFY(find().drafts.isEmpty());

        // A file that cannot be read is told, and hides no other one.
        storage::Database newer(m_folder->filePath(u"newer.sqlite"_s));
        QVERIFY(answerOf(newer.write([](storage::Sql &sql) { sql.run(u"PRAGMA user_version = 99"_s); })));
        found = find();
        QCOMPARE(found.errors.size(), 1);
    }

private:
    static Profile profile()
    {
        Profile profile;
        profile.id = u"drafts"_s;
        profile.organisationId = u"1"_s;
        return profile;
    }

    FixedToken m_token{"unused"};
    http::Transport m_transport{{.timeout = 1s}};
    Client m_client{QUrl(u"http://127.0.0.1:9"_s), m_transport, m_token};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Archive> m_archive;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(DraftsTest)
#include "tst_drafts.moc"
