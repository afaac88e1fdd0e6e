// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/localfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

class tst_LocalFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(); }

    void keepsEveryByte_data();
    void keepsEveryByte();
    void refuses_data();
    void refuses();
    void refusesWhatIsNoFile();
    void refusesToWrite();

private:
    QString path(const QString &name = u"script.js"_s) const { return m_folder.filePath(name); }
    QByteArray bytes(const QString &file) const
    {
        QFile read(file);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : "(none)"_ba;
    }
    void put(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    QTemporaryDir m_folder;
};

void tst_LocalFile::keepsEveryByte_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("plain") << "let a;\n"_ba;
    QTest::newRow("no end") << "let a;"_ba;
    QTest::newRow("crlf, cr, lf") << "a\r\nb\rc\n"_ba;
    QTest::newRow("byte order mark") << "\xef\xbb\xbflet a"_ba;
    QTest::newRow("umlaut and emoji") << QString(u"ä😀\u2028"_s).toUtf8();
    QTest::newRow("as large as may be") << QByteArray(localfile::sizeLimit, 'x');
}

void tst_LocalFile::keepsEveryByte()
{
    QFETCH(const QByteArray, content);
    put(content);
    const Result<QString> text = localfile::read(path()).result();
    QVERIFY2(text, text ? "" : qPrintable(text.error().message));
    QCOMPARE(localfile::hasByteOrderMark(*text), content.startsWith("\xef\xbb\xbf"));
    const QString copy = path(u"copy.js"_s);
    QVERIFY(localfile::write(copy, *text).result());
    QCOMPARE(bytes(copy), content);
}

void tst_LocalFile::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("word");
    QTest::newRow("Latin 1") << "let \xe4"_ba << u"not UTF-8"_s;
    QTest::newRow("cut off") << "let \xc3"_ba << u"not UTF-8"_s;
    QTest::newRow("surrogate") << "\xed\xa0\x80"_ba << u"not UTF-8"_s;
    QTest::newRow("UTF-16") << QByteArray("\xff\xfel\0", 4) << u"UTF-16"_s;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << u"NUL"_s;
    QTest::newRow("too large") << QByteArray(localfile::sizeLimit + 1, 'x') << u"larger than"_s;
}

void tst_LocalFile::refuses()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, word);
    put(content);
    const Result<QString> text = localfile::read(path()).result();
    QVERIFY(!text);
    QCOMPARE(text.error().kind, Error::Kind::Storage);
    QVERIFY2(text.error().message.contains(word), qPrintable(text.error().message));
}

void tst_LocalFile::refusesWhatIsNoFile()
{
    QVERIFY(!localfile::read(path(u"nowhere.js"_s)).result());
    QVERIFY(!localfile::read(m_folder.path()).result());
    // One that was chosen may be a link, but not to what never ends.
    QCOMPARE(::mkfifo(qPrintable(path(u"pipe.js"_s)), 0600), 0);
    QVERIFY(QFile::link(path(u"pipe.js"_s), path(u"link.js"_s)));
    for (const QString &name : {u"pipe.js"_s, u"link.js"_s}) {
        const auto refused = localfile::read(path(name)).result();
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains("pipe, not a file"_L1),
                 qPrintable(refused.error().message));
    }
}

void tst_LocalFile::refusesToWrite()
{
    QVERIFY(!localfile::write(path(u"no/such/folder.js"_s), u"a"_s).result());
    put("before");
    QVERIFY(!localfile::write(path(), QString(QChar(0xd800))).result());
    QCOMPARE(bytes(path()), "before"_ba);
}

QTEST_GUILESS_MAIN(tst_LocalFile)
#include "tst_localfile.moc"
