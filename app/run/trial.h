// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/trigger.h"

#include <QJsonObject>
#include <QList>

namespace run {

/// Adds to @p question, a "check" for the engine, at which triggers and for whom the action is tried: at
/// @p triggers, or, where none is known, at every trigger, for persons who differ in what scripts trip over.
void addTrials(QJsonObject &question, const QList<zitadel::TriggerId> &triggers);

} // namespace run
