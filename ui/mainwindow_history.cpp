// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was and what is: history, comparing, merging, and bringing back what was deleted.
#include "compare/comparedialog.h"
#include "compare/mergedialog.h"
#include "editor/actioneditor.h"
#include "editor/editornote.h"
#include "editor/editortabs.h"
#include "history/historypane.h"
#include "history/removeddialog.h"
#include "mainwindow.h"
#include "mainwindow_commands.h"
#include "settings.h"

#include <QDockWidget>
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
    connect(m_tabs, &EditorTabs::currentEditorChanged, this, [this] {
        ActionEditor *editor = m_tabs->currentEditor();
        m_history->setDocument(editor ? &editor->document() : nullptr);
    });
    connect(m_history, &HistoryPane::compareRequested, this, &MainWindow::compareVersions);
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
}

void MainWindow::compareVersions(const QString &left, const QString &right)
{
    ActionEditor *editor = m_tabs->currentEditor();
    if (!editor)
        return;
    auto *dialog = new CompareDialog(
        m_themes, m_settings.editorOptions(), [this](const QString &key) { return m_history->fieldsOf(key); },
        this);
    dialog->setWindowTitle(tr("Compare “%1”").arg(editor->title()));
    dialog->setChoices(m_history->choices(), left, right);
    ActionDocument &document = editor->document();
    connect(&document, &ActionDocument::fieldsChanged, dialog, &CompareDialog::draftChanged);
    connect(&document, &QObject::destroyed, dialog, &QDialog::close);
    connect(dialog, &CompareDialog::draftWanted, &document, &ActionDocument::replaceFields);
    // What is compared is the tab in front: another tab has another history.
    connect(m_tabs, &EditorTabs::currentEditorChanged, dialog, [this, dialog, editor] {
        if (m_tabs->currentEditor() != editor)
            dialog->close();
    });
    dialog->show();
}

void MainWindow::restoreVersion(const QString &key)
{
    ActionEditor *editor = m_tabs->currentEditor();
    if (!editor)
        return;
    m_history->fieldsOf(key).then(editor, [editor](const Result<zitadel::ActionFields> &fields) {
        if (!fields)
            return editor->note().tellError(tr("The version could not be put into the editor."),
                                            fields.error());
        editor->document().replaceFields(*fields);
        editor->note().tell(colours::Meaning::Information, tr("The version is in the editor, and not saved."),
                            tr("Undo brings back the script; Save sends it."));
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
                m_workspace.resolve(&editor->document(), theirs, result);
                editor->save();
            });
    connect(&document, &QObject::destroyed, dialog, &QDialog::close);
    dialog->open();
}

void MainWindow::showRemoved()
{
    auto *dialog = new RemovedDialog(m_workspace, this);
    connect(dialog, &RemovedDialog::made, this, &MainWindow::openAction);
    dialog->open();
}

void MainWindow::pruneHistory()
{
    m_workspace.archive().historyToSearch().prune(
        {.days = m_settings.historyDays(), .megabytes = m_settings.historyMegabytes()});
}
