// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was and what is: history, comparing, merging, and bringing back what was deleted.
#include "common/times.h"
#include "compare/comparedialog.h"
#include "compare/mergedialog.h"
#include "connection/storagebar.h"
#include "editor/actioneditor.h"
#include "editor/editornote.h"
#include "editor/editortabs.h"
#include "history/historypane.h"
#include "history/removeddialog.h"
#include "kept/otherdraftsdialog.h"
#include "kept/versiondialog.h"
#include "mainwindow.h"
#include "mainwindow_commands.h"
#include "workspace/search/scriptsearch.h"
#include "base/settings.h"

#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>

using namespace Qt::StringLiterals;

void MainWindow::buildHistoryDock()
{
    m_history = new HistoryPane(m_workspace, this);
    m_historyDock = new QDockWidget(tr("History"), this);
    m_historyDock->setObjectName("historyDock"_L1);
    m_historyDock->setWidget(m_history);
    m_historyDock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    m_historyDock->setAllowedAreas(Qt::RightDockWidgetArea | Qt::BottomDockWidgetArea);
    addDockWidget(Qt::RightDockWidgetArea, m_historyDock);
    m_historyDock->hide();
    connect(m_historyDock, &QDockWidget::visibilityChanged, this, [this] { foldByWidth(); });
    connect(m_tabs, &EditorTabs::currentEditorChanged, this, [this] {
        ActionEditor *editor = m_tabs->currentEditor();
        m_history->setDocument(editor ? &editor->document() : nullptr);
    });
    connect(m_history, &HistoryPane::compareRequested, this,
            [this](const QString &left, const QString &right) { compareVersions(left, right); });
    connect(m_history, &HistoryPane::restoreRequested, this, &MainWindow::restoreVersion);
    connect(m_tabs, &EditorTabs::mergeRequested, this, &MainWindow::merge);
    connect(m_tabs, &EditorTabs::compareRequested, this,
            [this] { compareVersions(u"server"_s, u"draft"_s); });
}

void MainWindow::addHistoryCommands(QMenu *menu)
{
    menu->addSeparator();
    m_commands->forEditor << addCommand(menu, u"compareCommand"_s, tr("&Compare with the server…"),
                                        Qt::CTRL | Qt::ALT | Qt::Key_D, "vcs-diff",
                                        [this] { compareVersions(u"server"_s, u"draft"_s); });
    addCommand(menu, u"removedCommand"_s, tr("&Recently deleted…"), {}, "edit-undo",
               [this] { showRemoved(); });
    addCommand(menu, u"otherDraftsCommand"_s, tr("Unsa&ved in other connections…"), {},
               "document-open-recent", [this] { showOtherDrafts(); });
}

/// @p title is that of @p left where the history pane does not show it.
void MainWindow::compareVersions(const QString &left, const QString &right, const QString &title)
{
    ActionEditor *editor = m_tabs->currentEditor();
    if (!editor)
        return;
    auto *dialog = new CompareDialog(
        m_themes, m_settings.editorOptions(), [this](const QString &key) { return m_history->fieldsOf(key); },
        this);
    dialog->setWindowTitle(tr("Compare “%1”").arg(editor->title()));
    QList<CompareDialog::Choice> choices = m_history->choices();
    if (!std::ranges::contains(choices, left, &CompareDialog::Choice::key))
        choices.append({left, title});
    dialog->setChoices(choices, left, right);
    ActionDocument &document = editor->document();
    connect(&document, &ActionDocument::fieldsChanged, dialog, &CompareDialog::draftChanged);
    connect(&document, &QObject::destroyed, dialog, &QDialog::close);
    connect(dialog, &CompareDialog::draftWanted, &document,
            [&document, dialog](const QString &expected, const QString &wanted) {
                // What was typed since the two were compared is not to be overwritten.
                if (document.fields().script != expected)
                    return dialog->tellOutdated();
                zitadel::ActionFields fields = document.fields();
                fields.script = wanted;
                document.replaceFields(fields);
            });
    const auto update = [this, dialog] { dialog->updateChoices(m_history->choices()); };
    connect(&document, &ActionDocument::baseChanged, dialog, update);
    connect(&document, &ActionDocument::troubleChanged, dialog, update);
    connect(&m_workspace.history(), &history::ActionHistory::changed, dialog, update);
    // What is compared is the tab in front: another tab has another history.
    connect(m_tabs, &EditorTabs::currentEditorChanged, dialog, [this, dialog, editor] {
        if (m_tabs->currentEditor() != editor)
            dialog->close();
    });
    dialog->show();
}

