// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/secrets/secrets.h"
#include "api/client.h"
#include "archive/archive.h"
#include "base/colours.h"
#include "base/profilelook.h"
#include "demo/demoserver.h"
#include "profiles/profilesdialog.h"
#include "support/waiting.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using Kind = Secrets::Kind;
using Method = SignInOptions::Method;

/// The dialog as the program builds it, on a file of its own.
class tst_profiles : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_store;
    std::unique_ptr<Secrets> m_secrets;
    std::unique_ptr<ProfilesDialog> m_dialog;

    template<typename T>
    T *find(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1StringView(name));
    }
    void click(const char *name) const
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton, {}, {button->height() / 2, button->height() / 2});
    }
    /// Replaces what is in the field, by keys.
    void type(const char *name, const QString &text) const
    {
        auto *edit = find<QLineEdit>(name);
        QVERIFY2(edit && edit->isVisible(), name);
        edit->setFocus();
        QTest::keySequence(edit, QKeySequence::SelectAll);
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }
    void choose(const char *name, const QString &text) const
    {
        auto *box = find<QComboBox>(name);
        QVERIFY2(box && box->isVisible(), name);
        const int index = box->findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentText(), text);
    }
    void showTab(int index) const { find<QTabWidget>("profileTabs")->setCurrentIndex(index); }
    QString text(const char *name) const { return find<QLineEdit>(name)->text(); }
    /// What stands below a field.
    QString problem(const char *field) const
    {
        const auto *label = find<QLabel>((QByteArray(field) + "Problem").constData());
        return label && label->isVisible() ? label->text() : QString();
    }
    QStringList shownList() const
    {
        QStringList names;
        const auto *list = find<QListWidget>("profileList");
        for (int i = 0; i < list->count(); ++i)
            names.append(list->item(i)->text().section(u'\n', 0, 0));
        return names;
    }
    QStringList savedList() const
    {
        QStringList names;
        for (const Profile &profile : m_store->profiles())
            names.append(profile.name);
        return names;
    }
    Profile saved(const QString &name) const
    {
        const auto found = m_store->named(name);
        return found.value_or(Profile());
    }
    QByteArray secret(const QString &name, Kind kind) const
    {
        return answerOf(m_secrets->read(saved(name).id, kind)).value_or("an error");
    }
    QMessageBox *box(const char *name) const { return find<QMessageBox>(name); }
    /// Answers the question and waits until it is gone.
    void answer(const char *name, QMessageBox::StandardButton button) const
    {
        QTRY_VERIFY2(box(name), name);
        QTest::mouseClick(box(name)->button(button), Qt::LeftButton);
        QTRY_VERIFY(!box(name));
    }
    void paste(const char *name, const QString &text) const
    {
        auto *edit = find<QLineEdit>(name);
        QVERIFY2(edit && edit->isVisible(), name);
        QGuiApplication::clipboard()->setText(text);
        edit->setFocus();
        QTest::keySequence(edit, QKeySequence::SelectAll);
        QTest::keySequence(edit, QKeySequence::Paste);
    }
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder->filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }
    /// The file that a window of the connection leaves behind.
    static QString keepSomething(const Profile &profile)
    {
        Archive archive(Archive::pathFor(profile));
        return answerOf(archive.label(profile)) ? archive.path() : QString();
    }
    bool isAnywhere(const QByteArray &text) const
    {
        QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
                return true;
        }
        return false;
    }
    void add(const QString &name, const std::function<void(Profile &)> &edit = {})
    {
        Profile profile;
        profile.name = name;
        profile.url = QUrl(u"https://%1.example.com"_s.arg(name.toLower()));
        if (edit)
            edit(profile);
        QVERIFY(m_store->save(profile));
    }
    void open(bool useKeyring = false)
    {
        m_secrets = std::make_unique<Secrets>(useKeyring);
        reopen();
    }
    void reopen()
    {
        m_dialog = std::make_unique<ProfilesDialog>(*m_store, *m_secrets);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

private slots:
    static void initMain()
    {
        // No test may write to the keyring of the person who runs it.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_folder->filePath(u"data"_s).toUtf8());
        m_store = std::make_unique<ProfileStore>(m_folder->filePath(u"profiles.json"_s));
    }
    void cleanup()
    {
        m_dialog.reset();
        m_secrets.reset();
        m_store.reset();
    }

    void addsAConnection()
    {
        open();
        QVERIFY(!find<QPushButton>("saveProfileButton")->isEnabled());
        QVERIFY(find<QLineEdit>("profileName")->hasFocus());
        QTest::keyClicks(find<QLineEdit>("profileName"), u"Acme"_s);
        type("profileUrl", u"acme.example.com/"_s);
        type("profileOrganisation", u"165600000000000001"_s);
        choose("profileColour", u"Violet"_s);
        click("profileProduction");
        click("profileReadOnly");
        showTab(1);
        type("profileToken", u"s3cret-token"_s);
        QCOMPARE(find<QLineEdit>("profileToken")->echoMode(), QLineEdit::Password);
        QTest::keySequence(m_dialog.get(), QKeySequence::Save);
        QTRY_COMPARE(shownList().size(), 1);

        const Profile profile = saved(u"Acme"_s);
        QCOMPARE(profile.url, QUrl(u"https://acme.example.com"_s));
        QCOMPARE(profile.organisationId, u"165600000000000001"_s);
        QCOMPARE(profile.colour, Profile::Colour::Violet);
        QVERIFY(profile.isProduction && profile.isReadOnly);
        QCOMPARE(profile.signIn.method, Method::AccessToken);
        QCOMPARE(secret(u"Acme"_s, Kind::AccessToken), "s3cret-token");
        QVERIFY(!isAnywhere("s3cret-token"));
        QVERIFY(!m_dialog->isEdited());
        QVERIFY(text("profileToken").isEmpty());
        QTRY_VERIFY(!find<QLineEdit>("profileToken")->placeholderText().isEmpty());
        const QString row = find<QListWidget>("profileList")->item(0)->text();
        for (const QString &word : {u"Acme"_s, u"acme.example.com"_s, u"production"_s, u"read-only"_s})
            QVERIFY2(row.contains(word), qPrintable(row));
    }

    void leavesStoredSecretsAlone()
    {
        add(u"Acme"_s);
        open();
        m_secrets->store(saved(u"Acme"_s).id, Kind::AccessToken, "stored");
        reopen();
        type("profileName", u"Acme two"_s);
        click("saveProfileButton");
        QTRY_COMPARE(savedList(), QStringList{u"Acme two"_s});
        QCOMPARE(secret(u"Acme two"_s, Kind::AccessToken), "stored");
        showTab(1);
        type("profileToken", u"  replaced "_s); // copied with blanks
        click("saveProfileButton");
        QTRY_COMPARE(secret(u"Acme two"_s, Kind::AccessToken), "replaced");
    }

    void saysBesideTheFieldWhatIsWrong()
    {
        add(u"Taken"_s);
        open();
        click("newProfileButton");
        type("profileName", u"taken"_s);
        type("profileUrl", u"http://acme.example.com"_s);
        type("profileOrganisation", u"Acme Corp"_s);
        click("saveProfileButton");
        QVERIFY(problem("profileName").contains(u"taken"_s));
        QVERIFY(problem("profileUrl").contains(u"https"_s));
        QVERIFY(!problem("profileOrganisation").isEmpty());
        QVERIFY(find<QLineEdit>("profileName")->hasFocus());
        QCOMPARE(find<QLineEdit>("profileName")->accessibleDescription(), problem("profileName"));
        const QLabel *label = find<QLabel>("profileUrlProblem");
        QVERIFY(colours::contrast(label->palette().color(QPalette::WindowText),
                                  m_dialog->palette().color(QPalette::Window)) >= 4.5);
        QCOMPARE(savedList(), QStringList{u"Taken"_s});
        QCOMPARE(text("profileName"), u"taken"_s);

        type("profileName", u"Fresh"_s);
        type("profileUrl", u"https://acme.example.com"_s);
        type("profileOrganisation", u""_s);
        showTab(1);
        choose("profileMethod", u"Browser"_s);
        showTab(0);
        click("saveProfileButton");
        QCOMPARE(find<QTabWidget>("profileTabs")->currentIndex(), 1); // where the next one is
        QVERIFY(!problem("profileClientId").isEmpty());
        QVERIFY(find<QLineEdit>("profileClientId")->hasFocus());
        type("profileClientId", u"123@acme"_s);
        showTab(2);
        QCOMPARE(find<QComboBox>("networkTransport")->currentText(), u"Automatic"_s);
        choose("networkTransport", u"gRPC-Web"_s);
        choose("proxyMode", u"By hand"_s);
        type("proxyHost", u"http://proxy:3128"_s);
        click("saveProfileButton");
        QVERIFY(problem("proxyHost").contains(u"http"_s));
        type("proxyHost", u"proxy.example.com"_s);
        type("proxyUser", u"me"_s);
        type("proxyPassword", u"pr0xy-password"_s);
        click("saveProfileButton");
        QTRY_COMPARE(savedList(), (QStringList{u"Taken"_s, u"Fresh"_s}));
        QCOMPARE(problem("proxyHost"), QString());
        QCOMPARE(saved(u"Fresh"_s).network.proxy.host, u"proxy.example.com"_s);
        QCOMPARE(saved(u"Fresh"_s).network.wire, NetworkOptions::Wire::GrpcWeb);
        QCOMPARE(secret(u"Fresh"_s, Kind::ProxyPassword), "pr0xy-password");
        QVERIFY(!isAnywhere("pr0xy-password"));
    }

    void anotherAddressAndExtraHeaders()
    {
        open();
        QTest::keyClicks(find<QLineEdit>("profileName"), u"Acme"_s);
        type("profileUrl", u"acme.example.com"_s);
        type("profileConnectTo", u"http://10.0.0.5"_s);
        click("saveProfileButton");
        QVERIFY2(problem("profileConnectTo").contains(u"http"_s), qPrintable(problem("profileConnectTo")));
        QVERIFY(find<QLineEdit>("profileConnectTo")->hasFocus());
        type("profileConnectTo", u"10.0.0.5:8443/ui/console"_s);
        showTab(1);
        type("profileToken", u"s3cret-token"_s);
        showTab(2);
        type("headerName", u"Authorization"_s);
        type("headerValue", u"value"_s);
        click("addHeaderButton");
        QVERIFY(!problem("headerName").isEmpty());
        type("headerName", u"CF-Access-Client-Secret"_s);
        type("headerValue", u"extra-s3cret"_s);
        QCOMPARE(find<QLineEdit>("headerValue")->echoMode(), QLineEdit::Password);
        click("addHeaderButton");
        QCOMPARE(problem("headerName"), QString());
        // What stands in the fields is meant, even where nobody pressed the button.
        type("headerName", u"X-Key"_s);
        type("headerValue", u"other-s3cret"_s);
        click("saveProfileButton");
        QTRY_COMPARE(savedList(), QStringList{u"Acme"_s});
        const NetworkOptions network = saved(u"Acme"_s).network;
        QCOMPARE(network.connectTo, QUrl(u"https://10.0.0.5:8443"_s));
        QCOMPARE(network.extraHeaders, (QStringList{u"CF-Access-Client-Secret"_s, u"X-Key"_s}));
        QTRY_COMPARE(secret(u"Acme"_s, Kind::ExtraHeaders),
                     "CF-Access-Client-Secret: extra-s3cret\nX-Key: other-s3cret\n");
        QVERIFY(!isAnywhere("s3cret"));

        // One goes, the other stays as it is stored.
        auto *list = find<QListWidget>("headerList");
        QTRY_COMPARE(list->item(1)->text(), u"X-Key: •••"_s);
        QVERIFY(!list->item(0)->text().contains(u"s3cret"_s));
        list->setCurrentRow(0);
        click("removeHeaderButton");
        click("saveProfileButton");
        QTRY_COMPARE(secret(u"Acme"_s, Kind::ExtraHeaders), "X-Key: other-s3cret\n");
        QTRY_COMPARE(list->count() == 1 ? list->item(0)->text() : QString(), u"X-Key: •••"_s);

        // Reached elsewhere: neither the token nor the header goes there unasked.
        showTab(0);
        type("profileConnectTo", u"https://10.0.0.6"_s);
        click("saveProfileButton");
        QVERIFY(problem("headerName").contains(u"another host"_s));
        type("headerValue", u"third-s3cret"_s);
        click("saveProfileButton");
        QVERIFY(problem("profileToken").contains(u"another host"_s));
        QCOMPARE(saved(u"Acme"_s).network.connectTo, QUrl(u"https://10.0.0.5:8443"_s));
        type("profileToken", u"next-s3cret"_s);
        click("saveProfileButton");
        QTRY_COMPARE(secret(u"Acme"_s, Kind::ExtraHeaders), "X-Key: third-s3cret\n");
        QTRY_COMPARE(secret(u"Acme"_s, Kind::AccessToken), "next-s3cret");
        QCOMPARE(saved(u"Acme"_s).network.connectTo, QUrl(u"https://10.0.0.6"_s));

        // And without any.
        showTab(2);
        list->setCurrentRow(0);
        click("removeHeaderButton");
        click("saveProfileButton");
        QTRY_COMPARE(secret(u"Acme"_s, Kind::ExtraHeaders), QByteArray());
        QVERIFY(saved(u"Acme"_s).network.extraHeaders.isEmpty());
    }

    void aStoredTokenGoesToNoOtherHostUnasked()
    {
        open();
        QTest::keyClicks(find<QLineEdit>("profileName"), u"Acme"_s);
        type("profileUrl", u"acme.example.com"_s);
        showTab(1);
        type("profileToken", u"s3cret-token"_s);
        click("saveProfileButton");
        QTRY_COMPARE(secret(u"Acme"_s, Kind::AccessToken), "s3cret-token");
        QTRY_VERIFY(!find<QLineEdit>("profileToken")->placeholderText().isEmpty());
        showTab(0);
        type("profileUrl", u"evil.example.com"_s);
        click("saveProfileButton");
        QVERIFY(problem("profileToken").contains(u"another host"_s));
        QCOMPARE(saved(u"Acme"_s).url.host(), u"acme.example.com"_s);
        // Another path on the same host is no other place.
        showTab(0);
        type("profileUrl", u"acme.example.com/zitadel"_s);
        click("saveProfileButton");
        QTRY_COMPARE(saved(u"Acme"_s).url.path(), u"/zitadel"_s);
        QCOMPARE(secret(u"Acme"_s, Kind::AccessToken), "s3cret-token");
    }

    /// Neither a key that is stored nor one that stays in its file signs in elsewhere unasked.
    void aKeyGoesToNoOtherServerUnasked_data()
    {
        QTest::addColumn<bool>("isStored");
        QTest::addColumn<QString>("other");
        QTest::newRow("file, another host") << false << u"evil.example.com"_s;
        QTest::newRow("file, another port") << false << u"acme.example.com:8443"_s;
        QTest::newRow("stored, another host") << true << u"evil.example.com"_s;
    }
    void aKeyGoesToNoOtherServerUnasked()
    {
        QFETCH(bool, isStored);
        QFETCH(QString, other);
        demo::Server server(demo::SampleState::Empty);
        QVERIFY(server.listen());
        const QString path = write(u"key.json"_s, server.keyFile(u"owner"));
        open();
        QTest::keyClicks(find<QLineEdit>("profileName"), u"Acme"_s);
        type("profileUrl", u"acme.example.com"_s);
        showTab(1);
        choose("profileMethod", u"Key file"_s);
        type("profileKeyFile", path);
        if (isStored)
            click("storeKeyBox");
        click("saveProfileButton");
        QTRY_COMPARE(saved(u"Acme"_s).signIn.keyFor, QUrl(u"https://acme.example.com"_s));
        QTRY_COMPARE(secret(u"Acme"_s, Kind::Key).isEmpty(), !isStored);
        m_dialog->showProfile(saved(u"Acme"_s).id);
        showTab(0);
        type("profileUrl", other);
        click("saveProfileButton");
        QTRY_VERIFY(problem("profileKeyFile").contains(u"another host"_s));
        QCOMPARE(saved(u"Acme"_s).url.host(), u"acme.example.com"_s);
        QCOMPARE(saved(u"Acme"_s).url.port(), -1);
        // Given once more, it is meant.
        showTab(1);
        type("profileKeyFile", path);
        click("saveProfileButton");
        QTRY_COMPARE(saved(u"Acme"_s).url.authority(), other);
        QCOMPARE(saved(u"Acme"_s).signIn.keyFor, saved(u"Acme"_s).url);
    }

    void pastedThingsAreCleanedOrNamed()
    {
        open();
        QTest::keyClicks(find<QLineEdit>("profileName"), u"Acme"_s);
        paste("profileUrl", u"https://login.example.com:443/ui/console/actions?x=1"_s);
        showTab(1);
        paste("profileToken", u"{\"type\":\"application\",\"keyId\":\"1\",\"key\":\"x\"}"_s);
        click("saveProfileButton");
        QVERIFY2(problem("profileToken").contains(u"application's key"_s),
                 qPrintable(problem("profileToken")));
        QVERIFY(m_store->profiles().isEmpty());
        paste("profileToken", u"Bearer INVENTED-token_0123456789\nabcdefghijklmnopqrst\r\n"_s);
        click("saveProfileButton");
        QTRY_COMPARE(secret(u"Acme"_s, Kind::AccessToken), "INVENTED-token_0123456789abcdefghijklmnopqrst");
        QCOMPARE(saved(u"Acme"_s).url, QUrl(u"https://login.example.com"_s));
        QCOMPARE(text("profileUrl"), u"https://login.example.com"_s);
        // A token given as a key file.
        choose("profileMethod", u"Key file"_s);
        type("profileKeyFile", write(u"token"_s, "INVENTED-token_0123456789abcdefghijklmnopqrst"));
        click("saveProfileButton");
        QTRY_VERIFY2(problem("profileKeyFile").contains(u"access token"_s),
                     qPrintable(problem("profileKeyFile")));
    }

    /// A key file may be a pipe, and the window goes on meanwhile.
    void aKeyFromAPipeKeepsNobodyWaiting()
    {
        demo::Server server(demo::SampleState::Empty);
        QVERIFY(server.listen());
        const QString path = m_folder->filePath(u"fifo"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        open();
        QTest::keyClicks(find<QLineEdit>("profileName"), u"Acme"_s);
        type("profileUrl", u"acme.example.com"_s);
        showTab(1);
        choose("profileMethod", u"Key file"_s);
        type("profileKeyFile", path);
        QElapsedTimer since;
        since.start();
        click("saveProfileButton");
        QVERIFY(since.elapsed() < 2'000);
        QVERIFY(find<QLabel>("profileMessage")->text().contains(u"Reading"_s));
        QTest::qWait(200);
        QVERIFY(m_store->profiles().isEmpty());
        // What is typed meanwhile ends the wait: it is not what was to be saved.
        QTest::keyClicks(find<QLineEdit>("profileKeyFile"), u"2"_s);
        QVERIFY(!find<QLabel>("profileMessage")->isVisible());
        QTest::keyClick(find<QLineEdit>("profileKeyFile"), Qt::Key_Backspace);
        click("saveProfileButton");
        QTest::qWait(50);
        QFile writer(path);
        QVERIFY(writer.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        writer.write(server.keyFile(u"owner"));
        writer.close();
        QTRY_COMPARE(savedList(), QStringList{u"Acme"_s});
        QCOMPARE(saved(u"Acme"_s).signIn.keyFile, path);
    }

    void opensWhereTheTroubleIs_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("tab");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("refused") << int(Error::Kind::SignInFailed) << 1 << QByteArray("profileToken");
        QTest::newRow("name") << int(Error::Kind::NameNotFound) << 0 << QByteArray("profileUrl");
        QTest::newRow("another instance") << int(Error::Kind::WrongHost) << 0 << QByteArray("profileUrl");
        QTest::newRow("not https") << int(Error::Kind::Tls) << 0 << QByteArray("profileUrl");
        QTest::newRow("organisation")
            << int(Error::Kind::UnknownOrganisation) << 0 << QByteArray("profileOrganisation");
    }
    void opensWhereTheTroubleIs()
    {
        QFETCH(int, kind);
        QFETCH(int, tab);
        QFETCH(QByteArray, field);
        add(u"One"_s);
        open();
        m_dialog->showTrouble({.kind = Error::Kind(kind), .message = u"It is broken."_s});
        QCOMPARE(find<QTabWidget>("profileTabs")->currentIndex(), tab);
        QVERIFY(find<QLineEdit>(field.constData())->hasFocus());
        QCOMPARE(problem(field.constData()), u"It is broken."_s);
        QVERIFY(!m_dialog->isEdited());
    }

    void aProxysTroubleIsOnItsPage()
    {
        add(u"One"_s, [](Profile &profile) {
            profile.network.proxy = {.mode = ProxyOptions::Mode::Manual, .host = u"proxy.example.com"_s};
        });
        open();
        m_dialog->showTrouble({.kind = Error::Kind::Proxy, .message = u"It is broken."_s});
        QCOMPARE(find<QTabWidget>("profileTabs")->currentIndex(), 2);
        QCOMPARE(problem("proxyHost"), u"It is broken."_s);
    }

    /// Before anything is given to it.
    void saysAtOnceThatThereIsNoKeyring()
    {
        open(true);
        QTRY_VERIFY(m_secrets->keyringTrouble());
        showTab(1);
        QVERIFY(find<QLabel>("keyringNote")->isVisible());
    }

    void deletesWhatIsKeptIfThatIsWanted_data()
    {
        QTest::addColumn<bool>("isWanted");
        QTest::newRow("left alone") << false;
        QTest::newRow("deleted, too") << true;
    }
    void deletesWhatIsKeptIfThatIsWanted()
    {
        QFETCH(bool, isWanted);
        add(u"One"_s);
        const QString path = keepSomething(saved(u"One"_s));
        QVERIFY(QFile::exists(path));
        open();
        click("deleteProfileButton");
        QTRY_VERIFY(box("deleteProfileQuestion"));
        auto *choice = box("deleteProfileQuestion")->findChild<QCheckBox *>("deleteKeptBox"_L1);
        QVERIFY(choice && !choice->isChecked());
        QTRY_VERIFY(choice->isVisible());
        if (isWanted)
            choice->click();
        box("deleteProfileQuestion")->findChild<QPushButton *>(u"confirmButton"_s)->click();
        QTRY_VERIFY(m_store->profiles().isEmpty());
        if (isWanted)
            QTRY_VERIFY(!QFile::exists(path));
        QTest::qWait(200);
        QCOMPARE(QFile::exists(path), !isWanted);
        QVERIFY(!find<QLabel>("profileMessage")->isVisible());
    }

    void whatIsKeptCanBeDeletedLater()
    {
        add(u"One"_s);
        add(u"Two"_s);
        const QString gone = keepSomething(saved(u"One"_s));
        const QString stays = keepSomething(saved(u"Two"_s));
        QVERIFY(m_store->remove(saved(u"One"_s).id));
        open();
        click("keptConnectionsButton");
        QTRY_VERIFY(find<QTreeWidget>("keptList"));
        const auto *list = find<QTreeWidget>("keptList");
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(list->topLevelItem(0)->text(0), u"One"_s);
        QVERIFY(list->topLevelItem(0)->text(2).contains(u"B"_s)); // a size
        click("deleteKeptButton");
        QTRY_VERIFY(box("deleteKeptQuestion"));
        QVERIFY(box("deleteKeptQuestion")->text().contains(u"One"_s));
        box("deleteKeptQuestion")->findChild<QPushButton *>(u"confirmButton"_s)->click();
        QTRY_COMPARE(list->topLevelItemCount(), 0);
        QVERIFY(!QFile::exists(gone));
        QVERIFY(QFile::exists(stays));
        QTRY_VERIFY(find<QLabel>("keptMessage")->isVisible());
        QVERIFY(!find<QPushButton>("deleteKeptButton")->isEnabled());
        click("closeKeptButton");
    }

    void namesItselfAfterTheHost()
    {
        open();
        type("profileUrl", u"acme.example.com"_s);
        click("saveProfileButton");
        QTRY_COMPARE(savedList(), QStringList{u"acme.example.com"_s});
    }

    void asksBeforeSomethingTypedIsLost()
    {
        add(u"One"_s);
        add(u"Two"_s);
        open();
        auto *list = find<QListWidget>("profileList");
        type("profileName", u"Uno"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        answer("profileChangedQuestion", QMessageBox::Cancel);
        QCOMPARE(list->currentRow(), 0); // what is shown is what is marked
        QCOMPARE(text("profileName"), u"Uno"_s);

        QTest::keyClick(list, Qt::Key_Down);
        answer("profileChangedQuestion", QMessageBox::Discard);
        QCOMPARE(list->currentRow(), 1);
        QCOMPARE(text("profileName"), u"Two"_s);
        QCOMPARE(savedList(), (QStringList{u"One"_s, u"Two"_s}));

        type("profileName", u"Dos"_s);
        click("newProfileButton");
        answer("profileChangedQuestion", QMessageBox::Save);
        QTRY_COMPARE(savedList(), (QStringList{u"One"_s, u"Dos"_s}));
        QTRY_COMPARE(text("profileName"), QString());
        QCOMPARE(list->currentRow(), -1);

        type("profileName", u"New one"_s);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        answer("profileChangedQuestion", QMessageBox::Cancel);
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(text("profileName"), u"New one"_s);
        m_dialog->close();
        answer("profileChangedQuestion", QMessageBox::Discard);
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(savedList(), (QStringList{u"One"_s, u"Dos"_s}));
    }

    void asksNothingWhenNothingChanged()
    {
        add(u"One"_s);
        add(u"Two"_s);
        open();
        for (int tab = 0; tab < 3; ++tab)
            showTab(tab);
        auto *list = find<QListWidget>("profileList");
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(text("profileName"), u"Two"_s);
        QVERIFY(!m_dialog->isEdited());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    /// A keyring may ask the person for its password, and that takes as long as it takes.
    void keepsWhatIsTypedWhileSecretsAreStored()
    {
        add(u"One"_s);
        open(true);
        showTab(1);
        type("profileToken", u"s3cret"_s);
        find<QPushButton>("saveProfileButton")->click();
        showTab(0);
        type("profileOrganisation", u"42"_s);
        QTest::qWait(300);
        QCOMPARE(text("profileOrganisation"), u"42"_s);
        QVERIFY(m_dialog->isEdited());
        QCOMPARE(secret(u"One"_s, Kind::AccessToken), "s3cret");
        click("saveProfileButton");
        QTRY_COMPARE(saved(u"One"_s).organisationId, u"42"_s);
    }

    void asksBeforeDeleting()
    {
        add(u"One"_s);
        add(u"Two"_s);
        open();
        const QString id = saved(u"One"_s).id;
        m_secrets->store(id, Kind::AccessToken, "one's");
        m_secrets->store(id, Kind::RefreshToken, "one's, too");
        m_secrets->store(id, Kind::Placeholders, "{}");
        click("deleteProfileButton");
        QTRY_VERIFY(box("deleteProfileQuestion"));
        QVERIFY(box("deleteProfileQuestion")->text().contains(u"One"_s));
        QVERIFY(box("deleteProfileQuestion")->informativeText().contains(u"secrets"_s));
        answer("deleteProfileQuestion", QMessageBox::Cancel);
        QCOMPARE(savedList().size(), 2);

        click("deleteProfileButton");
        QTRY_VERIFY(box("deleteProfileQuestion"));
        QTest::mouseClick(box("deleteProfileQuestion")->findChild<QPushButton *>(u"confirmButton"_s),
                          Qt::LeftButton);
        QTRY_COMPARE(savedList(), QStringList{u"Two"_s});
        QCOMPARE(text("profileName"), u"Two"_s);
        QCOMPARE(answerOf(m_secrets->read(id, Kind::AccessToken)).value(), QByteArray());
        QCOMPARE(answerOf(m_secrets->read(id, Kind::RefreshToken)).value(), QByteArray());
        QCOMPARE(answerOf(m_secrets->read(id, Kind::Placeholders)).value(), QByteArray());
    }

    void sortsAndDuplicates()
    {
        for (const QString &name : {u"One"_s, u"Two"_s, u"Three"_s})
            add(name);
        open();
        auto *list = find<QListWidget>("profileList");
        list->setFocus();
        QVERIFY(!find<QPushButton>("profileUpButton")->isEnabled());
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier); // the end already
        QCOMPARE(savedList(), (QStringList{u"Two"_s, u"Three"_s, u"One"_s}));
        QCOMPARE(list->currentRow(), 2);
        QVERIFY(!find<QPushButton>("profileDownButton")->isEnabled());
        click("profileUpButton");
        QCOMPARE(savedList(), (QStringList{u"Two"_s, u"One"_s, u"Three"_s}));
        click("duplicateProfileButton");
        QCOMPARE(savedList(), (QStringList{u"Two"_s, u"One"_s, u"One copy"_s, u"Three"_s}));
        QCOMPARE(text("profileName"), u"One copy"_s);
        QVERIFY(find<QLineEdit>("profileName")->hasFocus());
        QCOMPARE(list->currentRow(), 2);
    }

    void forgetsWhatIsNoLongerWanted()
    {
        add(u"One"_s);
        open();
        const QString id = saved(u"One"_s).id;
        m_secrets->store(id, Kind::AccessToken, "token");
        m_secrets->store(id, Kind::RefreshToken, "refresh");
        reopen();
        showTab(1);
        choose("profileMethod", u"Client id and secret"_s);
        type("profileClientId", u"robot"_s);
        type("profileClientSecret", u" with blanks "_s);
        click("saveProfileButton");
        QTRY_COMPARE(saved(u"One"_s).signIn.method, Method::ClientCredentials);
        QCOMPARE(secret(u"One"_s, Kind::AccessToken), QByteArray());
        QCOMPARE(secret(u"One"_s, Kind::RefreshToken), QByteArray());
        QCOMPARE(secret(u"One"_s, Kind::ClientSecret), " with blanks ");
        click("rememberSecretsBox");
        click("saveProfileButton");
        QTRY_VERIFY(!saved(u"One"_s).signIn.isRemembered);
        QCOMPARE(secret(u"One"_s, Kind::ClientSecret), " with blanks "); // for this sitting
    }

    void saysWhenThereIsNoKeyring()
    {
        add(u"One"_s);
        open(true);
        showTab(1);
        QTRY_VERIFY(find<QLabel>("keyringNote")->isVisible());
        QVERIFY(find<QLabel>("keyringNote")->text().contains(u"this sitting"_s));
        type("profileToken", u"s3cret"_s);
        click("saveProfileButton");
        QTRY_VERIFY(!m_dialog->isEdited());
        QCOMPARE(secret(u"One"_s, Kind::AccessToken), "s3cret");
        QVERIFY(!isAnywhere("s3cret"));
    }

    void showsASecretOnlyWhenAsked()
    {
        open();
        showTab(1);
        type("profileToken", u"s3cret"_s);
        auto *edit = find<QLineEdit>("profileToken");
        QVERIFY(!edit->displayText().contains(u"s3cret"_s));
        QAction *look = edit->findChild<QAction *>();
        QVERIFY(look);
        QVERIFY(!look->toolTip().isEmpty());
        look->trigger();
        QCOMPARE(edit->displayText(), u"s3cret"_s);
        m_dialog->showProfile({}); // another form begins hidden again
        QCOMPARE(edit->echoMode(), QLineEdit::Password);
    }

    void tellsWhenTheFileCannotBeWritten()
    {
        add(u"One"_s);
        open();
        QFile file(m_folder->filePath(u"profiles.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"version": 99, "profiles": []})");
        file.close();
        type("profileName", u"Uno"_s);
        click("saveProfileButton");
        QTRY_VERIFY(find<QLabel>("profileMessage")->isVisible());
        QVERIFY(find<QLabel>("profileMessage")->text().contains(u"newer"_s));
        QCOMPARE(text("profileName"), u"Uno"_s);
        QVERIFY(m_dialog->isEdited());
    }

    void connects()
    {
        add(u"One"_s);
        open();
        QSignalSpy wanted(m_dialog.get(), &ProfilesDialog::connectRequested);
        click("connectProfileButton");
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), saved(u"One"_s).id);
        type("profileName", u"Uno"_s);
        click("connectProfileButton");
        QTRY_COMPARE(wanted.size(), 2);
        QCOMPARE(savedList(), QStringList{u"Uno"_s});
    }

    void testsWhatIsTyped()
    {
        demo::Server server(demo::SampleState::Sample);
        QVERIFY(server.listen());
        open();
        type("profileUrl", server.url().toString());
        showTab(1);
        type("profileToken", QString::fromLatin1(server.identity(u"owner").token));
        click("testProfileButton");
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("copyReportButton")->isVisible(), 20'000);
        QVERIFY(find<QLabel>("checkState1")->text().contains(u"OK"_s));
        QVERIFY2(!find<QLabel>("checkState6")->text().contains(u"Not tested"_s),
                 qPrintable(find<QLabel>("checkTitle6")->text()));
        QVERIFY(m_store->profiles().isEmpty()); // it was only a test
        showTab(1);
        type("profileToken", u"wrong"_s);
        click("testProfileButton");
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("copyReportButton")->isVisible(), 20'000);
        bool hasProblem = false;
        for (int step = 1; step <= 6; ++step)
            hasProblem |= find<QLabel>(("checkState"_ba + QByteArray::number(step)).constData())
                              ->text()
                              .contains(u"Problem"_s);
        QVERIFY(hasProblem);
        QVERIFY(!isAnywhere("wrong"));
    }

    /// All that can be used has a name for screen readers, can be reached by Tab, and no two letters meet.
    void everythingIsReachable()
    {
        add(u"One"_s);
        open();
        for (int tab = 0; tab < 3; ++tab) {
            showTab(tab);
            QStringList ways{u""_s};
            if (tab == 1)
                ways = {u"Access token"_s, u"Key file"_s, u"Client id and secret"_s, u"Browser"_s};
            if (tab == 2)
                ways = {u"None"_s, u"By hand"_s};
            for (const QString &way : std::as_const(ways)) {
                if (!way.isEmpty())
                    choose(tab == 1 ? "profileMethod" : "proxyMode", way);
                QMap<QString, QString> letters;
                for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
                    if (!widget->isVisible())
                        continue;
                    const auto *button = qobject_cast<QAbstractButton *>(widget);
                    const auto *label = qobject_cast<QLabel *>(widget);
                    const QString words = button ? button->text() : label ? label->text() : QString();
                    const QString letter = QKeySequence::mnemonic(words).toString();
                    if (!letter.isEmpty()) {
                        QVERIFY2(!letters.contains(letter),
                                 qPrintable(words + u" meets "_s + letters[letter] + u" on "_s + way));
                        letters[letter] = words;
                        if (label) {
                            QVERIFY2(label->buddy(), qPrintable(words));
                            const QWidget *focused =
                                label->buddy()->focusProxy() ? label->buddy()->focusProxy() : label->buddy();
                            QVERIFY2(focused->focusPolicy() & Qt::TabFocus, qPrintable(words));
                        }
                    }
                    const bool isOurs = !widget->objectName().startsWith("qt_"_L1);
                    if (isOurs && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus &&
                        !qobject_cast<QLabel *>(widget) && !qobject_cast<QTabWidget *>(widget) &&
                        !qobject_cast<QAbstractScrollArea *>(widget) && !widget->inherits("QTabBar"))
                        QVERIFY2(button || !widget->accessibleName().isEmpty(),
                                 qPrintable(widget->objectName() +
                                            QLatin1StringView(widget->metaObject()->className())));
                }
            }
        }
    }

    void coloursCanBeRead_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void coloursCanBeRead()
    {
        QFETCH(bool, isDark);
        QPalette palette;
        const QColor ground = isDark ? QColor(0x2a, 0x2e, 0x32) : QColor(0xef, 0xf0, 0xf1);
        palette.setColor(QPalette::Window, ground);
        palette.setColor(QPalette::WindowText, isDark ? Qt::white : Qt::black);
        QSet<QRgb> seen;
        for (int i = 1; i < 7; ++i) {
            const QColor colour = profilelook::colour(Profile::Colour(i), palette);
            QVERIFY(colour.isValid());
            QVERIFY2(colours::contrast(colour, ground) >= 4.5,
                     qPrintable(profilelook::colourName(Profile::Colour(i))));
            seen.insert(colour.rgb());
        }
        QCOMPARE(seen.size(), 6);
        QVERIFY(!profilelook::colour(Profile::Colour::None, palette).isValid());
    }
};

QTEST_MAIN(tst_profiles)
#include "tst_profiles.moc"
