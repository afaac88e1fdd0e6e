// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/foldertask.h"
#include "exchange/plan.h"

#include <cstdio>
#include <optional>

namespace console {

/// What a push with these options would do.
struct Intent
{
    exchange::Content present; ///< of the server
    QList<exchange::Step> steps;
    QStringList unchanged;
    std::optional<int> refusal; ///< an exit status: nothing may be done
    bool undoesOthers = false;  ///< it goes over what others changed
};

/// Notes and hints go to @p notes, what stands in the way to the standard error stream.
Intent intentOf(FolderTask &task, FILE *notes);

} // namespace console
