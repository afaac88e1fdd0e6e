// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window's commands that help with writing a script: completion, snippets, functions, the reference.
#include "editor/codeassist.h"
#include "editor/codeeditor.h"
#include "editor/editortabs.h"
#include "jump/jumpbox.h"
#include "mainwindow.h"
#include "mainwindow_commands.h"
#include "reference/referencepane.h"
#include "script/snippets.h"
#include "workspace/scripthelp.h"

#include <QDockWidget>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

void MainWindow::addHelpCommands(QMenu *edit)
{
    const auto add = [this, edit](const QString &objectName, const QString &text, const QKeySequence &key,
                                  const char *icon, const std::function<void()> &run) {
        m_commands->forEditor.append(addCommand(edit, objectName, text, key, icon, run));
    };
    edit->addSeparator();
    add(u"completeCommand"_s, tr("C&omplete the word"), Qt::CTRL | Qt::Key_Space, "code-context",
        [this] { m_tabs->currentEditor()->assist().complete(); });
    add(u"callTipCommand"_s, tr("Show the function being c&alled"), Qt::CTRL | Qt::SHIFT | Qt::Key_Space,
        "code-function", [this] { m_tabs->currentEditor()->assist().showCallTip(); });
    add(u"snippetCommand"_s, tr("Insert &snippet…"), {}, "insert-text", [this] { chooseSnippet(); });
    add(u"goToFunctionCommand"_s, tr("Go to f&unction…"), Qt::CTRL | Qt::SHIFT | Qt::Key_O, "code-function",
        [this] { goToFunction(); });
}

void MainWindow::goToFunction()
{
    ActionEditor *editor = m_tabs->currentEditor();
    editor->help().outline().then(editor, [this, editor](const QList<script::OutlineItem> &items) {
        const QString script = editor->code().script();
        QList<JumpTarget> targets;
        for (const script::OutlineItem &item : items) {
            const auto line = QStringView(script).left(item.nameRange.begin).count(u'\n') + 1;
            targets.append({.title = QString(item.depth * 4, u' ') + item.name + item.parameters,
                            .kind = item.isClass ? tr("class") : tr("function"),
                            .note = tr("line %1").arg(QLocale().toString(line)),
                            .go = [editor = QPointer(editor), place = item.nameRange] {
                                if (editor) {
                                    editor->code().select({place.begin, place.length()});
                                    editor->focusScript();
                                }
                            }});
        }
        JumpBox::open(this, targets, tr("Go to a function of this script"));
    });
}

void MainWindow::chooseSnippet()
{
    ActionEditor *editor = m_tabs->currentEditor();
    QList<JumpTarget> targets;
    for (const script::Snippet *snippet : script::snippetsFor({.triggers = editor->help().triggers()}))
        targets.append({.title = snippet->title(),
                        .kind = snippet->id,
                        .note = snippet->doc(),
                        .go = [editor = QPointer(editor), id = snippet->id] {
                            if (editor) {
                                editor->focusScript();
                                editor->assist().insertSnippet(id);
                            }
                        }});
    JumpBox::open(this, targets, tr("Put a snippet into the script"));
}

void MainWindow::buildReferenceDock()
{
    m_reference = new ReferencePane(this);
    m_referenceDock = new QDockWidget(tr("API reference"), this);
    m_referenceDock->setObjectName("referenceDock"_L1);
    m_referenceDock->setWidget(m_reference);
    m_referenceDock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    m_referenceDock->setAllowedAreas(Qt::RightDockWidgetArea | Qt::BottomDockWidgetArea);
    addDockWidget(Qt::RightDockWidgetArea, m_referenceDock);
    m_referenceDock->hide();
    connect(m_referenceDock, &QDockWidget::visibilityChanged, this, [this] { foldByWidth(); });
    const auto follow = [this] {
        const ActionEditor *editor = m_tabs->currentEditor();
        m_reference->setBoundTriggers(editor ? m_workspace.ledger().bindings().triggersOf(editor->document().id())
                                             : QList<zitadel::TriggerId>());
    };
    connect(m_tabs, &EditorTabs::currentEditorChanged, this, follow);
    connect(&m_workspace.ledger().bindings(), &Bindings::changed, this, follow);
    connect(m_reference, &ReferencePane::leaveRequested, this, [this] {
        if (ActionEditor *editor = m_tabs->currentEditor())
            editor->focusScript();
    });
}

void MainWindow::showReference(bool visible)
{
    // Room is made before: a window that has grown for what is in it does not become smaller again.
    if (visible && m_referenceDock->isHidden())
        foldByWidth(m_referenceDock->sizeHint().width());
    m_referenceDock->setVisible(visible);
    if (visible)
        m_reference->focusSearch();
    else if (ActionEditor *editor = m_tabs->currentEditor())
        editor->focusScript();
}

void MainWindow::explainWord()
{
    ActionEditor *editor = m_tabs->currentEditor();
    if (!editor || !editor->code().hasFocus())
        return showReference(true);
    editor->help()
        .description(editor->code().position())
        .then(this, [this](const std::optional<script::Completion> &name) {
            if (m_referenceDock->isHidden())
                foldByWidth(m_referenceDock->sizeHint().width());
            m_referenceDock->show();
            // What the script declares itself, the reference cannot know; and no word at all is a search.
            if (!name || name->path.isEmpty() || !m_reference->showPath(name->path))
                m_reference->focusSearch();
        });
}
