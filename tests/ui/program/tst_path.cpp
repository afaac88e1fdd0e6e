// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/emptystate.h"
#include "support/windowfixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QListWidget>
#include <QMenu>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Break = demo::Switches::Break;

/// The whole path as a person walks it: list -> open -> edit -> save -> details, and every way it can go
/// wrong.
class tst_path : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> f;

    EmptyState *message() const { return f->inTab<EmptyState>("editorMessage"); }

private slots:
    void init()
    {
        f = std::make_unique<WindowFixture>();
        QVERIFY(f->start());
    }
    void cleanup() { f.reset(); }

    void listOpenEditSaveDetailsByKeyboardAlone()
    {
        QCOMPARE(f->text("countLabel"), u"%1 actions"_s.arg(f->workspace->list().model().totalCount()));
        f->command("filterCommand");
        QTest::keyClicks(QApplication::focusWidget(), u"ADDgroups"_s);
        QVERIFY(f->workspace->list().model().rowCount() < f->workspace->list().model().totalCount());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(f->editor());
        const QString id = f->editor()->document().id();
        QCOMPARE(f->editor()->document().fields().name, u"addGroupsClaim"_s);
        QCOMPARE(QApplication::focusWidget(), &f->editor()->code());
        const quint64 sequence = f->editor()->document().base().details.sequence;
        QVERIFY(!f->window->isWindowModified());

        f->type(u"// ä🚀\n"_s);
        QVERIFY(f->window->isWindowModified());
        QVERIFY(f->window->tabs().tabText(0).contains(u"●"_s));
        const QString typed = f->editor()->code().script();
        QVERIFY2(typed.startsWith(u"// ä🚀\n"_s), qPrintable(typed.left(20)));

        QTest::keySequence(f->window.get(), QKeySequence::Save);
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QVERIFY(!f->window->isWindowModified());
        QCOMPARE(f->scriptOnServer(id), typed);
        QCOMPARE(f->text("detailsSequence"), QString::number(sequence + 1));
        QCOMPARE(f->text("detailsId"), id);
        QCOMPARE(f->text("detailsOwnerId"), f->server.organisations().constFirst().id);
        QCOMPARE(f->text("detailsOwner"), f->server.organisations().constFirst().name);
        QVERIFY(!f->text("detailsLastWrite").isEmpty());
        QVERIFY(f->text("saveState").contains(QString::number(sequence + 1)));
        QCOMPARE(f->workspace->list().model().find(id)->fields.script, typed);

        // Undo survives the save.
        QTest::keySequence(&f->editor()->code(), QKeySequence::Undo);
        QVERIFY(f->editor()->document().isDirty());
    }

    void idsCanBeCopied()
    {
        const QString id = f->open(u"addGroupsClaim"_s);
        auto *row = f->find<QWidget>("detailsId");
        row->findChild<QWidget *>("copyButton"_L1)->setFocus();
        QTest::keyClick(row->findChild<QWidget *>("copyButton"_L1), Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), id);
    }

    void sendsAllFourFields()
    {
        const QString id = f->open(u"addGroupsClaim"_s);
        f->inTab<QDoubleSpinBox>("timeoutEdit")->setValue(1.234);
        f->inTab<QCheckBox>("allowedToFailBox")->toggle();
        const bool allowed = f->inTab<QCheckBox>("allowedToFailBox")->isChecked();
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        const auto read = answerOf(f->client().action({}, id));
        QVERIFY(read);
        QCOMPARE(read->fields.timeout, 1234ms);
        QCOMPARE(read->fields.allowedToFail, allowed);
        QCOMPARE(read->fields.name, u"addGroupsClaim"_s);
    }

    void aTimeoutFinerThanShownIsKept()
    {
        const QString acme = f->server.organisations().constFirst().id;
        const QString id = f->server.addAction(acme, u"fine"_s, u"function fine() {}"_s, 1'000'400'000);
        f->command("reloadCommand");
        QTRY_VERIFY(f->workspace->list().model().find(id));
        f->window->openAction(id);
        f->type(u" "_s);
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QCOMPARE(answerOf(f->client().action({}, id))->fields.timeout, 1'000'400'000ns);
    }

    void everyRefusalStandsInTheTab_data()
    {
        QTest::addColumn<demo::Switches>("switches");
        QTest::addColumn<QString>("words");
        demo::Switches expired, limited;
        expired.tokensExpired = true;
        limited.rateLimited = true;
        QTest::newRow("401") << expired << u"AUTH-7fs1e"_s;
        QTest::newRow("429") << limited << u"429"_s;
        const auto broken = [](Break breakage) {
            return demo::Switches{.breakage = breakage, .onlyMethod = "PUT"};
        };
        // Of a connection by HTTP/2 that goes, Qt 6.8 tells nobody: the time limit ends what waits for it.
        const bool isHttp2 = wireUnderTest() == NetworkOptions::Wire::Grpc;
        QTest::newRow("no answer") << broken(Break::DropBeforeAnswer)
                                   << (isHttp2 ? u"in time"_s : u"reached"_s);
        QTest::newRow("cut off") << broken(Break::CutOffInTheMiddle)
                                 << (isHttp2 ? u"in time"_s : u"middle"_s);
        QTest::newRow("garbage") << broken(Break::Garbage) << u"not one that ZITADEL sends"_s;
        QTest::newRow("502") << broken(Break::BadGateway) << u"HTTP 502"_s;
    }
    void everyRefusalStandsInTheTab()
    {
        QFETCH(demo::Switches, switches);
        QFETCH(QString, words);
        const QString id = f->open(u"addGroupsClaim"_s);
        QTRY_VERIFY(f->lastRequestWas("GET"));
        f->type(u"// precious\n"_s);
        const QString typed = f->editor()->code().script();
        switches.projectionDelay = 0ms;
        f->server.setSwitches(switches);
        f->command("saveCommand");
        QTRY_VERIFY_WITH_TIMEOUT(message()->isVisible(), 15'000);
        QVERIFY2(message()->wholeText().contains(words), qPrintable(message()->wholeText()));
        // What was read meanwhile may be refused as well, and be told first.
        QTRY_VERIFY(message()->wholeText().contains(u"Your text is still here"_s));
        QCOMPARE(f->editor()->code().script(), typed);
        QVERIFY(f->editor()->document().isDirty());

        f->server.setSwitches({.projectionDelay = 0ms});
        f->inTab<QPushButton>("editorRetryButton")->click();
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QVERIFY(!message()->isVisible());
        QCOMPARE(f->scriptOnServer(id), typed);
    }

    void aTakenNameSaysWhatTheServerSaid()
    {
        f->open(u"addGroupsClaim"_s);
        auto *name = f->inTab<QLineEdit>("nameEdit");
        name->selectAll();
        QTest::keyClicks(name, u"SamlAttributes"_s);
        f->command("saveCommand");
        QTRY_VERIFY(f->box("saveWithErrorsQuestion")); // the function still has the former name
        f->box("saveWithErrorsQuestion")->findChild<QPushButton *>("confirmButton"_L1)->click();
        QTRY_VERIFY(message()->isVisible());
        for (const QString &words : {u"409"_s, u"code 6"_s, u"V3-DKcYh"_s, u"Errors.Action.AlreadyExists"_s})
            QVERIFY2(message()->wholeText().contains(words), qPrintable(words));
        QTest::mouseClick(f->inTab<QPushButton>("editorDismissButton"), Qt::LeftButton);
        QTRY_VERIFY(!message()->isVisible());
        QCOMPARE(name->text(), u"SamlAttributes"_s);
    }

    void anActionThatIsGoneCanBeKept()
    {
        const QString id = f->open(u"addGroupsClaim"_s);
        f->type(u"// precious\n"_s);
        const QString typed = f->editor()->code().script();
        QVERIFY(answerOf(f->client().deleteAction({}, id)));
        f->command("saveCommand");
        QTRY_VERIFY(message()->isVisible());
        QVERIFY(message()->wholeText().contains(u"QUERY-GEfnb"_s));
        f->inTab<QPushButton>("keepAsNewButton")->click();
        QTRY_VERIFY(!f->editor()->document().isNew() && !f->editor()->document().isDirty());
        QVERIFY(f->editor()->document().id() != id);
        QCOMPARE(f->scriptOnServer(f->editor()->document().id()), typed);
    }

    void noChangesIsNoError()
    {
        f->open(u"addGroupsClaim"_s);
        f->command("saveCommand");
        QTRY_VERIFY(f->text("saveState").contains(u"No changes"_s));
        QVERIFY(!message()->isVisible());
    }

    void longScriptsAskOnceAndNameBothLimits()
    {
        const QString id = f->open(u"addGroupsClaim"_s);
        const QString longer = f->editor()->code().script() + u"// "_s + u"x"_s.repeated(10'000);
        f->editor()->code().replaceAllUndoable(longer);
        f->command("saveCommand");
        QTRY_VERIFY(f->box("overLimitQuestion"));
        QMessageBox *question = f->box("overLimitQuestion");
        QVERIFY(question->informativeText().contains(u"10,000"_s) &&
                question->informativeText().contains(u"40,000"_s));
        question->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(!f->box("overLimitQuestion"));
        QVERIFY(f->editor()->document().isDirty());

        f->command("saveCommand");
        QTRY_VERIFY(f->box("overLimitQuestion"));
        f->box("overLimitQuestion")->findChild<QPushButton *>("confirmButton"_L1)->click();
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QCOMPARE(f->scriptOnServer(id), longer);
    }

    void tooManyBytesCannotBeSaved()
    {
        f->open(u"addGroupsClaim"_s);
        f->editor()->code().replaceAllUndoable(u"ä"_s.repeated(20'001));
        QVERIFY(!f->inTab<QPushButton>("saveButton")->isEnabled());
        QVERIFY(f->text("fieldProblem").contains(u"40,002"_s));
        QCOMPARE(f->text("lengthNumber"), u"20,001 / 10,000"_s);
        QVERIFY(!f->text("lengthWord").isEmpty());
    }

    void theCounterCountsCodePoints()
    {
        f->open(u"addGroupsClaim"_s);
        f->editor()->code().replaceAllUndoable(u"🚀"_s.repeated(8'999));
        QCOMPARE(f->text("lengthNumber"), u"8,999 / 10,000"_s);
        QVERIFY(f->text("lengthWord").isEmpty());
        f->editor()->code().replaceAllUndoable(u"🚀"_s.repeated(9'000));
        QVERIFY(f->text("lengthWord").contains(u"near"_s));
        f->editor()->code().replaceAllUndoable(u"🚀"_s.repeated(10'000));
        QVERIFY(f->text("lengthWord").contains(u"near"_s));
        // 10,001 of them take 40,004 bytes.
        f->editor()->code().replaceAllUndoable(u"x"_s.repeated(10'001));
        QVERIFY(f->text("lengthWord").contains(u"over"_s));
    }

    void aTimeoutOutOfRangeIsSaidBesideTheField()
    {
        f->open(u"addGroupsClaim"_s);
        f->inTab<QDoubleSpinBox>("timeoutEdit")->setValue(20.001);
        QVERIFY(f->text("fieldProblem").contains(u"20"_s));
        QVERIFY(!f->inTab<QPushButton>("saveButton")->isEnabled());
        QCOMPARE(f->inTab<QDoubleSpinBox>("timeoutEdit")->value(), 20.001);
    }

    void longActionsOpenWhole()
    {
        const auto actions = answerOf(f->client().actions({}));
        QVERIFY(actions && !actions->isEmpty());
        for (const zitadel::Action &action : *actions) {
            f->window->openAction(action.id);
            QCOMPARE(f->editor()->code().script(), action.fields.script);
            QVERIFY(!f->editor()->document().isDirty());
        }
    }

    void newActionsFollowTheirName()
    {
        f->command("newCommand");
        QTest::keyClicks(QApplication::focusWidget(), u"fresh"_s); // the name is selected whole
        QCOMPARE(f->editor()->document().fields().name, u"fresh"_s);
        QVERIFY(f->editor()->code().script().contains(u"function fresh("_s));
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isNew());
        QVERIFY(f->workspace->list().model().find(f->editor()->document().id()));
        QCOMPARE(f->window->listPane().currentId(), f->editor()->document().id());
    }

    void renamingOffersToRenameTheFunction()
    {
        f->open(u"addGroupsClaim"_s);
        f->command("renameCommand");
        QTest::keyClicks(QApplication::focusWidget(), u"addAllGroups"_s);
        auto *rename = f->inTab<QPushButton>("renameFunctionButton");
        QTRY_VERIFY(rename->isVisible());
        rename->click();
        QVERIFY(f->editor()->code().script().contains(u"function addAllGroups("_s));
        QTRY_VERIFY(!f->inTab<QLabel>("nameHint")->isVisible());
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QVERIFY(!f->workspace->list().idOf(u"addAllGroups"_s).isEmpty());
    }

    void duplicates()
    {
        f->open(u"addGroupsClaim"_s);
        f->command("duplicateCommand");
        QVERIFY(f->editor()->document().isNew());
        QVERIFY(f->editor()->code().script().contains(u"function addGroupsClaimCopy("_s));
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isNew());
    }

    void activatesAndDeletesWithAQuestion()
    {
        const QString id = f->open(u"addGroupsClaim"_s);
        f->command("toggleActiveCommand");
        QTRY_VERIFY(f->box("deactivateQuestion"));
        f->box("deactivateQuestion")->findChild<QPushButton *>("confirmButton"_L1)->click();
        QTRY_COMPARE(f->text("detailsState"), u"inactive"_s);
        f->command("toggleActiveCommand");
        QTRY_COMPARE(f->text("detailsState"), u"active"_s);

        f->command("deleteCommand");
        QTRY_VERIFY(f->box("deleteQuestion"));
        QVERIFY(f->box("deleteQuestion")->text().contains(u"addGroupsClaim"_s));
        f->box("deleteQuestion")->button(QMessageBox::Cancel)->click();
        QVERIFY(f->workspace->list().model().find(id));
        QTRY_VERIFY(!f->box("deleteQuestion"));
        f->command("deleteCommand");
        QTRY_VERIFY(f->box("deleteQuestion"));
        f->box("deleteQuestion")->findChild<QPushButton *>("confirmButton"_L1)->click();
        QTRY_VERIFY(!f->workspace->list().model().find(id));
        QTRY_COMPARE(f->window->tabs().count(), 0);
    }

    void closingATabAsks_data()
    {
        QTest::addColumn<QByteArray>("way");
        QTest::newRow("menu") << "closeTabCommand"_ba;
        QTest::newRow("cross") << QByteArray();
    }
    void closingATabAsks()
    {
        QFETCH(QByteArray, way);
        const QString id = f->open(u"addGroupsClaim"_s);
        f->type(u"// precious\n"_s);
        const QString typed = f->editor()->code().script();
        const auto leave = [&] {
            if (way.isEmpty())
                f->window->tabs().closeTab(0);
            else
                f->command(way.constData());
        };
        leave();
        QTRY_VERIFY(f->box("closeQuestion"));
        QVERIFY(f->box("closeQuestion")->text().contains(u"addGroupsClaim"_s));
        f->box("closeQuestion")->button(QMessageBox::Cancel)->click();
        QVERIFY(f->window->isVisible());
        QCOMPARE(f->editor()->code().script(), typed);
        QTRY_VERIFY(!f->box("closeQuestion"));

        // A save that fails keeps the tab and the window.
        f->server.setSwitches({.projectionDelay = 0ms, .tokensExpired = true});
        leave();
        QTRY_VERIFY(f->box("closeQuestion"));
        f->box("closeQuestion")->button(QMessageBox::Save)->click();
        QTRY_VERIFY(message()->isVisible());
        QVERIFY(f->window->isVisible());
        QCOMPARE(f->editor()->code().script(), typed);

        f->server.setSwitches({.projectionDelay = 0ms});
        leave();
        QTRY_VERIFY(f->box("closeQuestion"));
        f->box("closeQuestion")->button(QMessageBox::Save)->click();
        QTRY_COMPARE(f->window->tabs().count(), 0);
        QCOMPARE(f->scriptOnServer(id), typed);
    }

    void leavingKeepsDraftsAndTheyComeBack_data()
    {
        QTest::addColumn<QByteArray>("way");
        QTest::newRow("quit") << "quitCommand"_ba;
        QTest::newRow("window") << QByteArray();
    }
    void leavingKeepsDraftsAndTheyComeBack()
    {
        QFETCH(QByteArray, way);
        const QString id = f->open(u"addGroupsClaim"_s);
        const QString before = f->editor()->code().script();
        f->type(u"// precious\n"_s);
        const QString typed = f->editor()->code().script();
        f->command("newCommand");
        QTest::keyClicks(f->inTab<QLineEdit>("nameEdit"), u"mine"_s);
        const QString name = f->editor()->document().fields().name;
        f->window->tabs().setCurrentIndex(0);
        f->editor()->code().goTo(2, 3);
        if (way.isEmpty())
            f->window->close();
        else
            f->command(way.constData());
        QTRY_VERIFY(!f->window->isVisible());
        QCOMPARE(f->scriptOnServer(id), before);
        f->window.reset();

        QVERIFY(f->start());
        f->drafts->restoreDrafts();
        f->drafts->restoreTabs();
        QTRY_COMPARE(f->window->tabs().count(), 2);
        QCOMPARE(f->editor()->document().id(), id);
        QCOMPARE(f->editor()->code().script(), typed);
        QVERIFY(f->editor()->document().isDirty());
        QCOMPARE(f->editor()->code().lineOfCursor(), 2);
        QCOMPARE(f->editor()->code().columnOfCursor(), 3);
        QVERIFY(message()->isVisible());
        QVERIFY(message()->wholeText().contains(u"not saved yet"_s));
        QCOMPARE(f->window->tabs().editorAt(1)->document().fields().name, name);
        QVERIFY(f->window->tabs().editorAt(1)->document().isNew());
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QVERIFY(!message()->isVisible());
        QCOMPARE(f->scriptOnServer(id), typed);
    }

    void savingAllLeavesTheListWhereItIs()
    {
        const QString first = f->open(u"samlAttributes"_s);
        f->type(u"// 1\n"_s);
        f->open(u"addGroupsClaim"_s);
        f->type(u"// 2\n"_s);
        const QString front = f->editor()->document().id();
        QStringList rows;
        QObject::connect(&f->window->listPane(), &ListPane::currentChanged, f->window.get(),
                         [&rows](const QString &id) { rows.append(id); });
        f->command("saveAllCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QTRY_VERIFY(!f->workspace->documents().document(first)->isDirty());
        QVERIFY2(!rows.contains(first), qPrintable(rows.join(u' ')));
        QCOMPARE(f->window->listPane().currentId(), front);
    }

    void panesAreMadeWhenTheyAreWanted()
    {
        for (const char *name : {"historyPane", "referencePane", "findInAllPane", "requestsPane"})
            QVERIFY2(!f->find<QWidget>(name), name);
        for (const char *dock : {"historyDock", "referenceDock", "findInAllDock", "requestsDock"})
            QVERIFY2(f->find<QWidget>(dock), dock); // which the places of all panes are restored for
        f->command("historyCommand");
        QTRY_VERIFY(f->find<QWidget>("historyPane") && f->find<QWidget>("historyPane")->isVisible());
        QVERIFY(!f->find<QWidget>("referencePane"));
        f->command("historyCommand");
        QVERIFY(!f->find<QWidget>("historyPane")->isVisible());
    }

    void theKeyForTheNextPaneGoesRound()
    {
        f->open(u"addGroupsClaim"_s);
        f->command("referenceCommand");
        f->command("findInAllCommand");
        QTRY_VERIFY(f->find<QWidget>("findInAllEdit")->hasFocus());
        QStringList stops;
        for (int i = 0; i < 6; ++i) {
            f->command("nextPaneCommand");
            stops.append(f->window->focusWidget()->objectName());
        }
        QCOMPARE(stops, QStringList({u"actionTable"_s, u"nameEdit"_s, u"codeEditor"_s, u"referenceSearch"_s,
                                     u"copyButton"_s, u"findInAllEdit"_s}));
        f->command("previousPaneCommand");
        QCOMPARE(f->window->focusWidget()->objectName(), u"copyButton"_s);
    }

    void discardingIsPossible()
    {
        const QString id = f->open(u"addGroupsClaim"_s);
        const QString before = f->editor()->code().script();
        f->type(u"x"_s);
        f->command("closeTabCommand");
        QTRY_VERIFY(f->box("closeQuestion"));
        f->box("closeQuestion")->button(QMessageBox::Discard)->click();
        QTRY_COMPARE(f->window->tabs().count(), 0);
        QCOMPARE(f->scriptOnServer(id), before);
    }

    void reloadingTheListKeepsEdits()
    {
        f->open(u"addGroupsClaim"_s);
        f->type(u"// precious\n"_s);
        const QString typed = f->editor()->code().script();
        QSignalSpy states(&f->workspace->list(), &ActionList::stateChanged);
        f->command("reloadCommand");
        QTRY_COMPARE(states.size(), 2);
        QCOMPARE(f->editor()->code().script(), typed);
        QVERIFY(f->editor()->document().isDirty());
    }

    void revertAsksAndCanBeUndone()
    {
        f->open(u"addGroupsClaim"_s);
        const QString before = f->editor()->code().script();
        f->type(u"// mine\n"_s);
        f->command("revertCommand");
        QTRY_VERIFY(f->box("revertQuestion"));
        f->box("revertQuestion")->findChild<QPushButton *>("confirmButton"_L1)->click();
        QTRY_COMPARE(f->editor()->code().script(), before);
        QVERIFY(!f->editor()->document().isDirty());
        f->editor()->code().undo();
        QVERIFY(f->editor()->code().script().startsWith(u"// mine\n"_s));
        QVERIFY(f->editor()->document().isDirty());
    }

    void someoneElsesChangeIsTold()
    {
        const QString id = f->open(u"addGroupsClaim"_s);
        f->type(u"// mine\n"_s);
        auto theirs = f->editor()->document().base().fields;
        theirs.script = u"// theirs"_s;
        QVERIFY(answerOf(f->client().updateAction({}, id, theirs)));
        f->command("reloadCommand");
        QTRY_VERIFY(message()->isVisible());
        QVERIFY(f->editor()->code().script().startsWith(u"// mine\n"_s));
        f->inTab<QPushButton>("takeTheirsButton")->click();
        QTRY_VERIFY(f->box("revertQuestion"));
        f->box("revertQuestion")->findChild<QPushButton *>("confirmButton"_L1)->click();
        QTRY_COMPARE(f->editor()->code().script(), u"// theirs"_s);
        QVERIFY(!message()->isVisible());
    }

    void anEmptyOrganisationSaysSo()
    {
        f->find<QToolButton>("organisationButton")->click();
        auto *choices = f->find<QListWidget>("organisationList");
        QTRY_COMPARE(choices->count(), f->server.organisations().size());
        QTest::keyClicks(f->find<QLineEdit>("organisationSearch"), f->server.organisations().at(1).name);
        QCOMPARE(choices->count(), 1);
        QTest::keyClick(f->find<QLineEdit>("organisationSearch"), Qt::Key_Return);
        QTRY_COMPARE(f->workspace->place().organisation().id, f->server.organisations().at(1).id);
        QTRY_COMPARE(f->workspace->list().state(), ActionList::State::Loaded);
        QTRY_VERIFY(f->find<QWidget>("listMessage")->isVisible());
        QString said;
        for (const EmptyState *words : f->find<QWidget>("listMessage")->findChildren<EmptyState *>())
            said += words->isVisible() ? words->wholeText() : QString();
        QVERIFY2(said.contains(f->server.organisations().at(1).name), qPrintable(said));
        // The empty list of the server is the empty list shown, not a failure.
        QVERIFY(!f->workspace->list().trouble());
    }

    void aListThatFailsSaysWhyAndRetries()
    {
        f->server.setSwitches({.rateLimited = true});
        f->workspace->place().selectOrganisation(f->server.organisations().at(1).id);
        QTRY_COMPARE(f->workspace->list().state(), ActionList::State::Failed);
        auto *retry = f->find<QPushButton>("listRetryButton");
        QTRY_VERIFY(retry->isVisible());
        f->server.setSwitches({});
        retry->click();
        QTRY_COMPARE(f->workspace->list().state(), ActionList::State::Loaded);
        QTRY_VERIFY(!retry->isVisible());
    }

    void looksComeBackNextTime()
    {
        f->window->resize(780, 640); // fits the smallest screen that tests have
        f->window->close();
        QTRY_VERIFY(!f->window->isVisible());
        const auto again = f->makeWindow();
        QCOMPARE(again->size(), QSize(780, 640));
    }

    void lettersHaveOneSizeInAllTabs()
    {
        f->open(u"addGroupsClaim"_s);
        QTest::keyClick(&f->editor()->code(), Qt::Key_Plus, Qt::ControlModifier);
        const int level = f->editor()->code().zoomLevel();
        QVERIFY(level > 0);
        f->open(u"samlAttributes"_s);
        QCOMPARE(f->editor()->code().zoomLevel(), level);
        QTest::keyClick(&f->editor()->code(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(f->window->tabs().editorAt(0)->code().zoomLevel(), 0);
        QCOMPARE(f->settings.editorZoom(), 0);
    }

    void nothingIsCutOffInASmallWindow()
    {
        f->open(u"addGroupsClaim"_s);
        f->window->resize(900, 600);
        QTRY_COMPARE(f->window->width(), 900);
        for (const char *name :
             {"nameEdit", "timeoutEdit", "allowedToFailBox", "revertButton", "saveButton"}) {
            const auto *widget = f->inTab<QWidget>(name);
            QVERIFY2(widget->width() >= widget->minimumSizeHint().width(), name);
            QVERIFY2(
                f->window->rect().contains(QRect(widget->mapTo(f->window.get(), QPoint()), widget->size())),
                name);
        }
        // Narrower still, the list gives way, and comes back.
        f->window->resize(700, 600);
        QTRY_VERIFY(!f->find<QWidget>("sidePane")->isVisible());
        f->window->resize(1200, 600);
        QTRY_VERIFY(f->find<QWidget>("sidePane")->isVisible());
    }

    void theScriptIsTheHero()
    {
        f->open(u"addGroupsClaim"_s);
        f->window->resize(1280, 800);
        QTRY_COMPARE(f->window->height(), 800);
        const QSize code = f->editor()->code().size();
        QVERIFY2(code.width() * code.height() >= 1280 * 800 * 55 / 100,
                 qPrintable(QString::number(code.width() * code.height())));
    }

    void everyControlHasAName()
    {
        f->open(u"addGroupsClaim"_s);
        for (const QWidget *widget : f->window->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                widget->objectName().startsWith(u"qt_"_s))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool hasName = !widget->accessibleName().isEmpty() ||
                                 (button && !button->text().isEmpty()) ||
                                 qobject_cast<const QLabel *>(widget); // read out by its text
            QVERIFY2(hasName || qobject_cast<const QTabBar *>(widget) ||
                         qobject_cast<const QTabWidget *>(widget),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                                widget->objectName()));
        }
    }
};

QTEST_MAIN(tst_path)
#include "tst_path.moc"
