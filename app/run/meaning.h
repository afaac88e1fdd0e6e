// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/report.h"
#include "zitadel/trigger.h"

/// What a run did, in words for people.
namespace run {

/// One thing that it did, on one line: "line 4: claim groups = [\"a\"]".
QString describe(const Event &event);
/// The same without the line.
QString describeWithoutPlace(const Event &event);

/// What the end of @p trigger means for the person who signs in, one or two sentences.
QString meaning(const Report &report, const zitadel::TriggerId &trigger);

/// Why we ended a run that the server would have let go on.
QString endedWords(const Run &run);

} // namespace run
