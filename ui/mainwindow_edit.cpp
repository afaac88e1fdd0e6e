// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window's commands that edit the script in front, or look through it.
#include "editor/codeeditor.h"
#include "editor/editortabs.h"
#include "editor/findbar.h"
#include "editor/gotoline.h"
#include "editor/scriptformatting.h"
#include "mainwindow.h"
#include "mainwindow_commands.h"

#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

void MainWindow::buildEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    // Undo and the clipboard belong to whatever field has the keys, which handles them by itself; the menu
    // serves the script.
    const auto add = [this, menu](const QString &objectName, const QString &text, const QKeySequence &key,
                                  const char *icon, void (*run)(ActionEditor &)) {
        QAction *command =
            addCommand(menu, objectName, text, key, icon, [this, run] { run(*m_tabs->currentEditor()); });
        m_commands->forEditor.append(command);
        return command;
    };
    add(u"undoCommand"_s, tr("&Undo in the script"), {}, "edit-undo",
        [](ActionEditor &tab) { tab.code().undo(); });
    add(u"redoCommand"_s, tr("&Redo in the script"), {}, "edit-redo",
        [](ActionEditor &tab) { tab.code().redo(); });
    menu->addSeparator();
    add(u"findCommand"_s, tr("&Find…"), QKeySequence::Find, "edit-find",
        [](ActionEditor &tab) { tab.findBar().openFind(); });
    add(u"findNextCommand"_s, tr("Find &next"), Qt::Key_F3, "go-down-search",
        [](ActionEditor &tab) { tab.findBar().findNext(); });
    add(u"findPreviousCommand"_s, tr("Find &previous"), Qt::SHIFT | Qt::Key_F3, "go-up-search",
        [](ActionEditor &tab) { tab.findBar().findPrevious(); });
    QAction *replace = add(u"replaceCommand"_s, tr("R&eplace…"), {}, "edit-find-replace",
                           [](ActionEditor &tab) { tab.findBar().openReplace(); });
    replace->setShortcuts({Qt::CTRL | Qt::Key_R, Qt::CTRL | Qt::Key_H});
    addFindInAllCommands(menu);
    add(u"goToLineCommand"_s, tr("&Go to line…"), Qt::CTRL | Qt::Key_G, "go-jump",
        [](ActionEditor &tab) { tab.goToLineBar().openBar(); });
    add(u"nextProblemCommand"_s, tr("Next pro&blem"), Qt::Key_F8, "data-warning",
        [](ActionEditor &tab) { tab.goToNextProblem(); });
    menu->addSeparator();
    // The key itself is the editor's, as it would type something elsewhere.
    add(u"commentCommand"_s,
        tr("Toggle &comment") + u'\t' +
            QKeySequence(Qt::CTRL | Qt::Key_Slash).toString(QKeySequence::NativeText),
        {}, "comment-symbolic", [](ActionEditor &tab) { tab.code().toggleComment(); });
    add(u"formatCommand"_s, tr("F&ormat document"), Qt::CTRL | Qt::SHIFT | Qt::Key_I, "format-indent-more",
        formatScript);
}
