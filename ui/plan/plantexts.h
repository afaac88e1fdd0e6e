// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/plan.h"

/// What is said of a step of a plan, and of what came of it. All of one line, ready to be shown.
namespace plantexts {

QString verb(const exchange::Step &step);
QString subject(const exchange::Step &step);
/// What would change, what there is to know of it, or why it cannot be done.
QString details(const exchange::Step &step);

/// @p note: see exchange::PlanRun::notes().
QString outcome(const Result<> &result, const QString &note);
/// The same with what the server said, and where.
QString outcomeAtLength(const Result<> &result, const QString &note);

} // namespace plantexts
