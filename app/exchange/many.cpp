// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/many.h"

#include "script/functionname.h"
#include "zitadel/limits.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace exchange::many {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(many)
};

using Kind = Step::Kind;

class Planning
{
public:
    Planning(const QList<Chosen> &chosen, const QList<zitadel::Action> &actions,
             const QList<zitadel::Flow> &flows)
        : m_flows(flows)
    {
        QHash<QString, const zitadel::Action *> byId;
        for (const zitadel::Action &action : actions) {
            byId.insert(action.id, &action);
            m_names.insert(action.id, action.fields.name);
            m_taken.insert(nameKey(action.fields.name));
        }
        QStringList gone;
        for (const Chosen &one : chosen) {
            if (const zitadel::Action *action = byId.value(one.id))
                m_chosen.append(*action);
            else
                gone << one.name;
        }
        if (!gone.isEmpty())
            m_plan.notes << Texts::tr("No longer on the server: %1.").arg(gone.join(", "_L1));
    }

    Plan made() const { return m_plan; }

    void operator()(const Switch &deed)
    {
        for (const zitadel::Action &action : std::as_const(m_chosen)) {
            if (action.isActive() == deed.isActive) {
                m_plan.unchanged << action.fields.name;
                continue;
            }
            Step step{.kind = Kind::SetState, .before = action, .after = {action.fields, deed.isActive}};
            if (const QString triggers = runBy(action); !triggers.isEmpty())
                step.hints
                    << (deed.isActive
                            ? Texts::tr("From the next sign-in on it is run by %1.").arg(triggers)
                            : Texts::tr("From the next sign-in on it is skipped by %1.").arg(triggers));
            m_plan.steps.append(step);
        }
    }

    void operator()(const SetTimeout &deed)
    {
        using limits::effectiveTimeout;
        for (const zitadel::Action &action : std::as_const(m_chosen)) {
            Step step = change(action);
            step.after.fields.timeout = deed.timeout;
            const bool isShorter = effectiveTimeout(deed.timeout) < effectiveTimeout(action.fields.timeout);
            if (const QString triggers = runBy(action); isShorter && !triggers.isEmpty())
                step.hints << Texts::tr("Run by %1: a run that takes longer fails there.").arg(triggers);
            addChange(step, effectiveTimeout(deed.timeout) == effectiveTimeout(action.fields.timeout));
        }
    }

    void operator()(const SetAllowedToFail &deed)
    {
        for (const zitadel::Action &action : std::as_const(m_chosen)) {
            Step step = change(action);
            step.after.fields.allowedToFail = deed.isAllowed;
            if (const QString triggers = runBy(action); !deed.isAllowed && !triggers.isEmpty())
                step.hints << Texts::tr("Run by %1: where it fails, so does the sign-in.").arg(triggers);
            addChange(step, action.fields.allowedToFail == deed.isAllowed);
        }
    }

    void operator()(const Duplicate &)
    {
        QList<Step> states; // after all are made, as in any plan
        for (const zitadel::Action &action : std::as_const(m_chosen)) {
            Content::Entry copy{action.fields, action.isActive()};
            copy.fields.name = freeName(action.fields.name + u"Copy"_s);
            copy.fields.script =
                functionname::rename(action.fields.script, action.fields.name, copy.fields.name);
            const QString problem = limits::refusal(copy.fields);
            m_plan.steps.append({.kind = Kind::Create, .before = {}, .after = copy, .blocked = problem});
            // A new action is active (API 37).
            if (!copy.isActive)
                states.append({.kind = Kind::SetState, .before = {}, .after = copy, .blocked = problem});
        }
        m_plan.steps += states;
    }

    void operator()(const Delete &)
    {
        for (const zitadel::Action &action : std::as_const(m_chosen)) {
            Step step{
                .kind = Kind::Delete, .before = action, .bindings = zitadel::bindingsIn(m_flows, action.id)};
            if (const QString triggers = runBy(action); !triggers.isEmpty())
                step.hints << Texts::tr("No longer run by %1.").arg(triggers);
            m_plan.steps.append(step);
        }
    }

