// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/emptystate.h"
#include "compare/comparedialog.h"
#include "compare/mergedialog.h"
#include "editor/actioneditor.h"
#include "editor/codeeditor.h"
#include "editor/editornote.h"
#include "exchange/exportdialog.h"
#include "history/historypane.h"
#include "history/removeddialog.h"
#include "ledger/bindings.h"
#include "support/fulldisk.h"
#include "support/keptdrafts.h"
#include "support/planview.h"
#include "support/windowfixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A script that is fit to be saved, with @p text in it.
QString s(const char *text)
{
    return u"function f() {}\n"_s + QString::fromUtf8(text);
}

} // namespace

/// Conflicts, history and un-delete in a real window against the demo server.
class tst_history : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> f;

    EmptyState *message() const { return f->inTab<EmptyState>("editorMessage"); }

    /// Somebody else saves @p script.
    void saveElsewhere(const QString &id, const QString &script)
    {
        const auto read = answerOf(f->client().action({}, id));
        QVERIFY(read);
        zitadel::ActionFields fields = read->fields;
        fields.script = script;
        QVERIFY(answerOf(f->client().updateAction({}, id, fields)));
    }
    QString edit(const QString &name, const QString &script)
    {
        const QString id = f->open(name);
        f->editor()->code().replaceAllUndoable(script);
        return id;
    }
    template<typename T>
    T *in(QWidget *dialog, const char *name) const
    {
        return dialog->findChild<T *>(QLatin1StringView(name));
    }

