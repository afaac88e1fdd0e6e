// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/allowed.h"

namespace exchange {

bool isAllowed(const Step &step, const zitadel::Rights &rights)
{
    if (!rights.areKnown)
        return true;
    switch (step.kind) {
    case Step::Kind::SetTrigger:
        return rights.mayWriteFlows;
    case Step::Kind::Delete:
        return rights.mayDelete && (step.bindings.isEmpty() || rights.mayWriteFlows);
    default:
        return rights.mayWrite;
    }
}

} // namespace exchange
