// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promote/planto.h"

#include "base/answers.h"
#include "exchange/filled.h"
#include "exchange/part.h"
#include "exchange/undoing.h"
#include "script/secrets.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace promote {

namespace {

using exchange::Content;
using exchange::Step;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(promote)
};

QSet<QString> keysOf(const Content &content)
{
    QSet<QString> keys;
    for (const Content::Entry &entry : content.actions)
        keys.insert(exchange::nameKey(entry.fields.name));
    return keys;
}

QSet<QString> keysOf(const QStringList &names)
{
    const QStringList keys = exchange::nameKeys(names);
    return {keys.cbegin(), keys.cend()};
}

QStringList namesOf(const Content &content)
{
    QStringList names;
    for (const Content::Entry &entry : content.actions)
        names << entry.fields.name;
    return names;
}

/// What @p target is asked to have as the source has it.
QStringList chosen(const Content &source, const Content &target, const QStringList &names,
                   const Options &options)
{
    if (names.isEmpty())
        return options.deletes ? namesOf(source) + namesOf(target) : namesOf(source);
    if (options.deletes)
        return names;
    // What the source does not have would be taken out of the triggers, too.
    const QSet<QString> known = keysOf(source);
    QStringList there = names;
    there.removeIf([&known](const QString &name) { return !known.contains(exchange::nameKey(name)); });
    return there;
}

/// What @p triggers run without the actions that @p wanted does not have.
QList<exchange::TriggerNames> withoutGone(QList<exchange::TriggerNames> triggers, const Content &wanted)
{
    const QSet<QString> known = keysOf(wanted);
    for (exchange::TriggerNames &trigger : triggers)
        trigger.actions.removeIf(
            [&known](const QString &name) { return !known.contains(exchange::nameKey(name)); });
    return triggers;
}

/// Whether each line of @p script that seems to have a secret is in @p before.
bool isAllKnown(const QString &script, const QList<script::SecretTrace> &secrets, const QString &before)
{
    const QStringList lines = script.split(u'\n');
    const QStringList present = before.split(u'\n');
    return std::ranges::all_of(secrets, [&](const script::SecretTrace &secret) {
        return present.contains(lines.value(secret.line - 1));
    });
}

/// The source's actions as the target is to have them: what only one connection is to know is the target's.
exchange::Filled atTarget(Content source, const Content &present, const Options &options)
{
    if (!options.targetValues)
        return {source, {}};
    for (Content::Entry &entry : source.actions) {
        if (options.sourceValues)
            entry.fields.script = placeholders::keep(entry.fields.script, *options.sourceValues);
    }
    return exchange::fill(source, present, *options.targetValues);
}

/// What builds on an action that cannot be made.
void blockDependents(exchange::Plan &plan)
{
    QHash<QString, QString> reasons;
    for (Step &step : plan.steps) {
        if (step.kind == Step::Kind::Create && !step.blocked.isEmpty())
            reasons.insert(exchange::nameKey(step.name()), step.blocked);
        if (!step.blocked.isEmpty())
            continue;
        if (step.kind == Step::Kind::SetState && step.before.id.isEmpty())
            step.blocked = reasons.value(exchange::nameKey(step.name()));
        for (const QString &name :
             step.kind == Step::Kind::SetTrigger ? step.trigger.actions : QStringList()) {
            if (step.blocked.isEmpty())
                step.blocked = reasons.value(exchange::nameKey(name));
        }
    }
}

void lookAt(Step &step, const placeholders::Values &values)
{
    const QString &name = step.after.fields.name;
    const QString &before = step.before.fields.script;
    const QString &after = step.after.fields.script;
    if (before == after)
        return;
    const QString foreign = placeholders::keep(after, values);
    const QList<script::SecretTrace> secrets = script::likelySecrets(foreign);
    step.bringsSecret = !isAllKnown(foreign, secrets, placeholders::keep(before, values));
    for (const script::SecretTrace &trace : step.bringsSecret ? secrets : QList<script::SecretTrace>())
        step.hints << Texts::tr("“%1”, line %2: this looks like a secret, and would go there, too.")
                          .arg(name, QString::number(trace.line));
    const auto over = script::placeholdersOverSecrets(before, after);
    step.replacesSecret = !over.isEmpty();
    for (const script::SecretTrace &trace : over)
        step.hints << Texts::tr("“%1”, line %2: “%3” would replace what seems to be a secret there.")
                          .arg(name, QString::number(trace.line), trace.text);
}

} // namespace

