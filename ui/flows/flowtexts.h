// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class ActionList;
class FlowPlan;

namespace zitadel {
struct TriggerId;
}

/// What is said of flows and triggers.
namespace flowtexts {

/// The name of an action of the list as it can be shown, or its id where the list does not have it.
QString actionName(const ActionList &list, const QString &id);

/// What an administrator must know of @p trigger as it is to be: how long it can take, what a failure stops,
/// whether it is run at all.
QString aboutTrigger(const FlowPlan &plan, const ActionList &list, const zitadel::TriggerId &trigger);

/// The same of a whole flow; empty if there is nothing to be said.
QString aboutFlow(const QString &flow);

} // namespace flowtexts
