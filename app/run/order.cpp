// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/order.h"

#include "zitadel/limits.h"

using namespace Qt::StringLiterals;

namespace run {

std::chrono::milliseconds Order::limit() const
{
    std::chrono::nanoseconds all{0};
    for (const zitadel::ActionFields &action : actions)
        all += 2 * limits::effectiveTimeout(action.timeout); // what is around the function has its own time
    return std::chrono::duration_cast<std::chrono::milliseconds>(all);
}

zitadel::TriggerId usualTrigger()
{
    return {u"2"_s, u"5"_s};
}

} // namespace run
