// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference/referencefeature.h"

#include "editor/actioneditor.h"
#include "editor/codeeditor.h"
#include "reference/referencepane.h"
#include "workspace/scripthelp.h"
#include "workspace/workspace.h"
#include "ledger/bindings.h"

#include <QDockWidget>

using namespace Qt::StringLiterals;

ReferenceFeature::ReferenceFeature(Workspace &workspace)
    : m_workspace(workspace)
{
}

void ReferenceFeature::join(Shell &shell)
{
    m_shell = &shell;
    m_dock = shell.addPane({.id = u"referenceDock"_s,
                            .title = tr("API reference"),
                            .make = [this] { return makePane(); },
                            .opened = [this] { m_pane->focusSearch(); },
                            .closed = [this] { focusScript(); },
                            .stop = [this] { return m_pane->stop(); },
                            .command = {.id = u"referenceCommand"_s,
                                        .menu = Group::ViewReference,
                                        .text = tr("API r&eference"),
                                        .keys = {Qt::CTRL | Qt::Key_F1},
                                        .icon = "help-contents"}});
    shell.addCommand({.id = u"explainWordCommand"_s,
                      .menu = Group::HelpWord,
                      .text = tr("API reference for the &word"),
                      .keys = {Qt::Key_F1},
                      .icon = "help-contextual",
                      .run = [this] { explainWord(); }});
}

QWidget *ReferenceFeature::makePane()
{
    m_pane = new ReferencePane(m_shell->widget());
    connect(m_pane, &ReferencePane::leaveRequested, this, &ReferenceFeature::focusScript);
    connect(&m_workspace.bindings(), &Bindings::changed, this, [this] { follow(m_shell->front()); });
    follow(m_shell->front());
    return m_pane;
}

void ReferenceFeature::follow(ActionEditor *front)
{
    if (m_pane)
        m_pane->setBoundTriggers(front ? m_workspace.bindings().triggersOf(front->document().id())
                                       : QList<zitadel::TriggerId>());
}

void ReferenceFeature::open()
{
    m_shell->showPane(m_dock);
    m_pane->focusSearch();
}

void ReferenceFeature::focusScript()
{
    if (ActionEditor *editor = m_shell->front())
        editor->focusScript();
}

void ReferenceFeature::explainWord()
{
    ActionEditor *editor = m_shell->front();
    if (!editor || !editor->code().hasFocus())
        return open();
    editor->help()
        .description(editor->code().position())
        .then(this, [this](const std::optional<script::Completion> &name) {
            m_shell->showPane(m_dock);
            // What the script declares itself, the reference cannot know; and no word at all is a search.
            if (!name || name->path.isEmpty() || !m_pane->showPath(name->path))
                m_pane->focusSearch();
        });
}
