// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/sequences.h"

#include <algorithm>

namespace {

// An instance has written more events than this before it has its first action: its own set-up.
constexpr quint64 fewestBeforeActions = 20;

} // namespace

bool sequences::areCountedPerAction(const QList<zitadel::Action> &actions)
{
    QList<zitadel::ObjectDetails> all;
    for (const zitadel::Action &action : actions)
        all.append(action.details);
    // One counter for all goes up with time, and gives no number twice.
    std::ranges::sort(all, {}, &zitadel::ObjectDetails::sequence);
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all[i].sequence < fewestBeforeActions)
            return true;
        if (i == 0)
            continue;
        if (all[i].sequence == all[i - 1].sequence)
            return true;
        if (all[i].changeDate && all[i - 1].changeDate && *all[i].changeDate < *all[i - 1].changeDate)
            return true;
    }
    return false;
}
