// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/plan.h"

namespace exchange {

/// What takes back @p done, steps in the order in which they were done, where the organisation has @p actions
/// and @p flows now. What somebody else changed since is blocked, and what is already as it was is no step.
/// An action that was deleted is made again, with a new id. Pure.
Plan undoing(const QList<Step> &done, const QList<zitadel::Action> &actions,
             const QList<zitadel::Flow> &flows);

} // namespace exchange
