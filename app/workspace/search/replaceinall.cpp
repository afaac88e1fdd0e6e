// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/search/replaceinall.h"

#include "base/answers.h"
#include "base/text.h"
#include "script/syntaxtree.h"
#include "script/texthabits.h"
#include "workspace/workspace.h"
#include "zitadel/limits.h"

#include <QHash>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using exchange::Step;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(replaceinall)
};

QList<script::Problem> errorsOf(const zitadel::ActionFields &fields)
{
    QList<script::Problem> problems = script::problemsOf(script::SyntaxTree(fields.script), fields, {});
    problems.removeIf(
        [](const script::Problem &problem) { return problem.severity != script::Severity::Error; });
    return problems;
}

/// An error that comes with the change, in words; places move, so they are told apart by their rules.
QString newError(const zitadel::ActionFields &before, const zitadel::ActionFields &after)
{
    QHash<QString, int> known;
    for (const script::Problem &problem : errorsOf(before))
        ++known[problem.id];
    for (const script::Problem &problem : errorsOf(after)) {
        if (known[problem.id]-- > 0)
            continue;
        const auto line = text::lineAt(after.script, problem.range.begin);
        return Texts::tr("Line %1 would have an error: %2").arg(line).arg(problem.message);
    }
    return {};
}

struct Replaced
{
    zitadel::Action action;
    ScriptFinds finds;
};

Step stepFor(const Replaced &replaced, const QString &with)
{
    const zitadel::ActionFields &before = replaced.action.fields;
    Step step{
        .kind = Step::Kind::Change, .before = replaced.action, .after = {before, replaced.action.isActive()}};
    if (before.script != replaced.finds.in.script) {
        step.blocked = Texts::tr("It was changed since it was searched.");
        return step;
    }
    step.after.fields.script = script::edited(before.script, replaceinall::edits(replaced.finds, with));
    step.blocked = limits::refusal(step.after.fields);
    if (step.blocked.isEmpty())
        step.blocked = newError(before, step.after.fields);
    return step;
}

Result<exchange::Plan> planOf(const QList<Replaced> &all, const QString &with)
{
    exchange::Plan plan;
    for (const Replaced &replaced : all) {
        const Step step = stepFor(replaced, with);
        if (step.blocked.isEmpty() && step.after.fields == step.before.fields)
            plan.unchanged << step.name();
        else
            plan.steps << step;
    }
    exchange::countLines(plan);
    exchange::lookForSecrets(plan);
    return plan;
}

} // namespace

QString replaceinall::replacement(const ScriptFinds &finds, TextSpan span, const QString &with)
{
    return finds.search.replacement(finds.in.script, span, with,
                                    TextHabits::of(finds.in.script).lineEndText());
}

QList<script::TextEdit> replaceinall::edits(const ScriptFinds &finds, const QString &with)
{
    const QString lineEnd = TextHabits::of(finds.in.script).lineEndText();
    QList<script::TextEdit> edits;
    for (const TextSpan span : finds.spans)
        edits << script::TextEdit{{span.start, span.end()},
                                  finds.search.replacement(finds.in.script, span, with, lineEnd)};
    return edits;
}

QFuture<Result<exchange::Plan>> replaceinall::plan(Workspace &workspace, const QList<ScriptFinds> &finds,
                                                   const QString &with)
{
    QList<Replaced> all;
    for (const ScriptFinds &each : finds) {
        if (const zitadel::Action *action = workspace.list().model().find(each.in.actionId))
            all.append({*action, each});
    }
    return answers::broughtTo(&workspace, QtConcurrent::run(planOf, all, with));
}
