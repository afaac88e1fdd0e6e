// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchfeature.h"

#include "editor/codeeditor.h"
#include "editor/editortabs.h"
#include "list/listpane.h"
#include "search/findinallpane.h"
#include "search/replacing.h"

#include <QAction>
#include <QDockWidget>

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

SearchFeature::SearchFeature(Workspace &workspace, SyntaxThemes &themes, Settings &settings,
                             ShowVersion showVersion)
    : m_workspace(workspace)
    , m_themes(themes)
    , m_settings(settings)
    , m_showVersion(std::move(showVersion))
{
}

void SearchFeature::join(Shell &shell)
{
    m_shell = &shell;
    m_dock = shell.addPane({.id = u"findInAllDock"_s,
                            .title = tr("Find results"),
                            .area = Qt::BottomDockWidgetArea,
                            .make = [this] { return makePane(); },
                            .stop = [this] { return m_pane->focusProxy(); }});
    shell
        .addCommand({.id = u"findInAllCommand"_s,
                     .menu = Group::EditFindInAll,
                     .text = tr("Find in &all scripts…"),
                     .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_F},
                     .icon = "edit-find",
                     .run = [this] { findInAll(); },
                     .isTool = true})
        ->setIconText(tr("Find in all"));
    shell.addCommand({.id = u"replaceInAllCommand"_s,
                      .menu = Group::EditFindInAll,
                      .text = tr("Replace in all scripts…"),
                      .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_H},
                      .icon = "edit-find-replace",
                      .run = [this] { replaceInAll(); }});
    shell.addCommand({.id = u"nextFindInAllCommand"_s,
                      .menu = Group::EditFindInAll,
                      .text = tr("Next find in all &scripts"),
                      .keys = {Qt::Key_F4},
                      .run = [this] { showNextFind(1); }});
    shell.addCommand({.id = u"previousFindInAllCommand"_s,
                      .menu = Group::EditFindInAll,
                      .text = tr("Previous find in all scr&ipts"),
                      .keys = {Qt::SHIFT | Qt::Key_F4},
                      .run = [this] { showNextFind(-1); }});
}

QWidget *SearchFeature::makePane()
{
    m_pane = new FindInAllPane(m_workspace, m_shell->widget());
    connect(m_pane, &FindInAllPane::left, this, &SearchFeature::goToScript);
    connect(m_pane, &FindInAllPane::jumpRequested, this, &SearchFeature::showFind);
    connect(m_pane, &FindInAllPane::versionRequested, this, m_showVersion);
    auto *replacing = new Replacing(m_workspace, *m_shell, m_themes, m_settings, m_pane);
    connect(m_pane, &FindInAllPane::replaceRequested, replacing, &Replacing::replace);
    connect(replacing, &Replacing::replaced, m_pane, [this](const QString &told) {
        m_pane->searchAgain();
        m_pane->tell(told);
    });
    return m_pane;
}

QString SearchFeature::wanted() const
{
    const ActionEditor *editor = m_shell->front();
    // In the list or the pane itself nobody means what happens to be selected in the script.
    const bool isMeant = editor && editor->isAncestorOf(m_shell->widget()->focusWidget()) &&
                         !(m_pane && editor->code().selection() == m_pane->lastJump());
    return isMeant ? wantedIn(editor->code()) : QString();
}

void SearchFeature::findInAll()
{
    const QString text = wanted();
    m_shell->showPane(m_dock);
    m_pane->open(text);
}

void SearchFeature::replaceInAll()
{
    const QString text = wanted();
    m_shell->showPane(m_dock);
    m_pane->openReplace(text);
}

void SearchFeature::showNextFind(int step)
{
    if (!m_pane || !m_pane->jumpToNext(step))
        findInAll(); // asks what to look for
}

void SearchFeature::goToScript()
{
    if (ActionEditor *editor = m_shell->front())
        editor->focusScript();
    else
        m_shell->listPane().setFocus(Qt::OtherFocusReason);
}

void SearchFeature::showFind(const QString &actionId, ActionDocument *document, const ScriptFinds &finds,
                             TextSpan span)
{
    // What was open may be closed by now, and another may have been opened in its place.
    const bool isStillOpen = m_workspace.documents().all().contains(document) &&
                             (actionId.isEmpty() || document->id() == actionId);
    if (!isStillOpen)
        document = actionId.isEmpty() ? nullptr : m_workspace.documents().open(actionId);
    if (!document)
        return;
    ActionEditor *editor = m_shell->showTab(document);
    const TextSpan place =
        ScriptSearch::placeNow(finds.search, span, finds.in.script, editor->code().script());
    editor->code().select(place);
    editor->focusScript();
    m_pane->noteJump(place);
}
