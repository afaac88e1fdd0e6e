// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "run/report.h"
#include "script/problems.h"

/// What the checks and the engine say of a script, brought together.
namespace run {

/// @p problems of the checks, as the engine's word @p checked leaves them, in the order of the text.
///
/// What the engine says wins: where it compiles a script there is no mistake of syntax; where it does not,
/// that one fault is told and nothing that only follows from it; and whether there is a function of the
/// action's name, and of which kind, it has seen. One problem for each fault: that of the checks where both
/// have one, as it knows a fix, with the engine's place and words.
QList<script::Problem> verdict(const QList<script::Problem> &problems, const Checked &checked,
                               const zitadel::ActionFields &fields);

/// The same with what came of asking the engine. A script that ends the engine, or that it could not end, is
/// an error: on the server it would do no less. Where there is no engine the checks stand alone, and a hint
/// says so.
QList<script::Problem> verdict(const QList<script::Problem> &problems, const Result<Checked> &checked,
                               const zitadel::ActionFields &fields);

/// True if the function was called for everybody it is tried for, and came to a good end each time, without
/// anything that had to be guessed.
bool isProved(const Checked &checked);

/// Where @p position is in @p script, in UTF-16 units; the end where it is beyond that.
qsizetype offsetOf(const QString &script, const Position &position);

/// The other way round, with lines from 1 and columns in code points from 1, as people count.
Position shownPosition(const QString &script, qsizetype offset);

} // namespace run
