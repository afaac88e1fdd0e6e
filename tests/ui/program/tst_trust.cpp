// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/emptystate.h"
#include "base/filedialog.h"
#include "ledger/bindings.h"
#include "ledger/ledger.h"
#include "support/windowfixture.h"
#include "workspace/scriptcheck.h"

#include <QListWidget>
#include <QMenu>
#include <QTabBar>
#include <QToolButton>
#include <QTranslator>
#include <QTreeView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a person is told of where an action belongs, what runs it, and what others did to it meanwhile.
class tst_trust : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> f;

    QString acme() const { return f->server.organisations().constFirst().id; }
    EmptyState *message() const { return f->inTab<EmptyState>("editorMessage"); }
    EmptyState *doneBar() const { return f->find<EmptyState>("doneBar"); }
    QPushButton *confirm(const char *box) const
    {
        return f->box(box)->findChild<QPushButton *>("confirmButton"_L1);
    }
    /// An action of Acme's with @p script; opened.
    QString make(const QString &name, const QString &script)
    {
        const QString id = f->server.addAction(acme(), name, script);
        f->workspace->list().reload();
        if (!QTest::qWaitFor([&] { return f->workspace->list().model().find(id) != nullptr; }))
            return {};
        f->window->openAction(id);
        return id;
    }
    void goTo(const QString &organisation)
    {
        f->workspace->place().selectOrganisation(organisation);
        QTRY_COMPARE(f->workspace->list().state(), ActionList::State::Loaded);
    }