/// A version that was found in the history, in the one window for such.
void MainWindow::showVersion(const ScriptFinds &finds, TextSpan span)
{
    auto *dialog = findChild<VersionDialog *>();
    if (!dialog) {
        dialog = new VersionDialog(m_themes, m_settings.editorOptions(), this);
        connect(dialog, &VersionDialog::compareRequested, this, &MainWindow::compareKept);
        connect(dialog, &VersionDialog::newActionRequested, this, &MainWindow::makeActionWith);
    }
    const history::Version &version = *finds.in.version;
    const bool isThere = m_workspace.list().model().find(version.actionId) || m_workspace.documents().document(version.actionId);
    dialog->show(version, finds.in.script, span, isThere);
}

void MainWindow::compareKept(const history::Version &version)
{
    ActionDocument *document = m_workspace.documents().document(version.actionId);
    if (!document)
        document = m_workspace.documents().open(version.actionId);
    if (!document) {
        if (auto *dialog = findChild<VersionDialog *>())
            dialog->setActionGone();
        return;
    }
    m_tabs->showDocument(document);
    m_history->setDocument(document);
    compareVersions(
        history::ActionHistory::keyOf(version), u"draft"_s,
        tr("From the history, %1").arg(times::relative(version.at, QDateTime::currentDateTime())));
}

void MainWindow::makeActionWith(const zitadel::ActionFields &fields)
{
    ActionEditor *editor = m_tabs->showDocument(m_workspace.documents().newActionOf(fields));
    editor->focusScript();
}

void MainWindow::restoreVersion(const QString &key)
{
    ActionEditor *editor = m_tabs->currentEditor();
    if (!editor)
        return;
    m_history->fieldsOf(key).then(editor, [this, editor](const Result<zitadel::ActionFields> &fields) {
        if (!fields)
            return editor->note().tellError(tr("The version could not be put into the editor."),
                                            fields.error());
        m_workspace.documents().putBack(&editor->document(), *fields);
        editor->note().tell(colours::Meaning::Information, tr("The version is in the editor, and not saved."),
                            tr("What was typed before is in the history; Save sends this one."));
        editor->focusScript();
    });
}

void MainWindow::merge(ActionEditor *editor)
{
    ActionDocument &document = editor->document();
    if (!document.newerOnServer() || findChild<MergeDialog *>())
        return;
    auto *dialog = new MergeDialog({document.base(), *document.newerOnServer(), document.fields()}, m_themes,
                                   m_settings.editorOptions(), this);
    connect(dialog, &MergeDialog::merged, editor,
            [this, editor](const zitadel::Action &theirs, const zitadel::ActionFields &result) {
                m_workspace.documents().resolve(&editor->document(), theirs, result);
                editor->save();
            });
    connect(dialog, &MergeDialog::typed, editor,
            [this, editor](const zitadel::Action &theirs, const zitadel::ActionFields &result) {
                m_workspace.documents().keepMerging(&editor->document(), theirs, result);
            });
    connect(dialog, &MergeDialog::givenUp, editor,
            [this, editor] { m_workspace.documents().leaveMerge(&editor->document()); });
    // There is nothing left to merge, and nothing to ask.
    connect(&document, &QObject::destroyed, dialog, [dialog] { dialog->done(QDialog::Rejected); });
    dialog->open();
}

void MainWindow::showRemoved()
{
    auto *dialog = findChild<RemovedDialog *>();
    if (dialog && dialog->isWorking())
        return dialog->open(); // it was closed before the work was done
    dialog = new RemovedDialog(m_workspace, m_themes, m_settings.editorOptions(), this);
    connect(dialog, &RemovedDialog::made, this, &MainWindow::openAction);
    connect(dialog, &RemovedDialog::newActionRequested, this, &MainWindow::makeActionWith);
    dialog->open();
}

void MainWindow::showOtherDrafts()
{
    const QString own = m_workspace.archive().database().path();
    auto *dialog = new OtherDraftsDialog(std::make_unique<OtherDrafts>(QFileInfo(own).absolutePath(), own),
                                         m_profiles.profiles(), m_themes, m_settings.editorOptions(), this);
    connect(dialog, &OtherDraftsDialog::newActionRequested, this, &MainWindow::makeActionWith);
    connect(dialog, &OtherDraftsDialog::profileRequested, this, &MainWindow::profileRequested);
    dialog->open();
}

void MainWindow::pruneHistory()
{
    limitHistory();
    m_workspace.archive().historyToSearch().prune().then(this, [this](const Result<int> &gone) {
        m_storageBar->setUnpruned(gone ? std::nullopt : std::optional(gone.error()));
    });
}

void MainWindow::limitHistory()
{
    m_workspace.archive().limitHistory(
        {.days = m_settings.historyDays(), .megabytes = m_settings.historyMegabytes()});
}
