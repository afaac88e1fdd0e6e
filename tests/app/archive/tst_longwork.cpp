// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "support/observer.h"
#include "support/waiting.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int many = 3'000;
const zitadel::Organisation organisation{u"1"_s, u"Acme"_s};

/// Each script is another one, and does not pack to nothing.
QString scriptOf(int number, const QString &edition)
{
    QString script = u"function action%1() {\n"_s.arg(number);
    for (int line = 0; line < 60; ++line)
        script += u"    api.v1.claims.setClaim(\"%1 %2\", %3);\n"_s.arg(edition).arg(line).arg(number * 7919 +
                                                                                               line);
    return script + u"}\n"_s;
}

QList<zitadel::Action> list(int count, quint64 sequence, const QString &edition)
{
    QList<zitadel::Action> actions;
    for (int i = 0; i < count; ++i) {
        zitadel::Action action{.id = u"action%1"_s.arg(i), .state = zitadel::ActionState::Active};
        action.details = {.sequence = sequence,
                          .changeDate =
                              QDateTime({2026, 7, 1}, {8, 0}, QTimeZone::UTC).addSecs(qint64(sequence)),
                          .resourceOwner = organisation.id};
        action.fields = {u"action%1"_s.arg(i), scriptOf(i, edition), 10s, true};
        actions.append(action);
    }
    return actions;
}

Draft draft(const QString &id)
{
    Draft draft{.id = id, .fields = {u"typed"_s, u"// typed"_s, 10s, true}};
    draft.editedAt = QDateTime::currentDateTimeUtc();
    return draft;
}

const auto isListThere = u"SELECT count(*) FROM lists"_s;
const auto actionsThere = u"SELECT count(*) FROM actions"_s;
const auto draftsThere = u"SELECT count(*) FROM drafts"_s;
const auto oldOnes = u"SELECT count(*) FROM actions WHERE sequence = 1"_s;

} // namespace