private slots:
    void init()
    {
        f = std::make_unique<WindowFixture>();
        QVERIFY(f->start());
    }
    void cleanup() { f.reset(); }

    void theOwnOrganisationIsNamedEverywhere()
    {
        const demo::Organisation home = f->server.organisations().at(0);
        const demo::Organisation other = f->server.organisations().at(1);
        const QString id = make(u"twin"_s, u"function twin() {}\n"_s);
        f->server.addAction(other.id, u"twin"_s, u"function twin() {}\n"_s);
        QVERIFY(f->window->windowTitle().contains(home.name));
        auto *bar = f->inTab<EmptyState>("editorOrganisation");
        QVERIFY(!bar->isVisible());
        QCOMPARE(f->window->tabs().tabText(0), u"twin"_s);

        goTo(other.id);
        QVERIFY2(f->window->windowTitle().contains(home.name), qPrintable(f->window->windowTitle()));
        QVERIFY(!f->window->windowTitle().contains(other.name));
        QVERIFY(bar->isVisible());
        QVERIFY(bar->wholeText().contains(home.name) && bar->wholeText().contains(other.name));
        QVERIFY(f->window->tabs().tabText(0).contains(home.name));
        QVERIFY(f->window->tabs().tabToolTip(0).contains(home.name));
        QCOMPARE(f->text("detailsOwner"), home.name);

        f->open(u"twin"_s);
        QCOMPARE(f->window->tabs().count(), 2);
        QVERIFY(f->window->windowTitle().contains(other.name));
        QVERIFY(f->window->tabs().tabText(0) != f->window->tabs().tabText(1));

        // The save goes where the bar says.
        f->window->tabs().setCurrentIndex(0);
        f->type(u"// mine\n"_s);
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QVERIFY(f->scriptOnServer(id).startsWith(u"// mine"_s));
        f->inTab<QPushButton>("goToOrganisationButton")->click();
        QTRY_VERIFY(!bar->isVisible());
        QCOMPARE(f->window->tabs().tabText(0), u"twin"_s);
    }

    void deactivatingTellsWhatRanItAndCanBeUndone()
    {
        const QString id = f->open(u"addGroupsClaim"_s);
        QTRY_VERIFY(!f->workspace->bindings().of(id).isEmpty());
        f->command("toggleActiveCommand");
        QTRY_VERIFY(f->box("deactivateQuestion"));
        confirm("deactivateQuestion")->click();
        QTRY_VERIFY(doneBar()->isVisible());
        QVERIFY(doneBar()->wholeText().contains(u"addGroupsClaim"_s));
        for (const zitadel::Binding &binding : f->workspace->bindings().of(id))
            QVERIFY2(doneBar()->wholeText().contains(zitadel::shownName(binding.id())),
                     qPrintable(doneBar()->wholeText()));
        QVERIFY(!f->workspace->list().model().find(id)->isActive());
        f->find<QPushButton>("undoDeedButton")->click();
        QTRY_VERIFY(f->workspace->list().model().find(id)->isActive());
        QTRY_VERIFY(!doneBar()->isVisible());
        QVERIFY(!message()->isVisible()); // nobody else did it
    }

    void deactivatingFromTheListTellsItToo()
    {
        // No tab is open, so nothing has asked for the flows yet.
        const QString id = f->workspace->list().idOf(u"addGroupsClaim"_s);
        QVERIFY(!f->workspace->bindings().isKnown(acme()));
        f->window->listPane().setCurrentId(id);
        f->window->refresh();
        f->command("toggleActiveCommand");
        QTRY_VERIFY(f->box("deactivateQuestion"));
        confirm("deactivateQuestion")->click();
        QTRY_VERIFY(doneBar()->wholeText().contains(u"Complement Token"_s));
    }

    void whatOthersDeactivateIsToldWithTheSave()
    {
        const QString id = make(u"shared"_s, u"function shared() {\n  var a = 1;\n}\n"_s);
        QTRY_VERIFY(!f->editor()->findChild<ScriptCheck *>()->isBehind());
        QVERIFY(answerOf(f->client().deactivateAction(acme(), id)));
        f->type(u"// mine\n"_s);
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QVERIFY(f->scriptOnServer(id).startsWith(u"// mine"_s));
        QTRY_VERIFY(message()->isVisible());
        QVERIFY2(message()->wholeText().contains(u"deactivated"_s), qPrintable(message()->wholeText()));
        f->inTab<QPushButton>("editorDismissButton")->click();
        QVERIFY(!message()->isVisible());
        // And the other way round, told by a mere reload.
        QVERIFY(answerOf(f->client().reactivateAction(acme(), id)));
        f->command("reloadCommand");
        QTRY_VERIFY(message()->wholeText().contains(u"Somebody else activated"_s));
    }

    void theTriggersOfANewActionAreKnown()
    {
        f->command("newCommand");
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isNew());
        QTRY_COMPARE(f->text("detailsTriggers"), u"none: nothing runs it"_s);
    }

    void theTriggersOfARestoredDraftAreKnown()
    {
        const QString id = f->open(u"addGroupsClaim"_s);
        f->type(u"// typed\n"_s);
        QVERIFY(answerOf(f->workspace->documents().drafts().flush()));
        f->window.reset();
        f->workspace.reset();
        QVERIFY(f->start());
        QVERIFY(answerOf(f->workspace->documents().restoreDrafts()));
        ActionDocument *draft = f->workspace->documents().document(id);
        QVERIFY(draft);
        f->window->showTab(draft);
        QTRY_VERIFY2(f->text("detailsTriggers").contains(u"Complement Token"_s),
                     qPrintable(f->text("detailsTriggers")));
    }

    void deletingWarnsWithoutAnOpenTab()
    {
        f->window->listPane().setCurrentId(f->workspace->list().idOf(u"addGroupsClaim"_s));
        f->window->refresh();
        f->command("deleteCommand");
        QTRY_VERIFY(f->box("deleteQuestion"));
        QVERIFY2(f->box("deleteQuestion")->informativeText().contains(u"Complement Token"_s),
                 qPrintable(f->box("deleteQuestion")->informativeText()));
        f->box("deleteQuestion")->reject();
    }

    void whatIsRevertedIsInTheOpenHistory()
    {
        f->open(u"addGroupsClaim"_s);
        f->command("historyCommand");
        auto *list = f->find<QTreeWidget>("historyList");
        f->type(u"// gone\n"_s);
        f->command("revertCommand");
        QTRY_VERIFY(f->box("revertQuestion"));
        confirm("revertQuestion")->click();
        const auto isThere = [list] {
            for (int i = 0; i < list->topLevelItemCount(); ++i) {
                if (list->topLevelItem(i)->text(0).contains(u"Discarded"_s))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(isThere());
    }

    void noFindLeadsToWhatIsGone()
    {
        const QString id = make(u"victim"_s, u"function victim() { /* needleInHay */ }\n"_s);
        f->command("findInAllCommand");
        f->find<QLineEdit>("findInAllEdit")->setText(u"needleInHay"_s);
        const auto *tree = f->find<QTreeView>("findInAllTree");
        QTRY_COMPARE(tree->model()->rowCount(), 1);
        f->workspace->deeds().remove(id);
        QTRY_VERIFY(!f->workspace->list().model().find(id));
        QTRY_COMPARE(tree->model()->rowCount(), 0);
    }

    void noQuestionBeforeWhatSendsNothing()
    {
        // Wrong, and nothing typed.
        make(u"Broken"_s, u"function Broken() { let a = 1; let a = 2; }\n"_s);
        QTRY_VERIFY(!f->editor()->findChild<ScriptCheck *>()->errors().isEmpty());
        f->command("saveCommand");
        QTRY_VERIFY(f->text("saveState").contains(u"No changes"_s));
        QVERIFY(!f->box("saveWithErrorsQuestion"));
        // More bytes than any server takes, in fewer characters than that.
        f->editor()->code().replaceAllUndoable(u"let a; let a; // "_s + u"ä"_s.repeated(20'001));
        const qsizetype before = f->server.requests().size();
        f->command("saveCommand");
        QTRY_VERIFY(message()->isVisible());
        QVERIFY(message()->wholeText().contains(u"bytes"_s));
        QVERIFY(!f->box("saveWithErrorsQuestion") && !f->box("overLimitQuestion"));
        for (qsizetype i = before; i < f->server.requests().size(); ++i)
            QVERIFY(f->server.requests().at(i).method != "PUT");
    }

    void aMisnamedFunctionIsNamedAndRenamedWithTheSave()
    {
        // The action is Audit, and its function is not.
        const QString id = make(u"Audit"_s, u"let logger = require('zitadel/log');\n"
                                            "function audit(ctx, api) {\n  logger.log('seen');\n}\n"_s);
        QTRY_VERIFY(f->text("nameHint").contains(u"“audit”"_s));
        QVERIFY(f->text("nameHint").contains(u"“Audit”"_s));
        QVERIFY(f->inTab<QPushButton>("renameFunctionButton")->isVisible());
        QCOMPARE(f->inTab<QToolButton>("problemButton")->text(), u"1 error(s)"_s);
        f->type(u"// x\n"_s);
        f->command("saveCommand");
        QTRY_VERIFY(f->box("saveWithErrorsQuestion"));
        QMessageBox *box = f->box("saveWithErrorsQuestion");
        QVERIFY(box->informativeText().contains(u"“audit”"_s));
        auto *rename = box->findChild<QPushButton *>("anotherButton"_L1);
        QVERIFY(rename);
        rename->click();
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QVERIFY(f->scriptOnServer(id).contains(u"function Audit("_s));
        QVERIFY(!f->box("saveWithErrorsQuestion"));
    }

    void aTakenNameIsSaidBeforeAnythingIsSent()
    {
        f->command("newCommand");
        auto *name = f->inTab<QLineEdit>("nameEdit");
        name->selectAll();
        const qsizetype before = f->server.requests().size();
        QTest::keyClicks(name, u"ADDgroupsCLAIM"_s);
        QTRY_VERIFY(f->inTab<QWidget>("fieldProblem")->isVisible());
        QVERIFY2(f->text("fieldProblem").contains(u"addGroupsClaim"_s), qPrintable(f->text("fieldProblem")));
        QCOMPARE(f->server.requests().size(), before);
        QTest::keyClicks(name, u"2"_s);
        QVERIFY(!f->inTab<QWidget>("fieldProblem")->isVisible());
    }

    void theMenusHaveWhatPeopleLookForThere()
    {
        const QList<QAction *> edit = f->window->menu(Menu::Edit)->actions();
        for (const char *name : {"cutCommand", "copyCommand", "pasteCommand", "selectAllCommand"})
            QVERIFY2(edit.contains(f->find<QAction>(name)), name);
        const QList<QAction *> view = f->window->menu(Menu::View)->actions();
        QVERIFY(view.contains(f->find<QAction>("jumpCommand")));
        QVERIFY(view.contains(f->find<QAction>("problemsCommand")));

        const QString id = make(u"clip"_s, u"function clip() {}"_s);
        QVERIFY(!id.isEmpty());
        f->editor()->focusScript();
        f->command("selectAllCommand");
        f->command("cutCommand");
        QCOMPARE(f->editor()->code().script(), QString());
        f->command("pasteCommand");
        QCOMPARE(f->editor()->code().script(), u"function clip() {}"_s);
        // In a field they mean the field.
        auto *name = f->inTab<QLineEdit>("nameEdit");
        name->setFocus();
        f->command("selectAllCommand");
        QCOMPARE(name->selectedText(), u"clip"_s);
        f->command("cutCommand");
        QCOMPARE(name->text(), QString());
        QCOMPARE(f->editor()->code().script(), u"function clip() {}"_s);
    }

    void detailsNameTheAction()
    {
        f->open(u"addGroupsClaim"_s);
        QVERIFY(f->text("detailsHeading").contains(u"addGroupsClaim"_s));
        f->inTab<QLineEdit>("nameEdit")->selectAll();
        QTest::keyClicks(f->inTab<QLineEdit>("nameEdit"), u"other"_s);
        QVERIFY(f->text("detailsHeading").contains(u"other"_s));
    }

    void theProblemsPaneIsShownFromTheMenuAndKeepsItsHeight()
    {
        make(u"tall"_s, u"function tall() {}\n"_s);
        auto *pane = f->inTab<QWidget>("problemPane");
        QVERIFY(!pane->isVisible());
        f->command("problemsCommand");
        QVERIFY(pane->isVisible());
        QVERIFY(f->find<QAction>("problemsCommand")->isChecked());
        QVERIFY(f->inTab<QLabel>("noProblemsLabel")->isVisible());
        auto *splitter = f->inTab<QSplitter>("problemSplitter");
        const int whole = splitter->height();
        splitter->setSizes({whole - 200, 200});
        emit splitter->splitterMoved(whole - 200, 1);
        QCOMPARE(f->settings.problemsHeight(), splitter->sizes().constLast());
        f->command("problemsCommand");
        QVERIFY(!pane->isVisible());
        QVERIFY(!f->find<QAction>("problemsCommand")->isChecked());
    }

    void fileDialogsBeginInTheLastFolder()
    {
        QTemporaryDir folder;
        auto *first = filedialog::make(&f->settings, f->window.get(), u"first"_s, u"First"_s);
        first->setOption(QFileDialog::DontUseNativeDialog);
        emit first->fileSelected(folder.filePath(u"a.js"_s));
        delete first;
        QCOMPARE(f->settings.lastFolder(), QDir(folder.path()).absolutePath());
        f->command("openLocalFileCommand");
        QTRY_VERIFY(f->find<QFileDialog>("openLocalFileDialog"));
        QCOMPARE(f->find<QFileDialog>("openLocalFileDialog")->directory().absolutePath(),
                 QDir(folder.path()).absolutePath());
        f->find<QFileDialog>("openLocalFileDialog")->reject();
        f->command("exportFolderCommand");
        QTRY_VERIFY(f->find<QFileDialog>("exportFolderCommandDialog"));
        QCOMPARE(f->find<QFileDialog>("exportFolderCommandDialog")->directory().absolutePath(),
                 QDir(folder.path()).absolutePath());
        f->find<QFileDialog>("exportFolderCommandDialog")->reject();
    }

    void triggersHaveOneName()
    {
        // Whatever language the server answers in: the names of the program's.
        struct Names : QTranslator
        {
            bool isEmpty() const override { return false; }
            QString translate(const char *, const char *text, const char *, int) const override
            {
                return qstrcmp(text, "Complement Token") == 0 ? u"Token ergänzen"_s : QString();
            }
        } names;
        QCoreApplication::installTranslator(&names);
        f->open(u"addGroupsClaim"_s);
        QTRY_VERIFY(f->text("detailsTriggers").contains(u"Token ergänzen"_s));
        f->command("deleteCommand");
        QTRY_VERIFY(f->box("deleteQuestion"));
        QVERIFY(f->box("deleteQuestion")->informativeText().contains(u"Token ergänzen"_s));
        f->box("deleteQuestion")->reject();
        QVERIFY(script::Catalogue::bundled().trigger(u"2"_s, u"4"_s)->shownName().contains(u"ergänzen"_s));
        QCoreApplication::removeTranslator(&names);
    }
};

QTEST_MAIN(tst_trust)
#include "tst_trust.moc"
