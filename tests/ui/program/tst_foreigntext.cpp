// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plaintext.h"
#include "compare/comparedialog.h"
#include "compare/mergedialog.h"
#include "exchange/exportdialog.h"
#include "ledger/bindings.h"
#include "profiles/checkdialog.h"
#include "profiles/profilesdialog.h"
#include "start/startpage.h"
#include "support/foreigntext.h"
#include "support/planview.h"
#include "support/rewritingfront.h"
#include "support/windowfixture.h"

#include <QListWidget>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A pipe that somebody opens only who takes a text for the address of a picture. Whoever does is let go at
/// once.
class Trap
{
public:
    explicit Trap(const QString &path)
        : m_path(path.toLocal8Bit())
    {
        if (::mkfifo(m_path.constData(), 0600) != 0)
            qFatal("no pipe");
        m_thread = std::jthread([this](const std::stop_token &stop) {
            while (!stop.stop_requested()) {
                const int pipe = ::open(m_path.constData(), O_WRONLY | O_NONBLOCK);
                if (pipe >= 0) {
                    m_isSprung = true;
                    ::close(pipe);
                }
                std::this_thread::sleep_for(5ms);
            }
        });
    }
    bool isSprung() const { return m_isSprung; }

private:
    QByteArray m_path;
    std::atomic_bool m_isSprung = false;
    std::jthread m_thread;
};

} // namespace

#define LOOK(where)                                                                                          \
    do {                                                                                                     \
        QTest::qWait(30);                                                                                    \
        const QString faults = ForeignText::faults(QLatin1StringView(where));                                \
        QVERIFY2(faults.isEmpty(), qPrintable(faults));                                                      \
        QVERIFY2(!trap->isSprung(), where);                                                                  \
    } while (false)

/// Names, authors, organisations, the server's words and file names are text wherever they are shown.
class tst_ForeignText : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> f;
    std::unique_ptr<RewritingFront> front;
    std::unique_ptr<Trap> trap;
    QString evil;
    QString organisation;
    QString id;

    template<typename T>
    T *in(const QWidget *parent, const char *name) const
    {
        return parent->findChild<T *>(QLatin1StringView(name));
    }
    zitadel::ActionFields fieldsOf(const QString &of) const
    {
        return f->workspace->list().model().find(of)->fields;
    }

