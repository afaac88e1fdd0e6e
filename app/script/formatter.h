// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/texthabits.h"
#include "base/result.h"

#include <QFuture>
#include <QString>

/// Lays out scripts anew, with js-beautify run in an engine of its own, and never changes what they mean.
namespace formatter {

/// @p script with its lines broken and indented evenly, in the manner of @p habits. Works in another thread.
///
/// What comes out has the same tokens in the same tree, and stays as it is when it is formatted again;
/// Kind::Input if that cannot be had, or if the script has mistakes. Kind::TimedOut after timeLimit.
/// Cancelling the future ends the work.
QFuture<Result<QString>> format(const QString &script, const TextHabits &habits);

/// Only the largest scripts on the slowest machines take seconds.
inline constexpr std::chrono::seconds timeLimit{20};

/// True if @p before and @p after differ in nothing but blanks, and in none of those that count: the same
/// tokens stand in the same tree, and strings, templates and expressions are the same letter by letter.
bool isSameProgram(const QString &before, const QString &after);

/// Where the text cursor at @p position of @p before belongs in @p after, which differs in blanks alone: at
/// the same token. UTF-16 units.
qsizetype samePlace(QStringView before, qsizetype position, QStringView after);

} // namespace formatter
