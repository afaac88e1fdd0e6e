// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/plan.h"

#include "action/limits.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

using Kind = Step::Kind;

/// The server compares names without regard to case (reference 2.6).
QString key(const QString &name)
{
    return name.toCaseFolded();
}

QString problemOf(const zitadel::ActionFields &fields)
{
    for (const limits::Problem &problem : limits::check(fields)) {
        if (problem.blocks)
            return problem.text;
    }
    return {};
}

zitadel::ActionFields shown(zitadel::ActionFields fields)
{
    fields.timeout = limits::effectiveTimeout(fields.timeout);
    return fields;
}

using Triggers = QMap<std::pair<QString, QString>, TriggerNames>;

Triggers byType(const QList<TriggerNames> &triggers)
{
    Triggers map;
    for (const TriggerNames &trigger : triggers)
        map.insert({trigger.flow, trigger.trigger}, trigger);
    return map;
}

QList<Step> triggerSteps(const Content &wanted, const Content &present)
{
    const Triggers before = byType(present.triggers);
    const Triggers after = byType(wanted.triggers);
    QList<Step> steps;
    QSet<QString> known;
    for (const QList<Content::Entry> &entries : {wanted.actions, present.actions}) {
        for (const Content::Entry &entry : entries)
            known.insert(key(entry.fields.name));
    }
    Triggers all = before;
    all.insert(after);
    for (auto type = all.cbegin(); type != all.cend(); ++type) {
        TriggerNames to = after.value(type.key());
        const TriggerNames from = before.value(type.key());
        if (to.actions == from.actions)
            continue;
        if (to.flow.isEmpty()) {
            to = from;
            to.actions.clear();
        }
        Step step{.kind = Kind::SetTrigger, .trigger = to, .triggerBefore = from.actions};
        for (const QString &name : std::as_const(to.actions)) {
            if (!known.contains(key(name)))
                step.blocked = Texts::tr("There is no action “%1”.").arg(name);
        }
        steps.append(step);
    }
    return steps;
}

} // namespace

Plan plan(const Content &wanted, const QList<zitadel::Action> &actions, const QList<zitadel::Flow> &flows)
{
    QHash<QString, zitadel::Action> present;
    for (const zitadel::Action &action : actions)
        present.insert(key(action.fields.name), action);
    Plan plan;
    QList<Step> states;
    for (const Content::Entry &entry : wanted.actions) {
        const zitadel::Action before = present.take(key(entry.fields.name));
        const QString problem = problemOf(entry.fields);
        const bool isNew = before.id.isEmpty();
        const bool isChanged = isNew || shown(entry.fields) != shown(before.fields);
        if (isChanged)
            plan.steps.append({.kind = isNew ? Kind::Create : Kind::Change,
                               .before = before,
                               .after = entry,
                               .blocked = problem});
        // A new action is active (reference 2.6).
        const bool isSwitched = entry.isActive != (isNew || before.isActive());
        if (isSwitched)
            states.append({.kind = Kind::SetState,
                           .before = before,
                           .after = entry,
                           .blocked = isNew ? problem : QString()});
        if (!isChanged && !isSwitched)
            plan.unchanged << entry.fields.name;
    }
    const auto byKind = [](const Step &step) { return int(step.kind); };
    std::ranges::stable_sort(plan.steps, {}, byKind);
    plan.steps += states;
    plan.steps += triggerSteps(wanted, contentOf(actions, flows));
    QList<zitadel::Action> gone = present.values();
    std::ranges::sort(gone, {}, [](const zitadel::Action &action) { return action.fields.name; });
    for (const zitadel::Action &action : std::as_const(gone))
        plan.steps.append(
            {.kind = Kind::Delete, .before = action, .bindings = Bindings::in(flows, action.id)});
    return plan;
}

} // namespace exchange
