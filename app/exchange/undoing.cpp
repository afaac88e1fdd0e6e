// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/undoing.h"

#include "zitadel/reads.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace exchange {

namespace {

using Kind = Step::Kind;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(undoing)
};

/// What all steps together did to one action.
struct Track
{
    std::optional<zitadel::Action> before;      ///< nothing: it was made
    std::optional<zitadel::ActionFields> after; ///< nothing: it was deleted
    bool hasNewFields = false;
    bool isSwitched = false;
    QList<zitadel::Binding> bindings; ///< of a deleted one
};

class Undoing
{
public:
    Undoing(const QList<Step> &done, const QList<zitadel::Action> &actions, const QList<zitadel::Flow> &flows)
        : m_flows(flows)
        , m_present(contentOf(actions, flows))
    {
        for (const zitadel::Action &action : actions) {
            m_byId.insert(action.id, action);
            m_byName.insert(nameKey(action.fields.name), action);
            m_known.insert(nameKey(action.fields.name));
        }
        for (const Step &step : done)
            follow(step);
    }

    Plan run()
    {
        // Backwards: a name that one action took over from another is free before that gets it back.
        for (auto track = m_tracks.crbegin(); track != m_tracks.crend(); ++track)
            takeBack(*track);
        addTriggers();
        Plan plan;
        plan.steps = m_creates + m_changes + m_states + m_triggers + m_deletes;
        return plan;
    }

private:
    static QString changed() { return Texts::tr("Somebody else changed it since."); }

    void follow(const Step &step)
    {
        if (step.kind == Kind::SetTrigger) {
            m_triggersBefore.try_emplace(step.trigger.key(), step.triggerBefore);
            m_triggersAfter[step.trigger.key()] = nameKeys(step.trigger.actions);
            return;
        }
        Track &track = trackOf(step);
        track.hasNewFields |= step.kind == Kind::Change;
        track.isSwitched |= step.kind == Kind::SetState;
        if (step.kind == Kind::Create || step.kind == Kind::Change)
            track.after = step.after.fields;
        if (step.kind == Kind::Delete) {
            track.after.reset();
            track.bindings = step.bindings;
            m_deleted.insert(nameKey(step.before.fields.name));
        }
    }

    /// One that was made here has no id in the step that made it, and may have one in the next.
    Track &trackOf(const Step &step)
    {
        const QString made = u'+' + nameKey(step.name());
        const QString key = step.before.id.isEmpty() || m_places.contains(made) ? made : step.before.id;
        const auto place = m_places.constFind(key);
        if (place != m_places.cend())
            return m_tracks[*place];
        m_places.insert(key, m_tracks.size());
        m_tracks.append(step.before.id.isEmpty() ? Track{.after = step.after.fields}
                                                 : Track{.before = step.before, .after = step.before.fields});
        return m_tracks.last();
    }

    void takeBack(const Track &track)
    {
        if (!track.before && track.after)
            unmake(track);
        else if (track.before && track.after)
            changeBack(track);
        else if (track.before)
            makeAgain(track);
    }

    void unmake(const Track &track)
    {
        const auto now = m_byName.constFind(nameKey(track.after->name));
        if (now == m_byName.cend())
            return;
        const bool isOurs = reads::shown(now->fields) == reads::shown(*track.after);
        m_deletes << Step{.kind = Kind::Delete,
                          .before = *now,
                          .bindings = zitadel::bindingsIn(m_flows, now->id),
                          .blocked = isOurs ? QString() : changed()};
    }

