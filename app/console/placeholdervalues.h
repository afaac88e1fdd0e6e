// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/openconnection.h"
#include "exchange/placeholders.h"

namespace console {

/// What stands for {{NAME}} at the saved connection @p profile, as @p secrets has it.
OrStatus<placeholders::Values> savedValues(const QString &profile, Secrets &secrets);

/// The same with what is in the file that @p line names, which goes first.
OrStatus<placeholders::Values> valuesFor(const CommandLine &line, const QString &profile, Secrets &secrets);

} // namespace console
