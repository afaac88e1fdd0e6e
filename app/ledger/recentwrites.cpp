// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/recentwrites.h"

#include "zitadel/reads.h"

#include <QSet>

#include <algorithm>

using reads::longestLag;

void RecentWrites::wrote(const zitadel::Action &action)
{
    m_writes.insert(action.id, {action, QDeadlineTimer(longestLag)});
}

void RecentWrites::removed(const QString &id)
{
    m_writes.insert(id, {std::nullopt, QDeadlineTimer(longestLag)});
}

void RecentWrites::wroteTrigger(const QString &organisation, const zitadel::TriggerId &trigger,
                                const QStringList &before, const QStringList &written, bool isCertain)
{
    TriggerWrite &write = m_triggers[{organisation, trigger}];
    if (write.believedUntil.hasExpired())
        write.earlier.clear();
    write.earlier.append(before);
    write.written = written;
    write.isCertain = isCertain;
    write.believedUntil = QDeadlineTimer(longestLag);
}

bool RecentWrites::knows(const QString &id) const
{
    const auto write = m_writes.constFind(id);
    return write != m_writes.cend() && !write->believedUntil.hasExpired();
}

std::optional<zitadel::Action> RecentWrites::find(const QString &id) const
{
    return knows(id) ? m_writes.value(id).action : std::nullopt;
}

QList<zitadel::Action> RecentWrites::actions() const
{
    QList<zitadel::Action> all;
    for (const Write &write : m_writes) {
        if (write.action && !write.believedUntil.hasExpired())
            all.append(*write.action);
    }
    return all;
}

QList<zitadel::Action> RecentWrites::corrected(QList<zitadel::Action> read, const QString &organisation)
{
    m_writes.removeIf([](auto write) { return write->believedUntil.hasExpired(); });
    QSet<QString> seen;
    for (zitadel::Action &action : read) {
        seen.insert(action.id);
        const auto write = m_writes.constFind(action.id);
        if (write == m_writes.cend() || !write->action)
            continue;
        if (write->action->details.sequence > action.details.sequence)
            action = *write->action;
        else
            m_writes.erase(write);
    }
    read.removeIf([this](const zitadel::Action &action) { return isRemoved(action.id); });
    for (const Write &write : std::as_const(m_writes)) {
        if (write.action && !seen.contains(write.action->id) &&
            write.action->details.resourceOwner == organisation)
            read.append(*write.action);
    }
    return read;
}

std::optional<zitadel::Action> RecentWrites::corrected(const zitadel::Action &read) const
{
    if (!knows(read.id))
        return read;
    const std::optional<zitadel::Action> written = find(read.id);
    if (!written)
        return std::nullopt;
    return written->details.sequence > read.details.sequence ? *written : read;
}

bool RecentWrites::areSeenIn(const QList<zitadel::Action> &read, const QString &organisation) const
{
    QHash<QString, quint64> sequences;
    for (const zitadel::Action &action : read) {
        if (isRemoved(action.id))
            return false;
        sequences.insert(action.id, action.details.sequence);
    }
    return std::ranges::all_of(actions(), [&](const zitadel::Action &written) {
        if (written.details.resourceOwner != organisation)
            return true;
        const auto sequence = sequences.constFind(written.id);
        return sequence != sequences.cend() && *sequence >= written.details.sequence;
    });
}

RecentWrites::Lateness RecentWrites::latenessOf(const zitadel::Flow &flow, const QString &organisation,
                                                const QString &only) const
{
    Lateness lateness = Lateness::Current;
    for (const zitadel::TriggerActions &trigger : flow.triggers) {
        const bool isMeant = only.isEmpty() || trigger.id == only;
        if (isMeant && std::ranges::any_of(trigger.actionIds, [this](auto &id) { return isRemoved(id); }))
            return Lateness::Late;
    }
    for (auto write = m_triggers.cbegin(); write != m_triggers.cend(); ++write) {
        const auto &[owner, trigger] = write.key();
        const bool isMeant = only.isEmpty() || trigger.trigger == only;
        if (!isMeant || owner != organisation || trigger.flow != flow.id || write->believedUntil.hasExpired())
            continue;
        const QStringList now = zitadel::actionsOf(flow, trigger.trigger);
        // The server forgets deleted actions in a trigger by itself, and shows none of them.
        const auto isNow = [&](const QStringList &state) { return now == withoutRemoved(state); };
        if (isNow(write->written) || !std::ranges::any_of(write->earlier, isNow))
            continue;
        if (write->isCertain)
            return Lateness::Late;
        lateness = Lateness::Doubtful;
    }
    return lateness;
}

bool RecentWrites::isDoubtful(const QString &organisation, const zitadel::TriggerId &trigger) const
{
    const auto write = m_triggers.constFind({organisation, trigger});
    return write != m_triggers.cend() && !write->isCertain && !write->believedUntil.hasExpired();
}

bool RecentWrites::isRemoved(const QString &id) const
{
    const auto write = m_writes.constFind(id);
    return write != m_writes.cend() && !write->action && !write->believedUntil.hasExpired();
}

QStringList RecentWrites::withoutRemoved(QStringList ids) const
{
    ids.removeIf([this](const QString &id) { return isRemoved(id); });
    return ids;
}