private slots:
    void init()
    {
        f = std::make_unique<WindowFixture>(demo::SampleState::Empty);
        f->server.addAction(f->profile.organisationId, u"f"_s, s("// 1\n// 2\n// 3\n// 4\n// 5\n"));
        QVERIFY(f->start());
    }
    void cleanup() { f.reset(); }

    void aCleanMergeIsShownAndSaved()
    {
        const QString id = edit(u"f"_s, s("// mine\n// 2\n// 3\n// 4\n// 5\n"));
        saveElsewhere(id, s("// 1\n// 2\n// 3\n// 4\n// theirs\n"));
        f->command("saveCommand");
        QTRY_VERIFY(f->find<MergeDialog>("mergeDialog"));
        QCOMPARE(f->scriptOnServer(id), s("// 1\n// 2\n// 3\n// 4\n// theirs\n")); // nothing was sent
        auto *dialog = f->find<MergeDialog>("mergeDialog");
        QTRY_VERIFY(in<QPushButton>(dialog, "mergeSaveButton")->isEnabled());
        QCOMPARE(in<CodeEditor>(dialog, "mergeResult")->script(),
                 s("// mine\n// 2\n// 3\n// 4\n// theirs\n"));
        in<QPushButton>(dialog, "mergeSaveButton")->click();
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QCOMPARE(f->scriptOnServer(id), s("// mine\n// 2\n// 3\n// 4\n// theirs\n"));
        QVERIFY(!message()->isVisible());
    }

    void aConflictMustBeDecided()
    {
        const QString mine = s("// 1\n// mine\n// 3\n// 4\n// 5\n");
        const QString id = edit(u"f"_s, mine);
        saveElsewhere(id, s("// 1\n// theirs\n// 3\n// 4\n// 5\n"));
        f->command("saveCommand");
        QTRY_VERIFY(f->find<MergeDialog>("mergeDialog"));
        auto *dialog = f->find<MergeDialog>("mergeDialog");
        QVERIFY(!in<QPushButton>(dialog, "mergeSaveButton")->isEnabled());
        QVERIFY(in<CodeEditor>(dialog, "mergeResult")->isReadOnly());
        // Leaving it loses nothing.
        in<QPushButton>(dialog, "mergeCancelButton")->click();
        QTRY_VERIFY(!f->find<MergeDialog>("mergeDialog"));
        QCOMPARE(f->editor()->code().script(), mine);
        QVERIFY(message()->isVisible());
        in<QPushButton>(message(), "mergeButton")->click();
        QTRY_VERIFY(f->find<MergeDialog>("mergeDialog"));
        dialog = f->find<MergeDialog>("mergeDialog");
        QTRY_VERIFY(in<QPushButton>(dialog, "takeBothButton")->isEnabled());
        in<QPushButton>(dialog, "takeBothButton")->click();
        QVERIFY(in<QPushButton>(dialog, "mergeSaveButton")->isEnabled());
        in<QPushButton>(dialog, "mergeSaveButton")->click();
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QCOMPARE(f->scriptOnServer(id), s("// 1\n// theirs\n// mine\n// 3\n// 4\n// 5\n"));
        // What was typed before the merge is in the history.
        QVERIFY(answerOf(f->workspace->documents().drafts().flush()));
        const auto versions = answerOf(f->archive->history().versionsOf(f->profile.organisationId, id));
        QVERIFY(versions);
        QVERIFY(std::ranges::contains(*versions, history::Source::Merged, &history::Version::source));
    }

    void aSwitchBySomebodyElseIsNoConflict()
    {
        const QString id = edit(u"f"_s, s("// mine\n"));
        QVERIFY(answerOf(f->client().deactivateAction({}, id)));
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QVERIFY(!f->find<MergeDialog>("mergeDialog"));
        QVERIFY(!f->editor()->document().base().isActive());
    }

    void aLostAnswerIsNoConflict()
    {
        const QString id = edit(u"f"_s, s("// mine\n"));
        f->server.setSwitches({.projectionDelay = 0ms,
                               .breakage = demo::Switches::Break::CutOffInTheMiddle,
                               .onlyMethod = "PUT"});
        f->command("saveCommand");
        QTRY_VERIFY(message()->isVisible());
        f->server.setSwitches({.projectionDelay = 0ms});
        f->editor()->code().replaceAllUndoable(s("// mine, and more\n"));
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QVERIFY(!f->find<MergeDialog>("mergeDialog"));
        QCOMPARE(f->scriptOnServer(id), s("// mine, and more\n"));
    }

    void readsThatLagAreWaitedOut()
    {
        f->server.setSwitches({.projectionDelay = 300ms});
        const QString id = edit(u"f"_s, s("// one\n"));
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        f->editor()->code().replaceAllUndoable(s("// two\n"));
        f->command("saveCommand"); // the read before it still shows what was before the first
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QVERIFY(!f->find<MergeDialog>("mergeDialog"));
        QCOMPARE(f->editor()->document().base().details.sequence, 3u);
        QTRY_COMPARE(f->scriptOnServer(id), s("// two\n"));
    }

    /// The tab went with what it had to tell.
    void closingWaitsForWhatASaveHasToTell()
    {
        const QSignalSpy answers(&f->link->transport(), &http::Transport::answered);
        const QString id = edit(u"f"_s, s("// mine\n"));
        // What opening asks for does not count.
        QTRY_VERIFY(std::ranges::any_of(answers, [&id](const QList<QVariant> &answer) {
            const auto exchange = answer.constFirst().value<http::Exchange>();
            return exchange.method == "GET" && exchange.url.path().endsWith(id);
        }));
        QObject context;
        bool hasCome = false;
        connect(&f->link->transport(), &http::Transport::answered, &context,
                [&](const http::Exchange &exchange) {
                    if (exchange.method == "GET" && exchange.url.path().endsWith(id) &&
                        !std::exchange(hasCome, true))
                        f->server.changeAction(f->profile.organisationId, id, s("// intruder\n"));
                });
        f->window->tabs().closeTab(0);
        QTRY_VERIFY(f->box("closeQuestion"));
        f->box("closeQuestion")->button(QMessageBox::Save)->click();
        QTRY_VERIFY(f->editor() && f->editor()->document().lastSave());
        QCOMPARE(f->scriptOnServer(id), s("// mine\n"));
        QTRY_VERIFY(message()->isVisible());
        QVERIFY2(message()->wholeText().contains(u"Somebody else changed this action in the moment"_s),
                 qPrintable(message()->wholeText()));
        QCOMPARE(f->window->tabs().count(), 1);
    }

    /// "Show the server's version" did nothing once the edit was undone by hand.
    void theServersVersionIsShownAfterAnUndo()
    {
        const QString before = s("// 1\n// 2\n// 3\n// 4\n// 5\n");
        const QString id = edit(u"f"_s, s("// mine\n"));
        saveElsewhere(id, s("// theirs\n"));
        f->workspace->list().reload();
        QTRY_VERIFY(f->editor()->document().newerOnServer());
        f->editor()->code().replaceAllUndoable(before);
        QVERIFY(!f->editor()->document().isDirty());
        QVERIFY(message()->isVisible() && !in<QPushButton>(message(), "mergeButton")->isVisible());
        in<QPushButton>(message(), "takeTheirsButton")->click();
        QCOMPARE(f->editor()->code().script(), s("// theirs\n"));
        QVERIFY(!message()->isVisible());
    }

    void whatRetentionHidesIsToldAndWhatItToldIsKept()
    {
        const QString id = f->open(u"f"_s);
        saveElsewhere(id, s("// seen by nobody here\n"));
        saveElsewhere(id, s("// the last one\n"));
        f->command("historyCommand");
        auto *list = f->find<QTreeWidget>("historyList");
        QTRY_COMPARE(list->topLevelItemCount(), 3);
        const auto kept = [&] {
            return answerOf(f->archive->history().versionsOf(f->profile.organisationId, id)).value();
        };
        QTRY_COMPARE(kept().size(), 3);
        QVERIFY(std::ranges::none_of(kept(), &QString::isEmpty, &history::Version::author));
        // Until all of it is older than what is told from now on.
        QTRY_VERIFY(kept().constFirst().at.addMSecs(1000) < QDateTime::currentDateTimeUtc());
        f->server.setSwitches({.projectionDelay = 0ms, .eventRetention = 1s});
        f->command("historyCommand"); // away
        f->command("historyCommand"); // and read anew
        QTRY_COMPARE(list->topLevelItemCount(), 4);
        QCOMPARE(list->topLevelItem(3)->text(0), u"The server no longer tells what happened"_s);
        list->topLevelItem(1)->setSelected(true);
        f->find<QPushButton>("historyRestoreButton")->click();
        QTRY_COMPARE(f->editor()->code().script(), s("// seen by nobody here\n"));
    }

    void historyShowsAndRestores()
    {
        const QString id = f->open(u"f"_s);
        for (const char *text : {"// two\n", "// three\n"}) {
            f->editor()->code().replaceAllUndoable(s(text));
            f->command("saveCommand");
            QTRY_VERIFY(!f->editor()->document().isDirty());
        }
        QVERIFY(answerOf(f->client().deactivateAction({}, id)));
        f->command("historyCommand");
        auto *list = f->find<QTreeWidget>("historyList");
        const auto texts = [list] {
            QStringList texts;
            for (int i = 0; i < list->topLevelItemCount(); ++i)
                texts << list->topLevelItem(i)->text(0);
            return texts;
        };
        QTRY_COMPARE(texts(), (QStringList{u"Deactivated · 4"_s, u"Changed: script · 3"_s,
                                           u"Changed: script · 2"_s, u"Created · 1"_s}));
        list->topLevelItem(0)->setSelected(true);
        QVERIFY(!f->find<QPushButton>("historyRestoreButton")->isEnabled());
        list->clearSelection();
        list->topLevelItem(2)->setSelected(true);
        f->find<QPushButton>("historyRestoreButton")->click();
        QTRY_COMPARE(f->editor()->code().script(), s("// two\n"));
        QVERIFY(f->editor()->document().isDirty());
        QCOMPARE(f->scriptOnServer(id), s("// three\n"));
        QTRY_COMPARE(texts().constFirst(), u"In the editor, not saved"_s);

        // Compared with the first, and a change of it copied into the draft.
        list->clearSelection();
        list->topLevelItem(4)->setSelected(true);
        f->find<QPushButton>("historyCompareButton")->click();
        QTRY_VERIFY(f->find<CompareDialog>("compareDialog"));
        auto *dialog = f->find<CompareDialog>("compareDialog");
        QCOMPARE(in<QComboBox>(dialog, "leftChoice")->currentData().toString(), u"sequence:1"_s);
        QTRY_VERIFY(in<QLabel>(dialog, "compareSummary")->text().contains(u"Change 1 of 1"_s));
        in<QPushButton>(dialog, "copyChangeButton")->click();
        QTRY_COMPARE(f->editor()->code().script(), s("// 1\n// 2\n// 3\n// 4\n// 5\n"));
        QTRY_VERIFY(in<QLabel>(dialog, "compareSummary")->text().contains(u"the same"_s));
    }

    void withoutTheRoleTheLocalHistoryIsShown()
    {
        f = std::make_unique<WindowFixture>(demo::SampleState::Empty, u"manager");
        f->server.addAction(f->profile.organisationId, u"f"_s, s("// 1\n"));
        QVERIFY(f->start());
        f->open(u"f"_s);
        f->editor()->code().replaceAllUndoable(s("// two\n"));
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        f->command("historyCommand");
        QTRY_VERIFY(f->find<QLabel>("historyNote")->text().contains(u"IAM_OWNER"_s));
        QTRY_COMPARE(f->find<QTreeWidget>("historyList")->topLevelItemCount(), 2);
    }

    void aDeletedActionComesBackIntoItsTriggers()
    {
        const QString organisation = f->profile.organisationId;
        const QString other = f->server.addAction(organisation, u"g"_s, u"function g() {}"_s);
        f->workspace->list().reload();
        QTRY_VERIFY(f->workspace->list().model().find(other));
        const QString id = f->open(u"f"_s);
        QVERIFY(answerOf(f->client().setTriggerActions(organisation, u"2"_s, u"5"_s, {id, other})));
        QVERIFY(answerOf(f->client().deactivateAction(organisation, id)));
        f->workspace->list().reload();
        QTRY_COMPARE(f->workspace->bindings().of(id).size(), 1);
        QTRY_VERIFY(!f->workspace->list().model().find(id)->isActive());
        f->workspace->deeds().remove(id);
        QTRY_VERIFY(!f->workspace->list().model().find(id));

        f->command("removedCommand");
        QTRY_VERIFY(f->find<RemovedDialog>("removedDialog"));
        auto *dialog = f->find<RemovedDialog>("removedDialog");
        QTRY_COMPARE(in<QListWidget>(dialog, "removedList")->count(), 1);
        QCOMPARE(in<QListWidget>(dialog, "removedTriggers")->count(), 1);
        in<QPushButton>(dialog, "removedMakeButton")->click();
        QTRY_VERIFY(!f->find<RemovedDialog>("removedDialog"));
        const QString again = f->workspace->list().idOf(u"f"_s);
        QVERIFY(!again.isEmpty() && again != id);
        QCOMPARE(f->scriptOnServer(again), s("// 1\n// 2\n// 3\n// 4\n// 5\n"));
        const auto flow = answerOf(f->client().flow(organisation, u"2"_s));
        QVERIFY(flow);
        QCOMPARE(flow->triggers.constFirst().actionIds, (QStringList{again, other}));
        QVERIFY(!f->workspace->list().model().find(again)->isActive());
        QVERIFY(answerOf(f->workspace->deeds().removedActions()).value().isEmpty());
    }

    /// Closed while it works, it was never heard of again.
    void whatCannotBeBroughtBackIsToldAlsoAfterClosing()
    {
        const QString organisation = f->profile.organisationId;
        const QString id = f->open(u"f"_s);
        QVERIFY(answerOf(f->client().setTriggerActions(organisation, u"2"_s, u"5"_s, {id})));
        f->workspace->deeds().remove(id);
        QTRY_VERIFY(!f->workspace->list().model().find(id));
        f->command("removedCommand");
        auto *dialog = f->find<RemovedDialog>("removedDialog");
        QTRY_COMPARE(in<QListWidget>(dialog, "removedList")->count(), 1);
        QCOMPARE(in<CodeEditor>(dialog, "keptScript")->script(), s("// 1\n// 2\n// 3\n// 4\n// 5\n"));
        in<QPushButton>(dialog, "removedCopyButton")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), in<CodeEditor>(dialog, "keptScript")->script());

        f->server.setSwitches({.latency = 100ms,
                               .projectionDelay = 0ms,
                               .breakage = demo::Switches::Break::BadGateway,
                               .onlyPath = "/trigger/"});
        in<QPushButton>(dialog, "removedMakeButton")->click();
        QVERIFY(!in<QListWidget>(dialog, "removedList")->isEnabled());
        QVERIFY(!in<QPushButton>(dialog, "removedMakeButton")->isEnabled());
        dialog->reject();
        QVERIFY(dialog->isHidden());
        QTRY_VERIFY(dialog->isVisible());
        const QString told = in<EmptyState>(dialog, "removedMessage")->wholeText();
        QVERIFY2(told.contains(u"not in all of its triggers"_s), qPrintable(told));
        QVERIFY2(told.contains(u"Pre access token creation"_s), qPrintable(told));
        QVERIFY2(told.contains(u"Retry in a moment"_s), qPrintable(told)); // the advice, too
        // What is left is one trigger, of an action that is there.
        QTRY_COMPARE(in<QPushButton>(dialog, "removedMakeButton")->text(), u"Put back into triggers"_s);
        QCOMPARE(in<QListWidget>(dialog, "removedTriggers")->count(), 1);
        f->server.setSwitches({.projectionDelay = 0ms});
        in<QPushButton>(dialog, "removedMakeButton")->click();
        QTRY_VERIFY(!f->find<RemovedDialog>("removedDialog"));
        const auto flow = answerOf(f->client().flow(organisation, u"2"_s));
        QVERIFY(flow);
        QCOMPARE(flow->triggers.constFirst().actionIds, QStringList{f->workspace->list().idOf(u"f"_s)});
        QVERIFY(answerOf(f->workspace->deeds().removedActions()).value().isEmpty());
    }

    /// Its time line cannot be opened any more, but what it was before can be read.
    void earlierVersionsOfADeletedActionCanBeRead()
    {
        const QString before = s("// 1\n// 2\n// 3\n// 4\n// 5\n");
        const QString id = edit(u"f"_s, s("// later\n"));
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        f->workspace->deeds().remove(id);
        QTRY_VERIFY(!f->workspace->list().model().find(id));
        f->command("removedCommand");
        auto *dialog = f->find<RemovedDialog>("removedDialog");
        auto *versions = in<QComboBox>(dialog, "removedVersions");
        QTRY_COMPARE(versions->count(), 2);
        QVERIFY(versions->isVisible());
        QCOMPARE(in<CodeEditor>(dialog, "keptScript")->script(), s("// later\n"));
        versions->setCurrentIndex(1);
        emit versions->activated(1);
        QTRY_COMPARE(in<CodeEditor>(dialog, "keptScript")->script(), before);
        QVERIFY(!in<QPushButton>(dialog, "removedMakeButton")->isEnabled());
        in<QPushButton>(dialog, "removedOpenButton")->click();
        QCOMPARE(f->editor()->document().fields().script, before);
    }

    /// Its name is somebody else's by now: then under another one.
    void aDeletedActionWhoseNameIsTakenOpensAsANewOne()
    {
        const QString id = f->open(u"f"_s);
        f->workspace->deeds().remove(id);
        QTRY_VERIFY(!f->workspace->list().model().find(id));
        f->server.addAction(f->profile.organisationId, u"F"_s, u"function F() {}"_s);
        f->workspace->list().reload();
        QTRY_VERIFY(!f->workspace->list().idOf(u"F"_s).isEmpty());
        f->command("removedCommand");
        auto *dialog = f->find<RemovedDialog>("removedDialog");
        QTRY_COMPARE(in<QListWidget>(dialog, "removedList")->count(), 1);
        in<QPushButton>(dialog, "removedMakeButton")->click();
        QTRY_VERIFY(in<EmptyState>(dialog, "removedMessage")->isVisible());
        QVERIFY(in<EmptyState>(dialog, "removedMessage")->wholeText().contains(u"Open as a new action"_s));
        in<QPushButton>(dialog, "removedOpenButton")->click();
        QTRY_VERIFY(!f->find<RemovedDialog>("removedDialog"));
        QVERIFY(f->editor()->document().isNew());
        QCOMPARE(f->editor()->document().fields().name, u"f2"_s);
        QCOMPARE(answerOf(f->workspace->deeds().removedActions()).value().size(), 1);
    }

    void discardedTextsStayInTheHistory()
    {
        const QString id = edit(u"f"_s, s("// precious\n"));
        f->command("newCommand");
        f->editor()->code().replaceAllUndoable(s("// new and precious\n"));
        f->workspace->documents().close(&f->editor()->document());
        f->workspace->documents().close(f->workspace->documents().document(id));
        QVERIFY(answerOf(f->workspace->documents().drafts().flush()));
        const auto versions =
            answerOf(f->archive->history().versionsOf(f->profile.organisationId, id)).value();
        const auto discarded =
            std::ranges::find(versions, history::Source::Discarded, &history::Version::source);
        QVERIFY(discarded != versions.end());
        QCOMPARE(answerOf(f->archive->history().fields(discarded->id)).value().script, s("// precious\n"));
        const auto removed = answerOf(f->workspace->deeds().removedActions()).value();
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed.constFirst().action.fields.script, s("// new and precious\n"));
        QVERIFY(keptDrafts(*f->archive).isEmpty());
    }

    /// A draft whose connection was deleted can be read, and taken along into the one that is open.
    void unsavedInOtherConnections()
    {
        f->command("otherDraftsCommand");
        auto *dialog = f->window->findChild<QDialog *>("otherDraftsDialog"_L1);
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->findChild<QWidget *>("otherDraftsEmpty"_L1)->isVisible());
        QVERIFY(!dialog->findChild<QPushButton *>("otherDraftsNew"_L1)->isEnabled());
        dialog->close();
        QTRY_VERIFY(!f->window->findChild<QDialog *>("otherDraftsDialog"_L1));

        {
            Profile gone = f->profile;
            gone.id = u"gone"_s;
            gone.name = u"Old instance"_s;
            Archive archive(f->folder.filePath(u"gone.sqlite"_s));
            QVERIFY(answerOf(archive.label(gone)));
            Workspace workspace(f->client(), gone, archive);
            workspace.documents().newAction()->setScript(s("// far away\n"));
            QVERIFY(answerOf(workspace.documents().drafts().flush()));
        }
        f->command("otherDraftsCommand");
        dialog = f->window->findChild<QDialog *>("otherDraftsDialog"_L1);
        auto *list = dialog->findChild<QListWidget *>("otherDraftsList"_L1);
        QTRY_COMPARE(list->count(), 1);
        QVERIFY2(list->item(0)->text().contains(u"Old instance (deleted connection)"_s),
                 qPrintable(list->item(0)->text()));
        QCOMPARE(dialog->findChild<CodeEditor *>("keptScript"_L1)->script(), s("// far away\n"));
        QVERIFY(!dialog->findChild<QPushButton *>("otherDraftsGo"_L1)->isEnabled());
        dialog->findChild<QPushButton *>("otherDraftsNew"_L1)->click();
        QVERIFY(f->editor()->document().isNew());
        QCOMPARE(f->editor()->document().fields().script, s("// far away\n"));
        QVERIFY(f->editor()->document().isDirty());

        QTRY_VERIFY(!f->window->findChild<QDialog *>("otherDraftsDialog"_L1));
        f->command("otherDraftsCommand");
        dialog = f->window->findChild<QDialog *>("otherDraftsDialog"_L1);
        list = dialog->findChild<QListWidget *>("otherDraftsList"_L1);
        QTRY_COMPARE(list->count(), 1);
        dialog->findChild<QPushButton *>("otherDraftsDiscard"_L1)->click();
        QMessageBox *box = f->box("discardOtherDraftQuestion");
        QVERIFY(box);
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
        QTRY_COMPARE(list->count(), 0);
    }

    void exportsAndImports()
    {
        const QString id = f->open(u"f"_s);
        const QString folder = f->folder.filePath(u"files"_s);
        (new ExportDialog(*f->workspace, folder, f->window.get()))->open();
        auto *exported = f->find<ExportDialog>("exportDialog");
        QTRY_COMPARE(in<QListWidget>(exported, "exportFiles")->count(), 5);
        exported->close();
        QFile script(folder + "/f.js"_L1);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("function f() {}\n// from a file\n");
        script.close();
        f->server.addAction(f->profile.organisationId, u"extra"_s, u"x"_s);

        const auto plan = PlanView::importFrom(*f, folder);
        QDialog *dialog = plan.dialog;
        QTRY_COMPARE(plan.rows(), 2);
        QCOMPARE(plan.text(0, 2), u"script +1 −5"_s);
        QCOMPARE(plan.tick(0), Qt::Checked);
        QCOMPARE(plan.text(1, 0), u"Delete"_s);
        QCOMPARE(plan.tick(1), Qt::Unchecked);
        plan.choose(0);
        in<QPushButton>(dialog, "planShowButton")->click();
        auto *compare = dialog->findChild<CompareDialog *>();
        QVERIFY(compare);
        QTRY_COMPARE(in<CodeEditor>(compare, "rightScript")->script().section(u'\n', 1, 1),
                     u"// from a file"_s);
        QVERIFY(in<CodeEditor>(compare, "leftScript")->script().contains(u"// 5"_s));
        compare->close();
        in<QPushButton>(dialog, "planButton")->click();
        QTRY_COMPARE(plan.text(0, 3), u"Done"_s);
        QVERIFY(plan.text(1, 3).isEmpty());
        QCOMPARE(f->scriptOnServer(id), s("// from a file\n"));
        QTRY_COMPARE(f->editor()->code().script(), s("// from a file\n")); // the open tab follows
        QTRY_VERIFY(!f->workspace->list().idOf(u"extra"_s).isEmpty());
        dialog->close();
        QTRY_VERIFY(!f->find<PlanDialog>("planDialog"));

        // Damaged files are told, and nothing is done.
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("\xff");
        script.close();
        dialog = PlanView::importFrom(*f, folder).dialog;
        QTRY_VERIFY(in<EmptyState>(dialog, "planMessage")->isVisible());
        QVERIFY(in<EmptyState>(dialog, "planMessage")->wholeText().contains(u"f.js"_s));
        QVERIFY(!in<QPushButton>(dialog, "planButton")->isEnabled());
    }

    /// They are on the disk, which is full, and can be read only when there is room.
    void draftsOnAFullDiskAreToldAndComeBack()
    {
        edit(u"f"_s, s("// on the disk\n"));
        QVERIFY(answerOf(f->workspace->documents().drafts().flush()));
        f->window.reset();
        auto full = std::make_unique<FullDisk>(1024);
        f->show();
        f->drafts->restoreDrafts();
        auto *bar = f->find<EmptyState>("storageBar");
        QTRY_VERIFY(bar->isVisible());
        // That the history is not kept either may be told first.
        QTRY_VERIFY2(bar->wholeText().startsWith(u"What was not saved earlier"_s),
                     qPrintable(bar->wholeText()));
        full.reset();
        QTRY_VERIFY(f->editor());
        QCOMPARE(f->editor()->code().script(), s("// on the disk\n"));
        // That the reserve was used may be told for some seconds more.
        QTRY_VERIFY(!bar->isVisible() || !bar->wholeText().startsWith(u"What was not saved earlier"_s));
    }

    void otherWindowsEditsAreTold()
    {
        const QString id = f->workspace->list().idOf(u"f"_s);
        Archive archive(f->archive->path());
        auto other = std::make_unique<Workspace>(f->client(), f->profile, archive);
        other->list().reload();
        QTRY_COMPARE(other->list().state(), ActionList::State::Loaded);
        other->documents().open(id)->setScript(s("// in the other window\n"));
        QVERIFY(answerOf(other->documents().drafts().flush()));
        f->window->openAction(id);
        QTRY_VERIFY(f->editor()->note().isVisible());
        QVERIFY(f->editor()->note().wholeText().startsWith(u"Another window"_s));
        QCOMPARE(f->editor()->code().script(), s("// 1\n// 2\n// 3\n// 4\n// 5\n"));
    }

    void withoutTheServerWhatIsKnownCanBeEdited()
    {
        const QString id = f->open(u"f"_s);
        QTRY_VERIFY(answerOf(f->archive->known().find(id)).value().has_value());
        f->window.reset();
        f->server.setSwitches({.breakage = demo::Switches::Break::DropBeforeAnswer});
        f->show();
        f->workspace->list().reload();
        QTRY_COMPARE_WITH_TIMEOUT(f->workspace->list().state(), ActionList::State::Failed, 15000);
        QVERIFY(f->workspace->list().knownAt());
        QTRY_VERIFY2(f->text("countLabel").contains(u", as known just now"_s),
                     qPrintable(f->text("countLabel")));
        QVERIFY(f->workspace->list().model().find(id));
        f->window->openAction(id);
        f->editor()->code().replaceAllUndoable(s("// typed without a server\n"));
        f->command("saveCommand");
        QTRY_VERIFY(message()->isVisible());
        QVERIFY(f->editor()->document().isDirty());
        f->server.setSwitches({.projectionDelay = 0ms});
        QCOMPARE(f->scriptOnServer(id), s("// 1\n// 2\n// 3\n// 4\n// 5\n")); // nothing goes by itself
        QVERIFY(answerOf(f->workspace->documents().drafts().flush()));
        QCOMPARE(keptDrafts(*f->archive), QStringList(s("// typed without a server\n")));
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QCOMPARE(f->scriptOnServer(id), s("// typed without a server\n"));
    }
};

QTEST_MAIN(tst_history)
#include "ledger/bindings.h"
#include "tst_history.moc"
