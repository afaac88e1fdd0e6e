// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/openconnection.h"
#include "exchange/plan.h"

#include <optional>

namespace console {

/// Why @p steps may not be done in @p organisation by whoever is signed in, told, with the exit status; else
/// nothing. @p line says whether a write to production is meant, or nothing is written at all.
std::optional<int> hindrance(OpenConnection &connection, const zitadel::Organisation &organisation,
                             const CommandLine &line, const QList<exchange::Step> &steps);

/// Does @p steps in @p organisation, and tells of each; answers those that came through. The others were told
/// on the standard error stream.
QList<exchange::Step> apply(OpenConnection &connection, const zitadel::Organisation &organisation,
                            const QList<exchange::Step> &steps);

/// Keeps what others made, and is replaced all the same, as the files of a pull, in a folder that is told.
Result<> keepCopies(const exchange::Content &present);

} // namespace console
