// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/smallfile.h"
#include "http/address.h"
#include "http/pastedtoken.h"
#include "support/waiting.h"

#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

/// Addresses and tokens as people have them at hand: pasted, wrapped, in files and pipes.
class tst_pasted : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }
    Result<QByteArray> read(const QString &path, std::stop_token stop = {})
    {
        return answerOf(pastedtoken::fromFile(path, this, stop));
    }

private slots:
    void addresses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("origin");
        const QString https = u"https://login.example.com"_s;
        const auto row = [](const QString &typed, const QString &origin) {
            QTest::newRow(qPrintable(typed)) << typed << origin;
        };
        row(u"https://login.example.com/ui/console"_s, https);
        row(u"https://login.example.com/ui/console/actions?x=1"_s, https);
        row(u"https://login.example.com/ui/console/#/actions"_s, https);
        row(u"https://login.example.com/ui/v2/login/loginname?requestId=V2_1"_s, https);
        row(u"https://login.example.com/UI/Console/"_s, https);
        row(u"login.example.com/ui/login/login?authRequestID=1"_s, https);
        row(u"https://login.example.com/.well-known/openid-configuration"_s, https);
        row(u"https://login.example.com/oauth/v2/token"_s, https);
        row(u"https://login.example.com/management/v1/actions/_search"_s, https);
        row(u"https://login.example.com:443"_s, https);
        row(u"https://login.example.com:443/ui/console"_s, https);
        row(u"HTTPS://LOGIN.example.com:443/"_s, https);
        row(u" https://login.example.com\n"_s, https);
        row(u"<https://login.example.com/ui/console>"_s, https);
        row(u"\u201chttps://login.example.com\u201d"_s, https);
        row(u"\ufeffhttps://login.exam\u200bple.com"_s, https);
        row(u"https://login.example.com/ui/con\nsole"_s, https);
        row(u"https://login.example.com:8443/ui/console"_s, https + u":8443"_s);
        row(u"http://localhost:80/ui/console"_s, u"http://localhost"_s);
        row(u"http://localhost:443"_s, u"http://localhost:443"_s);
        row(u"https://localhost:80"_s, u"https://localhost:80"_s);
        // A proxy may serve an instance below a path of its own.
        row(u"https://example.com/zitadel/ui/console/orgs"_s, u"https://example.com/zitadel"_s);
        row(u"https://example.com/zitadel/"_s, u"https://example.com/zitadel"_s);
    }
    void addresses()
    {
        QFETCH(QString, typed);
        QFETCH(QString, origin);
        const auto url = connection::instanceUrl(typed);
        QVERIFY2(url, url ? "" : qPrintable(url.error().message));
        QCOMPARE(url->toString(), origin);
    }

    void pagesThatMayBeOpened()
    {
        for (const QString &good : {u"https://acme.example.com/x"_s, u"http://127.0.0.1:8080/device"_s,
                                    u"http://localhost/"_s, u"http://[::1]:1/"_s})
            QVERIFY2(connection::mayBeOpened(QUrl(good)), qPrintable(good));
        for (const QString &bad :
             {u"http://acme.example.com/"_s, u"file:///etc/passwd"_s, u"smb://host/x"_s, u"javascript:1"_s,
              u"data:text/html,x"_s, u"https:"_s, u"https://a@b.example.com"_s,
              u"http://localhost.evil.example"_s, u"mailto:x@example.com"_s, u""_s})
            QVERIFY2(!connection::mayBeOpened(QUrl(bad)), qPrintable(bad));
    }

    void tokens_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QByteArray>("token"); // empty: refused
        QTest::addColumn<QString>("words");
        const QString plain = u"INVENTED-token_0123456789abcdefghijklmnopqrst"_s;
        const QByteArray token = plain.toLatin1();
        const auto good = [&](const char *name, const QString &pasted) {
            QTest::newRow(name) << pasted << token << QString();
        };
        good("as it is", plain);
        good("line end", plain + u"\r\n"_s);
        good("the word Bearer", u"Bearer "_s + plain + u"\r\n"_s);
        good("lower case", u"bearer\t"_s + plain);
        good("twice", u"Bearer Bearer "_s + plain);
        good("a whole header", u"Authorization: Bearer "_s + plain);
        good("quotes", u"\""_s + plain + u"\""_s);
        good("a quoted header", u"'Authorization: Bearer "_s + plain + u"'"_s);
        good("typographic quotes", u"\u201e"_s + plain + u"\u201c"_s);
        good("wrapped by a terminal", u"INVENTED-token_0123456789\nabcdefghijklmnopqrst\n"_s);
        good("wrapped and indented", u"INVENTED-token_0123456789\r\n    abcdefghijklmnopqrst"_s);
        good("wrapped into blanks", u"INVENTED-token_0123456789 abcdefghijklmnopqrst"_s);
        good("zero width", u"\ufeffINVENTED-token_\u200b0123456789abcdefghij\u2060klmnopqrst"_s);
        good("no-break space", u"\u00a0"_s + plain + u"\u00a0"_s);
        QTest::newRow("short") << u" s3cret\r\n"_s << QByteArray("s3cret") << QString();
        QTest::newRow("no word") << u"Bearertoken"_s << QByteArray("Bearertoken") << QString();
        const auto bad = [](const char *name, const QString &pasted, const QString &words) {
            QTest::newRow(name) << pasted << QByteArray() << words;
        };
        bad("application's key",
            u"{\"type\":\"application\",\"keyId\":\"1\",\"key\":\"x\",\"appId\":\"2\",\"clientId\":\"3\"}\n"_s,
            u"application"_s);
        bad("service account's key", u"{\n \"type\": \"serviceaccount\",\n \"key\": \"secret-text\"}"_s,
            u"service account's key"_s);
        bad("other JSON", u"[1]"_s, u"not an access token"_s);
        bad("private key", u"-----BEGIN RSA PRIVATE KEY-----\nsecret-text"_s, u"private key"_s);
        bad("prose", u"ask Anna for the token"_s, u"not an access token"_s);
        bad("two words", u"a b"_s, u"not an access token"_s);
        bad("letters", u"t\u00f6ken"_s, u"not an access token"_s);
        bad("nothing but the word", u"Bearer "_s + u"\u200b"_s, u""_s);
    }
    void tokens()
    {
        QFETCH(QString, pasted);
        QFETCH(QByteArray, token);
        QFETCH(QString, words);
        const auto cleaned = pastedtoken::cleaned(pasted);
        if (!token.isEmpty()) {
            QVERIFY2(cleaned, cleaned ? "" : qPrintable(cleaned.error().message));
            QCOMPARE(*cleaned, token);
            QCOMPARE(read(file(u"token"_s, pasted.toUtf8())).value_or("refused"), token);
            return;
        }
        if (words.isEmpty())
            return;
        QVERIFY(!cleaned);
        QCOMPARE(cleaned.error().kind, Error::Kind::Input);
        const QString said = cleaned.error().message + cleaned.error().advice;
        QVERIFY2(said.contains(words), qPrintable(said));
        QVERIFY(!said.contains(u"secret-text"_s));
        const auto inFile = read(file(u"token"_s, pasted.toUtf8()));
        QVERIFY2(inFile.error().message.contains(words), qPrintable(inFile.error().message));
        QVERIFY(inFile.error().message.contains(u"token"_s));
    }

    void badTokenFiles_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << m_folder.filePath(u"none"_s) << u"does not exist"_s;
        QTest::newRow("folder") << m_folder.path() << u"folder"_s;
        QTest::newRow("empty") << file(u"empty"_s, " \n") << u"empty"_s;
        QTest::newRow("binary") << file(u"binary"_s, QByteArray("\0\1", 2)) << u"token"_s;
        QTest::newRow("huge") << file(u"huge"_s, QByteArray(70'000, 'a')) << u"too large"_s;
        QTest::newRow("endless device") << u"/dev/zero"_s << u"neither a file nor a pipe"_s;
    }
    void badTokenFiles()
    {
        QFETCH(QString, path);
        QFETCH(QString, words);
        const auto token = read(path);
        QVERIFY(!token);
        QCOMPARE(token.error().kind, Error::Kind::Input);
        QVERIFY2(token.error().message.contains(words), qPrintable(token.error().message));
        QVERIFY(token.error().message.contains(path));
    }

    /// As of the shell's <(…): there before us, in parts, and at its end when the writer goes.
    void aPipeOfTheShell()
    {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const QString path = u"/dev/fd/%1"_s.arg(ends[0]);
        const auto token = pastedtoken::fromFile(path, this);
        QTest::qWait(150);
        QVERIFY(!token.isFinished()); // the writer may have to ask for a password first
        QCOMPARE(::write(ends[1], "Bearer from-", 12), 12);
        QTest::qWait(150);
        QVERIFY(!token.isFinished());
        QCOMPARE(::write(ends[1], "the-pipe\n", 9), 9);
        ::close(ends[1]);
        QCOMPARE(answerOf(token).value_or("refused"), "from-the-pipe"_ba);
        // Once more there is nothing in it, and that is said rather than waited for.
        QVERIFY(read(path).error().message.contains(u"empty"_s));
        ::close(ends[0]);
    }

    void aPipeWhoseWriterHasGone()
    {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        QCOMPARE(::write(ends[1], "from-the-pipe", 13), 13);
        ::close(ends[1]);
        QCOMPARE(read(u"/dev/fd/%1"_s.arg(ends[0])).value_or("refused"), "from-the-pipe"_ba);
        ::close(ends[0]);
    }

    void aNamedPipeWaitsForItsWriter()
    {
        const QString path = m_folder.filePath(u"fifo"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        const auto token = pastedtoken::fromFile(path, this);
        QTest::qWait(250);
        QVERIFY(!token.isFinished());
        QFile writer(path);
        QVERIFY(writer.open(QIODevice::WriteOnly | QIODevice::Unbuffered)); // not held up: we read already
        writer.write("named");
        writer.close();
        QCOMPARE(answerOf(token).value_or("refused"), "named"_ba);
    }

    void aPipeIsLeftWhenNobodyWantsItAnyMore()
    {
        const QString path = m_folder.filePath(u"silent"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        std::stop_source stop;
        const auto token = pastedtoken::fromFile(path, this, stop.get_token());
        QTest::qWait(50);
        QElapsedTimer since;
        since.start();
        stop.request_stop();
        QCOMPARE(answerOf(token).error().kind, Error::Kind::Cancelled);
        QVERIFY(since.elapsed() < 2'000);
    }
};

QTEST_GUILESS_MAIN(tst_pasted)
#include "tst_pasted.moc"