/// What takes long beside what is typed: in which order it comes to the disk, as somebody else sees it.
class LongWorkTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_archive.reset(); // before its folder
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"profile.sqlite"_s);
        m_archive = std::make_unique<Archive>(m_path);
        QVERIFY(answerOf(m_archive->drafts().write({})));
    }

    /// The draft was on the disk once all of the list was.
    void aDraftGoesBeforeAList()
    {
        Observer observer(m_path);
        const auto kept = m_archive->known().putList(organisation, list(many, 1, u"first"_s));
        QVERIFY(answerOf(m_archive->drafts().write({.changed = {draft(u"a"_s)}})));
        QCOMPARE(observer.number(draftsThere), 1);
        QCOMPARE(observer.number(isListThere), 0);
        // And one that is typed in the midst of it.
        QTRY_VERIFY(observer.number(u"SELECT count(*) FROM scripts"_s) > 0);
        QVERIFY(answerOf(m_archive->drafts().write({.changed = {draft(u"b"_s)}})));
        QCOMPARE(observer.number(draftsThere), 2);
        QCOMPARE(observer.number(isListThere), 0);
        QTRY_VERIFY_WITH_TIMEOUT(kept.isFinished(), 60'000);
        QVERIFY(kept.result());
        QCOMPARE(observer.number(actionsThere), many);
        const auto known = answerOf(m_archive->known().list(organisation.id));
        QVERIFY(known);
        QCOMPARE(known->organisationName, organisation.name);
        const auto at = std::ranges::find(known->actions, u"action7"_s, &zitadel::Action::id);
        QVERIFY(at != known->actions.end());
        QCOMPARE(at->fields.script, scriptOf(7, u"first"_s));
    }

    /// At any moment somebody may look, or everything may end.
    void aListIsOldOrNew()
    {
        Observer observer(m_path);
        QVERIFY(answerOf(m_archive->known().putList(organisation, list(20, 1, u"first"_s))));
        const auto kept = m_archive->known().putList(organisation, list(many, 2, u"second"_s).sliced(10));
        int looks = 0;
        while (!kept.isFinished()) {
            // One look, as it could change between two.
            const qint64 seen = observer.number(u"SELECT (%1) * 1000000 + (%2)"_s.arg(actionsThere, oldOnes));
            QVERIFY2(seen == 20'000'020 || seen == qint64(many - 10) * 1'000'000,
                     qPrintable(QString::number(seen)));
            ++looks;
            QTest::qWait(1);
        }
        QVERIFY2(looks > 5, qPrintable(QString::number(looks)));
        QVERIFY(kept.result());
        QCOMPARE(observer.number(actionsThere), many - 10);
        QCOMPARE(observer.number(oldOnes), 0);
        // Each version is in the history once, also of what was known before.
        QCOMPARE(answerOf(m_archive->history().versionsOf(organisation.id, u"action15"_s))->size(), 2);
    }

    /// A save, and a deletion, while the list is on its way: it is older than both.
    void whatIsKeptMeanwhileIsNewer()
    {
        Observer observer(m_path);
        const QList<zitadel::Action> read = list(many, 1, u"first"_s);
        QVERIFY(answerOf(m_archive->known().putList(organisation, read.sliced(many - 1))));
        const auto kept = m_archive->known().putList(organisation, read.first(many - 1));
        QTRY_VERIFY(observer.number(u"SELECT count(*) FROM scripts"_s) > 10);
        zitadel::Action saved = read[5];
        saved.details.sequence = 9;
        saved.fields.script = u"// saved"_s;
        QVERIFY(answerOf(m_archive->known().put(saved, history::Source::Saved, u"Olga"_s)));
        QVERIFY(answerOf(m_archive->known().remove(read[6].id)));
        // Made here, or its deletion was undone: not in the list, as that is older.
        QVERIFY(answerOf(m_archive->known().put(read.constLast())));
        QVERIFY(!kept.isFinished());
        QTRY_VERIFY_WITH_TIMEOUT(kept.isFinished(), 60'000);
        QCOMPARE(answerOf(m_archive->known().find(saved.id)).value().value(), saved);
        QVERIFY(!answerOf(m_archive->known().find(read[6].id)).value());
        QVERIFY(answerOf(m_archive->known().find(read.constLast().id)).value());
        QCOMPARE(observer.number(actionsThere), many - 1);
    }

    /// What the server tells of the past came by the thread of the drafts, all of it at once.
    void aDraftGoesBeforeTheServersHistory()
    {
        Observer observer(m_path);
        QList<history::LocalHistory::FromServer> told;
        for (const zitadel::Action &action : list(many, 1, u"told"_s))
            told.append({history::versionOf(action, history::Source::Fetched), action.fields});
        const auto kept = m_archive->history().addFromServer(told);
        const auto versions = u"SELECT count(*) FROM versions"_s;
        QTRY_VERIFY(observer.number(versions) > 0);
        QVERIFY(answerOf(m_archive->drafts().write({.changed = {draft(u"a"_s)}})));
        QVERIFY(observer.number(versions) < many);
        QTRY_VERIFY_WITH_TIMEOUT(kept.isFinished(), 60'000);
        QCOMPARE(observer.number(versions), many);
    }

    /// It was asked for before the list was there, and is kept all the same.
    void aNameThatComesBeforeItsList()
    {
        const auto kept = m_archive->known().putList({organisation.id, QString()}, list(300, 1, u"x"_s));
        m_archive->known().setName(organisation);
        const auto known = answerOf(m_archive->known().organisations());
        QVERIFY(kept.isFinished());
        QVERIFY(known);
        QCOMPARE(*known, QList<zitadel::Organisation>{organisation});
    }

    /// What is asked for by another way sees what was written before it was asked.
    void aReadSeesWhatWasWrittenBefore()
    {
        for (int i = 0; i < 50; ++i) {
            zitadel::Action action = list(1, quint64(i) + 1, u"x"_s).constFirst();
            action.id = u"one%1"_s.arg(i);
            m_archive->removed().add(action, {});
            QCOMPARE(answerOf(m_archive->removed().list(organisation.id))->size(), i + 1);
        }
    }

    /// However it ends, in the midst of it.
    void endedInTheMidst_data()
    {
        QTest::addColumn<bool>("isKilled");
        QTest::newRow("killed") << true;
        QTest::newRow("closed") << false;
    }
    void endedInTheMidst()
    {
        QFETCH(const bool, isKilled);
        QVERIFY(answerOf(m_archive->known().putList(organisation, list(20, 1, u"first"_s))));
        const auto scripts = u"SELECT count(*) FROM scripts"_s;
        if (isKilled) {
            m_archive.reset();
            QProcess other;
            other.start(QCoreApplication::applicationFilePath(), {u"--keep-a-list"_s, m_path});
            Observer observer(m_path);
            QTRY_VERIFY_WITH_TIMEOUT(observer.number(scripts) > 40, 30'000);
            other.kill();
            QVERIFY(other.waitForFinished());
            QCOMPARE(other.exitStatus(), QProcess::CrashExit); // it was still at work
        } else {
            m_archive->known().putList(organisation, list(many, 2, u"second"_s));
            Observer observer(m_path);
            QTRY_VERIFY(observer.number(scripts) > 40);
            m_archive.reset();
        }
        m_archive = std::make_unique<Archive>(m_path);
        const auto known = answerOf(m_archive->known().list(organisation.id));
        QVERIFY(known);
        QCOMPARE(known->actions.size(), 20);
        QVERIFY(std::ranges::all_of(known->actions, [](const zitadel::Action &action) {
            return action.details.sequence == 1 && action.fields.script.contains("first"_L1);
        }));
        QVERIFY(answerOf(m_archive->known().putList(organisation, list(40, 2, u"second"_s))));
        QCOMPARE(answerOf(m_archive->known().list(organisation.id))->actions.size(), 40);
    }

    /// A short one is kept even where the program ends right after it was read.
    void aShortListIsKeptInTheEnd()
    {
        m_archive->known().putList(organisation, list(20, 1, u"first"_s));
        m_archive = std::make_unique<Archive>(m_path);
        QCOMPARE(answerOf(m_archive->known().list(organisation.id))->actions.size(), 20);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Archive> m_archive;
    QString m_path;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--keep-a-list") == 0) {
        Archive archive(QString::fromLocal8Bit(argv[2]));
        const auto kept = archive.known().putList(organisation, list(many, 2, u"second"_s));
        std::ignore = QTest::qWaitFor([&kept] { return kept.isFinished(); }, 60'000);
        return 0;
    }
    LongWorkTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_longwork.moc"
