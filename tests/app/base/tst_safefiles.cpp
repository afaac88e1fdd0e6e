// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/privatefile.h"
#include "base/regularfile.h"
#include "base/visible.h"

#include <QFileInfo>
#include <QLocalServer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using regularfile::Links;
using Reason = regularfile::Refusal::Reason;

/// Files that somebody else put there are read only if they are files, ours are for our eyes, and no text is
/// taken for more than text.
class tst_safefiles : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }
    static uint modeOf(const QString &path)
    {
        struct stat status{};
        return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777 : 0;
    }

private slots:
    void whatIsNoFileIsNotOpened_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<Reason>("reason");
        QVERIFY(::mkfifo(qPrintable(path(u"pipe"_s)), 0600) == 0);
        QVERIFY(QFile::link(put(u"file"_s, "text"), path(u"link"_s)));
        QVERIFY(QFile::link(u"/dev/zero"_s, path(u"zero"_s)));
        QVERIFY(QFile::link(path(u"nowhere"_s), path(u"broken"_s)));
        QVERIFY(QFile::link(path(u"round"_s), path(u"round"_s)));
        auto *server = new QLocalServer(this);
        QVERIFY(server->listen(path(u"socket"_s)));
        QFile sparse(path(u"huge"_s));
        QVERIFY(sparse.open(QIODevice::WriteOnly) && sparse.resize(200'000'000'000));
        QTest::newRow("pipe") << path(u"pipe"_s) << Reason::Pipe;
        QTest::newRow("link") << path(u"link"_s) << Reason::Link;
        QTest::newRow("link to a device") << path(u"zero"_s) << Reason::Link;
        QTest::newRow("link to nothing") << path(u"broken"_s) << Reason::Link;
        QTest::newRow("link to itself") << path(u"round"_s) << Reason::Link;
        QTest::newRow("device") << u"/dev/zero"_s << Reason::Device;
        QTest::newRow("socket") << path(u"socket"_s) << Reason::Socket;
        QTest::newRow("folder") << m_folder.path() << Reason::Folder;
        QTest::newRow("huge") << path(u"huge"_s) << Reason::TooLarge;
        QTest::newRow("missing") << path(u"none"_s) << Reason::Missing;
    }
    void whatIsNoFileIsNotOpened()
    {
        QFETCH(QString, file);
        QFETCH(Reason, reason);
        const auto read = regularfile::read(file, 1'000'000, Links::Refuse);
        QVERIFY(!read);
        QCOMPARE(read.error().reason, reason);
        QVERIFY(!read.error().words().isEmpty());
    }

    void aFileThatWasChosenMayBeALink()
    {
        QVERIFY(QFile::link(put(u"chosen"_s, "text"), path(u"choice"_s)));
        QCOMPARE(regularfile::read(path(u"choice"_s), 4, Links::Follow).value(), "text"_ba);
        QCOMPARE(regularfile::read(path(u"choice"_s), 3, Links::Follow).error().reason, Reason::TooLarge);
        QVERIFY(QFile::link(u"/dev/zero"_s, path(u"endless"_s)));
        QCOMPARE(regularfile::read(path(u"endless"_s), 3, Links::Follow).error().reason, Reason::Device);
    }

    void oursAreForOurEyesAlone()
    {
        const mode_t before = ::umask(0);
        QVERIFY(privatefile::makeFolder(path(u"a/b"_s)));
        QVERIFY(privatefile::create(path(u"a/b/empty"_s)));
        QVERIFY(privatefile::write(path(u"a/b/full"_s), "secret"));
        QVERIFY(privatefile::write(path(u"a/b/full"_s), "another")); // over what is there
        ::umask(before);
        QCOMPARE(modeOf(path(u"a"_s)), 0700U);
        QCOMPARE(modeOf(path(u"a/b"_s)), 0700U);
        QCOMPARE(modeOf(path(u"a/b/empty"_s)), 0600U);
        QCOMPARE(modeOf(path(u"a/b/full"_s)), 0600U);
        QCOMPARE(regularfile::read(path(u"a/b/full"_s), 100, Links::Refuse).value(), "another"_ba);
        QCOMPARE(QDir(path(u"a/b"_s)).entryList(QDir::Files).size(), 2);
        QVERIFY(!privatefile::write(path(u"a/b/none/full"_s), "secret"));
    }

    void aTextIsNoMoreThanText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("escaped");
        QTest::newRow("escape") << u"a\x1b[2Jb"_s << u"a\\x1b[2Jb"_s;
        QTest::newRow("lines") << u"a\r\nb\tc"_s << u"a\\r\\nb\\tc"_s;
        QTest::newRow("of 8 bits") << u"\u009b2J"_s << u"\\x9b2J"_s;
        QTest::newRow("direction") << u"a\u202eb\u2066c\u200f"_s << u"a\\u202eb\\u2066c\\u200f"_s;
        QTest::newRow("no width") << u"a\u200b\ufeff\u00ad"_s << u"a\\u200b\\ufeff\\xad"_s;
        QTest::newRow("separators") << u"a\u2028b\u2029"_s << u"a\\u2028b\\u2029"_s;
        QTest::newRow("tag") << QString::fromUcs4(U"a\U000e0041") << u"a\\u{e0041}"_s;
        QTest::newRow("half") << QString(QChar(0xd800)) << u"\\ud800"_s;
        QTest::newRow("text") << u"“Größe” – € 👍 日本 \\n"_s << u"“Größe” – € 👍 日本 \\n"_s;
    }
    void aTextIsNoMoreThanText()
    {
        QFETCH(QString, text);
        QFETCH(QString, escaped);
        QCOMPARE(visible::escaped(text), escaped);
    }
};

QTEST_GUILESS_MAIN(tst_safefiles)
#include "tst_safefiles.moc"
