// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/secrets/secrets.h"
#include "console/commandline.h"
#include "console/waiting.h"
#include "promote/outside.h"

#include <expected>
#include <memory>

namespace console {

/// What was wrong has been told on the standard error stream, and this is the exit status.
template<typename T>
using OrStatus = std::expected<T, int>;

/// A connection without a window, and all that hangs on it: what a window has, so that what is replaced or
/// deleted can be brought back there.
class OpenConnection
{
public:
    /// @p secrets has what @p profile needs under its id; it is borrowed and must outlive this.
    OpenConnection(const Profile &profile, Secrets &secrets, const NetworkSecrets &network);

    /// Signs in, and tells of the organisation with @p id; of the account's own where it is empty. Nobody is
    /// asked anything.
    OrStatus<zitadel::Organisation> organisation(const QString &id);

    /// What @p organisation has. What could not be kept in the history is told, and stops nothing.
    OrStatus<Ledger::Snapshot> read(const zitadel::Organisation &organisation);

    const Profile &profile() const { return m_outside.profile(); }
    Client &client() { return m_outside.client(); }
    Archive &archive() { return m_outside.archive(); }
    Ledger &ledger() { return m_outside.ledger(); }

private:
    promote::Outside m_outside;
};

/// Where secrets are for @p line: what it tells itself is kept in memory.
std::unique_ptr<Secrets> secretsFor(const CommandLine &line);

/// The connection that @p line names, by address or by profile; nothing is sent yet.
OrStatus<std::unique_ptr<OpenConnection>> open(const CommandLine &line, Secrets &secrets);

/// A saved connection, by name or id; @p transport, if there is one, goes before what it says.
OrStatus<std::unique_ptr<OpenConnection>> openSaved(const QString &profile, Secrets &secrets,
                                                    std::optional<NetworkOptions::Wire> transport);

} // namespace console
