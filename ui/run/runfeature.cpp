// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/runfeature.h"

#include "editor/actioneditor.h"
#include "editor/codeeditor.h"
#include "editor/editortabs.h"
#include "run/runpane.h"
#include "run/verdict.h"

#include <QDockWidget>

using namespace Qt::StringLiterals;

RunFeature::RunFeature(Workspace &workspace, SyntaxThemes &themes, Settings &settings)
    : m_workspace(workspace)
    , m_themes(themes)
    , m_settings(settings)
{
}

void RunFeature::join(Shell &shell)
{
    m_shell = &shell;
    m_dock = shell.addPane({.id = u"runDock"_s,
                            .title = tr("Run"),
                            .area = Qt::BottomDockWidgetArea,
                            .make = [this] { return makePane(); },
                            .command = {.id = u"runPaneCommand"_s,
                                        .menu = Group::ViewPanes,
                                        .text = tr("R&un"),
                                        .keys = {Qt::CTRL | Qt::ALT | Qt::Key_R},
                                        .icon = "media-playback-start"}});
    connect(&shell.tabs(), &EditorTabs::runRequested, this, &RunFeature::runNow);
    shell.addCommand({.id = u"runCommand"_s,
                      .menu = Group::ActionOpen,
                      .text = tr("Ru&n here"),
                      .keys = {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter},
                      .icon = "media-playback-start",
                      .needs = Needs::Tab,
                      .run = [this] { runNow(); }});
}

QWidget *RunFeature::makePane()
{
    m_pane = new RunPane(m_workspace, m_themes, m_settings, m_shell->widget());
    connect(m_pane, &RunPane::placeRequested, this, &RunFeature::goTo);
    m_pane->follow(m_shell->front());
    return m_pane;
}

void RunFeature::follow(ActionEditor *front)
{
    if (m_pane)
        m_pane->follow(front);
}

void RunFeature::runNow()
{
    m_shell->showPane(m_dock);
    if (m_pane)
        m_pane->run();
}

/// In the tab of the action that has the place, where it is another one than the one in front.
void RunFeature::goTo(const QString &action, const run::Position &place)
{
    ActionEditor *front = m_shell->front();
    if (front && front->document().fields().name != action) {
        m_shell->openAction(m_workspace.list().idOf(action));
        front = m_shell->front();
    }
    if (!front || front->document().fields().name != action)
        return;
    const QString script = front->code().script();
    front->code().setPosition(run::offsetOf(script, place));
    front->focusScript();
}
