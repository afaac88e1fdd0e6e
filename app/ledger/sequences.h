// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/action.h"

#include <QList>

/// What the sequences of actions tell about the server that counts them (API 25).
namespace sequences {

/// True if the server counts the events of each action by themselves, as it does since v2.39.0, so that a
/// leap of more than one over a write means that somebody else wrote, too. False if @p actions leave
/// that open: older servers count the events of the whole instance.
bool areCountedPerAction(const QList<zitadel::Action> &actions);

} // namespace sequences
