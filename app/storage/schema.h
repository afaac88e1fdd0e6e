// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sql.h"

/// The tables of a profile's file, version by version. A file of any earlier version is brought up step by
/// step; one of a later version is left alone.
namespace storage::schema {

/// The version that this program reads and writes.
inline constexpr int current = 6;

/// The version of the file; 0 of an empty one.
int version(Sql &sql);

/// Brings the tables from @p from to @p to, within the caller's transaction.
void migrate(Sql &sql, int from, int to = current);

} // namespace storage::schema
