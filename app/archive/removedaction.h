// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/action.h"
#include "zitadel/trigger.h"

#include <QDateTime>

namespace history {

/// An action that was deleted by this program, as it was last; without an id one that was typed, never saved
/// and given up. It may be on the server all the same: where nobody knows whether its deletion came through,
/// and where it was made again and is not back in all of its triggers.
struct RemovedAction
{
    qint64 id = 0; ///< of this computer
    zitadel::Action action;
    QList<zitadel::Binding> bindings; ///< the triggers that ran it, and its places in them
    QDateTime removedAt;              ///< UTC
};

} // namespace history
