// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "zitadel/trigger.h"

#include <QStringList>

#include <chrono>
#include <optional>

/// What `run` and `check` are told: scripts in files, without a server.
struct ScriptCommand
{
    enum class Format { Text, Json, JUnit };

    QStringList
        files;    ///< as they were typed: files, folders of a pull, or the names of actions in this folder
    QString name; ///< --name: of the action; empty: as the folder or the file says
    std::optional<zitadel::TriggerId> trigger;       ///< --trigger
    QString input;                                   ///< --input: a JSON file; see run::Order::input
    std::optional<std::chrono::nanoseconds> timeout; ///< --timeout
    bool isAllowedToFail = false;                    ///< --allowed-to-fail
    Format format = Format::Text;
    QString help; ///< what --help prints; then there is nothing else

    /// True where @p arguments, the program's name first, are of one of the two commands.
    static bool isMeant(const QStringList &arguments);
    /// Reads them. The error's message is meant for the standard error stream.
    static Result<ScriptCommand> parse(const QStringList &arguments);
};

namespace console {

/// Runs one action and prints what it did. The exit status: 0 it succeeded, 1 it failed, 2 it cannot be read,
/// 3 the engine did not work.
int runScript(const ScriptCommand &command);

/// Prints what would go wrong with scripts. The exit status: 0 no error, 1 errors, 2 one cannot be read, 3
/// the engine did not work.
int checkScripts(const ScriptCommand &command);

} // namespace console