private slots:
    void init()
    {
        f = std::make_unique<WindowFixture>(demo::SampleState::Empty);
        const QString pipe = f->folder.filePath(u"pipe"_s);
        trap = std::make_unique<Trap>(pipe);
        evil = hostileText(u"file://"_s + pipe);
        organisation = f->profile.organisationId;
        id = f->server.addAction(organisation, evil, u"function f() { g(; }\n"_s);
        f->server.addAction(organisation, u"plain"_s, u"function plain() {}\n"_s);
        f->server.addOrganisation(evil);
        front = std::make_unique<RewritingFront>(f->server);
        for (const QString &member : {u"displayName"_s, u"localizedMessage"_s, u"preferredLoginName"_s})
            front->replace(member, evil);
        front->replaceText(u"Demo Owner"_s, evil); // who is signed in
        f->profile.url = front->url();
        f->profile.name = evil;
        f->relink();
        QVERIFY(answerOf(f->client().setTriggerActions(organisation, u"2"_s, u"5"_s, {id})));
    }
    void cleanup()
    {
        f.reset();
        front.reset();
        trap.reset();
    }

    void signs()
    {
        QCOMPARE(plaintext::line(u"a\nb\tc\x1b"_s), u"a␊b␉c␛"_s);
        QCOMPARE(plaintext::lines(u"a\r\nb\tc\x1b"_s), u"a\nb\tc␛"_s);
        QCOMPARE(plaintext::line(u"a\u202eb\u200bc\u2028d\u0085"_s),
                 u"a<U+202E>b<U+200B>c<U+2028>d<U+0085>"_s);
        // What joins letters of other scripts, and emoji, is part of them.
        QCOMPARE(plaintext::line(u"\U0001F469\u200D\U0001F4BB می\u200cخواهم"_s),
                 u"\U0001F469\u200D\U0001F4BB می\u200cخواهم"_s);
        QCOMPARE(plaintext::line(u"pay\u200dpal"_s), u"pay<U+200D>pal"_s);
        QCOMPARE(plaintext::line(u"Grüße, 日本, שלום"_s), u"Grüße, 日本, שלום"_s);
        QCOMPARE(plaintext::button(u"a & b"_s), u"a && b"_s);
        QCOMPARE(plaintext::title(u"a[*]"_s), u"a[*][*]"_s);
        QCOMPARE(plaintext::toolTip(u"a & b\nc"_s), u"a & b\nc"_s);
        for (const QString &text :
             {u"<b>x</b>"_s, u"a <br> b"_s, u"&lt;"_s, u"x\n<b>y</b>"_s, u"<?xml?>"_s}) {
            QTextDocument document;
            document.setHtml(plaintext::toolTip(text));
            QVERIFY(Qt::mightBeRichText(plaintext::toolTip(text)));
            QCOMPARE(document.toPlainText(), text);
        }
        const QString brief = plaintext::brief(QString(150, u'a') + QString(50, u'b'), 60);
        QCOMPARE(brief.size(), 60);
        QVERIFY(brief.startsWith(u"aaa"_s) && brief.contains(u'…') && brief.endsWith(u"bbb"_s));
    }

    void inTheWindow()
    {
        QVERIFY(f->start());
        QTRY_VERIFY(f->workspace->place().account());
        QTRY_COMPARE(f->workspace->place().account()->name, evil);
        LOOK("list");
        f->window->openAction(id);
        QTRY_VERIFY(f->editor());
        QTRY_VERIFY(!f->workspace->bindings().of(id).isEmpty());
        for (const char *command : {"historyCommand", "referenceCommand", "requestsCommand"})
            f->command(command);
        LOOK("open");
        f->type(u"x"_s);
        LOOK("typed");
        f->command("findInAllCommand");
        f->find<QLineEdit>("findInAllEdit")->setText(u"function"_s);
        QTest::qWait(300);
        LOOK("found");
        f->command("jumpCommand");
        LOOK("jump");
        QTRY_VERIFY(QApplication::activePopupWidget());
        QApplication::activePopupWidget()->close();
        f->command("organisationCommand");
        LOOK("organisations");
        QApplication::activePopupWidget()->close();
        QMenu *menu = f->find<QToolButton>("profileButton") ? f->window->menu(Menu::Connection) : nullptr;
        QVERIFY(menu);
        menu->popup({0, 0});
        LOOK("connections menu");
        menu->close();
        f->workspace->place().selectOrganisation(f->server.organisations().last().id);
        QTRY_COMPARE(f->workspace->place().organisation().name, evil);
        LOOK("other organisation");
        QVERIFY(ForeignText::shown() > 10); // or it looks at nothing
    }

    void inQuestions()
    {
        QVERIFY(f->start());
        f->window->openAction(id);
        f->type(u"x"_s);
        f->command("revertCommand");
        QVERIFY(f->box("revertQuestion"));
        LOOK("revert");
        f->box("revertQuestion")->close();
        f->command("closeTabCommand");
        QVERIFY(f->box("closeQuestion"));
        LOOK("close");
        f->box("closeQuestion")->close();
        f->editor()->save();
        QTest::qWait(300);
        LOOK("save");
        for (QMessageBox *box : f->window->findChildren<QMessageBox *>())
            box->close();
        f->window->tabs().closeTab(0);
        f->command("deleteCommand");
        QTRY_VERIFY(!f->window->findChildren<QMessageBox *>().isEmpty());
        LOOK("delete");
    }

    void whatTheServerSays()
    {
        front->replace(u"message"_s, evil);
        QVERIFY(f->start());
        f->window->openAction(id);
        f->editor()->document().setScript(u"function f() {}\n"_s);
        f->server.setSwitches({.projectionDelay = 0ms, .serverErrorRate = 1, .onlyMethod = "PUT"});
        f->editor()->save();
        QTest::qWait(300);
        for (QMessageBox *box : f->window->findChildren<QMessageBox *>())
            in<QPushButton>(box, "confirmButton")->click();
        QTRY_VERIFY(f->editor()->document().trouble());
        QVERIFY(f->editor()->document().trouble()->error.serverMessage.contains("<img"_L1));
        LOOK("not saved");
        f->server.setSwitches({.projectionDelay = 0ms, .serverErrorRate = 1});
        f->command("historyCommand");
        f->command("reloadCommand");
        f->workspace->history().reload();
        QTest::qWait(500);
        LOOK("not read");
    }

    void inWindowsOfTheirOwn()
    {
        QVERIFY(f->start());
        f->window->openAction(id);
        const zitadel::Action there = *f->workspace->list().model().find(id);
        f->editor()->document().setName(evil + u"2"_s);
        f->editor()->document().setScript(u"function mine() {}\n"_s);
        f->server.changeAction(organisation, id, u"function theirs() {}\n"_s);
        f->workspace->list().reload();
        QTRY_VERIFY(f->editor()->document().newerOnServer());
        f->command("compareCommand");
        QTRY_VERIFY(f->find<CompareDialog>("compareDialog"));
        QTest::qWait(200);
        LOOK("compare");
        f->find<CompareDialog>("compareDialog")->close();
        zitadel::Action theirs = there;
        theirs.fields.name = evil + u"3"_s;
        auto *merge = new MergeDialog({there, theirs, f->editor()->document().fields()}, f->themes, {},
                                      f->window.get());
        merge->show();
        QTRY_VERIFY(in<QComboBox>(merge, "mergeName"));
        LOOK("merge");
        merge->done(0);
        f->workspace->documents().revert(&f->editor()->document());
        f->window->tabs().closeTab(0);
        f->workspace->deeds().remove(id);
        QTRY_VERIFY(!f->workspace->list().model().find(id));
        f->command("removedCommand");
        auto *removed = f->window->findChild<QDialog *>("removedDialog"_L1);
        QTRY_COMPARE(in<QListWidget>(removed, "removedList")->count(), 1);
        LOOK("removed");
        removed->close();
        {
            Profile gone = f->profile;
            gone.id = u"gone"_s;
            Archive archive(f->folder.filePath(u"gone.sqlite"_s));
            QVERIFY(answerOf(archive.label(gone)));
            Workspace workspace(f->client(), gone, archive);
            ActionDocument *draft = workspace.documents().newAction();
            draft->setName(evil);
            draft->setScript(u"// far away\n"_s);
            QVERIFY(answerOf(workspace.documents().drafts().flush()));
        }
        f->command("otherDraftsCommand");
        auto *drafts = f->window->findChild<QDialog *>("otherDraftsDialog"_L1);
        QTRY_COMPARE(in<QListWidget>(drafts, "otherDraftsList")->count(), 1);
        LOOK("other drafts");
        in<QPushButton>(drafts, "otherDraftsDiscard")->click();
        LOOK("discard");
    }

    void inFolders()
    {
        QVERIFY(f->start());
        const QString folder = f->folder.filePath(QString(evil).replace(u'/', u'_'));
        auto *exporting = new ExportDialog(*f->workspace, folder, f->window.get());
        exporting->open();
        QTRY_VERIFY(in<QWidget>(exporting, "exportProgress")->isHidden());
        QVERIFY(in<QListWidget>(exporting, "exportFiles")->count() > 0);
        LOOK("export");
        exporting->close();
        auto fields = fieldsOf(id);
        fields.script = u"function changed() {}\n"_s;
        QVERIFY(answerOf(f->client().updateAction(organisation, id, fields)));
        QVERIFY(answerOf(f->client().setTriggerActions(organisation, u"2"_s, u"5"_s, {})));
        const auto plan = PlanView::importFrom(*f, folder);
        QTRY_VERIFY(plan.rows() > 1);
        LOOK("import");
        front->replace(u"message"_s, evil);
        f->server.setSwitches({.projectionDelay = 0ms, .serverErrorRate = 1});
        plan.button("planButton")->click();
        QTest::qWait(500);
        LOOK("import failed");
    }

    void beforeTheWindow()
    {
        Profile profile = f->profile;
        profile.id.clear();
        profile.name = QString(evil).remove(u'\n'); // which the file of the connections does not take
        const auto saved = f->profiles.save(profile);
        QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().message));
        QVERIFY(f->profiles.touch(saved->id));
        StartPage start(f->profiles);
        start.show();
        start.showError({.kind = Error::Kind::Offline,
                         .message = QString(evil).remove(u'\n'),
                         .serverMessage = evil.section(u'\n', 0, 0)});
        LOOK("start");
        ProfilesDialog connections(f->profiles, f->secrets);
        connections.show();
        LOOK("connections");
        f->secrets.store(saved->id, Secrets::Kind::AccessToken, f->server.identity(u"owner").token);
        CheckDialog check(*saved, f->secrets);
        check.show();
        QTest::qWait(1500);
        LOOK("check");
        QVERIFY(ForeignText::shown() > 5);
    }
};

QTEST_MAIN(tst_ForeignText)
#include "tst_foreigntext.moc"
