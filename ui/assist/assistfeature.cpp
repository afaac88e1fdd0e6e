// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assist/assistfeature.h"

#include "editor/actioneditor.h"
#include "editor/codeassist.h"
#include "editor/codeeditor.h"
#include "script/snippets.h"
#include "base/text.h"
#include "workspace/scripthelp.h"

#include <QLocale>
#include <QPointer>

using namespace Qt::StringLiterals;

void AssistFeature::join(Shell &shell)
{
    m_shell = &shell;
    const auto add = [&shell](const QString &id, const QString &text, const QList<QKeySequence> &keys,
                              const char *icon, const std::function<void()> &run) {
        shell.addCommand({.id = id,
                          .menu = Group::EditHelp,
                          .text = text,
                          .keys = keys,
                          .icon = icon,
                          .needs = Needs::Tab,
                          .run = run});
    };
    add(u"completeCommand"_s, tr("C&omplete the word"), {Qt::CTRL | Qt::Key_Space}, "code-context",
        [&shell] { shell.front()->assist().complete(); });
    add(u"callTipCommand"_s, tr("Show the function being c&alled"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Space},
        "code-function", [&shell] { shell.front()->assist().showCallTip(); });
    add(u"snippetCommand"_s, tr("Insert &snippet…"), {}, "insert-text", [this] { chooseSnippet(); });
    add(u"goToFunctionCommand"_s, tr("Go to f&unction…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_O}, "code-function",
        [this] { goToFunction(); });
}

void AssistFeature::goToFunction()
{
    ActionEditor *editor = m_shell->front();
    editor->help().outline().then(editor, [this, editor](const QList<script::OutlineItem> &items) {
        const QString script = editor->code().script();
        QList<JumpTarget> targets;
        for (const script::OutlineItem &item : items) {
            const auto line = text::lineAt(script, item.nameRange.begin);
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
        JumpBox::open(m_shell->widget(), targets, tr("Go to a function of this script"));
    });
}

void AssistFeature::chooseSnippet()
{
    ActionEditor *editor = m_shell->front();
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
    JumpBox::open(m_shell->widget(), targets, tr("Put a snippet into the script"));
}
