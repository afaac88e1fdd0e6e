// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/foldertask.h"
#include "exchange/folder.h"

#include <optional>

namespace console {

/// How the folder of @p task is written to.
exchange::WriteOptions writeOptions(const FolderTask &task);

/// Tells what was written into a folder.
void tell(const exchange::FolderChanges &changes);

/// Tells why nothing was written; answers the exit status.
int refusePull(const FolderTask &task, const exchange::FolderChanges &changes);

/// Merges @p wanted, which is in the folder, with what the server has, and writes that into the folder unless
/// the task is to write nothing; an exit status where that is not possible.
std::optional<int> takeIn(FolderTask &task, exchange::Content &wanted, const exchange::Content &present);

} // namespace console
