// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/terminal.h"
#include "console/foldertask.h"
#include "console/intent.h"
#include "console/words.h"
#include "exchange/patch.h"

namespace console {

int diff(FolderTask &task)
{
    // The standard output is for the patch alone.
    const Intent intent = intentOf(task, stderr);
    if (!intent.steps.isEmpty()) {
        const auto patch = exchange::patch(exchange::files(intent.present),
                                           exchange::files(exchange::applied(intent.present, intent.steps)));
        if (!patch)
            return fail(patch.error());
        terminal::printPatch(stdout, *patch);
    }
    return intent.refusal.value_or(intent.steps.isEmpty() ? Done : Different);
}

} // namespace console
