// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/plan.h"

#include "compare/linediff.h"
#include "exchange/filenames.h"
#include "script/secrets.h"
#include "zitadel/limits.h"
#include "zitadel/reads.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

using Kind = Step::Kind;
using reads::shown;

class Planning
{
public:
    Planning(const Content &wanted, const QList<zitadel::Action> &actions, const QList<zitadel::Flow> &flows)
        : m_wanted(wanted)
        , m_flows(flows)
        , m_before(contentOf(actions, flows))
    {
        for (const zitadel::Action &action : actions) {
            m_present.insert(nameKey(action.fields.name), action);
            m_known.insert(nameKey(action.fields.name));
        }
    }

    Plan run()
    {
        QSet<QString> seen;
        for (const Content::Entry &entry : m_wanted.actions) {
            const bool isTwice = seen.contains(nameKey(entry.fields.name));
            seen.insert(nameKey(entry.fields.name));
            addAction(entry, isTwice);
        }
        std::ranges::stable_sort(m_plan.steps, {}, [](const Step &step) { return int(step.kind); });
        m_plan.steps += m_states;
        addTriggers();
        addDeletions();
        if (!m_wanted.skipped.isEmpty())
            m_plan.notes << Texts::tr("Not taken for an action's: %1.").arg(skipped().join(", "_L1));
        m_plan.notes += m_wanted.remarks;
        return m_plan;
    }

private:
    void addAction(const Content::Entry &entry, bool isTwice)
    {
        const QString key = nameKey(entry.fields.name);
        const zitadel::Action before = m_present.take(key);
        const bool isNew = before.id.isEmpty();
        const QString problem = isTwice
                                    ? Texts::tr("There are two of this name; the case makes no difference.")
                                    : limits::refusal(entry.fields);
        const bool isChanged = isNew || shown(entry.fields) != shown(before.fields);
        if (isChanged)
            m_plan.steps.append({.kind = isNew ? Kind::Create : Kind::Change,
                                 .before = before,
                                 .after = entry,
                                 .blocked = problem});
        // A new action is active (API 37).
        const bool isSwitched = entry.isActive != (isNew || before.isActive());
        if (isSwitched)
            m_states.append({.kind = Kind::SetState,
                             .before = before,
                             .after = entry,
                             .blocked = isNew ? problem : QString()});
        if (!isChanged && !isSwitched)
            m_plan.unchanged << entry.fields.name;
        if (!isNew || problem.isEmpty())
            m_known.insert(key);
    }

    QString hindrance(const TriggerNames &trigger) const
    {
        QSet<QString> seen;
        for (const QString &name : trigger.actions) {
            if (!m_known.contains(nameKey(name)))
                return Texts::tr("There is no action “%1”.").arg(name);
            if (seen.contains(nameKey(name)))
                return Texts::tr("“%1” is there twice.").arg(name);
            seen.insert(nameKey(name));
        }
        return {};
    }

    void addTriggers()
    {
        if (!m_wanted.triggers) {
            m_plan.notes << Texts::tr("There is no %1: what triggers run is left as it is.").arg(flowsFile);
            return;
        }
        for (const TriggerNames &now : std::as_const(*m_before.triggers)) {
            const auto to = std::ranges::find_if(*m_wanted.triggers, [&now](const TriggerNames &trigger) {
                return trigger.flow == now.flow && trigger.trigger == now.trigger;
            });
            if (to == m_wanted.triggers->cend()) {
                if (!now.actions.isEmpty())
                    m_plan.notes << Texts::tr("%1 does not tell what “%2” runs, which is left as it is.")
                                        .arg(flowsFile, now.label());
            } else if (nameKeys(to->actions) != nameKeys(now.actions)) {
                m_plan.steps.append({.kind = Kind::SetTrigger,
                                     .trigger = *to,
                                     .triggerBefore = now.actions,
                                     .blocked = hindrance(*to)});
            }
        }
    }

    /// A script alone may be an action's whose settings nobody wrote.
    QStringList skipped() const
    {
        QStringList files;
        for (const QString &file : m_wanted.skipped) {
            const bool isScript = file.endsWith(scriptEnding);
            files << (isScript ? Texts::tr("%1 (there is no %2 beside it)")
                                     .arg(file, file.chopped(scriptEnding.size()) + settingsEnding)
                               : file);
        }
        return files;
    }

    /// What the folder says elsewhere of an action for which it has no files.
    QString reasonToStay(const zitadel::Action &action) const
    {
        const QString &name = action.fields.name;
        for (const QString &file : {fileName(name) + scriptEnding, fileName(name) + settingsEnding}) {
            if (m_wanted.skipped.contains(file))
                return Texts::tr("The folder has “%1”, but not the file that goes with it.").arg(file);
        }
        for (const TriggerNames &trigger : m_wanted.triggers.value_or(QList<TriggerNames>())) {
            if (m_wantedByTrigger.value(trigger.key()).contains(nameKey(name)))
                return Texts::tr("%1 wants “%2” to run it.").arg(flowsFile, trigger.label());
        }
        return {};
    }

