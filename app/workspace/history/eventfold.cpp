// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/history/eventfold.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace history {

namespace {

using Type = zitadel::ServerEvent::Type;
using Kind = Moment::Kind;

void putInOrder(QList<zitadel::ServerEvent> &events)
{
    std::ranges::stable_sort(events, {}, &zitadel::ServerEvent::sequence);
    const auto twice = std::ranges::unique(events, {}, &zitadel::ServerEvent::sequence);
    events.erase(twice.begin(), twice.end());
}

std::optional<Kind> kindOf(Type type)
{
    switch (type) {
    case Type::Added:
        return Kind::Created;
    case Type::Changed:
        return Kind::Changed;
    case Type::Deactivated:
        return Kind::Deactivated;
    case Type::Reactivated:
        return Kind::Activated;
    case Type::Removed:
        return Kind::Removed;
    default:
        return std::nullopt;
    }
}

template<typename T>
void fillIn(QList<Moment> &moments, std::optional<T> zitadel::KnownFields::*member, const T &now)
{
    const bool isEverSet = std::ranges::any_of(
        moments, [member](const Moment &moment) { return (moment.changed.*member).has_value(); });
    if (isEverSet)
        return;
    for (Moment &moment : moments) {
        if (moment.kind == Kind::Gap)
            continue;
        moment.fields.*member = now;
        moment.isFilledIn = true;
    }
}

} // namespace

QList<Moment> foldAction(QList<zitadel::ServerEvent> events, const std::optional<zitadel::ActionFields> &current)
{
    putInOrder(events);
    QList<Moment> moments;
    zitadel::KnownFields known;
    bool isFirst = true;
    for (const zitadel::ServerEvent &event : std::as_const(events)) {
        const auto kind = kindOf(event.type);
        if (!kind)
            continue;
        // Only the beginning can be missing: the server hides what is older than its retention.
        if (std::exchange(isFirst, false) && *kind != Kind::Created)
            moments.append({.kind = Kind::Gap, .at = event.at});
        known.update(event.fields);
        moments.append({.kind = *kind,
                        .sequence = event.sequence,
                        .at = event.at,
                        .author = event.editor,
                        .changed = event.fields,
                        .fields = known});
    }
    if (current && moments.isEmpty())
        moments.append({.kind = Kind::Gap}); // it is there, so it was created once
    if (current) {
        fillIn(moments, &zitadel::KnownFields::name, current->name);
        fillIn(moments, &zitadel::KnownFields::script, current->script);
        fillIn(moments, &zitadel::KnownFields::timeout, current->timeout);
        fillIn(moments, &zitadel::KnownFields::allowedToFail, current->allowedToFail);
    }
    return moments;
}

bool isWholeLife(const QList<zitadel::ServerEvent> &events)
{
    return std::ranges::contains(events, Type::Added, &zitadel::ServerEvent::type);
}

QList<Moment> foldFlows(QList<zitadel::ServerEvent> events, const QString &actionId, bool isWhole)
{
    putInOrder(events);
    QMap<std::pair<QString, QString>, QStringList> triggers;
    QSet<QString> cleared; // flows of which all is known from then on
    QList<Moment> moments;
    const auto set = [&](const zitadel::ServerEvent &event, const std::pair<QString, QString> &trigger,
                         const QStringList &actions) {
        const qsizetype before = triggers.value(trigger).indexOf(actionId);
        const qsizetype after = actions.indexOf(actionId);
        const bool isFirst = !triggers.contains(trigger) && !cleared.contains(trigger.first);
        triggers.insert(trigger, actions);
        if (before == after)
            return;
        moments.append({.kind = before < 0  ? Kind::Bound
                                : after < 0 ? Kind::Unbound
                                            : Kind::Moved,
                        .flowSequence = event.sequence,
                        .at = event.at,
                        .author = event.editor,
                        .flow = trigger.first,
                        .trigger = trigger.second,
                        .place = std::max<qsizetype>(after, 0),
                        .count = actions.size(),
                        .isAssumed = !isWhole && isFirst && before < 0});
    };
    for (const zitadel::ServerEvent &event : std::as_const(events)) {
        if (event.type == Type::TriggerSet) {
            set(event, {event.flow, event.trigger}, event.actionIds);
            continue;
        }
        if (event.type != Type::TriggerCascade && event.type != Type::FlowCleared)
            continue;
        if (event.type == Type::FlowCleared)
            cleared.insert(event.flow);
        // A cascade does not tell which trigger it is about (its triggerType is always 0): it is about all of
        // the flow that hold the action.
        for (const auto &trigger : triggers.keys()) {
            if (trigger.first != event.flow)
                continue;
            QStringList left = triggers.value(trigger);
            if (event.type == Type::FlowCleared)
                left.clear();
            for (const QString &gone : event.actionIds)
                left.removeAll(gone);
            set(event, trigger, left);
        }
    }
    return moments;
}

} // namespace history
