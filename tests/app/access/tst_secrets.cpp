// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/connect/savedsecrets.h"
#include "access/secrets/secrets.h"
#include "support/waiting.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using Kind = Secrets::Kind;
using Kept = Secrets::Kept;

namespace {

const QByteArray inKeyring = "in keyring";
const QByteArray thisSittingOnly = "this sitting only";
const QByteArray token = "t0ken-that-nobody-may-see";

/// A word, for the log.
QByteArray keptOf(const QFuture<Kept> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 15'000) || future.resultCount() == 0)
        return "no answer";
    return future.result() == Kept::InKeyring ? inKeyring : thisSittingOnly;
}

QByteArray read(Secrets &secrets, const QString &profile, Kind kind)
{
    return answerOf(secrets.read(profile, kind)).value_or("an error");
}

/// Files below the private home that have @p secret in them, plain or as base64.
QStringList filesWith(const QByteArray &secret)
{
    QStringList found;
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        if (content.contains(secret) || content.contains(secret.toBase64()))
            found.append(file.fileName());
    }
    return found;
}

/// The longest time that the event loop stood still.
class Stillness
{
public:
    Stillness()
    {
        m_clock.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
        m_timer.start(1);
    }
    qint64 longest()
    {
        look();
        return m_longest;
    }

private:
    void look() { m_longest = std::max(m_longest, m_clock.restart()); }

    QElapsedTimer m_clock;
    QTimer m_timer;
    qint64 m_longest = 0;
};

} // namespace

/// With a real keyring, of our own, on a message bus of our own.
class WithKeyring : public QObject
{
    Q_OBJECT

    QProcess m_daemon;

