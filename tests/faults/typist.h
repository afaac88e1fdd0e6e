// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// The program without a window, told what to do line by line on its standard input: what a person would do,
/// with the program's real storage and network code. Runs in a process of its own, so that it can be killed.
///
/// Arguments: file of the archive, address, organisation; the token comes as the first line of the input.
/// Each command is answered by one line.
int runTypist(int argc, char **argv);
