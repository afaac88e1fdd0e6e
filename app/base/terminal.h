// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdio>

/// The only place that prints. Names, scripts, paths and what servers say are other people's: nothing of them
/// reaches a terminal, or who reads a pipe line by line, as more than text.
namespace terminal {

/// Prints one line, whatever is in it: see visible::escaped(). At once, so that whatever ends the program
/// does not take what was done from the report.
void print(FILE *stream, const QString &line);

/// Prints a text of ours that has several lines; each is printed as print() does.
void printLines(FILE *stream, const QString &text);

/// Prints a patch: byte for byte where a program reads it; on a terminal its lines and tabs stay, and all
/// else is escaped.
void printPatch(FILE *stream, const QString &patch);

/// Lets what Qt has to say go the same way.
void takeMessages();

} // namespace terminal