    static QDBusMessage callService(const QString &method, const QVariantList &arguments)
    {
        QDBusMessage call =
            QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                           u"org.freedesktop.Secret.Service"_s, method);
        call.setAutoStartService(false);
        call.setArguments(arguments);
        return QDBusConnection::sessionBus().call(call);
    }
    static bool lockKeyring()
    {
        const QList<QDBusObjectPath> keyrings{
            QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)};
        const QDBusMessage reply = callService(u"Lock"_s, {QVariant::fromValue(keyrings)});
        return reply.type() == QDBusMessage::ReplyMessage;
    }
    bool startKeyring()
    {
        m_daemon.start(u"gnome-keyring-daemon"_s,
                       {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        if (!m_daemon.waitForStarted())
            return false;
        m_daemon.write("password of this test\n");
        m_daemon.closeWriteChannel();
        // The service is there before its keyring is.
        return QTest::qWaitFor(
            [] {
                const QDBusMessage reply = callService(u"ReadAlias"_s, {u"default"_s});
                return reply.type() == QDBusMessage::ReplyMessage &&
                       reply.arguments().value(0).value<QDBusObjectPath>().path() != "/"_L1;
            },
            15'000);
    }
    void stopKeyring()
    {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

private slots:
    void initTestCase()
    {
        qDBusRegisterMetaType<QList<QDBusObjectPath>>();
        QVERIFY(QDBusConnection::sessionBus().isConnected());
    }
    void init() { QVERIFY(startKeyring()); }
    void cleanup() { stopKeyring(); }

    void keepsBetweenSittings()
    {
        {
            Secrets secrets;
            QCOMPARE(keptOf(secrets.store(u"one"_s, Kind::AccessToken, token)), inKeyring);
            QVERIFY(!secrets.keyringTrouble());
        }
        Secrets next;
        QCOMPARE(read(next, u"one"_s, Kind::AccessToken), token);
        QCOMPARE(read(next, u"one"_s, Kind::RefreshToken), QByteArray());
        QCOMPARE(read(next, u"two"_s, Kind::AccessToken), QByteArray());
        QVERIFY(!next.keyringTrouble());
        QCOMPARE(filesWith(token), QStringList());
    }

    void keepsEveryByte()
    {
        Secrets secrets;
        QByteArray bytes;
        for (int i = 0; i < 256; ++i)
            bytes.append(char(i));
        const QByteArray large(20'000, 'k');
        QCOMPARE(keptOf(secrets.store(u"bytes"_s, Kind::Key, bytes)), inKeyring);
        QCOMPARE(keptOf(secrets.store(u"large"_s, Kind::Key, large)), inKeyring);
        Secrets next;
        QCOMPARE(read(next, u"bytes"_s, Kind::Key), bytes);
        QCOMPARE(read(next, u"large"_s, Kind::Key), large);
    }

    void theLastOneWins()
    {
        Secrets secrets;
        const auto first = secrets.store(u"race"_s, Kind::AccessToken, "first");
        const auto second = secrets.store(u"race"_s, Kind::AccessToken, "second");
        QCOMPARE(read(secrets, u"race"_s, Kind::AccessToken), "second"); // before the keyring has either
        QCOMPARE(keptOf(first), inKeyring);
        QCOMPARE(read(secrets, u"race"_s, Kind::AccessToken), "second");
        QCOMPARE(keptOf(second), inKeyring);
        QCOMPARE(read(secrets, u"race"_s, Kind::AccessToken), "second");
    }

    void removes()
    {
        Secrets secrets;
        QCOMPARE(keptOf(secrets.store(u"gone"_s, Kind::AccessToken, token)), inKeyring);
        QCOMPARE(keptOf(secrets.store(u"gone"_s, Kind::ProxyPassword, "other")), inKeyring);
        QCOMPARE(keptOf(secrets.store(u"gone"_s, Kind::Placeholders, "{}")), inKeyring);
        QVERIFY(answerOf(secrets.remove(u"gone"_s, Kind::AccessToken)));
        Secrets next;
        QCOMPARE(read(next, u"gone"_s, Kind::AccessToken), QByteArray());
        QCOMPARE(read(next, u"gone"_s, Kind::ProxyPassword), "other");
        QCOMPARE(read(next, u"gone"_s, Kind::Placeholders), "{}");
        QVERIFY(answerOf(secrets.removeAll(u"gone"_s)));
        QCOMPARE(read(next, u"gone"_s, Kind::ProxyPassword), QByteArray());
        QCOMPARE(read(next, u"gone"_s, Kind::Placeholders), QByteArray());
        QVERIFY(answerOf(secrets.removeAll(u"never was"_s)));
    }

    void forgetsWhenAskedTo()
    {
        Secrets secrets;
        QCOMPARE(keptOf(secrets.store(u"forget"_s, Kind::AccessToken, "old")), inKeyring);
        QCOMPARE(keptOf(secrets.store(u"forget"_s, Kind::AccessToken, "new", false)), thisSittingOnly);
        QCOMPARE(read(secrets, u"forget"_s, Kind::AccessToken), "new");
        QVERIFY(!secrets.keyringTrouble());
        Secrets next;
        QCOMPARE(read(next, u"forget"_s, Kind::AccessToken), QByteArray());
    }

    void followsTheProfile()
    {
        Profile before;
        before.id = u"follow"_s;
        Profile saved = before;
        Secrets secrets;
        QVERIFY(answerOf(saveSecrets(secrets, {}, saved, {{Kind::AccessToken, token}})));
        QCOMPARE(keptOf(secrets.store(saved.id, Kind::RefreshToken, "refresh")), inKeyring);

        saved.signIn.isRemembered = false; // out of the keyring, and still there for this sitting
        QVERIFY(answerOf(saveSecrets(secrets, before, saved, {})));
        QCOMPARE(read(secrets, saved.id, Kind::AccessToken), token);
        {
            Secrets next;
            QCOMPARE(read(next, saved.id, Kind::AccessToken), QByteArray());
        }
        std::swap(before, saved); // and back
        QVERIFY(answerOf(saveSecrets(secrets, before, saved, {})));
        Secrets next;
        QCOMPARE(read(next, saved.id, Kind::AccessToken), token);
        QCOMPARE(read(next, saved.id, Kind::RefreshToken), "refresh");

        before = saved;
        saved.signIn = {.method = SignInOptions::Method::KeyFile, .keyFile = u"/key.json"_s};
        QVERIFY(answerOf(saveSecrets(secrets, before, saved, {})));
        QCOMPARE(read(next, saved.id, Kind::AccessToken), QByteArray());
        QCOMPARE(read(next, saved.id, Kind::RefreshToken), QByteArray());
    }

    /// Nobody can be asked for the keyring's password here, which is as if a person cancelled.
    void tellsLockedFromEmpty()
    {
        Secrets before;
        QCOMPARE(keptOf(before.store(u"locked"_s, Kind::AccessToken, token)), inKeyring);
        QVERIFY(lockKeyring());

        Secrets secrets;
        QSignalSpy news(&secrets, &Secrets::keyringTroubleChanged);
        const Result<QByteArray> denied = answerOf(secrets.read(u"locked"_s, Kind::AccessToken));
        QVERIFY(!denied);
        QCOMPARE(denied.error().kind, Error::Kind::Storage);
        QVERIFY2(denied.error().message.contains(u"locked"_s), qPrintable(denied.error().message));
        QVERIFY(!news.isEmpty());
        QVERIFY(secrets.keyringTrouble());
        QCOMPARE(read(secrets, u"other"_s, Kind::AccessToken), QByteArray()); // it has none of this one
        QVERIFY(!answerOf(secrets.remove(u"locked"_s, Kind::AccessToken)));
        QCOMPARE(keptOf(secrets.store(u"locked"_s, Kind::AccessToken, "new")), thisSittingOnly);
        QVERIFY(secrets.keyringTrouble()->message.contains(u"locked"_s));
        QCOMPARE(read(secrets, u"locked"_s, Kind::AccessToken), "new");
    }

    /// That there is one is found out without a word, even where it is locked.
    void aLookAsksNobody()
    {
        QVERIFY(lockKeyring());
        Secrets secrets;
        secrets.lookForKeyring();
        QTest::qWait(300);
        QVERIFY(!secrets.keyringTrouble());
        // Nothing waits for a password in the row of what is to be done.
        QElapsedTimer since;
        since.start();
        QCOMPARE(read(secrets, u"nobody"_s, Kind::AccessToken), QByteArray());
        QVERIFY(since.elapsed() < 5'000);
    }

    void mayDieWhileTheKeyringWorks()
    {
        auto secrets = std::make_unique<Secrets>();
        QCOMPARE(keptOf(secrets->store(u"dying"_s, Kind::AccessToken, "before")), inKeyring);
        const QFuture<Kept> stored = secrets->store(u"dying"_s, Kind::AccessToken, token);
        const QFuture<Result<QByteArray>> asked = secrets->read(u"none"_s, Kind::AccessToken);
        QTest::qWait(1);
        secrets.reset();
        QVERIFY(stored.isFinished());
        QVERIFY(asked.isFinished());
        Secrets next; // in QtKeychain's queue behind the first
        QCOMPARE(read(next, u"dying"_s, Kind::AccessToken), token);
    }

    void survivesARestartOfTheKeyring()
    {
        Secrets secrets;
        QCOMPARE(keptOf(secrets.store(u"before"_s, Kind::AccessToken, token)), inKeyring);
        stopKeyring();
        QVERIFY(startKeyring());
        // Both are refused at first, and the order must not suffer from it.
        const auto first = secrets.store(u"after"_s, Kind::AccessToken, "first");
        const auto second = secrets.store(u"after"_s, Kind::AccessToken, "second");
        QCOMPARE(keptOf(first), inKeyring);
        QCOMPARE(keptOf(second), inKeyring);
        Secrets next;
        QCOMPARE(read(next, u"before"_s, Kind::AccessToken), token);
        QCOMPARE(read(next, u"after"_s, Kind::AccessToken), "second");
        QVERIFY(!secrets.keyringTrouble());
    }
};

/// Without any message bus, as on a server or in a bare window manager.
class WithoutKeyring : public QObject
{
    Q_OBJECT

private slots:
    void keepsForThisSittingAndSaysSo()
    {
        Stillness stillness;
        Secrets secrets;
        QSignalSpy news(&secrets, &Secrets::keyringTroubleChanged);
        QVERIFY(!secrets.keyringTrouble());
        QCOMPARE(keptOf(secrets.store(u"one"_s, Kind::AccessToken, token)), thisSittingOnly);
        QCOMPARE(news.size(), 1);
        const std::optional<Error> trouble = secrets.keyringTrouble();
        QVERIFY(trouble);
        QCOMPARE(trouble->kind, Error::Kind::Storage);
        QVERIFY2(trouble->message.contains(u"There is no keyring"_s), qPrintable(trouble->message));
        QVERIFY(!trouble->advice.isEmpty());
        const QString all = trouble->message + trouble->advice + trouble->technical;
        QVERIFY2(!all.contains(QString::fromLatin1(token)), qPrintable(all));

        QCOMPARE(read(secrets, u"one"_s, Kind::AccessToken), token);
        QCOMPARE(read(secrets, u"one"_s, Kind::ClientSecret), QByteArray());
        Secrets next;
        QCOMPARE(read(next, u"one"_s, Kind::AccessToken), QByteArray());
        QCOMPARE(filesWith(token), QStringList());
        QVERIFY(answerOf(secrets.removeAll(u"one"_s)));
        QCOMPARE(read(secrets, u"one"_s, Kind::AccessToken), QByteArray());
        QCOMPARE(news.size(), 1);
        QVERIFY2(stillness.longest() < 500, qPrintable(QString::number(stillness.longest())));
    }

    void saysSoBeforeItIsUsed()
    {
        Secrets secrets;
        secrets.lookForKeyring();
        QTRY_VERIFY(secrets.keyringTrouble());
        Secrets demo(false);
        demo.lookForKeyring();
        QTest::qWait(100);
        QVERIFY(!demo.keyringTrouble());
    }

    void needsNoKeyringForTheDemo()
    {
        Secrets secrets(false);
        const QFuture<Kept> stored = secrets.store(u"demo"_s, Kind::AccessToken, token);
        QVERIFY(stored.isFinished());
        QCOMPARE(stored.result(), Kept::ThisSittingOnly);
        const QFuture<Result<QByteArray>> found = secrets.read(u"demo"_s, Kind::AccessToken);
        QVERIFY(found.isFinished());
        QCOMPARE(found.result().value(), token);
        QVERIFY(secrets.remove(u"demo"_s, Kind::AccessToken).result());
        QCOMPARE(secrets.read(u"demo"_s, Kind::AccessToken).result().value(), QByteArray());
        QVERIFY(!secrets.keyringTrouble());
    }
};

/// Runs this program again, in a home of its own and with its own message bus or none.
static int runAgain(const QString &mode, QStringList arguments)
{
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, folder] : {std::pair{u"HOME"_s, u"."_s},
                                       {u"XDG_CONFIG_HOME"_s, u"config"_s},
                                       {u"XDG_DATA_HOME"_s, u"data"_s},
                                       {u"XDG_CACHE_HOME"_s, u"cache"_s},
                                       {u"XDG_RUNTIME_DIR"_s, u"run"_s}}) {
        QDir(home.path()).mkpath(folder);
        environment.insert(name, QDir::cleanPath(home.filePath(folder)));
    }
    QFile::setPermissions(home.filePath(u"run"_s),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); // or nobody trusts it
    // No question may come up on the screen of whoever runs this.
    for (const QString &name :
         {u"DBUS_SESSION_BUS_ADDRESS"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"GNOME_KEYRING_CONTROL"_s,
          u"XDG_CURRENT_DESKTOP"_s, u"DESKTOP_SESSION"_s, u"KDE_FULL_SESSION"_s, u"KDE_SESSION_VERSION"_s})
        environment.remove(name);
    environment.insert(u"ACTION_STUDIO_SECRETS_TEST"_s, mode);

    QProcess again;
    again.setProcessEnvironment(environment);
    again.setProcessChannelMode(QProcess::ForwardedChannels);
    const QString self = QCoreApplication::applicationFilePath();
    if (mode == "with"_L1)
        again.start(u"dbus-run-session"_s, QStringList{u"--"_s, self} + arguments);
    else
        again.start(self, arguments);
    if (!again.waitForFinished(170'000) || again.exitStatus() != QProcess::NormalExit)
        return 1;
    return again.exitCode();
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString mode = qEnvironmentVariable("ACTION_STUDIO_SECRETS_TEST");
    if (mode == "with"_L1) {
        WithKeyring test;
        return QTest::qExec(&test, argc, argv);
    }
    if (mode == "without"_L1) {
        WithoutKeyring test;
        return QTest::qExec(&test, argc, argv);
    }
    // --with or --without chooses one of the two; all else is QTest's.
    QStringList arguments = QCoreApplication::arguments().sliced(1);
    const bool onlyWith = arguments.removeAll(u"--with"_s) > 0;
    const bool onlyWithout = arguments.removeAll(u"--without"_s) > 0;
    const int failures = onlyWith ? 0 : runAgain(u"without"_s, arguments);
    if (onlyWithout || failures != 0)
        return failures;
    for (const QString &program : {u"dbus-run-session"_s, u"gnome-keyring-daemon"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty()) {
            std::printf("SKIP   : there is no %s\n", qPrintable(program));
            return 77; // tests/CMakeLists.txt knows it
        }
    }
    return runAgain(u"with"_s, arguments);
}

#include "tst_secrets.moc"
