// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window's way to and from what is found in all scripts.
#include "editor/codeeditor.h"
#include "editor/editortabs.h"
#include "list/listpane.h"
#include "mainwindow.h"
#include "search/findinallpane.h"

#include <QDockWidget>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace {

bool isPartOfName(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$';
}

/// What a person who asks for it in the editor means: the selection, else the word at the text cursor.
QString wantedIn(const CodeEditor &code)
{
    const QString script = code.script();
    const TextSpan selected = code.selection();
    if (selected.length > 0) {
        const QString text = script.mid(selected.start, selected.length);
        return text.contains(u'\n') || text.contains(u'\r') ? QString() : text;
    }
    qsizetype begin = std::min(selected.start, script.size());
    qsizetype end = begin;
    while (begin > 0 && isPartOfName(script[begin - 1]))
        --begin;
    while (end < script.size() && isPartOfName(script[end]))
        ++end;
    return script.mid(begin, end - begin);
}

} // namespace

void MainWindow::buildFindDock()
{
    m_findInAll = new FindInAllPane(m_workspace, this);
    m_findDock = new QDockWidget(tr("Find results"), this);
    m_findDock->setObjectName("findInAllDock"_L1);
    m_findDock->setWidget(m_findInAll);
    m_findDock->setFeatures(QDockWidget::DockWidgetClosable);
    addDockWidget(Qt::BottomDockWidgetArea, m_findDock);
    tabifyDockWidget(m_requestsDock, m_findDock);
    m_findDock->hide();
    connect(m_findInAll, &FindInAllPane::left, this, &MainWindow::goToScript);
    connect(m_findInAll, &FindInAllPane::jumpRequested, this, &MainWindow::showFind);
    connect(m_findInAll, &FindInAllPane::versionRequested, this, &MainWindow::showVersion);
}

void MainWindow::addFindInAllCommands(QMenu *menu)
{
    addCommand(menu, u"findInAllCommand"_s, tr("Find in &all scripts…"), Qt::CTRL | Qt::SHIFT | Qt::Key_F,
               "edit-find", [this] { findInAll(); })
        ->setIconText(tr("Find in all"));
    addCommand(menu, u"nextFindInAllCommand"_s, tr("Next find in all &scripts"), Qt::Key_F4, nullptr,
               [this] { showNextFind(1); });
    addCommand(menu, u"previousFindInAllCommand"_s, tr("Previous find in all scr&ipts"),
               Qt::SHIFT | Qt::Key_F4, nullptr, [this] { showNextFind(-1); });
}

void MainWindow::findInAll()
{
    QString text;
    const ActionEditor *editor = m_tabs->currentEditor();
    // In the list or the pane itself nobody means what happens to be selected in the script.
    if (editor && editor->isAncestorOf(focusWidget()) &&
        editor->code().selection() != m_findInAll->lastJump())
        text = wantedIn(editor->code());
    m_findDock->show();
    m_findDock->raise();
    m_findInAll->open(text);
}

void MainWindow::showNextFind(int step)
{
    if (!m_findInAll->jumpToNext(step))
        findInAll(); // asks what to look for
}

void MainWindow::goToScript()
{
    if (ActionEditor *editor = m_tabs->currentEditor())
        editor->focusScript();
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showFind(const QString &actionId, ActionDocument *document, const ScriptFinds &finds,
                          TextSpan span)
{
    // What was open may be closed by now, and another may have been opened in its place.
    const bool isStillOpen =
        m_workspace.documents().all().contains(document) && (actionId.isEmpty() || document->id() == actionId);
    if (!isStillOpen)
        document = actionId.isEmpty() ? nullptr : m_workspace.documents().open(actionId);
    if (!document)
        return;
    ActionEditor *editor = m_tabs->showDocument(document);
    const TextSpan place =
        ScriptSearch::placeNow(finds.search, span, finds.in.script, editor->code().script());
    editor->code().select(place);
    editor->focusScript();
    m_findInAll->noteJump(place);
}