exchange::Plan planTo(const Ledger::Snapshot &source, const Ledger::Snapshot &target,
                      const QStringList &names, const Options &options)
{
    const Content present = exchange::contentOf(target.actions, target.flows);
    const exchange::Filled filled =
        atTarget(exchange::contentOf(source.actions, source.flows), present, options);
    const Content &of = filled.content;
    Content wanted = exchange::part(of, present, chosen(of, present, names, options));
    if (!options.withTriggers)
        wanted.triggers = withoutGone(*present.triggers, wanted);
    exchange::Plan plan = exchange::plan(wanted, target.actions, target.flows);
    exchange::block(plan, filled);
    blockDependents(plan);
    const QSet<QString> meant = names.isEmpty() ? keysOf(of) : keysOf(names);
    const auto isOther = [&meant](const QString &name) { return !meant.contains(exchange::nameKey(name)); };
    plan.unchanged.removeIf(isOther);
    QStringList others = names.isEmpty() && !options.deletes ? namesOf(present) : QStringList();
    others.removeIf([&isOther](const QString &name) { return !isOther(name); });
    if (!others.isEmpty())
        plan.notes << Texts::tr("Left alone, as it is only there: %1.").arg(others.join(", "_L1));
    return plan;
}

QStringList unknown(const QStringList &names, const Ledger::Snapshot &snapshot)
{
    return exchange::unknown(names, exchange::contentOf(snapshot.actions, snapshot.flows), {});
}

void lookForSecrets(exchange::Plan &plan, const placeholders::Values &values)
{
    for (Step &step : plan.steps) {
        if (step.kind == Step::Kind::Create || step.kind == Step::Kind::Change)
            lookAt(step, values);
    }
}

QFuture<Result<exchange::Plan>> plan(QObject *context, Site &source, Site &target, const QStringList &names,
                                     const Options &options)
{
    using Answer = Result<exchange::Plan>;
    const auto refuse = [](const Error &error) {
        return QtFuture::makeReadyValueFuture(Answer(std::unexpected(error)));
    };
    if (const auto may = mayBring(source, target); !may)
        return refuse(may.error());
    const auto inThread = [context, names, options](const Ledger::Snapshot &of,
                                                    const Ledger::Snapshot &present) {
        return answers::broughtTo(context, QtConcurrent::run([of, present, names, options]() -> Answer {
                                      exchange::Plan plan = planTo(of, present, names, options);
                                      exchange::countLines(plan);
                                      promote::lookForSecrets(
                                          plan, options.targetValues.value_or(placeholders::Values()));
                                      exchange::lookForProblems(plan, present.actions, present.flows);
                                      return plan;
                                  }));
    };
    return source.read()
        .then(context,
              [context, &target, refuse, inThread](const Result<Ledger::Snapshot> &of) -> QFuture<Answer> {
                  if (!of)
                      return refuse(of.error());
                  return target.read()
                      .then(context,
                            [refuse, inThread,
                             of = *of](const Result<Ledger::Snapshot> &present) -> QFuture<Answer> {
                                return present ? inThread(of, *present) : refuse(present.error());
                            })
                      .unwrap();
              })
        .unwrap();
}

exchange::Plan undoing(const QList<Step> &done, const Ledger::Snapshot &present)
{
    return exchange::undoing(done, present.actions, present.flows);
}

QFuture<Result<exchange::Plan>> planUndo(Site &target, const QList<Step> &done)
{
    using Answer = Result<exchange::Plan>;
    target.forget();
    return target.read()
        .then(&target,
              [&target, done](const Result<Ledger::Snapshot> &present) {
                  if (!present)
                      return QtFuture::makeReadyValueFuture(Answer(std::unexpected(present.error())));
                  return answers::broughtTo(&target, QtConcurrent::run([done, now = *present]() -> Answer {
                                                exchange::Plan plan = undoing(done, now);
                                                exchange::countLines(plan);
                                                exchange::lookForProblems(plan, now.actions, now.flows);
                                                return plan;
                                            }));
              })
        .unwrap();
}

} // namespace promote
