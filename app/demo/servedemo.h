// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demotypes.h"

#include <QUrl>

namespace demo {

/// What `--serve-demo` was asked for.
struct ServeOptions
{
    quint16 port = 0; ///< 0 takes a free one
    SampleState state = SampleState::Sample;
    Switches switches;
    QUrl externalUrl; ///< see Server::setExternalUrl(); empty: called by its socket
};

/// Runs the demo server in the foreground, until SIGINT or SIGTERM, on the QCoreApplication that is already
/// there.
///
/// Prints one line to the standard output when it listens (Server::announcement()). Returns the exit code: 0
/// after a clean stop, 2 if the port could not be had, with the reason on the standard error output.
int serveDemo(const ServeOptions &options);

} // namespace demo
