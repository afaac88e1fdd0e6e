// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "console/console.h"
#include "exchange/plan.h"

/// What the command line says. Its words are its own: there is no text in an editor that could still be
/// there, and no list to reload.
namespace console {

/// What a step does, on one line: "change addGroups (script +2 −1)".
QString describe(const exchange::Step &step);

/// What to do about @p error, for somebody at a terminal; may be empty.
QString advice(const Error &error);

/// Prints @p error to the standard error stream, on one line; answers @p status.
int fail(const Error &error, int status = Failed);

/// The same of an error of a folder, whose message has a line for each file.
int failToRead(const Error &error);

} // namespace console
