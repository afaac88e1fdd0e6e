// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/recentwrites.h"

#include <QSet>

using namespace std::chrono_literals;

namespace {

// Twice the longest cycle in which the server refreshes what it reads from (reference 2.3).
constexpr auto longestLag = 120s;

} // namespace

void RecentWrites::wrote(const zitadel::Action &action)
{
    m_writes.insert(action.id, {action, QDeadlineTimer(longestLag)});
}

void RecentWrites::removed(const QString &id)
{
    m_writes.insert(id, {std::nullopt, QDeadlineTimer(longestLag)});
}

bool RecentWrites::knows(const QString &id) const
{
    const auto write = m_writes.constFind(id);
    return write != m_writes.cend() && !write->believedUntil.hasExpired();
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
    read.removeIf([this](const zitadel::Action &action) {
        const auto write = m_writes.constFind(action.id);
        return write != m_writes.cend() && !write->action;
    });
    for (const Write &write : std::as_const(m_writes)) {
        if (write.action && !seen.contains(write.action->id) &&
            write.action->details.resourceOwner == organisation)
            read.append(*write.action);
    }
    return read;
}

std::optional<zitadel::Action> RecentWrites::corrected(const zitadel::Action &read) const
{
    const auto write = m_writes.constFind(read.id);
    if (write == m_writes.cend() || write->believedUntil.hasExpired())
        return read;
    if (!write->action)
        return std::nullopt;
    return write->action->details.sequence > read.details.sequence ? *write->action : read;
}
