// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/networkoptions.h"
#include "base/result.h"
#include "console/scriptcommand.h"
#include "http/address.h"

#include <QStringList>

#include <chrono>
#include <optional>

/// What the command line asks for.
struct CommandLine
{
    enum class Task {
        Window,    ///< open the program
        ServeDemo, ///< only the demo server, in the foreground, without a display
        Pull,      ///< an organisation's actions into a folder, without a display
        Push,      ///< a folder's actions to the server, without a display
        Diff,      ///< print what a push would change, without a display
        Promote,   ///< an organisation's actions to others, without a display
        Run,       ///< an action's script on the server's engine, without server and display
        Check,     ///< what would go wrong with scripts, likewise
        SelfTest,  ///< whether all is there that the program opens while it runs, without a display
        Help,      ///< print text
        Version,   ///< print text
    };

    Task task = Task::Window;
    QString text; ///< for Help and Version

    // Window
    bool demo = false;                    ///< connect to the embedded demo server
    std::optional<Connection> connection; ///< a real instance; neither this nor demo: nothing to connect to
    QUrl connectTo;                       ///< --connect-to: where it is reached; empty: at its own address
    QString headerFile; ///< --header-file: headers for what stands before it; may be a pipe, to be read once
    QString tokenFile;  ///< --token-file: where its token is; may be a pipe, to be read once
    QString profile;    ///< --profile: name or id of a saved connection
    QString organisation; ///< --org; also in connection
    QString action;       ///< --action: name or id to open
    std::optional<NetworkOptions::Wire> transport; ///< --transport: instead of what the connection says
    QString tourFolder;                            ///< --tour: where pictures go
    bool exitAfterStartup = false;

    // Pull, Push, Diff: connection or profile, organisation, and
    QString folder;
    QStringList names;         ///< of the actions that are meant; empty: all
    QString placeholdersFile;  ///< --placeholders: values for {{NAME}}; may be a pipe, to be read once
    bool isDryRun = false;     ///< --dry-run: only say what a push would do
    bool deletes = false;      ///< --delete: a push deletes what the folder does not have
    bool isConfirmed = false;  ///< --yes: a push to production is meant
    bool isForced = false;     ///< --force: a pull replaces what was changed here, a push what others changed
    bool merges = false;       ///< --merge: both are brought together
    bool isOtherMeant = false; ///< --other-org: the folder may hold another organisation's actions
    bool acceptsSecrets = false; ///< --accept-secrets: placeholders and secrets may replace each other

    // Promote: connection or profile, and organisation, from where; some of the above, and
    QString toProfile;           ///< --to: name or id of a saved connection; empty: the same one
    QStringList toOrganisations; ///< --to-org; none: the one with which toProfile begins
    bool leavesTriggers = false; ///< --no-triggers

    ScriptCommand script; ///< with Run and Check

    // ServeDemo
    quint16 port = 0;
    QUrl externalUrl; ///< --external-url: the only name it answers to; empty: that of its socket
    bool emptyState = false;
    std::chrono::milliseconds latency{0};
    std::chrono::milliseconds projectionDelay{50};
    double serverErrorRate = 0;
    QString fault;       ///< one of faultNames(), or empty
    int faultCount = -1; ///< how many requests the fault hits; -1: all
    QString faultMethod; ///< limits faults to one HTTP method

    /// Exit status where the command line or a file it names is wrong.
    static constexpr int badUsage = 2;

    /// The demo server's faults by name, as `--fault` takes them.
    static QStringList faultNames();

    /// Reads @p arguments, the program's name first. Looks whether the token file is there, and does not read
    /// it (pastedtoken::fromFile): the connection has no token yet. Does not need an application object. The
    /// error's message is meant for the standard error stream; the exit status is badUsage.
    static Result<CommandLine> parse(const QStringList &arguments);
};
