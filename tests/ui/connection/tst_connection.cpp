// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/emptystate.h"
#include "base/jumpbox.h"
#include "http/requestlog.h"
#include "support/pagevisitor.h"
#include "support/windowfixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QDockWidget>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the window does about its connection: who is signed in, what they may do, how careful it is.
class tst_connection : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> f;
    QUrl m_page; ///< that the program wanted to be opened in the browser

    QPushButton *button(const char *name) const { return f->find<QPushButton>(name); }
    QAction *action(const char *name) const { return f->find<QAction>(name); }
    int writes() const
    {
        int count = 0;
        for (const demo::RecordedRequest &request : f->server.requests()) {
            const bool isSearch = request.path.endsWith("_search");
            count += request.method != "GET" && !isSearch ? 1 : 0;
        }
        return count;
    }
    void answer(const char *box, bool yes) const
    {
        QTRY_VERIFY(f->box(box));
        QMessageBox *asked = f->box(box);
        if (yes)
            asked->findChild<QPushButton *>("confirmButton"_L1)->click();
        else
            asked->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(!f->box(box));
    }
    void signInByBrowser()
    {
        f->profile.signIn.method = SignInOptions::Method::Browser;
        f->profile.signIn.clientId = f->server.clientId();
        f->profile.organisationId = f->server.organisations().constFirst().id;
        f->relink();
    }

