// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>
#include <vector>

/// Whether all is there that the program opens only while it runs, and no linker misses: drivers, plug-ins,
/// the helper process, libraries that are looked for by name. Each part is really used.
namespace selftest {

struct Part
{
    const char *name; ///< as it is printed, and never translated: scripts read it
    /// What was found, for people; or what is wrong.
    std::expected<QString, QString> (*look)();
};

/// In the order in which they are run.
const std::vector<Part> &parts();

/// Runs all parts and prints a line for each. The exit status: 0 if all is there, else 1.
int run();

} // namespace selftest