    void changeBack(const Track &track)
    {
        const zitadel::Action &before = *track.before;
        const auto now = m_byId.constFind(before.id);
        const bool isThere = now != m_byId.cend();
        const bool isOurs = isThere && reads::shown(now->fields) == reads::shown(*track.after);
        const Step base{.before = isThere ? *now : before,
                        .after = {before.fields, before.isActive()},
                        .blocked = !isThere ? Texts::tr("It is not there any more.")
                                   : isOurs ? QString()
                                            : changed()};
        if (track.hasNewFields && (!isThere || reads::shown(now->fields) != reads::shown(before.fields))) {
            m_changes << base;
            m_changes.last().kind = Kind::Change;
            m_known.insert(nameKey(before.fields.name));
        }
        if (track.isSwitched && (!isThere || now->isActive() != before.isActive())) {
            m_states << base;
            m_states.last().kind = Kind::SetState;
        }
    }

    void makeAgain(const Track &track)
    {
        const zitadel::Action &before = *track.before;
        const QString key = nameKey(before.fields.name);
        const bool isTaken = m_byName.contains(key);
        if (isTaken && reads::shown(m_byName[key].fields) == reads::shown(before.fields))
            return;
        const Step base{.after = {before.fields, before.isActive()},
                        .blocked = isTaken ? Texts::tr("Another action has its name now.") : QString()};
        m_creates << base;
        m_creates.last().kind = Kind::Create;
        m_known.insert(key);
        if (!before.isActive()) {
            m_states << base;
            m_states.last().kind = Kind::SetState;
        }
        for (const zitadel::Binding &binding : track.bindings)
            m_bindings[TriggerNames{binding.flow, binding.trigger, {}}.key()].append(
                {binding.place, before.fields.name});
    }

    /// What a trigger that no step has set is to run besides: what was taken out of it by a deletion.
    QStringList withDeleted(const TriggerNames &now) const
    {
        QStringList names = now.actions;
        auto lost = m_bindings.value(now.key());
        std::ranges::sort(lost);
        for (const auto &[place, name] : std::as_const(lost)) {
            if (!nameKeys(names).contains(nameKey(name)))
                names.insert(std::min(place, names.size()), name);
        }
        return names;
    }

    void addTriggers()
    {
        for (const TriggerNames &now : std::as_const(*m_present.triggers)) {
            const auto before = m_triggersBefore.find(now.key());
            const bool isSet = before != m_triggersBefore.end();
            const QStringList wanted = isSet ? before->second : withDeleted(now);
            if (nameKeys(wanted) == nameKeys(now.actions))
                continue;
            QStringList left = m_triggersAfter.value(now.key());
            left.removeIf([this](const QString &key) { return m_deleted.contains(key); });
            const bool isOurs = !isSet || left == nameKeys(now.actions);
            m_triggers << Step{.kind = Kind::SetTrigger,
                               .trigger = {now.flow, now.trigger, wanted},
                               .triggerBefore = now.actions,
                               .blocked = isOurs ? missingOf(wanted) : changed()};
        }
    }

    QString missingOf(const QStringList &names) const
    {
        for (const QString &name : names) {
            if (!m_known.contains(nameKey(name)))
                return Texts::tr("There is no action “%1”.").arg(name);
        }
        return {};
    }

    const QList<zitadel::Flow> &m_flows;
    const Content m_present;
    QHash<QString, zitadel::Action> m_byId;
    QHash<QString, zitadel::Action> m_byName; ///< by nameKey()
    QSet<QString> m_known;                    ///< keys of the actions that a trigger can run then
    QList<Track> m_tracks;
    QHash<QString, qsizetype> m_places; ///< of tracks; by id, or by '+' and key
    QSet<QString> m_deleted;            ///< keys
    std::map<QString, QStringList> m_triggersBefore;
    QHash<QString, QStringList> m_triggersAfter;
    QHash<QString, QList<std::pair<qsizetype, QString>>> m_bindings; ///< that deletions ended
    QList<Step> m_creates;
    QList<Step> m_changes;
    QList<Step> m_states;
    QList<Step> m_triggers;
    QList<Step> m_deletes;
};

} // namespace

Plan undoing(const QList<Step> &done, const QList<zitadel::Action> &actions,
             const QList<zitadel::Flow> &flows)
{
    return Undoing(done, actions, flows).run();
}

} // namespace exchange