private slots:
    void init()
    {
        f = std::make_unique<WindowFixture>();
        m_page.clear();
        QDesktopServices::setUrlHandler(u"http"_s, this, "openPage");
    }
    void cleanup()
    {
        QDesktopServices::unsetUrlHandler(u"http"_s);
        f.reset();
    }
    void openPage(const QUrl &url) { m_page = url; }

    void theFrameNamesTheConnection()
    {
        f->profile.name = u"Acme & sons"_s;
        f->profile.colour = Profile::Colour::Red;
        f->profile.isProduction = true;
        QVERIFY(f->start());
        QVERIFY(f->window->windowTitle().contains(u"Acme & sons – production"_s));
        const auto *name = f->find<QToolButton>("profileButton");
        QVERIFY(name->text().contains(u"Acme && sons – production"_s));
        QVERIFY(name->toolTip().contains(u"Production"_s));
        QTRY_VERIFY(name->toolTip().contains(u"Signed in as"_s));
        const auto *strip = f->find<QWidget>("profileStrip");
        QVERIFY(strip->isVisible() && strip->height() >= 3 && strip->width() == f->window->width());
    }

    void aReadOnlyProfileDisablesEveryWrite()
    {
        f->profile.isReadOnly = true;
        QVERIFY(f->start());
        const QString id = f->open(u"addGroupsClaim"_s);
        for (const char *command : {"newCommand", "saveCommand", "saveAllCommand", "renameCommand",
                                    "duplicateCommand", "toggleActiveCommand", "deleteCommand"}) {
            QVERIFY2(!action(command)->isEnabled(), command);
            QVERIFY2(action(command)->toolTip().contains(u"read-only"_s), command);
        }
        QVERIFY(!f->inTab<QPushButton>("saveButton")->isEnabled());
        QVERIFY(f->inTab<QPushButton>("saveButton")->toolTip().contains(u"read-only"_s));
        QVERIFY(!f->inTab<QCheckBox>("allowedToFailBox")->isEnabled());
        const QString before = f->editor()->code().script();
        f->type(u"typed"_s);
        QCOMPARE(f->editor()->code().script(), before);
        QCOMPARE(f->text("saveState"), u"Read-only"_s);
        // Even where something gets past the buttons.
        f->editor()->document().setScript(u"changed"_s);
        const auto refused = answerOf(f->workspace->documents().save(&f->editor()->document()));
        QCOMPARE(refused.error().kind, Error::Kind::ReadOnly);
        f->workspace->deeds().setActive(id, false);
        f->workspace->deeds().remove(id);
        QCOMPARE(writes(), 0);
    }

    void productionAsksOnceBeforeTheFirstChange()
    {
        f->profile.isProduction = true;
        QVERIFY(f->start());
        f->open(u"addGroupsClaim"_s);
        f->type(u"// a\n"_s);
        f->command("saveCommand");
        answer("productionQuestion", false);
        QCOMPARE(writes(), 0);
        QVERIFY(f->editor()->document().isDirty());
        QVERIFY(!f->editor()->document().trouble());
        // Two tabs, one question.
        f->open(u"samlAttributes"_s);
        f->type(u"// b\n"_s);
        f->command("saveAllCommand");
        answer("productionQuestion", true);
        QTRY_COMPARE(writes(), 2);
        QTRY_VERIFY(!f->editor()->document().isDirty());
        // And never again in this sitting.
        f->type(u"// c\n"_s);
        f->command("saveCommand");
        QVERIFY(!f->box("productionQuestion"));
        QTRY_COMPARE(writes(), 3);
    }

    void productionAsksBeforeOtherChanges_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("question");
        QTest::addColumn<int>("expected");
        QTest::newRow("deactivate") << QByteArray("toggleActiveCommand") << QByteArray("deactivateQuestion")
                                    << 1;
        QTest::newRow("delete") << QByteArray("deleteCommand") << QByteArray("deleteQuestion")
                                << 3; // it comes out of two triggers first
    }
    void productionAsksBeforeOtherChanges()
    {
        QFETCH(QByteArray, command);
        QFETCH(QByteArray, question);
        QFETCH(int, expected);
        f->profile.isProduction = true;
        QVERIFY(f->start());
        f->open(u"addGroupsClaim"_s);
        f->command(command.constData());
        answer(question.constData(), true);
        answer("productionQuestion", false);
        QCOMPARE(writes(), 0);
        f->command(command.constData());
        answer(question.constData(), true);
        answer("productionQuestion", true);
        QTRY_COMPARE(writes(), expected);
    }

    void missingRightsAreSaidBeforehand()
    {
        f = std::make_unique<WindowFixture>(demo::SampleState::Sample, u"viewer");
        QVERIFY(f->start());
        f->open(u"addGroupsClaim"_s);
        QTRY_VERIFY(f->workspace->place().rights().areKnown);
        QVERIFY(f->workspace->place().rights().mayRead);
        QVERIFY(!action("newCommand")->isEnabled());
        QVERIFY(action("newCommand")->toolTip().contains(u"Org Owner"_s));
        QVERIFY(!f->inTab<QPushButton>("saveButton")->isEnabled());
        QVERIFY(f->editor()->code().isReadOnly());
        // What the server has still gets into the editor.
        const QString id = f->editor()->document().id();
        FixedToken owner(f->server.identity(u"owner").token);
        Client client(f->server.url(), f->link->transport(), owner);
        zitadel::ActionFields fields = f->editor()->document().fields();
        fields.script = u"// by somebody else"_s;
        QVERIFY(answerOf(client.updateAction(f->server.organisations().constFirst().id, id, fields)));
        f->command("reloadCommand");
        QTRY_COMPARE(f->editor()->code().script(), u"// by somebody else"_s);
        QVERIFY(f->editor()->code().isReadOnly());
    }

    void rightsAreThoseOfTheOrganisation()
    {
        f = std::make_unique<WindowFixture>(demo::SampleState::Sample, u"manager");
        QVERIFY(f->start());
        QTRY_VERIFY(f->workspace->place().rights().areKnown);
        QVERIFY(action("newCommand")->isEnabled());
        // No membership in the other one: the list says so.
        f->workspace->place().selectOrganisation(f->server.organisations().at(1).id);
        QTRY_COMPARE(f->workspace->list().state(), ActionList::State::Failed);
        QCOMPARE(f->workspace->list().trouble()->error.kind, Error::Kind::NoMembership);
        QTRY_VERIFY(f->workspace->place().rights().areKnown);
        QVERIFY(!action("newCommand")->isEnabled());
    }

    // -- organisations

    void organisationsAreSearched()
    {
        for (int i = 0; i < 30; ++i)
            f->server.addOrganisation(u"Tenant %1"_s.arg(i, 2, 10, QChar(u'0')));
        QVERIFY(f->start());
        f->command("organisationCommand");
        auto *list = f->find<QListWidget>("organisationList");
        auto *search = f->find<QLineEdit>("organisationSearch");
        QTRY_COMPARE(list->count(), 32);
        QTest::keyClicks(search, u"tenant 1"_s);
        QCOMPARE(list->count(), 10);
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(f->workspace->place().organisation().name, u"Tenant 11"_s);
        QVERIFY(!list->isVisible());
        QTRY_COMPARE(f->workspace->list().state(), ActionList::State::Loaded);
        const QString id = f->workspace->place().organisation().id;
        QVERIFY(std::ranges::any_of(f->server.requests(), [&id](const demo::RecordedRequest &request) {
            return request.path.contains("actions") &&
                   request.headers.contains(std::pair(QByteArray("x-zitadel-orgid"), id.toLatin1()));
        }));
    }

    void anIdCanBeTyped()
    {
        f = std::make_unique<WindowFixture>(demo::SampleState::Sample, u"manager");
        QVERIFY(f->start());
        // The manager does not see this one.
        const QString id = f->server.addOrganisation(u"Hidden Inc"_s);
        f->command("organisationCommand");
        auto *list = f->find<QListWidget>("organisationList");
        QTest::keyClicks(f->find<QLineEdit>("organisationSearch"), id);
        QCOMPARE(list->count(), 1);
        QTest::keyClick(f->find<QLineEdit>("organisationSearch"), Qt::Key_Return);
        QCOMPARE(f->workspace->place().organisation().id, id);
        QTRY_COMPARE(f->workspace->list().state(), ActionList::State::Failed);
    }

    void wordsThatMatchNothing()
    {
        QVERIFY(f->start());
        f->command("organisationCommand");
        QTest::keyClicks(f->find<QLineEdit>("organisationSearch"), u"zzz"_s);
        QCOMPARE(f->find<QListWidget>("organisationList")->count(), 0);
        QVERIFY(f->find<QLabel>("organisationNote")->isVisible());
        QTest::keyClick(f->find<QLineEdit>("organisationSearch"), Qt::Key_Escape);
        QTRY_VERIFY(!f->find<QListWidget>("organisationList")->isVisible());
    }

    // -- jump

    void jumps()
    {
        QVERIFY(f->start());
        f->command("jumpCommand");
        QTRY_VERIFY(f->find<JumpBox>("jumpBox"));
        QTest::keyClicks(f->find<QLineEdit>("jumpSearch"), u"samlatt"_s);
        QTest::keyClick(f->find<QLineEdit>("jumpSearch"), Qt::Key_Return);
        QTRY_VERIFY(f->editor());
        QCOMPARE(f->editor()->document().fields().name, u"samlAttributes"_s);

        f->command("jumpCommand");
        QTRY_VERIFY(f->find<JumpBox>("jumpBox"));
        QTest::keyClicks(f->find<QLineEdit>("jumpSearch"), u"empty ltd"_s);
        QTest::keyClick(f->find<QLineEdit>("jumpSearch"), Qt::Key_Return);
        QTRY_COMPARE(f->workspace->place().organisation().name, u"Empty Ltd"_s);

        Profile other = f->profile;
        other.id.clear();
        other.name = u"Staging"_s;
        QVERIFY(f->profiles.save(other));
        f->command("jumpCommand");
        QTRY_VERIFY(f->find<JumpBox>("jumpBox"));
        QTest::keyClicks(f->find<QLineEdit>("jumpSearch"), u"stag"_s);
        QTest::keyClick(f->find<QLineEdit>("jumpSearch"), Qt::Key_Return);
        QTRY_COMPARE(f->profilesWanted.size(), 1);
    }

    void whatFitsBestComesFirst()
    {
        QVERIFY(JumpBox::fit(u"sam"_s, u"samlAttributes"_s) > JumpBox::fit(u"sam"_s, u"awsSamlRoles"_s));
        QVERIFY(JumpBox::fit(u"sam"_s, u"awsSamlRoles"_s) > JumpBox::fit(u"sam"_s, u"resample"_s));
        QVERIFY(JumpBox::fit(u"xyz"_s, u"samlAttributes"_s) < 0);
        QVERIFY(JumpBox::fit(u"saml attr"_s, u"samlAttributes"_s) >= 0);
    }

    // -- requests

    void requestsAreShownWithoutSecrets()
    {
        QVERIFY(f->start());
        f->command("requestsCommand");
        QTRY_VERIFY(f->find<QDockWidget>("requestsDock")->isVisible());
        auto *table = f->find<QTableView>("requestTable");
        const int before = table->model()->rowCount();
        QVERIFY(before >= 4);
        f->open(u"addGroupsClaim"_s);
        f->type(u"// not to be seen\n"_s);
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        f->find<QPushButton>("copyRequestsButton")->click();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(u"PUT"_s) && copied.contains(u"/management/v1/actions/"_s));
        QVERIFY(!copied.contains(u"not to be seen"_s));
        QVERIFY(!copied.contains(QString::fromLatin1(f->server.identity(u"owner").token)));

        // Only who asks for it gets the texts.
        f->find<QCheckBox>("recordTextsBox")->click();
        QVERIFY(f->link->transport().recordsBodies());
        f->type(u"// to be seen\n"_s);
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        table->selectRow(table->model()->rowCount() - 1);
        QTRY_VERIFY(f->find<QPlainTextEdit>("requestTexts")->toPlainText().contains(u"// to be seen"_s));
        f->find<QPushButton>("copyRequestsButton")->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"// to be seen"_s));
        QVERIFY(!QGuiApplication::clipboard()->text().contains(
            QString::fromLatin1(f->server.identity(u"owner").token)));
    }

    void aRequestOpensToWhatWentOverTheWire()
    {
        QVERIFY(f->start());
        f->command("requestsCommand");
        QTRY_VERIFY(f->find<QDockWidget>("requestsDock")->isVisible());
        auto *table = f->find<QTableView>("requestTable");
        const auto opened = [this] {
            auto *dialog = f->find<QDialog>("exchangeDialog");
            const QString text =
                dialog ? dialog->findChild<QPlainTextEdit *>("exchangeText"_L1)->toPlainText() : QString();
            if (dialog)
                dialog->reject();
            return QTest::qWaitFor([this] { return !f->find<QDialog>("exchangeDialog"); }) ? text : QString();
        };
        const QString token = QString::fromLatin1(f->server.identity(u"owner").token);
        f->open(u"addGroupsClaim"_s);
        f->type(u"// not to be seen\n"_s);
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        const auto lastPut = [table] {
            for (int row = table->model()->rowCount() - 1; row >= 0; --row) {
                if (table->model()->index(row, RequestLog::Method).data() == u"PUT"_s)
                    return row;
            }
            return -1;
        };
        table->selectRow(lastPut());
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY(f->find<QDialog>("exchangeDialog"));
        QString text = opened();
        QVERIFY2(text.contains(u"PUT http://127.0.0.1:"_s) && text.contains(u"/management/v1/actions/"_s),
                 qPrintable(text));
        QVERIFY2(text.contains(u"HTTP/1.1 200"_s) && text.contains(u"Until the first byte: "_s),
                 qPrintable(text));
        QVERIFY2(text.contains(u"authorization: •••"_s, Qt::CaseInsensitive), qPrintable(text));
        QVERIFY2(text.contains(u"content-type: application/json"_s, Qt::CaseInsensitive), qPrintable(text));
        QVERIFY(text.contains(u"Not recorded"_s));
        QVERIFY(!text.contains(token) && !text.contains(u"not to be seen"_s));

        f->find<QCheckBox>("recordTextsBox")->click();
        f->type(u"// to be seen\n"_s);
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        const int row = lastPut();
        table->selectRow(row);
        // The texts beside it take their room first.
        QTRY_VERIFY(f->find<QPlainTextEdit>("requestTexts")->isVisible());
        QTest::qWait(50);
        const QModelIndex index = table->model()->index(row, 0);
        table->scrollTo(index);
        const QPoint at = table->visualRect(index).center();
        QCOMPARE(table->indexAt(at), index);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, at);
        QTRY_VERIFY(f->find<QDialog>("exchangeDialog"));
        f->find<QPushButton>("copyExchangeButton")->click();
        text = opened();
        QVERIFY2(text.contains(u"// to be seen"_s) && !text.contains(token), qPrintable(text));
        QCOMPARE(QGuiApplication::clipboard()->text(), text);

        // By the menu, too.
        emit table->customContextMenuRequested(at);
        QTRY_VERIFY(f->find<QAction>("openRequestAction"));
        f->find<QAction>("openRequestAction")->trigger();
        QTRY_VERIFY(f->find<QDialog>("exchangeDialog"));
        QCOMPARE(opened(), text);
    }

    // -- signing in

    void aPersonSignsInByTheBrowser()
    {
        signInByBrowser();
        f->show();
        f->link->credentials().signIn();
        QTRY_VERIFY(!m_page.isEmpty());
        auto *bar = f->find<QWidget>("connectionBar");
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(button("cancelSignInButton")->isVisible());
        QVERIFY(f->find<EmptyState>("connectionMessage")->wholeText().contains(u"browser"_s));
        button("copyAddressButton")->click();
        QCOMPARE(QUrl(QGuiApplication::clipboard()->text()), m_page);
        QSignalSpy done(&f->link->credentials(), &Credentials::signedIn);
        PageVisitor().signIn(m_page, u"minna.vogt"_s);
        QTRY_COMPARE(done.count(), 1);
        QTRY_VERIFY(!bar->isVisible());
        f->workspace->list().reload();
        QTRY_COMPARE(f->workspace->list().state(), ActionList::State::Loaded);

        // Signed out, what is typed stays, and a save says where it belongs why it did not happen.
        f->open(u"addGroupsClaim"_s);
        f->type(u"// mine\n"_s);
        f->command("signOutCommand");
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(button("signInButton")->isVisible());
        f->command("saveCommand");
        QTRY_VERIFY(f->editor()->document().trouble());
        QVERIFY(f->editor()->code().script().startsWith(u"// mine\n"_s));
        m_page.clear();
        button("signInButton")->click();
        QTRY_VERIFY(!m_page.isEmpty());
        PageVisitor().signIn(m_page, u"minna.vogt"_s);
        QTRY_VERIFY(!bar->isVisible());
        f->inTab<QPushButton>("editorRetryButton")->click();
        QTRY_VERIFY(!f->editor()->document().isDirty());
    }

    void theCodeForAnotherDeviceIsShown()
    {
        signInByBrowser();
        f->profile.signIn.method = SignInOptions::Method::DeviceCode;
        demo::Switches switches = f->server.switches();
        switches.devicePollInterval = 1s;
        f->server.setSwitches(switches);
        f->relink();
        f->show();
        f->link->credentials().signIn();
        QTRY_VERIFY(f->link->credentials().prompt());
        const QString code = f->link->credentials().prompt()->userCode;
        QVERIFY(f->find<EmptyState>("connectionMessage")->wholeText().contains(code));
        button("copyCodeButton")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), code);
        QVERIFY(m_page.isEmpty()); // the page is for another device
        f->server.denyDevice(code.toLatin1());
        QTRY_VERIFY(button("signInButton")->isVisible());
        QVERIFY(f->find<EmptyState>("connectionMessage")->wholeText().contains(u"refused"_s));
    }

    void anExpiredTokenIsToldOnce()
    {
        QVERIFY(f->start());
        f->server.setSwitches({.tokensExpired = true});
        f->command("reloadCommand");
        QTRY_VERIFY(f->find<QWidget>("connectionBar")->isVisible());
        QTRY_COMPARE(f->workspace->list().state(), ActionList::State::Failed);
        QVERIFY(!f->find<QPushButton>("listRetryButton")->isVisible());
        button("editConnectionButton")->click();
        QCOMPARE(f->connectionsWanted, 1);
        f->server.setSwitches({});
        f->command("reloadCommand");
        QTRY_VERIFY(!f->find<QWidget>("connectionBar")->isVisible());
    }
};

QTEST_MAIN(tst_connection)
#include "tst_connection.moc"
