// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/report.h"
#include "script/problems.h"

/// What the trials of a script (Checked::trials) say together. Private to run::verdict().
namespace run {

/// One place at which trials failed.
struct Failure
{
    Trial trial; ///< the first of them
    bool isForAll =
        false; ///< at one trigger it failed whoever it was tried for, or, unbound, at every trigger
    bool isMeant = false; ///< the script throws there itself, as one that keeps people out does
};

/// By place, in the order of the trials. Of a script that no known trigger runs only what fails at every
/// trigger is told: it may be written for one of them.
QList<Failure> failuresOf(const Checked &checked);

/// True if the function came to a good end for everybody it was tried for, and nothing of that was guessed;
/// unbound: at some trigger.
bool isProvedGood(const Checked &checked);

/// One or two sentences for people.
QString words(const Failure &failure);
script::Severity severityOf(const Failure &failure);

} // namespace run
