// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/openconnection.h"
#include "exchange/record.h"

namespace console {

/// What pull, push and diff are about: a folder, and an organisation beside it.
struct FolderTask
{
    const CommandLine &line;
    OpenConnection &connection;
    zitadel::Organisation organisation;
    exchange::Record record;  ///< of the folder, as it was found
    Ledger::Snapshot present; ///< of the server
};

/// Each does what its name says, tells of it, and answers the exit status.
int pull(FolderTask &task);
int push(FolderTask &task);
int diff(FolderTask &task);

} // namespace console
