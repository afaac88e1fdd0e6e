// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demoserver.h"

class SmallDisk;

/// Takes @p steps; windows are processes of @p program. @p disk, if any, is mounted over @p folder. 1 if
/// anything was lost.
int runFaults(demo::Server &server, const QString &program, const QString &folder, SmallDisk *disk, int steps,
              unsigned seed);
