// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/replacing.h"

#include "base/plaintext.h"
#include "base/question.h"
#include "base/settings.h"
#include "editor/actioneditor.h"
#include "editor/codeeditor.h"
#include "editor/editortabs.h"
#include "plan/plandialog.h"
#include "workspace/search/replaceinall.h"
#include "workspace/workspace.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace {

qsizetype countOf(const QList<ScriptFinds> &all)
{
    qsizetype count = 0;
    for (const ScriptFinds &finds : all)
        count += finds.spans.size();
    return count;
}

QString namesOf(const QList<ScriptFinds> &all)
{
    QStringList names;
    for (const ScriptFinds &finds : all)
        names << plaintext::line(finds.in.name);
    return names.join(", "_L1);
}

} // namespace

Replacing::Replacing(Workspace &workspace, Shell &shell, SyntaxThemes &themes, Settings &settings,
                     QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_shell(shell)
    , m_themes(themes)
    , m_settings(settings)
{
}

/// Also what was opened since it was searched.
bool Replacing::isOpen(const ScriptFinds &finds) const
{
    const Documents &documents = m_workspace.documents();
    return finds.in.actionId.isEmpty() ? documents.all().contains(finds.in.document)
                                       : documents.document(finds.in.actionId) != nullptr;
}

ActionEditor *Replacing::editorOf(const ScriptFinds &finds) const
{
    const EditorTabs &tabs = m_shell.tabs();
    for (int i = 0; i < tabs.count(); ++i) {
        const ActionDocument &document = tabs.editorAt(i)->document();
        const bool isSame =
            finds.in.actionId.isEmpty() ? &document == finds.in.document : document.id() == finds.in.actionId;
        if (isSame)
            return tabs.editorAt(i);
    }
    return nullptr;
}

void Replacing::replace(const QList<ScriptFinds> &finds, const QString &with)
{
    QList<ScriptFinds> open;
    QList<ScriptFinds> others;
    for (const ScriptFinds &each : finds)
        (isOpen(each) ? open : others) << each;
    if (others.isEmpty())
        ask(open, with);
    else
        showPlan(open, others, with);
}

void Replacing::ask(const QList<ScriptFinds> &open, const QString &with)
{
    if (open.isEmpty())
        return;
    const Question question{
        .objectName = u"replaceInTabsQuestion"_s,
        .text = tr("Replace %n find(s) in what is open?", nullptr, int(countOf(open))),
        .explanation =
            tr("Concerned: %1. Nothing is saved, and Undo takes it back in each tab.").arg(namesOf(open)),
        .yes = tr("Replace")};
    question.ask(m_shell.widget(), [this, open, with](bool yes) {
        if (yes)
            replaceInTabs(open, with);
    });
}

void Replacing::showPlan(const QList<ScriptFinds> &open, const QList<ScriptFinds> &others,
                         const QString &with)
{
    PlanJob job = PlanJob::here(m_workspace);
    job.title = tr("Replace in all scripts");
    job.to = tr("After the replacement");
    job.nothing = tr("The replacement changes nothing.");
    job.make = [this, open, others, with] {
        return replaceinall::plan(m_workspace, others, with).then(this, [open](Result<exchange::Plan> plan) {
            if (plan && !open.isEmpty())
                plan->notes
                    << tr("Open, and so replaced in the tab without being saved: %1.").arg(namesOf(open));
            return plan;
        });
    };
    // The tabs go with the first step, and not again with what is tried again.
    const auto isDone = std::make_shared<bool>(false);
    job.run = [this, run = job.run, open, with, isDone](const QList<exchange::Step> &steps, QObject *parent) {
        const auto begun = run(steps, parent);
        if (begun && !*isDone) {
            *isDone = true;
            replaceInTabs(open, with);
        }
        return begun;
    };
    (new PlanDialog(job, m_themes, m_settings.editorOptions(), m_shell.widget()))->open();
}

void Replacing::replaceInTabs(const QList<ScriptFinds> &open, const QString &with)
{
    if (open.isEmpty())
        return;
    qsizetype count = 0;
    QList<ScriptFinds> left;
    for (const ScriptFinds &finds : open) {
        ActionEditor *editor = editorOf(finds);
        if (!editor || editor->code().isReadOnly() || editor->code().script() != finds.in.script) {
            left << finds;
            continue;
        }
        QList<CodeEditor::Replacement> replacements;
        for (const script::TextEdit &edit : replaceinall::edits(finds, with))
            replacements.append({{edit.range.begin, edit.range.length()}, edit.text});
        editor->code().replaceSpans(replacements);
        count += replacements.size();
    }
    QString told = tr("Replaced %n find(s) in what is open; nothing of it is saved.", nullptr, int(count));
    if (!left.isEmpty())
        told += u' ' + tr("Edited meanwhile, and left as it is: %1.").arg(namesOf(left));
    emit replaced(told);
}
