// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/emptystate.h"
#include "editor/editornote.h"
#include "support/keptdrafts.h"
#include "support/windowfixture.h"

#include <QPointer>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Break = demo::Switches::Break;

/// What stands in a tab is true now: what is over is not told any longer, and what is wanted is not
/// forgotten.
class tst_bars : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> f;
    QString m_id;
    QString m_other;

    EmptyState *message() const { return f->inTab<EmptyState>("editorMessage"); }
    void reload()
    {
        f->command("reloadCommand");
        QTRY_COMPARE(f->workspace->list().state(), ActionList::State::Loaded);
    }

private slots:
    void init()
    {
        f = std::make_unique<WindowFixture>(demo::SampleState::Empty);
        const QString organisation = f->server.organisations().constFirst().id;
        m_id = f->server.addAction(organisation, u"f"_s, u"function f() {}\n"_s);
        m_other = f->server.addAction(organisation, u"g"_s, u"function g() {}\n"_s);
        QVERIFY(f->start());
        f->open(u"f"_s);
        QVERIFY(f->editor());
    }
    void cleanup() { f.reset(); }

    /// The second one was dropped, and nothing said so.
    void savedOnceMore()
    {
        f->server.setSwitches({.latency = 400ms, .projectionDelay = 0ms});
        f->type(u"// one\n"_s);
        QTest::keySequence(f->window.get(), QKeySequence::Save);
        QTRY_VERIFY(f->editor()->document().isSaving());
        f->type(u"// two\n"_s);
        QTest::keySequence(f->window.get(), QKeySequence::Save);
        const QString typed = f->editor()->code().script();
        QTRY_VERIFY_WITH_TIMEOUT(!f->editor()->document().isDirty() && !f->editor()->document().isSaving(),
                                 15'000);
        f->server.setSwitches({.projectionDelay = 0ms});
        QCOMPARE(f->scriptOnServer(m_id), typed);
        QVERIFY2(f->text("saveState").startsWith(u"Saved"_s), qPrintable(f->text("saveState")));
    }

    /// What is typed while a save is under way is asked about like anything else.
    void anErrorThatIsTypedMeanwhileIsAskedAbout()
    {
        f->server.setSwitches({.latency = 400ms, .projectionDelay = 0ms});
        f->type(u"// one\n"_s);
        QTest::keySequence(f->window.get(), QKeySequence::Save);
        QTRY_VERIFY(f->editor()->document().isSaving());
        f->type(u"let a = 1; let a = 2;\n"_s);
        QTest::keySequence(f->window.get(), QKeySequence::Save);
        QTRY_VERIFY(f->box("saveWithErrorsQuestion"));
        f->box("saveWithErrorsQuestion")->reject();
        QTRY_VERIFY(!f->editor()->document().isSaving());
        QVERIFY(f->editor()->document().isDirty());
        f->server.setSwitches({.projectionDelay = 0ms});
        QVERIFY(!f->scriptOnServer(m_id).contains(u"let a"_s));
    }

    /// "Saved as sequence 2" stood beside sequence 3.
    void savedIsToldOfWhatIsSeen()
    {
        f->type(u"// mine\n"_s);
        f->command("saveCommand");
        QTRY_VERIFY2(f->text("saveState").startsWith(u"Saved"_s), qPrintable(f->text("saveState")));
        f->server.changeAction(f->server.organisations().constFirst().id, m_id, u"// theirs\n"_s);
        reload();
        QTRY_COMPARE(f->editor()->code().script(), u"// theirs\n"_s);
        QTRY_VERIFY2(!f->text("saveState").contains(u"Saved"_s), qPrintable(f->text("saveState")));
    }

    void notRefreshedIsOverAfterAReload()
    {
        f->server.setSwitches(
            {.projectionDelay = 0ms, .breakage = Break::BadGateway, .onlyPath = m_id.toLatin1()});
        f->workspace->documents().refresh(&f->editor()->document());
        QTRY_VERIFY(message()->isVisible());
        QVERIFY2(message()->wholeText().contains(u"Not refreshed"_s), qPrintable(message()->wholeText()));
        f->server.setSwitches({.projectionDelay = 0ms});
        reload();
        QTRY_VERIFY(!message()->isVisible());
        QVERIFY(!f->editor()->document().trouble());
    }

    /// "In the editor, and not saved" stood there after the save.
    void aNoteThatSomethingIsNotSavedGoesWithTheSave()
    {
        f->type(u"// two\n"_s);
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        f->command("historyCommand");
        auto *list = f->find<QTreeWidget>("historyList");
        QTRY_VERIFY(list->topLevelItemCount() == 2);
        list->topLevelItem(1)->setSelected(true);
        f->find<QPushButton>("historyRestoreButton")->click();
        QTRY_VERIFY(f->editor()->note().isVisible());
        QVERIFY(f->editor()->note().wholeText().contains(u"not saved"_s));
        QCOMPARE(f->editor()->code().script(), u"function f() {}\n"_s);
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QVERIFY(!f->editor()->note().isVisible());
        QCOMPARE(f->scriptOnServer(m_id), u"function f() {}\n"_s);
    }

    void anotherWindowThatHasSavedIsNotToldOf()
    {
        Archive archive(f->archive->path());
        auto other = std::make_unique<Workspace>(f->client(), f->profile, archive);
        other->list().reload();
        QTRY_COMPARE(other->list().state(), ActionList::State::Loaded);
        ActionDocument *theirs = other->documents().open(m_other);
        theirs->setScript(u"// in the other window\n"_s);
        QVERIFY(answerOf(other->documents().drafts().flush()));
        f->open(u"g"_s);
        QTRY_VERIFY(f->editor()->note().isVisible());
        QVERIFY(answerOf(other->documents().save(theirs)));
        QVERIFY(answerOf(other->documents().drafts().flush()));
        QEvent comesBack(QEvent::WindowActivate);
        QCoreApplication::sendEvent(&f->window->tabs(), &comesBack);
        QTRY_VERIFY(!f->editor()->note().isVisible());
    }

    /// The question was about tabs of which one was gone by the time of the answer.
    void aTabThatGoesWhileTheQuestionWaits()
    {
        QFETCH(const QString, button);
        f->type(u"// typed\n"_s);
        f->open(u"g"_s);
        const QPointer<ActionEditor> clean(f->editor());
        bool isDone = false;
        f->window->tabs().closeAll([&isDone] { isDone = true; });
        QTRY_VERIFY(f->box("closeQuestion"));
        f->workspace->deeds().remove(m_other);
        QTRY_VERIFY(!clean);
        f->box("closeQuestion")
            ->button(button == "save"_L1 ? QMessageBox::Save : QMessageBox::Discard)
            ->click();
        QTRY_VERIFY(isDone);
        QCOMPARE(f->window->tabs().count(), 0);
        QCOMPARE(f->scriptOnServer(m_id).contains(u"typed"_s), button == "save"_L1);
    }
    void aTabThatGoesWhileTheQuestionWaits_data()
    {
        QTest::addColumn<QString>("button");
        QTest::newRow("save") << u"save"_s;
        QTest::newRow("discard") << u"discard"_s;
    }

    /// And one that is edited, whose action was deleted and which was closed by other means.
    void anEditedTabThatGoesWhileTheQuestionWaits()
    {
        f->type(u"// typed\n"_s);
        f->open(u"g"_s);
        f->type(u"// typed, too\n"_s);
        const QPointer<ActionEditor> gone(f->editor());
        bool isDone = false;
        f->window->tabs().closeAll([&isDone] { isDone = true; });
        QTRY_VERIFY(f->box("closeQuestion"));
        f->workspace->documents().close(&gone->document());
        QTRY_VERIFY(!gone);
        f->box("closeQuestion")->button(QMessageBox::Save)->click();
        QTRY_VERIFY(isDone);
        QVERIFY(f->scriptOnServer(m_id).contains(u"typed"_s));
    }

    /// Keys that come while the window is on its way out.
    void typedWhileLeaving()
    {
        f->type(u"// before\n"_s);
        QStringList kept;
        bool isDone = false;
        f->window->tabs().leave([&] {
            isDone = true;
            kept = QStringList{QString::number(f->workspace->documents().drafts().isBehind())};
        });
        f->type(u"// the last keys\n"_s);
        QTRY_VERIFY(isDone);
        QCOMPARE(kept, QStringList(u"0"_s));
        const QStringList drafts = keptDrafts(*f->archive);
        QCOMPARE(drafts.size(), 1);
        QVERIFY2(drafts.constFirst().contains(u"the last keys"_s), qPrintable(drafts.constFirst()));
    }
};

QTEST_MAIN(tst_bars)
#include "tst_bars.moc"