    void addDeletions()
    {
        for (const TriggerNames &trigger : m_wanted.triggers.value_or(QList<TriggerNames>())) {
            const QStringList keys = nameKeys(trigger.actions);
            m_wantedByTrigger.insert(trigger.key(), QSet<QString>(keys.cbegin(), keys.cend()));
        }
        QList<zitadel::Action> gone = m_present.values();
        std::ranges::sort(gone, {}, [](const zitadel::Action &action) { return action.fields.name; });
        for (const zitadel::Action &action : std::as_const(gone))
            m_plan.steps.append({.kind = Kind::Delete,
                                 .before = action,
                                 .bindings = zitadel::bindingsIn(m_flows, action.id),
                                 .blocked = reasonToStay(action)});
    }

    const Content &m_wanted;
    const QList<zitadel::Flow> &m_flows;
    const Content m_before;
    QHash<QString, zitadel::Action> m_present;       ///< what no entry was found for yet, by key
    QSet<QString> m_known;                           ///< keys of the actions that a trigger can run then
    QHash<QString, QSet<QString>> m_wantedByTrigger; ///< keys of names
    QList<Step> m_states;
    Plan m_plan;
};

} // namespace

Plan plan(const Content &wanted, const QList<zitadel::Action> &actions, const QList<zitadel::Flow> &flows)
{
    return Planning(wanted, actions, flows).run();
}

Content applied(const Content &present, const QList<Step> &steps)
{
    QMap<QString, Content::Entry> actions;
    for (const Content::Entry &entry : present.actions)
        actions.insert(nameKey(entry.fields.name), entry);
    Content content = present;
    for (const Step &step : steps) {
        const QString key = nameKey(step.name());
        if (step.kind == Kind::Create)
            actions.insert(key, {shown(step.after.fields), true});
        else if (step.kind == Kind::Change)
            actions[key].fields = shown(step.after.fields);
        else if (step.kind == Kind::SetState)
            actions[key].isActive = step.after.isActive;
        else if (step.kind == Kind::Delete)
            actions.remove(key);
        for (TriggerNames &trigger : *content.triggers) {
            const bool isMeant = step.kind == Kind::SetTrigger && trigger.flow == step.trigger.flow &&
                                 trigger.trigger == step.trigger.trigger;
            if (isMeant)
                trigger.actions = step.trigger.actions;
            if (step.kind == Kind::Delete)
                trigger.actions.removeIf([&key](const QString &name) { return nameKey(name) == key; });
        }
    }
    content.actions = actions.values();
    std::ranges::sort(content.actions, {}, [](const Content::Entry &entry) { return entry.fields.name; });
    for (TriggerNames &trigger : *content.triggers) {
        // As they are called then; flows.json may write them in another case.
        for (QString &name : trigger.actions) {
            const auto entry = actions.constFind(nameKey(name));
            name = entry != actions.cend() ? entry->fields.name : name;
        }
    }
    return content;
}

void lookForSecrets(Plan &plan, const placeholders::Values &values)
{
    for (Step &step : plan.steps) {
        if (step.kind != Kind::Create && step.kind != Kind::Change)
            continue;
        const QString file = fileName(step.after.fields.name) + scriptEnding;
        const QString &before = step.before.fields.script;
        const QString &after = step.after.fields.script;
        if (before == after)
            continue;
        const auto over = script::placeholdersOverSecrets(before, after);
        step.replacesSecret = !over.isEmpty();
        for (const script::SecretTrace &trace : script::placeholders(after)) {
            // Why it cannot be sent is told already.
            if (!step.blocked.isEmpty() && !placeholders::namesIn(trace.text).isEmpty())
                continue;
            const QString text = placeholders::keep(trace.text, values);
            step.hints
                << (over.contains(trace)
                        ? Texts::tr(
                              "%1, line %2: “%3” would replace what seems to be a secret on the server.")
                              .arg(file, QString::number(trace.line), text)
                        : Texts::tr("%1, line %2: “%3” looks like a placeholder. The server would use it "
                                    "as it is.")
                              .arg(file, QString::number(trace.line), text));
        }
        for (const script::SecretTrace &trace : script::likelySecrets(placeholders::keep(after, values)))
            step.hints << Texts::tr(
                              "%1, line %2: this looks like a secret. Whoever may read the folder or the "
                              "action can read it.")
                              .arg(file, QString::number(trace.line));
    }
}

void countLines(Plan &plan)
{
    for (Step &step : plan.steps) {
        if (step.kind != Kind::Change)
            continue;
        for (const linediff::Hunk &hunk : linediff::hunks(linediff::lines(step.before.fields.script),
                                                          linediff::lines(step.after.fields.script))) {
            step.linesAdded += hunk.rightCount;
            step.linesRemoved += hunk.leftCount;
        }
    }
}

} // namespace exchange
