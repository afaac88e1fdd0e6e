// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/commandline.h"

/// `pull`, `push`, `diff` and `promote` without a window: an organisation's actions into a folder, and back,
/// or to other organisations.
namespace console {

/// What the exit status tells a script.
enum Status {
    Done = 0,      ///< all done, or nothing differs
    Different = 1, ///< with `diff` and `--dry-run`: a push, or promote, would do something
    BadUsage = 2,  ///< of the command line, or of what is in the folder; nothing was done
    Failed = 3,    ///< the network, the server or a file; part of it may have been done, as was printed
};

/// Carries out the task of @p line on the QCoreApplication that is already there, and answers its Status.
/// What was done goes to the standard output, what is wrong to the standard error stream.
int run(const CommandLine &line);

} // namespace console
