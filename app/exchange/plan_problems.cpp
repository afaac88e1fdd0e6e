// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a plan would make of sign-ins.
#include "base/text.h"
#include "exchange/plan.h"
#include "script/problems.h"
#include "script/syntaxtree.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PlanProblems)
};

QHash<QString, Content::Entry> wantedByKey(const Content &content)
{
    QHash<QString, Content::Entry> entries;
    for (const Content::Entry &entry : content.actions)
        entries.insert(nameKey(entry.fields.name), entry);
    return entries;
}

/// Looks at each action once, however many steps are about it.
class ProblemSearch
{
public:
    ProblemSearch(const QList<Step> &steps, const QList<zitadel::Action> &actions,
                  const QList<zitadel::Flow> &flows)
        : m_before(contentOf(actions, flows))
        , m_after(applied(m_before, possible(steps)))
        , m_entries(wantedByKey(m_after))
    {
    }

    void lookAt(Step &step)
    {
        if (!step.blocked.isEmpty())
            return;
        if (step.kind != Step::Kind::SetTrigger)
            return add(step, step.after.fields.name, step.kind != Step::Kind::Delete);
        const QStringList before = nameKeys(step.triggerBefore);
        for (const QString &name : std::as_const(step.trigger.actions))
            add(step, name, !before.contains(nameKey(name)));
    }

private:
    /// What is blocked is not done.
    static QList<Step> possible(QList<Step> steps)
    {
        steps.removeIf([](const Step &step) { return !step.blocked.isEmpty(); });
        return steps;
    }

    void add(Step &step, const QString &name, bool isNew)
    {
        const QString key = nameKey(name);
        const auto entry = m_entries.constFind(key);
        if (!isNew || entry == m_entries.cend() || !entry->isActive)
            return;
        const QStringList triggers = namesOf(triggersOf(key));
        if (triggers.isEmpty())
            return;
        if (!m_faults.contains(key))
            m_faults.insert(key, faultOf(entry->fields, triggersOf(key)));
        if (const QString &fault = m_faults[key]; !fault.isEmpty())
            step.hints << Texts::tr("“%1” would fail in %2, and with it what people sign in for: %3")
                              .arg(entry->fields.name, QLocale().createSeparatedList(triggers), fault);
    }

    QList<zitadel::TriggerId> triggersOf(const QString &key) const
    {
        QList<zitadel::TriggerId> ids;
        for (const TriggerNames &trigger : m_after.triggers.value_or(QList<TriggerNames>())) {
            if (nameKeys(trigger.actions).contains(key))
                ids.append({trigger.flow, trigger.trigger});
        }
        return ids;
    }

    static QStringList namesOf(const QList<zitadel::TriggerId> &triggers)
    {
        QStringList names;
        for (const zitadel::TriggerId &trigger : triggers)
            names << zitadel::shownName(trigger);
        return names;
    }

    /// The first thing that makes a run fail; empty: nothing does.
    static QString faultOf(const zitadel::ActionFields &fields, const QList<zitadel::TriggerId> &triggers)
    {
        const QList<script::Problem> problems = script::stopping(
            script::problemsOf(script::SyntaxTree(fields.script), fields, triggers), fields.allowedToFail);
        if (problems.isEmpty())
            return {};
        const script::Problem &first = problems.constFirst();
        if (first.where != script::Problem::Where::Script || first.range.isEmpty())
            return first.message;
        return Texts::tr("line %1, %2")
            .arg(QString::number(text::lineAt(fields.script, first.range.begin)), first.message);
    }

    const Content m_before;
    const Content m_after;
    const QHash<QString, Content::Entry> m_entries; ///< as they are to be, by nameKey()
    QHash<QString, QString> m_faults;               ///< by nameKey(); empty: it does not fail
};

} // namespace

void lookForProblems(Plan &plan, const QList<zitadel::Action> &actions, const QList<zitadel::Flow> &flows)
{
    ProblemSearch search(plan.steps, actions, flows);
    for (Step &step : plan.steps)
        search.lookAt(step);
}

} // namespace exchange
