// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "archive/keptfiles.h"
#include "support/waiting.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/// What is kept of connections that are gone: found, measured, deleted to the last file, and only then.
class tst_keptfiles : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString pathOf(const QString &id) const { return m_folder->filePath(id + u".sqlite"_s); }
    static Profile profileOf(const QString &id)
    {
        Profile profile;
        profile.id = id;
        profile.name = u"Connection "_s + id;
        profile.url = QUrl(u"https://%1.example.com"_s.arg(id));
        return profile;
    }
    /// As a window leaves it that was open once, with an action that is not saved.
    void leave(const QString &id)
    {
        auto archive = std::make_unique<Archive>(pathOf(id));
        QVERIFY(answerOf(archive->label(profileOf(id))));
        Draft draft{.id = {}, .base = {}, .fields = {}, .editedAt = QDateTime::currentDateTimeUtc()};
        draft.base.details.resourceOwner = u"org"_s;
        draft.base.id = u"1"_s;
        draft.fields.name = u"unsaved"_s;
        draft.fields.script = u"a secret script"_s;
        draft.id = u"draft"_s;
        QVERIFY(answerOf(archive->drafts().write({.changed = {draft}})));
    }
    QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    template<typename T>
    static T valueOf(QFuture<T> future)
    {
        return QTest::qWaitFor([&] { return future.isFinished(); }, 15'000) && future.resultCount() > 0
                   ? future.result()
                   : T();
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void listsWhatBelongsToNoConnection()
    {
        for (const QString &id : {u"gone"_s, u"saved"_s})
            leave(id);
        Archive open(pathOf(u"open"_s)); // a window has it
        QVERIFY(answerOf(open.label(profileOf(u"open"_s))));
        KeptFiles kept(m_folder->path());
        const auto found = valueOf(kept.find({u"saved"_s}));
        QVERIFY(found.errors.isEmpty());
        QCOMPARE(found.files.size(), 1);
        const KeptFile &file = found.files.constFirst();
        QCOMPARE(file.name, u"Connection gone"_s);
        QCOMPARE(file.address, u"https://gone.example.com"_s);
        QCOMPARE(file.file, pathOf(u"gone"_s));
        QVERIFY(file.bytes > 10'000);
        QCOMPARE(file.drafts, 1);
    }

    void deletesAllOfOneAndNothingElse()
    {
        leave(u"gone"_s);
        leave(u"gone2"_s); // begins alike
        const QStringList others = names().filter(u"gone2"_s);
        for (const char *rest : {".damaged-20260101-000000000", ".version1", ".reserve"}) {
            QFile file(pathOf(u"gone"_s) + QLatin1StringView(rest));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("a secret script");
        }
        KeptFiles kept(m_folder->path());
        QCOMPARE(valueOf(kept.find({})).files.size(), 2);
        QVERIFY(answerOf(kept.remove(pathOf(u"gone"_s))));
        QCOMPARE(names(), others);
        QCOMPARE(valueOf(kept.find({})).files.size(), 1);
        QVERIFY(answerOf(kept.remove(pathOf(u"gone"_s)))); // nothing is left to do
    }

    void whatAWindowHasOpenStays()
    {
        Archive open(pathOf(u"open"_s));
        QVERIFY(answerOf(open.label(profileOf(u"open"_s))));
        const QStringList before = names();
        KeptFiles kept(m_folder->path());
        const auto refused = answerOf(kept.remove(pathOf(u"open"_s)));
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(u"open"_s));
        QCOMPARE(names(), before);
    }

    void nothingIsKeptOfNobody()
    {
        KeptFiles kept(m_folder->filePath(u"none"_s));
        QVERIFY(valueOf(kept.find({})).files.isEmpty());
        QVERIFY(!QDir(m_folder->filePath(u"none"_s)).exists());
    }
};

QTEST_GUILESS_MAIN(tst_keptfiles)
#include "tst_keptfiles.moc"
