// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoserver.h"
#include "editor/codeeditor.h"
#include "editor/editortabs.h"
#include "list/listpane.h"
#include "profiles/profilesdialog.h"
#include "program/program.h"
#include "support/pagevisitor.h"
#include "support/waiting.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLoggingCategory>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// All that the program logs while a test runs, with every category switched on.
QStringList *logged = nullptr;

void keepLog(QtMsgType, const QMessageLogContext &context, const QString &text)
{
    if (logged)
        logged->append(QLatin1StringView(context.category) + u": "_s + text);
}

} // namespace

/// The whole program from its first start on, in a home of its own, with no keyring.
class tst_start : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<demo::Server> m_server;
    std::unique_ptr<Program> m_program;
    QStringList m_log;
    QUrl m_page;

    template<typename T>
    T *find(const char *name) const
    {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (window->objectName() == QLatin1StringView(name) && window->isVisible())
                return qobject_cast<T *>(window);
            for (T *child : window->findChildren<T *>(QLatin1StringView(name))) {
                if (child->window()->isVisible())
                    return child;
            }
        }
        return nullptr;
    }
    void start(const CommandLine &line = {})
    {
        m_program = std::make_unique<Program>(line);
        m_program->start();
    }
    void type(const char *name, const QString &text)
    {
        QTRY_VERIFY(find<QLineEdit>(name));
        find<QLineEdit>(name)->clear();
        QTest::keyClicks(find<QLineEdit>(name), text);
    }
    void click(const char *name)
    {
        QTRY_VERIFY(find<QPushButton>(name));
        QTRY_VERIFY(find<QPushButton>(name)->isEnabled());
        find<QPushButton>(name)->click();
    }
    MainWindow *window() const { return find<MainWindow>("mainWindow"); }
    bool isListLoaded() const
    {
        auto *table = window() ? window()->findChild<QAbstractItemView *>("actionTable"_L1) : nullptr;
        return table && table->isVisible() && table->model()->rowCount() > 0;
    }
    /// Every file below the home, its content included.
    QByteArray allFiles() const
    {
        QByteArray all;
        QDirIterator files(m_home->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            all += file.fileName().toUtf8() + '\n';
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll() + '\n';
        }
        return all;
    }
    /// All words that are on the screen, tooltips included.
    static QString allTexts()
    {
        QStringList all;
        for (const QWidget *widget : QApplication::allWidgets()) {
            all << widget->toolTip() << widget->windowTitle() << widget->accessibleName()
                << widget->accessibleDescription();
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                all << label->text();
        }
        return all.join(u'\n');
    }
    void verifySecret(const QByteArray &secret)
    {
        QVERIFY(!secret.isEmpty());
        QVERIFY(!allFiles().contains(secret));
        QVERIFY(!allTexts().contains(QString::fromUtf8(secret)));
        for (const QString &line : std::as_const(m_log))
            QVERIFY2(!line.contains(QString::fromUtf8(secret)), qPrintable(line.left(80)));
    }

    /// A connection by the browser whose list was read, and an action of it that was open at the end.
    QString knownFromEarlier()
    {
        ProfileStore store(ProfileStore::defaultPath());
        Profile profile;
        profile.name = u"Acme"_s;
        profile.url = m_server->url();
        profile.signIn.method = SignInOptions::Method::Browser;
        profile.signIn.clientId = m_server->clientId();
        if (!store.save(profile))
            return {};
        start({.profile = u"Acme"_s});
        if (!QTest::qWaitFor([this] { return !m_page.isEmpty(); }))
            return {};
        PageVisitor().signIn(m_page, u"minna.vogt"_s);
        if (!QTest::qWaitFor([this] { return isListLoaded(); }))
            return {};
        const QString id = m_program->session()->workspace().list().model().allIds().constFirst();
        window()->openAction(id);
        answerOf(m_program->session()->workspace().documents().drafts().flush());
        // The tabs are kept by themselves.
        if (!QTest::qWaitFor([&] { return allFiles().contains("\"action\":\"" + id.toUtf8() + '"'); }))
            return {};
        answerOf(m_program->session()->workspace().documents().drafts().flush());
        m_program.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return id;
    }

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("HOME", m_home->path().toUtf8());
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            qputenv(name, (m_home->path() + u'/' + QLatin1StringView(name)).toUtf8());
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        m_server = std::make_unique<demo::Server>(demo::SampleState::Sample);
        QVERIFY(m_server->listen());
        m_page.clear();
        m_log.clear();
        logged = &m_log;
        qInstallMessageHandler(keepLog);
        // All but the demo server's own: what a server logs of its requests is not ours to test.
        QLoggingCategory::setFilterRules(u"*=true\nqt.httpserver*=false"_s);
        QDesktopServices::setUrlHandler(u"http"_s, this, "openPage");
    }
    void cleanup()
    {
        QLoggingCategory::setFilterRules({});
        qInstallMessageHandler(nullptr);
        logged = nullptr;
        QDesktopServices::unsetUrlHandler(u"http"_s);
        m_program.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_server.reset();
    }
    void openPage(const QUrl &url) { m_page = url; }

    void addressAndTokenAreEnough()
    {
        start();
        QTRY_VERIFY(find<StartPage>("startPage"));
        // The keys of a person who has nothing but these two.
        QTest::keyClicks(find<QLineEdit>("addressEdit"), m_server->url().toString());
        QTest::keyClicks(find<QLineEdit>("tokenEdit"), u"not-the-token"_s);
        QTest::keyClick(find<QLineEdit>("tokenEdit"), Qt::Key_Return);
        QTRY_VERIFY(find<QWidget>("startError")->isVisible());
        QVERIFY(!window());
        QTRY_VERIFY(allTexts().contains(u"AUTH-7fs1e"_s)); // the server's words
        const QByteArray token = m_server->identity(u"owner").token;
        find<QLineEdit>("tokenEdit")->clear();
        QTest::keyClicks(find<QLineEdit>("tokenEdit"), QString::fromLatin1(token));
        QTest::keyClick(find<QLineEdit>("tokenEdit"), Qt::Key_Return);
        QTRY_VERIFY(isListLoaded());
        QTRY_VERIFY(!find<StartPage>("startPage"));
        // Editing, and saving.
        MainWindow *main = window();
        QTest::keyClicks(main->findChild<QLineEdit *>("filterEdit"_L1), u"saml"_s);
        QTest::keyClick(main->findChild<QLineEdit *>("filterEdit"_L1), Qt::Key_Return);
        QTRY_VERIFY(main->tabs().currentEditor());
        QTest::sendKeyEvent(QTest::Click, &main->tabs().currentEditor()->code(), Qt::Key_unknown, u" "_s,
                            Qt::NoModifier);
        main->findChild<QAction *>("saveCommand"_L1)->trigger();
        QTRY_VERIFY(!main->tabs().currentEditor()->document().isDirty());
        verifySecret(token);

        // Without a keyring the token is gone with the program, and the connection is there.
        m_program.reset();
        start();
        QTRY_VERIFY(find<QListWidget>("recentList"));
        QCOMPARE(find<QListWidget>("recentList")->count(), 1);
        QTest::keyClick(find<QListWidget>("recentList"), Qt::Key_Return);
        QTRY_VERIFY(find<QPushButton>("editConnectionButton"));
        QTRY_VERIFY(allTexts().contains(u"There is no access token"_s));
        // Given once more, all goes on.
        click("editConnectionButton");
        QTRY_VERIFY(find<ProfilesDialog>("profilesDialog"));
        QCOMPARE(find<QTabWidget>("profileTabs")->currentIndex(), 1); // where the trouble is
        QTRY_VERIFY(find<QLineEdit>("profileToken")->hasFocus());
        type("profileToken", QString::fromLatin1(token));
        click("saveProfileButton");
        QTRY_VERIFY(isListLoaded());
        verifySecret(token);
    }

    void whatIsPastedIsCleaned()
    {
        start();
        QTRY_VERIFY(find<StartPage>("startPage"));
        const QString token = QString::fromLatin1(m_server->identity(u"owner").token);
        type("addressEdit", m_server->url().toString() + u"/ui/console/actions"_s);
        find<QLineEdit>("tokenEdit")
            ->setText(u"Bearer "_s + token.first(30) + u"\r\n"_s + token.sliced(30) + u'\n');
        click("connectButton");
        QTRY_VERIFY(isListLoaded());
        ProfileStore store(ProfileStore::defaultPath());
        QVERIFY(store.load());
        QCOMPARE(store.profiles().constFirst().url, m_server->url());
    }

    void anythingElseIsNoToken()
    {
        start();
        type("addressEdit", m_server->url().toString());
        type("tokenEdit", u"{\"type\":\"serviceaccount\",\"keyId\":\"1\",\"key\":\"secret-text\"}"_s);
        click("connectButton");
        QVERIFY(find<QWidget>("startError")->isVisible());
        QVERIFY(allTexts().contains(u"service account's key"_s));
        QVERIFY(!allTexts().contains(u"secret-text"_s));
        QCOMPARE(m_server->requests().size(), 0);
    }

    /// Before anybody trusts it with a token.
    void thatThereIsNoKeyringIsSaidAtOnce()
    {
        start();
        QTRY_VERIFY(find<QCheckBox>("rememberBox"));
        QTRY_VERIFY(find<QCheckBox>("rememberBox")->text().contains(u"no keyring"_s));
        QVERIFY(!find<QCheckBox>("rememberBox")->isEnabled());
    }

    /// A pipe has its token once; the window shows itself as soon as it is there.
    void aTokenFromAPipeIsEnough()
    {
        const QByteArray token = m_server->identity(u"owner").token;
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const auto line = CommandLine::parse({u"action-studio"_s, u"--url"_s, m_server->url().toString(),
                                              u"--token-file"_s, u"/dev/fd/%1"_s.arg(ends[0])});
        QVERIFY(line);
        start(*line);
        QTest::qWait(100); // which this could not do if the window's thread waited for the pipe
        QVERIFY(!window());
        QCOMPARE(::write(ends[1], token.constData(), size_t(token.size())), token.size());
        ::close(ends[1]);
        QTRY_VERIFY(isListLoaded());
        verifySecret(token);
        ::close(ends[0]);
    }

    void tryAgainReadsTheTokenFileAnew()
    {
        const QString path = m_home->path() + u"/token"_s;
        const auto put = [&path](const QByteArray &token) {
            QFile file(path);
            if (file.open(QIODevice::WriteOnly))
                file.write(token);
        };
        put("an-old-token\n");
        const auto line = CommandLine::parse(
            {u"action-studio"_s, u"--url"_s, m_server->url().toString(), u"--token-file"_s, path});
        QVERIFY(line);
        start(*line);
        // It is there all the time, and seen once the old token was refused.
        QTRY_VERIFY(find<QPushButton>("signInButton") && find<QPushButton>("signInButton")->isVisible());
        put("Bearer " + m_server->identity(u"owner").token + "\r\n");
        click("signInButton");
        QTRY_VERIFY_WITH_TIMEOUT(isListLoaded(), 15'000); // a second look at the keyring is part of it
    }

    void whatIsWrongIsSaidBeforeAnythingIsSent()
    {
        start();
        QTRY_VERIFY(find<StartPage>("startPage"));
        click("connectButton");
        QVERIFY(find<QWidget>("startError")->isVisible());
        type("addressEdit", u"http://acme.example.com"_s);
        type("tokenEdit", u"t"_s);
        click("connectButton");
        QVERIFY(allTexts().contains(u"unprotected"_s));
        QVERIFY(!QFile::exists(ProfileStore::defaultPath()));
    }

    void aDamagedFileOfConnectionsIsSaid()
    {
        QVERIFY(QDir().mkpath(QFileInfo(ProfileStore::defaultPath()).path()));
        QFile file(ProfileStore::defaultPath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ half of it");
        file.close();
        start();
        QTRY_VERIFY(find<QWidget>("startError"));
        QVERIFY(allTexts().contains(u"damaged"_s));
        QVERIFY(find<QPushButton>("connectButton")->isEnabled());
    }

    void aTryCanBeCancelled()
    {
        m_server->setSwitches({.breakage = demo::Switches::Break::Hang});
        start();
        type("addressEdit", m_server->url().toString());
        type("tokenEdit", u"t"_s);
        click("connectButton");
        QTRY_VERIFY(find<QPushButton>("cancelConnectButton")->isVisible());
        click("cancelConnectButton");
        QVERIFY(find<QPushButton>("connectButton")->isEnabled());
        QCOMPARE(find<QLineEdit>("tokenEdit")->text(), u"t"_s);
    }

    void anotherConnectionKeepsUnsavedChanges()
    {
        ProfileStore store(ProfileStore::defaultPath());
        Profile other;
        other.name = u"Other"_s;
        other.url = m_server->url();
        QVERIFY(store.save(other));
        start({.demo = true});
        QTRY_VERIFY(isListLoaded());
        MainWindow *first = window();
        first->openAction(first->listPane().currentId());
        QTest::keyClick(first->findChild<QWidget *>("actionTable"_L1), Qt::Key_Down);
        first->findChild<QAction *>("newCommand"_L1)->trigger();
        QTRY_VERIFY(first->tabs().currentEditor());
        QTest::keyClicks(first->tabs().currentEditor()->findChild<QLineEdit *>("nameEdit"_L1), u"mine"_s);
        emit m_program->session()->profileRequested(store.profiles().constFirst().id);
        QTRY_VERIFY(window() && window() != first);
        QVERIFY(window()->windowTitle().contains(u"Other"_s));
        emit m_program->session()->profileRequested({});
        QTRY_VERIFY(window() && !window()->windowTitle().contains(u"Other"_s));
        QTRY_VERIFY(window()->tabs().currentEditor());
        QVERIFY(window()->tabs().currentEditor()->document().fields().name.contains(u"mine"_s));
    }

    /// To a person it is the same window, with another connection in it.
    void anotherConnectionKeepsTheWindow()
    {
        start({.demo = true});
        QTRY_VERIFY(isListLoaded());
        MainWindow *first = window();
        first->resize(740, 600);
        first->move(20, 30);
        QTRY_COMPARE(first->pos(), QPoint(20, 30));
        const QSize size = first->size();
        QVERIFY(size != QSize(1280, 800));
        emit m_program->session()->profileRequested({});
        QTRY_VERIFY(window() && window() != first);
        QCOMPARE(window()->size(), size);
        QCOMPARE(window()->pos(), QPoint(20, 30));

        first = window();
        first->showMaximized();
        QTRY_VERIFY(first->isMaximized());
        emit m_program->session()->profileRequested({});
        QTRY_VERIFY(window() && window() != first);
        QVERIFY(window()->isMaximized());
    }

    /// Without the server nobody can sign in; what this computer knows is there all the same.
    void whoeverCannotSignInSeesWhatIsKnown_data()
    {
        QTest::addColumn<bool>("isGone");
        QTest::newRow("the server is gone") << true;
        QTest::newRow("the sign-in is cancelled") << false;
    }
    void whoeverCannotSignInSeesWhatIsKnown()
    {
        QFETCH(const bool, isGone);
        const QString id = knownFromEarlier();
        if (isGone)
            m_server.reset();
        m_page.clear();
        start({.profile = u"Acme"_s});
        if (!isGone) {
            QTRY_VERIFY(!m_page.isEmpty());
            click("cancelSignInButton");
        }
        QTRY_VERIFY(isListLoaded());
        QTRY_VERIFY(window()->tabs().currentEditor());
        ActionEditor *editor = window()->tabs().currentEditor();
        QCOMPARE(editor->document().id(), id);
        QVERIFY(!editor->code().script().isEmpty());
        // It can be edited, and is told once what is wrong.
        QTest::sendKeyEvent(QTest::Click, &editor->code(), Qt::Key_unknown, u"x"_s, Qt::NoModifier);
        QVERIFY(editor->document().isDirty());
        QVERIFY(find<QPushButton>("signInButton")->isVisible());
        QVERIFY(!find<QPushButton>("listRetryButton")->isVisible());
        m_page.clear();
        QVERIFY(answerOf(m_program->session()->workspace().documents().drafts().flush()));
        // Nobody is asked twice: what needs a token is refused at once, with no page and no request.
        const qsizetype requests = m_server ? m_server->requests().size() : 0;
        const auto refused = answerOf(m_program->session()->credentials().token());
        QVERIFY(!refused);
        QVERIFY(m_page.isEmpty());
        QVERIFY(!m_server || m_server->requests().size() == requests);
        if (isGone)
            return;
        click("signInButton");
        QTRY_VERIFY(!m_page.isEmpty());
        PageVisitor().signIn(m_page, u"minna.vogt"_s);
        QTRY_VERIFY(!find<QPushButton>("signInButton")->isVisible());
        QTRY_COMPARE(m_program->session()->workspace().list().state(), ActionList::State::Loaded);
        QVERIFY(editor->document().isDirty());
    }

    /// The window does not wait for a server that does not answer.
    void anOrganisationOfTheCommandLineDoesNotKeepTheWindowAway()
    {
        ProfileStore store(ProfileStore::defaultPath());
        Profile profile;
        profile.name = u"Acme"_s;
        profile.url = m_server->url();
        QVERIFY(store.save(profile));
        m_server->setSwitches({.breakage = demo::Switches::Break::Hang});
        start({.profile = u"Acme"_s, .organisation = m_server->organisations().constFirst().id});
        QTRY_VERIFY(window());
    }

    /// Five ways in; whatever they need is in no file, no log line, and on no screen afterwards.
    void secretsStayWhereTheyBelong_data()
    {
        QTest::addColumn<int>("method");
        QTest::newRow("access token") << int(SignInOptions::Method::AccessToken);
        QTest::newRow("key file") << int(SignInOptions::Method::KeyFile);
        QTest::newRow("client credentials") << int(SignInOptions::Method::ClientCredentials);
        QTest::newRow("browser") << int(SignInOptions::Method::Browser);
        QTest::newRow("device code") << int(SignInOptions::Method::DeviceCode);
    }
    void secretsStayWhereTheyBelong()
    {
        QFETCH(int, method);
        using Method = SignInOptions::Method;
        demo::Switches switches;
        switches.devicePollInterval = 1s;
        m_server->setSwitches(switches);
        QByteArrayList secrets;
        start();
        click("otherWaysButton");
        QTRY_VERIFY(find<ProfilesDialog>("profilesDialog"));
        type("profileUrl", m_server->url().toString());
        find<QTabWidget>("profileTabs")->setCurrentIndex(1);
        auto *methods = find<QComboBox>("profileMethod");
        methods->setCurrentIndex(methods->findData(method));
        switch (Method(method)) {
        case Method::AccessToken:
            secrets << m_server->identity(u"owner").token;
            type("profileToken", QString::fromLatin1(secrets.constFirst()));
            break;
        case Method::KeyFile: {
            QTemporaryDir elsewhere;
            elsewhere.setAutoRemove(false);
            QFile file(elsewhere.filePath(u"key.json"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(m_server->keyFile(u"owner"));
            secrets << m_server->keyFile(u"owner").mid(200, 60);
            type("profileKeyFile", file.fileName());
            break;
        }
        case Method::ClientCredentials:
            secrets << m_server->identity(u"owner").clientSecret;
            type("profileClientId", m_server->identity(u"owner").userName);
            type("profileClientSecret", QString::fromLatin1(secrets.constFirst()));
            break;
        case Method::Browser:
        case Method::DeviceCode:
            type("profileClientId", m_server->clientId());
            break;
        }
        click("connectProfileButton");
        if (Method(method) == Method::Browser) {
            QTRY_VERIFY(!m_page.isEmpty());
            PageVisitor().signIn(m_page, u"minna.vogt"_s);
        } else if (Method(method) == Method::DeviceCode) {
            QTRY_VERIFY(window());
            QTRY_VERIFY(m_program->session()->credentials().prompt());
            m_server->approveDevice(m_program->session()->credentials().prompt()->userCode.toLatin1(),
                                    u"minna.vogt"_s);
        }
        QTRY_VERIFY(isListLoaded());
        // And when things go wrong, too.
        m_server->setSwitches({.tokensExpired = true});
        const auto isAtRest = [this] {
            return m_program->session()->workspace().list().state() != ActionList::State::Loading ||
                   m_program->session()->credentials().prompt(); // waits for a person
        };
        window()->findChild<QAction *>("reloadCommand"_L1)->trigger();
        QTRY_VERIFY(isAtRest());
        m_server->setSwitches({.serverErrorRate = 1});
        window()->findChild<QAction *>("reloadCommand"_L1)->trigger();
        QTRY_VERIFY(isAtRest());

        // Whatever travelled as a secret: tokens, codes, verifiers, assertions.
        for (const demo::RecordedRequest &request : m_server->requests()) {
            for (const auto &[name, value] : request.headers) {
                if (name == "authorization")
                    secrets << value.split(' ').value(1);
            }
            if (!request.path.startsWith("/oauth/v2/token"))
                continue;
            const QUrlQuery form(QString::fromLatin1(request.body));
            for (const QString &field : {u"assertion"_s, u"code"_s, u"code_verifier"_s, u"refresh_token"_s,
                                         u"client_secret"_s, u"device_code"_s}) {
                if (form.hasQueryItem(field))
                    secrets << form.queryItemValue(field, QUrl::FullyDecoded).toUtf8();
            }
        }
        QVERIFY(!m_log.isEmpty()); // or nothing was searched
        for (const QByteArray &secret : std::as_const(secrets))
            verifySecret(secret);
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"action-studio"_s);
    QCoreApplication::setOrganizationName(u"action-studio"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    tst_start test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_start.moc"
