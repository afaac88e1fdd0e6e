// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/commandline.h"

namespace console {

/// `promote`: brings an organisation's actions to others, tells of it, and answers the exit status. All is
/// looked at before anything is written: nothing is where one of them is in the way.
int promoteActions(const CommandLine &line);

} // namespace console
