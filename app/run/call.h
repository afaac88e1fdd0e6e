// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/order.h"
#include "run/report.h"

#include <optional>

namespace run {

/// A call of fetch(), and what came of it.
struct Call
{
    QString method;
    QString url;
    QString host; ///< of the address, as people know it
    bool isSent = false;
    int status = 0; ///< 0: there was no answer
    QString answer; ///< the body
    QString error;  ///< why there was none
};

/// What @p event tells; nothing if it is no call.
std::optional<Call> callOf(const Event &event);

/// The hosts that @p report called, each once, in their order.
QStringList hostsIn(const Report &report);

/// What answers the next call of this kind as this one was answered.
CannedAnswer answerLike(const Call &call);

} // namespace run