    void operator()(const AddTo &deed)
    {
        const QStringList now = idsAt(deed.trigger);
        qsizetype place = deed.before.isEmpty() ? now.size() : now.indexOf(deed.before);
        const bool isPlaceGone = place < 0;
        if (isPlaceGone)
            place = now.size();
        QStringList ids = now;
        QStringList inactive;
        for (const zitadel::Action &action : std::as_const(m_chosen)) {
            // The server refuses a list with an action twice (API 46).
            if (ids.contains(action.id)) {
                m_plan.unchanged << action.fields.name;
                continue;
            }
            ids.insert(place++, action.id);
            if (!action.isActive())
                inactive << action.fields.name;
        }
        if (now == ids)
            return;
        addTriggerStep(deed.trigger, now, ids);
        QStringList &hints = m_plan.steps.last().hints;
        if (isPlaceGone)
            hints << Texts::tr(
                "The action before which they were to go is no longer run there: they go to the end.");
        if (!inactive.isEmpty())
            hints << Texts::tr("Skipped as long as they are inactive: %1.")
                         .arg(QLocale().createSeparatedList(inactive));
    }

    void operator()(const TakeFrom &deed)
    {
        const QStringList now = idsAt(deed.trigger);
        QStringList ids = now;
        for (const zitadel::Action &action : std::as_const(m_chosen)) {
            if (!ids.removeOne(action.id))
                m_plan.unchanged << action.fields.name;
        }
        addTriggerStep(deed.trigger, now, ids);
    }

private:
    static Step change(const zitadel::Action &action)
    {
        return {.kind = Kind::Change, .before = action, .after = {action.fields, action.isActive()}};
    }

    void addChange(Step step, bool isSoAlready)
    {
        if (isSoAlready) {
            m_plan.unchanged << step.name();
            return;
        }
        step.blocked = limits::refusal(step.after.fields);
        m_plan.steps.append(step);
    }

    void addTriggerStep(const zitadel::TriggerId &trigger, const QStringList &before,
                        const QStringList &after)
    {
        if (before == after)
            return;
        m_plan.steps.append({.kind = Kind::SetTrigger,
                             .before = {},
                             .after = {},
                             .trigger = {trigger.flow, trigger.trigger, named(after)},
                             .triggerBefore = named(before)});
    }

    /// What @p trigger runs, without what a late read still shows of an action that was deleted.
    QStringList idsAt(const zitadel::TriggerId &trigger) const
    {
        const auto flow = std::ranges::find(m_flows, trigger.flow, &zitadel::Flow::id);
        QStringList ids = flow == m_flows.cend() ? QStringList() : zitadel::actionsOf(*flow, trigger.trigger);
        ids.removeIf([this](const QString &id) { return !m_names.contains(id); });
        return ids;
    }

    QStringList named(const QStringList &ids) const
    {
        QStringList names;
        for (const QString &id : ids)
            names << m_names.value(id);
        return names;
    }

    QString runBy(const zitadel::Action &action) const
    {
        QStringList triggers;
        for (const zitadel::Binding &binding : zitadel::bindingsIn(m_flows, action.id))
            triggers << zitadel::shownName(binding.id());
        return QLocale().createSeparatedList(triggers);
    }

    /// As Documents::duplicate() finds it, and none twice in this plan.
    QString freeName(const QString &wish)
    {
        QString name = wish;
        for (int number = 2; m_taken.contains(nameKey(name)); ++number)
            name = wish + QString::number(number);
        m_taken.insert(nameKey(name));
        return name;
    }

    const QList<zitadel::Flow> &m_flows;
    QHash<QString, QString> m_names; ///< by id
    QSet<QString> m_taken;           ///< keys of names
    QList<zitadel::Action> m_chosen; ///< as the server has them
    Plan m_plan;
};

} // namespace

Plan plan(const Deed &deed, const QList<Chosen> &chosen, const QList<zitadel::Action> &actions,
          const QList<zitadel::Flow> &flows)
{
    Planning planning(chosen, actions, flows);
    std::visit(planning, deed);
    return planning.made();
}

} // namespace exchange::many
